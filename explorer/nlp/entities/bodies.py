"""Bodies: names that what stands beside them shows to be an organisation's, whatever the model says."""

import re

from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.parsed import Doc

MIXED = re.compile(
    r"(?!Ma?c[A-Z]|D[ei][A-Z]|L[ae][A-Z]|Fitz|Van[A-Z])"
    r"(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,}[a-rt-z][a-z]*)$"
)

"""Capitals inside a word: "OpenAI", but no "McDonald" and no plural ("MPs")."""

POSSESSIVE = frozenset({"'s", "'"})


def is_body(doc: Doc, mention: Found) -> bool:
    """Tell whether a name is said to be a body, or owns or employs what only bodies do."""
    if MIXED.match(mention.text):
        return True
    behind = _word(doc, mention.last)
    if behind == ",":
        told = called_body(doc, mention.last) or _has_members(doc, mention.first, mention.last)
    elif behind in POSSESSIVE:
        told = _owns(doc, mention)
    else:
        told = behind == "whose" and _has_members(doc, mention.first, mention.last)
        told = told or _staffs(doc, mention.last, behind)
    return told or _is_ruling(doc, mention)


def called_body(doc: Doc, i: int) -> bool:
    """Tell whether "the medical charity," or the like stands after a name and a comma."""
    if _word(doc, i) != "," or _word(doc, i + 1) not in {"the", "a", "an"}:
        return False
    for k in range(i + 2, min(i + 7, len(doc))):
        if doc[k].pos_ not in {"ADJ", "NOUN", "PROPN", "PUNCT"} or doc[k].text == ",":
            return False
        ends = _word(doc, k + 1) in {",", "of", "for", "that", "which", "behind", "in"}
        if ends and doc[k].lower_ in word_list("bodies") | word_list("kinds_of_body"):
            return True
    return False


def _word(doc: Doc, i: int) -> str:
    return doc[i].lower_ if 0 <= i < len(doc) else ""


def _has_members(doc: Doc, first: int, i: int) -> bool:
    """Read "Harbora, whose members" and "Harbora, which": no person."""
    i += _word(doc, i) == ","
    if _word(doc, i) == "whose":
        return any(t.lemma_ in word_list("staff") for t in doc[i + 1 : i + 4])
    return _word(doc, i) == "which" and doc[i - 1].text == "," and doc[first - 1].pos_ != "ADP"


def _owns(doc: Doc, mention: Found) -> bool:
    """Read "Harbora's plant in Leeds", "Harbora's latest quarterly profit"."""
    owner = doc[mention.last].head
    owned = owner.head if owner.dep_ == "poss" else None
    return owned is not None and owned.lemma_ in word_list("of_bodies_only")


def _is_ruling(doc: Doc, mention: Found) -> bool:
    """Read "the ruling Green Harvest", "the opposition Ubora party": a party."""
    if _word(doc, mention.first - 1) not in word_list("of_parties"):
        return False
    capital = all(t.text[0].isupper() for t in doc[mention.first : mention.last] if t.is_alpha)
    opened = _word(doc, mention.first - 2) in {"the", "a"}
    ends = mention.last >= len(doc) or doc[mention.last].pos_ not in {"NOUN", "PROPN"}
    party = _word(doc, mention.last) in {"party", "coalition", "movement", "alliance", "bloc"}
    return capital and opened and (ends or party)


def _staffs(doc: Doc, i: int, word: str) -> bool:
    """Read "the Harbora chairman": somebody whom no town and no person has."""
    if word == "chief" and _word(doc, i + 1) == "executive":
        return True
    return word in word_list("of_firms")
