"""Figures that disagree: two voices give amounts for one thing that cannot both be right.

A voice is a speaker in an article (or the article itself). It counts only where it gives one amount
for a measure: with more it speaks of several things. Two voices speak of the same where their
figures are measured in the same words, come within ``DAYS`` of each other, and no place told with
one excludes the place of the other. They disagree where their amounts cannot both hold: "at least
10" and 14 agree.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store.connection import plain_errors
from explorer.store.pages.groups import figure_groups
from explorer.store.pages.lists import EVERYTHING
from explorer.store.pages.where import params, where
from explorer.store.sql import Row, dicts

DAYS = 3
"""Days between two articles up to which they may speak of the same event."""

CANDIDATES, FIGURES = 20, 100
"""Measures looked at, those most articles speak of, and figures of each."""

ROUGHLY = 0.1
"""Share by which "about 40" may be off."""

COLUMNS = (
    *("measure", "kind", "unit", "figures", "articles", "low", "high", "amounts", "first", "last"),
    *("measures", "voices"),
)

TOLD = """
    select f.number, f.text, f.kind, f.unit, f.value, f.low, f.high, f.modifier, f.speaker, f.actor, f.measures,
           f.event, f.measure, substr(f.published, 1, 10) as day, f.article_number, f.sentence,
           coalesce(f.story, f.article_number) as told, f.article, f.headline, f.source, f.published
    from figure_row f {where} and f.measure = :one and f.repeat = 0 and f.status = 'reported'
         and f.modifier <> 'vague'
    order by f.number desc limit :most
"""

PLACES = """
    select m.article, m.sentence, e.name, e.kind, e.actor from mention m
    join entity e on e.number = m.entity and e.kind in ('place', 'facility', 'country')
    where m.article in (select value from json_each(:articles))
      and (m.sentence in (0, 1)
           or m.article || '.' || m.sentence in (select value from json_each(:sentences)))
"""


@dataclass(frozen=True, slots=True)
class Voice:
    """One amount that one voice gives for a measure."""

    figures: tuple[Row, ...]
    fine: frozenset[str]
    """Towns and sites told with it."""
    countries: frozenset[str]

    @property
    def range(self) -> tuple[float, float]:
        """Return the smallest and the largest amount that the words allow."""
        return bounds(self.figures[0])

    @property
    def day(self) -> str | None:
        """Return the date of its article."""
        day: str | None = self.figures[0]["day"]
        return day


def disputes(db: Database, filters: Filters = EVERYTHING, limit: int = 8) -> pd.DataFrame:
    """Return the figures that disagree, one row for each thing, most articles first.

    Columns as of ``figure_groups``, and ``voices``: a figure of each voice as a dictionary with number,
    text, speaker, actor, article, headline, source, published and sentence, the smallest first.
    """
    found: list[Row] = []
    with plain_errors():
        measures = figure_groups(db, filters, differ=True, limit=CANDIDATES)["measure"]
        for measure in dict.fromkeys(measures):
            for voices in _voices(db, filters, str(measure)):
                found += [_row(group) for group in at_odds(voices)]
    found.sort(key=lambda row: (-row["articles"], -row["figures"], row["measure"], row["low"]))
    return pd.DataFrame(found[:limit], columns=list(COLUMNS))


def at_odds(voices: Sequence[Voice]) -> list[list[Voice]]:
    """Return groups of voices that speak of the same and of which each contradicts another."""
    pairs = [(a, b) for a, b in combinations(voices, 2) if same_event(a, b) and contradict(a, b)]
    groups: list[list[Voice]] = []
    for pair in pairs:
        home = next((g for g in groups if any(v in g for v in pair)), None)
        if home is None:
            groups.append(list(pair))
            continue
        home += [v for v in pair if v not in home and all(same_event(v, w) for w in home)]
    return groups


def same_event(one: Voice, other: Voice) -> bool:
    """Tell whether two voices may speak of the same thing: near in time, no other place."""
    if one.day is None or other.day is None:
        near = one.figures[0]["told"] == other.figures[0]["told"]
    else:
        apart = date.fromisoformat(one.day) - date.fromisoformat(other.day)
        near = abs(apart.days) <= DAYS
    if not near:
        return False
    if one.fine and other.fine:
        return bool(one.fine & other.fine)
    if one.countries and other.countries:
        return bool(one.countries & other.countries)
    return True


def contradict(one: Voice, other: Voice) -> bool:
    """Tell whether no amount fits both."""
    (low, high), (least, most) = one.range, other.range
    return high < least or most < low


def bounds(figure: Row) -> tuple[float, float]:
    """Return the smallest and the largest amount that a figure's words allow."""
    low = figure["low"] if figure["low"] is not None else figure["value"]
    high = figure["high"] if figure["high"] is not None else figure["value"]
    low = high if low is None else low
    high = low if high is None else high
    if figure["modifier"] in {"at_least", "more_than"}:
        return low, float("inf")
    if figure["modifier"] in {"up_to", "less_than"}:
        return 0.0, high
    slack = ROUGHLY if figure["modifier"] == "about" else 0.0
    return low - abs(low) * slack, high + abs(high) * slack


