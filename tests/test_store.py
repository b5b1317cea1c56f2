"""Saving, replacing, deleting and undoing; what is stored is what was found."""

import pytest
from made_up import MADE, article, extraction, original, story

from explorer.errors import ExactTextError, StoreError
from explorer.filters import Filters
from explorer.records import Entity, Extraction, Figure, Mention, Span, article_id
from explorer.store import articles, queries
from explorer.store.article import parses
from explorer.store.article.rows import fold

TEXT = "Northland rejects the truce.\nSouthland says 14 people were killed."
LATER = TEXT + "\nWestmark backs the truce."

CHILDREN = {"sentences": "sentence", "entities": "article_entity", "figures": "figure"}
CHILDREN |= {"statements": "statement", "positions": "position"}


def add(db, text=TEXT, batch=None, name=None, **fields):
    return articles.save(
        db, extraction(text, **fields), original(text), batch=batch, name=name, **MADE
    )


def rows(db, table):
    return list(db.table(table).rows)


def test_an_article_is_stored_with_all_that_was_found(db):
    saved = add(db)
    assert (saved.status, saved.number, saved.same_as) == ("new", 1, None)
    [row] = rows(db, "article")
    assert row["text"] == TEXT
    assert {name: row[name] for name in CHILDREN} == {
        "sentences": 2,
        "entities": 2,
        "figures": 1,
        "statements": 1,
        "positions": 1,
    }
    for name, table in CHILDREN.items():
        assert db.table(table).count == row[name]


def test_the_reader_gets_the_article_back_as_it_was(db):
    known = {
        "byline": "By A. Moor",
        "url": "https://example.org/a",
        "published_from": "byline",
        "captured": "2021-01-03T04:05:06+00:00",
    }
    add(db, **known)
    kept = queries.article(db, article_id(TEXT))
    assert kept.article == article(TEXT, **known)
    assert kept.meta["reader"] == "text/1"
    assert kept.sentences["start"].tolist() == [0, 29]


def test_every_stored_span_is_the_words_stored_beside_it(db):
    add(db)
    for table, columns in {
        "mention": [("start", "end", "text")],
        "sentence": [("start", "end", "text")],
        "figure": [("start", "end", "text")],
        "statement": [
            ("speaker_start", "speaker_end", "speaker_text"),
            ("cue_start", "cue_end", "cue"),
        ],
        "position": [("start", "end", "evidence"), ("holder_start", "holder_end", "holder")],
    }.items():
        for row in rows(db, table):
            for start, end, words in columns:
                assert TEXT[row[start] : row[end]] == row[words]


def test_the_same_text_is_stored_once(db):
    add(db)
    again = add(db, name="other.txt", headline="Another headline")
    assert (again.status, again.number, again.same_as) == ("already there", 1, 1)
    assert db.table("article").count == db.table("original").count == 1


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (
            {"url": "https://a.example/1"},
            {"url": "https://a.example/1", "headline": "B"},
            "new version",
        ),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, "new"),
        ({"name": "a.txt"}, {"name": "a.txt"}, "new version"),
        ({"name": "a.txt"}, {"name": "b.txt"}, "new"),
        ({"name": "a.txt"}, {"name": "a.txt", "source": "Other Wire"}, "new"),
        ({"name": "a.txt", "headline": "B"}, {"name": "a.txt", "headline": "C"}, "new version"),
    ],
)
def test_a_changed_text_of_one_source_is_a_new_version(db, first, second, status):
    add(db, **first)
    assert add(db, LATER, **second).status == status


def test_two_texts_that_share_a_file_name_only_are_two_articles(db):
    add(db, name="article.txt", headline="One")
    assert add(db, "Rain fell for a day on the hills.", name="article.txt").status == "new"


def test_the_old_version_stays_reachable_but_is_not_counted(db):
    url = "https://a.example/1"
    add(db, url=url)
    later = add(db, LATER, url=url)
    assert (later.number, later.same_as) == (2, 1)
    assert queries.counts(db)["articles"] == 1
    assert queries.positions(db)["side"].tolist() == ["Northland", "Westmark"]
    old = queries.positions(db, Filters(article=article_id(TEXT)))
    assert old["side"].tolist() == ["Northland"]
    kept = queries.article(db, article_id(TEXT))
    assert kept.article.text == TEXT
    assert [version["article"] for version in kept.versions] == [
        article_id(TEXT),
        article_id(LATER),
    ]


def test_deleting_the_newest_version_brings_the_old_one_back(db):
    url = "https://a.example/1"
    add(db, url=url)
    assert articles.delete(db, add(db, LATER, url=url).number)
    assert queries.articles(db)["article"].tolist() == [article_id(TEXT)]
    assert not articles.delete(db, 99)


def test_deleting_the_last_article_leaves_nothing_behind(db):
    add(db)
    articles.delete(db, 1)
    assert {t for t in db.table_names() if "_fts" not in t and db.table(t).count} == {"library"}


