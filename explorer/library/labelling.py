"""Judgements and positions as files for others, and judgements of others as corrections here."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import explorer
from explorer.errors import StoreError
from explorer.library.access import Access
from explorer.library.exporting import guarded
from explorer.library.places import database, writing
from explorer.library.values import checked, plain, signed
from explorer.store.connection import transaction
from explorer.store.pages import statement_table
from explorer.store.review import editors, label_import, statement_import
from explorer.store.review import labels as stored
from explorer.store.review.corrections import Signature

MOST = 100_000
"""Lines of a file of labels."""


@dataclass(slots=True)
class Imported:
    """What became of a file of labels, in words fit to show."""

    applied: int = 0
    there: int = 0
    refused: list[str] = field(default_factory=list)
    """One line for each label that was not applied, with its line number and the reason."""

    def __str__(self) -> str:
        return f"{self.applied:,} applied, {self.there:,} there already, {len(self.refused):,} left out"


def labels(*, path: str | Path | None = None) -> Iterator[str]:
    """Yield one JSON object per judged record (``store.labels``), each with its line end."""
    db = database(path)
    try:
        for row in stored.labels(db):
            yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"
    finally:
        db.conn.close()


def import_labels(
    lines: Iterable[str], source: str, *, caller: Access, path: str | Path | None = None
) -> Imported:
    """Apply labels (JSON Lines as ``labels`` writes them) as corrections with their own signature.

    ``source`` is the file's name; it is kept with who brought it. What was imported before is left
    alone; what does not fit this library is left out and said so. All or nothing is stored.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: the library cannot be written.
    """
    found = Imported()
    with writing(caller, path) as db, transaction(db):
        came = plain("source", Path(source).name)[:200] or "labels"
        came = f"{came}, brought by {signed(db, caller)}" if caller.user else came
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            if number > MOST:
                found.refused.append(f"line {number}: at most {MOST:,} lines are read")
                break
            try:
                _count(found, number, label_import.lay(db, _read(line), came, checked))
            except StoreError as error:
                found.refused.append(f"line {number}: {error}")
    return found


def _count(found: Imported, number: int, became: str) -> None:
    if became == label_import.APPLIED:
        found.applied += 1
    elif became == label_import.THERE:
        found.there += 1
    else:
        found.refused.append(f"line {number}: {became}")


def _read(line: str) -> dict[str, object]:
    try:
        label = json.loads(line)
    except (ValueError, RecursionError):
        raise StoreError("it is no JSON") from None
    if not isinstance(label, dict) or not isinstance(label.get("record"), dict):
        raise StoreError("it has not the form of a label")
    if not isinstance(label.get("extracted") or {}, dict):
        raise StoreError("extracted: it has not the form of a label")
    return label


PROGRAM = "Article Explorer"
"""Signs as coder, with its version, where nobody judged."""

HEADS = {
    "statement ID": {"id"},
    "document ID": {"docid"},
    "document title": {"doctitle", "title"},
    "source": {"documentsource", "docsource"},
    "text": {"selection", "quote"},
    "organization": {"organisation"},
    "concept": {"issue", "category"},
}
"""Column -> other heads it has elsewhere, without spaces and capitals."""

MUST = (
    *(("document title",), ("text",), ("person", "organization"), ("concept",)),
    ("agreement", "stance"),
)
"""Columns without which a row means nothing; of those in one tuple, one."""


def import_statements(
    lines: Iterable[str], source: str, *, caller: Access, path: str | Path | None = None
) -> Imported:
    """Lay a statement table over the positions (``store.review.statement_import``).

    Rows that a person coded become judgements in the coder's name (without one, the caller's), with
    the file's name; what the table does not change is left alone. All or nothing is stored.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: the file is no statement table, or the library cannot be written.
    """
    found = Imported()
    with writing(caller, path) as db, transaction(db):
        came = plain("source", Path(source).name)[:200] or "statements"
        shelf, me = statement_import.Shelf(db), signed(db, caller)
        for number, cells in _rows(lines):
            try:
                coder = plain("coder", cells.get("coder"))
                coded = not coder.startswith(PROGRAM)
                who = editors.signature(db, coder) if coded and coder else me
                by = Signature(who, source=came)
                became = statement_import.lay(db, cells, shelf, by, checked, coded=coded)
            except StoreError as error:
                became = str(error)
            _count(found, number, became)
    return found


def _rows(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line numbers and rows of a statement table, with our names of the columns.

    Raises:
        StoreError: it is no table, or columns are missing.
    """
    waiting = iter(lines)
    first = next(waiting, "")
    between = max(";,\t", key=first.count)
    reader = csv.reader(chain([first], waiting), delimiter=between)
    try:
        names = [_column(head) for head in next(reader, [])]
        if missing := [" or ".join(any_of) for any_of in MUST if not set(any_of) & set(names)]:
            raise StoreError(f"it is no statement table: no column {', '.join(missing)}")
        for cells in islice(reader, MOST):
            if any(cells):
                yield reader.line_num, dict(zip(names, cells, strict=False))
        if next(reader, None) is not None:
            raise StoreError(f"at most {MOST:,} rows are read; nothing was changed")
    except csv.Error as error:
        raise StoreError(f"line {reader.line_num}: {error}; nothing was changed") from error


def _column(head: str) -> str:
    short = "".join(c for c in head.casefold() if c.isalpha())
    known = {name.replace(" ", "").casefold(): name for name in statement_table.COLUMNS}
    known |= {other: name for name, others in HEADS.items() for other in others}
    return known.get(short, head)


def statements_csv(*, path: str | Path | None = None) -> Iterator[str]:
    """Yield the positions as a statement table with semicolons (``store.statement_table``)."""
    db, buffer = database(path, seconds=600), io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    try:
        writer.writerow(statement_table.COLUMNS)
        for row in statement_table.rows(db, f"{PROGRAM} {explorer.__version__}"):
            writer.writerow("" if v is None else guarded(v) for v in row.values())
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
        yield buffer.getvalue()
    finally:
        db.conn.close()
