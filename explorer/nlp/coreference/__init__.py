"""Whom a pronoun, a relative pronoun or a description ("the president") stands for.

``antecedent`` finds the word a pronoun stands for, ``resolve`` the entity. All are settled once per
article, from left to right. First person inside a quotation is its speaker.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy import tokens

from explorer.nlp import document
from explorer.nlp.coreference.antecedents import link
from explorer.nlp.coreference.mentions import Scene, learn, mention_of
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.quotes import regions
from explorer.records import Span, Speaker, Statement

tokens.Doc.set_extension("antecedents", default=None, force=True)
tokens.Doc.set_extension("voices", default=None, force=True)

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
PLURALS = frozenset({"they", "them", "their", "theirs"})
WORTH = frozenset({"NOUN", "PROPN", "PRON", "DET", "SCONJ"})


def antecedent(doc: Doc, token: Token) -> Token:
    """Return the word a pronoun stands for, or the word itself."""
    found: int | None = _antecedents(doc).get(token.i)
    return token if found is None else doc[found]


def resolve(doc: Doc, token: Token) -> int | None:
    """Return the index in ``doc._.entities`` of whom a token stands for, None where unknown."""
    entity_of: dict[int, int] = doc._.entity_of or {}
    if token.i in entity_of:
        return entity_of[token.i]
    if token.lower_ in FIRST_PERSON:
        return _speaker(doc, token)
    found = _antecedents(doc).get(token.i, token.i)
    index = entity_of.get(found, _in_apposition(doc, doc[found]))
    if index is not None and token.lower_ in PLURALS and doc._.entities[index].kind == "person":
        return None  # one of several persons named together
    return index


def _in_apposition(doc: Doc, noun: Token) -> int | None:
    """Return the person named beside a noun: "a spokeswoman, Ana Ruiz", "Ana Ruiz, an aide"."""
    if noun.pos_ != "NOUN" or noun.tag_ == "NNS":
        return None  # "eight leaders, among them Ana Ruiz"
    beside = [noun.head] if noun.dep_ == "appos" else []
    for other in (*beside, *(c for c in noun.rights if c.dep_ == "appos")):
        index: int | None = doc._.entity_of.get(other.i)
        if index is not None and doc._.entities[index].kind == "person":
            return index
    return None


def _speaker(doc: Doc, token: Token) -> int | None:
    """Return who says "I": the speaker of the closest statement round it that is quoted."""
    quoted = regions(doc)
    at = bisect_right(quoted, token.i, key=lambda region: region[0]) - 1
    if at < 0 or token.i >= quoted[at][1]:
        return None
    voices = _voices(doc)
    round_it = [
        (piece.end - piece.start, who.entity)
        for piece, who in voices.of_region.get(at, ())
        if token.idx in piece and token.idx != who.start
    ]
    if not round_it:
        return None
    name = min(round_it, key=lambda pair: pair[0])[1]
    return voices.entity.get(name) if name is not None else None


@dataclass(frozen=True, slots=True)
class _Voices:
    """Who speaks in each quotation of an article, looked up once."""

    statements: tuple[Statement, ...]
    of_region: dict[int, list[tuple[Span, Speaker]]]
    entity: dict[str, int]


def _voices(doc: Doc) -> _Voices:
    known: _Voices | None = doc._.voices
    if known is None or known.statements is not doc._.statements:
        known = _Voices(doc._.statements, {}, {})
        starts = [doc[first].idx for first, _ in regions(doc)]
        ends = [doc[end - 1].idx for _, end in regions(doc)]
        for one in doc._.statements:
            for piece in one.content if one.speaker is not None else ():
                for n in range(bisect_left(ends, piece.start), bisect_left(starts, piece.end)):
                    known.of_region.setdefault(n, []).append((piece, one.speaker))
        for n, entity in enumerate(doc._.entities):
            known.entity.setdefault(entity.name, n)
        doc._.voices = known
    return known


def _antecedents(doc: Doc) -> dict[int, int]:
    if doc._.antecedents is None:
        doc._.antecedents = dict(_settle(doc))
    known: dict[int, int] = doc._.antecedents
    return known


def _settle(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield (pronoun or description, word it stands for) in reading order."""
    scene = Scene(doc._.entities, doc._.entity_of or {}, _quoted(doc), doc._.article.text)
    paragraph = 0
    last_section = None
    for number, (sent, section) in enumerate(document.sentences(doc)):
        paragraph += section is not last_section
        last_section = section
        for token in sent:
            if token.pos_ not in WORTH:
                continue
            found = link(scene, token, number, paragraph)
            if found is not None:
                learn(scene, token, found)
                yield token.i, found.i
            mention = mention_of(scene, token, found, number, paragraph)
            if mention is not None:
                scene.mentions.append(mention)
                if mention.entity is not None:
                    scene.counts[mention.entity] = scene.counts.get(mention.entity, 0) + 1


def _quoted(doc: Doc) -> frozenset[int]:
    return frozenset(i for a, b in regions(doc) for i in range(a, b))
