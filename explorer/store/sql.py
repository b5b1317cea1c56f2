"""Small verbs on a connection that the writers of this wing share."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from importlib import resources
from itertools import chain
from typing import Any

from sqlite_utils import Database

Row = dict[str, Any]


def script(name: str) -> str:
    """Return the text of a file in ``schema/``."""
    return resources.files(__package__).joinpath("schema", name).read_text("utf-8")


def run(conn: sqlite3.Connection, text: str) -> None:
    """Execute statements one by one (``executescript`` would commit first)."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            conn.execute(statement)
            statement = ""
    if statement.strip():
        conn.execute(statement)


def one(db: Database, query: str, *params: Any) -> Any:
    """Return the first column of the first row, None when there is no row."""
    row = db.execute(query, params).fetchone()
    return None if row is None else row[0]


def dicts(db: Database, query: str, params: Iterable[Any] | Row = ()) -> list[Row]:
    """Return all rows as dictionaries."""
    bound = params if isinstance(params, dict) else tuple(params)
    return [dict(row) for row in db.query(query, bound)]


def add(db: Database, table: str, row: Row) -> int:
    """Insert one row and return its number."""
    number = db.conn.execute(_insert(table, tuple(row)), row).lastrowid
    assert number is not None
    return number


def add_all(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Insert rows that all have the same keys.

    By ``executemany``: ``Table.insert_all`` looks at the schema on every call, which cost more than
    all else in storing an article (12 ms of CPU against 4).
    """
    rows = iter(rows)
    first = next(rows, None)
    if first is not None:
        db.conn.executemany(_insert(table, tuple(first)), chain([first], rows))


def set_fields(db: Database, table: str, number: int, fields: Row) -> None:
    """Update some columns of one row."""
    names = ", ".join(f'"{name}" = :{name}' for name in fields)
    db.execute(f'update "{table}" set {names} where number = :number', {**fields, "number": number})


def next_number(db: Database, table: str) -> int:
    """Return the number the next row will have; good for as long as the write lock is held."""
    return int(one(db, f'select coalesce(max(number), 0) + 1 from "{table}"'))


@lru_cache(maxsize=64)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(f":{name}" for name in columns)
    return f'insert into "{table}" ({names}) values ({values})'


def changed(db: Database) -> None:
    """Count a change, so that caches know when they are stale."""
    db.execute(
        "insert into library (name, value) values ('changes', '1')"
        " on conflict (name) do update set value = cast(value as integer) + 1"
    )


def now() -> str:
    """Return the time, as stored everywhere: ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
