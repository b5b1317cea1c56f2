"""Open the library: its settings, its identity, its schema version; nowhere else is it opened.

Every connection has foreign keys on and waits 15 s for a lock. Writers use WAL with synchronous
NORMAL; readers open read-only and are stopped after ``TIME_LIMIT`` seconds per query.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from explorer.errors import ExplorerError, NewerSchemaError, NotOurDatabaseError, StoreError
from explorer.store import migrations
from explorer.store.migrations import APPLICATION_ID, pragma

BUSY_SECONDS = 15
TIME_LIMIT = 10.0
"""Seconds a reader's query may take; the longest measured query of a page takes under one."""


def connect(path: str | Path, *, create: bool = True) -> Database:
    """Open a library for reading and writing; an empty or missing file becomes one.

    Raises:
        StoreError: there is no such file, or it cannot be written, or it is damaged or locked.
        NotOurDatabaseError: another program's file.
        NewerSchemaError: written by a newer version of this program.
    """
    path = Path(path)
    if not create and not path.exists():
        raise StoreError(f"{path.name}: there is no such library")
    with plain_errors(path):
        conn = _open(path, f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}")
        try:
            _prepare(conn, path)
        except BaseException:
            conn.close()
            raise
    return Database(conn, execute_plugins=False)


def connect_read_only(path: str | Path, *, seconds: float = TIME_LIMIT) -> Database:
    """Open a library for reading only; a query that takes longer than ``seconds`` is stopped.

    Raises:
        StoreError, NotOurDatabaseError, NewerSchemaError: as ``connect``; nothing is migrated.
    """
    path = Path(path)
    if not path.is_file():
        raise StoreError(f"{path.name}: there is no such library")
    with plain_errors(path):
        conn = _open_to_read(path)
        try:
            _check(conn, path)
            if pragma(conn, "user_version") < migrations.SCHEMA_VERSION:
                raise StoreError(f"{path.name}: an older version wrote it; open it once to write")
            conn.execute("pragma query_only = on")
        except BaseException:
            conn.close()
            raise
    limit(conn, seconds)
    return Database(conn, execute_plugins=False)


def is_older(path: str | Path) -> bool:
    """Tell whether an older version of this program wrote a library, and it may be brought up."""
    path = Path(path)
    if not path.is_file() or not os.access(path, os.W_OK):
        return False
    with plain_errors(path):
        conn = _open_to_read(path)
        try:
            ours = pragma(conn, "application_id") == APPLICATION_ID
            return ours and pragma(conn, "user_version") < migrations.SCHEMA_VERSION
        finally:
            conn.close()


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Do all or nothing; the outermost one takes the write lock first, so it never goes stale."""
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    with plain_errors():
        db.conn.execute("begin immediate")
        try:
            yield
            db.conn.execute("commit")
        except BaseException:
            db.conn.rollback()
            raise


@contextmanager
def plain_errors(path: Path | None = None) -> Iterator[None]:
    """Turn what SQLite raises into one line that names the library and the reason."""
    name = path.name if path else "library"
    try:
        yield
    except ExplorerError:
        raise
    except sqlite3.DatabaseError as error:
        raise _plain(error, name) from error
    except OSError as error:
        if isinstance(error.__cause__, sqlite3.DatabaseError):  # pandas wraps what SQLite says
            raise _plain(error.__cause__, name) from error
        raise StoreError(f"{name}: {error.strerror or error}") from error


REASONS = {
    sqlite3.SQLITE_BUSY: "another program is writing to it; try again",
    sqlite3.SQLITE_LOCKED: "another program is writing to it; try again",
    sqlite3.SQLITE_FULL: "the disk is full; nothing was changed",
    sqlite3.SQLITE_READONLY: "it cannot be written; nothing was changed",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check the folder and its permissions",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should; nothing was changed",
    sqlite3.SQLITE_INTERRUPT: "the query took too long and was stopped",
    sqlite3.SQLITE_PERM: "access is not permitted",
}


def _plain(error: sqlite3.DatabaseError, name: str) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return NotOurDatabaseError(f"{name}: this is not an Article Explorer library")
    reason = REASONS.get(code) or str(error).split("\n", 1)[0]
    return StoreError(f"{name}: {reason}")


def limit(conn: sqlite3.Connection, seconds: float) -> None:
    """Stop any query that is still running ``seconds`` after the last call of this kind began."""
    clock = _Clock(seconds)
    conn.set_progress_handler(clock, 20_000)
    conn.set_trace_callback(clock.start)


class _Clock:
    """Counts from the start of each statement; SQLite asks it whether to stop."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.started = time.monotonic()

    def start(self, _sql: str) -> None:
        self.started = time.monotonic()

    def __call__(self) -> bool:
        return time.monotonic() - self.started > self.seconds


def _open(path: Path, uri: str) -> sqlite3.Connection:
    conn = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    try:
        conn.execute("pragma foreign_keys = on")
        conn.execute("pragma application_id")
    except sqlite3.DatabaseError as error:
        conn.close()
        raise _plain(error, path.name) from error
    return conn


def _open_to_read(path: Path) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    try:
        conn = _open(path, f"{uri}?mode=ro")
        conn.execute("select 1 from sqlite_master")
    except (StoreError, sqlite3.OperationalError):
        if Path(f"{path}-wal").exists():
            raise
        # In a read-only folder WAL's own files cannot be made; without them nobody is writing.
        conn = _open(path, f"{uri}?immutable=1")
    return conn


def _check(conn: sqlite3.Connection, path: Path) -> None:
    if pragma(conn, "application_id") != APPLICATION_ID:
        raise NotOurDatabaseError(f"{path.name}: this is not an Article Explorer library")
    version = pragma(conn, "user_version")
    if version > migrations.SCHEMA_VERSION:
        raise NewerSchemaError(
            f"{path.name}: a newer version of Article Explorer wrote it "
            f"(schema {version}, this one knows {migrations.SCHEMA_VERSION})"
        )


def _prepare(conn: sqlite3.Connection, path: Path) -> None:
    """Create, check or migrate; then set what only a writer may set."""
    if not migrations.is_empty(conn):
        _check(conn, path)
    if pragma(conn, "user_version") < migrations.SCHEMA_VERSION:
        migrations.upgrade(conn, path)
    conn.execute("pragma journal_mode = wal")
    conn.execute("pragma synchronous = normal")
    conn.execute("pragma journal_size_limit = 67108864")
    conn.execute("pragma wal_autocheckpoint = 4000")  # 16 MB: an article touches a hundred pages
    conn.execute(
        "pragma cache_size = -32768"
    )  # KiB: indexes of a large library are written all over
    _check_writable(conn, path)


def _check_writable(conn: sqlite3.Connection, path: Path) -> None:
    if pragma(conn, "query_only") or not os.access(path, os.W_OK):
        raise StoreError(f"{path.name}: it cannot be written; nothing was changed")
