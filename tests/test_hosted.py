"""Hosted: every action that writes asks for the right first, and a quota holds for each person."""

import hashlib
import inspect
import json
import pkgutil
import re
from pathlib import Path

import pytest
import shelf
from made_up import MADE, extraction
from streamlit.testing.v1 import AppTest
from test_layers import MODULES, SCREENS, imported, part

from explorer import library
from explorer.errors import ForbiddenError, QuotaError, StoreError
from explorer.library import adding, codebooks, demo, exporting, quota
from explorer.library.access import Access, access
from explorer.library.tasks import Outcome, Parse, Task
from explorer.records import Document
from explorer.store import usage
from explorer.store.connection import connect, transaction
from explorer.store.review import reviewed
from explorer.ui import api, signing

ROOT = Path(__file__).parents[1]
VISITORS = (
    Access("read-only"),
    Access("read-only", "ada@example.org", frozenset({"ada@example.org"})),
    Access("team"),
    Access("team", "eve@example.org", frozenset({"ada@example.org"})),
)
EDITOR = Access("team", "Ada@example.org", frozenset({"ada@example.org"}))

READS = {
    *("access", "agreement", "allowance", "codebook", "codebook_examples", "codebook_faults"),
    *("codebook_table", "codebook_toml", "database", "database_path", "demo_paths"),
    *("export", "extract", "labels", "look", "parquet", "publish", "ready", "refusal", "signs_as"),
    *("stale", "statements_csv", "cue_weights", "unread"),
}
"""Use cases that leave the library alone; whatever else is offered must ask for the right."""

OWNERS = {"load_demo", "writer"}
"""For whoever runs the server: the demo goes into an empty library only; nothing on screen writes."""

OFFERED = {
    name: call
    for name in library.__all__
    if inspect.isfunction(inspect.unwrap(call := getattr(library, name)))
}
ACTIONS = sorted(OFFERED.keys() - READS - OWNERS)

VALUES = {
    "int": 1, "list[int]": [1], "str": "entity", "Mapping[str, str | None]": {"actor": "Northland"},
    "Mapping[str, Any] | None": {"name": "x"}, "Iterable[str]": ["{}"],
    "Iterable[str | Path | Task]": [Task("a.txt", b"Northland rejects the truce.")],
}  # fmt: skip
"""Type of a parameter that must be given -> a value that would do something."""


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    for name in ("EXPLORER_MODE", "EXPLORER_EDITORS", quota.ARTICLES, quota.MEGABYTES):
        monkeypatch.delenv(name, raising=False)
    return path


def digest(path):
    """Return the hashes of the database and of the log of what is not in it yet."""
    files = [path, path.with_name(f"{path.name}-wal")]
    there = [file for file in files if file.exists() and file.stat().st_size]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in there}


def typed(parameter):
    return re.sub(r"[\w.]+\.", "", inspect.formatannotation(parameter.annotation))


def called(name, caller):
    """Call an action with something in every parameter that needs it, and run it to its end."""
    call = OFFERED[name]
    parameters = inspect.signature(call).parameters.values()
    needed = [p for p in parameters if p.default is p.empty and p.name != "caller"]
    given = {p.name: VALUES[typed(p)] for p in needed}
    result = call(**given, caller=caller)
    return list(result) if inspect.isgenerator(result) else result


def test_the_list_of_actions_is_what_we_think():
    assert {"add", "undo", "judge", "take_back", "merge", "refresh", "save_codebook"} <= set(
        ACTIONS
    )
    assert {"make_rule", "somebody_else", "import_labels", "restore_ruling"} <= set(ACTIONS)
    assert OFFERED.keys() >= READS | OWNERS


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_takes_a_caller(name):
    parameter = inspect.signature(OFFERED[name]).parameters["caller"]
    assert (parameter.kind, parameter.default) == (parameter.KEYWORD_ONLY, parameter.empty)


