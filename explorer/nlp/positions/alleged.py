"""Clauses that tell what somebody is accused of or said to have done: no stance of the one they name."""

from explorer.nlp.parsed import Token
from explorer.nlp.positions import stances


def accused(token: Token) -> bool:
    """Tell whether a clause is what somebody is accused of or praised for, not an own act."""
    node = token
    while node.head != node and node.dep_ != "relcl":
        if node.dep_ == "pcomp" and node.head.lower_ in ("of", "for"):
            judged = stances.verb_frames(node.head.head)
            return any(f.act in ("criticise", "support") for f in judged)
        node = node.head
    return False


def claimed(token: Token) -> bool:
    """Tell whether a clause is the content of a claim: "rejected suggestions that it backs them"."""
    node = token
    while node.head != node:
        head = node.head
        if node.dep_ in ("acl", "ccomp", "relcl") and head.pos_ == "NOUN":
            said = stances.lemma(head) in stances.words("judgement", "claims")
            return said and any(c.dep_ == "mark" for c in node.lefts)
        if node.dep_ == "ccomp" and any(f.act == "deny" for f in stances.verb_frames(head)):
            return True
        node = head
    return False
