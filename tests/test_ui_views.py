"""What the pages draw, without Streamlit: frames and rows in, HTML, matrices and files out."""

import json

import pandas as pd
import pytest
from made_up import MADE, extraction
from markupsafe import Markup

from explorer.filters import Filters
from explorer.store import articles
from explorer.store.pages.tally import tally
from explorer.ui import (
    address,
    amounts,
    cards,
    comparing,
    entities,
    export,
    growth,
    matrix,
    positions,
    strips,
    tables,
)
from explorer.ui.marks import Mark, Marks, render
from explorer.ui.palette import FOUR, GREY, SIX, Palette, code

EVIL = "<script>alert(1)</script>\"'&"
FOURSOME = ("Northland", "Southland", "Westmark", "Eastern League")


# marks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "one two three"),
        ([Mark(4, 7, "entity")], 'one <span class="mk entity entity-start entity-end" title="">two</span> three'),
        (
            [Mark(4, 7, "entity", "a1", "s=1", "Two", "e1")],
            'one <a data-soft="e1" class="mk entity entity-start entity-end a1" href="s=1" title="Two" tabindex="-1">two</a> three',
        ),
        ([Mark(9, 4, "entity")], "one two three"),
        ([Mark(90, 94, "entity")], "one two three"),
    ],
)  # fmt: skip
def test_render_marks_ranges(marks, expected):
    assert render("one two three", marks) == expected


@pytest.mark.parametrize(
    "marks",
    [
        [(0, 7), (4, 13)],
        [(0, 13), (0, 13), (4, 7)],
        [(0, 3), (3, 4), (4, 7)],
        [(5, 6), (0, 13), (12, 99), (-3, 2)],
    ],
)
def test_render_keeps_every_character_whatever_overlaps(marks):
    text = "one <&> three"
    html = render(text, [Mark(s, e, "figure", href="x") for s, e in marks])
    assert (
        "".join(piece.split(">", 1)[-1] for piece in html.split("<")) == "one &lt;&amp;&gt; three"
    )


def test_render_escapes_text_titles_and_addresses():
    html = render(EVIL, [Mark(0, 8, "figure", EVIL, EVIL, EVIL, EVIL)])
    assert "<script" not in html
    assert html.count("<a ") == 1


def test_marks_within_a_range_are_those_that_touch_it():
    marks = Marks([Mark(0, 40, "statement"), Mark(5, 8, "entity"), Mark(30, 33, "figure")])
    assert [m.kind for m in marks.within(9, 30)] == ["statement"]
    assert [m.kind for m in marks.within(7, 31)] == ["statement", "entity", "figure"]


# actors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Russia", "RU"),
        ("Ukraine", "UA"),
        ("United States", "US"),
        ("European Union", "EU"),
        ("Britain", "GB"),
        ("China", "CN"),
        ("Free Trade Party", "FT"),
        ("Hamas", "HM"),
        ("Dockers", "DO"),
        ("x", "X?"),
        ("", "??"),
        ("!!", "??"),
    ],
)
def test_code_names_an_actor_in_two_letters(name, expected):
    assert code(name) == expected


@pytest.mark.parametrize(("number", "colours"), [(1, FOUR), (4, FOUR), (5, SIX), (9, SIX)])
def test_palette_gives_each_frequent_side_its_own_colour(number, colours):
    palette = Palette([f"Side {n}" for n in range(number)])
    shown = [palette[f"Side {n}"].colour for n in range(number)]
    assert shown[: len(colours)] == list(colours)[:number]
    assert set(shown[len(colours) :]) <= {GREY}
    assert palette["nobody"].colour == palette[None].colour == GREY


def test_palette_finds_a_side_by_code_or_name():
    palette = Palette(["Russia", "Ukraine", "South Africa", "San Agustin"])
    assert palette.side("RU") == palette.side("russia") == "Russia"
    assert palette.side("ZZ") is None
    assert palette.side("South Africa") == "South Africa"


# numbers -------------------------------------------------------------------------------------

SPACE = "\u202f"


@pytest.mark.parametrize(
    ("value", "low", "high", "modifier", "expected"),
    [
        (9e10, None, None, "exact", "90 bn"),
        (14, None, None, "at_least", "≥ 14"),
        (12, None, None, "about", "≈ 12"),
        (1500, None, None, "exact", f"1{SPACE}500"),
        (2.5e6, None, None, "up_to", "≤ 2.5 m"),
        (None, 10000, 99999, "vague", f"10{SPACE}000–99{SPACE}999"),
        (None, 100, None, "vague", "≥ 100"),
        (None, None, 30, "exact", "≤ 30"),
        (None, None, None, "exact", "—"),
        (float("nan"), None, None, "exact", "—"),
        (0.1, None, None, "less_than", "< 0.1"),
        (-3, None, None, "exact", "-3"),
        (3.2e15, None, None, "exact", "3200 tn"),
    ],
)
def test_amount_is_compact_and_says_no_more_than_the_words(value, low, high, modifier, expected):
    row = {"value": value, "low": low, "high": high, "modifier": modifier}
    assert amounts.amount(row) == expected


