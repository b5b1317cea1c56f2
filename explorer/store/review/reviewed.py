"""What people decided: how often they agreed, who changed what when and why."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.review import rules
from explorer.store.review.review_queue import RECORDS
from explorer.store.sql import Row, dicts

MOST_NAMES = 2_000
"""Names offered to choose from; any other can be typed."""

SURE = 1.96
"""Standard normal quantile of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What people made of one kind of record, in the newest versions of the articles."""

    table: str
    records: int
    accepted: int
    fixed: int
    rejected: int

    @property
    def reviewed(self) -> int:
        """Return how many records were judged."""
        return self.accepted + self.fixed + self.rejected

    @property
    def precision(self) -> float | None:
        """Return the share of judged records that needed no change; None before the first."""
        return self.accepted / self.reviewed if self.reviewed else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return Wilson's 95 % interval of the precision (Wilson 1927)."""
        n = self.reviewed
        if not n:
            return None
        share, square = self.accepted / n, SURE * SURE
        middle = (share + square / (2 * n)) / (1 + square / n)
        half = SURE / (1 + square / n) * sqrt(share * (1 - share) / n + square / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


def agreement(db: Database) -> tuple[Agreement, ...]:
    """Return one row per kind of record: positions, figures, statements."""
    with plain_errors():
        return tuple(_agreement(db, table, record) for table, record in RECORDS.items())


def _agreement(db: Database, table: str, record: str) -> Agreement:
    """Count all records by their summary, and the last standing judgement of each judged one.

    Not the record's own verdict: a rule may have rejected it, which says nothing of agreement.
    """
    every = "select sum(count) as n from facet_total where name = ? and facet = 'reviewed'"
    [whole] = dicts(db, every, [table])
    judged = dicts(db, JUDGED.format(record=record), [record])
    found = {row["verdict"]: row["n"] for row in judged}
    verdicts = (found.get(verdict, 0) for verdict in ("accept", "fix", "reject"))
    return Agreement(table, whole["n"] or 0, *verdicts)


JUDGED = """
    select c.verdict, count(*) as n from (
        select article, target, verdict, max(number) from correction
        where record = ? and undone_at is null and target is not null group by article, target) c
    join {record} r on r.number = c.target and r.article = c.article and r.repeat = 0
    join article a on a.number = r.article and a.current = 1
    group by 1
"""


LOG = """
    select c.number, c.record, c.target, c.verdict, c.changes, c.who, c.made_at, c.why, c.undone_at,
           coalesce((select p.actor || ' | ' || i.name from position p join issue i
                     on i.number = p.own where c.record = 'position' and p.number = c.target), c.key)
           as key, c.source, a.id as article, a.headline
    from correction c join article a on a.number = c.article
"""


def corrections(db: Database, limit: int = 10) -> list[Row]:
    """Return the latest corrections, also those taken back; ``changes`` as a dictionary."""
    with plain_errors():
        found = dicts(db, f"{LOG} order by c.number desc limit ?", [limit])
    return [{**row, "changes": json.loads(row["changes"])} for row in found]


def standing(db: Database, record: str, number: int) -> Row | None:
    """Return the last correction of a record that stands."""
    query = f"{LOG} where c.record = ? and c.target = ? and c.undone_at is null"
    with plain_errors():
        found = dicts(db, f"{query} order by c.number desc limit 1", [record, number])
    return {**found[0], "changes": json.loads(found[0]["changes"])} if found else None


def last(db: Database, who: str | None = None) -> Row | None:
    """Return the latest correction that stands (of one person, where given)."""
    query = f"{LOG} where c.undone_at is null and (:who is null or c.who = :who)"
    with plain_errors():
        found = dicts(db, f"{query} order by c.number desc limit 1", {"who": who})
    return found[0] if found else None


def with_addresses(db: Database, rows: Iterable[Row]) -> list[Row]:
    """Return rows whose ``who`` has the mail address beside the name; for editors, never readers."""
    with plain_errors():
        query = (
            "select name, name || ' (' || address || ')' as both from editor where address <> ''"
        )
        known = {row["name"]: row["both"] for row in dicts(db, query)}
    return [{**row, "who": known.get(row["who"], row["who"])} for row in rows]


USED = {
    "issue": "select t.number, t.name, count(p.number) as rows, count(distinct p.article) as"
    " articles from issue t left join position p on p.issue = t.number",
    "entity": "select t.number, t.name, t.kind, t.actor, count(p.number) as rows, count(distinct p.article) as"
    " articles from entity t left join mention p on p.entity = t.number",
}
"""Thing -> its rows: the positions of an issue, the mentions of an entity."""


THINGS = {
    "issue": """
        select i.number, i.name, f.count as rows from facet_total f
        join issue i on i.name = f.value and i.merged_into is null
        where f.name = 'positions' and f.facet = 'issues' order by f.count desc, f.value limit ?
    """,
    "entity": """
        select e.number, e.name, e.kind, e.actor, t.mentions as rows, t.articles
        from entity_total t join entity e on e.number = t.entity and e.merged_into is null
        order by t.mentions desc, e.name limit ?
    """,
}


def things(db: Database, thing: str, limit: int = MOST_NAMES) -> list[Row]:
    """Return number, name and rows of issues or entities, the most frequent first."""
    with plain_errors():
        return dicts(db, THINGS[thing], [limit])


def named(db: Database, thing: str, name: str) -> list[Row]:
    """Return the issues or entities of a name (persons and other entities may share one)."""
    query = f"{USED[thing]} where t.merged_into is null and t.name = ? group by 1 order by 3 desc"
    with plain_errors():
        return dicts(db, query, [name])


def rulings(db: Database, limit: int = 10) -> list[Row]:
    """Return the latest rulings, also those switched off, with the names in words.

    Keys: those of the table, ``matches`` and ``changes`` as dictionaries; name, into_name;
    ``touched``: how many records it changed.
    """
    with plain_errors():
        found = dicts(db, RULINGS, [limit])
        touched = {row["number"]: row["n"] for row in dicts(db, TOUCHED)}
    return [
        {
            **row,
            "touched": touched.get(row["number"], 0),
            **{name: json.loads(row[name] or "{}") for name in ("matches", "changes")},
        }
        for row in found
    ]


RULINGS = """
    select r.*, coalesce((select name from issue where r.thing = 'issue' and number = r.target),
           (select name from entity where r.thing = 'entity' and number = r.target)) as name,
           coalesce((select name from issue where r.thing = 'issue' and number = r."into"),
           (select name from entity where r.thing = 'entity' and number = r."into")) as into_name
    from ruling r order by r.number desc limit ?
"""

TOUCHED = """
    select j.value as number, count(*) as n from (
        select rules from position where rules is not null
        union all select rules from figure where rules is not null
        union all select rules from statement where rules is not null
    ) t, json_each(t.rules) j group by 1
"""


def would_touch(db: Database, record: str, matches: Mapping[str, str | None]) -> tuple[int, int]:
    """Return how many records of newest versions a rule would ask for now, and in how many articles."""
    row = {"number": 0, "thing": record, "matches": json.dumps(dict(matches)), "changes": "{}"}
    with plain_errors():
        found = rules.matching(db, rules.made(db, row))
    return len(found), len({row["article"] for row in found})


MENTIONS = """
    select m.number, m.text, a.id as article, a.headline, a.published, m.sentence, m.start,
           s.text as words, m.start - s.start as at, m.own is not null as moved
    from mention m join article a on a.number = m.article and a.current = 1
    left join sentence s on s.article = m.article and s.n = m.sentence
    where m.entity = ? order by a.published desc, a.number desc, m.start limit ?
"""


def mentions(db: Database, entity: int, limit: int = 200) -> list[Row]:
    """Return the newest mentions of an entity: number, text, article, headline, words, at, moved."""
    with plain_errors():
        return dicts(db, MENTIONS, [entity, limit])


def names(db: Database, entity: int) -> list[Row]:
    """Return the names that mean an entity: name, rows (mentions under it) and the ruling, if any."""
    query = """
        select e.name, e.number, (select max(r.number) from ruling r where r.thing = 'entity'
               and r.act = 'merge' and r.target = e.number and r.undone_at is null) as ruling,
               (select coalesce(sum(n.mentions), 0) from article_entity n where n.own = e.number)
               as rows
        from entity e where e.merged_into = ?1 or e.number = ?1 order by rows desc, 1
    """
    with plain_errors():
        return dicts(db, query, [entity])
