"""Roles: the words that tell what a person is, from ``lexicon/roles.toml``."""

from functools import cache

from explorer.nlp import lexicon
from explorer.nlp.entities.mentions import word_list
from explorer.nlp.parsed import Doc, Token

STRENGTH = {"country": 3, "bloc": 3, "organisation": 2, "facility": 2, "place": 2}
"""How much a description counts by the kind of whom it names."""


def is_role(token: Token) -> bool:
    """Tell whether a word heads a description of a person ("president", "aides", "Rep.")."""
    low, lemma = token.lower_.rstrip("."), token.lemma_.lower()
    roles, close = word_list("roles"), word_list("close")
    return (
        low in roles or lemma in roles or low in close or low in {"sen", "rep", "gov", "gen", "amb"}
    )


def strength(role: Token, kind: str) -> int:
    """Return how much it counts that a role is held for an entity of a kind; 0: not at all."""
    if role.lemma_.lower() in word_list("close"):
        return 1
    if role.lemma_.lower() in word_list("private") and kind in {"country", "bloc", "place"}:
        return 0
    return STRENGTH.get(kind, 1)


def office_in(doc: Doc, start: int, end: int) -> str | None:
    """Return the country that alone has the office a description is ("the shadow chancellor")."""
    words = [t.lower_ for t in doc[start:end] if t.lower_ not in {"the", "a", "an", "former"}]
    return _offices().get(" ".join(words))


NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


@cache
def _offices() -> dict[str, str]:
    table = lexicon.load("roles")["offices"]
    return {
        o.strip(): side for side, line in table.items() for o in line.replace("\n", "").split("|")
    }


def office(doc: Doc, left: int, first: int) -> tuple[str, int] | None:
    """Return the country whose office stands right before a name, and the token it starts at."""
    tail = [t.lower_.rstrip(".") for t in doc[left:first]]
    for size in range(min(7, len(tail)), 0, -1):
        side = _offices().get(" ".join(tail[-size:]))
        if side:
            return None if _owned(doc, left, first - size) else (side, first - size)
    return None


def _owned(doc: Doc, left: int, right: int) -> bool:
    return any(t.ent_type_ in {"GPE", "NORP", "ORG"} or t.text == "'s" for t in doc[left:right])


def _minister(doc: Doc, first: int) -> int:
    """Return the size of "Fisheries Minister" or "minister for energy," right before a name."""
    if first > 1 and doc[first - 1].lower_ == "minister" and doc[first - 2].pos_ in NAMING:
        return 2
    comma = first - 1 if first and doc[first - 1].text == "," else first
    for i in range(comma - 1, max(comma - 5, 0), -1):
        if doc[i].lower_ in {"for", "of"} and doc[i - 1].lower_ in {"minister", "secretary"}:
            return first - i + 1 if doc[i + 1 : comma].text.lower() in _fields() else 0
    return 0


@cache
def _fields() -> frozenset[str]:
    return word_list("departments") | {"children", "justice", "planning", "climate", "families"}


def national(doc: Doc, first: int, last: int) -> int:
    """Return how many tokens before a name are an office of a whole country, 0 if none are.

    Negative for as many tokens after it: "X, the prime minister,".
    """
    if doc[last : last + 2].text.lower() == "of the":
        return 0  # "President Ana Ruiz of the chess club"
    for size in (3, 2, 1):
        if first >= size and doc[first - size : first].text.lower() in word_list("national"):
            return size
    if found := _minister(doc, first):
        return found
    if doc[last : last + 2].text.lower() != ", the":
        return 0
    for size in (3, 2, 1):
        words, after = doc[last + 2 : last + 2 + size], doc[last + 2 + size : last + 3 + size]
        if words.text.lower() in word_list("national") and after.text in {",", ".", "for"}:
            return -size
    return 0
