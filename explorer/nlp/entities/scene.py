"""The scene of a person's name: the article's entities by token, and what owns or serves whom."""

from collections import Counter
from dataclasses import dataclass, field

from explorer.nlp.entities.linking import Cluster
from explorer.nlp.entities.mentions import Found
from explorer.nlp.parsed import Doc, Token
from explorer.records import Span

INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "PART", "DET", "NUM"})
"""Parts of speech inside a description."""
AFTER = frozenset({"of", "for", "at", "from", "with", "in", "to"})
SERVANTS = frozenset(
    {"administration", "campaign", "ally", "aide", "adviser", "advisor", "spokesman", "envoy"}
    | {"spokeswoman", "government"}
)
"""A person's name right before one of these is whom it serves ("a Trump aide")."""


RULING = frozenset({"ruling", "governing"})
"""Said of parties, whatever the tagger makes of them."""


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
    plain: str
    clusters: list[Cluster]
    at: dict[int, tuple[int, Found]]
    home: str | None
    """The country the article is mostly about."""
    domestic: bool
    """Parties are sides: two of them argue, and no foreign country is named more often."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often the article names each country, its places, parties and bodies."""

    def is_person(self, i: int) -> bool:
        """Tell whether a token names a person who owns nothing ("Putin", but not "Putin's")."""
        n, found = self.at[i]
        return self.clusters[n].kind == "person" and not possessive(self.doc, found.last)


def possessive(doc: Doc, i: int) -> bool:
    """Tell whether a token is the ending of a possessive."""
    return i < len(doc) and doc[i].text in {"'s", "'"}


def span_between(doc: Doc, first: int, last: int) -> Span:
    """Return the code points of tokens [first, last), without articles and punctuation round them."""
    while first < last - 1 and (doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct):
        first += 1
    while last > first + 1 and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))


def may_own(scene: Scene, i: int) -> bool:
    """Tell whether a name before a role can be whom it serves."""
    n, found = scene.at[i]
    cluster = scene.clusters[n]
    if cluster.kind == "person":
        next_word = scene.doc[found.last].lower_ if found.last < len(scene.doc) else ""
        return possessive(scene.doc, found.last) or next_word in SERVANTS
    return cluster.kind not in {"event", "other"} or cluster.known is not None


def joins_name(token: Token) -> bool:
    """Tell whether a word may stand inside the description before a name: "newly elected"."""
    participle = token.tag_ == "VBN" and token.dep_ == "amod"
    return token.pos_ in INSIDE or participle or (token.pos_ == "ADV" and token.dep_ == "advmod")


def _describing(doc: Doc, i: int) -> bool:
    hyphenated = "-" in {doc[i].text, doc[i - 1].text, doc[i + 1].text}
    return hyphenated or doc[i].pos_ in INSIDE or doc[i].lower_ in RULING


def is_object(scene: Scene, i: int) -> bool:
    """Tell whether a name is what a role is of: "of the Kremlin", not "of the Russia programme"."""
    doc, (n, found) = scene.doc, scene.at[i]
    if scene.clusters[n].kind in {"event", "other"}:
        return False
    before = found.first - 1
    while before > 0 and _describing(doc, before):
        before -= 1
    ends = found.last >= len(doc) or doc[found.last].pos_ not in {"NOUN", "PROPN"}
    owner = scene.clusters[n].kind != "person" or possessive(doc, found.last)
    return doc[before].lower_ in AFTER and owner and (ends or possessive(doc, found.last))


def ends(token: Token) -> bool:
    """Tell whether a token ends a description."""
    if token.lower_ in RULING:
        return False
    if token.text in {",", ";", ":", ".", "—", "–", '"', "(", ")"} or token.is_space:
        return True
    return token.pos_ in {"VERB", "AUX"} or token.lower_ in {"who", "that", "which", "when", "and"}
