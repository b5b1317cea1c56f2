"""The panel of an entity: whom it acts for and who says so, spellings kept apart, one's own words."""

import pytest
import shelf
from made_up import MADE, extraction
from test_affiliation_library import said
from test_pages import html, links, opened

from explorer.store import articles
from explorer.store.connection import connect
from explorer.store.names import merges
from explorer.store.review import rulings

FIRST, LATER, OTHER = "Ivan Petrovsky", "Ivan Petrovskiy", "Omar Haddad"


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    """Point the app at a library with two spellings of a name; return its path."""
    path = shelf.fill(tmp_path / "shelf.db")
    db = connect(path)
    for who, actor, day in (
        (FIRST, "Northland", "2025-02-01"),
        (LATER, None, "2025-02-02"),
        (LATER, None, "2025-02-03"),
        (OTHER, "Southland", "2025-02-04"),
        (OTHER, "Northland", "2025-02-05"),
    ):
        articles.save(db, said(who=who, actor=actor, day=day), model="m", extractor_version="1")
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    monkeypatch.setenv("EXPLORER_MODE", "local")
    return path


def drawn_out(page):
    """Open a page with all its drawers out."""
    app = opened(page)
    for name in ("joined", "near"):
        app.session_state[f"drawer-{name}"] = True
    return app.run()


def number(path, key):
    db = connect(path)
    [found] = [r["number"] for r in db.table("entity").rows if r["key"] == f"person:{key.lower()}"]
    db.conn.close()
    return found


def test_the_words_that_tell_it_lead_to_their_sentence(shelved):
    app = opened("entities", e=[str(number(shelved, FIRST))])
    text = html(app)
    assert "“Northland envoy”" in text
    assert f"from {FIRST} on 2025-02-01, 2025-02-01" in text
    assert any(to.startswith("article?") and "s=0" in to for to in links(app))


def test_evidence_for_another_says_for_whom(shelved):
    text = html(opened("entities", e=[str(number(shelved, OTHER))]))
    assert text.index("“Northland envoy”") < text.index("“Southland envoy”")
    assert "Southland</span>" in text[text.index("“Southland envoy”") :][:200]


def test_a_person_s_decision_is_named_above_the_words(shelved):
    db = connect(shelved)
    rulings.set_field(db, "actor", number(shelved, FIRST), "Westmark", who="Bo")
    db.conn.close()
    text = html(opened("entities", e=[str(number(shelved, FIRST))]))
    assert text.index("decided by Bo") < text.index("“Northland envoy”")
    assert "Westmark</span>" in text[: text.index("decided by Bo")]


def test_spellings_are_listed_kept_apart_and_joined_again(shelved):
    one = number(shelved, FIRST)
    app = opened("entities", e=[str(one)])
    assert f"Also counts as {LATER}" in html(app)
    assert "another spelling" in html(app)
    [button] = [b for b in app.button if b.label == "Keep apart"]
    button.click().run()
    assert "counts by itself now" in html(app)
    assert "is kept apart from" in html(app)
    assert "<h2" in html(app) and "3 times" not in html(app)
    [button] = [b for b in app.button if b.label == "Join again"]
    button.click().run()
    assert f"Also counts as {LATER}" in html(app)


def test_visitors_see_what_was_joined_but_cannot_part_it(shelved, monkeypatch):
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    app = opened("entities", e=[str(number(shelved, FIRST))])
    assert "another spelling" in html(app)
    assert not [b for b in app.button if b.label == "Keep apart"]


def test_the_address_of_a_spelling_shows_the_entity_it_counts_as(shelved):
    shown = [html(opened("entities", e=[str(number(shelved, who))])) for who in (FIRST, LATER)]
    assert all(f">{LATER}</h2>" in text for text in shown)


def test_all_spellings_positions_and_statements_are_shown(shelved):
    text = html(opened("entities", e=[str(number(shelved, FIRST))]))
    assert "Where it stands" in text
    assert "3 positions on 1 issue" in text
    assert "Says, in 3 statements" in text
    assert f"Figures {LATER} gives" in text
    db = connect(shelved)
    assert merges.names(db, number(shelved, FIRST)) == [LATER, FIRST]
    db.conn.close()


def test_evidence_says_where_the_side_comes_from(shelved):
    app = opened("positions", cell=["Northland.truce"], min=["0"])
    one = number(shelved, FIRST)
    text = html(app)
    assert text.count("by another article") == 4  # two positions, in the table and on a phone
    assert f"entities?e={one}" in text
    assert "held by Ivan Petrovskiy" in text


def test_rows_that_may_mean_the_same_are_made_one_by_a_click(tmp_path, monkeypatch):
    path = tmp_path / "issues.db"
    db = connect(path)
    for text in ("Northland backs the tariffs.", "Southland rejects the steel tariffs."):
        articles.save(db, extraction(text), **MADE)
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    monkeypatch.setenv("EXPLORER_MODE", "local")
    app = drawn_out("positions")
    assert "“steel tariffs”" in html(app)
    app.button(key="near-2-1").click().run()
    assert "2 positions of 2 sides on 1 issue" in html(app)
    assert "merged by owner" in html(app)
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    assert not [e for e in opened("positions").expander if "may mean" in e.label]


def test_issues_that_count_as_one_are_seen_under_the_matrix(tmp_path, monkeypatch):
    path = tmp_path / "issues.db"
    db = connect(path)
    for text in ("Northland backs the tax on steel.", "Southland rejects the steel taxes."):
        articles.save(db, extraction(text), **MADE)
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    monkeypatch.setenv("EXPLORER_MODE", "local")
    app = drawn_out("positions")
    assert "Issues that count as one row: 1" in {e.label for e in app.expander}
    assert "counts as “tax on steel”" in html(app)
    app.button(key="apart-issue-2").click().run()
    assert "2 positions of 2 sides on 2 issues" in html(app)