@pytest.mark.parametrize("caller", VISITORS, ids=repr)
@pytest.mark.parametrize("name", ACTIONS)
def test_a_visitor_changes_not_one_byte(shelved, name, caller):
    before = digest(shelved)
    with pytest.raises(ForbiddenError) as refused:
        called(name, caller)
    assert "nothing was changed" in str(refused.value)
    assert digest(shelved) == before


@pytest.mark.parametrize("name", sorted(READS & {"agreement", "labels", "stale", "codebook"}))
def test_reading_changes_not_one_byte(shelved, name):
    before = digest(shelved)
    result = OFFERED[name]()
    assert result is not None
    if inspect.isgenerator(result):
        list(result)
    assert digest(shelved) == before


WRITERS = {
    *("articles", "article.findings", "article.parses", "article.stories", "summaries", "usage"),
    *("names.partings", "names.upkeep", "names.merges.keep_apart", "names.merges.join_again"),
    *("review.corrections", "review.rulings", "review.effects", "review.overlay"),
    *("review.splits", "review.codebooks", "review.editors", "review.label_import"),
    *("connection.connect", "connection.transaction", "migrations", "snapshot"),
}


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_what_writes_is_named_as_it_is_called(name):
    assert pkgutil.resolve_name(f"explorer.store.{name}")


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if part(p) == "ui"] + SCREENS,
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_no_page_writes_past_the_library(path):
    """A page reaches the store only to read; it opens no library to write."""
    stored = {n.removeprefix("explorer.store.") for n in imported(path) if ".store." in n}
    assert not {name for name in stored for it in WRITERS if f"{name}.".startswith(f"{it}.")}
    text = path.read_text("utf-8")
    assert "library.writer" not in text
    assert "OWNER" not in text


HEADERS = [
    # headers, from outside
    ({}, False),
    ({"Host": "localhost:8501", "Origin": "http://localhost:8501"}, False),
    ({"Host": "127.0.0.1:8501"}, False),
    ({"Host": "[::1]:8501"}, False),
    ({"Host": "news.example.org"}, True),
    ({"Host": "localhost:8501", "X-Forwarded-For": "10.0.0.7"}, True),
    ({"host": "localhost:8501", "x-real-ip": "10.0.0.7"}, True),
    ({"Host": "127.0.0.1:8501", "Origin": "https://news.example.org"}, True),
    ({"Host": "localhost.example.org"}, True),
    ({"Host": "["}, True),
    ({"Host": "localhost", "Origin": "null"}, True),
]


@pytest.mark.parametrize("caller", VISITORS, ids=repr)
def test_a_visitor_loads_the_demo_only_where_there_is_no_library(shelved, monkeypatch, caller):
    before = digest(shelved)
    with pytest.raises(ForbiddenError):
        list(library.load_demo(caller=caller))
    assert digest(shelved) == before
    monkeypatch.setenv("EXPLORER_DB", str(shelved.with_name("new.db")))
    monkeypatch.setattr(demo, "add", lambda *_, **__: iter(["loaded"]))
    assert list(library.load_demo(caller=caller)) == ["loaded"]


def test_an_empty_library_offers_visitors_no_way_to_fill_it(tmp_path, monkeypatch):
    connect(tmp_path / "empty.db").conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(tmp_path / "empty.db"))
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    assert [button.key for button in app.button] == []
    assert "No articles yet" in " ".join(element.value for element in app.html)


@pytest.mark.parametrize(("headers", "outside"), HEADERS)
def test_a_proxy_on_this_machine_is_not_its_owner(monkeypatch, headers, outside):
    monkeypatch.delenv("EXPLORER_MODE", raising=False)
    assert access("localhost", headers=headers).may_write is not outside
    monkeypatch.setenv("EXPLORER_MODE", "local")
    assert access("localhost", headers=headers).may_write


