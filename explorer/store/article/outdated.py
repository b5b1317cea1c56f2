"""Which articles an older program read, so that they can be read again."""

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from explorer.records import Article
from explorer.store.connection import plain_errors
from explorer.store.pages.reader import article

NEXT = """
    select number, id from article
    where number > :after and (:everything or extractor_version <> :version)
    order by number limit 1
"""

READ_BEFORE = """
    select a.number, a.id, a.told from article a join original o on o.number = a.original
    where a.number > :after and a.current = 1
      and (:everything or o.reader in (select value from json_each(:readers)))
    order by a.number limit 1
"""

HOW_MANY = """
    select count(*) from article a left join original o on o.number = a.original
    where a.extractor_version <> :version
       or (a.current = 1 and o.reader in (select value from json_each(:readers)))
"""


def how_many(db: Database, version: str, readers: Iterable[str]) -> int:
    """Return how many articles other rules than of this version found things in, or readers read."""
    bound = {"version": version, "readers": json.dumps(list(readers))}
    with plain_errors():
        return int(db.execute(HOW_MANY, bound).fetchone()[0])


def read_before(
    db: Database, readers: Iterable[str], *, everything: bool
) -> Iterator[tuple[int, Article, str | None]]:
    """Yield number, article and what people told of each that some readers read (or of every one).

    Of the versions of an article only the newest; asked one by one, as ``extracted_before``.
    """
    bound = {"after": 0, "readers": json.dumps(list(readers)), "everything": everything}
    while True:
        with plain_errors():
            row = db.execute(READ_BEFORE, bound).fetchone()
        if row is None:
            return
        bound["after"] = row[0]
        kept = article(db, row[1])
        if kept is not None:
            yield row[0], kept.article, row[2]


def extracted_before(
    db: Database, version: str, *, everything: bool
) -> Iterator[tuple[int, Article]]:
    """Yield number and article of each that another version read (or of every one), in order.

    Asked one by one, so that articles may be replaced while the answer is being used.
    """
    after = 0
    while True:
        bound = {"after": after, "version": version, "everything": everything}
        with plain_errors():
            row = db.execute(NEXT, bound).fetchone()
        if row is None:
            return
        after = row[0]
        kept = article(db, row[1])
        if kept is not None:
            yield after, kept.article
