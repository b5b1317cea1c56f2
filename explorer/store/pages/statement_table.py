"""Positions as a statement table: the columns of Discourse Network Analyzer's event list.

Leifeld (2013), "Reconceptualizing major policy change in the advocacy coalition framework", and the
program's own export: statement ID, time, document ID, document title, author, source, section,
type, text, then the variables person, organization, concept and agreement (1 or 0). What the
program does not know follows: coder, stance, act.
"""

from collections.abc import Iterator

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.sql import Row

COLUMNS = (
    *("statement ID", "time", "document ID", "document title", "author", "source", "section"),
    *("type", "text", "person", "organization", "concept", "agreement", "coder", "stance", "act"),
)

ROWS = """
    select p.number as "statement ID",
           case when length(a.published) >= 10
           then substr(a.published, 1, 10) || ' ' || coalesce(
                nullif(substr(a.published, 12, 8), ''), '00:00:00') end as "time",
           p.article as "document ID", a.headline as "document title", a.byline as author,
           a.source, (select role from section s where s.article = p.article
                      and s.start <= p.start order by s.start desc limit 1) as section,
           'article' as type, p.evidence as text,
           case when p.actor <> p.side then p.actor end as person, p.side as organization,
           i.name as concept,
           case p.stance when 'favour' then 1 when 'against' then 0 end as agreement,
           coalesce((select c.who from correction c where c.article = p.article
                     and c.record = 'position' and c.target = p.number and c.undone_at is null
                     order by c.number desc limit 1), :program) as coder,
           p.stance, p.act
    from position p join article a on a.number = p.article join issue i on i.number = p.issue
    where a.current = 1 and p.repeat = 0 and p.verdict is not 'reject'
    order by a.published, p.article, p.start, p.number
"""


def rows(db: Database, program: str) -> Iterator[Row]:
    """Yield the positions of the newest versions, keys as ``COLUMNS``; repeats are left out.

    ``program`` signs as coder where nobody judged. A conditional or unclear stance has no
    agreement: the format knows only yes and no.
    """
    with plain_errors():
        cursor = db.conn.execute(ROWS, {"program": program})
        for row in cursor:
            yield dict(zip(COLUMNS, row, strict=True))
