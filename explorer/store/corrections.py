"""People's judgements of records: a layer over the extraction that survives it.

A correction says who judged which record when, how and why. It is applied to the record's row (what
was extracted stays beside it in ``extracted``) and again after each new extraction of the article:
the record is found by its key and span. Undoing one gives the extracted values back.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store import findings, summaries
from explorer.store.connection import transaction
from explorer.store.sql import Row, add, changed, dicts, now, one

FIELDS: dict[str, frozenset[str]] = {
    "figure": frozenset(
        [
            "value",
            "low",
            "high",
            "unit",
            "kind",
            "modifier",
            "measures",
            "speaker",
            "actor",
            "status",
            "event",
        ]
    ),
    "statement": frozenset({"speaker", "actor", "kind"}),
    "position": frozenset({"actor", "side", "issue", "stance", "act", "speaker"}),
}
"""Record -> the fields that a person may change."""

KEYS = {
    "figure": "text",
    "statement": "content",
    "position": "actor || ' | ' || (select name from issue where number = issue)",
}
"""Record -> SQL for what tells it from others in the same words."""

OVERLAP = 0.5
"""Share of the union of two spans that must be common for them to be the same record's."""


def correct(
    db: Database,
    record: str,
    number: int,
    verdict: str,
    *,
    who: str,
    changes: Mapping[str, Any] | None = None,
    why: str | None = None,
) -> int:
    """Accept, reject or fix one record; return the number of the correction.

    Args:
        db: the library, open for writing.
        record: ``figure``, ``statement`` or ``position``.
        number: the record's number.
        verdict: ``accept``, ``reject`` (it is shown no more) or ``fix``.
        who: the person's name.
        changes: for ``fix``, field -> new value.
        why: the reason, in the person's words.

    Raises:
        StoreError: no such record or field.
    """
    changes = dict(changes or {})
    if record not in FIELDS or not set(changes) <= FIELDS[record]:
        raise StoreError(f"{record}: these fields cannot be changed: {', '.join(changes)}")
    if verdict not in {"accept", "reject", "fix"}:
        raise StoreError(f"{verdict}: a judgement is accept, reject or fix")
    written = _json(changes)
    with transaction(db):
        query = f'select article, start, "end", {KEYS[record]} as key from {record}'
        found = dicts(db, f"{query} where number = ?", [number])
        if not found:
            raise StoreError(f"there is no {record} {number}")
        row = {**found[0], "record": record, "target": number, "verdict": verdict}
        row |= {"changes": written, "who": who, "made_at": now(), "why": why}
        made = add(db, "correction", row)
        with summaries.kept(db, [summaries.document(db, row["article"])]):
            _set(db, record, number, verdict, changes)
        changed(db)
    return made


def undo(db: Database, number: int) -> bool:
    """Take one correction back; False when there is none that stands."""
    with transaction(db):
        query = "select * from correction where number = ? and undone_at is null"
        found = dicts(db, query, [number])
        if not found:
            return False
        db.table("correction").update(number, {"undone_at": now()})
        record, target = found[0]["record"], found[0]["target"]
        article = found[0]["article"]
        if target is not None:
            with summaries.kept(db, [summaries.document(db, article)]):
                _restore(db, record, target)
                _set_again(db, article, record, target)
        changed(db)
    return True


def _set_again(db: Database, article: int, record: str, target: int) -> None:
    for row in _standing(db, article):
        if (row["record"], row["target"]) == (record, target):
            _set(db, record, target, row["verdict"], json.loads(row["changes"]))


def apply(db: Database, article: int) -> int:
    """Apply the corrections of an article to new records; return how many found none.

    The caller holds the transaction.
    """
    lost = 0
    for row in _standing(db, article):
        target = _target(db, row)
        db.table("correction").update(row["number"], {"target": target})
        if target is None:
            lost += 1
        else:
            _set(db, row["record"], target, row["verdict"], json.loads(row["changes"]))
    return lost


def carry(db: Database, before: int, after: int) -> None:
    """Copy the corrections of one version to the next where the words are the same.

    The old version keeps its own. The caller holds the transaction.
    """
    old = one(db, "select text from article where number = ?", before)
    new = one(db, "select text from article where number = ?", after)
    for row in _standing(db, before):
        words = old[row["start"] : row["end"]]
        if new.count(words) == 1:
            start = new.index(words)
            copy = {k: v for k, v in row.items() if k != "number"}
            copy |= {"article": after, "start": start, "end": start + len(words), "target": None}
            add(db, "correction", copy)
    apply(db, after)


def _standing(db: Database, article: int) -> list[Row]:
    query = "select * from correction where article = ? and undone_at is null order by number"
    return dicts(db, query, [article])


def _target(db: Database, row: Row) -> int | None:
    """Return the record that a correction means: the same key before the same words."""
    record = row["record"]
    query = f"""
        select number, {KEYS[record]} as key, start, "end" from {record}
        where article = :article and start < :end and "end" > :start
    """
    found = dicts(db, query, {name: row[name] for name in ("article", "start", "end")})
    if not found:
        return None
    best = max(found, key=lambda f: (f["key"] == row["key"], _common(f, row), -f["number"]))
    alone = len(found) == 1 and _common(best, row) >= OVERLAP
    return int(best["number"]) if alone or best["key"] == row["key"] else None


def _common(a: Row, b: Row) -> float:
    common: int = min(a["end"], b["end"]) - max(a["start"], b["start"])
    union: int = max(a["end"], b["end"]) - min(a["start"], b["start"])
    return common / union


def _set(db: Database, record: str, number: int, verdict: str, changes: Row) -> None:
    [row] = dicts(db, f"select * from {record} where number = ?", [number])
    extracted = json.loads(row["extracted"] or "{}")
    fields = dict(changes)
    if "issue" in fields:
        fields["own"], fields["issue"] = findings.issue(db, fields["issue"])
    extracted |= {name: row[name] for name in fields if name not in extracted}
    kept = _json(extracted) if extracted else None
    db.table(record).update(number, {**fields, "verdict": verdict, "extracted": kept})


def _restore(db: Database, record: str, number: int) -> None:
    kept = one(db, f"select extracted from {record} where number = ?", number)
    fields = {**json.loads(kept or "{}"), "verdict": None, "extracted": None}
    if "own" in fields:  # it may have been merged since
        query = "select coalesce(merged_into, number) from issue where number = ?"
        fields["issue"] = one(db, query, fields["own"])
    db.table(record).update(number, fields)


def _json(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise StoreError("a corrected number must be finite") from error
