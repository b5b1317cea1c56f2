"""Entities on screen: the table, and one entity's panel with its keyword in context."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address, cards, export, tables
from explorer.ui.amounts import count, full
from explorer.ui.frame import sides
from explorer.ui.kept import kept
from explorer.ui.palette import Palette
from explorer.ui.tables import Column, missing

Row = dict[str, Any]
CONTEXT = 70
"""Characters of the sentence on either side of a keyword."""


def table(db: Database, page: Filters, filters: Filters, total: int) -> Markup:
    """Return a page of ``total`` entities as a table; its links keep ``filters``, the open one too."""
    rows = queries.records(db, "entities", page, tables.ROWS)
    return tables.table(
        rows, total, columns(kept(sides), filters), "entities", filters, caption="Entities",
        record="entity",
    )  # fmt: skip


def columns(palette: Palette, filters: Filters) -> list[Column]:
    """Return the columns of the entities table."""

    def name(row: Row) -> Markup:
        here = filters.entity == row["number"]
        to = address.href(
            "entities", address.replaced(filters, entity=None if here else int(row["number"]))
        )
        return address.link(
            row["name"], to, title="Show where it is named", key=f"e-{row['number']}"
        )

    return [
        Column("name", "Name", name, "words"),
        Column("kind", "Kind", css="nowrap"),
        Column("actor", "Acts for", lambda row: cards.chip(row["actor"], palette), "mid"),
        Column("mentions", "Mentions", lambda row: full(row["mentions"]), "num"),
        Column("articles", "Articles", lambda row: full(row["articles"]), "num"),
        Column("first", "First", _date("first"), "nowrap"),
        Column("last", "Last", _date("last"), "nowrap"),
    ]


def _date(name: str) -> Any:
    return lambda row: "" if missing(row[name]) else cards.day(row[name])


def aliases(mentions: pd.DataFrame) -> list[tuple[str, int]]:
    """Return the forms an entity is named by, with how often, the most frequent first."""
    counts = mentions["text"].map(lambda text: " ".join(text.split())).value_counts()
    return [(str(form), int(number)) for form, number in counts.items()]


def facts(row: Row, palette: Palette, mentions: pd.DataFrame, affiliation: Markup) -> Markup:
    """Return what is known of an entity as a list of terms."""
    forms = ", ".join(f"{form} ({number})" for form, number in aliases(mentions)[:12])
    pairs = [
        ("Kind", row["kind"]),
        ("Acts for", cards.chip(row["actor"], palette)),
        ("Named as", Markup('<span class="quote-words">{}</span>').format(forms or "—")),
        ("Named", f"{count(row['mentions'], 'time')} in {count(row['articles'], 'article')}"),
        ("Dates", between(row["first"], row["last"])),
    ]
    if affiliation:
        pairs.insert(2, ("Told by", affiliation))
    items = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*pair) for pair in pairs)
    return Markup('<dl class="facts">{}</dl>').format(items)


def between(first: Any, last: Any) -> str:
    """Say from when to when: one date, two dates, or that none is given."""
    if missing(first) or cards.day(first) == cards.day(last):
        return cards.day(first)
    return f"{cards.day(first)} to {cards.day(last)}"


def concordance(mentions: Iterable[Row]) -> Markup:
    """Return each mention with the words before and after it: the keyword in context."""
    rows = Markup("").join(_line(row) for row in mentions)
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Keyword in context">'
        '<table class="kwic"><caption class="sr">Keyword in context</caption>'
        '<thead class="sr"><tr><th scope="col">Before</th><th scope="col">Keyword</th>'
        '<th scope="col">After</th><th scope="col">Article</th></tr></thead>'
        "<tbody>{}</tbody></table></div>"
    ).format(rows)


def _line(row: Row) -> Markup:
    before, after = context(row)
    where = "no headline" if missing(row["headline"]) else str(row["headline"])
    to = address.reader(row["article"], row["sentence"], f"mention-{row['number']}")
    return Markup(
        '<tr><td class="quote-words">{}</td><td>{}</td><td class="quote-words">{}</td>'
        '<td class="muted">{}, {}</td></tr>'
    ).format(
        before,
        address.link(row["text"], to, key=f"kwic-{row['number']}"),
        after,
        where if len(where) < 50 else where[:48] + "…",
        cards.day(row["published"]),
    )


def context(row: Row) -> tuple[str, str]:
    """Return the words around a mention, cut at a word, from its sentence."""
    if missing(row["evidence"]):
        return "", ""
    at = int(row["start"]) - int(row["evidence_start"])
    before = row["evidence"][:at]
    after = row["evidence"][at + len(row["text"]) :]
    if len(before) > CONTEXT:
        before = "…" + before[-CONTEXT:].split(" ", 1)[-1]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rsplit(" ", 1)[0] + "…"
    return before, after


def company(others: pd.DataFrame, palette: Palette) -> Markup:
    """Return who is named in the same sentences, as links with in how many."""
    links = Markup("").join(
        address.link(
            Markup("{} <b>{}</b>").format(
                cards.chip(_acts(row), palette, row["name"]), row["sentences"]
            ),
            address.href("entities", Filters(entity=int(row["number"]))),
            title=f"Named together in {count(int(row['sentences']), 'sentence')}",
            key=f"beside-{row['number']}",
        )
        for row in export.records(others)
    )
    return Markup('<div class="chips">{}</div>').format(links)


def _acts(row: Row) -> str | None:
    """Return whose colour an entity has: that of whom it acts for, or its own where it is a side."""
    own = row["name"] if row["kind"] in {"country", "bloc"} else None
    return own if missing(row["actor"]) else str(row["actor"])


def told(
    affiliations: pd.DataFrame, actor: str | None, palette: Palette, by: str | None = None
) -> Markup:
    """Return the words that say whom an entity acts for, newest first, each leading to its place.

    Where the words name somebody else than ``actor``, whom they name is said too. ``by``: the person
    who decided it, whatever the words say.
    """
    rows = export.records(affiliations)
    if by is not None:
        decision = Markup('<span class="muted">decided by {}, whatever articles say</span>').format(
            by
        )
        lines = [_evidence(n, row, actor, palette) for n, row in enumerate(rows)]
        return Markup("<br>").join([decision, *lines])
    if not rows:
        known = Markup('<span class="muted">a list of offices and bodies, no words here</span>')
        return Markup("") if missing(actor) else known
    return Markup("<br>").join(_evidence(n, row, actor, palette) for n, row in enumerate(rows))


def _evidence(n: int, row: Row, actor: str | None, palette: Palette) -> Markup:
    where = "an article without headline" if missing(row["headline"]) else row["headline"]
    other = Markup("")
    if row["actor"] != actor:
        other = Markup(" {}").format(cards.chip(row["actor"], palette))
    return Markup('{}{} <span class="muted">from {}, {}</span>').format(
        address.link(
            Markup("“{}”").format(" ".join(row["words"].split())),
            address.reader(row["article"], row["sentence"]),
            key=f"told-{n}",
        ),
        other,
        where,
        cards.day(row["published"]),
    )
