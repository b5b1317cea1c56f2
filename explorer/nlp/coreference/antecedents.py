"""The search for what a pronoun or a description stands for, among what was mentioned before.

What came last, as a subject, as a speaker, fits best; gender, number and the pronoun's own clause
rule candidates out.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from explorer.nlp.coreference import genders
from explorer.nlp.coreference.genders import FEMALE, FITS, MALE, PLURAL, THING
from explorer.nlp.coreference.pronouns import SUBJECTS, fellows, pleonastic, relative
from explorer.records import Entity

RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
INSIDE = frozenset({"compound", "amod", "nmod"})
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY"})
COLLECTIVE = 1.5
"""What it costs "they" to stand for one body rather than several people."""

REACH, NEAR = 6, 3
"""Sentences back that a pronoun, and that "the Polish minister", may look."""


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


def link(scene: Scene, token: Token, number: int, paragraph: int) -> Token | None:
    """Return the word that a pronoun or a description stands for, None where unknown."""
    word = token.lower_
    if word in RELATIVE and token.tag_ in ("WP", "WDT", "WP$"):
        return relative(token)
    if word in FITS and token.pos_ in ("PRON", "DET"):
        if word == "it" and pleonastic(token):
            return None
        ahead = _ahead(scene, token)
        best = ahead or _best(scene, token, FITS[word], number, paragraph)
        return best.head if isinstance(best, Mention) else best
    if token.pos_ == "NOUN" and token.tag_ == "NN" and token.i not in scene.entity_of:
        return _described(scene, token, number)
    return None


def _ahead(scene: Scene, token: Token) -> Token | None:
    """Return the subject that a clause set before it points to: "When he left, Lee said ..."."""
    if token.dep_ not in (*SUBJECTS, "poss"):
        return None
    node = token.head
    for _ in range(4):
        if node.dep_ in ("advcl", "pcomp") or (node.dep_ == "prep" and node.i > token.i):
            break
        if node.head.i == node.i or node.dep_ in ("ccomp", "relcl", "conj"):
            return None
        node = node.head
    else:
        return None
    main = node.head if node.dep_ != "pcomp" else node.head.head
    if main.i < token.i or main.pos_ not in ("VERB", "AUX"):
        return None
    subject = next((c for c in main.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.i < token.i:
        return None
    if subject.i not in scene.entity_of:
        plural = PLURAL in FITS[token.lower_] and genders.of_noun(subject) == PLURAL
        return subject if plural else None
    fits = _entity_fits(scene, scene.entity_of[subject.i])
    return subject if fits is not None and fits in FITS[token.lower_] else None


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
            else _entity_fits(scene, entity)
        )
    else:
        fits = genders.of_noun(head)
        if fits == THING and token.dep_ not in SUBJECTS:
            return None
        if fits != PLURAL and not any(c.dep_ in ("det", "poss", "nummod") for c in token.lefts):
            return None
    weight = _weight(token)
    return Mention(head, number, paragraph, weight, entity, fits, token.i in scene.quoted)


def _entity_fits(scene: Scene, entity: int) -> str | None:
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
        return 0.2
    if token.dep_ == "pobj":
        by = token.head.lower_ in ("to", "by") and token.head.head.lower_ == "according"
        return 2.0 if by else 0.0
    return 0.3 if token.dep_ == "ROOT" else 0.0


def _best(
    scene: Scene, token: Token, fits: frozenset[str], number: int, paragraph: int
) -> Mention | None:
    best, top = None, -1.0
    taken = fellows(token)
    barred = _barred(scene, token)
    quoted = token.i in scene.quoted
    for mention in reversed(scene.mentions):
        far = number - mention.sentence
        if far > REACH:
            break
        if mention.head.i in taken or not _agrees(mention, fits):
            continue
        if mention.entity is not None and _of(scene, mention.entity) & barred:
            continue
        value = 3.0 - 1.2 * far - 0.3 * (paragraph - mention.paragraph) + mention.weight
        value -= 2.5 * (mention.quoted and not quoted) + 1.5 * (quoted and not mention.quoted)
        value -= 0.6 * (mention.fits is None)
        value -= COLLECTIVE * (mention.fits == THING and PLURAL in fits)
        if mention.entity is not None:
            value += 0.6 + 0.1 * min(scene.counts.get(mention.entity, 0), 6)
        if value > top:
            best, top = mention, value
    return best


def _barred(scene: Scene, token: Token) -> frozenset[str]:
    """Return the names, or the sides, of whom the pronoun acts on ("he berated the Polish leader")."""
    if token.dep_ not in SUBJECTS:
        return frozenset()
    entity_of, found = scene.entity_of, set()
    for thing in token.head.rights:
        if thing.dep_ not in ("dobj", "dative"):
            continue
        if thing.i in entity_of:
            found.add(scene.entities[entity_of[thing.i]].name)
        elif thing.pos_ == "NOUN" and genders.of_noun(thing) != THING:
            found |= {scene.entities[entity_of[c.i]].name for c in thing.lefts if c.i in entity_of}
    return frozenset(found)


def _of(scene: Scene, entity: int) -> frozenset[str]:
    one = scene.entities[entity]
    if one.kind != "person" or one.actor is None:
        return frozenset({one.name})
    return frozenset({one.name, one.actor})


def _agrees(mention: Mention, fits: frozenset[str]) -> bool:
    if mention.fits is None:
        return bool(fits & {MALE, FEMALE})
    if mention.fits == THING and PLURAL in fits:
        return mention.entity is not None and _collective(mention)
    return mention.fits in fits


def _collective(mention: Mention) -> bool:
    return mention.head.ent_type_ in ("ORG", "NORP")


def _described(scene: Scene, noun: Token, number: int) -> Token | None:
    """Return whom "the president" stands for: the last person of that role, or of that country."""
    if genders.of_noun(noun) == THING or not any(c.lower_ == "the" for c in noun.lefts):
        return None
    lemma, entity_of = noun.lemma_.lower(), scene.entity_of
    marks = [c for c in noun.lefts if c.i in entity_of]
    side = scene.entities[entity_of[marks[-1].i]].name if marks else None
    if side is None:
        return _bearers(scene).get(lemma)
    for mention in reversed(scene.mentions):
        if number - mention.sentence > NEAR:
            break
        if _personal(mention) and scene.entities[mention.entity or 0].actor == side:
            return mention.head
    return None


def _personal(mention: Mention) -> bool:
    """Tell whether a mention is of a named person, or of a name that may be one."""
    return mention.entity is not None and mention.fits in (MALE, FEMALE, None)


def _bearers(scene: Scene) -> dict[str, Token]:
    """Return role noun -> the last name it was written beside, each mention looked at once."""
    for mention in scene.mentions[scene.looked_at :]:
        if _personal(mention):
            scene.bearers.update(dict.fromkeys(_roles(mention.head), mention.head))
    scene.looked_at = len(scene.mentions)
    return scene.bearers


def _roles(head: Token) -> frozenset[str]:
    """Return the role nouns written beside a name: "President X", "X, the chairman of Y"."""
    return frozenset(
        c.lemma_.lower() for c in head.children if c.dep_ in ("compound", "appos", "nmod", "amod")
    )
