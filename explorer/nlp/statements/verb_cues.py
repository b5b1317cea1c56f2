"""Candidates whose cue is a verb: clauses, infinitives, objects, prepositions, passives."""

from collections.abc import Iterator

from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import (
    GROUP,
    Candidate,
    Range,
    by_dependency,
    classes,
    complements,
    cut,
    group,
    listed,
    mark,
    span,
)
from explorer.nlp.statements.predicate_cues import adjective, copula, raising
from explorer.nlp.statements.speakers import SUBJECT, agent, outer, sending, subject

Children = dict[str, list[Token]]

GROUPED = ("advmod", *GROUP)
CLAUSES = frozenset({"acl", "ccomp", "relcl", "xcomp"})
RAISING = frozenset({"seem", "appear"})
APPEALING = frozenset({"call", "appeal", "plead", "prevail"})
"""Verbs that take whom they address behind a preposition ("called on him to go")."""

SET_OFF = frozenset({",", "-", "--", "—", '"', "''"})
AFTER_CUE = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "advcl"})


def verb_candidates(verb: Token) -> Iterator[Candidate]:
    """Yield what a verb could attribute."""
    by = by_dependency(verb)
    passive = "nsubjpass" in by or "auxpass" in by or reduced(verb, by)
    source = agent(verb) if passive else subject(verb)
    cue = group(verb, [c for dep in GROUPED for c in by.get(dep, ())])
    if verb.dep_ == "acl" and (carrier := sending(verb.head)) is not None:
        cue = (group(carrier)[0], cue[1])
    yield from _clauses(verb, by, source, cue)
    if "acomp" in by:
        yield from adjective(by, source, cue)
    if "seem" in classes("verbs").get(verb.lemma_, ()):
        yield from raising(verb, by, cue)
    if verb.lemma_ == "be":
        yield from copula(verb, by, cue)
        return
    yield from _infinitives(verb, by, source, cue)
    yield from _objects(verb, by, source, cue)
    word = listed(verb)
    if word not in classes("verbs") and word not in classes("shades"):
        return
    yield from _parenthesis(verb, by, source, cue)
    yield from _prepositions(verb, by, source, cue)
    if passive:
        yield from _passive(verb, by, source, cue)


