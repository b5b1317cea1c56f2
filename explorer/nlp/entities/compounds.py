"""Names made of names: "Paris climate accord" is no place, "the Trump administration" a country."""

import re

from explorer.nlp.entities import countries, gazetteer, leaders
from explorer.nlp.entities.gazetteer import Known
from explorer.nlp.entities.mentions import Found, Text, word_list

TREATY = re.compile(
    r"(?: (?:[Cc]limate|[Pp]eace|[Tt]rade|[Nn]uclear|[Bb]order))?(?: [Cc]hange)?"
    r" (?P<head>[Aa]ccord|[Aa]greement|[Tt]reaty|Protocol|[Pp]act|Convention)s?\b"
)
WORKS = re.compile(
    r" (?:dam|bridge|tunnel|pipeline|canal|airport|airfield|port|harbour|harbor|power plant|power station"
    r"|plant|reactor|refinery|mine|terminal|stadium|prison|shipyard|air base|naval base|building|market)(?=[ ,.;:')\"]|$)"
)
"""What is built: a name before it is the name of a building."""
OF = re.compile(r" of (?:the )?")
FORMAL = {"protocol", "convention"}
GOVERNMENT = re.compile(r" (?:[Aa]dministration|[Gg]overnment)\b")
OF_TITLE = re.compile(r"(?:[Ss]ecretary|[Mm]inister|[Mm]inistry) (?:of|for) $")
OFFICE_AFTER = re.compile(
    r" (?:[Ss]ecretary|[Mm]inister|[Aa]dvis[eo]r|[Aa]dviser|[Uu]ndersecretary|[Cc]hief|[Cc]ommissioner|[Rr]epresentative|[Ee]nvoy|[Nn]egotiator|Sen|Rep|Senator|Representative|Legislature|Supreme)\b"
)
CREDIT = re.compile(r"\((?:Reuters|AP|AFP|Bloomberg|UPI|dpa)\)")
LABEL = re.compile(r"[A-Z]\.?$|[RDI]-[A-Z][\w.]*$")
"""A single letter, or what is left of a party label ("D-Ill.")."""
DIGIT = re.compile(r"\d")
UNIT = re.compile(r"[\d.,]+ ?[A-Za-z%]{0,3}$")


def joined(text: Text, found: list[Found]) -> list[Found]:
    """Lengthen the names that are only the first word of another one."""
    made = []
    starts = {f.start: f for f in found}
    for mention in found:
        longer = (
            _treaty(text, mention)
            or _administration(text, mention)
            or _of(text, mention, starts)
            or _works(text, mention)
        )
        made.append(longer or mention)
    kept: list[Found] = []
    for mention in made:
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept


def _of(text: Text, mention: Found, starts: dict[int, Found]) -> Found | None:
    """Name a body with its country: "Supreme Court of India"."""
    rest = OF.match(text.plain, mention.end)
    if not rest or not mention.known or mention.known.kind != "organisation":
        return None
    country = starts.get(rest.end())
    if country is None or country.known is None or country.known.kind != "country":
        return None
    name = text.plain[mention.start : country.end]
    known = Known(name, "organisation", country.known.side)
    return text.found(mention.start, country.end, "ORG", known)


def _works(text: Text, mention: Found) -> Found | None:
    """Name what is built with its kind: "Rogun dam"; a town or country before it stays one."""
    rest = WORKS.match(text.plain, mention.end)
    unknown = mention.known is None and mention.label in {"GPE", "LOC", "FAC", "ORG", ""}
    if not rest or not unknown or countries.country_of_town(mention.text):
        return None
    return text.found(mention.start, rest.end(), "FAC")


def _treaty(text: Text, mention: Found) -> Found | None:
    """Name a treaty after the town it was signed in; a country's name before it stays a country's."""
    if (mention.known and mention.known.kind != "place") or mention.label in {"PERSON", "NORP"}:
        return None
    town = mention.known.name if mention.known else mention.text.split()[0]
    inside = TREATY.search(mention.text)
    if inside and mention.text[: inside.start()] == town:
        return _as_treaty(text, mention, mention.end, town, inside["head"])
    rest = TREATY.match(text.plain, mention.end)
    if rest and mention.known and mention.known.form in {"seat", "name"}:
        return _as_treaty(text, mention, rest.end(), town, rest["head"])
    return None


def _as_treaty(text: Text, mention: Found, end: int, town: str, head: str) -> Found:
    """Name it "Paris accord" whether the article writes accord, agreement, treaty or pact."""
    name = f"{town} {head.capitalize() if head.lower() in FORMAL else 'accord'}"
    return text.found(mention.start, end, "LAW", Known(name, "other", None, "treaty"))


def _administration(text: Text, mention: Found) -> Found | None:
    rest = GOVERNMENT.match(text.plain, mention.end)
    inside = GOVERNMENT.search(mention.text)
    if not rest and not inside:
        return None
    name = mention.text[: inside.start()] if inside else mention.text
    leader = leaders.find(name, text.doc._.article.published)
    if leader is None:
        return None
    known = gazetteer.lookup(leader.side)
    kind = known.kind if known else "country"
    end = rest.end() if rest else mention.end
    return text.found(mention.start, end, "GPE", Known(leader.side, kind, leader.side, "metonym"))


def is_noise(text: Text, mention: Found) -> bool:
    """Tell whether a recognised name is none: a common word, a part of a title, a measure, a credit."""
    plain = text.plain
    if CREDIT.match(plain, mention.start - 1):
        return True
    if mention.known or leaders.find(mention.text, None):
        return False
    if mention.text.lower() in departments():
        return bool(
            OF_TITLE.search(plain, max(0, mention.start - 20), mention.start)
            or OFFICE_AFTER.match(plain, mention.end)
        )
    if UNIT.match(mention.text):
        return True
    if LABEL.match(mention.text) or (
        mention.label in {"PERSON", "GPE"} and DIGIT.search(mention.text)
    ):
        return True
    token = text.doc[mention.first]
    if mention.last - mention.first > 1 or not _opens(text, mention):
        return False
    if mention.text.lower() in word_list("bodies") | word_list("of_state"):
        return True  # "Department officials said"
    # "Ceasefire push:" goes, and "Cook said" is found again by James Cook's surname
    return mention.text.lower() in text.small or token.pos_ in {
        "NOUN",
        "ADJ",
        "VERB",
        "ADV",
        "INTJ",
    }


def _opens(text: Text, mention: Found) -> bool:
    """Tell whether a word is capitalised for its place: first in a sentence or after a quote."""
    token = text.doc[mention.first]
    before = text.plain[: mention.start].rstrip()[-1:]
    return bool(token.is_sent_start) or before in {"", '"', "'", ":", ".", "-", "—"}


def departments() -> frozenset[str]:
    """Return what ministers and secretaries are of, in lower case."""
    return word_list("departments")
