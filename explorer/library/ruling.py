"""What holds for the whole library and for articles to come: every write asks first for the right."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from explorer.errors import StoreError
from explorer.library.access import Access
from explorer.library.places import writing
from explorer.library.values import checked, plain, signed
from explorer.store.review import rulings

KINDS = (*("person", "country", "bloc", "organisation", "place", "facility", "event", "other"),)
"""The kinds of entities of the contract."""


def merge(
    thing: str,
    number: int,
    into: int,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Say that one issue (or entity) is another, also in articles to come; return the ruling."""
    with writing(caller, path) as db:
        return rulings.merge(db, thing, number, into, who=signed(db, caller, who), why=why or None)


def rename(
    thing: str,
    number: int,
    name: str,
    *,
    caller: Access,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Give an issue (or entity) another name; return the ruling's number."""
    with writing(caller, path) as db:
        given = plain("name", name)
        return rulings.rename(
            db, thing, number, given, who=signed(db, caller, who), why=why or None
        )


def alias(
    number: int,
    name: str,
    *,
    caller: Access,
    who: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Say that a name, also one no article holds yet, means an entity; return the ruling."""
    with writing(caller, path) as db:
        return rulings.alias(db, number, plain("name", name), who=signed(db, caller, who))


def classify(
    number: int,
    *,
    caller: Access,
    kind: str | None = None,
    actor: str | None = None,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> list[int]:
    """Say of which kind an entity is, whom it acts for, or both; return the rulings.

    Raises:
        StoreError: neither is given, or the kind is none of ``KINDS``.
    """
    with writing(caller, path) as db:
        if kind is not None and kind not in KINDS:
            raise StoreError(f"kind: “{kind}” is none of {', '.join(KINDS)}")
        given = {"kind": kind, "actor": actor and plain("actor", actor)}
        asked = {act: value for act, value in given.items() if value}
        if not asked:
            raise StoreError(f"entity {number}: give it a kind or an actor")
        by, reason = signed(db, caller, who), why or None
        return [
            rulings.set_field(db, act, number, value, who=by, why=reason)
            for act, value in asked.items()
        ]


def make_rule(
    record: str,
    matches: Mapping[str, str | None],
    *,
    caller: Access,
    changes: Mapping[str, Any] | None = None,
    who: str | None = None,
    why: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Reject (or, with ``changes``, fix) every record of a form, also in articles to come."""
    with writing(caller, path) as db:
        new = {name: checked(record, name, value) for name, value in (changes or {}).items()}
        by, reason = signed(db, caller, who), plain("why", why) or None
        return rulings.about(db, record, matches, new, who=by, why=reason)


def take_back_ruling(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Switch a ruling off, in any order; False when none of this number is on."""
    with writing(caller, path) as db:
        return rulings.undo(db, number)


def restore_ruling(number: int, *, caller: Access, path: str | Path | None = None) -> bool:
    """Switch a ruling on again; False when none of this number is off."""
    with writing(caller, path) as db:
        return rulings.redo(db, number)
