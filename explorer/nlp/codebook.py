"""The analyst's codebook as TOML data: issues with lemma patterns, actors with aliases, stances."""

import tomllib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from explorer.errors import ExtractError
from explorer.nlp import lexicon

Pattern = tuple[frozenset[str], ...]
"""Groups of lemmas; a phrase must hold one of each."""

SLOTS = ("object", "clause", "that")
"""Where the issue of a verb stands when a codebook does not say."""

ACT_OF = {"favour": "support", "against": "oppose", "conditional": "offer"}
"""Stance a codebook may give -> act, when it names none."""


@dataclass(frozen=True, slots=True)
class Coded:
    """An issue of the codebook that a phrase matched."""

    name: str
    sign: int
    """-1 where the phrase wants the contrary of the issue."""
    qualified: bool
    """True where it matters whose it is ("European troops")."""
    words: frozenset[str]
    """The lemmas of the phrase that the pattern used up."""
    context: frozenset[str] = frozenset()
    """Words of which the article must hold one ("truce" is a ceasefire only in a war)."""


@dataclass(frozen=True, slots=True)
class CodedActor:
    """An actor of the analyst's own."""

    name: str
    aliases: tuple[str, ...]
    side: str | None


@dataclass(frozen=True, slots=True)
class CodedStance:
    """What a verb says of where a party stands, in the analyst's reading."""

    stance: str
    """favour, against or conditional."""
    act: str
    issue: tuple[str, ...]
    """Where the issue stands: object, clause, that, or a preposition; best first."""


@dataclass(frozen=True, slots=True)
class Codebook:
    """Issues, actors and words of stance as an analyst wants to see and read them."""

    issues: Mapping[str, tuple[tuple[Pattern, Coded], ...]]
    """First lemma of a pattern -> patterns that start with it."""
    actors: Mapping[str, CodedActor]
    """Name or alias in lower case -> actor."""
    stances: Mapping[str, CodedStance] = field(default_factory=dict)
    """Verb (lemma, or lemma and particle) -> how to read it."""

    @property
    def apart(self) -> frozenset[str]:
        """Heads of issues for which it matters whose they are."""
        coded = (c for entries in self.issues.values() for _, c in entries if c.qualified)
        return frozenset(c.name.split(" ")[-1] for c in coded)

    def issue(
        self, lemmas: frozenset[str], head: str, article: Container[str] | None = None
    ) -> Coded | None:
        """Return the issue a phrase stands for: its longest pattern, None where none matches.

        Args:
            lemmas: the content lemmas of the phrase, in lower case.
            head: the lemma of its head noun or verb; a pattern must use it.
            article: words of the article, for issues that ask for a context; None: any context.
        """
        best: tuple[int, Coded] | None = None
        for lemma in lemmas:
            for pattern, coded in self.issues.get(lemma, ()):
                if not _fits(pattern, lemmas, head) or not _at_home(coded, article):
                    continue
                if best is None or len(pattern) > best[0]:
                    used = frozenset().union(*pattern) & lemmas
                    best = len(pattern), replace(coded, words=used)
        return best[1] if best else None

    def actor(self, name: str) -> CodedActor | None:
        """Return the analyst's actor for a name or alias."""
        return self.actors.get(name.casefold())


def _fits(pattern: Pattern, lemmas: frozenset[str], head: str) -> bool:
    return any(head in group for group in pattern) and all(group & lemmas for group in pattern)


def _at_home(coded: Coded, article: Container[str] | None) -> bool:
    return not coded.context or article is None or any(word in article for word in coded.context)


@cache
def general() -> Codebook:
    """Return the codebook we ship: issues of many kinds of disputes, no actors."""
    return build(lexicon.load("issues"))


def load(path: str | Path) -> Codebook:
    """Read a codebook of the analyst's own; its issues come before the general ones.

    Raises:
        ExtractError: the file cannot be read, is no TOML, or an entry lacks its name or patterns.
    """
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return joined(build(table), general())
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise ExtractError(f"codebook {path}: {reason}") from error
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ExtractError(f"codebook {path}: {_problem(error)}") from error


def _problem(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"an entry lacks {error}"
    return str(error).split("\n", 1)[0]


def build(table: Mapping[str, Any]) -> Codebook:
    """Compile the tables ``issue`` and ``actor`` of a TOML file.

    Raises:
        KeyError: an entry has no name, or an issue no patterns.
    """
    found: defaultdict[str, list[tuple[Pattern, Coded]]] = defaultdict(list)
    for entry in table.get("issue", ()):
        for sign, key in ((1, "patterns"), (-1, "opposites")):
            texts = entry[key] if sign == 1 else entry.get(key, ())
            qualified, context = entry.get("qualified", False), frozenset(entry.get("context", ()))
            coded = Coded(entry["name"], sign, qualified, frozenset(), context)
            for pattern in map(parse, texts):
                for first in pattern[0]:
                    found[first].append((pattern, coded))
    issues = {k: tuple(v) for k, v in found.items()}
    return Codebook(issues, _actors(table.get("actor", ())), _stances(table.get("stance", ())))


def _actors(entries: Iterable[Mapping[str, Any]]) -> dict[str, CodedActor]:
    found = {}
    for entry in entries:
        actor = CodedActor(entry["name"], tuple(entry.get("aliases", ())), entry.get("side"))
        for alias in (actor.name, *actor.aliases):
            found[alias.casefold()] = actor
    return found


def _stances(entries: Iterable[Mapping[str, Any]]) -> dict[str, CodedStance]:
    found: dict[str, CodedStance] = {}
    for entry in entries:
        slots = tuple(entry.get("issue", SLOTS))
        coded = CodedStance(entry["stance"], entry.get("act", ACT_OF[entry["stance"]]), slots)
        found |= {" ".join(word.casefold().split()): coded for word in entry["words"]}
    return found


def parse(pattern: str) -> Pattern:
    """Compile ``"peace deal|agreement"``: words apart must all stand, "|" parts alternatives.

    Raises:
        KeyError: the pattern is empty.
    """
    groups = tuple(frozenset(group.casefold().split("|")) for group in pattern.split())
    if not groups:
        raise KeyError("words in a pattern")
    return groups


def joined(first: Codebook, then: Codebook) -> Codebook:
    """Return both codebooks as one; at equal length the patterns of the first win."""
    keys = {*first.issues, *then.issues}
    issues = {k: first.issues.get(k, ()) + then.issues.get(k, ()) for k in keys}
    return Codebook(issues, {**then.actors, **first.actors}, {**then.stances, **first.stances})
