"""One colour and one two-letter code per actor, the same on every page.

The colours keep a contrast of at least 3:1 on white and on the dark background; colour is never
the only sign: the code stands beside it. Territory codes are ISO 3166 as Babel knows them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

FOUR = ("#6688FF", "#994488", "#EE6677", "#999900")
SIX = ("#BB8800", "#BB2266", "#AA88AA", "#668844", "#7788FF", "#9944AA")
GREY = "#7A8290"

WELL_KNOWN = {
    "Britain": "GB",
    "United Kingdom": "GB",
    "Turkey": "TR",
    "Palestine": "PS",
    "Europe": "EP",
    "European Union": "EU",
    "NATO": "NA",
    "United Nations": "UN",
    "Hamas": "HM",
    "Hezbollah": "HZ",
    "Congo": "CD",
    "DR Congo": "CD",
    "Ivory Coast": "CI",
    "Czech Republic": "CZ",
    "Myanmar": "MM",
}
"""Names whose usual code is neither Babel's nor their initials."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """How an actor is marked: a code of two letters and a place in the palette."""

    name: str
    code: str
    colour: str
    css: str
    """The class that sets the colour: ``a0`` to ``a9``, ``ax`` for grey."""


class Palette:
    """The swatches of a library's sides, the most frequent first."""

    def __init__(self, sides: Sequence[str]) -> None:
        self.sides = tuple(dict.fromkeys(sides))
        colours = FOUR if len(self.sides) <= len(FOUR) else SIX
        first = 0 if colours is FOUR else len(FOUR)
        self._swatches = {
            name: Swatch(name, code(name), colour, f"a{first + n}")
            for n, (name, colour) in enumerate(zip(self.sides, colours, strict=False))
        }

    def __getitem__(self, name: str | None) -> Swatch:
        if name in self._swatches:
            return self._swatches[name]
        return Swatch(name or "", code(name or ""), GREY, "ax")

    def key(self, side: str) -> str:
        """Return what a link says for a side: its code where only one side has it, else its name."""
        same = [name for name in self.sides if code(name) == code(side)]
        return code(side) if same == [side] else side

    def side(self, key: str) -> str | None:
        """Return the side that a link names, by code or by name; None where there is none."""
        named = [name for name in self.sides if name.casefold() == key.casefold()]
        coded = [name for name in self.sides if code(name) == key.upper()]
        found = named or coded
        return found[0] if len(found) == 1 else None

    def colours(self, names: Iterable[str]) -> list[str]:
        """Return the colours of some actors, in their order: a chart's range."""
        return [self[name].colour for name in names]


@lru_cache(maxsize=4096)
def code(name: str) -> str:
    """Return two capital letters for an actor: its territory code, else its initials."""
    if known := WELL_KNOWN.get(name) or territories().get(name.casefold()):
        return known
    words = [word for word in name.replace("-", " ").split() if word[:1].isalnum()]
    capitals = [word for word in words if word[:1].isupper()] or words
    if len(capitals) > 1:
        return (capitals[0][0] + capitals[1][0]).upper()
    return (capitals[0][:2] if capitals else "??").upper().ljust(2, "?")


@lru_cache(maxsize=1)
def territories() -> dict[str, str]:
    """Return English territory names, in lower case, with their two-letter codes."""
    known = Locale("en").territories
    return {name.casefold(): iso for iso, name in known.items() if len(iso) == 2 and iso.isalpha()}
