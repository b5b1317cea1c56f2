"""Which names of the library are one entity, and which issues mean the same: by spelling alone.

Names are compared by what survives transliteration. Their skeleton (first sound, then consonants)
finds the few names worth comparing; a normalised edit distance over spellings with alike letters
made one decides. Nothing here touches the database.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from snowballstemmer import stemmer

PERSON = "person:"
"""What the key of a person begins with."""

ALIKE = 0.75
"""Least normalised similarity of two spellings of a name."""
ALIKE_ISSUES = 0.85

SHORT = 4
"""Names of up to this many letters must also begin with the same two: Kyiv, Kiev; not Kent, Kant."""

MINORITY = 4
"""A name of one word read as a person and as something else is one thing from 4 to 1 on."""

FIXED = frozenset({"country", "bloc"})
"""Kinds whose names come from a lexicon: no two of them are one by spelling."""

LETTERS = (
    *((r"sch|sh|ch(?=[eiy])|tch", "s"), (r"kh|gh|ch|ck|c(?![eiy]|$)|q", "k"), (r"[cz]", "s")),
    *((r"ph", "f"), (r"w", "v"), (r"x", "ks"), (r"(?<=.)h", ""), (r"[yj]", "i")),
)
"""Letters and groups that different transliterations use for one sound."""

FEMININE = re.compile("l?e|ne|a")
"""Ends that tell a woman's first name from a man's."""

VOWELS = ((r"ou|u", "o"), (r"[oi]v$", "iv"), ("e", "i"))
"""Vowels that transliterations mix up too; any other tells names apart: Hamburg, Homburg."""

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


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return a word with the letters that transliterations mix up made one: ``kyiv`` is ``kiiv``."""
    for pattern, letter in LETTERS:
        word = re.sub(pattern, letter, word)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"i+$", "i", word))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return the first sound, the consonants, and a final ``a`` (Lavrov is not Lavrova)."""
    plain = sounds(word)
    if not plain:
        return ""
    first = "a" if plain[0] in "aeiou" else plain[0]
    last = "a" if len(plain) > 2 and plain[-1] == "a" else ""
    return first + re.sub(r"[aeiou]", "", plain[1:]) + last


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


@lru_cache(maxsize=8192)
def _strict(word: str) -> str:
    plain = sounds(word)
    for pattern, letter in VOWELS:
        plain = re.sub(pattern, letter, plain)
    return re.sub(r"(.)\1+", r"\1", plain)


def spelled(one: str, other: str) -> bool:
    """Tell whether two words are transliterations of one: Kyiv and Kiev, Lviv and Lvov."""
    a, b = sounds(one), sounds(other)
    begins = a[:2] == b[:2] or max(len(a), len(b)) > SHORT
    return skeleton(one) == skeleton(other) and begins and _strict(one) == _strict(other)


def alike(one: str, other: str) -> bool:
    """Tell whether two words may be spellings of one where all beside them is the same."""
    if skeleton(one) != skeleton(other):
        return False
    a, b = sounds(one), sounds(other)
    begins = a[:2] == b[:2] or max(len(a), len(b)) > SHORT
    return begins and Levenshtein.normalized_similarity(a, b) >= ALIKE


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names are one person's: surname, first name or initial, middle names."""
    if 1 in {len(one), len(other)}:
        return len(one) == len(other) and spelled(one[0], other[0])
    (first, *middle, last), (other_first, *other_middle, other_last) = one, other
    if not spelled(last, other_last):
        return False
    if 1 in {len(first), len(other_first)}:
        if first[0] != other_first[0]:
            return False
    elif not _same_first(first, other_first):
        return False
    both = all([middle, other_middle])
    return not both or all(a[0] == b[0] for a, b in zip(middle, other_middle, strict=False))


def _same_first(one: str, other: str) -> bool:
    """Tell whether two first names are one: Sergei and Sergey; not Carl and Carol, Simon, Simone."""
    a, b = sorted((sounds(one), sounds(other)), key=len)
    return a == b or (len(a) > SHORT and alike(one, other) and not FEMININE.fullmatch(b, len(a)))


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of places, bodies or things are spellings of one."""
    if len(one) != len(other):
        return False
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if any(not (a.isalpha() and b.isalpha()) for a, b in differ):
        return False
    close = alike if len(one) > len(differ) == 1 else spelled
    return all(close(a, b) for a, b in differ)


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
