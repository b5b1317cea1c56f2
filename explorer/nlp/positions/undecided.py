"""Parties that have not made up their mind, or do not say: "has not decided whether to join"."""

from collections.abc import Iterator

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import arguments, issues, stances
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.stances import Frame

NEITHER = frozenset({"neither", "nor"})


def undecided(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield finds with the stance "unclear", one for each of their holders."""
    for rule in (_whether, _weighing, _neither):
        target = rule(token, scene)
        if target is not None:
            frame = Frame("undecided", stances.lemma(token), (), 1, "state", "unclear", False)
            yield from framed(scene, token, frame, arguments.agents(token), target)
            return


def _whether(token: Token, _: Scene) -> Token | None:
    """Return the deed of "has yet to decide whether to join", "declined to say whether it would"."""
    word = stances.lemma(token)
    if word in stances.words("undecided", "silent"):
        declined = stances.lemma(token.head) in stances.words("undecided", "declining")
        if not clauses.negated(token) and not (declined and token.dep_ == "xcomp"):
            return None
    elif word not in stances.words("undecided", "whether"):
        return None
    return arguments.whether(token)


def _weighing(token: Token, scene: Scene) -> Token | None:
    """Return what a party is studying or going to assess."""
    if stances.lemma(token) not in stances.words("undecided", "weighing"):
        return None
    ongoing = token.tag_ == "VBG" and clauses.child(token, "aux") is not None
    ahead = clauses.modal(token) in stances.words("commitment", "modals")
    if not (ongoing or ahead) or clauses.negated(token) or clauses.passive(token):
        return None
    target = clauses.child(token, "dobj") or arguments.infinitive(token)
    return target if target is not None and issues.arguable(target, scene.book) else None


def _neither(token: Token, scene: Scene) -> Token | None:
    """Return the object of "neither endorsed nor rejected the plan"."""
    if "neither" not in scene.held:
        return None
    other = clauses.child(token, "conj")
    if other is None or not any(c.lower_ in NEITHER for c in (*token.lefts, *token.rights)):
        return None
    signs = {f.sign for verb in (token, other) for f in stances.verb_frames(verb)}
    if signs != {1, -1}:
        return None
    return clauses.child(other, "dobj") or clauses.child(token, "dobj")
