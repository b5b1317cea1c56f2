"""Regions in quotation marks, found paragraph by paragraph.

Marks come straight and curly, as guillemets, doubled singles (two ``'`` or two backquotes), and as
singles (headlines). They are often unbalanced: a quotation may run over several paragraphs of which
each opens a mark and only the last closes one. Offsets are those of the text that is searched.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy import tokens

from explorer.nlp.parsed import Doc
from explorer.records import READABLE

tokens.Doc.set_extension("quotations", default=None, force=True)
tokens.Doc.set_extension("resumed", default=frozenset(), force=True)

OPENING, CLOSING = "“„«‟", "”»"
MARKS = " \"“”''`"
DOUBLE = re.compile(r"[\"“”„‟«»″＂]|''|``|‘‘|’’")
SINGLE = re.compile(
    r"(?:(?<=[\s(\[—–:-])|^)['‘](?=[\w$£€])(?P<body>[^\n\"“”]*?[\w.,!?;:%)])['’](?=[\s.,;:!?)\]—–-]|$)"
)
ELISION = re.compile(
    r"['‘’](?:\d0s|\d\ds?\b|em\b|tis\b|twas\b|cause\b|til\b|bout\b|n['’])", re.IGNORECASE
)
PLURAL_POSSESSIVE = re.compile(r"s['’]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """A region in quotation marks, with the marks.

    ``closed`` is False when the paragraph ends before the quotation does; ``resumed`` is True when
    it goes on from an unclosed quotation of the paragraph before.
    """

    start: int
    end: int
    closed: bool = True
    resumed: bool = False


def quotes(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quote, ...]:
    """Return the outermost quotations of some paragraphs, in reading order.

    Args:
        text: the words as printed (typographic marks tell their direction).
        paragraphs: half-open ranges of code points, in reading order.
    """
    found: list[Quote] = []
    running = False
    for start, end in paragraphs:
        here = list(_doubles(text, start, end))
        if running and here and not text[start : here[0].start].strip():
            here[0] = Quote(here[0].start, here[0].end, here[0].closed, resumed=True)
        here += [one for one in _singles(text, start, end) if not _inside(one, here)]
        here.sort(key=lambda quote: quote.start)
        running = bool(here) and not here[-1].closed
        found += here
    return tuple(found)


def doc_quotes(doc: Doc) -> tuple[Quote, ...]:
    """Return the quotations in the readable sections of a parsed article."""
    article = doc._.article
    parts = sorted((s.start, s.end) for s in article.sections if s.role in READABLE)
    return quotes(article.text, parts)


def regions(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Return the tokens of each quotation, half-open ranges; computed once per article.

    ``doc._.resumed`` then holds the numbers of those that go on from the paragraph before.
    """
    if doc._.quotations is None:
        starts, found = offsets(doc), doc_quotes(doc)
        doc._.quotations = tuple(
            (bisect_left(starts, q.start), bisect_left(starts, q.end)) for q in found
        )
        doc._.resumed = frozenset(n for n, q in enumerate(found) if q.resumed)
    known: tuple[tuple[int, int], ...] = doc._.quotations
    return known


def offsets(doc: Doc) -> list[int]:
    """Return the offset at which each token starts."""
    return doc.starts


def _doubles(text: str, start: int, end: int) -> Iterator[Quote]:
    opened: int | None = None
    for mark in DOUBLE.finditer(text, start, end):
        opens = _opens(text, mark, start, end)
        if opened is None:
            if opens is not False:
                opened = mark.start()
        elif opens is not True or _nested_close(text, mark, end):
            yield Quote(opened, mark.end())
            opened = None
    if opened is not None and text[opened:end].strip(MARKS):
        yield Quote(opened, _last(text, opened, end), closed=False)


def _opens(text: str, mark: "re.Match[str]", start: int, end: int) -> bool | None:
    """Tell whether a mark opens (True), closes (False) or could do either (None)."""
    sign = mark.group()
    if sign[0] in OPENING or sign in ("``", "‘‘"):
        return True
    if sign[0] in CLOSING or sign == "’’":
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if before.isspace() != after.isspace():
        return before.isspace()
    if before in "([{—–-" and after.isalnum():
        return True
    return None


def _nested_close(text: str, mark: "re.Match[str]", end: int) -> bool:
    # An opening mark while one is open: the writer forgot the closing one, or typed the wrong one.
    return mark.end() >= end or text[mark.end()].isspace()


def _singles(text: str, start: int, end: int) -> Iterator[Quote]:
    at = start
    while found := SINGLE.search(text, at, end):
        if ELISION.match(text, found.start()):
            at = found.start() + 1
            continue
        longer = PLURAL_POSSESSIVE.search(found.group()) and _later_close(text, found.end(), end)
        close = longer or found.end()
        yield Quote(found.start(), close)
        at = close


def _later_close(text: str, at: int, end: int) -> int | None:
    """Return the end of a quotation whose first candidate for a closing mark was an apostrophe."""
    later = re.compile(r"[^'‘’\n\"]*?[\w.,!?]['’](?=[\s.,;:!?)]|$)").match(text, at, end)
    return later.end() if later else None


def _inside(one: Quote, others: list[Quote]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _last(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
