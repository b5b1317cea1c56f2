"""The parts of the page that adds articles: what is given, what to do with it, what became of it."""

import streamlit as st

from explorer.library import Access, Hints, Task
from explorer.ui import adding, plain, preview
from explorer.ui.amounts import count


def sources() -> list[Task]:
    """Ask for files, addresses or pasted text, and return them as sources to read."""
    files = st.file_uploader("Files", accept_multiple_files=True, max_upload_size=20, key="files")
    st.caption(
        "Text, HTML, PDF, Word, mail, tables, feeds, archives; told by their content, up to 20 MB"
        " each."
    )
    web = st.text_area(
        "Or web addresses of articles or feeds, one a line",
        height=70,
        key="web",
        placeholder="https://example.org/news/article",
        help="Fetched from this machine when you preview or add; public http and https pages only",
    )
    text = st.text_area("Or paste the text of one article", height=180, key="pasted")
    headline, hints = _facts()
    tasks = adding.uploaded(files or [], hints)
    if text.strip():
        tasks.append(adding.pasted(text, headline, hints))
    addresses, not_addresses = adding.addresses(web, hints)
    plain.notice([f"{line} is not an http or https address" for line in not_addresses], bad=True)
    return tasks + addresses


def _facts() -> tuple[str, Hints]:
    left, middle, right = st.columns(3)
    headline = left.text_input("Headline (if the text has none)", key="headline")
    source = middle.text_input("Source (if it does not say)", key="source")
    day = right.date_input("Date (if it does not say)", None, key="day", format="YYYY-MM-DD")
    return headline, Hints(
        source=source.strip() or None, published=day.isoformat() if day else None
    )


def offer(tasks: list[Task], who: Access) -> None:
    """Offer a look at the sources first, or to add them unseen."""
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
            f"Add {count(len(tasks), 'source')} unseen" if tasks else "Add unseen",
            disabled=not tasks,
            key="save",
            on_click=adding.save,
            args=(tasks, who),
            help="Without a look at them first",
        )
    if said := st.session_state.get("add-error"):
        plain.notice([said], bad=True)


def seen(who: Access) -> None:
    """Show what was read, where something was, and offer to add it as corrected."""
    if not preview.seen():
        return
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


def results(who: Access) -> None:
    """Show what became of each source, with a way to take each batch back."""
    made = st.session_state.get("results") or []
    if made:
        st.html(adding.outcome(made))
    for batch in dict.fromkeys(result.batch for result in made if result.batch is not None):
        st.button("Undo this batch", on_click=adding.undo, args=(batch, who), key=f"undo-{batch}")
    if undone := st.session_state.pop("undone", 0):
        st.session_state["results"] = []
        st.success(f"{count(undone, 'article')} taken back; the library is as it was before.")
