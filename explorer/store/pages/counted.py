"""How many rows there are under some filters: from a summary table where one can tell, else counted.

A summary answers at once whatever the size of the library; counting reads every row it counts.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages import nearness
from explorer.store.pages.lists import EVERYTHING, entities_query, frame
from explorer.store.pages.spans import SPAN, spans
from explorer.store.pages.tables import FACETS, TABLES
from explorer.store.pages.where import ANY, CONDITIONS, ON_ISSUE, params, where

CELLS = {
    "actors": f"(side {ANY.format('actors')} or actor {ANY.format('actors')})",
    "issues": f"issue in {ON_ISSUE}",
    "stances": f"stance {ANY.format('stances')}",
    "confidence": "sure >= :sure",
    **dict.fromkeys(("since", "until", "sources"), "true"),
    "cell": "(side = :side or bloc = :side)"
    " and issue = (select coalesce(merged_into, number) from issue where name = :cell_issue)",
}
"""Field of Filters -> condition over ``matrix_cell``; dates and sources choose its rows anyway."""

PLAIN = {
    name: f"{column} {ANY.format(name)}"
    for name, column in {
        "stances": "stance",
        "speakers": "speaker",
        "sources": "source",
        "kinds": "kind",
        "statuses": "status",
    }.items()
}
ON_AND_DATED = {"issues": CELLS["issues"], **dict.fromkeys(("since", "until"), "true")}
SAID_BY = f"(actor {ANY.format('actors')} or speaker {ANY.format('actors')})"
COMBINED = {
    "positions": {
        "actors": CELLS["actors"],
        **ON_AND_DATED,
        **{name: PLAIN[name] for name in ("stances", "speakers", "sources")},
    },
    "figures": {
        "actors": SAID_BY,
        **ON_AND_DATED,
        **{name: PLAIN[name] for name in ("speakers", "sources", "kinds", "statuses")},
    },
    "statements": {
        "actors": SAID_BY,
        **ON_AND_DATED,
        **{name: PLAIN[name] for name in ("speakers", "sources", "kinds")},
    },
}
"""Table -> field of Filters -> condition over the combinations of its facets."""

DAYS = {
    "sources": f"source {ANY.format('sources')}",
    "since": "day >= :since",
    "until": "day < :before and day <> ''",
}
"""Field of Filters -> condition over ``day_total``."""

ISSUE = "(select name from issue where number = issue)"
OF_CELLS = {"actors": "side", "issues": ISSUE, "stances": "stance"}
DATED = ("articles", "figures", "statements", "positions")


def asked(filters: Filters, table: str, without: Sequence[str] = ()) -> set[str]:
    """Return the names of the filters that narrow a table."""
    return set(filters.active()) & CONDITIONS[table].keys() - set(without)


def of_facets(table: str, names: set[str]) -> str:
    """Return a condition over the combinations of a table's facets."""
    on = [] if table == "positions" or "issues" in names else ["issue = 0"]
    return " and ".join([SPAN, *on, *(COMBINED[table][name] for name in sorted(names))])


def of_cells(filters: Filters, names: Sequence[str] | set[str]) -> str:
    """Return a condition over ``matrix_cell`` for some of the filters."""
    source = PLAIN["sources"] if "sources" in names else "source = ''"
    told = (CELLS[name] for name in sorted(names) if name in filters.active())
    return " and ".join([SPAN, source, *told])


def bound(db: Database, filters: Filters) -> dict[str, Any]:
    """Return what conditions over records and over summaries bind."""
    return {
        **params(filters),
        "sure": round((filters.confidence or 0.0) * 1000),
        "spans": json.dumps(spans(db, filters)),
    }


def total(db: Database, table: str, filters: Filters = EVERYTHING) -> int:
    """Return how many rows a table has under the filters."""
    names = asked(filters, table)
    query = summed(table, names, filters) or _counted
    with plain_errors():
        answer = db.execute(query(table, filters, names), {**bound(db, filters), "table": table})
        return int(answer.fetchone()[0] or 0)


def counts(db: Database, filters: Filters = EVERYTHING) -> dict[str, int]:
    """Return how many articles, entities, figures, statements and positions there are."""
    names = ("articles", "entities", "figures", "statements", "positions")
    return {name: total(db, name, filters) for name in names}


Query = Callable[[str, Filters, set[str]], str]


def summed(table: str, names: set[str], filters: Filters) -> Query | None:
    """Return what asks a summary for a total under some filters; None where none can tell."""
    if not tells(table, names, filters):
        return None
    return next((query for can, query in WAYS if can(table, names)), None)


def tells(table: str, names: set[str], filters: Filters) -> bool:
    """Tell whether summaries part the rows: a statement beside two issues counts under both."""
    return table == "positions" or "issues" not in names or len(filters.issues) == 1


def _all(_table: str, _filters: Filters, _names: set[str]) -> str:
    return "select sum(count) from facet_total where name = :table and facet = ''"


