"""The article on screen: its text to the character, with what was found marked in place.

``textContent`` of the ``.article`` element equals ``article.text`` (after CR LF folding). Paragraph
numbers, signs in the margin and codes are drawn by the style sheet, so they add no characters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from explorer.ui import address
from explorer.ui.marks import Mark, Marks, render
from explorer.ui.matrix import SIGNS, WORDS
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

Row = dict[str, Any]
ROLES = frozenset(
    (
        *("headline", "kicker", "dek", "byline", "dateline", "credit", "caption", "body"),
        *("subheading", "sidebar", "pullquote", "correction", "syndication", "copyright"),
        *("related", "furniture"),
    )
)
MOST_HITS = 500
NO_STOP, STOP = Markup(' tabindex="-1"'), Markup(' tabindex="0"')
PAGE_BREAK = "\f"
"""Stands between the pages of a PDF."""

PART = 300
"""Sentences drawn at once; a longer article is read in parts."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one article, as rows of the read models: for the notes and the margin."""

    mentions: Sequence[Row] = ()
    """Marks of kind entity: number (of the entity), label, actor, sentence."""
    figures: Sequence[Row] = ()
    statements: Sequence[Row] = ()
    positions: Sequence[Row] = ()
    marks: Sequence[Row] = ()
    """Every span to highlight: kind, number, start, end, actor, label, sentence."""

    def counts(self) -> dict[str, int]:
        """Return how many there are of each kind."""
        return {
            "entity": len(self.mentions),
            "figure": len(self.figures),
            "statement": len(self.statements),
            "position": len(self.positions),
        }


DRAWN = {"entity": "entity", "figure": "figure", "statement": "statement", "cue": "statement"}
"""Kind of mark in the text -> the toggle it belongs to; positions stand in the margin."""


def marks(
    rows: Iterable[Row],
    article: str,
    palette: Palette,
    hidden: Iterable[str] = (),
    opened: str | None = None,
) -> Marks:
    """Return the marks to draw, without the kinds that the reader has switched off.

    ``rows``: kind, number, start, end, actor, label, sentence. All marks of the ``opened`` record
    (every place that names an entity) are pointed out.
    """
    off = set(hidden)
    return Marks(
        _mark(row, article, palette, opened)
        for row in rows
        if row["kind"] in DRAWN and DRAWN[row["kind"]] not in off
    )


def _mark(row: Row, article: str, palette: Palette, opened: str | None) -> Mark:
    kind = row["kind"]
    named = "statement" if kind == "cue" else kind
    to = address.reader(article, row["sentence"], f"{named}-{row['number']}")
    plain = kind == "figure" and missing(row["actor"])
    css = "" if plain else palette[None if missing(row["actor"]) else row["actor"]].css
    label = "" if missing(row["label"]) else str(row["label"])
    return Mark(
        int(row["start"]), int(row["end"]), kind, css,
        "" if kind == "statement" else to, label, f"{named}-{row['number']}",
        chosen=opened == f"{named}-{row['number']}",
    )  # fmt: skip


def hits(text: str, words: str | None) -> list[Mark]:
    """Return a mark for each place where some words stand, whatever the case."""
    if not words or not words.strip():
        return []
    found = re.finditer(re.escape(words.strip()), text, re.IGNORECASE)
    return [Mark(m.start(), m.end(), "hit") for m, _ in zip(found, range(MOST_HITS), strict=False)]


