"""Positions that judge: "called the ruling a mistake", "the plan is unacceptable", "it would hurt jobs"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import arguments, issues, stances
from explorer.nlp.positions.finds import Clue, Find, Scene, made
from explorer.nlp.positions.issues import Issue

REJECTING = frozenset(
    ["unacceptable", "impossible", "unthinkable", "non-negotiable", "nonstarter", "non-starter"]
)
POSSIBLE = frozenset(["possible", "acceptable", "negotiable", "renegotiable", "feasible"])
UNTRUE = frozenset(
    [
        "false",
        "untrue",
        "baseless",
        "groundless",
        "inaccurate",
        "misleading",
        "fake",
        "bogus",
        "hoax",
    ]
)
FACTS = frozenset(["change", "evidence", "truth", "doubt", "proof", "plan", "shift", "basis"])
OPEN = frozenset({"option", "possibility"})
SAYING_WHAT_IT_IS = frozenset(["be", "remain", "amount", "constitute", "represent", "seem", "look"])
VAGUE = frozenset(["i", "we", "you", "there", "what", "who", "he", "she", "they", "these", "those"])


def naming(verb: Token, scene: Scene) -> Find | None:
    """Read "X called the ruling a mistake": the name given is the judgement."""
    if stances.lemma(verb) not in stances.words("judgement", "naming") or clauses.negated(verb):
        return None
    pair = _named_pair(verb)
    heads = arguments.agents(verb) if not clauses.passive(verb) else []
    holder = scene.cast.holder(heads[0]) if heads else None
    if pair is None or holder is None:
        return None
    verdict = judging(pair[1].subtree)
    if verdict is None:
        return None
    clue = Clue("naming", f"{verb.lemma_} \u2026 {verdict[1]}", verb, holder)
    act = _naming_act(verb, verdict[0])
    return _reaching(made(clue, scene.issue(pair[0]), verdict[0], act), pair[1])


def _naming_act(verb: Token, sign: int) -> str:
    """Return the act of a stance verb that agrees ("dismissed it as"), else that of a judgement."""
    acts = (f.act for f in stances.verb_frames(verb) if f.sign == sign and "object" in f.issue)
    own = next(acts, None)
    return own or ("criticise" if sign < 0 else "support")


def _named_pair(verb: Token) -> tuple[Token, Token] | None:
    """Return what is named and what it is called."""
    obj = clauses.child(verb, "dobj")
    name = clauses.child(verb, "oprd")
    prep = clauses.preposition(verb, "as")
    if name is None and prep is not None:
        name = clauses.child(prep, "pobj", "amod", "advmod", "pcomp", "prep")
    if name is None and obj is not None:
        name = _told_of(verb, obj)
    if obj is None and verb.dep_ == "relcl":  # "a decision the company called flawed"
        obj = verb.head
    small = clauses.child(verb, "ccomp", "xcomp")
    if obj is None and small is not None and small.pos_ in ("NOUN", "ADJ", "PROPN"):
        obj, name = clauses.child(small, "nsubj"), small
    return (obj, name) if obj is not None and name is not None else None


def _told_of(verb: Token, obj: Token) -> Token | None:
    """Return the name in other parses: "called it cowardly", "the cap impossible", "as doomed"."""
    for c in (*obj.rights, *verb.rights):
        if c.dep_ == "advcl" and any(g.lower_ == "as" for g in c.lefts):
            return c
        if c.dep_ in ("amod", "advmod", "acl", "dep") and c.i > obj.i and judging([c]) is not None:
            return c
    return None


def judging(words: Iterable[Token]) -> tuple[int, str] | None:
    """Return the sign and the word of the first judging word."""
    for word in words:
        for form in dict.fromkeys((word.lower_, stances.lemma(word), _hyphened(word))):
            if form in stances.words("judgement", "against"):
                return -1, form
            if form in stances.words("judgement", "favour"):
                return 1, form
    return None


def _hyphened(word: Token) -> str:
    """Return "short-sighted" for its first part or its last: the tokenizer cuts it in three."""
    doc, i = word.doc, word.i
    if i > 1 and doc[i - 1].text == "-":
        return f"{doc[i - 2].lower_}-{word.lower_}"
    return word.lower_


def _reaching(found: Find | None, last: Token) -> Find | None:
    """Return a find whose evidence reaches to a word's phrase."""
    if found is None:
        return None
    first, end = found.evidence
    return replace(found, evidence=(first, max(end, clauses.right_end(last))))


def judgement(verb: Token, scene: Scene) -> Find | None:
    """Read "the plan was unacceptable", "a levy is essential", "it would be wrong to close it"."""
    if verb.dep_ == "relcl" or verb.lemma_ not in SAYING_WHAT_IT_IS:
        return None
    holder = scene.cast.voice(verb)
    subject, said = clauses.child(verb, "nsubj", "csubj"), _said(verb)
    if holder is None or said is None or subject is None:
        return None
    verdict = judging(_telling(said))
    target = _judged(verb, said, subject)
    if verdict is None or target is None or _supposed(verb):
        return None
    denied = _denied(verb, said)
    if verdict[1] in POSSIBLE and not denied:
        return None
    sign = -verdict[0] if denied else verdict[0]
    clue = Clue("judgement", f"is {verdict[1]}", verb, holder)
    issue = issues.debatable(_affirmed(verb, target, scene.issue(target)), scene.book)
    found = _reaching(made(clue, issue, sign, _act(sign, verdict[1])), said)
    if found is not None and verdict[1] in OPEN and sign > 0:
        return replace(found, stance="conditional", act="state")
    return found


