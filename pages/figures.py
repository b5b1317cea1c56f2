"""Every number the articles report, in their own words, with who says it."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, cards, conversion, evidence, figures, plain, states, tables
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, opened, option, sides

filters = frame("Figures")
db = opened()
palette = sides(db)
total = queries.total(db, "figures", filters)

if not total:
    st.html(states.nothing("figures", filters, "figures", {}))
    st.stop()

st.caption(
    f"{amounts.count(total, 'figure')}; the words of the article first, then what they come to"
)
page = tables.clamped(filters, total)
st.html(figures.systems(page, option("units")))
rows = conversion.convert(queries.figures(db, page, tables.ROWS), option("units"))
evidence.elsewhere(db, palette, page, rows)
st.html(
    tables.table(
        rows, total, figures.columns(palette, page), "figures", page, caption="Figures",
        record="figure", detail=lambda row: cards.figure(row, palette, page.evidence),
    )
)  # fmt: skip
downloads("figures", filters, total)
figures.charts(queries.figures(db, tables.first(filters), figures.MOST_DOTS), palette, filters)
measured = queries.figure_groups(db, filters, limit=30)
if len(measured):
    plain.heading("The same measure", note="figures about one thing, from several places")
    st.html(figures.groups(measured, filters))
