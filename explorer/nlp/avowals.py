"""Positions that speech avows: promises, refusals, duties and judgements, held by who is speaking."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from explorer.nlp import clauses, conditions, issues, speakers, stances
from explorer.nlp.holders import Holder
from explorer.nlp.issues import Issue
from explorer.nlp.scenes import Find, Scene, evidence

ABILITY = frozenset({"can", "could", "may", "might", "ca"})
NEGATABLE = frozenset({"be", "have", "mean", "happen", "see", "know", "lead"})
REJECTING = frozenset(
    {"unacceptable", "impossible", "unthinkable", "non-negotiable", "nonstarter", "non-starter"}
)
THREATS = frozenset({"warn", "threaten"})


def avowed(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield what a clause inside (or reported as) speech commits its speaker or subject to."""
    if token.dep_ in ("aux", "auxpass") or conditions.inside(token):
        return
    for rule in (_naming, _judgement, _none, _without, _containing, _duty, _commitment):
        found = rule(token, scene)
        if found is not None:
            yield found
            return


def _subject(verb: Token) -> Token | None:
    return clauses.child(verb, "nsubj", "nsubjpass")


def _made(
    scene: Scene,
    rule: str,
    words: str,
    verb: Token,
    holder: Holder,
    issue: Issue | None,
    sign: int,
    act: str,
) -> Find | None:
    if issue is None or issue.name == holder.actor.name:
        return None
    span = evidence(verb, issue, clauses.child(verb, "nsubj", "nsubjpass", "expl"))
    return Find(rule, words, verb, holder, issue, sign * issue.sign, act, span)


def _verdict(words: list[Token]) -> tuple[int, str] | None:
    """Return the sign and the word of the first judging word."""
    for word in words:
        for form in (word.lower_, stances.lemma(word)):
            if form in stances.words("judgement", "against"):
                return -1, form
            if form in stances.words("judgement", "favour"):
                return 1, form
    return None


def _naming(verb: Token, scene: Scene) -> Find | None:
    """ "X called the ruling a mistake": the name given is the judgement."""
    if stances.lemma(verb) not in _NAMING or clauses.negated(verb):
        return None
    pair = _named_pair(verb)
    holder = scene.cast.holder(speakers.subject(verb)) if not clauses.passive(verb) else None
    if pair is None or holder is None:
        return None
    what, name = pair
    verdict = _verdict(list(name.subtree))
    if verdict is None:
        return None
    issue = scene.issue(what)
    act = "criticise" if verdict[0] < 0 else "support"
    found = _made(
        scene, "naming", f"{verb.lemma_} … {verdict[1]}", verb, holder, issue, verdict[0], act
    )
    if found is None:
        return None
    first, last = found.evidence
    last = max(last, clauses.right_end(name))
    return Find(*_with(found, (first, last)))


_NAMING = frozenset(
    [
        "call",
        "brand",
        "label",
        "describe",
        "portray",
        "paint",
        "depict",
        "characterise",
        "characterize",
        "regard",
        "see",
        "view",
        "consider",
        "deem",
        "declare",
        "dub",
        "denounce",
        "find",
        "term",
        "slam",
        "decry",
    ]
)


def _with(found: Find, span: tuple[int, int]) -> tuple[object, ...]:
    return (
        found.rule,
        found.words,
        found.trigger,
        found.holder,
        found.issue,
        found.sign,
        found.act,
        span,
    )


def _named_pair(verb: Token) -> tuple[Token, Token] | None:
    """Return what is named and what it is called."""
    obj = clauses.child(verb, "dobj")
    name = clauses.child(verb, "oprd")
    prep = clauses.preposition(verb, "as")
    if name is None and prep is not None:
        name = clauses.child(prep, "pobj", "amod", "advmod", "pcomp", "prep")
    small = clauses.child(verb, "ccomp", "xcomp")
    if small is not None and small.pos_ in ("NOUN", "ADJ", "PROPN") and obj is None:
        inner = clauses.child(small, "nsubj")
        return (inner, small) if inner is not None else None
    return (obj, name) if obj is not None and name is not None else None


def _judgement(verb: Token, scene: Scene) -> Find | None:
    """ "the plan was totally unacceptable", "a levy is essential", "it would be wrong to close it"."""
    if verb.lemma_ not in (
        "be",
        "remain",
        "amount",
        "constitute",
        "represent",
        "violate",
        "undermine",
    ):
        return None
    holder = scene.cast.voice(verb)
    subject = _subject(verb)
    said = clauses.child(verb, "acomp", "attr", "dobj") or clauses.object_of(
        clauses.preposition(verb, "to")
    )
    if holder is None or said is None or subject is None:
        return None
    verdict = _verdict([said, *(t for t in said.lefts if t.dep_ in ("amod", "compound"))])
    if verb.lemma_ in ("violate", "undermine"):
        verdict = -1, verb.lemma_
    if verdict is None:
        return None
    sign = -verdict[0] if clauses.negated(verb) or clauses.denied_noun(said) else verdict[0]
    clause = _extraposed(verb, said) if subject.lower_ == "it" else None
    target = clause if clause is not None else subject
    if target.lower_ in _FIRST_AND_VAGUE:
        return None
    issue = scene.issue(target)
    if issue is not None and clauses.negated(verb) and clauses.denied_noun(target):
        issue = Issue(issue.name, abs(issue.sign), issue.head, issue.end, issue.coded)
    act = _judged(sign, verdict[1])
    return _made(scene, "judgement", f"is {verdict[1]}", verb, holder, issue, sign, act)


_FIRST_AND_VAGUE = frozenset(
    {"i", "we", "you", "there", "what", "who", "he", "she", "they", "these", "those"}
)


