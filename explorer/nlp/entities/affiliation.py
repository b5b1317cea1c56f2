"""Whom persons and organisations act for: clues of the article first, then the lexicon."""

import re
from collections import Counter
from functools import cache

from explorer.nlp import lexicon
from explorer.nlp.entities import clues, countries, gazetteer, leaders, surroundings, topics
from explorer.nlp.entities.linking import Cluster
from explorer.nlp.entities.mentions import Found, Text, word_list
from explorer.nlp.entities.roles import national
from explorer.nlp.entities.scene import Clue, Scene, possessive
from explorer.records import Span

BODY_OF = re.compile(r" (?:of|for|on) ")
"""What follows names the field of a body: "Senate Committee on Homeland Security"."""


LOCAL = frozenset({"governor", "mayor", "gov"})
"""Titles whose bearers act for a part of a country."""


def assign(text: Text, clusters: list[Cluster]) -> None:
    """Set ``actor`` and ``why`` of every cluster for which the article or the lexicon tells."""
    at = {
        i: (n, f) for n, c in enumerate(clusters) for f in c.found for i in range(f.first, f.last)
    }
    counts = named_sides(clusters)
    scene = Scene(
        text.doc, text.plain, clusters, at, home_country(counts), is_domestic(clusters), counts
    )
    for cluster in clusters:
        if cluster.known and cluster.name in shared() and cluster.actor:
            _take_home(cluster, counts)
        elif cluster.kind == "organisation" and cluster.known is None:
            _serve_state(scene, cluster)
    found = {n: _clues(scene, n) for n, c in enumerate(clusters) if c.kind == "person"}
    for n in found:
        _settle(scene, n, found, ())
    for n in found:
        _last_resort(scene, clusters[n])


@cache
def shared() -> frozenset[str]:
    """Return the names of bodies that many countries have."""
    line = lexicon.load("actors")["shared"]["names"]
    return frozenset(name.strip() for name in line.split("|"))


@cache
def generic() -> frozenset[str]:
    """Return the names of bodies that say nothing about their country."""
    return frozenset(countries.split(lexicon.load("actors")["generic"]["names"]))


@cache
def movements() -> frozenset[str]:
    """Return the names of movements whose people act for them and for no country."""
    return frozenset(countries.split(lexicon.load("actors")["movements"]["names"]))


def named_sides(clusters: list[Cluster]) -> Counter[str]:
    """Count how often an article names each country, its places, parties and leaders."""
    counts: Counter[str] = Counter()
    for cluster in clusters:
        fact = cluster.known
        if (
            fact
            and fact.side
            and fact.kind not in {"bloc", "person"}
            and (fact.kind != "organisation" or fact.side != fact.name)
            and cluster.name not in shared()
        ):
            counts[fact.side] += len(cluster.found)
    return counts


def home_country(counts: Counter[str]) -> str | None:
    """Return the country an article is mostly about, None if two come near each other."""
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    return best[0][0]


def _take_home(cluster: Cluster, counts: Counter[str]) -> None:
    """Give a body like "the Supreme Court" the country it belongs to in this article."""
    top = counts.most_common(1)
    usual = cluster.actor or ""
    least = 1.5 * counts[usual] + (1 if counts[usual] else 0)
    if top and top[0][0] != usual and top[0][1] > least:
        cluster.actor = top[0][0]
        cluster.name = max((f.text for f in cluster.found), key=len)


def is_domestic(clusters: list[Cluster]) -> bool:
    """Tell whether parties of one country are the sides of what an article is about."""
    parties = [c for c in clusters if c.known and c.known.form == "party"]
    named = sum(len(c.found) for c in parties)
    homes = {c.known.side for c in parties if c.known}
    abroad = [len(c.found) for c in clusters if c.kind == "country" and c.name not in homes]
    return named >= 2 and named >= max(abroad, default=0)


def _clues(scene: Scene, n: int) -> list[Clue]:
    found = [c for m in scene.clusters[n].found for c in clues.read(scene, n, m)]
    usable = (c for c in found if c.to != n and c.strength > 0)
    return sorted(usable, key=lambda c: (-c.strength, c.at))


