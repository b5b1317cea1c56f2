"""What people decide for the whole library: two entities or issues are one, or have another name.

A ruling says who decided what when and why; it holds for articles added later too. Rows keep what
they were before merges in ``own``, so that any ruling can be undone in any order.
"""

from collections.abc import Iterable

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store import summaries
from explorer.store.connection import transaction
from explorer.store.sql import Row, add, changed, dicts, now, one

HOLDERS = {
    "issue": ("update position set issue = ? where own = ?",),
    "entity": (
        """update mention set entity = ?1
        where article_entity in (select number from article_entity where own = ?2)""",
        "update article_entity set entity = ? where own = ?",
    ),
}
"""Thing -> how rows that had it before merges are told what it is now."""


def merge(
    db: Database, thing: str, number: int, into: int, *, who: str, why: str | None = None
) -> int:
    """Say that one entity (or issue) is another; return the number of the ruling.

    Names inside records (speakers, sides) stay as they were written.

    Raises:
        StoreError: there is no such thing, or the two are one already.
    """
    with transaction(db):
        for each in (number, into):
            _name(db, thing, each)
        if _root(_parents(_standing(db, thing)), into) == number or number == into:
            raise StoreError(f"{thing} {number} and {into} are one already")
        return _rule(db, {"act": "merge", "thing": thing, "target": number, "into": into}, who, why)


def rename(
    db: Database, thing: str, number: int, name: str, *, who: str, why: str | None = None
) -> int:
    """Give an entity (or issue) another name; return the number of the ruling.

    Raises:
        StoreError: there is no such thing, or the name is empty.
    """
    after = " ".join(name.split())
    if not after:
        raise StoreError(f"{thing} {number}: a name cannot be empty")
    with transaction(db):
        before = _name(db, thing, number)
        row = {"act": "rename", "thing": thing, "target": number, "before": before, "after": after}
        return _rule(db, row, who, why)


def undo(db: Database, ruling: int) -> bool:
    """Take one ruling back; False when there is none that stands."""
    query = "select thing from ruling where number = ? and undone_at is null"
    with transaction(db):
        thing = one(db, query, ruling)
        if thing is None:
            return False
        db.execute("update ruling set undone_at = ? where number = ?", [now(), ruling])
        _settle(db, thing)
    return True


def _rule(db: Database, row: Row, who: str, why: str | None) -> int:
    made = add(db, "ruling", {**row, "who": who, "why": why, "made_at": now()})
    _settle(db, row["thing"])
    return made


def _name(db: Database, thing: str, number: int) -> str:
    name = (
        one(db, f"select name from {thing} where number = ?", number) if thing in HOLDERS else None
    )
    if name is None:
        raise StoreError(f"there is no {thing} {number}")
    return str(name)


def _standing(db: Database, thing: str) -> list[Row]:
    query = "select * from ruling where thing = ? and undone_at is null order by number"
    return dicts(db, query, [thing])


def _parents(rulings: Iterable[Row]) -> dict[int, int]:
    return {r["target"]: r["into"] for r in rulings if r["act"] == "merge"}


def _root(parents: dict[int, int], number: int) -> int:
    seen = {number}
    while (number := parents.get(number, number)) not in seen:
        seen.add(number)
    return number


def _settle(db: Database, thing: str) -> None:
    """Bring all rows in line with the rulings that stand."""
    every = dicts(db, "select * from ruling where thing = ? order by number", [thing])
    standing = [ruling for ruling in every if ruling["undone_at"] is None]
    parents = _parents(standing)
    numbers = {n for r in every for n in (r["target"], r["into"]) if n is not None}
    for number in sorted(numbers):
        root = _root(parents, number)
        fields = [None if root == number else root, _named(every, number), number]
        db.execute(
            f"update {thing} set merged_into = ?, ruled = 1, name = coalesce(?, name)"
            " where number = ?",
            fields,
        )
        for query in HOLDERS[thing]:
            db.execute(query, [root, number])
    summaries.rebuild_some(db, thing, numbers)
    changed(db)


def _named(rulings: list[Row], number: int) -> str | None:
    """Return the name that the rulings give: the last that stands, else the one before the first."""
    renames = [r for r in rulings if (r["act"], r["target"]) == ("rename", number)]
    standing = [r["after"] for r in renames if r["undone_at"] is None]
    return standing[-1] if standing else next((r["before"] for r in renames), None)
