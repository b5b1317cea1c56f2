"""People's corrections: a layer that survives a new extraction and can be taken back."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from made_up import MADE, extraction, original

from explorer import library
from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.records import article_id
from explorer.store import articles, migrations, queries
from explorer.store.review import corrections

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
    conn = sqlite3.connect(path)
    conn.executescript((Path(__file__).parent / "schema_1.sql").read_text("utf-8"))
    conn.executescript(FIRST)
    conn.execute(f"pragma application_id = {migrations.APPLICATION_ID}")
    conn.close()
    db = library.database(path)
    assert [row["who"] for row in db.table("ruling").rows] == ["Ada"]
    assert [row["why"] for row in db.table("correction").rows] == ["seen"]
    assert {"codebook", "usage"} <= set(db.table_names())
    assert {"rules", "verdict"} <= set(db.table("figure").columns_dict)
    db.conn.close()
    assert (tmp_path / "first.db.v1.backup").exists()


@pytest.mark.parametrize(
    ("who", "becomes"),
    [("Ada@Example.org", "editor 1"), ("Ada", "Ada"), ("at @ home", "at @ home")],
)
def test_mail_addresses_of_an_older_schema_move_to_the_editors(tmp_path, who, becomes):
    path = tmp_path / "first.db"
    conn = sqlite3.connect(path)
    conn.executescript((Path(__file__).parent / "schema_1.sql").read_text("utf-8"))
    conn.executescript(FIRST.replace("'Ada'", f"'{who}'"))
    conn.execute(f"pragma application_id = {migrations.APPLICATION_ID}")
    conn.close()
    db = library.database(path)
    assert [row["who"] for row in db.table("ruling").rows] == [becomes]
    assert [row["who"] for row in db.table("correction").rows] == [becomes]
    kept = [row["address"] for row in db.table("editor").rows]
    assert kept == (["ada@example.org"] if becomes == "editor 1" else [])
    db.conn.close()


FIRST = """
insert into article (id, document, added_at, model, extractor_version, text)
  values ('a', 1, '2026-01-01', 'none', '1', 'words');
insert into correction (article, record, start, "end", key, verdict, who, made_at, why)
  values (1, 'figure', 0, 1, 'k', 'accept', 'Ada', '2026-01-01', 'seen');
insert into ruling (act, thing, target, before, after, who, made_at)
  values ('rename', 'issue', 1, 'a', 'b', 'Ada', '2026-01-01');
pragma user_version = 1;
"""
"""What a library of schema 1 holds."""
