"""Who may change the library. Every writing use case asks here, whatever page or command calls it."""

import os
from dataclasses import dataclass

from explorer.errors import ForbiddenError

MODES = ("local", "read-only", "team")
LOCALHOST = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Access:
    """The right of one caller: the mode the server runs in and, in team mode, who is signed in."""

    mode: str
    user: str | None = None
    editors: frozenset[str] = frozenset()

    @property
    def may_write(self) -> bool:
        """Tell whether this caller may change the library."""
        return self.mode == "local" or (self.mode == "team" and self.user in self.editors)


OWNER = Access("local", "command line")
"""Whoever runs commands on this machine."""


def access(address: str | None, user: str | None = None) -> Access:
    """Return the right of a dashboard's caller.

    ``address`` is what the server listens on: anything but this machine alone means read-only,
    unless ``EXPLORER_MODE`` says otherwise. ``EXPLORER_EDITORS`` lists who may write in team mode,
    separated by commas; nobody else may, signed in or not.
    """
    default = "local" if address in LOCALHOST else "read-only"
    mode = os.environ.get("EXPLORER_MODE", default)
    editors = filter(None, (e.strip() for e in os.environ.get("EXPLORER_EDITORS", "").split(",")))
    return Access(mode if mode in MODES else "read-only", user, frozenset(editors))


def require(caller: Access) -> None:
    """Raise ForbiddenError unless the caller may change the library."""
    if not caller.may_write:
        why = "is not on the list of editors" if caller.mode == "team" else "is read-only here"
        who = (caller.user or "a visitor") if caller.mode == "team" else "this library"
        raise ForbiddenError(f"{who} {why}; nothing was changed")
