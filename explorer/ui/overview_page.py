"""The overview on its page: counts, what is new, a small matrix, figures that differ, articles."""

from dataclasses import replace

import streamlit as st

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.tally import tally
from explorer.ui import (
    filter_bar,
    matrix,
    news,
    overview,
    plain,
    position_ways,
    positions,
    states,
)
from explorer.ui import tables as grid
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, opened, sides
from explorer.ui.kept import kept

SIDES, ISSUES = 4, 8
"""What fits of the matrix."""


def show() -> None:
    """Draw the overview."""
    filters = frame("Overview")
    db = opened()
    palette = sides(db)
    narrowed = replace(filters, sort=None, page=1)

    st.html(overview.counts(queries.counts(db, narrowed), filters))
    news.show(db, palette, filters)

    left, right = st.columns([7, 4], gap="large")
    with left:
        plain.heading("Where they stand")
        board = matrix.build(tally(db, position_ways.floored(narrowed)), most_sides=SIDES)
        if board.issues:
            st.html(positions.table(board.top(ISSUES), palette, filters))
            st.html(overview.rest(board, ISSUES, filters))
        else:
            st.html(states.nothing("overview", filters, "positions", {}))
    with right:
        plain.heading("Who takes positions")
        ranked = filter_bar.counted(db, narrowed, "actors", "positions")
        st.html(overview.actors(ranked, palette, filters))
        plain.heading("Figures that disagree")
        differing = queries.disagreements(db, narrowed, 8)
        if len(differing):
            st.html(overview.disputes(differing, palette))
        else:
            st.caption("No two figures contradict each other: same thing, same days, same place.")

    _articles(filters)


def _articles(filters: Filters) -> None:
    narrowed = replace(filters, sort=None, page=1)
    plain.heading("Articles", anchor="articles")
    total = kept(queries.total, "articles", grid.which(narrowed))
    page = grid.clamped(filters, total)
    st.html(
        grid.table(
            kept(queries.records, "articles", page, grid.ROWS),
            total,
            overview.columns(),
            "overview",
            page,
            caption="Articles",
            record="article",
        )
    )
    downloads("articles", filters, total)
