"""Whom a pronoun, a relative pronoun or a description ("the president") stands for.

``antecedent`` finds the word a pronoun stands for, ``resolve`` the entity. Pronouns are settled once
per article from left to right: what came last, as a subject, as a speaker, fits best; gender, number
and the pronoun's own clause rule candidates out. First person inside a quotation is its speaker.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from explorer.nlp import document, genders
from explorer.nlp.genders import FEMALE, FITS, MALE, PLURAL, THING
from explorer.nlp.quotes import regions
from explorer.records import Entity

Doc.set_extension("antecedents", default=None, force=True)

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
WORTH = frozenset({"NOUN", "PROPN", "PRON", "DET", "SCONJ"})
INSIDE = frozenset({"compound", "amod", "nmod"})
REACH = 6
"""Sentences back that a pronoun may look."""

PLEONASTIC = frozenset("seem appear be become take look turn happen matter mean remain".split())


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


def antecedent(doc: Doc, token: Token) -> Token:
    """Return the word a pronoun stands for, or the word itself."""
    found: int | None = _antecedents(doc).get(token.i)
    return token if found is None else doc[found]


def resolve(doc: Doc, token: Token) -> int | None:
    """Return the index in ``doc._.entities`` of whom a token stands for, None where unknown."""
    entity_of: dict[int, int] = doc._.entity_of or {}
    if token.i in entity_of:
        return entity_of[token.i]
    found = _antecedents(doc).get(token.i)
    return None if found is None else entity_of.get(found)


def _antecedents(doc: Doc) -> dict[int, int]:
    if doc._.antecedents is None:
        doc._.antecedents = dict(_settle(doc))
    known: dict[int, int] = doc._.antecedents
    return known


def _settle(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield (pronoun or description, word it stands for) in reading order."""
    scene = Scene(doc._.entities, doc._.entity_of or {}, _quoted(doc), doc._.article.text)
    paragraph = 0
    last_section = None
    for number, (sent, section) in enumerate(document.sentences(doc)):
        paragraph += section is not last_section
        last_section = section
        for token in sent:
            if token.pos_ not in WORTH:
                continue
            found = _link(scene, token, number, paragraph)
            if found is not None:
                yield token.i, found.i
            mention = _mention(scene, token, found, number, paragraph)
            if mention is not None:
                scene.mentions.append(mention)
                if mention.entity is not None:
                    scene.counts[mention.entity] = scene.counts.get(mention.entity, 0) + 1


def _quoted(doc: Doc) -> frozenset[int]:
    return frozenset(i for a, b in regions(doc) for i in range(a, b))


def _link(scene: Scene, token: Token, number: int, paragraph: int) -> Token | None:
    word = token.lower_
    if word in RELATIVE and token.tag_ in ("WP", "WDT", "WP$"):
        return _relative(token)
    if word in FITS and token.pos_ in ("PRON", "DET"):
        if word == "it" and _pleonastic(token):
            return None
        ahead = _ahead(scene, token)
        best = ahead or _best(scene, token, FITS[word], number, paragraph)
        return best.head if isinstance(best, Mention) else best
    if token.pos_ == "NOUN" and token.tag_ == "NN" and token.i not in scene.entity_of:
        return _described(scene, token, number)
    return None


def _relative(token: Token) -> Token | None:
    """Return the noun that a relative clause hangs on."""
    node = token
    for _ in range(6):
        if node.dep_ == "relcl":
            return node.head
        if node.head.i == node.i:
            return None
        node = node.head
    return None


