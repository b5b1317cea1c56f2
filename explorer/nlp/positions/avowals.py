"""Positions that speech avows: promises, refusals, duties and plans, held by who speaks or is bound."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import (
    conditions,
    issues,
    judgements,
    reports,
    stances,
    terms,
    unfolding,
)
from explorer.nlp.positions.arguments import agents, slot
from explorer.nlp.positions.finds import Clue, Find, Scene, made
from explorer.nlp.positions.holders import Holder
from explorer.nlp.positions.issues import Issue
from explorer.nlp.statements import speakers

NEGATABLE = frozenset({"meet", "be", "have", "mean", "happen", "see", "know", "lead"})
GENERIC = frozenset(
    ["you", "one", "people", "everyone", "everybody", "anyone", "that", "which", "who"]
)
OBJECTIVE = frozenset({"them", "him", "her", "us", "me"})
THREATS = frozenset({"warn", "threaten"})
WELCOMING = frozenset({"accept", "support", "agree"})
"""Acts of verbs that with "could" show a party open to their object."""


def avowed(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield what a clause inside (or reported as) speech commits its speaker or subject to."""
    if token.dep_ in ("aux", "auxpass"):
        return
    said, modal = scene.cast.statement(token) is not None, clauses.modal(token) is not None
    for rule, spoken, future in RULES:
        if (spoken and not said) or (future and not modal):
            continue
        found = rule(token, scene)
        if found is not None:
            if conditions.inside(token):
                return
            yield found
            for other in scene.cast.partners(found.clue.holder):
                yield replace(found, clue=replace(found.clue, holder=other))
            return


def containing(verb: Token, scene: Scene) -> Find | None:
    """Read "the package would include a levy": a plan's content is what its author wants."""
    if stances.lemma(verb) not in stances.words("commitment", "contain") or clauses.negated(verb):
        return None
    subject, holder = clauses.child(verb, "nsubj", "nsubjpass"), scene.cast.voice(verb)
    planned = clauses.modal(verb) in stances.words("commitment", "modals")
    if subject is None or holder is None or not planned:
        return None
    if stances.lemma(subject) not in stances.words("commitment", "vessels"):
        return None
    clue = Clue("content of a plan", f"would {verb.lemma_}", verb, holder)
    return made(clue, scene.issue(clauses.child(verb, "dobj")), 1, "state")


def duty(verb: Token, scene: Scene) -> Find | None:
    """Read "Iran must allow inspections", "we need a ceasefire", "the bill should not pass"."""
    modal, holder = clauses.modal(verb), scene.cast.voice(verb)
    if holder is None or verb.dep_ == "relcl" or _anybody(verb):
        return None
    if modal in stances.words("commitment", "deontic"):
        if _inverted(verb):
            return None
        act = "demand" if modal == "must" else "urge"
        if stances.composed(verb) in stances.words("commitment", "fate"):
            return _fate(verb, holder, scene, act)
        clue = Clue("duty", str(modal), verb, holder)
        if _nobody(verb):
            return made(clue, scene.issue(verb), -1, act)
        return made(clue, _deed(verb, scene), 1, act)
    if stances.lemma(verb) in stances.words("commitment", "duty") and modal is None:
        return _needed(verb, holder, scene)
    return None


def _fate(verb: Token, holder: Holder, scene: Scene, act: str) -> Find | None:
    """Read "the levy must go", "the subsidy should stay"."""
    issue = issues.debatable(scene.issue(clauses.child(verb, "nsubj")), scene.book)
    stays = stances.composed(verb) in ("stay", "remain", "continue", "stand")
    sign = 1 if stays != clauses.negated(verb) else -1
    return made(Clue("duty", f"must {verb.lemma_}", verb, holder), issue, sign, act)


def _anybody(verb: Token) -> bool:
    """Tell whether a duty is nobody's in particular: "you have to", "people should"."""
    subject = clauses.child(verb, "nsubj", "nsubjpass")
    if _nobody(verb):
        return False
    return subject is None or subject.lower_ in GENERIC or subject.lower_ in OBJECTIVE


def _nobody(verb: Token) -> bool:
    """Tell whether a duty is denied by its subject: "nobody should", "no one must"."""
    subject = clauses.child(verb, "nsubj", "nsubjpass")
    one = subject is not None and subject.lower_ == "one"
    return subject is not None and (
        subject.lower_ in ("nobody", "none") or (one and clauses.denied_noun(subject))
    )


def _inverted(verb: Token) -> bool:
    """Tell whether the auxiliary stands before the subject: "should any appear", "must it?"."""
    subject, aux = clauses.child(verb, "nsubj", "nsubjpass"), clauses.child(verb, "aux")
    return subject is not None and aux is not None and aux.i < subject.i


def _needed(verb: Token, holder: Holder, scene: Scene) -> Find | None:
    clause = next((c for c in verb.rights if c.dep_ == "xcomp" and clauses.infinitival(c)), None)
    if clause is None and verb.lemma_ == "need":
        clause = clauses.child(verb, "dobj")
    sign, act = (-1, "reject") if clauses.negated(verb) else (1, "demand")
    issue = issues.debatable(scene.issue(clause), scene.book)
    if verb.tag_ == "VBD" and sign > 0:
        return None
    return made(Clue("duty", f"{verb.lemma_} to", verb, holder), issue, sign, act)