@pytest.mark.parametrize(
    ("n", "expected"), [(0, "0 rows"), (1, "1 row"), (1200, f"1{SPACE}200 rows")]
)
def test_count_says_of_what(n, expected):
    assert amounts.count(n, "row") == expected


# exports -------------------------------------------------------------------------------------


def test_csv_guards_formulas_and_keeps_everything_else():
    frame = pd.DataFrame(
        {
            "words": ["=1+1", "+49", "-3 percent", "@a", "\tx", "\rx", "plain", 'a "b", c\nd'],
            "n": range(8),
        }
    )
    lines = export.csv(frame).decode("utf-8-sig")
    assert lines.startswith("words,n\r\n'=1+1,0\r\n'+49,1\r\n'-3 percent,2\r\n'@a,3\r\n")
    assert 'plain,6\r\n"a ""b"", c\nd",7\r\n' in lines


def test_json_lines_are_strict():
    frame = pd.DataFrame({"value": [1.0, float("nan"), float("inf")], "words": ["é", None, "=x"]})
    rows = [json.loads(line) for line in export.json_lines(frame).decode().splitlines()]
    assert rows == [
        {"value": 1, "words": "é"},
        {"value": None, "words": None},
        {"value": None, "words": "=x"},
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "figures_2026-01-02.csv"),
        ("of Russia on ceasefire", "figures_of-russia-on-ceasefire_2026-01-02.csv"),
        ("../../etc/<b>", "figures_etc-b_2026-01-02.csv"),
    ],
)
def test_file_name_is_a_plain_name(words, expected):
    assert export.file_name("figures", words, "2026-01-02", "csv") == expected


# addresses -----------------------------------------------------------------------------------


def test_address_round_trip_of_filters_and_options():
    filters = Filters(actors=("A & B", "C=D"), cell=("Northland", "truce.now"), page=2)
    to = address.href("positions", filters, flip=True, view="gaps", least="")
    assert to.startswith("positions?")
    asked = address.query(filters, flip=True, view="gaps")
    mine, options = address.split(asked)
    assert Filters.from_query(mine) == (filters, [])
    assert options == {"flip": ["1"], "view": ["gaps"]}


@pytest.mark.parametrize(
    ("query", "kept", "notices"),
    [
        ({"view": ["gaps"], "least": ["3"]}, {"view": ["gaps"], "least": ["3"]}, 0),
        ({"view": ["<b>"], "least": ["-1", "1e9", "2"]}, {"least": ["2"]}, 3),
        ({"find": ["x" * 300]}, {}, 1),
        ({"find": ["<img>"]}, {"find": ["<img>"]}, 0),
    ],
)
def test_options_that_are_not_allowed_are_left_out_with_a_notice(query, kept, notices):
    found, said = address.options(query)
    assert (found, len(said)) == (kept, notices)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/a", False),
        ("ftp://example.org", False),
        (None, False),
        ("https://", False),
    ],
)
def test_only_web_addresses_become_links_out(url, linked):
    html = address.outside(url)
    assert ("<a " in html) is linked
    if linked:
        assert "example.org" in html.striptags()


# the matrix ----------------------------------------------------------------------------------


def tallied(*rows):
    names = ("issue", "side", "stance", "act", "positions", "articles", "attributed", "told_by")
    return pd.DataFrame(rows, columns=names)


def test_matrix_splits_contradictions_and_names_who_alone_says_so():
    found = matrix.build(
        tallied(
            ("truce", "Northland", "favour", "support", 1, 2, 1, "Southland"),
            ("truce", "Northland", "against", "reject", 3, 2, 0, None),
            ("truce", "Southland", "favour", "accept", 1, 1, 1, "Northland,Westmark"),
            ("tariff", "Southland", "conditional", "offer", 2, 1, 0, None),
        )
    )
    assert found.sides == ("Northland", "Southland")
    assert found.issues == ("truce", "tariff")
    north, south = found.row("truce")
    assert (north.split, north.count, north.articles) == (True, 4, 2)
    assert [(s.sign, s.act, s.count) for s in north.shown] == [
        ("−", "reject", 3),
        ("+", "support", 1),
    ]
    assert south.attributed_by == ("Northland", "Westmark")
    assert [s.told_by for s in north.stances] == [(), ("Southland",)]
    assert north.attributed_by == ()
    assert found.row("tariff") == [None, found.cells["tariff", "Southland"]]


