"""Linking: which mentions of one article name the same entity, and what it is called."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from explorer.nlp.entities import leaders
from explorer.nlp.entities.gazetteer import Known
from explorer.nlp.entities.mentions import KINDS, Found, word_list
from explorer.nlp.parsed import Doc
from explorer.records import Span

ALIKE = 80.0
"""Normalised similarity (0-100) above which two spellings of a name are one (Zelensky/Zelenskyy)."""

SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")
COMPANY = re.compile(r",?\s+(?:Inc|Corp|Corporation|Ltd|PLC|plc|Co|Company|Group|LLC|AG|SA|NV)\.?$")
ABBREVIATED = re.compile(r"(?:U\.S\.|US|U\.K\.|UK|E\.U\.|EU|U\.N\.|UN) ")
"""No person's name starts so, whatever the model says ("U.S. Consulate")."""
LAWS = frozenset({"Act", "Bill", "Treaty", "Charter", "Directive", "Regulation"})
"""Last words of names of laws."""
INITIAL = re.compile(r"(?:[a-z]\.){1,3}$")
SMALL = frozenset(["of", "the", "and", "for", "in", "on", "at", "to", "de", "la"])


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity, and what is known of it so far."""

    found: list[Found]
    name: str
    kind: str
    known: Known | None = None
    actor: str | None = None
    why: Span | None = None
    texts: set[str] = field(default_factory=set)


def link(doc: Doc, found: list[Found], short: dict[str, str]) -> list[Cluster]:
    """Group the mentions of an article into entities, in order of their first mention."""
    known: dict[str, Cluster] = {}
    loose: dict[str, Cluster] = {}
    for mention in found:
        fact = mention.known
        if fact and fact.kind != "person":
            cluster = known.setdefault(
                fact.name, Cluster([], fact.name, fact.kind, fact, fact.side)
            )
        else:
            key = mention.text.casefold()
            cluster = loose.setdefault(key, Cluster([], mention.text, "other"))
        cluster.found.append(mention)
        cluster.texts.add(mention.text)
    groups = _grouped(doc, _same_court(known), [*loose.values()], short)
    for group in groups:
        group.found.sort(key=lambda f: f.start)
    return sorted(groups, key=lambda c: c.found[0].start)


def _same_court(known: dict[str, Cluster]) -> list[Cluster]:
    """Put "the Supreme Court" under "Supreme Court of India" where only one is named in full."""
    for name in list(known):
        fuller = [full for full in known if full.startswith(f"{name} of ")]
        if len(fuller) == 1 and known[name].kind == "organisation":
            short = known.pop(name)
            known[fuller[0]].found += short.found
            known[fuller[0]].texts |= short.texts
    return [*known.values()]


def _grouped(
    doc: Doc, known: list[Cluster], loose: list[Cluster], short: dict[str, str]
) -> list[Cluster]:
    sides = {c.known.side for c in known if c.known}
    for cluster in loose:
        _lead(doc, cluster, sides)
        cluster.kind = kind_of(cluster)
    kept: list[Cluster] = []
    for cluster in sorted(loose, key=lambda c: (-len(c.name.split()), c.found[0].start)):
        home = _home(cluster, kept, known, short)
        if home:
            home.found += cluster.found
            home.texts |= cluster.texts
        else:
            kept.append(cluster)
    for cluster in kept:
        cluster.kind = kind_of(cluster)
        cluster.name = canonical(cluster)
    return known + kept


def _lead(doc: Doc, cluster: Cluster, sides: set[str | None]) -> None:
    """Recognise a leader by his surname, if he serves on the article's day."""
    leader = leaders.find(cluster.name, doc._.article.published)
    if leader is None:
        return
    bare = leaders.bare(cluster.name)
    titled = any(f.title in word_list("person_titles") for f in cluster.found)
    if (
        bare == leaders.bare(leader.name)
        or titled
        or leader.side in sides
        or bare not in leaders.common()
    ):
        cluster.known = Known(leader.name, "person", leader.side, "person")


def kind_of(cluster: Cluster) -> str:
    """Return the kind most mentions speak for; titles and the lexicon of leaders count more."""
    votes: Counter[str] = Counter()
    for mention in cluster.found:
        votes[KINDS.get(mention.label, "other")] += 2 if mention.label else 0
        votes["person"] += 6 if mention.title in word_list("person_titles") else 0
    if all(f.sited and not f.title for f in cluster.found) and cluster.name.isalpha():
        votes["place"] += 3 * len(cluster.found)
    votes["organisation"] += 7 * any(f.bodily for f in cluster.found)
    if " " in cluster.name and cluster.name.rsplit(maxsplit=1)[-1] in LAWS:
        votes["other"] += 9
    if ABBREVIATED.match(cluster.name):
        votes["organisation"] += votes.pop("person", 0)
    if cluster.name.rsplit(maxsplit=1)[-1].lower() in _bodies() and " " in cluster.name:
        votes["organisation"] += votes.pop("person", 0)
    votes["person"] += 5 if _given_name(cluster.name) else 0
    if cluster.known and cluster.known.kind == "person":
        votes["person"] += 2 * len(cluster.found)
    return votes.most_common(1)[0][0]


