"""What the grammar of a pronoun's own sentence says of it."""

from explorer.nlp.coreference import genders
from explorer.nlp.coreference.genders import THING
from explorer.nlp.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLEONASTIC = frozenset(
    ["seem", "appear", "be", "become", "take", "look", "turn", "happen", "matter", "mean", "remain"]
)


def relative(token: Token) -> Token | None:
    """Return the noun that a relative clause hangs on."""
    node = token
    for _ in range(6):
        if node.dep_ == "relcl":
            return _person_of(node.head) if token.lower_ in ("who", "whom") else node.head
        if node.head.i == node.i:
            return None
        node = node.head
    return None


def _person_of(noun: Token) -> Token:
    """Return the noun that "who" can be about: "a Democrat in the meeting, who ..."."""
    node = noun
    for _ in range(4):
        named = node.ent_type_ or genders.of_noun(node) != THING
        if node.pos_ in ("NOUN", "PROPN") and named:
            return node
        if node.head is node or node.head.pos_ in ("VERB", "AUX"):
            return noun
        node = node.head
    return noun


def pleonastic(token: Token) -> bool:
    """Tell whether "it" stands for nothing: "it is clear that", "it seems"."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.lemma_ not in PLEONASTIC:
        return token.dep_ == "expl"
    return any(c.dep_ in ("ccomp", "xcomp", "advcl") for c in verb.rights) or any(
        c.dep_ == "acomp" and any(g.dep_ in ("ccomp", "xcomp") for g in c.rights)
        for c in verb.rights
    )


def fellows(token: Token) -> frozenset[int]:
    """Return the words that share the pronoun's clause and so cannot be what it stands for."""
    if token.dep_ == "poss" or token.lower_.endswith(("self", "selves")):
        return frozenset({token.head.i})
    verb = token.head
    while verb.dep_ in ("prep", "agent", "dative") and verb.head.i != verb.i:
        verb = verb.head
    found = {verb.i}
    node = verb
    for _ in range(3):
        found |= {c.i for c in node.children if c.dep_ in (*SUBJECTS, "dobj", "dative", "attr")}
        if node.dep_ not in ("xcomp", "conj") or any(c.dep_ in SUBJECTS for c in node.children):
            break
        node = node.head
    found |= {c.i for c in node.children if c.dep_ in SUBJECTS}
    return frozenset(found - {token.i})
