"""Statements inside statements: who says that somebody says something."""

import json
from collections.abc import Iterable

import pandas as pd
from sqlite_utils import Database

from explorer.store.pages.lists import frame

AROUND = """
    select t.number, o.speaker, o.cue, c."end" - c.start as length
    from statement t
    join statement o on o.article = t.article and o.number != t.number
    join statement_content c on c.statement = o.number
     and c.start <= t.cue_start and t.cue_end <= c."end"
    where t.nested and t.number in (select value from json_each(:numbers))
      and o.verdict is not 'reject'
    order by t.number, length desc
"""


def chains(db: Database, numbers: Iterable[int]) -> pd.DataFrame:
    """Return number, speaker and cue of the statements round each nested one, the outermost first."""
    return frame(db, AROUND, {"numbers": json.dumps([int(number) for number in numbers])})
