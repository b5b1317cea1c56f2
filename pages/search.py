"""Any words, in any sentence of any article; any string is a valid search."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.store.pages import search
from explorer.ui import amounts, searching, states, tables
from explorer.ui.downloads import downloads_by
from explorer.ui.frame import frame, opened
from explorer.ui.kept import kept

filters = frame("Search")
if not filters.q:
    st.caption("Type words to find the sentences that hold all of them, the best first.")
    st.stop()

text = filters.q
total = kept(search.found, text, tables.which(filters))
if not total:
    st.html(states.nothing("search", filters, "sentences", {}))
    if near := searching.suggestions(kept(queries.suggest, text), kept(search.single, text)):
        st.html(near)
    st.stop()

page = tables.clamped(filters, total)
least = "at least " if total == search.RANKED else ""
st.caption(f"{least}{amounts.count(total, 'sentence')} found; a click opens the article there")
st.html(searching.orders(filters))
st.html(kept(searching.listed, text, page, total))
every = replace(filters, page=1)
downloads_by(
    lambda: queries.search(opened(), text, every, total).drop(columns=["marks", "rank"]),
    "sentences",
    filters,
    total,
)
