"""Who says what, with which word, in quotation marks or not."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, evidence, statements, states, tables
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, sides
from explorer.ui.kept import kept

filters = frame("Statements")
total = kept(queries.total, "statements", tables.which(filters))

if not total:
    st.html(states.nothing("statements", filters, "statements", {}))
    st.stop()

st.caption(f"{amounts.count(total, 'statement')}; choose one to read it in its sentence")
page = tables.clamped(filters, total)
evidence.elsewhere(kept(sides), page, kept(queries.records, "statements", page, tables.ROWS))
st.html(kept(statements.table, page, total))
downloads("statements", filters, total)
