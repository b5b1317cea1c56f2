"""The orders in which records wait for their review: sorted, by an index, or by chance."""

import json
from bisect import bisect_right

from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.pages.counted import asked, summed, total
from explorer.store.pages.tables import TABLES
from explorer.store.pages.where import params, where
from explorer.store.sql import one

RECORDS = {"positions": "position", "figures": "figure", "statements": "statement"}
"""Table -> the kind of its records, as in ``position-12``."""

CERTAIN = {
    "positions": "confidence",
    "figures": "((coalesce(value, low, high) is not null) + (modifier <> 'vague')"
    " + (measures is not null) + (status = 'reported')) / 4.0",
    "statements": "((speaker is not null) + (actor is not null) + (cue is not null)"
    " + (nested = 0)) / 4.0",
}
"""How certain a record is, 0 to 1; for figures and statements: the share of fields that are plain."""

CHANCE = "(({} * 2654435761) & {})"
"""Knuth's multiplicative hash of a number, within the next power of two: each has a place of its own."""

INVERSE = pow(2654435761, -1, 2**62)
"""What finds the number that has a place."""

ORDERS = ("doubt", "chance")

FEW = 1_000
"""Records that are sorted at once; of more, an index or the hash says which one is next."""

MOST = 2_000
"""Records up to which those that wait, and those before one, are counted."""

WAITING = "from {view} {where} and repeat = 0 and verdict is null"


def queue(db: Database, table: str, filters: Filters, order: str) -> "Sorted | Walked":
    """Return what knows the order of the records that wait under some filters."""
    names = asked(filters, table)
    found = total(db, table, filters) if summed(table, names, filters) else 0
    if found <= FEW or found * found <= total(db, table):
        return Sorted(db, table, filters, order)
    return (Walked if order == "doubt" else Drawn)(db, table, filters, order)


def _mask(db: Database, table: str) -> int:
    last = one(db, f"select coalesce(max(number), 1) from {RECORDS[table]}")
    return int((1 << int(last).bit_length()) - 1)


def _rank(db: Database, table: str, rank: str, number: int) -> float:
    return float(one(db, f"select {rank} from {RECORDS[table]} where number = ?", number) or 0)


class Sorted:
    """A queue of few records: all of them, in order (of more than ``MOST``, the newest)."""

    def __init__(self, db: Database, table: str, filters: Filters, order: str) -> None:
        self.db, self.table = db, table
        self.rank = CERTAIN[table]
        if order == "chance":
            self.rank = CHANCE.format("number", _mask(db, table))
        waiting = WAITING.format(view=TABLES[table].view, where=where(filters, table))
        query = f"select {self.rank}, -number {waiting} order by number desc limit {MOST}"
        self.places = sorted(db.execute(query, params(filters)).fetchall())

    def left(self) -> int:
        """Return how many wait."""
        return len(self.places)

    def at(self, number: int) -> int:
        """Return where a record stands, from 1; 0 where it does not wait."""
        place = self._place(number)
        return self.places.index(place) + 1 if place in self.places else 0

    def after(self, number: int | None, most: int) -> list[int]:
        """Return the next ones after a record, or from the head."""
        start = 0 if number is None else bisect_right(self.places, self._place(number))
        return [-other for _, other in self.places[start : start + most]]

    def _place(self, number: int) -> tuple[float, int]:
        return _rank(self.db, self.table, self.rank, number), -number


class Walked:
    """A queue of many records: met in the order of an index, the least certain first."""

    def __init__(self, db: Database, table: str, filters: Filters, _order: str) -> None:
        self.db, self.table, self.rank = db, table, CERTAIN[table]
        self.narrowed = bool(asked(filters, table))
        self.bound = {**params(filters), "most": MOST}
        narrow = where(filters, table, walked=True).replace("current", "+current", 1)
        self.waiting = WAITING.format(view=TABLES[table].view, where=narrow)

    def left(self) -> int:
        """Return how many wait, counted up to ``MOST``; all of a library are known."""
        if not self.narrowed:
            every = "select count from facet_total where name = ? and facet = 'reviewed' and value = 'none'"
            return int(one(self.db, every, self.table) or 0)
        return self._count("true")

    def at(self, number: int) -> int:
        """Return where a record stands, from 1, counted up to ``MOST``; 0 where it does not wait."""
        if not self._ask("number = :here", 1, here=number):
            return 0
        place = {"here": number, "rank": _rank(self.db, self.table, self.rank, number)}
        surer, level = self._count(f"{self.rank} < :rank", **place), f"{self.rank} = :rank"
        return min(MOST, surer + self._count(f"{level} and number > :here", **place) + 1)

    def after(self, number: int | None, most: int) -> list[int]:
        """Return the next ones after a record, or from the head."""
        if number is None:
            return self._ask("true", most)
        place = {"here": number, "rank": _rank(self.db, self.table, self.rank, number)}
        found = self._ask(f"{self.rank} = :rank and number < :here", most, **place)
        return found or self._ask(f"{self.rank} > :rank", most, **place)

    def _ask(self, condition: str, most: int, **more: object) -> list[int]:
        query = f"select number {self.waiting} and {condition} order by {self.rank}, number desc"
        rows = self.db.execute(f"{query} limit :few", {**self.bound, **more, "few": most})
        return [number for (number,) in rows]

    def _count(self, condition: str, **more: object) -> int:
        query = f"select count(*) from (select 1 {self.waiting} and {condition} limit :most)"
        return int(self.db.execute(query, {**self.bound, **more}).fetchone()[0])


class Drawn(Walked):
    """A queue of many records by chance: the hash says which number is next."""

    def __init__(self, db: Database, table: str, filters: Filters, order: str) -> None:
        super().__init__(db, table, filters, order)
        self.mask = _mask(db, table)

    def at(self, number: int) -> int:
        """Return where a record stands among those before it, counted up to ``MOST``."""
        if not self._ask("number = :here", 1, here=number):
            return 0
        last = min(self._place(number), MOST)
        return len(self._there(range(last))) + 1

    def after(self, number: int | None, most: int) -> list[int]:
        """Return the next ones after a record, or from the head."""
        start = 0 if number is None else self._place(number) + 1
        found: list[int] = []
        while start <= self.mask and len(found) < most:
            found += self._there(range(start, min(start + STEP, self.mask + 1)))
            start += STEP
        return found[:most]

    def _place(self, number: int) -> int:
        return (number * 2654435761) & self.mask

    def _there(self, places: range) -> list[int]:
        """Return the numbers at some places that wait, in order."""
        numbers = [(place * INVERSE) & self.mask for place in places]
        asked_for = {**self.bound, "these": json.dumps(numbers)}
        query = f"select number {self.waiting} and number in (select value from json_each(:these))"
        there = {number for (number,) in self.db.execute(query, asked_for)}
        return [number for number in numbers if number in there]


STEP = 200
"""Places that are looked at together."""
