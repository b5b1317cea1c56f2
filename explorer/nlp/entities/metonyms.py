"""Capitals by sense: "Moscow rejected" is the country, "in Moscow" is the place."""

from dataclasses import replace

from explorer.nlp import lexicon
from explorer.nlp.entities import gazetteer
from explorer.nlp.entities.gazetteer import Known
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.roles import is_role
from explorer.nlp.parsed import Doc, Token

COPULAS = frozenset({"be", "remain", "stay", "seem", "appear", "become"})


def _words(key: str) -> frozenset[str]:
    return lexicon.words("senses", key)


def read(doc: Doc, found: list[Found]) -> list[Found]:
    """Turn every capital that acts or is dealt with as a government into its country."""
    quarrel = _parties_quarrel(found)
    for mention in found:
        seat = mention.known
        if seat is None or seat.form != "seat" or not seat.side:
            continue
        if seat.kind == "organisation" and quarrel:
            continue  # among parties at home the White House is a side of its own
        if is_government(doc, mention):
            mention.known = _government(seat)
        elif country := gazetteer.country_of_capital(seat.name):
            mention.known = replace(seat, side=country)  # Brussels the town is in Belgium
    return found


def _parties_quarrel(found: list[Found]) -> bool:
    facts = [f.known for f in found if f.known]
    homes = {k.side for k in facts if k.form == "party"}
    parties = sum(k.form == "party" for k in facts)
    abroad = sum(k.kind == "country" and k.side not in homes for k in facts)
    return parties >= 3 and parties > abroad


def _government(seat: Known) -> Known:
    side = seat.side or seat.name
    # "White House" is a body of its own only where it does not act
    kind = "bloc" if side == "European Union" else "country"
    return replace(seat, name=side, kind=kind, form="metonym")


def is_government(doc: Doc, mention: Found) -> bool:
    """Tell whether a capital's name stands for the government there, by what it does in the clause."""
    if _with_country(doc, mention):
        return False
    if mention.first and doc[mention.first - 1].lemma_ in _words("addressed"):
        return True
    head = doc[mention.first : mention.last].root
    if head.dep_ == "conj":
        head = _first_conjunct(head)
    if head.dep_ == "compound" and head.head.lemma_.lower() in _words("willed"):
        return True
    if _acts(head) or _owns(head) or _is_dealt_with(head) or _paired(doc, mention, head):
        return True
    return _speaks_next(doc, mention) or (mention.text.endswith("House") and _staffed(head))


def _speaks_next(doc: Doc, mention: Found) -> bool:
    """Tell whether a verb in -ing follows ("despite Kyiv earlier denying it"), whatever the parse."""
    if mention.first and doc[mention.first - 1].lower_ in _words("locative"):
        return False
    for token in doc[mention.last : mention.last + 3]:
        if token.pos_ != "ADV":
            return token.tag_ == "VBG" and token.lemma_ not in _words("linking")
    return False


def _staffed(head: Token) -> bool:
    """Tell whether a building's name stands for those who work there ("extremists of the White House")."""
    if head.dep_ == "compound":
        return is_role(head.head) or head.head.lemma_ in word_list("holders")
    if head.dep_ != "pobj" or head.head.lower_ not in {"of", "in"}:
        return False
    owner = head.head.head
    people = is_role(owner) or owner.lemma_ in word_list("holders")
    return people or (
        head.head.lower_ == "of" and owner.tag_ == "NNS" and owner.lemma_ not in _words("urban")
    )


def _with_country(doc: Doc, mention: Found) -> bool:
    """Tell whether the place is given in full: "Caracas, Venezuela"."""
    rest = doc[mention.last : mention.last + 2].text
    side = mention.known.side if mention.known else None
    return bool(side) and rest.startswith(f", {str(side).split()[0]}")


def _paired(doc: Doc, mention: Found, head: Token) -> bool:
    """Tell whether two capitals stand together outside a phrase of place: "Paris and Berlin agree"."""
    after = doc[mention.last : mention.last + 2]
    before = doc[max(0, mention.first - 2) : mention.first]
    other = [t for t in (*after, *before) if t.pos_ == "PROPN" and t.ent_type_ == "GPE"]
    linked = any(t.lower_ == "and" for t in (*after, *before))
    return linked and bool(other) and head.dep_ not in {"pobj", "dobj"}


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def _acts(head: Token) -> bool:
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = head.head
    if verb.lemma_ in COPULAS:
        return any(
            c.lower_ in _words("attitude")
            or (c.dep_ == "acomp" and c.lower_ not in _words("physical"))
            or (c.dep_ == "prep" and c.lower_ in _words("willing"))
            for c in verb.children
        )
    if head.dep_ == "nsubjpass":
        return verb.lemma_ not in _words("spot")
    return verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in _words("unwilling")


def _owns(head: Token) -> bool:
    return head.dep_ == "poss" and head.head.lower_ not in _words("urban")


def _is_dealt_with(head: Token) -> bool:
    if head.dep_ == "dobj":
        return head.head.lemma_ not in _words("spot") | _words("motion")
    if head.dep_ in {"dative", "agent"}:
        return True
    return head.dep_ == "pobj" and _by_preposition(head.head)


def _by_preposition(prep: Token) -> bool:
    word, above = prep.lower_, prep.head.lemma_
    if word in _words("locative"):
        return False
    if word in _words("willing") or (word == "to" and prep.dep_ == "dative"):
        return True
    if word in {"to", "from", "for"}:
        return above not in _words("motion")
    if word == "on":
        return above not in _words("spot") | _words("blows")
    return word == "of" and above in _words("of_government")
