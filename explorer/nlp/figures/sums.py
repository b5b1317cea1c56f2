"""Join the parts of one measure: "6 feet 2 inches", "2 years and 3 months", "5 euros and 20 cents"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp.figures import units
from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.numerals import DIGITS, WORDS

LINK = re.compile(r",? and |, | |-|")
CLAUSE_END = re.compile(r"[.,;!?)]|\s*$")


def joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Join "6 feet" and "2 inches", "10 dollars" and "50 cents" into one quantity."""
    i = 0
    while i < len(found):
        whole = found[i]
        while i + 1 < len(found) and (more := _sum(text, whole, found[i + 1])):
            whole, i = more, i + 1
        yield whole
        i += 1


def _sum(text: str, whole: Quantity, part: Quantity) -> Quantity | None:
    ratio = _ratio(whole.unit, part.unit) if part.form in {DIGITS, WORDS} else None
    link = LINK.match(text, whole.end)
    if ratio is None or whole.value is None or part.value is None or not link:
        return _inches(text, whole, part) or _cents(text, whole, part)
    if whole.end + len(link.group()) != part.start or not 0 <= part.value * ratio <= 1:
        return None
    value = whole.value + part.value * ratio
    kind = part.kind if part.kind == "age" else whole.kind
    return replace(
        whole, end=part.end, value=value, low=value, high=value, form=part.form, kind=kind
    )


def _inches(text: str, whole: Quantity, part: Quantity) -> Quantity | None:
    """Read "6 foot 2" and ``6'2``, whose inches are not named."""
    near = text[whole.end : part.start] in {"", " ", "-"}
    small = part.unit is None and part.value is not None and 0 <= part.value < 12
    if whole.unit != "foot" or whole.value is None or not near or not small or part.form != DIGITS:
        return None
    value = whole.value + part.value / 12  # type: ignore[operator]
    return replace(whole, end=part.end, value=value, low=value, high=value)


def _cents(text: str, whole: Quantity, part: Quantity) -> Quantity | None:
    """Read "thirteen dollars forty-five" where the amount ends the clause."""
    named = whole.kind == "money" and whole.core < whole.end and text[whole.end - 1].isalpha()
    small = part.unit is None and part.value is not None and part.value in range(1, 100)
    near = text[whole.end : part.start] in {" ", " and "}
    if not (named and small and near and whole.scale == 1 and whole.value is not None):
        return None
    if not CLAUSE_END.match(text, part.end) or whole.value != int(whole.value):
        return None
    value = whole.value + part.value / 100  # type: ignore[operator]
    return replace(whole, end=part.end, value=value, low=value, high=value)


def _ratio(whole: str | None, part: str | None) -> float | None:
    """Return what one of the smaller unit is worth in the larger; None when they do not go together."""
    if part in units.SUBUNITS:
        return 0.01 if whole and len(whole) == 3 and whole.isupper() else None
    if whole not in units.SIZES or part not in units.SIZES:
        return None
    (dimension, size), (other, smaller) = units.SIZES[whole], units.SIZES[part]
    return smaller / size if dimension == other and smaller < size else None
