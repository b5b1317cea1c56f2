"""Positions that nouns show: "Russia's demand for", "voiced support for", "opponents of the accord"."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import issues, stances, unfolding
from explorer.nlp.positions.arguments import agents, slot
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.frames import fit, unsaid
from explorer.nlp.positions.stances import Frame, turned
from explorer.nlp.statements import speakers

HYPOTHETICAL = frozenset({"require", "need", "await", "lack", "presuppose", "without"})
POINTING = frozenset({"point", "speak", "talk", "refer"})


def noun(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance noun: "Russia's demand for", "voiced support for"."""
    for frame in stances.frames("noun").get(stances.lemma(token), ()):
        target, holders, turn = _noun_arguments(token, frame)
        if target is None or not holders or target in holders or _hypothetical(token):
            continue
        if not fit(frame, target, scene):
            continue
        if clauses.denied_noun(token) and stances.lemma(token) == "veto":
            continue  # "has no veto over it": a right denied, no stance
        if token.dep_ == "dobj" and clauses.negated(token.head):
            continue  # "has not joined the call"
        sign = -frame.sign if clauses.denied_noun(token) else frame.sign
        act = frame.act if sign * turn == frame.sign else "reject" if frame.sign > 0 else "state"
        if act == "pledge" and unfolding.unfold(target)[1] * sign * turn < 0:
            act = "reject"  # "its decision to pull out of the pact"
        yield from framed(scene, token, turned(frame, sign * turn, act), holders, target)
        return
    yield from _lodged(token, scene)


def _lodged(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield "has lodged an objection": to what, the context tells."""
    carried = stances.lemma(token.head) in stances.words("carriers", "hold")
    denied = clauses.negated(token.head) or clauses.denied_noun(token)
    if token.dep_ == "dobj" and carried and not denied:
        yield from unsaid(token, "noun", agents(token.head), scene)


def _hypothetical(noun: Token) -> bool:
    """Tell whether a stance is only called for: "that will require willingness by the union"."""
    node = noun
    while node.dep_ == "conj" and node.head != node:
        node = node.head
    return node.dep_ in ("dobj", "pobj") and stances.lemma(node.head) in HYPOTHETICAL


def _noun_arguments(token: Token, frame: Frame) -> tuple[Token | None, list[Token], int]:
    drawn = _drawn(token, frame)
    if drawn is not None:
        return drawn[0], list(clauses.coordinated(drawn[1])), 1
    holder, turn = _owner(token, frame)
    holders = list(clauses.coordinated(holder)) if holder is not None else []
    target = slot(token, frame)
    if target is None and token.dep_ in ("dobj", "pobj") and "clause" in frame.issue:
        target = _purpose(token)
    if target is None and token.dep_ == "dobj" and holders:
        target = slot(token.head, replace(frame, issue=_prepositions(frame)))
    if target is None and any(c.lower_ in issues.ALIKE for c in token.lefts):
        target = token  # "made a similar demand": the issue of the demand before
    return target, holders, turn


def _prepositions(frame: Frame) -> tuple[str, ...]:
    """Return the slots that a parser may hang on the carrying verb: "gave its backing to"."""
    return tuple(name for name in frame.issue if name not in ("object", "clause", "that"))


def _purpose(noun: Token) -> Token | None:
    """Return the infinitive after "set an ultimatum to fix", which the parser hangs on the verb."""
    host = noun.head if noun.dep_ == "dobj" else noun.head.head  # "is under pressure to sign"
    for c in host.rights:
        if c.dep_ in ("advcl", "xcomp") and c.i > noun.i and clauses.infinitival(c):
            return c
    return None


def _drawn(token: Token, frame: Frame) -> tuple[Token, Token] | None:
    """Return issue and holder of "drew criticism from the unions", "has the support of Turkey"."""
    node = token.head
    joined = token.dep_ == "conj"
    while node.dep_ == "conj" or (node.pos_ == "NOUN" and joined and node.head != node):
        node = node.head
    if token.dep_ == "prep" or node.pos_ != "VERB":
        return None
    if token.dep_ not in ("dobj", "conj", "pobj"):
        return None
    word = stances.lemma(node)
    giver = "of" if word in ("have", "enjoy", "retain", "keep", "lose") else "from"
    if giver in frame.issue:
        return None
    if giver == "from" and word not in stances.words("reaction", "draw"):
        return None
    source = clauses.object_of(clauses.preposition(token, giver))
    if source is None and giver == "from":
        source = clauses.object_of(clauses.preposition(node, giver))
    subject = speakers.subject(node)
    return (subject, source) if source is not None and subject is not None else None


def _owner(token: Token, frame: Frame) -> tuple[Token | None, int]:
    """Return whose a noun is, and -1 where its verb takes it back ("dropped its demand")."""
    carrier = token.head if token.dep_ in ("dobj", "nsubjpass") else None
    word = stances.lemma(carrier) if carrier is not None else ""
    lost = word in stances.words("carriers", "lose")
    turn = -1 if lost else 1
    own = clauses.child(token, "poss") or _giver(token, frame)
    if own is not None:
        return own, turn
    carried = lost or word in stances.words("carriers", "hold")
    if carrier is not None and carried and token.dep_ == "dobj":
        return speakers.subject(carrier), turn
    if token.dep_ == "pobj" and stances.lemma(token.head.head) in POINTING:
        return speakers.subject(token.head.head), turn
    return next((c for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")), None), turn


def _giver(token: Token, frame: Frame) -> Token | None:
    for word in ("by", "from", "among", "of"):
        if word not in frame.issue and (
            found := clauses.object_of(clauses.preposition(token, word))
        ):
            return found
    return None


def partisan(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield positions of people named by their stance: "one of the main opponents of the accord"."""
    for frame in stances.frames("partisan").get(stances.lemma(token), ()):
        target = slot(token, frame)
        node = token
        if node.dep_ == "pobj" and node.head.lower_ == "of":
            node = node.head.head
        if target is None:
            continue
        holders = []
        if node.dep_ == "attr":
            found = clauses.child(node.head, "nsubj")
            holders = [found] if found is not None else []
        elif node.dep_ == "appos":
            holders = list(clauses.coordinated(node.head))
        elif node.dep_ == "nsubj":  # "critics of the dam say"
            holders = [node]
        yield from framed(scene, token, frame, holders, target)
