"""Whom persons and organisations act for, read from the words around their names."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from explorer.nlp import leaders, lexicon
from explorer.nlp.linking import Cluster
from explorer.nlp.mentions import Found, word_list
from explorer.records import Span

PARTY = re.compile(
    r",? \(?(?P<party>[RD])(?:[-.,]|, | of )? ?(?P<seat>(?:[A-Z][\w.]*[ .]?){0,3})\)?(?=[,.;) ])"
)
"""The label after an American lawmaker's name: "(D-Mass.)", ", R-Ohio"."""

PARTIES = {"R": "Republican Party", "D": "Democratic Party"}

INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "PART", "DET", "NUM"})
AFTER = frozenset(["of", "for", "at", "from", "with", "in", "to"])
REACH = 14
"""How many words on either side of a name may tell whom its bearer acts for."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: the entity (or the name) acted for, how strongly, by which words."""

    to: int | str
    strength: int
    why: Span | None
    at: int


@dataclass(slots=True)
class Scene:
    """A parsed article with its entities at hand by token."""

    doc: Doc
    clusters: list[Cluster]
    at: dict[int, tuple[int, Found]]
    home: str | None


def assign(doc: Doc, clusters: list[Cluster]) -> None:
    """Set ``actor`` and ``why`` of every cluster for which the article or the lexicon tells."""
    at = {
        i: (n, f) for n, c in enumerate(clusters) for f in c.found for i in range(f.first, f.last)
    }
    scene = Scene(doc, clusters, at, home_country(clusters))
    for n, cluster in enumerate(clusters):
        if cluster.kind == "organisation" and cluster.known is None:
            _serve_state(scene, n)
    clues = {n: _clues(scene, n) for n, c in enumerate(clusters) if c.kind == "person"}
    for n in clues:
        _settle(scene, n, clues, ())
    for n in clues:
        _last_resort(scene, n)


def home_country(clusters: list[Cluster]) -> str | None:
    """Return the country an article is mostly about, None if two share the lead."""
    counts: Counter[str] = Counter()
    for cluster in clusters:
        if cluster.known and cluster.known.side and cluster.known.kind != "bloc":
            counts[cluster.known.side] += len(cluster.found)
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    return best[0][0]


def _clues(scene: Scene, n: int) -> list[Clue]:
    found = [c for m in scene.clusters[n].found for c in _read(scene, n, m)]
    return sorted((c for c in found if c.to != n), key=lambda c: (-c.strength, c.at))


def _read(scene: Scene, n: int, mention: Found) -> Iterator[Clue]:
    yield from _party(scene, mention)
    yield from _before(scene, n, mention)
    yield from _after(scene, mention)
    yield from _appositions(scene, mention)


def _party(scene: Scene, mention: Found) -> Iterator[Clue]:
    tag = PARTY.match(scene.doc.text, mention.end)
    if tag and (tag["seat"].strip() or tag.group().startswith(" (")):
        where = Span(
            tag.start("party"), tag.end("seat") if tag["seat"].strip() else tag.end("party")
        )
        yield Clue(PARTIES[tag["party"]], 4, where, mention.start)


def _before(scene: Scene, n: int, mention: Found) -> Iterator[Clue]:
    """Read "Russian President V. Putin", "Britain's Keir Starmer", "Secretary of State X"."""
    doc, first = scene.doc, mention.first
    left = first
    while left > max(0, first - REACH) and _joins(scene, left - 1, n):
        left -= 1
    if left == first:
        return
    role = next((i for i in range(first - 1, left - 1, -1) if _is_role(doc[i])), None)
    office = _office(doc, left, first)
    if office:
        yield Clue(office, 3, _span(doc, left, first), mention.start)
    elif role is not None:
        yield from _served(scene, left, role, first)
    elif first - left >= 1:
        yield from _bare_owner(scene, left, first)


def _joins(scene: Scene, i: int, n: int) -> bool:
    token = scene.doc[i]
    if token.is_sent_end or (token.i + 1 < len(scene.doc) and scene.doc[i + 1].is_sent_start):
        return False
    if i in scene.at:
        who, found = scene.at[i]
        if scene.clusters[who].kind == "person":
            return who != n and _possessive(scene.doc, found.last)
        return True
    return (
        token.pos_ in INSIDE
        or token.lower_ in {"of", "for", "-", "vice"}
        or _is_role(token)
        or (token.lower_ == "and" and i > 0 and _is_role(scene.doc[i - 1]))
    )


