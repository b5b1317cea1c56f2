"""Write articles: ``save`` one, ``replace`` what was read in it, ``delete`` it, ``undo`` a batch.

One article is one transaction, taken with the write lock from the start: it is stored whole or not
at all, whatever kills the process, and two processes that add the same text store it once.
"""

from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from explorer.errors import ExactTextError, StoreError
from explorer.records import Article, Extraction, Original
from explorer.store import summaries
from explorer.store.article import findings, versions
from explorer.store.article.originals import Stored, keep, known, originals
from explorer.store.connection import transaction
from explorer.store.names import upkeep
from explorer.store.review import corrections
from explorer.store.sql import add, changed, next_number, now, one, set_fields

__all__ = [
    "Saved",
    "Stored",
    "begin",
    "delete",
    "holds",
    "known",
    "originals",
    "replace",
    "save",
    "undo",
]

NEW, KNOWN, VERSION = "new", "already there", "new version"

FIELDS = (
    *("id", "headline", "byline", "source", "url", "published", "published_from"),
    *("language", "captured", "text"),
)


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an article: its status and the number it has in the library."""

    status: str
    """``new``, ``already there`` or ``new version``."""
    number: int
    article_id: str
    same_as: int | None = None
    """Number of the article with the same text, or of the version before this one."""


def save(
    db: Database,
    extraction: Extraction,
    original: Original | None = None,
    *,
    model: str,
    extractor_version: str,
    batch: int | None = None,
    name: str | None = None,
    told: str | None = None,
    follows: int | None = None,
) -> Saved:
    """Store one article and everything found in it; the same text is stored once.

    Args:
        db: the library, open for writing.
        extraction: the article and its records.
        original: the bytes it was read from, kept compressed.
        model: name and version of the spaCy pipeline.
        extractor_version: version of the rules that read it.
        batch: number from ``begin``, so that it can be undone.
        name: file name; where there is no URL, the same name and source is a new version of an
            article when some of its text or its headline is the same.
        told: what people said of it, kept as given.
        follows: number of the article whose bytes a newer reader reads like this: it is a new
            version of that one, at the same place and in the same batch.

    Raises:
        ExactTextError: a text holds a NUL or a lone surrogate.
        StoreError: the disk is full, the library is locked or cannot be written.
    """
    article = extraction.article
    _exact(article)
    with transaction(db):
        same = holds(db, article.id)
        if same is not None:
            return Saved(KNOWN, same, article.id, same)
        place = versions.place(article, name or (original.name if original else None))
        before = versions.earlier(db, article, place)
        if follows is not None:
            before, place, batch = versions.of(db, follows)
        meta = {"place": place, "batch": batch, "original": keep(db, original), "added_at": now()}
        meta["told"] = told
        made = {"model": model, "extractor_version": extractor_version}
        number = next_number(db, "article")
        with upkeep.kept(db, [before.document if before else number]):
            _insert(db, number, article, {**meta, **made}, before)
            findings.write(db, number, extraction)
            if before:
                corrections.carry(db, before.number, number)
            corrections.lay(db, number)
        changed(db)
    if before:
        return Saved(VERSION, number, article.id, before.number)
    return Saved(NEW, number, article.id)


def replace(
    db: Database, number: int, extraction: Extraction, *, model: str, extractor_version: str
) -> int:
    """Store what a newer program found in an article in place of what an older one had found.

    The number, the batch, the original and people's corrections stay.

    Returns:
        How many corrections found no record any more; they are kept, and shown as such.

    Raises:
        ExactTextError, StoreError: as ``save``; another article has this text already.
    """
    _exact(extraction.article)
    with transaction(db):
        same = holds(db, extraction.article.id)
        if same not in {None, number}:
            raise StoreError(f"article {same} has the text of article {number} already")
        used = findings.shared(db, [number])
        made = {"model": model, "extractor_version": extractor_version}
        with upkeep.kept(db, [summaries.document(db, number)]):
            findings.erase(db, number)
            set_fields(db, "article", number, {**_fields(extraction.article), **made})
            findings.write(db, number, extraction)
            lost = corrections.lay(db, number)
        findings.sweep(db, used)
        changed(db)
    return lost


def delete(db: Database, number: int) -> bool:
    """Delete an article with all that was read in it; the version before becomes the newest.

    Returns:
        False when there was none.
    """
    with transaction(db):
        found = one(db, "select 1 from article where number = ?", number) is not None
        if found:
            _delete(db, [number])
    return found


def _delete(db: Database, numbers: list[int]) -> None:
    used = findings.shared(db, numbers)
    documents = {number: summaries.document(db, number) for number in numbers}
    with upkeep.kept(db, documents.values()):
        for number, document in documents.items():
            db.execute("delete from article where number = ?", [number])
            versions.restore_newest(db, document)
    findings.sweep(db, used)
    changed(db)


def begin(db: Database, label: str | None = None) -> int:
    """Start a batch and return its number."""
    with transaction(db):
        return add(db, "batch", {"label": label, "started_at": now()})


def undo(db: Database, batch: int) -> int:
    """Delete the articles that a batch added; return how many."""
    with transaction(db):
        found = db.execute("select number from article where batch = ?", [batch]).fetchall()
        _delete(db, [number for (number,) in found])
        db.execute("delete from batch where number = ?", [batch])
    return len(found)


def holds(db: Database, article_id: str) -> int | None:
    """Return the number of the article with this id, None when it is not in the library."""
    number = one(db, "select number from article where id = ?", article_id)
    return None if number is None else int(number)


def _exact(article: Article) -> None:
    for name, text in _fields(article).items():
        if text is None:
            continue
        if "\0" in text:
            raise ExactTextError(f"the {name} holds a NUL character; it cannot be stored")
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            message = f"the {name} holds a lone surrogate; it cannot be stored"
            raise ExactTextError(message) from error


def _fields(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in FIELDS}


def _insert(
    db: Database,
    number: int,
    article: Article,
    meta: dict[str, Any],
    before: versions.Version | None,
) -> None:
    versions.supersede(db, before)
    document, version = (before.document, before.version + 1) if before else (number, 1)
    row = {"number": number, "document": document, "version": version}
    add(db, "article", {**row, **_fields(article), **meta})
