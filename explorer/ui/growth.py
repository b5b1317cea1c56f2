"""One measure from date to date: how its figures grew, and where voices disagree on one day."""

from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from explorer.filters import Filters
from explorer.ui import address, figures, plain
from explorer.ui.amounts import count
from explorer.ui.downloads import downloads_of_chart
from explorer.ui.palette import Palette

KEY = "growth"


def draw(rows: pd.DataFrame, palette: Palette, filters: Filters, **kept: Any) -> None:
    """Draw the figures of ``filters.measure`` by date; a dot opens its words."""
    frame = figures.plottable(rows, palette)
    frame = frame[frame["published"].notna()]
    if not filters.measure or frame["published"].str[:10].nunique() < 2:
        return
    frame = frame.assign(day=pd.to_datetime(frame["published"].str[:10], errors="coerce"))
    plain.heading("From date to date", note="the same measure; a bar from low to high for a range")
    key = f"{KEY}-{filters.measure}-{filters.evidence or ''}"

    def pick() -> None:
        dots = st.session_state[key]["selection"].get("picked", [])
        if dots:
            opened = address.replaced(filters, evidence=dots[0]["record"])
            st.query_params.from_dict(address.query(opened, **kept))

    with st.container(key=KEY):
        st.altair_chart(
            chart(frame), key=key, on_select=pick, selection_mode="picked",
            alt=f"{count(len(frame), 'figure')} of one measure by date",
        )  # fmt: skip
    shown = rows[rows["number"].isin(frame["number"])]
    downloads_of_chart(shown, "figures-by-date", KEY, filters, "figure")


def chart(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Return dots by date and amount, with a bar where a figure is a range.

    The point selection ``picked`` returns the record of the clicked dot.
    """
    picked = alt.selection_point(name="picked", fields=["record"], on="click", empty=False)
    tips = [
        alt.Tooltip(f"{field}:N", title=title)
        for field, title in (
            ("text", "In the article"), ("shown", "Value"), ("who", "Who says it"),
            ("status", "Status"), ("headline", "Article"),
        )
    ]  # fmt: skip
    amount = alt.Y(
        "low:Q", title=None, axis=alt.Axis(labelExpr=figures.LABELS), scale=alt.Scale(zero=False)
    )
    drawn = frame[[*(name for name in figures.DRAWN if name != "lane"), "day"]]
    base = alt.Chart(drawn).encode(
        x=alt.X("day:T", title=None), color=alt.Color("colour:N", scale=None), tooltip=tips
    )
    bars = base.mark_rule(strokeWidth=3, opacity=0.5).encode(y=amount, y2="high:Q")
    dots = (
        base.mark_point(filled=True, size=110, cursor="pointer", opacity=0.9)
        .encode(
            y=alt.Y("point:Q"),
            stroke=alt.condition(picked, alt.value("#3b74f0"), alt.value("transparent")),
        )
        .add_params(picked)
    )
    return alt.layer(bars, dots).properties(height=240)
