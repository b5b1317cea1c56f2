"""Find the noun that a number counts or measures, also where it stands elsewhere."""

from typing import NamedTuple

from explorer.nlp.coreference import antecedent
from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.figures.verbs import NOMINAL, subject, verb_over
from explorer.nlp.lexicon import load
from explorer.nlp.parsed import Span, Token

VERBS = load("measures")["verbs"]
EQUALS, MOVES = frozenset(VERBS["equals"]), frozenset(VERBS["moves"])
SPENDS, GAUGES = frozenset(VERBS["spends"]), frozenset(VERBS["gauges"])
COMPARATIVES = frozenset(VERBS["comparatives"])
LEFT = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "advmod"})
SHARES = frozenset({"percent", "points"})
WHEN = frozenset({"DATE", "TIME"})
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
UNPERSONAL = frozenset({"money", "percent", "points", "weight", "area", "energy", "fraction"})
"""Kinds of figures that no person has: "the deficit that Mr. Diaz left, reaching $4 billion"."""
TIMES = frozenset({"day", "week", "month", "quarter", "year"})
LEVELS = frozenset({"record", "high", "low", "peak", "maximum", "minimum", "average", "total"})
"""Nouns that say how high a number stands, not what it measures: "a record $5 billion"."""
REACH = 4
"""Tokens after the number in which an untied noun may stand."""


class Site(NamedTuple):
    """A quantity in its sentence: its tokens, the word that carries it, and what was read."""

    span: Span
    root: Token
    found: Quantity


def governed(root: Token) -> Token:
    """Return the word that carries a number in its clause: "more" in "5 percent more"."""
    level = root.head.head if root.head.lower_ == "of" and root.dep_ == "pobj" else root.head
    if level.lemma_ in LEVELS and level.pos_ == "NOUN" and root.dep_ in LEFT | {"pobj"}:
        root = level
    if root.dep_ in LEFT and root.head.lemma_ in TIMES and root.head.dep_ == "npadvmod":
        root = root.head
    for _ in range(3):
        measure = root.dep_ == "npadvmod" and root.head.pos_ in {"ADJ", "ADV"}
        compared = root.head.lower_ in COMPARATIVES and root.dep_ in LEFT
        if not (measure or compared):
            return root
        root = root.head
    return root


def counted(span: Span, root: Token, found: Quantity) -> Token | None:
    """Return the noun a quantity counts or measures; ``root`` as ``governed`` gives it."""
    inside = range(span.start, span.end)
    for find in FINDERS:
        noun = find(Site(span, root, found))
        if noun is not None and noun.pos_ == "PRON":
            noun = _meant(noun)
        if noun is not None and noun.i not in inside and noun.pos_ in NOMINAL:
            whole = _whole(noun, inside)
            if not _odd(whole, found):
                return whole
    return None


def _odd(noun: Token, found: Quantity) -> bool:
    """Tell nouns that no such figure measures: persons with sums, the "year" of "year on year"."""
    if noun.lemma_ in TIMES and found.kind in SHARES:
        return True
    return noun.ent_type_ == "PERSON" and found.kind in UNPERSONAL


def _meant(pronoun: Token) -> Token | None:
    """Return what a pronoun stands for, unless that is a person or a body, which no number measures."""
    noun = antecedent(pronoun.doc, pronoun)
    return noun if noun.ent_type_ not in ACTORS else None


def _whole(noun: Token, inside: range) -> Token:
    """Return "states" for the "member" of "27 member states"."""
    while noun.dep_ == "compound" and noun.head.pos_ in NOMINAL and noun.head.i > noun.i:
        if noun.head.i in inside:
            break
        noun = noun.head
    return noun


def _head(at: Site) -> Token | None:
    """Read "200 countries", "a $5 billion plan", "a 40-minute call"."""
    last = at.span[-1]
    if last != at.root and last.dep_ == "nummod" and last.head.i > last.i and at.found.unit is None:
        return last.head
    if at.root.dep_ == "quantmod" and at.root.head.pos_ == "NUM" and at.root.head.dep_ == "nummod":
        return at.root.head.head
    if at.root.dep_ not in LEFT or at.root.head.pos_ not in NOMINAL:
        return None
    return at.root.head if at.root.head.i > at.root.i or at.root.dep_ == "nummod" else None


def _partitive(at: Site) -> Token | None:
    """Read "five of the casinos", "hundreds of drones", "$90 billion in weapons"."""
    money = at.found.kind == "money"
    preps = [c for token in at.span for c in token.children if c.i >= at.span.end]
    for word in ("of", "in", "for", "worth", "on") if money else ("of",):
        for prep in (c for c in preps if c.lower_ == word):
            noun = _object(prep)
            named = noun is not None and noun.ent_type_ and (word == "in" or noun.ent_type_ in WHEN)
            if noun is not None and not named:
                return noun
    return None


def _object(prep: Token) -> Token | None:
    return next((c for c in prep.children if c.dep_ in {"pobj", "dobj"}), None)


def _person(at: Site) -> Token | None:
    """Return whose age it is."""
    if at.found.kind != "age":
        return None
    if at.root.dep_ in LEFT | {"appos", "acl", "parataxis"}:
        head = at.root.head if at.root.head.pos_ in NOMINAL else at.root.head.head
        if head.pos_ in NOMINAL:
            return head
    before = at.span.doc[at.span.sent.start : at.span.start]
    return next((token for token in reversed(list(before)) if token.pos_ in NOMINAL), None)


