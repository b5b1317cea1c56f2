"""Tables of the library as text: CSV that no spreadsheet runs, and JSON Lines; every row, no cap."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from explorer.filters import Filters
from explorer.library.places import database
from explorer.store import queries
from explorer.store.tables import TABLES as STORED

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
            yield from csv_lines(rows) if form == "csv" else json_lines(rows)
    finally:
        db.conn.close()


def csv_lines(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    """Yield a header and one line per row; nothing for no rows."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for number, row in enumerate(rows):
        if number == 0:
            writer.writerow(row)
        writer.writerow(guarded(value) for value in row.values())
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def json_lines(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    """Yield one strict JSON object per row."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"
