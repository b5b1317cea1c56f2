"""The gazetteer: what a name stands for, of countries, nationals, capitals, blocs and bodies.

:mod:`explorer.nlp.entities.countries` gathers what libraries keep, ``lexicon/actors.toml`` adds the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from explorer.nlp import lexicon
from explorer.nlp.document import plain
from explorer.nlp.entities import countries, leaders
from explorer.nlp.entities.countries import split

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+\+?|[^\w\s]")
"""One word of a name: "U.S.", "OPEC+", "Qaeda", "-" and "." are words of their own."""

SPOKEN = re.compile(r"(?=.*[AEIOU])[A-Z]{4,7}")
"""An acronym that is read as a word, and that some papers write like one: "Unesco", "Fifa"."""

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
    """name, demonym ("Russian"), seat (place or government: "Moscow"), metonym ("Kremlin"), party, person, surname, group,
    short ("Fla."), treaty, generic ("Parliament"), party at home ("Greens", side: its countries)."""


def words(text: str) -> tuple[str, ...]:
    """Split a name into the words the gazetteer compares."""
    return tuple(WORD.findall(plain(text)))


def _country_names() -> Iterator[tuple[str, Known]]:
    for code, forms_of in countries.names().items():
        name = countries.codes()[code]
        yield from ((form, Known(name, "country", name)) for form in forms_of)


def _demonyms() -> Iterator[tuple[str, Known]]:
    for code, forms_of in countries.nationals().items():
        name = countries.codes()[code]
        yield from ((form, Known(name, "country", name, "demonym")) for form in forms_of)
    for name, forms_of in lexicon.load("demonyms")["others"].items():
        home = lookup(name) or Known(name, "place", None)
        known = Known(home.name, home.kind, home.side, "demonym")
        yield from ((form, known) for form in countries.plurals(forms_of))


def _seats() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for code, town in countries.capitals().items():
        yield town, Known(town, "place", countries.codes()[code], "seat")
    for side, line in table["seats"].items():
        town, *others = split(line)
        yield from ((form, Known(town, "place", side, "seat")) for form in (town, *others))
    for side, line in table["metonyms"].items():
        yield from ((form, Known(side, "country", side, "metonym")) for form in split(line))


def _bodies() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for side, lines in table["bodies"].items():
        for line in lines:
            form = "seat" if line in OFFICES_OF_STATE else "name"
            yield from _each(line, side, form)
    known_everywhere = [part["names"] for part in lexicon.load("companies").values()]
    for line in chain(*known_everywhere, table["independent"]["names"]):
        yield from _each(line, split(line)[0], "name")
    for country, lines in table["parties"].items():
        for line in lines:
            yield from _each(line, country, "party")


def _each(line: str, side: str, form: str) -> Iterator[tuple[str, Known]]:
    first, *others = split(line)
    spoken = [name.title() for name in (first, *others) if SPOKEN.fullmatch(name)]
    names = (first, *others, *spoken)
    yield from ((name, Known(first, "organisation", side, form)) for name in names)


def _words_for_bodies() -> Iterator[tuple[str, Known]]:
    """Yield names that need their country told: "Parliament" and, in some countries, "Greens"."""
    table = lexicon.load("actors")
    for name in split(table["generic"]["names"]):
        yield name, Known(name, "organisation", None, "generic")
    for party, row in table["parties_at_home"].items():
        for word in split(row["words"]):
            yield word, Known(party, "organisation", row["homes"], "party at home")
    for body, row in table["bodies_at_home"].items():
        for word in split(row["words"]):
            yield word, Known(body, "organisation", row["homes"], "name at home")


def _places() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")["places"]
    for state in countries.us_states():
        if state not in {"Georgia", "Washington"}:
            yield state, Known(state, "place", "United States")
    for line in table["names"]:
        names = split(line)
        for name in names:
            yield name, Known(names[0], "place", None)
    for side, line in table["of"].items():
        for name in split(line):
            yield name, Known(name, "place", side)


def _leaders() -> Iterator[tuple[str, Known]]:
    for leader in leaders.listed():
        known = Known(leader.name, "person", leader.side, "person")
        last = leaders.unaccented(leader.name).split()[-1]
        if len(last) > 3 and last[0].isupper() and last.casefold() not in leaders.common():
            yield last, Known(last, "person", None, "surname")
        yield leader.name, known
        yield leaders.unaccented(leader.name), known


def _groups() -> Iterator[tuple[str, Known]]:
    table = lexicon.load("actors")
    for line in table["groups"]["names"]:
        names = split(line)
        for name in names:
            yield name, Known(names[0], "other", None, "group")
    for entry in table["places"]["short"]["states"].replace("\n", "").split("|"):
        short, state = entry.split(" ", 1)
        yield short, Known(state, "place", "United States", "short")


def _blocs() -> Iterator[tuple[str, Known]]:
    for name, bloc in lexicon.load("actors")["blocs"].items():
        for form in split(bloc["names"]):
            yield form, Known(name, bloc.get("kind", "bloc"), name)


@cache
def _names_of_actors() -> dict[tuple[str, ...], Known]:
    """Return every name but demonyms; where two share a form the later kind of name wins."""
    found: dict[tuple[str, ...], Known] = {}
    for part in (
        _words_for_bodies,
        _groups,
        _leaders,
        _places,
        _seats,
        _bodies,
        _country_names,
        _blocs,
    ):
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


def is_national(word: str) -> bool:
    """Tell whether a word names the people or the manner of one country ("Americans", "French")."""
    rows = forms().get(word, ())
    return any(k.form == "demonym" and k.kind == "country" and len(f) == 1 for f, k in rows)


def is_demonym(word: str) -> bool:
    """Tell whether a word is an adjective of a country, region or bloc ("European", "Thai")."""
    return any(k.form == "demonym" and len(f) == 1 for f, k in forms().get(word, ()))


@cache
def country_of_capital(town: str) -> str | None:
    """Return the country a capital lies in (Brussels: Belgium), None for other towns."""
    towns = {capital: countries.codes()[code] for code, capital in countries.capitals().items()}
    return towns.get(town)


def prefix(name: str) -> Known | None:
    """Return what the first words of a longer name mean ("Russian Foreign Ministry" -> Russia)."""
    parts = words(name)
    for form, known in forms().get(parts[0], ()):
        if len(form) < len(parts) and parts[: len(form)] == form:
            return known
    return None


@cache
def members(bloc: str) -> frozenset[str]:
    """Return the countries a bloc contains, by the names shown; empty for what is no bloc."""
    row = lexicon.load("actors")["blocs"].get(bloc, {})
    listed = frozenset(row.get("members", "").split())
    if column := row.get("from"):
        listed |= countries.members(column)
    return frozenset(countries.codes()[code] for code in listed)
