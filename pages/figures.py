"""Every number the articles report, in their own words, with who says it."""

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, evidence, figures, growth, plain, states, strips, tables
from explorer.ui.downloads import downloads, downloads_of
from explorer.ui.frame import frame, option, sides
from explorer.ui.kept import kept

filters = frame("Figures")
total = kept(queries.total, "figures", tables.which(filters))

if not total:
    st.html(states.nothing("figures", filters, "figures", {}))
    st.stop()

st.caption(
    f"{amounts.count(total, 'figure')}; the words of the article first, then what they come to"
)
units = option("units")
page = tables.clamped(filters, total)
st.html(figures.systems(page, units))
evidence.elsewhere(kept(sides), page, kept(figures.rows, page, units))
st.html(kept(figures.table, page, total, units))
downloads("figures", filters, total)
growth.draw(filters, units=units)
strips.draw(filters, units=units)
measured = figures.measures(filters)
if len(measured):
    plain.heading("The same measure", note=figures.measured_note(filters, total))
    st.html(kept(figures.groups, filters))
    downloads_of(measured, "measures", filters, link=False)