def test_undo_deletes_what_the_batch_added_and_nothing_else(db):
    add(db)
    batch = articles.begin(db, "morning")
    add(db, LATER, batch=batch, url="https://a.example/2")
    add(db, story(3), batch=batch)
    assert articles.undo(db, batch) == 2
    assert queries.articles(db)["number"].tolist() == [1]
    assert {row["name"] for row in rows(db, "entity")} == {"Northland", "Southland"}
    assert articles.undo(db, batch) == 0


def test_the_original_bytes_come_back(db):
    add(db)
    add(db, LATER)
    found = list(articles.originals(db))
    assert [stored.original for stored in found] == [original(TEXT), original(LATER)]
    assert [stored.article for stored in articles.originals(db, after=1)] == [2]
    assert articles.known(db, original(LATER).digest) == article_id(LATER)
    assert articles.known(db, "0" * 64) is None


def test_a_newer_program_replaces_the_records_and_keeps_the_number(db):
    add(db)
    found = extraction(TEXT)
    better = Extraction(found.article, found.entities, (), (), found.positions, found.sentences)
    articles.replace(db, 1, better, model="none 2", extractor_version="2")
    [row] = rows(db, "article")
    assert (row["number"], row["figures"], row["positions"]) == (1, 0, 1)
    assert (row["model"], row["extractor_version"]) == ("none 2", "2")
    assert db.table("figure").count == 0


def test_two_articles_cannot_come_to_have_one_text(db):
    add(db)
    add(db, story(5))
    with pytest.raises(StoreError, match="article 1 has the text of article 2 already"):
        articles.replace(db, 2, extraction(TEXT), **MADE)
    assert queries.article(db, article_id(story(5))) is not None


def test_an_analysis_is_kept_per_article_and_model(db):
    add(db)
    add(db, story(5))
    parses.keep(db, 1, "md 1", b"old")
    parses.keep(db, 1, "md 1", b"new")
    parses.keep(db, 2, "md 2", b"other")
    assert list(parses.parses(db, "md 1")) == [(1, b"new")]
    assert (parses.parse(db, 2, "md 2"), parses.parse(db, 2, "md 1")) == (b"other", None)
    articles.delete(db, 1)
    assert list(parses.parses(db, "md 1")) == []


@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b"])
@pytest.mark.parametrize("field", ["text", "headline", "source"])
def test_what_cannot_be_stored_exactly_is_refused(db, bad, field):
    found = extraction(TEXT)
    fields = {name: getattr(found.article, name) for name in found.article.__slots__}
    refused = Extraction(type(found.article)(**{**fields, field: bad}))
    with pytest.raises(ExactTextError, match=field):
        articles.save(db, refused, **MADE)
    assert db.table("article").count == 0


@pytest.mark.parametrize(
    "text", ["\u202eabc\u202c", "x\u0301", "𝔘nicode 🎈 line", "a\r\nb", "a\ufeffb"]
)
def test_odd_characters_are_stored_exactly(db, text):
    articles.save(db, extraction(text), **MADE)
    assert queries.article(db, article_id(text)).article.text == text


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_numbers_beyond_float_keep_their_words_with_value_null(db, number):
    text = "It cost 1e999 crowns."
    huge = Figure(
        8,
        13,
        "1e999",
        number,
        number,
        None,
        None,
        "money",
        "exact",
        None,
        None,
        "reported",
        Span(0, 21),
    )
    articles.save(db, Extraction(article(text), figures=(huge,)), **MADE)
    [row] = rows(db, "figure")
    assert (row["text"], row["value"], row["low"]) == ("1e999", None, None)


def test_entities_are_one_over_the_library_and_newest_affiliation_wins(db):
    def person(day, actor, name="Ada Moor"):
        text = f"{name} spoke on {day}."
        who = Entity(name, "person", actor, (Mention(0, len(name), name),))
        found = Extraction(article(text, published=day), (who,), sentences=(Span(0, len(text)),))
        articles.save(db, found, **MADE)

    person("2025-02-01", "Northland")
    person("2025-03-01", "Westmark", "ADA MOOR")
    person("2025-01-01", "Southland")
    person("2025-04-01", None)
    [row] = rows(db, "entity")
    assert (row["name"], row["actor"]) == ("Ada Moor", "Westmark")
    [shown] = queries.entities(db).to_dict("records")
    assert (shown["articles"], shown["mentions"], shown["first"]) == (4, 4, "2025-01-01")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zélinsky", "zelinsky"),
        ("NORTHLAND's", "northland"),
        (" A   B ", "a b"),
        ("Straße", "strasse"),
    ],
)
def test_fold_forgets_case_accents_and_possessives(name, expected):
    assert fold(name) == expected


def test_other_tools_see_the_search_and_the_foreign_keys(db):
    add(db)
    assert db.table("sentence").detect_fts() == "sentence_fts"
    [found] = db.table("sentence").search("truce")
    assert found["text"] == "Northland rejects the truce."
    assert {key.other_table for key in db.table("position").foreign_keys} == {"article", "issue"}
    for view in db.view_names():
        assert db.execute(f"select count(*) from {view}").fetchone()[0] >= 0
    assert {"figure_row", "statement_row", "position_row", "matrix"} <= set(db.view_names())
