"""Clues: the words round a person's name that tell whom that person acts for."""

from collections.abc import Iterator

from explorer.nlp.entities import parties, surroundings, topics
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.roles import is_role, office, office_in
from explorer.nlp.entities.scene import (
    AFTER,
    INSIDE,
    Clue,
    Scene,
    ends,
    is_object,
    joins_name,
    possessive,
    span_between,
)
from explorer.nlp.entities.service import sending, served

OWN = {
    "its": {"organisation", "bloc", "country", "place"},
    "their": {"organisation", "bloc", "country"},
    "whose": {"organisation", "bloc", "country", "place"},
    "his": {"person"},
    "her": {"person"},
}
LEADS = frozenset(
    {"lead", "head", "direct", "run", "chair", "govern", "rule", "represent", "speak"}
)
REACH = 14
"""How many words on either side of a name may tell whom its bearer acts for."""


def read(scene: Scene, n: int, mention: Found) -> Iterator[Clue]:
    """Yield the clues round one mention of a person."""
    yield from parties.labelled(scene, mention)
    yield from _before(scene, n, mention)
    yield from _after(scene, mention)
    yield from _appositions(scene, mention)
    yield from _described_before(scene, mention)
    yield from surroundings.spoken_for(scene, mention)
    yield from parties.led(scene, mention)


def _before(scene: Scene, n: int, mention: Found) -> Iterator[Clue]:
    """Read "Russian President V. Putin", "Britain's Keir Starmer", "Secretary of State X"."""
    doc, first = scene.doc, mention.first
    left = first
    while left > max(0, first - REACH) and _joins(scene, left - 1, n):
        left -= 1
    role = next((i for i in range(first - 1, left - 1, -1) if is_role(doc[i])), None)
    held = office(doc, left, first)
    state = parties.us_state(scene, mention)
    if state:
        yield Clue(state, 1, span_between(doc, first - 1, first), mention.start)
    elif held and not surroundings.is_shared(scene, held[0], doc[held[1] : first].text.lower()):
        yield Clue(held[0], 3, span_between(doc, held[1], first), mention.start)
    elif role is not None:
        yield from served(scene, left, role, first)
        yield from _pronoun(scene, left, role)
        yield from surroundings.body_meant(scene, left, first)
    elif first - left > 1:
        yield from _bare_owner(scene, first)


def _whose(scene: Scene, own: int) -> int | None:
    """Return the entity right before "whose": "Norway, whose fisheries minister, X, ..."."""
    i = own - 1 - (own > 0 and scene.doc[own - 1].text == ",")
    return scene.at[i][0] if i in scene.at else None


def _pronoun(scene: Scene, left: int, role: int) -> Iterator[Clue]:
    """Read "The Commission agreed, said its spokesman X" and "Putin refused. His envoy X ..."."""
    doc = scene.doc
    own = next((i for i in range(max(0, left - 1), role) if doc[i].lower_ in OWN), None)
    if own is None:
        return
    kinds = OWN[doc[own].lower_]
    whose = scene.doc[own].lower_ == "whose"
    found = _whose(scene, own) if whose else topics.spoken_of(scene, own, kinds)
    if found is not None:
        named = any(i in scene.at for i in range(own, role))  # "its UK director" is not Britain's
        weight = 1 if "person" in kinds else 4 if named else 2
        yield Clue(found, weight, span_between(doc, own, role + 1), doc[own].idx)


def _joins(scene: Scene, i: int, n: int) -> bool:
    """Tell whether a token still belongs to the description right before a name."""
    token = scene.doc[i]
    if scene.doc[i + 1].is_sent_start:
        return False
    if i in scene.at:
        return scene.at[i][0] != n and not scene.is_person(i)
    linked = token.lower_ == "and" and i > 0 and is_role(scene.doc[i - 1])
    return (
        joins_name(token) or token.lower_ in {"of", "for", "-", "vice"} or is_role(token) or linked
    )


def _bare_owner(scene: Scene, first: int) -> Iterator[Clue]:
    """Read "France's Emmanuel Macron", "the BBC's Orla Guerin"."""
    if possessive(scene.doc, first - 1) and first - 2 in scene.at:
        n, found = scene.at[first - 2]
        if scene.clusters[n].kind in {"country", "bloc", "organisation", "place"}:
            yield Clue(n, 2, span_between(scene.doc, found.first, found.last), found.start)


