"""Which figures speak of the same thing: the key that puts them in one group."""

import re

from explorer.records import Figure

GENERIC = frozenset(["people", "person", "other", "death", "fatality", "toll", "casualty", "victim", "injury", "wound", "arrest", "detention", "abduction", "displacement"])  # fmt: skip
"""Heads that say no more than the event does: "112 deaths", "a toll of 112", "112 people killed"."""
AFTER_HEAD = re.compile(
    r"\b(?:as share of|of|in|for|from|by|to|on|at|with|per|into|over|under|since|after|before|during"
    r"|between|against|across|that|which|who)\b|[,;:(]"
)
"""What ends the head of a noun phrase: the noun before it is what is counted."""


def same_measure_key(figure: Figure) -> str:
    """Return the key that figures of the same measure share; "" where nothing tells.

    It joins the unit (or kind), the head of what is measured in the singular, and what befell the
    people counted: "USD weapon", "casualties people kill", "percent rate".
    """
    if not figure.measures and not figure.event:
        return ""
    head = _head(figure.measures or "")
    if figure.event and (not head or head in GENERIC):
        head = "people"
    return " ".join(part for part in (figure.unit or figure.kind, head, figure.event) if part)


def _head(measures: str) -> str:
    """Return the last word before "of", without what befell and without the plural's ending."""
    words = re.findall(r"[^\W_][\w'-]*", AFTER_HEAD.split(measures.casefold(), maxsplit=1)[0])
    if len(words) > 1 and words[-1] in PARTICIPLES:
        words = words[:-1]
    return _singular(words[-1]) if words else ""


def _singular(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search(r"(?:s|x|z|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


IRREGULAR = {"men": "man", "women": "woman", "children": "child"}
PARTICIPLES = frozenset({"killed", "wounded", "displaced", "arrested", "abducted", "affected", "missing"})  # fmt: skip
