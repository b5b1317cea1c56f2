"""Who is for and against in lists with labels ("For: Peru and Chile") and in clipped replies ("Peru does not")."""

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp import clauses, lexicon
from explorer.nlp.parsed import Span, Token
from explorer.nlp.positions.extents import trimmed
from explorer.nlp.positions.finds import Clue, Find, Scene
from explorer.nlp.positions.issues import Issue

LABEL = re.compile(r"[^\w]*(?P<word>[A-Za-z][A-Za-z ']{1,20}):\s+(?=\S)")
LONGEST = 30
"""Code points within which a label ends."""

ITEM_GAP = frozenset({",", "and", "or", ";", "the", "&", "plus"})


def labelled(sent: Span, text: str, scene: Scene) -> Iterator[Find]:
    """Yield a find for each party of "For: Italy, Austria and Greece.", on what the article is about."""
    found = LABEL.match(text) if ":" in text[:LONGEST] else None
    signs: dict[str, int] = lexicon.load("stances")["labels"]
    sign = signs.get(found["word"].strip().lower()) if found else None
    if found is None or sign is None:
        return
    first = next((t for t in sent if t.idx >= sent.start_char + found.end()), None)
    issue = scene.matter(sent[0], plural=True)
    if first is None or issue is None:
        return
    act = "support" if sign > 0 else "oppose"
    colon = next(t for t in sent if t.text == ":")
    for item in _items(first, sent.end):
        for holder in scene.cast.holders(item):
            words = trimmed(sent.doc, sent.start, clauses.right_end(item))
            clue = Clue("label", f"{found['word'].strip()}:", colon, holder)
            yield Find(clue, replace(issue, head=colon, end=colon.i + 1), sign, act, words)


def _items(first: Token, end: int) -> Iterator[Token]:
    """Yield the names of a list that runs from a token on, until something else is said."""
    known, doc = first.doc._.entity_of or {}, first.doc
    seen: set[int] = set()
    for token in doc[first.i : end]:
        if token.i in known:
            if known[token.i] not in seen:
                seen.add(known[token.i])
                yield token
        elif token.lower_ not in ITEM_GAP:
            return


def clipped(verb: Token, scene: Scene) -> Iterator[Find]:
    """Yield "the Liberals do not", "Peru would not" after another's stance in the same breath."""
    if verb.lower_ not in STANDING_IN or not scene.finds or _goes_on(verb):
        return
    if not clauses.negated(verb):
        return
    last, subject = scene.finds[-1], clauses.child(verb, "nsubj")
    far = verb.i - last.evidence[1]
    if subject is None or not 0 <= far <= REACH or subject.i < last.evidence[1]:
        return
    for head in clauses.coordinated(subject):
        for holder in scene.cast.holders(head):
            if holder.actor.name != last.clue.holder.actor.name:
                words = (clauses.left_end(head), _closing(verb))
                issue = _same(last.issue, verb)
                act = "oppose" if last.sign > 0 else "support"
                yield Find(
                    Clue("clipped", f"{verb.lower_} not", verb, holder),
                    issue,
                    -last.sign,
                    act,
                    words,
                )


STANDING_IN = frozenset({"do", "does", "did", "would", "will", "wo", "could", "can", "ca"})
"""Auxiliaries that stand for the verb before."""

REACH = 16
"""Tokens after another's stance in which a clipped reply stands."""


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb has more than a subject and a denial: "do not go", "would not say"."""
    rest = ("dobj", "xcomp", "ccomp", "acomp", "attr", "prep", "advcl", "prt")
    return verb.dep_ in ("aux", "auxpass") or any(c.dep_ in rest for c in verb.rights)


def _closing(verb: Token) -> int:
    return max((c.i for c in verb.children if c.dep_ == "neg"), default=verb.i) + 1


def _same(issue: Issue, verb: Token) -> Issue:
    return replace(issue, head=verb, end=verb.i + 1)
