"""Positions that adjectives and prepositions show: "is opposed to", "is against", "is in favour of"."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import stances
from explorer.nlp.positions.arguments import IN_FAVOUR, infinitive, slot
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.frames import unsaid
from explorer.nlp.positions.stances import Frame, turned
from explorer.nlp.statements import speakers

BE = frozenset(
    {"be", "seem", "remain", "become", "appear", "stay", "feel", "sound", "look", "grow"}
)
PREPOSITIONS = frozenset({"with", "about", "to", "of", "over", "for", "at"})
STANDING = {"against": -1, "behind": 1}


def adjective(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance adjective: "is opposed to", "unions angry at"."""
    known = stances.frames("adjective").get(token.lower_)
    if known is None or (token.pos_ in clauses.VERBAL and not _participle(token)):
        return
    for frame in known:
        target = slot(token, frame)
        if target is None and token.dep_ == "acomp":
            target = slot(token.head, replace(frame, issue=tuple(PREPOSITIONS & set(frame.issue))))
        if target is None and token.dep_ == "oprd" and token.lower_ == "open":
            target = infinitive(token.head)
        if target is None or target == token:
            continue
        node = token.head if token.dep_ in ("acomp", "attr", "oprd", "xcomp") else token
        denied = clauses.negated(token) or (node != token and clauses.negated(node))
        sign = -frame.sign if denied else frame.sign
        act = frame.act if not denied else "reject" if frame.sign > 0 else "state"
        yield from framed(scene, token, turned(frame, sign, act), _bearers(token), target)
        return
    if token.dep_ == "acomp" and not clauses.negated(token.head):
        yield from unsaid(token, "adjective", _bearers(token), scene)


def _participle(token: Token) -> bool:
    """Tell whether a verb form is the adjective ("is opposed to"), not "it angered allies"."""
    have = any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.lefts)
    return token.tag_ == "VBN" and clauses.child(token, "dobj") is None and not have


def _bearers(token: Token) -> list[Token]:
    """Return of whom an adjective is said."""
    node = token
    if token.lower_ == "open" and token.head.pos_ == "VERB" and token.head.lemma_ != "be":
        found = speakers.subject(token.head)
        return [found] if found is not None else []
    while node.dep_ in ("acomp", "attr", "oprd", "conj", "xcomp") and node.head.i != node.i:
        node = node.head
        own = clauses.child(node, "nsubj", "nsubjpass")
        if own is not None:
            return list(clauses.coordinated(own))
    if token.dep_ in ("amod", "acl", "advcl", "appos", "relcl") and token.head.pos_ in (
        "NOUN",
        "PROPN",
    ):
        return list(clauses.coordinated(token.head))
    found = speakers.subject(node) if node.pos_ in clauses.VERBAL else None
    return list(clauses.coordinated(found)) if found is not None else []


def standing(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield positions of "is against the limit", "is in favour of a wealth tax", "unions against X"."""
    sign, target = _side_taken(token)
    obj = clauses.child(token, "pobj")
    left_out = target is None and token.lower_ == "in" and obj is not None
    if target is None and not (left_out and obj is not None and obj.lower_ in IN_FAVOUR):
        return
    host = token.head
    if host.pos_ in clauses.VERBAL and host.lemma_ in BE:
        found = speakers.subject(host)
        sign = -sign if clauses.negated(host) else sign
    else:
        return
    holders = list(clauses.coordinated(found)) if found is not None else []
    frame = Frame(
        "preposition",
        f"be {token.lower_}",
        (),
        sign,
        "oppose" if sign < 0 else "support",
        None,
        False,
    )
    yield from framed(scene, token, frame, holders, target)


def _side_taken(prep: Token) -> tuple[int, Token | None]:
    if prep.lower_ in STANDING:
        return STANDING[prep.lower_], clauses.child(prep, "pobj", "pcomp")
    if prep.lower_ == "in":
        obj = clauses.child(prep, "pobj")
        if obj is not None and obj.lower_ in IN_FAVOUR:
            return 1, clauses.object_of(clauses.preposition(obj, "of"))
    return 1, None
