"""Numbers as they are written in English, read from plain text; a pure function of the text.

Digits with separators, words, scales, fractions, multiples and vague scale words become
:class:`Numeral` records with offsets. Units, currencies and what is counted are not looked at here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite

from explorer.nlp.numerals.atoms import LEXICON, atoms
from explorer.nlp.numerals.cardinals import SLASH, TIGHT, Cardinal, Cardinals

DIGITS, WORDS, VAGUE, FRACTION, MULTIPLE, DECADE, CLASS, YEAR = (
    "digits", "words", "vague", "fraction", "multiple", "decade", "class", "year",
)  # fmt: skip
IN_EVERY = re.compile(r"(?:[ -]out[ -]of| in| of|-in)(?: every| each)?[ -]", re.IGNORECASE)
TIME_AFTER = re.compile(
    r"[ -](?:second|minute|hour|day|week|month|quarter|year|decade|game|match|race|attempt)s?\b"
)
OF_A = re.compile(r"(?: of)?(?: an?)? ", re.IGNORECASE)
OF = re.compile(r" of (?:thousands|millions|billions|trillions|dollars)\b", re.IGNORECASE)
EARLY = re.compile(r"\b(early|mid|middle|late)[ -]$", re.IGNORECASE)
OVER = re.compile(r"\b(?:over|under)[ -]$", re.IGNORECASE)
PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
CLASSES: dict[str, int] = LEXICON["classes"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One written number: half-open range of code points, and what it is worth.

    ``value`` is None for vague words, decades and digit classes (``low`` and ``high`` bound them),
    and for numbers beyond the range of a float.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    form: str
    scale: float = 1.0
    """The scale word or letter at its end ("million" -> 1e6); ranges share it."""


def scan(text: str) -> list[Numeral]:
    """Return the numerals of a text in order; they do not overlap. Linear in its length."""
    return list(Scanner(text).numerals())


class Scanner(Cardinals):
    """Reads every form of number from the atoms of one text, from left to right."""

    def __init__(self, text: str) -> None:
        super().__init__(text, atoms(text))

    def numerals(self) -> Iterator[Numeral]:
        """Yield the numerals in reading order."""
        i = 0
        while i < len(self.atoms):
            kind = self.atoms[i].kind
            found = None if kind in IDLE else self._numeral(i)
            if found:
                numeral, stop = found
                yield _finite(self._signed(numeral, i))
                i = max(stop, i + 1)
            else:
                i += 1

    def _numeral(self, i: int) -> tuple[Numeral, int] | None:
        special = SPECIAL.get(self.atoms[i].kind)
        if special:
            return special(self, i)
        found = self.at(i)
        if found is None:
            return None
        return (
            self._class(i, found) or self._decade(i, found) or self._share(i, found)
            or self._fraction(i, found) or self._year(i, found) or self._plain(i, found)
        )  # fmt: skip

    def _plain(self, i: int, found: Cardinal) -> tuple[Numeral, int]:
        start, value = self.atoms[i].start, found.value
        slash = (
            SLASH.match(self.text, found.end) if found.stop == i + 1 and not found.words else None
        )
        if slash and float(slash[1]):
            value = value / float(slash[1])
            return Numeral(start, slash.end(), value, value, value, FRACTION), i + 2
        form = WORDS if found.words else DIGITS
        fold = self.follows(found.stop, "other", gaps=TIGHT | {""})
        word = self.atoms[found.stop].word if fold else ""
        if word == "fold" or (word == "x" and not found.words and self.atoms[found.stop].gap == ""):
            end = self.atoms[found.stop].end
            if not self.text[end : end + 1].isdigit():
                return Numeral(start, end, value, value, value, MULTIPLE), found.stop + 1
        return Numeral(start, found.end, value, value, value, form, found.scale), found.stop

    def _class(self, i: int, found: Cardinal) -> tuple[Numeral, int] | None:
        """Read "seven-figure" and "three-digit" as bounds."""
        return self._bounds(i, found.stop, int(found.value)) if found.value <= 15 else None

    def _bounds(self, i: int, stop: int, places: int) -> tuple[Numeral, int] | None:
        if not self.follows(stop, "digit_classes"):
            return None
        atom = self.atoms[stop]
        if places < (4 if atom.word.startswith("figure") else 1) or (
            atom.word == "digits" and places > 3
        ):
            return None
        low, high = 10.0 ** (places - 1), 10.0**places - 1
        return Numeral(self.atoms[i].start, atom.end, None, low, high, CLASS), stop + 1

    def _decade(self, i: int, found: Cardinal) -> tuple[Numeral, int] | None:
        """Read "20s", "mid-20s"."""
        glued = found.stop < len(self.atoms) and self.atoms[found.stop].gap == ""
        if not glued or self.atoms[found.stop].word != "s":
            return None
        if OVER.search(self.text, max(0, self.atoms[i].start - 6), self.atoms[i].start):
            end, value = self.atoms[found.stop].end, found.value
            return Numeral(self.atoms[i].start, end, value, value, value, DIGITS), found.stop + 1
        if found.value % 10 or not 10 <= found.value <= 110:
            end = self.atoms[found.stop].end
            return Numeral(self.atoms[i].start, end, None, None, None, YEAR), found.stop + 1
        return self._tens(
            self.atoms[i].start, self.atoms[found.stop].end, found.value
        ), found.stop + 1

    def _decade_word(self, i: int) -> tuple[Numeral, int]:
        atom = self.atoms[i]
        return self._tens(atom.start, atom.end, atom.value), i + 1

    def _tens(self, start: int, end: int, value: float) -> Numeral:
        low, high = value, value + (6 if value == 13 else 9)
        if part := EARLY.search(self.text, max(0, start - 8), start):
            first, last = PARTS[part[1].lower()]
            low, high, start = value + first, value + last, part.start()
        return Numeral(start, end, None, low, high, DECADE)

    def _share(self, i: int, top: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one in five", "two out of every three"."""
        between = IN_EVERY.match(self.text, top.end)
        j = top.stop
        while between and j < len(self.atoms) and self.atoms[j].start < between.end():
            j += 1
        if not between or j == len(self.atoms) or self.atoms[j].start != between.end():
            return None
        bottom = self.at(j)
        if bottom is None or not _shares(top.value, bottom.value, between.group()):
            return None
        if TIME_AFTER.match(self.text, bottom.end) and "of" not in between.group():
            return None
        value = top.value / bottom.value
        return Numeral(self.atoms[i].start, bottom.end, value, value, value, FRACTION), bottom.stop

    def _fraction(self, i: int, top: Cardinal) -> tuple[Numeral, int] | None:
        """Read "two-thirds", "one fifth"; "twenty-fifth" is an ordinal and no number."""
        if not self.follows(top.stop, "denominators"):
            return None
        bottom = self.atoms[top.stop]
        plural = bottom.word.endswith("s") or bottom.word == "halves"
        if not plural and top.value != 1:
            ordinal = top.words and bottom.word not in {"half", "quarter"}
            return (
                (Numeral(self.atoms[i].start, bottom.end, None, None, None, YEAR), top.stop + 1)
                if ordinal
                else None
            )
        if top.value >= bottom.value or (bottom.value == 4 and top.value == 2):
            return None
        return self._part_of(self.atoms[i].start, top.value / bottom.value, top.stop + 1)

    def _half(self, i: int) -> tuple[Numeral, int] | None:
        """Read "half", "a half-million", "a quarter of a million"; plurals need a numerator."""
        atom = self.atoms[i]
        if atom.kind == "articles":
            return self._article(i)
        bare = atom.word in {"half", "quarter"}
        return self._part_of(atom.start, 1 / atom.value, i + 1) if bare else None

    def _article(self, i: int) -> tuple[Numeral, int] | None:
        if self.follows(i + 1, "quantifiers"):
            found = self._quantified(i + 1)
            return found and (replace(found[0], start=self.atoms[i].start), found[1])
        if self.follows(i + 1, "denominators") and not self.atoms[i + 1].word.endswith("s"):
            return self._part_of(self.atoms[i].start, 1 / self.atoms[i + 1].value, i + 2)
        found_ = self.at(i)
        return self._plain(i, found_) if found_ else None

    def _part_of(self, start: int, value: float, i: int) -> tuple[Numeral, int]:
        end, scale = self.atoms[i - 1].end, 1.0
        link = OF_A.match(self.text, end)
        j = i + 1 if self.kind(i) == "articles" else i
        touches = self.kind(j) == "scales" and (
            (link and link.end() == self.atoms[j].start) or self.atoms[j].gap == "-"
        )
        if touches:
            factor, j = (
                self._scales(j, 1.0) if self.atoms[j].gap in TIGHT else (self.atoms[j].value, j + 1)
            )
            value, scale, i, end = value * factor, factor, j, self.atoms[j - 1].end
            return Numeral(start, end, value, value, value, WORDS, scale), i
        return Numeral(start, end, value, value, value, FRACTION), i

    def _quantified(self, i: int) -> tuple[Numeral, int] | None:
        """Read "several hundred", "a few dozen", "many thousands"."""
        j = i + 1
        if self.text[self.atoms[i].end :][:4] == " of " and self.atoms[i].word == "couple":
            return None
        if self.follows(j, "vague"):
            found = self._vague(j)
            return found and (replace(found[0], start=self.atoms[i].start), found[1])
        low = 1.0
        while self.follows(j, "scales"):
            low, j = low * self.atoms[j].value, j + 1
        if low == 1.0:
            return None
        return Numeral(self.atoms[i].start, self.atoms[j - 1].end, None, low, None, VAGUE, low), j

    def _vague(self, i: int) -> tuple[Numeral, int] | None:
        """Read "hundreds", "tens of thousands"; "tens" and "scores" only before "of"."""
        first, low, j = self.atoms[i], self.atoms[i].value, i + 1
        while (
            self.kind(j) == "vague"
            and self.text[self.atoms[j - 1].end : self.atoms[j].start] == " of "
        ):
            low, j = low * self.atoms[j].value, j + 1
        of = self.text[first.end :][:4] == " of "
        if (first.word == "scores" and not of) or (first.word == "tens" and j == i + 1):
            return None
        return Numeral(first.start, self.atoms[j - 1].end, None, low, None, VAGUE, low), j

    def _multiple(self, i: int) -> tuple[Numeral, int]:
        atom = self.atoms[i]
        if atom.word in CLASSES and (found := self._bounds(i, i + 1, CLASSES[atom.word])):
            return found
        return Numeral(atom.start, atom.end, atom.value, atom.value, atom.value, MULTIPLE), i + 1

    def _other(self, i: int) -> tuple[Numeral, int] | None:
        word = self.atoms[i].word
        return self._bounds(i, i + 1, CLASSES[word]) if word in CLASSES else None

    def _bare_scale(self, i: int) -> tuple[Numeral, int] | None:
        """Read the "billion" of "billion-dollar", which nothing precedes."""
        atom = self.atoms[i]
        compound = (
            self.text[atom.end : atom.end + 1] == "-"
            and self.text[atom.end + 1 : atom.end + 2].isalpha()
        )
        if (
            not compound
            or self.text[atom.start - 1 : atom.start] == "-"
            or self.follows(i, *COUNTED)
        ):
            return None
        return Numeral(
            atom.start, atom.end, atom.value, atom.value, atom.value, WORDS, atom.value
        ), i + 1

    def _glyph(self, i: int) -> tuple[Numeral, int]:
        atom = self.atoms[i]
        return Numeral(atom.start, atom.end, atom.value, atom.value, atom.value, FRACTION), i + 1

    def _year(self, i: int, found: Cardinal) -> tuple[Numeral, int] | None:
        """Read "nineteen eighty-four": two numbers side by side that make a year."""
        if not (found.words and 13 <= found.value <= 20 and found.stop == i + 1):
            return None
        if not (self.follows(found.stop, "tens", "teens") and self.atoms[found.stop].gap == " "):
            return None
        rest = self.at(found.stop)
        stop = rest.stop if rest else found.stop + 1
        return Numeral(self.atoms[i].start, self.atoms[stop - 1].end, None, None, None, YEAR), stop

    def _signed(self, numeral: Numeral, i: int) -> Numeral:
        """Take in "minus", "negative" or a minus sign that follows a space or an opening."""
        start = numeral.start
        before = self.text[max(0, start - 2) : start]
        if self.kind(i - 1) == "signs" and self.atoms[i].gap in TIGHT and not self._counted(i - 1):
            start = self.atoms[i - 1].start
        elif before[-1:] in {"-", "\u2212"} and (not before[:-1] or before[0] in " (\n"):
            start -= 1
        if start == numeral.start or numeral.value is None:
            return numeral
        minus = -numeral.value
        return replace(numeral, start=start, value=minus, low=minus, high=minus)

    def _counted(self, i: int) -> bool:
        return self.kind(i - 1) in COUNTED and self.atoms[i].gap in TIGHT


def _shares(top: float, bottom: float, between: str) -> bool:
    whole = top == int(top) and bottom == int(bottom) if isfinite(top + bottom) else False
    year = 1900 <= bottom <= 2100
    several = between.strip() == "of"
    return whole and 0 < top < bottom and not year and not several and top < 100


def _finite(numeral: Numeral) -> Numeral:
    if all(isfinite(x) for x in (numeral.value, numeral.low, numeral.high) if x is not None):
        return numeral
    return replace(numeral, value=None, low=None, high=None)


COUNTED = ("digits", "ones", "teens", "tens")
IDLE = frozenset({"joins", "points", "signs", "digit_classes"})
SPECIAL = {
    "articles": Scanner._article,
    "denominators": Scanner._half,
    "quantifiers": Scanner._quantified,
    "vague": Scanner._vague,
    "multiples": Scanner._multiple,
    "decades": Scanner._decade_word,
    "glyph": Scanner._glyph,
    "scales": Scanner._bare_scale,
    "other": Scanner._other,
}
