"""Two to four sides, outlets or articles beside each other, one issue in one row."""

from dataclasses import replace

import streamlit as st

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.tally import tally
from explorer.ui import compare_page, comparing, evidence, matrix, positions, states
from explorer.ui.downloads import downloads_of
from explorer.ui.frame import frame, many, opened, option, sides

filters = frame("Compare")
db = opened()
palette = sides(db)
by = option("by", "side")
everything = replace(filters, page=1, sort=None)
rows = queries.positions(db, everything, comparing.MOST_MARKS if by == "side" else comparing.MOST)
if rows.empty:
    st.html(states.nothing("compare", filters, "positions", {"by": by}))
    st.stop()

column = {"side": "side", "source": "source", "article": "headline"}[by]
grouped = tally(db, filters) if by == "side" else comparing.tally_by(rows, column)
choices = matrix.build(grouped, most_sides=50).sides
chosen = compare_page.choose(filters, by, choices, many("with"))
board = matrix.build(
    grouped[grouped["side"].isin(chosen)], sides=chosen, most_sides=comparing.COLUMNS
)
st.html(compare_page.ways(filters, by))
if not board.issues:
    st.html(states.nothing("compare", replace(filters), "positions", {"by": by}))
    st.stop()
st.html(
    positions.table(board, palette, Filters(), view="gaps", to=compare_page.way_to(filters, by))
)
st.html(positions.legend())
downloads_of(matrix.frame(board), f"compare-{by}", filters)
evidence.elsewhere(db, palette, filters, rows.head(0))
shown = rows[rows["side"].isin(chosen)] if by == "side" else rows
kept = {"by": "" if by == "side" else by, "with": many("with")}
compare_page.timeline(shown, palette, filters, kept)
