"""Numbers as people read them: compact, signed by their modifier, units in the plural."""

import pytest

from explorer.ui import amounts


@pytest.mark.parametrize(
    ("value", "unit", "kind", "expected"),
    [
        (1, "hour", "duration", "1 hour"),
        (3, "hour", "duration", "3 hours"),
        (2.5, "square_kilometer", "area", "2.5 square kilometers"),
        (90, "kilometer_per_hour", "speed", "90 kilometers per hour"),
        (21, "degree_celsius", "temperature", "21 degrees celsius"),
        (6, "foot", "distance", "6 feet"),
        (9e10, "USD", "money", "90 bn USD"),
        (5, "percent", "percent", "5 %"),
        (2, "point", "points", "2 points"),
        (14, None, "count", "14"),
        (None, "hour", "duration", "—"),
    ],
)
def test_a_value_is_written_with_its_unit(value, unit, kind, expected):
    row = {"value": value, "low": None, "high": None, "modifier": "exact"}
    assert amounts.with_unit({**row, "unit": unit, "kind": kind}) == expected
