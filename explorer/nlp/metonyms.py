"""Capitals by sense: "Moscow rejected" is the country, "in Moscow" is the place."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from explorer.nlp.gazetteer import Known
from explorer.nlp.mentions import Found

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "across",
        "throughout",
        "through",
        "via",
        "into",
        "over",
        "above",
        "beyond",
        "within",
        "off",
    ]
)
WILLING = frozenset(
    [
        "with",
        "against",
        "between",
        "by",
        "behind",
        "toward",
        "towards",
        "among",
        "than",
        "unlike",
        "like",
        "despite",
        "besides",
        "per",
    ]
)
MOTION = frozenset(
    [
        "go",
        "travel",
        "fly",
        "return",
        "arrive",
        "head",
        "drive",
        "move",
        "visit",
        "trip",
        "flight",
        "visitor",
        "train",
        "road",
        "journey",
        "leave",
        "depart",
        "come",
        "walk",
        "march",
        "bring",
        "send",
        "evacuate",
        "flee",
        "escape",
        "drive",
        "ship",
        "bus",
        "summon",
        "tour",
        "invite",
        "relocate",
        "advance",
        "airport",
        "streets",
        "city",
        "mile",
        "kilometer",
        "route",
    ]
)
SPOT = frozenset(
    [
        "visit",
        "leave",
        "reach",
        "hit",
        "strike",
        "bomb",
        "capture",
        "attack",
        "shell",
        "enter",
        "seize",
        "occupy",
        "encircle",
        "destroy",
        "tour",
        "flee",
        "evacuate",
        "rock",
        "shake",
        "quit",
        "overrun",
        "besiege",
        "defend",
        "cross",
    ]
)
PASSIVE_WILL = frozenset(
    ["lie", "sit", "awake", "wake", "suffer", "host", "experience", "see", "come", "remain", "look"]
)
PART_OF_CITY = frozenset(
    [
        "street",
        "streets",
        "airport",
        "mayor",
        "resident",
        "residents",
        "outskirts",
        "suburb",
        "suburbs",
        "subway",
        "metro",
        "square",
        "center",
        "centre",
        "district",
        "districts",
        "neighborhood",
        "neighbourhood",
        "skyline",
        "governor",
        "police",
        "hospital",
        "hotel",
        "museum",
        "university",
        "region",
        "river",
        "weather",
        "traffic",
        "time",
        "suburb",
        "court",
        "courts",
        "zoo",
        "station",
        "stadium",
        "elections",
        "bridge",
        "port",
    ]
)


ATTITUDE = frozenset(
    """ready willing unwilling opposed open keen determined reluctant able unable prepared unprepared angry furious happy unhappy
    wary cautious adamant confident certain sure against skeptical sceptical concerned worried responsible guilty silent committed
    eager interested isolated serious aware right wrong likely unlikely expected set due bound optimistic pessimistic desperate
    nervous anxious frustrated satisfied dissatisfied complicit hostile friendly grateful alarmed critical supportive firm clear""".split()
)
"""Adjectives of a government's mind: "Ankara is ready"; "Ankara is sunny" is the place."""


def read(doc: Doc, found: list[Found]) -> list[Found]:
    """Turn every capital that acts or is dealt with as a government into its country."""
    for mention in found:
        seat = mention.known
        if seat and seat.form == "seat" and seat.side and is_government(doc, mention):
            mention.known = _government(seat)
    return found


def _government(seat: Known) -> Known:
    side = seat.side or seat.name
    # "White House" is a body of its own only where it does not act
    kind = "bloc" if side == "European Union" else "country"
    return replace(seat, name=side, kind=kind, form="metonym")


def is_government(doc: Doc, mention: Found) -> bool:
    """Tell whether a capital's name stands for the government there, by what it does in the clause."""
    head = doc[mention.first : mention.last].root
    if head.dep_ == "conj":
        head = _first_conjunct(head)
    return _acts(head) or _owns(head) or _is_dealt_with(head)


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def _acts(head: Token) -> bool:
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = head.head
    if verb.lemma_ == "be":
        return any(
            c.lower_ in ATTITUDE or (c.dep_ == "prep" and c.lower_ in WILLING)
            for c in verb.children
        )
    if head.dep_ == "nsubjpass":
        return verb.lemma_ not in SPOT
    return verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in PASSIVE_WILL


def _owns(head: Token) -> bool:
    return head.dep_ == "poss" and head.head.lower_ not in PART_OF_CITY


def _is_dealt_with(head: Token) -> bool:
    if head.dep_ == "dobj":
        return head.head.lemma_ not in SPOT | MOTION
    if head.dep_ == "dative":
        return True
    if head.dep_ == "agent":
        return True
    if head.dep_ != "pobj":
        return False
    word, above = head.head.lower_, head.head.head
    if word in LOCATIVE:
        return False
    if word in WILLING or (word == "to" and head.head.dep_ == "dative"):
        return True
    if word in {"to", "from", "for"}:
        return above.lemma_ not in MOTION
    if word == "on":
        return above.lemma_ not in SPOT | {"march", "missile", "raid", "strike", "assault"}
    return word == "of" and above.lemma_ in {
        "critical",
        "part",
        "accuse",
        "behalf",
        "support",
        "demand",
        "government",
    }
