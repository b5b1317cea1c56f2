"""Killed at any moment, or written by two at once: every stored article is whole."""

import os
import signal
import time
from random import Random

import pytest
from made_up import MADE, extraction, original, story
from test_trust_store import whole

from explorer.filters import Filters
from explorer.store import articles, queries
from explorer.store.connection import connect, connect_read_only, transaction

KILLS = 40
ARTICLES = 60


def in_a_child(act):
    """Run something in a process of its own; return its number."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            act()
            status = 0
        finally:
            os._exit(status)
    return child


def add_all(path, seeds):
    db = connect(path)
    for seed in seeds:
        text = story(seed, lines=30)
        articles.save(db, extraction(text), original(text), **MADE)


def said(db):
    """Return all that a library says, without times and numbers."""
    tables = ("articles", "entities", "figures", "statements", "positions", "mentions")
    drop = {"number", "added_at"}
    return {
        name: sorted(
            str({k: v for k, v in row.items() if k not in drop})
            for row in queries.export(db, name, Filters())
        )
        for name in tables
    }


def test_killed_at_any_moment_every_article_is_whole_and_a_rerun_completes(tmp_path):
    path, seeds, chance = tmp_path / "library.db", range(ARTICLES), Random(11)
    kills = 0
    stored = []
    for _ in range(KILLS * 3):
        child = in_a_child(lambda: add_all(path, seeds))
        time.sleep(chance.uniform(0.005, 0.15))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        kills += os.WIFSIGNALED(status)
        db = connect(path)
        assert whole(db) == []
        stored.append(db.table("article").count)
        db.conn.close()
        if kills >= KILLS:
            break
        if stored[-1] == ARTICLES:
            path.unlink()
    assert kills >= 30
    assert len(set(stored)) > 3, "the kills came at different moments"

    add_all(path, seeds)
    add_all(tmp_path / "calm.db", seeds)
    one, other = connect(path), connect(tmp_path / "calm.db")
    assert said(one) == said(other)
    for db in (one, other):
        db.conn.close()


def test_two_writers_and_a_reader_see_whole_articles_only(tmp_path):
    path = tmp_path / "library.db"
    connect(path).conn.close()
    writers = [
        in_a_child(lambda: add_all(path, range(ARTICLES))),
        in_a_child(lambda: add_all(path, reversed(range(10, ARTICLES + 10)))),
    ]
    db = connect_read_only(path)
    seen, done = [], []
    while len(done) < 2:
        done += [w for w in writers if w not in done and os.waitpid(w, os.WNOHANG)[0] == w]
        broken, many = db.execute(HALF).fetchone()
        assert broken == 0
        seen.append(many)
    assert seen == sorted(seen)
    assert queries.counts(db)["articles"] == ARTICLES + 10
    assert len({row["id"] for row in db.query("select id from article")}) == ARTICLES + 10
    db.conn.close()
    checked = connect(path)
    assert whole(checked) == []
    checked.conn.close()


HALF = """
    select count(*) filter (where
        sentences <> (select count(*) from sentence s where s.article = a.number)
        or positions <> (select count(*) from position p where p.article = a.number)
        or figures <> (select count(*) from figure f where f.article = a.number)),
        count(*) from article a
"""


@pytest.mark.parametrize("failing", [KeyboardInterrupt, MemoryError, ValueError])
def test_an_error_in_the_middle_leaves_nothing_of_the_article(db, monkeypatch, failing):
    def fail(*_):
        raise failing

    monkeypatch.setattr(articles.findings, "_write_statements", fail)
    with pytest.raises(failing):
        articles.save(db, extraction(story(1)), original(story(1)), **MADE)
    assert [t for t in db.table_names() if "_fts" not in t and db.table(t).count] == []


def test_transactions_nest_and_the_inner_one_can_fail_alone(db):
    with transaction(db):
        articles.begin(db, "outer")
        with pytest.raises(ValueError, match="inner"), transaction(db):
            articles.begin(db, "inner")
            raise ValueError("inner")
    assert [row["label"] for row in db.table("batch").rows] == ["outer"]


def test_several_processes_may_make_the_library_at_once(tmp_path):
    for attempt in range(8):
        path = tmp_path / f"library-{attempt}.db"
        children = [in_a_child(lambda: add_all(path, [1, 2])) for _ in range(4)]  # noqa: B023
        assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0, 0]
        db = connect(path)
        assert db.table("article").count == 2
        assert whole(db) == []
        db.conn.close()
