"""The words behind a cell, or behind a record that an address names."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.names.affiliation import inherited
from explorer.store.pages.record import record
from explorer.ui import cards, export, plain, tables
from explorer.ui.frame import sides
from explorer.ui.kept import kept
from explorer.ui.markup import fill, join
from explorer.ui.palette import Palette
from explorer.ui.position_ways import floored, heading

DRAWN = {"position": cards.position, "figure": cards.figure, "statement": cards.statement}


def positions(db: Database, filters: Filters) -> Markup | None:
    """Return the evidence of a cell (or of one position); None where the address asks for none."""
    if filters.cell is None and filters.evidence is None:
        return None
    if filters.cell is None:
        rows, total = record(db, str(filters.evidence)), 1
    else:
        asked = floored(filters)
        total = queries.total(db, "positions", asked)
        rows = queries.positions(db, tables.clamped(asked, total), tables.ROWS)
    if rows.empty:
        return plain.notices(["No position is found here; the matrix shows those there are."])
    told, palette = inherited(db, rows["number"]), kept(sides)
    listed = (
        cards.position(
            {**row, "told_of": told.get(row["number"])}, palette, filters.evidence, again
        )
        for row, again in folded(export.records(rows))
    )
    return Markup('<div class="evidence-list" data-target="evidence"><h2>{}</h2>{}{}</div>').format(
        heading(filters, rows, total), cards.cards(listed, "Evidence"),
        tables.pager(total, "positions", filters),
    )  # fmt: skip


def folded(rows: Sequence[cards.Row]) -> list[tuple[cards.Row, list[cards.Row]]]:
    """Return each piece of evidence with those that are the same words again in its article."""
    found: dict[tuple[Any, ...], tuple[cards.Row, list[cards.Row]]] = {}
    for row in sorted(rows, key=lambda row: bool(row.get("repeat"))):
        key = row["article"], " ".join(str(row["evidence"]).split()).casefold()
        if row.get("repeat") and key in found:
            found[key][1].append(row)
        else:
            found.setdefault((*key, row["number"]) if key in found else key, (row, []))
    order = {row["number"]: place for place, row in enumerate(rows)}
    return sorted(found.values(), key=lambda pair: order[pair[0]["number"]])


def elsewhere(palette: Palette, filters: Filters, rows: Iterable[cards.Row]) -> None:
    """Show the record that an address names when it is not among the rows of this page."""
    key = filters.evidence or ""
    kind, _, number = key.partition("-")
    if kind not in DRAWN or any(row["number"] == int(number) for row in rows):
        return
    found = export.records(kept(record, key))
    if not found:
        plain.notice([f"There is no {kind} {number} (any more)."])
        return
    drawn = join(DRAWN[kind](row, palette, key) for row in found)
    st.html(fill('<ul class="cards">%s</ul>', drawn))