def _deed(verb: Token, scene: Scene) -> Issue | None:
    bare = clauses.child(verb, "dobj", "nsubjpass") is None
    if verb.lemma_ in ("be", "have") and bare:
        return None
    return issues.debatable(scene.issue(verb), scene.book)


def commitment(verb: Token, scene: Scene) -> Find | None:
    """Read "Ukraine would purchase weapons", "we will not close the border"."""
    modal, denied = clauses.modal(verb), clauses.negated(verb) or _nothing(verb)
    if modal is None or (scene.cast.statement(verb) is None and not _told(verb, denied)):
        return None
    threat = bool(_cue(verb, scene) & THREATS) and conditions.find(verb, verb) is not None
    if not threat and any(slot(verb, frame) for frame in stances.verb_frames(verb)):
        return None
    if not threat and not _voluntary(verb, modal, denied):
        return None
    holder = _bound(verb, scene, denied)
    if holder is None or not _answerable(verb, holder, scene):
        return None
    if stances.composed(verb) in stances.words("commitment", "retorts"):
        clue = Clue("retort", f"{modal} {verb.lemma_}", verb, holder)
        return made(clue, scene.issue(unfolding.affected(verb)), -1, "threaten")
    clue = Clue("commitment", f"{modal} {verb.lemma_}", verb, holder)
    return made(clue, scene.issue(verb), 1, _act(verb, scene, modal, denied))


def _told(verb: Token, denied: bool) -> bool:
    """Tell whether the article itself says what a party will do: a refusal, or on a condition."""
    if denied and verb.dep_ in ("ROOT", "conj"):
        return True  # but a term of a plan: "would write into it that it will not join"
    return clauses.child(verb, "dobj") is not None and conditions.find(verb, verb) is not None


def openness(verb: Token, scene: Scene) -> Find | None:
    """Read "Denmark signalled that it could accept a later date": open to it, no more."""
    if clauses.modal(verb) not in stances.words("commitment", "able") or clauses.negated(verb):
        return None
    heads, voice = agents(verb), scene.cast.voice(verb)
    holder = scene.cast.holder(heads[0]) if heads else None
    if holder is None or voice is None or voice.actor.name != holder.actor.name:
        return None
    for frame in stances.verb_frames(verb):
        target = slot(verb, frame) if frame.sign > 0 and frame.act in WELCOMING else None
        if target is not None:
            clue = Clue("commitment", f"could {verb.lemma_}", verb, holder)
            found = made(clue, scene.issue(target), 1, "offer")
            firm = stances.lemma(verb) == "live"  # "could live with that" is a yes
            return replace(found, stance=None if firm else "conditional") if found else None
    return None


def _answerable(verb: Token, holder: Holder, scene: Scene) -> bool:
    """Tell whether a reported commitment is one: by the speaker, his side, or a named body."""
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts):
        return False  # "would have won" did not happen
    voice = scene.cast.voice(verb)
    if voice is None or voice.actor.name == holder.actor.name:
        return True
    if holder.actor.anonymous or holder.actor.kind == "person":
        return holder.actor.side is not None and holder.actor.side == voice.actor.side
    return True


def _nothing(verb: Token) -> bool:
    """Tell whether the object is denied: "will make no concessions"."""
    obj = clauses.child(verb, "dobj")
    return obj is not None and clauses.denied_noun(obj)


def _act(verb: Token, scene: Scene, modal: str, denied: bool) -> str:
    if denied:
        return "reject"
    if _cue(verb, scene) & THREATS:
        return "threaten"
    if modal in stances.words("commitment", "able"):
        return "offer"
    return "pledge"


def _voluntary(verb: Token, modal: str, denied: bool) -> bool:
    word = stances.composed(verb)
    if modal in stances.words("commitment", "able"):
        offered = word in stances.words("commitment", "offers")
        return offered or (denied and modal in ("can", "ca"))
    if modal not in stances.words("commitment", "modals"):
        return False
    if denied:
        return word not in NEGATABLE
    idle = word in stances.words("commitment", "involuntary")
    return not idle and unfolding.affected(verb) is not None


def _bound(verb: Token, scene: Scene, denied: bool) -> Holder | None:
    """Return who is bound: the subject if an actor; of "no troops will be sent" the speaker."""
    if not clauses.passive(verb):
        heads = agents(verb)
        return scene.cast.holder(heads[0]) if heads else None
    agent = speakers.agent(verb)
    if agent is not None:
        return scene.cast.holder(agent)
    return scene.cast.voice(verb) if denied else None


def _cue(verb: Token, scene: Scene) -> frozenset[str]:
    """Return the lemmas of the cue that reports a clause."""
    said = scene.cast.statement(verb)
    if said is None or said.cue is None:
        return frozenset()
    span = scene.doc.char_span(said.cue.start, said.cue.end)
    return frozenset(t.lemma_.lower() for t in span) if span is not None else frozenset()


RULES = (
    (judgements.naming, False, False),
    (judgements.without, True, False),
    (judgements.judgement, True, False),
    (judgements.none, True, False),
    (containing, True, True),
    (duty, True, False),
    (terms.outlook, True, True),
    (openness, True, True),
    (commitment, False, True),
    (judgements.effect, True, False),
    (reports.reported, True, False),
)
"""Rules, whether each needs speech round the clause, and whether a modal verb in it.

In order: the first that reads a clause wins.
"""
