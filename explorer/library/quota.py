"""How much one person may add on one day where several share a library."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlite_utils import Database

from explorer.errors import QuotaError
from explorer.library.access import Access
from explorer.store import usage

ARTICLES = "EXPLORER_QUOTA_ARTICLES"
MEGABYTES = "EXPLORER_QUOTA_MB"
DEFAULTS = {ARTICLES: 200, MEGABYTES: 100}
"""Setting -> what one person may add on one day (UTC) in team mode when it is not given."""

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Quota:
    """What somebody may add on one day, and what he has added today."""

    articles: int
    size: int
    """Bytes."""
    used_articles: int
    used_size: int

    def __str__(self) -> str:
        return (
            f"{self.used_articles:,} of {self.articles:,} articles and {self.used_size / MB:.1f} of"
            f" {self.size / MB:g} MB added today"
        )


def allowance(db: Database, caller: Access) -> Quota | None:
    """Return what a caller may add today; None where nobody counts (one's own machine)."""
    if caller.mode != "team" or caller.user is None:
        return None
    return Quota(_limit(ARTICLES), _limit(MEGABYTES) * MB, *usage.used(db, _name(caller)))


def charge(db: Database, caller: Access, size: int) -> None:
    """Count one more article of ``size`` bytes; the caller holds the transaction that stores it.

    Raises:
        QuotaError: it is more than the caller may add today.
    """
    if check(db, caller, size):
        usage.count(db, _name(caller), size)


@contextmanager
def checked(db: Database, caller: Access) -> Iterator[None]:
    """Begin nothing for a caller who may add no more today.

    Raises:
        QuotaError: he may not.
    """
    check(db, caller)
    yield


def check(db: Database, caller: Access, size: int = 1) -> Quota | None:
    """Return what a caller may add today, None where nobody counts.

    Raises:
        QuotaError: one more article of ``size`` bytes is more than that.
    """
    allowed = allowance(db, caller)
    if allowed is None:
        return None
    if allowed.used_articles >= allowed.articles or allowed.used_size + size > allowed.size:
        line = f"{caller.user} may add no more today: {allowed}; a new day begins at 00:00 UTC."
        raise QuotaError(line)
    return allowed


def _name(caller: Access) -> str:
    return (caller.user or "").casefold()


def _limit(name: str) -> int:
    given = os.environ.get(name, "").strip()
    return int(given) if given.isdecimal() and len(given) < 10 else DEFAULTS[name]
