"""Who said what: statements with speaker, cue and content, left on ``doc._.statements``."""

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from explorer.nlp import cue_model, cues, document, speakers
from explorer.nlp.cues import Candidate, Range, Reading
from explorer.records import READABLE, Span, Speaker, Statement

NAME = "statements"

Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.statements"])
def statements(doc: Doc) -> Doc:
    """Leave the statements of the article, in the order of their contents."""
    read = cues.reading(doc)
    found = [one for one in settled(read) if readable(doc, one)]
    scores = cue_model.scores(read, found)
    doc._.statements = tuple(records(read, chosen(found, scores)))
    return doc


def settled(read: Reading) -> list[Candidate]:
    """Return the candidates with final contents: quotations whole, in one readable paragraph."""
    out = []
    for one in cues.candidates(read):
        content = whole_quotes(read, one)
        if content:
            content = run_on(read, one, content)
            quoted = one.quoted or any(i in read.region_of for a, b in content for i in (a, b - 1))
            out.append(
                Candidate(one.form, one.key, one.cue, one.source, content, one.link, quoted)
            )
    return out


def whole_quotes(read: Reading, one: Candidate) -> tuple[Range, ...]:
    """Return a candidate's content grown to whole quotations, without cue, trimmed."""
    inside = read.region_of.get(one.key.i)
    grown = []
    for first, end in one.content:
        for i in (first, end - 1):
            region = read.region_of.get(i)
            if region is not None and region != inside:
                a, b = read.regions[region]
                if not a <= one.cue[0] < b:
                    first, end = min(first, a), max(end, b)
        grown.append((first, end))
    grown = merged(grown)
    out: list[Range] = []
    for piece in grown:
        out += [p for p in cues.cut(piece, one.cue)] if piece[0] < one.cue[1] and one.cue[0] < piece[1] else [piece]
    kept = [t for t in (trimmed(read, piece) for piece in out) if t]
    return tuple(kept)


def run_on(read: Reading, one: Candidate, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return a quoted content with the whole quoted sentences that follow it in its paragraph."""
    region = read.region_of.get(content[-1][1] - 1)
    if region is None or region == read.region_of.get(one.key.i):
        return content
    doc, out = read.doc, list(content)
    at = max(content[-1][1], one.cue[1])
    limit = read.bounds[content[-1][0]][1]
    for first, end in read.regions[region + 1 :]:
        if first >= limit or not _fresh(read, at, first, one) or not _whole(read, first, end, limit):
            break
        out.append((first, end))
        at = end
    return tuple(out)


def _fresh(read: Reading, at: int, first: int, one: Candidate) -> bool:
    """Tell whether a sentence starts at a quotation and nothing stands between but the cue's end."""
    doc = read.doc
    between = [t for t in doc[at:first] if not t.is_space]
    if not between:
        return doc[at - 1].text in "\"''" or doc[at - 1].is_punct
    if len(between) > 30 or between[-1].text not in (".", "!", "?"):
        return False
    return sum(t.text in ".!?" for t in between) == 1


def _whole(read: Reading, first: int, end: int, limit: int) -> bool:
    """Tell whether a quotation is whole sentences: it ends as one and no cue follows."""
    doc = read.doc
    inner = next((doc[i] for i in range(end - 1, first, -1) if doc[i].text not in ('"', "''", "'", " ")), None)
    return inner is not None and inner.text[-1] in ".!?…—-" and (end >= limit or doc[end].is_space or not doc[end].text[:1].islower())


def merged(ranges: list[Range]) -> list[Range]:
    """Return ranges in order, those that overlap or touch made one."""
    out: list[Range] = []
    for first, end in sorted(ranges):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((first, end))
    return out


def trimmed(read: Reading, piece: Range) -> Range | None:
    """Return a piece without loose punctuation at its ends; quotation marks stay."""
    first, end = piece
    doc = read.doc
    while first < end and (doc[first].is_space or doc[first].is_punct) and not _keeps(read, first):
        first += 1
    while end > first and (doc[end - 1].is_space or doc[end - 1].is_punct) and not _keeps(read, end - 1):
        end -= 1
    return (first, end) if first < end else None


def _keeps(read: Reading, i: int) -> bool:
    return i in read.region_of or read.doc[i].text in "()[]%$"


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
    if shared >= 0.5 * len(words | have):
        return True
    return one.key.i == other.key.i or shared >= 0.5 * min(len(words), len(have)) and one.cue == other.cue


def records(read: Reading, kept: list[Candidate]) -> list[Statement]:
    """Return the kept candidates as records in reading order."""
    doc = read.doc
    again = document.repeats(doc)
    out = []
    spans = [(one, tuple(_chars(doc, r) for r in one.content)) for one in kept]
    for one, content in sorted(spans, key=lambda pair: (pair[1][0].start, pair[1][0].end)):
        cue = _chars(doc, one.cue)
        nested = any(
            other is not one and any(cue.start >= c.start and cue.end <= c.end for c in theirs)
            for other, theirs in spans
        )
        repeat = any(cue.overlaps(span) for span in again)
        out.append(Statement(_speaker(read, one), cue, content, _kind(read, one), nested, repeat))
    return out


def readable(doc: Doc, one: Candidate) -> bool:
    """Tell whether a candidate stands in a section that is read."""
    sections = [s for s in doc._.article.sections if s.role in READABLE]
    where = doc[one.content[0][0]].idx
    at = bisect_right([s.start for s in sections], where) - 1
    return at >= 0 and where < sections[at].end


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
