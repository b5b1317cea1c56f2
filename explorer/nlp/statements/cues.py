"""Candidate statements: every (cue, content, source) triple that a construction could mean.

Recall comes first here; ``cue_model`` tells which of the candidates are statements.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from explorer.nlp import lexicon
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.quotes import offsets, regions
from explorer.records import READABLE

Range = tuple[int, int]

KEPT = frozenset("()[]%$")
GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
MARKS = frozenset(
    [
        "that",
        "whether",
        "if",
        "how",
        "why",
        "what",
        "who",
        "when",
        "where",
        "which",
        "to",
        "because",
        "as",
    ]
)
TITLE_WORDS = 7
WORKS = frozenset(
    ["on", "in", "of", "show", "program", "programme", "series", "book", "novel", "memoir", "film", "movie",
     "documentary", "play", "album", "song", "podcast", "column", "blog", "magazine", "newspaper"]
)  # fmt: skip
SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "and", "for", "to", "with", "at", "by", "from"]
)
"""What stands before the title of a work, and what is not capitalised inside it."""


class Candidate(NamedTuple):
    """A triple that may be a statement; all ranges are half-open ranges of tokens."""

    form: str
    """The construction: clause, fronted, infinitive, object ..."""
    key: Token
    """The word that decides: a verb, noun, adjective or mark."""
    cue: Range
    source: Token | None
    content: tuple[Range, ...]
    link: str = ""
    """The word or dependency that ties the content to the cue."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article as the constructions look at it."""

    doc: Doc
    regions: tuple[Range, ...]
    """Tokens of each quotation."""
    region_of: dict[int, int]
    """Token -> number of the quotation it stands in."""
    bounds: list[Range]
    """For each token the tokens of its paragraph."""
    readable: list[bool]
    """For each token whether it stands in a section that is read."""
    loose: list[bool]
    """For each token whether it is white space, or punctuation no phrase begins or ends with."""
    seen: dict[tuple[str, int, int], tuple[str, ...]] = field(default_factory=dict)
    """Features of a cue, a source and a content's head, which several candidates share."""
    kinds: dict[int, str] = field(default_factory=dict)
    roots: dict[Range, Token] = field(default_factory=dict)
    outlooks: dict[tuple[str, str, int, int, int], float] = field(default_factory=dict)
    """What the learned weights give each construction at a cue and its source."""
    sums: dict[tuple[str, tuple[str, ...]], float] = field(default_factory=dict)
    """What some features count together under a construction."""
    words: dict[int, str] = field(default_factory=dict)
    """Headwords of the key words met so far."""

    def kind(self, noun: Token, kind_of: Callable[[Token], str]) -> str:
        """Return what a holder is, asked once."""
        if noun.i not in self.kinds:
            self.kinds[noun.i] = kind_of(noun)
        return self.kinds[noun.i]

    def root(self, piece: Range) -> Token:
        """Return the head word of a piece of content, looked up once."""
        if piece not in self.roots:
            self.roots[piece] = self.doc[piece[0] : piece[1]].root
        return self.roots[piece]


def reading(doc: Doc) -> Reading:
    """Prepare a parsed article."""
    ranges = tuple(region for region in regions(doc) if not _title(doc, region))
    region_of = {i: n for n, (a, b) in enumerate(ranges) for i in range(a, b)}
    bounds, readable = _paragraphs(doc, offsets(doc))
    loose = [
        (t.is_punct or t.is_space) and t.i not in region_of and t.text not in KEPT for t in doc
    ]
    return Reading(doc, ranges, region_of, bounds, readable, loose)


def _title(doc: Doc, region: Range) -> bool:
    """Tell whether a quotation is the name of a work or programme: on the radio's "Morning Hour"."""
    first, end = region
    words = [t for t in doc[first + 1 : end - 1] if t.is_alpha]
    if first == 0 or not 0 < len(words) <= TITLE_WORDS:
        return False
    before = doc[first - 1]
    if before.tag_ != "POS" and before.lower_ not in WORKS:
        return False
    return (
        all(t.text[0].isupper() or t.lower_ in SMALL for t in words) and words[0].text[0].isupper()
    )


def _paragraphs(doc: Doc, starts: list[int]) -> tuple[list[Range], list[bool]]:
    bounds = [(i, i + 1) for i in range(len(doc))]
    readable = [False] * len(doc)
    for section in doc._.article.sections:
        first, end = bisect_left(starts, section.start), bisect_left(starts, section.end)
        while end > first and doc[end - 1].is_space:
            end -= 1
        bounds[first:end] = [(first, end)] * (end - first)
        readable[first:end] = [section.role in READABLE] * (end - first)
    return bounds, readable


@cache
def classes(part: str) -> dict[str, frozenset[str]]:
    """Return lemma -> names of its classes for ``verbs``, ``nouns`` or ``adjectives``."""
    found: dict[str, set[str]] = {}
    for name, words in lexicon.load("cues")[part].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def span(token: Token) -> Range:
    """Return the tokens of a word and everything that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def cut(whole: Range, hole: Range) -> tuple[Range, ...]:
    """Return what is left of a range without another."""
    parts = ((whole[0], min(whole[1], hole[0])), (max(whole[0], hole[1]), whole[1]))
    return tuple(part for part in parts if part[0] < part[1])


def group(verb: Token, children: Iterable[Token] | None = None) -> Range:
    """Return the verb with its auxiliaries, negation, the adverb before it and its particle."""
    first, end = verb.i, verb.i + 1
    for child in verb.children if children is None else children:
        if child.dep_ in GROUP:
            if child.i < verb.i and verb.i - child.i < 6:
                first = min(first, child.i)
            elif child.dep_ == "prt" and 0 < child.i - verb.i < 4:
                end = max(end, child.i + 1)
        elif child.dep_ == "advmod" and child.i == verb.i - 1:
            first = min(first, child.i)
    return first, end


def mark(clause: Token) -> str:
    """Return the word that opens a clause ("that", "whether", "how"), or nothing."""
    first = clause.left_edge
    opens = first.dep_ in ("mark", "advmod", "dobj", "nsubj", "aux", "attr", "det", "pobj", "prep")
    return first.lower_ if opens and first.lower_ in MARKS else ""


def complements(prep: Token) -> Iterator[Token]:
    """Yield what a preposition governs, through a second one ("out of")."""
    if prep.lower_ == "according":
        return
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield child
        elif child.dep_ == "prep":
            yield from complements(child)


def by_dependency(token: Token) -> dict[str, list[Token]]:
    """Return a word's children by their dependency."""
    found: dict[str, list[Token]] = {}
    for child in token.children:
        found.setdefault(child.dep_, []).append(child)
    return found


def listed(key: Token) -> str:
    """Return the lemma a lexicon lists, with the particle of a phrasal verb ("rule out")."""
    lemma, verbs = key.lemma_.lower(), classes("verbs")
    if key.pos_ != "VERB":
        return lemma
    if lemma not in verbs and lemma + "e" in verbs:
        lemma += "e"  # the lemmatizer makes "hop" of "hopes"
    if key.i + 1 < len(key.doc):
        phrasal = f"{lemma} {key.doc[key.i + 1].lower_}"
        return phrasal if phrasal in verbs else lemma
    return lemma
