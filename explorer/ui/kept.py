"""What pages ask of the library and draw from it, kept until the library changes.

Only what depends on nothing but the library, the filters and the options of a page may be asked
here: never on who looks. Answers are shared by all sessions, so nobody may change one.
"""

from collections.abc import Callable
from functools import lru_cache
from threading import local
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from explorer import library
from explorer.library.places import version
from explorer.store.watch import Version

P = ParamSpec("P")
T = TypeVar("T")

MOST = 1000
"""Answers kept, the latest asked: some seventy views of half a megabyte."""

_RUN = local()
"""The library as this thread opened it; a run of a page is a thread."""


def opened() -> Database:
    """Return the library, opened once for this run."""
    file = version()[0]
    if getattr(_RUN, "file", None) != file:
        _RUN.file, _RUN.db = file, library.database()
    found: Database = _RUN.db
    return found


def kept(ask: Callable[Concatenate[Database, P], T], *args: P.args, **named: P.kwargs) -> T:
    """Return what ``ask(db, *args, **named)`` returns, asked once for each version of the library.

    The version is read before the library is asked, so an answer can be newer than its key and
    never older.

    Raises:
        TypeError: an argument cannot be hashed.
        ExplorerError: as ``ask``; an error is not kept.
    """
    found: T = _answer(version(), ask, args, tuple(named.items()))
    return found


@lru_cache(maxsize=MOST)
def _answer(
    _version: Version, ask: Callable[..., Any], args: tuple[Any, ...], named: tuple[Any, ...]
) -> Any:
    return ask(opened(), *args, **dict(named))
