"""How often each side takes each stance with each act on each issue: what the matrix is built from.

Where the summaries can tell (filters of actors, issues, stances and confidence) no position is
read, however many there are; other filters, and those that leave few positions, count the positions.
"""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.counted import CELLS, asked, bound, of_cells, total
from explorer.store.pages.lists import EVERYTHING, frame
from explorer.store.pages.where import where

ISSUES = 100
"""Issues of a tally, those with most positions: more than anybody reads, and pages stay small."""

FEW, SMALL = 1_000, 20_000
"""Positions up to which counting them, or all of the library, takes no longer and tells more."""

INDEXED = frozenset({"actors", "issues", "q", "article", "speakers", "entity"})
"""Filters of positions that lead to them by an index."""

CHOSEN = """
    chosen as materialized (
      select issue from {source} where {where} group by issue order by sum({n}) desc, issue limit :most
    )
"""

EVERY = """
    every as (
      select issue, side, stance, act, {n} as n, attributed, told_by, 0 as rolled, null as member,
             told from found
      union all
      select issue, bloc, stance, act, {n}, attributed, told_by, 1, side, told from found
      where bloc in (select side from found)
    )
"""

ROWS = """
    select i.name as issue, every.side, stance, act, sum(n) as positions, {articles} as articles,
           min(attributed) as attributed, group_concat(distinct nullif(told_by, '')) as told_by,
           group_concat(distinct member) as members
    from every join issue i on i.number = every.issue {joined}
    group by every.issue, every.side, stance, act, rolled
"""

SUMMED = """
    with {chosen}, found as materialized (
      select issue, side, nullif(bloc, '') as bloc, stance, act, sum(positions) as n,
             min(attributed) as attributed, told_by, null as told
      from {source} where {where} and positions > 0 and issue in (select issue from chosen)
      group by issue, side, bloc, stance, act, told_by
    ), {every} {rows}
"""

NARROWED = """
    narrowed as materialized (
      select issue, side, bloc, stance, act, attributed, told_by, positions
      from matrix_cell where {where}
    )
"""
"""The cells of some actors, found by an index: read once."""

COUNTED = """
    with positions as materialized (
      select issue_number as issue, side, bloc, stance, act, attributed,
             speaker_side as told_by, coalesce(story, article_number) as told
      from position_row {where} and repeat = 0
    ), {chosen}, found as (select * from positions where issue in (select issue from chosen)),
    {every}, cells as (select issue, side, count(distinct told) as articles from every group by 1, 2)
    {rows}
"""


def tally(db: Database, filters: Filters = EVERYTHING, issues: int = ISSUES) -> pd.DataFrame:
    """Return issue, side, stance, act, positions, articles, attributed, told_by and members.

    Only of the ``issues`` with most positions. A bloc that speaks for itself somewhere also gets what
    its members hold: rows of their own, in which ``members`` names them with commas.

    ``articles`` says in how many articles the whole cell of issue and side stands (wire copies of
    one story count once; null where that would take counting too many positions), ``attributed`` is
    1 where only other sides say so, ``told_by`` names them with commas. Repeats do not count; the open cell does
    not narrow.
    """
    names = asked(filters, "positions", ("cell",))
    values = {**bound(db, filters), "most": issues}
    if names <= CELLS.keys() and (names <= {"issues"} or not _few(db, filters, names)):
        return frame(db, _summed(filters, names), values)
    query = COUNTED.format(
        where=where(filters, "positions", {"cell"}),
        chosen=CHOSEN.format(source="positions", where="true", n="1"),
        every=EVERY.format(n="1"),
        rows=ROWS.format(
            articles="cells.articles",
            joined="join cells on cells.issue = every.issue and cells.side = every.side",
        ),
    )
    return frame(db, query, values)


def _summed(filters: Filters, names: set[str]) -> str:
    """Return the query over the summaries; they know articles only of whole cells."""
    narrowed, source, these = of_cells(filters, names), "matrix_cell", ""
    if "actors" in names:
        these, narrowed, source = NARROWED.format(where=narrowed) + ",", "true", "narrowed"
    chosen = these + CHOSEN.format(source=source, where=narrowed, n="positions")
    if not names:
        chosen = """
            chosen as materialized (
              select i.number as issue from (
                select value from facet_total where name = 'positions' and facet = 'issues'
                order by count desc, value limit :most
              ) f join issue i on i.name = f.value)
        """
    whole = names <= {"issues"}
    joined = "left join cell_total c on c.issue = every.issue and c.side = every.side" * whole
    return SUMMED.format(
        chosen=chosen,
        source=source,
        where=narrowed,
        every=EVERY.format(n="n"),
        rows=ROWS.format(articles="c.articles" if whole else "null", joined=joined),
    )


def _few(db: Database, filters: Filters, names: set[str]) -> bool:
    """Tell whether the positions under some filters may be counted one by one.

    By an index their number decides; a filter that has none goes through the whole library.
    """
    found = total(db, "positions", without_cell(filters))
    return found <= FEW and (names <= INDEXED or total(db, "positions") <= SMALL)


def without_cell(filters: Filters) -> Filters:
    """Return the filters without the open cell, which does not narrow the matrix."""
    return filters.without("cell")


def found_in(db: Database, filters: Filters = EVERYTHING) -> int | None:
    """Return in how many articles positions stand; None where that would take counting too many."""
    names = asked(filters, "positions", ("cell",))
    if not names:
        query = "select articles from cell_total where issue = 0 and side = ''"
    elif not _few(db, filters, names):
        return None
    else:
        query = (
            "select count(distinct coalesce(story, article_number)) from position_row"
            f" {where(filters, 'positions', {'cell'})} and repeat = 0"
        )
    row = db.execute(query, bound(db, filters)).fetchone()
    return int(row[0]) if row else 0
