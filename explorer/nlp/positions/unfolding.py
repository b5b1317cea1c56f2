"""From the words wanted or refused to the word that carries the issue.

Words that only pass the issue on are stepped through ("the need to secure a truce" -> truce), words
that end it turn the wish round ("an end to the blockade" -> blockade, sign -1).
"""

from collections.abc import Iterable
from functools import cache

from explorer.nlp import clauses, coreference, lexicon
from explorer.nlp.parsed import Token
from explorer.nlp.positions import arguments, stances

DEPTH = 6
NAMED = frozenset({"PERSON", "ORG"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
OBJECT_PREPOSITIONS = ("to", "in", "from", "of", "on", "for", "with", "by", "out", "at", "through")
ENDED = ("of", "to", "from", "on", "in")
ABOUT = ("of", "for", "to", "on", "about")
IN_NOUNS = frozenset({"part", "role", "progress", "interest", "participation"})


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list of the issue lexicon."""
    return frozenset(lexicon.load("issues")["words"][key])


def whole(token: Token) -> Token:
    """Return the verb of "re-entering", which the tokenizer cuts in three."""
    cut = token.lower_ in ("re", "co") and token.i + 2 < len(token.doc) and token.nbor().text == "-"
    return token.nbor(2) if cut else token


def unfold(token: Token, depth: int = DEPTH) -> tuple[Token, int]:
    """Return the word that carries the issue, and -1 if the way to it turned the wish round."""
    verbal = clauses.verbal(token)
    sign = -1 if (clauses.negated(token) if verbal else clauses.denied_noun(token)) else 1
    inner, turn = _verb_step(token) if verbal else _noun_step(token)
    if inner is None or not depth:
        return token, sign
    core, rest = unfold(inner, depth - 1)
    return core, sign * turn * rest


def _verb_step(verb: Token) -> tuple[Token | None, int]:
    word = stances.composed(verb)
    if word in stances.words("compose", "causative"):
        caused = next((c for c in verb.rights if clauses.infinitival(c) or _bare(c, word)), None)
        if caused is not None and caused.dep_ in ("xcomp", "ccomp"):
            return caused, 1
    if word == "help" and clauses.child(verb, "dobj") is None:
        return affected(verb), 1
    flip = word in stances.words("compose", "flip")
    if not flip and word not in stances.words("compose", "same"):
        return _stance_step(verb) or _copula_step(verb)
    target = _ended(verb) if flip else affected(verb)
    if target is not None and f"{word} {stances.lemma(target)}" in stances.words(
        "compose", "fixed"
    ):
        return None, 1
    if target is not None and flip and target.ent_type_ in PLACES:
        return None, 1  # "wants them to leave the region" is not being against the region
    return target, -1 if flip else 1


def _bare(clause: Token, word: str) -> bool:
    """Tell whether a clause is the infinitive without "to" of "let the city build it"."""
    return word in ("let", "make", "help") and clause.dep_ == "ccomp" and clause.tag_ == "VB"


def _ended(verb: Token) -> Token | None:
    """Return what an ending ends: object, "from" phrase, or the subject of "the fighting stops"."""
    found = clauses.child(verb, "dobj", "nsubjpass", "xcomp")
    if found is None:
        found = complement(verb, ("from", "of", "with"))
    wished = verb.tag_ == "VBN" and verb.dep_ == "ccomp"  # "wants the bill scrapped"
    if found is None and (wished or verb.lemma_ in ("end", "stop", "cease", "halt")):
        found = clauses.child(verb, "nsubj")
    if found is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        found = verb.head
    if found is None and verb.dep_ == "advcl" and verb.tag_ == "VBN":
        found = complement(verb.head, ("for",))  # "calling for Article 9 to be scrapped"
    return found


def _stance_step(verb: Token) -> tuple[Token, int] | None:
    """Step from "promised to challenge the duties" to the duties."""
    if {stances.lemma(verb), stances.composed(verb)} & stances.words("compose", "kept"):
        return None
    for frame in stances.verb_frames(verb):
        found = arguments.slot(verb, frame)
        if found is not None:
            return found, frame.sign
    return None


def _copula_step(verb: Token) -> tuple[Token | None, int]:
    """Step from "be willing to sign" to its complement."""
    if verb.lemma_ != "be":
        return None, 1
    noun = clauses.child(verb, "nsubjpass", "attr") or clauses.child(verb, "nsubj")
    return (noun if noun is not None and noun.pos_ in ("NOUN", "PROPN") else None), 1


def affected(verb: Token) -> Token | None:
    """Return what a verb acts on: object, clause, passive subject, or what its preposition governs."""
    found = clauses.child(verb, "dobj", "nsubjpass", "xcomp")
    if found is None and verb.tag_ == "VBN" and verb.dep_ == "ccomp":
        found = clauses.child(verb, "nsubj")  # "wants the pact strengthened"
    if found is not None:
        return found
    for word in OBJECT_PREPOSITIONS:
        if word in ("with", "at", "in") and stances.lemma(verb) in words("talking"):
            continue  # "negotiate with Iran" is about negotiating
        inner = clauses.object_of(clauses.preposition(verb, word))
        if inner is not None and not clauses.timed(inner):
            return inner
    head = verb.head
    return head if verb.dep_ == "acl" and verb.tag_ == "VBN" and head.pos_ == "NOUN" else None


def _noun_step(noun: Token) -> tuple[Token | None, int]:
    word = stances.lemma(noun)
    if word in stances.words("compose", "flip_nouns"):
        found = complement(noun, ENDED)
        return (found if found is not None else _possessed(noun)), -1
    if word in ("objection", "opposition", "resistance", "veto"):
        return complement(noun, ("to", "on")), -1  # "dropped its objection to the levy"
    if word in stances.words("carriers", "texts"):
        found = complement(noun, ("against",))  # "passed a motion against the cap"
        return found, -1
    pointing = noun.dep_ == "appos" and noun.head.pos_ == "NOUN" and word in words("back")
    if pointing and clause_complement(noun) is None:
        return noun.head, 1  # "a settlement, an idea the builders dismissed"
    return (_light_step(noun, word) if word in words("light") else None), 1


def _light_step(noun: Token, word: str) -> Token | None:
    """Return what an empty noun is about, None where that says no more than the noun."""
    found = complement(noun, ("including",)) or clause_complement(noun)
    if found is None and word not in words("only_clause"):
        found = complement(noun, (*ABOUT, "in") if word in IN_NOUNS else ABOUT)
    if found is None:
        return _possessed(noun)  # "accept their use"
    if found.ent_type_ in PLACES or _addressee(found):
        return None
    bare = not any(c.dep_ in ("amod", "compound") for c in found.lefts)
    empty = bare and stances.lemma(found) in words("light") and word in words("stand")
    return None if empty else found


def _addressee(found: Token) -> bool:
    """Tell whether a phrase names to whom: "an appeal to the tribunal", "a call to Ana Ruiz"."""
    return found.dep_ == "pobj" and found.head.lower_ == "to" and found.ent_type_ in NAMED


def _possessed(noun: Token) -> Token | None:
    """Return the thing whose end "their removal" is."""
    poss = clauses.child(noun, "poss")
    meant = coreference.antecedent(noun.doc, poss) if poss is not None else None
    return meant if meant is not None and meant.pos_ == "NOUN" else None


def clause_complement(noun: Token) -> Token | None:
    """Return the infinitive of "the need to secure a truce"."""
    for c in noun.rights:
        if c.dep_ in ("acl", "relcl", "xcomp", "ccomp") and clauses.infinitival(c):
            return c
    return None


def complement(noun: Token, prepositions: Iterable[str]) -> Token | None:
    """Return what the first of some prepositions governs."""
    for word in prepositions:
        found = clauses.object_of(clauses.preposition(noun, word))
        if found is not None:
            return found
    return None
