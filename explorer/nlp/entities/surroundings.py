"""Surroundings: whom a bare office or description belongs to, told by what stands round it."""

from collections import Counter
from collections.abc import Iterator

from explorer.nlp.entities import countries, gazetteer, topics
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.roles import is_role
from explorer.nlp.entities.scene import Clue, Scene, possessive, span_between
from explorer.nlp.parsed import Doc, Token
from explorer.records import Section

BODIES = frozenset({"organisation", "bloc", "country"})
OWNED = frozenset({"organisation", "facility"})
ENOUGH = 3
"""Votes a country needs to own a bare office; two of the three signs have to agree."""


def body_meant(scene: Scene, left: int, right: int) -> Iterator[Clue]:
    """Read "the union's leader, X" and "X, the company's director": the body named before."""
    doc = scene.doc
    for i in range(left, right):
        if i in scene.at or not _stands_for_body(doc[i]):
            continue
        bare = i > 0 and doc[i - 1].lower_ in {"the", "that", "this"}
        joined = i + 1 < right and doc[i].dep_ in JOINED and _serves(doc, i)
        owns = possessive(doc, i + 1) or doc[i - 2].lower_ in {"of", "for", "at"}
        if (bare and owns) or joined:
            found = topics.means(scene, doc[i])
            if found is not None:
                yield Clue(found, 1, span_between(doc, i, right), doc[i].idx)
                return
        if bare and not joined:
            return


JOINED = frozenset({"compound", "nmod", "amod"})


def _serves(doc: Doc, i: int) -> bool:
    """Tell whether an office stands behind a noun, over its rank: "department deputy director"."""
    role = i + 1
    while role + 1 < len(doc) and doc[role].lower_ in word_list("ranks"):
        role += 1
    stranger = doc[i].lower_ in word_list("of_state") and doc[role].lemma_ in word_list("private")
    return is_role(doc[role]) and not stranger and not possessive(doc, i - 1)


def _stands_for_body(token: Token) -> bool:
    return token.lower_ in word_list("bodies") or token.lower_ in word_list("of_state")


def spoken_for(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "Acme denied it. The claim was false, said spokesman X": the body spoken of before."""
    doc, role = scene.doc, mention.first - 1
    if role < 0 or doc[role].lower_ not in word_list("of_bodies"):
        return
    first = role
    while first and doc[first - 1].lower_ in word_list("ranks"):
        first -= 1
    if first and doc[first - 1].pos_ in {"PROPN", "NOUN", "PART", "ADJ"}:
        return
    kinds = BODIES if doc[role].lower_.startswith("spokes") else OWNED
    found = topics.spoken_of(scene, first, kinds) if first else None
    if found is not None:
        yield Clue(found, 1, span_between(doc, first, mention.last), doc[role].idx)


def country_meant(scene: Scene, mention: Found) -> str | None:
    """Return the country a bare national office belongs to, by three signs that have to agree.

    They are the dateline, the country last spoken of in the paragraph, and the one named most.
    """
    told = _told_by_clause(scene, mention)
    topic = _topic(scene, mention)
    if topic and topic[1] and (told == topic[0] or _labels(scene, mention, topic[0])):
        return topic[0]
    if scene.home:
        return scene.home
    votes: Counter[str] = Counter()
    votes[told or ""] += 2 if told else 0
    if here := dateline_country(scene):
        votes[here] += 2
    if topic:
        # a country's minister speaks right after the country does; senators are of many kinds
        votes[topic[0]] += ENOUGH if topic[1] and mention.title in {"minister", "secretary"} else 2
    top = scene.counts.most_common(2)
    if top and (len(top) == 1 or top[0][1] > top[1][1]):
        votes[top[0][0]] += 1
    best = votes.most_common(2)
    clear = bool(best) and (len(best) == 1 or best[0][1] > best[1][1])
    return best[0][0] if clear and best[0][1] >= ENOUGH else None


def dateline_country(scene: Scene) -> str | None:
    """Return the country of the town in the dateline, None without one or for a town unknown."""
    for section in scene.doc._.article.sections:
        if section.role == "dateline":
            return _country_in(scene.doc, section)
    return None


def _country_in(doc: Doc, section: Section) -> str | None:
    town = doc.text[section.start : section.end].split(",")[0].split("(")[0]
    town = " ".join(town.strip(" -–—\n").split()).title()
    if country := gazetteer.country_of_capital(town):
        return country
    seat = gazetteer.lookup(town)
    if seat and seat.form == "seat" and seat.name != "Brussels":
        return seat.side
    return countries.country_of_town(town)


def _told_by_clause(scene: Scene, mention: Found) -> str | None:
    """Return the country of which a minister tells: "Jo Lee said Norway was ready to talk"."""
    subject = next((t for t in scene.doc[mention.first : mention.last] if t.dep_ == "nsubj"), None)
    clause = subject and next((c for c in subject.head.rights if c.dep_ == "ccomp"), None)
    for token in clause.lefts if clause else ():
        n, found = scene.at.get(token.i, (-1, None))
        if token.dep_ == "nsubj" and found and scene.clusters[n].kind == "country":
            return scene.clusters[n].name
    return None


def _labels(scene: Scene, mention: Found, country: str) -> bool:
    """Tell whether the sentence before is hardly more than a country: "Against: Spain."."""
    here = scene.doc[mention.first].sent.start
    before = scene.doc[here - 1].sent if here else None
    if before is None or len(before) > 8 or before.root.pos_ in {"VERB", "AUX"}:
        return False
    named = {scene.clusters[scene.at[t.i][0]].name for t in before if t.i in scene.at}
    return named == {country}


def _topic(scene: Scene, mention: Found) -> tuple[str, bool] | None:
    """Return the country last the subject of a clause in a name's paragraph, and whether just now."""
    here = scene.doc[mention.first].sent.start
    near = scene.doc[here - 1].sent.start if here else 0
    start = scene.plain.rfind("\n", 0, mention.start)
    for i in range(mention.first - 1, -1, -1):
        if scene.doc[i].idx <= start:
            return None
        above = scene.doc[i].head.dep_
        subject = scene.doc[i].dep_ in {"nsubj", "nsubjpass"} and above in {"ROOT", "ccomp"}
        labels = i >= near and near != here and _labels(scene, mention, _name_at(scene, i))
        subject = subject or labels
        if i in scene.at and subject and scene.clusters[scene.at[i][0]].kind == "country":
            return scene.clusters[scene.at[i][0]].name, i >= near
    return None


def _name_at(scene: Scene, i: int) -> str:
    return scene.clusters[scene.at[i][0]].name if i in scene.at else ""


def is_shared(scene: Scene, side: str, words: str) -> bool:
    """Tell whether an office that many countries have is another country's in this article."""
    if words not in word_list("shared_offices"):
        return False
    most = max(scene.counts.values(), default=0)
    return scene.counts[side] * 2 < most