def stored(db, text, caller):
    """Store one made-up article as ``add`` does."""
    found = extraction(text)
    outcome = Outcome(
        Task(f"{found.article.id}.txt"),
        Document(found.article, None),
        found,
        parse=Parse("none 1", b""),
    )
    return adding._stored(db, outcome, None, "1", caller)


def test_a_quota_counts_articles_once_and_starts_anew_each_day(shelved, monkeypatch):
    monkeypatch.setenv(quota.ARTICLES, "2")
    db = connect(shelved)
    lines = [f"Northland rejects the truce number {n}." for n in range(4)]
    assert stored(db, lines[0], EDITOR).status == "new"
    assert stored(db, lines[0], EDITOR).status == "already there"
    assert stored(db, lines[1], EDITOR).status == "new"
    before = db.table("article").count
    with pytest.raises(QuotaError, match="may add no more today: 2 of 2 articles"):
        stored(db, lines[2], EDITOR)
    assert db.table("article").count == before
    other = Access("team", "bo@example.org", frozenset({"bo@example.org"}))
    assert stored(db, lines[2], other).status == "new"
    assert library.allowance(db, library.OWNER) is None
    monkeypatch.setattr(usage, "today", lambda: "2999-01-01")
    assert stored(db, lines[3], EDITOR).status == "new"
    assert str(library.allowance(db, EDITOR)) == "1 of 2 articles and 0.0 of 100 MB added today"
    db.conn.close()


def test_a_quota_of_bytes_is_told_before_anything_is_read(shelved, monkeypatch):
    monkeypatch.setenv(quota.MEGABYTES, "1")
    monkeypatch.setattr(adding, "_pool", lambda *_: pytest.fail("nothing may be read"))
    db = connect(shelved)
    with transaction(db):
        quota.charge(db, EDITOR, 1_000_000)
    with pytest.raises(QuotaError, match=r"1\.0 of 1 MB added today; a new day begins") as refused:
        list(library.add([Task("a.txt", b"x")], caller=EDITOR))
    assert "\n" not in str(refused.value)
    db.conn.close()


def sent(shelved, tmp_path):
    """Return everything that leaves the library for readers, by its name."""
    copy = exporting.copied()
    files = {"/api/library.db": copy.read_bytes()}
    copy.unlink()
    published = library.publish(tmp_path / "served")
    library.parquet(tmp_path / "served")
    files |= {file.name: file.read_bytes() for file in published.parent.iterdir()}
    texts = {"labels": library.labels(), "statement table": library.statements_csv()}
    texts |= {f"{t}.{f}": library.export(t, f) for t in library.TABLES for f in ("csv", "jsonl")}
    return files | {name: "".join(lines).encode() for name, lines in texts.items()}


def decide(caller):
    """Decide something of each kind in somebody's name."""
    library.judge("position", 1, "accept", caller=caller)
    library.judge("figure", 1, "fix", changes={"unit": "people"}, caller=caller)
    library.rename("entity", 1, f"The North of {caller.user[:2]}", caller=caller)
    library.make_rule("position", {"actor": "Southland"}, caller=caller)
    toml = codebooks.codebook_toml({"actor": [{"name": f"North of {caller.user[:2]}"}]})
    library.save_codebook(toml, caller=caller)
    library.import_labels(library.labels(), "back.jsonl", caller=caller)


def test_no_mail_address_leaves_the_library(shelved, tmp_path):
    db = connect(shelved)
    with transaction(db):
        quota.charge(db, EDITOR, 10)
    db.conn.close()
    named = Access("team", "bo@example.org", frozenset({"bo@example.org"}), "Bo Peep")
    for caller in (EDITOR, named):
        decide(caller)
    library.judge("statement", 1, "accept", caller=library.OWNER, who="Cy <cy@example.org>")
    for name, data in sent(shelved, tmp_path).items():
        assert not re.search(rb"(?i)example\.org", data), name
    whos = {json.loads(line)["who"] for line in library.labels()}
    assert whos == {"Bo Peep", "command line"}
    db = connect(shelved)
    assert {row["who"] for row in db.table("ruling").rows} == {"editor 1", "Bo Peep"}
    db.conn.close()


