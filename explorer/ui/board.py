"""The matrix of the positions page: what is asked of the library for it, and how it is drawn."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.tally import ISSUES, tally
from explorer.store.pages.turns import days
from explorer.ui import evidence, matrix, positions, tables, turns
from explorer.ui.frame import sides
from explorer.ui.kept import kept
from explorer.ui.position_ways import floored

MOST_SIDES = {False: 8, True: 40}
"""Columns, as the page shows the frequent sides or all."""


def whole(filters: Filters) -> Filters:
    """Return the filters by which the matrix is counted: with their floor, without the open cell."""
    return replace(tables.which(floored(filters)), cell=None)


def build(
    db: Database, filters: Filters, /, *, view: str, least: str, wide: str, **_: str
) -> matrix.Matrix:
    """Return the matrix under the filters, as the page's options want it."""
    gaps = view == "gaps"
    found = matrix.build(
        tally(db, filters),
        least=int(least or 1),
        most_sides=MOST_SIDES[bool(wide)],
        most_issues=ISSUES if gaps else matrix.MOST_ISSUES,
    )
    return found.gaps() if gaps else found


def changes(
    db: Database, filters: Filters, /, **options: str
) -> dict[turns.Key, tuple[turns.Run, ...]]:
    """Return the cells of the matrix in which a stance changed from date to date."""
    shown = kept(build, filters, **options)
    return turns.runs(days(db, filters, (shown.issues, shown.sides)))


def table(_db: Database, filters: Filters, /, **options: Any) -> Markup:
    """Return the matrix drawn, with the evidence of the open cell under its row."""
    counted = whole(filters)
    return positions.table(
        kept(build, counted, **options),
        kept(sides),
        filters,
        evidence=kept(evidence.positions, filters),
        changes=kept(changes, counted, **options),
        **options,
    )
