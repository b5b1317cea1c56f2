"""Candidate statements: every (cue, content, source) triple that a construction could mean.

Recall comes first here; ``cue_model`` tells which of the candidates are statements.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from explorer.nlp import lexicon
from explorer.nlp.quotes import Quote, doc_quotes, token_range
from explorer.nlp.speakers import agent, own_subject, possessor, subject

Range = tuple[int, int]
CLAUSE = frozenset({"ccomp", "xcomp", "acl", "relcl", "advcl"})
GROUP = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A triple that may be a statement; all ranges are half-open ranges of tokens."""

    form: str
    """The construction: clause, fronted, infinitive, object ..."""
    key: Token
    """The word that decides: a verb, noun, adjective or mark."""
    cue: Range
    source: Token | None
    content: tuple[Range, ...]
    link: str = ""
    """The word or dependency that ties the content to the cue."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article as the constructions look at it."""

    doc: Doc
    quotes: tuple[Quote, ...]
    regions: tuple[Range, ...]
    """Tokens of each quotation."""
    region_of: dict[int, int]
    """Token -> number of the quotation it stands in."""
    bounds: list[Range]
    """For each token the tokens of its paragraph."""


def reading(doc: Doc) -> Reading:
    """Prepare a parsed article."""
    starts = [token.idx for token in doc]
    quotes = doc_quotes(doc)
    regions = tuple(token_range(starts, quote) for quote in quotes)
    region_of = {i: n for n, (a, b) in enumerate(regions) for i in range(a, b)}
    return Reading(doc, quotes, regions, region_of, _paragraphs(doc))


def _paragraphs(doc: Doc) -> list[Range]:
    bounds: list[Range] = []
    first = 0
    for token in doc:
        if token.is_space and "\n" in token.text:
            bounds += [(first, token.i)] * (token.i + 1 - first)
            first = token.i + 1
    return bounds + [(first, len(doc))] * (len(doc) - first)


