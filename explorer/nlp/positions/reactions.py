"""Positions shown by what happens to a holder or from him: "angered allies", "over Thai objections"."""

from collections.abc import Iterator

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import stances
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.stances import Frame
from explorer.nlp.statements import speakers

FIRE = frozenset({"fire", "attack", "criticism", "scrutiny"})
DEFYING = frozenset({"despite", "over", "amid", "against", "notwithstanding"})


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
        "reaction",
        word,
        (),
        -1 if against else 1,
        "criticise" if against else "support",
        None,
        False,
    )
    holders = list(clauses.coordinated(whom))
    yield from framed(scene, token, frame, holders, subject)


def under_fire(token: Token, scene: Scene) -> Iterator[Find]:
    """Yield "came under fire from the unions over the cuts"."""
    if "under" not in scene.held:
        return
    prep = clauses.preposition(token, "under")
    shot = clauses.child(prep, "pobj") if prep is not None else None
    if shot is None or stances.lemma(shot) not in FIRE:
        return
    source, target = (_phrase((token, shot, prep), words) for words in (("from",), ("over", "for")))
    if target is None:
        target = speakers.subject(token)
    if source is not None and target is not None:
        frame = Frame("reaction", f"under {shot.lower_}", (), -1, "criticise", None, False)
        yield from framed(scene, token, frame, list(clauses.coordinated(source)), target)


def _phrase(hosts: tuple[Token | None, ...], words: tuple[str, ...]) -> Token | None:
    for host in hosts:
        if host is None:
            continue
        for word in words:
            found = clauses.object_of(clauses.preposition(host, word))
            if found is not None:
                return found
    return None


def defied(prep: Token, scene: Scene) -> Iterator[Find]:
    """Yield "will go ahead despite Thai objections": the clause's matter is what they object to."""
    noun = clauses.child(prep, "pobj")
    if prep.lower_ not in DEFYING or noun is None or prep.head.pos_ not in clauses.VERBAL:
        return
    frames = [f for f in stances.frames("noun").get(stances.lemma(noun), ()) if f.sign < 0]
    owner = next((c for c in noun.children if c.dep_ in ("poss", "amod", "compound")), None)
    if owner is None:
        giver = (clauses.preposition(noun, word) for word in ("from", "by", "of", "among"))
        owner = next((clauses.child(p, "pobj") for p in giver if p is not None), None)
    if not frames or owner is None or any(clauses.preposition(noun, w) for w in frames[0].issue):
        return
    verb = prep.head
    target = clauses.child(verb, "dobj", "nsubjpass") or clauses.child(verb, "nsubj")
    if target is None or scene.cast.holder(target) is not None:
        return
    frame = Frame("noun", stances.lemma(noun), (), -1, frames[0].act, None, False)
    yield from framed(scene, noun, frame, list(clauses.coordinated(owner)), target)
