"""Tables of the library as text: CSV that no spreadsheet runs, and JSON Lines; every row, no cap."""

import csv
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.library.places import database
from explorer.store import queries, snapshot
from explorer.store.pages.tables import TABLES as STORED

TABLES = tuple(STORED)
"""What can be exported, as in ``export TABLE`` and ``/api/<table>.csv``."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text cell that begins with one of these is run as a formula by spreadsheets."""

PATIENCE = 600.0
"""Seconds a whole table may take: its reader may be slow, such as a download or a pager."""

EVERYTHING = Filters()


def guarded(value: Any) -> Any:
    """Put an apostrophe before a text that a spreadsheet would run; leave all else alone."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def export(
    table: str, form: str = "csv", filters: Filters = EVERYTHING, *, path: str | Path | None = None
) -> Iterator[str]:
    """Yield the lines of a table, each with its end; ``form`` is ``csv`` or ``jsonl``."""
    db = database(path, seconds=PATIENCE)
    try:
        # The rows are closed before their connection, also when the reader stops early (| head).
        with closing(queries.export(db, table, filters)) as rows:
            yield from csv_lines(rows, STORED[table].columns) if form == "csv" else json_lines(rows)
    finally:
        db.conn.close()


def csv_lines(rows: Iterable[dict[str, Any]], names: Iterable[str] = ()) -> Iterator[str]:
    """Yield a header and one line per row; where there is no row, the header of ``names``."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    waiting = iter(rows)
    first = next(waiting, None)
    if heading := [guarded(name) for name in first or names]:
        writer.writerow(heading)
    for row in chain([] if first is None else [first], waiting):
        writer.writerow(guarded(value) for value in row.values())
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    if first is None and heading:
        yield buffer.getvalue()


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield one strict JSON object per row."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def copied(path: str | Path | None = None) -> Path:
    """Write the whole library to a temporary file, one state of it; the caller deletes the file.

    Raises:
        StoreError: the library cannot be read, or there is no room for the copy.
    """
    try:
        with tempfile.NamedTemporaryFile(prefix="articles-", suffix=".db", delete=False) as file:
            target = Path(file.name)
        db = database(path, seconds=PATIENCE)
        try:
            snapshot.copy(db, target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        finally:
            db.conn.close()
    except OSError as error:
        raise StoreError(f"no copy could be written: {error.strerror or error}") from error
    return target
