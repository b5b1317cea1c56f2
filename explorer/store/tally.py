"""How often each side takes each stance with each act on each issue: what the matrix is built from."""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.lists import EVERYTHING, frame
from explorer.store.where import params, where

TALLY = """
    select issue, side, stance, act, count(*) as positions,
           json_group_array(distinct coalesce(story, article_number)) as articles,
           min(attributed) as attributed, group_concat(distinct speaker_side) as told_by
    from position_row {where} and repeat = 0
    group by issue, side, stance, act limit :limit
"""


def tally(db: Database, filters: Filters = EVERYTHING, limit: int = 20_000) -> pd.DataFrame:
    """Return issue, side, stance, act, positions, articles, attributed and told_by.

    ``articles`` is a JSON array of numbers (wire copies of one story share one), ``attributed`` is 1 where only other sides say
    so, ``told_by`` names them with commas. Repeats do not count; the open cell does not narrow.
    """
    query = TALLY.format(where=where(filters, "positions", {"cell"}))
    return frame(db, query, {**params(filters), "limit": limit})
