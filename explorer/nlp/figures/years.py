"""Tell years from counts."""

import re

from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.numerals import DIGITS

YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|of|during|early|late|before|after|for|between|and|circa|about|around|through|the|to|or|than|on|back in|every|that|a|an|this|and|pre|post|[a-z]+'s)[ -]|[(,\-\u2013/'\"] ?|^)$",
    re.IGNORECASE,
)
PLURAL = r"(?:people|men|women|children|[a-z]{3,}(?<!s)s)\b(?! of the year)"
COUNTED, COUNTED_LATER = re.compile(rf" {PLURAL}"), re.compile(rf" (?:[a-z-]+ )?{PLURAL}")
MORE = re.compile(
    r"\b(?:nearly|almost|least|than|another|roughly|approximately|only|just|estimated) $",
    re.IGNORECASE,
)
SOME = re.compile(r"\b(?:about|around|over|under|some|to|of) $", re.IGNORECASE)
FIRST, RECENT, NEAR, LAST = "1100", "1900", "1985", "2100"


def is_year(text: str, found: Quantity) -> bool:
    """Tell a bare number of four digits that is used like a year."""
    digits = text[found.start : found.end]
    if found.unit is not None or found.form != DIGITS or len(digits) != 4 or not digits.isdigit():
        return False
    before = text[max(0, found.start - 12) : found.start]
    if not FIRST <= digits <= LAST or _counts(text, found.end, before, digits > NEAR):
        return False
    return digits > RECENT or bool(YEAR_BEFORE.search(before))


def _counts(text: str, end: int, before: str, near: bool) -> bool:
    """Tell "over 2000 homes" from "some 2016 candidates": years of our time need more proof."""
    if MORE.search(before):
        return bool(COUNTED_LATER.match(text, end))
    if near:
        return not YEAR_BEFORE.search(before) and bool(COUNTED.match(text, end))
    some = SOME.search(before) or not YEAR_BEFORE.search(before)
    return bool(some and COUNTED_LATER.match(text, end))
