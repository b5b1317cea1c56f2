"""Which figures speak of the same thing: the key that puts them in one group."""

import re

from explorer.records import Figure

GENERIC = frozenset(["people", "person", "other", "death", "fatality", "toll", "casualty", "victim", "injury", "wound", "arrest", "detention", "abduction", "displacement"])  # fmt: skip
"""Heads that say no more than the event does: "112 deaths", "a toll of 112", "112 people killed"."""
LINK = re.compile(r" (?:of|in|per|from|as share of) ")


def same_measure_key(figure: Figure) -> str:
    """Return the key that figures of the same measure share; "" where nothing tells.

    It joins the unit, what befell the people counted, and the head of what is measured in the
    singular: "USD||weapon", "|kill|", "percent||unemployment rate" gives "percent||rate".
    """
    if not figure.measures and not figure.event:
        return ""
    head = _head(figure.measures or "")
    if figure.event:
        head = "" if head in GENERIC else head
    return f"{figure.unit or ''}|{figure.event or ''}|{head}"


def _head(measures: str) -> str:
    """Return the last word before "of", without what befell and without the plural's ending."""
    words = LINK.split(measures.casefold(), maxsplit=1)[0].split()
    if len(words) > 1 and words[-1] in PARTICIPLES:
        words = words[:-1]
    return _singular(words[-1]) if words else ""


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


PARTICIPLES = frozenset({"killed", "wounded", "displaced", "arrested", "abducted", "affected", "missing"})  # fmt: skip
