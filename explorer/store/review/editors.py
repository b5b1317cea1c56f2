"""Who decides: a name for everybody to see, and the mail address behind it for editors alone.

Decisions are signed with the name. Addresses stand in the table ``editor`` (and, for the quota, in
``usage``) and nowhere else; copies leave them out (``snapshot``). A name that is given stays.
"""

import re

from sqlite_utils import Database

from explorer.store.connection import plain_errors, transaction
from explorer.store.sql import add, dicts, one

ADDRESS = re.compile(r"[^\s<>()\[\],;:\"'“”]+@[^\s<>()\[\],;:\"'“”]+")
LONGEST = 80


def signature(db: Database, given: str, name: str | None = None) -> str:
    """Return the name that stands under what somebody decides; a new one is kept with its address.

    Args:
        db: the library, open for writing.
        given: what he signs with: a mail address, a name, or both in one.
        name: the name that the identity provider gives him.
    """
    found = ADDRESS.search(given)
    if not found:
        return given
    with transaction(db):
        known = named(db, given)
        if known is None:
            rest = ADDRESS.sub("", given).strip(" <>()[],;:\"'“”")
            known = _free(db, rest or name or "")
            add(db, "editor", {"name": known, "address": found[0].casefold()})
    return known


def named(db: Database, given: str) -> str | None:
    """Return the name under which somebody has signed; None before he first did.

    What holds no address is a name already.
    """
    found = ADDRESS.search(given)
    if not found:
        return given
    with plain_errors():
        query = "select name from editor where address = ?"
        known = one(db, query, found[0].casefold())
    return None if known is None else str(known)


def _free(db: Database, name: str) -> str:
    """Return a name that nobody else signs with: the one given, or a numbered one."""
    wanted = "" if ADDRESS.search(name) else " ".join(name.split())[:LONGEST]
    taken = {row["name"] for row in dicts(db, "select name from editor")}
    if wanted and wanted.isprintable() and wanted not in taken:
        return wanted
    pattern = f"{wanted} ({{}})" if wanted and wanted.isprintable() else "editor {}"
    numbers = range(2 if wanted in taken else 1, len(taken) + 3)
    return next(free for n in numbers if (free := pattern.format(n)) not in taken)
