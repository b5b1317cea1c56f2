"""Who and what the articles name; one entity's names, words, figures, and places."""

from dataclasses import replace

import streamlit as st

from explorer.store import queries
from explorer.ui import amounts, entities, entity_panel, states, tables
from explorer.ui.downloads import downloads
from explorer.ui.frame import frame, opened, sides
from explorer.ui.kept import kept

filters = frame("Entities")

if filters.entity is not None:
    entity_panel.show(opened(), kept(sides), filters)

listed = replace(filters, entity=None)
total = kept(queries.total, "entities", tables.which(listed))
if not total:
    st.html(states.nothing("entities", filters, "entities", {}))
    st.stop()

st.caption(f"{amounts.count(total, 'entity', 'entities')} named in the articles")
page = tables.clamped(listed, total)
st.html(kept(entities.table, page, filters, total))
downloads("entities", listed, total)
