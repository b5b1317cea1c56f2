"""Where each side stands on each issue; a click on a cell shows the words behind it."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.store.tally import found_in, tally
from explorer.ui import amounts, evidence, matrix, position_ways, positions, states
from explorer.ui.downloads import downloads, downloads_of
from explorer.ui.frame import frame, opened, option, sides

filters = frame("Positions")
db = opened()
palette = sides(db)
least = int(option("least", "1"))
kept = {
    "view": option("view"),
    "flip": option("flip"),
    "least": option("least"),
    "wide": option("wide"),
}

board = matrix.build(tally(db, filters), least=least, most_sides=40 if option("wide") else 8)
if option("view") == "gaps":
    board = board.gaps()
st.html(position_ways.summary(board, found_in(db, filters)))
st.html(position_ways.controls(filters, board, kept))
if hidden := position_ways.hidden(db, filters):
    st.caption(f"The confidence floor hides {amounts.count(hidden, 'position')}.")
words = evidence.positions(db, palette, filters)
if board.issues:
    st.html(positions.table(board, palette, filters, evidence=words, **kept))
    st.html(positions.legend())
else:
    st.html(states.nothing("positions", filters, "positions", kept))

if words and not board.shows(filters.cell):
    st.html(words)
elif board.issues and not words:
    st.caption("Choose a cell to read the words behind it.")

downloads("positions", filters, queries.total(db, "positions", filters))
if board.issues:
    downloads_of(matrix.frame(board), "matrix", replace(filters, cell=None))
