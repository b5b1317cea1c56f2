"""Tell years from counts."""

import re

from explorer.nlp.figures.quantities import Quantity
from explorer.nlp.numerals import DIGITS

YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|of|during|early|late|before|after|for|between|and|circa|about|around|through|the|to|or|than|on|back in|every|that|a|an|this|and|pre|post|[a-z]+'s)[ -]|[(,\-\u2013/'\"] ?|^)$",
    re.IGNORECASE,
)
COUNTED_AFTER = re.compile(
    r" (?:[a-z-]+ )?(?:people|men|women|children|[a-z]{3,}(?<!s)s)\b(?! of the year)"
)
MORE = re.compile(
    r"\b(?:about|around|over|under|some|nearly|almost|least|than|to|another|roughly|approximately|only|just|estimated|of) $",
    re.IGNORECASE,
)
FIRST, RECENT, LAST = "1100", "1900", "2100"


def is_year(text: str, found: Quantity) -> bool:
    """Tell a bare number of four digits that is used like a year."""
    digits = text[found.start : found.end]
    if found.unit is not None or found.form != DIGITS or len(digits) != 4 or not digits.isdigit():
        return False
    before = text[max(0, found.start - 12) : found.start]
    if COUNTED_AFTER.match(text, found.end) and (
        MORE.search(before) or not YEAR_BEFORE.search(before)
    ):
        return False
    return FIRST <= digits <= LAST and (digits > RECENT or bool(YEAR_BEFORE.search(before)))
