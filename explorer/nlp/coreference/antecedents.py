"""The search for what a pronoun or a description stands for, among what was mentioned before.

What came last, as a subject, as a speaker, fits best; gender, number and the pronoun's own clause
rule candidates out.
"""

from functools import cache

from explorer.nlp import lexicon
from explorer.nlp.coreference import genders
from explorer.nlp.coreference.genders import FEMALE, FITS, MALE, PLURAL, THING
from explorer.nlp.coreference.mentions import REACH, Mention, Scene, entity_fits, speaks_here
from explorer.nlp.coreference.pronouns import SUBJECTS, fellows, pleonastic, relative
from explorer.nlp.parsed import Token

RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
MINDED = ("say", "ask", "believe", "want", "support", "oppose", "refuse", "feel")
"""Classes of verbs whose subject has a mind."""

SPEAKER = 0.8
"""A speaker goes on talking."""

LIFELESS = 2.0
COLLECTIVE = 1.5
"""What it costs "they" to stand for one body rather than several people."""

NEAR = 3
"""Sentences back that "the Polish minister" may look."""


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
    fits = entity_fits(scene, scene.entity_of[subject.i])
    return subject if fits is not None and fits in FITS[token.lower_] else None


def _best(
    scene: Scene, token: Token, fits: frozenset[str], number: int, paragraph: int
) -> Mention | None:
    best, top = None, -1.0
    taken = fellows(token)
    barred = _barred(scene, token)
    quoted = token.i in scene.quoted
    speaks = speaks_here(token)
    minded = token.dep_ in SUBJECTS and token.head.lemma_ in _attributing()
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
        value += SPEAKER * (speaks and mention.speaks)
        value -= LIFELESS * (minded and mention.entity is None and _lifeless(mention))
        if mention.entity is not None:
            value += 0.6 + 0.1 * min(scene.counts.get(mention.entity, 0), 6)
        if value > top:
            best, top = mention, value
    return best


def _lifeless(mention: Mention) -> bool:
    """Tell whether a plural is of things, which say and want nothing."""
    return mention.fits == PLURAL and not genders.personal(mention.head.lemma_.lower())


@cache
def _attributing() -> frozenset[str]:
    verbs = lexicon.load("cues")["verbs"]
    return frozenset(word for name in MINDED for word in verbs[name])


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
        return _bearers(scene).get(_past(noun) + lemma)
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
    """Return the role nouns written beside a name: "former President X", "X, the chairman of Y"."""
    before, found = _past(head), set()
    for child in head.children:
        if child.dep_ in ("compound", "nmod", "amod"):
            found.add((before or _past(child)) + child.lemma_.lower())
        elif child.dep_ == "appos":
            found.add(_past(child) + child.lemma_.lower())
    return frozenset(found)


def _past(noun: Token) -> str:
    """Return "former " for who was something once: "the former president" is not the president."""
    return "former " if any(c.lower_ in ("former", "ex", "then") for c in noun.lefts) else ""
