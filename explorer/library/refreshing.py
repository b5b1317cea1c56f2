"""Read every stored article again with the present rules; what people corrected stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from explorer.library import codebooks
from explorer.library.access import Access
from explorer.library.adding import DEFAULT, REFUSED, Result, refusal
from explorer.library.places import database, writing
from explorer.library.pool import Pool
from explorer.library.tasks import Outcome, Parse, Settings, Task
from explorer.store import articles
from explorer.store.article import parses
from explorer.store.article.outdated import how_many, outdated


def refresh(
    *,
    caller: Access,
    path: str | Path | None = None,
    settings: Settings = DEFAULT,
    workers: int = 1,
    everything: bool = False,
) -> Iterator[Result]:
    """Extract again what other rules or another codebook read, or ``everything``.

    One article, one transaction: stopped at any moment, the next run goes on where it was.
    Texts, sections, numbers, batches and corrections stay; only what the rules found is replaced.
    """
    numbers: dict[str, int] = {}
    with (
        writing(caller, path) as db,
        codebooks.in_force(db, replace(settings, keep=True)) as (coded, version),
        Pool(workers, coded) as pool,
    ):
        for outcome in pool.run(_tasks(db, numbers, version, everything=everything)):
            yield _refreshed(db, numbers.pop(outcome.task.name), outcome, version)


def stale(*, path: str | Path | None = None) -> int:
    """Return how many articles were read by other rules, or with another codebook, than would be now."""
    db = database(path)
    try:
        return how_many(db, codebooks.of_rules(db))
    finally:
        db.conn.close()


def _refreshed(db: Database, number: int, outcome: Outcome, version: str) -> Result:
    name, extraction, parse = outcome.task.name, outcome.extraction, outcome.parse
    if extraction is None or parse is None:
        return Result(name, REFUSED, reason=refusal(name, outcome.refusal or "it was not read"))
    articles.replace(db, number, extraction, model=parse.model, extractor_version=version)
    if parse.data and parse is not outcome.task.parse:
        parses.keep(db, number, parse.model, parse.data)
    found = extraction.article
    return Result(found.headline or found.id, "refreshed", found.id, number, outcome.unread)


def _tasks(
    db: Database, numbers: dict[str, int], version: str, *, everything: bool
) -> Iterator[Task]:
    for number, article in outdated(db, version, everything=everything):
        name = f"article #{number}"
        numbers[name] = number
        made = parses.newest(db, number)
        yield Task(name, article=article, parse=made and Parse(*made))
