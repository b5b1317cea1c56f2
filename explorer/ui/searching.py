"""Search hits on screen: each sentence with its words marked, leading to its place."""

from typing import Any

import pandas as pd
from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards, export
from explorer.ui.marks import Mark, render


def hits(rows: pd.DataFrame) -> Markup:
    """Return the hits as a list of cards."""
    return cards.cards((_hit(row) for row in export.records(rows)), "Hits")


def _hit(row: dict[str, Any]) -> Markup:
    marks = [Mark(start, end, "evidence", "ev") for start, end in row["marks"]]
    return Markup(
        '<li class="card"><blockquote lang="en">{}</blockquote>{}<div class="actions">{}</div></li>'
    ).format(
        render(row["text"], marks),
        cards.source_line(row),
        address.link(
            "Read in the article",
            address.reader(row["article"], row["sentence"]),
            key=f"hit-{row['article']}-{row['sentence']}",
        ),
    )


def suggestions(words: list[str], filters: Filters) -> Markup:
    """Return the nearest words of the library as links to their search."""
    links = Markup("").join(
        address.link(
            word, address.href("search", address.narrowed(filters, q=word)), key=f"near-{word}"
        )
        for word in words
    )
    return Markup('<div class="chips"><span class="muted">Perhaps</span>{}</div>').format(links)
