"""People's judgements of records and their codebook; every write asks first whether it is allowed.

A name stands under each: in a team the one who is signed in, on one's own machine the one given.
"""

import json
from collections.abc import Iterator, Mapping
from math import isfinite
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.filters import STANCES, STATUSES
from explorer.library.access import Access, require
from explorer.library.places import database, writing
from explorer.store import corrections, review_queue, reviewed, rulings
from explorer.store import labels as stored
from explorer.store.connection import transaction
from explorer.store.review_queue import Proposal

ACTS = (
    *("demand", "propose", "offer", "accept", "reject", "support", "oppose", "pledge"),
    *("threaten", "deny", "question", "criticise", "urge", "agree", "state"),
)
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


def signed(caller: Access, who: str | None = None) -> str:
    """Return the name under a judgement; who is signed in cannot take another's."""
    given = " ".join((who or "").split())[:LONGEST]
    return caller.user or (given if caller.mode == "local" else "") or OWNER_NAME


def judge(
    record: str,
    number: int,
    verdict: str,
    *,
    caller: Access,
    who: str | None = None,
    changes: Mapping[str, Any] | None = None,
    why: str | None = None,
    seen: Proposal | None = None,
    path: str | Path | None = None,
) -> int:
    """Accept, reject or fix a figure, statement or position; return the correction's number.

    ``seen``: the record as the person saw it; nothing is judged when it is another by now.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: no such record, a value the contract does not allow, or not as ``seen``.
    """
    require(caller)
    checked = {name: _checked(record, name, value) for name, value in (changes or {}).items()}
    if verdict == "fix" and not checked:
        raise StoreError("a fix changes at least one field")
    reason = " ".join((why or "").split())[:LONGEST] or None
    with writing(caller, path) as db, transaction(db):
        _same(db, seen)
        fields = _with_bounds(db, number, checked) if record == "figure" else checked
        return corrections.correct(
            db, record, number, verdict, who=signed(caller, who), changes=fields, why=reason
        )


def take_back(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Undo one judgement: the record is again as it was extracted."""
    with writing(caller, path) as db:
        return corrections.undo(db, number)


def merge(
    thing: str,
    number: int,
    into: int,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Say that one issue (or entity) is another, also in articles to come; return the ruling."""
    with writing(caller, path) as db:
        return rulings.merge(db, thing, number, into, who=signed(caller, who), why=why or None)


def rename(
    thing: str,
    number: int,
    name: str,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Give an issue (or entity) another name; return the ruling's number."""
    with writing(caller, path) as db:
        given = _text("name", name)
        return rulings.rename(db, thing, number, given, who=signed(caller, who), why=why or None)


def take_back_ruling(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Undo a merge or a new name, in any order."""
    with writing(caller, path) as db:
        return rulings.undo(db, number)


def agreement(*, path: str | Path | None = None) -> tuple[reviewed.Agreement, ...]:
    """Return what people made of positions, figures and statements: the measured precision."""
    db = database(path)
    try:
        return reviewed.agreement(db)
    finally:
        db.conn.close()


def labels(*, path: str | Path | None = None) -> Iterator[str]:
    """Yield one JSON object per judged record (``store.labels``), each with its line end."""
    db = database(path)
    try:
        for row in stored.labels(db):
            yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"
    finally:
        db.conn.close()


def _same(db: Database, seen: Proposal | None) -> None:
    """Refuse to judge what somebody else, or a new extraction, has changed since it was seen."""
    if seen is None:
        return
    now = review_queue.proposal(db, seen.key)
    if now is None or now.row != seen.row:
        name = seen.key.replace("-", " ")
        raise StoreError(f"{name}: it was changed meanwhile; nothing was judged, look again")


def _with_bounds(db: Database, number: int, changes: dict[str, Any]) -> dict[str, Any]:
    """Let the bounds that were the value follow a new one: an exact figure has all three alike."""
    found = review_queue.proposal(db, f"figure-{number}")
    if found is None or "value" not in changes:
        return changes
    before = found.row["value"]
    follow = [name for name in ("low", "high") if before is not None and found.row[name] == before]
    return {**dict.fromkeys(follow, changes["value"]), **changes}


def _checked(record: str, name: str, value: Any) -> Any:
    """Return a value as it is stored; refuse what the contract does not know."""
    allowed = CHOICES.get((record, name))
    if allowed:
        if value not in allowed:
            raise StoreError(f"{name}: “{value}” is none of {', '.join(allowed)}")
        return value
    if name in NUMBERS:
        return _number(name, value)
    text = _text(name, value)
    if not text and record == "position" and name in NEEDED:
        raise StoreError(f"{name}: it cannot be empty")
    return text or None


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


def _text(name: str, value: Any) -> str:
    text = " ".join(str(value or "").split())
    if len(text) > LONGEST or not text.isprintable():
        raise StoreError(f"{name}: at most {LONGEST} plain characters")
    return text
