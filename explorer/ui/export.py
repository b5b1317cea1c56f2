"""Frames as files: CSV that no spreadsheet runs as a formula, and JSON Lines; every row shown."""

import math
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from explorer.library import exporting

BOM = b"\xef\xbb\xbf"
"""Tells Excel that a CSV file is UTF-8."""


def csv(frame: pd.DataFrame) -> bytes:
    """Return the frame as CSV in UTF-8 with a byte order mark, so that Excel reads it right."""
    lines = exporting.csv_lines(_rows(frame), map(str, frame.columns))
    return BOM + "".join(lines).encode("utf-8")


def json_lines(frame: pd.DataFrame) -> bytes:
    """Return the frame as strict JSON, one object a line; unknown numbers are null."""
    return "".join(exporting.json_lines(_rows(frame))).encode("utf-8")


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for row in records(frame):
        yield {name: _plain(value) for name, value in row.items()}


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows as dictionaries, in order; unknown values are None."""
    names = [str(name) for name in frame.columns]
    columns = [_values(column) for _, column in frame.items()]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(column: "pd.Series[Any]") -> list[Any]:
    """Return a column as Python has it; ``frame.to_dict`` takes eight times as long."""
    values = column.tolist()
    return [None if unknown(v) else v for v in values] if column.hasnans else values


def unknown(value: Any) -> bool:
    """Tell whether a cell holds nothing: None, NaN, NaT, NA."""
    if isinstance(value, float):
        return math.isnan(value)
    return value is None or value is pd.NaT or value is pd.NA


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    return None if value is pd.NaT or value is pd.NA else value


def file_name(table: str, words: str, day: str, suffix: str) -> str:
    """Return ``figures_russia-ceasefire_2026-11-22.csv``: table, what is filtered, date."""
    slug = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:60].strip("-")
    return "_".join(part for part in (table, slug, day) if part) + f".{suffix}"