@cache
def classes(part: str) -> dict[str, frozenset[str]]:
    """Return lemma -> names of its classes for ``verbs``, ``nouns`` or ``adjectives``."""
    found: dict[str, set[str]] = {}
    for name, words in lexicon.load("cues")[part].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def span(token: Token) -> Range:
    """Return the tokens of a word and everything that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def cut(whole: Range, hole: Range) -> tuple[Range, ...]:
    """Return what is left of a range without another."""
    parts = ((whole[0], min(whole[1], hole[0])), (max(whole[0], hole[1]), whole[1]))
    return tuple(part for part in parts if part[0] < part[1])


def candidates(read: Reading) -> Iterator[Candidate]:
    """Yield every candidate of the article, with quotations kept whole."""
    nouns = classes("nouns")
    for token in read.doc:
        pos = token.pos_
        if token.lower_ == "according":
            yield from _according(token)
        elif pos in ("VERB", "AUX"):
            if token.dep_ not in GROUP:
                yield from _verb(token)
        elif pos == "NOUN":
            if token.lemma_ in nouns:
                yield from _noun(token)
        elif token.text == ":":
            yield from _colon(read, token)
    yield from _quoted(read)


# ---------------------------------------------------------------- verbs
def _verb(verb: Token) -> Iterator[Candidate]:
    by: dict[str, list[Token]] = {}
    for child in verb.children:
        by.setdefault(child.dep_, []).append(child)
    passive = "nsubjpass" in by or "auxpass" in by
    source = agent(verb) if passive or _reduced(verb, by) else subject(verb)
    cue = _group(verb)
    yield from _clauses(verb, by, source, cue)
    yield from _parenthesis(verb, by, source, cue)
    if "acomp" in by:
        yield from _adjective(verb, by["acomp"][0], source, cue)
    if verb.pos_ == "AUX" and verb.lemma_ == "be":
        yield from _copula(verb, by, cue)
        return
    yield from _infinitives(verb, by, source, cue)
    yield from _objects(verb, by, source, cue)
    yield from _prepositions(verb, by, source, cue)
    if passive:
        yield from _passive(verb, by, source, cue)
    elif _reduced(verb, by):
        yield Candidate("passive", verb, cue, source, (span(verb.head),)[:0] or ((verb.head.left_edge.i, verb.left_edge.i),), "acl")


def _reduced(verb: Token, by: dict[str, list[Token]]) -> bool:
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and "dobj" not in by


def _group(verb: Token, last: int | None = None) -> Range:
    """Return the verb with its auxiliaries, negation, adverbs between them and particle."""
    first, end = verb.i, verb.i + 1
    for child in verb.children:
        if child.dep_ in GROUP:
            if child.i < verb.i:
                first = min(first, child.i) if verb.i - child.i < 6 else first
            elif child.dep_ == "prt" and child.i - verb.i < 4:
                end = max(end, child.i + 1)
        elif child.dep_ == "advmod" and child.i == verb.i - 1:
            first = min(first, child.i)
    return first, max(end, last or 0)


def _clauses(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    for clause in by.get("ccomp", ()):
        whole = span(clause)
        if clause.i > verb.i and whole[0] > verb.i:
            yield Candidate("clause", verb, cue, source, (whole,), _mark(clause))
        else:
            yield Candidate("fronted", verb, cue, source, _around(verb, source, cue, whole), _mark(clause))


def _around(verb: Token, source: Token | None, cue: Range, whole: Range) -> tuple[Range, ...]:
    """Return a clause without the cue and source that stand inside it."""
    low, high = cue
    if source is not None:
        edges = span(source)
        if edges[0] >= high or edges[1] <= low:
            if not (edges[0] <= whole[0] and whole[1] <= edges[1]):
                low, high = min(low, edges[0]), max(high, edges[1])
    for child in verb.children:
        if child.dep_ in ("prep", "npadvmod", "advmod", "dobj", "dative", "advcl") and child.left_edge.i <= high + 1 and child.i > verb.i:
            high = max(high, child.right_edge.i + 1)
    return cut(whole, (low, high))


def _mark(clause: Token) -> str:
    first = clause.left_edge
    if first.dep_ in ("mark", "advmod", "dobj", "nsubj", "aux", "attr") and first.lower_ in MARKS:
        return first.lower_
    return ""


MARKS = frozenset("that whether if how why what who when where which to because as".split())


def _parenthesis(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    """A cue set into the sentence it attributes: "The plan, she said, would fail"."""
    if verb.dep_ not in ("parataxis", "ccomp", "advcl", "conj", "dep") or source is None:
        return
    if "ccomp" in by and verb.dep_ != "parataxis":
        return
    inner, head = span(verb), verb.head
    outer = span(head)
    if head.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
        return
    before = verb.doc[inner[0] - 1].text if inner[0] else ""
    after = verb.doc[inner[1]].text if inner[1] < len(verb.doc) else ""
    if before in (",", "-", "--", "—", '"', "''") or after in (",",):
        if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl", "dep") and _mark(verb) in ("", "as")):
            yield Candidate("parenthesis", verb, cue, source, cut(outer, inner), verb.dep_)


def _infinitives(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    for clause in by.get("xcomp", ()):
        whole = span(clause)
        if whole[0] <= verb.i:
            continue
        link = "to" if whole[0] < clause.i and clause.doc[whole[0]].lower_ == "to" else clause.tag_
        objects = [o for o in by.get("dobj", ()) if verb.i < o.i < clause.i]
        if objects:
            yield Candidate("object-infinitive", verb, cue, source, ((objects[0].left_edge.i, whole[1]),), link)
        else:
            yield Candidate("infinitive", verb, cue, source, (whole,), link)


def _objects(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    for thing in by.get("dobj", ()):
        whole = span(thing)
        end = whole[1]
        predicate = [o for o in by.get("oprd", ()) if o.i > thing.i]
        as_ = [p for p in by.get("prep", ()) if p.lower_ in ("as", "for", "of") and p.i > thing.i]
        if thing.i < verb.i:
            # "which he supports", "what she thinks"
            yield Candidate("relative", verb, cue, source, (whole,), thing.lower_ if thing.tag_[0] == "W" else "fronted")
            continue
        if predicate:
            yield Candidate("predicate", verb, cue, source, ((whole[0], span(predicate[0])[1]),), "oprd")
        elif as_:
            yield Candidate("predicate", verb, cue, source, ((whole[0], span(as_[0])[1]),), as_[0].lower_)
        yield Candidate("object", verb, cue, source, (whole,), "dobj")
        yield from _idiom(verb, thing, by, source, cue)


def _idiom(verb: Token, thing: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    """A verb and noun that attribute together: "cast doubt on", "made a promise to"."""
    for child in (*thing.rights, *by.get("prep", ())):
        if child.i <= thing.i:
            continue
        if child.dep_ == "prep":
            for inner in _complements(child):
                yield Candidate("idiom", thing, (cue[0], child.i + 1), source, (span(inner),), child.lower_)
        elif child.dep_ in ("acl", "ccomp", "relcl", "xcomp"):
            whole = span(child)
            yield Candidate("idiom-clause", thing, (cue[0], thing.i + 1), source, (whole,), _mark(child) or child.dep_)
    for child in by.get("ccomp", ()):
        if child.left_edge.i > thing.i:
            yield Candidate("idiom-clause", thing, (cue[0], thing.i + 1), source, (span(child),), _mark(child))


def _complements(prep: Token) -> Iterator[Token]:
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield child
        elif child.dep_ == "prep":
            yield from _complements(child)


def _prepositions(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    for prep in by.get("prep", ()):
        if prep.i < verb.i or prep.i - verb.i > 8:
            continue
        for inner in _complements(prep):
            end = inner.head.i + 1
            yield Candidate("preposition", verb, (cue[0], max(cue[1], end)), source, (span(inner),), prep.lower_)


def _passive(verb: Token, by: dict[str, list[Token]], source: Token | None, cue: Range) -> Iterator[Candidate]:
    for thing in by.get("nsubjpass", ()):
        if thing.i > verb.i:
            continue
        rest = [c for d in ("xcomp", "oprd", "prep", "advcl") for c in by.get(d, ()) if c.i > verb.i and c.lower_ != "by"]
        tail = min(rest, key=lambda c: c.i, default=None)
        if tail is not None:
            yield Candidate("passive-tail", verb, cue, source, (span(thing), span(tail)), tail.lower_ if tail.dep_ == "prep" else tail.dep_)
        yield Candidate("passive", verb, cue, source, (span(thing),), "nsubjpass")
    if own_subject(verb) is None and verb.dep_ == "relcl":
        return


def _adjective(verb: Token, word: Token, source: Token | None, cue: Range) -> Iterator[Candidate]:
    cue = (cue[0], max(cue[1], word.i + 1))
    for child in (*word.rights, *(c for c in verb.rights if c.dep_ in ("ccomp", "xcomp", "prep") and c.i > word.i)):
        if child.dep_ in ("ccomp", "xcomp", "advcl"):
            yield Candidate("adjective", word, cue, source, (span(child),), _mark(child) or child.dep_)
        elif child.dep_ == "prep":
            for inner in _complements(child):
                yield Candidate("adjective", word, (cue[0], child.i + 1), source, (span(inner),), child.lower_)


def _copula(verb: Token, by: dict[str, list[Token]], cue: Range) -> Iterator[Candidate]:
    """"The idea is that ...", "Her advice is to wait"."""
    for noun in by.get("nsubj", ()):
        if noun.pos_ != "NOUN":
            continue
        for dep in ("ccomp", "xcomp", "attr", "advcl"):
            for child in by.get(dep, ()):
                if child.i > verb.i:
                    first = noun.left_edge.i
                    owner = possessor(noun)
                    if owner is not None and owner.dep_ == "poss":
                        first = owner.right_edge.i + 1
                    yield Candidate("copula", noun, (min(first, cue[0]), cue[1]), owner, (span(child),), dep)


# ---------------------------------------------------------------- nouns, according to, colons
def _noun(noun: Token) -> Iterator[Candidate]:
    owner = possessor(noun)
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl", "advcl"):
            yield Candidate("noun-clause", noun, (noun.i, noun.i + 1), owner, (span(child),), _mark(child) or child.dep_ + child.tag_)
        elif child.dep_ == "prep":
            for inner in _complements(child):
                if inner is not owner:
                    yield Candidate("noun", noun, (noun.i, child.i + 1), owner, (span(inner),), child.lower_)


def _according(word: Token) -> Iterator[Candidate]:
    to = next((c for c in word.children if c.lower_ == "to"), None)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or source is None:
        return
    head = word.head
    while head.dep_ in ("pobj", "prep", "dobj", "attr", "appos", "compound", "npadvmod", "nsubj", "nmod", "amod", "conj", "xcomp", "advmod", "acomp", "nsubjpass", "agent", "advcl", "acl", "relcl") and head.head is not head:
        head = head.head
    content = cut(span(head), span(word))
    if content:
        yield Candidate("according", word, (word.i, to.i + 1), source, content, "front" if word.i < head.i else "after")


def _colon(read: Reading, mark: Token) -> Iterator[Candidate]:
    first, end = read.bounds[mark.i]
    if not 1 <= mark.i - first <= 8 or mark.i + 1 >= end:
        return
    head = next((t for t in read.doc[first : mark.i] if t.head.i >= mark.i or t.head is t or t.head.i < first), None)
    if head is None or head.pos_ not in ("PROPN", "NOUN", "PRON"):
        return
    yield Candidate("colon", mark, (mark.i, mark.i + 1), head, ((mark.i + 1, end),), head.pos_)


# ---------------------------------------------------------------- quotations next to a cue
def _quoted(read: Reading) -> Iterator[Candidate]:
    verbs = classes("verbs")
    for number, (first, end) in enumerate(read.regions):
        if end - first < 4:
            continue
        low, high = read.bounds[first][0], read.bounds[end - 1][1]
        before = max([low, read.doc[first].sent.start, *(r[1] for r in read.regions[:number] if r[1] <= first)][-30:])
        if end < high:
            yield from _after(read, (first, end), high, verbs)
        yield from _before(read, (first, end), before, verbs)


def _after(read: Reading, region: Range, high: int, verbs: dict[str, frozenset[str]]) -> Iterator[Candidate]:
    doc, end = read.doc, region[1]
    stop = min(high, end + 25)
    for i in range(end, stop):
        token = doc[i]
        if i in read.region_of or (token.text in ".?!;" and i > end):
            return
        if token.pos_ == "VERB" and token.lemma_ in verbs and token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
            source = subject(token)
            if source is None or source.i in read.region_of or source.i < end:
                source = _inverted(token, stop)
            if source is not None:
                yield Candidate("quote-after", token, _group(token), source, (region,), "comma" if doc[end - 2].text in ",?!" else "none", quoted=True)
            return


def _inverted(verb: Token, stop: int) -> Token | None:
    for i in range(verb.i + 1, min(stop, verb.i + 12)):
        token = verb.doc[i]
        if token.pos_ in ("PROPN", "NOUN", "PRON"):
            while token.head.i > i and token.head.i < stop and token.dep_ in ("compound", "nmod", "amod", "poss"):
                token = token.head
            return token
        if token.is_punct:
            return None
    return None


def _before(read: Reading, region: Range, low: int, verbs: dict[str, frozenset[str]]) -> Iterator[Candidate]:
    doc, first = read.doc, region[0]
    near = doc[first - 1].text if first > low else ""
    for i in range(first - 1, max(low, first - 25) - 1, -1):
        token = doc[i]
        if token.pos_ == "VERB" and token.lemma_ in verbs and token.dep_ != "amod":
            yield Candidate("quote-before", token, _group(token), subject(token), (region,), near if near in (",", ":", "that") else "none", quoted=True)
            return
