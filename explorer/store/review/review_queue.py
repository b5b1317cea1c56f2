"""The queue of records that nobody has judged yet, and one of them with the words around it.

A queue is ordered by doubt (the least certain first, then what was stored last) or by chance (an
order that depends on the records' numbers alone: a sample for measuring). Repeats are judged with the
sentence they repeat, so they do not queue.
"""

from dataclasses import dataclass

from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.review.waiting import MOST, ORDERS, RECORDS, queue
from explorer.store.sql import Row, dicts, one

__all__ = ["MOST", "ORDERS", "RECORDS", "Place", "Proposal", "first", "place", "proposal"]


AROUND = """
    select start, "end", n from sentence
    where article = :article and n between :first - 1 and :last + 1 order by n
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands in its queue (from 1; 0: not in it), and which one comes after it.

    ``left`` and ``at`` are counted up to ``MOST``: beyond, that is what they are.
    """

    left: int
    at: int
    next: int | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One record as it is now, judged or not, with its sentence and the ones beside it.

    ``text`` is the article from ``offset``; ``start`` and ``end`` bound the record's own sentences;
    spans are offsets into the article with the part they play (words, holder, speaker ...).
    """

    record: str
    row: Row
    text: str
    offset: int
    start: int
    end: int
    spans: tuple[tuple[int, int, str], ...]

    @property
    def key(self) -> str:
        """Return the record's name in an address, such as ``position-12``."""
        return f"{self.record}-{self.row['number']}"


def first(db: Database, table: str, filters: Filters, order: str = "doubt") -> int | None:
    """Return the number of the record at the head of a queue; None where it is empty."""
    with plain_errors():
        return next(iter(queue(db, table, filters, order).after(None, 1)), None)


def place(
    db: Database, table: str, filters: Filters, number: int | None, order: str = "doubt"
) -> Place:
    """Tell where a record stands; after the last of a queue comes its head again."""
    with plain_errors():
        waiting = queue(db, table, filters, order)
        after = waiting.after(number, 1) or waiting.after(None, 2)
        at = 0 if number is None else waiting.at(number)
        others = [other for other in after if other != number]
        return Place(waiting.left(), at, others[0] if others else None)


SENTENCES = {"position": "sentence", "figure": "sentence", "statement": "last_sentence"}
SPANS = {
    "position": (
        ("start", "end", "words"),
        ("holder_start", "holder_end", "holder"),
        ("condition_start", "condition_end", "condition"),
        ("speaker_start", "speaker_end", "speaker"),
    ),
    "figure": (("start", "end", "words"),),
    "statement": (("speaker_start", "speaker_end", "speaker"), ("cue_start", "cue_end", "cue")),
}
"""Kind of record -> columns of its spans and the part each plays."""


def proposal(db: Database, key: str) -> Proposal | None:
    """Return a record by its key, also one that a person rejected; None where there is none."""
    record, _, number = key.partition("-")
    if record not in SPANS:
        return None
    named = "(select name from issue i where i.number = r.issue) as issue_name, " * (
        record == "position"
    )
    query = f"""
        select r.*, {named} a.id, a.headline, a.source, a.published
        from {record} r join article a on a.number = r.article where r.number = ?
    """
    with plain_errors():
        rows = dicts(db, query, [int(number)])
        return _with_words(db, record, rows[0]) if rows else None


def _with_words(db: Database, record: str, row: Row) -> Proposal:
    begin = row["sentence"] if row["sentence"] is not None else -9
    last = row[SENTENCES[record]] if row[SENTENCES[record]] is not None else begin
    bound = {"article": row["article"], "first": begin, "last": last}
    near = dicts(db, AROUND, bound)
    own = [s for s in near if begin <= s["n"] <= last]
    start = min([row["start"], *(s["start"] for s in own)])
    end = max([row["end"], *(s["end"] for s in own)])
    offset = min([start, *(s["start"] for s in near)])
    size = max([end, *(s["end"] for s in near)]) - offset
    query = "select substr(text, ? + 1, ?) from article where number = ?"
    text = str(one(db, query, offset, size, row["article"]))
    if record == "position":
        row = {**row, "issue": row["issue_name"]}
    return Proposal(record, row, text, offset, start, end, tuple(_spans(db, record, row)))


def _spans(db: Database, record: str, row: Row) -> list[tuple[int, int, str]]:
    found = [(row[start], row[end], part) for start, end, part in SPANS[record]]
    if record == "statement":
        query = 'select start, "end" from statement_content where statement = ? order by n'
        found += [(s["start"], s["end"], "words") for s in dicts(db, query, [row["number"]])]
    return [span for span in found if span[0] is not None and span[1] is not None]