def _after(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "President Duda of Poland", "Jane Roe of Oxfam"."""
    doc, i = scene.doc, mention.last
    if i >= len(doc) or doc[i].lower_ not in {"of", "from"}:
        return
    i += 1
    typing = word_list("bodies") | word_list("kinds_of_body") | {"the", "a"}
    while i < len(doc) and i not in scene.at and doc[i].lower_ in typing:
        i += 1
    if i in scene.at and is_object(scene, i):
        n, found = scene.at[i]
        kind = scene.clusters[n].kind
        if kind in {"country", "bloc", "organisation"} or (kind == "place" and mention.title):
            weight = 3 if kind in {"country", "bloc"} else 2
            to = sending(scene, n, doc[mention.first - 1]) if mention.first else n
            if to is None:
                return
            yield Clue(to, weight, span_between(doc, found.first, found.last), mention.start)


def _appositions(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "X, a spokesman for Y," and "X is the president of Y"."""
    doc, start = scene.doc, mention.last
    if start >= len(doc):
        return
    if doc[start].text == ",":
        start += 1
        if start + 1 < len(doc) and doc[start].like_num and doc[start + 1].text == ",":
            start += 2
        word = doc[start].lower_ if start + 1 < len(doc) else ""
        if word == "whose" or (word == "who" and doc[start + 1].lemma_ in LEADS):
            yield from _leads(scene, start + 1)
        yield from _phrase(scene, start)
    elif doc[start].lower_ in {"is", "was"}:
        yield from _phrase(scene, start + 1)


def _phrase(scene: Scene, start: int) -> Iterator[Clue]:
    """Read a description that starts at a token and ends at the next comma, verb or full stop."""
    doc, end = scene.doc, start
    while end < min(len(doc), start + REACH) and not ends(doc[end]):
        if end in scene.at and scene.is_person(end):
            break
        end += 1
    if side := office_in(doc, start, end):
        yield Clue(side, 3, span_between(doc, start, end), doc[start].idx)
        return
    yield from _member(scene, start, end)
    role = next((i for i in range(start, end) if is_role(doc[i]) and i not in scene.at), None)
    if role is None or any(doc[i].lower_ in AFTER for i in range(start, role)):
        yield from _works_at(scene, start, end)
        return
    while role + 1 < end and is_role(doc[role + 1]) and role + 1 not in scene.at:
        role += 1
    if end in scene.at and all(doc[i].lower_ not in AFTER for i in range(role, end)):
        return  # "Ann Cole, Putin's envoy Kirill Dmitriev and others": a list, not a description
    yield from served(scene, start, role, end)
    yield from surroundings.body_meant(scene, start, end)
    yield from _pronoun(scene, start, role)
    if end in scene.at and doc[role + 1].lower_ in {"for", "to"}:  # "spokesman for Ms Ruiz"
        yield Clue(scene.at[end][0], 1, span_between(doc, role, end), doc[role].idx)


def _member(scene: Scene, start: int, end: int) -> Iterator[Clue]:
    """Read "X, an Alaska Republican," and "X, a Democrat,": the last word names a party."""
    opened = start < len(scene.doc) and scene.doc[start].lower_ in {"a", "an", "the"}
    if opened and end - 1 in scene.at:
        n, found = scene.at[end - 1]
        known = scene.clusters[n].known
        if known and known.form == "party" and found.last == end:
            yield Clue(n, 4, span_between(scene.doc, start, end), found.start)


def _works_at(scene: Scene, start: int, end: int) -> Iterator[Clue]:
    """Read "X, a mechanic at Boeing": any walk of life, but only at or for an organisation."""
    for i in range(start, end):
        if i in scene.at and scene.clusters[scene.at[i][0]].kind == "organisation":
            n, found = scene.at[i]
            before = found.first - 1 - (scene.doc[found.first - 1].lower_ == "the")
            if before > start and scene.doc[before].lower_ in {"at", "for", "with"}:
                yield Clue(n, 1, span_between(scene.doc, start, found.last), found.start)
            return


def _leads(scene: Scene, start: int) -> Iterator[Clue]:
    """Read "X, who heads the Federal Reserve" and "X, who chairs the government's panel"."""
    doc = scene.doc
    for i in range(start, min(start + 5, len(doc))):
        if doc[i].lower_ in word_list("of_state") and possessive(doc, i + 1):
            if country := topics.country_of_state(scene, i):
                yield Clue(country, 1, span_between(doc, start, i + 1), doc[i].idx)
            return
        if i in scene.at:
            n, found = scene.at[i]
            if scene.clusters[n].kind in {"organisation", "bloc", "country"}:
                yield Clue(n, 2, span_between(scene.doc, start, found.last), found.start)
            return


def _described_before(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "Y's leader, X," and "The president of Y, X, ...": a description, a comma, the name."""
    doc, comma = scene.doc, mention.first - 1
    while comma > 0 and doc[comma].lower_.rstrip(".") in word_list("titles"):
        comma -= 1
    if comma < 1 or doc[comma].text != ",":
        return
    left = comma
    while left > max(0, comma - REACH) and _describes(scene, left - 1):
        left -= 1
    role = _head_role(scene, left, comma)
    closed = mention.last >= len(doc) or doc[mention.last].is_punct
    if role is None or not (closed or left == 0 or doc[left - 1].pos_ not in {"ADP", "VERB"}):
        return
    while role + 1 < comma and (is_role(doc[role + 1]) or doc[role + 1].text == "-"):
        role += 1
    if role == comma - 1 or doc[role + 1].lower_ in AFTER:
        if side := office_in(doc, left, comma):
            yield Clue(side, 2, span_between(doc, left, comma), doc[left].idx)
        yield from served(scene, left, role, comma)
        yield from surroundings.body_meant(scene, left, comma)
        yield from _pronoun(scene, left, role)


def _head_role(scene: Scene, left: int, end: int) -> int | None:
    """Return the role a description is headed by: the last of "its chief financial officer"."""
    doc = scene.doc
    stop = next((i for i in range(left, end) if doc[i].lower_ in AFTER), end)
    roles = [i for i in range(left, end) if is_role(doc[i]) and i not in scene.at]
    inside = [i for i in roles if i < stop]
    last = inside and inside[-1] == stop - 1
    return inside[-1] if last else roles[0] if roles else None


def _describes(scene: Scene, i: int) -> bool:
    token = scene.doc[i]
    if scene.doc[i + 1].is_sent_start:
        return False
    if i in scene.at:
        return not scene.is_person(i)
    joins = token.pos_ in INSIDE or token.dep_ == "amod" or token.lower_ in AFTER
    return joins or token.text == "-"
