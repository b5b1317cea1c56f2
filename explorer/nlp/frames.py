"""Positions outside speech: verbs, adjectives and nouns of the stance lexicon with their arguments."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from explorer.nlp import clauses, conditions, issues, speakers, stances
from explorer.nlp.holders import Holder
from explorer.nlp.finds import Find, Scene, evidence
from explorer.nlp.stances import Frame

BE = frozenset(
    {"be", "seem", "remain", "become", "appear", "stay", "feel", "sound", "look", "grow"}
)
PREPOSITIONS = frozenset({"with", "about", "to", "of", "over", "for", "at"})
STANDING = {"against": -1, "behind": 1}
IN_FAVOUR = frozenset({"favour", "favor", "support"})
SKIPPED_WHEN_DENIED = frozenset(
    {"urge", "demand", "threaten", "propose", "deny", "question", "criticise"}
)


def verb(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance verb, one for each of its holders."""
    for frame in stances.verb_frames(token):
        target = slot(token, frame)
        if target is None or not _fit(frame, target, scene):
            continue
        sign, act = _denied(token, frame)
        if act is None:
            return
        yield from _made(scene, "verb", token, frame, agents(token), target, sign, act)
        return


def _fit(frame: Frame, target: Token, scene: Scene) -> bool:
    return not frame.loose or issues.arguable(issues.unfold(target)[0], scene.book)


def _denied(token: Token, frame: Frame) -> tuple[int, str | None]:
    """Return sign and act of a verb, None for a denial that tells nothing."""
    if not clauses.negated(token):
        return frame.sign, frame.act
    if frame.word == "want" or frame.word == "seek":
        return -1, "reject"
    if frame.act in SKIPPED_WHEN_DENIED:
        return frame.sign, None
    return -frame.sign, "reject" if frame.sign > 0 else "accept"


def agents(token: Token) -> list[Token]:
    """Return who does what a verb says: its subject, or the agent of a passive."""
    if clauses.passive(token):
        found = speakers.agent(token)
    else:
        found = speakers.subject(token)
    return list(clauses.coordinated(found)) if found is not None else []


def slot(token: Token, frame: Frame) -> Token | None:
    """Return the head of what stands where a frame expects its issue."""
    for name in frame.issue:
        found = _slot(token, name)
        if found is not None and found.ent_type_ not in ("DATE", "TIME"):
            return found
    return None


def _slot(token: Token, name: str) -> Token | None:
    if name == "object":
        return _object(token)
    if name == "clause":
        return _infinitive(token)
    if name == "that":
        return _finite(token)
    if " " in name:
        return _double(token, *name.split(" "))
    prep = clauses.preposition(token, name)
    found = clauses.object_of(prep)
    if found is None and (part := _particle_token(token, name)) is not None:
        found = clauses.child(part, "pobj", "pcomp")
    return found


def _particle_token(token: Token, name: str) -> Token | None:
    return next((c for c in token.rights if c.lower_ == name and c.dep_ in ("prt", "advmod")), None)


def _object(token: Token) -> Token | None:
    if clauses.passive(token):
        if token.dep_ in ("acl", "amod"):
            return token.head
        found = clauses.child(token, "nsubjpass")
        return found if found is not None else _shared_object(token)
    found = clauses.child(token, "dobj")
    if found is None and token.dep_ == "conj" and token.head.pos_ == "VERB":
        later = clauses.child(token, "xcomp", "ccomp", "prep")
        found = clauses.child(token.head, "dobj") if later is None else None
        found = found if found is not None and found.i > token.i else None
    if (
        found is not None
        and found.lower_ in ("which", "that", "who", "whom")
        and token.dep_ == "relcl"
    ):
        return token.head
    return found


def _shared_object(token: Token) -> Token | None:
    return clauses.child(token.head, "nsubjpass") if token.dep_ == "conj" else None


def _infinitive(token: Token) -> Token | None:
    for c in token.rights:
        if c.dep_ in ("xcomp", "ccomp", "advcl", "pcomp") and c.pos_ in clauses.VERBAL:
            to = any(g.tag_ == "TO" for g in c.lefts)
            if to and (c.dep_ != "advcl" or token.lemma_ in ("agree", "vow", "threaten", "refuse")):
                return c
            if c.tag_ == "VBG" and c.dep_ == "xcomp":
                return c
            passive = c.tag_ == "VBN" and c.dep_ == "ccomp" and token.lemma_ in ("want", "like")
            if passive and clauses.child(c, "nsubj", "nsubjpass"):
                return c
    return None


def _finite(token: Token) -> Token | None:
    for c in token.rights:
        if (
            c.dep_ in ("ccomp", "acl", "relcl")
            and clauses.child(c, "nsubj", "nsubjpass") is not None
        ):
            if token.pos_ in clauses.VERBAL or any(g.dep_ == "mark" for g in c.lefts):
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
            if c.i > obj.i and any(g.tag_ == "TO" for g in c.lefts):
                return c
    return None


