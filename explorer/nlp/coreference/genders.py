"""Which pronouns can stand for a name or a noun."""

import re
import unicodedata
from functools import cache

from explorer.nlp import lexicon
from explorer.nlp.parsed import Token
from explorer.records import Entity

MALE, FEMALE, THING, PLURAL = "male", "female", "thing", "plural"

TITLES = {
    "mr": MALE, "mr.": MALE, "sir": MALE, "lord": MALE, "king": MALE, "prince": MALE,
    "congressman": MALE, "chairman": MALE, "spokesman": MALE, "businessman": MALE, "pope": MALE,
    "mrs": FEMALE, "mrs.": FEMALE, "ms": FEMALE, "ms.": FEMALE, "miss": FEMALE, "dame": FEMALE,
    "lady": FEMALE, "queen": FEMALE, "princess": FEMALE, "congresswoman": FEMALE,
    "chairwoman": FEMALE, "spokeswoman": FEMALE, "businesswoman": FEMALE, "actress": FEMALE,
}  # fmt: skip
"""Words before a name, or nouns, that tell it."""

NOUNS = {
    **TITLES,
    **dict.fromkeys(["man", "boy", "father", "son", "brother", "husband", "uncle", "nephew", "grandfather", "widower", "gentleman", "guy", "actor", "policeman", "statesman", "councilman", "monk", "rabbi", "imam", "priest"], MALE),
    **dict.fromkeys(["woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "widow", "policewoman", "councilwoman", "nun", "waitress", "heroine"], FEMALE),
}  # fmt: skip

PERSONAL = frozenset(
    [
        "official",
        "spokesperson",
        "leader",
        "president",
        "minister",
        "secretary",
        "senator",
        "representative",
        "governor",
        "mayor",
        "lawmaker",
        "lawyer",
        "attorney",
        "judge",
        "analyst",
        "economist",
        "expert",
        "professor",
        "researcher",
        "scientist",
        "doctor",
        "nurse",
        "teacher",
        "student",
        "worker",
        "farmer",
        "driver",
        "resident",
        "voter",
        "candidate",
        "nominee",
        "ambassador",
        "envoy",
        "diplomat",
        "aide",
        "adviser",
        "advisor",
        "chief",
        "director",
        "chair",
        "executive",
        "owner",
        "founder",
        "manager",
        "commander",
        "general",
        "colonel",
        "soldier",
        "officer",
        "prosecutor",
        "activist",
        "author",
        "writer",
        "reporter",
        "journalist",
        "editor",
        "host",
        "anchor",
        "witness",
        "victim",
        "suspect",
        "defendant",
        "plaintiff",
        "mogul",
        "billionaire",
        "developer",
        "strategist",
        "consultant",
        "pollster",
        "organizer",
        "organiser",
        "delegate",
        "supporter",
        "critic",
        "opponent",
        "rival",
        "colleague",
        "friend",
        "person",
        "parent",
        "child",
        "teenager",
        "veteran",
        "negotiator",
        "mediator",
        "premier",
        "chancellor",
        "monarch",
        "historian",
        "engineer",
        "captain",
        "coach",
        "player",
        "singer",
        "star",
        "artist",
        "lobbyist",
        "consumer",
        "customer",
        "patient",
        "tenant",
        "fisherman",
        "miner",
        "trader",
        "broker",
        "investor",
        "banker",
        "commissioner",
        "deputy",
        "inspector",
        "sheriff",
        "democrat",
        "republican",
        "conservative",
        "liberal",
        "lawgiver",
        "incumbent",
        "challenger",
        "frontrunner",
        "front-runner",
        "tycoon",
        "participant",
        "protester",
        "protestor",
        "demonstrator",
        "shopkeeper",
    ]
)
"""Nouns for a person of either sex."""

FITS = {
    "he": frozenset({MALE}), "him": frozenset({MALE}), "his": frozenset({MALE}), "himself": frozenset({MALE}),
    "she": frozenset({FEMALE}), "her": frozenset({FEMALE}), "hers": frozenset({FEMALE}), "herself": frozenset({FEMALE}),
    "it": frozenset({THING}), "its": frozenset({THING}), "itself": frozenset({THING}),
    "they": frozenset({PLURAL, THING}), "them": frozenset({PLURAL, THING}), "their": frozenset({PLURAL, THING}),
    "theirs": frozenset({PLURAL, THING}), "themselves": frozenset({PLURAL}),
}  # fmt: skip


@cache
def _given() -> dict[str, str]:
    names = lexicon.load("given_names")
    return {name: sex for sex in (MALE, FEMALE) for name in names[sex].split()}


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if not unicodedata.combining(c)).lower()


def of_entity(text: str, entity: Entity) -> str | None:
    """Return what an entity is to a pronoun: male, female, thing; None for a person unknown."""
    if entity.kind != "person":
        return THING
    for mention in entity.mentions[:6]:
        before = text[max(0, mention.start - 30) : mention.start].split()
        title = before[-1].lower() if before else ""
        if title in TITLES:
            return TITLES[title]
        first = mention.text.split()[0].lower()
        if first in TITLES:
            return TITLES[first]
    for word in re.findall(r"[^\W\d_][\w'’-]+", entity.name)[:-1][:2]:
        sex = _given().get(_plain(word))
        if sex:
            return sex
    return None


def of_noun(noun: Token) -> str | None:
    """Return what a common noun is to a pronoun; None for a person of either sex."""
    if noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.rights):
        return PLURAL
    lemma = noun.lemma_.lower()
    if lemma in NOUNS:
        return NOUNS[lemma]
    if lemma.endswith("woman"):
        return FEMALE
    if lemma.endswith("man") and lemma != "human":
        return MALE
    return None if personal(lemma) else THING


def personal(lemma: str) -> bool:
    """Tell whether a noun names persons by what they are or do."""
    return lemma in PERSONAL or lemma in NOUNS or lemma in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon.load("cues")["holders"]["people"])
