"""Candidates by neighbourhood: a quotation and the speaking verb before or after it."""

from collections.abc import Iterator

from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import Candidate, Range, Reading, classes, group
from explorer.nlp.statements.speakers import subject

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
REACH = 25
"""Tokens between a quotation and its cue."""

INVERTED = 12
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
LINKS = {",": "comma", "?": "mark", "!": "mark"}
"""What a quotation ends with before its cue."""

DASHES = frozenset({"-", "--", "—", "–"})


def quote_candidates(read: Reading) -> Iterator[Candidate]:
    """Yield each quotation of some length with the cues beside it."""
    ended = 0
    for first, end in read.regions:
        if end - first >= 4:
            paragraph = read.bounds[first][0], read.bounds[end - 1][1]
            if end < paragraph[1]:
                yield from _after(read, (first, end), paragraph[1])
            else:
                yield from _below(read, (first, end))
            low = max(paragraph[0], read.doc[first].sent.start, ended)
            yield from _before(read, (first, end), low)
        ended = end


def _after(read: Reading, region: Range, high: int) -> Iterator[Candidate]:
    """The cue after it: '"...," said X', '"...," X told them'."""
    doc, end = read.doc, region[1]
    stop = min(high, end + REACH)
    verbs = classes("verbs")
    if doc[end].text in DASHES and high - end <= INVERTED:
        yield from _signed(read, region, high, end)
        return
    if doc[end - 2].text == ".":
        return
    for i in range(end, stop):
        token = doc[i]
        if i in read.region_of or (token.text in ".?!;" and i > end):
            return
        if token.pos_ == "VERB" and token.lemma_ in verbs and token.tag_ in FINITE:
            source = subject(token)
            if source is None or source.i in read.region_of or source.i < end:
                source = _nearest(read, end, token) or _inverted(token, stop)
            if source is not None:
                link = LINKS.get(doc[end - 2].text, "none")
                yield Candidate("quote-after", token, group(token), source, (region,), link, True)
            return


def _below(read: Reading, region: Range) -> Iterator[Candidate]:
    """The name under it, after a dash, in a line of its own."""
    doc, at = read.doc, region[1]
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at < len(doc) and doc[at].text[0] in DASHES and read.bounds[at][1] - at <= INVERTED:
        yield from _signed(read, region, read.bounds[at][1], at)


def _signed(read: Reading, region: Range, high: int, at: int) -> Iterator[Candidate]:
    """A name after a dash: '"..." - X'."""
    name, dash = read.doc[at + 1 : high], read.doc[at]
    head = next((t for t in name if t.pos_ == "PROPN"), None)
    if head is not None and not any(t.pos_ == "VERB" for t in name):
        yield Candidate("signed", dash, (dash.i, dash.i + 1), name.root, (region,), "", True)


def _nearest(read: Reading, end: int, verb: Token) -> Token | None:
    """Return the last name or noun between a quotation and its cue, where the parse lost it."""
    for i in range(verb.i - 1, end - 1, -1):
        token = read.doc[i]
        if token.pos_ in NOMINAL and token.ent_type_ not in ("DATE", "TIME"):
            return token if token.dep_ != "pobj" else None
    return None


def _inverted(verb: Token, stop: int) -> Token | None:
    for i in range(verb.i + 1, min(stop, verb.i + INVERTED)):
        token = verb.doc[i]
        if token.ent_type_ in ("DATE", "TIME"):
            continue
        if token.pos_ in NOMINAL:
            while i < token.head.i < stop and token.dep_ in ("compound", "nmod", "amod", "poss"):
                token = token.head
            return token
        if token.is_punct:
            return None
    return None


def _before(read: Reading, region: Range, low: int) -> Iterator[Candidate]:
    """The cue before it: 'X said, "..."', and what the cue cut off: 'The plan, X said, "..."'."""
    doc, first = read.doc, region[0]
    near = doc[first - 1].text if first > low else ""
    verbs = classes("verbs")
    for i in range(first - 1, max(low, first - REACH) - 1, -1):
        token = doc[i]
        if token.pos_ == "VERB" and token.lemma_ in verbs and token.dep_ != "amod":
            source = subject(token)
            link = near if near in (",", ":", "that") else "none"
            yield Candidate("quote-before", token, group(token), source, (region,), link, True)
            yield from _split(read, token, source, region, low)
            return


def _split(
    read: Reading, verb: Token, source: Token | None, region: Range, low: int
) -> Iterator[Candidate]:
    doc = read.doc
    if source is None or doc[region[0] - 1].text != "," or source.i > verb.i:
        return
    end = min(source.left_edge.i, verb.i)
    if end - 1 > low and doc[end - 1].text == "," and doc[region[0] + 1].text[:1].islower():
        pieces = ((low, end - 1), region)
        yield Candidate("split", verb, group(verb), source, pieces, "", True)
