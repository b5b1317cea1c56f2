"""How a number is meant: about, at least, more than ...; from the words before and after it."""

import re
from functools import cache

from explorer.nlp.lexicon import load

LEXICON = load("figures")
WINDOW = 44
"""Characters looked at before a number: the longest phrase with a filler fits."""
HEAD = re.compile(r"([A-Za-z]+)[,:]?\W*$")


@cache
def _before() -> re.Pattern[str]:
    phrases = {p: name for name, listed in LEXICON["before"].items() for p in listed}
    ordered = sorted(phrases, key=len, reverse=True)
    fillers = "|".join(sorted(map(re.escape, LEXICON["filler"]["words"]), key=len, reverse=True))
    every = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in ordered)
    return re.compile(
        rf"(?<![\w-])(?P<cue>{every})(?:[ :\"']+(?:{fillers}))?[ :\"'(]*$", re.IGNORECASE
    )


@cache
def _after() -> re.Pattern[str]:
    every = sorted(
        (p for listed in LEXICON["after"].values() for p in listed), key=len, reverse=True
    )
    return re.compile(rf"(?:[ ,]*|-)({'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)


@cache
def _names(side: str) -> dict[str, str]:
    return {phrase: name for name, listed in LEXICON[side].items() for phrase in listed}


def before(text: str, start: int, kind: str) -> str | None:
    """Return the modifier that the words before a number give it, None where they give none."""
    window = text[max(0, start - WINDOW) : start]
    if "\n" in window:
        window = window[window.rindex("\n") + 1 :]
    found = _before().search(window)
    if found and (inner := _before().search(window, found.end("cue"))):
        weak = _names("before")[" ".join(found["cue"].lower().split())] == "exact"
        found = inner if weak else found
    if not found:
        return None
    cue = " ".join(found["cue"].lower().split())
    head = HEAD.search(window, 0, found.start())
    if _misleads(cue, head[1].lower() if head else "", kind, window):
        return None
    return _names("before")[cue]


def _misleads(cue: str, head: str, kind: str, window: str) -> bool:
    """Tell a direction, a preposition or a span of time from a modifier."""
    heads = LEXICON["heads"]
    if cue in {"up to", "until"}:
        return head in heads["rising"] or cue == "until"
    if cue == "about":
        return head in heads["speaking"]
    if cue == "over" and head in heads["disputing"]:
        return True
    if cue == "over" and kind == "duration":
        return head not in {
            "for",
            "lasted",
            "took",
            "takes",
            "last",
            "of",
            "just",
            "well",
            "spent",
            "after",
            "and",
            "is",
            "was",
            "served",
            "worked",
            "lived",
        }
    if cue in {"min", "max", "some", "above", "near", "beyond"}:
        return cue == "near" and head in {"in", "from"}
    return cue == "exact" and not window


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
