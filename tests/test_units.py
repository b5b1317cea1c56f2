"""Units, currencies, compound measures and modifiers of plain phrases, without a parser."""

import pytest

from explorer.nlp import figures
from explorer.nlp.figures import currencies, units


def read(text: str) -> list[tuple[float | tuple[float | None, float | None], str | None, str]]:
    """Return (value or bounds, unit, modifier) of each quantity."""
    return [
        ((q.low, q.high) if q.value is None else round(q.value, 4), q.unit, q.modifier)
        for q in figures.read(text)
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("75 kgs", 75, "kilogram"),
        ("5 foot 10", 5.8333, "foot"),
        ("five feet ten inches", 5.8333, "foot"),
        ("5ft 10in", 5.8333, "foot"),
        ("6' 2\"", 6.1667, "foot"),
        ("12-inch", 12, "inch"),
        ("a mile and a half", 1.5, "mile"),
        ("two and a half kilometers", 2.5, "kilometer"),
        ("200 yards", 200, "yard"),
        ("60 meters per second", 60, "meter_per_second"),
        ("60 mi/hr", 60, "mile_per_hour"),
        ("120 kilometres-per-hour", 120, "kilometer_per_hour"),
        ("45 knots", 45, "knot"),
        ("10 sq. miles", 10, "square_mile"),
        ("2.5 square meters", 2.5, "square_meter"),
        ("2 cubic feet", 2, "cubic_foot"),
        ("7 fluid ounces", 7, "fluid_ounce"),
        ("10 kilowatt hours", 10, "kilowatt_hour"),
        ("220 volts", 220, "volt"),
        ("2.4 ghz", 2.4, "gigahertz"),
        ("5 mb", 5, "megabyte"),
        ("100 megabits per second", 100, "megabit_per_second"),
        ("30 degree c", 30, "celsius"),
        ("thirty degrees fahrenheit", 30, "fahrenheit"),
        ("negative 40 degrees", -40, "degree"),
        ("100 °F", 100, "fahrenheit"),
        ("300 kelvin", 300, "kelvin"),
        ("5 lbs", 5, "pound"),
        ("1 million metric tons", 1e6, "tonne"),
        ("half a kilometer", 0.5, "kilometer"),
        ("three-quarters of a mile", 0.75, "mile"),
        ("30 psi", 30, "pound_per_square_inch"),
        ("15 parts per million", 15, "part_per_million"),
        ("35 miles per gallon", 35, "mile_per_gallon"),
        ("20 mcg", 20, "microgram"),
        ("500 calories", 500, "calorie"),
        ("ten month old", 10, "month"),
        ("half a year old", 0.5, "year"),
        ("3 years and 2 months old", 3.1667, "year"),
        ("2h", 2, "hour"),
        ("90 secs", 90, "second"),
        ("five business days", 5, "business_day"),
        ("one year and a half", 1.5, "year"),
        ("an hour and 20 minutes", 1.3333, "hour"),
        ("2 years, 3 months and 4 days", 2.261, "year"),
        ("3 more weeks", 3, "week"),
        ("half a percent", 0.5, "percent"),
        ("-15%", -15, "percent"),
        ("5 ‰", 5, "per_mille"),
        ("100 renminbi", 100, "CNY"),
        ("40 new israeli shekels", 40, "ILS"),
        ("20 icelandic krona", 20, "ISK"),
        ("5 brazilian reais", 5, "BRL"),
        ("60 uae dirhams", 60, "AED"),
        ("2 million usd", 2e6, "USD"),
        ("0.05 btc", 0.05, "BTC"),
        ("NT$100", 100, "TWD"),
        ("10 new zealand dollars", 10, "NZD"),
        ("5 billion south korean won", 5e9, "KRW"),
        ("2 dollars 5 cents", 2.05, "USD"),
        ("3 kopeks", 3, "kopeck"),
        ("20 euro cents", 20, "cent"),
        ("ten pounds of beef", 10, "pound"),
        ("he paid ten pounds", 10, "GBP"),
        ("ten pounds sterling", 10, "GBP"),
    ],
)
def test_measures_and_money(text, value, unit):
    assert read(text) == [(value, unit, "exact")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">= 20", (20, None, "at_least")),
        ("< 5", (5, None, "less_than")),
        ("less than or equal to 30", (30, None, "up_to")),
        ("not more than 200", (200, None, "up_to")),
        ("no less than 30", (30, None, "at_least")),
        ("larger than or equal to 30", (30, None, "at_least")),
        ("plus or minus 5.7 points", (5.7, "point", "exact")),
        ("30 or fewer", (30, None, "up_to")),
        ("north of 40", (40, None, "more_than")),
        ("only about 10", (10, None, "about")),
        ("a total of 12", (12, None, "exact")),
        ("would add up to $5", (5, "USD", "exact")),
        ("handed over $5", (5, "USD", "exact")),
        ("up to $5", (5, "USD", "up_to")),
        ("bigger than 20 and smaller than 30", ((20, 30), None, "between")),
        ("20--30", ((20, 30), None, "between")),
        ("between 20% and 30%", ((20, 30), "percent", "between")),
        ("between the ages of 5 and 7", ((5, 7), "year", "between")),
        ("$5 to $10", ((5, 10), "USD", "between")),
        ("under 18s", (18, "year", "less_than")),
    ],
)
def test_modifiers_and_ranges(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize("text", ["5 won medals", "two real problems", "three mark schemes"])
def test_common_words_are_no_currencies(text):
    assert [unit for _, unit, _ in read(text)] == [None]


def test_every_current_currency_is_read_by_code_and_by_name():
    known = currencies.names().full
    assert {"USD", "EUR", "JPY", "XOF"} <= set(currencies.signs().values())
    assert known["jordanian dinars"] == "JOD"
    assert len(set(known.values())) > 150


def test_every_unit_reads_its_own_name():
    names = [unit for kind in units.KINDS for unit in units.LEXICON[kind] if unit != "cup"]
    read_back = {
        name: units.after(f"3 {name.replace('_', ' ')} of it", 1, digits=True) for name in names
    }
    wrong = {name: found for name, found in read_back.items() if not found or found.name != name}
    assert wrong == {}