def _pleonastic(token: Token) -> bool:
    """Tell whether "it" stands for nothing: "it is clear that", "it seems"."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.lemma_ not in PLEONASTIC:
        return token.dep_ == "expl"
    return any(c.dep_ in ("ccomp", "xcomp", "advcl") for c in verb.rights) or any(
        c.dep_ == "acomp" and any(g.dep_ in ("ccomp", "xcomp") for g in c.rights) for c in verb.rights
    )


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
    if subject is None or subject.i < token.i or subject.i not in scene.entity_of:
        return None
    fits = _entity_fits(scene, scene.entity_of[subject.i])
    return subject if fits is not None and fits in FITS[token.lower_] else None


def _mention(
    scene: Scene, token: Token, found: Token | None, number: int, paragraph: int
) -> Mention | None:
    """Return what a token adds to the scene, None if it is no head of a noun phrase."""
    if token.pos_ not in ("NOUN", "PROPN", "PRON") or token.dep_ in INSIDE:
        return None
    entity_of = scene.entity_of
    head, entity = token, entity_of.get(token.i)
    if token.pos_ == "PRON" and found is None:
        return None
    if found is not None:
        head, entity = found, entity_of.get(found.i)
    if entity is not None:
        fits = PLURAL if any(c.dep_ == "conj" for c in head.rights) and not found else _entity_fits(scene, entity)
    else:
        fits = genders.of_noun(head)
        if fits == THING and token.dep_ not in SUBJECTS:
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
        by = token.head.lower_ in ("to", "by") and token.head.head.lower_ in ("according",)
        return 2.0 if by else 0.0
    return 0.3 if token.dep_ == "ROOT" else 0.0


def _best(
    scene: Scene, token: Token, fits: frozenset[str], number: int, paragraph: int
) -> Mention | None:
    best, top = None, -1.0
    taken = _fellows(token)
    barred = _barred(scene, token)
    quoted = token.i in scene.quoted
    for mention in reversed(scene.mentions):
        far = number - mention.sentence
        if far > REACH:
            break
        if mention.head.i in taken or not _agrees(mention, fits, token):
            continue
        if mention.entity is not None and _of(scene, mention.entity) & barred:
            continue
        value = 3.0 - 1.2 * far - 0.3 * (paragraph - mention.paragraph) + mention.weight
        value -= 1.5 * (mention.quoted != quoted)
        value -= 0.6 * (mention.fits is None)
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
    return frozenset({one.name, one.actor} - {None}) if one.kind == "person" else frozenset({one.name})


def _agrees(mention: Mention, fits: frozenset[str], token: Token) -> bool:
    if mention.fits is None:
        return bool(fits & {MALE, FEMALE})
    if mention.fits == THING and PLURAL in fits:
        return mention.entity is not None and _collective(mention)
    return mention.fits in fits


def _collective(mention: Mention) -> bool:
    return mention.head.ent_type_ in ("ORG", "NORP")


def _fellows(token: Token) -> frozenset[int]:
    """Return the words that share the pronoun's clause and so cannot be what it stands for."""
    if token.dep_ in ("poss",) or token.lower_.endswith(("self", "selves")):
        return frozenset({token.head.i})
    verb = token.head
    while verb.dep_ in ("prep", "agent", "dative") and verb.head.i != verb.i:
        verb = verb.head
    found = {verb.i}
    node = verb
    for _ in range(3):
        found |= {c.i for c in node.children if c.dep_ in (*SUBJECTS, "dobj", "dative", "attr")}
        if node.dep_ not in ("xcomp", "conj") or any(c.dep_ in SUBJECTS for c in node.children):
            break
        node = node.head
    found |= {c.i for c in node.children if c.dep_ in SUBJECTS}
    return frozenset(found - {token.i})


def _described(scene: Scene, noun: Token, number: int) -> Token | None:
    """Return whom "the president" stands for: the last person of that role, or of that country."""
    if genders.of_noun(noun) == THING or not any(c.lower_ == "the" for c in noun.lefts):
        return None
    lemma, entity_of = noun.lemma_.lower(), scene.entity_of
    marks = [c for c in noun.lefts if c.i in entity_of]
    side = scene.entities[entity_of[marks[-1].i]].name if marks else None
    for mention in reversed(scene.mentions):
        if mention.entity is None or mention.fits not in (MALE, FEMALE, None):
            continue
        entity = scene.entities[mention.entity]
        if side is not None and entity.actor == side and number - mention.sentence <= 3:
            return mention.head
        if side is None and lemma in _roles(mention.head):
            return mention.head
    return None


def _roles(head: Token) -> frozenset[str]:
    """Return the role nouns written beside a name: "President X", "X, the chairman of Y"."""
    return frozenset(
        c.lemma_.lower() for c in head.children if c.dep_ in ("compound", "appos", "nmod", "amod")
    )
