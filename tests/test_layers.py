"""The floor plan: which part of the house may use which, checked on every import."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "explorer"

GROUND = {"__init__", "errors", "records", "filters"}
WINGS = {"reading", "nlp", "store"}
MAY_IMPORT = {
    "__init__": set(),
    "errors": set(),
    "records": {"errors"},
    "filters": {"errors", "records"},
    **dict.fromkeys(WINGS, GROUND),
    "library": GROUND | WINGS,
    "bench": GROUND | WINGS | {"library"},
    "ui": GROUND | {"library", "store"},
    "arguments": GROUND | {"library"},
    "__main__": GROUND | {"arguments", "library", "store", "bench"},
}
"""Part -> the parts it may import besides itself. Wings never import each other."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "ftplib"}
MODULES = sorted(HOUSE.rglob("*.py"))
SCREENS = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
NETWORKED = {HOUSE / "reading" / "fetch.py", HOUSE / "bench" / "serving.py"}
"""Opens the addresses an analyst gives; asks the dashboard that it measures."""
WITHOUT_NETWORK = [path for path in MODULES if path not in NETWORKED]
MEASURED = HOUSE / "bench" / "store.py"
"""Compares storing with raw inserts, which it has to write."""
EXTRAS = {
    "pages": "requirements-dev.txt",
    "cluster": "requirements-cluster.txt",
    "train_cues": "requirements-dev.txt",
}
"""Modules that need more than requirements.txt, and which file brings it."""
WITHOUT_SQL = [p for p in MODULES + SCREENS if HOUSE / "store" not in p.parents and p != MEASURED]
SQL = re.compile(
    r"(?is)^\s*(?:select\b.+\bfrom\b|insert\s+(?:or\s+\w+\s+)?into\b|delete\s+from\b"
    r"|update\s+\w+\s+set\b|create\s+(?:table|view|index|virtual)\b|pragma\s|with\s.+\bselect\b.+\bfrom\b)"
)


def part(path: Path) -> str:
    """Name the part of the house a module belongs to."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the full names of everything a module imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: imports name the whole path"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def parts(path: Path) -> set[str]:
    """Return the parts of the house a module imports from."""
    inside = [name.split(".") for name in imported(path) if name.split(".")[0] == "explorer"]
    return {names[1] if names[1:] and names[1] in MAY_IMPORT else "__init__" for names in inside}


def strings(path: Path) -> list[str]:
    """Return the string constants of a module, f-strings with their gaps left out."""
    tree = ast.parse(path.read_text("utf-8"))
    joined = [n for n in ast.walk(tree) if isinstance(n, ast.JoinedStr)]
    whole = ["".join(v.value for v in n.values if isinstance(v, ast.Constant)) for n in joined]
    return whole + [
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_follow_the_floor_plan(path):
    assert parts(path) - {part(path)} <= MAY_IMPORT[part(path)]


@pytest.mark.parametrize("path", SCREENS, ids=lambda p: str(p.relative_to(ROOT)))
def test_screens_know_neither_reading_nor_nlp(path):
    assert parts(path) <= GROUND | {"library", "store", "ui"}


@pytest.mark.parametrize("path", WITHOUT_NETWORK, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_fetch_reaches_the_network(path):
    names = {".".join(name.split(".")[:n]) for name in imported(path) for n in (1, 2)}
    assert not names & NETWORK


@pytest.mark.parametrize("path", WITHOUT_SQL, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_store_contains_sql(path):
    assert [text[:60] for text in strings(path) if SQL.search(text)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_wings_keep_to_their_libraries(path):
    own = {"spacy": "nlp", "thinc": "nlp", "sqlite3": "store", "streamlit": "ui", "altair": "ui"}
    used = {name.split(".")[0] for name in imported(path)} & own.keys()
    allowed = {part(path)} | ({"nlp", "store", "ui"} if part(path) == "bench" else set())
    assert {name for name in used if own[name] not in allowed} == set()


def test_no_module_has_a_name_that_says_nothing():
    vague = {"utils", "util", "helpers", "helper", "manager", "data", "common", "misc"}
    assert [p.name for p in MODULES if p.stem in vague] == []


def pinned(listed: str) -> set[str]:
    """Return the distributions of a list of requirements."""
    lines = (ROOT / listed).read_text("utf-8").splitlines()
    return {normal(re.split(r"==|\[", line)[0]) for line in lines if "==" in line}


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_every_library_used_is_pinned():
    """What is imported is named, also when another library would bring it along."""
    running, known = pinned("requirements.txt"), packages_distributions()
    for path in MODULES + SCREENS:
        allowed = running | pinned(EXTRAS.get(path.stem, "requirements.txt"))
        used = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names)
        outside = used - {"explorer"}
        unnamed = {name for name in outside if not allowed & set(map(normal, known[name]))}
        assert unnamed == set(), path.relative_to(ROOT)