def test_gaps_are_the_issues_where_sides_differ():
    found = matrix.build(
        tallied(
            ("agreed", "A", "favour", "support", 1, 1, 0, None),
            ("agreed", "B", "favour", "support", 1, 1, 0, None),
            ("disputed", "A", "favour", "support", 1, 1, 0, None),
            ("disputed", "B", "against", "reject", 1, 1, 0, None),
            ("alone", "A", "favour", "support", 1, 1, 0, None),
        )
    )
    assert found.gaps().issues == ("disputed",)


@pytest.mark.parametrize(("least", "issues", "hidden"), [(1, 2, 0), (2, 1, 1), (9, 0, 2)])
def test_rare_rows_can_be_hidden(least, issues, hidden):
    rows = tallied(
        ("often", "A", "favour", "support", 5, 1, 0, None),
        ("once", "A", "against", "reject", 1, 1, 0, None),
    )
    found = matrix.build(rows, least=least)
    assert (len(found.issues), found.hidden) == (issues, hidden)


def test_matrix_of_nothing_is_empty():
    assert matrix.build(tallied()).issues == ()
    assert list(matrix.frame(matrix.build(tallied())).columns) == ["issue"]


def test_matrix_is_drawn_as_links_and_escapes_every_name():
    found = matrix.build(tallied((EVIL, EVIL, "favour", EVIL, 1, 1, 1, EVIL)))
    html = positions.table(found, Palette([EVIL]), Filters())
    assert "<script" not in html
    assert html.count('<a data-soft="wide-') == html.count('<a data-soft="narrow-') == 1


@pytest.mark.parametrize("flip", [False, True])
def test_matrix_links_lead_to_the_cell_and_back(flip):
    found = matrix.build(tallied(("truce", "Northland", "against", "reject", 1, 1, 0, None)))
    closed = positions.table(found, Palette(["Northland"]), Filters(), flip=flip)
    opened = positions.table(
        found, Palette(["Northland"]), Filters(cell=("Northland", "truce")), flip=flip
    )
    assert "cell=Northland.truce" in closed
    assert "cell=Northland.truce" not in opened
    assert 'aria-current="true"' in opened


def test_outlets_stand_beside_each_other_with_side_and_issue_in_a_row():
    rows = pd.DataFrame(
        {
            "number": [1, 2, 3],
            "article": ["a", "a", "b"],
            "source": ["Wire", "Post", None],
            "side": ["Northland"] * 3,
            "issue": ["truce"] * 3,
            "stance": ["against", "favour", "favour"],
            "act": ["reject", "support", "support"],
            "repeat": [0, 0, 0],
        }
    )
    found = matrix.build(comparing.tally_by(rows, "source"))
    assert found.issues == ("Northland: truce",)
    assert set(found.sides) == {"Wire", "Post"}
    assert found.differs("Northland: truce")


# tables and cards ----------------------------------------------------------------------------


def test_table_sorts_by_links_and_marks_the_open_row():
    rows = [{"number": 7, "text": EVIL}, {"number": 8, "text": None}]
    html = tables.table(
        rows, 2, [tables.Column("text", "Words")], "figures",
        Filters(sort="text", evidence="figure-7"), caption="Rows", record="figure",
        detail=lambda row: Markup("<li>detail of {}</li>").format(row["number"]),
    )  # fmt: skip
    assert "<script" not in html
    assert 'aria-sort="ascending"' in html
    assert "sort=-text" in html
    assert '<tr id="figure-7" class="open">' in html
    assert "detail of 7" in html
    assert "detail of 8" not in html


@pytest.mark.parametrize(
    ("total", "page", "links"), [(50, 1, 0), (51, 1, 2), (500, 5, 5), (500, 99, 3)]
)
def test_pager_links_to_pages_that_exist(total, page, links):
    html = tables.pager(total, "figures", Filters(page=page))
    assert html.count("<a ") == links


ROW = {
    "number": 3, "article": "a" * 16, "headline": EVIL, "source": EVIL, "published": "2025-08-19T10:00",
    "side": "Northland", "actor": "Northland", "issue": "truce", "stance": "against", "act": "reject",
    "evidence": "rejects the truce", "condition": None, "holder": None, "speaker": "Ann Other",
    "speaker_side": "Southland", "attributed": 1, "confidence": 0.8, "reason": "a verb", "repeat": 0,
    "start": 10, "end": 27, "sentence": 0, "context": "Northland rejects the truce.",
    "context_start": 0, "context_end": 28,
}  # fmt: skip


