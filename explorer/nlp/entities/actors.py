"""Who acts: the actor behind a noun phrase, the side it rolls up to, and what a bloc contains."""

from dataclasses import dataclass
from functools import cache

from explorer.nlp.document import source
from explorer.nlp.entities import gazetteer, leaders
from explorer.nlp.entities.mentions import word_list
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.parsed import Span as TokenSpan


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
    if index is not None and not _is_people(head):
        return _named(span.doc, index)
    return _described(span, head)


def _head(span: TokenSpan) -> Token:
    """Return the word a phrase is about: "some of the rebels", "the carmaker Volkswagen"."""
    root = span.root
    if root.lower_ in word_list("skipped"):
        return next((t for t in span if t.dep_ == "pobj" and t.head.lower_ == "of"), root)
    return _name_beside(span, root) if root.tag_ == "NN" else root


def _name_beside(span: TokenSpan, noun: Token) -> Token:
    """Return the name a singular description goes with: right behind it, or after a comma."""
    doc, known = span.doc, span.doc._.entity_of or {}
    if noun.i in known or not _can_hold(noun.lemma_.lower()):
        return noun
    for i in range(noun.i + 1, span.end):
        kind = doc._.entities[known[i]].kind if i in known else ""
        apart = doc[i - 1].text == "," and kind == "person"
        if apart or (i == noun.i + 1 and kind in {"person", "organisation"}):
            return doc[i]
    return noun


def _named(doc: Doc, index: int) -> Actor:
    entity = doc._.entities[index]
    return Actor(entity.name, side_of(doc, entity.name), entity.kind, index)


def _described(span: TokenSpan, head: Token) -> Actor | None:
    people = _is_people(head)
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or not (people or _can_hold(head.lemma_.lower())):
        return None
    first, last = _extent(span, head)
    name = source(span.doc, span.doc[first].idx, span.doc[last - 1].idx + len(span.doc[last - 1]))
    side_told = None if people else _side_near(span, head)
    return Actor(" ".join(name.split()), side_told, "other", None, anonymous=True)


def _is_people(head: Token) -> bool:
    """Tell "Americans oppose it" (people, no government) from "the Americans left the talks"."""
    plural = head.tag_ in {"NNPS", "NNS"} and gazetteer.is_national(head.text)
    return plural and not any(c.lower_ == "the" for c in head.lefts)


def _can_hold(lemma: str) -> bool:
    """Tell whether a description with this head can hold a position."""
    return any(lemma in word_list(key) for key in ("holders", "roles", "relations"))


def _extent(span: TokenSpan, head: Token) -> tuple[int, int]:
    """Return the tokens of a description, from the first word that describes; "of ..." is kept."""
    doc, skipped = span.doc, word_list("skipped")
    first, last = max(span.start, head.left_edge.i), head.i + 1
    while first < head.i and (doc[first].lower_ in skipped or doc[first].like_num):
        first += 1
    if last < span.end and doc[last].lower_ in {"of", "in", "from"}:
        obj = next((t for t in doc[last].children if t.dep_ == "pobj"), None)
        named = obj is not None and obj.i in (doc._.entity_of or {})
        if obj is not None and (named or doc[last].lower_ == "of"):
            last = min(span.end, obj.i + 1)
    return first, last


def _side_near(span: TokenSpan, head: Token) -> str | None:
    """Return the side of the name inside a description nearest to its head.

    None for those who do not speak for their country: farmers, rebels, companies, critics.
    """
    doc, known = span.doc, span.doc._.entity_of or {}
    lemma = head.lemma_.lower()
    dissents = any(t.lower_ in word_list("dissent") for t in span if t.i <= head.i)
    if lemma in word_list("private_groups") or dissents:
        return None
    inside = [i for i in range(span.start, span.end) if i in known]
    if lemma in word_list("relations"):  # only by an adjective: "Western allies"
        inside = [i for i in inside if i < head.i and doc[i].dep_ in {"amod", "compound"}]
    before = [i for i in inside if i <= head.i]
    for i in [*reversed(before), *(i for i in inside if i > head.i)]:
        if found := side_of(doc, doc._.entities[known[i]].name):
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
    known = gazetteer.lookup(name)
    if known and known.form == "party":
        return known.name
    for entity in doc._.entities:
        if entity.name == name:
            if entity.kind in {"country", "bloc"}:
                return side(name) or name
            if entity.actor:
                return side(entity.actor) or entity.actor
            break
    return side(name)


UMBRELLAS = ("Europe",)
"""Blocs under which a matrix shows what their members hold, beside the members themselves."""


@cache
def bloc(side: str | None) -> str | None:
    """Return the umbrella a country or union stands under ("France" -> "Europe"), None for none."""
    if side is None or side in UMBRELLAS:
        return None
    inside = {side} if not members(side) else members(side)
    return next((umbrella for umbrella in UMBRELLAS if inside <= members(umbrella)), None)


def members(bloc: str) -> frozenset[str]:
    """Return the countries a bloc contains, by canonical name; empty for what is no bloc."""
    return gazetteer.members(bloc)