def _possessive(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].text in {"'s", "'"}


def _is_role(token: Token) -> bool:
    return (
        token.lower_.rstrip(".") in word_list("roles")
        or token.lemma_.lower() in word_list("roles")
        or token.lower_.rstrip(".") in {"sen", "rep", "gov", "lt", "gen", "amb", "ex-president"}
    )


@cache
def _offices() -> dict[str, str]:
    table = lexicon.load("roles")["offices"]
    return {
        o.strip(): side for side, line in table.items() for o in line.replace("\n", "").split("|")
    }


def _office(doc: Doc, left: int, first: int) -> str | None:
    """Return the country whose office the words before a name are ("Secretary of State")."""
    tail = [t.lower_.rstrip(".") for t in doc[left:first]]
    for size in range(min(7, len(tail)), 0, -1):
        if side := _offices().get(" ".join(tail[-size:])):
            return side if size == len(tail) or not _foreign(doc, left, first - size) else None
    return None


def _foreign(doc: Doc, left: int, right: int) -> bool:
    return any(t.ent_type_ in {"GPE", "NORP", "ORG"} or t.text == "'s" for t in doc[left:right])


def _served(scene: Scene, left: int, role: int, right: int) -> Iterator[Clue]:
    """Read whom a role serves: a name before it ("Kremlin spokesman"), else after of, for, at."""
    doc = scene.doc
    for i in range(role, left - 1, -1):
        if i in scene.at and _may_own(scene, i):
            yield _clue(scene, i, role, left, right)
            return
    for i in range(role + 1, right):
        if i in scene.at and _is_object(scene, i):
            yield _clue(scene, i, role, left, right)
            return


def _may_own(scene: Scene, i: int) -> bool:
    n, found = scene.at[i]
    if scene.clusters[n].kind == "person":
        return _possessive(scene.doc, found.last) or scene.doc[found.last].lower_ in {
            "administration",
            "campaign",
            "ally",
            "aide",
            "adviser",
            "spokesman",
            "spokeswoman",
            "government",
        }
    return scene.clusters[n].kind not in {"event", "other"} or scene.clusters[n].known is not None


def _is_object(scene: Scene, i: int) -> bool:
    """Tell whether a name is what a role is of: "of the Kremlin", not "of the Russia programme"."""
    n, found = scene.at[i]
    doc = scene.doc
    if scene.clusters[n].kind in {"event", "other"}:
        return False
    before = found.first - 1
    while before >= 0 and (doc[before].lower_ in {"the", "a", "an"} or doc[before].pos_ == "ADJ"):
        before -= 1
    ends = found.last >= len(doc) or doc[found.last].pos_ not in {"NOUN", "PROPN"}
    return doc[before].lower_ in AFTER and (ends or _possessive(doc, found.last))


def _clue(scene: Scene, i: int, role: int, left: int, right: int) -> Clue:
    n, found = scene.at[i]
    doc = scene.doc
    cluster = scene.clusters[n]
    strength = {"country": 3, "bloc": 3, "organisation": 2, "facility": 2, "place": 2}.get(
        cluster.kind, 1
    )
    private = doc[role].lower_ in word_list("private")
    if private and cluster.kind in {"country", "bloc", "place"}:
        strength = 0
    span = _span(doc, min(found.first, role), max(found.last, role + 1))
    return Clue(n, strength, span, doc[i].idx)


def _span(doc: Doc, first: int, last: int) -> Span:
    while first < last - 1 and (doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct):
        first += 1
    while last > first + 1 and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))


def _bare_owner(scene: Scene, left: int, first: int) -> Iterator[Clue]:
    """Read "France's Emmanuel Macron"."""
    if scene.doc[first - 1].text in {"'s", "'"} and first - 2 in scene.at:
        n, found = scene.at[first - 2]
        if scene.clusters[n].kind in {"country", "bloc"}:
            yield Clue(n, 2, _span(scene.doc, found.first, found.last), found.start)