def test_labels_with_mail_addresses_come_in_under_a_name(shelved):
    library.judge("position", 1, "accept", caller=library.OWNER)
    [line] = library.labels()
    old = json.dumps({**json.loads(line), "who": "Ada@example.org"})
    assert library.import_labels([old], "old.jsonl", caller=EDITOR).applied == 1
    assert library.import_labels([old], "old.jsonl", caller=EDITOR).there == 1
    assert "example.org" not in "".join(library.labels())
    db = connect(shelved)
    assert reviewed.corrections(db)[0]["source"] == "old.jsonl, brought by editor 1"
    db.conn.close()


NAMES = [
    # what the provider calls him, the name under his decisions
    ("Ada Lovelace", "Ada Lovelace"),
    (None, "editor 1"),
    ("  ", "editor 1"),
    ("ada@example.org", "editor 1"),
    ("Ada <ada@example.org>", "editor 1"),
    ("Ada\u202e", "editor 1"),
    ("Zed", "Zed (2)"),
    ("A" * 200, "A" * 80),
]


@pytest.mark.parametrize(("name", "stands"), NAMES)
def test_an_editor_signs_with_a_name_that_stays(shelved, name, stands):
    other = Access("team", "zed@example.org", frozenset({"zed@example.org"}), "Zed")
    library.judge("position", 2, "accept", caller=other)
    caller = Access("team", EDITOR.user, EDITOR.editors, name)
    library.judge("position", 1, "accept", caller=caller)
    renamed = Access("team", EDITOR.user, EDITOR.editors, "Another name")
    library.judge("position", 1, "reject", caller=renamed)
    db = connect(shelved)
    assert [row["who"] for row in reviewed.corrections(db)] == [stands, stands, "Zed"]
    assert library.signs_as(db, renamed) == stands
    assert library.signs_as(db, Access("team", "eve@example.org")) is None
    db.conn.close()


@pytest.mark.parametrize(("mode", "seen"), [("read-only", False), ("team", False), ("local", True)])
def test_editors_see_who_decided_and_readers_a_name(shelved, monkeypatch, mode, seen):
    decide(EDITOR)
    monkeypatch.setenv("EXPLORER_EDITORS", "ada@example.org")
    monkeypatch.setenv("EXPLORER_MODE", mode)
    for query in ({}, {"ev": "position-1"}, {"part": "rules"}, {"part": "names"}):
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        app.run()
        app.switch_page("pages/review.py")
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        shown = " ".join(element.value for element in app.get("html"))
        assert "editor 1" in shown
        assert ("editor 1 (ada@example.org)" in shown) is seen, query
        assert ("example.org" in shown) is seen, query


def test_labels_come_in_once_with_their_own_signature(shelved, tmp_path):
    library.judge("position", 1, "fix", caller=library.OWNER, who="Ada", changes={"side": "North"})
    library.judge("figure", 1, "reject", caller=library.OWNER, why="a rumour")
    library.judge("statement", 1, "accept", caller=library.OWNER)
    lines = list(library.labels())
    other = shelf.fill(tmp_path / "other.db")
    came = library.import_labels(lines, "/home/ada/ada.jsonl", caller=library.OWNER, path=other)
    assert (came.applied, came.there, came.refused) == (3, 0, [])
    assert list(library.labels(path=other)) == lines
    again = library.import_labels(lines, "ada.jsonl", caller=library.OWNER, path=other)
    assert (again.applied, again.there) == (0, 3)
    db = connect(other)
    assert {row["source"] for row in db.table("correction").rows} == {
        "ada.jsonl, brought by command line"
    }
    db.conn.close()


