"""What a page shows: one object knows its URL, its SQL parameters and its English sentence.

``Filters.from_query`` accepts whatever a link carries: what it cannot read becomes a notice and the
nearest valid value, never an error. ``Filters.from_query(f.query()) == (f, [])`` for every ``f``
that ``from_query`` made.

A cell is SIDE.issue, evidence the open record such as ``position-12``; sort has ``-`` first for
descending, page counts from 1, sentences from 0; since and until are ISO dates, inclusive.
"""

import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any, Self

KEYS = {
    "article": "a", "actors": "actor", "issues": "issue", "stances": "stance",
    "speakers": "speaker", "sources": "source", "kinds": "kind", "statuses": "status",
    "since": "since", "until": "until", "q": "q", "confidence": "min", "cell": "cell",
    "entity": "e", "measure": "measure", "at": "s", "sort": "sort", "page": "page",
    "evidence": "ev", "columns": "col",
}  # fmt: skip
"""Field -> URL key, in the order in which a URL is written."""

VIEW = frozenset({"at", "sort", "page", "evidence", "columns"})
"""Fields that say how rows are shown, not which."""

STANCES = ("favour", "against", "conditional", "unclear")
STATUSES = ("reported", "planned", "proposed", "demanded", "estimated", "denied")
KINDS = (
    *("person", "country", "bloc", "organisation", "place", "facility", "event", "other"),
    *("money", "people", "casualties", "percent", "points", "duration", "age", "distance", "area"),
    *("energy", "weight", "temperature", "count", "fraction", "multiple", "index", "rate"),
    *("volume", "power", "speed", "direct", "indirect", "mixed"),
)
SORTS = (
    *("published", "headline", "source", "added_at", "article", "start", "sentence", "text"),
    *("words", "figures", "statements", "positions", "entities", "version", "byline"),
    *("name", "kind", "actor", "mentions", "articles", "first", "last"),
    *("value", "low", "high", "unit", "modifier", "measures", "speaker", "status", "event"),
    *("cue", "content", "nested", "repeat", "side", "issue", "stance", "act", "evidence"),
    *("holder", "confidence", "favour", "against", "conditional", "unclear", "amounts"),
)

FLOOR = 0.5
"""Positions less sure than this are left out unless an address says how sure they must be."""

MOST_VALUES, LONGEST = 50, 200
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which records a page shows, and how; the defaults show everything."""

    article: str | None = None
    actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    q: str | None = None
    confidence: float | None = None
    cell: tuple[str, str] | None = None
    """Side and issue of one cell of the matrix."""
    entity: int | None = None
    measure: str | None = None
    at: int | None = None
    """The sentence a reader stands at, from 0."""
    sort: str | None = None
    page: int = 1
    evidence: str | None = None
    columns: tuple[str, ...] = ()

    @classmethod
    def from_query(cls, query: Mapping[str, Iterable[str]]) -> tuple[Self, list[str]]:
        """Read a URL's query; notices say what was not valid and what is shown instead."""
        read, notices = {}, []
        for name, key in KEYS.items():
            if key in query:
                read[name], noticed = _read(name, list(query[key]))
                notices += noticed
        notices += [f"{_shown(key)} is not a filter" for key in query if key not in FIELDS]
        found = cls(**{name: value for name, value in read.items() if value is not None})
        if found.since and found.until and found.since > found.until:
            notices.append("since is after until: the two are exchanged")
            found = replace(found, since=found.until, until=found.since)
        return found, notices

    def query(self) -> dict[str, list[str]]:
        """Return the URL's query: only what differs from the defaults."""
        return {KEYS[name]: _texts(name, getattr(self, name)) for name in self.active(view=True)}

    def active(self, *, view: bool = False) -> tuple[str, ...]:
        """Return the names of the fields that are set; those of ``VIEW`` only when asked."""
        return tuple(
            name
            for name in KEYS
            if getattr(self, name) != DEFAULTS[name] and (view or name not in VIEW)
        )

    def params(self) -> dict[str, Any]:
        """Return what SQL binds: tuples as JSON text, ``before`` is the day after ``until``."""
        side, issue = self.cell or (None, None)
        plain = {
            name: json.dumps(value) if isinstance(value, tuple) else value
            for name in KEYS
            if name != "cell"
            for value in [getattr(self, name)]
        }
        return {**plain, "before": _day_after(self.until), "side": side, "cell_issue": issue}

    def sentence(self, noun: str = "positions") -> str:
        """Say in English what is shown: "positions of Russia on ceasefire since 2025-08-19"."""
        said = [name for name in PHRASES if name in self.active()]
        parts = [PHRASES[name].format(_listed(_texts(name, getattr(self, name)))) for name in said]
        return " ".join([noun, *parts])

    def floored(self) -> Self:
        """Return these filters with the least certainty by which positions are shown and counted."""
        return self if self.confidence is not None else replace(self, confidence=FLOOR)

    def without(self, name: str, value: str | None = None) -> Self:
        """Return these filters with one field dropped, or one value of a field, from page 1."""
        left = tuple(v for v in getattr(self, name) if v != value) if value else DEFAULTS[name]
        changed: dict[str, Any] = {"page": 1, "evidence": None, name: left}
        return replace(self, **changed)

    def toggled(self, name: str, value: str) -> Self:
        """Return these filters with one value of a repeatable field added or taken away."""
        chosen = getattr(self, name)
        if value in chosen:
            return self.without(name, value)
        changed: dict[str, Any] = {"page": 1, "evidence": None, name: (*chosen, value)}
        return replace(self, **changed)


