"""One entity under several spellings, one issue in several wordings: joined, seen, undone."""

from random import Random

import pytest
from made_up import MADE, article, extraction

from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.records import Entity, Extraction, Mention, Span
from explorer.store import articles, queries
from explorer.store.names import merges, upkeep, votes
from explorer.store.review import rulings
from explorer.store.sql import dicts


def named(db, *names, day="2025-02-01", kind="person", actor=None):
    """Store an article that names some entities once each; return its number."""
    text = f"{' and '.join(names)} met on {day}."
    found = []
    for name in names:
        at = text.index(name)
        found.append(Entity(name, kind, actor, (Mention(at, at + len(name), name),)))
    whole = Extraction(article(text, published=day), tuple(found), sentences=(Span(0, len(text)),))
    return articles.save(db, whole, **MADE).number


def entities(db):
    rows = queries.entities(db).to_dict("records")
    return {row["name"]: row["mentions"] for row in rows}


def issues(db):
    return dict(queries.facets(db, Filters(), "issues").itertuples(index=False, name=None))


def number(db, thing, name):
    key = name.lower()
    rows = db.table(thing).rows
    return next(row["number"] for row in rows if row["key"].removeprefix("person:") == key)


def test_spellings_count_together_under_the_most_frequent(db):
    named(db, "Ivan Petrovsky")
    named(db, "Ivan Petrovskiy", day="2025-02-02")
    named(db, "Ivan Petrovskiy", day="2025-02-03")
    assert entities(db) == {"Ivan Petrovskiy": 3}
    [form] = merges.forms(db, "entity", queries.entities(db)["number"][0]).to_dict("records")
    assert (form["uses"], form["why"]) == (2, "spelling")
    assert len(queries.mentions(db, int(form["into_number"]))) == 3


def test_the_full_name_is_shown_though_the_surname_is_more_frequent(db):
    for day in ("01", "02", "03"):
        named(db, "Moor", day=f"2025-02-{day}")
    assert entities(db) == {"Moor": 3}
    named(db, "Ada Moor", day="2025-02-04")
    assert entities(db) == {"Ada Moor": 4}
    named(db, "Bo Moor", day="2025-02-05")
    assert entities(db) == {"Ada Moor": 1, "Bo Moor": 1, "Moor": 3}


def test_the_kind_is_that_of_most_mentions(db):
    named(db, "Ada Moor", kind="place")
    assert set(queries.entities(db)["kind"]) == {"place"}
    named(db, "Ada Moor", day="2025-02-02")
    named(db, "Ada Moor", day="2025-02-03")
    [row] = queries.entities(db).to_dict("records")
    assert (row["kind"], row["mentions"]) == ("person", 3)


def test_a_body_read_as_a_place_once_stays_a_body(db):
    named(db, "Harbour Board", kind="organisation")
    named(db, "Harbour Board", kind="organisation", day="2025-02-02")
    named(db, "Harbour Board", kind="place", day="2025-02-03")
    assert queries.entities(db)["kind"].tolist() == ["organisation"]


def test_issues_in_the_same_words_are_one_row(db):
    articles.save(db, extraction("Northland backs the withdrawal of troops."), **MADE)
    articles.save(db, extraction("Westmark rejects the troop withdrawal."), **MADE)
    assert issues(db) == {"withdrawal of troops": 2}
    [form] = merges.merged_issues(db).to_dict("records")
    assert (form["name"], form["uses"]) == ("troop withdrawal", 1)


def test_what_was_joined_is_kept_apart_and_joined_again(db):
    articles.save(db, extraction("Northland backs the tax on steel."), **MADE)
    articles.save(db, extraction("Westmark rejects the steel taxes."), **MADE)
    made = merges.keep_apart(db, "issue", number(db, "issue", "steel taxes"), who="Ada")
    assert issues(db) == {"tax on steel": 1, "steel taxes": 1}
    articles.save(db, extraction("Southland backs the steel taxes."), **MADE)
    assert issues(db) == {"tax on steel": 1, "steel taxes": 2}
    [row] = merges.parted(db, "issue").to_dict("records")
    assert (row["one_name"], row["other_name"], row["who"]) == (
        "steel taxes",
        "tax on steel",
        "Ada",
    )
    assert merges.join_again(db, made)
    assert issues(db) == {"tax on steel": 3}
    assert not merges.join_again(db, made)


