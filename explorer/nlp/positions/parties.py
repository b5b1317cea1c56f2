"""The party a noun stands for: a named actor, its country's government, or a group of people."""

from functools import cache

from explorer.nlp import clauses, coreference, lexicon
from explorer.nlp.document import source
from explorer.nlp.entities import actors
from explorer.nlp.entities.actors import Actor
from explorer.nlp.entities.mentions import word_list
from explorer.nlp.parsed import Doc, Token

HOLDING = frozenset({"person", "country", "bloc", "organisation", "place", "other", "facility"})
"""Kinds of entities that can hold a position."""


def party(noun: Token) -> Actor | None:
    """Return the actor that a noun names or describes; None for things and for nobody."""
    noun = _named_above(_name_beside(noun))
    if (own := _own_country(noun)) is not None:
        return own
    if (master := _spoken_for(noun)) is not None:
        return master
    span = noun.doc[clauses.left_end(noun) : clauses.right_end(noun)]
    actor = actors.actor_of(span) if span.root.i == noun.i else None
    if actor is None:
        actor = actors.actor_of(noun.doc[clauses.left_end(noun) : noun.i + 1]) or _people(noun)
    if actor is None and noun.pos_ == "PROPN" and noun.i not in (noun.doc._.entity_of or {}):
        actor = _unlisted(noun)
    if actor is None or actor.kind not in HOLDING or _nobody(actor):
        return None
    return _body(noun, actor)


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list of the lexicon of holders."""
    return frozenset(lexicon.load("holders")[key])


def _body(noun: Token, actor: Actor) -> Actor:
    """Return the country for "Russia's government", "the Trump administration"."""
    if not actor.anonymous or actor.side is None or noun.lower_ not in words("bodies"):
        return actor
    return Actor(actor.side, actor.side, "country")


def named(doc: Doc, index: int) -> Actor:
    """Return the actor that an entity of the article is."""
    entity = doc._.entities[index]
    return Actor(entity.name, actors.side_of(doc, entity.name), entity.kind, index)


def _name_beside(noun: Token) -> Token:
    """Return the name of "former chief strategist Jane Doe" where the parser heads it by the role."""
    known = noun.doc._.entity_of or {}
    for c in noun.rights if noun.tag_ != "NNS" else ():
        named = c.dep_ == "appos" and c.i in known and noun.i not in known
        between = noun.doc[noun.i + 1 : c.left_edge.i]
        if named and all(t.i in known or t.is_punct for t in between):
            return c
    return noun


def _own_country(noun: Token) -> Actor | None:
    """Return the country of "his country", "her government"."""
    poss = clauses.child(noun, "poss")
    if poss is None or poss.tag_ != "PRP$" or noun.lower_ not in words("own"):
        return None
    index = coreference.resolve(noun.doc, poss)
    side = noun.doc._.entities[index].actor if index is not None else None
    return Actor(side, side, "country") if side else None


def _spoken_for(noun: Token) -> Actor | None:
    """Return the person or body that "a spokesman for Ana Ruiz" speaks for."""
    if noun.lemma_.lower() not in words("mouths"):
        return None
    known, prep = noun.doc._.entity_of or {}, clauses.preposition(noun, "for")
    master = clauses.child(prep, "pobj") if prep is not None else clauses.child(noun, "poss")
    if master is None or master.i not in known:
        return None
    found = named(noun.doc, known[master.i])
    return found if found.kind in ("person", "organisation") else None


def _named_above(noun: Token) -> Token:
    """Return the name that an apposition describes: "Jane Doe, the aide, who said"."""
    known = noun.doc._.entity_of or {}
    apart = noun.dep_ == "appos" and noun.i not in known and noun.head.i in known
    return noun.head if apart else noun


def _unlisted(noun: Token) -> Actor | None:
    """Return a name the name recogniser missed, as a person: "Trade Minister Ana Ruiz"."""
    first = noun.i
    for t in reversed(noun.doc[max(0, noun.i - 2) : noun.i]):
        if t.pos_ != "PROPN" or t.head != noun or _is_role(t):
            break
        first = t.i
    if not noun.text[:1].isupper() or _is_role(noun) or noun.text.isupper():
        return None
    name = source(noun.doc, noun.doc[first].idx, noun.idx + len(noun))
    known = [e for e in noun.doc._.entities if e.kind == "person" and name in e.name.split(" ")]
    if len(known) == 1:
        return Actor(known[0].name, actors.side_of(noun.doc, known[0].name), "person")
    return Actor(name, None, "person")


def _is_role(token: Token) -> bool:
    return any(token.lower_ in word_list(key) for key in ("roles", "titles"))


def _people(noun: Token) -> Actor | None:
    """Return a group that its plural ending gives away: landlords, retailers, environmentalists."""
    word = noun.lemma_.lower()
    plural = noun.tag_ == "NNS" and not noun.ent_type_ and word not in words("things")
    if word not in words("people") and not (plural and word.endswith(tuple(words("agents")))):
        return None
    first = next((t for t in noun.lefts if t.dep_ in ("compound", "amod")), noun)
    name = source(noun.doc, first.idx, noun.idx + len(noun))
    return Actor(" ".join(name.split()), None, "other", anonymous=True)


def _nobody(actor: Actor) -> bool:
    """Tell whether a description says nothing about who it is: "a country", "the group"."""
    return actor.anonymous and actor.side is None and actor.name.casefold() in words("vague")
