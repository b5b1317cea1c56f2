"""Read every stored article again with the present rules; what people corrected stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

import explorer
from explorer.library.access import Access
from explorer.library.adding import DEFAULT, REFUSED, Result, refusal
from explorer.library.places import writing
from explorer.library.pool import Pool
from explorer.library.tasks import Outcome, Parse, Settings, Task
from explorer.store import articles, parses
from explorer.store.outdated import outdated


def refresh(
    *,
    caller: Access,
    path: str | Path | None = None,
    settings: Settings = DEFAULT,
    workers: int = 1,
    everything: bool = False,
) -> Iterator[Result]:
    """Extract again what another version of the rules read, or ``everything``.

    One article, one transaction: stopped at any moment, the next run goes on where it was.
    Texts, sections, numbers, batches and corrections stay; only what the rules found is replaced.
    """
    numbers: dict[str, int] = {}
    with (
        writing(caller, path) as db,
        Pool(workers, replace(settings, keep=True)) as pool,
    ):
        for outcome in pool.run(_tasks(db, numbers, everything=everything)):
            yield _refreshed(db, numbers.pop(outcome.task.name), outcome)


def _refreshed(db: Database, number: int, outcome: Outcome) -> Result:
    name, extraction, parse = outcome.task.name, outcome.extraction, outcome.parse
    if extraction is None or parse is None:
        return Result(name, REFUSED, reason=refusal(name, outcome.refusal or "it was not read"))
    version = explorer.__version__
    articles.replace(db, number, extraction, model=parse.model, extractor_version=version)
    if parse.data and parse is not outcome.task.parse:
        parses.keep(db, number, parse.model, parse.data)
    found = extraction.article
    return Result(found.headline or found.id, "refreshed", found.id, number, outcome.unread)


def _tasks(db: Database, numbers: dict[str, int], *, everything: bool) -> Iterator[Task]:
    for number, article in outdated(db, explorer.__version__, everything=everything):
        name = f"article #{number}"
        numbers[name] = number
        made = parses.newest(db, number)
        yield Task(name, article=article, parse=made and Parse(*made))
