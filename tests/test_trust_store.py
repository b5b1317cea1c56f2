"""The database's promises: refusals are one plain line and change nothing; full text equals text."""

import os
import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest
from made_up import MADE, extraction, original, story

from explorer.errors import NewerSchemaError, NotOurDatabaseError, StoreError
from explorer.store import articles, connection, migrations, queries, summaries
from explorer.store.connection import connect, connect_read_only
from explorer.store.review import corrections


def add(db, seed, **fields):
    text = story(seed)
    return articles.save(db, extraction(text, **fields), original(text), **MADE)


def contents(folder):
    """Return every file of a folder with its bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def whole(db):
    """Return what is wrong with a library: an empty list when it is whole."""
    wrong = [row for row in db.execute("pragma integrity_check") if row != ("ok",)]
    wrong += db.execute("pragma foreign_key_check").fetchall()
    db.execute("insert into sentence_fts (sentence_fts, rank) values ('integrity-check', 1)")
    db.conn.rollback()
    for name, table in {
        "sentences": "sentence",
        "entities": "article_entity",
        "figures": "figure",
        "statements": "statement",
        "positions": "position",
    }.items():
        wrong += db.execute(
            f"select number, '{name}' from article a where {name} <>"
            f" (select count(*) from {table} t where t.article = a.number)"
        ).fetchall()
    return wrong + summaries_that_differ(db)


def summaries_that_differ(db):
    """Return the summary rows that are not what they would be if made anew."""
    kept = [set(db.execute(f"select * from {table}")) for table in SUMMARIES]
    db.conn.execute("begin")
    summaries.rebuild(db)
    anew = [set(db.execute(f"select * from {table}")) for table in SUMMARIES]
    db.conn.rollback()
    return [row for a, b in zip(kept, anew, strict=True) for row in a ^ b]


SUMMARIES = ("facet_total", "entity_total")


def one_line(error, name):
    text = str(error.value)
    return name in text and "\n" not in text and str(Path.cwd()) not in text and len(text) < 200


@pytest.fixture
def path(tmp_path):
    """Return a library with two articles, closed."""
    target = tmp_path / "library.db"
    db = connect(target)
    add(db, 1)
    add(db, 2)
    db.conn.close()
    return target


def test_settings_hold_on_every_connection(path):
    for db in (connect(path), connect_read_only(path)):
        assert migrations.pragma(db.conn, "foreign_keys") == 1
        assert migrations.pragma(db.conn, "busy_timeout") >= 10_000
        assert db.execute("pragma journal_mode").fetchone() == ("wal",)
        db.conn.close()
    db = connect(path)
    assert migrations.pragma(db.conn, "synchronous") == 1
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(
            "insert into section (article, n, role, start, end) values (99, 0, 'body', 0, 1)"
        )
    db.conn.close()


def test_readers_cannot_write(path):
    db = connect_read_only(path)
    before = path.read_bytes()
    for query in (
        "delete from article",
        "create table x (y)",
        "insert into batch values (9, '', '')",
    ):
        with pytest.raises(sqlite3.OperationalError):
            db.execute(query)
    with pytest.raises(StoreError):
        articles.delete(db, 1)
    db.conn.close()
    assert path.read_bytes() == before


def test_a_query_that_takes_too_long_is_stopped(path):
    db = connect_read_only(path, seconds=0.05)
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select sum(x) from n"
    with pytest.raises(StoreError, match="too long"), connection.plain_errors(path):
        db.execute(endless).fetchall()
    assert len(queries.articles(db)) == 2
    db.conn.close()


def _other_program(path):
    conn = sqlite3.connect(path)
    conn.execute("create table article (id)")
    conn.execute("insert into article values (1)")
    conn.commit()
    conn.close()


def _newer(path):
    connect(path).conn.close()
    conn = sqlite3.connect(path)
    conn.execute("pragma user_version = 99")
    conn.execute("pragma journal_mode = delete")
    conn.close()


@pytest.mark.parametrize("opener", [connect, connect_read_only])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: path.write_text("Dear editor,\n" * 400), NotOurDatabaseError),
        (lambda path: path.write_bytes(os.urandom(9000)), NotOurDatabaseError),
        (_other_program, NotOurDatabaseError),
        (_newer, NewerSchemaError),
        (lambda path: path.mkdir(), StoreError),
    ],
)
def test_files_that_are_not_ours_are_refused_unchanged(tmp_path, opener, make, error):
    path = tmp_path / "thing.db"
    make(path)
    before = contents(tmp_path) if path.is_file() else None
    with pytest.raises(error) as refused:
        opener(path)
    assert one_line(refused, "thing.db")
    assert before is None or contents(tmp_path) == before


@pytest.mark.parametrize("opener", [connect, connect_read_only])
def test_a_missing_folder_is_one_plain_error(tmp_path, opener):
    with pytest.raises(StoreError) as refused:
        opener(tmp_path / "nowhere" / "library.db")
    assert one_line(refused, "library.db")
    with pytest.raises(StoreError):
        connect(tmp_path / "absent.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_library(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    db = connect(path)
    assert add(db, 1).status == "new"
    db.conn.close()


def test_a_damaged_file_is_one_plain_error(path):
    size = path.stat().st_size
    with path.open("r+b") as file:
        for at in range(4096, size, 4096):
            file.seek(at)
            file.write(os.urandom(4096))
    damaged = path.read_bytes()
    for opener in (connect, connect_read_only):
        with pytest.raises(StoreError) as refused:
            queries.articles(opener(path))
        assert "damaged" in str(refused.value)
    assert path.read_bytes() == damaged


def test_a_locked_library_is_one_plain_error(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    holder, db = connect(path), connect(path)
    with connection.transaction(holder):
        with pytest.raises(StoreError, match="another program"):
            add(db, 3)
        assert len(queries.articles(connect_read_only(path))) == 2  # readers are not kept out
    assert add(db, 3).status == "new"
    assert whole(db) == []
    for opened in (holder, db):
        opened.conn.close()


def test_a_full_disk_changes_nothing(path):
    db = connect(path)
    before = queries.articles(db).to_dict("records")
    pages = migrations.pragma(db.conn, "page_count")
    db.execute(f"pragma max_page_count = {pages + 1}")
    with pytest.raises(StoreError, match="disk is full; nothing was changed"):
        for seed in range(3, 200):
            articles.save(db, extraction(story(seed, 200)), **MADE)
            before = queries.articles(db).to_dict("records")
    db.execute("pragma max_page_count = 1000000")
    assert queries.articles(db).to_dict("records") == before
    assert whole(db) == []
    assert add(db, 999).status == "new"
    db.conn.close()


def as_nobody(act):
    """Run something in a child that has no rights to what root owns; return what it raised."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        said = "done"
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            act()
        except StoreError as error:
            said = f"StoreError {error}"
        except BaseException as error:
            said = repr(error)
        os.write(writer, said.encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader) as answers:
        return answers.read()


