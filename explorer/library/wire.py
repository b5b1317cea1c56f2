"""Wire copies: articles that carry nearly the same text, found by MinHash and compared exactly.

Broder (1997), "On the resemblance and containment of documents": shingles of words, the share of
common ones as resemblance, and bands of a MinHash to find the few texts worth comparing.
"""

import re

from sqlite_utils import Database

from explorer.store.article import stories

WORDS = 4
"""Words in a shingle."""

BANDS, ROWS = 16, 4
"""Two texts of resemblance .7 share one of the bands with a probability of 0.988."""

SAME = 0.6
"""Resemblance from which two articles are one story: what a paper cuts or adds at the end."""


def shingles(text: str) -> frozenset[str]:
    """Return the runs of ``WORDS`` words of a text, without case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(" ".join(words[n : n + WORDS]) for n in range(len(words) - WORDS + 1))


def bands(text: str) -> tuple[bytes, ...]:
    """Return one hash per band of a text's MinHash; none for a text too short to compare."""
    from datasketch import MinHash  # noqa: PLC0415 - it brings scipy, and only workers need it

    found = shingles(text)
    if len(found) < BANDS:
        return ()
    sketch = MinHash(num_perm=BANDS * ROWS)
    sketch.update_batch([shingle.encode() for shingle in found])
    values = sketch.hashvalues
    return tuple(values[n : n + ROWS].tobytes() for n in range(0, BANDS * ROWS, ROWS))


def resemblance(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of shingles that two texts have in common, in [0, 1]."""
    return len(one & other) / max(1, len(one | other))


def group(db: Database, number: int, text: str, hashes: tuple[bytes, ...]) -> None:
    """Join an article to the story that others already tell, where there is one."""
    if not hashes:
        return
    own = shingles(text)
    for other, words in stories.candidates(db, number, hashes):
        if resemblance(own, shingles(words)) >= SAME:
            stories.join(db, number, other)
            return
