"""Merging and renaming entities and issues over the library, and taking it back."""

import pytest
from made_up import MADE, extraction
from test_trust_store import whole

from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.store import articles, queries
from explorer.store.review import corrections, rulings

TEXTS = (
    "Northland rejects the truce.\nWestmark backs the cease-fire.",
    "Southland backs the pause.\nNorthland says 14 people were killed.",
)
LATER = "Westmark rejects the cease-fire.\nSouthland backs the pause."


@pytest.fixture
def db(db):
    """Return a library with three names for one issue."""
    for text in TEXTS:
        articles.save(db, extraction(text), **MADE)
    yield db
    assert whole(db) == []


def issues(db):
    return dict(queries.facets(db, Filters(), "issues").itertuples(index=False, name=None))


def entities(db):
    rows = queries.entities(db).to_dict("records")
    return {row["name"]: (row["articles"], row["mentions"]) for row in rows}


def number(db, thing, name):
    return next(row["number"] for row in db.table(thing).rows if row["name"] == name)


def merge(db, thing, name, into):
    return rulings.merge(db, thing, number(db, thing, name), number(db, thing, into), who="Ada")


def test_merged_issues_are_one_row_also_for_later_articles(db):
    merge(db, "issue", "cease-fire", "truce")
    assert issues(db) == {"truce": 2, "pause": 1}
    articles.save(db, extraction(LATER), **MADE)
    assert issues(db) == {"truce": 3, "pause": 2}
    assert set(queries.matrix(db)["issue"]) == {"truce", "pause"}


def test_merges_are_undone_in_any_order(db):
    first = merge(db, "issue", "cease-fire", "truce")
    second = merge(db, "issue", "truce", "pause")
    assert issues(db) == {"pause": 3}
    rulings.undo(db, first)
    assert issues(db) == {"pause": 2, "cease-fire": 1}
    rulings.undo(db, second)
    assert issues(db) == {"truce": 1, "pause": 1, "cease-fire": 1}
    assert not rulings.undo(db, second)


def test_a_name_given_by_a_person_stays_until_undone(db):
    truce = number(db, "issue", "truce")
    first = rulings.rename(db, "issue", truce, "halt to the fighting", who="Ada")
    second = rulings.rename(db, "issue", truce, " a  halt ", who="Bo", why="shorter")
    articles.save(db, extraction("Southland backs the truce."), **MADE)
    assert issues(db) == {"a halt": 2, "pause": 1, "cease-fire": 1}
    rulings.undo(db, second)
    assert "halt to the fighting" in issues(db)
    rulings.undo(db, first)
    assert issues(db)["truce"] == 2


def test_merged_entities_share_their_mentions(db):
    assert entities(db) == {"Northland": (2, 2), "Southland": (1, 1), "Westmark": (1, 1)}
    made = merge(db, "entity", "Westmark", "Northland")
    assert entities(db) == {"Northland": (2, 3), "Southland": (1, 1)}
    articles.save(db, extraction(LATER), **MADE)
    assert entities(db) == {"Northland": (3, 4), "Southland": (2, 2)}
    rulings.undo(db, made)
    assert entities(db) == {"Northland": (2, 2), "Southland": (2, 2), "Westmark": (2, 2)}


def test_a_ruling_outlives_the_articles_it_was_made_on(db):
    merge(db, "issue", "cease-fire", "truce")
    for article in (1, 2):
        articles.delete(db, article)
    articles.save(db, extraction(LATER), **MADE)
    assert issues(db) == {"truce": 1, "pause": 1}


def test_undoing_a_correction_knows_what_was_merged_since(db):
    made = corrections.correct(db, "position", 1, "fix", changes={"issue": "pause"}, who="Ada")
    assert issues(db) == {"pause": 2, "cease-fire": 1}
    merge(db, "issue", "truce", "cease-fire")
    corrections.undo(db, made)
    assert issues(db) == {"cease-fire": 2, "pause": 1}


@pytest.mark.parametrize(
    "act",
    [
        lambda db: merge(db, "issue", "truce", "truce"),
        lambda db: rulings.merge(db, "issue", 1, 99, who="Ada"),
        lambda db: rulings.merge(db, "article", 1, 2, who="Ada"),
        lambda db: rulings.rename(db, "issue", 1, "  ", who="Ada"),
        lambda db: (merge(db, "issue", "truce", "pause"), merge(db, "issue", "pause", "truce")),
    ],
)
def test_what_cannot_be_is_refused(db, act):
    with pytest.raises(StoreError):
        act(db)