BROKEN = [
    ("nonsense", "line 1: it is no JSON"),
    ("[" * 5000, "line 1: it is no JSON"),
    ("3", "line 1: it has not the form of a label"),
    ('{"record": {}, "table": "articles"}', "line 1: table: it is none of positions, figures"),
    ('{"record": {}, "table": "figures", "article": "x"}', "its article is not in this library"),
]


@pytest.mark.parametrize(("line", "reason"), BROKEN)
def test_labels_that_do_not_fit_are_named_and_left_out(shelved, line, reason):
    came = library.import_labels([line], "x", caller=library.OWNER)
    assert came.applied == 0
    assert reason in came.refused[0]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"verdict": "maybe"}, "a judgement is accept, reject or fix"),
        ({"who": None}, "who: it is missing"),
        ({"who": 3}, "who: it is missing or no short text"),
        ({"record": {"evidence": {"start": -1, "end": 2}}}, "it has not the form of the contract"),
        ({"record": {"actor": "x", "issue": "y", "evidence": {"start": 500, "end": 501}}},
         "no such record in the article"),
        ({"verdict": "fix"}, "a fix changes at least one field"),
        ({"extracted": [1]}, "extracted: it has not the form of a label"),
    ],
)  # fmt: skip
def test_a_label_is_checked_field_by_field(shelved, change, reason):
    library.judge("position", 1, "accept", caller=library.OWNER)
    [line] = library.labels()
    before = digest(shelved)
    came = library.import_labels(
        [json.dumps({**json.loads(line), **change})], "x", caller=library.OWNER
    )
    assert reason in came.refused[0]
    assert digest(shelved) == before


def test_the_statement_table_has_the_columns_of_the_format(shelved):
    library.judge("position", 1, "accept", caller=library.OWNER, who="Ada")
    lines = "".join(library.statements_csv()).split("\r\n")
    assert lines[0] == (
        '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";'
        '"text";"person";"organization";"concept";"agreement";"coder";"stance";"act"'
    )
    [judged] = [line for line in lines if line.startswith("1;")]
    assert judged.startswith('1;"2025-08-19 00:00:00";1;"Truce in doubt";"";"Wire";"body";')
    assert '"Northland";"truce";0;"command line";"against";"reject"' in judged
    assert any(';"\'=cmd()";' in line for line in lines)


def test_a_codebook_is_saved_checked_and_put_in_force(shelved):
    toml = codebooks.codebook_toml({"issue": [{"name": "“truce” \\ x", "patterns": ["a|b c"]}]})
    assert library.codebook().number == 0
    made = library.save_codebook(toml, caller=library.OWNER, who="Ada")
    assert library.save_codebook(toml, caller=library.OWNER) == made
    library.save_entry("actor", {"name": "North", "aliases": ["N"]}, caller=library.OWNER)
    table = library.codebook_table(library.codebook().toml)
    assert (table["issue"][0]["name"], table["actor"][0]["aliases"]) == ("“truce” \\ x", ["N"])
    library.save_entry("actor", None, at=0, caller=library.OWNER)
    assert library.codebook_table(library.codebook().toml)["actor"] == []
    db = connect(shelved)
    with codebooks.in_force(db, library.Settings()) as (settings, version):
        assert settings.codebook.read_text("utf-8") == library.codebook().toml
        assert version.endswith("+codebook.3")
    with codebooks.in_force(db, library.Settings(codebook=Path("x"))) as (settings, version):
        assert (settings.codebook, "+" in version) == (Path("x"), False)
    db.conn.close()
    assert library.stale() == 4


