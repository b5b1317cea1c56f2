"""One page of a table, by whichever way is shorter: from the newest article on, or from the filter's index.

A filter that few rows pass is followed by its index, and what it finds is sorted. One that many pass
is met soon enough by walking from the newest article on. Left to itself SQLite would sort them all.
"""

from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages.counted import asked, summed, total
from explorer.store.pages.lists import EVERYTHING, LIMIT, amounts, frame, query_of
from explorer.store.pages.tables import TABLES
from explorer.store.pages.where import params
from explorer.store.sql import Row

MENTIONS = 100
"""Mentions of an article, about: nobody counts all of them."""


BESIDE = 15
"""Records of an article for each that is beside a certain issue, about: its index leads to them all."""


def rows(
    db: Database, table: str, filters: Filters = EVERYTHING, limit: int = LIMIT
) -> pd.DataFrame:
    """Return one page of a table: the columns of ``TABLES[table]``, at most ``limit`` rows."""
    return amounts(frame(db, *_page(db, table, filters, limit)))


def records(
    db: Database, table: str, filters: Filters = EVERYTHING, limit: int = LIMIT
) -> list[Row]:
    """Return what ``rows`` does as dictionaries, at a third of its cost; unknown values are None."""
    query, bound = _page(db, table, filters, limit)
    with plain_errors():
        found = db.execute(query, bound).fetchall()
    return [dict(zip(TABLES[table].columns, row, strict=True)) for row in found]


def _page(db: Database, table: str, filters: Filters, limit: int) -> tuple[str, dict[str, Any]]:
    query = query_of(filters, table, walked=walks(db, table, filters, limit))
    page = {"limit": limit, "offset": (filters.page - 1) * limit}
    return f"{query} limit :limit offset :offset", {**params(filters), **page}


def walks(db: Database, table: str, filters: Filters, limit: int) -> bool:
    """Tell whether walking through the articles meets a page sooner than sorting all it is from.

    Walking looks at ``rows / found`` rows for each one that it shows.
    """
    names = asked(filters, table)
    if table in {"articles", "entities"} or not names or not summed(table, names, filters):
        return False
    if filters.sort or "article" in names:
        return False
    found = total(db, table, filters)
    if "issues" in names and table in {"figures", "statements"}:
        dates = Filters(since=filters.since, until=filters.until)
        looked_at = filters.page * limit * total(db, table, dates)
        return looked_at < found * BESIDE * total(db, table, Filters(issues=filters.issues))
    every = total(db, "articles") * MENTIONS if table == "mentions" else total(db, table)
    return found * found > filters.page * limit * every
