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
from explorer.nlp.numerals import VAGUE
from explorer.records import Figure, Section, Span

INDEX_NOUNS = frozenset({"magnitude", "index", "richter", "score", "rating"})
WINDOW = 40


def lines(doc: Doc) -> str:
    """Return the parsed text, of equal length, with a line break before every section."""
    kept = list(doc.text)
    for section in doc._.article.sections:
        if section.start and section.start <= len(kept) and kept[section.start - 1].isspace():
            kept[section.start - 1] = "\n"
    return "".join(kept)


def placed(doc: Doc, text: str, found: list[Quantity]) -> Iterator[Figure]:
    """Yield the records of the quantities that stand in sentences extractors read."""
    if not found:
        return
    places_, repeated, at = Places(doc, text), document.repeats(doc), 0
    for sent, section in document.sentences(doc):
        span, elder = document.span_of(sent), Elders()
        while at < len(found) and found[at].start < span.end:
            if found[at].start >= span.start:
                figure = _figure(places_, found[at], span, section, elder)
                if figure:
                    yield replace(figure, repeat=span in repeated)
            at += 1


class Elders:
    """What the numbers before in the sentence measure, for a number whose noun is left out."""

    def __init__(self) -> None:
        self.seen: list[tuple[str | None, str, Measured]] = []

    def complete(self, tokens: TokenSpan, found: Quantity, measured: Measured) -> Measured:
        """Lend the noun of an earlier number with the same unit, first one with the same verb."""
        verb = tokens.root.head.lemma_
        alike = [(v, m) for unit, v, m in reversed(self.seen) if unit == found.unit]
        if not _named(measured, found) and alike:
            elder = next((m for v, m in alike if v == verb), alike[0][1])
            event = elder.event if found.unit is None else None
            measured = measured._replace(noun=elder.noun, words=elder.words, event=measured.event or event)
        if measured.noun is not None and found.kind != "fraction":
            self.seen.append((found.unit, verb, measured))
        return measured


def _named(measured: Measured, found: Quantity) -> bool:
    if measured.noun is not None or found.kind in {"duration", "age", "distance", "multiple"}:
        return True
    return found.form == VAGUE


def _figure(
    places_: Places, found: Quantity, sentence: Span, section: Section, elder: Elders
) -> Figure | None:
    tokens = places_.span(found.start, found.end)
    if places.age_of(tokens, found):
        found = replace(found, kind="age", unit="year")
    elif places.in_name(tokens, found, section.role == "headline") or places.pronominal(tokens, found):
        return None
    measured = elder.complete(tokens, found, measures.measured(tokens, found))
    if measured.noun is None and found.form == VAGUE and found.unit is None:
        found = replace(found, kind="people")
        measured = measured._replace(words=measured.words or "people")
    return _record(places_, tokens, found, measured, sentence)


def _record(
    places_: Places, tokens: TokenSpan, found: Quantity, measured: Measured, sentence: Span
) -> Figure:
    doc, text = places_.doc, places_.text
    said = status.statement_at(doc._.statements, found.start)
    before = text[max(0, found.start - WINDOW) : found.start].lower()
    return Figure(
        found.start, found.end, document.source(doc, found.start, found.end),
        found.value, found.low, found.high, found.unit, _kind(found, measured), found.modifier,
        measured.words, status.speaker_of(said) or status.claimed_by(tokens, measured.noun),
        status.status_of(tokens.root, measured.noun, said, text, before), sentence, event=measured.event,
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
