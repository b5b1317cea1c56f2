"""Where each party stands on each issue, with the words that show it, left on ``doc._.positions``."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy import tokens
from spacy.language import Language

from explorer.nlp import clauses, codebook, document, parsed
from explorer.nlp.codebook import Codebook
from explorer.nlp.entities import actors
from explorer.nlp.parsed import Token
from explorer.nlp.positions import (
    adjectives,
    avowals,
    conditions,
    confidence,
    frames,
    headlines,
    idioms,
    issues,
    labels,
    nominals,
    phrases,
    reactions,
    terms,
    undecided,
)
from explorer.nlp.positions.finds import Find, Scene, telling
from explorer.nlp.positions.gates import Gate, part_of
from explorer.nlp.positions.holders import Cast, Holder
from explorer.records import Position, Span, Speaker

NAME = "positions"
Rule = Callable[[Token, Scene], Iterator[Find]]

tokens.Doc.set_extension(NAME, default=(), force=True)
tokens.Doc.set_extension("codebook", default=None, force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.positions"])
def positions(made: tokens.Doc) -> tokens.Doc:
    """Leave the positions of the article in reading order.

    ``doc._.codebook`` names the issues where it is set, else the general codebook does.
    """
    doc = parsed.of(made)
    book: Codebook = made._.codebook or codebook.general()
    scene = Scene(doc, book, Cast(doc), held=issues.held(doc))
    found = distinct(list(read(scene)))
    again = document.repeats(doc)
    records = [position(scene, find, again) for find in found]
    made._.positions = tuple(merged(records, book))
    return made


def read(scene: Scene) -> Iterator[Find]:
    """Yield what the rules find, in reading order."""
    gate, plain = Gate(scene), scene.doc.text
    for sent, _ in document.sentences(scene.doc):
        text = plain[sent.start_char : sent.end_char]
        if text.rstrip("\"' ").endswith("?"):
            continue
        for find in labels.labelled(sent, text, scene):
            scene.remember(find)
            yield find
        for token in gate.open(sent):
            if token.i in scene.used:
                continue
            for find in _first(RULES[part_of(token)], token, scene):
                if telling(find.issue):
                    scene.remember(find)
                    yield find


def _first(rules: tuple[Rule, ...], token: Token, scene: Scene) -> list[Find]:
    """Return what stands at one token: the first rule that reads it wins."""
    for rule in rules:
        if found := list(rule(token, scene)):
            return found
    return []


VERBAL = (
    labels.clipped,
    adjectives.adjective,
    avowals.avowed,
    undecided.undecided,
    idioms.idiom,
    frames.verb,
    reactions.reaction,
    reactions.under_fire,
    terms.under,
    terms.offered,
)
NOMINAL = (nominals.noun, nominals.partisan)
RULES: dict[str, tuple[Rule, ...]] = {
    "VERB": VERBAL,
    "AUX": VERBAL,
    "NOUN": NOMINAL,
    "PROPN": NOMINAL,
    "ADJ": (adjectives.adjective,),
    "ADP": (adjectives.standing, reactions.defied, headlines.headed),
}
"""Rules by part of speech, in order: the first that reads a word wins."""


def distinct(found: list[Find]) -> list[Find]:
    """Drop a find whose holder, issue and sign an overlapping find already has."""
    kept: list[Find] = []
    for find in found:
        if not any(_same(find, other) for other in kept):
            kept.append(find)
    return kept


def _same(one: Find, other: Find) -> bool:
    return (
        one.clue.holder.actor.name == other.clue.holder.actor.name
        and one.issue.name == other.issue.name
        and one.evidence[0] < other.evidence[1]
        and other.evidence[0] < one.evidence[1]
    )


def position(scene: Scene, find: Find, again: tuple[Span, ...]) -> Position:
    """Turn a find into the record."""
    doc, actor = scene.doc, find.clue.holder.actor
    condition = (
        conditions.find(find.clue.trigger, find.issue.head)
        if find.act in conditions.BINDING
        else None
    )
    stance = find.stance or ("conditional" if condition else None)
    first, last = find.evidence
    if condition is not None and condition[0] <= last + 3 and condition[1] > last:
        last = condition[1]
    evidence = document.span_of(doc[first:last])
    known = scene.book.actor(actor.name)
    side = known.side if known and known.side else actor.side
    return Position(
        actor=known.name if known else actor.name,
        side=side,
        issue=row(find),
        stance=stance or ("favour" if find.sign > 0 else "against"),
        act=_act(find, condition is not None),
        condition=document.span_of(doc[condition[0] : condition[1]]) if condition else None,
        holder=find.clue.holder.speaker(doc),
        evidence=evidence,
        speaker=_attributed(scene, find),
        confidence=confidence.of(find),
        reason=confidence.reason(find),
        repeat=any(evidence.overlaps(span) for span in again),
        bloc=actors.bloc(side),
    )


def _act(find: Find, conditional: bool) -> str:
    """Return the act; to give something up on a condition is a threat."""
    ahead = find.clue.rule == "commitment" or clauses.modal(find.clue.trigger) in ("will", "would")
    threat = conditional and find.sign < 0 and ahead
    if threat and find.act in ("pledge", "reject"):
        return "threaten"
    offered = conditional and find.act == "pledge" and clauses.modal(find.clue.trigger) == "would"
    return "offer" if offered else find.act


def row(find: Find) -> str:
    """Return the issue's name; what a party does itself is its own: "Poland's troops"."""
    own = find.issue.ownerless and (find.act in conditions.BINDING or find.clue.rule == "measure")
    side = find.clue.holder.actor.side
    return f"{phrases.possessive(side)} {find.issue.name}" if own and side else find.issue.name


def _attributed(scene: Scene, find: Find) -> Speaker | None:
    """Return who says so, where that is not the holder himself."""
    voice: Holder | None = scene.cast.reporter(find.clue.trigger)
    if voice is None or voice.actor.name == find.clue.holder.actor.name:
        return None
    return voice.speaker(scene.doc)


def merged(records: list[Position], book: Codebook) -> list[Position]:
    """Give issues of one article that mean the same one name."""
    names = issues.merge({record.issue for record in records}, book.apart)
    return [replace(record, issue=names[record.issue]) for record in records]
