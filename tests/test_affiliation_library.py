"""Whom persons and bodies act for by other articles: newest wins, gone with its evidence."""

from dataclasses import replace
from random import Random

import pytest
from made_up import MADE, article, extraction
from test_kin import votes_that_differ
from test_trust_store import summaries_that_differ

from explorer.filters import Filters
from explorer.records import Entity, Extraction, Figure, Mention, Position, Span, Speaker, Statement
from explorer.store import articles, queries
from explorer.store.names import upkeep
from explorer.store.pages.company import affiliations
from explorer.store.review import corrections, rulings

WHO = "Ada Moor"


def said(*, actor=None, day="2025-02-01", who=WHO, kind="person", told=True, others=()):
    """Make an article in which somebody rejects the truce and counts two ships."""
    title = f"{actor} envoy " if actor and told else ""
    text = f"On {day} {title}{who} rejects the truce and counts 2 ships."
    at, end = text.index(who), text.index(who) + len(who)
    whole = Span(0, len(text))
    words = Span(text.index(title), text.index(title) + len(title) - 1) if title else None
    entity = Entity(who, kind, actor, (Mention(at, end, who),), words)
    speaker = Speaker(who, at, end, who)
    two = text.index("2 ships")
    return Extraction(
        article(text, headline=f"{who} on {day}", published=day),
        (entity, *others),
        (Figure(two, two + 1, "2", 2.0, None, None, None, "count", "exact", "ships", who, "reported", whole),),
        (Statement(speaker, None, (Span(end, len(text)),), "indirect"),),
        (Position(who, actor, "truce", "against", "reject", None, None, Span(at, two), None, 0.8),),
        (whole,),
    )  # fmt: skip


def save(db, **fields):
    return articles.save(db, said(**fields), **MADE).number


def sides(db):
    """Return side, and whom statements and figures are told for, of each article."""
    query = """
        select p.side, t.actor as said, f.actor as counted from position p
        join statement t on t.article = p.article join figure f on f.article = p.article
        join article a on a.number = p.article where a.current = 1 order by p.article
    """
    return [tuple(row) for row in db.execute(query)]


def whole(db):
    return not summaries_that_differ(db) and not votes_that_differ(db)


NORTH, SOUTH = ("Northland",) * 3, ("Southland",) * 3
SILENT = (WHO, None, None)


def test_what_an_article_does_not_say_comes_from_another(db):
    save(db, day="2025-02-01")
    assert sides(db) == [SILENT]
    save(db, actor="Northland", day="2025-02-02")
    assert sides(db) == [NORTH, NORTH]
    save(db, day="2025-02-03")
    assert sides(db) == [NORTH] * 3
    assert queries.matrix(db)["side"].tolist() == ["Northland"]
    assert whole(db)


def test_the_newest_evidence_wins_and_leads_to_its_words(db):
    save(db, actor="Northland", day="2025-02-02")
    save(db, day="2025-01-01")
    newest = save(db, actor="Southland", day="2025-03-02")
    save(db, actor="Northland", day="2025-03-01")
    assert sides(db) == [NORTH, SOUTH, SOUTH, NORTH]
    found = affiliations(db, 1).to_dict("records")
    assert [row["actor"] for row in found] == ["Southland", "Northland", "Northland"]
    text = queries.article(db, found[0]["article"]).article.text
    assert found[0]["words"] == "Southland envoy"
    assert found[0]["words"] in text
    assert found[0]["headline"] == f"{WHO} on 2025-03-02"
    articles.delete(db, newest)
    assert sides(db) == [NORTH, NORTH, NORTH]
    assert whole(db)


def test_on_one_day_words_come_before_a_lexicon(db):
    save(db, actor="Northland", day="2025-02-02")
    save(db, actor="Southland", day="2025-02-02", told=False)
    save(db, day="2025-01-01")
    assert sides(db)[-1] == NORTH


def test_without_its_evidence_an_affiliation_is_gone(db):
    save(db, day="2025-02-01")
    batch = articles.begin(db, "later")
    articles.save(db, said(actor="Northland", day="2025-02-02"), **MADE, batch=batch)
    assert sides(db) == [NORTH, NORTH]
    articles.undo(db, batch)
    assert sides(db) == [SILENT]
    assert queries.entities(db)["actor"].tolist() == [None]
    assert whole(db)


