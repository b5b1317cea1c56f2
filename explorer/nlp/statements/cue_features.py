"""What the classifier looks at: named features of a candidate, each on or off.

``lexical`` features need only the words that tie the construction together; those ``around`` a
content and ``inside`` it look at the sentence, and count alone and together with the construction.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from explorer.nlp.coreference.genders import NOUNS, PERSONAL
from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import Candidate, Reading, classes, listed
from explorer.nlp.statements.noun_cues import DOCUMENTS

MODAL = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "'d"}
)
PART = {
    "noun": "nouns", "noun-clause": "nouns", "copula": "nouns", "idiom": "nouns", "idiom-clause": "nouns",
    "adjective": "adjectives",
}  # fmt: skip
"""Which part of the lexicon a construction's key word is in; verbs where none is named."""

PEOPLE = frozenset(["i", "we", "he", "she", "they", "you", "who", "me", "us", "him", "them"])
CLOSED = frozenset({"SCONJ", "PART", "DET", "PRON", "ADP", "PUNCT"})
BORROWS = frozenset({"xcomp", "conj", "advcl", "acl", "pcomp", "ccomp", "relcl"})
NO_SHADE = frozenset({"-"})
DEEP = 4
SIZES = (2, 4, 7, 12, 25)
FAR = 8
BODY = {"GPE": "ORG", "NORP": "ORG", "FAC": "ORG"}
"""A country speaks and wants as an organisation does, though few of the marked articles say so."""


def features(read: Reading, one: Candidate) -> frozenset[str]:
    """Return the names of a candidate's features."""
    context = (*chain.from_iterable(around(read, one)), *inside(read, one))
    return frozenset(
        (*lexical(*signature(read, one)), *context, *(f"{one.form}:{n}" for n in context))
    )


def signature(read: Reading, one: Candidate) -> tuple[str, str, str, str]:
    """Return what the lexical features depend on: construction, link, key word and its verb."""
    lemma = verb = headword(read, one.key)
    if one.form.startswith("idiom"):
        verb = headword(read, one.key.head)
    return one.form, one.link, lemma, verb


def headword(read: Reading, key: Token) -> str:
    """Return the lemma a lexicon lists, with the particle of a phrasal verb ("rule out")."""
    if key.i not in read.words:
        read.words[key.i] = listed(key)
    return read.words[key.i]


@lru_cache(maxsize=100_000)
def lexical(form: str, link: str, lemma: str, verb: str) -> tuple[str, ...]:
    """Return the features that need no context."""
    names = sorted(classes(PART.get(form, "verbs")).get(lemma, ())) or ["-"]
    out = [
        f"form={form}",
        f"form,link={form},{link}",
        f"lemma={lemma}",
        f"form,lemma={form},{lemma}",
        f"lemma,link={lemma},{form},{link}",
    ]
    for name in names:
        out += [
            f"class={name}",
            f"form,class={form},{name}",
            f"form,class,link={form},{name},{link}",
        ]
    for shade in sorted(classes("shades").get(verb, ("-",))):
        out += [f"shade={shade}", f"form,shade={form},{shade}"]
        out.append(f"form,shade,link={form},{shade},{link}")
    if form.startswith("idiom"):
        out += [f"verb={verb}", f"verb,lemma={verb},{lemma}"]
        out += [f"verb class={name}" for name in sorted(classes("verbs").get(verb, ("-",)))]
    return tuple(out)


def around(read: Reading, one: Candidate) -> tuple[tuple[str, ...], ...]:
    """Return the features of a candidate's cue and source, in groups that candidates share."""
    key, source = one.key, one.source
    where = ("cue", key.i, one.cue[0])
    if where not in read.seen:
        read.seen[where] = tuple(dict.fromkeys(_cue(read, one)))
    kind = "none" if source is None else read.kind(source, kind_of)
    joint = _joint(headword(read, key), kind, key.dep_)
    return (read.seen[where], joint, *_source(read, one))


def _cue(read: Reading, one: Candidate) -> Iterator[str]:
    key = one.key
    yield "tag=" + key.tag_
    yield "dep=" + key.dep_
    yield f"depth={_depth(key)}"
    yield from _group(key)
    if one.cue[0] in read.region_of:
        yield "cue in quotation"
    if key.dep_ in BORROWS:
        head = key.head
        yield "under=" + head.pos_
        for name in classes("verbs").get(head.lemma_, ()):
            yield "under class=" + name
    if read.doc[read.bounds[key.i][1] - 1].text == "?":
        yield "asks"


@lru_cache(maxsize=50_000)
def _joint(lemma: str, kind: str, dep: str) -> tuple[str, ...]:
    """Return the features of a key word together with its holder and its place."""
    shades = sorted(classes("shades").get(lemma, NO_SHADE))
    holders = tuple(f"shade,holder={shade},{kind}" for shade in shades)
    return (*holders, *(f"shade,dep={shade},{dep}" for shade in shades))


