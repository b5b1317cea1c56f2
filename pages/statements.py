"""Who says what, with which word, in quotation marks or not."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, cards, evidence, statements, states, tables
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, opened, sides

filters = frame("Statements")
db = opened()
palette = sides(db)
total = queries.total(db, "statements", filters)

if not total:
    st.html(states.nothing("statements", filters, "statements", {}))
    st.stop()

st.caption(f"{amounts.count(total, 'statement')}; choose one to read it in its sentence")
page = tables.clamped(filters, total)
rows = queries.statements(db, page, tables.ROWS)
evidence.elsewhere(db, palette, page, rows)
told = statements.chains(queries.chains(db, rows["number"]))
st.html(
    tables.table(
        rows, total, statements.columns(palette, page, told), "statements", page, caption="Statements",
        record="statement", detail=lambda row: cards.statement(row, palette, page.evidence),
    )
)  # fmt: skip
downloads("statements", filters, total)