def _bodies() -> frozenset[str]:
    return word_list("bodies") | word_list("state_bodies")


def _given_name(name: str) -> bool:
    """Tell whether a name starts like a person's: "W. Neil Eggleston", "Peter Schweizer"."""
    first, *rest = leaders.bare(name).split()
    if (
        not 1 <= len(rest) <= 3
        or not name.rsplit(maxsplit=1)[-1][0].isupper()
        or "of" in rest
        or "&" in rest
    ):
        return False
    ends = rest[-1].strip(".")
    return (
        first in word_list("given") or INITIAL.match(first) is not None
    ) and ends not in word_list("named_after")


def _home(
    cluster: Cluster, kept: list[Cluster], known: list[Cluster], short: dict[str, str]
) -> Cluster | None:
    """Return the entity a shorter or otherwise spelled name belongs to."""
    full = short.get(cluster.name)
    for other in (*kept, *known):
        if full and full in other.texts:
            return other
    bearers = [k for k in kept if k.kind == "person" and _is_person(cluster, k)]
    if bearers and cluster.kind in {"person", "other", "organisation", "place"}:
        return _nearest(cluster, bearers)
    if cluster.kind in {"organisation", "other", "facility"}:
        bodies = [
            k
            for k in (*kept, *known)
            if k.kind == "organisation" and any(same_body(cluster.name, name) for name in k.texts)
        ]
        return bodies[0] if len(bodies) == 1 else None
    return None


def _is_person(cluster: Cluster, other: Cluster) -> bool:
    if cluster.kind != "person" and " " in cluster.name:
        return any(f" {cluster.name}" == name[-len(cluster.name) - 1 :] for name in other.texts)
    if cluster.known and other.known and cluster.known.name == other.known.name:
        return True
    return any(same_person(cluster.name, name) for name in other.texts)


def _nearest(cluster: Cluster, bearers: list[Cluster]) -> Cluster:
    """Of several with one surname take the one named last before the short name."""
    at = cluster.found[0].start
    before = [b for b in bearers if b.found[0].start <= at]
    return max(
        before or bearers,
        key=lambda b: max(f.start for f in b.found if f.start <= at or not before),
    )


def same_person(short: str, full: str) -> bool:
    """Tell whether a shorter name can stand for a fuller one ("Zelensky", "V. Zelenskyy", "Xi")."""
    few, many = _parts(short), _parts(full)
    if not few or not many:
        return False
    if few == many[-len(few) :] or (len(many) == 1 and alike(few[-1], many[0])):
        return True
    if len(few) == 1:
        return alike(few[0], many[-1]) or few[0] in {many[0], "".join(many[-2:])}
    return alike(few[-1], many[-1]) and _same_first(few[0], many[0])


def _same_first(one: str, other: str) -> bool:
    """Compare given names: equal, an initial, a short form ("Jim", "James" are not told)."""
    if alike(one, other):
        return True
    return one[0] == other[0] and (1 in {len(one), len(other)} or one[:3] == other[:3])


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(SUFFIX.sub("", leaders.bare(name)).replace(".", " ").replace("-", " ").split())


def alike(one: str, other: str) -> bool:
    """Tell whether two words are the same but for spelling."""
    if one == other:
        return True
    return min(len(one), len(other)) >= 6 and one[:2] == other[:2] and ratio(one, other) >= ALIKE


def same_body(short: str, full: str) -> bool:
    """Tell whether a shorter name can stand for a body ("Ford", "Foreign Ministry", "A.C.L.U.")."""
    few, many = COMPANY.sub("", short).split(), full.split()
    if [w.casefold() for w in few] == [w.casefold() for w in COMPANY.sub("", full).split()]:
        return True
    letters = short.replace(".", "")
    if letters.isupper() and 2 < len(letters) < 7:
        return letters == "".join(w[0] for w in many if w.lower() not in SMALL).upper()
    if not few or len(few) >= len(many) or not few[0][0].isupper():
        return False
    return few == many[: len(few)] or few == many[-len(few) :]


def canonical(cluster: Cluster) -> str:
    """Return the fullest name the article gives; a leader's own where it gives only a surname."""
    if cluster.known and cluster.kind == "person":
        return cluster.known.name
    counts = Counter(f.text for f in cluster.found)
    best = max(counts, key=lambda t: (not t.isupper() or len(t) < 6, len(t.split()), counts[t]))
    best = " ".join(best.split())
    return best.title() if best.isupper() and " " in best else best