def test_position_card_marks_the_words_in_their_sentence():
    html = cards.position(ROW, Palette(FOURSOME), "position-3")
    assert "<script" not in html
    assert 'Northland <span class="mk evidence evidence-start evidence-end ev" title="">' in html
    assert ">rejects the truce</span>." in html
    assert "via Southland" in html
    assert "ev=position-3" in html
    assert "2025-08-19" in html
    assert "T10:00" not in html


def test_card_falls_back_to_the_evidence_where_the_sentence_is_unknown():
    html = cards.position({**ROW, "context": None, "context_end": None}, Palette(FOURSOME))
    assert ">rejects the truce</span>" in html


def test_citation_is_one_line_with_its_source():
    said = cards.citation({**ROW, "headline": "A title", "source": "Wire"}, " one\n two ")
    assert said == "“one two” (A title, Wire, 2025-08-19)"


@pytest.mark.parametrize(
    ("sentence", "start", "before", "after"),
    [
        ("Rain fell on Westmark today.", 113, "Rain fell on ", " today."),
        (None, 113, "", ""),
        ("x " * 60 + "Westmark" + " y" * 60, 220, "…" + "x " * 34, " y" * 34 + "…"),
    ],
)
def test_keyword_in_context_is_cut_at_words(sentence, start, before, after):
    row = {"evidence": sentence, "evidence_start": 100, "start": start, "text": "Westmark"}
    found = entities.context(row)
    assert found == (before, after)


def test_tally_counts_stances_and_articles(db, tmp_path):
    for text in ("Northland rejects the truce.\nRain.", "Northland rejects the truce.\nSnow."):
        articles.save(db, extraction(text), **MADE)
    [row] = tally(db).to_dict("records")
    assert (row["issue"], row["side"], row["stance"], row["positions"]) == (
        "truce",
        "Northland",
        "against",
        2,
    )
    assert row["articles"] == 2


def test_dots_that_would_hide_each_other_get_lanes_of_their_own():
    dots = [("A", 100.0), ("A", 90.0), ("A", 101.0), ("B", 100.0), ("A", 5.0)]
    assert strips.lanes([{"who": who, "point": point} for who, point in dots]) == [0, 0, 1, 0, 0]


@pytest.mark.parametrize(
    ("value", "low", "high", "point", "span"),
    [
        (5.0, None, None, 5.0, (5.0, 5.0)),
        (None, 2.0, 9.0, 2.0, (2.0, 9.0)),
        (None, None, 7.0, 7.0, (None, 7.0)),
        (float("inf"), 3.0, None, 3.0, (3.0, None)),
    ],
)
def test_figures_are_plotted_by_value_or_range(value, low, high, point, span):
    row = {
        "number": 1,
        "value": value,
        "low": low,
        "high": high,
        "repeat": 0,
        "speaker": None,
        "actor": None,
        "kind": "count",
        "unit": None,
        "modifier": "exact",
    }
    unknown = {**row, "value": None, "low": None, "high": None}
    [drawn] = strips.plottable([row, {**row, "repeat": 1}, unknown], Palette([]))
    assert drawn["point"] == point
    assert (drawn["low"], drawn["high"]) == span
    assert drawn["who"] == "nobody named"


def test_a_strip_is_drawn_of_what_two_figures_share_the_fullest_first():
    groups = {"money (USD)": [ROW] * 2, "people": [ROW] * 3, "percent (%)": [ROW]}
    assert strips.fullest(groups) == ["people", "money (USD)"]
    many = {str(number): [ROW] * number for number in range(9)}
    assert strips.fullest(many) == ["8", "7", "6", "5"]


@pytest.mark.parametrize("log", [True, False])
def test_a_chart_is_drawn_once_and_gets_its_data_beside_it(log):
    drawn = strips.drawing(log=log)
    assert drawn is strips.drawing(log=log)
    assert not {"data", "datasets", "config"} & drawn.keys()
    assert drawn["layer"][0]["encoding"]["x"]["scale"]["type"] == ("log" if log else "linear")
    fields = {
        channel["field"]
        for layer in drawn["layer"]
        for channel in layer["encoding"].values()
        if "field" in channel
    }
    assert fields <= {*strips.DRAWN, "lane"}
    by_day = growth.drawing()
    assert {layer["encoding"]["x"]["field"] for layer in by_day["layer"]} == {"day"}
