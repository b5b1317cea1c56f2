"""What follows for the library from a changed article: names, kinds, issues, whom one acts for.

Every writer of articles changes them inside ``kept``. What holds afterwards depends only on the
articles there are and on what people decided, not on the order in which articles came.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from explorer.store import summaries
from explorer.store.names import affiliation, kin, votes

Touched = dict[str, set[int]]

NEWEST = (
    "select number from article where document in (select value from json_each(?)) and +current = 1"
)

USES = {
    "entity": "select own, entity from article_entity where article = ?",
    "issue": "select own, issue from position where article = ?",
}


@contextmanager
def kept(db: Database, documents: Iterable[int]) -> Iterator[None]:
    """Keep all that is told over the library right while the articles of some documents change."""
    asked = sorted(set(documents))
    touched = _count(db, asked, -1)
    with summaries.kept(db, asked):
        yield
        for thing, numbers in _count(db, asked, 1).items():
            touched[thing] |= numbers
        settle(db, asked, touched)


def settle(db: Database, documents: Iterable[int], touched: Touched) -> None:
    """Settle what some articles name; the caller holds the transaction."""
    kin.settle(db, "issue", touched["issue"])
    _tell(db, documents, touched["entity"], kin.settle(db, "entity", touched["entity"]))


def after_ruling(db: Database, thing: str, numbers: Iterable[int | None]) -> None:
    """Let what the rules joined follow what people ruled; the caller holds the transaction."""
    asked = {number for number in numbers if number is not None}
    moved = kin.point(db, thing, asked)
    if thing == "entity":
        _tell(db, (), asked, asked | moved)


def again(db: Database, thing: str, numbers: Iterable[int]) -> None:
    """Compare some names with the library anew; the caller holds the transaction."""
    touched: Touched = {"entity": set(), "issue": set(), thing: set(numbers)}
    for number in touched[thing]:
        db.execute(f"update {thing} set likeness = null where number = ?", [number])
    settle(db, (), touched)


def rebuild(db: Database) -> None:
    """Settle a whole library that was written by an older version; the caller holds the transaction."""
    votes.rebuild(db)
    every = {thing: {n for (n,) in db.execute(f"select number from {thing}")} for thing in USES}
    documents = [d for (d,) in db.execute("select distinct document from article")]
    settle(db, documents, every)


def _tell(
    db: Database, documents: Iterable[int], entities: Iterable[int], moved: Iterable[int]
) -> None:
    """Elect names and kinds, find whom entities act for, and tell the rows that depend on it."""
    roots = _roots(db, {*entities, *moved})
    renamed = votes.elect(db, roots)
    told = affiliation.newest(db, roots)
    affiliation.follow(db, documents, {*moved, *renamed, *told})


def _count(db: Database, documents: list[int], sign: int) -> Touched:
    """Add or subtract the votes of the newest versions; return what they name."""
    touched: Touched = {thing: set() for thing in USES}
    for (article,) in db.execute(NEWEST, [json.dumps(documents)]).fetchall():
        votes.count(db, article, sign)
        for thing, query in USES.items():
            touched[thing] |= {n for row in db.execute(query, [article]) for n in row}
    return touched


def _roots(db: Database, numbers: Iterable[int]) -> list[int]:
    query = """
        select distinct coalesce(merged_into, number) from entity
        where number in (select value from json_each(?))
    """
    return [n for (n,) in db.execute(query, [json.dumps(sorted(numbers))])]
