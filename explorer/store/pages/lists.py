"""The tables of the pages as frames: paged rows, the matrix, groups of figures, exports."""

from collections.abc import Generator
from contextlib import closing
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages.tables import TABLES
from explorer.store.pages.where import CONDITIONS, params, where

EVERYTHING = Filters()
LIMIT = 200
"""Rows of one page; a frame of 100,000 would be sent to the browser again on each rerun."""

ENTITIES = """
    select e.number, e.name, e.kind, e.actor, e.key, n.mentions, a.id as article, a.source,
           a.published, a.current, n.article as article_number
    from entity e
    join article_entity n on n.entity = e.number
    join article a on a.number = n.article
"""

GROUPED = """
    select number, name, kind, actor, sum(mentions) as mentions,
           count(distinct article_number) as articles, min(published) as first,
           max(published) as last
    from ({entities}) {where} group by number
"""

MATRIX = """
    select issue, side, count(*) as positions, count(distinct coalesce(story, article_number)) as articles,
           sum(stance = 'favour') as favour, sum(stance = 'against') as against,
           sum(stance = 'conditional') as conditional, sum(stance = 'unclear') as unclear,
           group_concat(distinct act) as acts, count(distinct actor) as members,
           min(attributed) as attributed_only, min(published) as first, max(published) as last,
           substr(max(coalesce(published, '') || '|' || stance), instr(
               max(coalesce(published, '') || '|' || stance), '|') + 1) as latest
    from position_row {where} and repeat = 0
    group by issue, side order by positions desc, issue, side limit :limit
"""


def frame(db: Database, query: str, bound: dict[str, Any]) -> pd.DataFrame:
    """Run one query; errors become one plain line."""
    with plain_errors():
        return pd.read_sql_query(query, db.conn, params=bound)


def amounts(found: pd.DataFrame) -> pd.DataFrame:
    """Return a frame whose amounts are numbers: pandas takes a column of nulls for text."""
    return found.astype({name: float for name in ("value", "low", "high") if name in found})


ALWAYS = frozenset({"kinds", "actors", "q", "entity"})
"""Filters of entities that say nothing about articles: the summary answers them."""

ENTITY_ROWS = """
    select e.number, e.name, e.kind, e.actor, e.key, t.mentions, t.articles, t.first, t.last,
           1 as current
    from entity e join entity_total t on t.entity = e.number
"""


def entities_query(filters: Filters) -> str:
    """Return the query of the entities: from the summary where no filter is about articles."""
    narrowed = where(filters, "entities")
    if ALWAYS.issuperset(set(filters.active()) & CONDITIONS["entities"].keys()):
        return f"select * from ({ENTITY_ROWS}) {narrowed}"
    return GROUPED.format(entities=ENTITIES, where=narrowed)


def query_of(filters: Filters, table: str, *, walked: bool = False) -> str:
    """Return the query of all rows of a table, in order.

    Where it is to be ``walked``, SQLite may use no index but that of the order.
    """
    kind = TABLES[table]
    if table == "entities":
        return f"select {kind.select()} from ({entities_query(filters)}) {kind.ordered(filters)}"
    narrowed = where(filters, table, walked=walked)
    return f"select {kind.select()} from {kind.view} {narrowed} {kind.ordered(filters)}"


def export(
    db: Database, table: str, filters: Filters = EVERYTHING
) -> Generator[dict[str, Any], None, None]:
    """Yield every row of a table under the filters, in the order shown, without a cap."""
    with plain_errors(), closing(db.conn.cursor()) as cursor:
        cursor.execute(query_of(filters, table), params(filters))
        names = TABLES[table].columns
        for row in cursor:
            yield dict(zip(names, row, strict=True))


def matrix(db: Database, filters: Filters = EVERYTHING, limit: int = 1000) -> pd.DataFrame:
    """Return one row per issue and side that has a position; the open cell does not narrow it."""
    query = MATRIX.format(where=where(filters, "positions", {"cell"}))
    return frame(db, query, {**params(filters), "limit": limit})
