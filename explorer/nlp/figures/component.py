"""Place the quantities of a text in the parsed article: one record per figure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from explorer.nlp import document
from explorer.nlp.figures import casualties, measures, places, status, verbs
from explorer.nlp.figures.grouping import same_measure_key
from explorer.nlp.figures.measures import Measured
from explorer.nlp.figures.places import Places
from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.figures.ranges import TALLY
from explorer.nlp.numerals import VAGUE
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.parsed import Span as TokenSpan
from explorer.records import Figure, Section, Span

INDEX_NOUNS = frozenset({"magnitude", "index", "richter", "score", "rating"})
WINDOW = 40
POINTERS = frozenset({"them", "whom", "which", "these", "those"})
RESTATES = re.compile(
    r"(?: ?[(\[]|,? or )(?:or )?(?:about |around |roughly |some |nearly |almost |approximately )?"
)
"""What stands between a number and the same in another unit: "5 miles (8 km)"."""


def lines(doc: Doc) -> str:
    """Return the parsed text, of equal length, with a line break before every section."""
    text, kept, at = doc.text, [], 0
    for section in sorted(doc._.article.sections, key=lambda section: section.start):
        before = section.start - 1
        if at <= before < len(text) and text[before].isspace():
            kept += [text[at:before], "\n"]
            at = section.start
    return "".join(kept) + text[at:]


def placed(doc: Doc, text: str, found: list[Quantity]) -> Iterator[Figure]:
    """Yield the records of the quantities that stand in sentences extractors read."""
    if not found:
        return
    places_, repeated, elder, at = Places(doc, text), document.repeats(doc), Elders(), 0
    for sent, section in document.sentences(doc):
        span = document.span_of(sent)
        elder.turn()
        while at < len(found) and found[at].start < span.end:
            if found[at].start >= span.start:
                figure = _figure(places_, found[at], span, section, elder)
                if figure:
                    yield replace(figure, repeat=span in repeated)
            at += 1


class Elders:
    """What the numbers before measure, for a number whose noun is left out."""

    def __init__(self) -> None:
        self.seen: list[Elder] = []
        self.before: list[Elder] = []
        self.last: tuple[Quantity, Measured] | None = None

    def turn(self) -> None:
        """Begin a sentence: the last one's numbers stay in reach."""
        self.before, self.seen, self.last = self.seen, [], None

    def restated(self, text: str, found: Quantity) -> Measured | None:
        """Return what the number before measures where this one says it in another unit."""
        if self.last is None or found.unit is None:
            return None
        first, measured = self.last
        other = first.kind == found.kind and first.unit not in {None, found.unit}
        return measured if other and RESTATES.fullmatch(text[first.end : found.start]) else None

    def complete(self, tokens: TokenSpan, found: Quantity, measured: Measured) -> Measured:
        """Lend the noun of an earlier number with the same unit, first one on the same verb."""
        hung = verbs.hung(tokens.root)
        if not _named(measured, found) or _pointing(tokens, measured.noun):
            near = self.seen or (self.before if found.unit is None else [])
            alike = [elder for elder in reversed(near) if elder.unit == found.unit]
            if measured.words and hung[0] == "dobj":  # "raised $4 million": its own verb says what
                alike = [elder for elder in alike if elder.hung[1] == hung[1]]
            if alike:
                elder = next((e for e in alike if e.hung == hung), alike[0])
                own = hung != elder.hung and hung[0] in {"nsubj", "nsubjpass"}
                measured = _lent(elder.measured, measured.event, own)
        if measured.noun is not None and found.kind != "fraction":
            self.seen.append(Elder(found.unit, hung, measured))
        return measured


class Elder(NamedTuple):
    """One number of the sentence: its unit, how it hangs on its verb, what it measures."""

    unit: str | None
    hung: tuple[str, str]
    measured: Measured


def _lent(elder: Measured, event: str | None, own: bool) -> Measured:
    """Return the earlier number's noun, with what befell these; ``own``: they have a verb."""
    if elder.noun is None or event == elder.event or (event is None and not own):
        return elder
    words = measures.phrase(elder.noun)
    if event is None:
        return Measured(elder.noun, words)
    return Measured(
        elder.noun, casualties.told(words, elder.noun, event, measures.MAX_WORDS), event
    )


def _pointing(tokens: TokenSpan, noun: Token | None) -> bool:
    """Tell "27 of them" that found no plural noun: it stands at the number before."""
    if noun is not None and noun.tag_ in {"NNS", "NNPS"}:
        return False
    after = tokens.doc[tokens.end : tokens.end + 2]
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in POINTERS


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
    elif places.in_name(tokens, found, section.role == "headline") or places.pronominal(
        tokens, found
    ):
        return None
    if found.form == TALLY:
        return _record(places_, tokens, found, Measured(None, "votes"), sentence)
    measured = elder.restated(places_.text, found) or elder.complete(
        tokens, found, measures.measured(tokens, found)
    )
    elder.last = found, measured
    crowd = found.form == VAGUE and tokens.root.dep_ != "dobj"
    if measured.noun is None and found.unit is None and (crowd or measured.event):
        found = replace(found, kind="people")
        happened = casualties.EVENTS[measured.event]["word"] if measured.event else []
        measured = measured._replace(words=" ".join(["people", *happened]))
    return _record(places_, tokens, found, measured, sentence)


def _record(
    places_: Places, tokens: TokenSpan, found: Quantity, measured: Measured, sentence: Span
) -> Figure:
    doc, text = places_.doc, places_.text
    thing = measured.noun if found.kind != "duration" else None
    holding = status.statements_at(doc._.statements, found.start, text)
    said, claim = next(iter(holding), None), status.claim_of(holding, text)
    before = text[max(0, found.start - WINDOW) : found.start].lower()
    record = Figure(
        found.start, found.end, document.source(doc, found.start, found.end),
        found.value, found.low, found.high, found.unit, _kind(tokens, found, measured), found.modifier,
        measured.words,
        status.speaker_of(claim) or status.claimed_by(tokens, measured.noun) or status.told_by(tokens.root),
        status.status_of(tokens.root, thing, said, text, before), sentence, event=measured.event,
    )  # fmt: skip
    return replace(record, measure=same_measure_key(record) or None)


def _kind(tokens: TokenSpan, found: Quantity, measured: Measured) -> str:
    """Return the contract's kind; bare counts are told apart by what they count."""
    if measured.event:
        return "casualties"
    if found.kind != "count" or found.unit is not None or measured.noun is None:
        return found.kind
    last = tokens[-1]
    hyphened = last.i + 2 < len(last.doc) and last.nbor(1).text == "-"
    nearest = last.nbor(2) if hyphened else measured.noun
    if casualties.is_person(measured.noun) or casualties.is_person(nearest):
        return "people"
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    named = {nearest.lower_, before, measured.noun.lemma_.lower()}
    return "index" if named & INDEX_NOUNS else "count"
