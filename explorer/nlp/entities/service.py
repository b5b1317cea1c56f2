"""Service: whom a role is held for ("Kremlin spokesman", "head of Oxfam")."""

from collections.abc import Iterator

from explorer.nlp.entities.mentions import word_list
from explorer.nlp.entities.roles import is_role, strength
from explorer.nlp.entities.scene import (
    Clue,
    Scene,
    is_object,
    may_own,
    possessive,
    span_between,
)
from explorer.nlp.parsed import Token


def served(scene: Scene, left: int, role: int, right: int) -> Iterator[Clue]:
    """Read whom a role serves: a name before it ("Kremlin spokesman"), else after of, for, at."""
    if _of_body(scene, left, role):
        return  # "the company's Irish director"
    before = [i for i in range(role, left - 1, -1) if i in scene.at and may_own(scene, i)]
    owner = next((i for i in before if _employs(scene, i)), before[0] if before else None)
    if owner is None:
        after = range(role + 1, right)
        owner = next((i for i in after if i in scene.at and is_object(scene, i)), None)
    if owner is None:
        owner = next((i for i in range(role + 1, right) if _led(scene, i)), None)
    if owner is not None:
        n, found = scene.at[owner]
        known = scene.clusters[n].known
        party = known is not None and known.form == "party"
        weight = 4 if party else strength(scene.doc[role], scene.clusters[n].kind)
        span = span_between(scene.doc, min(found.first, role), max(found.last, role + 1))
        to = sending(scene, n, scene.doc[role])
        if to is not None:
            yield Clue(to, weight, span, scene.doc[role].idx)


def sending(scene: Scene, n: int, role: Token) -> int | str | None:
    """Return whom a role serves: who sits in parliament for a place serves its country."""
    cluster = scene.clusters[n]
    if cluster.kind != "place" or role.lower_.rstrip(".") not in word_list("sent_by_places"):
        return n
    state = scene.doc[role.i - 1].lower_ == "state" if role.i else False
    return n if state else cluster.known.side if cluster.known else None


def _of_body(scene: Scene, left: int, role: int) -> bool:
    """Tell whether a common noun for a body owns the role: "the company's"."""
    doc = scene.doc
    owners = (i - 1 for i in range(left + 1, role) if possessive(doc, i))
    return any(i not in scene.at and doc[i].lower_ in word_list("bodies") for i in owners)


def _employs(scene: Scene, i: int) -> bool:
    """Tell whether a name is an organisation's possessive: "Oxfam's Peru director"."""
    n, found = scene.at[i]
    return scene.clusters[n].kind == "organisation" and possessive(scene.doc, found.last)


def _led(scene: Scene, i: int) -> bool:
    """Tell whether a nationality belongs to whom a role is of: "sister of the Thai leader"."""
    n, found = scene.at.get(i, (-1, None))
    if found is None or scene.clusters[n].kind != "country" or found.last >= len(scene.doc):
        return False
    opened = scene.doc[found.first - 1].lower_ in {"the", "a"}
    return opened and is_role(scene.doc[found.last]) and scene.doc[found.first - 2].lower_ == "of"
