"""Where each side stands on each issue; a click on a cell shows the words behind it."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.store.pages.tally import found_in
from explorer.ui import board, evidence, joined, matrix, position_ways, positions, states, tables
from explorer.ui.downloads import downloads, downloads_by
from explorer.ui.frame import frame, option
from explorer.ui.kept import kept

filters = frame("Positions")
options = {name: option(name) for name in ("view", "flip", "least", "wide")}
asked = position_ways.floored(filters)
counted = board.whole(filters)

shown = kept(board.build, counted, **options)
every = options["view"] != "gaps" and not shown.hidden and not shown.more_issues
st.html(position_ways.summary(shown, kept(found_in, counted) if every else None))
st.html(position_ways.controls(filters, shown, options))
for note in (
    kept(position_ways.hides, filters, **options),
    kept(position_ways.unmarked, counted),
    position_ways.left_out(shown, flip=bool(option("flip"))),
):
    if note:
        st.html(note)
if shown.issues:
    st.html(kept(board.table, filters, **options))
    st.html(positions.legend())
else:
    st.html(states.nothing("positions", filters, "positions", options))

words = kept(evidence.positions, filters)
if words and not shown.shows(filters.cell):
    st.html(words)
elif shown.issues and not words:
    st.caption("Choose a cell to read the words behind it.")

joined.show(shown.issues)
downloads("positions", asked, kept(queries.total, "positions", tables.which(asked)))
if shown.issues:
    matrix_of = replace(asked, cell=None)
    downloads_by(lambda: matrix.frame(shown), "matrix", matrix_of, len(shown.issues))
