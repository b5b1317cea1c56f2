"""The lexicon of stances, compiled: which words take a side, where their issue stands, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from explorer.nlp import clauses, lexicon
from explorer.nlp.codebook import Codebook, CodedStance
from explorer.nlp.parsed import Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a word takes a side."""

    rule: str
    """Kind of the rule: verb, adjective, noun, partisan, preposition, reaction."""
    word: str
    issue: tuple[str, ...]
    """Slots in which the issue may stand, best first: object, clause, that, or a preposition."""
    sign: int
    act: str
    stance: str | None
    """"conditional" where the word itself says so ("open to")."""
    loose: bool
    """True for everyday words, whose object must be something parties argue about."""
    strict: bool = False
    """True for words of doing, where that holds for what the deed is done to as well."""


MISLED = {"taxis": "tax", "axis": "axe"}
"""What the lemmatizer makes of "taxes" and "axes"."""

Frames = Mapping[str, tuple[Frame, ...]]


@cache
def frames(part: str) -> Frames:
    """Return word -> its frames, in the order of the lexicon, for verb, adjective, noun, partisan."""
    found: dict[str, tuple[Frame, ...]] = {}
    for entry in lexicon.load("stances")[part]:
        for word in entry["words"]:
            found[word] = (*found.get(word, ()), _frame(part, word, entry))
    return found


def _frame(part: str, word: str, entry: Mapping[str, Any]) -> Frame:
    slots = tuple(entry["issue"])
    stance = entry.get("stance")
    loose, strict = entry.get("loose", False), entry.get("strict", False)
    return Frame(part, word, slots, entry["sign"], entry["act"], stance, loose, strict)


def turned(frame: Frame, sign: int, act: str) -> Frame:
    """Return a frame with the sign and act that negation or context leave it with."""
    return replace(frame, sign=sign, act=act)


@cache
def words(table: str, key: str) -> frozenset[str]:
    """Return a word list of the lexicon, such as ``words("compose", "same")``."""
    return frozenset(lexicon.load("stances")[table][key])


def lacks() -> Mapping[str, str]:
    """Return what is missing where one was not consulted, informed, invited."""
    table: dict[str, str] = lexicon.load("stances")["lacks"]
    return table


def lemma(token: Token) -> str:
    """Return the dictionary form in lower case; headlines and quotations mislead the lemmatizer."""
    return _small(token.lemma_)


@lru_cache(maxsize=50_000)
def _small(word: str) -> str:
    return MISLED.get(word.lower(), word.lower())


def verb_frames(verb: Token) -> tuple[Frame, ...]:
    """Return the frames of a verb; with its particle where the lexicon lists the pair.

    The words of the analyst's own codebook come before the lexicon.
    """
    if (own := _own_frame(verb)) is not None:
        return (own,)
    table, word = frames("verb"), lemma(verb)
    part = clauses.particle(verb) if word in _phrasal() else None
    if part is not None and (pair := f"{word} {part}") in table:
        return table[pair]
    return table.get(word, ())


@cache
def _phrasal() -> frozenset[str]:
    """Return the verbs that the lexicon lists with a particle."""
    return frozenset(word.split(" ")[0] for word in frames("verb") if " " in word)


def _own_frame(verb: Token) -> Frame | None:
    book: Codebook | None = verb.doc._.codebook
    if book is None or not book.stances:
        return None
    for child in verb.children:  # parsers take the particle of "wave it through" for many things
        pair = f"{lemma(verb)} {child.lower_}"
        if child.dep_ in ("prt", "prep", "advmod") and pair in book.stances:
            at = (child.lower_,) if child.dep_ == "prep" else ()
            return _coded(pair, book.stances[pair], at)
    word = lemma(verb)
    return _coded(word, book.stances[word]) if word in book.stances else None


def _coded(word: str, coded: CodedStance, at: tuple[str, ...] = ()) -> Frame:
    sign = -1 if coded.stance == "against" else 1
    stance = coded.stance if coded.stance == "conditional" else None
    return Frame("verb", word, (*at, *coded.issue), sign, coded.act, stance, loose=False)


def composed(verb: Token) -> str:
    """Return ``lemma`` or ``lemma particle``, as the composition lists write verbs."""
    part = clauses.particle(verb)
    return f"{lemma(verb)} {part}" if part else lemma(verb)
