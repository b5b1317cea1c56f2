"""A bloc that speaks as one party also shows what its members hold, and counts nobody twice."""

from dataclasses import replace

import pytest
from made_up import MADE, extraction

from explorer.filters import Filters
from explorer.records import Entity, Mention, Speaker
from explorer.store import articles, queries
from explorer.store.connection import connect
from explorer.store.pages.tally import tally
from explorer.ui import matrix

TEXT = "Europe backs the truce.\nFrance backs the truce.\nPoland rejects the quota.\nPeru backs the quota."


@pytest.fixture
def library(tmp_path):
    """Return a function: text -> library in which France and Poland stand under Europe."""
    opened = []

    def make(text):
        db = connect(tmp_path / f"{len(opened)}.db")
        opened.append(db)
        made = extraction(text)
        members = tuple(
            replace(p, bloc="Europe" if p.actor in {"France", "Poland"} else None)
            for p in made.positions
        )
        articles.save(db, replace(made, positions=members), **MADE)
        return db

    yield make
    for db in opened:
        db.conn.close()


def test_members_positions_are_shown_under_the_bloc_too(library):
    board = matrix.build(tally(library(TEXT)))
    found = {(c.side, c.issue): (c.count, c.rolled, set(c.members)) for c in board.cells.values()}
    assert found["Europe", "truce"] == (2, 1, {"France"})
    assert found["Europe", "quota"] == (1, 1, {"Poland"})
    assert found["France", "truce"] == (1, 0, set())
    assert board.members("Europe") == {"France", "Poland"}


def test_nobody_is_counted_twice(library):
    db = library(TEXT)
    assert matrix.build(tally(db)).count == queries.total(db, "positions", Filters()) == 4


def test_the_cell_of_a_bloc_opens_its_members_evidence(library):
    rows = queries.positions(library(TEXT), Filters(cell=("Europe", "truce")))
    assert sorted(rows["side"]) == ["Europe", "France"]


def test_a_bloc_nobody_speaks_of_gets_no_column(library):
    board = matrix.build(tally(library(TEXT.split("\n", 1)[1])))
    assert "Europe" not in board.sides
    assert board.count == 3


@pytest.mark.parametrize(
    ("kind", "more", "attributed"),
    [
        ("country", "", 1),
        ("organisation", "", 0),
        ("organisation", "Tribune backs the truce.\n", 1),
    ],
)
def test_who_only_reports_is_no_other_side(library, kind, more, attributed):
    text = f"{more}France rejects the quota.\nTribune told it."
    at = text.index("Tribune told")
    made = extraction(text)
    speaker = Speaker("Tribune", at, at + 7, "Tribune")
    paper = Entity("Tribune", kind, None, (Mention(at, at + 7, "Tribune"),))
    told = tuple(
        replace(p, speaker=speaker if p.actor == "France" else None) for p in made.positions
    )
    db = library("Peru backs the quota.")
    articles.save(db, replace(made, entities=(*made.entities, paper), positions=told), **MADE)
    rows = queries.positions(db, Filters(actors=("France",)))
    assert rows["attributed"].tolist() == [attributed]
