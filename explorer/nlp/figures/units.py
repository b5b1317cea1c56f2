"""Units of measure after a number, from the lexicon; currencies are looked up beside them."""

import re
from functools import cache
from typing import NamedTuple

from explorer.nlp.figures import currencies
from explorer.nlp.lexicon import load

LEXICON = load("units")
KINDS = ("percent", "points", "duration", "distance", "area", "weight", "energy", "temperature", "rate", "count", "index")  # fmt: skip
SIZES: dict[str, tuple[str, float]] = {
    unit: (dimension, float(size))
    for dimension, sizes in LEXICON["sizes"].items()
    for unit, size in sizes.items()
}
SUBUNITS = frozenset(currencies.LEXICON["subunits"])

WORD = re.compile(
    r"[Uu]\.[Ss]\.|[A-Za-zÀ-ž°ºµμ%]+(?:\.(?=[A-Za-z ,]))?(?:/[A-Za-z]+)?[²³]?|\.(?= )"
)
FIRST = re.compile(
    r"(?:[\"'] )?(?: - (?=[a-z]*[^\Ws]\b)|[ \-]{0,2})(?:(?:more|additional|extra|full|straight|consecutive|whole|successive|solid|further) )?"
)
SYMBOL = re.compile(
    r"( ?)(''|[\"'‰¢°º]|[A-Za-zµμ]{1,4}(?:\^?[23]|[²³])?(?:/[A-Za-z]{1,3}[2²]?)?(?![A-Za-z0-9]))"
)
FEET_AND = re.compile(r"' ?\d")
OPENING = re.compile(r"(?:^|\s)'[A-Za-z]")
INCHES = re.compile(r"\d\"")
PER_TIME = re.compile(
    r"[ -](?:per|an?|each)[ -](second|minute|hour)\b(?! (?:half|later|ago))|/(s|min|h|hr)\b",
    re.IGNORECASE,
)
TIMES = {"s": "second", "min": "minute", "h": "hour", "hr": "hour"}
MAX_WORDS = 4
BRITISH = re.compile(r"(?:meter|liter|gram)$")
POWER = re.compile(r"(?:\^?2|²| squared)(?![\w²³])|(?:\^?3|³| cubed)(?![\w²³])")
IN = re.compile(
    r"(?<=\d) in(?:\.?(?=$|[\n)])|(?= (?:thick|wide|long|tall|high|deep|across|x \d)\b))"
)
BRACKET = re.compile(r" ?(?:\(([A-Za-z/°µμ]{2,5})\)|\[([A-Za-z/°µμ]{2,5})\])")
SPOONED = re.compile(r"[/.\u00bc-\u00be\u2150-\u215e]")
"""What makes "cup" a measure and no prize: a fraction before it, else an "of" after it."""


class Unit(NamedTuple):
    """A unit's singular name or ISO code, its kind of figure, and where it ends in the text."""

    name: str
    kind: str
    end: int


@cache
def spellings() -> dict[str, tuple[str, str]]:
    """Return lower-case spelling -> (unit, kind), singular and plural."""
    table: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        for unit, others in LEXICON[kind].items():
            for spelling in (unit.replace("_", " "), *others):
                table.setdefault(spelling, (unit, kind))
                table.setdefault(_plural(spelling), (unit, kind))
    for unit, kind in dict(_prefixed().values()).items():
        for spelling in {unit.replace("_", " "), BRITISH.sub(_british, unit)}:
            table.setdefault(spelling, (unit, kind))
            table.setdefault(_plural(spelling), (unit, kind))
    return table


@cache
def _prefixed() -> dict[str, tuple[str, str]]:
    """Return sign -> (unit, kind) of the metric multiples: "TWh", "mGy"."""
    names = LEXICON["prefixes"]
    return {
        f"{prefix}{sign}": (f"{names[prefix]}{unit}", kind)
        for unit, (sign, kind, prefixes) in LEXICON["prefixed"].items()
        for prefix in prefixes.split()
    }


@cache
def symbols() -> dict[str, str]:
    """Return sign -> unit, exact in case; signs of the lexicon come first."""
    own: dict[str, str] = LEXICON["symbols"]
    return {sign: unit for sign, (unit, _) in _prefixed().items()} | own


def _british(found: re.Match[str]) -> str:
    return {"meter": "metre", "liter": "litre", "gram": "gramme"}[found.group()]


def _plural(spelling: str) -> str:
    first, space, rest = spelling.partition(" per ")
    if first.startswith("degree "):
        return f"degrees{first[6:]}{space}{rest}"
    return f"{first}s{space}{rest}" if first[-1].isalpha() else spelling


def after(text: str, end: int, digits: bool) -> Unit | None:
    """Return the unit that follows a number: the longest name, else a symbol after digits."""
    found = _named(text, end) or ((_symbol(text, end) or _aside(text, end)) if digits else None)
    if found is None or found.kind not in {"distance", "count"}:
        return found
    return _powered(text, found) or _speed(text, found)


