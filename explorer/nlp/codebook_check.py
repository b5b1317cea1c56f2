"""What is wrong with a codebook, one clear line for each fault; nothing is compiled or matched here."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from explorer.nlp.codebook import ACT_OF

ACTS = (
    *("demand", "propose", "offer", "accept", "reject", "support", "oppose", "pledge"),
    *("threaten", "deny", "question", "criticise", "urge", "agree", "state"),
)
"""The acts of the contract."""

KEYS: Mapping[str, Mapping[str, type]] = {
    "actor": {"name": str, "aliases": list, "side": str},
    "issue": {
        "name": str,
        "patterns": list,
        "opposites": list,
        "context": list,
        "qualified": bool,
    },
    "stance": {"words": list, "stance": str, "act": str, "issue": list},
}
"""Table -> key -> type of its value."""

NEEDED = {"actor": ("name",), "issue": ("name", "patterns"), "stance": ("words", "stance")}
LONGEST, MOST = 200, 2_000
"""Characters of a name, alias or pattern; entries of a codebook."""


def parsed(text: str) -> tuple[dict[str, Any], list[str]]:
    """Return the tables of a TOML text, and what is wrong with it (then without tables)."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [f"it is no TOML: {str(error).splitlines()[0]}"]
    return table, faults(table)


def faults(table: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a codebook, each in one line that names the entry."""
    unknown = [f"“{key}” is none of {_listed(KEYS)}" for key in table if key not in KEYS]
    found = [*unknown]
    for kind in KEYS:
        entries = table.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            found.append(f"{kind} is no list of tables: write [[{kind}]]")
            continue
        if len(entries) > MOST:
            found.append(f"{kind}: at most {MOST:,} entries")
        for number, entry in enumerate(entries, 1):
            found += [f"{_called(kind, number, entry)}: {line}" for line in _entry(kind, entry)]
        if not found:
            found += _twice(kind, entries)
    return found


def _called(kind: str, number: int, entry: Mapping[str, Any]) -> str:
    name = entry.get("name")
    return f"{kind} “{name}”" if isinstance(name, str) and name.strip() else f"{kind} {number}"


def _entry(kind: str, entry: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        wanted = KEYS[kind].get(key)
        if wanted is None:
            yield f"“{key}” is none of {_listed(KEYS[kind])}"
        elif not isinstance(value, wanted):
            yield f"{key} is not {WORDS[wanted]}"
        elif isinstance(value, list):
            yield from _texts(key, value)
        elif isinstance(value, str):
            yield from _text(key, value)
    yield from (f"{key} is missing" for key in NEEDED[kind] if not entry.get(key))
    if kind == "stance":
        yield from _choices(entry)


WORDS = {str: "text", list: "a list of texts", bool: "true or false"}


def _choices(entry: Mapping[str, Any]) -> Iterator[str]:
    if entry.get("stance") and entry["stance"] not in ACT_OF:
        yield f"“{entry['stance']}” is none of {_listed(ACT_OF)}"
    if "act" in entry and entry["act"] not in ACTS:
        yield f"“{entry['act']}” is none of {_listed(ACTS)}"


def _texts(key: str, values: list[Any]) -> Iterator[str]:
    for value in values:
        if not isinstance(value, str):
            yield f"{key} holds something that is no text"
            continue
        yield from _text(key, value)
        if key in {"patterns", "opposites"} and any(
            not part for group in value.split() for part in group.split("|")
        ):
            yield f"pattern “{value}” has nothing on one side of “|”"


def _text(key: str, value: str) -> Iterator[str]:
    if not value.strip():
        yield f"{key} is empty"
    elif len(value) > LONGEST or not value.isprintable():
        yield f"{key}: at most {LONGEST} plain characters"


def _twice(kind: str, entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what two entries claim: an issue or actor name, an alias, a word of stance."""
    seen: dict[str, str] = {}
    for number, entry in enumerate(entries, 1):
        called = _called(kind, number, entry)
        for words in dict.fromkeys(map(str.casefold, CLAIMS[kind](entry))):
            if words in seen:
                yield f"{called}: “{words}” is claimed by {seen[words]} already"
            seen.setdefault(words, called)


CLAIMS: Mapping[str, Any] = {
    "actor": lambda entry: [entry["name"], *entry.get("aliases", [])],
    "issue": lambda entry: [entry["name"]],
    "stance": lambda entry: entry["words"],
}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
