"""Download buttons under a table or chart: exactly the rows shown, all pages of them."""

from collections.abc import Callable
from datetime import UTC, datetime
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

BOM = b"\xef\xbb\xbf"
"""Tells Excel that a CSV file is UTF-8."""

COPY_LINK = Markup(
    '<button type="button" class="copy" data-copy="">Copy link to this view</button>'
)


def downloads(table: str, filters: Filters, total: int) -> None:
    """Offer every row of a table under the filters, in the order shown."""

    def written(form: str) -> Callable[[], bytes]:
        return lambda: "".join(library.export(table, form, filters)).encode("utf-8")

    csv = written("csv")
    _buttons(table, filters, total, lambda: BOM + csv(), written("jsonl"))
    with st.container(horizontal=True, key=f"more-{table}", vertical_alignment="center"):
        if table in {"positions", "articles"}:
            _brief(filters)
        st.html(api_link(table, filters), width="content")


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
        export.file_name("brief", filters.sentence("").strip(), day, "html"),
        "text/html",
        key="brief",
        on_click="ignore",
        icon=":material/print:",
    )


def downloads_of(frame: pd.DataFrame, table: str, filters: Filters) -> None:
    """Offer the rows of a frame that is on screen, such as the matrix."""
    _buttons(
        table, filters, len(frame), lambda: export.csv(frame), lambda: export.json_lines(frame)
    )


def _buttons(
    table: str,
    filters: Filters,
    total: int,
    csv: Callable[[], bytes],
    jsonl: Callable[[], bytes],
) -> None:
    day = datetime.now(UTC).date().isoformat()
    words = filters.sentence("").strip()
    kinds = (
        ("CSV", "csv", "text/csv", csv),
        ("JSON Lines", "jsonl", "application/x-ndjson", jsonl),
    )
    with st.container(horizontal=True, key=f"export-{table}", vertical_alignment="center"):
        for label, suffix, mime, data in kinds:
            st.download_button(
                f"{table.capitalize()}, {count(total, 'row')}: {label}",
                data,
                export.file_name(table, words, day, suffix),
                mime,
                key=f"{suffix}-{table}",
                on_click="ignore",
                icon=":material/download:",
            )
        if table != "matrix":  # it stands under the positions, which have the link
            st.html(COPY_LINK, width="content")
