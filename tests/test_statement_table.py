"""A statement table read back: the round trip, corrections from a spreadsheet, tables of other people."""

import csv
import io

import pytest
import shelf

from explorer import library
from explorer.errors import StoreError
from explorer.library.access import OWNER, Access
from explorer.store.connection import connect
from explorer.store.review import reviewed

COLUMNS = ("document title", "text", "person", "organization", "concept", "agreement", "coder")
RIGHT = ("Truce in doubt", "Northland rejects the truce", "", "Northland", "truce", "0", "Bo")


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    path = shelf.crowd(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    return path


@pytest.fixture
def short_fields():
    """Bound the fields of tables; readers of tables raise the bound for the whole process."""
    before = csv.field_size_limit(1000)
    yield
    csv.field_size_limit(before)


def exported():
    """Return the table as a list of dictionaries."""
    text = "".join(library.statements_csv())
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def written(rows, delimiter=";"):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().splitlines(keepends=True)


def brought(*rows, names=COLUMNS, **options):
    """Bring in rows of the few columns that other programs have too."""
    table = [dict(zip(names, row, strict=True)) for row in rows]
    return library.import_statements(written(table, **options), "bo.csv", caller=OWNER)


def decided():
    db = library.database()
    try:
        found = reviewed.corrections(db, 100)
    finally:
        db.conn.close()
    keys = ("target", "verdict", "changes", "who", "source")
    return [tuple(row[key] for key in keys) for row in reversed(found)]


def test_what_goes_out_comes_in_and_changes_nothing(shelved):
    library.judge("position", 2, "accept", caller=OWNER, who="Ada")
    library.judge("position", 3, "fix", caller=OWNER, changes={"stance": "unclear", "side": "West"})
    library.make_rule(
        "position", {"actor": "Southland"}, changes={"actor": "The South"}, caller=OWNER
    )
    library.rename("issue", 1, "halt of the fire", caller=OWNER)
    before, text = decided(), "".join(library.statements_csv())
    came = library.import_statements(text.splitlines(keepends=True), "out.csv", caller=OWNER)
    rows = len(exported())
    assert rows > 50
    assert str(came) == f"0 applied, {rows} there already, 0 left out"
    assert (decided(), "".join(library.statements_csv())) == (before, text)


EDITS = [
    # what was typed into a row of our own table, what becomes of the position
    ({"agreement": "1", "stance": ""}, {"stance": "favour"}),
    ({"stance": "conditional", "agreement": ""}, {"stance": "conditional"}),
    ({"stance": "favour", "agreement": "1"}, {"stance": "favour"}),
    ({"act": "demand"}, {"act": "demand"}),
    ({"concept": "ceasefire"}, {"issue": "ceasefire"}),
    ({"organization": "The North"}, {"actor": "The North", "side": "The North"}),
    ({"person": "Ada Lowe"}, {"actor": "Ada Lowe"}),
]


@pytest.mark.parametrize(("cells", "changes"), EDITS, ids=repr)
def test_cells_edited_in_a_spreadsheet_are_corrections(shelved, cells, changes):
    [row] = [row for row in exported() if row["statement ID"] == "1"]
    lines = written([row | cells])
    came = library.import_statements(lines, "/home/bo/bo.csv", caller=OWNER)
    assert (came.applied, came.refused) == (1, [])
    assert decided() == [(1, "fix", changes, "command line", "bo.csv")]
    again = library.import_statements(lines, "bo.csv", caller=OWNER)
    assert (again.applied, again.there, again.refused) == (0, 1, [])


OTHERS = [
    # a row of somebody else's table, what is decided of position 1
    (RIGHT, ("accept", {})),
    ((*RIGHT[:5], "1", "Bo"), ("fix", {"stance": "favour"})),
    (
        ("TRUCE  in doubt", "rejects the\n truce", "", "northland", "Truce", "no", "Bo"),
        ("accept", {}),
    ),
    ((*RIGHT[:2], "Northland", "A bloc", *RIGHT[4:]), ("accept", {})),
]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize(("row", "verdict"), OTHERS)
def test_rows_of_others_are_judgements_in_their_name(shelved, row, verdict, delimiter):
    came = brought(row, delimiter=delimiter)
    assert (came.applied, came.refused) == (1, [])
    assert decided() == [(1, *verdict, "Bo", "bo.csv")]
    assert brought(row, delimiter=delimiter).there == 1


LEFT = [
    # column, what stands in it, why the row is left out
    ("document title", "Another day", "its article is not in this library"),
    ("document title", "", "its article is not in this library"),
    ("text", "Eastland rejects the truce", "its words are not in the article"),
    ("text", " ", "it quotes no words"),
    ("text", "Rain fell on Westmark", "no position stands in its words"),
    ("organization", "Eastland", "nobody of its name has a position in its words"),
    ("concept", "weather", "its words hold no position on its concept"),
    ("agreement", "2", "agreement: “2” is neither 1 nor 0"),
    ("coder", "B" * 400, "coder: at most 300 plain characters"),
]


@pytest.mark.parametrize(("column", "cell", "reason"), LEFT)
def test_what_does_not_match_is_listed_with_its_reason(shelved, column, cell, reason):
    row = dict(zip(COLUMNS, RIGHT, strict=True)) | {column: cell}
    came = brought(row.values(), RIGHT)
    assert (came.applied, came.refused) == (1, [f"line 2: {reason}"])


def test_a_contradiction_and_a_rejected_position_are_left_out(shelved):
    names = (*COLUMNS, "stance")
    came = brought((*RIGHT[:5], "1", "Bo", "conditional"), names=names)
    assert came.refused == ["line 2: agreement 1 and stance conditional contradict: change both"]
    library.judge("position", 1, "reject", caller=OWNER)
    assert brought(RIGHT).refused == ["line 2: somebody rejected that position here"]


def test_an_article_is_told_from_its_namesake_by_date(shelved):
    from made_up import MADE, extraction  # noqa: PLC0415

    from explorer.store import articles  # noqa: PLC0415

    db = connect(shelved)
    later = {"headline": "Truce in doubt", "source": "Gazette", "published": "2026-01-02"}
    articles.save(db, extraction("Northland backs the truce.", **later), **MADE)
    db.conn.close()
    assert brought(RIGHT).refused == ["line 2: several articles have its title"]
    names = (*COLUMNS, "time")
    assert brought((*RIGHT, "2025-08-19 00:00:00"), names=names).applied == 1
    assert decided()[0][0] == 1


BAD = [
    ("", "it is no statement table: no column document title, text, person or organization"),
    ("a;b\r\n1;2\r\n", "it is no statement table: no column document title"),
    ('{"record": {}}', "it is no statement table"),
    ("title;text;person;issue;stance\r\n" + "x" * 2000, "line 2: field larger than field limit"),
    ("title;text;person;issue;stance\r\n\0;;;;", None),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_a_file_that_is_no_table_is_refused_in_one_line(shelved, short_fields, text, reason):
    before = "".join(library.statements_csv())
    lines = text.splitlines(keepends=True)
    if reason is None:
        assert library.import_statements(lines, "x.csv", caller=OWNER).applied == 0
        return
    with pytest.raises(StoreError, match=reason) as refused:
        library.import_statements(lines, "x.csv", caller=OWNER)
    assert "\n" not in str(refused.value)
    assert "".join(library.statements_csv()) == before


def test_a_coder_with_a_mail_address_is_kept_under_a_name(shelved):
    editor = Access("team", "ada@example.org", frozenset({"ada@example.org"}), "Ada")
    table = [dict(zip(COLUMNS, (*RIGHT[:-1], "bo@example.org"), strict=True))]
    library.import_statements(written(table), "bo.csv", caller=editor)
    assert "example.org" not in "".join(library.statements_csv())
    assert [row[3] for row in decided()] == ["editor 1"]
