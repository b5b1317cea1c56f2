"""What leaves the dashboard as files: the printable brief, and the tables under ``/api``."""

import csv
import io
import json
import re

import pytest
import shelf
from starlette.requests import Request

from explorer import library
from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import adding, api, brief
from explorer.ui.palette import Palette

EVERYTHING = Filters()


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    return path


def briefed(filters=EVERYTHING, **options) -> str:
    db = library.database()
    try:
        found = brief.gather(db, filters, **options)
        return brief.html(found, Palette(queries.sides(db)), "2026-11-22", "0.1.0")
    finally:
        db.conn.close()


@pytest.mark.parametrize(
    "filters",
    [
        EVERYTHING,
        Filters(actors=("Northland",)),
        Filters(sources=("Post",)),
        Filters(cell=("Northland", "truce")),
        Filters(q="no such words"),
    ],
)
def test_a_brief_has_the_rows_of_the_view(shelved, filters):
    made, db = briefed(filters), library.database()
    assert made.count('<li class="position">') == queries.total(db, "positions", filters)
    if filters.cell is None:
        assert made.count('<tr class="figure">') == queries.total(db, "figures", filters)
    db.conn.close()


def test_a_brief_names_its_sources_and_its_references_lead_there(shelved):
    made = briefed(Filters(issues=("truce",)))
    assert "Truce in doubt, Wire, 2025-08-19" in made
    assert set(re.findall(r'href="#(source-[0-9]+)"', made)) <= set(
        re.findall(r'id="(source-[0-9]+)"', made)
    )
    assert "Where they stand: on truce" in made


def test_a_brief_is_closed_against_hostile_text_and_needs_nothing_else(shelved):
    made = briefed()
    assert "&lt;img src=x" in made
    assert re.findall(r"<(?:img|script|iframe|link|b>headline)", made) == []
    assert re.findall(r"(?:src|href)=[\"'](?!#)[^\"']*", made) == []
    assert "default-src 'none'" in made


def test_a_brief_keeps_the_options_of_the_matrix(shelved):
    assert "A reply" in briefed()
    every, differing = briefed(), briefed(gaps=True)
    assert every.count('<th scope="row">') > differing.count('<th scope="row">') > 0


def answered(table, form, query="", host="localhost"):
    scope = {
        "type": "http",
        "method": "GET",
        "path": f"/api/{table}.{form}",
        "query_string": query.encode(),
        "headers": [(b"host", host.encode())],
        "path_params": {"table": table, "form": form},
        "server": ("127.0.0.1", 80),
        "scheme": "http",
    }
    return api.answer(Request(scope))


async def _read(response) -> str:
    return b"".join([part async for part in response.body_iterator]).decode("utf-8")


def body(response) -> str:
    """Return what a streamed answer sends, without a server."""
    import anyio  # noqa: PLC0415

    return anyio.run(_read, response)


@pytest.mark.parametrize("table", library.TABLES)
@pytest.mark.parametrize("query", ["", "source=Post", "actor=Northland&page=2", "kind=people"])
def test_a_table_under_its_address_is_the_export(shelved, table, query):
    filters, _ = api.asked(query)
    rows = [json.loads(line) for line in library.export(table, "jsonl", filters)]
    assert json.loads(body(answered(table, "json", query))) == rows
    assert [json.loads(n) for n in body(answered(table, "jsonl", query)).splitlines()] == rows
    assert body(answered(table, "csv", query)) == "".join(library.export(table, "csv", filters))


def test_a_csv_under_its_address_is_guarded(shelved):
    rows = list(csv.DictReader(io.StringIO(body(answered("articles", "csv")))))
    assert "'=cmd()" in {row["source"] for row in rows}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("figures", "csv", "", "localhost"), 200),
        (("figures", "csv", "", "127.0.0.1:8501"), 200),
        (("figures", "exe"), 404),
        (("sqlite_master", "csv"), 404),
        (("figures", "csv", "", "other.example"), 421),
    ],
)
def test_only_what_there_is_and_only_by_our_own_name(shelved, monkeypatch, asked, status):
    monkeypatch.setattr(api.st, "get_option", lambda _: "localhost")
    assert answered(*asked).status_code == status


def test_a_server_for_others_answers_by_any_name(shelved, monkeypatch):
    monkeypatch.setattr(api.st, "get_option", lambda _: "0.0.0.0")
    assert answered("figures", "csv", host="news.example").status_code == 200


def test_junk_is_told_and_the_options_of_pages_are_not(shelved):
    response = answered("figures", "csv", "kind=weather&view=gaps&nothing=1&source=Post")
    assert len(json.loads(response.headers["x-notices"])) == 2
    assert {r["source"] for r in csv.DictReader(io.StringIO(body(response)))} == {"Post"}


def test_a_library_that_is_none_is_one_sentence(tmp_path, monkeypatch):
    (tmp_path / "broken.db").write_bytes(b"not a database" * 100)
    monkeypatch.setenv("EXPLORER_DB", str(tmp_path / "broken.db"))
    response = answered("figures", "csv")
    assert response.status_code == 500
    assert response.body.decode().count("\n") == 0


@pytest.mark.parametrize(
    ("text", "names", "wrong"),
    [
        ("https://news.example/a\n\n http://b.example/feed.xml ", 2, []),
        ("https://news.example/a\nhttps://news.example/a", 1, []),
        ("ftp://news.example/a", 0, ["ftp://news.example/a"]),
        ("file:///etc/passwd\n/etc/passwd", 0, ["file:///etc/passwd", "/etc/passwd"]),
        ("https://a.example/ and more", 0, ["https://a.example/ and more"]),
        ("x" * 500, 0, ["x" * 80 + "\u2026"]),
        ("", 0, []),
    ],
)
def test_addresses_are_read_line_by_line(text, names, wrong):
    tasks, refused = adding.addresses(text, library.Hints())
    assert (len(tasks), refused) == (names, wrong)
    assert all(task.is_url for task in tasks)
