"""Fractions: "half", "two-thirds", "one in five", "a quarter of a million", "5/4"."""

import re
from math import isfinite

from explorer.nlp.numerals.cardinals import SLASH, TIGHT, Cardinal, Cardinals
from explorer.nlp.numerals.numeral import FRACTION, WORDS, Numeral, exact, none

Found = tuple[Numeral, int]
"""A numeral, and the index of the first atom after it."""

IN_EVERY = re.compile(
    r"(?:[ -]out[ -]of| in|-in)(?: every| each)?[ -]| of (?:every|each) ", re.IGNORECASE
)
TIME_AFTER = re.compile(
    r"[ -](?:second|minute|hour|day|week|month|quarter|year|decade|game|match|race|attempt)s?\b"
)
OF_A = re.compile(r"(?: +of)?(?: +an?)? +", re.IGNORECASE)
HYPHEN = frozenset({"-"})
PARTS = frozenset({"half", "halves", "quarter", "quarters"})
"""Parts that are also nouns: "two halves of a game", "five quarters of growth"."""


def slashed(r: Cardinals, i: int, found: Cardinal) -> Found | None:
    """Read "5/4"."""
    slash = SLASH.match(r.text, found.end) if found.stop == i + 1 and not found.words else None
    if not slash or not float(slash[1]):
        return None
    value = found.value / float(slash[1])
    return exact(r.atoms[i].start, slash.end(), value, FRACTION), i + 2


def share(r: Cardinals, i: int, top: Cardinal) -> Found | None:
    """Read "one in five", "two out of every three"."""
    between = IN_EVERY.match(r.text, top.end)
    j = top.stop
    while between and j < len(r.atoms) and r.atoms[j].start < between.end():
        j += 1
    if not between or j == len(r.atoms) or r.atoms[j].start != between.end():
        return None
    bottom = r.at(j)
    if bottom is None or not _shares(top.value, bottom.value):
        return None
    if TIME_AFTER.match(r.text, bottom.end) and "of" not in between.group():
        return None
    value = top.value / bottom.value
    return exact(r.atoms[i].start, bottom.end, value, FRACTION), bottom.stop


def _shares(top: float, bottom: float) -> bool:
    whole = isfinite(top + bottom) and top == int(top) and bottom == int(bottom)
    year = 1900 <= bottom <= 2100
    return whole and 0 < top < min(bottom, 100) and not year


def fraction(r: Cardinals, i: int, top: Cardinal) -> Found | None:
    """Read "two-thirds", "one fifth", "one twenty-fifth"; "twenty-fifth" is an ordinal."""
    if _is_ordinal(r, top):
        return none(r.atoms[i].start, r.atoms[top.stop].end), top.stop + 1
    j, ten = top.stop, 0.0
    if r.follows(j, "tens") and r.follows(j + 1, "denominators", gaps=HYPHEN):
        j, ten = j + 1, r.atoms[j].value
    if not r.follows(j, "denominators"):
        return None
    bottom = r.atoms[j]
    if not bottom.word.endswith("s") and top.value != 1:
        ordinal = top.words and bottom.word not in PARTS
        return (none(r.atoms[i].start, bottom.end), j + 1) if ordinal else None
    if bottom.word in PARTS and (top.value >= bottom.value or top.value == bottom.value / 2):
        return None
    return part(r, r.atoms[i].start, top.value / (ten + bottom.value), j + 1)


def _is_ordinal(r: Cardinals, top: Cardinal) -> bool:
    """Tell "twenty-first" and "the twenty-second of June" from "a twenty-second delay"."""
    if not (top.words and r.follows(top.stop, "ordinals") and r.kind(top.stop - 1) == "tens"):
        return False
    after = r.atoms[top.stop]
    return after.word != "second" or r.text.startswith(" of ", after.end)


def half(r: Cardinals, i: int) -> Found | None:
    """Read a bare "half" or "quarter"; other denominators need a numerator."""
    atom = r.atoms[i]
    return part(r, atom.start, 1 / atom.value, i + 1) if atom.word in {"half", "quarter"} else None


def glyph(r: Cardinals, i: int) -> Found:
    """Read a lone "½"."""
    atom = r.atoms[i]
    return exact(atom.start, atom.end, atom.value, FRACTION), i + 1


def part(r: Cardinals, start: int, value: float, i: int) -> Found:
    """Return a fraction that ends before atom i, times the scale that follows it, if one does."""
    end = r.atoms[i - 1].end
    link = OF_A.match(r.text, end)
    j = i + 1 if r.kind(i) == "articles" else i
    linked = r.kind(j) == "scales" and link is not None and link.end() == r.atoms[j].start
    if not linked and not r.follows(j, "scales", gaps=frozenset({"-"})):
        return exact(start, end, value, FRACTION), i
    factor, stop = r.scales(j, 1.0) if r.atoms[j].gap in TIGHT else (r.atoms[j].value, j + 1)
    return exact(start, r.atoms[stop - 1].end, value * factor, WORDS, factor), stop
