"""Positions that verbs show: "refused to accept", "backs the levy", "has not ruled out"."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import conditions, issues, salience, stances, unfolding
from explorer.nlp.positions.arguments import FINITE, agents, finite, slot
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.stances import Frame, turned

UNNAMED = frozenset({"name", "identify", "quote"})
SKIPPED_WHEN_DENIED = frozenset(
    {"urge", "demand", "threaten", "propose", "deny", "question", "criticise"}
)


def verb(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a stance verb, one for each of its holders."""
    for frame in stances.verb_frames(token):
        target = slot(token, frame)
        if target is None or not fit(frame, target, scene) or idle(token, target, scene):
            continue
        if _addressed(frame, target, scene) or _in_passing(token, target, scene):
            continue
        sign, act = _denied(token, frame)
        if act == "reject" and _is_claim(target):
            act = "deny"
        if act == "threaten" and target.dep_ == "dobj" and scene.cast.holder(target) is not None:
            sign = -sign  # who threatens a party is against it
        if act is None:
            return
        stance = "conditional" if _left_open(token) else frame.stance
        kept = replace(turned(frame, sign, act), stance=stance)
        for one in (target, *_joined(target)):
            yield from framed(scene, token, kept, agents(token), one)
        return
    yield from _objecting(token, scene)
    yield from _measure(token, scene)


def _objecting(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield "Madrid objects": to what, the context tells."""
    if stances.lemma(token) in stances.words("unsaid", "verb"):
        yield from unsaid(token, "verb", agents(token), scene)


def unsaid(token: Token, part: str, holders: list[Token], scene: Scene) -> Iterator[Find]:
    """Yield positions whose issue the context must tell: "Madrid objects", "is supportive"."""
    word = token.lower_ if part == "adjective" else stances.lemma(token)
    if word not in stances.words("unsaid", part) or clauses.negated(token):
        return
    more = ("dobj", "xcomp", "ccomp", "prep") if part == "verb" else ("xcomp", "ccomp", "dobj")
    if any(c.dep_ in more and c.lower_ != "in" for c in token.rights) or token.dep_ == "relcl":
        return
    frame = stances.frames(part)[word][0]
    yield from framed(scene, token, replace(frame, rule="unsaid"), holders, None)


def _joined(target: Token) -> Iterator[Token]:
    """Yield what else is wanted or refused: "promised to build and to share", "a levy and a cap"."""
    for c in target.rights:
        if c.dep_ != "conj":
            continue
        own = any(g.dep_ in ("det", "poss") for g in c.lefts)
        same = clauses.infinitival(target) and clauses.infinitival(c)
        if same or (target.pos_ == "NOUN" == c.pos_ and own):
            yield c
            yield from _joined(c)


def _measure(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield what a body does to its own measures: "China suspended its tariff"."""
    for frame in stances.frames("measure").get(stances.lemma(token), ()):
        target = slot(token, frame)
        finite = token.tag_ in FINITE and token.dep_ in ("ROOT", "conj", "ccomp")
        if target is None or not finite or clauses.negated(token) or clauses.passive(token):
            return
        if stances.lemma(target) not in stances.words("measures", "objects"):
            return
        for head in agents(token):
            holder = scene.cast.holder(head)
            if holder is not None and holder.actor.kind in ("country", "bloc", "organisation"):
                yield from framed(scene, token, frame, [head], target)


def _is_claim(target: Token) -> bool:
    """Tell whether what is rejected is a claim; "the suggestion" alone may be a proposal."""
    claim = stances.lemma(target) in stances.words("judgement", "claims")
    return claim and not issues.is_anaphor(target)


def _left_open(token: Token) -> bool:
    """Tell whether a denial leaves a door open: "has not ruled out", "has not yet withdrawn"."""
    if not clauses.negated(token):
        return False
    yet = any(c.lower_ == "yet" for c in token.children)
    return yet or stances.composed(token) in stances.words("undecided", "left_open")


TELLING = frozenset({"support", "oppose", "criticise", "question"})
"""Acts of loose words that say enough by themselves: one can back hubs, but leaves a house."""


def fit(frame: Frame, target: Token, scene: Scene) -> bool:
    """Tell whether what stands in a frame's slot is something that its word takes a side on."""
    core = unfolding.unfold(target)[0]
    if frame.act == "accept" and stances.lemma(target) in stances.words("carriers", "texts"):
        return clauses.child(target, "acl") is None and target.lemma_ != "letter"
    if frame.strict:
        return issues.disputed(scene.issue(target), scene.book)
    if frame.loose and frame.act == "reject" and not _leavable(core):
        return False
    arguable = issues.arguable(core, scene.book) or issues.arguable(target, scene.book)
    return not frame.loose or arguable or (frame.act in TELLING and salience.often(core))


def _leavable(core: Token) -> bool:
    """Tell whether leaving or blocking a name is a position: a bloc or body, no place or person."""
    index = (core.doc._.entity_of or {}).get(core.i)
    return index is None or core.doc._.entities[index].kind in (
        "bloc",
        "organisation",
        "other",
        "event",
    )


def _addressed(frame: Frame, target: Token, scene: Scene) -> bool:
    """Tell whether the object of urging is whom one urges, not what for."""
    clause = finite(target.head) or finite(target)  # the parser hangs "that no pit ..." on both
    told = frame.act == "pledge" and "that" in frame.issue and clause is not None
    named = (told or frame.act == "urge") and target.dep_ in ("dobj", "nsubjpass")
    return named and scene.cast.holder(target) is not None


def _in_passing(token: Token, target: Token, scene: Scene) -> bool:
    """Tell whether a party is only described: "Lithuania, backed by Latvia, is pressing for"."""
    described = token.dep_ == "acl" and target == token.head
    return described and scene.cast.holder(target) is not None


def idle(token: Token, target: Token, scene: Scene) -> bool:
    """Tell whether a verb only says what might or ought to be, or keeps quiet."""
    if stances.lemma(token) in stances.words("carriers", "lose") and _own_stance(target):
        return True  # "dropped its demand" is read at the noun
    if stances.lemma(target) in UNNAMED and clauses.negated(target):
        return True  # "asked not to be named"
    quiet = target.dep_ in ("xcomp", "ccomp") and stances.lemma(token) in ("decline", "refuse")
    if quiet and stances.lemma(target) in stances.words("compose", "silent"):
        return True
    modal = clauses.modal(token)
    if modal in stances.words("commitment", "deontic") or _pressed(token) or _undone(token):
        return True
    if modal is not None and any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.lefts):
        return True  # "would have signed" did not happen
    leaning = stances.composed(token) in stances.words("commitment", "leaning")
    if modal == "would" and not leaning and scene.cast.statement(token) is None:
        return conditions.find(token, token) is None  # a term of some plan, or a guess
    able = modal in stances.words("commitment", "able") and not clauses.negated(token)
    return able and conditions.find(token, token) is None


