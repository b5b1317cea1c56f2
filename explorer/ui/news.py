"""What is new since a load, or since a date in the link: the top of the overview."""

import re
from collections.abc import Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.news import News, loads, news
from explorer.ui import address, cards, export, overview, plain
from explorer.ui.amounts import count
from explorer.ui.frame import option, sides
from explorer.ui.kept import kept
from explorer.ui.matrix import SIGNS, WORDS
from explorer.ui.palette import Palette

Row = dict[str, Any]
MOST = 8
"""Things of one kind that are named; the words count all of them."""

MOMENT = re.compile(
    r"([12]\d{3}-[01]\d-[0-3]\d)(T[0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,6})?)?)?(Z|[+]00:00)?"
)
"""A date, or a time of it (UTC), as an address may carry it in ``new``."""

CHANGES = (
    ("turned", "cell turned", "cells turned"),
    ("new", "new cell", "new cells"),
    ("more", "cell with more of the same", "cells with more of the same"),
)


def show(filters: Filters) -> None:
    """Draw what is new; the address says since when, else since the last load."""
    times = kept(loads)
    asked = option("new")
    moment = MOMENT.fullmatch(asked)
    if asked and not moment:
        plain.notice(
            [f"new: “{asked[:40]}” is no date such as 2026-01-31; the last load is shown."]
        )
    since = moment[0] if moment else str(times[0]["since"]) if times else ""
    st.html(kept(drawn, since) + ways(times, since, filters))


def drawn(db: Database, since: str) -> Markup:
    """Return what is new since a moment."""
    return html(news(db, since), kept(sides))


def html(found: News, palette: Palette) -> Markup:
    """Return what is new, each thing a link to where it stands."""
    if not found.articles:
        return Markup(
            '<div class="news"><h2>Nothing new since {}</h2><p>No article was added.</p></div>'
        ).format(when(found.since))
    parts = [_articles(found), _actors(found, palette)]
    cells = export.records(found.cells)
    parts += [
        _cells([row for row in cells if row["change"] == change], words, palette)
        for change, *words in CHANGES
    ]
    parts.append(_disputes(found, palette))
    return Markup('<div class="news"><h2>New since {}</h2>{}</div>').format(
        when(found.since), Markup("").join(parts)
    )


def when(since: str) -> str:
    """Return a moment as people read it."""
    return since[:16].replace("T", " ") or "the beginning"


def _named(words: str, items: Sequence[Markup], more: int) -> Markup:
    rest = Markup('<span class="muted">and {} more</span>').format(more) if more > 0 else Markup("")
    return Markup('<div class="chips"><b>{}</b> {} {}</div>').format(
        words, Markup(" ").join(items), rest
    )


def _articles(found: News) -> Markup:
    rows = export.records(found.newest.head(3))
    links = [
        address.link(
            row["headline"] or "no headline", address.reader(row["article"]),
            key=f"new-{row['article']}", title=f"{row['source'] or 'no source given'}, {cards.day(row['published'])}",
        )
        for row in rows
    ]  # fmt: skip
    return _named(count(found.articles, "article"), links, found.articles - len(links))


def _actors(found: News, palette: Palette) -> Markup:
    if found.actors.empty:
        return Markup("")
    links = [
        address.link(
            cards.chip(row["actor"] or row["name"], palette, row["name"]),
            address.href("entities", Filters(entity=int(row["number"]))),
            key=f"new-entity-{row['number']}",
        )
        for row in export.records(found.actors.head(MOST))
    ]
    return _named(
        f"{count(len(found.actors), 'actor')} first named", links, len(found.actors) - len(links)
    )


def _cells(rows: Sequence[Row], words: Sequence[str], palette: Palette) -> Markup:
    if not rows:
        return Markup("")
    links = [
        address.link(
            Markup("{} {} on {}").format(
                _signs(row), cards.chip(row["side"], palette), row["issue"]
            ),
            address.href("positions", Filters(cell=(row["side"], row["issue"]))),
            key=f"new-{row['side']}.{row['issue']}.{row['stance']}",
            title=_told(row),
        )
        for row in rows[:MOST]
    ]
    return _named(count(len(rows), *words), links, len(rows) - len(links))


def _signs(row: Row) -> str:
    """Return the stance, after those held before where it turns the cell: ``− → +``."""
    now = SIGNS[row["stance"]]
    if row["change"] != "turned":
        return now
    return f"{''.join(SIGNS[stance] for stance in row['held'].split(','))} → {now}"


def _told(row: Row) -> str:
    before = [WORDS[stance] for stance in (row["held"] or "").split(",") if stance]
    was = f"; before: {', '.join(before)}" if before else ""
    return f"{WORDS[row['stance']]} in {count(int(row['positions']), 'new position')}{was}"


def _disputes(found: News, palette: Palette) -> Markup:
    if found.disputes.empty:
        return Markup("")
    words = Markup("<div><b>{}</b></div>").format(
        f"{count(len(found.disputes), 'new disagreement')} of figures"
    )
    return words + overview.disputes(found.disputes.head(3), palette)


def ways(times: Sequence[Row], since: str, filters: Filters) -> Markup:
    """Return links to what is new since each of the latest loads."""
    if len(times) < 2:
        return Markup("")
    links = Markup("").join(
        address.link(
            Markup("{} <b>{}</b>").format(when(str(row["since"])), row["articles"]),
            address.href("overview", filters, new=str(row["since"])),
            css="on" if str(row["since"]) == since else "",
            key=f"since-{row['since']}",
            title=f"What came since then; that load brought {count(int(row['articles']), 'article')}",
        )
        for row in times
    )
    return Markup(
        '<div class="facet"><span class="facet-name">New since the load of</span>{}</div>'
    ).format(links)
