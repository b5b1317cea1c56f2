"""Summary tables of the newest versions, kept by every writer in its own transaction.

What an article adds to a summary is a query over its rows: it is subtracted before the article
changes and added again after. ``rebuild`` makes all anew; the tests compare the two.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from explorer.store.sql import one
from explorer.store.tables import FACETS

SOURCES = {
    "articles": "article a where a.current = 1",
    **{
        name: f"{name[:-1]} t join article a on a.number = t.article"
        " where a.current = 1 and t.verdict is not 'reject'"
        for name in ("figures", "statements", "positions")
    },
}
"""Table -> where its rows come from."""

COLUMNS = {"issue": "(select name from issue where number = t.issue)", "source": "a.source"}

ENTITIES = """
    insert into entity_total (entity, articles, mentions, first, last)
    select n.entity, :sign * count(distinct n.article), :sign * sum(n.mentions),
           min(a.published), max(a.published)
    from article_entity n join article a on a.number = n.article
    where a.current = 1 and {these}
    group by n.entity
    on conflict (entity) do update set
        articles = articles + excluded.articles, mentions = mentions + excluded.mentions,
        first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
        last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
"""

FACET = """
    insert into facet_total (name, facet, value, count)
    select '{name}', '{facet}', {column} as value, :sign * count(*) from {source}
    and {column} is not null and {these} group by 3
    on conflict (name, facet, value) do update set count = count + excluded.count
"""

EDGES = """
    select n.entity from article_entity n
    join article a on a.number = n.article join entity_total t on t.entity = n.entity
    where n.article = ? and a.published in (t.first, t.last)
"""

DATES = """
    update entity_total set (first, last) = (
        select min(a.published), max(a.published) from article_entity n
        join article a on a.number = n.article and a.current = 1
        where n.entity = entity_total.entity)
    where entity = ?
"""


def queries(these: str) -> list[str]:
    """Return the queries that add what some articles hold; ``these`` is a condition on ``a``."""
    facets = [
        FACET.format(
            name=name,
            facet=facet,
            column=COLUMNS.get(column, f"t.{column}"),
            source=SOURCES[name],
            these=these,
        )
        for facet, tables in FACETS.items()
        for name, column in tables.items()
        if name in SOURCES
    ]
    return [*facets, ENTITIES.format(these=these)]


ONE_ARTICLE = queries("a.number = :article")


def count(db: Database, article: int, sign: int = 1) -> None:
    """Add (1) or subtract (-1) an article; one that is not the newest version counts nothing."""
    for query in ONE_ARTICLE:
        db.execute(query, {"article": article, "sign": sign})


@contextmanager
def kept(db: Database, documents: Iterable[int]) -> Iterator[None]:
    """Keep the summaries right while the newest versions of some documents change."""
    numbers = tuple(dict.fromkeys(documents))
    edges = set()
    for article in _newest(db, numbers):
        edges |= {entity for (entity,) in db.execute(EDGES, [article])}
        count(db, article, -1)
    yield
    for article in _newest(db, numbers):
        count(db, article)
    for entity in edges:  # what was the first or last may be so no more
        db.execute(DATES, [entity])
    db.execute("delete from facet_total where count <= 0")
    db.execute("delete from entity_total where articles <= 0")


def document(db: Database, article: int) -> int:
    """Return the document (the number of its first version) that an article belongs to."""
    return int(one(db, "select document from article where number = ?", article))


def rebuild(db: Database) -> None:
    """Make all summaries anew; the caller holds the transaction."""
    db.execute("delete from facet_total")
    db.execute("delete from entity_total")
    for query in queries("true"):
        db.execute(query, {"sign": 1})


def rebuild_some(db: Database, thing: str, numbers: Iterable[int]) -> None:
    """Make anew what the summaries say of issues, or of some entities."""
    if thing == "issue":
        db.execute("delete from facet_total where facet = 'issues'")
        for query in queries("true"):
            if "'issues'" in query:
                db.execute(query, {"sign": 1})
        return
    for number in numbers:
        db.execute("delete from entity_total where entity = ?", [number])
        db.execute(ENTITIES.format(these="n.entity = :entity"), {"sign": 1, "entity": number})


def _newest(db: Database, documents: Iterable[int]) -> list[int]:
    query = "select number from article where document = ? and current = 1"
    return [number for each in documents for (number,) in db.execute(query, [each])]
