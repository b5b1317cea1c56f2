"""Which version of a library is there: the key of whatever is kept of it, new after every commit.

A connection learns of commits that others make, in this process or another one, by ``pragma
data_version``. It compares with what it saw before, so one connection is kept open for asking.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.migrations import pragma

Version = tuple[int, ...]
"""Number of the file that was opened, its data version, then sizes and times of its files."""


class Watch:
    """The version of one library at a time; threads share it."""

    def __init__(self, open_: Callable[[Path], Database]) -> None:
        self._open = open_
        self._lock = Lock()
        self._db: Database | None = None
        self._file: tuple[object, ...] = ()
        self._opened = 0

    def version(self, path: Path) -> Version:
        """Return what differs after every commit, and for every other file at this path.

        Raises:
            StoreError: as whatever opens the library.
        """
        with self._lock:
            if self._db is None or self._file != _file(path):
                self._change(path)
            assert self._db is not None
            with plain_errors(path):
                seen = pragma(self._db.conn, "data_version")
            # Where a file is opened as one that nobody changes, only its looks tell of a writer.
            return (self._opened, seen, *_looks(path), *_looks(Path(f"{path}-wal")))

    def _change(self, path: Path) -> None:
        before, self._db = self._db, None
        if before is not None:
            before.conn.close()
        self._db, self._opened = self._open(path), self._opened + 1
        self._file = _file(path)


def _file(path: Path) -> tuple[object, ...]:
    """Return what file a path leads to now; another one may have been moved there."""
    try:
        found = path.stat()
    except OSError:
        return (path,)
    return (path, found.st_dev, found.st_ino)


def _looks(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_size, found.st_mtime_ns)