@pytest.fixture
def sealed(path, tmp_path_factory):
    """Return a library in a folder where nothing may be written."""
    folder = Path("/tmp") / f"sealed-{os.getpid()}"
    folder.mkdir()
    target = folder / "library.db"
    shutil.copy(path, target)
    target.chmod(0o444)
    folder.chmod(0o555)
    yield target
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_folder_can_be_read_but_not_written(sealed):
    before = contents(sealed.parent)
    refused = as_nobody(lambda: connect(sealed))
    assert refused.startswith("StoreError library.db: it cannot be")
    assert as_nobody(lambda: queries.articles(connect_read_only(sealed))) == "done"
    assert as_nobody(lambda: connect(sealed.with_name("new.db"))).startswith("StoreError new.db")
    assert contents(sealed.parent) == before


def test_an_older_library_is_backed_up_then_migrated(path, monkeypatch):
    before = migrations.SCHEMA_VERSION
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", before + 1)
    monkeypatch.setitem(migrations.MIGRATIONS, before, "alter table article add column tone text;")
    with pytest.raises(StoreError, match="older version"):
        connect_read_only(path)
    db = connect(path)
    assert "tone" in db.table("article").columns_dict
    assert migrations.pragma(db.conn, "user_version") == before + 1
    assert whole(db) == []
    db.conn.close()
    backup = sqlite3.connect(path.with_name(f"library.db.v{before}.backup"))
    assert backup.execute("select count(*) from article").fetchone() == (2,)
    assert backup.execute("pragma user_version").fetchone() == (before,)
    backup.close()


def test_a_migration_that_fails_changes_nothing(path, monkeypatch):
    before = migrations.SCHEMA_VERSION
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", before + 1)
    step = "alter table article add column tone text; delete from article; select no_such_thing();"
    monkeypatch.setitem(migrations.MIGRATIONS, before, step)
    with pytest.raises(StoreError) as refused:
        connect(path)
    assert one_line(refused, "library.db")
    monkeypatch.undo()
    db = connect(path)
    assert len(queries.articles(db)) == 2
    assert "tone" not in db.table("article").columns_dict
    db.conn.close()


def test_full_text_always_equals_the_text(db):
    chance = Random(7)
    for step in range(80):
        act = chance.choice([_add, _add, _delete, _replace, _correct, _undo])
        act(db, chance, step)
        assert whole(db) == [], (step, act)
    for row in db.query("select number, text from sentence"):
        [found] = db.query("select text from sentence_fts where rowid = ?", [row["number"]])
        assert found["text"] == row["text"]
    assert db.table("article").count > 3


def _any(db, chance):
    return chance.choice([row["number"] for row in db.table("article").rows] or [0])


def _add(db, chance, step):
    batch = articles.begin(db) if step % 3 == 0 else None
    url = f"https://a.example/{chance.randint(1, 12)}"
    articles.save(db, extraction(story(step), url=url), batch=batch, **MADE)


def _delete(db, chance, _step):
    articles.delete(db, _any(db, chance))


def _replace(db, chance, _step):
    for row in db.query("select number, text from article where number = ?", [_any(db, chance)]):
        articles.replace(db, row["number"], extraction(row["text"]), **MADE)


def _correct(db, _chance, _step):
    for row in list(db.query("select number from position limit 1")):
        corrections.correct(db, "position", row["number"], "reject", who="A")


def _undo(db, _chance, _step):
    for row in list(db.query("select max(batch) as batch from article where batch > 0")):
        articles.undo(db, row["batch"] or 0)
