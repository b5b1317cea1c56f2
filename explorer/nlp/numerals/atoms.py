"""Cut a text into atoms: the digits and the words that numbers are made of."""

import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from explorer.nlp.lexicon import load
from explorer.nlp.numerals.tries import alternation, lowered


class Atom(NamedTuple):
    """Digits or one word that can be part of a number, with its half-open range of code points."""

    kind: str
    """digits, glyph, the name of a table in ``numerals.toml``, or "other" for a short word."""
    value: float
    start: int
    end: int
    gap: str | None
    """What stands between it and the atom before it when the two touch, else None."""
    word: str


LEXICON = load("numerals")
VALUED = ("ones", "teens", "tens", "scales", "vague", "denominators", "multiples", "decades")
TABLE: dict[str, tuple[str, float]] = {
    **{word: (kind, float(value)) for kind in VALUED for word, value in LEXICON[kind].items()},
    **{word: (kind, 0.0) for kind, words in LEXICON["words"].items() for word in words},
}
GLYPHS: dict[str, float] = LEXICON["glyphs"]
GAPS = frozenset({"", " ", "  ", "-", "- ", ", ", " - "})


def _words() -> str:
    return alternation([*(TABLE.keys() - {"a", "an"}), *LEXICON["classes"], "fold"])


def _after_article() -> str:
    quantities = ("scales", "denominators", "quantifiers")
    return alternation(word for word, (kind, _) in TABLE.items() if kind in quantities)


AFTER_DIGITS = re.compile(r"[ -]?([a-z]+)")
TOKEN = re.compile(
    rf"""(?=[\d.{"".join(GLYPHS)}])(?:(?P<digits>
        \d{{1,2}}(?:,\d\d)+,\d{{3}}(?![\d,])(?:\.\d+)?   # 12,34,567 as in India
      | \d{{1,3}}(?:,\d{{3}}(?!\d))+(?:\.\d+)?           # 1,234,567.8
      | \d{{1,3}}(?:\.\d{{3}}(?!\d)){{2,}}               # 1.234.567
      | (?<![\d.,]\ )(?<![\d.,])\d{{1,3}}(?:\ \d{{3}}(?![\d,.]\d|\d))+(?:\.\d+)?  # 1 234 567
      | \d+(?:\.\d+)?(?:e[+-]?\d{{1,4}}\b)?              # 12  1.5  1e10
      | (?<![\w.])\.\d+                                  # .5
      ) | (?P<glyph>[{"".join(GLYPHS)}]))
    | \b(?P<word>an?(?=[ -](?:{_after_article()})) | {_words()})\b""",
    re.VERBOSE,
)
POWER = re.compile(r"\^([+-]?\d{1,4})\b")
TIMES_TEN = re.compile(r" ?[x×*] ?10(?:\^([+-]?\d{1,3})|[−–](\d{1,3}))\b")


def atoms(text: str) -> list[Atom]:
    """Return the atoms of a text in order. Linear in the length of the text."""
    return list(_atoms(text))


def _atoms(text: str) -> Iterator[Atom]:
    text, last = lowered(text), -9
    for found in TOKEN.finditer(text):
        start, end = found.span()
        if start < last:
            continue
        kind, value, end = _read(text, found)
        between = text[last:start] if 0 <= start - last <= 3 else None
        yield Atom(kind, value, start, end, between if between in GAPS else None, found.group())
        last = end
        if kind == "digits" and (word := AFTER_DIGITS.match(text, end)):
            kind, value = TABLE.get(word[1], ("other", 0.0))
            if kind == "other" or word.start(1) == end:
                gap = text[end : word.start(1)]
                yield Atom(kind, value, word.start(1), word.end(), gap, word[1])
                last = word.end()


def _read(text: str, found: re.Match[str]) -> tuple[str, float, int]:
    end = found.end()
    if found.lastgroup == "digits":
        value, end = _powered(text, number(found.group()), end)
        return "digits", value, end
    if found.lastgroup == "glyph":
        return "glyph", GLYPHS[found.group()], end
    kind, value = TABLE.get(found.group(), ("other", 0.0))
    return kind, value, end


def number(digits: str) -> float:
    """Return the value of digits with separators; infinity where a float cannot hold it."""
    plain = digits.replace(",", "").replace(" ", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain)


def _powered(text: str, value: float, end: int) -> tuple[float, int]:
    if found := POWER.match(text, end):
        return power(value, int(found[1])), found.end()
    if found := TIMES_TEN.match(text, end):
        exponent = int(found[1]) if found[1] else -int(found[2])
        return value * power(10.0, exponent), found.end()
    return value, end


def power(base: float, exponent: int) -> float:
    """Return base ** exponent; infinity where a float cannot hold it."""
    try:
        return float(base**exponent)
    except (OverflowError, ZeroDivisionError):
        return inf
