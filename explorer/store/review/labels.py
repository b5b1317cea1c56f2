"""Judged records as labels: each as the contract writes a record, beside what people made of it."""

import json
from collections.abc import Iterator

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.review.review_queue import RECORDS, Proposal, proposal
from explorer.store.review.reviewed import standing
from explorer.store.sql import Row, dicts, one

PLAIN = {
    "figure": (
        *("start", "end", "text", "value", "low", "high", "unit", "kind", "modifier", "measures"),
        *("speaker", "status"),
    ),
    "statement": ("kind",),
    "position": ("actor", "side", "issue", "stance", "act"),
}
"""Kind of record -> the fields that the contract writes as they are stored."""

JUDGED = """
    select r.number from {0} r join article a on a.number = r.article
    where a.current = 1 and exists (
        select 1 from correction c where c.article = r.article and c.record = '{0}'
        and c.target = r.number and c.undone_at is null)
    order by r.article, r.start, r.number
"""


def labels(db: Database) -> Iterator[Row]:
    """Yield every record of the newest versions that a person judged.

    Keys: article (id), headline, table, verdict, who, made_at, why, record (the fields of the
    contract, as judged), extracted (the fields that people or rules changed, as they were).
    """
    for table, record in RECORDS.items():
        with plain_errors():
            numbers = [row["number"] for row in dicts(db, JUDGED.format(record))]
        for number in numbers:
            found = proposal(db, f"{record}-{number}")
            if found is not None:
                yield _label(db, table, found)


def _label(db: Database, table: str, found: Proposal) -> Row:
    judged = standing(db, found.record, found.row["number"]) or {}
    return {
        "article": found.row["id"],
        "headline": found.row["headline"],
        "table": table,
        "verdict": judged.get("verdict"),
        **{name: judged.get(name) for name in ("who", "made_at", "why")},
        "record": _contract(db, found),
        "extracted": _extracted(db, found.row),
    }


def _extracted(db: Database, row: Row) -> Row:
    kept: Row = json.loads(row["extracted"] or "{}")
    for name in ("own", "bloc", "speaker_side"):  # what follows from the others
        kept.pop(name, None)
    if "issue" in kept:
        kept["issue"] = one(db, "select name from issue where number = ?", kept["issue"])
    return kept


def _contract(db: Database, found: Proposal) -> Row:
    row = found.row
    plain = {name: row[name] for name in PLAIN[found.record]}
    if found.record == "figure":
        return {**plain, "sentence": {"start": found.start, "end": found.end}}
    if found.record == "statement":
        content = [{"start": s, "end": e} for s, e, part in found.spans if part == "words"]
        spans = {"speaker": _speaker(db, row, "speaker"), "cue": _span(row, "cue_")}
        return {**spans, "content": content, **plain}
    return {
        **plain,
        "condition": _span(row, "condition_"),
        "holder": _speaker(db, row, "holder", entity="actor"),
        "evidence": _span(row, ""),
        "speaker": _speaker(db, row, "speaker"),
    }


def _span(row: Row, name: str) -> Row | None:
    start, end = row[f"{name}start"], row[f"{name}end"]
    return None if start is None else {"start": start, "end": end}


def _speaker(db: Database, row: Row, name: str, entity: str | None = None) -> Row | None:
    """Return who says (or holds) something: the words where they stand, and whose name they mean."""
    named, span = row[entity or name], _span(row, f"{name}_")
    if span is None:
        return None if row[name] is None else {"text": row[name], "entity": named}
    query = "select substr(text, ? + 1, ?) from article where number = ?"
    words = one(db, query, span["start"], span["end"] - span["start"], row["article"])
    return {"text": words, **span, "entity": named}
