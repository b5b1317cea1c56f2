"""Units on demand: miles as kilometres or the other way; currencies and counts stay as they are.

pint converts; it is loaded only when somebody asks. Results have three significant digits, because
"12 miles" does not know its kilometres to the metre; the article's own words stay beside them.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

METRIC = {
    "mile": "kilometer",
    "nautical_mile": "kilometer",
    "yard": "meter",
    "foot": "meter",
    "inch": "centimeter",
    "square_mile": "square_kilometer",
    "square_foot": "square_meter",
    "acre": "hectare",
    "pound": "kilogram",
    "ounce": "gram",
    "ton": "tonne",
    "gallon": "liter",
    "fahrenheit": "celsius",
    "mile_per_hour": "kilometer_per_hour",
}
IMPERIAL = {
    "kilometer": "mile",
    "meter": "foot",
    "centimeter": "inch",
    "square_kilometer": "square_mile",
    "square_meter": "square_foot",
    "hectare": "acre",
    "kilogram": "pound",
    "gram": "ounce",
    "tonne": "ton",
    "liter": "gallon",
    "celsius": "fahrenheit",
    "kilometer_per_hour": "mile_per_hour",
}
SYSTEMS: dict[str, Mapping[str, str]] = {"metric": METRIC, "imperial": IMPERIAL}
PINT = {
    "square_mile": "mile ** 2",
    "square_foot": "foot ** 2",
    "square_kilometer": "kilometer ** 2",
    "square_meter": "meter ** 2",
    "tonne": "metric_ton",
    "fahrenheit": "degree_Fahrenheit",
    "celsius": "degree_Celsius",
    "mile_per_hour": "mile / hour",
    "kilometer_per_hour": "kilometer / hour",
}
"""Our names of units that pint spells otherwise."""

DIGITS = 3


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415 - half a second, only for who asks

    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def converted(value: float, unit: str, target: str) -> float:
    """Return a value in another unit, to three significant digits."""
    quantity = _registry().Quantity(value, PINT.get(unit, unit))
    return float(f"{quantity.to(PINT.get(target, target)).magnitude:.{DIGITS}g}")


def convert(rows: list[dict[str, Any]], system: str) -> list[dict[str, Any]]:
    """Return the figures with value, low, high and unit in a system of ``SYSTEMS``.

    Any other system leaves them as written, and so do units it has no counterpart for.
    """
    targets = SYSTEMS.get(system, {})
    return [
        _converted(row, targets[row["unit"]]) if row["unit"] in targets else row for row in rows
    ]


def _converted(row: dict[str, Any], target: str) -> dict[str, Any]:
    amounts = {name: row[name] for name in ("value", "low", "high")}
    found = {
        name: None if amount is None else converted(amount, row["unit"], target)
        for name, amount in amounts.items()
    }
    return {**row, **found, "unit": target}
