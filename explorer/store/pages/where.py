"""Filters -> SQL conditions over the views: one fixed fragment per field and table, values bound.

Only the fields that are set appear in a query, so that SQLite can use its indexes. A field that
says nothing about a table (the stance of a figure) has no fragment there and does not narrow it.
"""

from collections.abc import Iterable
from typing import Any

from explorer.filters import Filters
from explorer.store.article.rows import fold
from explorer.store.pages.terms import match

ANY = "in (select value from json_each(:{}))"
MOST_HITS = 500
"""Sentences that a search is about on the pages of tables: the newest with its words."""

MATCHING = (
    "(select rowid from sentence_fts where sentence_fts match :match"
    f" order by rowid desc limit {MOST_HITS})"
)
NAME = "(select name from entity where number = :entity)"
ON_ISSUE = "(select coalesce(merged_into, number) from issue where name in (select value from json_each(:issues)))"

ARTICLE = {
    "article": "article = :article",
    "sources": f"source {ANY.format('sources')}",
    "since": "published >= :since",
    "until": "published < :before",
}
"""Conditions that every view answers: they are about the article."""

RECORD = {
    **ARTICLE,
    "q": f"sentence_number in {MATCHING} and article_number in"
    f" (select article from sentence where number in {MATCHING})",
}

SAID = {
    **RECORD,
    "actors": f"(actor {ANY.format('actors')} or speaker {ANY.format('actors')})",
    "speakers": f"speaker {ANY.format('speakers')}",
    "kinds": f"kind {ANY.format('kinds')}",
}

MENTIONED = (
    "(speaker = " + NAME + " or exists (select 1 from mention m where m.article = article_number"
    " and m.entity = :entity and m.sentence between {0} and {1}))"
)

ON_ARTICLES = f"article_number in (select article from position where issue in {ON_ISSUE}) and "

ISSUE_NEAR = (
    ON_ARTICLES + "exists (select 1 from position near where near.article = article_number"
    f" and near.issue in {ON_ISSUE} and near.verdict is not 'reject'"
    " and near.sentence between {0} and {1})"
)

IN_ARTICLE = "article_number in (select {0}.article from {1} {0} where {2})"

OF_ACTORS = (
    "select number from entity where name in (select value from json_each(:actors))"
    " or actor in (select value from json_each(:actors))"
)

CONDITIONS: dict[str, dict[str, str]] = {
    "figures": {
        **SAID,
        "statuses": f"status {ANY.format('statuses')}",
        "measure": "measure = :measure",
        "issues": ISSUE_NEAR.format("figure_row.sentence", "figure_row.sentence"),
        "entity": MENTIONED.format("figure_row.sentence", "figure_row.sentence"),
    },
    "statements": {
        **SAID,
        "issues": ISSUE_NEAR.format("statement_row.sentence", "last_sentence"),
        "entity": MENTIONED.format("statement_row.sentence", "last_sentence"),
    },
    "positions": {
        **RECORD,
        "actors": f"(side {ANY.format('actors')} or actor {ANY.format('actors')})",
        "issues": f"issue_number in {ON_ISSUE}",
        "stances": f"stance {ANY.format('stances')}",
        "speakers": f"speaker {ANY.format('speakers')}",
        "confidence": "confidence >= :confidence",
        "entity": f"{NAME} in (side, actor, speaker)",
        "cell": "(side = :side or bloc = :side) and issue_number = (select coalesce(merged_into, number) from issue where name = :cell_issue)",
    },
    "mentions": {
        **RECORD,
        "actors": f"(actor {ANY.format('actors')} or name {ANY.format('actors')})",
        "kinds": f"kind {ANY.format('kinds')}",
        "entity": "entity_number = :entity",
        "issues": ISSUE_NEAR.format("mention_row.sentence", "mention_row.sentence"),
    },
    "articles": {
        **ARTICLE,
        "actors": IN_ARTICLE.format("n", "article_entity", f"n.entity in ({OF_ACTORS})"),
        "issues": IN_ARTICLE.format("p", "position", f"p.issue in {ON_ISSUE}"),
        "stances": IN_ARTICLE.format("p", "position", f"p.stance {ANY.format('stances')}"),
        "speakers": IN_ARTICLE.format("t", "statement", f"t.speaker {ANY.format('speakers')}"),
        "entity": IN_ARTICLE.format("n", "article_entity", "n.entity = :entity"),
        "q": IN_ARTICLE.format("s", "sentence", f"s.number in {MATCHING}"),
    },
    "entities": {
        **ARTICLE,
        "actors": f"(actor {ANY.format('actors')} or name {ANY.format('actors')})",
        "kinds": f"kind {ANY.format('kinds')}",
        "entity": "number = :entity",
        "q": "instr(key, :folded) > 0",
        "issues": f"name in (select side from position where issue in {ON_ISSUE} union"
        f" select actor from position where issue in {ON_ISSUE})",
    },
    "sentences": {
        **ARTICLE,
        "actors": "exists (select 1 from mention m where m.article = article_number"
        f" and m.sentence = hit.sentence and m.entity in ({OF_ACTORS}))",
        "entity": "exists (select 1 from mention m where m.article = article_number"
        " and m.sentence = hit.sentence and m.entity = :entity)",
        "issues": ISSUE_NEAR.format("hit.sentence", "hit.sentence"),
        "speakers": "exists (select 1 from statement t where t.article = article_number"
        f" and t.speaker {ANY.format('speakers')}"
        " and hit.sentence between t.sentence and t.last_sentence)",
    },
}
"""Table -> field of Filters -> condition over the columns of its view."""


def where(
    filters: Filters, table: str, without: Iterable[str] = (), *, walked: bool = False
) -> str:
    """Return the ``where`` clause of a table; fields in ``without`` do not narrow it.

    With ``walked`` the conditions stand where SQLite cannot use an index for them.
    """
    known = CONDITIONS[table]
    active = [name for name in filters.active() if name in known and name not in without]
    parts = [known[name] for name in active]
    if walked:
        parts = [f"case when {part.removeprefix(ON_ARTICLES)} then 1 end" for part in parts]
    if "article" not in active:
        parts.insert(0, "current = 1")  # an older version is shown only when asked for by its id
    return "where " + " and ".join(parts)


def params(filters: Filters) -> dict[str, Any]:
    """Return what the conditions bind: ``Filters.params`` and the search in FTS5's grammar."""
    text = filters.q or ""
    return {**filters.params(), "match": match(text) or '""', "folded": fold(text)}
