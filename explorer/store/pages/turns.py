"""Which stance each side took on which day: what shows that it changed its mind."""

import json
from collections.abc import Sequence

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.counted import bound, total
from explorer.store.pages.lists import EVERYTHING, frame
from explorer.store.pages.where import ANY, where

MOST = 20_000
"""Positions up to which they are read for this; beyond, a filter has to narrow them first."""

DAYS = """
    select issue, side, substr(published, 1, 10) as day, stance, count(*) as positions
    from position_row {where} and repeat = 0 and attributed = 0 and published is not null {shown}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
"""


SHOWN = f"""
    and side {ANY.format("shown_sides")}
    and issue_number in (select number from issue where name {ANY.format("shown_issues")})
"""


def days(
    db: Database,
    filters: Filters = EVERYTHING,
    shown: tuple[Sequence[str], Sequence[str]] | None = None,
) -> pd.DataFrame | None:
    """Return issue, side, day, stance, positions; None where there are too many to read.

    Only what a side says of itself, in dated articles; what a bloc's members say is not its own.
    The open cell does not narrow it; ``shown``, issues and sides, does: others are left out.
    """
    free = filters.without("cell")
    if total(db, "positions", free) > MOST:
        return None
    issues, sides = shown or ((), ())
    these = {"shown_issues": json.dumps(issues), "shown_sides": json.dumps(sides)}
    query = DAYS.format(where=where(free, "positions"), shown=SHOWN if shown else "")
    return frame(db, query, {**bound(db, free), **these})
