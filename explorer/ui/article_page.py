"""One article on its page: text, notes of the sentence in view, and the ways through it."""

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.queries import Kept
from explorer.ui import address, cards, changes, export, notes, plain
from explorer.ui.amounts import count
from explorer.ui.article_view import Reading
from explorer.ui.palette import Palette


def show(
    db: Database, palette: Palette, filters: Filters, hide: tuple[str, ...], find: str
) -> None:
    """Draw the reader for ``filters.article``."""
    kept = queries.article(db, filters.article or "")
    if kept is None:
        plain.notice(["There is no such article in this library; choose one below."])
        choose(db)
        return
    reading = Reading(db, kept, palette, filters, hide, find)
    if filters.at is not None and filters.at > reading.last:
        plain.notice([f"The article has {count(reading.last + 1, 'sentence')}; this is the last."])
    title = kept.article.headline or "Article"
    st.set_page_config(page_title=f"{title[:60]} · Article Explorer")
    st.html(heading(kept))
    _changed(db, kept)
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(reading.toggles() + reading.html())
    with right, st.container(key="notes"):
        with st.container(key="find-and-jump"):
            _find(reading)
            st.html(reading.jumps())
        with st.container(key="sentence-notes"):
            st.html(reading.steps())
            _notes(reading)


def heading(kept: Kept) -> Markup:
    """Return source, date, byline, length, other versions and the web address of an article."""
    article = kept.article
    parts = [article.source or "no source given", cards.day(article.published), article.byline]
    others = [
        address.link(f"version {v['version']}", address.reader(v["article"]))
        for v in kept.versions
        if v["article"] != article.id
    ]
    versions = Markup(" · also {}").format(Markup(", ").join(others)) if others else Markup("")
    return Markup('<p class="muted">{} · {} words{} {}</p>').format(
        " · ".join(part for part in parts if part),
        kept.meta["words"],
        versions,
        address.outside(article.url),
    )


def _changed(db: Database, kept: Kept) -> None:
    """Offer what this version changed against the one before it."""
    before = [v for v in kept.versions if v["version"] < kept.meta["version"]][-1:]
    earlier = queries.article(db, before[0]["article"]) if before else None
    if earlier is None:
        return
    with st.expander(f"What changed since version {before[0]['version']}", key="changed"):
        st.html(changes.html(earlier.article.text, kept.article.text))


def _find(reading: Reading) -> None:
    """Ask for words to find in the article; the address keeps them."""
    if st.session_state.get("found") != reading.find or "find" not in st.session_state:
        st.session_state["find"] = reading.find
    typed = st.text_input("Find in this article", key="find", max_chars=address.MOST_TEXT).strip()
    st.session_state["found"] = typed
    if typed != reading.find:
        st.query_params.from_dict(address.query(reading.filters, hide=reading.hide, find=typed))
        st.rerun()
    if typed:
        st.html(reading.found_steps())


def _notes(reading: Reading) -> None:
    if reading.at is None:
        st.caption("A click on a sentence, or on a mark in it, shows what was found there.")
        return
    made = notes.notes(reading.found, reading.at, reading.palette, reading.filters.evidence)
    if made:
        st.html(Markup('<ul class="notes">{}</ul>').format(Markup("").join(made)))
    else:
        st.caption("Nothing was found in this sentence.")
    st.html('<button type="button" class="copy" data-copy="">Copy link to this sentence</button>')


def choose(db: Database) -> None:
    """Offer the newest articles."""
    rows = export.records(queries.articles(db, Filters(), 50))
    links = Markup("").join(
        Markup("<li>{} <span class=muted>{}</span></li>").format(
            address.link(row["headline"] or "no headline", address.reader(row["article"])),
            cards.day(row["published"]),
        )
        for row in rows
    )
    st.html(Markup('<ul class="list">{}</ul>').format(links))
