"""Wordings an analyst can read and change: TOML files and the one function that loads them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the lexicon ``name``.toml of this folder as nested dictionaries."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))
