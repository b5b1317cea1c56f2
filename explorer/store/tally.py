"""How often each side takes each stance with each act on each issue: what the matrix is built from."""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.lists import EVERYTHING, frame
from explorer.store.where import params, where

TALLY = """
    with found as materialized (
      select issue, side, bloc, stance, act, coalesce(story, article_number) as told_in, attributed,
             speaker_side
      from position_row {where} and repeat = 0
    )
    select issue, side, stance, act, count(*) as positions,
           json_group_array(distinct told_in) as articles, min(attributed) as attributed,
           group_concat(distinct speaker_side) as told_by, null as members
    from found group by issue, side, stance, act
    union all
    select issue, bloc, stance, act, count(*), json_group_array(distinct told_in), min(attributed),
           group_concat(distinct speaker_side), group_concat(distinct side)
    from found where bloc in (select side from found) group by issue, bloc, stance, act
    limit :limit
"""


def tally(db: Database, filters: Filters = EVERYTHING, limit: int = 20_000) -> pd.DataFrame:
    """Return issue, side, stance, act, positions, articles, attributed, told_by and members.

    A bloc that speaks for itself somewhere also gets what its members hold: rows of their own, in
    which ``members`` names them with commas.

    ``articles`` is a JSON array of numbers (wire copies of one story share one), ``attributed`` is 1 where only other sides say
    so, ``told_by`` names them with commas. Repeats do not count; the open cell does not narrow.
    """
    query = TALLY.format(where=where(filters, "positions", {"cell"}))
    return frame(db, query, {**params(filters), "limit": limit})