@pytest.mark.parametrize(
    "act",
    [
        lambda: library.save_codebook("[[issue]]\n", caller=library.OWNER),
        lambda: library.save_codebook("x" * 1_000_001, caller=library.OWNER),
        lambda: library.save_entry("issue", {"name": "x"}, caller=library.OWNER),
        lambda: library.save_entry("topic", {"name": "x"}, caller=library.OWNER),
        lambda: library.save_entry("issue", None, at=0, caller=library.OWNER),
        lambda: library.classify(1, kind="animal", caller=library.OWNER),
        lambda: library.classify(1, caller=library.OWNER),
        lambda: library.somebody_else([1], " ", "person", caller=library.OWNER),
        lambda: library.somebody_else([1], "x", "animal", caller=library.OWNER),
        lambda: library.make_rule("position", {"actor": "x"}, changes={"stance": "?"},
                                  caller=library.OWNER),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_in_one_line(shelved, act):
    before = digest(shelved)
    with pytest.raises(StoreError) as refused:
        act()
    assert "\n" not in str(refused.value)
    assert digest(shelved) == before


@pytest.mark.parametrize("page", ["review", "add"])
def test_pages_offer_no_action_to_visitors(shelved, monkeypatch, page):
    monkeypatch.setenv("EXPLORER_MODE", "team")
    before = digest(shelved)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page(f"pages/{page}.py")
    app.run()
    assert not app.exception
    assert [b.key for b in app.button if b.key != "sign-in"] == []
    assert digest(shelved) == before
    assert MADE


def team(monkeypatch, user=None, **claims):
    """Open the first page in team mode as somebody whom the provider vouches for, or nobody."""
    monkeypatch.setenv("EXPLORER_MODE", "team")
    monkeypatch.setenv("EXPLORER_EDITORS", "ada@example.org")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    if user:
        monkeypatch.setattr(
            signing.st, "user", {"is_logged_in": True, "email": user, **claims}, raising=False
        )
    app.run()
    assert not app.exception
    return app, " ".join(element.value for element in app.sidebar.get("html"))


SIGNED = [
    # address, claims, what the side bar says
    (None, {}, "You are reading as a visitor."),
    ("ADA@example.org", {"email_verified": True}, "ADA@example.org<br>editor"),
    ("ada@example.org", {}, "ada@example.org<br>editor"),
    ("ada@example.org", {"email_verified": False}, "You are reading as a visitor."),
    ("ada@example.org", {"email_verified": "false"}, "You are reading as a visitor."),
    ("ada@example.org", {"email_verified": None}, "You are reading as a visitor."),
    ("ada@example.org", {"email_verified": "true"}, "ada@example.org<br>editor"),
    ("eve@example.org", {}, "reader: not on the list of editors"),
]


@pytest.mark.parametrize(("user", "claims", "said"), SIGNED)
def test_the_side_bar_says_who_is_signed_in(shelved, monkeypatch, user, claims, said):
    _, shown = team(monkeypatch, user, **claims)
    assert said in shown


def test_signing_in_without_settings_is_told_in_one_line(shelved, monkeypatch):
    app, _ = team(monkeypatch)
    app.button(key="sign-in").click().run()
    assert not app.exception
    shown = " ".join(element.value for element in app.sidebar.get("html"))
    assert "Signing in is not set up on this server: " in shown


@pytest.mark.parametrize(
    ("address", "named", "host", "answered"),
    [
        ("localhost", "localhost", "localhost", True),
        ("localhost", "localhost", "rebound.example.org", False),
        ("127.0.0.1", "news.example.org", "news.example.org", True),
        ("127.0.0.1", "news.example.org", "rebound.example.org", False),
        ("0.0.0.0", "localhost", "news.example.org", True),
    ],
)
def test_tables_are_sent_under_the_names_that_are_right(
    monkeypatch, address, named, host, answered
):
    options = {"server.address": address, "browser.serverAddress": named}
    monkeypatch.setattr(api.st, "get_option", options.get)
    assert api.foreign(host) is not answered


def test_tables_stand_under_the_base_path_too(monkeypatch):
    monkeypatch.setattr(api.st, "get_option", {"server.baseUrlPath": "/news/"}.get)
    paths = {route.path for route in api.routes()}
    assert {"/api/library.db", "/news/api/library.db", "/news/api/{table}.{form}"} <= paths
