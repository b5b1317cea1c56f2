"""Numerals of plain text: value, bounds and form; no parser is needed."""

import re

import pytest

from explorer.nlp.numerals import scan
from explorer.nlp.numerals.tries import alternation, lowered


def values(text: str) -> list[tuple[str, float | tuple[float | None, float | None]]]:
    """Return (words, value), with (low, high) in place of a missing value."""
    return [
        (text[n.start : n.end], (n.low, n.high) if n.value is None else round(n.value, 6))
        for n in scan(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234,567", 1234567),
        ("1 234 567", 1234567),
        ("1.234.567", 1234567),
        ("12,34,567", 1234567),
        ("0.5", 0.5),
        (".5", 0.5),
        ("-5", -5),
        ("minus 10", -10),
        ("negative five", -5),
        ("1e10", 1e10),
        ("1e-3", 0.001),
        ("2^3", 8),
        ("5 x 10^6", 5e6),
        ("fifty", 50),
        ("twenty-two", 22),
        ("twenty two", 22),
        ("one hundred and twenty", 120),
        ("two hundred thirty-nine", 239),
        ("a hundred and fifty thousand", 150000),
        ("six hundred thousand", 600000),
        ("twelve hundred", 1200),
        ("2 hundred and thirty two", 232),
        ("two million three hundred thousand", 2300000),
        ("2 million 300 thousand", 2300000),
        ("one million, two hundred thousand", 1200000),
        ("three hundred thousand and five", 300005),
        ("one and a half million", 1500000),
        ("a million and a half", 1500000),
        ("2 million and a half", 2500000),
        ("half a million", 500000),
        ("half-million", 500000),
        ("a quarter of a million", 250000),
        ("three quarters of a million", 750000),
        ("two and a half", 2.5),
        ("three and two thirds", 3.666667),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("2½ million", 2500000),
        ("five point two five million", 5250000),
        ("one point two three", 1.23),
        ("5bn", 5e9),
        ("5k", 5000),
        ("2.2million", 2200000),
        ("33M", 33e6),
        ("2 dozen", 24),
        ("half a dozen", 6),
        ("half a  dozen", 6),
        ("16.4 million", 16400000),
        ("5 cr", 50000000),
        ("3^+2", 9),
        ("4.5×10−3", 0.0045),
        ("eighty - four", 84),
        ("nine eighths", 1.125),
        ("one twenty-fourth", 0.041667),
        ("forty-seven tenths", 4.7),
        ("two hundred and three quarters", 200.75),
        ("a millionth", 0.000001),
        ("two dozens", 24),
        ("ten lakh crore", 1e13),
        ("two-thirds", 0.666667),
        ("a fifth", 0.2),
        ("1/2", 0.5),
        ("5/4", 1.25),
        ("½", 0.5),
        ("one in five", 0.2),
        ("two out of three", 0.666667),
        ("one out of every 17", 0.058824),
        ("twice", 2),
        ("tenfold", 10),
        ("10-fold", 10),
        ("fourty", 40),
        ("hundreds", (100, None)),
        ("tens of thousands", (10000, None)),
        ("several hundred", (100, None)),
        ("a couple of thousand", (1000, None)),
        ("a few dozen", (12, None)),
        ("mid-20s", (24, 26)),
        ("thirties", (30, 39)),
        ("seven-figure", (1e6, 9999999)),
        ("double-digit", (10, 99)),
    ],
)
def test_one_number_is_read_whole(text, expected):
    assert values(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 minus 5", [("10", 10), ("5", 5)]),
        ("one hundred and two hundred", [("one hundred", 100), ("two hundred", 200)]),
        ("5m people", [("5m", 5e6)]),
        ("5m tall", [("5", 5)]),
        ("$3 m", [("3 m", 3e6)]),
        ("in 2015 millions", [("2015", 2015), ("millions", (1e6, None))]),
        ("3x4", [("3", 3), ("4", 4)]),
        ("sixty - two of them", [("sixty", 60), ("two", 2)]),
        ("a forty-second pause", [("forty", 40)]),
        ("two halves", [("two", 2)]),
        ("tens, scores and points", []),
        ("a third, a half", [("a third", 0.333333), ("a half", 0.5)]),
        ("billion-dollar", [("billion", 1e9)]),
        ("no number here at all", []),
    ],
)
def test_neighbours_are_told_apart(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("text", ["nineteen eighty-four", "twenty-fifth", "thirty-first", "1960s"])
def test_years_and_ordinals_are_marked(text):
    assert [numeral.form for numeral in scan(text)] == ["year"]


@pytest.mark.parametrize("text", ["9" * 400, "9e9999", "9^9999"])
def test_numbers_beyond_a_float_keep_their_words_without_value(text):
    assert values(text) == [(text, (None, None))]


@pytest.mark.parametrize("piece", ["9", "1,234", "one ", "hundreds of ", "1/", "half of a "])
def test_long_runs_are_read_to_their_end(piece):
    found = scan(piece * 20000)
    assert all(numeral.start < numeral.end for numeral in found)
    assert [n.start for n in found] == sorted(n.start for n in found)


def test_alternation_prefers_the_longest_word():
    pattern = re.compile(alternation(["more", "more than", "no more"], space="[ -]"))
    assert pattern.match("more-than 5").group() == "more-than"
    assert pattern.match("no").__class__ is type(None)


def test_lowered_text_keeps_its_length():
    assert len(lowered("İstanbul 5")) == len("İstanbul 5")
