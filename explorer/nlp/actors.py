"""Who acts: the actor behind a noun phrase, the side it rolls up to, and what a bloc contains."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from explorer.nlp import gazetteer, leaders
from explorer.nlp.document import source
from explorer.nlp.mentions import word_list


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
    """Return the actor a noun phrase stands for; None for a thing, a pronoun or an empty span.

    A phrase with a name at its head is that entity ("President Vladimir Putin of Russia"); one
    that only mentions a name is a description with that name's side ("senior Russian officials").
    """
    if not len(span):
        return None
    head = _head(span)
    index = (span.doc._.entity_of or {}).get(head.i)
    if index is not None:
        return _named(span.doc, index)
    return _described(span, head)


def _head(span: TokenSpan) -> Token:
    root = span.root
    if root.lower_ in word_list("skipped"):  # "some of the rebels"
        objects = [t for t in span if t.dep_ == "pobj"]
        return objects[0] if objects else root
    return root


def _named(doc: Doc, index: int) -> Actor:
    entity = doc._.entities[index]
    return Actor(entity.name, side_of(doc, entity.name), entity.kind, index)


def _described(span: TokenSpan, head: Token) -> Actor | None:
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    if head.lemma_.lower() not in word_list("holders") and head.lemma_.lower() not in word_list(
        "roles"
    ):
        return None
    first, last = _extent(span, head)
    name = source(span.doc, span.doc[first].idx, span.doc[last - 1].idx + len(span.doc[last - 1]))
    return Actor(" ".join(name.split()), _side_near(span, head), "other", None, anonymous=True)


def _extent(span: TokenSpan, head: Token) -> tuple[int, int]:
    """Return the tokens of a description: from the first word that describes to its head."""
    first = max(span.start, head.left_edge.i)
    while first < head.i and (
        span.doc[first].lower_ in word_list("skipped") or span.doc[first].like_num
    ):
        first += 1
    last = head.i + 1
    if last < span.end and span.doc[last].lower_ == "of":
        obj = next((t for t in span.doc[last].children if t.dep_ == "pobj"), None)
        last = min(span.end, obj.i + 1) if obj is not None else last
    return first, last


def _side_near(span: TokenSpan, head: Token) -> str | None:
    """Return the side of the name inside a description nearest to its head."""
    known = span.doc._.entity_of or {}
    inside = [i for i in range(span.start, span.end) if i in known]
    before = [i for i in inside if i <= head.i]
    for i in [*reversed(before), *(i for i in inside if i > head.i)]:
        entity = span.doc._.entities[known[i]]
        if found := side_of(span.doc, entity.name):
            return found
    return None


def side(name: str) -> str | None:
    """Return the side a known name rolls up to (a country is its own), None for unknown names."""
    known = gazetteer.lookup(name)
    if known:
        return known.name if known.form == "party" else known.side
    leader = leaders.find(name, None)
    return leader.side if leader else None


def side_of(doc: Doc, name: str) -> str | None:
    """Return the side of a name as this article tells it, else as the lexicon does."""
    for entity in doc._.entities:
        if entity.name == name:
            if entity.kind in {"country", "bloc"}:
                return side(name) or name
            if entity.actor:
                return side(entity.actor) or entity.actor
            break
    return side(name)


def members(bloc: str) -> frozenset[str]:
    """Return the countries a bloc contains, by canonical name; empty for what is no bloc."""
    return gazetteer.members(bloc)
