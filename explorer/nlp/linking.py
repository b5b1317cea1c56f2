"""Linking: which mentions of one article name the same entity."""

import re
from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio
from spacy.tokens import Doc

from explorer.nlp.gazetteer import Known
from explorer.nlp.mentions import KINDS, Found, word_list
from explorer.records import Span

ALIKE = 84.0
"""Normalised similarity (0-100) above which two spellings of a name are one (Zelensky/Zelenskyy)."""

SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity, and what is known of it so far."""

    found: list[Found]
    name: str
    kind: str
    known: Known | None = None
    actor: str | None = None
    why: Span | None = None
    aliases: set[str] = field(default_factory=set)


def link(doc: Doc, found: list[Found]) -> list[Cluster]:
    """Group the mentions of an article into entities, in order of their first mention."""
    clusters: dict[str, Cluster] = {}
    loose: list[Found] = []
    for mention in found:
        if mention.known:
            key = mention.known.name
            if key not in clusters:
                clusters[key] = Cluster(
                    [], key, mention.known.kind, mention.known, mention.known.side
                )
            clusters[key].found.append(mention)
        else:
            loose.append(mention)
    groups = _by_name(loose)
    return sorted([*clusters.values(), *groups], key=lambda c: c.found[0].start)


def _by_name(loose: list[Found]) -> list[Cluster]:
    """Longer names first, so that a surname finds its person."""
    groups: list[Cluster] = []
    for mention in sorted(loose, key=lambda f: (-len(f.text.split()), f.start)):
        home = _home(mention, groups)
        if home:
            home.found.append(mention)
        else:
            groups.append(Cluster([mention], mention.text, KINDS.get(mention.label, "other")))
    for group in groups:
        group.found.sort(key=lambda f: f.start)
        group.kind = _kind(group)
    return groups


def _home(mention: Found, groups: list[Cluster]) -> Cluster | None:
    for group in groups:
        if any(f.text.casefold() == mention.text.casefold() for f in group.found):
            return group
    for group in groups:
        if group.kind == "person" and same_person(mention.text, group.name):
            return group
    return None


def same_person(short: str, full: str) -> bool:
    """Tell whether a shorter name can stand for a fuller one ("Zelensky", "V. Zelenskyy")."""
    few = SUFFIX.sub("", short).replace(".", "").casefold().split()
    many = SUFFIX.sub("", full).replace(".", "").casefold().split()
    if not few or not many or not alike(few[-1], many[-1]):
        return False
    if len(few) == 1:
        return True
    return len(many) > 1 and (
        few[0] == many[0]
        or (few[0][0] == many[0][0]
        and 1 in (len(few[0]), len(many[0])))
        or alike(few[0], many[0])
    )


def alike(one: str, other: str) -> bool:
    """Tell whether two words are the same but for spelling."""
    if one == other:
        return True
    return min(len(one), len(other)) >= 6 and one[0] == other[0] and ratio(one, other) >= ALIKE


def _kind(group: Cluster) -> str:
    votes: Counter[str] = Counter()
    for mention in group.found:
        votes[KINDS.get(mention.label, "other")] += 1
        if mention.title in word_list("person_titles"):
            votes["person"] += 3
    return votes.most_common(1)[0][0]
