"""People's judgements of single records and mentions; every write asks first for the right.

A name stands under each: in a team the one who is signed in, on one's own machine the one given.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.library.access import Access, require
from explorer.library.places import database, writing
from explorer.library.ruling import KINDS
from explorer.library.values import LONGEST, checked, plain, signed
from explorer.store.connection import transaction
from explorer.store.review import corrections, review_queue, reviewed
from explorer.store.review.review_queue import Proposal


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
    given = {name: checked(record, name, value) for name, value in (changes or {}).items()}
    if record == "mention" or (verdict == "fix" and not given):
        raise StoreError("a fix changes at least one field of a record")
    reason = " ".join((why or "").split())[:LONGEST] or None
    with writing(caller, path) as db, transaction(db):
        _same(db, seen)
        fields = _with_bounds(db, number, given) if record == "figure" else given
        return corrections.correct(
            db, record, number, verdict, who=signed(db, caller, who), changes=fields, why=reason
        )


def somebody_else(
    mentions: list[int],
    name: str,
    kind: str,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> list[int]:
    """Say that some mentions name another entity; return the corrections' numbers.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: no such mention, no name, or a kind that is none of ``KINDS``.
    """
    with writing(caller, path) as db, transaction(db):
        given = plain("name", name)
        if not given or kind not in KINDS:
            raise StoreError(f"it needs a name and a kind: {', '.join(KINDS)}")
        changes, by = {"entity": given, "kind": kind}, signed(db, caller, who)
        reason = plain("why", why) or None
        return [
            corrections.correct(db, "mention", n, "fix", who=by, changes=changes, why=reason)
            for n in mentions
        ]


def take_back(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Undo one judgement: the record is again as it was below it."""
    with writing(caller, path) as db:
        return corrections.undo(db, number)


def agreement(*, path: str | Path | None = None) -> tuple[reviewed.Agreement, ...]:
    """Return what people made of positions, figures and statements: the measured precision."""
    db = database(path)
    try:
        return reviewed.agreement(db)
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