def _telling(said: Token) -> Iterator[Token]:
    """Yield the words of a predicate that may judge: "free and fair", "a step backwards"."""
    yield said
    yield from (t for t in said.lefts if t.dep_ in ("amod", "compound"))
    yield from (t for t in said.rights if t.dep_ in ("conj", "advmod"))


def _supposed(verb: Token) -> bool:
    """Tell whether a judgement is no assertion: "might be", "would have been"."""
    modal = clauses.modal(verb)
    had = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)
    return modal in ("may", "might") or (modal is not None and had)


def _said(verb: Token) -> Token | None:
    found = clauses.child(verb, "acomp", "attr", "oprd")
    return found if found is not None else clauses.object_of(clauses.preposition(verb, "to"))


def _denied(verb: Token, said: Token) -> bool:
    return bool(clauses.negated(verb) or clauses.denied_noun(said) or clauses.child(said, "neg"))


def _judged(verb: Token, said: Token, subject: Token) -> Token | None:
    """Return what is judged: the subject, or the clause that "it" announces."""
    if subject.lower_ == "it":
        for parent in (verb, said):
            found = clauses.child(parent, "xcomp", "ccomp", "csubj")
            if found is not None and found.i > said.i:
                return found
    if subject.lower_ in ("it", "this", "that") and (matter := _said_of(verb)) is not None:
        return matter
    return None if subject.lower_ in VAGUE else subject


def _said_of(verb: Token) -> Token | None:
    """Return the matter of "'It is a charade,' she said of the talks"."""
    cue = verb.head
    if verb.dep_ != "ccomp" or cue.lemma_ not in ("say", "complain", "declare", "write"):
        return None
    return clauses.object_of(clauses.preposition(cue, "of") or clauses.preposition(cue, "about"))


def _affirmed(verb: Token, target: Token, issue: Issue | None) -> Issue | None:
    """Undo the turn of "no ceasefire" where the clause's own negation already counts it."""
    if issue is not None and target.dep_ == "nsubj" and clauses.denied_noun(target):
        return replace(issue, sign=-issue.sign) if clauses.negated(verb) else issue
    return issue


def _act(sign: int, word: str) -> str:
    if sign > 0:
        return "support"
    if word in UNTRUE:
        return "deny"
    return "reject" if word in REJECTING or word in POSSIBLE else "criticise"


def effect(verb: Token, scene: Scene) -> Find | None:
    """Read "the pact would undermine the economy": what harms is opposed, what helps supported."""
    if verb.dep_ in ("relcl", "acl", "advcl"):
        return None
    done = _aim(verb)
    word = stances.lemma(done)
    harm = word in stances.words("judgement", "harm")
    if not harm and word not in stances.words("judgement", "help"):
        return None
    subject, holder = clauses.child(verb, "nsubj", "nsubjpass", "csubj"), scene.cast.voice(verb)
    if subject is None or holder is None or clauses.child(done, "dobj", "dative") is None:
        return None
    pointing = subject.lower_ in ("it", "this", "that")
    if clauses.negated(verb) or not (pointing or subject.pos_ in ("NOUN", "VERB")):
        return None
    issue = scene.issue(subject) if scene.cast.holder(subject) is None else None
    deed = subject.dep_ == "csubj"
    if issue is None or not (deed or issues.arguable(issue.head, scene.book)):
        return None
    clue = Clue("effect", f"would {word}", verb, holder)
    sign, act = (-1, "criticise") if harm else (1, "support")
    return _reaching(made(clue, issue, sign, act), verb)


def _aim(verb: Token) -> Token:
    """Return the deed of "is aimed at silencing", "was designed to protect", else the verb."""
    if stances.lemma(verb) not in ("aim", "design", "mean", "intend"):
        return verb
    goal = clauses.object_of(clauses.preposition(verb, "at")) or arguments.infinitive(verb)
    return goal if goal is not None and clauses.verbal(goal) else verb


def none(verb: Token, scene: Scene) -> Find | None:
    """Read "there can be no coalition with the far right"."""
    if verb.lemma_ != "be" or clauses.child(verb, "expl") is None:
        return None
    noun = clauses.child(verb, "attr", "dobj")
    holder = scene.cast.voice(verb)
    if noun is None or holder is None or not clauses.denied_noun(noun):
        return None
    act = "reject" if clauses.modal(verb) and stances.lemma(noun) not in FACTS else "deny"
    return made(Clue("denial", "there is no", verb, holder), scene.issue(noun), 1, act)


def without(verb: Token, scene: Scene) -> Find | None:
    """Read "a deal can be reached without a ceasefire": against it; "cannot ... without": for it."""
    if "without" not in scene.held:
        return None
    said = clauses.child(verb, "acomp")
    possible = said is not None and said.lower_ == "possible"
    prep = clauses.preposition(verb, "without")
    if prep is None and said is not None:
        prep = clauses.preposition(said, "without")
    holder = scene.cast.voice(verb)
    able = possible or clauses.modal(verb) in stances.words("commitment", "able")
    subject = clauses.child(verb, "nsubj", "nsubjpass")
    if prep is None or not able or holder is None or subject is None or subject.lower_ in VAGUE:
        return None
    issue = scene.issue(clauses.child(prep, "pobj", "pcomp"))
    sign, act = (1, "demand") if clauses.negated(verb) else (-1, "state")
    return made(Clue("without", "without", verb, holder), issue, sign, act)
