"""Rows as an HTML table: sorted by links, paged, every row with a way to its words.

Pages use this rather than a grid drawn on a canvas because sorting, paging and the open row are
then in the address, rows are links a keyboard reaches, and long words wrap.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from explorer.filters import Filters
from explorer.ui import address, export
from explorer.ui.amounts import NONE
from explorer.ui.markup import fill, join

ROWS = 50
"""Rows on one page of a table."""

Cell = Callable[[dict[str, Any]], Markup | str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it sorts by, its heading, and how a row is written in it."""

    name: str
    heading: str
    cell: Cell | None = None
    css: str = ""
    sortable: bool = True
    help: str = ""

    def html(self, row: dict[str, Any]) -> Markup:
        """Write the row's cell; unknown values as a dash."""
        value = self.cell(row) if self.cell else row.get(self.name)
        return escape(NONE if missing(value) else value)


def missing(value: Any) -> bool:
    """Tell whether a cell holds nothing."""
    return export.unknown(value) or value == ""


def pages(total: int) -> int:
    """Return how many pages some rows fill, at least one."""
    return max(1, -(-total // ROWS))


def clamped(filters: Filters, total: int) -> Filters:
    """Return the filters on a page that exists."""
    return replace(filters, page=min(filters.page, pages(total)))


def which(filters: Filters) -> Filters:
    """Return the filters without those that say how rows are shown: page, order, columns, open row."""
    return Filters(**{name: getattr(filters, name) for name in filters.active()})


def table(
    rows: Iterable[dict[str, Any]],
    total: int,
    columns: Sequence[Column],
    here: str,
    filters: Filters,
    *,
    caption: str,
    record: str,
    detail: Cell | None = None,
    **kept: Any,
) -> Markup:
    """Return rows, one page of ``total``, as a table; what is unknown in them is None.

    ``record`` names the kind of row (``figure``): a row whose ``record-number`` is the filters'
    evidence is marked as open, with ``detail`` of it in a row below. ``kept`` are the page's options, kept in every link.
    """
    every, columns = columns, chosen(columns, filters)
    heads = join(_head(column, here, filters, kept) for column in columns)
    drawn = join(_row(row, columns, record, filters, detail) for row in rows)
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="{}"><table class="rows">'
        "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(caption, caption, heads, drawn) + Markup('<div class="below">{}{}</div>').format(
        chooser(every, here, filters, **kept), pager(total, here, filters, **kept)
    )


KEPT = {"words", "wide"}
"""Columns of these classes hold the words, and stay whatever is switched off."""


def chosen(columns: Sequence[Column], filters: Filters) -> list[Column]:
    """Return the columns that the address asks for, in their order; all of them where it is silent.

    The first column and those that lead to the words always stay.
    """
    asked = {column.name for column in columns} & set(filters.columns)
    stay = {columns[0].name, *(column.name for column in columns if column.css in KEPT)}
    return [column for column in columns if not asked or column.name in asked | stay]


def chooser(columns: Sequence[Column], here: str, filters: Filters, **kept: Any) -> Markup:
    """Return the columns to switch on and off; the address keeps which are shown."""
    every = [column.name for column in columns]
    shown = {column.name for column in chosen(columns, filters)}

    def to(name: str) -> str:
        left = [each for each in every if (each in shown) != (each == name)]
        moved = replace(filters, columns=() if left == every else tuple(left))
        return address.href(here, moved, **kept)

    links = join(
        _switch(column, to(column.name), on=column.name in shown)
        for column in columns[1:]
        if column.css not in KEPT
    )
    return Markup(
        '<details class="columns"{}><summary>Columns</summary><div class="facet">{}</div></details>'
    ).format(Markup(" open") if filters.columns else "", links)


def _switch(column: Column, to: str, *, on: bool) -> Markup:
    return address.link(
        column.heading, to, css="on" if on else "", key=f"column-{column.name}",
        title="Hide this column" if on else "Show this column",
        role="switch", aria_checked="true" if on else "false",
    )  # fmt: skip


def _head(column: Column, here: str, filters: Filters, kept: dict[str, Any]) -> Markup:
    if not column.sortable:
        return Markup('<th scope="col" class="{}" title="{}">{}</th>').format(
            column.css, column.help, column.heading
        )
    rising = filters.sort == column.name
    falling = filters.sort == f"-{column.name}"
    towards = f"-{column.name}" if rising else column.name
    arrow = " ▲" if rising else " ▼" if falling else ""
    to = address.href(here, replace(filters, sort=towards, page=1), **kept)
    state = "ascending" if rising else "descending" if falling else "none"
    return Markup('<th scope="col" class="{}" aria-sort="{}" title="{}">{}</th>').format(
        column.css,
        state,
        column.help,
        address.link(column.heading + arrow, to, key=f"sort-{column.name}"),
    )


def _row(
    row: dict[str, Any],
    columns: Sequence[Column],
    record: str,
    filters: Filters,
    detail: Cell | None,
) -> Markup:
    key = f"{record}-{row.get('number')}"
    cells = join(_cell(column, column.html(row)) for column in columns)
    here = filters.evidence == key
    below = Markup("")
    if here and detail:
        below = fill(
            '<tr class="detail"><td colspan="%s"><ul class="cards">%s</ul></td></tr>',
            *(len(columns), detail(row)),
        )
    return fill('<tr id="%s" class="%s">%s</tr>%s', key, "open" if here else "", cells, below)


def _cell(column: Column, words: Markup) -> Markup:
    css = f"{column.css} none" if words == NONE else column.css
    return fill('<td class="%s" data-label="%s"><div>%s</div></td>', css, column.heading, words)


def pager(total: int, here: str, filters: Filters, **kept: Any) -> Markup:
    """Return links to the other pages; nothing where all rows fit on one."""
    last = pages(total)
    if last == 1:
        return Markup("")
    now = min(max(1, filters.page), last)
    shown = sorted({1, now - 1, now, now + 1, last} & set(range(1, last + 1)))
    links = Markup(" ").join(
        address.link(
            str(n),
            address.href(here, replace(filters, page=n), **kept),
            css="here" if n == now else "",
            key=f"page-{n}",
            **({"aria_current": "page"} if n == now else {}),
        )
        for n in shown
    )
    first = (now - 1) * ROWS + 1
    return Markup(
        '<nav class="pager" aria-label="Pages of the table"><span>{}\u2013{} of {}</span> {}</nav>'
    ).format(first, min(total, now * ROWS), total, links)
