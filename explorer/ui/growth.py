"""One measure from date to date: how its figures grew, and where voices disagree on one day."""

from datetime import datetime
from functools import lru_cache
from typing import Any

import altair as alt
import streamlit as st
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import plain, strips, tables
from explorer.ui.amounts import count
from explorer.ui.frame import sides
from explorer.ui.kept import kept

KEY = "growth"


def draw(filters: Filters, **options: Any) -> None:
    """Draw the figures of ``filters.measure`` by date; a dot opens its words."""
    dots = kept(dated, tables.which(filters)) if filters.measure else []
    if len({dot["day"] for dot in dots}) < 2:
        return
    plain.heading("From date to date", note="the same measure; a bar from low to high for a range")
    with st.container(key=KEY):
        strips.chart(
            *(strips.columns(dots, day=[dot["day"] for dot in dots]), drawing()),
            *(f"{KEY}-{filters.measure}", f"{count(len(dots), 'figure')} of one measure by date"),
            filters, **options,
        )  # fmt: skip
    numbers = frozenset(dot["number"] for dot in dots)
    strips.files(numbers, "figures-by-date", KEY, filters)


def dated(db: Database, filters: Filters) -> list[strips.Row]:
    """Return the figures whose article has a date, with that day."""
    rows = queries.records(db, "figures", filters, strips.MOST_DOTS)
    dots = strips.plottable(rows, kept(sides))
    return [{**dot, "day": _day(dot["published"])} for dot in dots if dot["published"]]


def _day(published: str) -> datetime | None:
    try:
        return datetime.fromisoformat(published[:10])
    except ValueError:
        return None


@lru_cache(maxsize=1)
def drawing() -> dict[str, Any]:
    """Return dots by date and amount, with a bar where a figure is a range, without their data.

    The point selection ``picked`` returns the record of the clicked dot.
    """
    amount = alt.Y(
        "low:Q", title=None, axis=alt.Axis(labelExpr=strips.LABELS), scale=alt.Scale(zero=False)
    )
    titles = {name: title for name, title in strips.TIPS.items() if name != "measures"}
    base = alt.Chart(alt.NamedData("figures")).encode(
        x=alt.X("day:T", title=None),
        color=alt.Color("colour:N", scale=None),
        tooltip=strips.tips(titles),
    )
    bars = base.mark_rule(strokeWidth=3, opacity=0.5).encode(y=amount, y2="high:Q")
    dots, picked = strips.pickable(base)
    dots = dots.encode(y=alt.Y("point:Q")).add_params(picked)
    return strips.without_data(alt.layer(bars, dots).properties(height=240))
