"""Who stands behind a cue: the subject it is said of, its whole phrase, and whom it names."""

from spacy.tokens import Doc, Token

from explorer.nlp import coreference
from explorer.nlp.document import source
from explorer.records import Speaker

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "dep"})
INCIDENTAL = frozenset({"relcl", "parataxis", "acl", "advcl"})
LIGHT = frozenset(
    "a an the some many several most all both few any no these those this that its his her their "
    "our my your other one two three four five six seven eight nine ten more other another each "
    "certain various numerous dozens hundreds thousands lots number group of".split()
)
OBJECT_CONTROL = frozenset(
    """ask tell urge order want allow let help make force enable cause lead press push encourage
    persuade convince invite instruct direct command beg implore advise warn remind require permit
    pressure lobby get expect prompt inspire teach challenge dare see hear call leave need
    like compel request prod goad train hire appoint authorize empower motivate tempt""".split()
)
"""Verbs whose object does what the infinitive says ("asked him to go"), unlike "used it to say"."""

MAX_CLIMB = 5


def subject(verb: Token) -> Token | None:
    """Return the head of the phrase that a verb's action is said of, climbing to where it stands.

    Participles, infinitives and coordinated verbs borrow it from the verb they hang on; an
    infinitive under a verb with an object borrows the object ("asked him to say").
    """
    node = verb
    for _ in range(MAX_CLIMB):
        own = own_subject(node)
        if own is not None:
            return own
        above = node.head
        if above == node:
            return None
        if node.dep_ == "acl":
            return above
        if node.dep_ == "pcomp" and above.dep_ == "prep":
            above = above.head
            if above.pos_ in ("NOUN", "PROPN"):
                return possessor(above)
        elif node.dep_ == "xcomp" and above.lemma_ in OBJECT_CONTROL:
            controller = _object(above)
            if controller is not None:
                return controller
        elif node.dep_ not in SHARES_SUBJECT:
            return None
        node = above
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


def phrase(head: Token, banned: tuple[int, int] | None = None) -> tuple[int, int]:
    """Return the tokens of a speaker's phrase: title, apposition and quantifier, no loose ends.

    Args:
        head: the head of the phrase.
        banned: tokens that cannot belong to it (the cue and what it says).
    """
    first, last = head.left_edge.i, head.right_edge.i + 1
    if banned is not None:
        if banned[0] <= head.i < banned[1]:
            return head.i, head.i + 1
        if head.i < banned[0] < last:
            last = banned[0]
        if first < banned[1] <= head.i:
            first = banned[1]
    return trim(head.doc, head, (first, last))


def trim(doc: Doc, head: Token, whole: tuple[int, int]) -> tuple[int, int]:
    """Return a phrase without loose punctuation and conjunctions at its ends."""
    first, last = whole
    for child in head.lefts:
        if child.dep_ in ("acl", "advcl", "relcl", "prep") and child.right_edge.i + 1 < head.i:
            if doc[child.right_edge.i + 1].text == "," or doc[child.right_edge.i].text == ",":
                first = max(first, child.right_edge.i + 1)
    for child in head.rights:
        if child.dep_ in INCIDENTAL and head.i < child.left_edge.i - 1 < last:
            if doc[child.left_edge.i - 1].text in (",", "-", "—", "--"):
                last = min(last, child.left_edge.i)
    while last - 1 > head.i and (doc[last - 1].is_punct or doc[last - 1].is_space) and (
        doc[last - 1].text not in ")]"
    ):
        last -= 1
    while first < head.i and (doc[first].is_punct or doc[first].is_space or doc[first].dep_ == "cc"):
        first += 1
    return first, last


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
    index = coreference.resolve(doc, meant)
    if index is not None:
        name: str = doc._.entities[index].name
        return name
    if meant.pos_ == "PRON":
        return None
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
