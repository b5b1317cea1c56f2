"""The first page: counts, what is new, who is there, what the newest articles say."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards
from explorer.ui.amounts import count, full
from explorer.ui.matrix import Matrix
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

    def tile(noun: str, page: str) -> Markup:
        name = noun.removesuffix("s") if found[noun] == 1 else noun
        words = Markup("<b>{}</b><span>{}</span>").format(full(found[noun]), name)
        if page == "overview":
            return Markup('<a href="#articles">{}</a>').format(words)
        return address.link(words, address.href(page, filters), key=f"count-{noun}")

    tiles = Markup("").join(tile(noun, page) for noun, page in COUNTED.items())
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
        Markup('<li>{} <span class="{}"><i class="bar" style="width:{}%"></i></span> '
               '<span class="muted">{}</span></li>').format(
            address.link(
                cards.chip(name, palette),
                address.href("positions", filters.toggled("actors", name)),
                key=f"actor-{name}",
            ),
            palette[name].css,
            round(100 * number / most, 1),
            count(number, "position"),
        )
        for name, number in pairs
    )  # fmt: skip
    return Markup('<ul class="list ranked">{}</ul>').format(items)


def rest(board: Matrix, shown: int, filters: Filters) -> Markup:
    """Lead to the whole matrix, and say how much of it is not drawn."""
    more = [
        count(number, noun)
        for number, noun in (
            (len(board.issues) + board.more_issues - shown, "more issue"),
            (board.more_sides, "more side"),
        )
        if number > 0
    ]
    words = f"All issues and sides ({' and '.join(more)})" if more else "All issues and sides"
    link = address.link(words, address.href("positions", filters), key="all-positions")
    return Markup("<p>{}</p>").format(link)


def disputes(found: pd.DataFrame, palette: Palette) -> Markup:
    """Return what is disputed with each voice's amount; a click opens its sentence."""
    items = Markup("").join(_dispute(row, palette) for row in found.to_dict("records"))
    return Markup('<ul class="list">{}</ul>').format(items)


def _dispute(row: Mapping[Any, Any], palette: Palette) -> Markup:
    voices = Markup('<span class="muted"> against </span>').join(
        Markup("{} {}").format(
            address.link(
                Markup("<b>{}</b>").format(voice["text"]),
                address.reader(voice["article"], voice["sentence"], f"figure-{voice['number']}"),
                title=f"Read it in the article of {cards.day(voice['published'])}",
                key=f"voice-{voice['number']}",
            ),
            _voice(voice, palette),
        )
        for voice in row["voices"]
    )
    return Markup(
        '<li><span class="quote-words">{}</span>: {} <span class="muted">· {}</span></li>'
    ).format(
        row["measure"] if missing(row["measures"]) else row["measures"],
        voices,
        count(row["articles"], "article"),
    )


def _voice(voice: Mapping[str, Any], palette: Palette) -> Markup | str:
    if not missing(voice["speaker"]):
        return cards.chip(voice["actor"], palette, voice["speaker"])
    source = "the article" if missing(voice["source"]) else voice["source"]
    return Markup('<span class="muted">({})</span>').format(source)
