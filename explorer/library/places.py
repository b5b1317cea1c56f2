"""Where the library lives, and the two ways to open it."""

import os
from pathlib import Path

from platformdirs import user_data_path
from sqlite_utils import Database

from explorer.store.connection import connect, connect_read_only


def database_path(given: str | Path | None = None) -> Path:
    """Return the database file: the argument, ``EXPLORER_DB``, or one in the user's data folder."""
    chosen = given or os.environ.get("EXPLORER_DB")
    if chosen:
        return Path(chosen)
    return user_data_path("article-explorer", appauthor=False) / "articles.db"


def writer(given: str | Path | None = None) -> Database:
    """Open the library for writing, creating it and its folder where there is none."""
    path = database_path(given)
    path.parent.mkdir(parents=True, exist_ok=True)
    return connect(path)


def database(given: str | Path | None = None) -> Database:
    """Open the library for reading; an empty one is created where there is none."""
    path = database_path(given)
    if not path.exists():
        writer(path).conn.close()
    return connect_read_only(path)
