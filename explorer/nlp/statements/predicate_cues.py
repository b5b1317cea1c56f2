"""Candidates whose cue is a predicate of being or seeming: adjectives, raising, nouns."""

from collections.abc import Iterator

from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import Candidate, Range, complements, mark, span
from explorer.nlp.statements.speakers import possessor

Children = dict[str, list[Token]]


def adjective(by: Children, source: Token | None, cue: Range) -> Iterator[Candidate]:
    """Yield what an adjective attributes: "is sure that", "was worried about"."""
    word = by["acomp"][0]
    through = (cue[0], max(cue[1], word.i + 1))
    later = [c for d in ("ccomp", "xcomp", "prep") for c in by.get(d, ()) if c.i > word.i]
    for child in (*word.rights, *later):
        if child.dep_ in ("ccomp", "xcomp", "advcl"):
            link = mark(child) or child.dep_
            yield Candidate("adjective", word, through, source, (span(child),), link)
        elif child.dep_ == "prep":
            for inner in complements(child):
                wide = (through[0], child.i + 1)
                yield Candidate("adjective", word, wide, source, (span(inner),), child.lower_)


def raising(verb: Token, by: Children, cue: Range) -> Iterator[Candidate]:
    """Yield what "seems" so ("the plan seems to work"): the subject is part of what is said."""
    for thing in by.get("nsubj", ()):
        for dep in ("xcomp", "oprd", "acomp", "prep"):
            for tail in by.get(dep, ())[:1]:
                if thing.i < verb.i < tail.i:
                    pieces = (span(thing), span(tail))
                    yield Candidate("raising", verb, cue, None, pieces, dep)


def copula(verb: Token, by: Children, cue: Range) -> Iterator[Candidate]:
    """Yield what a noun is said to be: "the idea is that", "her advice is to wait"."""
    for noun in by.get("nsubj", ()):
        if noun.pos_ != "NOUN":
            continue
        owner = possessor(noun)
        first = noun.left_edge.i
        if owner is not None and owner.dep_ == "poss":
            first = owner.right_edge.i + 1
        for dep in ("ccomp", "xcomp", "attr", "advcl"):
            for child in by.get(dep, ()):
                if child.i > verb.i:
                    through = (min(first, cue[0]), cue[1])
                    yield Candidate("copula", noun, through, owner, (span(child),), dep)
