"""Who is named together with whom, as a drawing: dots, lines, and what a click means."""

from itertools import combinations
from math import hypot

import pandas as pd
import pytest
import shelf

from explorer import library
from explorer.store import queries
from explorer.store.pages.company import beside, together
from explorer.ui import graph
from explorer.ui.palette import Palette

NUMBERS = [7, 3]


def chosen(kind, *indices):
    group = {"data_type": kind, "data_indices": list(indices)}
    return {"selection": {"selected": [group], "areas": []}}


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (chosen("node", 1), 7),
        (chosen("node", 2), 3),
        (chosen("node", 0), None),
        (chosen("node", 3), None),
        (chosen("edge", 1), None),
        ({"selection": {"selected": [], "areas": []}}, None),
    ],
)
def test_a_click_on_a_dot_names_its_entity(event, expected):
    assert graph.picked(event, NUMBERS) == expected


def test_a_drawing_has_a_dot_for_each_and_a_line_for_each_pair():
    others = pd.DataFrame(
        [(7, "Southland", "country", None, 9), (3, "<b>Ann</b>", "person", "Northland", 1)],
        columns=["number", "name", "kind", "actor", "sentences"],
    )
    edges = pd.DataFrame([(1, 7, 9), (1, 3, 1)], columns=["one", "other", "sentences"])
    series = graph.option(
        {"number": 1, "name": "Northland", "actor": None},
        others,
        edges,
        Palette(["Northland", "Southland"]),
    )
    [drawn] = series["series"]
    assert [node["id"] for node in drawn["data"]] == ["1", "7", "3"]
    assert [(line["source"], line["target"]) for line in drawn["links"]] == [("1", "7"), ("1", "3")]
    sizes = [node["symbolSize"] for node in drawn["data"]]
    assert sizes[0] >= sizes[1] > sizes[2]
    assert drawn["data"][2]["itemStyle"] == drawn["data"][0]["itemStyle"]


def test_pairs_agree_with_who_is_named_beside(tmp_path):
    db = library.database(shelf.fill(tmp_path / "shelf.db"))
    for number in queries.entities(db)["number"]:
        others = beside(db, number)
        pairs = together(db, [number, *others["number"]])
        mine = pairs[(pairs["one"] == number) | (pairs["other"] == number)]
        assert sorted(mine["sentences"]) == sorted(others["sentences"])
    db.conn.close()


@pytest.mark.parametrize("number", [1, 2, 6, 8, 9, 16])
def test_no_two_dots_stand_on_one_place(number):
    places = graph.ringed(number)
    assert len({(round(x, 3), round(y, 3)) for x, y in places}) == number
    assert max(abs(y) for _, y in places) <= 1
    near = [hypot(a - c, b - d) for (a, b), (c, d) in combinations([*places, (0, 0)], 2)]
    assert min(near) > 0.3
