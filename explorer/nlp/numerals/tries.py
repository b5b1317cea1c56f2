"""One regular expression for many words: a trie, which looks at each letter once."""

import re
from collections.abc import Iterable
from typing import Any


def alternation(words: Iterable[str], space: str = " ") -> str:
    """Return a pattern that matches the longest of the words; ``space`` stands for a blank."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root, space)


def _pattern(node: dict[str, Any], space: str) -> str:
    branches = [
        (space if letter == " " else re.escape(letter)) + _pattern(child, space)
        for letter, child in sorted(node.items())
        if letter
    ]
    if not branches:
        return ""
    every = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{every})?" if "" in node else every


def lowered(text: str) -> str:
    """Return the text in lower case, of equal length."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
