"""What the rules made one by spelling, kept apart by people, and joined again."""

from pathlib import Path

from explorer.library.access import Access
from explorer.library.places import writing
from explorer.library.values import signed
from explorer.store.names import merges


def keep_apart(
    thing: str,
    number: int,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Say that a name is not the entity (or issue) it was joined to; return the decision's number.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: there is no such thing, or no rule joined it to another.
    """
    with writing(caller, path) as db:
        return merges.keep_apart(db, thing, number, who=signed(db, caller, who), why=why or None)


def join_again(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Take such a decision back; False when there is none that stands."""
    with writing(caller, path) as db:
        return merges.join_again(db, number)
