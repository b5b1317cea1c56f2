"""Download buttons under a table or chart: exactly the rows shown, all pages of them."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from markupsafe import Markup

import explorer
from explorer import library
from explorer.filters import Filters
from explorer.ui import brief, export
from explorer.ui.amounts import count
from explorer.ui.frame import opened, option
from explorer.ui.frame import sides as palette

COPY_LINK = Markup(
    '<button type="button" class="copy" data-copy="">Copy link to this view</button>'
)
WHOLE = Markup(
    '<a href="api/library.db" download title="Every article with all that was found in it, as one '
    'SQLite file">Whole library (SQLite)</a>'
)


def downloads(table: str, filters: Filters, total: int) -> None:
    """Offer every row of a table under the filters, in the order shown."""

    def written(form: str) -> Callable[[], bytes]:
        return lambda: "".join(library.export(table, form, filters)).encode("utf-8")

    csv = written("csv")
    _buttons(table, filters, total, lambda: export.BOM + csv(), written("jsonl"))
    with st.container(horizontal=True, key=f"more-{table}", vertical_alignment="center"):
        if table in {"positions", "articles"}:
            _brief(filters)
        st.html(api_link(table, filters), width="content")
        st.html(WHOLE, width="content")


def api_link(table: str, filters: Filters) -> Markup:
    """Return the address under which programs find the same rows."""
    asked = urlencode(filters.query(), doseq=True)
    to = f"api/{table}.csv?{asked}" if asked else f"api/{table}.csv"
    return Markup(
        '<a href="{}" title="For programs and spreadsheets: the address keeps the filters; '
        '.json and .jsonl too">{}</a>'
    ).format(to, f"/api/{table}.csv")


def _brief(filters: Filters) -> None:
    """Offer the view as one printable document."""
    day = datetime.now(UTC).date().isoformat()
    least, sides = int(option("least", "1")), 40 if option("wide") else 8

    def made() -> bytes:
        db = opened()
        found = brief.gather(db, filters, least=least, sides=sides, gaps=gaps)
        return brief.html(found, palette(db), day, explorer.__version__).encode("utf-8")

    gaps = option("view") == "gaps"
    st.download_button(
        "Brief to print (HTML)",
        made,
        _name("brief", filters, "html"),
        "text/html",
        key="brief",
        on_click="ignore",
        icon=":material/print:",
    )


def downloads_of(frame: pd.DataFrame, table: str, filters: Filters, *, link: bool = True) -> None:
    """Offer the rows of a frame that is on screen, such as the matrix; ``link``: and the address."""
    _buttons(
        table,
        filters,
        len(frame),
        lambda: export.csv(frame),
        lambda: export.json_lines(frame),
        link=link,
    )


def downloads_by(
    read: Callable[[], pd.DataFrame], table: str, filters: Filters, total: int
) -> None:
    """Offer rows that are only read when somebody asks for the file: ``total`` rows of ``read``."""
    _buttons(
        table,
        filters,
        total,
        lambda: export.csv(read()),
        lambda: export.json_lines(read()),
    )


def downloads_of_chart(
    frame: pd.DataFrame, chart: str, key: str, filters: Filters, noun: str
) -> None:
    """Offer the rows that a chart draws, and its picture, below it, as ``downloads_by_chart``."""
    downloads_by_chart(lambda: frame, chart, key, filters, count(len(frame), noun))


def downloads_by_chart(
    read: Callable[[], pd.DataFrame], chart: str, key: str, filters: Filters, counted: str
) -> None:
    """Offer the rows that a chart draws, read when somebody asks, and its picture below it.

    ``counted`` says how many they are (``12 figures``).
    ``key`` is that of the container that holds the chart; the browser makes the PNG.
    """
    name = partial(_name, chart, filters)
    forms = (
        ("CSV", "csv", "text/csv", lambda: export.csv(read())),
        ("JSON Lines", "jsonl", "application/x-ndjson", lambda: export.json_lines(read())),
    )
    with st.container(horizontal=True, key=f"chart-files-{key}", vertical_alignment="center"):
        for label, suffix, mime, data in forms:
            st.download_button(
                f"{label} of {counted}",
                data,
                name(suffix),
                mime,
                key=f"{suffix}-{key}",
                on_click="ignore",
                type="tertiary",
            )
        picture = Markup(
            '<button type="button" class="copy" data-png="{}" data-name="{}">{}</button>'
        )
        st.html(picture.format(f"st-key-{key}", name("png"), "PNG of the chart"), width="content")


def _name(table: str, filters: Filters, suffix: str) -> str:
    day = datetime.now(UTC).date().isoformat()
    return export.file_name(table, filters.sentence("").strip(), day, suffix)


def _buttons(
    table: str,
    filters: Filters,
    total: int,
    csv: Callable[[], bytes],
    jsonl: Callable[[], bytes],
    *,
    link: bool = True,
) -> None:
    kinds = (
        ("CSV", "csv", "text/csv", csv),
        ("JSON Lines", "jsonl", "application/x-ndjson", jsonl),
    )
    with st.container(horizontal=True, key=f"export-{table}", vertical_alignment="center"):
        for label, suffix, mime, data in kinds:
            st.download_button(
                f"{table.capitalize()}, {count(total, 'row')}: {label}",
                data,
                _name(table, filters, suffix),
                mime,
                key=f"{suffix}-{table}",
                on_click="ignore",
                icon=":material/download:",
            )
        if link and table != "matrix":  # it stands under the positions, which have the link
            st.html(COPY_LINK, width="content")
