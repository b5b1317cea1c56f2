"""Round the matrix: the ways to look at it, and what it counts and hides, in words."""

from dataclasses import replace
from typing import Any

import pandas as pd
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages import turns
from explorer.ui import address
from explorer.ui.amounts import count
from explorer.ui.matrix import Matrix
from explorer.ui.positions import MOST_COLUMNS


def controls(filters: Filters, board: Matrix, chosen: dict[str, str]) -> Markup:
    """Return the ways to look: all or where sides differ, turned, without rare rows."""

    def way(words: str, title: str, **changes: str) -> Markup:
        options = {**chosen, **changes}
        on = all(chosen.get(name, "") == (value or "") for name, value in changes.items())
        on = on or ("wide" in changes and bool(chosen.get("wide")))
        on = on or changes.get("least") == (chosen.get("least") or "1")
        return address.link(
            words, address.href("positions", filters, **options), css="on" if on else "",
            title=title, key=f"way-{words}", **({"aria_current": "true"} if on else {}),
        )  # fmt: skip

    rows = [
        way(f"≥ {n}", f"Only issues with at least {n} positions", least=str(n)) for n in (2, 3, 5)
    ]
    hidden = f"{count(board.hidden, 'issue')} hidden" if board.hidden else ""
    sides = Markup("")
    if board.more_sides or chosen.get("wide"):
        more = f"All sides ({board.more_sides} more)" if board.more_sides else "All sides"
        sides = way(more, "Every side, also the rare ones", wide="" if chosen.get("wide") else "1")
    return Markup(
        '<div class="facet">{}{}{}{}{}<span class="facet-name">Issues with</span>{}{} '
        '<span class="muted">{}</span></div>'
    ).format(
        way("All positions", "Every issue and side", view=""),
        way(
            "Where they differ", "Only issues on which sides differ; silence is marked", view="gaps"
        ),
        way("Issues in rows", "Sides in columns", flip=""),
        way("Sides in rows", "Issues in columns", flip="1"),
        sides,
        way("≥ 1", "Every issue", least="1"),
        Markup("").join(rows),
        hidden,
    )


def left_out(board: Matrix, *, flip: bool) -> Markup | None:
    """Say which issues the drawing leaves out when sides stand in the rows; None where none."""
    more = len(board.issues) - MOST_COLUMNS
    if not flip or more <= 0:
        return None
    return Markup('<p class="muted">{} of {} are shown, those most sides speak of.</p>').format(
        MOST_COLUMNS, count(len(board.issues), "issue")
    )


def floored(filters: Filters) -> Filters:
    """Return the filters with the floor that the page shows by."""
    return filters.floored()


def unmarked(db: Database, filters: Filters) -> Markup | None:
    """Say that changes of stance are not marked where there are too many positions to read."""
    if queries.total(db, "positions", replace(filters, cell=None)) <= turns.MOST:
        return None
    return Markup(
        '<p class="muted">Changes of stance are marked among at most {:,} positions: a filter by '
        "actor, issue, source or date shows them.</p>"
    ).format(turns.MOST)


def hides(
    db: Database, filters: Filters, page: str = "positions", /, **options: Any
) -> Markup | None:
    """Say how many positions the confidence floor leaves out, and offer to show them."""
    shown = floored(filters)
    free = replace(filters, confidence=0.0, cell=None)
    within = replace(shown, cell=None)
    left_out = queries.total(db, "positions", free) - queries.total(db, "positions", within)
    if not left_out:
        return None
    way = address.link("Show them too", address.href(page, free, **options), key="floor-off")
    words = "is" if left_out == 1 else "are"
    return Markup('<p class="muted">{} less than {:.0%} sure {} hidden. {}</p>').format(
        count(left_out, "position"), shown.confidence, words, way
    )


def heading(filters: Filters, rows: pd.DataFrame, total: int) -> str:
    """Say what the evidence list is about: ``Russia on ceasefire: 2 sentences in 1 article``.

    ``rows`` are all positions, or one page of them; the same words found again do not count.
    """
    once = rows[rows["repeat"] == 0] if len(rows) else rows
    said = count(total, "position")
    if len(rows) == total and len(once):
        places = count(len(once[["article", "sentence"]].drop_duplicates()), "sentence")
        said = f"{places} in {count(once['article'].nunique(), 'article')}"
    return said if filters.cell is None else f"{filters.cell[0]} on {filters.cell[1]}: {said}"


def summary(matrix: Matrix, articles: int | None) -> str:
    """Say what the matrix counts: ``44 positions of 6 sides on 20 issues, found in 10 articles``."""
    where = "" if articles is None else f", found in {count(articles, 'article')}"
    said = f"{count(matrix.count, 'position')} of {count(len(matrix.sides), 'side')}"
    on = f"on {count(len(matrix.issues), 'issue')}{where}; a sentence repeated in an article counts once"
    if not matrix.more_issues:
        return f"{said} {on}"
    more = f"{count(matrix.more_issues, 'rarer issue')} left out, found by the filters"
    return f"{said} {on}; {more}"
