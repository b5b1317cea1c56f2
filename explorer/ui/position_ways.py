"""Round the matrix: the ways to look at it, and what it counts and hides, in words."""

from dataclasses import replace

from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address
from explorer.ui.amounts import count
from explorer.ui.matrix import Matrix


def controls(filters: Filters, board: Matrix, kept: dict[str, str]) -> Markup:
    """Return the ways to look: all or where sides differ, turned, without rare rows."""

    def way(words: str, title: str, **changes: str) -> Markup:
        options = {**kept, **changes}
        on = all(kept.get(name, "") == (value or "") for name, value in changes.items())
        on = on or ("wide" in changes and bool(kept.get("wide")))
        return address.link(
            words, address.href("positions", filters, **options), css="on" if on else "",
            title=title, key=f"way-{words}", **({"aria_current": "true"} if on else {}),
        )  # fmt: skip

    rows = [
        way(f"≥ {n}", f"Only issues with at least {n} positions", least=str(n)) for n in (2, 3, 5)
    ]
    hidden = f"{count(board.hidden, 'row')} hidden" if board.hidden else ""
    sides = Markup("")
    if board.more_sides or kept.get("wide"):
        more = f"All sides ({board.more_sides} more)" if board.more_sides else "All sides"
        sides = way(more, "Every side, also the rare ones", wide="" if kept.get("wide") else "1")
    return Markup(
        '<div class="facet">{}{}{}{}{}<span class="facet-name">Rows with</span>{}{} '
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


def hidden(db: Database, filters: Filters) -> int:
    """Return how many positions the confidence floor leaves out."""
    if filters.confidence is None:
        return 0
    free = replace(filters, confidence=None, cell=None)
    within = replace(filters, cell=None)
    return queries.total(db, "positions", free) - queries.total(db, "positions", within)


def heading(filters: Filters, number: int, repeats: int = 0) -> str:
    """Say what the evidence list is about."""
    said = count(number - repeats, "position")
    if repeats:
        said += f" and {count(repeats, 'repeat')} of the same sentence"
    if filters.cell is None:
        return said
    return f"{filters.cell[0]} on {filters.cell[1]}: {said}"


def summary(matrix: Matrix, articles: int | None) -> str:
    """Say what the matrix counts: ``44 positions of 6 sides on 20 issues, found in 10 articles``."""
    where = "" if articles is None else f", found in {count(articles, 'article')}"
    more = f"; {count(matrix.more_issues, 'issue')} more under filters" * bool(matrix.more_issues)
    return (
        f"{count(matrix.count, 'position')} of {count(len(matrix.sides), 'side')} on "
        f"{count(len(matrix.issues), 'issue')}{where}{more}; "
        "a sentence repeated in an article counts once"
    )
