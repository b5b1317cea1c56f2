"""Candidates whose cue is no verb: nouns, "according to", documents, adverbs, colons."""

from collections.abc import Iterator

from explorer.nlp.coreference.genders import personal
from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import (
    Candidate,
    Range,
    Reading,
    classes,
    complements,
    cut,
    mark,
    span,
)
from explorer.nlp.statements.speakers import possessor, subject

BELOW_CLAUSE = frozenset(
    [
        "pobj",
        "prep",
        "dobj",
        "attr",
        "appos",
        "compound",
        "npadvmod",
        "nsubj",
        "nmod",
        "amod",
        "conj",
        "xcomp",
        "advmod",
        "acomp",
        "nsubjpass",
        "agent",
        "advcl",
        "acl",
        "relcl",
        "dative",
        "oprd",
        "pcomp",
        "nummod",
        "quantmod",
        "poss",
    ]
)
"""Where an attribution hangs when the parser ties it to a word of the clause it attributes."""

DOCUMENTS = frozenset(
    [
        "poll",
        "survey",
        "study",
        "report",
        "interview",
        "statement",
        "letter",
        "memo",
        "memorandum",
        "email",
        "filing",
        "complaint",
        "lawsuit",
        "tweet",
        "post",
        "brief",
        "ruling",
        "analysis",
        "article",
        "column",
        "op-ed",
        "speech",
        "testimony",
        "affidavit",
        "book",
        "census",
        "audit",
        "review",
        "document",
        "video",
    ]
)
OWNERS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
WORDS = frozenset({"according", "in", "per"}) | HEARSAY
"""Words that attribute and are neither verbs nor nouns."""

SIGNS = frozenset(
    [
        "sign",
        "banner",
        "placard",
        "poster",
        "billboard",
        "sticker",
        "plaque",
        "t-shirt",
        "shirt",
        "hat",
    ]
)
"""What bears a slogan that nobody says."""

HOLDERS = frozenset(
    [
        "supporter",
        "advocate",
        "proponent",
        "opponent",
        "critic",
        "champion",
        "fan",
        "foe",
        "defender",
        "backer",
        "believer",
        "skeptic",
        "sceptic",
        "enemy",
        "admirer",
        "detractor",
    ]
)
QUESTION_AND_ANSWER = frozenset({"Q", "A", "Question", "Answer", "Q.", "A."})
MAX_NAME = 8
"""Tokens before a colon that may name who speaks."""


def noun_candidates(noun: Token) -> Iterator[Candidate]:
    """Yield what a noun could attribute: "Chile's demand for", "a claim that", "a critic of"."""
    if noun.lemma_ in classes("nouns"):
        yield from _owned(noun)
    elif noun.lemma_ in HOLDERS:
        yield from _held(noun)


def word_candidates(word: Token) -> Iterator[Candidate]:
    """Yield what one of ``WORDS`` could attribute: according to, in a poll, reportedly."""
    if word.lower_ == "according":
        yield from _according(word)
    elif word.lower_ in HEARSAY:
        yield from _hearsay(word)
    else:
        yield from _document(word)


def _owned(noun: Token) -> Iterator[Candidate]:
    owner = possessor(noun) or _namesake(noun)
    if noun.dep_ == "ROOT":
        yield from _foretold(noun, owner)
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl", "advcl"):
            link = mark(child) or child.dep_ + child.tag_
            cue = (noun.i, noun.i + 1)
            yield Candidate("noun-clause", noun, cue, owner, (span(child),), link)
        elif child.dep_ == "prep":
            for inner in complements(child):
                if inner is not owner:
                    cue = (noun.i, child.i + 1)
                    yield Candidate("noun", noun, cue, owner, (_own(inner),), child.lower_)


