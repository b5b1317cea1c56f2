"""What most articles call an entity: its name and its kind by vote over all mentions.

Votes are kept per name (before merges), so that a merge and its undoing move no votes. The writer
subtracts an article's votes before it changes and adds them again after.
"""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from explorer.store.sql import dicts

COUNT = """
    insert into entity_vote (entity, field, value, mentions)
    select n.own, 'kind', n.kind, :sign * sum(n.mentions) from article_entity n
    where {these} group by n.own, n.kind
    union all
    select n.own, 'name', n.name, :sign * sum(n.mentions) from article_entity n
    where {these} group by n.own, n.name
    on conflict (entity, field, value) do update set mentions = mentions + excluded.mentions
"""

GONE = """
    delete from entity_vote where mentions <= 0
    and entity in (select own from article_entity where article = ?)
"""

FAMILY = """
    select r.number as root, v.field, v.value, sum(v.mentions) as mentions
    from entity r join entity e on e.number = r.number
        or (e.variant_of = r.number and e.merged_into = r.number)
    join entity_vote v on v.entity = e.number
    where r.number in (select value from json_each(:numbers))
    group by 1, 2, 3
"""
"""Its own votes and those of its spellings; one that a person merged into it has no say."""

RULED = """
    select target, act from ruling where thing = 'entity' and undone_at is null
    and act in ('rename', 'kind') and target in (select value from json_each(?))
"""

FIELDS = {"name": "rename", "kind": "kind"}
"""Field -> the ruling by which a person decides it."""


def count(db: Database, article: int, sign: int = 1) -> None:
    """Add (1) or subtract (-1) what one article calls its entities."""
    db.execute(COUNT.format(these="n.article = :article"), {"article": article, "sign": sign})
    if sign < 0:
        db.execute(GONE, [article])


def rebuild(db: Database) -> None:
    """Count all newest versions anew; the caller holds the transaction."""
    db.execute("delete from entity_vote")
    these = "n.article in (select number from article where current = 1)"
    db.execute(COUNT.format(these=these), {"sign": 1})


def elect(db: Database, numbers: Iterable[int]) -> list[int]:
    """Give entities the name and kind most mentions have; return those that changed.

    Of two ways to name a person the fuller one wins, whatever is more frequent ("Ann Lee" over
    "Lee"). What a person decided stays.
    """
    asked = json.dumps(sorted(set(numbers)))
    ruled = {(row["target"], row["act"]) for row in dicts(db, RULED, [asked])}
    best: dict[tuple[int, str], tuple[int, int, str]] = {}
    for row in dicts(db, FAMILY, {"numbers": asked}):
        full = min(2, len(row["value"].split())) if row["field"] == "name" else 0
        vote = full, row["mentions"], row["value"]
        slot = row["root"], row["field"]
        if slot not in best or _rank(vote) < _rank(best[slot]):
            best[slot] = vote
    changed = []
    for (number, field), (_, _, value) in best.items():
        if (number, FIELDS[field]) not in ruled:
            query = f"update entity set {field} = ?1 where number = ?2 and {field} <> ?1"
            if db.execute(query, [value, number]).rowcount:
                changed.append(number)
    return changed


def _rank(vote: tuple[int, int, str]) -> tuple[int, int, str]:
    full, mentions, value = vote
    return -full, -mentions, value