def _voices(db: Database, filters: Filters, measure: str) -> Iterable[list[Voice]]:
    """Yield the voices on a measure, those that use the same words together."""
    query = TOLD.format(where=where(filters, "figures", {"measure"}))
    bound = {**params(filters), "one": measure, "most": FIGURES}
    rows = [row for row in dicts(db, query, bound) if _amount(row) is not None]
    places = _places(db, rows)
    by_words: dict[str, dict[tuple[Any, ...], list[Row]]] = {}
    for row in rows:
        words = "" if row["event"] else " ".join((row["measures"] or "").casefold().split())
        voice = row["told"], row["speaker"]
        by_words.setdefault(words, {}).setdefault(voice, []).append(row)
    for voices in by_words.values():
        yield [
            Voice(tuple(told), *_where(told, places))
            for told in voices.values()
            if len({_amount(row) for row in told}) == 1
        ]


def _amount(row: Row) -> tuple[float, float] | None:
    known = any(row[name] is not None for name in ("value", "low", "high"))
    return bounds(row) if known else None


Places = dict[tuple[int, int], list[Row]]


def _places(db: Database, rows: Iterable[Row]) -> Places:
    rows = list(rows)
    asked = {
        "articles": json.dumps(sorted({row["article_number"] for row in rows})),
        "sentences": json.dumps(sorted({f"{r['article_number']}.{r['sentence']}" for r in rows})),
    }
    found: Places = {}
    for place in dicts(db, PLACES, asked):
        found.setdefault((place["article"], place["sentence"]), []).append(place)
    return found


def _where(told: Iterable[Row], places: Places) -> tuple[frozenset[str], frozenset[str]]:
    """Return towns and countries of the figures' sentences, else of the article's first two.

    Who speaks is no place: what Southland counts need not have happened there.
    """
    named: list[Row] = []
    for row in told:
        article, speaks = row["article_number"], {row["speaker"], row["actor"]}
        here = places.get((article, row["sentence"]), [])
        here = [place for place in here if place["name"] not in speaks]
        begins = [place for n in (0, 1) for place in places.get((article, n), [])]
        named += here or [place for place in begins if place["name"] not in speaks]
    fine = {place["name"] for place in named if place["kind"] != "country"}
    countries = {place["name"] for place in named if place["kind"] == "country"}
    return frozenset(fine), frozenset(countries | {p["actor"] for p in named if p["actor"]})


def _row(voices: Sequence[Voice]) -> Row:
    figures = [figure for voice in voices for figure in voice.figures]
    amounts = [bounds(figure) for figure in figures]
    finite = [n for pair in amounts for n in pair if n not in {float("inf"), 0.0}] or [0.0]
    days = sorted(figure["day"] for figure in figures if figure["day"])
    return {
        **{name: figures[0][name] for name in ("measure", "kind", "unit", "measures")},
        "figures": len(figures),
        "articles": len({figure["told"] for figure in figures}),
        "low": min(finite),
        "high": max(finite),
        "amounts": len(set(amounts)),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "voices": tuple(voice.figures[0] for voice in sorted(voices, key=lambda v: v.range)),
    }
