"""Numbers that bound a value: "dozens", "several hundred", "seven-figure", "mid-20s"; multiples."""

import re
from dataclasses import replace

from explorer.nlp.numerals.atoms import LEXICON
from explorer.nlp.numerals.cardinals import TIGHT, Cardinal, Cardinals
from explorer.nlp.numerals.fractions import Found
from explorer.nlp.numerals.numeral import (
    CLASS,
    DECADE,
    DIGITS,
    MULTIPLE,
    VAGUE,
    WORDS,
    Numeral,
    exact,
    none,
)

CLASSES: dict[str, int] = LEXICON["classes"]
EARLY = re.compile(r"\b(early|mid|middle|late)[ -]$", re.IGNORECASE)
OVER = re.compile(r"\b(?:over|under)[ -]$", re.IGNORECASE)
PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
"""Years of a decade: the early twenties are 20 to 23."""
TEENS, LAST_TEEN = 13, 19
MOST_PLACES = 15


def quantified(r: Cardinals, i: int) -> Found | None:
    """Read "several hundred", "few dozen", "many thousands"; atom i is the quantifier."""
    first, j, low = r.atoms[i], i + 1, 1.0
    if r.kind(j) == "scales" and r.text[first.end : r.atoms[j].start] == " of ":
        low, j = r.atoms[j].value, j + 1  # "a couple of hundred"
    if r.follows(j, "vague"):
        found = vague(r, j)
        return found and (replace(found[0], start=first.start), found[1])
    while r.follows(j, "scales"):
        low, j = low * r.atoms[j].value, j + 1
    if low == 1.0:
        return None
    return Numeral(first.start, r.atoms[j - 1].end, None, low, None, VAGUE, low), j


def vague(r: Cardinals, i: int) -> Found | None:
    """Read "hundreds", "tens of thousands"; "tens" and "scores" only before "of"."""
    first, low, j = r.atoms[i], r.atoms[i].value, i + 1
    while r.kind(j) == "vague" and r.text[r.atoms[j - 1].end : r.atoms[j].start] == " of ":
        low, j = low * r.atoms[j].value, j + 1
    of = r.text.startswith(" of ", first.end)
    if (first.word == "scores" and not of) or (first.word == "tens" and j == i + 1):
        return None
    return Numeral(first.start, r.atoms[j - 1].end, None, low, None, VAGUE, low), j


def bare_scale(r: Cardinals, i: int) -> Found | None:
    """Read the "billion" of "billion-dollar", which no number precedes."""
    atom = r.atoms[i]
    compound = r.text.startswith("-", atom.end) and r.text[atom.end + 1 : atom.end + 2].isalpha()
    tied = r.text[atom.start - 1 : atom.start] == "-" or r.follows(
        i, "digits", "ones", "teens", "tens"
    )
    if not compound or tied:
        return None
    return exact(atom.start, atom.end, atom.value, WORDS, atom.value), i + 1


def multiple(r: Cardinals, i: int) -> Found:
    """Read "double", "tripled", "tenfold"; "double-digit" is a class of numbers."""
    atom = r.atoms[i]
    return classed(r, i) or (exact(atom.start, atom.end, atom.value, MULTIPLE), i + 1)


def classed(r: Cardinals, i: int) -> Found | None:
    """Read "single-digit" where atom i is its first word."""
    word = r.atoms[i].word
    return _bounds(r, i, i + 1, CLASSES[word]) if word in CLASSES else None


def places(r: Cardinals, i: int, found: Cardinal) -> Found | None:
    """Read "seven-figure" and "three-digit" as bounds."""
    return _bounds(r, i, found.stop, int(found.value)) if found.value <= MOST_PLACES else None


def _bounds(r: Cardinals, i: int, stop: int, count: int) -> Found | None:
    if not r.follows(stop, "digit_classes"):
        return None
    atom = r.atoms[stop]
    least = 4 if atom.word.startswith("figure") else 1
    if count < least or (atom.word == "digits" and count > 3):
        return None
    low, high = 10.0 ** (count - 1), 10.0**count - 1
    return Numeral(r.atoms[i].start, atom.end, None, low, high, CLASS), stop + 1


def fold(r: Cardinals, i: int, found: Cardinal) -> Found | None:
    """Read "10-fold", "5x"."""
    if not r.follows(found.stop, "other", gaps=TIGHT | {""}):
        return None
    after = r.atoms[found.stop]
    times = after.word == "x" and not found.words and after.gap == ""
    if after.word != "fold" and (not times or r.text[after.end : after.end + 1].isdigit()):
        return None
    return exact(r.atoms[i].start, after.end, found.value, MULTIPLE), found.stop + 1


def decade(r: Cardinals, i: int, found: Cardinal) -> Found | None:
    """Read "20s", "mid-20s", "over-65s"; "1960s" is no number."""
    after = r.atoms[found.stop] if found.stop < len(r.atoms) else None
    if after is None or after.gap != "" or after.word != "s":
        return None
    start, stop = r.atoms[i].start, found.stop + 1
    if OVER.search(r.text, max(0, start - 6), start):
        return exact(start, after.end, found.value, DIGITS), stop
    if found.value % 10 or not 10 <= found.value <= 110:
        return none(start, after.end), stop
    return _decade(r, start, after.end, found.value), stop


def decade_word(r: Cardinals, i: int) -> Found:
    """Read "thirties", "early forties", "teens"."""
    atom = r.atoms[i]
    return _decade(r, atom.start, atom.end, atom.value), i + 1


def _decade(r: Cardinals, start: int, end: int, value: float) -> Numeral:
    low, high = value, LAST_TEEN if value == TEENS else value + 9
    if part := EARLY.search(r.text, max(0, start - 8), start):
        first, last = PARTS[part[1].lower()]
        low, high, start = value + first, value + last, part.start()
    return Numeral(start, end, None, low, high, DECADE)
