"""The spans between two dates: whole years and months, and the days at the ends."""

from calendar import monthrange
from datetime import date, timedelta

from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.sql import one

SPAN = "span in (select value from json_each(:spans))"
"""Condition over a summary that has spans."""


def spans(db: Database, filters: Filters) -> list[str]:
    """Return the spans that the dates of some filters have between them; '' where they have none."""
    if not (filters.since or filters.until):
        return [""]
    first = filters.since or one(db, "select min(day) from day_total where day <> ''")
    last = filters.until or one(db, "select max(day) from day_total")
    return between(date.fromisoformat(first), date.fromisoformat(last)) if first and last else []


def between(first: date, last: date) -> list[str]:
    """Return as few years, months and days as there are from one day to another, both included."""
    found = []
    while first <= last:
        year, month = date(first.year, 12, 31), _month_end(first)
        if (first.month, first.day) == (1, 1) and year <= last:
            found.append(first.isoformat()[:4])
            end = year
        elif first.day == 1 and month <= last:
            found.append(first.isoformat()[:7])
            end = month
        else:
            found.append(first.isoformat())
            end = first
        if end == date.max:
            break
        first = end + timedelta(days=1)
    return found


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