def _pressed(verb: Token) -> bool:
    """Tell whether a deed is expected of its subject: "was forced to sign", "under pressure to"."""
    head = verb.head
    if not clauses.infinitival(verb) or head == verb:
        return False
    if stances.lemma(head) in ("have", "need") and verb.dep_ == "xcomp":
        return True  # "would have to like it"
    if stances.lemma(head) in stances.words("compose", "pressed"):
        return head.pos_ not in clauses.VERBAL or clauses.passive(head)
    under = clauses.preposition(head, "under")
    return under is not None and any(c.lower_ == "pressure" for c in under.children)


def _own_stance(noun: Token) -> bool:
    poss = clauses.child(noun, "poss")
    return (
        stances.lemma(noun) in stances.frames("noun") and poss is not None and poss.pos_ == "PRON"
    )


def _denied(token: Token, frame: Frame) -> tuple[int, str | None]:
    """Return sign and act of a verb, None for a denial that tells nothing."""
    if not (clauses.negated(token) or _not_going(token)):
        return frame.sign, frame.act
    if frame.word in ("want", "seek"):
        return -1, "reject"
    if _left_open(token):
        return -frame.sign, "state"
    if frame.act in SKIPPED_WHEN_DENIED:
        return frame.sign, None
    return -frame.sign, "reject" if frame.sign > 0 else "accept"


def _undone(verb: Token) -> bool:
    """Tell whether a deed is one that somebody does not come to: "in no mood to sign"."""
    head = verb.head
    if not clauses.infinitival(verb) or head == verb or head.lower_ == "going":
        return False
    if head.pos_ == "NOUN":
        return clauses.denied_noun(head)
    if verb.dep_ != "xcomp":
        return False
    upper = head.head if head.dep_ == "acomp" else head
    idle_prep = any(
        c.dep_ == "prep" and any(clauses.denied_noun(g) for g in c.children) for c in upper.rights
    )
    return clauses.negated(head) or clauses.negated(upper) or idle_prep


def _not_going(verb: Token) -> bool:
    """Tell whether a deed is denied at "going": "are not going to sign it"."""
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going" and clauses.negated(verb.head)
