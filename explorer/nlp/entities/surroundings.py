"""Surroundings: whom a bare office or description belongs to, told by what stands round it."""

from collections import Counter
from collections.abc import Iterator

from explorer.nlp.document import plain_text
from explorer.nlp.entities import countries, gazetteer
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.roles import is_role
from explorer.nlp.entities.scene import Clue, Scene, possessive, span_between
from explorer.nlp.parsed import Doc, Token
from explorer.records import Section

BODIES = frozenset({"organisation", "bloc", "country"})
ENOUGH = 3
"""Votes a country needs to own a bare office; two of the three signs have to agree."""


def body_meant(scene: Scene, left: int, right: int) -> Iterator[Clue]:
    """Read "the union's leader, X" and "X, the company's director": the body named before."""
    for i in range(left, right):
        token = scene.doc[i]
        bare = i > 0 and scene.doc[i - 1].lower_ in {"the", "that", "this"}
        if i not in scene.at and i + 1 < right and token.lower_ in word_list("bodies"):
            joined = token.dep_ == "compound" and is_role(scene.doc[i + 1])
            if joined and (found := _body_before(scene, token)) is not None:
                yield Clue(found, 1, span_between(scene.doc, i, right), token.idx)
                return
        if i not in scene.at and bare and token.lower_ in word_list("bodies"):
            owns = possessive(scene.doc, i + 1) or scene.doc[i - 2].lower_ in {"of", "for", "at"}
            found = _body_before(scene, token) if owns else None
            if found is not None:
                yield Clue(found, 1, span_between(scene.doc, i, right), token.idx)
            return


def _body_before(scene: Scene, noun: Token) -> int | None:
    """Return the entity that a noun like "the union" last meant; None where two might be meant."""
    typed: dict[int, set[str]] = {}
    order: list[int] = []
    for i in range(noun.i):
        if i in scene.at and scene.clusters[scene.at[i][0]].kind in {"organisation", "bloc"}:
            n, found = scene.at[i]
            typed.setdefault(n, set()).update(_types(scene, n, found))
            order = [*(k for k in order if k != n), n]
    same = [n for n in order if noun.lower_ in typed[n]]
    if same or noun.lower_ not in word_list("any_body"):
        return same[-1] if same else None
    return _only([n for n in order if not typed[n]])


def _types(scene: Scene, n: int, found: Found) -> set[str]:
    """Return the words that say what a body is: "the rail union Aslef", "Teachers' Union"."""
    known = scene.clusters[n].known
    near = {scene.doc[found.first - 1].lower_} if found.first else set()
    words = near | set(found.text.lower().split())
    party = {"party"} if known and known.form == "party" else set()
    return {w for w in words if w in word_list("bodies")} | party


def _only(items: list[int]) -> int | None:
    return items[0] if len(items) == 1 else None


def spoken_for(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "Acme denied it. The claim was false, said spokesman X": the body spoken of before."""
    doc, role = scene.doc, mention.first - 1
    if role < 0 or doc[role].lower_ not in {"spokesman", "spokeswoman", "spokesperson"}:
        return
    if doc[role - 1].pos_ in {"PROPN", "NOUN", "PART", "ADJ"}:
        return
    here = doc[role].sent
    spans = [here] if here.start == 0 else [here, doc[here.start - 1].sent]
    for sent in spans:
        for i in range(min(sent.end, role) - 1, sent.start - 1, -1):
            if i in scene.at and _in_subject(doc[i]):
                n = scene.at[i][0]
                if scene.clusters[n].kind in BODIES:
                    yield Clue(n, 1, span_between(doc, role, mention.last), doc[role].idx)
                    return


def _in_subject(token: Token) -> bool:
    subject = next((t for t in (token, *token.ancestors) if t.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and subject.head.dep_ in {"ROOT", "ccomp"}


def country_meant(scene: Scene, mention: Found) -> str | None:
    """Return the country a bare national office belongs to, by three signs that have to agree.

    They are the dateline, the country last spoken of in the paragraph, and the one named most.
    """
    if scene.home:
        return scene.home
    votes: Counter[str] = Counter()
    if here := dateline_country(scene):
        votes[here] += 2
    if topic := _topic(scene, mention):
        # a country's minister speaks right after the country does; senators are of many kinds
        votes[topic[0]] += ENOUGH if topic[1] and mention.title == "minister" else 2
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
    town = plain_text(doc)[section.start : section.end].split(",")[0].split("(")[0]
    town = " ".join(town.strip(" -–—\n").split()).title()
    if country := gazetteer.country_of_capital(town):
        return country
    seat = gazetteer.lookup(town)
    if seat and seat.form == "seat" and seat.name != "Brussels":
        return seat.side
    return countries.country_of_town(town)


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
        if i in scene.at and subject and scene.clusters[scene.at[i][0]].kind == "country":
            return scene.clusters[scene.at[i][0]].name, i >= near
    return None


def is_shared(scene: Scene, side: str, words: str) -> bool:
    """Tell whether an office that many countries have is another country's in this article."""
    if words not in word_list("shared_offices"):
        return False
    most = max(scene.counts.values(), default=0)
    return scene.counts[side] * 2 < most
