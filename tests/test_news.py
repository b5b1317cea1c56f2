"""What is new since a load or a date: articles, names, cells that turned."""

import pytest
import shelf
from made_up import MADE, extraction
from test_pages import html, opened

from explorer.store import articles
from explorer.store.connection import connect
from explorer.store.pages.news import loads, news

BEFORE, AFTER = "1900-01-01", "2999-01-01"


@pytest.fixture
def later(tmp_path, monkeypatch):
    """Fill a library, then a minute later add an article that turns one cell; return path, time."""
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    db = connect(path)
    db.execute("update article set added_at = replace(added_at, '20', '19')")
    db.execute("update entity set made_at = replace(made_at, '20', '19')")
    db.conn.commit()
    text = "Southland rejects the truce.\nNorthland backs the truce.\nLowmark backs the salt tax."
    articles.save(db, extraction(text, headline="A turn", source="Wire"), **MADE)
    db.conn.close()
    return path


def test_news_tell_what_turned_what_is_new_and_what_is_more(later):
    db = connect(later)
    try:
        since = loads(db)[0]["since"]
        found = news(db, since)
        cells = {(r["side"], r["issue"]): r["change"] for r in found.cells.to_dict("records")}
        assert cells == {
            ("Southland", "truce"): "turned",
            ("Northland", "truce"): "more",
            ("Lowmark", "salt tax"): "new",
        }
        assert found.articles == 1
        assert list(found.actors["name"]) == ["Lowmark"]
        assert news(db, BEFORE).articles == 5
        assert news(db, AFTER).articles == 0
    finally:
        db.conn.close()


def test_the_overview_tells_the_news_since_the_address(later):
    said = html(opened())
    assert "1 cell turned" in said
    assert "+ → −" in said
    assert "Nothing new since 2999-01-01" in html(opened(new=[AFTER]))
    assert "5 articles" in html(opened(new=[BEFORE]))


@pytest.mark.parametrize("junk", ["yesterday", "<b>", "2026-13-99", "9" * 190])
def test_a_time_that_is_none_is_told(later, junk):
    said = html(opened(new=[junk]))
    assert "is no date such as" in said
    assert "1 cell turned" in said
