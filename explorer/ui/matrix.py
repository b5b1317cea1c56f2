"""Positions -> the matrix of issues and sides: who stands where, who contradicts, who is silent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from explorer.ui import export

SIGNS = {"favour": "+", "against": "−", "conditional": "~", "unclear": "?", "mixed": "?"}
WORDS = {"favour": "for", "against": "against", "conditional": "conditional", "unclear": "unclear"}
ORDER = ("favour", "against", "conditional", "unclear")
MOST_ISSUES = 40
"""Rows of a matrix: more would make a page of over a megabyte."""


@dataclass(frozen=True, slots=True)
class Stance:
    """One stance in a cell: how often, and the act found most."""

    stance: str
    count: int
    act: str
    told_by: tuple[str, ...] = ()
    """Sides that say so, when only other sides do."""

    @property
    def sign(self) -> str:
        """Return the mark: + for, − against, ~ conditional, ? unclear."""
        return SIGNS[self.stance]

    @property
    def strength(self) -> int:
        """Return 1, 2 or 3: one position, up to three, more."""
        return 1 if self.count == 1 else 2 if self.count <= 3 else 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side holds on one issue."""

    side: str
    issue: str
    stances: tuple[Stance, ...]
    articles: int | None
    """In how many articles the cell's positions stand (wire copies count once); None: not counted."""
    members: frozenset[str] = frozenset()
    """Members of the bloc whose positions are in the cell too."""
    rolled: int = 0
    """How many of the positions are the members', and so stand in their own cells as well."""

    @property
    def count(self) -> int:
        """Return the number of positions in the cell."""
        return sum(stance.count for stance in self.stances)

    @property
    def attributed_by(self) -> tuple[str, ...]:
        """Return the sides that say so, when only other sides do."""
        if not all(stance.told_by for stance in self.stances):
            return ()
        return tuple(sorted({side for stance in self.stances for side in stance.told_by}))

    @property
    def split(self) -> bool:
        """Tell whether the side contradicts itself: for and against."""
        return {"favour", "against"} <= {stance.stance for stance in self.stances}

    @property
    def shown(self) -> tuple[Stance, ...]:
        """Return the stances that share the cell: both halves when split, else the leading one."""
        if self.split:
            return tuple(s for s in self.stances if s.stance in {"favour", "against"})
        return self.stances[:1]

    @property
    def leading(self) -> str:
        """Return the cell's one word: mixed when the side contradicts itself."""
        return "mixed" if self.split else self.stances[0].stance


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues x sides; a missing cell is silence."""

    issues: tuple[str, ...]
    sides: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]
    """(issue, side) -> cell."""
    hidden: int = 0
    """Rows left out because they have fewer positions than asked for."""
    more_sides: int = 0
    """Sides left out because there are more than fit."""
    more_issues: int = 0
    """Rows left out because there are more than anybody reads."""

    @property
    def count(self) -> int:
        """Return the number of positions in the rows that are shown; repeats do not count."""
        cells = (cell for issue in self.issues for cell in self.row(issue) if cell)
        return sum(cell.count - cell.rolled for cell in cells)

    def members(self, side: str) -> frozenset[str]:
        """Return the members of a bloc that hold positions in its column."""
        cells = (self.cells.get((issue, side)) for issue in self.issues)
        return frozenset().union(*(cell.members for cell in cells if cell))

    def row(self, issue: str) -> list[Cell | None]:
        """Return the cells of one issue in the order of the sides."""
        return [self.cells.get((issue, side)) for side in self.sides]

    def shows(self, cell: tuple[str, str] | None) -> bool:
        """Tell whether a cell, given as side and issue, stands in a row that is drawn."""
        return cell is not None and cell[::-1] in self.cells and cell[1] in self.issues

    def differs(self, issue: str) -> bool:
        """Tell whether two sides stand differently on an issue, or one contradicts itself."""
        stands = {cell.leading for cell in self.row(issue) if cell} - {"unclear"}
        return len(stands) > 1 or "mixed" in stands

    def top(self, number: int) -> "Matrix":
        """Return only the first issues."""
        return replace(self, issues=self.issues[:number])

    def gaps(self) -> "Matrix":
        """Return only the issues where sides differ, in the same order."""
        return replace(self, issues=tuple(i for i in self.issues if self.differs(i)))


def build(
    tally: pd.DataFrame,
    *,
    sides: Sequence[str] = (),
    least: int = 1,
    most_sides: int = 8,
    most_issues: int = MOST_ISSUES,
) -> Matrix:
    """Group a tally (columns issue side stance act positions articles attributed told_by).

    ``sides`` orders the columns (the rest follow by frequency); issues come by how many sides speak
    about them, then by how often.
    """
    found = _cells(tally)
    every = _sides(found, sides)
    columns = every[:most_sides]
    shown = {(cell.issue, cell.side): cell for cell in found if cell.side in columns}
    totals = _totals(shown.values())
    kept = [issue for issue in totals if totals[issue][1] >= least]
    kept.sort(key=lambda issue: (-totals[issue][0], -totals[issue][1], issue))
    left_out = len(every) - len(columns)
    rows, more = tuple(kept[:most_issues]), max(0, len(kept) - most_issues)
    return Matrix(rows, tuple(columns), shown, len(totals) - len(kept), left_out, more)


def _cells(tally: pd.DataFrame) -> list[Cell]:
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in export.records(tally):
        groups.setdefault((row["side"], row["issue"]), []).append(row)
    return [_cell(side, issue, rows) for (side, issue), rows in groups.items()]


def _cell(side: str, issue: str, rows: list[dict[str, Any]]) -> Cell:
    stances: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        stances.setdefault(row["stance"], []).append(row)
    found = [_stance(stance, same) for stance, same in stances.items()]
    found.sort(key=lambda s: (-s.count, ORDER.index(s.stance)))
    joined = [row for row in rows if isinstance(row.get("members"), str)]
    return Cell(
        side,
        issue,
        tuple(found),
        None if rows[0]["articles"] is None else int(rows[0]["articles"]),
        frozenset(name for row in joined for name in row["members"].split(",")),
        sum(int(row["positions"]) for row in joined),
    )


def _stance(stance: str, rows: list[dict[str, Any]]) -> Stance:
    """Join the acts of one stance: the most frequent names it."""
    count = sum(int(row["positions"]) for row in rows)
    act = min(rows, key=lambda row: (-row["positions"], row["act"]))["act"]
    told: set[str] = set()
    if all(row["attributed"] for row in rows):
        told = {n for r in rows if isinstance(r["told_by"], str) for n in r["told_by"].split(",")}
    return Stance(stance, count, str(act), tuple(sorted(told)))


def _sides(cells: Iterable[Cell], given: Sequence[str]) -> list[str]:
    counts: dict[str, int] = {}
    for cell in cells:
        counts[cell.side] = counts.get(cell.side, 0) + cell.count
    ranked = sorted(counts, key=lambda side: (-counts[side], side))
    return [s for s in given if s in counts] + [s for s in ranked if s not in given]


def _totals(cells: Iterable[Cell]) -> dict[str, tuple[int, int]]:
    """Return, for each issue, how many sides speak and how many positions there are."""
    totals: dict[str, tuple[int, int]] = {}
    for cell in cells:
        sides, count = totals.get(cell.issue, (0, 0))
        totals[cell.issue] = (sides + 1, count + cell.count)
    return totals


def describe(cell: Cell) -> str:
    """Say a cell in words: ``Russia on ceasefire: against 2 (reject), in 1 article``."""
    stands = ", ".join(f"{WORDS[s.stance]} {s.count} ({s.act})" for s in cell.stances)
    number = cell.articles
    where = "" if number is None else f", in {number} article{'s' * (number != 1)}"
    told = f"; only {' and '.join(cell.attributed_by)} says so" if cell.attributed_by else ""
    among = f"; with {', '.join(sorted(cell.members))}" if cell.members else ""
    return f"{cell.side} on {cell.issue}: {stands}{where}{told}{among}"


def frame(matrix: Matrix) -> pd.DataFrame:
    """Return the matrix as rows for export: issue, then one column per side in words."""
    rows: list[dict[str, Any]] = []
    for issue in matrix.issues:
        row: dict[str, Any] = {"issue": issue}
        for side, cell in zip(matrix.sides, matrix.row(issue), strict=True):
            row[side] = (
                "; ".join(f"{WORDS[s.stance]} {s.count}" for s in cell.stances) if cell else ""
            )
        rows.append(row)
    return pd.DataFrame(rows, columns=["issue", *matrix.sides])
