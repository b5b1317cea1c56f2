"""Full-text search over sentences, and the nearest words when nothing is found."""

import re
from itertools import islice, product
from typing import Any

import pandas as pd
from rapidfuzz import process
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages.lists import EVERYTHING, frame
from explorer.store.pages.terms import Term, marks, match, terms, words
from explorer.store.pages.where import MOST_HITS, params, where

RANKED = 2_000
"""Hits that are counted and that bm25 ranks (ten microseconds each with their articles); of more,
the newest come first."""

WINDOW = 400
"""Characters of a sentence that are shown round the first hit."""

HIT = """
    select a.id as article, a.headline, a.source, a.published, a.current, s.n as sentence,
           s.start, s."end", s.text, s.article as article_number,
           sentence_fts.rowid as number, {rank} as rank
    from sentence_fts
    cross join sentence s on s.number = sentence_fts.rowid
    cross join article a on a.number = s.article
    where sentence_fts match :match
"""

HITS = """
    select article, headline, source, published, sentence, start, "end", rank, text,
           (select t.speaker from statement t where t.article = page.article_number
            and page.sentence between t.sentence and t.last_sentence and t.verdict is not 'reject'
            order by t.nested, t.start limit 1) as speaker
    from (
        select * from ({hit}) hit {where} order by {order} limit :limit offset :offset
    ) page
"""

TOTAL = "select count(*) from (select 1 from ({hit}) hit {where} limit :most)"

FACETS = {
    "sources": "select source as value, count(*) as count from found group by 1",
    "actors": """
        select value, count(*) as count from (
            select distinct f.number, n.value from found f
            join mention m on m.article = f.article_number and m.sentence = f.sentence
            join (select number, name as value from entity where kind in {who} union
                  select number, actor from entity where actor is not null) n on n.number = m.entity
        ) group by 1
    """.replace("{who}", "('person', 'country', 'bloc', 'organisation')"),
    "speakers": """
        select value, count(*) as count from (
            select distinct f.number, t.speaker as value from found f
            join statement t on t.article = f.article_number
             and f.sentence between t.sentence and t.last_sentence
        ) group by 1
    """,
}
"""Facet -> its values in the hits; a hit counts once for each value."""

COLUMNS = [
    *("article", "headline", "source", "published", "sentence", "start", "end", "rank", "speaker"),
]


def search(db: Database, text: str, filters: Filters = EVERYTHING, limit: int = 50) -> pd.DataFrame:
    """Return the sentences that hold all words of a text; any string is a valid search.

    Columns: ``COLUMNS`` (start and end are the sentence's; speaker: of a statement in it), ``text``
    (the sentence, or a window of it), ``text_start`` (its offset in the article), ``marks`` (list of
    (start, end) in ``text``). Best first by bm25 where there are fewer than ``RANKED`` hits, else
    newest first; sorted by ``published`` where the filters ask for it.
    """
    expression = match(text)
    if not expression:
        return pd.DataFrame(columns=[*COLUMNS, "text", "text_start", "marks"])
    ranked = hits(db, text, RANKED) < RANKED
    query = HITS.format(
        hit=HIT.format(rank="bm25(sentence_fts)" if ranked else "null"),
        where=where(filters, "sentences"),
        order=_order(filters, ranked=ranked),
    )
    bound = {"match": expression, "limit": limit, "offset": (filters.page - 1) * limit}
    shown_hits = frame(db, query, {**params(filters), **bound})
    looked_for = terms(text)
    shown = [_shown(words, looked_for) for words in shown_hits.pop("text")]
    return shown_hits.assign(
        text=[text for text, _, _ in shown],
        text_start=shown_hits["start"] + [first for _, first, _ in shown],
        marks=pd.Series([marks for _, _, marks in shown], dtype=object),
    )


def _order(filters: Filters, *, ranked: bool) -> str:
    name = (filters.sort or "").removeprefix("-")
    if name == "published":
        way = "desc" if (filters.sort or "").startswith("-") else "asc"
        return f"published {way} nulls last, number desc"
    return "rank, number desc" if ranked else "number desc"


def found(db: Database, text: str, filters: Filters = EVERYTHING, most: int = RANKED) -> int:
    """Return how many sentences a search finds under the filters, counting up to ``most``."""
    query = TOTAL.format(hit=HIT.format(rank="null"), where=where(filters, "sentences"))
    bound = {**params(filters), "match": match(text) or '""', "most": most}
    with plain_errors():
        return int(db.execute(query, bound).fetchone()[0])


def facets(db: Database, text: str, filters: Filters, facet: str, limit: int = 100) -> pd.DataFrame:
    """Return ``value`` and ``count`` of one facet of the hits, after the other filters.

    ``facet`` is one of ``FACETS``; of very many hits the newest ``RANKED`` are counted.
    """
    narrowed = where(filters, "sentences", {facet})
    hit = HIT.format(rank="null")
    query = f"""
        with found as materialized (
            select * from ({hit}) hit {narrowed} order by number desc limit :most
        ) select value, count from ({FACETS[facet]}) where value is not null
        order by count desc, value limit :limit
    """
    bound = {**params(filters), "match": match(text) or '""', "most": RANKED, "limit": limit}
    return frame(db, query, bound)


def hits(db: Database, text: str, most: int = RANKED) -> int:
    """Return how many sentences a search finds in the whole library, counting up to ``most``."""
    query = "select count(*) from (select 1 from sentence_fts where sentence_fts match ? limit ?)"
    with plain_errors():
        return int(db.execute(query, [match(text) or '""', most]).fetchone()[0])


def beyond(db: Database, text: str) -> bool:
    """Tell whether more sentences have some words than the tables of records look at."""
    return hits(db, text, MOST_HITS + 1) > MOST_HITS


def suggest(db: Database, text: str, most: int = 5) -> list[str]:
    """Return searches like one without a hit that have some: its unknown words replaced by near ones.

    Where all of them together find nothing, the near words alone.
    """
    unknown = [word for word in dict.fromkeys(words(text)) if not hits(db, f'"{word}"', 1)]
    near = {
        word: [
            term
            for term, _, _ in process.extract(word, _terms(db, word), limit=most, score_cutoff=70)
        ]
        for word in unknown[:MOST_UNKNOWN]
    }
    known = [word for word in unknown if near.get(word)]
    if not known:
        return []
    together = (
        _instead(text, dict(zip(known, terms, strict=True)))
        for terms in product(*(near[word] for word in known))
    )
    found = [text for text in islice(together, MOST_TRIED) if hits(db, text, 1)]
    alone = [term for word in known for term in near[word]]
    return list(dict.fromkeys(found or alone))[:most]


MOST_UNKNOWN, MOST_TRIED = 4, 60
"""Words replaced at once, and combinations of their neighbours that are tried."""


def _instead(text: str, terms: dict[str, str]) -> str:
    """Return a search with some words replaced; those spelled otherwise there are added."""
    for word, term in terms.items():
        text, times = re.subn(rf"\b{re.escape(word)}\b", term, text, flags=re.IGNORECASE)
        if not times:
            text = f"{text} {term}"
    return text


def single(db: Database, text: str, most: int = 8) -> list[tuple[str, int]]:
    """Return the words of a search that are found, each alone, with how many sentences have it."""
    looked_for = [" ".join(term.words) for term in terms(text)][:most]
    counted = [(word, hits(db, f'"{word}"')) for word in dict.fromkeys(looked_for)]
    return [(word, number) for word, number in counted if number]


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
