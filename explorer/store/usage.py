"""What each signed-in person added on one day (UTC), counted in the transaction that stores it."""

from datetime import UTC, datetime

from sqlite_utils import Database

from explorer.store.connection import plain_errors

ADDED = """
    insert into usage (who, day, articles, bytes) values (?, ?, ?, ?)
    on conflict (who, day) do update
    set articles = articles + excluded.articles, bytes = bytes + excluded.bytes
"""


def today() -> str:
    """Return the day by which is counted, in UTC."""
    return datetime.now(UTC).date().isoformat()


def used(db: Database, who: str) -> tuple[int, int]:
    """Return how many articles and bytes somebody added today."""
    query = "select articles, bytes from usage where who = ? and day = ?"
    with plain_errors():
        row = db.execute(query, [who, today()]).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def count(db: Database, who: str, size: int) -> None:
    """Count one more article of some bytes; the caller holds the transaction."""
    db.execute(ADDED, [who, today(), 1, size])
    db.execute("delete from usage where day < date(?, '-31 days')", [today()])
