"""What pages ask of a library; every answer is a pandas frame unless said otherwise.

Values are bound, sort columns come from an allow-list, rows are paged: at most ``limit`` rows from
``filters.page``. Only newest versions; records that a person rejected are left out. Columns:

``articles(db, filters)``: number, article (id), headline, source, published, byline, url, language,
words, figures, statements, positions, entities, version, story, added_at.

``article(db, id) -> Kept | None``: ``.article`` (the record), ``.meta`` (dict: number, version, current,
added_at, model, extractor_version, reader, name, media_type ...), ``.versions``, ``.sentences``.

``marks(db, id)``: kind (entity, figure, statement, cue, speaker, position, condition), number,
start, end, actor, label, sentence; in order of start, longest first.

``entities(db, filters)``: number, name, kind, actor, mentions, articles, first, last.
``mentions(db, entity, filters)``: number, article, headline, source, published, text, start, end,
sentence, evidence, evidence_start, evidence_end.

``figures(db, filters)``: number, article, headline, source, published, text, value, low, high, unit,
kind, modifier, measures, speaker, actor, status, event, repeat, measure, verdict, start, end,
sentence, evidence (the sentence), evidence_start, evidence_end.
``figure_groups(db, filters)``: measure, kind, unit, figures, articles, low, high, amounts (1, or 2 where
two differ), first, last, measures. ``disagreements(db, filters)``: the same for figures of one event
that cannot all be right, with ``voices``: a figure of each who says so.

``statements(db, filters)``: number, article, headline, source, published, speaker, actor, cue,
content, kind, nested, repeat, verdict, speaker_start/end, cue_start/end, start, end, sentence,
last_sentence, evidence, evidence_start, evidence_end.
``chains(db, numbers)``: number, speaker, cue of the statements round each nested one, outermost first.

``positions(db, filters)``: number, article, headline, source, published, side, actor, issue, stance,
act, evidence (the words), condition, holder, speaker, speaker_side, attributed, confidence, reason,
repeat, verdict, start, end, sentence, context (the sentence), context_start, context_end.
``matrix(db, filters)``: issue, side, positions, articles (wire copies of one story count as one), favour, against, conditional, unclear,
acts (comma), members (different actors), attributed_only (1: only others say so), first, last,
latest (stance of the newest); repeats are not counted; most positions first.

``facets(db, filters, facet)``: value, count; after the OTHER filters. ``facet`` is a repeatable
field of ``Filters``; ``table`` says of what. ``counts(db, filters) -> dict`` of articles, entities,
figures, statements, positions. ``search(db, text, filters)``:
article, headline, source, published, sentence, text, start, end, rank, marks (tuples of offsets
into ``text``). ``suggest(db, text) -> list[str]``. ``export(db, table, filters)``: iterator of
dicts, every row, same columns. ``records(db, table, filters)``: one page of them. ``total(db, table, filters) -> int``: rows without paging.
"""

from dataclasses import replace
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages.counted import counts, facets, sides, total
from explorer.store.pages.disputes import disputes
from explorer.store.pages.groups import figure_groups
from explorer.store.pages.lists import EVERYTHING, LIMIT, export, matrix
from explorer.store.pages.nesting import chains
from explorer.store.pages.paging import records, rows
from explorer.store.pages.reader import Kept, article, marks
from explorer.store.pages.search import hits, search, suggest

__all__ = [
    "Kept",
    "article",
    "articles",
    "chains",
    "changes",
    "counts",
    "disagreements",
    "entities",
    "export",
    "facets",
    "figure_groups",
    "figures",
    "hits",
    "marks",
    "matrix",
    "mentions",
    "positions",
    "provenance",
    "records",
    "search",
    "sides",
    "statements",
    "suggest",
    "total",
]


def articles(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return one page of articles, newest first."""
    return rows(db, "articles", filters, limit)


def entities(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return one page of entities, most mentioned first."""
    return rows(db, "entities", filters, limit)


def mentions(
    db: Database, entity: int, filters: Filters = EVERYTHING, limit: int = LIMIT
) -> pd.DataFrame:
    """Return one page of the places that name an entity, newest article first."""
    return rows(db, "mentions", replace(filters, entity=entity), limit)


def figures(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return one page of figures, newest article first, in reading order."""
    return rows(db, "figures", filters, limit)


def statements(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return one page of statements, newest article first, in reading order."""
    return rows(db, "statements", filters, limit)


def positions(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return one page of positions, newest article first, in reading order."""
    return rows(db, "positions", filters, limit)


def disagreements(db: Database, filters: Filters = EVERYTHING, limit: int = LIMIT) -> pd.DataFrame:
    """Return the figures that contradict each other (``disputes.py``), one row for each thing."""
    return disputes(db, filters, limit)


def provenance(db: Database) -> dict[str, Any]:
    """Return what the footer says of the library.

    Keys: extractor_version, model, last_added (date), articles_shown ("10 articles"), reviewed
    (share of positions, statements and figures that a person judged), changes.
    """
    with plain_errors():
        newest = db.execute(
            "select extractor_version, model, substr(added_at, 1, 10) from article"
            " order by number desc limit 1"
        ).fetchone() or (None, None, None)
        many = total(db, "articles")
        judged, every = db.execute(REVIEWED).fetchone()
    return {
        **dict(zip(("extractor_version", "model", "last_added"), newest, strict=True)),
        "articles_shown": f"{many:,} article{'' if many == 1 else 's'}",
        "reviewed": judged / every if every else 0.0,
        "changes": changes(db),
    }


REVIEWED = """
    select (select count(*) from (
                select distinct c.record, c.target from correction c
                join article a on a.number = c.article
                where c.undone_at is null and c.target is not null and a.current = 1
                  and c.record <> 'mention')),
           (select coalesce(sum(count), 0) from facet_total
            where facet = '' and name in ('figures', 'statements', 'positions'))
           + (select count(*) from figure where verdict = 'reject')
           + (select count(*) from statement where verdict = 'reject')
           + (select count(*) from position where verdict = 'reject')
"""
"""Records that somebody judged (however often), and all; the summary lacks those that are rejected."""


def changes(db: Database) -> int:
    """Return how often the library was changed: the key of every cache."""
    with plain_errors():
        row = db.execute("select value from library where name = 'changes'").fetchone()
    return int(row[0]) if row else 0