def _of_facet(_table: str, _filters: Filters, names: set[str]) -> str:
    [facet] = names
    return (
        f"select sum(count) from facet_total where name = :table and facet = '{facet}'"
        f" and value {ANY.format(facet)}"
    )


def _of_days(table: str, _filters: Filters, names: set[str]) -> str:
    these = " and ".join(DAYS[name] for name in sorted(names))
    return f"select sum({table}) from day_total where {these}"


def _of_cells(_table: str, filters: Filters, names: set[str]) -> str:
    return f"select sum(rows) from matrix_cell where {of_cells(filters, names)}"


def _of_facets(table: str, _filters: Filters, names: set[str]) -> str:
    return f"select sum(rows) from {table[:-1]}_facet where {of_facets(table, names)}"


def _of_entity(_table: str, _filters: Filters, _names: set[str]) -> str:
    return "select sum(mentions) from entity_total where entity = :entity"


def _counted(table: str, filters: Filters, _names: set[str]) -> str:
    if table == "entities":
        return f"select count(*) from ({entities_query(filters)})"
    return f"select count(*) from {TABLES[table].view} {where(filters, table)}"


PARTS = {
    "positions": {"issues", "stances", "speakers", "sources"},
    "figures": {"speakers", "sources", "kinds", "statuses"},
    "statements": {"speakers", "sources", "kinds"},
    "articles": {"sources"},
    "entities": {"kinds"},
}
"""Table -> the facets that part its rows, so that their counts add up."""

WAYS: tuple[tuple[Callable[[str, set[str]], bool], Query], ...] = (
    (lambda table, names: not names and table in PARTS, _all),
    (lambda table, names: len(names) == 1 and names <= PARTS.get(table, set()), _of_facet),
    (lambda table, names: table in DATED and names <= DAYS.keys(), _of_days),
    (lambda table, names: table == "positions" and names <= CELLS.keys(), _of_cells),
    (lambda table, names: table in COMBINED and names <= COMBINED[table].keys(), _of_facets),
    (lambda table, names: table == "mentions" and names == {"entity"}, _of_entity),
)
"""Which summary can tell a total under which filters; the first that can is asked."""


def facets(
    db: Database, filters: Filters, facet: str, table: str = "positions", limit: int = 100
) -> pd.DataFrame:
    """Return ``value`` and ``count`` of one facet of a table, after the other filters."""
    if (facet, table) == ("issues", "statements"):
        return nearness.issues(db, filters, limit)
    column, skipped = FACETS[facet][table], {facet, "cell"}
    others = asked(filters, table, tuple(skipped))
    if not others and table in PARTS:
        query = FACET_TOTALS
    elif table == "positions" and others <= CELLS.keys() and facet in OF_CELLS:
        query = FACET_OF_CELLS.format(column=OF_CELLS[facet], where=of_cells(filters, others))
    elif table in COMBINED and others <= COMBINED[table].keys() and tells(table, others, filters):
        query = FACET_COMBINED.format(
            column=ISSUE if facet == "issues" else column,
            table=table[:-1],
            where=of_facets(table, others),
        )
    elif table in DATED and facet == "sources" and others <= DAYS.keys():
        these = " and ".join(DAYS[name] for name in sorted(others))
        query = FACET_OF_DAYS.format(table=table, where=these)
    else:
        source = f"({ENTITIES})" if table == "entities" else TABLES[table].view
        query = FACET_COUNTED.format(
            column=column,
            what="count(distinct number)" if table == "entities" else "count(*)",
            source=source,
            where=where(filters, table, skipped),
        )
    return frame(db, query, {**bound(db, filters), "limit": limit, "table": table, "facet": facet})


FACET_TOTALS = """
    select value, count from facet_total where name = :table and facet = :facet
    order by count desc, value limit :limit
"""

FACET_OF_CELLS = """
    select {column} as value, sum(rows) as count from matrix_cell where {where}
    group by 1 order by 2 desc, 1 limit :limit
"""

FACET_COMBINED = """
    select {column} as value, sum(rows) as count from {table}_facet where {where}
    group by 1 having value <> '' order by 2 desc, 1 limit :limit
"""

FACET_OF_DAYS = """
    select source as value, sum({table}) as count from day_total where {where} and source <> ''
    group by 1 having sum({table}) > 0 order by 2 desc, 1 limit :limit
"""

FACET_COUNTED = """
    select {column} as value, {what} as count from {source}
    {where} and {column} is not null
    group by 1 order by 2 desc, 1 limit :limit
"""

ENTITIES = """
    select e.number, e.name, e.kind, e.actor, e.key, a.id as article, a.source,
           a.published, a.current, n.article as article_number
    from entity e
    join article_entity n on n.entity = e.number
    join article a on a.number = n.article
"""


def sides(db: Database, limit: int = 100) -> list[str]:
    """Return the sides of the matrix, the one with most positions first."""
    found = facets(db, EVERYTHING, "actors", limit=limit)
    return [str(side) for side in found["value"]]
