"""Every number the articles report, in their own words, with who says it."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, cards, conversion, evidence, figures, growth, plain, states, tables
from explorer.ui.downloads import downloads, downloads_of
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
units = {"units": option("units")}
page = tables.clamped(filters, total)
st.html(figures.systems(page, units["units"]))
rows = conversion.convert(queries.figures(db, page, tables.ROWS), units["units"])
evidence.elsewhere(db, palette, page, rows)
st.html(
    tables.table(
        rows, total, figures.columns(palette, page, **units), "figures", page, caption="Figures",
        record="figure", detail=lambda row: cards.figure(row, palette, page.evidence), **units,
    )
)  # fmt: skip
downloads("figures", filters, total)
dots = queries.figures(db, tables.first(filters), figures.MOST_DOTS)
growth.draw(dots, palette, filters, **units)
figures.charts(dots, palette, filters, **units)
measured = queries.figure_groups(db, filters, limit=30)
if len(measured):
    plain.heading("The same measure", note="figures about one thing, from several places")
    st.html(figures.groups(measured, filters))
    downloads_of(measured, "measures", filters, link=False)
