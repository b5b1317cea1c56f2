"""What the classifier looks at: named features of a candidate, each on or off."""

from collections.abc import Iterator

from spacy.tokens import Token

from explorer.nlp.cues import Candidate, Reading, classes
from explorer.nlp.genders import NOUNS, PERSONAL
from explorer.nlp.noun_cues import DOCUMENTS

MODAL = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "'d"})
PART = {
    "noun": "nouns", "noun-clause": "nouns", "copula": "nouns", "idiom": "nouns", "idiom-clause": "nouns",
    "adjective": "adjectives",
}
PEOPLE = frozenset("i we he she they you who me us him them".split())
SIZES = (2, 4, 7, 12, 25)


def features(read: Reading, one: Candidate) -> list[str]:
    """Return the names of a candidate's features."""
    form, key = one.form, one.key
    lemma = key.lemma_.lower()
    names = sorted(classes(PART.get(form, "verbs")).get(lemma, ())) or ["-"]
    out = ["form=" + form, f"form,link={form},{one.link}", "lemma=" + lemma, f"form,lemma={form},{lemma}"]
    out += [f"lemma,link={lemma},{form},{one.link}"]
    out += [f"class={name}" for name in names]
    out += [f"form,class={form},{name}" for name in names]
    out += [f"form,class,link={form},{name},{one.link}" for name in names]
    verb = key.head.lemma_ if "idiom" in form else lemma
    for shade in classes("shades").get(verb, ("-",)):
        out += [f"shade={shade}", f"form,shade={form},{shade}", f"form,shade,link={form},{shade},{one.link}"]
    if "idiom" in form:
        verb = read.doc[one.cue[0]]
        verb = key.head
        out += ["verb=" + verb.lemma_, f"verb,lemma={verb.lemma_},{lemma}"]
        out += [f"verb class={name}" for name in classes("verbs").get(verb.lemma_, ("-",))]
    out += [form + ":" + name for name in (*_cue(read, one), *_source(read, one))]
    out += [name for name in (*_cue(read, one), *_source(read, one))]
    out += [form + ":" + name for name in _content(read, one)]
    out += list(_content(read, one))
    return out


def _cue(read: Reading, one: Candidate) -> Iterator[str]:
    key = one.key
    yield "tag=" + key.tag_
    yield "dep=" + key.dep_
    for child in key.lefts:
        if child.dep_ == "neg":
            yield "negated"
        elif child.dep_ in ("aux", "auxpass"):
            yield "aux=" + ("modal" if child.lower_ in MODAL else child.lemma_)
        elif child.dep_ == "mark":
            yield "mark=" + child.lower_
    if one.cue[0] in read.region_of:
        yield "cue in quotation"
    head = key.head
    if key.dep_ in ("xcomp", "conj", "advcl", "acl", "pcomp", "ccomp", "relcl"):
        yield "under=" + head.pos_
        for name in classes("verbs").get(head.lemma_, ()):
            yield "under class=" + name
    if read.doc[read.bounds[key.i][1] - 1].text == "?":
        yield "asks"


def _source(read: Reading, one: Candidate) -> Iterator[str]:
    source = one.source
    if source is None:
        yield "source=none"
        return
    yield "source=" + source.pos_
    yield "source dep=" + source.dep_
    if source.pos_ == "PRON":
        yield "source is " + source.lower_
    elif source.ent_type_:
        yield "source ent=" + source.ent_type_
    elif source.pos_ == "NOUN":
        yield "source lemma=" + source.lemma_.lower()
    yield "source kind=" + _kind(source)
    yield "source "  + ("before" if source.i < one.key.i else "after") + ("" if abs(source.i - one.key.i) < 8 else " far")
    if source.i in read.region_of and one.cue[0] not in read.region_of:
        yield "source in quotation"


def _kind(source: Token) -> str:
    if source.pos_ == "PRON":
        return "person" if source.lower_ in PEOPLE else "pronoun"
    if source.ent_type_ in ("PERSON", "NORP"):
        return "person"
    if source.ent_type_ in ("ORG", "GPE"):
        return "body"
    lemma = source.lemma_.lower()
    if lemma in PERSONAL or lemma in NOUNS:
        return "person"
    return "document" if lemma in DOCUMENTS else "thing"


def _content(read: Reading, one: Candidate) -> Iterator[str]:
    doc = read.doc
    size = sum(b - a for a, b in one.content)
    yield f"size={sum(size >= limit for limit in SIZES)}"
    first = doc[one.content[0][0]]
    yield "first=" + (first.lower_ if first.pos_ in ("SCONJ", "PART", "DET", "PRON", "ADP", "PUNCT") else first.pos_)
    head = _head(doc[one.content[-1][0] : one.content[-1][1]])
    yield "head=" + head.tag_
    yield "head pos,dep=" + head.pos_ + "," + head.dep_
    for name in classes("nouns").get(head.lemma_, ()):
        yield "head class=" + name
    for name in classes("shades").get(head.lemma_, ()) if head.pos_ == "VERB" else ():
        yield "head shade=" + name
    if head.pos_ == "NOUN":
        yield "head kind=" + _kind(head)
        yield "head lemma=" + head.lemma_.lower()
    if head.ent_type_:
        yield "head ent=" + head.ent_type_
    if one.quoted:
        yield "quoted"
        inside = sum(i in read.region_of for a, b in one.content for i in range(a, b))
        yield f"quoted share={inside * 3 // size}"
    yield f"pieces={len(one.content)}"
    after = one.content[-1][1]
    yield "ends with " + (doc[after].text if after < len(doc) and doc[after].is_punct else "word")
    if any(t.dep_ == "nsubj" for t in head.lefts):
        yield "clause"


def _head(span: "list[Token]") -> Token:
    return span.root
