"""The tables that pages show: their view, their columns, their order."""

from dataclasses import dataclass

from explorer.filters import Filters

ARTICLE = "number article headline source published"
SENTENCE = "sentence evidence evidence_start evidence_end"


@dataclass(frozen=True, slots=True)
class Table:
    """What may be asked of one view."""

    view: str
    columns: tuple[str, ...]
    order: str = "published desc, article_number desc, start"

    def select(self) -> str:
        """Return the columns as SQL has them (``end`` is a keyword)."""
        return ", ".join(f'"{name}"' for name in self.columns)

    def ordered(self, filters: Filters) -> str:
        """Return the ``order by`` clause: the asked column where this table has it."""
        asked = filters.sort or ""
        name = asked.removeprefix("-")
        if name not in self.columns:
            return f"order by {self.order}"
        way = "desc" if asked.startswith("-") else "asc"
        return f'order by "{name}" {way} nulls last, {self.order}'


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TABLES = {
    "articles": Table(
        "article_row",
        _names(
            f"{ARTICLE} byline url language words figures statements positions entities version"
            " story added_at model extractor_version"
        ),
        "published desc, number desc",
    ),
    "figures": Table(
        "figure_row",
        _names(
            f"{ARTICLE} text value low high unit kind modifier measures speaker actor status event"
            f" repeat measure verdict start end {SENTENCE}"
        ),
    ),
    "statements": Table(
        "statement_row",
        _names(
            f"{ARTICLE} speaker actor cue content kind nested repeat verdict speaker_text"
            " speaker_start speaker_end cue_start cue_end start end last_sentence"
            f" {SENTENCE}"
        ),
    ),
    "positions": Table(
        "position_row",
        _names(
            f"{ARTICLE} side actor issue stance act evidence condition holder speaker speaker_side"
            " attributed confidence reason repeat verdict start end sentence context context_start"
            " context_end"
        ),
    ),
    "mentions": Table(
        "mention_row", _names(f"{ARTICLE} name kind actor text start end {SENTENCE}")
    ),
    "entities": Table(
        "entity_row",
        _names("number name kind actor mentions articles first last"),
        "mentions desc, name",
    ),
}
"""Name of a table, as in ``/api/<table>.csv`` and ``export TABLE``."""

FACETS = {
    "actors": {"positions": "side", "figures": "actor", "statements": "actor", "entities": "actor"},
    "issues": {"positions": "issue"},
    "stances": {"positions": "stance"},
    "speakers": {"positions": "speaker", "figures": "speaker", "statements": "speaker"},
    "sources": dict.fromkeys(TABLES, "source"),
    "kinds": {"figures": "kind", "statements": "kind", "entities": "kind"},
    "statuses": {"figures": "status"},
}
"""Facet (a field of Filters) -> table -> the column that is counted."""
