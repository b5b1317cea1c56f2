"""Who and what the articles name; one entity's names, words, figures, and places."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, entities, entity_panel, states, tables
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, opened, sides

filters = frame("Entities")
db = opened()
palette = sides(db)

if filters.entity is not None:
    entity_panel.show(db, palette, filters)

listed = replace(filters, entity=None)
total = queries.total(db, "entities", listed)
if not total:
    st.html(states.nothing("entities", filters, "entities", {}))
    st.stop()

st.caption(f"{amounts.count(total, 'entity', 'entities')} named in the articles")
page = tables.clamped(listed, total)
rows = queries.entities(db, page, tables.ROWS)
st.html(
    tables.table(
        rows, total, entities.columns(palette, filters), "entities", filters, caption="Entities",
        record="entity",
    )
)  # fmt: skip
downloads("entities", listed, total)