DEFAULTS: dict[str, Any] = {field.name: field.default for field in fields(Filters)}
FIELDS = {key: name for name, key in KEYS.items()}
PHRASES = {
    "actors": "of {}", "issues": "on {}", "cell": "in the cell {}", "stances": "with stance {}",
    "kinds": "of kind {}", "statuses": "that are {}", "speakers": "said by {}", "sources": "in {}",
    "article": "in article {}", "entity": "about entity {}", "measure": "measuring {}",
    "q": "matching “{}”", "confidence": "with confidence of at least {}", "since": "since {}",
    "until": "until {}",
}  # fmt: skip
"""Field -> how the English sentence says it, in the order of speaking."""


def _listed(values: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(values[:-1]), values[-1]]))


def _shown(text: str) -> str:
    clean = UNSAFE.sub("\ufffd", text[:41])
    return f"“{clean[:40]}…”" if len(clean) > 40 else f"“{clean}”"


def _day_after(day: str | None) -> str | None:
    return None if day is None else (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _texts(name: str, value: Any) -> list[str]:
    """Write the value of one field as the URL has it."""
    if name == "cell":
        side, issue = value
        return [re.sub(r"([\\.])", r"\\\1", side) + "." + issue]
    if name == "confidence":
        return [f"{value:g}"]
    return list(value) if isinstance(value, tuple) else [str(value)]


def _read(name: str, given: list[str]) -> tuple[Any, list[str]]:
    """Return the value of one field (its default where nothing is valid) and what to say."""
    many = isinstance(DEFAULTS[name], tuple)
    kept = given[: MOST_VALUES if many else 1]
    few = f"{KEYS[name]}: only {len(kept)} of {len(given)} values are used"
    notices, values = [few] if len(given) > len(kept) else [], list[Any]()
    for text in kept:
        value = READERS[name](text)
        if value is None:
            notices.append(f"{KEYS[name]}: {_shown(text)} is left out")
            continue
        [written] = _texts(name, (value,) if many else value)
        if written != text:
            notices.append(f"{KEYS[name]}: {_shown(text)} is read as {_shown(written)}")
        values.append(value)
    if many:
        return tuple(dict.fromkeys(values)), notices
    return (values[0] if values else DEFAULTS[name]), notices


def _words(text: str) -> str | None:
    return UNSAFE.sub("", text)[:LONGEST].strip() or None


def _folded(text: str) -> str:
    return text[:LONGEST].strip().casefold()


def _name_of(names: Sequence[str]) -> Callable[[str], str | None]:
    return lambda text: next(iter(get_close_matches(_folded(text), names, n=1, cutoff=0.8)), None)


def _whole(low: int, high: int) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        digits = re.fullmatch(r"\s*([+-]?)0*([0-9]+)(?:\.[0-9]*)?\s*", text, re.ASCII)
        if digits is None:
            return None
        size = int(digits[2]) if len(digits[2]) < 16 else high
        return min(max(-size if digits[1] == "-" else size, low), high)

    return read


def _share(text: str) -> float | None:
    try:
        value = float(text[:LONGEST])
    except ValueError:
        return None
    return None if value != value else round(min(max(value, 0.0), 1.0), 3)  # noqa: PLR0124


def _day(text: str) -> str | None:
    parts = re.match(r"\s*([12][0-9]{3})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?", text)
    if parts is None:
        return None
    year, month = int(parts[1]), min(max(int(parts[2] or 1), 1), 12)
    last = monthrange(year, month)[1]
    return date(year, month, min(max(int(parts[3] or 1), 1), last)).isoformat()


def _cell(text: str) -> tuple[str, str] | None:
    parts = re.fullmatch(r"((?:\\.|[^\\.])+)\.(.+)", UNSAFE.sub("", text)[: 2 * LONGEST], re.DOTALL)
    if parts is None:
        return None
    side, issue = re.sub(r"\\(.)", r"\1", parts[1], flags=re.DOTALL).strip(), parts[2].strip()
    return (side, issue) if side and issue else None


def _matching(pattern: str) -> Callable[[str], str | None]:
    return lambda text: _folded(text) if re.fullmatch(pattern, _folded(text)) else None


def _sort(text: str) -> str | None:
    name = _name_of(SORTS)(text.strip().removeprefix("-"))
    return name and ("-" + name if text.strip().startswith("-") else name)


READERS: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(("actors", "issues", "speakers", "sources", "measure", "q"), _words),
    "article": _matching("[0-9a-f]{16}"), "stances": _name_of(STANCES), "kinds": _name_of(KINDS),
    "statuses": _name_of(STATUSES), "since": _day, "until": _day, "confidence": _share,
    "cell": _cell, "entity": _whole(1, 2**53), "at": _whole(0, 10**6), "sort": _sort,
    "page": _whole(1, 10**6),
    "evidence": _matching("(?:figure|statement|position|mention|entity)-[1-9][0-9]{0,15}"),
    "columns": _matching("[a-z][a-z_]{0,39}"),
}  # fmt: skip
"""Field -> what reads one of its values; None where nothing can be made of it."""
