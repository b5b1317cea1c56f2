"""Wire copies of one story count as one article."""

import pytest
from made_up import MADE, extraction

from explorer.store import articles, queries
from explorer.store.article import stories

TEXT = "Northland rejects the truce.\nSouthland says {} people were killed."


@pytest.fixture
def db(db):
    """Return a library with three articles that say nearly the same."""
    for n in (14, 15, 16):
        articles.save(db, extraction(TEXT.format(n)), **MADE)
    return db


def story_of(db):
    return [row["story"] for row in db.query("select story from article order by number")]


def test_articles_that_share_a_band_are_candidates(db):
    assert stories.candidates(db, 1, [b"a", b"b"]) == []
    assert stories.candidates(db, 2, [b"x", b"b"]) == [(1, TEXT.format(14))]
    assert stories.candidates(db, 3, [b"b", b"a"]) == []
    assert stories.candidates(db, 3, [b"x", b"b"]) == [(1, TEXT.format(14)), (2, TEXT.format(15))]
    articles.delete(db, 1)
    assert [number for number, _ in stories.candidates(db, 3, [b"x", b"b"])] == [2]


def test_the_oldest_article_names_the_story_whatever_the_order(db):
    assert stories.join(db, 3, 2) == 2
    assert stories.join(db, 2, 1) == 1
    assert story_of(db) == [1, 1, 1]


def test_a_story_counts_once_in_the_matrix_and_among_figures(db):
    assert queries.matrix(db)["articles"].tolist() == [3]
    stories.join(db, 1, 2)
    [cell] = queries.matrix(db).to_dict("records")
    assert (cell["positions"], cell["articles"]) == (3, 2)
    [group] = queries.figure_groups(db).to_dict("records")
    assert (group["figures"], group["articles"]) == (3, 2)
