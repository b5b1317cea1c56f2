"""Bring entities, issues and records in line with the rulings that stand."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from explorer.store import summaries
from explorer.store.names import affiliation, upkeep
from explorer.store.review import corrections, rules, splits
from explorer.store.review.rules import Rule
from explorer.store.sql import Row, changed, dicts, one

HOLDERS = {
    "issue": ("update position set issue = ? where own = ?",),
    "entity": (
        """update mention set entity = ?1
        where article_entity in (select number from article_entity where own = ?2)""",
        "update article_entity set entity = ? where own = ?",
    ),
}
"""Thing -> how rows that had it before merges are told what it is now."""

FEW = 40
"""Documents up to which each one's summary is kept by itself; beyond, all are made anew."""

DECIDED = "9999-12-31"
"""``entity.actor_day`` of an actor that a person decided on: no article is newer."""


def settle(db: Database, row: Row, before: Sequence[Rule]) -> None:
    """Bring all rows in line with the rulings that stand, after one of them changed."""
    if row["thing"] in HOLDERS:
        _settle_things(db, row["thing"])
    after = rules.standing(db)
    if row["thing"] != "issue":
        fresh = [rule for rule in after if rule not in before]
        _relay(db, fresh, [rule for rule in before if rule not in after], after)
    if row["thing"] in HOLDERS:
        upkeep.after_ruling(db, row["thing"], (row["target"], row.get("into")))
    changed(db)


def _relay(db: Database, fresh: Sequence[Rule], gone: Sequence[Rule], laid: Sequence[Rule]) -> None:
    """Make the records anew that gone rules changed, or that new rules ask for."""
    found = {record: rules.candidates(db, record, fresh, gone) for record in rules.CONDITIONS}
    articles = {row["article"] for rows in found.values() for row in rows}
    documents = {summaries.document(db, article) for article in articles}
    many = len(documents) > FEW
    with summaries.kept(db, () if many else documents):
        for record, rows in found.items():
            for row in rows:
                corrections.again(db, row["article"], record, row["number"], laid)
    if many:
        summaries.rebuild(db)
    affiliation.follow(db, documents, ())


def parents(rulings: Iterable[Row]) -> dict[int, int]:
    """Return which thing each merge puts into which other."""
    return {r["target"]: r["into"] for r in rulings if r["act"] == "merge"}


def root(merged: dict[int, int], number: int) -> int:
    """Follow merges to the thing that stays."""
    seen = {number}
    while (number := merged.get(number, number)) not in seen:
        seen.add(number)
    return number


def _settle_things(db: Database, thing: str) -> None:
    every = dicts(db, "select * from ruling where thing = ? order by number", [thing])
    like = dicts(db, f"select number, variant_of from {thing} where variant_of is not null")
    merged = {row["number"]: row["variant_of"] for row in like}  # by spelling, unless ruled on
    merged |= parents(ruling for ruling in every if ruling["undone_at"] is None)
    numbers = {n for r in every for n in (r["target"], r["into"]) if n is not None}
    for number in sorted(numbers):
        top = root(merged, number)
        db.execute(
            f"update {thing} set merged_into = ?, ruled = 1, name = coalesce(?, name)"
            " where number = ?",
            [None if top == number else top, _set(every, "rename", number), number],
        )
        if thing == "entity":
            _settle_fields(db, every, number)
        for query in HOLDERS[thing]:
            db.execute(query, [top, number])
    if thing == "entity":
        splits.settle(db)
    summaries.rebuild_some(db, thing, numbers)


FOUND = {
    "kind": "select kind from article_entity where own = ? order by number limit 1",
    "actor": """select n.actor from article_entity n join article a on a.number = n.article
        where n.own = ? and n.actor is not null order by a.published desc, n.number desc limit 1""",
}
"""Field of an entity -> what the articles say of it."""


def _settle_fields(db: Database, rulings: list[Row], number: int) -> None:
    """Give an entity the kind and actor that are decided, or else what the articles say."""
    for name, found in FOUND.items():
        ours = [r for r in rulings if (r["act"], r["target"]) == (name, number)]
        if not ours:
            continue
        stands = [r["after"] for r in ours if r["undone_at"] is None]
        value = stands[-1] if stands else one(db, found, number) or ours[0]["before"]
        db.execute(f"update entity set {name} = ? where number = ?", [value, number])
        if name == "actor":
            day = DECIDED if stands else None
            db.execute("update entity set actor_day = ? where number = ?", [day, number])


def _set(rulings: list[Row], act: str, number: int) -> str | None:
    """Return the value that the rulings give: the last that stands, else that before the first."""
    ours = [r for r in rulings if (r["act"], r["target"]) == (act, number)]
    standing = [r["after"] for r in ours if r["undone_at"] is None]
    return standing[-1] if standing else next((r["before"] for r in ours), None)
