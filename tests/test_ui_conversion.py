"""Conversion on demand keeps what has no counterpart and invents no digits."""

import subprocess
import sys

import pytest

from explorer.ui import conversion

CASES = [
    (12, "mile", "kilometer", 19.3),
    (100, "kilometer", "mile", 62.1),
    (6, "foot", "meter", 1.83),
    (50, "fahrenheit", "celsius", 10.0),
    (-40, "celsius", "fahrenheit", -40.0),
    (1000, "acre", "hectare", 405.0),
    (3, "square_mile", "square_kilometer", 7.77),
    (60, "mile_per_hour", "kilometer_per_hour", 96.6),
    (2, "tonne", "ton", 2.2),
    (0, "mile", "kilometer", 0.0),
]


@pytest.mark.parametrize(("value", "unit", "target", "expected"), CASES)
def test_three_digits_of_the_other_unit(value, unit, target, expected):
    assert conversion.converted(value, unit, target) == expected


@pytest.mark.parametrize("system", sorted(conversion.SYSTEMS))
def test_every_listed_pair_can_be_converted(system):
    for unit, target in conversion.SYSTEMS[system].items():
        assert conversion.converted(10, unit, target) > 0 or unit == "fahrenheit"


def rows():
    return [
        {"value": 12.0, "low": 12.0, "high": 12.0, "unit": "mile"},
        {"value": None, "low": 10.0, "high": 20.0, "unit": "mile"},
        {"value": 9e10, "low": 9e10, "high": 9e10, "unit": "USD"},
        {"value": 14.0, "low": 14.0, "high": 14.0, "unit": None},
    ]


def test_ranges_are_converted_and_money_and_counts_stay():
    shown = conversion.convert(rows(), "metric")
    assert shown == [
        {"value": 19.3, "low": 19.3, "high": 19.3, "unit": "kilometer"},
        {"value": None, "low": 16.1, "high": 32.2, "unit": "kilometer"},
        *rows()[2:],
    ]


@pytest.mark.parametrize("system", ["", "nonsense", "imperial"])
def test_what_has_no_counterpart_stays_as_written(system):
    assert conversion.convert(rows(), system) == rows()


def test_pint_is_loaded_only_for_who_asks():
    code = "import sys; from explorer.ui import conversion; assert 'pint' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
