"""Which names of the library are one entity, and which issues mean the same: by spelling alone.

The skeleton of a name (``spelling.py``) finds the few names worth comparing; a normalised edit
distance over spellings with alike letters made one decides. Nothing here touches the database.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from snowballstemmer import stemmer

from explorer.store.names.spelling import same_name, same_person, skeleton, spelled

PERSON = "person:"
"""What the key of a person begins with."""

ALIKE_ISSUES = 0.85
"""Least normalised similarity of the words of two issues."""

MINORITY = 4
"""A name of one word read as a person and as something else is one thing from 4 to 1 on."""

FIXED = frozenset({"country", "bloc"})
"""Kinds whose names come from a lexicon: no two of them are one by spelling."""

LIGHT = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "to", "for", "with", "by", "from", "at", "into"),
        *("over", "and", "any", "all", "its", "their", "his", "her", "our", "some", "s"),
    )
)
"""Words that add nothing to what an issue is about (its owner does: it is kept)."""


@dataclass(frozen=True, slots=True)
class Named:
    """One name of the library, as needed to compare it with others."""

    number: int
    key: str
    kind: str = "other"
    actor: str | None = None
    weight: int = 0
    """Mentions of an entity, positions of an issue."""

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words of the name, without case, accents and full stops."""
        return words(self.key)


@lru_cache(maxsize=8192)
def words(key: str) -> tuple[str, ...]:
    """Return the words of a key: letters and digits, an initial without its full stop."""
    return tuple(re.findall(r"\w+", key.removeprefix(PERSON)))


def likeness(thing: str, key: str) -> str:
    """Return what two names must share to be compared; persons: ``surname.initial``."""
    found = words(key)
    if thing == "issue":
        return " ".join(skeleton(word) for word in stems(key))
    if not key.startswith(PERSON) or not found:
        return " ".join(map(skeleton, found))
    initial = skeleton(found[0])[:1] if len(found) > 1 else ""
    return f"{PERSON}{skeleton(found[-1])}.{initial}"


def stems(key: str) -> tuple[str, ...]:
    """Return what an issue is about: its stems in order of the alphabet, without light words."""
    stem = _stemmer()
    told = [word for word in re.findall(r"\w+", key) if word not in LIGHT]
    return tuple(sorted(set(stem.stemWords(told)))) or tuple(sorted(words(key)))


@lru_cache(maxsize=1)
def _stemmer() -> "stemmer":
    return stemmer("english")


def same_issue(one: str, other: str) -> bool:
    """Tell whether two issues are about the same, in other order, number or spelling."""
    a, b = " ".join(stems(one)), " ".join(stems(other))
    return Levenshtein.normalized_similarity(a, b) >= ALIKE_ISSUES


def families(
    thing: str, group: Iterable[Named], apart: Iterable[frozenset[str]] = ()
) -> dict[int, tuple[int, str] | None]:
    """Return for each name the one it is another form of (number and why), None for its own.

    Args:
        thing: ``entity`` or ``issue``.
        group: names that share a likeness; persons also with those of whom only a surname is known.
        apart: pairs of keys that a person told apart.

    The oldest name of a family is the one that stays; the answer depends on nothing but the group.
    """
    known = sorted(group, key=lambda name: name.number)
    parted = frozenset(apart)
    found: dict[int, tuple[int, str] | None] = {}
    roots: list[Named] = []
    bare = [n for n in known if thing == "entity" and _is_bare(n)]
    for name in (n for n in known if n not in bare):
        root, why = _first(thing, name, roots, parted)
        found[name.number] = (root.number, why) if root else None
        if root is None:
            roots.append(name)
    return found | _surnames(bare, roots, parted)


def _is_bare(name: Named) -> bool:
    return name.key.startswith(PERSON) and len(name.words) == 1


def _first(
    thing: str, name: Named, roots: Iterable[Named], apart: frozenset[frozenset[str]]
) -> tuple[Named | None, str]:
    for root in roots:
        if frozenset({name.key, root.key}) not in apart and (why := _why(thing, name, root)):
            return root, why
    return None, ""


def _why(thing: str, name: Named, root: Named) -> str:
    """Say why two names are one; nothing where they are not."""
    if thing == "issue":
        return "the same words" if same_issue(name.key, root.key) else ""
    if FIXED & {name.kind, root.kind} or _at_odds(name, root):
        return ""
    persons = [n.key.startswith(PERSON) for n in (name, root)]
    if all(persons):
        if not same_person(name.words, root.words):
            return ""
        return "initial" if 1 in {len(name.words[0]), len(root.words[0])} else "spelling"
    return "spelling" if not any(persons) and same_name(name.words, root.words) else ""


def _at_odds(one: Named, other: Named) -> bool:
    return None not in {one.actor, other.actor} and one.actor != other.actor


def _surnames(
    bare: Iterable[Named], roots: Iterable[Named], apart: frozenset[frozenset[str]]
) -> dict[int, tuple[int, str] | None]:
    """Give a surname to the one person who has it; where two have it, it stays on its own."""
    found: dict[int, tuple[int, str] | None] = {}
    alone: list[Named] = []
    full = [root for root in roots if root.key.startswith(PERSON)]
    for name in bare:
        holders = [root for root in full if spelled(name.words[-1], root.words[-1])]
        holders = [r for r in holders if not _at_odds(name, r)]
        if len(holders) == 1 and frozenset({name.key, holders[0].key}) not in apart:
            found[name.number] = holders[0].number, "surname"
            continue
        twin, why = _first("entity", name, alone, apart) if not holders else (None, "")
        found[name.number] = (twin.number, why) if twin else None
        if twin is None:
            alone.append(name)
    return found


def twins(person: Named, other: Named) -> tuple[Named, Named] | None:
    """Tell whether one name was read as a person here, as something else there.

    Returns:
        The reading that is wrong and the one that stays, by mentions; None where both may be right
        (Jordan the country, Jordan the player).
    """
    few, many = sorted((person, other), key=lambda n: (n.weight, -n.number))
    sure = len(person.words) > 1 or few.weight * MINORITY <= many.weight
    return (few, many) if sure and not _at_odds(person, other) else None
