"""Who may change the library. Every writing use case asks here, whatever page or command calls it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from explorer.errors import ForbiddenError

MODES = ("local", "read-only", "team")
LOCALHOST = frozenset({"localhost", "127.0.0.1", "::1"})

FORWARDED = frozenset(
    {
        *("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"),
        *("x-forwarded-server", "x-real-ip", "x-original-host", "cf-connecting-ip"),
    }
)
"""Headers that a proxy adds: whoever asks is somewhere else."""

NOBODY: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Access:
    """The right of one caller: the mode the server runs in and, in team mode, who is signed in."""

    mode: str
    user: str | None = None
    """His mail address."""
    editors: frozenset[str] = frozenset()
    name: str | None = None
    """What the identity provider calls him; decisions are signed with it."""

    @property
    def may_write(self) -> bool:
        """Tell whether this caller may change the library."""
        listed = self.user is not None and self.user.casefold() in self.editors
        return self.mode == "local" or (self.mode == "team" and listed)


OWNER = Access("local", "command line")
"""Whoever runs commands on this machine."""


def access(
    address: str | None,
    user: str | None = None,
    headers: Mapping[str, str] = NOBODY,
    *,
    name: str | None = None,
) -> Access:
    """Return the right of a dashboard's caller.

    Unless ``EXPLORER_MODE`` says otherwise, only this machine's own user may write: the server
    listens to this machine alone, and the request shows no sign of a proxy in between. In team mode
    ``EXPLORER_EDITORS`` lists who may write, separated by commas; nobody else may, signed in or not.

    Args:
        address: what the server listens on.
        user: the address of whoever is signed in, as the identity provider vouches for it.
        headers: those of the request.
        name: what the identity provider calls him.
    """
    near = address in LOCALHOST and not from_outside(headers)
    mode = os.environ.get("EXPLORER_MODE", "").strip().lower() or ("local" if near else "read-only")
    listed = (e.strip().casefold() for e in os.environ.get("EXPLORER_EDITORS", "").split(","))
    return Access(
        mode if mode in MODES else "read-only", user, frozenset(filter(None, listed)), name
    )


def from_outside(headers: Mapping[str, str]) -> bool:
    """Tell whether a request came through a proxy, or was sent to another name than this machine's.

    A server behind a proxy listens to this machine alone too, and must not take the world for it.
    """
    given = {name.lower(): value for name, value in headers.items()}
    if FORWARDED & given.keys():
        return True
    hosts = [f"//{given['host']}"] if "host" in given else []
    hosts += [given["origin"]] if "origin" in given else []
    return any(_hostname(host) not in LOCALHOST for host in hosts)


def _hostname(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def require(caller: Access) -> None:
    """Raise ForbiddenError unless the caller may change the library."""
    if not caller.may_write:
        why = "is not on the list of editors" if caller.mode == "team" else "is read-only here"
        who = (caller.user or "a visitor") if caller.mode == "team" else "this library"
        raise ForbiddenError(f"{who} {why}; nothing was changed")
