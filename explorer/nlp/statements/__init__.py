"""Who said what: statements with speaker, cue and content, left on ``doc._.statements``."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy import tokens
from spacy.language import Language

from explorer.nlp import coreference, document, parsed
from explorer.nlp.clauses import VERBAL
from explorer.nlp.parsed import Doc
from explorer.nlp.statements import (
    contents,
    cue_model,
    cues,
    noun_cues,
    quote_cues,
    speaker_phrases,
    verb_cues,
)
from explorer.nlp.statements.cue_model import Weights
from explorer.nlp.statements.cues import Candidate, Range, Reading
from explorer.records import Span, Speaker, Statement

NAME = "statements"

tokens.Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.statements"])
def statements(made: tokens.Doc) -> tokens.Doc:
    """Leave the statements of the article, in the order of their contents."""
    read, learnt = cues.reading(parsed.of(made)), cue_model.weights()
    found = settled(
        read, (one for one in candidates(read) if cue_model.plausible(learnt, read, one))
    )
    made._.statements = tuple(records(read, judged(read, found, learnt)))
    return made


def judged(read: Reading, found: list[Candidate], learnt: Weights) -> list[Candidate]:
    """Return the candidates that are statements, at their final length."""
    kept = chosen(found, cue_model.scores(learnt, read, found))
    return [one._replace(content=cue_model.shortened(learnt, read, one)) for one in kept]


def candidates(read: Reading) -> Iterator[Candidate]:
    """Yield every candidate of the article as its construction gives it."""
    for token in read.doc:
        if token.pos_ in VERBAL and token.lower_ != "according":
            if token.dep_ not in cues.GROUP:
                yield from verb_cues.verb_candidates(token)
        elif token.pos_ == "NOUN":
            yield from noun_cues.noun_candidates(token)
        elif token.lower_ == ":":
            yield from noun_cues.colon_candidates(read, token)
        elif token.lower_ in noun_cues.WORDS:
            yield from noun_cues.word_candidates(token)
    yield from quote_cues.quote_candidates(read)


def settled(read: Reading, found: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates with final contents: quotations whole, in readable paragraphs."""
    out = []
    for one in found:
        if one.source is not None and one.source.lemma_.lower() in noun_cues.SIGNS:
            continue
        content = contents.whole_quotes(read, one)
        if content and read.readable[content[0][0]]:
            content = contents.run_on(read, one, content)
            quoted = one.quoted or any(i in read.region_of for a, b in content for i in (a, b - 1))
            out.append(one._replace(content=content, quoted=quoted))
    return out


def chosen(found: list[Candidate], scores: list[float]) -> list[Candidate]:
    """Return the candidates that pass, the best of those that say the same thing."""
    order = sorted(range(len(found)), key=lambda n: -scores[n])
    kept: list[tuple[Candidate, frozenset[int]]] = []
    holding: dict[int, list[int]] = {}
    for n in order:
        if scores[n] < cue_model.THRESHOLD:
            break
        one = found[n]
        words = frozenset(i for a, b in one.content for i in range(a, b))
        rivals = {n for i in words for n in holding.get(i, ())}
        if any(_same(one, words, *kept[rival]) for rival in rivals):
            continue
        for i in words:
            holding.setdefault(i, []).append(len(kept))
        kept.append((one, words))
    return [one for one, _ in kept]


def _same(one: Candidate, words: frozenset[int], other: Candidate, have: frozenset[int]) -> bool:
    shared = len(words & have)
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
    again = sorted(document.repeats(doc))
    ordered = sorted(kept, key=lambda one: (one.content[0][0], -one.content[-1][1]))
    around = _surrounding(ordered)
    out: list[Statement] = []
    for one in ordered:
        cue, content = _chars(doc, one.cue), tuple(_chars(doc, r) for r in one.content)
        outer = [n for n, other in around[one.cue[0]] if other >= one.cue[1]]
        nested = any(ordered[n] is not one for n in outer)
        repeat = _repeated(again, cue)
        who = _speaker(read, one)
        if who is not None and who.text.lower() in coreference.FIRST_PERSON:
            who = replace(who, entity=_quoted_self(out, outer))
        out.append(Statement(who, cue, content, _kind(read, one), nested, repeat))
    return out


def _surrounding(ordered: list[Candidate]) -> dict[int, list[tuple[int, int]]]:
    """Return for each cue's first token (which statement's content it is in, where that ends)."""
    found: dict[int, list[tuple[int, int]]] = {one.cue[0]: [] for one in ordered}
    for n, one in enumerate(ordered):
        for first, end in one.content:
            for i in range(first, end):
                if i in found:
                    found[i].append((n, end))
    return found


def _repeated(again: list[Span], cue: Span) -> bool:
    """Tell whether a cue stands in one of the repeated sentences, which are in order and apart."""
    at = bisect_left(again, cue.end, key=lambda span: span.start)
    return at > 0 and again[at - 1].end > cue.start


def _quoted_self(before: list[Statement], outer: list[int]) -> str | None:
    """Return who says "I" round a cue: the speaker of the last statement that contains it."""
    for n in reversed(outer):
        if n < len(before) and before[n].kind != "indirect":
            who = before[n].speaker
            if who is not None:
                return who.entity
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
    return speaker_phrases.trim(read.doc, one.source, (first, end))


def _speaker(read: Reading, one: Candidate) -> Speaker | None:
    tokens = source_of(read, one)
    if tokens is None or one.source is None:
        return None
    return speaker_phrases.speaker(read.doc, one.source, tokens)


def _kind(read: Reading, one: Candidate) -> str:
    inside = sum(i in read.region_of for a, b in one.content for i in range(a, b))
    total = sum(b - a for a, b in one.content)
    return "direct" if inside == total else "mixed" if inside else "indirect"


def _chars(doc: Doc, tokens: Range) -> Span:
    last = doc[tokens[1] - 1]
    return Span(doc[tokens[0]].idx, last.idx + len(last))
