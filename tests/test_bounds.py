"""The budgets of size: no module, function or page outgrows what a reader takes in at once."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "explorer").rglob("*.py"))
PAGES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]

MODULE_LINES = 260
OUTGROWN = {
    "explorer/filters.py": 274,
    "explorer/nlp/coreference/__init__.py": 304,
    "explorer/nlp/entities/mentions.py": 268,
    "explorer/nlp/statements/verb_cues.py": 262,
    "explorer/reading/fetch.py": 281,
}
"""Modules over the budget that wait for a better cut: they may shrink, none may grow or join."""
FUNCTION_LINES = 50
MEDIAN_LINES = 12
NINTH_TENTH_LINES = 30
PAGE_LINES = 60


def functions(path: Path) -> dict[str, int]:
    """Return the length in lines of every function in a module, without its docstring."""
    found = {}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            first = node.body[0]
            if ast.get_docstring(node, clean=False) is not None and len(node.body) > 1:
                length -= (first.end_lineno or first.lineno) - first.lineno + 1
            found[f"{path.stem}.{node.name}:{node.lineno}"] = length
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_and_its_functions_are_within_budget(path):
    limit = OUTGROWN.get(str(path.relative_to(ROOT)), MODULE_LINES)
    assert len(path.read_text("utf-8").splitlines()) <= limit
    assert {n: size for n, size in functions(path).items() if size > FUNCTION_LINES} == {}


def test_functions_are_short_as_a_rule():
    sizes = [size for path in MODULES for size in functions(path).values()]
    assert median(sizes) <= MEDIAN_LINES
    assert quantiles(sizes, n=10)[8] <= NINTH_TENTH_LINES


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_page_is_thin(path):
    assert len(path.read_text("utf-8").splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_and_its_public_names_are_documented(path):
    tree = ast.parse(path.read_text("utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    public = [n for n in tree.body if isinstance(n, kinds) and not n.name.startswith("_")]
    assert ast.get_docstring(tree), "the module says what it does"
    assert [n.name for n in public if not ast.get_docstring(n)] == []
