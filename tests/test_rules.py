"""Rulings as rules: they hold for records that exist and for later ones, and can be switched off."""

import pytest
from made_up import MADE, extraction
from test_trust_store import whole

from explorer.errors import StoreError
from explorer.store import articles, queries
from explorer.store.review import corrections, rulings

TEXTS = (
    "Northland rejects the truce.\nNorthland says 14 people were killed.",
    "Southland backs the truce.\nNorthland backs the border talks.",
)
LATER = (
    "Northland rejects the truce.\nWestmark backs the truce.\nNorthland says 3 people were killed."
)


@pytest.fixture
def db(db):
    """Return a library with two articles; after the test its summaries equal its rows."""
    for text in TEXTS:
        articles.save(db, extraction(text), **MADE)
    yield db
    assert whole(db) == []


def held(db):
    columns = ["side", "actor", "issue", "stance"]
    return [tuple(row[c] for c in columns) for row in queries.export(db, "positions")]


def told(db):
    return {(row["speaker"], row["actor"]) for row in queries.export(db, "statements")}


def number(db, thing, name):
    return next(row["number"] for row in db.table(thing).rows if row["name"] == name)


def rows(db, table):
    return [{k: v for k, v in row.items() if k != "number"} for row in db.table(table).rows]


def entities_of_articles(db):
    return sorted(
        (row["article"], row["name"], row["mentions"]) for row in rows(db, "article_entity")
    )


RULES = [
    # record, matches, changes, positions after
    (
        {"actor": "NORTHLAND", "issue": "truce"},
        {},
        {("Southland", "favour"), ("Northland", "favour")},
    ),
    (
        {"stance": "against"},
        {"stance": "unclear"},
        {("Northland", "unclear"), ("Southland", "favour"), ("Northland", "favour")},
    ),
    (
        {"reason": "a verb of stance", "side": "southland"},
        {},
        {("Northland", "against"), ("Northland", "favour")},
    ),
    (
        {"issue": "truce"},
        {"issue": "ceasefire", "side": "The North"},
        {("The North", "against"), ("The North", "favour"), ("Northland", "favour")},
    ),
    ({"actor": "Nobody"}, {}, None),
]


@pytest.mark.parametrize(("matches", "changes", "after"), RULES)
def test_a_rule_holds_until_it_is_switched_off(db, matches, changes, after):
    before = held(db), rows(db, "position")
    made = rulings.about(db, "position", matches, changes, who="Ada")
    found = {(side, stance) for side, _, _, stance in held(db)}
    assert found == (after or {(side, stance) for side, _, _, stance in before[0]})
    assert whole(db) == []
    assert rulings.undo(db, made)
    assert (held(db), rows(db, "position")) == before
    assert rulings.redo(db, made)
    assert not rulings.redo(db, made)
    assert {(side, stance) for side, _, _, stance in held(db)} == found


def test_later_articles_and_refreshed_ones_obey_a_rule(db):
    rulings.about(db, "position", {"actor": "Northland", "issue": "truce"}, who="Ada")
    articles.save(db, extraction(LATER), **MADE)
    articles.replace(db, 1, extraction(TEXTS[0]), **MADE)
    assert [(side, issue) for side, _, issue, _ in held(db)].count(("Northland", "truce")) == 0
    assert "Westmark" in {side for side, *_ in held(db)}


def test_what_a_person_says_of_one_record_goes_over_rules(db):
    made = rulings.about(db, "position", {"issue": "truce"}, who="Ada")
    assert [issue for *_, issue, _ in held(db)] == ["border talks"]
    judged = corrections.correct(db, "position", 1, "accept", who="Bo")
    assert len(held(db)) == 2
    rulings.undo(db, made)
    rulings.redo(db, made)
    assert len(held(db)) == 2
    corrections.undo(db, judged)
    assert len(held(db)) == 1


def test_a_merged_name_holds_in_records_and_for_whom_they_speak(db):
    made = rulings.merge(
        db, "entity", number(db, "entity", "Northland"), number(db, "entity", "Southland"), who="A"
    )
    assert {side for side, *_ in held(db)} == {"Southland"}
    assert told(db) == {("Southland", "Southland")}
    renamed = rulings.rename(db, "entity", number(db, "entity", "Southland"), "The South", who="A")
    assert {side for side, *_ in held(db)} == {"The South"}
    articles.save(db, extraction(LATER), **MADE)
    assert {side for side, *_ in held(db)} == {"The South", "Westmark"}
    rulings.undo(db, made)
    rulings.undo(db, renamed)
    assert {side for side, *_ in held(db)} == {"Northland", "Southland", "Westmark"}


