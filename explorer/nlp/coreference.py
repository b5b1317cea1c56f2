"""Whom a pronoun or a description stands for (first, plain version)."""

from spacy.tokens import Doc, Token

PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})


def resolve(doc: Doc, token: Token) -> int | None:
    """Return the index in ``doc._.entities`` of whom a token stands for, None where unknown."""
    index: int | None = doc._.entity_of.get(token.i) if doc._.entity_of else None
    if index is not None or token.pos_ != "PRON":
        return index
    if token.lower_ not in PERSON:
        return None
    for before in range(token.i - 1, -1, -1):
        index = doc._.entity_of.get(before)
        if index is not None and doc._.entities[index].kind == "person":
            return index
    return None
