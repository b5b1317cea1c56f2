"""One article on its page: text, notes of the sentence in view, and the ways through it."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.reader import copies
from explorer.store.queries import Kept
from explorer.ui import address, cards, changes, export, notes, plain
from explorer.ui.amounts import count, full
from explorer.ui.article_view import Reading
from explorer.ui.frame import many, option
from explorer.ui.palette import Palette

Row = dict[str, Any]


def show(db: Database, palette: Palette, filters: Filters) -> None:
    """Draw the reader for ``filters.article``; the page's options are in the address."""
    kept = queries.article(db, filters.article or "")
    if kept is None:
        plain.notice(["There is no such article in this library; choose one below."])
        choose(db)
        return
    hit = int(option("hit", "0"))
    reading = Reading(db, kept, palette, filters, many("hide"), option("find"), hit)
    plain.notice(told(reading))
    title = kept.article.headline or "Article"
    st.set_page_config(page_title=f"{title[:60]} · Article Explorer")
    st.html(heading(kept, export.records(copies(db, kept.article.id))))
    _changed(db, reading)
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(reading.toggles() + reading.html())
        st.html(files(kept))
    with right, st.container(key="notes"):
        with st.container(key="find-and-jump"):
            _find(reading)
            if jumps := reading.jumps():
                st.html(jumps)
        with st.container(key="sentence-notes"):
            st.html(reading.steps() + reading.kind_steps() + reading.entity_steps())
            _notes(reading)


def told(reading: Reading) -> list[str]:
    """Return what an address asked for that is not so, and why nothing is found in the article."""
    filters, lines = reading.filters, []
    language = reading.kept.article.language
    if language not in {None, "en"}:
        lines.append(f"Not analysed: {library.unread(language)}.")
    if filters.at is not None and filters.at > reading.last:
        lines.append(f"The article has {count(reading.last + 1, 'sentence')}; this is the last.")
    if filters.evidence and not reading.holds(filters.evidence):
        lines.append(
            f"There is no {filters.evidence.replace('-', ' ')} in this article (any more)."
        )
    return lines


def heading(kept: Kept, same: Sequence[Row]) -> Markup:
    """Return where an article is from, its other versions, and ``same``: articles of one wire story."""
    article = kept.article
    parts = [article.source or "no source given", cards.day(article.published), article.byline]
    if article.captured:
        parts.append(f"saved by an archive on {cards.day(article.captured)}")
    where = " · ".join(part for part in parts if part)
    cited = cards.citation(
        {"headline": None, "source": article.source, "published": article.published},
        article.headline or "no headline",
    )
    return Markup(
        '<p class="muted">{} · {} words{} {} <button type="button" class="copy" data-copy="{}">'
        "Copy as citation</button></p>{}{}"
    ).format(
        where, full(kept.meta["words"]), _versions(kept), address.outside(article.url), cited,
        _newer(kept), _copies(same),
    )  # fmt: skip


def _versions(kept: Kept) -> Markup:
    others = [
        address.link(f"version {v['version']}", address.reader(v["article"]))
        for v in kept.versions
        if v["article"] != kept.article.id
    ]
    return Markup(" · also {}").format(Markup(", ").join(others)) if others else Markup("")


def _newer(kept: Kept) -> Markup:
    """Say that an older version is shown, and lead to the newest."""
    newest = [v for v in kept.versions if v["current"]]
    if kept.meta["current"] or not newest:
        return Markup("")
    to = address.link(f"version {newest[0]['version']}", address.reader(newest[0]["article"]))
    return Markup(
        '<ul class="notice" role="status"><li>This is version {}; {} is the newest. '
        "Tables and the matrix count the newest only.</li></ul>"
    ).format(kept.meta["version"], to)


def _copies(same: Sequence[Row]) -> Markup:
    """Name the articles that carry nearly the same text: they count as one story."""
    if not same:
        return Markup("")
    links = Markup(", ").join(
        address.link(
            f"{row['source'] or 'no source given'}, {cards.day(row['published'])}",
            address.reader(row["article"]),
            title=row["headline"] or "no headline",
            key=f"copy-{row['article']}",
        )
        for row in same
    )
    return Markup('<p class="muted">Nearly the same text, counted as one story: {}</p>').format(
        links
    )


def files(kept: Kept) -> Markup:
    """Return links to what was found in the article, as files."""
    one = Filters(article=kept.article.id)
    links = Markup(" · ").join(
        Markup('<a href="api/{0}.csv?{1}" download>{0} (CSV)</a>').format(
            table, urlencode(one.query(), doseq=True)
        )
        for table in ("positions", "statements", "figures", "mentions")
    )
    return Markup('<p class="muted files">Found in this article: {}</p>').format(links)


def _changed(db: Database, reading: Reading) -> None:
    """Offer what this version changed against the one before it; the address says whether."""
    kept = reading.kept
    before = [v for v in kept.versions if v["version"] < kept.meta["version"]][-1:]
    earlier = queries.article(db, before[0]["article"]) if before else None
    if earlier is None:
        return
    shown = option("changes")
    words = "Hide the changes" if shown else f"What changed since version {before[0]['version']}"
    to = address.href(
        "article", reading.filters, hide=reading.hide, find=reading.find, changes=not shown
    )
    st.html(Markup('<div class="facet">{}</div>').format(address.link(words, to, key="changes")))
    if shown:
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
    made = notes.notes(
        reading.found, reading.at, reading.palette, reading.filters.evidence, reading.chains
    )
    if made:
        st.html(Markup('<ul class="notes">{}</ul>').format(Markup("").join(made)))
    else:
        st.caption("Nothing was found in this sentence.")
    st.html('<button type="button" class="copy" data-copy="">Copy link to this sentence</button>')


NEWEST = 50
"""Articles offered where an address names none."""


def choose(db: Database) -> None:
    """Offer the newest articles, and the way to the others."""
    rows = export.records(queries.articles(db, Filters(), NEWEST))
    links = Markup("").join(
        Markup("<li>{} <span class=muted>{}, {}</span></li>").format(
            address.link(row["headline"] or "no headline", address.reader(row["article"])),
            row["source"] or "no source given",
            cards.day(row["published"]),
        )
        for row in rows
    )
    st.html(Markup('<ul class="list">{}</ul>').format(links))
    if len(rows) == NEWEST:
        st.html(
            Markup("<p>These are the newest {}. {} or {}.</p>").format(
                NEWEST,
                address.link("Search in all", address.href("search"), key="all-search"),
                address.link("list all", address.href("overview"), key="all-list"),
            )
        )
