"""Read one cardinal number from atoms: "two hundred and thirty thousand", "2.5 million", "2½"."""

import re
from math import inf
from typing import NamedTuple

from explorer.nlp.numerals.atoms import LEXICON, Atom

LETTERS: dict[str, float] = LEXICON["letters"]
LETTERS_OF_MONEY: dict[str, float] = LETTERS | LEXICON["letters_of_money"]
METRES = re.compile(
    r" ?(?:tall|high|long|wide|deep|x|×|race|sprint|dash|hurdles|freestyle|away|radius|above|below)\b"
)
COUNTED = re.compile(r" (?:[a-z]+ )?(?:people|[a-z]{3,}s)\b")
SIGN_BEFORE = re.compile(r"[$£€¥₹₽₴₺₩₪₫₦฿₱]\s?$")
SLASH = re.compile(r"[/\u2044](\d{1,4})(?![\d/,])")
SMALL = {"ones", "teens", "tens"}
TIGHT = frozenset({" ", "  ", "-", "- "})
HUNDRED, THOUSAND = 1e2, 1e3


class Cardinal(NamedTuple):
    """A value, the index of the first atom after it, its end in the text, and its last scale."""

    value: float
    stop: int
    end: int
    scale: float
    words: bool


class Cardinals:
    """The atoms of a text, and the cardinal numbers that start at each."""

    def __init__(self, text: str, atoms: list[Atom]) -> None:
        self.text = text
        self.atoms = atoms

    def kind(self, i: int) -> str:
        """Return the kind of atom i, "" beyond the last."""
        return self.atoms[i].kind if 0 <= i < len(self.atoms) else ""

    def follows(self, i: int, *kinds: str, gaps: frozenset[str] = TIGHT) -> bool:
        """Tell whether atom i is of one of these kinds and touches the atom before it."""
        return self.kind(i) in kinds and self.atoms[i].gap in gaps

    def at(self, i: int) -> Cardinal | None:
        """Return the cardinal with its fraction and scales that starts at atom i, if one does."""
        whole = self._whole(i)
        if whole is None:
            return None
        return self._point(whole) or self._mixed(whole) or whole

    def _whole(self, i: int) -> Cardinal | None:
        total, ceiling, stop, words = 0.0, inf, i, self.kind(i) != "digits"
        while (group := self._group(stop, i)) and (
            stop == i or group.value * group.scale < ceiling
        ):
            if stop > i and self.kind(group.stop - 1) == "digits":
                break
            total += group.value * group.scale
            stop, ceiling = group.stop, group.scale
            if ceiling < HUNDRED:
                break
        if stop == i:
            return None
        return Cardinal(total, stop, self.atoms[stop - 1].end, ceiling, words)

    def _group(self, i: int, first: int) -> Cardinal | None:
        if i > first:
            if self.follows(i, "joins"):
                i += 1
            elif not self.follows(i, *SMALL, "digits", gaps=TIGHT | {", "}):
                return None
            if not self.follows(i, *SMALL, "digits"):
                comma = i < len(self.atoms) and self.atoms[i].gap == ", " and self.kind(i) in SMALL
                if not comma:
                    return None
        base = self._base(i)
        if base is None:
            return None
        value, stop = base
        factor, stop = self.scales(stop, value)
        return Cardinal(value, stop, self.atoms[stop - 1].end, factor, True)

    def _base(self, i: int) -> tuple[float, int] | None:
        article = self.kind(i) == "articles" and self.follows(i + 1, "scales")
        small = (1.0, i + 1) if article else self._small(i)
        if small is None:
            return None
        value, stop = small
        if not self._hundred(stop):
            return small
        value, stop = value * HUNDRED, stop + 1
        after = stop + 1 if self.follows(stop, "joins") else stop
        rest = self._small(after) if self.follows(after, *SMALL) else None
        if rest and not self._hundred(rest[1]) and not (after > stop and self._parts(rest)):
            return value + rest[0], rest[1]
        return value, stop

    def _parts(self, top: tuple[float, int]) -> bool:
        """Tell the "three quarters" of "a hundred and three quarters" from "and three"."""
        value, i = top
        return self.follows(i, "denominators") and value < self.atoms[i].value

    def _hundred(self, i: int) -> bool:
        return self.follows(i, "scales") and self.atoms[i].value == HUNDRED

    def _small(self, i: int) -> tuple[float, int] | None:
        kind = self.kind(i)
        if kind == "digits" or kind in {"ones", "teens"}:
            return self.atoms[i].value, i + 1
        if kind != "tens":
            return None
        if self._one(i + 1):
            return self.atoms[i].value + self.atoms[i + 1].value, i + 2
        return self.atoms[i].value, i + 1

    def _one(self, i: int) -> bool:
        """Tell the "two" of "fifty-two", also where signs stand apart: "fifty - two"."""
        if not self.follows(i, "ones", gaps=TIGHT | {" - "}) or not self.atoms[i].value:
            return False
        return self.atoms[i].gap != " - " or not self.text.startswith(" of", self.atoms[i].end)

    def scales(self, i: int, value: float) -> tuple[float, int]:
        """Return the product of the scale words from atom i on, and the index after them."""
        factor = 1.0
        if (letter := self._letter(i)) is not None:
            return letter, i + 1
        while self.follows(i, "scales", gaps=TIGHT | {""}) or self._plural(i, value):
            factor *= self.atoms[i].value
            i += 1
        return factor, i

    def _plural(self, i: int, value: float) -> bool:
        """Tell "3 millions" from "in 2015 millions"."""
        large = self.follows(i, "vague") and self.atoms[i].value >= THOUSAND
        dozens = self.follows(i, "vague") and self.atoms[i].word == "dozens"
        return value < THOUSAND and (large or dozens) and self.kind(i - 1) != "articles"

    def _letter(self, i: int) -> float | None:
        """Return the scale of a letter after digits: "5bn", "$3 m", but not "5 m tall"."""
        if not self.follows(i, "other", gaps=frozenset({"", " "})) or self.kind(i - 1) != "digits":
            return None
        atom, before = self.atoms[i], self.atoms[i - 1].start
        if self.text[atom.end : atom.end + 1].isdigit():
            return None
        if SIGN_BEFORE.search(self.text[max(0, before - 2) : before]):
            return LETTERS_OF_MONEY.get(atom.word)
        if atom.word == "m" and self._metres(atom):
            return None
        if len(atom.word) == 1 and atom.gap and atom.word not in {"k", "m"}:
            return None
        return LETTERS.get(atom.word)

    def _metres(self, atom: Atom) -> bool:
        """Tell "5 m" of length from "5m people"."""
        return (
            bool(METRES.match(self.text, atom.end))
            if not atom.gap
            else not COUNTED.match(self.text, atom.end)
        )

    def _point(self, whole: Cardinal) -> Cardinal | None:
        """Read "two point five million"."""
        stop = whole.stop
        if not (
            whole.words
            and self.follows(stop, "points")
            and self.follows(stop + 1, "ones", "teens", "tens", "digits")
        ):
            return None
        digits, stop = "", stop + 1
        while self.follows(stop, "ones", "teens", "tens", "digits") and len(digits) < 9:
            digits += f"{self.atoms[stop].value:.0f}"
            stop += 1
        value = whole.value + float(f"0.{digits}")
        factor, stop = self.scales(stop, value)
        return Cardinal(value * factor, stop, self.atoms[stop - 1].end, factor, True)

    def _mixed(self, whole: Cardinal) -> Cardinal | None:
        """Read the fraction of "two and a half million", "a million and a half", "2 1/2"."""
        part = self._part(whole)
        if part is None:
            return None
        rest, stop = part
        base = whole.scale if whole.scale >= THOUSAND else 1.0
        value = whole.value + rest * base
        factor, after = self.scales(stop, value)
        return Cardinal(
            value * factor, after, self.atoms[after - 1].end, factor * base, whole.words
        )

    def _part(self, whole: Cardinal) -> tuple[float, int] | None:
        i = whole.stop
        if self.follows(i, "glyph", gaps=TIGHT | {""}):
            return self.atoms[i].value, i + 1
        if not self.follows(i, "joins"):
            return self._slash(i) if self.follows(i, "digits") and whole.value < THOUSAND else None
        if self.follows(i + 1, "digits"):
            return self._slash(i + 1) or self._over(i + 1)
        return self._over(i + 1)

    def _over(self, i: int) -> tuple[float, int] | None:
        """Read "a half", "three quarters", "two thirds"; numerator below denominator."""
        if not self.follows(i, "articles", "ones", "digits", gaps=TIGHT | {""}):
            return None
        top = self.atoms[i].value or 1.0
        if not self.follows(i + 1, "denominators") or top >= self.atoms[i + 1].value:
            return None
        return top / self.atoms[i + 1].value, i + 2

    def _slash(self, i: int) -> tuple[float, int] | None:
        """Read "1/2" where atom i is its numerator; the denominator is atom i + 1."""
        found = SLASH.match(self.text, self.atoms[i].end)
        if not found or not 0 < self.atoms[i].value < float(found[1]):
            return None
        return self.atoms[i].value / float(found[1]), i + 2
