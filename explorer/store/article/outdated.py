"""Which articles an older program read, so that they can be read again."""

from collections.abc import Iterator

from sqlite_utils import Database

from explorer.records import Article
from explorer.store.connection import plain_errors
from explorer.store.pages.reader import article

NEXT = """
    select number, id from article
    where number > :after and (:everything or extractor_version <> :version)
    order by number limit 1
"""


def how_many(db: Database, version: str) -> int:
    """Return how many articles another version read."""
    with plain_errors():
        query = "select count(*) from article where extractor_version <> ?"
        return int(db.execute(query, [version]).fetchone()[0])


def outdated(db: Database, version: str, *, everything: bool) -> Iterator[tuple[int, Article]]:
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
