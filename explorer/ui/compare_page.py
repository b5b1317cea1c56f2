"""What the compare page lets an analyst choose, and where its cells lead."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, comparing, plain
from explorer.ui.matrix import Cell
from explorer.ui.palette import Palette

WAYS = {"side": "Sides", "source": "Outlets", "article": "Articles"}


def ways(filters: Filters, by: str) -> Markup:
    """Return the links that choose what stands in the columns."""
    links = Markup("").join(
        address.link(
            words,
            address.href("compare", filters, by="" if name == "side" else name),
            css="on" if name == by else "",
            key=f"by-{name}",
            **({"aria_current": "true"} if name == by else {}),
        )
        for name, words in WAYS.items()
    )
    return Markup('<div class="facet"><span class="facet-name">Compare</span>{}</div>').format(
        links
    )


def choose(
    filters: Filters, by: str, choices: Sequence[str], asked: Sequence[str]
) -> tuple[str, ...]:
    """Let the reader choose two to four columns; the address keeps them."""
    wanted = [name for name in dict.fromkeys(asked) if name in choices] or list(
        choices[: comparing.COLUMNS]
    )
    key = f"with-{by}"
    if st.session_state.get("compared") != (by, tuple(asked)) or key not in st.session_state:
        st.session_state[key] = wanted
    st.session_state[key] = [name for name in st.session_state[key] if name in choices]
    chosen = tuple(
        st.multiselect(
            f"{WAYS[by]} to compare", choices, key=key, max_selections=comparing.COLUMNS,
            help="Two to four columns",
        )
    )  # fmt: skip
    kept = chosen if chosen != tuple(choices[: comparing.COLUMNS]) else ()
    if kept != tuple(asked):
        by_way = "" if by == "side" else by
        st.query_params.from_dict(address.query(filters, by=by_way, **{"with": kept}))
    st.session_state["compared"] = (by, kept)
    return chosen or tuple(wanted)


def way_to(filters: Filters, by: str) -> Callable[[Cell], str]:
    """Return what gives a cell's address: its evidence on the positions page."""

    def to(cell: Cell) -> str:
        if by == "side":
            return address.href("positions", replace(filters, cell=(cell.side, cell.issue)))
        side, _, issue = cell.issue.partition(comparing.SEPARATOR)
        if by == "source":
            narrowed = replace(filters, sources=(cell.side,), cell=(side, issue))
        else:
            narrowed = replace(filters, cell=(side, issue))
        return address.href("positions", narrowed)

    return to


def timeline(
    rows: pd.DataFrame, palette: Palette, filters: Filters, kept: Mapping[str, Any]
) -> None:
    """Draw positions over time; a brush narrows the page to those days.

    ``kept`` are the page's options, kept in its address.
    """
    shown = rows.head(comparing.MOST_MARKS)
    if shown["published"].dropna().str[:10].nunique() < 2:
        return
    plain.heading(
        "Over time", note="drag over some days to narrow the page to them; a mark opens its words"
    )
    key = f"timeline-{filters.since}-{filters.until}-{filters.evidence}"

    def narrow() -> None:
        picked = st.session_state[key]["selection"]
        days, dots = picked.get("brush", {}).get("day"), picked.get("picked")
        if dots:
            opened = replace(filters, evidence=dots[0]["record"])
            st.query_params.from_dict(address.query(opened, **kept))
            return
        if days:
            since, until = (
                datetime.fromtimestamp(ms / 1000, UTC).date().isoformat() for ms in days[:2]
            )
            narrowed = replace(filters, since=since, until=until)
            st.query_params.from_dict(address.query(narrowed, **kept))

    st.altair_chart(
        comparing.timeline(shown, palette), key=key, on_select=narrow, selection_mode=["brush", "picked"],
        alt="Positions by date and side",
    )  # fmt: skip
