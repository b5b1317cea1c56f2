"""Filters: what a link says is read without error, and written back the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.filters import DEFAULTS, KEYS, KINDS, SORTS, STANCES, STATUSES, Filters

ODD = st.one_of(
    st.text(),
    st.text(alphabet=st.characters()),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
    st.sampled_from([*STANCES, *STATUSES, *KINDS, *SORTS, "-value", "Side.issue", "position-3"]),
    st.sampled_from(
        ["' or 1=1 --", "<script>alert(1)</script>", "\0", "\ud800", "%00", "NaN", "inf"]
    ),
    st.sampled_from(["9" * 10**6, "-" + "9" * 10**6, "0." + "0" * 5000, "a" * 10**5, "1e999"]),
)
QUERIES = st.dictionaries(
    st.one_of(st.sampled_from(sorted(KEYS.values())), st.text(max_size=5)),
    st.lists(ODD, max_size=4),
    max_size=8,
)


@given(QUERIES)
def test_any_link_is_read_and_written_back_the_same(query):
    filters, notices = Filters.from_query(query)
    assert all(isinstance(notice, str) and len(notice) < 200 for notice in notices)
    assert Filters.from_query(filters.query()) == (filters, [])
    assert hash(filters) == hash(Filters.from_query(filters.query())[0])


@given(QUERIES)
def test_what_sql_binds_and_people_read_is_plain_text_and_numbers(query):
    filters, _ = Filters.from_query(query)
    json.dumps(filters.params(), allow_nan=False).encode()
    filters.sentence().encode("utf-8")
    json.dumps(filters.query()).encode()


@pytest.mark.parametrize(
    ("query", "changed"),
    [
        ({"a": ["0123456789ABCDEF"]}, {"article": "0123456789abcdef"}),
        ({"actor": ["Russia", "Ukraine", "Russia"]}, {"actors": ("Russia", "Ukraine")}),
        ({"issue": ["cease-fire & <b>"]}, {"issues": ("cease-fire & <b>",)}),
        ({"stance": ["favor"]}, {"stances": ("favour",)}),
        ({"stance": ["green"]}, {}),
        ({"since": ["2025-02-31"]}, {"since": "2025-02-28"}),
        ({"since": ["2025"]}, {"since": "2025-01-01"}),
        ({"since": ["2025-13-40"]}, {"since": "2025-12-31"}),
        ({"until": ["yesterday"]}, {}),
        (
            {"since": ["2025-09-01"], "until": ["2025-08-01"]},
            {"since": "2025-08-01", "until": "2025-09-01"},
        ),
        ({"min": ["0.5"]}, {"confidence": 0.5}),
        ({"min": ["7"]}, {"confidence": 1.0}),
        ({"min": ["nan"]}, {}),
        ({"e": ["-4"]}, {"entity": 1}),
        ({"e": ["9" * 10**6]}, {"entity": 2**53}),
        ({"e": ["four"]}, {}),
        ({"s": ["0"]}, {"at": 0}),
        ({"page": ["-3"]}, {}),
        ({"page": ["1e3"]}, {}),
        ({"sort": ["-value"]}, {"sort": "-value"}),
        ({"sort": ["(select 1); --"]}, {}),
        ({"cell": ["Russia.ceasefire"]}, {"cell": ("Russia", "ceasefire")}),
        ({"cell": ["St\\. Lucia.no. 5 quota"]}, {"cell": ("St. Lucia", "no. 5 quota")}),
        ({"cell": ["Russia"]}, {}),
        ({"ev": ["position-12"]}, {"evidence": "position-12"}),
        ({"ev": ["drop-1"]}, {}),
        ({"q": [" a\0b "]}, {"q": "ab"}),
        ({"q": [""]}, {}),
        ({"q": []}, {}),
    ],
)
def test_values_are_read_or_brought_to_the_nearest(query, changed):
    filters, _ = Filters.from_query(query)
    assert {n: getattr(filters, n) for n in filters.active(view=True)} == changed


@pytest.mark.parametrize(
    ("query", "notices"),
    [
        ({"actor": ["Russia"]}, []),
        ({"utm": ["x"]}, ["“utm” is not a filter"]),
        ({"page": ["-3"]}, ["page: “-3” is read as “1”"]),
        ({"stance": ["green", "against"]}, ["stance: “green” is left out"]),
        ({"a": ["1" * 16, "2" * 16]}, ["a: only 1 of 2 values are used"]),
        ({"q": ["x" * 50 + "\0"]}, ["q: “" + "x" * 40 + "…” is read as “" + "x" * 40 + "…”"]),
    ],
)
def test_notices_say_what_is_shown_instead(query, notices):
    assert Filters.from_query(query)[1] == notices


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), "positions"),
        (Filters(actors=("Russia", "Ukraine"), issues=("ceasefire",), since="2025-08-19"),
         "positions of Russia and Ukraine on ceasefire since 2025-08-19"),
        (Filters(actors=("A", "B", "C"), q="oil"), "positions of A, B and C matching “oil”"),
        (Filters(confidence=0.6, page=3, sort="-value"), "positions with confidence of at least 0.6"),
        (Filters(statuses=("planned",), sources=("Wire",)), "positions that are planned in Wire"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_shown(filters, expected):
    assert filters.sentence() == expected


def test_dropping_a_filter_starts_at_the_first_page():
    filters = Filters(actors=("A", "B"), q="x", page=4, evidence="figure-1", sort="value")
    assert filters.without("q") == Filters(actors=("A", "B"), sort="value")
    assert filters.without("actors", "A").actors == ("B",)
    assert filters.toggled("actors", "B").actors == ("A",)
    assert filters.toggled("actors", "C").actors == ("A", "B", "C")


def test_until_is_inclusive_of_the_day():
    assert Filters(until="2025-12-31").params()["before"] == "2026-01-01"


def test_every_field_has_a_key_and_every_key_is_used_once():
    assert set(KEYS) == set(DEFAULTS)
    assert len(set(KEYS.values())) == len(KEYS)
