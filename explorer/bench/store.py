"""What storing costs beside raw inserts, and what the queries of each page cost."""

import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlite_utils import Database

from explorer.bench.asking import asking
from explorer.bench.synthetic import extractions, timed
from explorer.records import Extraction
from explorer.store import articles
from explorer.store.connection import connect

LIMIT = 2000
"""Articles held in memory to compare storing with raw inserts."""


def store(count: int, library: Path | None = None) -> Iterator[str]:
    """Yield lines: raw inserts as the floor, ``save`` as a ratio of it, then each page's queries.

    A library that is there already is only asked.
    """
    if library is not None:
        yield from asking(library)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield from _inserts(Path(folder), list(extractions(min(count, LIMIT))))
        path = Path(folder) / "library.db"
        started = time.perf_counter()
        fill(path, count)
        took = time.perf_counter() - started
        size = path.stat().st_size / 1e6
        yield f"{count} articles stored in {took:.1f} s, {count / took:.0f}/s, {size:.0f} MB"
        yield from asking(path)


def fill(path: Path, count: int) -> None:
    """Make a library of synthetic articles."""
    db = connect(path)
    _save(db, extractions(count))
    db.conn.close()


def _inserts(folder: Path, found: list[Extraction]) -> Iterator[str]:
    db = connect(folder / "small.db")
    saving = timed(lambda: _save(db, found), time.process_time)
    db.conn.close()
    floor = timed(lambda: _raw(folder / "small.db", folder / "raw.db"), time.process_time)
    yield f"floor: raw executemany of the same rows {floor:.2f} s CPU"
    yield f"save: {saving:.2f} s CPU, {saving / floor:.1f} of the floor"


def _save(db: Database, every: Iterable[Extraction]) -> None:
    for found in every:
        articles.save(db, found, model="synthetic", extractor_version="bench")


def _raw(filled: Path, target: Path) -> None:
    """Copy every row of every table with ``executemany``: the least that storing them can cost."""
    source, copy = sqlite3.connect(filled), sqlite3.connect(target)
    plain = "select name, sql from sqlite_master where type = 'table' and sql not like '%virtual%'"
    for name, sql in source.execute(
        plain + " and name not like '%fts%' and name not like 'sqlite%'"
    ):
        copy.execute(sql)
        rows = source.execute(f'select * from "{name}"').fetchall()
        if rows:
            copy.executemany(f'insert into "{name}" values ({",".join("?" * len(rows[0]))})', rows)
    copy.commit()
    source.close()
    copy.close()
