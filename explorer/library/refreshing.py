"""Read every stored article again with the present readers and rules; what people corrected stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from explorer.library import codebooks, rereading
from explorer.library.access import Access
from explorer.library.adding import DEFAULT, KNOWN, REFUSED, Result, kept_beside, refusal
from explorer.library.places import database, writing
from explorer.library.pool import Pool
from explorer.library.rereading import Before
from explorer.library.tasks import Outcome, Parse, Settings, Task
from explorer.reading import outdated, renewed
from explorer.records import Article, Original
from explorer.store import articles
from explorer.store.article import originals, parses
from explorer.store.article.outdated import extracted_before, how_many, read_before
from explorer.store.connection import transaction

REFRESHED = "refreshed"
NAME = "article #"
"""What a task is called after: the article's number follows."""


def refresh(
    *,
    caller: Access,
    path: str | Path | None = None,
    settings: Settings = DEFAULT,
    workers: int = 1,
    everything: bool = False,
) -> Iterator[Result]:
    """Bring the library up to date; yield what became of each article.

    First the bytes that an older reader read are read again: a text that differs becomes a new
    version of its article, and the corrections whose words still stand go with it. Then what other
    rules or another codebook found things in is extracted again. ``everything`` does both to all.

    One article, one transaction: stopped at any moment, the next run goes on where it was. Numbers,
    batches, corrections and what people told of an article stay.
    """
    done: set[int] = set()
    with (
        writing(caller, path) as db,
        codebooks.in_force(db, replace(settings, keep=True)) as (coded, version),
    ):
        bytes_again = _bytes_again(db, everything=everything)
        texts_again = _texts_again(db, version, done, everything=everything)
        for tasks in (bytes_again, texts_again):
            with Pool(workers, coded) as pool:
                for outcome in pool.run(tasks):
                    number = _number(outcome.task)
                    done.add(number)
                    yield _stored(db, number, outcome, version)


def stale(*, path: str | Path | None = None) -> int:
    """Return how many articles other readers, rules or another codebook read than would now."""
    db = database(path)
    try:
        return how_many(db, codebooks.of_rules(db), _old(db))
    finally:
        db.conn.close()


def _old(db: Database) -> list[str]:
    return [reader for reader in originals.readers(db) if outdated(reader)]


def _bytes_again(db: Database, *, everything: bool) -> Iterator[Task]:
    for number, article, told in read_before(db, _old(db), everything=everything):
        original = originals.original(db, number)
        if original is not None:
            before = Before(original, rereading.stored(told))
            yield replace(_task(db, number, article), before=before)


def _texts_again(db: Database, version: str, done: set[int], *, everything: bool) -> Iterator[Task]:
    for number, article in extracted_before(db, version, everything=everything):
        if number not in done:
            yield _task(db, number, article)


def _task(db: Database, number: int, article: Article) -> Task:
    made = parses.newest(db, number)
    return Task(f"{NAME}{number}", article=article, parse=made and Parse(*made))


def _number(task: Task) -> int:
    return int(task.name.removeprefix(NAME))


def _stored(db: Database, number: int, outcome: Outcome, version: str) -> Result:
    task, extraction, parse = outcome.task, outcome.extraction, outcome.parse
    if extraction is None or parse is None or outcome.document is None:
        return Result(
            task.name, REFUSED, reason=refusal(task.name, outcome.refusal or "it was not read")
        )
    found, status = extraction.article, REFRESHED
    model = parse.model
    with transaction(db):
        if task.before is not None:
            originals.read_by(db, number, _last(task.before, outcome.document.original))
        if task.article is not None and found.id == task.article.id:
            articles.replace(db, number, extraction, model=model, extractor_version=version)
            if parse.data and parse is not task.parse:
                parses.keep(db, number, parse.model, parse.data)
        else:
            told = None if outcome.told is None else str(outcome.told)
            saved = articles.save(
                db,
                extraction,
                outcome.document.original,
                model=model,
                extractor_version=version,
                told=told,
                follows=number,
            )
            number, status = saved.number, saved.status
            if status != KNOWN:
                kept_beside(db, number, outcome, parse)
    return Result(
        found.headline or found.id, status, found.id, number, outcome.unread or outcome.stays
    )


def _last(before: Before, fresh: Original | None) -> Original:
    """Return what is known of bytes that were read again; what today's reader refuses, it has seen."""
    return fresh or replace(before.original, reader=renewed(before.original.reader))
