"""The arguments of a stance word: the head of what stands where its frame expects the issue."""

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import stances
from explorer.nlp.positions.stances import Frame
from explorer.nlp.statements import speakers

FINITE = frozenset({"VBD", "VBZ", "VBP"})
IN_FAVOUR = frozenset({"favour", "favor", "support"})


def slot(token: Token, frame: Frame) -> Token | None:
    """Return the head of what stands where a frame expects its issue."""
    for name in frame.issue:
        found = _slot(token, name)
        if found is not None and found.ent_type_ == "MONEY":
            found = _paid_for(found) or _paid_for(token)  # "pledged 5 million dollars for the dam"
        if found is not None and not clauses.timed(found):
            return found
    return None


def _paid_for(token: Token) -> Token | None:
    found = (clauses.object_of(clauses.preposition(token, word)) for word in ("for", "towards"))
    return next((noun for noun in found if noun is not None), None)


def _slot(token: Token, name: str) -> Token | None:
    if name == "object":
        return _object(token)
    if name == "clause":
        return infinitive(token)
    if name == "that":
        return finite(token)
    if name == "whether":
        return whether(token)
    if " " in name:
        return _double(token, *name.split(" "))
    prep = clauses.preposition(token, name)
    found = clauses.object_of(prep)
    if found is None and (part := _particle_token(token, name)) is not None:
        found = clauses.child(part, "pobj", "pcomp")
    if name == "for":
        found = wished(token) if found is None else _ended(token, found)
    stranded = found is None and prep is not None and token.dep_ in ("relcl", "acl")
    return token.head if stranded else found  # "a change they voted against"


def _ended(token: Token, noun: Token) -> Token:
    """Return the end of "calling for Article 9 to be scrapped" where the parser sees a noun."""
    for c in (*noun.rights, *token.rights):
        if c.dep_ in ("acl", "relcl", "advcl") and clauses.infinitival(c) and c.tag_ == "VBN":
            return c if stances.composed(c) in stances.words("compose", "flip") else noun
    return noun


def wished(token: Token) -> Token | None:
    """Return the verb of "called for the text to be withdrawn", "a plea for it to stay"."""
    for c in token.rights:
        marked = c.dep_ in ("advcl", "xcomp", "ccomp", "acl", "relcl") and clauses.infinitival(c)
        if marked and any(g.lower_ == "for" and g.dep_ in ("mark", "prep") for g in c.lefts):
            return c
    return None


def _particle_token(token: Token, name: str) -> Token | None:
    return next((c for c in token.rights if c.lower_ == name and c.dep_ in ("prt", "advmod")), None)


def _object(token: Token) -> Token | None:
    if clauses.passive(token):
        if token.dep_ in ("acl", "amod"):
            return token.head
        found = clauses.child(token, "nsubjpass")
        return found if found is not None else _shared_object(token)
    if token.dep_ in ("relcl", "acl"):
        return _relative_object(token)
    found = clauses.child(token, "dobj")
    if found is None and token.dep_ == "conj" and token.head.pos_ == "VERB":
        later = clauses.child(token, "xcomp", "ccomp", "prep")
        found = clauses.child(token.head, "dobj") if later is None else None
        found = found if found is not None and found.i > token.i else None
    return found


def _relative_object(verb: Token) -> Token | None:
    """Return the object in a relative clause: "the levy, which they oppose", "an idea they dismissed"."""
    found = clauses.child(verb, "dobj")
    if found is not None:
        return verb.head if found.tag_ in ("WDT", "WP") or found.lower_ == "that" else found
    subject = clauses.child(verb, "nsubj")
    gap = subject is not None and subject.tag_ not in ("WDT", "WP")
    return verb.head if gap and not any(_fills(c) for c in verb.rights) else None


def _fills(c: Token) -> bool:
    """Tell whether a dependent leaves no gap for the head: a clause, a phrase that is no date."""
    if c.dep_ == "prep":
        obj = clauses.object_of(c)
        return obj is None or not (clauses.timed(obj) or c.lower_ == "as")
    return c.dep_ in ("ccomp", "xcomp")


