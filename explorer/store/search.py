"""Full-text search over sentences, and the nearest words when nothing is found."""

from typing import Any

import pandas as pd
from rapidfuzz import process
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.lists import EVERYTHING, frame
from explorer.store.terms import Term, marks, match, terms, words
from explorer.store.where import params, where

RANKED = 20_000
"""Hits up to which bm25 ranks (1.1-1.8 microseconds each); beyond, newest first."""

WINDOW = 400
"""Characters of a sentence that are shown round the first hit."""

HITS = """
    select article, headline, source, published, sentence, start, "end", rank, text
    from (
        select a.id as article, a.headline, a.source, a.published, a.current, s.n as sentence,
               s.start, s."end", s.text, s.article as article_number,
               sentence_fts.rowid as number, {rank} as rank
        from sentence_fts
        cross join sentence s on s.number = sentence_fts.rowid
        cross join article a on a.number = s.article
        where sentence_fts match :match
    ) hit {where} order by {order} limit :limit offset :offset
"""

COLUMNS = ["article", "headline", "source", "published", "sentence", "start", "end", "rank"]


def search(db: Database, text: str, filters: Filters = EVERYTHING, limit: int = 50) -> pd.DataFrame:
    """Return the sentences that hold all words of a text; any string is a valid search.

    Columns: ``COLUMNS`` (start and end are the sentence's), ``text`` (the sentence, or a window of
    it), ``text_start`` (its offset in the article), ``marks`` (list of (start, end) in ``text``).
    Best first by bm25 where there are fewer than ``RANKED`` hits, else newest first.
    """
    expression = match(text)
    if not expression:
        return pd.DataFrame(columns=[*COLUMNS, "text", "text_start", "marks"])
    ranked = hits(db, text, RANKED) < RANKED
    query = HITS.format(
        rank="bm25(sentence_fts)" if ranked else "null",
        where=where(filters, "sentences"),
        order="rank, number desc" if ranked else "number desc",
    )
    bound = {"match": expression, "limit": limit, "offset": (filters.page - 1) * limit}
    found = frame(db, query, {**params(filters), **bound})
    looked_for = terms(text)
    shown = [_shown(words, looked_for) for words in found.pop("text")]
    return found.assign(
        text=[text for text, _, _ in shown],
        text_start=found["start"] + [first for _, first, _ in shown],
        marks=pd.Series([marks for _, _, marks in shown], dtype=object),
    )


def hits(db: Database, text: str, most: int = RANKED) -> int:
    """Return how many sentences a search finds in the whole library, counting up to ``most``."""
    query = "select count(*) from (select 1 from sentence_fts where sentence_fts match ? limit ?)"
    with plain_errors():
        return int(db.execute(query, [match(text) or '""', most]).fetchone()[0])


def suggest(db: Database, text: str, most: int = 5) -> list[str]:
    """Return words of the library that are spelled like the words of a search that has no hit."""
    found: list[str] = []
    for word in words(text):
        if not hits(db, f'"{word}"', 1):
            near = process.extract(word, _terms(db, word), limit=most, score_cutoff=70)
            found += [term for term, _, _ in near]
    return list(dict.fromkeys(found))[:most]


def _terms(db: Database, word: str) -> list[str]:
    """Return the library's words of nearly the same length that share the first letter."""
    query = (
        "select term from sentence_term where term >= :low and term < :high"
        " and length(term) between :short and :long limit 50000"
    )
    first, size = word[0], len(word)
    high = chr(min(ord(first) + 1, 0x10FFFF))
    if "\ud800" <= high <= "\udfff":
        high = "\ue000"
    bound: dict[str, Any] = {"low": first, "high": high, "short": size - 2, "long": size + 2}
    with plain_errors():
        return [term for (term,) in db.execute(query, bound)]


def _shown(text: str, looked_for: list[Term]) -> tuple[str, int, list[tuple[int, int]]]:
    """Return a window of a sentence, where in the sentence it starts, and its marks."""
    found = marks(text, looked_for)
    first = max(found[0][0] - WINDOW // 3, 0) if found and len(text) > WINDOW else 0
    window = text[first : first + WINDOW]
    inside = [(s - first, e - first) for s, e in found if s >= first and e <= first + WINDOW]
    return window, first, inside
