"""One entity among the others: who is named beside it, and the words that say whom it acts for."""

import json
from collections.abc import Iterable

import pandas as pd
from sqlite_utils import Database

from explorer.store.lists import frame

BESIDE = """
    select e.number, e.name, e.kind, e.actor,
           count(distinct other.article || '.' || other.sentence) as sentences
    from mention mine
    join mention other on other.article = mine.article and other.sentence = mine.sentence
                      and other.entity <> mine.entity
    join entity e on e.number = other.entity
    join article a on a.number = mine.article and a.current = 1
    where mine.entity = :entity
    group by e.number order by sentences desc, e.name limit :limit
"""

TOGETHER = """
    with chosen as materialized (
      select distinct m.article, m.sentence, m.entity from mention m
      join article a on a.number = m.article and a.current = 1
      where m.entity in (select value from json_each(:numbers))
    )
    select one.entity as one, other.entity as other, count(*) as sentences
    from chosen one join chosen other
      on other.article = one.article and other.sentence = one.sentence and other.entity > one.entity
    group by one.entity, other.entity order by 3 desc, 1, 2
"""

TOLD = """
    select n.actor, a.id as article, s.n as sentence,
           substr(a.text, n.affiliation_start + 1, n.affiliation_end - n.affiliation_start) as words
    from article_entity n
    join article a on a.number = n.article and a.current = 1
    left join sentence s on s.article = n.article and s.start <= n.affiliation_start
                        and s."end" > n.affiliation_start
    where n.entity = :entity and n.affiliation_start is not null
    order by a.published desc, a.number limit :limit
"""


def beside(db: Database, entity: int, limit: int = 16) -> pd.DataFrame:
    """Return who is named in the same sentences: number, name, kind, actor, sentences."""
    return frame(db, BESIDE, {"entity": entity, "limit": limit})


def affiliations(db: Database, entity: int, limit: int = 3) -> pd.DataFrame:
    """Return the words that say whom an entity acts for: actor, article, sentence, words."""
    return frame(db, TOLD, {"entity": entity, "limit": limit})


def together(db: Database, numbers: Iterable[int]) -> pd.DataFrame:
    """Return in how many sentences each two of some entities are named: one, other, sentences."""
    return frame(db, TOGETHER, {"numbers": json.dumps([int(number) for number in numbers])})
