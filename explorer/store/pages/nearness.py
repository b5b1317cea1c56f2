"""Which issues records stand beside: those of the positions in their own sentences."""

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.lists import frame
from explorer.store.pages.where import params, where

MOST = 20_000
"""Records up to which each is looked up; beyond, another filter has to narrow them first."""

ISSUES = """
    select i.name as value, count(distinct r.number) as count
    from (select number, article_number, sentence, last_sentence from statement_row {where}
          limit :most + 1) r
    join position p on p.article = r.article_number
        and p.sentence between r.sentence and r.last_sentence
    join issue i on i.number = p.issue
    where p.verdict is not 'reject' and (select count(*) <= :most from
        (select 1 from statement_row {where} limit :most + 1))
    group by 1 order by 2 desc, 1 limit :limit
"""


def issues(db: Database, filters: Filters, limit: int = 100) -> pd.DataFrame:
    """Return ``value`` and ``count``: issues and the statements whose sentences take a position on.

    Empty where there are more than ``MOST`` statements under the other filters.
    """
    query = ISSUES.format(where=where(filters, "statements", {"issues", "cell"}))
    return frame(db, query, {**params(filters), "limit": limit, "most": MOST})
