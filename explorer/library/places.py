"""Where the library lives, and the ways to open it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path
from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.library.access import Access, require
from explorer.store.connection import TIME_LIMIT, connect, connect_read_only, is_older
from explorer.store.watch import Version, Watch

MANIFEST = "manifest.json"
"""In a published folder: which snapshot is the current one."""


def database_path(given: str | Path | None = None) -> Path:
    """Return the database file: the argument, ``EXPLORER_DB``, or one in the user's data folder.

    A folder that ``publish`` wrote stands for the snapshot its manifest names.
    """
    chosen = given or os.environ.get("EXPLORER_DB")
    if not chosen:
        return user_data_path("article-explorer", appauthor=False) / "articles.db"
    path = Path(chosen)
    return _published(path) if (path / MANIFEST).is_file() else path


def _published(folder: Path) -> Path:
    try:
        named = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["file"]
        return folder / Path(named).name
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder.name}: its {MANIFEST} cannot be read") from error


def writer(given: str | Path | None = None) -> Database:
    """Open the library for writing, creating it and its folder where there is none."""
    path = database_path(given)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path.parent}: {error.strerror}") from error
    return connect(path)


@contextmanager
def writing(caller: Access, given: str | Path | None = None) -> Iterator[Database]:
    """Open the library for a caller who may change it, and close it whatever happens.

    Raises:
        ForbiddenError: the caller may not change the library.
        StoreError: the library cannot be opened for writing.
    """
    require(caller)
    db = writer(given)
    try:
        yield db
    finally:
        db.conn.close()


def database(given: str | Path | None = None, *, seconds: float = TIME_LIMIT) -> Database:
    """Open the library for reading; an empty one is created where there is none.

    A query that takes longer than ``seconds`` is stopped. What an older version of this program
    wrote is first brought up to date, after a backup; a published snapshot is left as it is.
    """
    path = database_path(given)
    if not path.exists() or (not (path.parent / MANIFEST).is_file() and is_older(path)):
        writer(path).conn.close()
    return connect_read_only(path, seconds=seconds)


_WATCH = Watch(database)


def version(given: str | Path | None = None) -> Version:
    """Return what changes with every commit to the library, whichever process makes it.

    Raises:
        StoreError: as ``database``, which opens it.
    """
    return _WATCH.version(database_path(given))
