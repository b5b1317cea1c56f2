"""Compare sides, outlets or articles: one issue per row, differences marked, silence shown."""

from typing import Any

import altair as alt
import pandas as pd

from explorer.ui import export
from explorer.ui.matrix import WORDS
from explorer.ui.palette import Palette

COLUMNS = 4
"""Columns side by side."""

MOST_MARKS = 500
"""Positions on a timeline, the newest where there are more."""

MOST = 2_000
"""Positions that outlets or articles are compared by, the newest where there are more."""

STANCES = {
    "favour": "#2f7fd6",
    "against": "#e07b12",
    "conditional": "#7b8794",
    "unclear": "#9aa1ab",
}
SEPARATOR = ": "


def tally_by(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Group positions by ``source`` or ``title``: rows are side and issue, columns the outlets.

    Returns the columns of ``store.tally``: what each outlet reports of each side's position.
    """
    kept = rows[(rows["repeat"] == 0) & rows[column].notna()].copy()
    kept["issue"] = kept["side"] + SEPARATOR + kept["issue"]
    kept["side"] = kept[column]
    groups = kept.groupby(["issue", "side", "stance", "act"])["number"]
    found = groups.agg(positions="size").reset_index()
    articles = kept.groupby(["issue", "side"])["article"].nunique().rename("articles")
    return found.join(articles, on=["issue", "side"]).assign(attributed=0, told_by=None)


def titles(rows: pd.DataFrame) -> dict[str, str]:
    """Return the id of each article with a title that no other of them has."""
    firsts = rows.drop_duplicates("article")
    same = firsts["headline"].fillna("no headline")
    twice = same.duplicated(keep=False)
    named = {}
    for row, words, again in zip(export.records(firsts), same, twice, strict=True):
        parts = (row["source"], str(row["published"] or "")[:10], row["article"][:4])
        more = ", ".join(part for part in parts if part)
        named[str(row["article"])] = f"{words} ({more})" if again else str(words)
    return named


def dated(rows: pd.DataFrame, record: str) -> pd.DataFrame:
    """Return the rows of articles with a date, with ``day`` and the ``record`` a click opens."""
    known = rows[rows["published"].notna() & (rows["repeat"] == 0)].copy()
    known["day"] = pd.to_datetime(known["published"].str[:10], errors="coerce")
    known["record"] = f"{record}-" + known["number"].astype(str)
    return known[known["day"].notna()]


def amounts(dated: pd.DataFrame, palette: Palette) -> alt.Chart:
    """Return figures by date and kind, coloured by who says them; selections as in ``timeline``."""
    brush = alt.selection_interval(name="brush", encodings=["x"])
    picked = alt.selection_point(name="picked", fields=["record"], empty=False)
    shown = dated.assign(who=dated["actor"].fillna("nobody named"))
    said = set(shown["who"])
    names = [side for side in palette.sides if side in said]
    names += sorted(said - set(names))
    chart: alt.Chart = (
        alt.Chart(shown)
        .mark_point(filled=True, size=80, cursor="pointer", shape="square")
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y("kind:N", title=None),
            yOffset=alt.YOffset("who:N", sort=names),
            color=alt.Color(
                "who:N", title=None, scale=alt.Scale(domain=names, range=palette.colours(names)),
                legend=alt.Legend(symbolLimit=12),
            ),
            opacity=alt.condition(brush, alt.value(0.95), alt.value(0.25)),
            tooltip=[
                alt.Tooltip("text:N", title="In the article"), alt.Tooltip("measures:N", title="Of what"),
                alt.Tooltip("speaker:N", title="Who says it"), alt.Tooltip("headline:N", title="Article"),
                alt.Tooltip("day:T", title="Date"),
            ],
        )
        .properties(height=alt.Step(9))
        .add_params(brush, picked)
    )  # fmt: skip
    return chart


def timeline(dated: pd.DataFrame, palette: Palette) -> alt.Chart:
    """Return positions by date and side; ``brush`` narrows to dates, ``picked`` opens a position."""
    dated = dated.assign(stands=dated["stance"].map(WORDS))
    brush = alt.selection_interval(name="brush", encodings=["x"])
    picked = alt.selection_point(name="picked", fields=["record"], empty=False)
    tips: list[Any] = [
        alt.Tooltip("side:N", title="Side"), alt.Tooltip("stands:N", title="Stance"),
        alt.Tooltip("issue:N", title="Issue"), alt.Tooltip("evidence:N", title="Words"),
        alt.Tooltip("day:T", title="Date"),
    ]  # fmt: skip
    names = list(WORDS.values())
    chart: alt.Chart = (
        alt.Chart(dated)
        .mark_point(filled=True, size=90, cursor="pointer")
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y("side:N", title=None, sort=list(palette.sides)),
            yOffset=alt.YOffset("stands:N", sort=names),
            color=alt.Color(
                "stands:N", title=None,
                scale=alt.Scale(domain=names, range=[STANCES[s] for s in WORDS]),
            ),
            shape=alt.Shape(
                "stands:N", title=None,
                scale=alt.Scale(domain=names, range=["triangle-up", "triangle-down", "diamond", "circle"]),
            ),
            opacity=alt.condition(brush, alt.value(0.95), alt.value(0.25)),
            tooltip=tips,
        )
        .properties(height=alt.Step(14))
        .add_params(brush, picked)
    )  # fmt: skip
    return chart
