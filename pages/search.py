"""Any words, in any sentence of any article; any string is a valid search."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, searching, states, tables
from explorer.ui.downloads import COPY_LINK
from explorer.ui.frame import frame, opened

filters = frame("Search")
db = opened()
if not filters.q:
    st.caption("Type words to find the sentences that hold all of them, the best first.")
    st.stop()

rows = queries.search(db, filters.q, filters, tables.ROWS)
if rows.empty:
    st.html(states.nothing("search", filters, "sentences", {}))
    if near := queries.suggest(db, filters.q):
        st.html(searching.suggestions(near, filters))
    st.stop()

found = queries.hits(db, filters.q)
st.caption(f"{amounts.count(found, 'sentence')} in the library, the best first")
st.html(searching.hits(rows) + tables.pager(found, "search", filters))
st.html(COPY_LINK)
