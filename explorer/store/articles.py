"""Write articles: ``save`` one, ``replace`` what was read in it, ``delete`` it, ``undo`` a batch.

One article is one transaction, taken with the write lock from the start: it is stored whole or not
at all, whatever kills the process, and two processes that add the same text store it once.
"""

import re
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from explorer.errors import ExactTextError
from explorer.records import Article, Entity, Extraction, Original
from explorer.store import rows
from explorer.store.connection import transaction

NEW, KNOWN, VERSION = "new", "already there", "new version"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an article: its status and the number it has in the library."""

    status: str
    """``new``, ``already there`` or ``new version``."""
    number: int
    article_id: str
    same_as: int | None = None
    """Number of the article with the same text, or of the version before this one."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The bytes an article was read from, as kept in the library."""

    article: int
    article_id: str
    original: Original


def save(
    db: Database,
    extraction: Extraction,
    original: Original | None = None,
    *,
    model: str,
    extractor_version: str,
    batch: int | None = None,
    name: str | None = None,
) -> Saved:
    """Store one article and everything found in it; the same text is stored once.

    Args:
        db: the library, open for writing.
        extraction: the article and its records.
        original: the bytes it was read from, kept compressed.
        model: name and version of the spaCy pipeline.
        extractor_version: version of the rules that read it.
        batch: number from ``begin``, so that it can be undone.
        name: file name, where there is no URL: the same name and source is a new version of an
            article when some of its text or its headline is the same.

    Raises:
        ExactTextError: the text holds a NUL or a lone surrogate.
        StoreError: the disk is full, the library is locked or cannot be written.
    """
    article = extraction.article
    _exact(article)
    place = _place(article, name or (original.name if original else None))
    with transaction(db):
        same = holds(db, article.id)
        if same is not None:
            return Saved(KNOWN, same, article.id, same)
        earlier = _earlier(db, article, place)
        meta = {"place": place, "batch": batch, "model": model, "original": _keep(db, original)}
        meta["extractor_version"] = extractor_version
        number = _insert(db, article, meta, earlier)
        write_records(db, number, extraction)
        _changed(db)
    before = earlier["number"] if earlier else None
    return Saved(VERSION if earlier else NEW, number, article.id, before)


def replace(
    db: Database, number: int, extraction: Extraction, *, model: str, extractor_version: str
) -> None:
    """Store what a newer program found in an article in place of what an older one had found."""
    _exact(extraction.article)
    with transaction(db):
        _delete_records(db, number)
        fields = {"model": model, "extractor_version": extractor_version}
        db.table("article").update(number, {**_fields(extraction.article), **fields})
        write_records(db, number, extraction)
        _changed(db)


def delete(db: Database, number: int) -> bool:
    """Delete an article with all that was read in it; the version before becomes the newest.

    Returns:
        False when there was none.
    """
    with transaction(db):
        found = db.execute("select document from article where number = ?", [number]).fetchone()
        if found is None:
            return False
        db.execute("delete from article where number = ?", [number])
        _renumber(db, found[0])
        _sweep(db)
        _changed(db)
    return True


def begin(db: Database, label: str | None = None) -> int:
    """Start a batch and return its number."""
    with transaction(db):
        row = {"label": label, "started_at": _now()}
        return _add(db, "batch", row)


def undo(db: Database, batch: int) -> int:
    """Delete the articles that a batch added; return how many."""
    with transaction(db):
        found = db.execute("select number from article where batch = ?", [batch]).fetchall()
        for (number,) in found:
            delete(db, number)
        db.execute("delete from batch where number = ?", [batch])
    return len(found)


def originals(db: Database) -> Iterator[Stored]:
    """Yield the bytes of every article that has them, oldest first, one at a time."""
    at = 0
    while True:
        row = db.execute(ORIGINAL, [at]).fetchone()
        if row is None:
            return
        at, article_id, data, *rest = row
        name, media_type, encoding, reader = rest
        kept = Original(name, zlib.decompress(data), media_type, encoding, reader)
        yield Stored(at, article_id, kept)


def holds(db: Database, article_id: str) -> int | None:
    """Return the number of the article with this id, None when it is not in the library."""
    return _number(db, "select number from article where id = ?", article_id)


def known(db: Database, digest: str) -> list[int]:
    """Return the numbers of the articles that were read from these bytes (SHA-256)."""
    found = db.execute(
        "select a.number from article a join original o on o.number = a.original"
        " where o.sha256 = ? order by a.number",
        [digest],
    )
    return [number for (number,) in found]


ORIGINAL = """
    select a.number, a.id, o.data, o.name, o.media_type, o.encoding, o.reader
    from article a join original o on o.number = a.original
    where a.number > ? order by a.number limit 1
"""


def write_records(db: Database, number: int, extraction: Extraction) -> None:
    """Insert all that was found in an article; the caller holds the transaction."""
    reading = rows.Reading(extraction)
    _insert_all(db, "section", rows.sections(number, extraction.article.sections))
    _insert_all(db, "sentence", rows.sentences(number, reading))
    for entity in extraction.entities:
        _write_entity(db, number, reading, entity)
    _insert_all(db, "figure", (rows.figure(number, reading, f) for f in extraction.figures))
    _write_statements(db, number, reading)
    _insert_all(
        db,
        "position",
        (rows.position(number, reading, p, _issue(db, p.issue)) for p in extraction.positions),
    )
    counts = {
        name: len(getattr(extraction, name))
        for name in ("sentences", "entities", "figures", "statements", "positions")
    }
    db.table("article").update(number, {**counts, "words": reading.count_words()})


