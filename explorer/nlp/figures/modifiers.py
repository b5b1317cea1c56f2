"""How a number is meant: about, at least, more than ...; from the words before and after it."""

import re
from functools import cache

from explorer.nlp.lexicon import load
from explorer.nlp.numerals.tries import alternation

LEXICON = load("figures")
WINDOW = 44
"""Characters looked at before a number: the longest phrase with a filler fits."""
PUNCTUATION = ",:;\"'()"


@cache
def _before() -> re.Pattern[str]:
    phrases = {p: name for name, listed in LEXICON["before"].items() for p in listed}
    fillers = alternation(LEXICON["filler"]["words"])
    every = alternation(phrases, space=r"\s+")
    return re.compile(
        rf"(?:(?<![\w-])|(?<=[a-z])(?=[<>=~]))(?P<cue>{every})(?:[ :\"']+{fillers})?[ :\"'(]*$"
    )


@cache
def _after() -> re.Pattern[str]:
    every = alternation(phrase for listed in LEXICON["after"].values() for phrase in listed)
    return re.compile(rf"(?:[ ,]*|-)({every})(?!\w)")


@cache
def _names(side: str) -> dict[str, str]:
    return {phrase: name for name, listed in LEXICON[side].items() for phrase in listed}


def before(text: str, start: int, kind: str) -> str | None:
    """Return the modifier that the words before a number give it, None where they give none."""
    window = text[max(0, start - WINDOW) : start].lower()
    window = window[window.rfind("\n") + 1 :]
    found = _before().search(window)
    if not found:
        return None
    modifier, cue = _meaning(found)
    if modifier == "exact" and (inner := _before().search(window, found.end("cue"))):
        modifier, cue = _meaning(inner)
    words = window[: found.start()].split()
    return None if _misleads(cue, words[-1].strip(PUNCTUATION) if words else "", kind) else modifier


def _meaning(found: re.Match[str]) -> tuple[str, str]:
    cue = " ".join(found["cue"].split())
    return _names("before")[cue], cue


def _misleads(cue: str, head: str, kind: str) -> bool:
    """Tell a direction, a preposition or a span of time from a modifier."""
    heads = LEXICON["heads"]
    if cue in {"up to", "until"}:
        return head in heads["rising"] or cue == "until"
    if cue == "about":
        return head in heads["speaking"]
    if cue == "over" and head in heads["disputing"]:
        return True
    if cue == "over" and kind == "duration":
        return head not in heads["lasting"]
    return cue == "near" and head in {"in", "from"}


def after(text: str, end: int) -> tuple[str, int] | None:
    """Return the modifier that follows a number, and where its words end."""
    found = _after().match(text, end)
    if not found:
        return None
    word = found[1].lower()
    follows = text[found.end() : found.end() + 2]
    if word in {"plus", "+", "odd"} and (
        follows[:2].strip().isdigit()
        or (word == "plus" and text[end : end + 1] == " " and follows[1:].isalnum())
    ):
        return None
    return _names("after")[word], found.end()
