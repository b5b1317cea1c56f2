"""Positions in set phrases of verb and noun: "took issue with", "threw its weight behind", "is on board"."""

from collections.abc import Iterator
from functools import cache

from explorer.nlp import clauses, lexicon
from explorer.nlp.parsed import Token
from explorer.nlp.positions import arguments, frames, stances
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.stances import Frame, turned

BE = frozenset({"be", "seem", "remain", "stay", "get", "come", "feel"})


@cache
def table() -> dict[tuple[str, str], tuple[Frame, ...]]:
    """Return (verb, noun or "preposition noun") -> frames, in the order of the lexicon."""
    found: dict[tuple[str, str], tuple[Frame, ...]] = {}
    for entry in lexicon.load("stances")["idiom"]:
        for phrase in entry["words"]:
            verb, _, rest = phrase.partition(" ")
            loose = entry.get("loose", False)
            frame = Frame(
                "idiom",
                phrase,
                tuple(entry["issue"]),
                entry["sign"],
                entry["act"],
                entry.get("stance"),
                loose,
            )
            found[verb, rest] = (*found.get((verb, rest), ()), frame)
    return found


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that set phrases begin with."""
    return frozenset(verb for verb, _ in table())


@cache
def nouns() -> frozenset[str]:
    """Return the words that set phrases end with."""
    return frozenset(rest.split(" ")[-1] for _, rest in table())


def idiom(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield the positions of a set phrase, one for each of its holders."""
    word = stances.lemma(token)
    word = "be" if word in BE else word
    if word not in verbs():
        return
    for noun, rest in _parts(token):
        for frame in table().get((word, rest), ()):
            target = arguments.slot(noun, frame) or arguments.slot(token, frame)
            if target is None or not frames.fit(frame, target, scene):
                continue
            if frames.idle(token, target, scene) or clauses.passive(token):
                return
            little = any(c.lower_ in ("little", "few", "scant") for c in noun.lefts)
            denied = clauses.negated(token) or clauses.denied_noun(noun) or little
            sign = -frame.sign if denied else frame.sign
            act = frame.act if not denied else "reject" if frame.sign > 0 else "accept"
            yield from framed(
                scene, token, turned(frame, sign, act), arguments.agents(token), target
            )
            return


def _parts(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield the nouns that a verb may make a set phrase with, as the lexicon writes them."""
    for c in verb.rights:
        if c.dep_ in ("dobj", "attr", "intj") or c.lower_ in ("twice", "all", "no", "yes"):
            yield c, stances.lemma(c)
        elif c.dep_ == "prep" and (noun := clauses.child(c, "pobj", "pcomp", "amod", "prep")):
            yield noun, f"{c.lower_} {stances.lemma(noun)}"
