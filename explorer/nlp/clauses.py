"""Reading a clause in the dependency parse: arguments, negation, and the shortest words that say it."""

from collections.abc import Iterator

from explorer.nlp.parsed import Token

Range = tuple[int, int]
"""Half-open range of token indexes."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
VERBAL = frozenset({"VERB", "AUX"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "n’t", "nor", "neither", "hardly", "nt"})
ASIDE = frozenset({"relcl", "appos", "advcl", "parataxis", "punct", "cc", "dep"})
"""Dependents of a noun that its shortest phrase leaves out."""

PARTING = frozenset({"out", "away", "back", "off"})
"""Prepositions that go on to another: "pull out of"."""


def child(token: Token, *deps: str) -> Token | None:
    """Return the first dependent with one of the given relations."""
    for c in token.children:  # the most asked of all: a generator would cost twice as much
        if c.dep_ in deps:
            return c
    return None


def particle(verb: Token) -> str | None:
    """Return the particle of a phrasal verb ("rule *out*"), also where the parser says adverb."""
    for c in verb.rights:
        if c.dep_ == "prt" or (c.dep_ == "advmod" and c.i == verb.i + 1 and c.tag_ in ("RB", "RP")):
            return c.lower_
        if c.dep_ == "prep" and c.lower_ in PARTING and child(c, "prep", "pobj") is not None:
            return c.lower_
    return None


def preposition(token: Token, word: str) -> Token | None:
    """Return the preposition ``word`` that hangs on a token or on another preposition of it."""
    for c in token.children:
        if c.dep_ in ("prep", "agent", "dative") and c.lower_ == word:
            return c
    for c in token.rights:
        if (
            c.dep_ in ("prep", "prt", "advmod")
            and c.lower_ in PARTING
            and (inner := next((g for g in c.children if g.lower_ == word), None))
        ):
            return inner if inner.dep_ == "prep" else None
    return None


def object_of(prep: Token | None) -> Token | None:
    """Return what a preposition governs, a noun or a gerund."""
    return child(prep, "pobj", "pcomp") if prep is not None else None


def passive(verb: Token) -> bool:
    """Tell whether a verb is passive, with its auxiliary or as a bare participle after a noun."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ != "VBN" or verb.dep_ not in ("acl", "amod", "advcl"):
        return False
    return not any(c.dep_ in ("nsubj", "aux") for c in verb.lefts)


def infinitival(verb: Token) -> bool:
    """Tell whether a verb is a to-infinitive."""
    return any(c.tag_ == "TO" for c in verb.lefts)


def verbal(token: Token) -> bool:
    """Tell whether a word is a verb, also where the tagger says "to jail" holds a noun."""
    return token.pos_ in VERBAL or (token.pos_ == "NOUN" and infinitival(token))


def timed(token: Token) -> bool:
    """Tell whether a word is a date or time, not "the school week"."""
    return token.ent_type_ in ("DATE", "TIME") and child(token, "compound") is None


def modal(verb: Token) -> str | None:
    """Return the modal auxiliary of a verb in lower case ("will", "wo", "'d")."""
    for c in verb.lefts:
        if c.dep_ == "aux" and c.tag_ == "MD":
            return c.lower_
    return None


def negated(verb: Token) -> bool:
    """Tell whether a clause is denied: not, never, "no ceasefire was possible"."""
    for c in verb.children:
        if c.dep_ == "neg" or (c.dep_ in ("advmod", "aux") and c.lower_ in NEGATIONS):
            return True
        if c.dep_ in ("nsubj", "nsubjpass", "attr") and denied_noun(c):
            return True
        if c.dep_ == "preconj" and c.lower_ == "neither":
            return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and negated(verb.head)


def denied_noun(noun: Token) -> bool:
    """Tell whether a noun stands under "no", "neither"."""
    for c in noun.lefts:
        if c.lower_ in ("no", "neither") and c.dep_ in ("det", "neg", "preconj"):
            return True
    return False


def coordinated(token: Token) -> Iterator[Token]:
    """Yield a token and the nouns joined to it by "and"."""
    yield token
    for c in token.rights:
        if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"):
            yield from coordinated(c)


def right_end(token: Token) -> int:
    """Return the end of a token's shortest phrase to the right: modifiers, no clauses or asides."""
    end = token.i + 1
    for c in token.rights:
        if c.dep_ == "conj" and (c.pos_ in VERBAL or child(c, "poss") is not None):
            break
        if c.dep_ in ASIDE and not (c.dep_ == "punct" and c.text == "-"):
            if c.dep_ == "punct" and c.text in "\"'":
                continue
            if c.dep_ in ("relcl", "appos", "advcl", "parataxis"):
                break
            continue
        end = max(end, right_end(c))
    return end


def left_end(token: Token) -> int:
    """Return the first token of a noun's phrase, without a clause or quotation mark before it."""
    start = token.i
    for c in reversed(list(token.lefts)):
        if c.dep_ in ("punct", "advcl", "mark", "cc", "preconj"):
            continue
        if c.i >= start or any(t.is_punct and t.text in ",;:" for t in token.doc[c.i + 1 : start]):
            break
        start = min(start, left_end(c))
    return start


def phrase(noun: Token) -> Range:
    """Return the tokens of a noun's phrase: modifiers, no clauses or asides."""
    return left_end(noun), right_end(noun)


def predicate_start(verb: Token) -> int:
    """Return the first auxiliary or negation of a verb, or the verb."""
    start = verb.i
    for c in verb.lefts:
        if c.dep_ in ("aux", "auxpass", "neg"):
            start = min(start, c.i)
    return start


def clause_of(token: Token) -> Token:
    """Return the verb whose clause a token belongs to."""
    node = token
    while node.pos_ not in VERBAL and node.head.i != node.i:
        node = node.head
    return node


def descends(token: Token, ancestor: Token) -> bool:
    """Tell whether a token is inside the subtree of another."""
    node = token
    while node != ancestor:
        if node.head.i == node.i:
            return False
        node = node.head
    return True
