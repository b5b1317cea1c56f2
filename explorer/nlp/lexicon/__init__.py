"""Rules an analyst can read and change: TOML files and the one function that loads them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the lexicon ``name``.toml of this folder as nested dictionaries."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return a list of a lexicon as a set: its entries stand between | or, lacking that, spaces."""
    line = load(name)[key].replace("\n", " ")
    entries = line.split("|") if "|" in line else line.split()
    return frozenset(entry.strip() for entry in entries)