def reduced(verb: Token, by: Children) -> bool:
    """Tell whether a participle is passive without an auxiliary ("asked whether", "called X by Y")."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "advcl")
        and "dobj" not in by
        and ("aux" not in by)
    )


def _clauses(verb: Token, by: Children, source: Token | None, cue: Range) -> Iterator[Candidate]:
    for clause in by.get("ccomp", ()):
        whole = _said(verb, clause)
        if clause.i > verb.i and whole[0] > verb.i:
            front = _front(verb, source, whole)
            if front is not None:
                yield Candidate("interrupted", verb, cue, source, (front, whole), mark(clause))
            else:
                yield Candidate(
                    "clause", verb, cue, source, _with_gap(verb, clause, whole), mark(clause)
                )
        else:
            yield Candidate(
                "fronted", verb, cue, source, _around(verb, source, cue, whole), mark(clause)
            )


def _said(verb: Token, clause: Token) -> Range:
    """Return a clause without what its speaker goes on to say: ", adding that", "but insisted"."""
    first, end = span(clause)
    for child in clause.rights:
        if child.dep_ in ("conj", "advcl") and outer(child) == verb:
            end = min(end, child.left_edge.i)
            while end > clause.i + 1 and verb.doc[end - 1].dep_ in ("cc", "punct"):
                end -= 1
    return first, end


def _front(verb: Token, source: Token | None, whole: Range) -> Range | None:
    """Return what a cue set off by commas cuts from its content: "Still, he said, prices fell"."""
    doc = verb.doc
    if source is None or source.i > verb.i or doc[whole[0] - 1].text != ",":
        return None
    first, end = verb.left_edge.i, source.left_edge.i
    if end - first < 1 or doc[end - 1].text != ",":
        return None
    return first, end - 1


def _with_gap(verb: Token, clause: Token, whole: Range) -> tuple[Range, ...]:
    """Add the noun that a clause says something of: "the cut she said would help"."""
    if verb.dep_ != "relcl" or any(c.dep_ in SUBJECT for c in clause.lefts):
        return (whole,)
    noun = verb.head
    relative = any(t.tag_ in ("WDT", "WP") for t in verb.doc[verb.left_edge.i : verb.i])
    if relative or noun.i > verb.i:
        return (whole,)
    return (noun.left_edge.i, verb.left_edge.i), whole


def _around(verb: Token, source: Token | None, cue: Range, whole: Range) -> tuple[Range, ...]:
    """Return a clause without the cue, its source and what follows it inside the clause."""
    low, high = cue
    if source is not None:
        edges = span(source)
        apart = edges[0] >= high or edges[1] <= low
        if apart and not (edges[0] <= whole[0] and whole[1] <= edges[1]):
            low, high = min(low, edges[0]), max(high, edges[1])
    for child in verb.rights:
        if child.dep_ in AFTER_CUE and child.left_edge.i <= high + 1:
            high = max(high, child.right_edge.i + 1)
    return cut(whole, (low, high))


def _parenthesis(
    verb: Token, by: Children, source: Token | None, cue: Range
) -> Iterator[Candidate]:
    """A cue set into the sentence it attributes: "The plan, she said, would fail"."""
    if source is None or verb.dep_ not in ("parataxis", "ccomp", "advcl", "dep"):
        return
    if verb.dep_ != "parataxis" and ("ccomp" in by or mark(verb) not in ("", "as")):
        return
    inner, doc = span(verb), verb.doc
    outside = (doc[max(0, inner[0] - 1)].text, doc[min(inner[1], len(doc) - 1)].text)
    if SET_OFF & {*outside, doc[inner[0]].text, doc[inner[1] - 1].text}:
        whole = _sentence(verb.head, span(verb.head))
        yield Candidate("parenthesis", verb, cue, source, cut(whole, inner), verb.dep_)


def _sentence(head: Token, whole: Range) -> Range:
    """Return the clause whose verb a cue was hung on; the auxiliary may be what the parser took."""
    return span(head.head) if head.dep_ == "aux" else whole


def _infinitives(
    verb: Token, by: Children, source: Token | None, cue: Range
) -> Iterator[Candidate]:
    for clause in by.get("xcomp", ()):
        whole = span(clause)
        if whole[0] <= verb.i or verb.lemma_ in RAISING:
            continue
        link = "to" if verb.doc[whole[0]].lower_ == "to" else clause.tag_
        objects = [o for o in by.get("dobj", ()) if verb.i < o.i < clause.i]
        if verb.lemma_ in APPEALING:
            preps = (p for p in by.get("prep", ()) if verb.i < p.i < clause.i)
            objects = objects or [inner for p in preps for inner in complements(p)]
        if objects:
            whole = (objects[0].left_edge.i, whole[1])
            yield Candidate("object-infinitive", verb, cue, source, (whole,), link)
        else:
            yield Candidate("infinitive", verb, cue, source, (whole,), link)


def _objects(verb: Token, by: Children, source: Token | None, cue: Range) -> Iterator[Candidate]:
    behind = [c for p in by.get("prt", ()) for c in p.children if c.dep_ == "pobj"]
    for thing in (*by.get("dobj", ()), *behind):
        whole = span(thing)
        if thing.i < verb.i:
            link = thing.lower_ if thing.tag_[0] == "W" else "fronted"
            yield Candidate("relative", verb, cue, source, (whole,), link)
            continue
        tails = [o for o in by.get("oprd", ()) if o.i > thing.i] or [
            p for p in by.get("prep", ()) if p.lower_ in ("as", "for", "of") and p.i > thing.i
        ]
        if tails:
            both = (whole[0], span(tails[0])[1])
            link = "oprd" if tails[0].dep_ == "oprd" else tails[0].lower_
            yield Candidate("predicate", verb, cue, source, (both,), link)
        yield Candidate("object", verb, cue, source, (whole,), "dobj")
        yield from _idiom(verb, thing, by, source, cue)


def _idiom(
    verb: Token, thing: Token, by: Children, source: Token | None, cue: Range
) -> Iterator[Candidate]:
    """Yield a verb with its noun ("cast doubt on") or with whom it addresses ("accused them of")."""
    known = thing.lemma_ in classes("nouns")
    if not known and listed(verb) not in classes("verbs"):
        return
    key, form = (thing, "idiom") if known else (verb, "addressed")
    through = (cue[0], thing.i + 1)
    own = by.get("ccomp", ()) if known else ()
    for child in (*thing.rights, *by.get("prep", ()), *own):
        if child.left_edge.i <= thing.i:
            continue
        if child.dep_ == "prep":
            for inner in complements(child):
                wide = (cue[0], inner.head.i + 1)
                yield Candidate(form, key, wide, source, (span(inner),), child.lower_)
        elif child.dep_ in CLAUSES:
            link = mark(child) or child.dep_
            yield Candidate(form + "-clause", key, through, source, (span(child),), link)


def _prepositions(
    verb: Token, by: Children, source: Token | None, cue: Range
) -> Iterator[Candidate]:
    things = [t for t in by.get("dobj", ()) if t.i > verb.i]
    for prep in by.get("prep", ()):
        if not 0 < prep.i - verb.i <= 8 or (things and prep.i > things[0].i):
            continue
        for inner in complements(prep):
            through = (cue[0], max(cue[1], inner.head.i + 1))
            yield Candidate("preposition", verb, through, source, (span(inner),), prep.lower_)
    for clause in (*by.get("advcl", ()), *by.get("ccomp", ())):
        first = clause.left_edge
        if first.lower_ == "for" and first.i == cue[1] and first.i + 1 < clause.i:
            through = (cue[0], first.i + 1)
            whole = (first.i + 1, clause.right_edge.i + 1)
            yield Candidate("preposition", verb, through, source, (whole,), "for-clause")


def _passive(verb: Token, by: Children, source: Token | None, cue: Range) -> Iterator[Candidate]:
    for thing in by.get("nsubjpass", ()):
        if thing.i > verb.i:
            continue
        tails = [
            c
            for dep in ("xcomp", "oprd", "prep", "advcl")
            for c in by.get(dep, ())
            if c.i > verb.i and c.lower_ != "by"
        ]
        tails += _charge(source)
        tail = min(tails, key=lambda c: c.i, default=None)
        if tail is not None:
            link = tail.lower_ if tail.dep_ == "prep" else tail.dep_
            pieces = (span(thing), span(tail))
            yield Candidate("passive-tail", verb, cue, source, pieces, link)
        if tail is None or tail.lower_ != "as":
            yield Candidate("passive", verb, cue, source, (span(thing),), "nsubjpass")
    if verb.dep_ == "acl" and verb.head.i < verb.i:
        whole = (verb.head.left_edge.i, verb.left_edge.i)
        yield Candidate("passive", verb, cue, source, (whole,), "acl")


def _charge(source: Token | None) -> list[Token]:
    """Return what the parser hung on the accuser: "was accused by unions *of breaking the law*"."""
    rights = source.rights if source is not None else ()
    return [p for p in rights if p.lower_ == "of" and any(c.dep_ == "pcomp" for c in p.children)]
