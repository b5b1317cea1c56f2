"""The language of a text: English by the commonest words of its paragraphs, others by py3langid.

Each paragraph counts with its letters, so that an English article may quote French, and a French one
may stand among English menus. py3langid 0.4 (BSD-3, a 4.6 MB model in its wheel, no network) takes a
second to load; most articles are plainly English and never need it.
"""

import re
from functools import cache

from explorer.reading import lexicon

ENOUGH = 3
"""Letters under which nothing is told about the language."""

SAMPLE = 20_000
"""Characters looked at: more changes no verdict."""

SURE = 60
"""Letters below which only words or a script of another language speak against English."""

PLAINLY = 0.08
"""Share of function words among a paragraph's words from which on they tell its language."""

ASCII = 0.95
"""Share of letters without marks that English has at least."""

OWN = 3
"""Words that a paragraph must have outside of its quotations to be judged by them."""

QUOTED = re.compile(
    r"[\"\u201c\u201e][^\"\u201c\u201d]{8,600}[\"\u201d\u201c]|\u00ab[^\u00bb]{8,600}\u00bb"
)
VARIETIES = {"wuu": "zh", "yue": "zh", "nb": "no", "nn": "no"}
NONE = "zxx"
"""ISO 639-2's code for no linguistic content: rows of numbers, say."""

WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("languages")[name].split())


def detect(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, None where there is too little of it."""
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    if letters < ENOUGH:
        return None
    english, foreign = 0, list[str]()
    for line in sample.splitlines():
        told = _english(line)
        english += len(line) if told else 0
        foreign += [line] if told is False else []
    plain = letters < SURE and _ascii(sample) >= ASCII * letters
    if english >= sum(map(len, foreign)) and (english or plain):
        return "en"
    if not foreign and letters < 2 * len(WORD.findall(sample)):
        return None  # rows of single letters are in no language
    from py3langid import classify  # noqa: PLC0415 - its model takes a second to load

    found = str(classify("\n".join(foreign) or sample)[0])
    return None if found == NONE else VARIETIES.get(found, found)


def _ascii(text: str) -> int:
    return sum(c.isascii() and c.isalpha() for c in text)


def _english(paragraph: str) -> bool | None:
    """Tell whether a paragraph is English; None when its words do not say."""
    own = WORD.findall(QUOTED.sub(" ", paragraph))
    words = [w.casefold() for w in (own if len(own) >= OWN else WORD.findall(paragraph))]
    if not words:
        return None
    letters = sum(map(len, words))
    if len(LATIN.findall(paragraph)) < 0.5 * letters:
        return False
    english = sum(w in _words("english") for w in words)
    others = sum(w in _words("others") for w in words)
    if max(english, others) < max(1, PLAINLY * len(words)) or english == others:
        return None
    return english > others
