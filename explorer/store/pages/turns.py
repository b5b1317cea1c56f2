"""Which stance each side took on which day: what shows that it changed its mind."""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.counted import bound, total
from explorer.store.pages.lists import EVERYTHING, frame
from explorer.store.pages.where import where

MOST = 20_000
"""Positions up to which they are read for this; beyond, a filter has to narrow them first."""

DAYS = """
    select issue, side, substr(published, 1, 10) as day, stance, count(*) as positions
    from position_row {where} and repeat = 0 and attributed = 0 and published is not null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
"""


def days(db: Database, filters: Filters = EVERYTHING) -> pd.DataFrame | None:
    """Return issue, side, day, stance, positions; None where there are too many to read.

    Only what a side says of itself, in dated articles; what a bloc's members say is not its own.
    The open cell does not narrow it.
    """
    free = filters.without("cell")
    if total(db, "positions", free) > MOST:
        return None
    return frame(db, DAYS.format(where=where(free, "positions")), bound(free))