def _after(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "President Duda of Poland", "Jane Roe of Oxfam"."""
    doc, i = scene.doc, mention.last
    if i < len(doc) and doc[i].lower_ in {"of", "from"}:
        i += 1
        while i < len(doc) and doc[i].lower_ in {"the", "a"}:
            i += 1
        if i in scene.at and _is_object(scene, i):
            n, found = scene.at[i]
            kind = scene.clusters[n].kind
            titled = bool(mention.title)
            if kind in {"country", "bloc", "organisation"} or (kind == "place" and titled):
                yield Clue(
                    n,
                    3 if kind in {"country", "bloc"} else 2,
                    _span(doc, found.first, found.last),
                    mention.start,
                )


def _appositions(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "X, a spokesman for Y,", "Y's leader, X," and "X is the president of Y"."""
    doc = scene.doc
    start = mention.last
    if start < len(doc) and doc[start].text == ",":
        start += 1
        if start + 1 < len(doc) and doc[start].like_num and doc[start + 1].text == ",":
            start += 2
        yield from _phrase(scene, start)
    elif start < len(doc) and doc[start].lower_ in {"is", "was"}:
        yield from _phrase(scene, start + 1)
    head = doc[mention.first : mention.last].root
    if head.dep_ == "appos" and _is_role(head.head) and head.head.i < mention.first:
        role = head.head
        yield from _served(scene, role.left_edge.i, role.i, mention.first)


def _phrase(scene: Scene, start: int) -> Iterator[Clue]:
    """Read a description that starts at a token and ends at the next comma, verb or full stop."""
    doc, end = scene.doc, start
    while end < min(len(doc), start + REACH) and not _ends(doc[end]):
        if (
            end in scene.at
            and scene.clusters[scene.at[end][0]].kind == "person"
            and not _possessive(doc, scene.at[end][1].last)
        ):
            return
        end += 1
    role = next((i for i in range(start, end) if _is_role(doc[i]) and i not in scene.at), None)
    if role is not None and all(doc[i].lower_ not in AFTER for i in range(start, role)):
        while role + 1 < end and _is_role(doc[role + 1]) and role + 1 not in scene.at:
            role += 1
        yield from _served(scene, start, role, end)


def _ends(token: Token) -> bool:
    if token.text in {",", ";", ":", ".", "—", "–", '"', "(", ")"} or token.is_space:
        return True
    return token.pos_ in {"VERB", "AUX"} or token.lower_ in {"who", "that", "which", "when", "and"}


def _serve_state(scene: Scene, n: int) -> None:
    """Give an organisation the state it is an arm of: "Russian Foreign Ministry", "Japan's Cabinet"."""
    cluster = scene.clusters[n]
    if not word_list("state_bodies") & set(cluster.name.lower().split()):
        return
    for mention in cluster.found:
        i = mention.first - 1
        if _possessive(scene.doc, i):
            i -= 1
        if i in scene.at and scene.clusters[scene.at[i][0]].kind in {"country", "bloc"}:
            who, found = scene.at[i]
            cluster.actor = scene.clusters[who].name
            cluster.why = Span(found.start, found.end)
            return


def _settle(
    scene: Scene, n: int, clues: dict[int, list[Clue]], path: tuple[int, ...]
) -> str | None:
    """Set a person's actor from its best clue, through other persons where need be."""
    cluster = scene.clusters[n]
    if cluster.actor or n in path:
        return cluster.actor
    day = scene.doc._.article.published
    leader = leaders.find(cluster.name, day)
    for clue in clues.get(n, ()):
        actor = clue.to if isinstance(clue.to, str) else _resolve(scene, clue.to, clues, (*path, n))
        if actor and (not leader or leader.side == actor or clue.strength >= 3):
            cluster.actor, cluster.why = actor, clue.why
            return actor
    if leader:
        cluster.actor = leader.side
    return cluster.actor


def _resolve(
    scene: Scene, n: int, clues: dict[int, list[Clue]], path: tuple[int, ...]
) -> str | None:
    cluster = scene.clusters[n]
    if cluster.kind == "person":
        return _settle(scene, n, clues, path)
    if cluster.kind in {"country", "bloc"}:
        return cluster.name
    if cluster.kind == "organisation":
        return cluster.actor or cluster.name
    return cluster.actor


def _last_resort(scene: Scene, n: int) -> None:
    """A national office without a country belongs to the country the article is about."""
    cluster = scene.clusters[n]
    if cluster.actor or not scene.home:
        return
    titles = {t.strip() for t in lexicon.load("roles")["national"].replace("\n", "").split("|")}
    for mention in cluster.found:
        before = scene.doc[max(0, mention.first - 2) : mention.first].text.lower()
        if before in titles or before.split(" ")[-1] in titles:
            cluster.actor = scene.home
            title = len(before.split(" ")[-1])
            cluster.why = Span(mention.start - 1 - title, mention.start - 1)
            return
