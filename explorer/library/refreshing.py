"""Read every stored article again with the present rules; what people corrected stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

import explorer
from explorer.library.access import Access, require
from explorer.library.adding import DEFAULT, REFUSED, Result, refusal
from explorer.library.places import writer
from explorer.library.pool import Pool
from explorer.library.tasks import Parse, Settings, Task
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
    require(caller)
    db = writer(path)
    numbers: dict[str, int] = {}
    try:
        with Pool(workers, replace(settings, keep=True)) as pool:
            for outcome in pool.run(_tasks(db, numbers, everything=everything)):
                number = numbers.pop(outcome.task.name)
                if outcome.extraction is None or outcome.parse is None:
                    reason = refusal(outcome.task.name, outcome.refusal or "")
                    yield Result(outcome.task.name, REFUSED, reason=reason)
                    continue
                articles.replace(
                    db,
                    number,
                    outcome.extraction,
                    model=outcome.parse.model,
                    extractor_version=explorer.__version__,
                )
                if outcome.parse is not outcome.task.parse:
                    parses.keep(db, number, outcome.parse.model, outcome.parse.data)
                found = outcome.extraction.article
                yield Result(found.headline or found.id, "refreshed", found.id, number)
    finally:
        db.conn.close()


def _tasks(db: Database, numbers: dict[str, int], *, everything: bool) -> Iterator[Task]:
    for number, article in outdated(db, explorer.__version__, everything=everything):
        name = f"article #{number}"
        numbers[name] = number
        made = parses.newest(db, number)
        yield Task(name, article=article, parse=made and Parse(*made))
