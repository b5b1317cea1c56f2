"""What befell the people counted (kill, wound, displace ...), and which nouns are people."""

import re
from functools import cache

from explorer.nlp.lexicon import load
from explorer.nlp.parsed import Span, Token

LEXICON = load("measures")
EVENTS: dict[str, dict[str, list[str]]] = LEXICON["events"]
PEOPLE, SUFFIXES = frozenset(LEXICON["people"]["nouns"]), tuple(LEXICON["people"]["suffixes"])
GROUPS = frozenset(LEXICON["people"]["groups"])
AFTER = frozenset({"acl", "amod", "acomp", "advcl", "oprd"})
MACHINE = re.compile(r"[A-Z]\w*-?\d|^(?:jet|stealth|air|bomber)$")
"""What makes a "fighter" an aircraft: "F-16 fighters", "jet fighters"."""
COMPLEMENTS = frozenset({"acomp", "oprd", "ccomp", "xcomp", "attr"})


@cache
def words(role: str) -> dict[str, str]:
    """Return word -> event for one role of the lexicon: done_to, done_by, suffered, nouns, states."""
    return {word: event for event, roles in EVENTS.items() for word in roles.get(role, [])}


def event_of(noun: Token | None, root: Token, span: Span) -> str | None:
    """Return the event that befell those counted, None where nothing did."""
    if noun is not None:
        if event := words("nouns").get(noun.lemma_.lower()):
            return event
        if not is_person(noun):
            return None
        of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
        if of and (event := words("nouns").get(noun.head.head.lemma_)):
            return event
    for token in dict.fromkeys((noun or root, root)):
        if event := _done(token) or _state(token, span):
            return event
    return None


def _done(token: Token) -> str | None:
    verb = token.head
    if token.dep_ == "nsubjpass" and (event := words("suffered").get(verb.lemma_)):
        return event
    if token.dep_ in {"nsubjpass", "dobj"}:
        return words("done_to").get(verb.lemma_)
    if token.dep_ == "nsubj":
        return words("done_by").get(verb.lemma_) or words("states").get(verb.lower_)
    return None


def _state(token: Token, span: Span) -> str | None:
    """Read "14 dead", "30 people wounded in the blast", "left four missing"."""
    near = [child for child in token.children if child.dep_ in AFTER]
    if token.dep_ in {"nsubj", "dobj", "nsubjpass"}:
        near += [c for c in token.head.children if c.dep_ in COMPLEMENTS and c.i > token.i]
    near += list(span.doc[span.end : span.end + 1])
    for word in (token, *near):
        participle = word.dep_ == "acl" and word.tag_ == "VBN"
        event = words("done_to").get(word.lemma_) if participle else None
        if event := event or words("states").get(word.lower_):
            return event
    return None


def told(phrase: str, noun: Token, event: str, room: int) -> str:
    """Return what is counted with what befell it: "people killed"."""
    if noun.lemma_.lower() in EVENTS[event]["nouns"] or noun.lower_ in EVENTS[event]["states"]:
        return phrase
    return f"{' '.join(phrase.split()[: room - 1])} {EVENTS[event]['word'][0]}"


def is_person(noun: Token) -> bool:
    """Tell whether a noun names persons: listed, a people's name, or formed like one."""
    lemma = noun.lemma_.lower()
    if lemma == "fighter" and any(MACHINE.search(c.text) for c in noun.lefts):
        return False
    if lemma in GROUPS:
        return noun.tag_ == "NN" and any(c.lower_ in {"of", "in"} for c in noun.children)
    if lemma in PEOPLE or noun.lower_ in PEOPLE:
        return True
    people = noun.ent_type_ == "NORP" and noun.tag_ in {"NNPS", "NNS"}
    return people or (len(lemma) > 5 and lemma.endswith(SUFFIXES))
