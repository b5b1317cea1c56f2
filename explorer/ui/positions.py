"""The matrix on screen: a table for wide windows, accordions for narrow ones, both of real links."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards, turns
from explorer.ui.amounts import count
from explorer.ui.markup import fill, join
from explorer.ui.matrix import SIGNS, Cell, Matrix, Stance, describe
from explorer.ui.palette import Palette

MOST_COLUMNS = 12
"""Issues beside each other when sides stand in the rows; the page says how many are left out."""

GAP = Markup('<td class="gap"><span class="silent">silent</span></td>')
SILENT = Markup(
    '<td class=""><span class="silent">·<span class="sr">no position found</span></span></td>'
)

WIDTH = {False: (8.5, 4.6), True: (7.5, 6.6)}
"""Least width of the matrix in rem, as sides or issues are its columns: its own, and per column."""

LEGEND = (
    ("favour", "for"),
    ("against", "against"),
    ("conditional", "conditional"),
    ("unclear", "unclear or mixed"),
)


def legend() -> Markup:
    """Return what the signs and colours mean."""
    items = Markup("").join(
        Markup('<span><i class="{}" aria-hidden="true">{}</i>{}</span>').format(s, SIGNS[s], words)
        for s, words in LEGEND
    )
    return Markup(
        '<p class="legend">{}<span>two halves: the side contradicts itself</span>'
        '<span><span class="badge">via XX</span> only another side says so</span>'
        "<span>≠ sides differ</span><span>×2: two positions; stronger colour: more</span>"
        "<span>− + by date: the side changed its stance</span></p>"
    ).format(items)


def table(
    matrix: Matrix,
    palette: Palette,
    filters: Filters,
    *,
    flip: bool | str = False,
    to: Callable[[Cell], str] | None = None,
    evidence: Markup | None = None,
    changes: Mapping[turns.Key, tuple[turns.Run, ...]] | None = None,
    **kept: Any,
) -> Markup:
    """Return the matrix; ``flip`` puts sides in the rows.

    ``to`` gives the address of a cell (default: its evidence on the positions page); ``evidence``
    stands under the row of the open cell; ``changes`` are the cells in which a stance changed from
    date to date; ``kept`` are the page's options, kept in every link.
    """
    view = _Drawing(
        matrix, palette, filters, {**kept, "flip": flip}, to=to, evidence=evidence, changes=changes
    )
    return view.wide(flip=bool(flip)) + view.narrow()


class _Drawing:
    """One matrix being drawn: it knows the filters and options that every link keeps."""

    def __init__(
        self,
        matrix: Matrix,
        palette: Palette,
        filters: Filters,
        kept: dict[str, Any],
        *,
        to: Callable[[Cell], str] | None,
        evidence: Markup | None,
        changes: Mapping[turns.Key, tuple[turns.Run, ...]] | None,
    ) -> None:
        self.matrix, self.palette, self.filters, self.kept = matrix, palette, filters, kept
        self.evidence = evidence if matrix.shows(filters.cell) else None
        self.changes = changes or {}
        self.gaps = kept.get("view") == "gaps"
        self.to = to or self._evidence
        self.tab = 0 if filters.cell is None else -1
        self.inside: dict[tuple[str, str], tuple[Markup, str, str]] = {}

    def _evidence(self, cell: Cell) -> str:
        here = self.filters.cell == (cell.side, cell.issue)
        chosen = None if here else (cell.side, cell.issue)
        narrowed = address.narrowed(self.filters, cell=chosen)
        return address.href("positions", narrowed, **self.kept)

    def wide(self, *, flip: bool) -> Markup:
        matrix = self.matrix
        rows = matrix.sides if flip else matrix.issues
        columns = matrix.issues[:MOST_COLUMNS] if flip else matrix.sides
        head = join(self._heading("col", name, side=not flip) for name in columns)
        body = join(
            fill(
                "<tr>%s%s</tr>%s",
                self._heading("row", row, side=flip),
                join(self._td(*((column, row) if flip else (row, column))) for column in columns),
                self._below(row, len(columns) + 1, side=flip),
            )
            for row in rows
        )
        return Markup(
            '<div class="scroll wide-only" data-roving="{}">'
            '<table class="matrix {}" style="min-width:{}rem">'
            "<caption>Positions: {} by {}</caption>"
            '<thead><tr><th class="corner" scope="col">{}</th>{}</tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(
            len(columns), ("few " if len(columns) <= 2 else "") + ("flip" if flip else ""), WIDTH[flip][0] + WIDTH[flip][1] * len(columns),
            "sides" if flip else "issues", "issues" if flip else "sides",
            "side" if flip else "issue", head, body,
        )  # fmt: skip

    def _below(self, row: str, width: int, *, side: bool) -> Markup:
        """Return the evidence as a row of its own, under the row of the open cell."""
        if self.evidence is None or self.filters.cell is None:
            return Markup("")
        if row != self.filters.cell[0 if side else 1]:
            return Markup("")
        return Markup('<tr class="detail"><td colspan="{}">{}</td></tr>').format(
            width, self.evidence
        )

    def _heading(self, scope: str, name: str, *, side: bool) -> Markup:
        if not side:
            differ = Markup(' <span class="differ" title="Sides differ">≠</span>')
            mark = differ if self.matrix.differs(name) else Markup("")
            return Markup('<th scope="{}">{}{}</th>').format(scope, name, mark)
        swatch, members = self.palette[name], self.matrix.members(name)
        among = Markup("")
        if members:
            among = Markup(' <small class="muted" title="{}">with {}</small>').format(
                ", ".join(sorted(members)), count(len(members), "member")
            )
        return Markup(
            '<th scope="{}" class="{}"><span class="chip {}" data-code="{}">{}</span>{}</th>'
        ).format(scope, swatch.css, swatch.css, swatch.code, name, among)

    def _td(self, issue: str, side: str) -> Markup:
        cell = self.matrix.cells.get((issue, side))
        if cell is None:
            return GAP if self.gaps else SILENT
        return fill("<td>%s</td>", self._link(cell, "wide"))

    def _link(self, cell: Cell, place: str) -> Markup:
        here = self.filters.cell == (cell.side, cell.issue)
        tab, self.tab = (0 if here or self.tab == 0 else -1), -1
        words, to, title = self._inside(cell)
        return address.link(
            words,
            to,
            css="cell here" if here else "cell",
            title=title,
            key=f"{place}-{cell.side}.{cell.issue}",
            **({"tabindex": str(tab)} if place == "wide" else {}),
            **({"aria_current": "true"} if here else {}),
        )

    def _inside(self, cell: Cell) -> tuple[Markup, str, str]:
        """Return what a cell shows, where it leads and its title: the same in both drawings."""
        key = cell.issue, cell.side
        if key not in self.inside:
            changed = self.changes.get(key)
            halves = join(half(stance, cell, self.palette) for stance in cell.shown)
            self.inside[key] = (
                halves + (turns.marks(changed) if changed else ""),
                self.to(cell),
                describe(cell) + (f"; {turns.whole(changed)}" if changed else ""),
            )
        return self.inside[key]

    def narrow(self) -> Markup:
        items = []
        for issue in self.matrix.issues:
            cells = [cell for cell in self.matrix.row(issue) if cell]
            signs = " ".join(f"{SIGNS[c.leading]}{self.palette[c.side].code}" for c in cells)
            rows = join(
                fill("<li>%s%s</li>", cards.chip(c.side, self.palette), self._link(c, "narrow"))
                for c in cells
            )
            opened = any((c.side, c.issue) == self.filters.cell for c in cells)
            items.append(
                fill(
                    '<details%s><summary>%s <span class="signs">%s</span></summary>'
                    "<ul>%s</ul>%s</details>",
                    Markup(" open") if opened else "",
                    issue,
                    signs,
                    rows,
                    (opened and self.evidence) or "",
                )
            )
        return fill('<div class="accordions">%s</div>', join(items))


def half(stance: Stance, cell: Cell, palette: Palette) -> Markup:
    """Return one stance of a cell: sign, act, how many, and who alone says so."""
    told = ""
    if stance.told_by:
        codes = " ".join(palette[name].code for name in stance.told_by)
        told = fill(' <span class="badge">via %s</span>', codes)
    others = [s for s in cell.stances if s not in cell.shown] if stance is cell.shown[-1] else []
    rest = "".join(f" {s.sign}{s.count}" for s in others)
    joined = ""
    if cell.members and stance is cell.shown[-1]:
        joined = fill(' <span class="joined">%s</span>', count(len(cell.members), "member"))
    return fill(
        '<span class="half %s n%s"><span class="act"><span class="sign">%s</span> %s</span>'
        "<small>×%s%s%s%s</small></span>",
        *(stance.stance, stance.strength, stance.sign, stance.act, stance.count),
        *(rest, told, joined),
    )
