"""Keep the summary tables right, in the transaction of whoever writes.

What some articles hold is asked before and after they change (``totals.py`` has the queries), and the
difference is added. Smallest and largest values that went are looked up again. ``rebuild`` makes all
anew; the tests compare the two.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlite_utils import Database

from explorer.store.sql import one
from explorer.store.summaries.spanned import COMBINED, MATRIX
from explorer.store.summaries.summary import Summary
from explorer.store.summaries.totals import (
    CELLS,
    COMPANY,
    ENTITIES,
    ENTITY_SOURCES,
    SUMMARIES,
)

Held = dict[Summary, dict[tuple[Any, ...], tuple[Any, ...]]]

OF_DOCUMENTS = "a.number in (select number from article where document in (select value from json_each(:documents)))"
OF_STORIES = "a.number in (select value from json_each(:told))"

TOLD = """
    select number from article where document in (select value from json_each(:documents))
    union select number from article where story in (
        select story from article
        where story is not null and document in (select value from json_each(:documents)))
"""

HELD: ContextVar[frozenset[int]] = ContextVar("held", default=frozenset())
"""Documents that are being looked after."""

BLOCK = 5_000
"""Articles whose pairs of names are counted at once: bounds the memory of ``rebuild``."""


@contextmanager
def kept(db: Database, documents: Iterable[int], *, told: bool = False) -> Iterator[None]:
    """Keep the summaries right while the articles of some documents change.

    With ``told``, only what story an article belongs to changes. Documents that a ``kept`` further
    out looks after are left to it: what an article holds is asked twice a save, not six times.
    """
    outer = HELD.get()
    fresh = set(documents) - outer
    if not fresh:
        yield
        return
    held = HELD.set(outer if told else outer | fresh)
    try:
        with _kept(db, fresh, [each for each in SUMMARIES if each.told or not told]):
            yield
    finally:
        HELD.reset(held)


@contextmanager
def _kept(db: Database, documents: set[int], asked: Sequence[Summary]) -> Iterator[None]:
    bound = {"documents": json.dumps(sorted(documents))}
    group = _group(db, bound)
    before = _held(db, asked, {**bound, "told": json.dumps(group)}) if group else {}
    yield
    bound["told"] = json.dumps(sorted({*group, *_group(db, bound)}))
    for each in asked:
        if before.get(each):
            _change(db, each, before[each], _rows(db, each, bound))
        else:
            db.execute(each.merged(each.asked(_these(each))), bound)


def document(db: Database, article: int) -> int:
    """Return the document (the number of its first version) that an article belongs to."""
    return int(one(db, "select document from article where number = ?", article))


def rebuild(db: Database) -> None:
    """Make all summaries anew; the caller holds the transaction."""
    for each in reversed(SUMMARIES):
        db.execute(f"delete from {each.table}")
    last = db.execute("select coalesce(max(number), 0) from article").fetchone()[0]
    for each in SUMMARIES:
        if each is not COMPANY:
            db.execute(each.merged(each.asked("true")))
    block = COMPANY.merged(COMPANY.asked("a.number > :after and a.number <= :after + :most"))
    for after in range(0, last, BLOCK):
        db.execute(block, {"after": after, "most": BLOCK})


def rebuild_some(db: Database, thing: str, numbers: Iterable[int]) -> None:
    """Make anew what the summaries say of some issues or entities; the caller has changed them."""
    bound = {"numbers": json.dumps(list(numbers))}
    these = "in (select value from json_each(:numbers))"
    if thing == "issue":
        for each in (MATRIX, CELLS, *COMBINED):
            db.execute(f"delete from {each.table} where issue {these}", bound)
            on_them = f"a.number in (select article from position where issue {these})"
            found = f"select * from ({each.asked(on_them)}) where issue {these}"
            db.execute(each.merged(found), bound)
        db.execute("delete from facet_total where name = 'positions' and facet = 'issues'")
        db.execute(ISSUES)
        return
    for each in (ENTITIES, ENTITY_SOURCES):
        db.execute(f"delete from {each.table} where entity {these}", bound)
        db.execute(each.merged(each.asked(f"n.entity {these}")), bound)
    db.execute(f"delete from co_mention where entity {these} or other {these}", bound)
    named = f"a.number in (select article from article_entity where entity {these})"
    pairs = f"with pair (entity, other, sentences) as ({COMPANY.asked(named)}) select * from pair"
    db.execute(COMPANY.merged(f"{pairs} where entity {these} or other {these}"), bound)


ISSUES = """
    insert into facet_total
    select 'positions', 'issues', i.name, sum(c.rows)
    from matrix_cell c join issue i on i.number = c.issue
    where c.span = '' and c.source = '' group by 3
"""


def _group(db: Database, bound: dict[str, str]) -> list[int]:
    """Return all versions of some documents and of what tells the same stories."""
    return [number for (number,) in db.execute(TOLD, bound)]


def _these(each: Summary) -> str:
    return OF_STORIES if each.told else OF_DOCUMENTS


def _held(db: Database, asked: Sequence[Summary], bound: dict[str, str]) -> Held:
    return {each: _rows(db, each, bound) for each in asked}


def _rows(
    db: Database, each: Summary, bound: dict[str, str]
) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    size = len(each.keys)
    found = db.execute(each.asked(_these(each)), bound)
    return {row[:size]: row[size:] for row in found}


def _change(
    db: Database,
    each: Summary,
    before: dict[tuple[Any, ...], tuple[Any, ...]],
    after: dict[tuple[Any, ...], tuple[Any, ...]],
) -> None:
    """Add the difference of what some articles held and hold."""
    rows, narrowed, sums = [], [], len(each.sums)
    nothing = (0,) * sums + (None,) * (len(each.columns) - len(each.keys) - sums)
    for key in before.keys() | after.keys():
        old, new = before.get(key, nothing), after.get(key, nothing)
        if old == new:
            continue
        if _covers(each, new, old):
            more = tuple(n - o for n, o in zip(new[:sums], old[:sums], strict=True))
            rows.append((*key, *more, *new[sums:]))
        else:
            narrowed.append(key)
    places = ", ".join("?" * len(each.columns))
    db.conn.executemany(each.merged(f"values ({places})"), rows)
    gone = " and ".join(f'"{name}" = ?' for name in each.keys)
    db.conn.executemany(
        f'delete from {each.table} where {gone} and "{each.sums[-1]}" <= 0',
        [row[: len(each.keys)] for row in rows],
    )
    for key in narrowed:
        db.execute(f"delete from {each.table} where {gone}", key)
        bound = dict(zip(each.keys, key, strict=True))
        db.execute(each.merged(each.asked(each.one)), bound)


def _covers(each: Summary, new: tuple[Any, ...], old: tuple[Any, ...]) -> bool:
    """Tell whether the smallest and largest values are at least as wide as they were."""
    first = len(each.sums)
    last = first + len(each.least)
    least = zip(new[first:last], old[first:last], strict=True)
    most = zip(new[last:], old[last:], strict=True)
    return all(o is None or (n is not None and n <= o) for n, o in least) and all(
        o is None or (n is not None and n >= o) for n, o in most
    )
