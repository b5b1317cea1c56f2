"""Articles that carry nearly the same text (wire copies) are one story, and count as one.

Finding them is the caller's work: it gives the bands of an article's MinHash, gets the articles that
share one, compares, and says which story the article belongs to.
"""

from collections.abc import Sequence

from sqlite_utils import Database

from explorer.store.connection import transaction
from explorer.store.sql import add_all, changed, dicts, one

SHARING = """
    select distinct a.number, a.id, a.text from near mine
    join near other on other.band = mine.band and other.hash = mine.hash
    join article a on a.number = other.article
    where mine.article = :article and other.article <> :article and a.current = 1
    order by a.number limit :most
"""


def candidates(
    db: Database, article: int, bands: Sequence[bytes], most: int = 50
) -> list[tuple[int, str]]:
    """Keep the bands of an article; return number and text of the articles that share one.

    Args:
        db: the library, open for writing.
        article: the article's number.
        bands: one hash per band of the MinHash, always in the same order.
        most: how many to return, the oldest first.
    """
    with transaction(db):
        db.execute("delete from near where article = ?", [article])
        add_all(
            db,
            "near",
            ({"band": n, "hash": band, "article": article} for n, band in enumerate(bands)),
        )
        found = dicts(db, SHARING, {"article": article, "most": most})
    return [(row["number"], row["text"]) for row in found]


def join(db: Database, article: int, other: int) -> int:
    """Say that two articles are one story; return the number of the story (its oldest article)."""
    with transaction(db):
        stories = [_story(db, number) for number in (article, other)]
        oldest = min(stories)
        for story in stories:
            db.execute("update article set story = ? where story = ?", [oldest, story])
        db.execute(
            "update article set story = ? where number in (?, ?, ?)",
            [oldest, oldest, article, other],
        )
        changed(db)
    return oldest


def leave(db: Database, article: int) -> None:
    """Say that an article is a story of its own."""
    with transaction(db):
        db.execute("update article set story = null where number = ?", [article])
        changed(db)


def _story(db: Database, article: int) -> int:
    found = one(db, "select coalesce(story, number) from article where number = ?", article)
    return int(found if found is not None else article)
