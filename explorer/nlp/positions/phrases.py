"""Short names for phrases: "an urgent ceasefire to stop attacks" -> "ceasefire"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from explorer.nlp import clauses, coreference, lexicon
from explorer.nlp.codebook import Coded
from explorer.nlp.document import source
from explorer.nlp.parsed import Token
from explorer.nlp.positions import parties, stances
from explorer.nlp.positions.wording import LONGEST, gerund, shortened, tidy

MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
LINKS = ("of", "on", "for", "with", "to", "in", "between", "against", "over", "from", "into")
NAMED = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC", "EVENT", "LAW", "PRODUCT"})
SHORT = {"United States": "US", "European Union": "EU", "United Nations": "UN"}
"""Names that stand before a noun as they are."""

QUANTITIES = frozenset({"more", "most", "some", "many", "part", "half", "all", "fewer", "less"})
OUTSIDE = frozenset({"foreign", "international", "allied", "western", "peacekeeping"})
NUMERIC = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of an issue."""

    text: str
    lemmas: frozenset[str]
    head: str
    object: str | None = None
    """Lemma of a verb's object."""
    entity: bool = False
    """True when the phrase is a named actor."""


def noun_phrase(noun: Token, room: int = LONGEST) -> Phrase | None:
    """Name a noun: its telling modifiers, itself, and one complement if the room suffices."""
    if noun.like_num or (noun.ent_type_ in NUMERIC and not _named_time(noun)):
        return None
    if (name := entity_name(noun)) is not None:
        return Phrase(name, frozenset({noun.lower_}), noun.lower_, None, entity=True)
    left = [*telling(noun), noun]
    tail = _tail(noun, room - len(left))
    text = " ".join(written(t) for t in left)
    around = (c for c in noun.lefts if c.dep_ in MODIFIERS)
    lemmas = frozenset(stances.lemma(t) for t in (*left, *tail, *around))
    if tail:
        text += " " + " ".join(written(t) for t in tail)
    return Phrase(tidy(text), lemmas, stances.lemma(noun))


def _measured(amount: Token) -> Token | None:
    """Return what an amount is of: "$90 billion in weapons", "12 million tonnes of soybeans"."""
    found = (clauses.preposition(amount, word) for word in ("in", "of", "worth"))
    return next((clauses.object_of(prep) for prep in found if prep is not None), None)


def _named_time(noun: Token) -> bool:
    return noun.ent_type_ in ("DATE", "TIME") and not clauses.timed(noun)


def verb_phrase(verb: Token) -> Phrase | None:
    """Name an action: gerund and object ("buying American weapons")."""
    word = stances.composed(verb).split(" ")
    obj, link = _object(verb), None
    if obj is None:
        link, obj = _governed(verb)
    if word[0] in ("be", "have", "do") and obj is None:
        return None
    gerund_ = " ".join((gerund(word[0]), *word[1:]))
    if obj is not None and obj.pos_ == "PRON":
        return None
    room = LONGEST - len(word) - (link is not None)
    nominal = obj is not None and obj.pos_ in ("NOUN", "PROPN")
    inner = noun_phrase(obj, room) if obj is not None and nominal else None
    if inner is None or obj is None:
        goal = clauses.child(verb, "xcomp")
        if goal is not None and clauses.infinitival(goal) and (deed := verb_phrase(goal)):
            return Phrase(shortened(f"{gerund_} to {_bare(goal, deed.text)}"), deed.lemmas, word[0])
        who = _whose(verb)
        named = f"{who.text} {gerund_}" if who is not None else gerund_
        return Phrase(named, frozenset({word[0], " ".join(word)}), word[0])
    text = f"{gerund_} {link} {inner.text}" if link else f"{gerund_} {inner.text}"
    return Phrase(shortened(text), inner.lemmas | {word[0]}, word[0], stances.lemma(obj))


def _whose(verb: Token) -> Phrase | None:
    """Return who is to do a deed that has no object: "urged the regulator to step in"."""
    asked = verb.dep_ == "xcomp" and clauses.infinitival(verb)
    doer = clauses.child(verb.head, "dobj") if asked else None
    if doer is None or doer.pos_ != "NOUN" or doer.i > verb.i or parties.party(doer) is None:
        return None
    found = noun_phrase(doer, 2)
    return found if found is not None and len(found.text.split()) < LONGEST - 1 else None


def _bare(verb: Token, text: str) -> str:
    """Return "move the village" for "moving the village"."""
    return " ".join((stances.lemma(verb), *text.split(" ")[1:]))