def _multiplied(at: Site) -> Token | None:
    """Read "double the deficit", "prices doubling"."""
    if at.root.pos_ != "VERB" or at.found.kind != "multiple":
        return None
    for wanted in ("dobj", "nsubj", "nsubjpass"):
        noun = next((c for c in at.root.children if c.dep_ == wanted), None)
        if noun is not None and not noun.ent_type_:
            return noun
    return at.root.head if at.root.dep_ == "acl" else subject(at.root)


def _compared(at: Site) -> Token | None:
    """Read "revenue up 36 percent", "the wall is 12 feet high", "worth $5"."""
    direction = _direction(at.span)
    if at.found.unit is None and (direction or at.root).lower_ in {"up", "down", "off"}:
        return None
    over = direction or (at.root.head if at.root.head.lower_ == "worth" else at.root)
    if over.lower_ == "worth" and over.i > 1:
        before = over.nbor(-2 if over.nbor(-1).text == "," else -1)
        while before.dep_ == "pobj" and before.head.lower_ != "of" and before.head.head != before:
            before = before.head.head  # "exports to the bloc, worth $12 billion"
        if before.pos_ in NOMINAL:
            return before
    while over.pos_ == "ADV" and over.head.pos_ in {"ADV", "ADJ"} and over.head != over:
        over = over.head
    if over.pos_ not in {"ADJ", "ADV"} and over.lower_ not in COMPARATIVES | {"worth"}:
        return None
    if over.head.pos_ in NOMINAL:
        return over.head
    return subject(over.head) if over.head.pos_ in {"VERB", "AUX"} else None


def _direction(span: Span) -> Token | None:
    """Return the "up" of "revenue up nearly 36 percent"."""
    for token in reversed(span.doc[max(span.sent.start, span.start - REACH) : span.start]):
        if token.lower_ in {"up", "down", "off"}:
            return token if token.nbor(-1).pos_ in {"NOUN", "AUX"} and token.i > 0 else None
        if token.pos_ not in {"ADV", "ADJ", "ADP", "SYM"}:
            return None
    return None


def _equated(at: Site) -> Token | None:
    """Read the subject of "income reached $5,000", the object of "cut rates to 3 percent"."""
    verb = verb_over(at.root)
    if verb is None:
        return None
    moved = _moved(verb, at.root)
    if moved is not None:
        return moved
    level = at.root.dep_ == "pobj" and at.root.head.lower_ in {"to", "at", "by", "above", "below"}
    if (level and at.found.kind in SHARES) or at.found.kind == "rate":
        return subject(verb)
    transitive = (
        at.root.dep_ == "dobj" and verb.lemma_ not in GAUGES and at.found.kind not in SHARES
    )
    return subject(verb) if verb.lemma_ in EQUALS and not transitive else None


def _moved(verb: Token, root: Token) -> Token | None:
    """Read "raised the wage to $15", "put the toll at 12", "lists the population as 900"."""
    named = root.dep_ == "pobj" and root.head.lower_ in {"as", "at"}
    if not named and (verb.lemma_ not in MOVES or root.dep_ in {"dobj", "attr"}):
        return None
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)
    wanted = {"dobj", "nsubjpass"} | ({"nsubj"} if verb.tag_ == "VBN" and not perfect else set())
    noun = next((c for c in verb.children if c.dep_ in wanted and c.i < root.i), None)
    return noun if noun is None or noun.ent_type_ != "PERSON" else None


def _spent(at: Site) -> Token | None:
    """Read "spend $4 billion on housing", whose preposition hangs on the verb."""
    verb = verb_over(at.root)
    if at.found.kind != "money" or verb is None or verb.lemma_ not in SPENDS:
        return None
    for prep in verb.rights:
        if prep.lower_ in {"on", "for"} and prep.i >= at.span.end:
            noun = _object(prep)
            return noun if noun is None or noun.ent_type_ not in WHEN else None
    return None


def _governor(at: Site) -> Token | None:
    """Read "a population of 769,025", "a force in the tens of thousands", "his pay: $5"."""
    head = at.root.head
    if head.dep_ == "prep" and head.head.pos_ in NOMINAL and head.head.i < at.root.i:
        return head.head
    named = head.pos_ in NOMINAL and head.ent_type_ not in {"PERSON", "DATE"}
    return head if at.root.dep_ in {"appos", "nummod"} and named else None


def _after(at: Site) -> Token | None:
    """Return a noun right after the number that the parser did not tie to it."""
    if at.found.unit is not None and at.found.kind not in {"duration", "money", "percent"}:
        return None
    for token in at.span.doc[at.span.end : min(at.span.end + REACH, at.span.sent.end)]:
        if token.pos_ == "NOUN" and token.head.pos_ != "ADP":
            timed = token.ent_type_ in WHEN and at.found.unit is not None
            return None if timed else token
        if token.pos_ not in {"ADJ", "PROPN", "NUM", "SYM"}:
            return None
    return None


FINDERS = (
    _multiplied, _head, _partitive, _person, _compared, _equated, _spent, _governor, _after,
)  # fmt: skip
