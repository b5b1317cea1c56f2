"""What people decided for the whole library, and for articles to come.

Two entities or issues are one or have another name, an entity has another kind or acts for somebody
else, records of a certain form are wrong. A ruling says who decided what when and why; each can be
switched off and on again, in any order. Rows keep what they were before merges in ``own``, and what
was extracted in ``extracted``.
"""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store.connection import transaction
from explorer.store.review import overlay, rules, splits
from explorer.store.review.effects import HOLDERS, parents, root, settle
from explorer.store.sql import Row, add, dicts, now, one


def merge(
    db: Database, thing: str, number: int, into: int, *, who: str, why: str | None = None
) -> int:
    """Say that one entity (or issue) is another; return the number of the ruling.

    Names of entities inside records (speakers, sides) follow.

    Raises:
        StoreError: there is no such thing, or the two are one already.
    """
    with transaction(db):
        for each in (number, into):
            _name(db, thing, each)
        if root(parents(_standing(db, thing)), into) == number or number == into:
            raise StoreError(f"{thing} {number} and {into} are one already")
        return _rule(db, {"act": "merge", "thing": thing, "target": number, "into": into}, who, why)


def alias(db: Database, number: int, name: str, *, who: str, why: str | None = None) -> int:
    """Say that a name, also one that no article holds yet, means an entity; return the ruling.

    Raises:
        StoreError: there is no such entity, the name is empty or means it already.
    """
    other = _given("entity", number, name)
    with transaction(db):
        _name(db, "entity", number)
        kind = one(db, "select kind from entity where number = ?", number)
        return merge(db, "entity", splits.entity(db, other, kind), number, who=who, why=why)


def rename(
    db: Database, thing: str, number: int, name: str, *, who: str, why: str | None = None
) -> int:
    """Give an entity (or issue) another name; return the number of the ruling.

    Raises:
        StoreError: there is no such thing, or the name is empty.
    """
    after = _given(thing, number, name)
    with transaction(db):
        before = _name(db, thing, number)
        row = {"act": "rename", "thing": thing, "target": number, "before": before, "after": after}
        return _rule(db, row, who, why)


def set_field(
    db: Database, act: str, number: int, value: str, *, who: str, why: str | None = None
) -> int:
    """Say of which ``kind`` an entity is, or whom it acts for (``actor``); return the ruling.

    Records that name it follow: the side of its positions, whom its statements are told for.

    Raises:
        StoreError: there is no such entity or field, or the value is empty.
    """
    if act not in {"kind", "actor"}:
        raise StoreError(f"{act}: an entity has a kind and an actor")
    after = _given("entity", number, value)
    with transaction(db):
        _name(db, "entity", number)
        before = one(db, f"select {act} from entity where number = ?", number)
        row = {"act": act, "thing": "entity", "target": number, "before": before, "after": after}
        return _rule(db, row, who, why)


def about(
    db: Database,
    record: str,
    matches: Mapping[str, str | None],
    changes: Mapping[str, Any] | None = None,
    *,
    who: str,
    why: str | None = None,
) -> int:
    """Reject every record of a form, or (with ``changes``) fix it; return the ruling's number.

    Args:
        db: the library, open for writing.
        record: ``figure``, ``statement`` or ``position``.
        matches: field -> value a record must have, compared without case and accents.
        changes: field -> new value; none rejects.
        who: the person's name.
        why: the reason, in the person's words.

    Raises:
        StoreError: no such record or field, or nothing asked for.
    """
    changes = dict(changes or {})
    allowed = set(rules.CONDITIONS.get(record, ()))
    if not matches or not set(matches) <= allowed:
        raise StoreError(f"{record}: a rule asks for one of {', '.join(sorted(allowed))}")
    if not set(changes) <= overlay.FIELDS[record]:
        raise StoreError(f"{record}: these fields cannot be changed: {', '.join(changes)}")
    row = {"act": "fix" if changes else "reject", "thing": record}
    row |= {"matches": overlay.text(dict(matches)), "changes": overlay.text(changes)}
    with transaction(db):
        return _rule(db, row, who, why)


def undo(db: Database, ruling: int) -> bool:
    """Switch one ruling off; False when there is none that stands."""
    return _switch(db, ruling, on=False)


def redo(db: Database, ruling: int) -> bool:
    """Switch one ruling on again; False when there is none that is off.

    Raises:
        StoreError: what it merges is one by now.
    """
    return _switch(db, ruling, on=True)


def _switch(db: Database, ruling: int, *, on: bool) -> bool:
    off = "not null" if on else "null"
    with transaction(db):
        query = f"select * from ruling where number = ? and undone_at is {off}"
        found = dicts(db, query, [ruling])
        if not found:
            return False
        row = found[0]
        if on and row["act"] == "merge":
            merged = parents(_standing(db, row["thing"]))
            if root(merged, row["into"]) == row["target"]:
                raise StoreError(
                    f"{row['thing']} {row['target']} and {row['into']} are one already"
                )
        before = rules.standing(db)
        stamp = None if on else now()
        db.execute("update ruling set undone_at = ? where number = ?", [stamp, ruling])
        settle(db, row, before)
    return True


def _rule(db: Database, row: Row, who: str, why: str | None) -> int:
    before = rules.standing(db)
    made = add(db, "ruling", {**row, "who": who, "why": why, "made_at": now()})
    settle(db, row, before)
    return made


def _name(db: Database, thing: str, number: int) -> str:
    name = (
        one(db, f"select name from {thing} where number = ?", number) if thing in HOLDERS else None
    )
    if name is None:
        raise StoreError(f"there is no {thing} {number}")
    return str(name)


def _given(thing: str, number: int, value: str) -> str:
    given = " ".join(value.split())
    if not given:
        raise StoreError(f"{thing} {number}: a name cannot be empty")
    return given


def _standing(db: Database, thing: str) -> list[Row]:
    query = "select * from ruling where thing = ? and undone_at is null order by number"
    return dicts(db, query, [thing])
