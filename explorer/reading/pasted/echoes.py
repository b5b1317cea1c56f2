"""Pull quotes: what is printed large beside a story stands in the story word for word."""

from explorer.reading.pasted.kinship import key
from explorer.reading.web.pages import Page

WORDS = range(4, 41)
NEAR, LONGER = 30, 1.3
"""Paragraphs round it that may hold its words, and how many times longer these are at least."""


def mark(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Give the role ``pullquote`` to lines of the text that a longer paragraph repeats, in place."""
    keys = {
        n: key(pg.paragraphs[n].text)
        for n in zone
        if roles.get(n) in {"body", "related", "subheading"}
    }
    for n, words in keys.items():
        if pg.signs[n] is None and pg.paragraphs[n].words in WORDS and _repeated(keys, n, words):
            roles[n] = "pullquote"


def _repeated(keys: dict[int, str], n: int, words: str) -> bool:
    near = (keys[m] for m in range(n - NEAR, n + NEAR + 1) if m != n and m in keys)
    return any(len(other) >= LONGER * len(words) and words in other for other in near)
