"""What is kept of a library: asked once, shared, and never older than the last commit of anybody."""

import sqlite3
import subprocess
import sys

import pytest
import shelf
from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.library.places import version
from explorer.store import queries
from explorer.store.connection import connect, transaction
from explorer.store.watch import Watch
from explorer.ui import kept as keeping
from explorer.ui.kept import kept, opened

WRITE = """
import sys
from explorer.store.connection import connect, transaction
db = connect(sys.argv[1])
with transaction(db):
    db.execute("update article set headline = ?", [sys.argv[2]])
db.conn.close()
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Point the pages at a small library of their own; return its path."""
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    keeping._answer.cache_clear()
    return path


def headlines(db: Database) -> set[str]:
    return set(queries.articles(db)["headline"])


def write(path, words):
    """Give every article another headline, in a process of its own."""
    subprocess.run([sys.executable, "-c", WRITE, str(path), words], check=True)


def test_a_question_is_asked_once_for_each_of_its_arguments(path):
    asked = []

    def ask(db: Database, filters: Filters, least: int = 0) -> int:
        asked.append((filters, least))
        return queries.total(db, "positions", filters)

    for _ in range(3):
        assert kept(ask, Filters()) > kept(ask, Filters(q="nowhere"), least=2) == 0
    assert asked == [(Filters(), 0), (Filters(q="nowhere"), 2)]


def test_what_another_process_commits_is_seen_at_once(path):
    for words in ("Rain", "Snow", "Rain"):
        write(path, words)
        assert kept(headlines) == {words}


def test_what_this_process_commits_is_seen_at_once(path):
    db = connect(path)
    for words in ("Rain", "Snow", "Rain"):
        with transaction(db):
            db.execute("update article set headline = ?", [words])
        assert kept(headlines) == {words}
    db.conn.close()


def test_nothing_changes_the_version_but_a_commit(path):
    db = connect(path)
    before = version()
    kept(headlines)
    db.execute("begin immediate")
    db.execute("update article set headline = 'Hail'")
    assert version()[:2] == before[:2]
    assert "Hail" not in kept(headlines)
    db.execute("commit")
    assert version()[:2] > before[:2]
    assert kept(headlines) == {"Hail"}
    db.conn.close()


def test_another_library_at_the_same_path_is_another_version(path, tmp_path):
    before, shown = version(), kept(headlines)
    other = shelf.fill(tmp_path / "other.db")
    write(other, "Fog")
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    other.replace(path)
    assert version() != before
    assert kept(headlines) == {"Fog"} != shown
    assert headlines(opened()) == {"Fog"}


def test_a_library_that_is_asked_in_turn_with_another_is_never_mistaken(path, tmp_path):
    other = shelf.fill(tmp_path / "other.db")
    write(other, "Fog")
    seen = {version(path), version(other), version(path), version(other)}
    assert len(seen) == 4


def test_a_writer_is_noticed_where_the_file_was_opened_as_one_that_never_changes(path):
    def unchanging(path):
        return Database(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True))

    watch = Watch(unchanging)
    before = watch.version(path)
    assert watch.version(path) == before
    write(path, "Rain")
    assert watch.version(path) != before


def test_an_error_is_told_and_not_kept(path):
    def fail(db: Database) -> int:
        raise StoreError("library: the query took too long and was stopped")

    for _ in range(2):
        with pytest.raises(StoreError, match="too long"):
            kept(fail)
    assert kept(headlines)


def test_what_is_kept_has_a_bound(path):
    for n in range(keeping.MOST + 10):
        kept(queries.total, "articles", Filters(page=n + 1))
    assert keeping._answer.cache_info().currsize == keeping.MOST


def test_a_run_opens_the_library_once(path):
    assert opened() is opened()
