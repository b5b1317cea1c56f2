"""One article for the reader: its record, what is known about it, and all marks in its text."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.records import Article, Section
from explorer.store.connection import plain_errors
from explorer.store.pages.lists import frame

FIELDS = (
    *("id", "headline", "byline", "source", "url", "published", "language", "text"),
    *("published_from", "captured"),
)

META = """
    select a.number, a.version, a.current, a.document, a.story, a.words, a.sentences, a.entities,
           a.figures, a.statements, a.positions, a.batch, a.added_at, a.model, a.extractor_version,
           o.name, o.media_type, o.encoding, o.reader, o.size, o.sha256
    from article a left join original o on o.number = a.original where a.id = ?
"""

MARKS = """
    select 'entity' as kind, m.entity as number, m.start, m."end", coalesce(e.actor, e.name) as actor,
           e.name as label, m.sentence
    from mention m join entity e on e.number = m.entity where m.article = :number
    union all
    select 'figure', number, start, "end", coalesce(actor, speaker), kind, sentence
    from figure where article = :number and verdict is not 'reject'
    union all
    select 'statement', t.number, c.start, c."end", coalesce(t.actor, t.speaker), t.kind, t.sentence
    from statement t join statement_content c on c.statement = t.number
    where t.article = :number and t.verdict is not 'reject'
    union all
    select 'cue', number, cue_start, cue_end, coalesce(actor, speaker), cue, sentence
    from statement where article = :number and cue_start is not null and verdict is not 'reject'
    union all
    select 'speaker', number, speaker_start, speaker_end, coalesce(actor, speaker), speaker, sentence
    from statement where article = :number and speaker_start is not null
                     and verdict is not 'reject'
    union all
    select 'position', p.number, p.start, p."end", p.side, p.stance || ' ' || i.name, p.sentence
    from position p join issue i on i.number = p.issue
    where p.article = :number and p.verdict is not 'reject'
    union all
    select 'condition', number, condition_start, condition_end, side, stance, sentence
    from position where article = :number and condition_start is not null
                    and verdict is not 'reject'
    order by 3, 4 desc, 1, 2
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the library has it."""

    article: Article
    meta: dict[str, Any]
    """number, version, current, document, story, counts, model, extractor_version, original's name."""
    versions: tuple[dict[str, Any], ...]
    """number, article (id), version, added_at, current of each version, oldest first."""
    sentences: pd.DataFrame
    """n, start, end of each sentence."""


def article(db: Database, article_id: str) -> Kept | None:
    """Return an article (any version) by its id, None when there is none."""
    with plain_errors():
        row = db.execute(f"select {', '.join(FIELDS)} from article where id = ?", [article_id])
        found = row.fetchone()
        if found is None:
            return None
        [meta] = db.query(META, [article_id])
        number = {"number": meta["number"]}
        versions = db.query(
            "select number, id as article, version, added_at, current from article"
            " where document = ? order by version",
            [meta["document"]],
        )
        parts = db.execute(
            'select role, start, "end", label, repeat from section'
            " where article = :number order by n",
            number,
        )
        sections = tuple(Section(r, s, e, label, bool(again)) for r, s, e, label, again in parts)
        fields: dict[str, Any] = dict(zip(FIELDS, found, strict=True))
        record = Article(**fields, sections=sections)
        query = 'select n, start, "end" from sentence where article = :number order by n'
        return Kept(record, meta, tuple(versions), frame(db, query, number))


def marks(db: Database, article_id: str) -> pd.DataFrame:
    """Return every span to highlight: kind, number, start, end, actor, label, sentence.

    ``number`` is that of the entity for kind ``entity``, else of the record (of the statement for
    ``cue`` and ``speaker``, of the position for ``condition``).
    """
    query = f"with one as (select number from article where id = :id) {MARKS}"
    return frame(db, query.replace(":number", "(select number from one)"), {"id": article_id})


def copies(db: Database, article_id: str) -> pd.DataFrame:
    """Return the other articles that carry nearly the same text: article, headline, source, published."""
    return frame(db, COPIES, {"id": article_id})


COPIES = """
    select o.id as article, o.headline, o.source, o.published
    from article a join article o on o.story = a.story and o.number <> a.number
    where a.id = :id and o.current = 1 and o.document is not a.document
    order by o.published, o.number limit 50
"""
