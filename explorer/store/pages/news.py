"""What a load, or the time since a date, brought: articles, actors, cells that changed, disputes."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.pages.disputes import disputes
from explorer.store.pages.lists import EVERYTHING, frame

ARTICLES = """
    select number, id as article, headline, source, published, version, added_at
    from article where +current = 1 and added_at >= :since
    order by added_at desc, number desc limit 200
"""

COUNTED = "select count(*) from article where +current = 1 and added_at >= :since"

LOADS = """
    select since, articles from (
        select (select min(added_at) from article where batch = b.number) as since,
               (select count(*) from article where batch = b.number and +current = 1) as articles
        from (select number from batch order by number desc limit :limit) b where articles > 0
        union all
        select added_at, 1 from (
            select added_at from article where batch is null and +current = 1
            order by added_at desc limit :limit)
    ) order by 1 desc limit :limit
"""

ACTORS = """
    select e.number, e.name, e.actor, t.mentions from (
        select number, name, kind, actor from entity where made_at >= :since
        order by made_at desc, number desc limit 2000) e
    join entity_total t on t.entity = e.number
    where e.kind in ('person', 'country', 'bloc', 'organisation')
    order by t.mentions desc, e.name limit 500
"""

CELLS = """
    with fresh as materialized (
        select number from article where +current = 1 and added_at >= :since
        order by added_at desc, number desc limit 250
    ), now as materialized (
        select p.issue, p.side, p.stance, count(*) as positions
        from fresh a cross join position p on p.article = a.number
        where p.repeat = 0 and p.verdict is not 'reject' group by 1, 2, 3
    ), before as materialized (
        select m.issue, m.side, m.stance from (select distinct issue, side from now) cell
        cross join matrix_cell m on m.span = '' and m.source = ''
            and m.issue = cell.issue and m.side = cell.side
        left join now n on n.issue = m.issue and n.side = m.side and n.stance = m.stance
        group by 1, 2, 3 having sum(m.positions) > coalesce(max(n.positions), 0)
    )
    select i.name as issue, n.side, n.stance, n.positions,
           (select group_concat(distinct b.stance) from before b
            where b.issue = n.issue and b.side = n.side) as held
    from now n join issue i on i.number = n.issue order by n.positions desc, 1, 2 limit 400
"""
"""Of the newest 250 articles at most: more than that is no news."""


@dataclass(frozen=True, slots=True)
class News:
    """What is new since a moment."""

    since: str
    """ISO time from which articles count as new."""
    articles: int
    newest: pd.DataFrame
    """The newest of them: number, article, headline, source, published, version, added_at."""
    actors: pd.DataFrame
    """Named for the first time: number, name, actor, mentions."""
    cells: pd.DataFrame
    """issue, side, stance, positions, held (stances before, comma), change: turned, new or more."""
    disputes: pd.DataFrame
    """Figures that contradict each other and of which at least one is new."""


def loads(db: Database, limit: int = 6) -> list[dict[str, Any]]:
    """Return the latest loads, newest first: since (time of the first article), articles."""
    found = frame(db, LOADS, {"limit": limit})
    return [{str(name): value for name, value in row.items()} for row in found.to_dict("records")]


def news(db: Database, since: str) -> News:
    """Return what was added at or after a time (ISO, or the beginning of one such as a date)."""
    bound = {"since": since}
    with plain_errors():
        many = int(db.execute(COUNTED, bound).fetchone()[0])
    newest, cells = frame(db, ARTICLES, bound), frame(db, CELLS, bound)
    changes = [_change(s, held) for s, held in zip(cells["stance"], cells["held"], strict=True)]
    cells = cells.assign(change=pd.Series(changes, dtype=object))
    differing = disputes(db, EVERYTHING, 20)
    fresh = set(newest["article"])
    new = [any(voice["article"] in fresh for voice in voices) for voices in differing["voices"]]
    return News(since, many, newest, frame(db, ACTORS, bound), cells, differing[new])


def _change(stance: str, held: str | None) -> str:
    """Say what a stance does to its cell: turns it, fills an empty one, or adds to it."""
    if not isinstance(held, str):
        return "new"
    return "more" if stance in held.split(",") else "turned"