def _depth(key: Token) -> int:
    """Return how many words a word hangs below the main verb, at most ``DEEP``."""
    depth = 0
    while depth < DEEP and key.head.i != key.i:
        key, depth = key.head, depth + 1
    return depth


def _group(key: Token) -> Iterator[str]:
    for child in key.lefts:
        if child.dep_ == "neg":
            yield "negated"
        elif child.dep_ in ("aux", "auxpass"):
            yield "aux=" + ("modal" if child.lower_ in MODAL else child.lemma_)
        elif child.dep_ == "mark":
            yield "mark=" + child.lower_


def _source(read: Reading, one: Candidate) -> tuple[tuple[str, ...], ...]:
    source, key = one.source, one.key.i
    if source is None:
        return (("source=none",),)
    side = ("source before" if source.i < key else "source after") + (
        "" if abs(source.i - key) < FAR else " far"
    )
    apart = source.i in read.region_of and one.cue[0] not in read.region_of
    inverted = one.form == "quote-after" and source.i > key  # the parser sees an object there
    where = ("inverted" if inverted else "source", source.i, 0)
    if where not in read.seen:
        dep = "nsubj" if inverted else source.dep_
        read.seen[where] = tuple(_holder(source, dep, read.kind(source, kind_of)))
    return read.seen[where], (side, "source in quotation") if apart else (side,)


def _holder(source: Token, dep: str, kind: str) -> Iterator[str]:
    yield "source=" + source.pos_
    yield "source dep=" + dep
    if source.pos_ == "PRON":
        yield "source is " + source.lower_
    elif source.ent_type_:
        yield "source ent=" + BODY.get(source.ent_type_, source.ent_type_)
    elif source.pos_ == "NOUN":
        yield "source lemma=" + source.lemma_.lower()
    yield "source kind=" + kind


def kind_of(noun: Token) -> str:
    """Return what a holder is: person, body, document, pronoun or thing."""
    if noun.pos_ == "PRON":
        return "person" if noun.lower_ in PEOPLE else "pronoun"
    if noun.ent_type_ in ("PERSON", "NORP"):
        return "person"
    if noun.ent_type_ in ("ORG", "GPE"):
        return "body"
    lemma = noun.lemma_.lower()
    if lemma in PERSONAL or lemma in NOUNS:
        return "person"
    named = classes("holders").get(lemma)
    if named:
        return "body" if "bodies" in named else "person"
    return "document" if lemma in DOCUMENTS else "thing"


def inside(read: Reading, one: Candidate) -> Iterator[str]:
    """Yield the features of a candidate's content."""
    doc, content = read.doc, one.content
    size = sum(b - a for a, b in content)
    yield f"size={bisect_right(SIZES, size)}"
    first = doc[content[0][0]]
    yield "first=" + (first.lower_ if first.pos_ in CLOSED else first.pos_)
    head = read.root(content[-1])
    where = ("head", head.i, 0)
    if where not in read.seen:
        read.seen[where] = tuple(dict.fromkeys(_head(head)))
    yield from read.seen[where]
    yield from _about(one.form, headword(read, one.key), head.pos_, head.lemma_.lower())
    if one.quoted:
        yield "quoted"
        within = sum(i in read.region_of for a, b in content for i in range(a, b))
        yield f"quoted share={within * 3 // size}"
    yield f"pieces={len(content)}"
    after = content[-1][1]
    yield "ends with " + (doc[after].text if after < len(doc) and doc[after].is_punct else "word")


@lru_cache(maxsize=50_000)
def _about(form: str, lemma: str, part: str, head: str) -> tuple[str, ...]:
    """Return the features of a key word together with the head of what it attributes."""
    shades = sorted(classes("shades").get(lemma, NO_SHADE))
    names = sorted(classes(PART.get(form, "verbs")).get(lemma, ()))
    heads = tuple(f"shade,head={shade},{part}" for shade in shades)
    return (*heads, *(f"class,head={name},{head}" for name in names))


def _head(head: Token) -> Iterator[str]:
    yield "head=" + head.tag_
    yield f"head pos,dep={head.pos_},{head.dep_}"
    for name in classes("nouns").get(head.lemma_, ()):
        yield "head class=" + name
    if head.pos_ == "VERB":
        for name in classes("shades").get(head.lemma_, ()):
            yield "head shade=" + name
    elif head.pos_ == "NOUN":
        yield "head kind=" + kind_of(head)
        yield "head lemma=" + head.lemma_.lower()
    if head.ent_type_:
        yield "head ent=" + head.ent_type_
    if any(t.dep_ == "nsubj" for t in head.lefts):
        yield "clause"
