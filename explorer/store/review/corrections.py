"""People's judgements of records: a layer over the extraction that survives it.

A correction says who judged which record when, how and why. It is applied to the record's row, over
what rules say of it (what was extracted stays beside it in ``extracted``) and again after each new
extraction of the article: the record is found by its key and span. Undoing one gives the values
below it back.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store import summaries
from explorer.store.connection import transaction
from explorer.store.names import affiliation
from explorer.store.review import overlay, rules, splits
from explorer.store.review.overlay import FIELDS
from explorer.store.review.rules import Rule
from explorer.store.sql import Row, add, changed, dicts, now, one

MENTION = frozenset({"entity", "kind"})
"""What a mention can be corrected to: another entity."""

KEYS = {
    "figure": "text",
    "statement": "content",
    "position": "coalesce(json_extract(extracted, '$.actor'), actor) || ' | ' || (select key from"
    " issue where number = coalesce(json_extract(extracted, '$.own'), own))",
    "mention": "text",
}
"""Record -> SQL for what tells it from others in the same words, as it was extracted."""

OVERLAP = 0.5
"""Share of the union of two spans that must be common for them to be the same record's."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who judged, when (None: now), why, and the file it came with (None: judged here)."""

    who: str
    why: str | None = None
    made_at: str | None = None
    source: str | None = None


def correct(
    db: Database,
    record: str,
    number: int,
    verdict: str,
    *,
    who: str | Signature,
    changes: Mapping[str, Any] | None = None,
    why: str | None = None,
) -> int:
    """Accept, reject or fix one record; return the number of the correction.

    Args:
        db: the library, open for writing.
        record: ``figure``, ``statement``, ``position`` or ``mention`` (which can only be fixed).
        number: the record's number.
        verdict: ``accept``, ``reject`` (it is shown no more) or ``fix``.
        who: the person's name, or the whole signature.
        changes: for ``fix``, field -> new value.
        why: the reason, in the person's words.

    Raises:
        StoreError: no such record or field.
    """
    changes = dict(changes or {})
    _check(record, verdict, changes)
    written = overlay.text(changes)
    by = who if isinstance(who, Signature) else Signature(who, why)
    with transaction(db):
        query = f'select article, start, "end", {KEYS[record]} as key from {record}'
        found = dicts(db, f"{query} where number = ?", [number])
        if not found:
            raise StoreError(f"there is no {record} {number}")
        row = {**found[0], "record": record, "target": number, "verdict": verdict}
        row |= {"changes": written, "who": by.who, "made_at": by.made_at or now(), "why": by.why}
        made = add(db, "correction", {**row, "source": by.source})
        with summaries.kept(db, [summaries.document(db, row["article"])]):
            _put(db, record, number, verdict, changes)
            _follow(db, row)
        changed(db)
    return made


def _check(record: str, verdict: str, changes: Row) -> None:
    allowed = MENTION if record == "mention" else FIELDS.get(record, frozenset())
    if not allowed or not set(changes) <= allowed:
        raise StoreError(f"{record}: these fields cannot be changed: {', '.join(changes)}")
    if verdict not in {"accept", "reject", "fix"} or (record == "mention" and verdict != "fix"):
        raise StoreError(f"{verdict}: a judgement is accept, reject or fix")


def undo(db: Database, number: int) -> bool:
    """Take one correction back; False when there is none that stands."""
    with transaction(db):
        query = "select * from correction where number = ? and undone_at is null"
        found = dicts(db, query, [number])
        if not found:
            return False
        db.table("correction").update(number, {"undone_at": now()})
        record, judged = found[0]["record"], found[0]["target"]
        article = found[0]["article"]
        if judged is not None:
            with summaries.kept(db, [summaries.document(db, article)]):
                again(db, article, record, judged, rules.standing(db))
                _follow(db, found[0])
            affiliation.follow(db, [summaries.document(db, article)], ())
        changed(db)
    return True


def again(db: Database, article: int, record: str, number: int, laid: Sequence[Rule]) -> None:
    """Make a record anew: what was extracted, under the rules, under what people said of it."""
    if record == "mention":
        splits.back(db, number)
    else:
        overlay.restore(db, record, number)
        rules.lay(db, record, [number], laid)
        _rename(db, article, record, [number])
    for row in _standing(db, article):
        if (row["record"], row["target"]) == (record, number):
            _put(db, record, number, row["verdict"], json.loads(row["changes"]))


def lay(db: Database, article: int) -> int:
    """Lay rules and corrections over new records; return how many corrections found none.

    The caller holds the transaction.
    """
    standing = _standing(db, article)
    targets = [target(db, row) for row in standing]  # as extracted, before rules change them
    if laid := rules.standing(db):
        for record in rules.CONDITIONS:
            found = dicts(db, f"select number from {record} where article = ?", [article])
            rules.lay(db, record, [row["number"] for row in found], laid)
    for record in splits.SPANS:
        found = dicts(db, f"select number from {record} where article = ?", [article])
        _rename(db, article, record, [row["number"] for row in found])
    for row, number in zip(standing, targets, strict=True):
        db.table("correction").update(row["number"], {"target": number})
        if number is not None:
            _put(db, row["record"], number, row["verdict"], json.loads(row["changes"]))
    return targets.count(None)


def _follow(db: Database, row: Row) -> None:
    """Make the records anew that name somebody by a mention which a correction is about."""
    if row["record"] != "mention":
        return
    laid = rules.standing(db)
    for record, number in splits.at(db, row["article"], row["start"], row["end"]):
        again(db, row["article"], record, number, laid)


def _rename(db: Database, article: int, record: str, numbers: Sequence[int]) -> None:
    """Let records follow the mentions that people gave to somebody else."""
    meant = splits.names(db, article) if record in splits.SPANS else {}
    for number in numbers if meant else ():
        [row] = dicts(db, f"select * from {record} where number = ?", [number])
        if fields := splits.renamed(record, row, meant):
            overlay.put(db, record, number, fields)


def carry(db: Database, before: int, after: int) -> None:
    """Copy the corrections of one version to the next where the words are the same.

    The old version keeps its own. The caller holds the transaction, and lays them after.
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


def _standing(db: Database, article: int) -> list[Row]:
    query = "select * from correction where article = ? and undone_at is null order by number"
    return dicts(db, query, [article])


def target(db: Database, row: Row) -> int | None:
    """Return the record that a correction means: the same key before the same words.

    ``row``: record, article, start, end and key.
    """
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


def _put(db: Database, record: str, number: int, verdict: str, changes: Row) -> None:
    if record == "mention":
        splits.move(db, number, changes["entity"], changes["kind"])
    else:
        overlay.put(db, record, number, changes, verdict=verdict)
