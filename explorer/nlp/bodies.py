"""Which body a bare noun means: "the union", "the company", "this administration", "ministers"."""

from spacy.tokens import Doc, Token

from explorer.nlp.mentions import word_list

DEFINITE = frozenset({"the", "this", "that", "our"})
STATE = frozenset(
    ["government", "administration", "cabinet", "ministry", "minister", "official", "authority"]
)
"""Nouns that mean the speaker's own state where a person who serves it says them."""

KINDS = frozenset({"organisation", "bloc"})


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
    order: list[int] = []
    for i in range(noun.i):
        index = (doc._.entity_of or {}).get(i)
        if index is not None and doc._.entities[index].kind in KINDS:
            order = [*(k for k in order if k != index), index]
    same = [k for k in order if word in _types(doc, k)]
    if same or word not in word_list("any_body"):
        return same[-1] if same else None
    untyped = [k for k in order if not _types(doc, k)]
    return untyped[0] if len(untyped) == 1 else None


def _types(doc: Doc, index: int) -> set[str]:
    """Return the words that say what a body is, in its name and right before it."""
    found: set[str] = set()
    known = doc._.entity_of or {}
    for token in doc:
        if known.get(token.i) == index:
            found.add(token.lower_)
            if token.i and known.get(token.i - 1) != index:
                found.add(token.nbor(-1).lower_)
    return found & word_list("bodies")
