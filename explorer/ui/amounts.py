"""How a number is written beside the article's words: compact, without invented precision."""

import math
from typing import Any

SIGNS = {
    "about": "≈ ",
    "at_least": "≥ ",
    "more_than": "> ",
    "less_than": "< ",
    "up_to": "≤ ",
}
SCALES = ((1e12, " tn"), (1e9, " bn"), (1e6, " m"))
NONE = "—"
SPACE = "\u202f"


def known(value: Any) -> bool:
    """Tell whether a cell of a frame holds a finite number."""
    return isinstance(value, int | float) and math.isfinite(value)


def full(value: float) -> str:
    """Write a number out: digits in threes, no digits that were not there."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", SPACE)
    return f"{value:,.12g}".replace(",", SPACE)


def compact(value: float) -> str:
    """Write a number shortly: 90 bn, 1.5 m, 12 000, 3.5."""
    for scale, name in SCALES:
        if abs(value) >= scale:
            short = value / scale
            return f"{short:.4g}{name}" if short < 10_000 else f"{short:.3g}{name}"
    return full(value) if value == int(value) else f"{value:,.6g}".replace(",", SPACE)


def amount(row: Any, *, exact: bool = False) -> str:
    """Write a figure's value with its modifier: ``≥ 14``, ``10 000-99 999``, ``—``.

    ``row`` has value, low, high and modifier; ``exact`` writes all digits (for a hover text).
    """
    write = full if exact else compact
    value, low, high = row["value"], row["low"], row["high"]
    if known(value):
        return SIGNS.get(row["modifier"], "") + write(value)
    if known(low) and known(high):
        return f"{write(low)}{chr(0x2013)}{write(high)}"
    if known(low):
        return f"{SIGNS.get(row['modifier'], '≥ ').strip()} {write(low)}"
    if known(high):
        return f"≤ {write(high)}"
    return NONE


def unit(row: Any) -> str:
    """Write the unit of a figure: its currency or unit name, percent as a sign, nothing for none."""
    if row["kind"] in {"percent", "points"}:
        return "%" if row["kind"] == "percent" else "points"
    return row["unit"].replace("_", " ") if isinstance(row["unit"], str) else ""


def with_unit(row: Any) -> str:
    """Write value and unit: ``90 bn USD``, ``5 %``, ``3 hours``, ``—``."""
    written, named = amount(row), unit(row)
    if written == NONE or not named:
        return written
    many = row["value"] != 1 and row["kind"] not in {"percent", "points"}
    return f"{written} {plural(named) if many else named}"


IRREGULAR = {"foot": "feet", "inch": "inches"}


def plural(name: str) -> str:
    """Write the plural of a unit: ``square kilometers``, ``degrees celsius``; currencies have none."""
    if not name.islower():
        return name
    one, per, rest = name.partition(" per ")
    first, *more = one.split()
    if first == "degree":
        return " ".join(["degrees", *more]) + per + rest
    *before, last = [first, *more]
    return " ".join([*before, IRREGULAR.get(last, f"{last}s")]) + per + rest


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Write how many of what: ``1 position``, ``12 positions``."""
    return f"{full(number)} {noun if number == 1 else plural or noun + 's'}"
