"""How a side's stance on an issue went from date to date, as marks and in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd
from markupsafe import Markup

from explorer.ui import export
from explorer.ui.markup import fill, join
from explorer.ui.matrix import SIGNS, WORDS

MOST = 6
"""Marks shown in one cell, the last ones; the words name all."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """One stance held from a day on: ``mixed`` where a day has both for and against."""

    stance: str
    since: str
    """ISO date of the first position of the run."""

    @property
    def word(self) -> str:
        """Return the stance in a word."""
        return WORDS.get(self.stance, self.stance)


def runs(days: pd.DataFrame | None) -> dict[Key, tuple[Run, ...]]:
    """Return the runs of each cell (issue, side) in which the stance changed.

    ``days`` has issue, side, day, stance, positions, in that order; unclear positions change nothing.
    """
    if days is None or days.empty:
        return {}
    known = export.records(days[days["stance"] != "unclear"])
    found = {}
    for key, rows in groupby(known, key=lambda row: (row["issue"], row["side"])):
        told = _runs(rows)
        if len(told) > 1:
            found[key] = told
    return found


def _runs(rows: Iterable[dict[Any, Any]]) -> tuple[Run, ...]:
    found: list[Run] = []
    for day, same in groupby(rows, key=lambda row: row["day"]):
        counts = {row["stance"]: row["positions"] for row in same}
        both = {"favour", "against"} <= counts.keys()
        stance = "mixed" if both else max(counts, key=lambda name: (counts[name], name))
        if not found or found[-1].stance != stance:
            found.append(Run(stance, day))
    return tuple(found)


def said(told: tuple[Run, ...]) -> str:
    """Say the last change: ``against → for since 12 Sep 2025``."""
    before, now = told[-2:]
    return f"{before.word} → {now.word} since {day(now.since)}"


def whole(told: tuple[Run, ...]) -> str:
    """Say every change, for readers who do not see the marks."""
    steps = (f"{run.word} from {day(run.since)}" for run in told)
    return "changed: " + ", then ".join(steps)


def day(iso: str) -> str:
    """Return a date as people write it: ``12 Sep 2025``."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{found.day} {found:%b %Y}"


def marks(told: tuple[Run, ...]) -> Markup:
    """Return the small sequence of signs by date, and the last change in words."""
    shown = told[-MOST:]
    signs = join(
        fill(
            '<i class="%s" title="%s">%s</i>',
            *(run.stance, f"{run.word} from {day(run.since)}", SIGNS[run.stance]),
        )
        for run in shown
    )
    more = "…" if len(told) > MOST else ""
    return fill(
        '<span class="turns" title="%s"><span aria-hidden="true">%s%s</span> %s</span>',
        *(whole(told), more, signs, said(told)),
    )