def adjective(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance adjective: "is opposed to", "unions angry at"."""
    if token.pos_ in clauses.VERBAL and not _participle(token):
        return
    for frame in stances.frames("adjective").get(token.lower_, ()):
        target = slot(token, frame)
        if target is None and token.dep_ == "acomp":
            target = slot(token.head, replace(frame, issue=tuple(PREPOSITIONS & set(frame.issue))))
        if target is None or target == token:
            continue
        node = token.head if token.dep_ in ("acomp", "attr", "oprd", "xcomp") else token
        denied = clauses.negated(token) or (node != token and clauses.negated(node))
        sign = -frame.sign if denied else frame.sign
        act = frame.act if not denied else "reject" if frame.sign > 0 else "state"
        yield from _made(scene, "adjective", token, frame, _bearers(token), target, sign, act)
        return


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
    if target is None:
        return
    host = token.head
    if host.pos_ in clauses.VERBAL and host.lemma_ in BE:
        found = speakers.subject(host)
        sign = -sign if clauses.negated(host) else sign
    else:
        return
    holders = list(clauses.coordinated(found)) if found is not None else []
    frame = Frame(f"be {token.lower_}", (), sign, "oppose" if sign < 0 else "support", None, False)
    yield from _made(scene, "preposition", token, frame, holders, target, sign, frame.act)


def _side_taken(prep: Token) -> tuple[int, Token | None]:
    if prep.lower_ in STANDING:
        return STANDING[prep.lower_], clauses.child(prep, "pobj", "pcomp")
    if prep.lower_ == "in":
        obj = clauses.child(prep, "pobj")
        if obj is not None and obj.lower_ in IN_FAVOUR:
            return 1, clauses.object_of(clauses.preposition(obj, "of"))
    return 1, None


def noun(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance noun: "Russia's demand for", "voiced support for"."""
    for frame in stances.frames("noun").get(stances.lemma(token), ()):
        target, holders, turn = _noun_arguments(token, frame)
        if target is None or not holders or target in holders:
            continue
        sign = -frame.sign if clauses.denied_noun(token) else frame.sign
        act = frame.act if sign * turn == frame.sign else "reject" if frame.sign > 0 else "state"
        yield from _made(scene, "noun", token, frame, holders, target, sign * turn, act)
        return


def _noun_arguments(token: Token, frame: Frame) -> tuple[Token | None, list[Token], int]:
    drawn = _drawn(token)
    if drawn is not None:
        return drawn[0], list(clauses.coordinated(drawn[1])), 1
    holder, turn = _owner(token, frame)
    holders = list(clauses.coordinated(holder)) if holder is not None else []
    return slot(token, frame), holders, turn


def _drawn(token: Token) -> tuple[Token, Token] | None:
    """Return issue and holder of "drew criticism from the unions", "has the support of Turkey"."""
    node = token.head
    while node.dep_ == "conj" or (node.pos_ == "NOUN" and token.dep_ == "conj"):
        node = node.head
    if token.dep_ == "prep" or node.pos_ != "VERB":
        return None
    if token.dep_ not in ("dobj", "conj", "pobj"):
        return None
    word = stances.lemma(node)
    giver = "of" if word in ("have", "enjoy", "retain", "keep", "lose") else "from"
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
    turn = (
        -1
        if carrier is not None and stances.lemma(carrier) in stances.words("carriers", "lose")
        else 1
    )
    own = clauses.child(token, "poss") or _giver(token, frame)
    if own is not None:
        return own, turn
    if carrier is not None and token.dep_ == "dobj":
        if turn < 0 or stances.lemma(carrier) in stances.words("carriers", "hold"):
            return speakers.subject(carrier), turn
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
        yield from _made(scene, "partisan", token, frame, holders, target, frame.sign, frame.act)


def reaction(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield positions of "the decision angered allies": the object holds it, the subject is it."""
    word = stances.lemma(token)
    against = word in stances.words("reaction", "against")
    if not against and word not in stances.words("reaction", "favour"):
        return
    if clauses.passive(token):
        subject, whom = speakers.agent(token), clauses.child(token, "nsubjpass")
    else:
        subject, whom = speakers.subject(token), clauses.child(token, "dobj")
    if subject is None or whom is None:
        return
    frame = Frame(
        word, (), -1 if against else 1, "criticise" if against else "support", None, False
    )
    holders = list(clauses.coordinated(whom))
    yield from _made(scene, "reaction", token, frame, holders, subject, frame.sign, frame.act)


def _made(
    scene: Scene,
    rule: str,
    token: Token,
    frame: Frame,
    heads: list[Token],
    target: Token,
    sign: int,
    act: str,
) -> Iterator[Find]:
    """Put a find together for each head that stands for an actor."""
    if conditions.inside(token) or _accused(token):
        return
    issue = scene.issue(target)
    if issue is None:
        return
    for head in heads:
        holder = scene.cast.holder(head)
        if holder is None or _itself(holder, issue.name):
            continue
        words = evidence(token, issue, head)
        yield Find(
            rule, frame.word, token, holder, issue, sign * issue.sign, act, words, frame.stance
        )


def _accused(token: Token) -> bool:
    """Tell whether a clause is what somebody is accused of or praised for, not an own act."""
    if token.dep_ != "pcomp" or token.head.lower_ not in ("of", "for"):
        return False
    return any(f.act in ("criticise", "support") for f in stances.verb_frames(token.head.head))


def _itself(holder: Holder, name: str) -> bool:
    return name == holder.actor.name
