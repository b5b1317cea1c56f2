"""Numbers as they are written in English, read from plain text; a pure function of the text.

Digits with separators, words, scales, fractions, multiples and vague scale words become
:class:`Numeral` records with offsets. Units, currencies and what is counted are not looked at here.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import isfinite

from explorer.nlp.numerals import fractions, vague
from explorer.nlp.numerals.atoms import atoms
from explorer.nlp.numerals.cardinals import TIGHT, Cardinal, Cardinals
from explorer.nlp.numerals.fractions import Found
from explorer.nlp.numerals.numeral import (
    CLASS,
    DECADE,
    DIGITS,
    FRACTION,
    MULTIPLE,
    VAGUE,
    WORDS,
    YEAR,
    Numeral,
    exact,
    none,
)

__all__ = ["CLASS", "DECADE", "DIGITS", "FRACTION", "MULTIPLE", "VAGUE", "WORDS", "YEAR", "Numeral", "scan"]  # fmt: skip

COUNTED = frozenset({"digits", "ones", "teens", "tens"})
FIRST_HALF = range(13, 21)
"""What "nineteen" can be in "nineteen eighty-four"."""


def scan(text: str) -> list[Numeral]:
    """Return the numerals of a text in order; they do not overlap. Linear in its length."""
    return list(_numerals(Cardinals(text, atoms(text))))


def _numerals(r: Cardinals) -> Iterator[Numeral]:
    i = 0
    while i < len(r.atoms):
        found = READERS.get(r.atoms[i].kind, _nothing)(r, i)
        if found:
            yield _finite(_signed(r, found[0], i))
        i = max(found[1], i + 1) if found else i + 1


def _nothing(r: Cardinals, i: int) -> None:
    """Read nothing: a join, a sign or a point alone is no number."""


def _cardinal(r: Cardinals, i: int) -> Found | None:
    found = r.at(i)
    if found is None:
        return None
    for read in ENDINGS:
        if numeral := read(r, i, found):
            return numeral
    form = WORDS if found.words else DIGITS
    return exact(r.atoms[i].start, found.end, found.value, form, found.scale), found.stop


def _article(r: Cardinals, i: int) -> Found | None:
    """Read "a few hundred", "a third", "a hundred"."""
    start = r.atoms[i].start
    if r.follows(i + 1, "quantifiers"):
        found = vague.quantified(r, i + 1)
        return found and (replace(found[0], start=start), found[1])
    if r.follows(i + 1, "denominators") and not r.atoms[i + 1].word.endswith("s"):
        return fractions.part(r, start, 1 / r.atoms[i + 1].value, i + 2)
    return _cardinal(r, i)


def _year(r: Cardinals, i: int, found: Cardinal) -> Found | None:
    """Read "nineteen eighty-four": two numbers side by side that make a year."""
    if not (found.words and found.value in FIRST_HALF and found.stop == i + 1):
        return None
    if not r.follows(found.stop, "tens", "teens", gaps=frozenset({" "})):
        return None
    rest = r.at(found.stop)
    stop = rest.stop if rest else found.stop + 1
    return none(r.atoms[i].start, r.atoms[stop - 1].end), stop


def _signed(r: Cardinals, numeral: Numeral, i: int) -> Numeral:
    """Take in "minus", "negative" or a minus sign that follows a space or an opening."""
    start = numeral.start
    before = r.text[max(0, start - 2) : start]
    if r.kind(i - 1) == "signs" and r.atoms[i].gap in TIGHT and not _subtracted(r, i - 1):
        start = r.atoms[i - 1].start
    elif before[-1:] in {"-", "\u2212"} and (not before[:-1] or before[0] in " (\n"):
        start -= 1
    if start == numeral.start or numeral.value is None:
        return numeral
    minus = -numeral.value
    return replace(numeral, start=start, value=minus, low=minus, high=minus)


def _subtracted(r: Cardinals, i: int) -> bool:
    """Tell the "minus" of "10 minus 5" and of "plus or minus 5"."""
    if r.text[max(0, r.atoms[i].start - 8) : r.atoms[i].start].lower() == "plus or ":
        return True
    return r.kind(i - 1) in COUNTED and r.atoms[i].gap in TIGHT


def _finite(numeral: Numeral) -> Numeral:
    if all(isfinite(x) for x in (numeral.value, numeral.low, numeral.high) if x is not None):
        return numeral
    return replace(numeral, value=None, low=None, high=None)


ENDINGS = (
    vague.places, vague.decade, fractions.share, fractions.fraction, _year,
    fractions.slashed, vague.fold,
)  # fmt: skip
READERS: dict[str, Callable[[Cardinals, int], Found | None]] = {
    **dict.fromkeys(COUNTED, _cardinal),
    "articles": _article,
    "denominators": fractions.half,
    "quantifiers": vague.quantified,
    "vague": vague.vague,
    "multiples": vague.multiple,
    "decades": vague.decade_word,
    "glyph": fractions.glyph,
    "scales": vague.bare_scale,
    "other": vague.classed,
}
