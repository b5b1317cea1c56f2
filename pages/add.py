"""Add articles: files, web addresses, feeds or pasted text; a look first, what became of each, undo."""

import streamlit as st

from explorer.library import Hints
from explorer.ui import adding, plain, preview, signing
from explorer.ui.amounts import count
from explorer.ui.frame import frame

frame("Add")
who = signing.caller()
if not who.may_write:
    st.info("This library is read-only here. On your own machine you can add articles.")
    st.stop()

files = st.file_uploader("Files", accept_multiple_files=True, max_upload_size=20, key="files")
st.caption(
    "Text, HTML, PDF, Word, mail, tables, feeds, archives; told by their content, up to 20 MB each."
)
web = st.text_area(
    "Or web addresses of articles or feeds, one a line",
    height=70,
    key="web",
    placeholder="https://example.org/news/article",
    help="Fetched from this machine when you preview or add; public http and https pages only",
)
text = st.text_area("Or paste the text of one article", height=180, key="pasted")
left, middle, right = st.columns(3)
headline = left.text_input("Headline (if the text has none)", key="headline")
source = middle.text_input("Source (if it does not say)", key="source")
day = right.date_input("Date (if it does not say)", None, key="day", format="YYYY-MM-DD")
hints = Hints(source=source.strip() or None, published=day.isoformat() if day else None)

tasks = adding.uploaded(files or [], hints)
if text.strip():
    tasks.append(adding.pasted(text, headline, hints))
addresses, not_addresses = adding.addresses(web, hints)
tasks += addresses
plain.notice([f"{line} is not an http or https address" for line in not_addresses], bad=True)
if adding.at_work():
    st.stop()
with st.container(horizontal=True):
    st.button(
        "Preview",
        disabled=not tasks,
        type="primary",
        key="preview",
        on_click=adding.look,
        args=(tasks,),
    )
    st.button(
        f"Add {count(len(tasks), 'source') if tasks else ''} unseen".replace("  ", " "),
        disabled=not tasks,
        key="save",
        on_click=adding.save,
        args=(tasks, who),
        help="Without a look at them first",
    )
if said := st.session_state.get("add-error"):
    plain.notice([said], bad=True)
if preview.seen():
    preview.show()
    ready = preview.tasks()
    with st.container(horizontal=True):
        st.button(
            f"Add {count(len(ready), 'article')}",
            disabled=not ready,
            type="primary",
            key="save-seen",
            on_click=adding.save,
            args=(ready, who),
        )
        st.button("Throw the preview away", key="drop", on_click=preview.drop)
results = st.session_state.get("results") or []
if results:
    st.html(adding.outcome(results))
    batches = {result.batch for result in results if result.batch is not None}
    for batch in batches:
        st.button("Undo this batch", on_click=adding.undo, args=(batch, who), key=f"undo-{batch}")
if undone := st.session_state.pop("undone", 0):
    st.session_state["results"] = []
    st.success(f"{count(undone, 'article')} taken back; the library is as it was before.")
