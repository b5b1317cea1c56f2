"""The overview on its page: counts, what is new, a small matrix, figures that differ, articles."""

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.tally import tally
from explorer.ui import filter_bar, matrix, news, overview, plain, position_ways, positions, states
from explorer.ui import tables as grid
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, sides
from explorer.ui.kept import kept

SIDES, ISSUES = 4, 8
"""What fits of the matrix."""

DISPUTES = 8
AGREED = "No two figures contradict each other: same thing, same days, same place."


def show() -> None:
    """Draw the overview."""
    filters = frame("Overview")
    asked = grid.which(filters)
    sure = asked.floored()
    found = {**kept(queries.counts, asked), "positions": kept(queries.total, "positions", sure)}
    st.html(overview.counts(found, filters))
    news.show(filters)
    left, right = st.columns([7, 4], gap="large")
    with left:
        plain.heading("Where they stand")
        st.html(kept(stances, filters))
    with right:
        plain.heading("Who takes positions")
        ranked = kept(filter_bar.counted, sure, "actors", "positions")
        st.html(overview.actors(ranked, kept(sides), filters))
        plain.heading("Figures that disagree")
        if differing := kept(disputes, asked):
            st.html(differing)
        else:
            st.caption(AGREED)
    plain.heading("Articles", anchor="articles")
    total = kept(queries.total, "articles", asked)
    st.html(kept(articles, grid.clamped(filters, total), total))
    downloads("articles", filters, total)


def stances(db: Database, filters: Filters) -> Markup:
    """Return the top of the matrix, and how much more of it there is."""
    counted = position_ways.floored(grid.which(filters))
    board = matrix.build(tally(db, counted), most_sides=SIDES)
    if not board.issues:
        return states.nothing("overview", filters, "positions", {})
    drawn = positions.table(board.top(ISSUES), kept(sides), filters)
    return drawn + overview.rest(board, ISSUES, filters)


def disputes(db: Database, filters: Filters) -> Markup | None:
    """Return the figures that contradict each other; None where none do."""
    differing = queries.disagreements(db, filters, DISPUTES)
    return overview.disputes(differing, kept(sides)) if len(differing) else None


def articles(db: Database, filters: Filters, total: int) -> Markup:
    """Return one page of ``total`` articles as a table."""
    rows = queries.records(db, "articles", filters, grid.ROWS)
    return grid.table(
        *(rows, total, overview.columns(), "overview", filters),
        caption="Articles",
        record="article",
    )
