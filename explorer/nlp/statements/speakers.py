"""Who stands behind a cue: the subject it is said of, its whole phrase, and whom it names."""

from spacy.tokens import Doc, Token

from explorer.nlp import coreference
from explorer.nlp.document import source
from explorer.records import Speaker

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "dep", "pcomp"})
INCIDENTAL = frozenset({"relcl", "parataxis", "acl", "advcl"})
SET_BEFORE = frozenset({"acl", "advcl", "relcl", "prep"})
DASHES = frozenset({",", "-", "—", "--"})
LIGHT = frozenset(
    [
        "a",
        "an",
        "the",
        "some",
        "many",
        "several",
        "most",
        "all",
        "both",
        "few",
        "any",
        "no",
        "these",
        "those",
        "this",
        "that",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "other",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "more",
        "other",
        "another",
        "each",
        "certain",
        "various",
        "numerous",
        "dozens",
        "hundreds",
        "thousands",
        "lots",
        "number",
        "group",
        "of",
    ]
)
OBJECT_CONTROL = frozenset(
    [
        "ask",
        "tell",
        "urge",
        "order",
        "want",
        "allow",
        "let",
        "help",
        "make",
        "force",
        "enable",
        "cause",
        "lead",
        "press",
        "push",
        "encourage",
        "persuade",
        "convince",
        "invite",
        "instruct",
        "direct",
        "command",
        "beg",
        "implore",
        "advise",
        "warn",
        "remind",
        "require",
        "permit",
        "pressure",
        "lobby",
        "get",
        "expect",
        "prompt",
        "inspire",
        "teach",
        "challenge",
        "dare",
        "see",
        "hear",
        "call",
        "leave",
        "need",
        "like",
        "compel",
        "request",
        "prod",
        "goad",
        "train",
        "hire",
        "appoint",
        "authorize",
        "empower",
        "motivate",
        "tempt",
    ]
)
"""Verbs whose object does what the infinitive says ("asked him to go"), unlike "used it to say"."""

MAX_CLIMB = 5


def subject(verb: Token) -> Token | None:
    """Return the head of the phrase a verb's action is said of, climbing to where it stands.

    Participles, infinitives and coordinated verbs borrow it from the verb they hang on; an
    infinitive under some verbs with an object borrows the object ("asked him to say").
    """
    node = verb
    for _ in range(MAX_CLIMB):
        own = own_subject(node)
        if own is not None:
            return own
        above = node.head
        if above is node:
            return None
        if node.dep_ == "acl":
            return above
        if node.dep_ == "pcomp" and above.head.pos_ in ("NOUN", "PROPN"):
            return possessor(above.head)
        if node.dep_ == "xcomp" and above.lemma_ in OBJECT_CONTROL and _object(above) is not None:
            return _object(above)
        if node.dep_ not in SHARES_SUBJECT:
            return None
        node = above.head if node.dep_ == "pcomp" else above
    return None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on the verb itself."""
    for child in verb.children:
        if child.dep_ in SUBJECT and child.ent_type_ not in ("DATE", "TIME"):
            return child
    return None


def possessor(noun: Token) -> Token | None:
    """Return whose a noun is: "Russia's demand", "their view", "the demand of Russia / by Russia"."""
    by = None
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of", "among"):
            by = by or next((c for c in child.children if c.dep_ == "pobj"), None)
    return by


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's "by" phrase."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)


def trim(doc: Doc, head: Token, whole: tuple[int, int]) -> tuple[int, int]:
    """Return a phrase without incidental clauses, loose punctuation and conjunctions at its ends."""
    first, last = whole
    for child in head.lefts:
        after = child.right_edge.i + 1
        if (
            child.dep_ in SET_BEFORE
            and after < head.i
            and "," in (doc[after].text, doc[after - 1].text)
        ):
            first = max(first, after)
    for child in head.rights:
        before = child.left_edge.i - 1
        if child.dep_ in INCIDENTAL and head.i < before < last and doc[before].text in DASHES:
            last = min(last, before + 1)
    while last - 1 > head.i and _loose(doc[last - 1]) and doc[last - 1].text not in ")]":
        last -= 1
    while first < head.i and (_loose(doc[first]) or doc[first].dep_ == "cc"):
        first += 1
    return first, last


def _loose(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


def speaker(doc: Doc, head: Token, tokens: tuple[int, int]) -> Speaker | None:
    """Return the speaker a phrase stands for, with the entity where one is known."""
    start, end = doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
    if start >= end:
        return None
    text = source(doc, start, end)
    return Speaker(text, start, end, named(doc, head))


def named(doc: Doc, head: Token) -> str | None:
    """Return the canonical name of whom a phrase stands for, or its bare description."""
    meant = coreference.antecedent(doc, head)
    index = coreference.resolve(doc, head)
    if index is not None:
        name: str = doc._.entities[index].name
        return name
    if meant.pos_ == "PRON":
        return None
    if meant.pos_ == "PROPN" and head.pos_ == "PRON":
        first, last = trim(doc, meant, (meant.left_edge.i, meant.right_edge.i + 1))
        return source(doc, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    return description(doc, meant)


def description(doc: Doc, head: Token) -> str | None:
    """Return a descriptive holder without determiner, quantifier and trailing clauses."""
    inner = _whole_of(head)
    if inner is not None:
        return named(doc, inner)
    words = [t for t in doc[head.left_edge.i : head.i + 1] if not t.is_space]
    while words and (words[0].lower_ in LIGHT or words[0].is_punct or words[0].like_num):
        words = words[1:]
    if not words:
        return None
    last = words[-1]
    return source(doc, words[0].idx, last.idx + len(last))


def _whole_of(head: Token) -> Token | None:
    """Return what a quantity is taken from: "most of the ministers", "a group of growers"."""
    if head.lower_ not in LIGHT:
        return None
    for prep in head.rights:
        if prep.lower_ == "of":
            return next((c for c in prep.children if c.dep_ == "pobj"), None)
    return None
