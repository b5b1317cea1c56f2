"""Values that people give: checked against the contract, and signed."""

from math import isfinite
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.filters import STANCES, STATUSES
from explorer.library.access import Access
from explorer.nlp.codebook_check import ACTS
from explorer.store.review import editors

MODIFIERS = (
    *("exact", "about", "at_least", "more_than", "less_than", "up_to", "between", "vague"),
)

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("position", "stance"): STANCES,
    ("position", "act"): ACTS,
    ("figure", "modifier"): MODIFIERS,
    ("figure", "status"): STATUSES,
    ("statement", "kind"): ("direct", "indirect", "mixed"),
}
"""Kind of record and field -> the values the contract allows."""

NUMBERS = frozenset({"value", "low", "high"})
NEEDED = frozenset({"actor", "side", "issue"})
"""Fields of a position that cannot be empty."""

LONGEST = 300
OWNER_NAME = "owner"
"""Signs for somebody who works on his own machine and gave no name."""


def signed(db: Database, caller: Access, who: str | None = None) -> str:
    """Return the name to put under a decision; who is signed in cannot take another's.

    Mail addresses are kept apart (``store.review.editors``): readers see the name alone.
    """
    return editors.signature(db, _given(caller, who), caller.name)


def signs_as(db: Database, caller: Access, who: str | None = None) -> str | None:
    """Return the name under which a caller has decided; None when he never did."""
    return editors.named(db, _given(caller, who))


def _given(caller: Access, who: str | None) -> str:
    given = " ".join((who or "").split())[:LONGEST]
    return caller.user or (given if caller.mode == "local" else "") or OWNER_NAME


def checked(record: str, name: str, value: Any) -> Any:
    """Return a value as it is stored.

    Raises:
        StoreError: the contract does not know it.
    """
    allowed = CHOICES.get((record, name))
    if allowed:
        if value not in allowed:
            raise StoreError(f"{name}: “{value}” is none of {', '.join(allowed)}")
        return value
    if name in NUMBERS:
        return _number(name, value)
    text = plain(name, value)
    if not text and record == "position" and name in NEEDED:
        raise StoreError(f"{name}: it cannot be empty")
    return text or None


def plain(name: str, value: Any) -> str:
    """Return a short text with single spaces.

    Raises:
        StoreError: it is long, or holds what cannot be printed.
    """
    text = " ".join(str(value or "").split())
    if len(text) > LONGEST or not text.isprintable():
        raise StoreError(f"{name}: at most {LONGEST} plain characters")
    return text


def _number(name: str, value: Any) -> float | None:
    if value is None or not str(value).strip():
        return None
    try:
        number = float("".join(str(value).replace(",", "").split()))
    except ValueError:
        raise StoreError(f"{name}: “{str(value)[:40]}” is no number") from None
    if not isfinite(number):
        raise StoreError(f"{name}: it must be finite")
    return number
