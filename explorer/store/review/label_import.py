"""Judgements made elsewhere, laid over this library's records as corrections with their own signature."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store.article.rows import fold
from explorer.store.review import corrections, editors, overlay
from explorer.store.review.corrections import Signature
from explorer.store.review.review_queue import RECORDS
from explorer.store.sql import Row, one

APPLIED, THERE = "applied", "there already"
NO_ARTICLE, NO_RECORD = "its article is not in this library", "no such record in the article"

SAME = """
    select 1 from correction where article = ? and record = ? and target = ? and verdict = ?
    and changes = ? and who = ? and made_at is coalesce(?, made_at) and undone_at is null
"""

Check = Callable[[str, str, Any], Any]
"""Kind of record, field, value -> the value as it is stored; raises StoreError."""


def lay(db: Database, label: Mapping[str, Any], source: str, check: Check) -> str:
    """Apply one label (``labels.labels`` says of what it consists); return what became of it.

    Args:
        db: the library, open for writing.
        label: the label.
        source: the name of its file, kept with the correction.
        check: refuses values that the contract does not allow.

    Raises:
        StoreError: the label has not the form of one.
    """
    record = RECORDS.get(str(label.get("table")))
    if record is None:
        raise StoreError(f"table: it is none of {', '.join(RECORDS)}")
    article = one(db, "select number from article where id = ?", label.get("article"))
    if article is None:
        return NO_ARTICLE
    target = corrections.target(db, _sought(db, record, article, label))
    if target is None:
        return NO_RECORD
    judged, before = label["record"], label.get("extracted") or {}
    changed = {name: judged.get(name) for name in before if name in overlay.FIELDS[record]}
    verdict = str(label.get("verdict"))
    changes = {n: check(record, n, v) for n, v in changed.items()} if verdict == "fix" else {}
    if verdict == "fix" and not changes:
        raise StoreError("a fix changes at least one field")
    by = _signature(db, label, source)
    written = overlay.text(changes)
    if one(db, SAME, article, record, target, verdict, written, by.who, by.made_at):
        return THERE
    corrections.correct(db, record, target, verdict, who=by, changes=changes)
    return APPLIED


def _signature(db: Database, label: Mapping[str, Any], source: str) -> Signature:
    texts = {name: label.get(name) for name in ("who", "made_at", "why")}
    wrong = [
        n for n, v in texts.items() if v is not None and not (isinstance(v, str) and v[:300] == v)
    ]
    if wrong or not texts["who"]:
        raise StoreError(f"{(wrong or ['who'])[0]}: it is missing or no short text")
    who = editors.signature(db, str(texts["who"]))
    return Signature(who, texts["why"], texts["made_at"], source)


def _sought(db: Database, record: str, article: int, label: Mapping[str, Any]) -> Row:
    """Return what tells the record from others: its span and its key, as they were extracted."""
    try:
        fields = {**label["record"], **(label.get("extracted") or {})}
        spans = _spans(record, label["record"])
        if record == "position":
            key = f"{fields['actor']} | {fold(fields['issue'])}"
        else:
            key = " … ".join(_words(db, article, span) for span in _own(record, label["record"]))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise StoreError("record: it has not the form of the contract") from error
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return {"record": record, "article": article, "start": start, "end": end, "key": key}


def _spans(record: str, fields: Mapping[str, Any]) -> list[tuple[int, int]]:
    if record == "position":
        return [_span(fields["evidence"])]
    if record == "figure":
        return [_span(fields)]
    others = [fields[name] for name in ("speaker", "cue") if fields.get(name)]
    return [*_own(record, fields), *(_span(other) for other in others if "start" in other)]


def _own(record: str, fields: Mapping[str, Any]) -> list[tuple[int, int]]:
    return [_span(fields)] if record == "figure" else [_span(part) for part in fields["content"]]


def _span(fields: Mapping[str, Any]) -> tuple[int, int]:
    start, end = fields["start"], fields["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end < 2**31:
        raise ValueError("no span")
    return start, end


def _words(db: Database, article: int, span: tuple[int, int]) -> str:
    query = "select substr(text, ? + 1, ?) from article where number = ?"
    return str(one(db, query, span[0], span[1] - span[0], article))
