"""Articles to measure with, put together from the paragraphs of the demo briefs."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from explorer.library import demo_paths
from explorer.records import Article, Section, article_id

FIRST_DAY = date(2025, 1, 1)
SOURCES = ("The Daily Record", "Morning Wire", "North Herald", "Evening Post", "Coast Tribune")


def paragraphs() -> list[str]:
    """Return the body paragraphs of the briefs."""
    texts = (path.read_text(encoding="utf-8") for path in demo_paths())
    every = [part.strip() for text in texts for part in text.split("\n\n")]
    return [part for part in every if len(part) > 150 and not part.startswith("Sources:")]


def articles(count: int, *, words: int = 780, seed: int = 1) -> Iterator[Article]:
    """Yield ``count`` different articles of about ``words`` words, the same for the same seed."""
    chance, pool = random.Random(seed), paragraphs()  # noqa: S311 - a corpus, not a secret
    for number in range(count):
        parts = [f"Report {number}: talks go on over the proposal"]
        while sum(len(part.split()) for part in parts) < words:
            parts.append(chance.choice(pool))
        day = FIRST_DAY + timedelta(days=chance.randrange(600))
        yield _article(parts, chance.choice(SOURCES), day.isoformat())


def _article(parts: list[str], source: str, published: str) -> Article:
    text, sections = "", list[Section]()
    for part in parts:
        role = "body" if sections else "headline"
        sections.append(Section(role, len(text), len(text) + len(part)))
        text += part + "\n\n"
    return Article(
        article_id(text),
        parts[0],
        None,
        source,
        None,
        published,
        "en",
        text,
        tuple(sections),
        "user",
    )


def files(count: int, folder: Path) -> list[Path]:
    """Write ``count`` articles as text files into a folder and return their paths."""
    paths = []
    for number, article in enumerate(articles(count)):
        path = folder / f"{number:06}.txt"
        path.write_text(article.text, encoding="utf-8")
        paths.append(path)
    return paths
