"""Who said what: statements with speaker, cue and content, left on ``doc._.statements``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from explorer.nlp import (
    contents,
    coreference,
    cue_model,
    cues,
    document,
    noun_cues,
    quote_cues,
    speakers,
    verb_cues,
)
from explorer.nlp.cue_model import Weights
from explorer.nlp.cues import Candidate, Range, Reading
from explorer.records import Span, Speaker, Statement

NAME = "statements"

Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.statements"])
def statements(doc: Doc) -> Doc:
    """Leave the statements of the article, in the order of their contents."""
    read, learnt = cues.reading(doc), cue_model.weights()
    found = settled(
        read, (one for one in candidates(read) if cue_model.plausible(learnt, read, one))
    )
    doc._.statements = tuple(records(read, judged(read, found, learnt)))
    return doc


def judged(read: Reading, found: list[Candidate], learnt: Weights) -> list[Candidate]:
    """Return the candidates that are statements, at their final length."""
    kept = chosen(found, cue_model.scores(learnt, read, found))
    return [replace(one, content=cue_model.shortened(learnt, read, one)) for one in kept]


def candidates(read: Reading) -> Iterator[Candidate]:
    """Yield every candidate of the article as its construction gives it."""
    for token in read.doc:
        if token.pos_ in ("VERB", "AUX") and token.lower_ != "according":
            if token.dep_ not in cues.GROUP:
                yield from verb_cues.verb_candidates(token)
        elif token.pos_ == "NOUN":
            yield from noun_cues.noun_candidates(token)
        elif token.text == ":":
            yield from noun_cues.colon_candidates(read, token)
        else:
            yield from noun_cues.word_candidates(token)
    yield from quote_cues.quote_candidates(read)


def settled(read: Reading, found: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates with final contents: quotations whole, in readable paragraphs."""
    out = []
    for one in found:
        content = contents.whole_quotes(read, one)
        if content and read.readable[content[0][0]]:
            content = contents.run_on(read, one, content)
            quoted = one.quoted or any(i in read.region_of for a, b in content for i in (a, b - 1))
            out.append(replace(one, content=content, quoted=quoted))
    return out


def chosen(found: list[Candidate], scores: list[float]) -> list[Candidate]:
    """Return the candidates that pass, the best of those that say the same thing."""
    order = sorted(range(len(found)), key=lambda n: -scores[n])
    kept: list[tuple[Candidate, frozenset[int]]] = []
    for n in order:
        if scores[n] < cue_model.THRESHOLD:
            break
        one = found[n]
        words = frozenset(i for a, b in one.content for i in range(a, b))
        if any(_same(one, words, other, have) for other, have in kept):
            continue
        kept.append((one, words))
    return [one for one, _ in kept]


def _same(one: Candidate, words: frozenset[int], other: Candidate, have: frozenset[int]) -> bool:
    shared = len(words & have)
    if not shared:
        return False
    if one.cue[0] == other.cue[0]:
        return True
    if one.key.i in have or other.key.i in words:
        return False
    if shared >= 0.5 * len(words | have):
        return True
    return one.key.i == other.key.i or (
        shared >= 0.5 * min(len(words), len(have)) and one.cue == other.cue
    )


def records(read: Reading, kept: list[Candidate]) -> list[Statement]:
    """Return the kept candidates as records in reading order."""
    doc = read.doc
    again = document.repeats(doc)
    spans = [(one, tuple(_chars(doc, r) for r in one.content)) for one in kept]
    out: list[Statement] = []
    for one, content in sorted(spans, key=lambda pair: (pair[1][0].start, -pair[1][-1].end)):
        cue = _chars(doc, one.cue)
        nested = any(other is not one and any(cue in c for c in theirs) for other, theirs in spans)
        repeat = any(cue.overlaps(span) for span in again)
        who = _speaker(read, one)
        if who is not None and who.text.lower() in coreference.FIRST_PERSON:
            who = replace(who, entity=_quoted_self(out, cue))
        out.append(Statement(who, cue, content, _kind(read, one), nested, repeat))
    return out


def _quoted_self(before: list[Statement], cue: Span) -> str | None:
    """Return who says "I" round a cue: the speaker of the last statement that contains it."""
    for one in reversed(before):
        if (
            one.speaker is not None
            and one.kind != "indirect"
            and any(cue in c for c in one.content)
        ):
            return one.speaker.entity
    return None


def source_of(read: Reading, one: Candidate) -> Range | None:
    """Return the tokens of a candidate's speaker, none of them cue or content."""
    if one.source is None:
        return None
    first, end = cues.span(one.source)
    at = one.source.i
    for low, high in sorted([one.cue, *one.content]):
        if low <= at < high:
            first, end = at, at + 1
            break
        if at < low < end:
            end = low
        if first < high <= at:
            first = high
    return speakers.trim(read.doc, one.source, (first, end))


def _speaker(read: Reading, one: Candidate) -> Speaker | None:
    tokens = source_of(read, one)
    if tokens is None or one.source is None:
        return None
    return speakers.speaker(read.doc, one.source, tokens)


def _kind(read: Reading, one: Candidate) -> str:
    inside = sum(i in read.region_of for a, b in one.content for i in range(a, b))
    total = sum(b - a for a, b in one.content)
    return "direct" if inside == total else "mixed" if inside else "indirect"


def _chars(doc: Doc, tokens: Range) -> Span:
    last = doc[tokens[1] - 1]
    return Span(doc[tokens[0]].idx, last.idx + len(last))
