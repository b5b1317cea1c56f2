"""Heads of state and government with their days in office, from ``lexicon/actors.toml``."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from explorer.nlp import lexicon

DATED = re.compile(r"(?P<name>.+?) (?P<since>\d{4}-\d\d-\d\d)(?: (?P<until>\d{4}-\d\d-\d\d))?$")


@dataclass(frozen=True, slots=True)
class Leader:
    """One person's time at the head of a country or bloc; dates are ISO 8601."""

    name: str
    side: str
    since: str
    until: str

    def serves(self, day: str | None) -> bool:
        """Tell whether the office is held on a day; without a day, whether it is held still."""
        return self.until > (day or "9998") and (day is None or self.since <= day)


def common() -> frozenset[str]:
    """Return the surnames of leaders that others bear too: they mean the leader only where his country is named."""
    return lexicon.words("roles", "common_surnames")


@lru_cache(maxsize=4096)
def unaccented(name: str) -> str:
    """Return a name without accents."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c))


def bare(name: str) -> str:
    """Return a name without accents, in lower case."""
    return unaccented(name).casefold()


@cache
def listed() -> tuple[Leader, ...]:
    """Return all leaders of the lexicon."""
    lines = [(s, line) for s, rows in lexicon.load("actors")["leaders"].items() for line in rows]
    found = ((side, DATED.match(line)) for side, line in lines)
    return tuple(
        Leader(part["name"], side, part["since"], part["until"] or "9999")
        for side, part in found
        if part
    )


@cache
def _by_surname() -> dict[str, tuple[Leader, ...]]:
    table: dict[str, list[Leader]] = {}
    for leader in listed():
        for form in {surname(leader.name), bare(leader.name)}:
            table.setdefault(form, []).append(leader)
    return {form: tuple(rows) for form, rows in table.items()}


@cache
def _bearers(name: str) -> tuple[Leader, ...]:
    """Return the leaders of a name, spelled so or nearly so ("Zelensky")."""
    table = _by_surname()
    if name in table or len(name) < 6:
        return table.get(name, ())
    near = process.extractOne(name, list(table), scorer=fuzz.ratio, score_cutoff=88)
    return table[near[0]] if near and near[0][:3] == name[:3] else ()


def surname(name: str) -> str:
    """Return the name by which news prose refers back: the family name, first in East Asian ones."""
    words = bare(name).replace(" jr.", "").split()
    if words[0] in {"xi", "hu", "kim", "moon", "yoon", "lee", "tsai", "lai", "ban"}:
        return words[0]
    if words[0] == "luiz":
        return "lula"
    small = [k for k, word in enumerate(words) if word in {"von", "der", "de", "al", "bin", "van"}]
    return " ".join(words[small[0] :]) if small and words[small[0]] != "bin" else words[-1]


def find(name: str, day: str | None) -> Leader | None:
    """Return the leader a full name or surname means on a day (None: today).

    A surname that few bear means a former leader too; a common one only the leader in office.
    """
    rows = _bearers(bare(name))
    full = [row for row in rows if bare(row.name) == bare(name)]
    serving = [row for row in full or rows if row.serves(day)]
    past = full or (rows if bare(name) not in common() else ())
    return serving[-1] if serving else past[-1] if past else None