def _serve_state(scene: Scene, cluster: Cluster) -> None:
    """Give an arm of a state its state and full name: "Russian Foreign Ministry", "Japan's Cabinet"."""
    head = BODY_OF.split(cluster.name, maxsplit=1)[0].lower().split()
    if not head or head[-1] not in word_list("state_bodies"):
        return
    if inside := gazetteer.prefix(cluster.name):
        cluster.actor = inside.name if inside.kind == "place" else inside.side
        cluster.why = Span(cluster.found[0].start, cluster.found[0].end)
        return
    for mention in cluster.found:
        i = mention.first - 1
        i -= possessive(scene.doc, i)
        if i in scene.at and scene.clusters[scene.at[i][0]].kind in {"country", "bloc"}:
            who, found = scene.at[i]
            cluster.why = Span(found.start, found.end)
            _name_after(cluster, scene.clusters[who].name)
            return
    if scene.home and cluster.name in generic():
        _name_after(cluster, scene.home)


def _name_after(cluster: Cluster, country: str) -> None:
    """Name a body after its country: "Parliament" -> "UK Parliament"."""
    cluster.actor = country
    if cluster.name in generic() or " " in cluster.name:
        cluster.name = f"{countries.adjective(country)} {cluster.name}"
    if known := gazetteer.lookup(cluster.name):
        cluster.name = known.name


def _settle(
    scene: Scene, n: int, found: dict[int, list[Clue]], path: tuple[int, ...]
) -> str | None:
    """Set a person's actor from its best clue, through other persons where need be."""
    cluster = scene.clusters[n]
    if cluster.actor or n in path:
        return cluster.actor
    leader = leaders.find(cluster.name, scene.doc._.article.published)
    for clue in found.get(n, ()):
        actor = clue.to if isinstance(clue.to, str) else _resolve(scene, clue.to, found, (*path, n))
        if actor and (not leader or leader.side == actor or clue.strength >= 3):
            cluster.actor, cluster.why = actor, clue.why
            return actor
    if leader:
        cluster.actor = leader.side
    return cluster.actor


def _resolve(
    scene: Scene, n: int, found: dict[int, list[Clue]], path: tuple[int, ...]
) -> str | None:
    cluster = scene.clusters[n]
    if cluster.kind == "person":
        return _settle(scene, n, found, path)
    if cluster.kind in {"country", "bloc"}:
        return cluster.name
    if cluster.known and cluster.known.form == "party":
        return cluster.name if scene.domestic else cluster.actor
    if cluster.kind == "organisation":
        regional = gazetteer.lookup(cluster.actor or "")
        own = cluster.actor is None or cluster.name in movements()
        own = own or (regional is not None and regional.kind == "place")
        return cluster.name if own else cluster.actor
    if cluster.kind == "facility":
        return cluster.actor or cluster.name
    if cluster.kind == "place" and cluster.known is None and not cluster.actor:
        cluster.actor = countries.country_of_town(cluster.name)
    if cluster.kind == "place" and cluster.actor and _is_at_home(scene, cluster.actor):
        return cluster.name
    return cluster.actor


def _is_at_home(scene: Scene, country: str) -> bool:
    """Tell whether an article is about affairs inside a country: there its parts are sides."""
    return 2 * scene.counts[country] > scene.counts.total()


def _last_resort(scene: Scene, cluster: Cluster) -> None:
    """A local office belongs to the place the sentence names, a national one to the home country."""
    if cluster.actor:
        return
    for mention in cluster.found:
        size = national(scene.doc, mention.first, mention.last)
        where = _place_before(scene, mention) if mention.title in LOCAL else None
        if mention.title == "mayor":
            where = where or topics.town_of_dateline(scene)
        cluster.actor = where or (surroundings.country_meant(scene, mention) if size else None)
        if cluster.actor:
            start = mention.first - (size or 1) if size >= 0 else mention.last + 2
            words = scene.doc[start : start + abs(size or 1)]
            cluster.why = Span(words.start_char, words.end_char)
            return


def _place_before(scene: Scene, mention: Found) -> str | None:
    start = scene.doc[mention.first].sent.start
    for i in range(mention.first - 1, start - 1, -1):
        if i in scene.at and scene.clusters[scene.at[i][0]].kind == "place":
            return _resolve(scene, scene.at[i][0], {}, ())
    return None
