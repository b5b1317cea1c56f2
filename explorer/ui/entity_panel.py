"""One entity: what is known of it, what it says, where it stands, every place that names it."""

from dataclasses import replace

import pandas as pd
import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.company import affiliations, beside, together
from explorer.store.tally import tally
from explorer.ui import address, cards, entities, export, graph, matrix, plain, positions
from explorer.ui.amounts import count, with_unit
from explorer.ui.downloads import downloads
from explorer.ui.palette import Palette

MOST = 200


def show(db: Database, palette: Palette, filters: Filters) -> None:
    """Draw the panel of ``filters.entity`` above the table."""
    number = int(filters.entity or 0)
    only = Filters(entity=number)
    found = queries.entities(db, only, 1)
    if found.empty:
        plain.notice([f"There is no entity {number}; the list below has those there are."])
        return
    row = export.records(found)[0]
    mentions = queries.mentions(db, number, Filters(), MOST)
    st.html(Markup('<h2 data-target="evidence">{}</h2>').format(row["name"]))
    st.html(entities.facts(row, palette, mentions, entities.told(affiliations(db, number))))
    close = address.href("entities", replace(filters, entity=None))
    st.html(address.link("Close", close, key="close-entity"))
    others = beside(db, number)
    if len(others):
        plain.heading("Named together with", 3, note="in how many sentences")
        st.html(entities.company(others, palette))
        edges = together(db, [number, *others["number"]])
        graph.draw(number, str(row["name"]), others, edges, palette)
    _stands(db, palette, row)
    left, right = st.columns(2, gap="large")
    with left:
        _said(db, palette, only, row)
    with right:
        _numbers(db, only)
    plain.heading(f"Named {count(int(row['mentions']), 'time')}", 3)
    st.html(entities.concordance(export.records(mentions)))
    if row["mentions"] > len(mentions):
        st.caption(f"The newest {len(mentions)} are shown; the export has all of them.")
    downloads("mentions", only, queries.total(db, "mentions", only))


def _stands(db: Database, palette: Palette, row: dict[str, object]) -> None:
    """Show the entity's row of the matrix: its own positions, or those of whom it acts for."""
    name = str(row["name"])
    board = matrix.build(tally(db, Filters(actors=(name,))))
    if board.issues:
        plain.heading("Where it stands", 3)
        st.html(positions.table(board.top(8), palette, Filters(actors=(name,)), flip=True))


def _said(db: Database, palette: Palette, only: Filters, row: dict[str, object]) -> None:
    by = Filters(speakers=(str(row["name"]),))
    said = queries.statements(db, by, 5)
    about = queries.statements(db, only, 5)
    if len(said):
        plain.heading(count(queries.total(db, "statements", by), "statement"), 3)
        _list(said, palette, "statements", by)
    elif len(about):
        plain.heading("Statements about it", 3)
        _list(about, palette, "statements", only)


def _list(rows: pd.DataFrame, palette: Palette, page: str, filters: Filters) -> None:
    made = (cards.statement(row, palette) for row in export.records(rows))
    st.html(Markup('<ul class="cards">{}</ul>').format(Markup("").join(made)))
    st.html(address.link("All of them", address.href(page, filters), key=f"all-{page}"))


def _numbers(db: Database, only: Filters) -> None:
    rows = queries.figures(db, only, 8)
    if rows.empty:
        return
    plain.heading("Figures", 3)
    lines = Markup("").join(
        Markup('<li>{} <span class="muted">{} · {}</span></li>').format(
            address.link(
                row["text"],
                address.reader(row["article"], row["sentence"], f"figure-{row['number']}"),
            ),
            with_unit(row),
            row["measures"] or row["kind"],
        )
        for row in export.records(rows)
    )
    st.html(Markup('<ul class="list">{}</ul>').format(lines))
