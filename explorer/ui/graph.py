"""Who is named together with whom, as a drawing; the list of links beside it says the same in words."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from explorer.filters import Filters
from explorer.ui import address, export
from explorer.ui.amounts import count
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

SMALLEST, LARGEST = 16, 46
"""Diameters of the dots, in pixels: their area grows with the sentences shared with the middle."""
WIDEST = 6.0
HEIGHT = 380


def option(
    middle: Mapping[str, Any], others: pd.DataFrame, edges: pd.DataFrame, palette: Palette
) -> dict[str, Any]:
    """Return the drawing: the entity in the middle, a dot for each other, a line for each pair.

    ``middle`` and the rows of ``others`` have number, name, actor.
    """
    rows = export.records(others)
    most = max((int(row["sentences"]) for row in rows), default=1)
    nodes = [_node(int(middle["number"]), str(middle["name"]), _colour(middle, palette), LARGEST)]
    for row in rows:
        size = SMALLEST + (LARGEST - SMALLEST) * (int(row["sentences"]) / most) ** 0.5
        nodes.append(_node(int(row["number"]), str(row["name"]), _colour(row, palette), size))
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
                "layout": "circular" if len(nodes) < 4 else "force",
                "force": {
                    "repulsion": 340,
                    "gravity": 0.14,
                    "edgeLength": [60, 170],
                    "layoutAnimation": False,
                },
                "data": nodes,
                "links": links,
                "label": {"show": True, "position": "bottom"},
                "labelLayout": {"hideOverlap": True},
                "lineStyle": {"color": "#8a93a0", "opacity": 0.55},
                "roam": False,
                "selectedMode": "single",
            }
        ],
    }


def _colour(row: Mapping[str, Any], palette: Palette) -> str:
    """Return the colour of whom an entity acts for, its own where it is a side."""
    return palette[row["name"] if missing(row["actor"]) else row["actor"]].colour


def _node(number: int, name: str, colour: str, size: float) -> dict[str, Any]:
    return {
        "id": str(number),
        "name": name,
        "symbolSize": round(size),
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

    st.echarts_chart(
        option(middle, others, edges, palette),
        height=HEIGHT,
        key=key,
        on_select=pick,
        renderer="svg",
        alt=f"{middle['name']} and {count(len(others), 'entity', 'entities')} named in the same sentences; "
        "the links above say the same in words",
    )


def picked(event: Mapping[str, Any], numbers: Sequence[int]) -> int | None:
    """Return the entity whose dot an event names; None for the middle, a line, or nothing."""
    for group in event["selection"]["selected"]:
        for index in group["data_indices"] if group["data_type"] == "node" else ():
            if 1 <= index <= len(numbers):
                return int(numbers[index - 1])
    return None
