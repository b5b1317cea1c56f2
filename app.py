"""The library at a glance: what is loaded, what is new, who stands where, which figures differ."""

from dataclasses import replace

import streamlit as st

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.tally import tally
from explorer.ui import address, figures, filter_bar, matrix, overview, positions, states
from explorer.ui.frame import frame, opened, sides

filters = frame("Overview")
db = opened()
palette = sides(db)
narrowed = replace(filters, sort=None)

st.html(overview.counts(queries.counts(db, narrowed), filters))
if news := overview.new(queries.new_since(db, narrowed), palette):
    st.html(news)

left, right = st.columns([3, 2], gap="large")
with left:
    st.header("Where they stand", anchor=False)
    board = matrix.build(tally(db, narrowed), most_sides=4)
    if board.issues:
        st.html(positions.table(board.top(6), palette, filters))
        st.html(address.link("All issues and sides", address.href("positions", filters)))
    else:
        st.html(states.nothing("overview", filters, "positions", {}))
    st.header("Newest articles", anchor=False)
    st.html(overview.articles(queries.articles(db, narrowed, 8)))
with right:
    st.header("Who takes positions", anchor=False)
    st.html(
        overview.actors(filter_bar.counted(db, narrowed, "actors", "positions"), palette, filters)
    )
    st.header("Figures that disagree", anchor=False)
    differing = queries.disagreements(db, narrowed, 8)
    if len(differing):
        st.html(figures.groups(differing, Filters()))
    else:
        st.caption("No two figures of one measure differ.")
