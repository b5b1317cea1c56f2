"""The filters of a page: facets with counts, and widgets that follow the address and move it.

An address we did not write ourselves wins; otherwise the widgets win and the address follows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import FLOOR, Filters
from explorer.store import queries
from explorer.store.pages import search
from explorer.ui import address
from explorer.ui.amounts import full
from explorer.ui.dropping import NAMES, active
from explorer.ui.kept import kept
from explorer.ui.markup import fill, join
from explorer.ui.tables import which

FACETS: dict[str, tuple[str, ...]] = {
    "overview": ("actors", "sources"),
    "positions": ("stances", "actors", "issues", "sources"),
    "figures": ("kinds", "statuses", "actors", "speakers", "sources"),
    "statements": ("kinds", "issues", "actors", "speakers", "sources"),
    "entities": ("kinds", "actors", "sources"),
    "compare": ("actors", "issues", "sources"),
    "search": ("actors", "speakers", "sources"),
}
"""Page -> the facets it offers, in order."""

NOUNS = {
    "overview": "positions",
    "positions": "positions",
    "figures": "figures",
    "statements": "statements",
    "entities": "entities",
    "compare": "positions",
    "search": "sentences",
}
"""Page -> what its facets count."""

FLOORS = dict.fromkeys(("overview", "positions", "compare"), FLOOR)
"""Page -> least certainty of what it shows unless the address says otherwise."""

CHIPS = 8
"""Values of a facet shown as chips; the rest are found by typing."""

Facet = Sequence[tuple[str, int]]


def asked(query: Any, side: Callable[[str], str | None]) -> tuple[Filters, list[str]]:
    """Read the address; ``side`` resolves the code of a side (RU) to its name."""
    given = {name: query.get_all(name) for name in query}
    filters, notices = Filters.from_query(address.split(given)[0])
    if filters.cell:
        name, issue = filters.cell
        filters = replace(filters, cell=(side(name) or name, issue))
    return filters, notices


def draw(page: str, filters: Filters, options: Mapping[str, Sequence[str]]) -> Filters:
    """Draw a page's filters in the side bar and what is active above the page; return the choice."""
    if page not in FACETS:
        st.session_state["shown"] = (page, filters)
        return filters
    ours = st.session_state.get("shown") == (page, filters)
    changes: dict[str, Any] = {}
    if page == "search":
        changes["q"] = _words("Words, or a “phrase in quotation marks”", filters, ours=ours)
    with st.sidebar:
        if page != "search":
            changes["q"] = _words("Words in the text", filters, ours=ours)
        chosen = _widgets(page, filters, options, changes, ours=ours)
    if chosen != filters:
        st.query_params.from_dict(address.query(chosen, **options))
    st.session_state["shown"] = (page, chosen)
    if chips := active(page, chosen, options):
        st.html(chips)
    return chosen


def _words(label: str, filters: Filters, *, ours: bool) -> str | None:
    typed = st.text_input(label, key=_keep("q", filters.q or "", ours=ours), max_chars=200)
    return typed.strip() or None


def _widgets(
    page: str,
    filters: Filters,
    options: Mapping[str, Any],
    changes: dict[str, Any],
    *,
    ours: bool,
) -> Filters:
    for name in FACETS[page]:
        changes[name] = _facet(page, filters, name, options, ours=ours)
    left, right = st.columns(2)
    for column, name, label in ((left, "since", "Since"), (right, "until", "Until")):
        key = _keep(name, _day(getattr(filters, name)), ours=ours)
        picked = column.date_input(label, key=key, format="YYYY-MM-DD")
        changes[name] = picked.isoformat() if isinstance(picked, date) else None
    if page in {"positions", "compare"}:
        usual = FLOORS.get(page, 0.0)
        shown = usual if filters.confidence is None else filters.confidence
        key = _keep("confidence", shown, ours=ours)
        floor = st.slider(
            "At least this sure", 0.0, 1.0, step=0.05, key=key,
            help="Of positions found like one that is 70 % sure, a reader accepts 7 of 10. "
            "What is less sure is hidden; the page says how many.",
        )  # fmt: skip
        changes["confidence"] = None if floor == usual else round(floor, 3)
    if all(getattr(filters, name) == value for name, value in changes.items()):
        return filters
    return address.narrowed(filters, **changes)


