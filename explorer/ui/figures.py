"""Figures on screen: the table, and the measures that several of them speak of."""

from typing import Any

import pandas as pd
from markupsafe import Markup, escape
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.groups import NEWEST
from explorer.ui import address, cards, conversion, export, tables
from explorer.ui.amounts import amount, compact, count, known, unit, with_unit
from explorer.ui.entities import between
from explorer.ui.frame import sides
from explorer.ui.kept import kept
from explorer.ui.markup import fill, join
from explorer.ui.palette import Palette
from explorer.ui.tables import Column, missing

Row = dict[str, Any]
MOST_MEASURES = 30


def rows(db: Database, filters: Filters, units: str = "") -> list[Row]:
    """Return one page of figures, with units as written or those of a system."""
    return conversion.convert(queries.records(db, "figures", filters, tables.ROWS), units)


def table(_db: Database, filters: Filters, total: int, units: str = "") -> Markup:
    """Return one page of ``total`` figures as a table."""
    palette = kept(sides)
    return tables.table(
        kept(rows, filters, units), total, columns(palette, filters, units=units), "figures", filters,
        caption="Figures", record="figure", units=units,
        detail=lambda row: cards.figure(row, palette, filters.evidence),
    )  # fmt: skip


def columns(palette: Palette, filters: Filters, **kept: Any) -> list[Column]:
    """Return the columns of the figures table: the article's words first, then the value."""

    def words(row: Row) -> Markup:
        opened = filters.evidence == f"figure-{row['number']}"
        to = address.href("figures", _opening(filters, None if opened else row), **kept)
        return address.link(row["text"], to, title="Show the evidence", key=f"ev-{row['number']}")

    def said(row: Row) -> Markup:
        return cards.chip(row["actor"], palette, row["speaker"]) if row["speaker"] else escape("—")

    return [
        Column("text", "In the article", words, "words"),
        Column("value", "Value", _value, "num", help="What the words come to; ≥ at least, ≈ about"),
        Column("unit", "Unit", unit, "nowrap"),
        Column("measures", "Of what", css="mid"),
        Column("modifier", "Modifier", lambda row: row["modifier"].replace("_", " "), "nowrap"),
        Column("speaker", "Who says it", said, "mid"),
        Column("status", "Status", css="nowrap"),
        Column("published", "Date", cards.dated, "nowrap"),
        Column("headline", "Article", headline, "cut"),
    ]


def systems(filters: Filters, chosen: str) -> Markup:
    """Return the ways to see units: as written, or converted."""
    ways = (("", "Units as written"), ("metric", "Metric"), ("imperial", "Imperial"))
    links = join(
        address.link(
            words, address.href("figures", filters, units=system),
            css="on" if system == chosen else "", key=f"units-{system}",
            **({"aria_current": "true"} if system == chosen else {}),
        )
        for system, words in ways
    )  # fmt: skip
    return Markup('<div class="facet">{}</div>').format(links)


def _opening(filters: Filters, row: Row | None) -> Filters:
    key = None if row is None else f"figure-{row['number']}"
    return address.replaced(filters, evidence=key)


def _value(row: Row) -> Markup:
    return fill('<span title="%s">%s</span>', amount(row, exact=True), amount(row))


def headline(row: Row) -> Markup:
    """Return the article's headline as a link to the row's sentence."""
    words = "no headline" if missing(row["headline"]) else row["headline"]
    return address.link(words, address.reader(row["article"], row["sentence"]), title=words)


def measures(filters: Filters) -> pd.DataFrame:
    """Return the measures that most figures speak of, as ``queries.figure_groups``."""
    return kept(queries.figure_groups, tables.which(filters), limit=MOST_MEASURES)


def measured_note(filters: Filters, total: int) -> str:
    """Say what the groups are, and of which figures where filters leave too many."""
    note = "figures about one thing, from several places"
    if total <= NEWEST or set(filters.active()) <= {"measure"}:
        return note
    return f"{note}, among the newest {NEWEST:,}"


def groups(_db: Database, filters: Filters) -> Markup:
    """Return measures that several figures speak of: their span, how many, since when."""
    items = join(_group(row, filters) for row in export.records(measures(filters)))
    return fill('<ul class="list">%s</ul>', items)


def _group(row: Row, filters: Filters) -> Markup:
    spread = {
        "value": None,
        "modifier": "exact",
        **{k: row[k] for k in ("low", "high", "kind", "unit")},
    }
    same = row["low"] == row["high"] and known(row["low"])
    shown = f"{compact(row['low'])} {unit(row)}" if same else with_unit(spread)
    here = filters.measure == row["measure"]
    to = address.href(
        "figures", address.narrowed(filters, measure=None if here else row["measure"])
    )
    sign = Markup('<span class="badge">differ</span> ') if row["amounts"] > 1 else Markup("")
    since = between(row["first"], row["last"])
    return Markup('<li>{}{} <b>{}</b> <span class="muted">{}; {}</span></li>').format(
        sign,
        address.link(row["measures"] or row["measure"], to, key=f"measure-{row['measure']}"),
        shown.strip(),
        f"{count(row['figures'], 'figure')} in {count(row['articles'], 'article')}",
        since,
    )
