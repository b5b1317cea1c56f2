"""How a stance went from date to date, and the words behind a cell without repeats."""

import pandas as pd
import pytest
from made_up import MADE, extraction

from explorer.filters import Filters
from explorer.store import articles
from explorer.store.pages.tally import tally
from explorer.store.pages.turns import days
from explorer.ui import evidence, matrix, position_ways, positions, turns
from explorer.ui.palette import Palette
from explorer.ui.turns import Run


def told(*rows):
    """Return days of one cell: (day, stance, positions)."""
    return pd.DataFrame(
        [("truce", "Northland", day, stance, n) for day, stance, n in rows],
        columns=["issue", "side", "day", "stance", "positions"],
    )


@pytest.mark.parametrize(
    ("rows", "stances"),
    [
        ([("2025-01-01", "against", 1), ("2025-01-02", "favour", 1)], "against favour"),
        ([("2025-01-01", "against", 1), ("2025-01-02", "against", 3)], None),
        ([("2025-01-01", "against", 1), ("2025-01-02", "unclear", 3)], None),
        (
            [("2025-01-01", "against", 1), ("2025-01-02", "against", 1), ("2025-01-02", "favour", 2)],
            "against mixed",
        ),
        (
            [("2025-01-01", "favour", 1), ("2025-01-02", "conditional", 1), ("2025-02-01", "favour", 1)],
            "favour conditional favour",
        ),
        ([("2025-01-01", "favour", 2), ("2025-01-01", "conditional", 1)], None),
    ],
)  # fmt: skip
def test_only_a_stance_that_changed_has_runs(rows, stances):
    found = turns.runs(told(*rows)).get(("truce", "Northland"))
    assert (found and " ".join(run.stance for run in found)) == stances


def test_a_change_is_said_in_words_and_marks():
    runs = (Run("against", "2025-08-01"), Run("favour", "2025-09-12"))
    assert turns.said(runs) == "against → for since 12 Sep 2025"
    assert turns.whole(runs) == "changed: against from 1 Aug 2025, then for from 12 Sep 2025"
    drawn = turns.marks(runs)
    assert 'aria-hidden="true"' in drawn
    assert drawn.index("−") < drawn.index("+") < drawn.index("against → for")


def test_a_long_history_shows_its_end_and_says_all():
    runs = tuple(Run(("favour", "against")[n % 2], f"2025-01-{n + 1:02}") for n in range(9))
    drawn = turns.marks(runs)
    assert drawn.count("<i ") == turns.MOST
    assert "…" in drawn
    assert "1 Jan 2025" in drawn


@pytest.fixture
def db(db):
    """Return a library in which Northland changes its mind and Southland does not."""
    for day, text in (
        ("2025-08-01", "Northland rejects the truce.\nSouthland backs the truce."),
        ("2025-09-12T08:00:00", "Northland backs the truce.\nSouthland backs the truce."),
    ):
        articles.save(db, extraction(f"{text}\nOn {day}.", published=day), **MADE)
    return db


def test_the_library_tells_what_changed(db):
    assert turns.runs(days(db)) == {
        ("truce", "Northland"): (Run("against", "2025-08-01"), Run("favour", "2025-09-12"))
    }
    assert turns.runs(days(db, Filters(since="2025-09-01"))) == {}
    assert turns.runs(days(db, Filters(cell=("Southland", "truce")))) != {}


def test_too_many_positions_are_not_read(db, monkeypatch):
    monkeypatch.setattr("explorer.store.pages.turns.MOST", 3)
    assert days(db) is None
    assert turns.runs(days(db)) == {}
    assert days(db, Filters(actors=("Northland",))) is not None


def test_a_changed_cell_shows_it_in_the_matrix_and_in_its_title(db):
    board = matrix.build(tally(db))
    drawn = positions.table(board, Palette(board.sides), Filters(), changes=turns.runs(days(db)))
    assert drawn.count('class="turns"') == 2  # once in the table, once in the accordions
    assert "changed: against from 1 Aug 2025, then for from 12 Sep 2025" in drawn


def row(number, words, *, repeat=0, article="a", sentence=None):
    sentence = number if sentence is None else sentence
    return {"number": number, "article": article, "evidence": words, "repeat": repeat, "sentence": sentence}  # fmt: skip


def test_the_same_words_in_one_article_are_one_piece_of_evidence():
    rows = [
        row(1, "Northland  rejects it", repeat=1),
        row(2, "northland rejects it"),
        row(3, "Northland rejects it", article="b"),
        row(4, "It says no", repeat=1),
        row(5, "Northland rejects it"),
    ]
    found = [
        (first["number"], [r["number"] for r in again]) for first, again in evidence.folded(rows)
    ]
    assert found == [(2, [1]), (3, []), (4, []), (5, [])]


@pytest.mark.parametrize(
    ("rows", "total", "expected"),
    [
        ([row(1, "x"), row(2, "y", sentence=1)], 2, "1 sentence in 1 article"),
        ([row(1, "x"), row(2, "x", repeat=1)], 2, "1 sentence in 1 article"),
        ([row(1, "x"), row(2, "y")], 2, "2 sentences in 1 article"),
        ([row(1, "x"), row(2, "y", article="b")], 2, "2 sentences in 2 articles"),
        ([row(1, "x")], 70, "70 positions"),
    ],
)
def test_the_heading_counts_sentences_once(rows, total, expected):
    said = position_ways.heading(Filters(cell=("N", "truce")), pd.DataFrame(rows), total)
    assert said == f"N on truce: {expected}"


def test_the_floor_is_the_usual_one_unless_the_address_names_another():
    assert position_ways.floored(Filters()).confidence == 0.5
    assert position_ways.floored(Filters(confidence=0.0)).confidence == 0.0
    assert position_ways.floored(Filters(confidence=0.9)).confidence == 0.9