def _write_entity(db: Database, number: int, reading: rows.Reading, entity: Entity) -> None:
    known_as = _entity(db, entity)
    row = rows.article_entity(number, reading, entity, known_as)
    own = _add(db, "article_entity", row)
    _insert_all(db, "mention", rows.mentions(number, reading, entity, known_as, own))


def _write_statements(db: Database, number: int, reading: rows.Reading) -> None:
    for found in reading.extraction.statements:
        row = rows.statement(number, reading, found)
        own = _add(db, "statement", row)
        parts = enumerate(found.content)
        _insert_all(
            db,
            "statement_content",
            ({"statement": own, "n": n, "start": p.start, "end": p.end} for n, p in parts),
        )


def _insert_all(db: Database, table: str, found: Iterator[rows.Row]) -> None:
    db.table(table).insert_all(found, batch_size=500)


def _add(db: Database, table: str, row: rows.Row) -> int:
    """Insert one row and return its number."""
    number = db.table(table).insert(row).last_pk
    assert isinstance(number, int)
    return number


def _entity(db: Database, entity: Entity) -> int:
    """Return the number of the library-wide entity, which is made on first sight."""
    key = rows.entity_key(entity)
    db.execute(
        "insert into entity (name, kind, actor, key) values (?, ?, ?, ?)"
        " on conflict (key) do update set actor = coalesce(actor, excluded.actor)",
        [entity.name, entity.kind, entity.actor, key],
    )
    return _found(db, "select coalesce(merged_into, number) from entity where key = ?", key)


def _issue(db: Database, name: str) -> int:
    key = rows.fold(name)
    db.execute("insert into issue (name, key) values (?, ?) on conflict do nothing", [name, key])
    return _found(db, "select coalesce(merged_into, number) from issue where key = ?", key)


def _number(db: Database, query: str, *params: Any) -> int | None:
    row = db.execute(query, params).fetchone()
    return None if row is None else int(row[0])


def _found(db: Database, query: str, *params: Any) -> int:
    return int(db.execute(query, params).fetchone()[0])


def _exact(article: Article) -> None:
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ExactTextError("the text holds a lone surrogate; it cannot be stored") from error
    if "\0" in article.text:
        raise ExactTextError("the text holds a NUL character; it cannot be stored")


def _place(article: Article, name: str | None) -> str | None:
    """Return what stays the same when a source changes its text."""
    if article.url:
        return article.url
    return f"{article.source or ''}|{name}" if name else None


def _earlier(db: Database, article: Article, place: str | None) -> sqlite3.Row | None:
    """Return the newest version of the same source, None when there is none."""
    if place is None:
        return None
    cursor = db.conn.cursor()
    cursor.row_factory = sqlite3.Row
    row: sqlite3.Row | None = cursor.execute(
        "select number, document, version, headline, text from article"
        " where place = ? order by version desc limit 1",
        [place],
    ).fetchone()
    same = row is not None and (article.url or _related(article, row["headline"], row["text"]))
    return row if same else None


def _related(article: Article, headline: str | None, text: str) -> bool:
    """Tell whether two texts of one file name are one article: a headline or lines in common."""
    if headline and headline == article.headline:
        return True
    mine, others = (set(re.findall(r"[^.!?\n]{20,}", t)) for t in (article.text, text))
    return len(mine & others) * 4 >= min(len(mine), len(others)) > 0


def _fields(article: Article) -> dict[str, Any]:
    names = ("id", "headline", "byline", "source", "url", "published", "published_from")
    return {name: getattr(article, name) for name in (*names, "language", "text")}


def _insert(
    db: Database, article: Article, meta: dict[str, Any], earlier: sqlite3.Row | None
) -> int:
    number = _found(db, "select coalesce(max(number), 0) + 1 from article")
    version = {
        "document": earlier["document"] if earlier else number,
        "version": earlier["version"] + 1 if earlier else 1,
    }
    if earlier:
        db.execute("update article set current = 0 where document = ?", [earlier["document"]])
    row = {"number": number, **_fields(article), **meta, **version, "added_at": _now()}
    db.table("article").insert(row)
    return number


def _keep(db: Database, original: Original | None) -> int | None:
    if original is None:
        return None
    kept = {name: getattr(original, name) for name in ("name", "media_type", "encoding", "reader")}
    row = {"sha256": original.digest, "size": len(original.data), **kept}
    known_as = _number(db, "select number from original where sha256 = ?", original.digest)
    if known_as is not None:
        return known_as
    row["data"] = zlib.compress(original.data, 6)
    return _add(db, "original", row)


def _delete_records(db: Database, number: int) -> None:
    for table in ("section", "sentence", "article_entity", "figure", "statement", "position"):
        db.execute(f"delete from {table} where article = ?", [number])


def _renumber(db: Database, document: int) -> None:
    db.execute(
        "update article set current = 1 where number = ("
        "select number from article where document = ? order by version desc limit 1)",
        [document],
    )


def _sweep(db: Database) -> None:
    """Delete what no article refers to any more."""
    db.execute(
        "delete from original where number not in (select original from article"
        " where original is not null)"
    )
    db.execute(
        "delete from entity where not exists (select 1 from article_entity n"
        " where n.entity = entity.number) and merged_into is null"
    )
    db.execute(
        "delete from issue where not exists (select 1 from position p"
        " where p.issue = issue.number) and merged_into is null"
    )


def _changed(db: Database) -> None:
    """Count the change, so that caches know when they are stale."""
    db.execute(
        "insert into library (name, value) values ('changes', '1')"
        " on conflict (name) do update set value = cast(value as integer) + 1"
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
