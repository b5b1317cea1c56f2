"""Put values over what was extracted in a record's row, and take all of them off again.

What was extracted stays in ``extracted`` for each field that rules or people changed; which rulings
did so stands in ``rules``.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store.article import findings
from explorer.store.sql import Row, dicts, one, set_fields

FIELDS: dict[str, frozenset[str]] = {
    "figure": frozenset(
        {
            *("value", "low", "high", "unit", "kind", "modifier", "measures", "speaker", "actor"),
            *("status", "event"),
        }
    ),
    "statement": frozenset({"speaker", "actor", "kind"}),
    "position": frozenset({"actor", "side", "issue", "stance", "act", "speaker"}),
}
"""Record -> the fields that people and their rules may change."""


def put(
    db: Database,
    record: str,
    number: int,
    changes: Mapping[str, Any],
    *,
    verdict: str | None = None,
    rulings: Iterable[int] = (),
) -> None:
    """Change fields of a record, keeping what was extracted.

    ``verdict`` None leaves it; ``rulings`` are those that say so.
    """
    [row] = dicts(db, f"select * from {record} where number = ?", [number])
    fields = dict(changes)
    if "issue" in fields:
        fields["own"], fields["issue"] = findings.issue(db, fields["issue"])
    if fields.get("side", row.get("side")) != row.get("side"):
        fields["bloc"] = one(db, "select bloc from position where side = ?", fields["side"])
    extracted = json.loads(row["extracted"] or "{}")
    extracted |= {name: row[name] for name in fields if name not in extracted}
    fields["extracted"] = text(extracted) if extracted else None
    if verdict is not None:
        fields["verdict"] = verdict
    if numbers := {*json.loads(row["rules"] or "[]"), *rulings}:
        fields["rules"] = text(sorted(numbers))
    set_fields(db, record, number, fields)


def restore(db: Database, record: str, number: int) -> None:
    """Give a record back what was extracted."""
    kept: Row = json.loads(
        one(db, f"select extracted from {record} where number = ?", number) or "{}"
    )
    fields = {**kept, "verdict": None, "extracted": None, "rules": None}
    if "own" in fields:  # it may have been merged since
        query = "select coalesce(merged_into, number) from issue where number = ?"
        fields["issue"] = one(db, query, fields["own"])
    set_fields(db, record, number, fields)


def text(value: Any) -> str:
    """Return a value as strict JSON.

    Raises:
        StoreError: a number in it is not finite.
    """
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise StoreError("a corrected number must be finite") from error
