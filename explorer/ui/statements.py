"""Statements on screen: who, with which word, what; direct words in quotation marks."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address, cards, export, tables
from explorer.ui.figures import headline
from explorer.ui.frame import sides
from explorer.ui.kept import kept
from explorer.ui.palette import Palette
from explorer.ui.tables import Column, missing

Row = dict[str, Any]
Chains = Mapping[int, Sequence[tuple[str, str]]]
"""Number of a nested statement -> who says it and with which word, the outermost first."""


def table(db: Database, filters: Filters, total: int) -> Markup:
    """Return one page of ``total`` statements as a table."""
    palette, rows = kept(sides), kept(queries.records, "statements", filters, tables.ROWS)
    told = chains(queries.chains(db, (row["number"] for row in rows if row["nested"])))
    return tables.table(
        rows, total, columns(palette, filters, told), "statements", filters, caption="Statements",
        record="statement", detail=lambda row: cards.statement(row, palette, filters.evidence),
    )  # fmt: skip


def chains(around: pd.DataFrame) -> Chains:
    """Arrange what ``queries.chains`` returns by nested statement."""
    found: dict[int, list[tuple[str, str]]] = {}
    for row in export.records(around):
        who = "somebody" if missing(row["speaker"]) else str(row["speaker"])
        cue = "says" if missing(row["cue"]) else str(row["cue"])
        found.setdefault(int(row["number"]), []).append((who, cue))
    return found


def columns(palette: Palette, filters: Filters, told: Chains) -> list[Column]:
    """Return the columns of the statements table."""

    def said(row: Row) -> Markup:
        key = f"statement-{row['number']}"
        opened = filters.evidence == key
        to = address.href("statements", address.replaced(filters, evidence=None if opened else key))
        link = address.link(
            cards.content(row), to, title="Show the evidence", key=f"ev-{row['number']}"
        )
        return link + chain(row, told.get(int(row["number"]), ()))

    return [
        Column("speaker", "Speaker", lambda row: cards.speaker(row, palette), "mid"),
        Column("cue", "Word", css="short"),
        Column("content", "What is said", said, "wide"),
        Column("kind", "Kind", css="nowrap", help="direct: all in quotation marks; mixed: in part"),
        Column("published", "Date", cards.dated, "nowrap"),
        Column("headline", "Article", headline, "cut"),
    ]


def chain(row: Row, around: Sequence[tuple[str, str]]) -> Markup:
    """Return how a nested statement reached the reader: "A said that B wants ..."."""
    if not row["nested"]:
        return Markup("")
    if not around:
        return Markup(' <span class="badge">told by another</span>')
    own = ("somebody" if missing(row["speaker"]) else row["speaker"], row["cue"] or "says")
    steps = Markup(" › ").join(Markup("{} {}").format(*step) for step in (*around, own))
    return Markup(' <span class="badge" title="Who told it">{} …</span>').format(steps)
