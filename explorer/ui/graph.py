"""Who is named together with whom, as a drawing; the list of links beside it says the same in words."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import Any

import pandas as pd
import streamlit as st

from explorer.filters import Filters
from explorer.ui import address, export
from explorer.ui.amounts import count
from explorer.ui.downloads import downloads_of_chart
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

INNER = 6
"""Dots on the inner ring, those that share most sentences with the middle; the rest stand outside."""
RADII = (0.52, 1.0)
WIDE = 1.35
"""How much wider than high the rings are."""
SCALE = 1000
"""The renderer rounds straight lines to half a unit of these coordinates."""
SMALLEST, LARGEST = 12, 34
"""Diameters of the dots, in pixels: their area grows with the sentences shared with the middle."""
WIDEST = 6.0
HEIGHT = 440


def option(
    middle: Mapping[str, Any], others: pd.DataFrame, edges: pd.DataFrame, palette: Palette
) -> dict[str, Any]:
    """Return the drawing: the entity in the middle, a dot for each other, a line for each pair.

    ``middle`` and the rows of ``others`` have number, name, actor.
    """
    rows = export.records(others)
    most = max((int(row["sentences"]) for row in rows), default=1)
    nodes = [_node(int(middle["number"]), str(middle["name"]), _colour(middle, palette), LARGEST)]
    for row, (x, y) in zip(rows, ringed(len(rows)), strict=True):
        size = SMALLEST + (LARGEST - SMALLEST) * (int(row["sentences"]) / most) ** 0.5
        made = _node(int(row["number"]), str(row["name"]), _colour(row, palette), size)
        nodes.append({**made, "x": x * SCALE, "y": y * SCALE})
    links = [
        {
            "source": str(row["one"]),
            "target": str(row["other"]),
            "value": int(row["sentences"]),
            "lineStyle": {"width": min(WIDEST, 0.6 + row["sentences"] / most * WIDEST)},
        }
        for row in export.records(edges)
    ]
    return {
        "animation": False,
        "tooltip": {"show": False},
        "series": [
            {
                "type": "graph",
                "layout": "none",
                "preserveAspect": True,  # else dots are drawn as ellipses
                "left": 55,
                "right": 55,
                "top": 30,
                "bottom": 40,
                "data": nodes,
                "links": links,
                "label": {"show": True, "position": "bottom", "width": 110, "overflow": "truncate"},
                "labelLayout": {"hideOverlap": True},
                "lineStyle": {"color": "#8a93a0", "opacity": 0.55},
                "roam": False,
                "selectedMode": "single",
            }
        ],
    }


def ringed(number: int) -> list[tuple[float, float]]:
    """Return places for some dots on two rings round the middle, the first ones nearest.

    The outer dots stand between the inner ones, so that lines from the middle pass.
    """
    inner = number if number <= INNER + 2 else INNER
    places = []
    for n in range(number):
        ring = n >= inner
        of, at = (number - inner, n - inner) if ring else (inner, n)
        angle = 2 * pi * (at + 0.5 * ring) / of - pi / 2
        radius = RADII[ring] if number > inner else RADII[1]
        places.append((WIDE * radius * cos(angle), radius * sin(angle)))
    return places


def _colour(row: Mapping[str, Any], palette: Palette) -> str:
    """Return the colour of whom an entity acts for, its own where it is a side."""
    return palette[row["name"] if missing(row["actor"]) else row["actor"]].colour


def _node(number: int, name: str, colour: str, size: float) -> dict[str, Any]:
    return {
        "id": str(number),
        "name": name,
        "symbolSize": round(size),
        "x": 0.0,
        "y": 0.0,
        "itemStyle": {"color": colour},
    }


def draw(
    middle: Mapping[str, Any], others: pd.DataFrame, edges: pd.DataFrame, palette: Palette
) -> None:
    """Draw who is named with an entity; a click on a dot opens that entity."""
    key = f"graph-{middle['number']}"

    def pick() -> None:
        chosen = picked(st.session_state[key], list(others["number"]))
        if chosen is not None:
            st.query_params.from_dict(address.query(Filters(entity=chosen)))

    with st.container(key="company"):
        st.echarts_chart(
            option(middle, others, edges, palette),
            height=HEIGHT,
            key=key,
            on_select=pick,
            renderer="svg",
            alt=f"{middle['name']} and {count(len(others), 'entity', 'entities')} named in the same "
            "sentences; the links above say the same in words",
        )
    only = Filters(entity=int(middle["number"]))
    downloads_of_chart(others, "named-together", "company", only, "name")


def picked(event: Mapping[str, Any], numbers: Sequence[int]) -> int | None:
    """Return the entity whose dot an event names; None for the middle, a line, or nothing."""
    for group in event["selection"]["selected"]:
        for index in group["data_indices"] if group["data_type"] == "node" else ():
            if 1 <= index <= len(numbers):
                return int(numbers[index - 1])
    return None
