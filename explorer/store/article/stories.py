"""Articles that carry nearly the same text (wire copies) are one story, and count as one.

Finding them is the caller's work: it gives the bands of an article's MinHash, gets the articles that
share one, compares, and says which story the article belongs to.
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager

from sqlite_utils import Database

from explorer.store import summaries
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
        numbers = {oldest, article, other}
        with _counted(db, numbers):
            for story in stories:
                db.execute("update article set story = ? where story = ?", [oldest, story])
            for number in numbers:
                db.execute("update article set story = ? where number = ?", [oldest, number])
        changed(db)
    return oldest


def _counted(db: Database, numbers: Iterable[int]) -> AbstractContextManager[None]:
    """Keep the summaries that count stories right while the story of some articles changes."""
    query = "select document from article where number in (select value from json_each(?))"
    documents = [found for (found,) in db.execute(query, [json.dumps(sorted(numbers))])]
    return summaries.kept(db, documents, told=True)


def _story(db: Database, article: int) -> int:
    found = one(db, "select coalesce(story, number) from article where number = ?", article)
    return int(found if found is not None else article)
