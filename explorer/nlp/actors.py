"""Who acts: the actor behind a noun phrase, the side it rolls up to, and what a bloc contains."""

from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan


@dataclass(frozen=True, slots=True)
class Actor:
    """The holder a noun phrase names or describes."""

    name: str
    """Canonical name ("Keir Starmer", "Russia") or the bare description ("European officials")."""
    side: str | None
    """The country, bloc, party or body the matrix rolls it up to; None where none can be told."""
    kind: str
    """Kind as in :class:`~explorer.records.Entity`; a described group is "other"."""
    entity: int | None = None
    """Index into ``doc._.entities``; None for a description."""
    anonymous: bool = False
    """True for a description of people nobody names ("one diplomat", "rebels")."""


def actor_of(span: TokenSpan) -> Actor | None:
    """Return the actor a noun phrase stands for; None for a thing, a pronoun or an empty span."""
    return None


def side(name: str) -> str | None:
    """Return the side a known name rolls up to (a country is its own), None for unknown names."""
    return None


def side_of(doc: Doc, name: str) -> str | None:
    """Return the side of a name as this article tells it, else as the lexicon does."""
    for entity in doc._.entities:
        if entity.name == name:
            return side(name) or entity.actor
    return side(name)


def members(bloc: str) -> frozenset[str]:
    """Return the countries a bloc contains, by canonical name; empty for what is no bloc."""
    return frozenset()
