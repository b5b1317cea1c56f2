"""Statements on screen: who, with which word, what; direct words in quotation marks."""

from typing import Any

from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards
from explorer.ui.figures import headline
from explorer.ui.palette import Palette
from explorer.ui.tables import Column

Row = dict[str, Any]


def columns(palette: Palette, filters: Filters) -> list[Column]:
    """Return the columns of the statements table."""

    def said(row: Row) -> Markup:
        key = f"statement-{row['number']}"
        opened = filters.evidence == key
        to = address.href("statements", address.replaced(filters, evidence=None if opened else key))
        nested = Markup(' <span class="badge">told by another</span>') if row["nested"] else ""
        return Markup("{}{}").format(
            address.link(
                cards.content(row), to, title="Show the evidence", key=f"ev-{row['number']}"
            ),
            nested,
        )

    return [
        Column("speaker", "Speaker", lambda row: cards.speaker(row, palette), "mid"),
        Column("cue", "Word", css="short"),
        Column("content", "What is said", said, "wide"),
        Column("kind", "Kind", css="nowrap", help="direct: all in quotation marks; mixed: in part"),
        Column("published", "Date", cards.dated, "nowrap"),
        Column("headline", "Article", headline, "cut"),
    ]
