"""Write what was found in one article, and delete it; the caller holds the transaction."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from explorer.records import Entity, Extraction
from explorer.store import rows
from explorer.store.sql import add, add_all, one

TABLES = ("section", "sentence", "article_entity", "figure", "statement", "position")
"""What hangs on an article and is written anew when it is extracted again."""


def write(db: Database, number: int, extraction: Extraction) -> None:
    """Insert the sections, sentences and records of an article."""
    reading = rows.Reading(extraction)
    add_all(db, "section", rows.sections(number, extraction.article.sections))
    add_all(db, "sentence", rows.sentences(number, reading))
    for found in extraction.entities:
        _write_entity(db, number, reading, found)
    add_all(db, "figure", (rows.figure(number, reading, f) for f in extraction.figures))
    _write_statements(db, number, reading)
    issues = {p.issue: issue(db, p.issue) for p in extraction.positions}
    found_positions = extraction.positions
    add_all(
        db,
        "position",
        (rows.position(number, reading, p, issues[p.issue]) for p in found_positions),
    )
    db.table("article").update(number, reading.counts())


def erase(db: Database, number: int) -> None:
    """Delete what was found in an article, but not the article."""
    for table in TABLES:
        db.execute(f"delete from {table} where article = ?", [number])


def entity(db: Database, found: Entity, day: str | None) -> int:
    """Return the number of a library-wide entity, made on first sight.

    Whom it acts for is what the newest article says; a person's ruling stands above that.
    """
    key = rows.entity_key(found)
    db.execute(ENTITY, [found.name, found.kind, found.actor, day if found.actor else None, key])
    return int(one(db, "select number from entity where key = ?", key))


ENTITY = """
    insert into entity (name, kind, actor, actor_day, key) values (?, ?, ?, ?, ?)
    on conflict (key) do update set actor = excluded.actor, actor_day = excluded.actor_day
    where excluded.actor is not null and ruled = 0
      and (actor is null or coalesce(excluded.actor_day, '') >= coalesce(actor_day, ''))
"""


def issue(db: Database, name: str) -> int:
    """Return the number of a library-wide issue, made on first sight (the one merged into)."""
    key = rows.fold(name)
    db.execute("insert into issue (name, key) values (?, ?) on conflict do nothing", [name, key])
    return int(one(db, "select coalesce(merged_into, number) from issue where key = ?", key))


@dataclass(frozen=True, slots=True)
class Shared:
    """What some articles use of the library: it goes when the last article that uses it goes."""

    entities: frozenset[int]
    issues: frozenset[int]
    originals: frozenset[int]


def shared(db: Database, articles: Iterable[int]) -> Shared:
    """Return what some articles use; ask before they are deleted."""
    numbers = json.dumps(list(articles))

    def used(query: str) -> frozenset[int]:
        return frozenset(n for (n,) in db.execute(query, {"articles": numbers}) if n is not None)

    return Shared(*map(used, USED))


def sweep(db: Database, left: Shared) -> None:
    """Delete what no article uses any more, of what some used."""
    for query, numbers in zip(UNUSED, (left.entities, left.issues, left.originals), strict=True):
        db.execute(query, {"numbers": json.dumps(list(numbers))})


AMONG = "in (select value from json_each(:{}))"

USED = (
    f"select own from article_entity where article {AMONG.format('articles')}",
    f"select issue from position where article {AMONG.format('articles')}",
    f"select original from article where number {AMONG.format('articles')}",
)

UNUSED = (
    f"""delete from entity where number {AMONG.format("numbers")} and ruled = 0
    and not exists (select 1 from article_entity n where n.own = entity.number)
    and not exists (select 1 from article_entity n where n.entity = entity.number)""",
    f"""delete from issue where number {AMONG.format("numbers")} and merged_into is null
    and not exists (select 1 from position p where p.issue = issue.number)
    and not exists (select 1 from issue other where other.merged_into = issue.number)""",
    f"""delete from original where number {AMONG.format("numbers")}
    and not exists (select 1 from article a where a.original = original.number)""",
)


def _write_entity(db: Database, number: int, reading: rows.Reading, found: Entity) -> None:
    own = entity(db, found, reading.extraction.article.published)
    shown = int(one(db, "select coalesce(merged_into, number) from entity where number = ?", own))
    row = {**rows.article_entity(number, reading, found), "own": own, "entity": shown}
    local = add(db, "article_entity", row)
    add_all(db, "mention", rows.mentions(number, reading, found, shown, local))


def _write_statements(db: Database, number: int, reading: rows.Reading) -> None:
    for found in reading.extraction.statements:
        own = add(db, "statement", rows.statement(number, reading, found))
        add_all(db, "statement_content", rows.contents(own, found))
