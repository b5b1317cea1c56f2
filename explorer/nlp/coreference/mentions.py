"""What has been mentioned so far, and what each mention can be to a later pronoun."""

from dataclasses import dataclass, field

from explorer.nlp.coreference import genders
from explorer.nlp.coreference.genders import FEMALE, FITS, MALE, PLURAL, THING
from explorer.nlp.coreference.pronouns import SUBJECTS
from explorer.nlp.parsed import Token
from explorer.records import Entity

INSIDE = frozenset({"compound", "amod", "nmod"})
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY"})
SPEECH = frozenset(
    ["say", "tell", "add", "write", "ask", "note", "argue", "warn", "claim", "insist"]
)
REACH = 6
"""Sentences back that a pronoun may look."""


@dataclass(slots=True)
class Mention:
    """A word that later words may stand for."""

    head: Token
    sentence: int
    paragraph: int
    weight: float
    entity: int | None
    fits: str | None
    quoted: bool
    speaks: bool


@dataclass(slots=True)
class Scene:
    """What has been mentioned so far."""

    entities: tuple[Entity, ...]
    entity_of: dict[int, int]
    quoted: frozenset[int]
    text: str
    mentions: list[Mention] = field(default_factory=list)
    counts: dict[int, int] = field(default_factory=dict)
    fits: dict[int, str | None] = field(default_factory=dict)
    bearers: dict[str, Token] = field(default_factory=dict)
    looked_at: int = 0
    """How many of the mentions ``bearers`` knows."""


def mention_of(
    scene: Scene, token: Token, found: Token | None, number: int, paragraph: int
) -> Mention | None:
    """Return what a token adds to the scene, None if it is no head of a noun phrase."""
    if token.pos_ not in ("NOUN", "PROPN", "PRON") or token.dep_ in INSIDE:
        return None
    if token.ent_type_ in AMOUNTS:
        return None
    entity_of = scene.entity_of
    head, entity = token, entity_of.get(token.i)
    if token.pos_ == "PRON" and found is None:
        return None
    if found is not None:
        head, entity = found, entity_of.get(found.i)
    if entity is not None:
        fits = (
            PLURAL
            if any(c.dep_ == "conj" for c in head.rights) and not found
            else _described_fits(head) or entity_fits(scene, entity)
        )
    else:
        fits = genders.of_noun(head)
        if fits == THING and token.dep_ not in SUBJECTS:
            return None
        if fits != PLURAL and not any(c.dep_ in ("det", "poss", "nummod") for c in token.lefts):
            return None
    weight = _weight(token)
    quoted = token.i in scene.quoted
    speaks = not quoted and speaks_here(token)
    return Mention(head, number, paragraph, weight, entity, fits, quoted, speaks)


def _described_fits(name: Token) -> str | None:
    """Return what the noun beside a name says of it: "Hammond, the committeeman"."""
    for child in name.rights:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            fits = genders.of_noun(child)
            if fits in (MALE, FEMALE):
                return fits
    return None


def entity_fits(scene: Scene, entity: int) -> str | None:
    """Return what an entity is to a pronoun, looked up once; None for a person unknown."""
    if entity not in scene.fits:
        scene.fits[entity] = genders.of_entity(scene.text, scene.entities[entity])
    return scene.fits[entity]


def _weight(token: Token) -> float:
    """Return how prominent a mention's place in its sentence is."""
    if token.dep_ in SUBJECTS:
        verb = token.head
        main = verb.dep_ in ("ROOT", "conj") or verb.lemma_ in ("say", "tell")
        return 2.0 if main else 1.3
    if token.dep_ in ("dobj", "agent", "dative"):
        return 0.5
    if token.dep_ == "poss":
        thing = genders.of_noun(token.head) == THING
        return 0.8 if token.head.dep_ in SUBJECTS and thing else 0.2
    if token.dep_ == "pobj":
        by = token.head.lower_ in ("to", "by") and token.head.head.lower_ == "according"
        return 2.0 if by else 0.0
    return 0.3 if token.dep_ == "ROOT" else 0.0


def speaks_here(token: Token) -> bool:
    """Tell whether a word is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in SPEECH


def learn(scene: Scene, token: Token, found: Token) -> None:
    """Remember whether a person is "he" or "she" once a pronoun stood for a name that leaves it open."""
    entity, fits = scene.entity_of.get(found.i), FITS.get(token.lower_, frozenset())
    if entity is not None and scene.fits.get(entity, THING) is None and fits & {MALE, FEMALE}:
        scene.fits[entity] = next(iter(fits))
        for mention in reversed(scene.mentions):
            if scene.mentions[-1].sentence - mention.sentence > REACH:
                break
            if mention.entity == entity:
                mention.fits = scene.fits[entity]
