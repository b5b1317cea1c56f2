"""Quality floors over test pages: they only rise. See ``reading_pages`` for how pages are made."""

import re
from collections import Counter

import pytest

from explorer.reading import read_bytes
from tests.reading_pages import PAGES

STORY = {"body", "subheading", "sidebar"}
FLOORS = {"html": 0.996, "pasted": 0.998}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def f1(found: Counter[str], wanted: Counter[str]) -> float:
    shared = sum((found & wanted).values())
    return 2 * shared / (sum(found.values()) + sum(wanted.values()))


def story(article) -> str:
    return " ".join(article.text[s.start : s.end] for s in article.sections if s.role in STORY)


def source(page, kind: str) -> bytes:
    return (page.html if kind == "html" else page.pasted()[0]).encode()


@pytest.mark.parametrize("kind", ["html", "pasted"])
def test_body_words(kind):
    scores = []
    for page in PAGES:
        (document,) = read_bytes(source(page, kind), page.name)
        wanted = " ".join(text for role, text in page.items if role in STORY)
        scores.append(f1(words(story(document.article)), words(wanted)))
    assert len(scores) >= 40
    assert min(scores) > 0.96
    assert sum(scores) / len(scores) >= FLOORS[kind]


@pytest.mark.parametrize("kind", ["html", "pasted"])
def test_headlines(kind):
    read = [next(read_bytes(source(page, kind), page.name)).article.headline for page in PAGES]
    assert read == [page.story.headline for page in PAGES]


def test_dates_and_where_they_were_found():
    found = [next(read_bytes(page.html.encode(), page.name)).article for page in PAGES]
    assert {article.published[:10] for article in found} == {"2024-06-05"}
    assert {article.published_from for article in found} == {"json-ld", "meta", "dateline"}


def test_furniture_of_pasted_pages():
    told = total = 0
    for page in PAGES:
        text, gold = page.pasted()
        (document,) = read_bytes(text.encode(), page.name)
        furniture = [s for s in document.article.sections if s.role in {"furniture", "related"}]
        for role, start, end in gold:
            if role in {"furniture", "related"}:
                total += end - start
                told += sum(max(0, min(end, s.end) - max(start, s.start)) for s in furniture)
    assert told / total >= 0.998