def test_a_refreshed_article_keeps_what_others_say_and_loses_what_it_said(db):
    silent, telling = save(db, day="2025-02-01"), save(db, actor="Northland", day="2025-02-02")
    articles.replace(db, silent, said(day="2025-02-01"), **MADE)
    assert sides(db) == [NORTH, NORTH]
    text = said(actor="Northland", day="2025-02-02").article
    articles.replace(db, telling, replace(said(day="2025-02-01"), article=text), **MADE)
    assert sides(db) == [SILENT, SILENT]
    assert whole(db)


def test_settling_again_changes_nothing(db):
    save(db, day="2025-02-01")
    save(db, actor="Northland", day="2025-02-02")
    before = list(db.execute("select * from position")), list(db.execute("select * from entity"))
    db.conn.execute("begin")
    upkeep.rebuild(db)
    after = list(db.execute("select * from position")), list(db.execute("select * from entity"))
    db.conn.rollback()
    assert before == after


def test_what_a_person_decided_stays(db):
    save(db, day="2025-02-01")
    made = corrections.correct(db, "position", 1, "fix", changes={"side": "Westmark"}, who="Bo")
    save(db, actor="Northland", day="2025-02-02")
    assert sides(db)[0] == ("Westmark", "Northland", "Northland")
    corrections.undo(db, made)
    assert sides(db)[0] == NORTH
    ruled = rulings.set_field(db, "actor", 1, "Westmark", who="Bo")
    save(db, day="2025-02-03")
    assert {side for side, *_ in sides(db)} == {"Westmark"}
    rulings.undo(db, ruled)
    assert sides(db) == [NORTH] * 3


def test_a_body_follows_too_but_not_where_others_act_for_it(db):
    board = "Harbour Board"
    save(db, who=board, kind="organisation", actor="Northland", day="2025-02-02")
    save(db, who=board, kind="organisation", day="2025-02-01")
    chair = Entity("Bo Lee", "person", board, (Mention(0, 2, "On"),))
    save(db, who=board, kind="organisation", day="2025-01-01", others=(chair,))
    assert [side for side, *_ in sides(db)] == ["Northland", "Northland", board]


@pytest.mark.parametrize("kind", ["place", "country", "bloc"])
def test_who_acts_for_nobody_follows_nobody(db, kind):
    save(db, actor="Northland", day="2025-02-02", kind=kind)
    save(db, day="2025-02-01", kind=kind)
    assert sides(db)[1][0] == WHO


def test_spellings_share_what_is_known_and_have_one_side(db):
    save(db, who="Ivan Petrovsky", day="2025-02-01")
    save(db, who="Ivan Petrovskiy", day="2025-02-02")
    assert len({side for side, *_ in sides(db)}) == 1
    save(db, who="Ivan Petrovskiy", actor="Northland", day="2025-02-03")
    assert {side for side, *_ in sides(db)} == {"Northland"}
    assert whole(db)


def test_who_attributes_it_is_of_his_country_too(db):
    save(db, actor="Northland", day="2025-02-02")
    found = extraction("Northland rejects the quota.\nAda Moor spoke.", published="2025-02-01")
    at = found.article.text.index(WHO)
    [position] = found.positions
    speaker = Speaker(WHO, at, at + len(WHO), WHO)
    who = Entity(WHO, "person", None, (Mention(at, at + len(WHO), WHO),))
    told = replace(position, speaker=speaker)
    articles.save(db, replace(found, entities=(*found.entities, who), positions=(told,)), **MADE)
    [row] = queries.positions(db, Filters(issues=("quota",))).to_dict("records")
    assert (row["speaker_side"], row["attributed"]) == ("Northland", 0)


def test_any_history_ends_as_the_articles_that_are_left_say(db, tmp_path):
    chance, held = Random(5), {}
    for step in range(40):
        if held and chance.random() < 0.4:
            articles.delete(db, held.pop(chance.choice(list(held))))
        else:
            actor = chance.choice([None, None, "Northland", "Southland"])
            who = chance.choice([WHO, "Ada Moore", "Moor", "Bo Moor"])
            held[step] = save(db, actor=actor, who=who, day=f"2025-04-{step % 28 + 1:02}")
        assert whole(db), step
        before = sides(db)
        db.conn.execute("begin")
        upkeep.rebuild(db)
        assert sides(db) == before, step
        db.conn.rollback()
