"""The analyst's own codebook in the library: every saved state, the last one holds."""

from dataclasses import dataclass

from sqlite_utils import Database

from explorer.store.connection import plain_errors, transaction
from explorer.store.sql import Row, add, changed, dicts, now


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved state of the codebook; number 0 and no text where none was saved."""

    number: int = 0
    toml: str = ""
    who: str = ""
    made_at: str = ""


def newest(db: Database) -> Saved:
    """Return the codebook that holds."""
    found = states(db, 1)
    return Saved(**found[0]) if found else Saved()


def states(db: Database, limit: int = 10) -> list[Row]:
    """Return the latest saved states: number, toml, who, made_at; the newest first."""
    with plain_errors():
        return dicts(db, "select * from codebook order by number desc limit ?", [limit])


def save(db: Database, toml: str, who: str) -> int:
    """Save a state of the codebook and return its number; the same text again makes none."""
    with transaction(db):
        before = newest(db)
        if before.toml == toml and before.number:
            return before.number
        number = add(db, "codebook", {"toml": toml, "who": who, "made_at": now()})
        changed(db)
    return number
