"""Text plus marks -> escaped HTML: what an extractor found, shown in the article's own words.

Marks may overlap and nest: the text is cut at every boundary and each piece carries the classes of
all marks over it. The pieces' text, joined, equals the text to the character.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape

KINDS = frozenset({"entity", "figure", "statement", "cue", "position", "hit", "evidence"})


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A half-open range of the text with a kind, a colour class, and where a click leads."""

    start: int
    end: int
    kind: str
    css: str = ""
    href: str = ""
    title: str = ""
    key: str = ""
    chosen: bool = False
    """Whether it belongs to the record that is open."""


class Marks:
    """Marks in order, so that a paragraph finds its own without reading all."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((m.end - m.start for m in self._marks), default=0)

    def plus(self, more: Iterable[Mark]) -> "Marks":
        """Return these marks and some more."""
        return Marks([*self._marks, *more])

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that touch a range."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    marks: list[Mark] = field(default_factory=list)


def render(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Markup:
    """Return ``text[start:end]`` as HTML with the marks that touch it."""
    end = len(text) if end is None else end
    clipped = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    return Markup("").join(_html(piece, text) for piece in _pieces(clipped, start, end))


def _pieces(marks: Sequence[Mark], start: int, end: int) -> list[_Piece]:
    """Cut the range at every boundary of a mark; a sweep over the sorted boundaries."""
    cuts = {start, end} | {max(start, m.start) for m in marks} | {min(end, m.end) for m in marks}
    edges = sorted(cuts)
    waiting = sorted(marks, reverse=True)
    open_marks: list[Mark] = []
    pieces = []
    for left, right in pairwise(edges):
        open_marks = [mark for mark in open_marks if mark.end > left]
        while waiting and waiting[-1].start <= left:
            open_marks.append(waiting.pop())
        pieces.append(_Piece(left, right, [m for m in open_marks if m.end > left]))
    return pieces


def _html(piece: _Piece, text: str) -> Markup:
    words = text[piece.start : piece.end]
    if not piece.marks:
        return escape(words)
    inmost = min(piece.marks, key=lambda m: (m.end - m.start, m.kind))
    linked = min((m for m in piece.marks if m.href), key=lambda m: m.end - m.start, default=inmost)
    classes = " ".join(_classes(piece, inmost))
    titles = " · ".join(dict.fromkeys(m.title for m in piece.marks if m.title))
    if linked.href:
        return Markup(
            '<a data-soft="{}" class="{}" href="{}" title="{}" tabindex="-1">{}</a>'
        ).format(linked.key, classes, linked.href, titles, words)
    return Markup('<span class="{}" title="{}">{}</span>').format(classes, titles, words)


def _classes(piece: _Piece, inmost: Mark) -> list[str]:
    """Name the kinds over a piece, where each begins and ends, and the inmost mark's colour."""
    found = ["mk", *["chosen"] * any(mark.chosen for mark in piece.marks)]
    for mark in piece.marks:
        kind = mark.kind if mark.kind in KINDS else "other"
        found.append(kind)
        found += [f"{kind}-start"] * (mark.start == piece.start)
        found += [f"{kind}-end"] * (mark.end == piece.end)
    found += ["now"] * any(mark.css == "now" for mark in piece.marks)
    coloured = next((m for m in (inmost, *piece.marks) if m.css and m.css != "now"), None)
    return list(dict.fromkeys([*found, *([coloured.css] if coloured else [])]))
