"""Figures on screen: the table, and charts per kind whose marks lead to the evidence."""

import math
from copy import deepcopy
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st
from markupsafe import Markup, escape

from explorer.filters import Filters
from explorer.ui import address, cards, export, plain
from explorer.ui.amounts import amount, compact, count, known, unit, with_unit
from explorer.ui.downloads import downloads_of_chart
from explorer.ui.entities import between
from explorer.ui.palette import Palette
from explorer.ui.tables import Column, missing

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
    *("low", "high", "point", "lane", "colour", "record"),
)
"""What a chart is sent of each figure: its sentence is not among it."""

LABELS = "replace(replace(replace(format(datum.value, '~s'), 'M', ' m'), 'G', ' bn'), 'T', ' tn')"
"""What an axis writes: 10 m, 10 bn, as the table does."""


def columns(palette: Palette, filters: Filters, **kept: Any) -> list[Column]:
    """Return the columns of the figures table: the article's words first, then the value."""

    def words(row: Row) -> Markup:
        opened = filters.evidence == f"figure-{row['number']}"
        to = address.href("figures", _opening(filters, None if opened else row), **kept)
        return address.link(row["text"], to, title="Show the evidence", key=f"ev-{row['number']}")

    def said(row: Row) -> Markup:
        return cards.chip(row["actor"], palette, row["speaker"]) if row["speaker"] else escape("—")

    return [
        Column("text", "In the article", words, "words"),
        Column("value", "Value", _value, "num", help="What the words come to; ≥ at least, ≈ about"),
        Column("unit", "Unit", unit, "nowrap"),
        Column("measures", "Of what", css="mid"),
        Column("modifier", "Modifier", lambda row: row["modifier"].replace("_", " "), "nowrap"),
        Column("speaker", "Who says it", said, "mid"),
        Column("status", "Status", css="nowrap"),
        Column("published", "Date", cards.dated, "nowrap"),
        Column("headline", "Article", headline, "cut"),
    ]


def systems(filters: Filters, chosen: str) -> Markup:
    """Return the ways to see units: as written, or converted."""
    ways = (("", "Units as written"), ("metric", "Metric"), ("imperial", "Imperial"))
    links = Markup("").join(
        address.link(
            words, address.href("figures", filters, units=system),
            css="on" if system == chosen else "", key=f"units-{system}",
            **({"aria_current": "true"} if system == chosen else {}),
        )
        for system, words in ways
    )  # fmt: skip
    return Markup('<div class="facet">{}</div>').format(links)


def _opening(filters: Filters, row: Row | None) -> Filters:
    key = None if row is None else f"figure-{row['number']}"
    return address.replaced(filters, evidence=key)


def _value(row: Row) -> Markup:
    return Markup('<span title="{}">{}</span>').format(amount(row, exact=True), amount(row))


def headline(row: Row) -> Markup:
    """Return the article's headline as a link to the row's sentence."""
    words = "no headline" if missing(row["headline"]) else row["headline"]
    return address.link(words, address.reader(row["article"], row["sentence"]), title=words)


def plottable(rows: pd.DataFrame, palette: Palette) -> pd.DataFrame:
    """Return the rows that have a number, with what a chart shows: point, low, high, scale, who."""
    frame = rows.copy()
    frame["low"] = frame["low"].where(frame["low"].notna(), frame["value"])
    frame["high"] = frame["high"].where(frame["high"].notna(), frame["value"])
    frame["point"] = frame["value"].where(
        frame["value"].notna(), frame["low"].where(frame["low"].notna(), frame["high"])
    )
    frame = frame[frame["point"].notna() & (frame["repeat"] == 0)]
    frame["who"] = frame["speaker"].fillna(NOBODY)
    frame["colour"] = [palette[a if isinstance(a, str) else None].colour for a in frame["actor"]]
    amounts = export.records(frame[["kind", "unit", "value", "low", "high", "modifier"]])
    frame["scale"] = [scale(row) for row in amounts]
    frame["shown"] = [with_unit(row) for row in amounts]
    frame["record"] = "figure-" + frame["number"].astype(str)
    return frame


def scale(row: Row) -> str:
    """Return what shares an axis: kind and unit, such as ``money (USD)``."""
    named = unit(row)
    return f"{row['kind']} ({named})" if named else str(row["kind"])


def scales(frame: pd.DataFrame) -> list[str]:
    """Return the axes worth drawing, the fullest first."""
    counts = frame["scale"].value_counts()
    return [str(name) for name, number in counts.items() if number >= 2]


