"""Which body a bare noun means: "the union", "the company", "this administration", "ministers"."""

from spacy import tokens

from explorer.nlp.entities.mentions import word_list
from explorer.nlp.parsed import Doc, Token

DEFINITE = frozenset({"the", "this", "that", "our"})
STATE = frozenset(
    ["government", "administration", "cabinet", "ministry", "minister", "official", "authority"]
)
"""Nouns that mean the speaker's own state where a person who serves it says them."""

KINDS = frozenset({"organisation", "bloc"})

tokens.Doc.set_extension("named_bodies", default=None, force=True)


def is_bare(noun: Token) -> bool:
    """Tell whether a noun has nothing that says which one: "the union", but not "the rail union"."""
    said = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "poss", "nmod", "nummod")]
    definite = any(c.lower_ in DEFINITE for c in noun.lefts)
    return not said and (definite or (noun.tag_ == "NNS" and not any(noun.lefts)))


def own_body(noun: Token, actor: str | None, kinds: dict[str, str]) -> str | None:
    """Return the body of a speaker that he calls "the party", "the group", "ministers".

    Args:
        noun: a bare noun inside his words.
        actor: whom the speaker acts for.
        kinds: kinds of the article's entities by name.
    """
    if actor is None or not is_bare(noun):
        return None
    word = noun.lemma_.lower()
    body = kinds.get(actor) in KINDS
    if word in STATE:
        return None if body and kinds.get(actor) != "bloc" else actor
    return actor if body and word in word_list("bodies") else None


def meant(noun: Token) -> int | None:
    """Return the entity that "the union" last meant in the article; None where two fit."""
    doc, word = noun.doc, noun.lemma_.lower()
    if word not in word_list("bodies") or not is_bare(noun) or noun.tag_ == "NNS":
        return None
    at, typed = _named(doc)
    order: list[int] = []
    for i, index in at:
        if i >= noun.i:
            break
        if order[-1:] != [index]:
            order = [*(k for k in order if k != index), index]
    same = [k for k in order if word in typed[k]]
    if same or word not in word_list("any_body"):
        return same[-1] if same else None
    untyped = [k for k in order if not typed[k]]
    return untyped[0] if len(untyped) == 1 else None


def _named(doc: Doc) -> tuple[list[tuple[int, int]], dict[int, set[str]]]:
    """Return where bodies are named, and the words that say what each is: once per article.

    Those words stand in its name and right before it.
    """
    if doc._.named_bodies is None:
        known, listed = doc._.entity_of or {}, word_list("bodies")
        at = sorted((i, k) for i, k in known.items() if doc._.entities[k].kind in KINDS)
        typed: dict[int, set[str]] = {k: set() for _, k in at}
        for i, k in at:
            first = i - 1 if i and known.get(i - 1) != k else i
            typed[k] |= {doc[n].lower_ for n in range(first, i + 1)} & listed
        doc._.named_bodies = at, typed
    named: tuple[list[tuple[int, int]], dict[int, set[str]]] = doc._.named_bodies
    return named
