"""People's corrections: a layer that survives a new extraction and can be taken back."""

import json
import re
import sqlite3
from dataclasses import replace

import pytest
from made_up import MADE, extraction, original

from explorer import library
from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.records import article_id
from explorer.store import articles, corrections, migrations, queries
from explorer.store.sql import script

TEXT = "Northland rejects the truce.\nSouthland says 14 people were killed."


@pytest.fixture
def db(db):
    """Return a library with one article."""
    articles.save(db, extraction(TEXT, url="https://a.example/1"), original(TEXT), **MADE)
    return db


def position(db):
    return list(queries.export(db, "positions"))


def extract_again(db, found=None):
    return articles.replace(db, 1, found or extraction(TEXT), **MADE)


def test_a_fix_is_shown_and_what_was_extracted_stays(db):
    changes = {"stance": "conditional", "issue": "a longer truce"}
    made = corrections.correct(
        db, "position", 1, "fix", changes=changes, who="Ada", why="only for a month"
    )
    [row] = position(db)
    assert (row["stance"], row["issue"], row["verdict"]) == ("conditional", "a longer truce", "fix")
    kept = json.loads(db.table("position").get(1)["extracted"])
    assert kept["stance"] == "against"
    log = db.table("correction").get(made)
    assert (log["who"], log["why"], json.loads(log["changes"])) == (
        "Ada",
        "only for a month",
        changes,
    )
    assert log["made_at"].startswith("20")


def test_a_rejected_record_is_shown_no_more_until_undone(db):
    made = corrections.correct(db, "position", 1, "reject", who="Ada")
    assert position(db) == []
    assert queries.matrix(db).empty
    assert "position" not in set(queries.marks(db, article_id(TEXT)).kind)
    assert corrections.undo(db, made)
    assert [row["verdict"] for row in position(db)] == [None]
    assert not corrections.undo(db, made)


def test_undoing_one_of_two_leaves_the_other(db):
    corrections.correct(db, "figure", 1, "fix", changes={"value": 15.0}, who="Ada")
    second = corrections.correct(db, "figure", 1, "fix", changes={"unit": "person"}, who="Bo")
    third = corrections.correct(db, "figure", 1, "fix", changes={"value": 16.0}, who="Bo")
    corrections.undo(db, second)
    [row] = queries.export(db, "figures")
    assert (row["value"], row["unit"], row["verdict"]) == (16.0, None, "fix")
    corrections.undo(db, third)
    assert [row["value"] for row in queries.export(db, "figures")] == [15.0]


def test_corrections_survive_a_new_extraction(db):
    corrections.correct(db, "position", 1, "fix", changes={"stance": "unclear"}, who="Ada")
    corrections.correct(db, "figure", 1, "reject", who="Ada")
    assert extract_again(db) == 0
    assert [row["stance"] for row in position(db)] == ["unclear"]
    assert list(queries.export(db, "figures")) == []


def test_a_correction_follows_its_record_when_its_span_grows(db):
    corrections.correct(db, "position", 1, "fix", changes={"act": "criticise"}, who="Ada")
    found = extraction(TEXT)
    [one] = found.positions
    wider = replace(one, evidence=replace(one.evidence, start=10))
    assert extract_again(db, replace(found, positions=(wider,))) == 0
    assert [row["act"] for row in position(db)] == ["criticise"]


def test_a_correction_without_its_record_is_kept_and_comes_back(db):
    corrections.correct(db, "position", 1, "fix", changes={"act": "criticise"}, who="Ada")
    assert extract_again(db, replace(extraction(TEXT), positions=())) == 1
    [log] = db.table("correction").rows
    assert (log["target"], log["undone_at"]) == (None, None)
    assert extract_again(db) == 0
    assert [row["act"] for row in position(db)] == ["criticise"]


def test_a_correction_is_carried_to_the_next_version_and_stays_with_the_old(db):
    corrections.correct(db, "position", 1, "fix", changes={"act": "criticise"}, who="Ada")
    later = "A new first line.\n" + TEXT
    saved = articles.save(db, extraction(later, url="https://a.example/1"), **MADE)
    assert saved.status == "new version"
    assert [row["act"] for row in position(db)] == ["criticise"]
    old = queries.export(db, "positions", Filters(article=article_id(TEXT)))
    assert [row["act"] for row in old] == ["criticise"]


@pytest.mark.parametrize(
    ("record", "number", "verdict", "changes"),
    [
        ("article", 1, "fix", {"text": "x"}),
        ("position", 1, "fix", {"evidence": "x"}),
        ("position", 99, "accept", {}),
        ("position", 1, "perhaps", {}),
        ("figure", 1, "fix", {"value": float("nan")}),
        ("figure", 1, "fix", {"value": "many"}),
    ],
)
def test_what_cannot_be_corrected_is_refused_and_nothing_changes(
    db, record, number, verdict, changes
):
    before = position(db), list(queries.export(db, "figures"))
    with pytest.raises(StoreError):
        corrections.correct(db, record, number, verdict, changes=changes, who="Ada")
    assert (position(db), list(queries.export(db, "figures"))) == before
    assert db.table("correction").count == 0


def test_the_share_reviewed_counts_judged_records(db):
    corrections.correct(db, "position", 1, "accept", who="Ada")
    assert queries.provenance(db)["reviewed"] == pytest.approx(1 / 3)


def test_a_library_of_the_first_schema_keeps_its_corrections_and_rulings(tmp_path):
    path = tmp_path / "first.db"
    added = r"create table (correction|ruling|codebook|usage) .+?;\n|create index (correction_article|ruling_target) .+?;\n|  rules text,.+?\n|  own integer, -- its article_.+?\n"
    conn = sqlite3.connect(path)
    conn.executescript(re.sub(added, "", script("schema.sql"), flags=re.DOTALL) + FIRST)
    conn.executescript(script("views.sql"))
    conn.execute(f"pragma application_id = {migrations.APPLICATION_ID}")
    conn.close()
    db = library.database(path)
    assert [row["who"] for row in db.table("ruling").rows] == ["Ada"]
    assert db.table("usage").count == 0
    assert {"rules", "verdict"} <= set(db.table("figure").columns_dict)
    db.conn.close()
    assert (tmp_path / "first.db.v1.backup").exists()


FIRST = """
create table correction (number integer primary key, article integer, record text, target integer,
  start integer, "end" integer, key text, verdict text, changes text, who text, made_at text,
  why text, undone_at text);
create index correction_article on correction (article, record, target);
create table ruling (number integer primary key, act text, thing text, target integer not null,
  "into" integer, before text, after text, who text, made_at text, why text, undone_at text);
create index ruling_target on ruling (thing, target);
insert into ruling values (1, 'rename', 'issue', 1, null, 'a', 'b', 'Ada', '2026-01-01', null, null);
pragma user_version = 1;
"""
"""The tables of schema 1 that schema 2 made anew."""