def _keep(name: str, value: Any, *, ours: bool) -> str:
    """Give a widget the address's value, unless the widget itself was just moved; return its key."""
    key = f"filter-{name}"
    kept = st.session_state.get(key, value) if ours else value
    st.session_state[key] = kept
    return key


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _facet(
    page: str,
    filters: Filters,
    name: str,
    options: Mapping[str, Any],
    *,
    ours: bool,
) -> tuple[str, ...]:
    floor = FLOORS.get(page) if filters.confidence is None else filters.confidence
    free: dict[str, Any] = {name: (), "cell": None, "entity": None, "confidence": floor}
    others = replace(which(filters), **free)  # what does not narrow it would only ask again
    found = kept(counted, others, name, NOUNS[page])
    selected: tuple[str, ...] = getattr(filters, name)
    if found or selected:
        st.html(facet(page, filters, name, found, options))
    if len(found) <= CHIPS:
        st.session_state.pop(f"filter-{name}", None)
        return selected
    values = list(dict.fromkeys([*(value for value, _ in found), *selected]))
    key = _keep(name, list(selected), ours=ours)
    st.session_state[key] = [value for value in st.session_state[key] if value in values]
    return tuple(
        st.multiselect(
            f"Find {NAMES[name].lower()}s", values, key=key, label_visibility="collapsed",
            placeholder=f"Find among {len(values)}",
        )
    )  # fmt: skip


def counted(db: Database, filters: Filters, name: str, table: str) -> list[tuple[str, int]]:
    """Return the values of a facet with how many rows each has after the other filters."""
    if table == "sentences":  # of a search: nothing is counted before there are words
        found = search.facets(db, filters.q or "", filters, name)
    else:
        found = queries.facets(db, filters, name, table)
    pairs = [(str(v), int(n)) for v, n in zip(found["value"], found["count"], strict=True)]
    if len(pairs) < CHIPS and filters.active() and table != "sentences":
        there = dict(pairs)
        every = kept(queries.facets, Filters(), name, table, CHIPS)["value"]
        pairs += [(str(value), 0) for value in every if value not in there]
    return pairs


def facet(
    page: str, filters: Filters, name: str, found: Facet, options: Mapping[str, Any]
) -> Markup:
    """Return a facet as chips: a click toggles a value; values without rows are greyed."""
    selected = getattr(filters, name)
    shown = [pair for pair in found if pair[0] in selected]
    shown += [pair for pair in found if pair not in shown][: max(0, CHIPS - len(shown))]
    chips = [_chip(page, filters, name, pair, options) for pair in shown]
    chips += [
        _chip(page, filters, name, (value, 0), options)
        for value in selected
        if value not in dict(found)
    ]
    return fill(
        '<div role="group" aria-label="%s"><div class="facet-name">%s</div>'
        '<div class="facet">%s</div></div>',
        *(NAMES[name], NAMES[name], join(chips)),
    )


def _chip(
    page: str, filters: Filters, name: str, pair: tuple[str, int], options: Mapping[str, Any]
) -> Markup:
    value, count = pair
    on = value in getattr(filters, name)
    text = fill("%s <b>%s</b>", value, full(count))
    if not count and not on:
        return fill('<span class="zero">%s</span>', text)
    to = address.href(page, filters.toggled(name, value), **options)
    return address.link(
        text, to, css="on" if on else "", key=f"facet-{name}-{value}",
        title="Drop this filter" if on else "Show only these",
        **({"aria_current": "true"} if on else {}),
    )  # fmt: skip
