"""What every page begins with: the window's title, menu, filters, notices, footer, soft links."""

from functools import lru_cache
from importlib import resources
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

import explorer
from explorer import library
from explorer.errors import ExplorerError
from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages import search
from explorer.store.pages.where import MOST_HITS
from explorer.ui import address, filter_bar, plain, signing, states
from explorer.ui.kept import kept, opened
from explorer.ui.markup import fill, join
from explorer.ui.palette import Palette

__all__ = ["footer", "frame", "many", "opened", "option", "sides"]

HERE = resources.files("explorer.ui")

_SOFT = st.components.v2.component(
    "soft_links", html="<span hidden></span>\n", js=(HERE / "soft.js").read_text("utf-8")
)


@lru_cache(maxsize=1)
def _style() -> str:
    return f"<style>{(HERE / 'style.css').read_text('utf-8')}</style>"


def frame(title: str) -> Filters:
    """Draw what all pages share and return what the address (or a filter) asks for.

    Stops the run, with a plain message, when the library cannot be opened or is empty.
    """
    page = next(name for name, words in address.PAGES.items() if words == title)
    st.set_page_config(
        page_title=f"{title} · Article Explorer", page_icon=str(HERE / "icon.svg"), layout="wide"
    )
    with st.container(key="style"):
        st.html(_style())
    _ready()
    asked, notices = filter_bar.asked(st.query_params, kept(sides).side)
    options, more = address.options(_query())
    st.session_state["options"] = options
    with st.sidebar:
        st.html(_menu(page, asked))
        signing.panel()
    st.title(title, anchor=False)
    if page not in {"about", "add"} and not kept(queries.counts)["articles"]:
        states.empty_library(page)
        st.stop()
    chosen = filter_bar.draw(page, asked, options)
    _arrive(page, chosen)
    if chosen.q and page not in WHOLE and kept(search.beyond, chosen.q):
        more.append(TOO_MANY.format(MOST_HITS, chosen.q))
    plain.notice([*notices, *more])
    with st.container(key="footer"):
        st.html(footer(kept(queries.provenance)))
    return chosen


WHOLE = frozenset({"search", "article", "entities", "about", "add"})
"""Pages that look at every sentence with the words of a search, or at none."""

TOO_MANY = "This is about the newest {:,} sentences with “{}”: there are more"


def _query() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def option(name: str, default: str = "") -> str:
    """Return one option of this page's address."""
    found = st.session_state.get("options", {}).get(name)
    return str(found[0]) if found else default


def many(name: str) -> tuple[str, ...]:
    """Return all values of one repeatable option of this page's address."""
    return tuple(st.session_state.get("options", {}).get(name, ()))


def _ready() -> None:
    """Load the sample where there is no library; stop, saying why, where it cannot be opened."""
    try:
        if not library.database_path().exists():
            states.load_sample()
        kept(sides)
    except ExplorerError as error:
        plain.notice([f"The library could not be opened: {error}"], bad=True)
        st.stop()


def sides(db: Database) -> Palette:
    """Return the colours of the library's sides, the most frequent first."""
    return Palette(queries.sides(db))


def _menu(page: str, filters: Filters) -> Markup:
    """Return the menu; the filters that all pages share go along."""
    shared = Filters(
        actors=filters.actors, issues=filters.issues, sources=filters.sources,
        since=filters.since, until=filters.until,
    )  # fmt: skip
    links = join(
        address.link(
            words,
            address.href(name, shared),
            key=f"menu-{name}",
            **({"aria_current": "page"} if name == page else {}),
        )
        for name, words in address.PAGES.items()
        if name != "article" or page == "article"
    )
    return fill(
        '<nav aria-label="Pages"><div class="brand">Article Explorer</div>'
        '<div class="menu">%s</div></nav>',
        links,
    )


def _arrive(page: str, filters: Filters) -> None:
    """Tell the browser what the address points at, so that it comes into view."""
    target = token = ""
    if filters.evidence and page != "article":
        target = token = f"card-{filters.evidence}"
    elif page == "article" and filters.at is not None:
        target, token = (
            f"s-{filters.at}",
            f"{filters.article}-{filters.at}-{filters.evidence}-{option('hit')}",
        )
    elif filters.cell or filters.entity or filters.measure:
        target, token = "evidence", f"{filters.cell}{filters.entity}{filters.measure}"
    data = {
        "page": page,
        "target": target,
        "token": token,
        "address": str(address.href(page, filters)),
    }
    with st.container(key="soft"):
        _SOFT(key="soft-links", data=data)


def footer(about: dict[str, Any]) -> Markup:
    """Return the standing note: found by rules, by which version, in what data, what was reviewed."""
    return Markup(
        '<div class="foot">Found by rules, not read by a person. Extractor {}, '
        "model {}; data of {} ({}); {:.0%} of the records reviewed.</div>"
    ).format(
        about.get("extractor_version") or explorer.__version__,
        about.get("model") or "none",
        about.get("last_added") or "no date",
        about.get("articles_shown") or "no articles",
        about.get("reviewed") or 0.0,
    )
