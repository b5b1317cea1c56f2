"""Write what was found in one article, and delete it; the caller holds the transaction."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from explorer.records import Entity, Extraction
from explorer.store.article import rows
from explorer.store.sql import add_all, next_number, now, set_fields

TABLES = ("section", "sentence", "article_entity", "figure", "statement", "position")
"""What hangs on an article and is written anew when it is extracted again."""


def write(db: Database, number: int, extraction: Extraction) -> None:
    """Insert the sections, sentences and records of an article."""
    reading = rows.Reading(extraction)
    add_all(db, "section", rows.sections(number, extraction.article.sections))
    add_all(db, "sentence", rows.sentences(number, reading))
    _write_entities(db, number, reading)
    add_all(db, "figure", (rows.figure(number, reading, f) for f in extraction.figures))
    _write_statements(db, number, reading)
    _write_positions(db, number, reading)
    set_fields(db, "article", number, reading.counts())


def erase(db: Database, number: int) -> None:
    """Delete what was found in an article, but not the article."""
    for table in TABLES:
        db.execute(f"delete from {table} where article = ?", [number])


def entities(db: Database, found: Sequence[Entity], day: str | None) -> dict[str, tuple[int, int]]:
    """Make library-wide entities on first sight; return key -> (number, number after merges).

    What they are called and whom they act for is settled after (``upkeep.py``).
    """
    keys = [rows.entity_key(one) for one in found]
    db.conn.executemany(
        ENTITY,
        [
            (one.name, one.kind, one.actor, day if one.actor else None, key, now())
            for one, key in zip(found, keys, strict=True)
        ],
    )
    numbers = db.execute(ENTITIES, [json.dumps(keys)])
    return {key: (own, shown) for key, own, shown in numbers}


ENTITY = """
    insert into entity (name, kind, actor, actor_day, key, made_at) values (?, ?, ?, ?, ?, ?)
    on conflict (key) do nothing
"""

ENTITIES = """
    select key, number, coalesce(merged_into, number) from entity
    where key in (select value from json_each(?))
"""


def issue(db: Database, name: str) -> tuple[int, int]:
    """Return a library-wide issue, made on first sight: its number, its number after merges."""
    key = rows.fold(name)
    db.execute("insert into issue (name, key) values (?, ?) on conflict do nothing", [name, key])
    query = "select number, coalesce(merged_into, number) from issue where key = ?"
    own, shown = db.execute(query, [key]).fetchone()
    return int(own), int(shown)


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
    f"select own from position where article {AMONG.format('articles')}",
    f"select original from article where number {AMONG.format('articles')}",
)

UNUSED = (
    f"""delete from entity where number {AMONG.format("numbers")} and ruled = 0
    and not exists (select 1 from article_entity n where n.own = entity.number)
    and not exists (select 1 from article_entity n where n.entity = entity.number)""",
    f"""delete from issue where number {AMONG.format("numbers")} and ruled = 0
    and not exists (select 1 from position p where p.own = issue.number)
    and not exists (select 1 from position p where p.issue = issue.number)""",
    f"""delete from original where number {AMONG.format("numbers")}
    and not exists (select 1 from article a where a.original = original.number)""",
)


def _write_entities(db: Database, number: int, reading: rows.Reading) -> None:
    found = reading.extraction.entities
    known = entities(db, found, reading.extraction.article.published)
    numbered = list(enumerate(found, next_number(db, "article_entity")))
    links = [(local, one, *known[rows.entity_key(one)]) for local, one in numbered]
    add_all(
        db,
        "article_entity",
        (
            {
                "number": local,
                **rows.article_entity(number, reading, one),
                "own": own,
                "entity": shown,
            }
            for local, one, own, shown in links
        ),
    )
    add_all(
        db,
        "mention",
        (
            row
            for local, one, _, to in links
            for row in rows.mentions(number, reading, one, to, local)
        ),
    )


def _write_statements(db: Database, number: int, reading: rows.Reading) -> None:
    found = list(enumerate(reading.extraction.statements, next_number(db, "statement")))
    add_all(
        db, "statement", ({"number": n, **rows.statement(number, reading, s)} for n, s in found)
    )
    add_all(db, "statement_content", (row for n, s in found for row in rows.contents(n, s)))


def _write_positions(db: Database, number: int, reading: rows.Reading) -> None:
    found = reading.extraction.positions
    issues = {name: issue(db, name) for name in dict.fromkeys(p.issue for p in found)}
    add_all(db, "position", (rows.position(number, reading, p, issues[p.issue]) for p in found))