def _judged(sign: int, word: str) -> str:
    if sign > 0:
        return "support"
    return (
        "reject"
        if word in REJECTING or word in ("possible", "acceptable", "negotiable")
        else "criticise"
    )


def _extraposed(verb: Token, said: Token) -> Token | None:
    for parent in (verb, said):
        found = clauses.child(parent, "xcomp", "ccomp", "csubj")
        if found is not None and found.i > said.i:
            return found
    return None


def _none(verb: Token, scene: Scene) -> Find | None:
    """ "there can be no coalition with the far right"."""
    if verb.lemma_ != "be" or clauses.child(verb, "expl") is None:
        return None
    noun = clauses.child(verb, "attr", "dobj")
    holder = scene.cast.voice(verb)
    if noun is None or holder is None or not clauses.denied_noun(noun):
        return None
    issue = scene.issue(noun)
    return _made(scene, "denial", "there is no", verb, holder, issue, 1, "reject")


def _without(verb: Token, scene: Scene) -> Find | None:
    """ "a deal can be reached without a ceasefire", "no deal without guarantees"."""
    prep = clauses.preposition(verb, "without")
    modal = clauses.modal(verb)
    holder = scene.cast.voice(verb)
    if prep is None or modal not in ABILITY or holder is None:
        return None
    issue = scene.issue(clauses.child(prep, "pobj", "pcomp"))
    sign, act = (1, "demand") if clauses.negated(verb) else (-1, "state")
    return _made(scene, "without", "without", verb, holder, issue, sign, act)


def _containing(verb: Token, scene: Scene) -> Find | None:
    """ "the package would include a levy": a plan's content is what its author wants."""
    if stances.lemma(verb) not in stances.words("commitment", "contain") or clauses.negated(verb):
        return None
    subject = _subject(verb)
    holder = scene.cast.voice(verb)
    if (
        subject is None
        or holder is None
        or clauses.modal(verb) not in stances.words("commitment", "modals")
    ):
        return None
    if stances.lemma(subject) not in stances.words("commitment", "vessels"):
        return None
    issue = scene.issue(clauses.child(verb, "dobj"))
    return _made(
        scene, "content of a plan", f"would {verb.lemma_}", verb, holder, issue, 1, "state"
    )


def _duty(verb: Token, scene: Scene) -> Find | None:
    """ "Iran must allow inspections", "we need a ceasefire", "the bill should not pass"."""
    modal = clauses.modal(verb)
    holder = scene.cast.voice(verb)
    if holder is None:
        return None
    if modal in stances.words("commitment", "deontic"):
        act = "demand" if modal == "must" else "urge"
        return _made(scene, "duty", str(modal), verb, holder, _deed(verb, scene), 1, act)
    if stances.lemma(verb) in stances.words("commitment", "duty") and modal is None:
        return _needed(verb, holder, scene)
    return None


def _needed(verb: Token, holder: Holder, scene: Scene) -> Find | None:
    clause = next(
        (c for c in verb.rights if c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.lefts)), None
    )
    if clause is None and verb.lemma_ == "need":
        clause = clauses.child(verb, "dobj")
    if clause is None:
        return None
    sign = -1 if clauses.negated(verb) else 1
    act = "demand" if sign > 0 else "reject"
    return _made(scene, "duty", f"{verb.lemma_} to", verb, holder, scene.issue(clause), sign, act)


def _deed(verb: Token, scene: Scene) -> Issue | None:
    if verb.lemma_ in ("be", "have") and clauses.child(verb, "dobj", "nsubjpass") is None:
        return None
    return scene.issue(verb)


def _commitment(verb: Token, scene: Scene) -> Find | None:
    """ "Ukraine would purchase weapons", "we will not close the border"."""
    modal = clauses.modal(verb)
    if modal is None or stances.verb_frames(verb):
        return None
    said = scene.cast.statement(verb)
    denied = clauses.negated(verb)
    if said is None and not denied:
        return None
    if not _voluntary(verb, modal, denied):
        return None
    holder = _committed(verb, scene, denied)
    issue = scene.issue(verb) if holder is not None else None
    if holder is None or issue is None:
        return None
    act = "reject" if denied else "offer" if modal in ABILITY else "pledge"
    cue = _cue(verb, scene)
    if not denied and cue & THREATS:
        act = "threaten"
    return _made(scene, "commitment", f"{modal} {verb.lemma_}", verb, holder, issue, 1, act)


def _voluntary(verb: Token, modal: str, denied: bool) -> bool:
    word = stances.composed(verb)
    if modal in stances.words("commitment", "able"):
        return word in stances.words("commitment", "offers") or (denied and modal in ("can", "ca"))
    if modal not in stances.words("commitment", "modals"):
        return False
    if denied:
        return word not in NEGATABLE
    return (
        word not in stances.words("commitment", "involuntary") and issues.affected(verb) is not None
    )


def _committed(verb: Token, scene: Scene, denied: bool) -> Holder | None:
    """Return who is bound: the subject if an actor, the speaker of a passive or of "we"."""
    if clauses.passive(verb):
        agent = speakers.agent(verb)
        if agent is not None:
            return scene.cast.holder(agent)
        return scene.cast.voice(verb) if denied else None
    return scene.cast.holder(speakers.subject(verb))


def _cue(verb: Token, scene: Scene) -> frozenset[str]:
    """Return the lemmas of the cue that reports a clause."""
    said = scene.cast.statement(verb)
    if said is None or said.cue is None:
        return frozenset()
    span = scene.doc.char_span(said.cue.start, said.cue.end, alignment_mode="expand")
    return frozenset(t.lemma_.lower() for t in span) if span is not None else frozenset()


Rule = Callable[[Token, Scene], Find | None]
