"""Reported words that evaluate or promise without a stance word: "goes too far", "would cause chaos"."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import issues, phrases, stances
from explorer.nlp.positions.finds import Clue, Find, Scene, made
from explorer.nlp.positions.issues import Issue
from explorer.nlp.positions.terms import in_charge

POINTING = frozenset({"it", "this", "that"})
CHANGING = frozenset({"rise", "increase", "fall", "drop", "decrease", "climb", "go up", "go down"})


def measured(verb: Token, scene: Scene) -> Find | None:
    """Read "the deal does not go far enough", "the cap goes too far", "the offer is too little"."""
    if verb.dep_ == "relcl":
        return None
    over = not clauses.negated(verb)
    last = next((c for c in verb.rights if _short(c, verb) or (over and _beyond(c))), None)
    holder, issue = scene.cast.voice(verb), matter(verb, scene)
    if last is None or holder is None:
        return None
    words = "not enough" if _short(last, verb) else "too far"
    found = made(Clue("judgement", words, verb, holder), issue, -1, "criticise")
    end = clauses.right_end(last)
    return (
        replace(found, evidence=(found.evidence[0], max(end, found.evidence[1]))) if found else None
    )


def _short(word: Token, verb: Token) -> bool:
    """Tell whether a word says "not (far) enough", "nowhere near enough"."""
    enough = word.lower_ == "enough" or any(c.lower_ == "enough" for c in word.children)
    near = any(t.lower_ in ("nowhere", "hardly", "barely", "scarcely") for t in word.subtree)
    return enough and word.dep_ in ("advmod", "acomp", "attr") and (clauses.negated(verb) or near)


def _beyond(word: Token) -> bool:
    """Tell whether a word is "too far", "too little", "too timid"."""
    if word.dep_ not in ("advmod", "acomp", "attr"):
        return False
    beyond = any(c.lower_ == "too" and c.i == word.i - 1 for c in word.lefts)
    return beyond and word.lower_ not in ("early", "soon", "late", "close", "young", "old", "much")


def matter(verb: Token, scene: Scene) -> Issue | None:
    """Return the issue that a clause speaks of as its subject: a thing, a deed, "this"."""
    subject = clauses.child(verb, "nsubj", "csubj", "nsubjpass")
    if subject is None or scene.cast.holder(subject) is not None:
        return None
    if subject.pos_ == "PRON" and subject.lower_ not in POINTING:
        return None
    issue = scene.issue(subject)
    if issue is None or subject.pos_ == "PRON":
        return issue
    return issues.debatable(issue, scene.book)


def unheard(verb: Token, scene: Scene) -> Find | None:
    """Read "members were not consulted": who says so is against being left out."""
    name, holder = stances.lacks()[stances.lemma(verb)], scene.cast.voice(verb)
    if holder is None or not clauses.passive(verb) or not clauses.negated(verb):
        return None
    if clauses.modal(verb) is not None or verb.tag_ != "VBN":
        return None
    issue = Issue(name, 1, verb, verb.i + 1)
    return made(Clue("complaint", f"not {verb.lower_}", verb, holder), issue, -1, "criticise")


def outcome(verb: Token, scene: Scene) -> Find | None:
    """Read "the levy would lead to job losses", "the pact means chaos", "the cap brings hope"."""
    word = stances.composed(verb)
    if word not in stances.words("judgement", "leading") or clauses.negated(verb):
        return None
    holder = scene.cast.voice(verb)
    object_ = clauses.child(verb, "dobj", "attr")
    for link in ("to", "in", "for"):
        object_ = object_ or clauses.object_of(clauses.preposition(verb, link))
    if holder is None or object_ is None or verb.dep_ in ("relcl", "acl", "advcl"):
        return None
    sign = _weighed(object_)
    issue = matter(verb, scene) if sign else None
    clue = Clue("effect", f"{verb.lemma_} {object_.lower_}", verb, holder)
    found = made(clue, issue, sign, "criticise" if sign < 0 else "support")
    end = clauses.right_end(object_)
    return (
        replace(found, evidence=(found.evidence[0], max(end, found.evidence[1]))) if found else None
    )


def _weighed(noun: Token) -> int:
    """Return -1 for a bad outcome ("job losses", "chaos"), 1 for a good one, 0 for neither."""
    for word in (noun, *(c for c in noun.lefts if c.dep_ in ("amod", "compound"))):
        if stances.lemma(word) in stances.words("judgement", "ills"):
            return -1
        if stances.lemma(word) in stances.words("judgement", "goods"):
            return 1
    return 0


def granted(verb: Token, scene: Scene) -> Find | None:
    """Read "every driver will be offered a job": who decides promises it."""
    if not clauses.passive(verb) or clauses.modal(verb) not in ("will", "would"):
        return None
    voice = scene.cast.voice(verb)
    if voice is None or voice.actor.anonymous or clauses.negated(verb):
        return None
    issue = _given(verb) or scene.issue(verb)
    return made(Clue("outlook", f"will be {verb.lower_}", verb, voice), issue, 1, "pledge")


def _given(verb: Token) -> Issue | None:
    """Return "job for driver" of "every driver will be offered a job"."""
    object_, subject = clauses.child(verb, "dobj"), clauses.child(verb, "nsubjpass")
    if object_ is None or subject is None or object_.pos_ != "NOUN":
        return None
    what, whom = phrases.noun_phrase(object_, 2), phrases.noun_phrase(subject, 2)
    if what is None or whom is None or subject.pos_ == "PRON":
        return None
    return Issue(f"{what.text} for {whom.text}", 1, object_, clauses.right_end(object_))


def steady(verb: Token, scene: Scene) -> Find | None:
    """Read "fares would not rise" in the words of who decides: a rise is ruled out."""
    voice, subject = scene.cast.voice(verb), clauses.child(verb, "nsubj")
    future = clauses.modal(verb) in ("will", "would", "wo")
    if not future or stances.composed(verb) not in CHANGING or not clauses.negated(verb):
        return None
    if voice is None or not in_charge(voice) or subject is None or subject.pos_ != "NOUN":
        return None
    issue = scene.issue(subject)
    if issue is None:
        return None
    up = stances.composed(verb) in ("rise", "increase", "climb", "go up")
    named = replace(issue, name=f"{'rise' if up else 'fall'} in {issue.name}", sign=1)
    return made(Clue("outlook", f"not {verb.lemma_}", verb, voice), named, -1, "pledge")


def due(verb: Token, scene: Scene) -> Find | None:
    """Read "nurses deserve a rise", "tenants have a right to stay"."""
    holder = scene.cast.voice(verb)
    if holder is None or verb.dep_ in ("relcl", "acl", "advcl"):
        return None
    if verb.lemma_ == "deserve":
        target = clauses.child(verb, "dobj", "xcomp")
        clue, sign = Clue("right", "deserve", verb, holder), -1 if clauses.negated(verb) else 1
        return made(clue, scene.issue(target), sign, "support")
    right = clauses.child(verb, "dobj") if verb.lemma_ == "have" else None
    if right is None or right.lemma_ != "right" or clauses.child(verb, "nsubj") is None:
        return None
    sign = -1 if clauses.negated(verb) or clauses.denied_noun(right) else 1
    target = clauses.object_of(clauses.preposition(right, "to"))
    target = next((c for c in right.rights if clauses.infinitival(c)), target)
    clue, issue = Clue("right", "have a right", verb, holder), scene.issue(target)
    if target is not None and clauses.verbal(target):
        issue = Issue(f"right to {stances.lemma(target)}", 1, target, clauses.right_end(target))
    return made(clue, issue, sign, "support" if sign > 0 else "reject")


Rule = Callable[[Token, Scene], Find | None]


def reported(verb: Token, scene: Scene) -> Find | None:
    """Return what the rules for a verb of reported speech find: the first that reads it wins."""
    for rule in rules().get(stances.lemma(verb), ()):
        if (found := rule(verb, scene)) is not None:
            return found
    return None


@cache
def rules() -> dict[str, tuple[Rule, ...]]:
    """Return verb -> the rules that may read it."""
    triggers: tuple[tuple[Rule, Iterable[str]], ...] = (
        (measured, ("go", "be", "come", "do")),
        (unheard, stances.lacks()),
        (outcome, stances.words("judgement", "leading")),
        (granted, stances.words("commitment", "granted")),
        (steady, CHANGING),
        (due, ("deserve", "have")),
    )
    found: dict[str, tuple[Rule, ...]] = {}
    for rule, words in triggers:
        for word in {word.split(" ")[0] for word in words}:
            found[word] = (*found.get(word, ()), rule)
    return found
