"""A read-only copy of a library that any number of dashboards can serve."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from explorer.store.connection import plain_errors


def write(db: Database, target: Path) -> None:
    """Write a compact copy of an open library, analysed and without a write-ahead log.

    The copy is one consistent state, whatever is written to the library meanwhile.

    Raises:
        StoreError: the disk is full or the folder cannot be written.
    """
    with plain_errors(target):
        db.execute("vacuum into ?", [str(target)])
        copy = sqlite3.connect(target)
        try:
            copy.execute("pragma journal_mode = delete")
            _forget(copy)
            copy.execute("analyze")
            copy.execute("insert into sentence_fts (sentence_fts) values ('optimize')")
            copy.commit()
        finally:
            copy.close()


def copy(db: Database, target: Path) -> None:
    """Copy a library that is open for reading, page by page: one consistent state of it.

    Raises:
        StoreError: the disk is full or the folder cannot be written.
    """
    with plain_errors(target):
        written = sqlite3.connect(target)
        try:
            db.conn.backup(written)
            written.execute("pragma journal_mode = delete")
            _forget(written)
            written.commit()
        finally:
            written.close()


def _forget(copied: sqlite3.Connection) -> None:
    """Leave out who added how much on which day: that is for the quota alone."""
    copied.execute("pragma secure_delete = on")
    copied.execute("delete from usage")
