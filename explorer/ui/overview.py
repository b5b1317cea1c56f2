"""The first page: counts, what is new, who is there, what the newest articles say."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards, export
from explorer.ui.amounts import count, full
from explorer.ui.matrix import SIGNS
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

Row = dict[str, Any]
COUNTED = {
    "articles": "overview",
    "positions": "positions",
    "statements": "statements",
    "figures": "figures",
}
"""What the four counts count, and the page each leads to."""


def counts(found: Mapping[str, int], filters: Filters) -> Markup:
    """Return the four counts as links to their pages."""
    tiles = Markup("").join(
        Markup('<a data-soft="count-{0}" href="{1}"><b>{2}</b><span>{0}</span></a>').format(
            noun,
            f"{address.href(page, filters)}" if page != "overview" else "#articles",
            full(found[noun]),
        )
        for noun, page in COUNTED.items()
    )
    return Markup('<div class="counts">{}</div>').format(tiles)


def articles(rows: pd.DataFrame) -> Markup:
    """Return articles as a list: headline, source, date, what was found in each."""
    items = Markup("").join(_article(row) for row in export.records(rows))
    return Markup('<ul class="list" id="articles">{}</ul>').format(items)


def _article(row: Row) -> Markup:
    words = "no headline" if missing(row["headline"]) else row["headline"]
    source = "no source given" if missing(row["source"]) else row["source"]
    found = ", ".join(
        count(int(row[noun]), noun[:-1]) for noun in ("positions", "statements", "figures")
    )
    return Markup('<li>{}<br><span class="muted">{} · {} · {}</span></li>').format(
        address.link(words, address.reader(row["article"]), key=f"article-{row['number']}"),
        source,
        cards.day(row["published"]),
        found,
    )


def actors(found: Iterable[tuple[str, int]], palette: Palette, filters: Filters) -> Markup:
    """Return the most frequent sides with a bar each; a click narrows the positions to one."""
    pairs = list(found)[:8]
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
