"""One entity among the others: who is named beside it, and the words that say whom it acts for."""

import json
from collections.abc import Iterable

import pandas as pd
from sqlite_utils import Database

from explorer.store.pages.lists import frame

BESIDE = """
    select e.number, e.name, e.kind, e.actor, c.sentences
    from (select other, sentences from co_mention where entity = :entity) c
    join entity e on e.number = c.other
    order by c.sentences desc, e.name limit :limit
"""

TOGETHER = """
    select entity as one, other, sentences from co_mention
    where entity in (select value from json_each(:numbers))
      and other in (select value from json_each(:numbers)) and other > entity
    order by 3 desc, 1, 2
"""

TOLD = """
    select n.actor, a.id as article, a.headline, a.published, s.n as sentence,
           substr(a.text, n.affiliation_start + 1, n.affiliation_end - n.affiliation_start) as words
    from (
        select n.article, n.actor, n.affiliation_start, n.affiliation_end, n.day
        from article_entity n cross join article a on a.number = n.article and a.current = 1
        where n.entity = :entity and n.actor is not null and n.affiliation_start is not null
        order by n.day desc, n.article limit :limit
    ) n cross join article a on a.number = n.article
    left join sentence s on s.article = n.article and s.start <= n.affiliation_start
                        and s."end" > n.affiliation_start
    order by n.day desc, n.article
"""


def beside(db: Database, entity: int, limit: int = 16) -> pd.DataFrame:
    """Return who is named in the same sentences: number, name, kind, actor, sentences."""
    return frame(db, BESIDE, {"entity": entity, "limit": limit})


def affiliations(db: Database, entity: int, limit: int = 3) -> pd.DataFrame:
    """Return the words that say whom an entity acts for, newest first.

    Columns: actor, article, headline, published, sentence, words.
    """
    return frame(db, TOLD, {"entity": int(entity), "limit": limit})


def together(db: Database, numbers: Iterable[int]) -> pd.DataFrame:
    """Return in how many sentences each two of some entities are named: one, other, sentences."""
    return frame(db, TOGETHER, {"numbers": json.dumps([int(number) for number in numbers])})
