"""Search hits on screen: each sentence with its words marked, leading to its place."""

from dataclasses import replace
from typing import Any

import pandas as pd
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address, cards, export, tables
from explorer.ui.amounts import full
from explorer.ui.marks import Mark, render

ORDERS = (("", "Best first"), ("-published", "Newest first"), ("published", "Oldest first"))


def orders(filters: Filters) -> Markup:
    """Return the ways to order the hits."""
    links = Markup("").join(
        address.link(
            words,
            address.href("search", replace(filters, sort=way or None, page=1)),
            css="on" if way == (filters.sort or "") else "",
            key=f"order-{way}",
            **({"aria_current": "true"} if way == (filters.sort or "") else {}),
        )
        for way, words in ORDERS
    )
    return Markup('<div class="facet">{}</div>').format(links)


def listed(db: Database, text: str, filters: Filters, total: int) -> Markup:
    """Return one page of the ``total`` sentences that a search finds."""
    rows = queries.search(db, text, filters, tables.ROWS)
    return hits(rows) + tables.pager(total, "search", filters)


def hits(rows: pd.DataFrame) -> Markup:
    """Return the hits as a list of cards."""
    return cards.cards((_hit(row) for row in export.records(rows)), "Hits")


def _hit(row: dict[str, Any]) -> Markup:
    marks = [Mark(start, end, "evidence", "ev") for start, end in row["marks"]]
    before = "… " if row["text_start"] > row["start"] else ""
    after = " …" if row["text_start"] + len(row["text"]) < row["end"] else ""
    said = Markup("")
    if row["speaker"]:
        said = Markup('<div class="meta"><span>In a statement of {}</span></div>').format(
            row["speaker"]
        )
    return Markup(
        '<li class="card"><blockquote lang="en">{}{}{}</blockquote>{}{}<div class="actions">{} '
        '<button type="button" class="copy" data-copy="{}">Copy as citation</button></div></li>'
    ).format(
        before,
        render(row["text"], marks),
        after,
        said,
        cards.source_line(row),
        address.link(
            "Read in the article",
            address.reader(row["article"], row["sentence"]),
            key=f"hit-{row['article']}-{row['sentence']}",
        ),
        cards.citation(row, row["text"]),
    )


def suggestions(near: list[str], alone: list[tuple[str, int]]) -> Markup:
    """Return the nearest searches that find something, and the search's own words one by one."""
    ways = [(words, words) for words in near]
    if len(alone) > 1 or (alone and near):
        ways += [(word, f"{word} ({full(number)})") for word, number in alone]
    if not ways:
        return Markup("")
    links = Markup("").join(
        address.link(said, address.href("search", Filters(q=words)), key=f"near-{words}")
        for words, said in ways
    )
    return Markup('<div class="chips"><span class="muted">Perhaps</span>{}</div>').format(links)
