"""Unseen names: those the model overlooked and the way they are written or introduced gives away."""

import re
from collections.abc import Iterator

from explorer.nlp.entities import bodies
from explorer.nlp.entities.mentions import Found, Text, word_list
from explorer.nlp.entities.trimming import PARTICLES
from explorer.nlp.parsed import Token

ACRONYM = re.compile(r"[A-Z]{3,7}$")
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "agent"})


def added(text: Text, found: list[Found]) -> list[Found]:
    """Return the mentions with those found by form, by what they are said to be, and by title."""
    taken = {i for f in found for i in range(f.first, f.last)}
    more: list[Found] = []
    for word, i in _candidates(text):
        token = text.doc[i]
        if i in taken or token.text != word:
            continue
        if last := _person_end(text, token, taken):
            end = text.doc[last - 1].idx + len(text.doc[last - 1])
            one = text.found(token.idx, end, "PERSON")
        elif _is_body(text, token):
            one = text.found(token.idx, token.idx + len(word), "ORG")
        else:
            continue
        more.append(one)
        taken |= set(range(one.first, one.last))
    return sorted(found + more, key=lambda f: f.start)


def _candidates(text: Text) -> Iterator[tuple[str, int]]:
    """Yield (word, token index) of the words whose form or neighbours may make them names."""
    titles, before = word_list("person_titles") | {"lawmaker", "mp"}, ""
    for word, start, end in text.words:
        if word[0].isupper() and (
            not word[1:].islower()
            or before.lower() in titles
            or text.plain.startswith((", the ", ", a ", ", an "), end)
        ):
            i = text.token(start)
            marked = text.plain[max(0, start - 1) : start] in {"#", "@"}
            if text.read[i] and not (marked or text.titled[i] or text.shouted[i]):
                yield word, i
        before = word if word != "." else before


def _is_body(text: Text, token: Token) -> bool:
    word = token.text
    if word in word_list("no_bodies") or token.pos_ not in {"PROPN", "NOUN"}:
        return False
    if bodies.MIXED.match(word):
        return True
    if ACRONYM.match(word):
        return token.dep_ in ACTING and token.tag_ != "NNPS"
    return (
        word.isalpha()
        and word.lower() not in text.small
        and bodies.called_body(token.doc, token.i + 1)
    )


def _person_end(text: Text, token: Token, taken: set[int]) -> int:
    """Return the end of "Sander de Wit" right behind "lawmaker", 0 where no such name stands."""
    doc, i = text.doc, token.i
    if not i or doc[i - 1].lower_.rstrip(".") not in word_list("person_titles") | {
        "lawmaker",
        "mp",
    }:
        return 0
    last, names = i, 0
    for k in _joined(text, i, taken):
        last, names = (k + 1, names + 1) if doc[k].text[0].isupper() else (last, names)
    return last if names > 1 else 0


def _joined(text: Text, i: int, taken: set[int]) -> Iterator[int]:
    """Yield the tokens of a name that starts at one: capitalised words and particles."""
    doc = text.doc
    while i < min(len(doc), i + 5) and i not in taken:
        word = doc[i].text
        if not (word in PARTICLES or (word[0].isupper() and word.isalpha())):
            return
        yield i
        if doc[i].whitespace_ != " ":
            return
        i += 1
