"""Plain text to sections: which paragraph plays which part in the article.

Signs of single paragraphs (``signs``), the place of the article on the page (``zones``), its top
(``top``) and its pictures (``captions``) are brought together here; then paragraphs that hold two
parts are divided: a dateline before its text, a caption before its credit.
"""

import re
from collections.abc import Iterable

from explorer.reading.paragraphs import Paragraph, paragraph, paragraphs
from explorer.reading.pasted import authors, captions, echoes, ending, headlines, lines, points, top
from explorer.reading.pasted.divide import LABEL, divided
from explorer.reading.web import pictures
from explorer.reading.web.pages import Page, vocabulary
from explorer.reading.web.zones import core, page
from explorer.records import Section

PICTURES, NEAR = frozenset({"caption", "credit"}), 4
"""Roles of pictures, and the lines that they may stand above or below a story."""

PASSING = frozenset({"dateline", "credit", "caption"})
HELPED = re.compile(
    r"contributed|reporting|edit(?:ed|ing)|compiled|written by|produced", re.IGNORECASE
)
AGENCY = re.compile(r"\([A-Z][\w. /]{1,30}\)\.?")
UNDER_WAY = 3
"""Paragraphs after which a sentence about a writer is part of the story."""

ANNOUNCING = 4


def sections(text: str) -> tuple[Section, ...]:
    """Return the sections of a text in reading order; they never overlap."""
    pg = page(paragraphs(text))
    roles = assign(pg)
    return divided(text, [(pg.paragraphs[n], role) for n, role in roles.items()])


def assign(pg: Page) -> dict[int, str]:
    """Return the role of every paragraph by its number, in order."""
    zone = _to_last_sentence(pg, core(pg))
    words = vocabulary(pg, zone)
    head = headlines.headline(pg, zone, words)
    roles = {n: _first(pg, n, zone) for n in range(len(pg.signs))}
    roles |= top.before_text(pg, head, zone, words)
    spoken = (n for n in sorted(pg.speakers.intersection(zone)) if pg.shadows[n] is None)
    roles |= dict.fromkeys(spoken, "body")
    pictures.mark(pg, roles, zone, head)
    points.mark(pg, roles, zone, head)
    authors.mark(pg, roles, zone, head)
    echoes.mark(pg, roles, zone)
    ending.complete(pg, roles, zone)
    sidebars(pg, roles, zone)
    _far_pictures(roles, zone, head)
    return roles


def _far_pictures(roles: dict[int, str], zone: range, head: int | None) -> None:
    """Leave pictures to a story only near it: elsewhere they go with links to other stories."""
    top_line = zone.start if head is None else min(head, zone.start)
    for n, role in roles.items():
        if role in PICTURES and not top_line - NEAR <= n < zone.stop + NEAR and len(zone):
            roles[n] = "furniture"


def roles_of(given: list[str]) -> list[str]:
    """Return the role of each of some paragraphs, as if they were pasted with gaps between."""
    text = "\n\n".join(given)
    starts, at = [], 0
    for words in given:
        starts.append(at)
        at += len(words) + 2
    measured = [paragraph(text, s, s + len(w)) for s, w in zip(starts, given, strict=True)]
    return list(assign(page(measured)).values())


def _to_last_sentence(pg: Page, zone: range) -> range:
    """Take in short closing sentences right below the text, and below captions under it."""
    last = n = zone.stop
    while n < len(pg.signs) and pg.bare(n):
        pictured = captions.glued(pg.paragraphs[n].text) is not None
        if not (pg.paragraphs[n].closed or pictured or _list(pg, n)):
            break
        n += 1
        last = last if pictured else n
    named = last < len(pg.signs) and pg.shadows[last] is not None
    return range(zone.start, zone.stop if named else last)


def _list(pg: Page, n: int) -> bool:
    """Tell whether a line announces a list below the text, or is an item of it."""
    announces = pg.paragraphs[n].text.endswith(":") and pg.paragraphs[n].words >= ANNOUNCING
    return pg.listed(n) or (announces and pg.bare(n + 1))


def _first(pg: Page, n: int, zone: range) -> str:
    found = pg.signs[n]
    if found is not None:
        return pg.shadows[n] or _signed(pg, n, zone)
    if n in zone:
        return lines.role(pg, n)
    if len(zone) == 0:
        return "body"
    shadow = pg.shadows[n]
    para = pg.paragraphs[n]
    if shadow:
        return shadow
    return "related" if para.words >= 5 and n > zone.start else "furniture"


def _signed(pg: Page, n: int, zone: range) -> str:
    found = pg.signs[n]
    assert found is not None
    if found.opens == "points" and n in zone:
        return "subheading"
    if found.opens == "bio" and n < zone.stop - 1 and _told(pg, zone.start, n):
        return "body"  # somebody the story is about
    if found.role == "credit" and zone.stop <= n and AGENCY.fullmatch(pg.paragraphs[n].text):
        return "syndication"
    named = found.role == "byline" and not HELPED.search(pg.paragraphs[n].text)
    if (found.role in PASSING or named) and n > zone.stop + 3:
        return "furniture"  # dates and names in lists of links below the article
    # A heading such as "Analysis" with text below it heads that text, not a list of links.
    heads = found.opens == "related" and n + 1 in zone and pg.prose(n + 1) and n > zone.start
    return "furniture" if heads else found.role


def _told(pg: Page, start: int, n: int) -> bool:
    """Tell whether a story is well under way."""
    return sum(pg.prose(m) for m in range(start, n)) >= UNDER_WAY


def sidebars(pg: Page, roles: dict[int, str], zone: Iterable[int]) -> None:
    """Mark runs of labelled items ("Label: sentence") under an introduction, in place."""
    labelled = [n for n in zone if roles[n] == "body" and _label(pg.paragraphs[n])]
    for run in _runs(labelled):
        names = [_label(pg.paragraphs[n]) for n in run]
        before = roles.get(run[0] - 1)
        introduced = before in {"subheading", "related", "furniture"} or (
            run[0] > 0 and pg.paragraphs[run[0] - 1].text.endswith(":")
        )
        talk = len(set(names)) < len(names) or _dialogue(pg, names)
        if not talk and len(run) >= (2 if introduced else 3):
            roles |= dict.fromkeys(run, "sidebar")


def _label(para: Paragraph) -> str | None:
    found = LABEL.match(para.text)
    if found is None or len(found["label"].split()) > 7 or para.words < 8:
        return None
    return None if found["label"] in {"Q", "A", "Question", "Answer"} else found["label"]


def _dialogue(pg: Page, names: list[str | None]) -> bool:
    """Tell a transcript's speakers from the labels of items: they speak again elsewhere."""
    starts = [p.text.split(":", 1)[0].casefold() for p in pg.paragraphs if ":" in p.text]
    return any(starts.count((name or "").casefold()) > 1 for name in names)


def _runs(numbers: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs
