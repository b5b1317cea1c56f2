"""The first page: counts, what is new, who is there, what the newest articles say."""

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards, export
from explorer.ui.amounts import count, full
from explorer.ui.matrix import SIGNS
from explorer.ui.palette import Palette
from explorer.ui.tables import Cell, Column, missing

Row = dict[str, Any]
COUNTED = {
    "articles": "overview",
    "positions": "positions",
    "statements": "statements",
    "figures": "figures",
}
"""What the four counts count, and the page each leads to."""

FOUND = ("positions", "statements", "figures")


def counts(found: Mapping[str, int], filters: Filters) -> Markup:
    """Return the four counts as links to their pages."""
    tiles = Markup("").join(
        Markup('<a href="#articles"><b>{}</b><span>articles</span></a>').format(full(found[noun]))
        if page == "overview"
        else address.link(
            Markup("<b>{}</b><span>{}</span>").format(full(found[noun]), noun),
            address.href(page, filters),
            key=f"count-{noun}",
        )
        for noun, page in COUNTED.items()
    )
    return Markup('<div class="counts">{}</div>').format(tiles)


def columns() -> list[Column]:
    """Return the columns of the articles table."""
    return [
        Column("headline", "Headline", _headline, "wide"),
        Column("source", "Source", css="mid"),
        Column("published", "Date", cards.dated, "nowrap"),
        *(Column(noun, noun.capitalize(), _number(noun), "num") for noun in FOUND),
    ]


def _headline(row: Row) -> Markup:
    words = "no headline" if missing(row["headline"]) else row["headline"]
    return address.link(words, address.reader(row["article"]), key=f"article-{row['number']}")


def _number(noun: str) -> Cell:
    """Return a cell that counts what was found in an article and leads to it."""

    def cell(row: Row) -> Markup:
        to = address.href(noun, Filters(article=row["article"]))
        return address.link(full(row[noun]), to, title=f"{noun} of this article")

    return cell


def actors(found: Iterable[tuple[str, int]], palette: Palette, filters: Filters) -> Markup:
    """Return the most frequent sides with a bar each; a click narrows the positions to one."""
    pairs = [(name, number) for name, number in found if number][:8]
    most = max((number for _, number in pairs), default=1)
    items = Markup("").join(
        Markup('<li>{} <span class="{}"><i class="bar" style="width:{}rem"></i></span> '
               '<span class="muted">{}</span></li>').format(
            address.link(
                cards.chip(name, palette),
                address.href("positions", filters.toggled("actors", name)),
                key=f"actor-{name}",
            ),
            palette[name].css,
            round(8 * number / most, 2),
            count(number, "position"),
        )
        for name, number in pairs
    )  # fmt: skip
    return Markup('<ul class="list">{}</ul>').format(items)


def new(found: Mapping[str, Any], palette: Palette) -> Markup | None:
    """Say what the last load (or the time since a date) brought; None where it brought nothing."""
    articles, actors, cells = found["articles"], found["actors"], found["cells"]
    if not len(articles):
        return None
    links = [
        address.link(
            Markup("{} {} on {}").format(
                SIGNS[row["stance"]], cards.chip(row["side"], palette), row["issue"]
            ),
            address.href("positions", Filters(cell=(row["side"], row["issue"]))),
            key=f"new-{row['side']}.{row['issue']}.{row['stance']}",
        )
        for row in export.records(cells.head(6))
    ]
    return Markup(
        '<div class="empty"><h2>New since {}</h2><p>{}, {} first named, {} with new positions.</p>'
        '<div class="chips">{}</div></div>'
    ).format(
        str(found["since"])[:16].replace("T", " ") or "the first load",
        count(len(articles), "article"),
        count(len(actors), "actor"),
        count(len(cells), "cell"),
        Markup("").join(links),
    )
