"""Sentences of the library in which a codebook's pattern, alias or word of stance would be found.

Found by the full-text index while somebody types, without a parser: a word stands for its regular
inflections that the library holds, and the words of a pattern must stand near each other.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from sqlite_utils import Database

from explorer.store.connection import plain_errors
from explorer.store.sql import dicts

NEAR = 6
"""Words from the first to the last word of a pattern, at most, besides its own."""

MOST, SHOWN = 400, 5
"""Sentences looked at; sentences shown."""

ENDINGS = (
    *("s", "es", "ed", "d", "ing", "er", "ers", "ies", "ied", "al", "als", "ion", "ions"),
    *("ment", "ments"),
)

IRREGULAR = {
    "buy": "bought", "sell": "sold", "send": "sent", "give": "gave given", "take": "took taken",
    "make": "made", "hold": "held", "cut": "", "fight": "fought", "seek": "sought",
    "leave": "left", "withdraw": "withdrew withdrawn", "strike": "struck", "say": "said",
    "build": "built", "lead": "led", "meet": "met", "pay": "paid", "put": "", "keep": "kept",
    "win": "won", "lose": "lost", "bring": "brought", "child": "children", "man": "men",
    "woman": "women", "let": "", "choose": "chose chosen", "freeze": "froze frozen",
    "shut": "", "quit": "", "rise": "rose risen", "fall": "fell fallen", "give up": "gave",
}  # fmt: skip
"""Word -> forms that no ending makes."""

WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that would be hit, and where."""

    article: str
    headline: str | None
    sentence: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """How many sentences would be hit (``more``: at least so many) and some of them."""

    count: int
    more: bool
    examples: tuple[Example, ...]


def of_pattern(db: Database, pattern: str) -> Hits:
    """Return the sentences that hold one of each group of a pattern: "peace deal|agreement"."""
    groups = [[part for part in group.split("|") if part] for group in pattern.casefold().split()]
    return _hits(db, [[f for part in group for f in forms(db, part)] for group in groups], NEAR)


def of_phrase(db: Database, phrase: str) -> Hits:
    """Return the sentences that hold some words as they are written, such as an alias."""
    words = " ".join(WORD.findall(phrase.casefold()))
    return _hits(db, [[words]] if words else [], 0)


def of_verb(db: Database, verb: str) -> Hits:
    """Return the sentences that hold a verb, with its particle near it where it has one."""
    head, *particle = verb.casefold().split() or [""]
    return _hits(db, [forms(db, head), *([word] for word in particle)], 3)


def forms(db: Database, lemma: str) -> list[str]:
    """Return the library's words that are a lemma or a regular form of it."""
    if "-" in lemma or not lemma.isalnum():
        return [" ".join(WORD.findall(lemma))] if WORD.search(lemma) else []
    stem = lemma[:-1] if lemma.endswith(("e", "y")) and len(lemma) > 3 else lemma
    known = {lemma, *(IRREGULAR.get(lemma) or "").split()}
    known |= {base + end for base, end in product((lemma, stem, lemma + lemma[-1]), ENDINGS)}
    query = "select term from sentence_term where term >= ? and term < ? limit 5000"
    with plain_errors():
        there = {term for (term,) in db.execute(query, [stem, stem + "\U0010ffff"])}
    return sorted((known & there) | {f for f in known if not f.startswith(stem)}) or [lemma]


def _hits(db: Database, groups: Sequence[Sequence[str]], near: int) -> Hits:
    if not groups or not all(groups):
        return Hits(0, more=False, examples=())
    asked = " AND ".join("(" + " OR ".join(f'"{f}"' for f in group) + ")" for group in groups)
    query = """
        select a.id as article, a.headline, s.n as sentence, s.text
        from sentence_fts f join sentence s on s.number = f.rowid
        join article a on a.number = s.article and a.current = 1
        where sentence_fts match ? order by f.rowid desc limit ?
    """
    with plain_errors():
        rows = dicts(db, query, [asked, MOST])
    found = [(row, _marks(row["text"], groups, near)) for row in rows]
    fit = [Example(**row, marks=marks) for row, marks in found if marks]
    return Hits(len(fit), len(rows) == MOST, tuple(_spread(fit)[:SHOWN]))


def _spread(found: Sequence[Example]) -> list[Example]:
    """Return the first of each article, then the second of each, and so on."""
    seen: Counter[str] = Counter()
    turns = []
    for example in found:
        seen[example.article] += 1
        turns.append(seen[example.article])
    return [example for _, example in sorted(zip(turns, found, strict=True), key=lambda t: t[0])]


def _marks(text: str, groups: Sequence[Sequence[str]], near: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words nearest together, one of each group; none when they are far."""
    words = [(m.group().casefold(), m.start(), m.end()) for m in WORD.finditer(text)]
    places = [_places(words, group) for group in groups]
    if not all(places):
        return ()
    best: tuple[int, list[tuple[int, int]]] | None = None
    for anchor in places[0]:
        chosen = [_nearest(place, anchor[0]) for place in places]
        own = sum(end - start for start, end in chosen)
        width = max(end for _, end in chosen) - min(start for start, _ in chosen) - own
        if len(set(chosen)) == len(groups) and (best is None or width < best[0]):
            best = width, sorted(chosen)
    if best is None or best[0] > near:
        return ()
    return tuple((words[start][1], words[end - 1][2]) for start, end in best[1])


def _nearest(places: Sequence[tuple[int, int]], to: int) -> tuple[int, int]:
    return min(places, key=lambda place: abs(place[0] - to))


def _places(words: Sequence[tuple[str, int, int]], group: Sequence[str]) -> list[tuple[int, int]]:
    """Return where (first word, one after the last) some words or runs of words stand."""
    found = []
    for form in group:
        parts = WORD.findall(form)
        size = len(parts)
        found += [
            (n, n + size)
            for n in range(len(words) - size + 1)
            if all(_is(words[n + k][0], part) for k, part in enumerate(parts))
        ]
    return sorted(found)


def _is(word: str, form: str) -> bool:
    return re.sub(r"['’]s?$", "", word) == form