def test_whom_an_entity_acts_for_moves_its_positions(db):
    north = number(db, "entity", "Northland")
    made = rulings.set_field(db, "actor", north, "the Eastern League", who="Ada", why="a member")
    assert {(side, actor) for side, actor, *_ in held(db)} == {
        ("the Eastern League", "Northland"),
        ("Southland", "Southland"),
    }
    assert told(db) == {("Northland", "the Eastern League")}
    articles.save(db, extraction(LATER), **MADE)
    assert ("Northland", "Northland") not in {(side, actor) for side, actor, *_ in held(db)}
    rulings.undo(db, made)
    assert ("Northland", "Northland") in {(side, actor) for side, actor, *_ in held(db)}
    assert db.table("entity").get(north)["actor"] is None


def test_a_kind_that_a_person_gave_stays_until_undone(db):
    north = number(db, "entity", "Northland")
    made = rulings.set_field(db, "kind", north, "organisation", who="Ada")
    articles.save(db, extraction(LATER), **MADE)
    assert db.table("entity").get(north)["kind"] == "organisation"
    rulings.undo(db, made)
    assert db.table("entity").get(north)["kind"] == "country"


def test_an_alias_means_an_entity_before_any_article_holds_it(db):
    rulings.alias(db, number(db, "entity", "Southland"), "Westmark", who="Ada")
    articles.save(db, extraction(LATER), **MADE)
    assert "Westmark" not in {row["name"] for row in queries.export(db, "entities")}
    assert ("Southland", "Southland", "truce", "favour") in held(db)


def test_a_mention_can_be_somebody_else(db):
    before = entities_of_articles(db)
    first = next(r["number"] for r in db.table("mention").rows if r["text"] == "Northland")
    changes = {"entity": "North, a person", "kind": "person"}
    made = corrections.correct(db, "mention", first, "fix", changes=changes, who="Ada")
    found = {r["name"]: (r["articles"], r["mentions"]) for r in queries.export(db, "entities")}
    assert found["North, a person"] == (1, 1)
    assert found["Northland"] == (2, 2)
    assert whole(db) == []
    articles.replace(db, 1, extraction(TEXTS[0]), **MADE)
    found = {r["name"]: (r["articles"], r["mentions"]) for r in queries.export(db, "entities")}
    assert found["North, a person"] == (1, 1)
    corrections.undo(db, made)
    assert whole(db) == []
    assert entities_of_articles(db) == before
    assert "North, a person" not in {r["name"] for r in queries.export(db, "entities")}


def test_records_follow_their_mentions(db):
    """Who speaks, and whose position it is, is who is meant by the words that say so."""
    before = held(db), told(db)
    made = [
        corrections.correct(
            db, "mention", row["number"], "fix",
            changes={"entity": "North, a person", "kind": "person"}, who="Ada",
        )
        for row in list(db.table("mention").rows)
        if row["text"] == "Northland" and row["article"] == 1
    ]  # fmt: skip
    assert ("North, a person", "North, a person", "truce", "against") in held(db)
    assert {speaker for speaker, _ in told(db)} == {"North, a person"}
    assert whole(db) == []
    articles.replace(db, 1, extraction(TEXTS[0]), **MADE)
    assert {speaker for speaker, _ in told(db)} == {"North, a person"}
    for number_ in made:
        corrections.undo(db, number_)
    assert (sorted(held(db)), told(db)) == (sorted(before[0]), before[1])


def test_an_entity_without_mentions_left_in_an_article_is_not_in_it(db):
    for row in list(db.table("mention").rows):
        if row["text"] == "Northland" and row["article"] == 1:
            changes = {"entity": "Westmark", "kind": "country"}
            made = corrections.correct(
                db, "mention", row["number"], "fix", changes=changes, who="A"
            )
    found = {r["name"]: (r["articles"], r["mentions"]) for r in queries.export(db, "entities")}
    assert found == {"Northland": (1, 1), "Southland": (1, 1), "Westmark": (1, 2)}
    rulings.merge(
        db, "entity", number(db, "entity", "Northland"), number(db, "entity", "Southland"), who="A"
    )
    found = {r["name"]: (r["articles"], r["mentions"]) for r in queries.export(db, "entities")}
    assert found == {"Southland": (1, 2), "Westmark": (1, 2)}
    corrections.undo(db, made)
    assert whole(db) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda db: rulings.about(db, "position", {}, who="A"),
        lambda db: rulings.about(db, "position", {"evidence": "x"}, who="A"),
        lambda db: rulings.about(db, "article", {"actor": "x"}, who="A"),
        lambda db: rulings.about(db, "position", {"actor": "x"}, {"evidence": "y"}, who="A"),
        lambda db: rulings.set_field(db, "name", 1, "x", who="A"),
        lambda db: rulings.set_field(db, "kind", 99, "person", who="A"),
        lambda db: rulings.set_field(db, "actor", 1, " ", who="A"),
        lambda db: rulings.alias(db, 1, "Northland", who="A"),
        lambda db: corrections.correct(db, "mention", 1, "reject", who="A"),
        lambda db: corrections.correct(db, "mention", 1, "fix", changes={"text": "x"}, who="A"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(db, act):
    before = rows(db, "ruling"), rows(db, "correction")
    with pytest.raises(StoreError):
        act(db)
    assert (rows(db, "ruling"), rows(db, "correction")) == before
