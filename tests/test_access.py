"""Rights to write: local by default, nobody when hosted, listed editors in a team."""

import pytest

from explorer.errors import ForbiddenError
from explorer.library.access import Access, access, require

CASES = [
    # mode in the environment, address, user, may write
    (None, "localhost", None, True),
    (None, "127.0.0.1", None, True),
    (None, "0.0.0.0", None, False),
    (None, None, None, False),
    ("read-only", "localhost", None, False),
    ("team", "0.0.0.0", "ann@example.org", True),
    ("team", "0.0.0.0", "eve@example.org", False),
    ("team", "localhost", None, False),
    ("nonsense", "localhost", None, False),
    ("local", "0.0.0.0", None, True),
]


@pytest.mark.parametrize(("mode", "address", "user", "allowed"), CASES)
def test_who_may_write(monkeypatch, mode, address, user, allowed):
    monkeypatch.delenv("EXPLORER_MODE", raising=False)
    if mode:
        monkeypatch.setenv("EXPLORER_MODE", mode)
    monkeypatch.setenv("EXPLORER_EDITORS", "ann@example.org, bob@example.org")
    assert access(address, user).may_write is allowed


def test_nobody_is_an_editor_of_an_empty_list(monkeypatch):
    monkeypatch.setenv("EXPLORER_MODE", "team")
    monkeypatch.setenv("EXPLORER_EDITORS", "")
    assert not access("localhost", "").may_write
    assert not access("localhost", None).may_write


@pytest.mark.parametrize(
    ("caller", "words"),
    [
        (Access("read-only"), "this library is read-only here; nothing was changed"),
        (Access("team", "eve"), "eve is not on the list of editors; nothing was changed"),
        (Access("team"), "a visitor is not on the list of editors; nothing was changed"),
    ],
)
def test_a_refusal_is_one_plain_line(caller, words):
    with pytest.raises(ForbiddenError, match=words):
        require(caller)
