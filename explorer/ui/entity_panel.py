"""One entity: what is known of it, what it says, where it stands, every place that names it."""

from dataclasses import replace

import pandas as pd
import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.names import merges
from explorer.store.pages.company import affiliations, beside, together
from explorer.store.pages.tally import tally
from explorer.ui import address, cards, entities, export, graph, joined, matrix, plain, positions
from explorer.ui.amounts import count, with_unit
from explorer.ui.downloads import downloads
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

MOST = 200
MOST_NAMES = 20
"""Spellings asked for at most."""
FEWEST = 3
"""Others from which a drawing says more than the list."""
ROW = 8
"""Issues in the row of positions."""


def show(db: Database, palette: Palette, filters: Filters) -> None:
    """Draw the panel of ``filters.entity`` above the table."""
    number = merges.root(db, "entity", int(filters.entity or 0))
    only = Filters(entity=number)
    found = queries.entities(db, only, 1)
    if found.empty:
        plain.notice([f"There is no entity {filters.entity}; the list below has those there are."])
        return
    row = export.records(found)[0]
    mentions = queries.mentions(db, number, Filters(), MOST)
    st.html(Markup('<h2 data-target="evidence">{}</h2>').format(row["name"]))
    by = merges.decided(db, number)
    told = entities.told(affiliations(db, number), row["actor"], palette, by)
    st.html(entities.facts(row, palette, mentions, told))
    close = address.href("entities", replace(filters, entity=None))
    st.html(address.link("Close", close, key="close-entity"))
    joined.of_entity(db, number, str(row["name"]))
    _company(db, palette, row)
    names = tuple(merges.names(db, number)[:MOST_NAMES]) or (str(row["name"]),)
    _stands(db, palette, names)
    by_it = Filters(speakers=names)
    says = any(queries.total(db, table, by_it) for table in ("statements", "figures"))
    left, right = st.columns(2, gap="large") if says else [st.container()] * 2
    with left:
        _said(db, palette, names)
        _numbers(db, f"Figures {row['name']} gives", by_it)
    with right:
        _about(db, palette, only, names)
        _numbers(db, "Figures in the same sentences", only)
    plain.heading(f"Named {count(int(row['mentions']), 'time')}", 3)
    st.html(entities.concordance(export.records(mentions)))
    if row["mentions"] > len(mentions):
        st.caption(f"The newest {len(mentions)} are shown; the export has all of them.")
    downloads("mentions", only, queries.total(db, "mentions", only))


def _company(db: Database, palette: Palette, row: dict[str, object]) -> None:
    number = int(str(row["number"]))
    others = beside(db, number)
    if others.empty:
        return
    plain.heading("Named together with", 3, note="in how many sentences")
    st.html(entities.company(others, palette))
    if len(others) >= FEWEST:
        edges = together(db, [number, *others["number"]])
        graph.draw(row, others, edges, palette)


def _stands(db: Database, palette: Palette, names: tuple[str, ...]) -> None:
    """Show what the entity itself holds, in the column of whom it acts for."""
    filters = Filters(actors=names)
    board = matrix.build(tally(db, filters.floored()))
    if board.issues:
        plain.heading("Where it stands", 3, note=positions_of(board))
        st.html(positions.table(board.top(ROW), palette, filters, flip=True))


def positions_of(board: matrix.Matrix) -> str:
    """Say how many positions a row shows: ``12 positions on 9 issues, 8 of them shown``."""
    said = f"{count(board.count, 'position')} on {count(len(board.issues), 'issue')}"
    return f"{said}, {ROW} of them shown" if len(board.issues) > ROW else said


def _said(db: Database, palette: Palette, names: tuple[str, ...]) -> None:
    by = Filters(speakers=names)
    said = queries.statements(db, by, 5)
    if len(said):
        number = queries.total(db, "statements", by)
        plain.heading(f"Says, in {count(number, 'statement')}", 3)
        _list(said, palette, "statements", by)


def _about(db: Database, palette: Palette, only: Filters, names: tuple[str, ...]) -> None:
    """Show what others say of it: statements that name it and are not its own."""
    near = queries.statements(db, only, 40)
    others = near[~near["speaker"].isin(names)].head(5)
    if len(others):
        plain.heading("What others say of it", 3)
        _list(others, palette, "statements", only)


def _list(rows: pd.DataFrame, palette: Palette, page: str, filters: Filters) -> None:
    made = (cards.statement(row, palette) for row in export.records(rows))
    st.html(Markup('<ul class="cards">{}</ul>').format(Markup("").join(made)))
    st.html(
        address.link(
            "All of them", address.href(page, filters), key=f"all-{page}-{filters.entity or 'by'}"
        )
    )


def _numbers(db: Database, title: str, only: Filters) -> None:
    rows = queries.figures(db, only, 8)
    if rows.empty:
        return
    number = queries.total(db, "figures", only)
    plain.heading(title, 3, note=f"{len(rows)} of {number}" if number > len(rows) else "")
    lines = Markup("").join(
        Markup('<li>{} <span class="muted">{} · {}</span></li>').format(
            address.link(
                row["text"],
                address.reader(row["article"], row["sentence"], f"figure-{row['number']}"),
                key=f"number-{only.entity or 'by'}-{row['number']}",
            ),
            with_unit(row),
            row["kind"] if missing(row["measures"]) else row["measures"],
        )
        for row in export.records(rows)
    )
    st.html(Markup('<ul class="list">{}</ul>').format(lines))
    if number > len(rows):
        st.html(address.link("All of them", address.href("figures", only), key=f"all-{title}"))