def strip(frame: pd.DataFrame, name: str) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the dots of one strip, and how Vega-Lite draws them: on a log axis where it can.

    The point selection ``picked`` returns the record of the clicked dot.
    """
    rows = frame[frame["scale"] == name]
    log = bool((rows["low"] > 0).all())
    return rows.assign(lane=lanes(rows))[list(DRAWN)], drawing(log=log)


@lru_cache(maxsize=2)
def drawing(*, log: bool) -> dict[str, Any]:
    """Return the chart without its data: making one takes 50 ms, and a page has four of them."""
    axis = alt.X(
        "low:Q",
        title=None,
        scale=alt.Scale(type="log" if log else "linear", nice=True),
        axis=alt.Axis(labelExpr=LABELS, labelOverlap=True, tickCount=6),
    )
    picked = alt.selection_point(name="picked", fields=["record"], on="click", empty=False)
    tips = [
        alt.Tooltip(f"{field}:N", title=title)
        for field, title in (
            ("text", "In the article"), ("shown", "Value"), ("measures", "Of what"),
            ("who", "Who says it"), ("status", "Status"), ("headline", "Article"),
        )
    ]  # fmt: skip
    base = alt.Chart(alt.NamedData("figures")).encode(
        y=alt.Y("who:N", title=None, sort="-x", axis=alt.Axis(labelLimit=170)),
        yOffset=alt.YOffset("lane:O"),
        color=alt.Color("colour:N", scale=None),
        tooltip=tips,
    )
    bars = base.mark_rule(strokeWidth=3, opacity=0.5).encode(x=axis, x2="high:Q")
    dots = (
        base.mark_point(filled=True, size=110, cursor="pointer", opacity=0.9)
        .encode(
            x=alt.X("point:Q"),
            shape=alt.condition(
                "datum.low != datum.high", alt.value("diamond"), alt.value("circle")
            ),
            stroke=alt.condition(picked, alt.value("#3b74f0"), alt.value("transparent")),
        )
        .add_params(picked)
    )
    drawn: dict[str, Any] = alt.layer(bars, dots).properties(height=alt.Step(12)).to_dict()
    return {key: part for key, part in drawn.items() if key not in {"config", "data"}}


def lanes(rows: pd.DataFrame) -> list[int]:
    """Return a lane for each dot, so that dots of one speaker that would hide each other do not."""
    taken: dict[tuple[str, int], float] = {}
    found = dict.fromkeys(rows.index, 0)
    for index, who, point in sorted(
        zip(rows.index, rows["who"], rows["point"], strict=True), key=lambda row: row[2]
    ):
        lane = 0
        while lane < MOST_LANES and point <= taken.get((who, lane), -math.inf):
            lane += 1
        found[index] = lane
        taken[who, lane] = point + abs(point) * NEAR
    return list(found.values())


def charts(rows: pd.DataFrame, palette: Palette, filters: Filters, **kept: Any) -> None:
    """Draw one strip for each kind and unit that has several figures; a dot opens its evidence.

    ``kept`` are the page's options, kept in its address.
    """
    frame = plottable(rows, palette)
    names = scales(frame)[:MOST_STRIPS]
    if not names:
        return
    plain.heading("How large", note="one dot a figure; a bar from low to high for a range")
    for place, name in enumerate(names):
        plain.heading(name, 3)
        key = f"strip-{name}-{filters.evidence or ''}"

        def pick(key: str = key) -> None:
            dots = st.session_state[key]["selection"].get("picked", [])
            if dots:
                opened = address.replaced(filters, evidence=dots[0]["record"])
                st.query_params.from_dict(address.query(opened, **kept))

        dots, drawn = strip(frame, name)
        with st.container(key=f"strip-{place}"):
            st.vega_lite_chart(
                dots, deepcopy(drawn), key=key, on_select=pick, selection_mode="picked",
                alt=f"{name}: {count(len(dots), 'figure')} on one axis",
            )  # fmt: skip
        shown = rows[rows["number"].isin(frame.loc[dots.index, "number"])]
        kind = f"figures-{name.split(' (')[0]}"
        downloads_of_chart(shown, kind, f"strip-{place}", filters, "figure")


def groups(frame: pd.DataFrame, filters: Filters) -> Markup:
    """Return measures that several figures speak of: their span, how many, since when."""
    items = Markup("").join(_group(row, filters) for row in export.records(frame))
    return Markup('<ul class="list">{}</ul>').format(items)


def _group(row: Row, filters: Filters) -> Markup:
    spread = {
        "value": None,
        "modifier": "exact",
        **{k: row[k] for k in ("low", "high", "kind", "unit")},
    }
    same = row["low"] == row["high"] and known(row["low"])
    shown = f"{compact(row['low'])} {unit(row)}" if same else with_unit(spread)
    here = filters.measure == row["measure"]
    to = address.href(
        "figures", address.narrowed(filters, measure=None if here else row["measure"])
    )
    sign = Markup('<span class="badge">differ</span> ') if row["amounts"] > 1 else Markup("")
    since = between(row["first"], row["last"])
    return Markup('<li>{}{} <b>{}</b> <span class="muted">{}; {}</span></li>').format(
        sign,
        address.link(row["measures"] or row["measure"], to, key=f"measure-{row['measure']}"),
        shown.strip(),
        f"{count(row['figures'], 'figure')} in {count(row['articles'], 'article')}",
        since,
    )
