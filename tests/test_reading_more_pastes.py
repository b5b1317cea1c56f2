"""Kinds of pasted pages, word by word: floors only rise. See ``reading_more_pastes``."""

import re
from collections import Counter

import pytest

from explorer.reading import read_bytes
from tests.reading_more_pastes import PASTES, text
from tests.reading_rare_pastes import RARE_PASTES
from tests.reading_wide_pastes import WIDE_PASTES

ALL = PASTES | RARE_PASTES | WIDE_PASTES

SAME = {
    "related": "furniture", "kicker": "furniture", "copyright": "furniture", "syndication": "furniture",
    "correction": "furniture", "subheading": "body", "sidebar": "body", "pullquote": "body", "credit": "caption",
}  # fmt: skip
"""Roles that a reader would not tell apart, as one."""

FLOORS = {"body": 0.99, "furniture": 0.975, "caption": 0.965, "headline": 0.995}
BELOW = frozenset({"dateline", "byline"})


def wanted(name: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a paste and its gold; dates and names in lists below the story are furniture."""
    pasted, gold = text(ALL[name], single=name == "phone")
    last = max(end for role, _, end in gold if role == "body")
    helped = re.compile("contributed|eporting")
    return pasted, [
        ("furniture" if r in BELOW and s > last and not helped.search(pasted[s:e]) else r, s, e)
        for r, s, e in gold
    ]


def roles_of_words(pasted: str, spans) -> dict[int, str]:
    return {
        start + word.start(): SAME.get(role, role)
        for role, start, end in spans
        for word in re.finditer(r"\w+", pasted[start:end])
    }


def read(pasted: str, name: str):
    (document,) = read_bytes(pasted.encode(), name)
    return document.article


@pytest.mark.parametrize("role", FLOORS)
def test_words_of_each_role(role):
    told: Counter[str] = Counter()
    for name in ALL:
        pasted, gold = wanted(name)
        spans = [(s.role, s.start, s.end) for s in read(pasted, name).sections]
        found, right = roles_of_words(pasted, spans), roles_of_words(pasted, gold)
        for at in found | right:
            # A dateline at the head of a paragraph is a section of its own.
            same = found.get(at) == right.get(at) or (right.get(at), found.get(at)) == (
                "body",
                "dateline",
            )
            told["both"] += same and right.get(at) == role
            told["found"] += not same and found.get(at) == role
            told["missed"] += not same and right.get(at) == role
    assert 2 * told["both"] / (2 * told["both"] + told["found"] + told["missed"]) >= FLOORS[role]


@pytest.mark.parametrize("name", ALL)
def test_headline_of_each_paste(name):
    pasted, gold = wanted(name)
    (headline,) = [pasted[s:e] for role, s, e in gold if role == "headline"]
    assert read(pasted, name).headline == headline
