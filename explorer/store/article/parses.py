"""What the language model made of each article, kept so that new rules need no new parse."""

import zlib
from collections.abc import Iterator

from sqlite_utils import Database

from explorer.store.connection import plain_errors, transaction
from explorer.store.sql import one

KEEP = """
    insert into parse (article, model, data) values (?, ?, ?)
    on conflict (article) do update set model = excluded.model, data = excluded.data
"""

NEXT = """
    select article, data from parse where article > ? and model = ? order by article limit 1
"""


def keep(db: Database, article: int, model: str, data: bytes) -> None:
    """Keep the analysis of an article (any bytes; spaCy's DocBin), in place of an older one."""
    with transaction(db):
        db.execute(KEEP, [article, model, zlib.compress(data, 3)])


def parse(db: Database, article: int, model: str) -> bytes | None:
    """Return the analysis that a model made of an article, None where there is none."""
    query = "select data from parse where article = ? and model = ?"
    with plain_errors():
        data = one(db, query, article, model)
    return None if data is None else zlib.decompress(data)


def newest(db: Database, article: int) -> tuple[str, bytes] | None:
    """Return which model analysed an article last, and its analysis; None where none was kept."""
    with plain_errors():
        row = db.execute("select model, data from parse where article = ?", [article]).fetchone()
    return None if row is None else (row[0], zlib.decompress(row[1]))


def parses(db: Database, model: str, after: int = 0) -> Iterator[tuple[int, bytes]]:
    """Yield article number and analysis of all that a model analysed, oldest first."""
    while True:
        with plain_errors():
            row = db.execute(NEXT, [after, model]).fetchone()
        if row is None:
            return
        after, data = row
        yield after, zlib.decompress(data)