def test_a_person_s_merge_takes_spellings_along_and_gives_them_back(db):
    named(db, "Ivan Petrovsky", "Omar Haddad")
    named(db, "Ivan Petrovskiy", day="2025-02-02")
    old, into = number(db, "entity", "Ivan Petrovsky"), number(db, "entity", "Omar Haddad")
    made = rulings.merge(db, "entity", old, into, who="Ada")
    assert entities(db) == {"Omar Haddad": 3}
    rulings.undo(db, made)
    assert sum(entities(db).values()) == 3
    assert len(entities(db)) == 2


@pytest.mark.parametrize(("thing", "name"), [("entity", "Ada Moor"), ("issue", "truce")])
def test_only_what_a_rule_joined_can_be_kept_apart(db, thing, name):
    named(db, "Ada Moor")
    articles.save(db, extraction("Northland backs the truce."), **MADE)
    with pytest.raises(StoreError, match="no rule"):
        merges.keep_apart(db, thing, number(db, thing, name), who="Ada")
    with pytest.raises(StoreError):
        merges.keep_apart(db, thing, 99, who="Ada")


NAMES = (
    "Ivan Petrovsky", "Ivan Petrovskiy", "I. Petrovsky", "Petrovsky", "Ada Moor", "Bo Moor", "Moor",
    "Kalinsk", "Kalynsk",
)  # fmt: skip


def shape(db):
    """Return which names count as one, with kind, actor and how often: numbers left out."""
    query = """
        select coalesce(r.name, e.name) as shown, group_concat(n.name || n.article, ' ') as names
        from article_entity n join entity e on e.number = n.own
        left join entity r on r.number = e.merged_into group by 1 order by 1
    """
    found = {tuple(sorted(row["names"].split(" "))) for row in dicts(db, query)}
    return {tuple(sorted({part.rstrip("0123456789") for part in names})) for names in found}


def votes_that_differ(db):
    """Return the votes that are not what they would be if counted anew."""
    kept = set(db.execute("select * from entity_vote"))
    db.conn.execute("begin")
    votes.rebuild(db)
    anew = set(db.execute("select * from entity_vote"))
    db.conn.rollback()
    return kept ^ anew


def test_what_counts_as_one_depends_on_the_articles_not_on_their_order(db):
    chance = Random(11)
    held = {}
    for step in range(60):
        if held and chance.random() < 0.45:
            articles.delete(db, held.pop(chance.choice(list(held))))
        else:
            name = chance.choice(NAMES)
            kind = "place" if name.startswith("Kal") else "person"
            held[step] = named(db, name, day=f"2025-03-{step % 28 + 1:02}", kind=kind)
        assert votes_that_differ(db) == set(), step
        before = shape(db), entities(db)
        db.conn.execute("begin")
        db.execute("update entity set variant_of = null, variant_why = null, likeness = null")
        upkeep.rebuild(db)
        assert (shape(db), entities(db)) == before, step
        db.conn.rollback()


def test_an_address_with_the_name_of_a_merged_issue_shows_what_it_counts_as(db):
    articles.save(db, extraction("Northland backs the withdrawal of troops."), **MADE)
    articles.save(db, extraction("Westmark rejects the troop withdrawal."), **MADE)
    by_name = queries.positions(db, Filters(issues=("troop withdrawal",)))
    assert sorted(by_name["side"]) == ["Northland", "Westmark"]
    cell = Filters(cell=("Westmark", "troop withdrawal"))
    assert queries.positions(db, cell)["side"].tolist() == ["Westmark"]
    assert queries.total(db, "positions", cell) == 1
