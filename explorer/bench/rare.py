"""Paragraphs about people, towns and levies of whom few articles write: the long tail of a library.

Put together from ten briefs alone, a hundred thousand articles would know some hundred names; real
ones know a new name in nearly each. Ranks are drawn so that the n-th name is 1/n as frequent (Zipf).
"""

import re
from random import Random

from explorer.nlp import document
from explorer.records import (
    Entity,
    Extraction,
    Figure,
    Mention,
    Position,
    Span,
    Speaker,
    Statement,
)

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
SIDES = ("Ukraine", "Russia", "Europe", "United States", "China")
STANCES = (
    ("rejects", "against", "reject"),
    ("backs", "favour", "support"),
    ("demands", "favour", "demand"),
)
TEXT = "{who} of {town} {verb} the {levy} levy. {who} says that {number} people would leave {town}."


def rank(chance: Random, most: int) -> int:
    """Draw a rank from 1 to ``most``; rank n comes 1/n as often as the first."""
    return min(most, int(most ** chance.random()))


def name(number: int) -> str:
    """Return a word for a number, another for each: 1 is ``Babade``."""
    word = ""
    for _ in range(3):
        number, last = divmod(number, len(SYLLABLES))
        word = SYLLABLES[last] + word
    return (SYLLABLES[number] + word if number else word).capitalize()


def paragraph(chance: Random, most: int) -> Extraction:
    """Make up one paragraph with what is to be found in it."""
    who = f"{name(rank(chance, most))} {name(rank(chance, most))}"
    town, levy = f"{name(rank(chance, most))}burg", name(rank(chance, most)).lower()
    verb, stance, act = chance.choice(STANCES)
    count = chance.randrange(100, 100_000)
    text = TEXT.format(who=who, town=town, verb=verb, levy=levy, number=count)
    return _found(text, who, town, (verb, levy, stance, act, chance.choice(SIDES)))


def _found(text: str, who: str, town: str, stands: tuple[str, str, str, str, str]) -> Extraction:
    verb, levy, stance, act, side = stands
    count = re.findall("[0-9]+", text)[0]
    first, second = Span(0, text.index(". ") + 1), Span(text.index(". ") + 2, len(text))
    said = _at(text, f"{count} people would leave {town}")
    figure = Figure(
        *(*_ends(_at(text, count)), count, float(count), None, None, None, "people", "exact"),
        *(f"people of {town}", who, "reported", second),
    )
    speaker = Speaker(who, second.start, second.start + len(who), who)
    statement = Statement(speaker, _at(text, "says"), (said,), "indirect")
    position = Position(
        *(who, side, f"{levy} levy", stance, act, None, Speaker(who, 0, len(who), who)),
        *(Span(0, first.end - 1), None, 0.55, f"“{verb}” of a levy"),
    )
    return Extraction(
        document.plain_article(text),
        (_entity(text, who, "person", side), _entity(text, town, "place", None)),
        (figure,),
        (statement,),
        (position,),
        (first, second),
    )


def _entity(text: str, name: str, kind: str, actor: str | None) -> Entity:
    places, at = [], text.find(name)
    while at >= 0:
        places.append(Mention(at, at + len(name), name))
        at = text.find(name, at + 1)
    return Entity(name, kind, actor, tuple(places))


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