def _object(verb: Token) -> Token | None:
    """Return what an action is done to: the thing itself for a pronoun, an amount, "more of"."""
    obj = clauses.child(verb, "dobj", "nsubjpass", "attr")
    have = any(c.dep_ == "aux" for c in verb.lefts)
    if obj is None and verb.tag_ == "VBN" and verb.dep_ == "ccomp" and not have:
        obj = clauses.child(verb, "nsubj")  # "wants the levy halved"
    if obj is not None and obj.lower_ in QUANTITIES:
        obj = clauses.object_of(clauses.preposition(obj, "of")) or obj
    if obj is not None and obj.pos_ == "PRON":
        meant = coreference.antecedent(verb.doc, obj)
        obj = obj if entity_name(meant) else meant
    if obj is not None and obj.ent_type_ in NUMERIC:
        obj = _measured(obj) or clauses.child(verb, "dative")
    return obj


def _governed(verb: Token) -> tuple[str | None, Token | None]:
    for c in verb.rights:
        if c.dep_ == "prep" and c.lower_ in LINKS:
            obj = clauses.child(c, "pobj")
            if obj is not None and not clauses.timed(obj):
                return c.lower_, obj
    return None, None


def telling(noun: Token) -> list[Token]:
    """Return the modifiers that say which issue it is, at most three."""
    found: list[Token] = []
    for c in noun.lefts:
        if c.dep_ not in MODIFIERS or c.ent_type_ in NUMERIC or c.lower_ in _empty():
            continue
        if any(g.dep_ == "nummod" for g in c.lefts) or (c.i and c.nbor(-1).text == "-"):
            continue
        if c.dep_ == "poss" and (c.pos_ == "PRON" or c.tag_ == "PRP$"):
            continue
        found += [t for t in (*telling(c), c) if not t.is_punct]
        if c.dep_ == "poss":
            found += [t for t in c.rights if t.dep_ == "case"]
    found = found[-4:] if any(t.dep_ == "case" for t in found) else found[-3:]
    return found[1:] if found and found[0].dep_ == "case" else found


def _tail(noun: Token, room: int) -> list[Token]:
    for c in noun.rights:
        if c.dep_ != "prep" or c.lower_ not in LINKS:
            continue
        obj = clauses.child(c, "pobj")
        if obj is None or obj.pos_ not in ("NOUN", "PROPN") or obj.ent_type_ in NUMERIC:
            continue
        words = [c, *telling(obj), obj]
        if len(words) > room:
            words = [c, *(t for t in telling(obj)[-1:] if t.dep_ != "case"), obj]
        if len(words) <= room:
            return words
    return []


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon.load("issues")["words"]["empty"])


def written(token: Token) -> str:
    """Return a word as a row label writes it: common words in lower case."""
    text = source(token.doc, token.idx, token.idx + len(token))
    keep = token.pos_ == "PROPN" or token.ent_type_ in NAMED or (text.isupper() and len(text) > 1)
    return text if keep else text.lower()


def entity_name(noun: Token) -> str | None:
    """Return the canonical name where a noun is a named actor or place."""
    index = (noun.doc._.entity_of or {}).get(noun.i)
    if index is None:
        return None
    name: str = noun.doc._.entities[index].name
    return name


def qualified(core: Token, coded: Coded) -> str:
    """Return an issue's name with whose it is: "European troops", "Poland's troops"."""
    noun = core
    if core.pos_ in clauses.VERBAL:
        obj = clauses.child(core, "dobj", "nsubjpass")
        noun = obj if obj is not None else core
    owners = [_owner_name(t) for t in _owners(noun) if stances.lemma(t) not in coded.words][:2]
    if not owners and (name := _possessor(noun)) is not None:
        owners = [name if name == "own" else possessive(name)]
    return " ".join((*owners, coded.name))


def _owners(noun: Token) -> Iterator[Token]:
    """Yield the demonyms and names among a noun's modifiers, and "foreign", "international"."""
    for c in noun.lefts:
        named = c.ent_type_ in ("GPE", "NORP", "ORG") and c.dep_ != "poss"
        if c.dep_ in MODIFIERS and (named or c.lower_ in OUTSIDE):
            yield c
        elif c.dep_ in ("compound", "nmod"):
            yield from _owners(c)


def _owner_name(token: Token) -> str:
    """Return an owner as written, the United States always as "US"."""
    return SHORT.get(entity_name(token) or "", written(token))


def possessive(name: str) -> str:
    """Return "Poland's" for Poland, "US" for the United States."""
    return SHORT.get(name) or f"{name}'s"


def _possessor(noun: Token) -> str | None:
    """Return whose a noun is, also where a pronoun says so ("their own soldiers")."""
    poss = clauses.child(noun, "poss")
    if poss is None:
        return None
    if poss.lower_ == "their":
        return "own"
    index = coreference.resolve(noun.doc, poss)
    if index is None:
        return "own"
    entity = noun.doc._.entities[index]
    return str(entity.actor or entity.name) if entity.kind == "person" else str(entity.name)