def _shared_object(token: Token) -> Token | None:
    return clauses.child(token.head, "nsubjpass") if token.dep_ == "conj" else None


def infinitive(token: Token) -> Token | None:
    """Return the infinitive or gerund clause a word governs: "refused to sign", "ruled out sending"."""
    for c in token.rights:
        if c.dep_ in ("acl", "relcl") and token.pos_ == "NOUN" and clauses.infinitival(c):
            return c
        if c.dep_ in ("xcomp", "ccomp", "advcl", "pcomp") and clauses.verbal(c):
            to = clauses.infinitival(c)
            if to and (c.dep_ != "advcl" or token.lemma_ in ("agree", "vow", "threaten", "refuse")):
                return c
            if c.tag_ == "VBG" and c.dep_ == "xcomp":
                return c
            passive = c.tag_ == "VBN" and c.dep_ == "ccomp" and token.lemma_ in ("want", "like")
            if passive and clauses.child(c, "nsubj", "nsubjpass"):
                return c
    return None


def whether(token: Token) -> Token | None:
    """Return the verb of "whether to join", "whether it would join"; None where others would."""
    for c in token.rights:
        if c.dep_ not in ("ccomp", "xcomp", "advcl", "acl", "pcomp"):
            continue
        if any(g.lower_ in ("whether", "if") for g in c.lefts):
            subject = clauses.child(c, "nsubj", "nsubjpass")
            return c if subject is None or subject.pos_ == "PRON" else None
    return None


def finite(token: Token) -> Token | None:
    """Return the verb of the that-clause a word governs."""
    for c in token.rights:
        finite = clauses.child(c, "nsubj", "nsubjpass") is not None
        marked = token.pos_ in clauses.VERBAL or any(g.dep_ == "mark" for g in c.lefts)
        if c.dep_ in ("ccomp", "acl", "relcl") and finite and marked:
            return c
    return None


def _double(token: Token, first: str, second: str) -> Token | None:
    """Return the infinitive of "call on X to do", the noun of "vote in favour of X"."""
    prep = clauses.preposition(token, first)
    obj = clauses.object_of(prep)
    if obj is None:
        return None
    if second in IN_FAVOUR:
        return clauses.object_of(clauses.preposition(obj, "of")) if obj.lower_ == second else None
    for parent in (token, obj, prep):
        for c in parent.rights if parent is not None else ():
            if c.i > obj.i and clauses.infinitival(c):
                return c
    return None


def _finite_above(verb: Token) -> Token:
    """Return the finite verb that "want him to resign and reject talks" really joins."""
    node = verb.head
    while node.tag_ not in FINITE and node.head != node:
        node = node.head
    return node


def agents(token: Token) -> list[Token]:
    """Return who does what a verb says: its subject, or the agent of a passive."""
    passive = clauses.passive(token)
    finite = token.tag_ in FINITE or clauses.modal(token) is not None
    wished = token.head.tag_ == "VBN" and token.head.dep_ == "ccomp"
    if token.dep_ == "conj" and finite and (clauses.infinitival(token.head) or wished):
        token = _finite_above(token)
    found = speakers.agent(token) if passive else speakers.subject(token)
    if found is None and not passive:
        found = _above(token)
    if found is not None and (author := _author(found)) is not None:
        found = author
    return list(clauses.coordinated(found)) if found is not None else []


def _above(verb: Token) -> Token | None:
    """Return the subject of "was quick to condemn", the signer of "a letter urging"."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        return speakers.subject(head.head)
    return None


def _author(text: Token) -> Token | None:
    """Return whose text speaks: "a letter signed by nine mayors", "a petition from parents"."""
    if text.lemma_.lower() not in stances.words("carriers", "texts"):
        return None
    signed = next((c for c in text.rights if c.dep_ == "acl" and c.tag_ == "VBN"), text)
    for word in ("by", "from"):
        if (found := clauses.object_of(clauses.preposition(signed, word))) is not None:
            return found
    carrier = text.head
    if text.dep_ == "dobj" and carrier.lemma_ in stances.words("carriers", "signing"):
        return speakers.subject(carrier)
    return clauses.child(text, "poss")
