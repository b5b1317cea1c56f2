"""When two words spell one name: by what survives transliteration.

The skeleton of a word (first sound, then consonants) is what its spellings share; vowels may differ
as transliterations do, and where all else is the same by a normalised edit distance.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

ALIKE = 0.75
"""Least normalised similarity of two spellings of a name."""
SHORT = 4
"""Names of up to this many letters must also begin with the same two: Kyiv, Kiev; not Kent, Kant."""

LETTERS = (
    *((r"sch|sh|ch(?=[eiy])|tch", "s"), (r"kh|gh|ch|ck|c(?![eiy]|$)|q", "k"), (r"[cz]", "s")),
    *((r"ph", "f"), (r"w", "v"), (r"x", "ks"), (r"(?<=.)h", ""), (r"[yj]", "i")),
)
"""Letters and groups that different transliterations use for one sound."""

FEMININE = re.compile("l?e|ne|a")
"""Ends that tell a woman's first name from a man's."""

VOWELS = ((r"ou|u", "o"), (r"[oi]v$", "iv"), ("e", "i"))
"""Vowels that transliterations mix up too; any other tells names apart: Hamburg, Homburg."""


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return a word with the letters that transliterations mix up made one: ``kyiv`` is ``kiiv``."""
    for pattern, letter in LETTERS:
        word = re.sub(pattern, letter, word)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"i+$", "i", word))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return the first sound, the consonants, and a final ``a`` (Lavrov is not Lavrova)."""
    plain = sounds(word)
    if not plain:
        return ""
    first = "a" if plain[0] in "aeiou" else plain[0]
    last = "a" if len(plain) > 2 and plain[-1] == "a" else ""
    return first + re.sub(r"[aeiou]", "", plain[1:]) + last


@lru_cache(maxsize=8192)
def _strict(word: str) -> str:
    plain = sounds(word)
    for pattern, letter in VOWELS:
        plain = re.sub(pattern, letter, plain)
    return re.sub(r"(.)\1+", r"\1", plain)


def spelled(one: str, other: str) -> bool:
    """Tell whether two words are transliterations of one: Kyiv and Kiev, Lviv and Lvov."""
    a, b = sounds(one), sounds(other)
    begins = a[:2] == b[:2] or max(len(a), len(b)) > SHORT
    return skeleton(one) == skeleton(other) and begins and _strict(one) == _strict(other)


def alike(one: str, other: str) -> bool:
    """Tell whether two words may be spellings of one where all beside them is the same."""
    if skeleton(one) != skeleton(other):
        return False
    a, b = sounds(one), sounds(other)
    begins = a[:2] == b[:2] or max(len(a), len(b)) > SHORT
    return begins and Levenshtein.normalized_similarity(a, b) >= ALIKE


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names are one person's: surname, first name or initial, middle names."""
    if 1 in {len(one), len(other)}:
        return len(one) == len(other) and spelled(one[0], other[0])
    (first, *middle, last), (other_first, *other_middle, other_last) = one, other
    if not spelled(last, other_last):
        return False
    if 1 in {len(first), len(other_first)}:
        if first[0] != other_first[0]:
            return False
    elif not _same_first(first, other_first):
        return False
    both = all([middle, other_middle])
    return not both or all(a[0] == b[0] for a, b in zip(middle, other_middle, strict=False))


def _same_first(one: str, other: str) -> bool:
    """Tell whether two first names are one: Sergei and Sergey; not Carl and Carol, Simon, Simone."""
    a, b = sorted((sounds(one), sounds(other)), key=len)
    return a == b or (len(a) > SHORT and alike(one, other) and not FEMININE.fullmatch(b, len(a)))


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of places, bodies or things are spellings of one."""
    if len(one) != len(other):
        return False
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if any(not (a.isalpha() and b.isalpha()) for a, b in differ):
        return False
    close = alike if len(one) > len(differ) == 1 else spelled
    return all(close(a, b) for a, b in differ)
