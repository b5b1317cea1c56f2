"""Add articles: files, web addresses, feeds or pasted text; a look first, what became of each, undo."""

import streamlit as st

from explorer.ui import add_form, adding, signing
from explorer.ui.frame import frame

frame("Add")
who = signing.caller()
if not who.may_write:
    st.info("This library is read-only here. On your own machine you can add articles.")
    st.stop()

tasks = add_form.sources()
if adding.at_work():
    st.stop()
add_form.offer(tasks, who)
add_form.seen(who)
add_form.results(who)
