"""Articles to measure with, put together from the paragraphs of the demo briefs."""

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from explorer.bench import rare
from explorer.library import demo_paths
from explorer.nlp import document, pipeline
from explorer.records import Article, Entity, Extraction, Section, article_id

FIRST_DAY = date(2025, 1, 1)
SOURCES = ("The Daily Record", "Morning Wire", "North Herald", "Evening Post", "Coast Tribune")
OFFSETS = ("start", "end")

Made = TypeVar("Made")


def paragraphs() -> list[str]:
    """Return the body paragraphs of the briefs."""
    texts = (path.read_text(encoding="utf-8") for path in demo_paths())
    every = [part.strip() for text in texts for part in text.split("\n\n")]
    return [part for part in every if len(part) > 150 and not part.startswith("Sources:")]


def articles(count: int, *, words: int = 780, seed: int = 1) -> Iterator[Article]:
    """Yield ``count`` different articles of about ``words`` words, the same for the same seed."""
    pool = [(part, len(part.split())) for part in paragraphs()]
    for number, parts, source, published in _drawn(count, pool, words, seed):
        yield _article([f"Report {number}: talks go on", *parts], source, published)


def extractions(count: int, *, words: int = 780, seed: int = 1) -> Iterator[Extraction]:
    """Yield articles as ``articles`` does, with what is found in each paragraph put together.

    Each paragraph is parsed once, so that a hundred thousand articles take minutes and not hours.
    The last paragraph of each has names of its own (``rare``).
    """
    chance = random.Random(seed)  # noqa: S311 - a corpus, not a secret
    plain = [document.plain_article(part) for part in paragraphs()]
    pool = [(found, len(found.article.text.split())) for found in pipeline.extract_all(plain)]
    for number, drawn, source, published in _drawn(count, pool, words, seed):
        parts = [*drawn, rare.paragraph(chance, max(count, 10))]
        texts = [f"Report {number}: talks go on", *(part.article.text for part in parts)]
        yield _joined(_article(texts, source, published), parts)


def _drawn(
    count: int, pool: list[tuple[Made, int]], words: int, seed: int
) -> Iterator[tuple[int, list[Made], str, str]]:
    chance = random.Random(seed)  # noqa: S311 - a corpus, not a secret
    for number in range(count):
        parts, length = [], 0
        while length < words:
            part, size = chance.choice(pool)
            parts.append(part)
            length += size
        day = FIRST_DAY + timedelta(days=chance.randrange(600))
        yield number, parts, chance.choice(SOURCES), day.isoformat()


def _article(parts: list[str], source: str, published: str) -> Article:
    text, sections = "", list[Section]()
    for part in parts:
        role = "body" if sections else "headline"
        sections.append(Section(role, len(text), len(text) + len(part)))
        text += part + "\n\n"
    made = (None, source, None, published, "en", text, tuple(sections), "user")
    return Article(article_id(text), parts[0], *made)


def _joined(article: Article, parts: list[Extraction]) -> Extraction:
    whole = Extraction(article)
    for section, part in zip(article.sections[1:], parts, strict=True):
        moved = shifted(replace(part, article=article), section.start)
        whole = replace(
            whole,
            entities=whole.entities + moved.entities,
            figures=whole.figures + moved.figures,
            statements=whole.statements + moved.statements,
            positions=whole.positions + moved.positions,
            sentences=whole.sentences + moved.sentences,
        )
    return replace(whole, entities=_merged(whole.entities))


def _merged(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for entity in entities:
        same = found.get(entity.name)
        mentions = (same.mentions if same else ()) + entity.mentions
        found[entity.name] = replace(same or entity, mentions=mentions)
    return tuple(found.values())


def shifted(record: Any, by: int) -> Any:
    """Return a record with every offset in it moved by some code points; articles stay."""
    if isinstance(record, tuple):
        return tuple(shifted(item, by) for item in record)
    if isinstance(record, Article) or not is_dataclass(record) or isinstance(record, type):
        return record
    moved = {
        field.name: value + by if field.name in OFFSETS else shifted(value, by)
        for field in fields(record)
        for value in [getattr(record, field.name)]
    }
    return type(record)(**moved)


def timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Return how much a clock moves while some work is done."""
    start = clock()
    work()
    return clock() - start
