"""The bytes that articles were read from, kept compressed so that they can be read again."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from explorer.records import Original
from explorer.store.connection import plain_errors
from explorer.store.sql import add, one


@dataclass(frozen=True, slots=True)
class Stored:
    """The bytes an article was read from, as kept in the library."""

    article: int
    article_id: str
    original: Original


READ_BY = """
    update original set reader = :reader, encoding = :encoding
    where number = (select original from article where number = :article)
"""

ORIGINAL = """
    select a.number, a.id, o.data, o.name, o.media_type, o.encoding, o.reader
    from article a join original o on o.number = a.original
    where a.number > ? order by a.number limit 1
"""


def keep(db: Database, original: Original | None) -> int | None:
    """Store bytes once and return their number; the caller holds the transaction."""
    if original is None:
        return None
    number = one(db, "select number from original where sha256 = ?", original.digest)
    if number is not None:
        return int(number)
    names = ("name", "media_type", "encoding", "reader")
    row = {
        "sha256": original.digest,
        **{name: getattr(original, name) for name in names},
        "size": len(original.data),
        "data": zlib.compress(original.data, 6),
    }
    return add(db, "original", row)


def read_by(db: Database, article: int, by: Original) -> None:
    """Note which reader read the bytes of an article last; the caller holds the transaction."""
    bound = {"reader": by.reader, "encoding": by.encoding, "article": article}
    db.execute(READ_BY, bound)


def readers(db: Database) -> list[str]:
    """Return the readers, with their versions, that read what is stored."""
    with plain_errors():
        return [reader for (reader,) in db.execute("select distinct reader from original")]


def original(db: Database, article: int) -> Original | None:
    """Return the bytes that an article was read from, None where none are kept."""
    for stored in originals(db, article - 1):
        return stored.original if stored.article == article else None
    return None


def originals(db: Database, after: int = 0) -> Iterator[Stored]:
    """Yield the bytes of every article that has them, oldest first, one at a time.

    Args:
        db: the library.
        after: number of the last article that was done, to go on where one stopped.
    """
    while True:
        with plain_errors():
            row = db.execute(ORIGINAL, [after]).fetchone()
        if row is None:
            return
        after, article_id, data, name, media_type, encoding, reader = row
        kept = Original(name, zlib.decompress(data), media_type, encoding, reader)
        yield Stored(after, article_id, kept)


def known(db: Database, digest: str) -> str | None:
    """Return the id of the newest article read from these bytes (SHA-256), None where none was."""
    with plain_errors():
        found = one(
            db,
            "select a.id from article a join original o on o.number = a.original"
            " where o.sha256 = ? order by a.number desc limit 1",
            digest,
        )
    return None if found is None else str(found)