def _aside(text: str, end: int) -> Unit | None:
    """Read "2 in." at the end of a line, "2 in thick", "20 (kg)"."""
    if inches := IN.match(text, end):
        return Unit("inch", "distance", inches.end())
    if not (aside := BRACKET.match(text, end)):
        return None
    sign = aside[1] or aside[2]
    if sign in symbols() and sign != "in":
        return Unit(symbols()[sign], kind_of(symbols()[sign]), aside.end())
    unit = spellings().get(sign) if len(sign) > 2 or sign in TWO_LETTERS else None
    return Unit(*unit, aside.end()) if unit else None


def _powered(text: str, unit: Unit) -> Unit | None:
    """Join "km" with the "2" or the "squared" that follows."""
    spelled = unit.kind == "distance" and text[unit.end - 1].isalpha()
    power = POWER.match(text, unit.end) if spelled else None
    if not power:
        return None
    flat = power.group()[-1] in "2²" or power.group() == " squared"
    name = f"{'square' if flat else 'cubic'}_{unit.name}"
    return Unit(name, kind_of(name), power.end()) if name in _kinds() else None


def _speed(text: str, unit: Unit) -> Unit:
    """Join "miles" with the "an hour" that follows."""
    per = PER_TIME.match(text, unit.end)
    if not per:
        return unit
    time = TIMES.get(per[2] or "", (per[1] or "").lower())
    return Unit(f"{unit.name}_per_{time}", "rate", per.end())


def _named(text: str, end: int) -> Unit | None:
    words: list[str] = []
    ends: list[int] = []
    lead = FIRST.match(text, end)
    at = lead.end() if lead else end
    while len(words) < MAX_WORDS and (found := WORD.match(text, at)):
        words.append(found.group().lower())
        ends.append(found.end())
        at = found.end()
        if text[at : at + 1] in {" ", "-"}:
            at += 1
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if _misleads(name, text, end, ends[count - 1]):
            continue
        if unit := _lookup(name, count, text):
            end = ends[count - 1]
            return Unit(*unit, end - 1 if text[end - 1] == "." else end)
    return None


def _misleads(name: str, text: str, start: int, end: int) -> bool:
    """Tell "marks" and "cups" of another kind from money and measures."""
    if name in {"cup", "cups"}:
        measured = SPOONED.search(text, max(0, start - 3), start)
        return not (measured or text.startswith(" of ", end))
    return name in currencies.RISKY and not currencies.ENDS.match(text, end)


def _lookup(name: str, count: int, text: str) -> tuple[str, str] | None:
    unit = spellings().get(name) or spellings().get(name.replace(".", ""))
    if unit and count == 1 and len(name) <= 2 and name.isalpha() and name not in TWO_LETTERS:
        return None
    if unit is None and (count > 1 or currencies.is_noun(name)):
        if count > 1 and not currencies.is_noun(name.rsplit(" ", 1)[-1]):
            return None
        code = currencies.named(name, text)
        return (code, "money") if code else None
    return unit


WORDS = frozenset({"'", '"', "in", "d", "s", "A", "y", "w", "M", "''", "V", "B", "N"})
TWO_LETTERS = frozenset({"ft", "lb", "kg", "km", "cm", "mm", "ml", "mg", "oz", "hr", "yd", "mb", "gb", "tb", "kb", "mw", "gw", "kw", "hp", "kt", "°c", "°f", "ºc", "ºf"})  # fmt: skip
"""Two-letter units that need no check of case; the others are words ("mi", "pp", "ha", "db")."""


def _symbol(text: str, end: int) -> Unit | None:
    found = SYMBOL.match(text, end)
    if not found:
        return None
    symbol, spaced = found[2], bool(found[1])
    if symbol[0] in "'\"" and _closes(text, end, symbol):
        return None
    if symbol in symbols() and not (spaced and _word(text, symbol, found.end())):
        name = symbols()[symbol]
        return Unit(name, kind_of(name), found.end())
    if (unit := spellings().get(symbol.lower())) and not _misleads(symbol, text, end, found.end()):
        return Unit(*unit, found.end())
    if symbol == "c" and spaced:
        return Unit("celsius", "temperature", found.end())
    if symbol in {"c", "¢"}:
        return Unit("cent", "money", found.end())
    return Unit("penny", "money", found.end()) if symbol == "p" and not spaced else None


def _word(text: str, symbol: str, end: int) -> bool:
    """Tell signs that after a blank are words or marks: "5 in", "the 7 Mt Fuji huts"."""
    if symbol == "Mt":
        return text[end + 1 : end + 2].isupper()
    return symbol in WORDS


def _closes(text: str, at: int, mark: str) -> bool:
    """Tell a closing quotation mark from a sign for feet or inches."""
    line = text[max(0, text.rfind("\n", max(0, at - 400), at) + 1, at - 400) : at]
    if mark == "''":
        return "``" in line or "''" in line
    if mark == "'":
        return bool(OPENING.search(line)) or not FEET_AND.match(text, at)
    opened = line.count('"') - len(INCHES.findall(line))
    return opened % 2 == 1


@cache
def _kinds() -> dict[str, str]:
    metric = dict(_prefixed().values())
    return metric | {unit: kind for kind in KINDS for unit in LEXICON[kind]}


def kind_of(unit: str) -> str:
    """Return the kind of figure a unit makes; "percent" for per mille, "money" for codes."""
    return _kinds().get(unit, "percent" if unit == "per_mille" else "money")