@dataclass(frozen=True, slots=True)
class Page:
    """What the reader draws."""

    article: str
    text: str
    sections: Sequence[Row]
    sentences: Sequence[Row]
    marks: Marks
    positions: dict[int, list[Row]] = field(default_factory=dict)
    """Sentence -> its positions, for the signs in the margin."""
    at: int | None = None
    """The sentence in view."""
    evidence: tuple[int, int] | None = None
    """The span to point out in it."""

    start: int = 0
    end: int | None = None
    """The part of the text that is drawn; all of it by default."""

    def first(self, offset: int) -> int:
        """Return the place of the first sentence that ends after an offset."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence["end"])

    def draw(self, start: int, end: int, extra: Iterable[Mark] = ()) -> Markup:
        """Return a range of the text with its marks."""
        return render(self.text, [*self.marks.within(start, end), *extra], start, end)


def html(page: Page) -> Markup:
    """Return the whole article; gaps between paragraphs are kept, so no character is lost."""
    end = len(page.text) if page.end is None else page.end
    parts, done = [], page.start
    for number, section in enumerate(page.sections, 1):
        if section["end"] <= done or section["start"] >= end:
            continue
        parts.append(_gap(page.text[done : section["start"]]))
        parts.append(_paragraph(page, section, number, (done, end)))
        done = min(section["end"], end)
    parts.append(_gap(page.text[done:end]))
    return Markup('<div class="article" lang="en" data-roving="0">{}</div>').format(
        roving(Markup("").join(parts))
    )


def roving(html: Markup) -> Markup:
    """Let Tab stop at one mark: the first in the sentence in view, else the first of all."""
    here = max(html.find('class="sent here"'), 0)
    at = html.find(NO_STOP, here)
    at = html.find(NO_STOP) if at < 0 else at
    return html if at < 0 else html[:at] + STOP + html[at + len(NO_STOP) :]


def _gap(text: str) -> Markup:
    if not text:
        return Markup("")
    if text.strip():  # text outside every paragraph is shown, never hidden
        return Markup('<span class="para">{}</span>').format(text)
    return Markup('<span class="gap">{}</span>').format(text)


def _paragraph(page: Page, section: Row, number: int, within: tuple[int, int]) -> Markup:
    start, end = max(section["start"], within[0]), min(section["end"], within[1])
    inside = [
        s for s in page.sentences[page.first(start) : page.first(end) + 1] if s["start"] < end
    ]
    parts, done = [], start
    for sentence in inside:
        left, right = max(done, sentence["start"]), min(end, sentence["end"])
        parts.append(page.draw(done, left))
        parts.append(_sentence(page, sentence, left, right))
        done = max(done, right)
    parts.append(page.draw(done, end))
    role = section["role"] if section["role"] in ROLES else "body"
    css = f"{role} again" if section.get("repeat") else role
    heading = Markup(' role="heading" aria-level="2"') if role in {"headline", "subheading"} else ""
    again = Markup(' title="{}"').format(AGAIN) if section.get("repeat") else Markup("")
    return Markup('<div class="para {}" id="p-{}" data-n="{}"{}{}{}>{}</div>').format(
        css, number, number, _page(page.text, section), heading, again, Markup("").join(parts)
    )


AGAIN = "The same words stand elsewhere in the article; they are counted once"


def page_of(text: str, offset: int) -> int:
    """Return the page of an offset, from 1."""
    return text.count(PAGE_BREAK, 0, offset) + 1


def _page(text: str, section: Row) -> Markup:
    """Return the page number of the first paragraph of each page; the style sheet draws it."""
    before = text.rfind(PAGE_BREAK, 0, section["start"])
    if before < 0 or text[before : section["start"]].strip():
        return Markup("")
    return Markup(' data-page="page {}"').format(page_of(text, section["start"]))


def _sentence(page: Page, sentence: Row, start: int, end: int) -> Markup:
    n = sentence["n"]
    here = n == page.at
    extra = [Mark(*page.evidence, "evidence")] if here and page.evidence else []
    margin = Markup("").join(_margin(page, row) for row in page.positions.get(n, ()))
    return Markup('{}<span class="sent {}" id="s-{}" data-href="{}">{}</span>').format(
        margin,
        "here" if here else "",
        n,
        address.reader(page.article, n),
        page.draw(start, end, extra),
    )


def _margin(page: Page, row: Row) -> Markup:
    """Return the margin mark of a position: an empty link; the style sheet draws its sign."""
    said = f"{row['side']}: {WORDS[row['stance']]} {row['issue']}"
    to = address.reader(page.article, row["sentence"], f"position-{row['number']}")
    return Markup(
        '<a data-soft="p{}" class="margin {}" data-sign="{}" href="{}" title="{}" aria-label="{}"{}></a>'
    ).format(row["number"], row["stance"], SIGNS[row["stance"]], to, said, said, NO_STOP)


def part(sentences: Sequence[Row], length: int, at: int | None) -> tuple[int, int]:
    """Return the range of the text that is drawn: the part that holds the sentence in view."""
    if len(sentences) <= PART:
        return 0, length
    first = (at or 0) // PART * PART
    start = sentences[first]["start"] if first else 0
    after = first + PART
    return start, sentences[after]["start"] if after < len(sentences) else length


def jump_list(sections: Sequence[Row], text: str) -> list[tuple[int, str]]:
    """Return (paragraph number, words) of the places to jump to: headings, labels, the start."""
    places = []
    for number, section in enumerate(sections, 1):
        words = text[section["start"] : section["end"]]
        if _page(text, section):
            places.append((number, f"Page {page_of(text, section['start'])}"))
        if not missing(section["label"]):
            places.append((number, str(section["label"])))
        elif section["role"] in {"headline", "subheading", "correction", "syndication"}:
            places.append((number, f"{words[:60]}…" if len(words) > 61 else words))
    return places
