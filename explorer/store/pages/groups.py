"""Figures in groups: what is measured, how often, and between which amounts."""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.lists import EVERYTHING, LIMIT, amounts, frame
from explorer.store.pages.paging import walks
from explorer.store.pages.tables import TABLES
from explorer.store.pages.where import CONDITIONS, params, where

NEWEST = 1_500
"""Figures that are grouped under filters: the newest; without filters all are."""

GROUPS = """
    with shown as materialized (
        select measure, kind, unit, measures, value, low, high, event, speaker, published, story,
               article_number
        from figure_row {where} and measure is not null and repeat = 0
        {order} limit :newest
    )
    select measure, min(kind) as kind, min(unit) as unit, count(*) as figures,
           count(distinct coalesce(story, article_number)) as articles, min(coalesce(low, value, high)) as low,
           max(coalesce(high, value, low)) as high,
           coalesce(1 + (min({amount}) <> max({amount})), 0) as amounts,
           min(published) as first, max(published) as last, min(measures) as measures
    from shown group by measure {having}
    order by articles desc, figures desc, measure limit :limit
"""


def figure_groups(
    db: Database, filters: Filters = EVERYTHING, *, differ: bool = False, limit: int = LIMIT
) -> pd.DataFrame:
    """Return the measures that at least two figures speak of.

    With ``differ``, a row is a measure in one week, named in the same words (for casualties: with
    the same event), of which two articles or two speakers give different amounts. Under filters
    only the ``NEWEST`` figures are grouped: where there are more (``total``), say so.
    """
    if set(filters.active()) & CONDITIONS["figures"].keys() <= {"measure"}:
        query = WEEKS if differ else TOTALS
    else:
        walked = walks(db, "figures", filters.without("measure"), NEWEST)
        query = GROUPS.format(
            amount=AMOUNT,
            where=where(filters, "figures", {"measure"}, walked=walked),
            order=TABLES["figures"].ordered(EVERYTHING),
            having=DIFFER if differ else SAME,
        )
    return amounts(frame(db, query, {**params(filters), "limit": limit, "newest": NEWEST}))


AMOUNT = "cast(coalesce(value, low || '-' || high, low, high) as text)"

SUMMED = """
    select measure, kind, unit, figures, articles, low, high,
           coalesce(1 + (least <> most), 0) as amounts, first, last, measures
    from {table} where {these} order by articles desc, figures desc, measure limit :limit
"""

TOTALS = SUMMED.format(table="figure_total", these="figures > 1")
WEEKS = SUMMED.format(table="figure_week", these="least <> most and (articles > 1 or one <> other)")

SAME = "having figures > 1"

DIFFER = """, case when event is null then lower(measures) end, strftime('%Y %W', published)
    having amounts > 1 and (articles > 1 or count(distinct speaker) > 1)"""
