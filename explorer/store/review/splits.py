"""Mentions that are somebody else: moved to another entity of their article, and back.

A moved mention keeps in ``own`` the entity it was extracted with.
"""

import json

from sqlite_utils import Database

from explorer.store.article.rows import fold
from explorer.store.sql import Row, add, dicts, one

SHOWN = "select coalesce(merged_into, number) from entity where number = ?"


SPANS: dict[str, tuple[tuple[str, str], ...]] = {
    "statement": (("speaker", "speaker"),),
    "position": (("holder", "actor"), ("speaker", "speaker")),
}
"""Record -> the spans in it that may be a mention, each with the field that names who is meant."""

Names = dict[tuple[int, int], str]
"""Span of a mention -> who is meant by it."""


def names(db: Database, article: int) -> Names:
    """Return which mentions of an article people gave to somebody else."""
    query = """
        select start, "end", changes from correction
        where article = ? and record = 'mention' and undone_at is null order by number
    """
    found = dicts(db, query, [article])
    return {(row["start"], row["end"]): json.loads(row["changes"])["entity"] for row in found}


def renamed(record: str, row: Row, meant: Names) -> Row:
    """Return the fields of a record that follow its mentions: who speaks, whose position it is."""
    fields: Row = {}
    for span, field in SPANS.get(record, ()):
        name = meant.get((row[f"{span}_start"], row[f"{span}_end"]))
        if name is not None:
            fields[field] = name
    if "actor" in fields and row["side"] == row["actor"]:
        fields["side"] = fields["actor"]
    return fields


def at(db: Database, article: int, start: int, end: int) -> list[tuple[str, int]]:
    """Return the records (kind and number) that name somebody by a mention."""
    return [
        (record, row["number"])
        for record, spans in SPANS.items()
        for row in dicts(
            db,
            f"select number from {record} where article = ? and ("
            + " or ".join(
                f"({span}_start = {start:d} and {span}_end = {end:d})" for span, _ in spans
            )
            + ")",
            [article],
        )
    ]


def move(db: Database, mention: int, name: str, kind: str) -> None:
    """Give a mention to the entity of a name and kind; the caller holds the transaction."""
    [row] = dicts(db, "select * from mention where number = ?", [mention])
    own = entity(db, name, kind)
    to = _local(db, row["article"], own, name, kind)
    shown = one(db, SHOWN, own)
    db.execute(
        "update mention set own = coalesce(own, article_entity), article_entity = ?, entity = ?"
        " where number = ?",
        [to, shown, mention],
    )
    _recount(db, row["article"], row["article_entity"], to)


def back(db: Database, mention: int) -> None:
    """Give a mention back to the entity it was extracted with."""
    [row] = dicts(db, "select * from mention where number = ?", [mention])
    if row["own"] is None:
        return
    db.execute(
        "update mention set article_entity = own, own = null, entity = (select"
        " coalesce(e.merged_into, e.number) from article_entity n join entity e on e.number = n.own"
        " where n.number = mention.own) where number = ?",
        [mention],
    )
    _recount(db, row["article"], row["own"], row["article_entity"])


def _recount(db: Database, article: int, *numbers: int) -> None:
    for number in numbers:
        _count(db, number)
    db.execute(
        "update article set entities = (select count(*) from article_entity where article = ?1)"
        " where number = ?1",
        [article],
    )


def settle(db: Database) -> None:
    """Count an entity of an article that lost all its mentions with the one that has them now."""
    for row in dicts(db, "select distinct own from mention where own is not null"):
        _count(db, row["own"])


def entity(db: Database, name: str, kind: str) -> int:
    """Return the library-wide entity of a name and kind, made on first sight."""
    key = ("person:" if kind == "person" else "") + fold(name)
    query = "select number from entity where key = ?"
    number = one(db, query, key)
    if number is None:
        made = "insert into entity (name, kind, key, made_at) values (?, ?, ?, datetime('now'))"
        db.execute(made, [name, kind, key])
        number = one(db, query, key)
    return int(number)


def _local(db: Database, article: int, own: int, name: str, kind: str) -> int:
    query = "select number from article_entity where article = ? and own = ?"
    number = one(db, query, article, own)
    if number is None:
        row = {"article": article, "own": own, "entity": one(db, SHOWN, own), "name": name}
        number = add(db, "article_entity", {**row, "kind": kind, "mentions": 0})
    return int(number)


def _count(db: Database, number: int) -> None:
    """Count the mentions of an entity in its article; one made for a split goes with the last."""
    many, first = db.execute(
        "select count(*), min(sentence) from mention where article_entity = ?", [number]
    ).fetchone()
    moved_to = one(db, "select entity from mention where own = ? limit 1", number)
    if many == 0 and moved_to is None:
        db.execute("delete from article_entity where number = ?", [number])
        return
    # without mentions of its own it would count as an article about somebody it does not name
    db.execute(
        "update article_entity set mentions = ?, sentence = coalesce(?, sentence), entity = case"
        " when ? then ? else (select coalesce(e.merged_into, e.number) from entity e"
        " where e.number = article_entity.own) end where number = ?",
        [many, first, many == 0, moved_to, number],
    )
