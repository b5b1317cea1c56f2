"""The wording of issue names: gerunds, length, and which names have one head or the same content."""

import re
from functools import cache

from explorer.nlp import lexicon

LONGEST = 5
"""Words of a name."""
HEAD_END = re.compile(r"\b(?:of|on|for|to|in|with|over|by|from|against|between|about)\b")
DROPPED = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "on",
        "for",
        "with",
        "to",
        "in",
        "between",
        "against",
        "over",
        "from",
        "and",
        "s",
        "by",
        "at",
    ]
)


def tidy(text: str) -> str:
    """Close the gaps before possessives and inside hyphenated words."""
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+(['’]s?)(?!\w)", r"\1", text)).strip("-' ")


def shortened(text: str) -> str:
    """Cut a name to five words, without a dangling preposition."""
    parts = text.split()[:LONGEST]
    while len(parts) > 1 and parts[-1].lower() in DROPPED:
        parts.pop()
    return " ".join(parts)


def gerund(verb: str) -> str:
    """Return the -ing form: "buy" -> "buying", "cut" -> "cutting", "impose" -> "imposing"."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    short = re.fullmatch(r"(?:re|over|under|out)?[^aeiou]*[aeiou][bdgklmnprt]", verb)
    if short or verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return verb + "ing"


_DOUBLED = frozenset(
    [
        "admit",
        "permit",
        "submit",
        "commit",
        "begin",
        "forget",
        "prefer",
        "refer",
        "quit",
        "omit",
        "transfer",
        "control",
        "cancel",
        "rebel",
        "expel",
        "regret",
        "deter",
        "occur",
        "propel",
        "compel",
        "scrap",
        "scrub",
        "plan",
        "stop",
        "drop",
        "step",
        "ship",
        "strip",
        "trim",
        "swap",
        "grab",
        "equip",
    ]
)


@cache
def head_of(name: str) -> str:
    """Return the normalised head noun of an issue name (before the first preposition)."""
    first = HEAD_END.split(name, maxsplit=1)[0]
    parts = re.findall(r"[^\W_]+", (first or name).casefold())
    if not parts:
        return name.casefold()
    if len(parts) > 1 and parts[0].endswith("ing"):  # what is done to it makes another issue
        return f"{parts[0]} {normal(parts[-1])}"
    return normal(parts[-1])


@cache
def content(name: str) -> frozenset[str]:
    """Return the content words of an issue name, without number and spelling of synonyms."""
    return frozenset(normal(w) for w in re.findall(r"[^\W_]+", name.casefold()) if w not in DROPPED)


def normal(word: str) -> str:
    """Return a word without plural, synonyms as one: accord, agreement, pact -> deal."""
    bare = word
    if len(word) > 4 and word.endswith("ies"):
        bare = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        bare = word[:-1]
    return _synonyms().get(bare, bare)


@cache
def _synonyms() -> dict[str, str]:
    return {word: same[0] for same in lexicon.load("issues")["words"]["same"] for word in same}
