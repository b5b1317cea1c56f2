"""Make a library, or bring one of an older version up to date: after a backup, in one transaction."""

import re
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from explorer.store import summaries
from explorer.store.names import upkeep
from explorer.store.sql import run, script

APPLICATION_ID = 0x41724578
"""``ArEx`` in the file's header: how we know our own."""

SCHEMA_VERSION = 8

MIGRATIONS: dict[int, str] = {n: script(f"schema_{n + 1}.sql") for n in range(1, SCHEMA_VERSION)}
"""Version -> SQL that brings a library from that version to the next."""


def upgrade(conn: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date in one transaction, after a backup where there is data."""
    if not is_empty(conn):
        back_up(conn, path)
    conn.execute("pragma foreign_keys = off")  # a no-op inside a transaction, so before it
    conn.execute("begin immediate")
    try:
        _steps(conn)
        conn.execute("commit")
    except BaseException:
        conn.rollback()
        raise
    finally:
        conn.execute("pragma foreign_keys = on")


def is_empty(conn: sqlite3.Connection) -> bool:
    """Tell whether nothing was ever made in this file."""
    return pragma(conn, "schema_version") == 0 and pragma(conn, "application_id") == 0


def pragma(conn: sqlite3.Connection, name: str) -> int:
    """Return the number that a pragma holds."""
    [value] = conn.execute(f"pragma {name}").fetchone()
    return int(value)


def back_up(conn: sqlite3.Connection, path: Path) -> Path:
    """Copy a library beside itself before a migration: ``news.db`` to ``news.db.v1.backup``."""
    target = path.with_name(f"{path.name}.v{pragma(conn, 'user_version')}.backup")
    part = target.with_name(target.name + ".part")
    copy = sqlite3.connect(part)
    try:
        conn.backup(copy)
    finally:
        copy.close()
    part.replace(target)
    return target


def _steps(conn: sqlite3.Connection) -> None:
    version = pragma(conn, "user_version")
    if version == SCHEMA_VERSION:  # another process was first
        return
    empty = is_empty(conn)
    _drop_summaries(conn)
    if empty:
        run(conn, script("schema.sql"))
    else:
        for older in range(version, SCHEMA_VERSION):
            run(conn, MIGRATIONS[older])
    for (view,) in conn.execute("select name from sqlite_master where type = 'view'").fetchall():
        conn.execute(f'drop view "{view}"')
    run(conn, script("views.sql"))
    run(conn, script("summaries.sql"))
    if not empty:
        library = Database(conn, execute_plugins=False)
        summaries.rebuild(library)
        upkeep.rebuild(library)
    conn.execute(f"pragma application_id = {APPLICATION_ID}")
    conn.execute(f"pragma user_version = {SCHEMA_VERSION}")


def _drop_summaries(conn: sqlite3.Connection) -> None:
    """Drop what is made anew after an upgrade: it holds nothing of its own."""
    made = re.findall(r"create (trigger|table) (\w+)", script("summaries.sql"))
    for kind, name in sorted(made, reverse=True):  # triggers first
        conn.execute(f"drop {kind} if exists {name}")
