"""Place the quantities of a text in the parsed article: one record per figure."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from explorer.nlp import document
from explorer.nlp.figures import measures, places, status
from explorer.nlp.figures.measures import Measured
from explorer.nlp.figures.places import Places
from explorer.nlp.figures.quantities import Quantity
from explorer.records import Figure, Section, Span

INDEX_NOUNS = frozenset({"magnitude", "index", "richter", "score", "rating"})
WINDOW = 40


def placed(doc: Doc, found: list[Quantity]) -> Iterator[Figure]:
    """Yield the records of the quantities that stand in sentences extractors read."""
    if not found:
        return
    places_, repeated, at = Places(doc), document.repeats(doc), 0
    last: Measured | None = None
    for sent, section in document.sentences(doc):
        span = document.span_of(sent)
        while at < len(found) and found[at].start < span.end:
            if found[at].start >= span.start:
                made = _figure(places_, found[at], span, section, last)
                if made:
                    figure, last = made
                    yield replace(figure, repeat=span in repeated)
            at += 1


def _figure(
    places_: Places, found: Quantity, sentence: Span, section: Section, last: Measured | None
) -> tuple[Figure, Measured | None] | None:
    tokens = places_.span(found.start, found.end)
    if places.age_of(tokens, found):
        found = replace(found, kind="age", unit="year")
    elif places.in_name(tokens, found, section.role == "headline") or places.pronominal(tokens, found):
        return None
    measured = measures.measured(tokens, found)
    if measured.words is None and found.unit is None and last is not None and found.kind == "count":
        measured = measured._replace(noun=last.noun, words=last.words)
    figure = _record(places_.doc, tokens, found, measured, sentence)
    return figure, measured if found.unit is None and found.kind != "fraction" else last


def _record(doc: Doc, tokens: TokenSpan, found: Quantity, measured: Measured, sentence: Span) -> Figure:
    said = status.statement_at(doc._.statements, found.start)
    before = doc.text[max(0, found.start - WINDOW) : found.start].lower()
    return Figure(
        found.start, found.end, document.source(doc, found.start, found.end),
        found.value, found.low, found.high, found.unit, _kind(found, measured), found.modifier,
        measured.words, status.speaker_of(said),
        status.status_of(tokens.root, measured.noun, said, before), sentence, event=measured.event,
    )  # fmt: skip


def _kind(found: Quantity, measured: Measured) -> str:
    """Return the contract's kind; bare counts are told apart by what they count."""
    if measured.event:
        return "casualties"
    if found.kind != "count" or found.unit is not None or measured.noun is None:
        return found.kind
    if measures.is_person(measured.noun):
        return "people"
    return "index" if measured.noun.lemma_.lower() in INDEX_NOUNS else "count"
