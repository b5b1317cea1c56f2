"""What people decided: how often they agreed, who changed what when and why."""

import json
from dataclasses import dataclass
from math import sqrt

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.review_queue import RECORDS
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
    query = f"""
        select r.verdict, count(*) as n from {record} r join article a on a.number = r.article
        where a.current = 1 and r.repeat = 0 group by 1
    """
    found = {row["verdict"]: row["n"] for row in dicts(db, query)}
    judged = (found.get(verdict, 0) for verdict in ("accept", "fix", "reject"))
    return Agreement(table, sum(found.values()), *judged)


LOG = """
    select c.number, c.record, c.target, c.verdict, c.changes, c.who, c.made_at, c.why, c.undone_at,
           c.key, a.id as article, a.headline
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


USED = {
    "issue": "select t.number, t.name, count(p.number) as rows, count(distinct p.article) as"
    " articles from issue t left join position p on p.issue = t.number",
    "entity": "select t.number, t.name, count(p.number) as rows, count(distinct p.article) as"
    " articles from entity t left join mention p on p.entity = t.number",
}
"""Thing -> its rows: the positions of an issue, the mentions of an entity."""


def things(db: Database, thing: str, limit: int = MOST_NAMES) -> list[Row]:
    """Return number, name, rows and articles of issues or entities, the most frequent first."""
    query = f"{USED[thing]} where t.merged_into is null group by 1 order by 3 desc, 2 limit ?"
    with plain_errors():
        return dicts(db, query, [limit])


def named(db: Database, thing: str, name: str) -> list[Row]:
    """Return the issues or entities of a name (persons and other entities may share one)."""
    query = f"{USED[thing]} where t.merged_into is null and t.name = ? group by 1 order by 3 desc"
    with plain_errors():
        return dicts(db, query, [name])


def rulings(db: Database, limit: int = 10) -> list[Row]:
    """Return the latest merges and new names, also those taken back, with the names in words."""
    query = """
        select r.*, coalesce((select name from issue where r.thing = 'issue' and number = r.target),
               (select name from entity where r.thing = 'entity' and number = r.target)) as name,
               coalesce((select name from issue where r.thing = 'issue' and number = r."into"),
               (select name from entity where r.thing = 'entity' and number = r."into")) as into_name
        from ruling r order by r.number desc limit ?
    """
    with plain_errors():
        return dicts(db, query, [limit])
