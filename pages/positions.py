"""Where each side stands on each issue; a click on a cell shows the words behind it."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.store.pages.tally import ISSUES, found_in, tally
from explorer.store.pages.turns import days
from explorer.ui import evidence, joined, matrix, position_ways, positions, states, turns
from explorer.ui.downloads import downloads, downloads_of
from explorer.ui.frame import frame, opened, option, sides

filters = frame("Positions")
db = opened()
palette = sides(db)
kept = {name: option(name) for name in ("view", "flip", "least", "wide")}
asked = position_ways.floored(filters)

gaps = option("view") == "gaps"
board = matrix.build(
    tally(db, asked),
    least=int(option("least", "1")),
    most_sides=40 if option("wide") else 8,
    most_issues=ISSUES if gaps else matrix.MOST_ISSUES,
)
board = board.gaps() if gaps else board
whole = not gaps and not board.hidden and not board.more_issues
st.html(position_ways.summary(board, found_in(db, asked) if whole else None))
st.html(position_ways.controls(filters, board, kept))
for note in (
    position_ways.hides(db, filters, kept),
    position_ways.left_out(board, flip=bool(option("flip"))),
):
    if note:
        st.html(note)
words = evidence.positions(db, palette, filters)
if board.issues:
    changes = turns.runs(days(db, asked))
    st.html(positions.table(board, palette, filters, evidence=words, changes=changes, **kept))
    st.html(positions.legend())
else:
    st.html(states.nothing("positions", filters, "positions", kept))

if words and not board.shows(filters.cell):
    st.html(words)
elif board.issues and not words:
    st.caption("Choose a cell to read the words behind it.")

joined.show(db, board.issues)
downloads("positions", asked, queries.total(db, "positions", asked))
if board.issues:
    downloads_of(matrix.frame(board), "matrix", replace(asked, cell=None))