def _foretold(noun: Token, owner: Token | None) -> Iterator[Candidate]:
    """Yield what a verb says that was taken for a noun: "Rents will fall, the OECD forecast"."""
    for child in noun.lefts:
        if child.dep_ == "ccomp" and owner is not None and child.i < owner.i:
            cue = (noun.i, noun.i + 1)
            yield Candidate("noun-clause", noun, cue, owner, (span(child),), "fronted")


def _namesake(noun: Token) -> Token | None:
    """Return the name that a noun is called by: "the OECD forecast that", "the Danish demand for"."""
    if noun.lemma_ in DOCUMENTS:
        return None
    names = [c for c in noun.lefts if c.dep_ in ("compound", "amod") and c.ent_type_ in OWNERS]
    return names[-1] if names else None


def _own(noun: Token) -> Range:
    """Return a noun's tokens without a coordinated noun of another owner ("and Peru's refusal")."""
    first, end = span(noun)
    for other in noun.conjuncts:
        if other.i > noun.i and any(c.dep_ == "poss" for c in other.lefts):
            end = min(end, other.left_edge.i)
    while end > first + 1 and noun.doc[end - 1].dep_ == "cc":
        end -= 1
    return first, end


def _held(noun: Token) -> Iterator[Candidate]:
    """Yield what someone is called a friend or foe of: "a critic of the tax"."""
    source: Token | None = None
    if noun.dep_ == "attr":
        source = subject(noun.head)
    elif noun.dep_ == "appos":
        source = noun.head
    for prep in noun.rights:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "for"):
            for inner in complements(prep):
                cue = (noun.left_edge.i, prep.i + 1)
                yield Candidate("holder", noun, cue, source, (span(inner),), noun.dep_)


def _according(word: Token) -> Iterator[Candidate]:
    """Yield the clause that stands "according to" someone."""
    to = next((c for c in word.children if c.lower_ == "to"), None)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or source is None:
        return
    head = _clause(word)
    content = cut(span(head), span(word))
    if content:
        link = "front" if word.i < head.i else "after"
        yield Candidate("according", word, (word.i, to.i + 1), source, content, link)


def _document(prep: Token) -> Iterator[Candidate]:
    """Yield the clause that stands in a poll, a study, a letter: "In a poll, half were for it"."""
    for source in prep.children:
        if source.dep_ == "pobj" and source.lemma_.lower() in DOCUMENTS:
            head = _clause(prep)
            content = cut(span(head), span(prep))
            if content:
                link = "front" if prep.i < head.i else "after"
                yield Candidate("document", source, (prep.i, prep.i + 1), source, content, link)


def _hearsay(adverb: Token) -> Iterator[Candidate]:
    """Yield the clause that is "reportedly" so."""
    content = cut(span(_clause(adverb)), (adverb.i, adverb.i + 1))
    yield Candidate("hearsay", adverb, (adverb.i, adverb.i + 1), None, content)


def _clause(token: Token) -> Token:
    head = token.head
    while head.dep_ in BELOW_CLAUSE and head.head.i != head.i:
        head = head.head
    return head


def colon_candidates(read: Reading, colon: Token) -> Iterator[Candidate]:
    """Yield what follows a name and a colon at the start of a paragraph, or in a headline."""
    first, end = read.bounds[colon.i]
    while first < colon.i and read.doc[first].is_space:
        first += 1
    if not 1 <= colon.i - first <= MAX_NAME or colon.i + 1 >= end or first in read.region_of:
        return
    name = read.doc[first : colon.i]
    head = next((t for t in reversed(name) if t.pos_ in ("PROPN", "NOUN", "PRON")), None)
    if head is None or any(
        t.pos_ in ("VERB", "AUX") or t.text in QUESTION_AND_ANSWER for t in name
    ):
        return
    link = head.pos_ + ("," + head.ent_type_ if head.ent_type_ else "")
    if head.pos_ == "NOUN" and not head.ent_type_ and not personal(head.lemma_.lower()):
        return
    cue = (colon.i, colon.i + 1)
    yield Candidate("colon", colon, cue, head, ((colon.i + 1, end),), link)
