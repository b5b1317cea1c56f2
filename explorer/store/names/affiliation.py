"""Whom persons and bodies act for, by what other articles of the library say.

The evidence stays with the article that has it (``article_entity.actor`` and its span); the newest
wins and stands in ``entity.actor``. Where an article itself says nothing, its positions, statements
and figures follow: ``own_side`` and ``own_actor`` keep what the article alone says, so a row can
always be told anew, whatever came or went.
"""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from explorer.store import summaries
from explorer.store.sql import Row, dicts, set_fields

FOLLOWERS = "('person', 'organisation')"
"""Kinds that act for somebody; a country or a bloc acts for itself."""

NEWEST = """
    with asked as (select value as number from json_each(:numbers))
    select e.number, e.actor, e.actor_day, (
        select n.day || '|' || n.actor from article_entity n
        join article a on a.number = n.article and a.current = 1
        where n.entity = e.number and n.actor is not null
        order by n.day desc, n.affiliation_start is null, n.article desc limit 1) as told
    from asked join entity e on e.number = asked.number
    where not exists (select 1 from ruling r where r.thing = 'entity' and r.act = 'actor'
                      and r.target = e.number and r.undone_at is null)
"""

LOCAL = f"""
    with local as (
        select n.article, n.name, e.name as shown, n.actor is null as silent,
               case when n.actor is null and n.kind in {FOLLOWERS} and e.kind in {FOLLOWERS}
                    and not exists (select 1 from article_entity o
                                    where o.article = n.article and o.actor = n.name)
               then e.actor end as actor
        from article_entity n join entity e on e.number = n.entity
        where {{which}}
    )
"""
"""The entities of some articles; a body for which others act in an article is a side there itself."""

WHICH = (
    "n.article in (select number from article where document in (select value from json_each(:documents)))",
    "n.entity in (select value from json_each(:numbers))",
)

POSITIONS = """
    select p.number, p.article, coalesce(max(l.actor), max(l.shown)) as side,
           max(l.actor) is not null as inherited
    from local l join position p on p.article = l.article and p.own_side = l.name
    where json_type(p.extracted, '$.side') is null
    group by p.number having p.side is not coalesce(max(l.actor), max(l.shown))
"""

SPEAKERS = """
    select p.number, p.article, coalesce(max(l.actor), max(l.shown)) as speaker_side
    from local l join position p on p.article = l.article and +p.speaker = l.name
    where l.silent and json_type(p.extracted, '$.speaker') is null
    group by p.number having p.speaker_side is not coalesce(max(l.actor), max(l.shown))
"""

SAID = """
    select t.number, t.article,
           case when t.own_actor is null then max(l.actor)
                else coalesce(max(l.actor), max(l.shown)) end as actor
    from local l join {record} t
      on t.article = l.article and l.name = coalesce(t.own_actor, t.speaker)
    where json_type(t.extracted, '$.actor') is null and json_type(t.extracted, '$.speaker') is null
    group by t.number
    having t.actor is not case when t.own_actor is null then max(l.actor)
                               else coalesce(max(l.actor), max(l.shown)) end
"""

ATTRIBUTED = """
    update position set attributed = speaker_side is not null and speaker_side not in (side, actor)
        and speaker is not actor and (
            not exists (
                select 1 from article_entity n join entity e on e.number = n.entity
                where n.article = position.article and n.name = position.speaker
                  and n.kind = 'organisation' and coalesce(n.actor, e.actor) is null)
            or exists (select 1 from position o where o.article = position.article
                       and o.own_side = position.speaker))
    where number in (select value from json_each(?))
"""

BLOC = "select bloc from position where side = ? and own_side = side and bloc is not null limit 1"


def newest(db: Database, numbers: Iterable[int]) -> list[int]:
    """Let entities act for whom the newest article says they do; return those that changed.

    On one day, an article that tells it in words comes before a lexicon. What a person ruled stays.
    """
    changed = []
    for row in dicts(db, NEWEST, {"numbers": json.dumps(sorted(set(numbers)))}):
        day, _, actor = (row["told"] or "").partition("|")
        if (row["actor"], row["actor_day"]) != (actor or None, day or None):
            fields = {"actor": actor or None, "actor_day": day or None}
            set_fields(db, "entity", row["number"], fields)
            if row["actor"] != (actor or None):
                changed.append(row["number"])
    return changed


def follow(db: Database, documents: Iterable[int], numbers: Iterable[int]) -> int:
    """Tell the rows of some documents, and all rows about some entities, whom they stand for.

    The caller holds the transaction; summaries are kept here, so none may be open.

    Returns:
        How many rows changed.
    """
    changes: dict[tuple[str, int], Row] = {}
    for which, bound in zip(WHICH, (("documents", documents), ("numbers", numbers)), strict=True):
        values = sorted(set(bound[1]))
        for table, query in QUERIES if values else ():
            asked = {bound[0]: json.dumps(values)}
            for row in dicts(db, LOCAL.format(which=which) + query, asked):
                changes.setdefault((table, row["number"]), {}).update(row)
    if changes:
        _apply(db, changes)
    return len(changes)


QUERIES = (
    ("position", POSITIONS),
    ("position", SPEAKERS),
    ("statement", SAID.format(record="statement")),
    ("figure", SAID.format(record="figure")),
)


def inherited(db: Database, positions: Iterable[int]) -> dict[int, int]:
    """Return which positions stand on a side that only other articles tell.

    Returns:
        Number of the position -> number of the entity whose affiliation it is.
    """
    query = """
        select p.number, n.entity from position p
        join article_entity n on n.article = p.article and n.name = p.own_side and n.actor is null
        join entity e on e.number = n.entity and e.actor = p.side
        where p.number in (select value from json_each(?)) and p.side <> p.own_side
          and json_type(p.extracted, '$.side') is null
    """
    rows = dicts(db, query, [json.dumps([int(number) for number in positions])])
    return {row["number"]: row["entity"] for row in rows}


def _apply(db: Database, changes: dict[tuple[str, int], Row]) -> None:
    articles = json.dumps(sorted({row["article"] for row in changes.values()}))
    query = "select distinct document from article where number in (select value from json_each(?))"
    documents = [document for (document,) in db.execute(query, [articles])]
    with summaries.kept(db, documents):
        for (table, number), row in changes.items():
            set_fields(db, table, number, _fields(db, row))
        positions = [number for table, number in changes if table == "position"]
        db.execute(ATTRIBUTED, [json.dumps(positions)])


def _fields(db: Database, row: Row) -> Row:
    fields: Row = {name: row[name] for name in ("side", "speaker_side", "actor") if name in row}
    if "side" in row:  # a person stands under the bloc of his country; on his own under none
        found = db.execute(BLOC, [row["side"]]).fetchone() if row["inherited"] else None
        fields["bloc"] = found[0] if found else None
    return fields
