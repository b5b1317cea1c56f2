"""Topics: the body, country or state that is being spoken of where a role has no owner of its own."""

from collections import Counter
from collections.abc import Container, Iterator

from explorer.nlp.entities import countries
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.scene import Scene, possessive
from explorer.nlp.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BODIES = frozenset({"organisation", "bloc"})
SPEAKING = frozenset({"organisation", "bloc", "country"})
OPENING = frozenset({"the", "but", "and", "meanwhile", "at", '"'})
REACH = 2
"""Sentences back in which a topic is looked for, beside the own one."""


def spoken_of(scene: Scene, before: int, kinds: Container[str], reach: int = 1) -> int | str | None:
    """Return whom a sentence is about before a token, else the sentences right before it.

    An entity's index, or a country's name where "the government" is meant; None if nobody is.
    """
    sent, last = scene.doc[before].sent, before
    for _ in range(reach + 1):
        for i in range(last - 1, sent.start - 1, -1):
            found = _topic(scene, i, sent.start, kinds)
            if found is not None:
                return found
        if not sent.start:
            break
        last = sent.start
        sent = scene.doc[last - 1].sent
    return None


def _topic(scene: Scene, i: int, start: int, kinds: Container[str]) -> int | str | None:
    doc = scene.doc
    if i in scene.at:
        n, found = scene.at[i]
        fits = scene.clusters[n].kind in kinds and not possessive(doc, found.last)
        return n if fits and (_is_subject(doc[i]) or _opens(scene, found, start)) else None
    is_noun = doc[i].dep_ in SUBJECTS and doc[i].pos_ in {"NOUN", "PROPN"}
    return means(scene, doc[i]) if is_noun and "organisation" in kinds else None


def _is_subject(token: Token) -> bool:
    """Tell whether a name is a subject, beside one, or in "the Wexham region" that is."""
    of = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if (
        of is not None
        and of.dep_ in SUBJECTS
        and (
            of.lower_ in word_list("parts_of_bodies") or of.lemma_.lower() in word_list("fighters")
        )
    ):
        return True  # "the office of the Land Registry said"
    word = token.head if token.dep_ in {"appos", "compound", "conj"} else token
    place = token.dep_ == "compound" and word.lower_ not in word_list("settlements")
    return word.dep_ in SUBJECTS and not (place and word.i > token.i + 1)


def _opens(scene: Scene, found: Found, start: int) -> bool:
    """Tell whether a name opens its sentence, whatever the parser made of it."""
    before = scene.doc[start : found.first]
    follows = scene.doc[found.last].lower_ if found.last < len(scene.doc) else ""
    return all(t.lower_ in OPENING or t.is_punct for t in before) and follows != "-"


def means(scene: Scene, noun: Token) -> int | str | None:
    """Return the entity or country that a common noun like "the union" or "the cabinet" means."""
    if noun.lower_ in word_list("bodies") | word_list("fighters") or (
        noun.lemma_.lower() in word_list("fighters")
    ):
        found = body_before(scene, noun)
        if found is not None:
            return found
    if noun.lower_ in word_list("of_state"):
        return country_of_state(scene, noun.i)
    return None


def country_of_state(scene: Scene, before: int) -> str | None:
    """Return the country whose government is meant: the one the sentence is about, else home."""
    sent = scene.doc[before].sent
    for i in range(before - 1, sent.start - 1, -1):
        n, found = scene.at.get(i, (-1, None))
        if found is None or scene.clusters[n].kind != "country":
            continue
        if _is_subject(scene.doc[i]) or _opens(scene, found, sent.start):
            return scene.clusters[n].name
    return scene.home


def body_before(scene: Scene, noun: Token) -> int | None:
    """Return the entity that a noun like "the union" last meant; None where two might be meant."""
    word = noun.lemma_.lower() if noun.lower_ not in word_list("bodies") else noun.lower_
    typed: dict[int, set[str]] = {}
    order: list[int] = []
    for i in range(noun.i):
        n, found = scene.at.get(i, (-1, None))
        if found is None or scene.clusters[n].kind not in BODIES:
            continue
        if i == found.first:
            typed.setdefault(n, set()).update(_types(scene, n, found))
        order = [*(k for k in order if k != n), n]
    same = [n for n in order if word in typed[n]]
    if same:
        return _foremost(scene, same, noun.i)
    loose = [n for n in order if not typed[n] - word_list("any_type")]
    if word in word_list("any_body"):
        return loose[0] if len(loose) == 1 else None
    return _only_union(scene, loose) if word in word_list("any_union") else None


def _only_union(scene: Scene, loose: list[int]) -> int | None:
    """Return the one body called an organisation or the like, None for none or two."""
    fitting = [n for n in loose if scene.clusters[n].name.split()[-1].lower() in UNIONS]
    return fitting[0] if len(fitting) == 1 else None


UNIONS = frozenset({"organization", "organisation", "association", "federation", "confederation"})


def _foremost(scene: Scene, same: list[int], before: int) -> int:
    """Return the last of several bodies of one kind, or the one that is named far more often."""
    counts = Counter(
        {n: sum(f.first < before for f in scene.clusters[n].found) for n in reversed(same)}
    )
    best = counts.most_common(1)[0]
    return best[0] if best[1] > 2 * counts[same[-1]] else same[-1]


def _types(scene: Scene, n: int, found: Found) -> set[str]:
    """Return the words that say what a body is: "the rail union Aslef", "Solid, a rail union"."""
    known, doc = scene.clusters[n].known, scene.doc
    words = set(found.text.lower().split())
    words |= {doc[found.first - 1].lower_} if found.first else set()
    words |= {t.lemma_.lower() for t in _behind(scene, found)}
    party = {"party"} if known and known.form == "party" else set()
    return {w for w in words if w in word_list("bodies") or w in word_list("fighters")} | party


def _behind(scene: Scene, found: Found) -> Iterator[Token]:
    """Yield the nouns behind a name that say what it is: "M5 rebel group", "X, the lobby group,"."""
    doc, i = scene.doc, found.last
    if i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ in {"a", "an", "the"}:
        i += 2
    for k in range(i, min(i + 5, len(doc))):
        if doc[k].pos_ not in {"NOUN", "ADJ", "PROPN"} or k in scene.at:
            return
        if doc[k].pos_ == "NOUN":
            yield doc[k]


def state_meant(scene: Scene) -> str | None:
    """Return the state of the United States an article names most, by itself or in bodies' names."""
    counts: Counter[str] = Counter()
    if scene.home != "United States":
        return None
    states = frozenset(countries.us_states()) - {"Washington", "Georgia"}
    if (here := town_of_dateline(scene, states)) is not None:
        return here
    for cluster in scene.clusters:
        known = cluster.known
        if known and known.kind == "place" and known.name in states:
            counts[known.name] += len(cluster.found)
        elif cluster.kind in {"organisation", "facility"}:
            prefix = next((s for s in states if cluster.name.startswith(f"{s} ")), None)
            counts.update({prefix: len(cluster.found)} if prefix else {})
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    return best[0][0]


def town_of_dateline(scene: Scene, among: Container[str] | None = None) -> str | None:
    """Return the first place, or the first of some places, named in the dateline; else None."""
    for section in scene.doc._.article.sections:
        if section.role == "dateline":
            inside = (
                c.name
                for c in scene.clusters
                if any(section.start <= f.start < section.end for f in c.found)
                and c.kind == "place"
                and (among is None or c.name in among)
            )
            return next(inside, None)
    return None
