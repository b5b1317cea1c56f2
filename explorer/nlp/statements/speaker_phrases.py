"""The words that name a speaker: where the phrase begins and ends, and whom it stands for."""

from explorer.nlp import coreference
from explorer.nlp.document import source
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.statements.speakers import DASHES
from explorer.records import Speaker

INCIDENTAL = frozenset({"relcl", "parataxis", "acl", "advcl"})
SET_BEFORE = frozenset({"acl", "advcl", "relcl", "prep"})
STRESS = frozenset({"even", "also", "but", "indeed"})
LIGHT = frozenset(
    [
        "a",
        "an",
        "the",
        "some",
        "many",
        "several",
        "most",
        "all",
        "both",
        "few",
        "any",
        "no",
        "these",
        "those",
        "this",
        "that",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "other",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "more",
        "other",
        "another",
        "each",
        "certain",
        "various",
        "numerous",
        "dozens",
        "hundreds",
        "thousands",
        "lots",
        "number",
        "group",
        "of",
    ]
)
SHARES = frozenset(
    {"half", "third", "thirds", "quarter", "quarters", "percent", "majority", "minority"}
)


def trim(doc: Doc, head: Token, whole: tuple[int, int]) -> tuple[int, int]:
    """Return a phrase without incidental clauses, dates, loose punctuation and conjunctions at its ends."""
    first, last = whole
    for child in head.lefts:
        after = child.right_edge.i + 1
        if (
            child.dep_ in SET_BEFORE
            and after < head.i
            and "," in (doc[after].text, doc[after - 1].text)
        ):
            first = max(first, after)
    for child in head.rights:
        before = child.left_edge.i - 1
        if child.dep_ in INCIDENTAL and head.i < before < last and doc[before].text in DASHES:
            last = min(last, before + 1)
    last = _shut(doc, head, last)
    if last - 1 > head.i and (tail := _beside(head, doc[last - 1])) is not None:
        last = _shut(doc, head, tail.left_edge.i)
    while first < head.i and (_loose(doc[first]) or doc[first].dep_ == "cc" or _stress(doc[first])):
        first += 1
    return first, last


def _shut(doc: Doc, head: Token, last: int) -> int:
    while last - 1 > head.i and _loose(doc[last - 1]) and doc[last - 1].text not in ")]":
        last -= 1
    return last


def _beside(head: Token, end: Token) -> Token | None:
    """Return what ends a phrase and is no part of it: "the union *on Monday*", "Lee *himself*"."""
    tail = next((c for c in head.rights if c.right_edge == end), None)
    if tail is None or tail.lower_.endswith(("self", "selves")):
        return tail
    timed = tail.dep_ == "npadvmod" or (
        tail.dep_ == "prep" and tail.lower_ in ("on", "late", "early")
    )
    return tail if timed and end.ent_type_ in ("DATE", "TIME") else None


def _stress(word: Token) -> bool:
    return word.lower_ in STRESS and word.dep_ in ("advmod", "preconj")


def _loose(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


def speaker(doc: Doc, head: Token, tokens: tuple[int, int]) -> Speaker | None:
    """Return the speaker a phrase stands for, with the entity where one is known."""
    start, end = doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
    if start >= end:
        return None
    text = source(doc, start, end)
    return Speaker(text, start, end, named(doc, head))


def named(doc: Doc, head: Token) -> str | None:
    """Return the canonical name of whom a phrase stands for, or its bare description."""
    meant = coreference.antecedent(doc, head)
    index = coreference.resolve(doc, head)
    if index is not None:
        name: str = doc._.entities[index].name
        return name
    if meant.pos_ == "PRON":
        return None
    if meant.pos_ == "PROPN" and head.pos_ == "PRON":
        first, last = trim(doc, meant, (meant.left_edge.i, meant.right_edge.i + 1))
        return source(doc, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    return description(doc, meant)


def description(doc: Doc, head: Token) -> str | None:
    """Return a descriptive holder without determiner, quantifier and trailing clauses."""
    inner = _whole_of(head)
    if inner is not None:
        return named(doc, inner)
    words = [t for t in doc[head.left_edge.i : head.i + 1] if not t.is_space]
    while words and _light(words[0]):
        words = words[1:]
    if not words:
        return head.text if head.pos_ == "NOUN" and head.lower_ not in SHARES else None
    last = words[-1]
    return source(doc, words[0].idx, last.idx + len(last))


def _light(word: Token) -> bool:
    if word.lower_ in LIGHT or word.is_punct or word.like_num or _stress(word):
        return True
    return word.pos_ == "ADP" and word.i > 0 and word.nbor(-1).like_num  # "six in ten nurses"


def _whole_of(head: Token) -> Token | None:
    """Return what a quantity is taken from: "most of the ministers", "a group of growers"."""
    if head.lower_ not in LIGHT and head.lower_ not in SHARES:
        return None
    for prep in head.rights:
        if prep.lower_ == "of":
            return next((c for c in prep.children if c.dep_ == "pobj"), None)
    return None
