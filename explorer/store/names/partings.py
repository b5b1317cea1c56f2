"""What people told apart that the rules had made one: kept by name, so it outlives any article."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store.sql import Row, add, dicts, now, one

STANDING = "select * from parting where thing = ? and undone_at is null"


def part(db: Database, thing: str, number: int, *, who: str, why: str | None = None) -> int:
    """Say that a name is not the one the rules joined it to; return the number of the decision.

    The caller holds the transaction and settles the names again.

    Raises:
        StoreError: there is no such thing, or no rule joined it to another.
    """
    row = joined(db, thing, number)
    if row is None:
        raise StoreError(f"{thing} {number}: no rule joined it to another")
    pair = {"thing": thing, "one": row["key"], "other": row["other"]}
    return add(db, "parting", {**pair, "who": who, "why": why, "made_at": now()})


def join_again(db: Database, parting: int) -> Row | None:
    """Take one decision back; return it, or None when there is none that stands."""
    found = dicts(db, "select * from parting where number = ? and undone_at is null", [parting])
    if not found:
        return None
    db.execute("update parting set undone_at = ? where number = ?", [now(), parting])
    return found[0]


def joined(db: Database, thing: str, number: int) -> Row | None:
    """Return key, and key of the other, of a name that the rules joined to another."""
    if thing not in {"entity", "issue"}:
        return None
    query = f"""
        select t.key, r.key as other from {thing} t join {thing} r on r.number = t.variant_of
        where t.number = ?
    """
    return next(iter(dicts(db, query, [number])), None)


def apart(db: Database, thing: str, keys: Iterable[str]) -> frozenset[frozenset[str]]:
    """Return the pairs among some keys that people told apart."""
    query = f"{STANDING} and one in (select value from json_each(?))"
    rows = dicts(db, query, [thing, json.dumps(sorted(keys))])
    return frozenset(frozenset({row["one"], row["other"]}) for row in rows)


def numbers(db: Database, thing: str, keys: Iterable[str]) -> list[int]:
    """Return the numbers that some keys have now."""
    found = (one(db, f"select number from {thing} where key = ?", key) for key in keys)
    return [int(number) for number in found if number is not None]
