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
from explorer.ui.amounts import count
from explorer.ui.downloads import downloads_of_chart
from explorer.ui.matrix import Cell, Matrix
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


def rows_of(board: Matrix, view: str) -> Matrix:
    """Return the rows a view shows: those two columns speak of, those that differ, or all."""
    if view == "gaps":
        return board.gaps()
    if view == "all":
        return board
    shared = tuple(i for i in board.issues if sum(c is not None for c in board.row(i)) > 1)
    return replace(board, issues=shared)


def usual(board: Matrix, view: str) -> str:
    """Return the view that a page shows: all issues where no two columns speak of the same one."""
    return view if view == "gaps" or rows_of(board, view).issues else "all"


def views(filters: Filters, kept: Mapping[str, Any], board: Matrix) -> Markup:
    """Return the ways to choose rows, with how many each has."""
    on = "" if kept["view"] == "matrix" else kept["view"]
    on = usual(board, on)
    ways = (("", "Two or more speak"), ("gaps", "They differ"), ("all", "All issues"))
    links = Markup("").join(
        address.link(
            Markup("{} <b>{}</b>").format(words, len(rows_of(board, view).issues)),
            address.href("compare", filters, **{**kept, "view": view}),
            css="on" if on == view else "",
            key=f"view-{view}",
            **({"aria_current": "true"} if on == view else {}),
        )
        for view, words in ways
    )
    return Markup('<div class="facet"><span class="facet-name">Rows</span>{}</div>').format(links)


def choose(
    filters: Filters, choices: Mapping[str, str], asked: Sequence[str], kept: Mapping[str, Any]
) -> tuple[str, ...]:
    """Let the reader choose two to four columns; the address keeps them.

    ``choices``: what an address says of a column (a side, an outlet, an article's id) -> its name.
    """
    usual = list(choices)[: comparing.COLUMNS]
    named = {name: key for key, name in reversed(list(choices.items()))}
    wanted = list(dict.fromkeys(named.get(name, name) for name in asked))
    wanted = [name for name in wanted if name in choices][: comparing.COLUMNS]
    by = kept["by"] or "side"
    key = f"with-{by}"
    ours = st.session_state.get("compared") == (by, tuple(asked), tuple(choices))
    if not ours or key not in st.session_state:  # an address, or other filters, came from elsewhere
        st.session_state[key] = wanted or usual
    chosen = tuple(
        st.multiselect(
            f"{WAYS[by]} to compare", list(choices), key=key, max_selections=comparing.COLUMNS,
            help="Two to four columns", format_func=lambda name: choices.get(name, name),
        )
    )  # fmt: skip
    moved = () if chosen == tuple(usual) and not wanted else chosen
    if moved != tuple(asked):
        st.query_params.from_dict(address.query(filters, **{**kept, "with": moved}))
    st.session_state["compared"] = (by, moved, tuple(choices))
    return chosen or tuple(usual)


def way_to(filters: Filters, by: str, keys: Mapping[str, str]) -> Callable[[Cell], str]:
    """Return what gives a cell's address: its evidence on the positions page.

    ``keys``: name of a column -> what an address says of it.
    """

    def to(cell: Cell) -> str:
        if by == "side":
            return address.href("positions", replace(filters, cell=(cell.side, cell.issue)))
        side, _, issue = cell.issue.partition(comparing.SEPARATOR)
        key = keys[cell.side]
        only = {"sources": (key,)} if by == "source" else {"article": key}
        return address.href("positions", replace(filters, cell=(side, issue), **only))

    return to


def over_time(
    positions: pd.DataFrame,
    figures: pd.DataFrame,
    palette: Palette,
    filters: Filters,
    kept: Mapping[str, Any],
) -> None:
    """Draw positions and figures by date; a brush narrows the page to days, a mark opens its words.

    ``kept`` are the page's options, kept in its address.
    """
    drawn = (
        ("positions", comparing.dated(positions.head(comparing.MOST_MARKS), "position"),
         comparing.timeline, "position"),
        ("figures", comparing.dated(figures.head(comparing.MOST_MARKS), "figure"),
         comparing.amounts, "figure"),
    )  # fmt: skip
    if all(rows["day"].nunique() < 2 for _, rows, _, _ in drawn):
        return
    plain.heading(
        "Over time", note="drag over some days to narrow the page to them; a mark opens its words"
    )
    for name, rows, draw, noun in drawn:
        if rows.empty:
            continue
        plain.heading(name.capitalize(), 3, note=count(len(rows), f"dated {noun}"))
        with st.container(key=f"by-date-{name}"):
            _chart(draw(rows, palette), f"{name}-by-date", filters, kept)
        exported = rows.drop(columns=["day", "record"])
        downloads_of_chart(exported, f"{name}-by-date", f"by-date-{name}", filters, noun)


def _chart(chart: Any, name: str, filters: Filters, kept: Mapping[str, Any]) -> None:
    key = f"{name}-{filters.since}-{filters.until}-{filters.evidence}"

    def narrow() -> None:
        picked = st.session_state[key]["selection"]
        days, dots = picked.get("brush", {}).get("day"), picked.get("picked")
        if dots:
            opened = replace(filters, evidence=dots[0]["record"])
            st.query_params.from_dict(address.query(opened, **kept))
        elif days:
            since, until = (
                datetime.fromtimestamp(ms / 1000, UTC).date().isoformat() for ms in days[:2]
            )
            narrowed = address.narrowed(filters, since=since, until=until)
            st.query_params.from_dict(address.query(narrowed, **kept))

    st.altair_chart(
        chart, key=key, on_select=narrow, selection_mode=["brush", "picked"],
        alt=name.replace("-", " ").capitalize(),
    )  # fmt: skip
