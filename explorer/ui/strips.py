"""Charts of figures: one strip for each kind and unit, whose dots lead to the evidence."""

import math
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa
import streamlit as st
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address, plain, tables
from explorer.ui.amounts import count, known, unit, with_unit
from explorer.ui.downloads import downloads_by_chart
from explorer.ui.frame import sides
from explorer.ui.kept import kept, opened
from explorer.ui.palette import Palette

Row = dict[str, Any]
NOBODY = "nobody named"
MOST_DOTS = 500
"""Figures that charts show; the newest where there are more."""

MOST_STRIPS = 4
MOST_LANES = 3
NEAR = 0.06
"""Share of a value within which another dot would hide it."""

DRAWN = (
    *("text", "shown", "measures", "who", "status", "headline"),
    *("low", "high", "point", "colour", "record"),
)
"""What a chart is sent of each figure: its sentence is not among it."""

LABELS = "replace(replace(replace(format(datum.value, '~s'), 'M', ' m'), 'G', ' bn'), 'T', ' tn')"
"""What an axis writes: 10 m, 10 bn, as the table does."""

TIPS = {
    "text": "In the article",
    "shown": "Value",
    "measures": "Of what",
    "who": "Who says it",
    "status": "Status",
    "headline": "Article",
}


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of one kind and unit: what a chart is sent of them."""

    name: str
    dots: pa.Table
    numbers: frozenset[int]
    log: bool
    """Whether all are above zero, so that a log axis can show them."""


def draw(filters: Filters, **options: Any) -> None:
    """Draw one strip for each kind and unit that has several figures; a dot opens its evidence.

    ``options`` are those of the page, kept in its address.
    """
    found = kept(strips, tables.which(filters))
    if found:
        plain.heading("How large", note="one dot a figure; a bar from low to high for a range")
    for place, strip in enumerate(found):
        plain.heading(strip.name, 3)
        with st.container(key=f"strip-{place}"):
            chart(
                *(strip.dots, drawing(log=strip.log), f"strip-{strip.name}"),
                f"{strip.name}: {count(strip.dots.num_rows, 'figure')} on one axis",
                filters, **options,
            )  # fmt: skip
        kind = f"figures-{strip.name.split(' (')[0]}"
        files(strip.numbers, kind, f"strip-{place}", filters)


def chart(
    dots: pa.Table,
    drawn: dict[str, Any],
    name: str,
    alt_text: str,
    filters: Filters,
    **options: Any,
) -> None:
    """Draw dots of figures; a click on one opens its evidence."""
    key = f"{name}-{filters.evidence or ''}"

    def pick() -> None:
        picked = st.session_state[key]["selection"].get("picked", [])
        if picked:
            opening = address.replaced(filters, evidence=picked[0]["record"])
            st.query_params.from_dict(address.query(opening, **options))

    st.vega_lite_chart(
        dots, deepcopy(drawn), key=key, on_select=pick, selection_mode="picked", alt=alt_text
    )


def files(numbers: frozenset[int], name: str, key: str, filters: Filters) -> None:
    """Offer the figures that a chart draws; they are read when somebody asks for the file."""

    def read() -> pd.DataFrame:
        rows = queries.figures(opened(), tables.which(filters), MOST_DOTS)
        return rows[rows["number"].isin(numbers)]

    downloads_by_chart(read, name, key, filters, count(len(numbers), "figure"))


def strips(db: Database, filters: Filters) -> tuple[Strip, ...]:
    """Return the strips worth drawing, the fullest first."""
    groups: dict[str, list[Row]] = {}
    for row in queries.records(db, "figures", filters, MOST_DOTS):
        if _dotted(row):
            groups.setdefault(scale(row), []).append(row)
    return tuple(_strip(name, groups[name]) for name in fullest(groups))


def fullest(groups: Mapping[str, Sequence[Row]]) -> list[str]:
    """Return the axes worth drawing, those with most figures first."""
    names = [name for name, rows in groups.items() if len(rows) >= 2]
    return sorted(names, key=lambda name: -len(groups[name]))[:MOST_STRIPS]


def _strip(name: str, rows: Sequence[Row]) -> Strip:
    dots = plottable(rows, kept(sides))
    return Strip(
        name,
        columns(dots, lane=lanes(dots)),
        frozenset(dot["number"] for dot in dots),
        all(dot["low"] is not None and dot["low"] > 0 for dot in dots),
    )


def columns(dots: Sequence[Row], **more: Sequence[Any]) -> pa.Table:
    """Return dots as a chart is sent them: the columns ``DRAWN`` and some more."""
    return pa.table({name: [row[name] for row in dots] for name in DRAWN} | more)


def plottable(rows: Iterable[Row], palette: Palette) -> list[Row]:
    """Return the rows that have a number, with what a chart shows: point, low, high, who."""
    amounts = ((row, *_span(row)) for row in rows if _dotted(row))
    return [
        {
            **row,
            "low": low,
            "high": high,
            "point": point,
            "who": row["speaker"] or NOBODY,
            "colour": palette[row["actor"]].colour,
            "shown": with_unit({**row, "low": low, "high": high}),
            "record": f"figure-{row['number']}",
        }
        for row, low, high, point in amounts
    ]


def _dotted(row: Row) -> bool:
    """Tell whether a figure has a number, and is not the same words again."""
    return not row["repeat"] and any(known(row[name]) for name in ("value", "low", "high"))


def _span(row: Row) -> tuple[float | None, float | None, float]:
    """Return low, high (None where a figure has no such number) and where the dot stands."""
    value = row["value"] if known(row["value"]) else None
    low = row["low"] if known(row["low"]) else value
    high = row["high"] if known(row["high"]) else value
    ends = (end for end in (value, low, high) if end is not None)
    return low, high, next(ends)


def scale(row: Row) -> str:
    """Return what shares an axis: kind and unit, such as ``money (USD)``."""
    named = unit(row)
    return f"{row['kind']} ({named})" if named else str(row["kind"])


def lanes(dots: Sequence[Row]) -> list[int]:
    """Return a lane for each dot, so that dots of one speaker that would hide each other do not."""
    taken: dict[tuple[str, int], float] = {}
    found = [0] * len(dots)
    for place, dot in sorted(enumerate(dots), key=lambda pair: pair[1]["point"]):
        lane, who, point = 0, dot["who"], dot["point"]
        while lane < MOST_LANES and point <= taken.get((who, lane), -math.inf):
            lane += 1
        found[place] = lane
        taken[who, lane] = point + abs(point) * NEAR
    return found


@lru_cache(maxsize=2)
def drawing(*, log: bool) -> dict[str, Any]:
    """Return the chart without its data: making one takes 50 ms, and a page has four of them.

    The point selection ``picked`` returns the record of the clicked dot.
    """
    axis = alt.X(
        "low:Q",
        title=None,
        scale=alt.Scale(type="log" if log else "linear", nice=True),
        axis=alt.Axis(labelExpr=LABELS, labelOverlap=True, tickCount=6),
    )
    base = alt.Chart(alt.NamedData("figures")).encode(
        y=alt.Y("who:N", title=None, sort="-x", axis=alt.Axis(labelLimit=170)),
        yOffset=alt.YOffset("lane:O"),
        color=alt.Color("colour:N", scale=None),
        tooltip=tips(TIPS),
    )
    bars = base.mark_rule(strokeWidth=3, opacity=0.5).encode(x=axis, x2="high:Q")
    dots, picked = pickable(base)
    shape = alt.condition("datum.low != datum.high", alt.value("diamond"), alt.value("circle"))
    dots = dots.encode(x=alt.X("point:Q"), shape=shape).add_params(picked)
    return without_data(alt.layer(bars, dots).properties(height=alt.Step(12)))


def tips(titles: dict[str, str]) -> list[alt.Tooltip]:
    """Return what a dot says of itself: column -> title."""
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in titles.items()]


def pickable(base: alt.Chart) -> tuple[alt.Chart, alt.Parameter]:
    """Return dots that can be clicked, and the selection that tells which one was."""
    picked = alt.selection_point(name="picked", fields=["record"], on="click", empty=False)
    stroke = alt.condition(picked, alt.value("#3b74f0"), alt.value("transparent"))
    dots = base.mark_point(filled=True, size=110, cursor="pointer", opacity=0.9)
    return dots.encode(stroke=stroke), picked


def without_data(chart: alt.LayerChart | alt.FacetChart) -> dict[str, Any]:
    """Return a chart as Vega-Lite has it, to be drawn with data that comes beside it."""
    drawn: dict[str, Any] = chart.to_dict()
    return {key: part for key, part in drawn.items() if key not in {"config", "data"}}
