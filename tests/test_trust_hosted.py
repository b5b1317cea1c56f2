"""What a dashboard for others must not do: show errors, send anything out, share one user's things."""

import re
import tomllib
from pathlib import Path

import pytest

from explorer.library import Access, access

ROOT = Path(__file__).parents[1]
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
PAGES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
SCREEN = [*PAGES, *sorted((ROOT / "explorer/ui").rglob("*.py"))]


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        ("client", "showErrorDetails", "type"),
        ("client", "showErrorLinks", False),
        ("client", "disableDataExport", True),
        ("browser", "gatherUsageStats", False),
        ("server", "address", "localhost"),
        ("server", "maxUploadSize", 20),
    ],
)
def test_the_server_is_set_to_tell_nothing_and_to_listen_to_this_machine(part, name, value):
    assert CONFIG[part][name] == value


@pytest.mark.parametrize("name", ["enableXsrfProtection", "enableCORS"])
def test_protection_against_other_sites_is_not_turned_off(name):
    assert CONFIG["server"].get(name, True) is True


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.4", "::", "example.org", None])
def test_a_server_for_others_is_read_only_unless_told_otherwise(address, monkeypatch):
    monkeypatch.delenv("EXPLORER_MODE", raising=False)
    assert access(address) == Access("read-only")


@pytest.mark.parametrize("path", SCREEN, ids=lambda path: path.name)
def test_nothing_is_cached_for_all_users_on_screen(path):
    assert re.findall(r"\bst\.cache_(?:data|resource)\b", path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "explorer").rglob("*.py")), ids=lambda p: p.name)
def test_no_article_goes_into_a_log(path):
    """The program has no log of its own; libraries' loggers are only made quiet."""
    said = re.findall(r"\blog(?:ger|ging)\.(\w+)\(", path.read_text("utf-8"))
    assert set(said) <= {"getLogger"}
