"""Currencies by sign, code and name, from babel; the noun alone is settled by the article."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

from explorer.nlp.lexicon import load

LEXICON = load("currencies")
RISKY = frozenset({"real", "won", "mark", "crown", "sol", "colon", "som", "ether", "pula", "lek", "inti", "dram", "tala", "marks", "crowns", "sols", "colons"})  # fmt: skip
"""Nouns that are also common words: money only where no other word makes them something else."""
NO_NOUN = frozenset({"unit", "units", "account", "gold", "silver", "platinum", "palladium", "rights", "funds", "value", "code", "day", "currency", "point"})  # fmt: skip
ENDS = re.compile(
    r"\s?[.,;:)\"']|$|\s(?:in|for|to|per|a|on|from|each|and|or|worth|\()\b", re.IGNORECASE
)
AMOUNT = re.compile(r"\d[\d.,]*\d[\d.,]*\d|\d+ ?(?:million|billion|trillion|bn|m)\b")
"""What makes "MAD250" money; "COP28" is a meeting."""
NOT_MONEY = re.compile(r"^X[A-Z]{2}$")
COMMON_WORDS = frozenset({"ALL", "TOP", "CUP", "MOP", "GEL", "LAK", "PEN", "SOS", "TRY", "BAM", "MAD", "MUR", "COP", "ANG", "BOB", "PAB", "STD", "TMT", "RON"})  # fmt: skip
"""Codes that are English words or other abbreviations: read only when they touch digits."""


class Names(NamedTuple):
    """Lower-case names -> codes; bare nouns -> the codes that share them."""

    full: dict[str, str]
    nouns: dict[str, tuple[str, ...]]


def _codes() -> list[str]:
    """Return the ISO codes babel knows, those in use first."""
    current = _current()
    known = (str(code) for code in Locale("en").currencies)
    used = (code for code in known if code in current or not NOT_MONEY.match(code))
    return sorted(used, key=lambda code: (code not in current, code))


@cache
def names() -> Names:
    """Return every English name of a currency, singular and plural, and its bare noun."""
    full: dict[str, str] = {}
    nouns: dict[str, list[str]] = defaultdict(list)
    for code, count in product(_codes(), (1, 2)):
        name = re.sub(r" \(.*\)", "", get_currency_name(code, count=count, locale="en")).lower()
        full.setdefault(name, code)
        full.setdefault(_ascii(name), code)
        noun = name.split()[-1]
        if code not in nouns[noun] and noun not in NO_NOUN:
            nouns[noun].append(code)
    for country, noun, code in _countries():
        full.setdefault(f"{country} {noun}", code)
        full.setdefault(f"{country} {noun}s", code)
    for name, code in LEXICON["names"].items():
        full |= {name: code, f"{name}s": code}
    return Names(full, {noun: tuple(codes) for noun, codes in nouns.items() if noun.isalpha()})


def _countries() -> Iterator[tuple[str, str, str]]:
    """Yield (country, noun, code) in lower case: "malaysia ringgit" is no name babel knows."""
    for territory, country in Locale("en").territories.items():
        if len(territory) == 2 and (codes := get_territory_currencies(territory)):
            noun = get_currency_name(codes[0], count=1, locale="en").split()[-1]
            yield country.lower(), noun.lower(), str(codes[0])


def _ascii(name: str) -> str:
    """Return a name without its accents: "krona" for "króna"."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


@cache
def _current() -> frozenset[str]:
    """Return the codes that some territory uses today."""
    rows = get_global("territory_currencies").values()
    return frozenset(code for row in rows for code, _, end, tender in row if end is None and tender)


@cache
def signs() -> dict[str, str]:
    """Return sign or code -> code: ``$``, ``HK$``, ``€``, ``Rs.``, ``EUR``; case matters."""
    english = Locale("en")
    found: dict[str, str] = {code: code for code in _codes()}
    found |= {str(s): str(code) for code, s in english.currency_symbols.items() if s != code}
    for locale in LEXICON["locales"]:
        code = str(get_territory_currencies(locale.split("_")[-1])[0])
        sign = get_currency_symbol(code, locale=locale.split("_")[0])
        if sign != code:
            found.setdefault(sign, code)
    lower = {code: code.upper() for code in LEXICON["lower"]}
    marks: dict[str, str] = LEXICON["signs"]
    return found | lower | marks


@cache
def before_pattern() -> re.Pattern[str]:
    """Return what matches a sign or code right before a number, at the end of a slice."""
    ordered = sorted((s for s in signs() if s not in COMMON_WORDS), key=len, reverse=True)
    every = "|".join(map(re.escape, ordered))
    glued = "|".join(sorted(COMMON_WORDS))
    return re.compile(rf"(?<![A-Za-z$])(?:({every})\s?|({glued}))$")


@cache
def after_pattern() -> re.Pattern[str]:
    """Return what matches a sign or code right after a number."""
    ordered = sorted(
        (s for s in signs() if s not in COMMON_WORDS and s not in {"R", "Re", "SR", "Fr"}),
        key=len,
        reverse=True,
    )
    every = "|".join(map(re.escape, ordered))
    return re.compile(rf"[ -]?({every})(?![A-Za-z])(?! ?\d)")


def sign_before(text: str, end: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code ends at ``end``, and where the sign starts."""
    found = before_pattern().search(text, max(0, end - 8), end)
    if not found:
        return None
    sign = found[1] or found[2]
    if found[2] and not AMOUNT.match(text, end):
        return None
    if sign in {"R", "Re", "Fr", "SR"} and text[end - 1] == " ":
        return None
    return signs()[sign], found.start()


def sign_after(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code follows a number, and where it ends."""
    found = after_pattern().match(text, start)
    return (signs()[found[1]], found.end()) if found else None


def named(words: str, text: str) -> str | None:
    """Return the code or sub-unit that lower-case words name, read in the light of the article."""
    known = names()
    if sub := _subunits().get(words):
        return sub
    if words in known.full:
        return known.full[words]
    noun = words.removesuffix("s") if words not in LEXICON["nouns"] else words
    if noun in LEXICON["nouns"]:
        return _in_context(noun, text)
    codes = known.nouns.get(words, ())
    return codes[0] if codes else None


def is_noun(word: str) -> bool:
    """Tell whether one lower-case word can name a currency or a part of one."""
    known = names()
    return (
        word in known.nouns or word in known.full or word in _subunits() or word in LEXICON["nouns"]
        or word.removesuffix("s") in LEXICON["nouns"]
    )  # fmt: skip


@cache
def _subunits() -> dict[str, str]:
    table = LEXICON["subunits"]
    spelled = {spelling: name for name, others in table.items() for spelling in others}
    return {
        **{name: name for name in table},
        **{s: n for s, n in spelled.items() if len(s) > 1 or s == "¢"},
    }


@lru_cache(maxsize=256)
def _in_context(noun: str, text: str) -> str:
    """Return the code of a bare noun: the country most spoken of among those that use it."""
    usual: str = LEXICON["nouns"][noun]
    codes = names().nouns.get(noun, ())
    if noun in {"dollar", "pound"} or len(codes) < 2:
        return usual
    counts = {code: text.count(_country(code)) for code in codes if code in _current()}
    best = max(counts, key=counts.__getitem__, default=usual)
    return best if counts.get(best, 0) > counts.get(usual, 0) else usual


@cache
def _country(code: str) -> str:
    """Return the adjective of a currency's English name ("Mexican" of "Mexican Peso")."""
    return get_currency_name(code, locale="en").rsplit(" ", 1)[0][:-1] or code
