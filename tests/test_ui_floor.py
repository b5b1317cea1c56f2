"""One rule for how sure a position must be to be shown; what a page leaves out, it says."""

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from made_up import MADE, extraction
from test_pages import html, links, opened

from explorer import library
from explorer.filters import FLOOR, Filters
from explorer.records import Span, Speaker, Statement
from explorer.store import articles
from explorer.store.connection import connect
from explorer.ui import brief
from explorer.ui.palette import Palette

SURE = "Northland rejects the truce.\nSouthland backs the truce."
SAYS = "Westmark says 14 people were killed."
UNSURE = "Northland backs the harbour fee.\nSouthland rejects the harbour fee."


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Return a library with two positions that are sure enough and two that are not."""
    path = tmp_path / "floor.db"
    db = connect(path)
    for text, confidence in ((SURE, 0.8), (UNSURE, 0.3)):
        articles.save(db, extraction(text, confidence), **MADE)
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    return path


@pytest.mark.parametrize("page", ["positions", "compare", ""])
def test_what_is_unlikely_is_left_out_everywhere(kept, page):
    said = html(opened(page))
    assert "truce" in said
    assert 'scope="row">harbour fee' not in said
    if page:
        assert "2 positions less than 50% sure are hidden." in said
        assert 'scope="row">harbour fee' in html(opened(page, min="0"))


def test_the_overview_counts_what_it_shows(kept):
    said = html(opened())
    assert "<b>2</b><span>positions</span>" in said
    assert "Northland <b>1</b>" in said  # the facet
    assert "<b>4</b><span>positions</span>" in html(opened(min="0"))


def test_where_no_two_speak_of_one_issue_compare_shows_all_and_says_so(tmp_path, monkeypatch):
    path = tmp_path / "apart.db"
    db = connect(path)
    articles.save(
        db, extraction("Northland backs the truce.\nSouthland backs the salt tax."), **MADE
    )
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    said = html(opened("compare"))
    assert "Two or more speak <b>0</b>" in said
    assert 'class="on" title="" aria-current="true">All issues <b>2</b>' in said
    assert said.count('<th scope="row">') == 2


@pytest.mark.parametrize(("text", "columns"), [("Southland met Westmark.", 0), (SAYS, 2)])
def test_an_entity_that_says_nothing_has_no_empty_column(kept, text, columns):
    db = connect(kept)
    articles.save(db, extraction(text), **MADE)
    query = "select number from entity where name = 'Westmark'"
    number = db.execute(query).fetchone()[0]
    db.conn.close()
    assert len(opened("entities", e=str(number)).main.columns) == columns


def test_links_from_compare_say_how_sure(kept):
    to = [link for link in links(opened("compare")) if "cell=" in link]
    assert to
    assert {parse_qs(link.partition("?")[2])["min"][0] for link in to} == {"0.5"}


def test_a_brief_holds_what_the_page_shows_and_says_so(kept):
    db = library.database()
    for filters, words, rows in (
        (Filters(), "with confidence of at least 0.5", 2),
        (Filters(confidence=0.0), "with confidence of at least 0", 4),
    ):
        found = brief.gather(db, filters)
        assert (found.said, len(found.positions)) == (words, rows)
        assert words in brief.html(found, Palette(()), "2026-01-01", "1")
        assert ("harbour fee" in found.board.issues) is (rows == 4)
    db.conn.close()


def test_filters_know_the_floor():
    assert Filters().floored() == Filters(confidence=FLOOR)
    assert Filters(confidence=0.0).floored() == Filters(confidence=0.0)
    assert Filters().floored().query() == {"min": ["0.5"]}


def test_too_many_positions_for_changes_of_stance_is_said(kept, monkeypatch):
    assert "Changes of stance are marked among" not in html(opened("positions"))
    monkeypatch.setattr("explorer.store.pages.turns.MOST", 1)
    kept.touch()
    said = html(opened("positions", actor="Southland", min="0"))
    assert "Changes of stance are marked among at most 1 positions" in said


def test_the_reader_says_when_an_archive_saved_the_page(kept):
    made = extraction("Westmark backs the rail link.", captured="2021-01-03T04:05:06+00:00")
    db = connect(kept)
    articles.save(db, made, **MADE)
    db.conn.close()
    assert "saved by an archive on 2021-01-03" in html(opened("article", a=made.article.id))


def test_a_note_shows_who_told_it(kept):
    text = "Northland says Southland wants 14 seats."
    parts = [("Northland", 0, "says"), ("Southland", 15, "wants")]
    told = [
        Statement(
            Speaker(name, at, at + len(name), name),
            Span(text.index(cue), text.index(cue) + len(cue)),
            (Span(text.index(cue) + len(cue) + 1, len(text) - 1),),
            "indirect",
            nested=bool(at),
        )
        for name, at, cue in parts
    ]
    db = connect(kept)
    made = replace(extraction(text), statements=tuple(told))
    articles.save(db, made, **MADE)
    db.conn.close()
    said = html(opened("article", a=made.article.id, s="0"))
    assert "Northland says › Southland wants …" in said
