"""When two texts are versions of one article, and which is the newest."""

import re
from dataclasses import dataclass

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.records import Article
from explorer.store.sql import dicts

COMMON = 4
"""Two texts of one file name are one article when a quarter of the shorter one's sentences agree."""


@dataclass(frozen=True, slots=True)
class Version:
    """The newest version of an article before the one that is being stored."""

    number: int
    document: int
    version: int


def place(article: Article, name: str | None) -> str | None:
    """Return what stays the same when a source changes its text: the URL, else source and name."""
    if article.url:
        return article.url
    return f"{article.source or ''}|{name}" if name else None


def earlier(db: Database, article: Article, where: str | None) -> Version | None:
    """Return the newest version of the same source, None when there is none.

    A file name alone says little (every folder has its ``article.txt``): there the texts must have
    a headline or sentences in common.
    """
    query = (
        "select number, document, version, headline, text from article"
        " where place = ? order by version desc limit 20"
    )
    for row in dicts(db, query, [where]) if where else []:
        if article.url or _related(article, row["headline"], row["text"]):
            return Version(row["number"], row["document"], row["version"])
    return None


def of(db: Database, number: int) -> tuple[Version, str | None, int | None]:
    """Return an article as the version before another, its place and its batch.

    Raises:
        StoreError: it is not there, or no longer the newest version.
    """
    query = "select document, version, place, batch from article where number = ? and current = 1"
    for row in dicts(db, query, [number]):
        return Version(number, row["document"], row["version"]), row["place"], row["batch"]
    raise StoreError(f"article {number} is not the newest version of its source any more")


def supersede(db: Database, version: Version | None) -> None:
    """Say that a newer version of an article is about to be stored."""
    if version is not None:
        db.execute("update article set current = 0 where document = ?", [version.document])


def restore_newest(db: Database, document: int) -> None:
    """Make the newest version that is left the current one."""
    db.execute(
        "update article set current = 1 where number = ("
        "select number from article where document = ? order by version desc limit 1)",
        [document],
    )


def _related(article: Article, headline: str | None, text: str) -> bool:
    if headline and headline == article.headline:
        return True
    mine, others = (set(re.findall(r"[^.!?\n]{20,}", t)) for t in (article.text, text))
    return len(mine & others) * COMMON >= min(len(mine), len(others)) > 0
