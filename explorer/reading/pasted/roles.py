"""Plain text to sections: which paragraph plays which part in the article.

Signs of single paragraphs (``signs``), the place of the article on the page (``zones``), its top
(``top``) and its pictures (``captions``) are brought together here; then paragraphs that hold two
parts are divided: a dateline before its text, a caption before its credit.
"""

import re
from collections.abc import Iterable

from explorer.reading.paragraphs import Paragraph, paragraph, paragraphs
from explorer.reading.pasted import captions, ending, headlines, points, top
from explorer.reading.pasted.boxes import PERIODICAL
from explorer.reading.pasted.divide import LABEL, divided
from explorer.reading.web import pictures
from explorer.reading.web.pages import Page, vocabulary
from explorer.reading.web.zones import AMOUNT, core, page
from explorer.records import Section

INTRO = re.compile(
    r"(?:here(?:['\u2019]s|\s+(?:is|are))|what\s+(?:else\s+)?(?:to|we|you)|key\s|other\s|also\s|more\s|in\s+other|five|four|three|\d+\s)",
    re.IGNORECASE,
)
BULLET = re.compile(r"[\u2022\u00b7*\u25cf\u25aa\u25a0\u2023-]\s*\S")

PASSING = frozenset({"dateline", "credit", "caption"})
HELPED = re.compile(
    r"contributed|reporting|edit(?:ed|ing)|compiled|written by|produced", re.IGNORECASE
)
ASKING = re.compile(
    r"(?:who|what|why|how|when|where|which|is|are|can|will|could|should|does|do|did|has|have|was)\b[^.\"\u201c]+\?$",
    re.IGNORECASE,
)
AGENCY = re.compile(r"\([A-Z][\w. /]{1,30}\)\.?")
UNDER_WAY = 3
"""Paragraphs after which a sentence about a writer is part of the story."""

ANNOUNCING = 4
QUESTION = 14
SUBHEAD = 8
LONG = 25


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
    roles |= dict.fromkeys(sorted(pg.speakers.intersection(zone)), "body")
    pictures.mark(pg, roles, zone, head)
    points.mark(pg, roles, zone, head)
    ending.complete(pg, roles, zone)
    sidebars(pg, roles, zone)
    return roles


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
        return _inside(pg, n)
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


def _inside(pg: Page, n: int) -> str:
    """Return the role of a paragraph without a sign between the first and last text."""
    para, shadow = pg.paragraphs[n], pg.shadows[n]
    if shadow:
        return shadow
    if captions.player(para.text):
        return "caption"
    below = n + 1 < len(pg.signs) and pg.prose(n + 1)
    if para.text.isupper() and para.words <= SUBHEAD and below:
        return "subheading"
    if n and below and ASKING.match(para.text):
        return _question(pg, n)
    if para.prose or para.closed or para.words >= LONG or BULLET.match(para.text):
        return "body"
    if para.text.endswith(":"):
        return _colon(pg, n)
    return "caption" if captions.glued(para.text) is not None else _unclosed(pg, n)


def _question(pg: Page, n: int) -> str:
    """Return the role of a question above running text: a link, a sub-heading, or an interviewer's."""
    if _open_line(pg, n - 1):
        return "related"
    short = pg.paragraphs[n].words <= QUESTION and pg.paragraphs[n].sentences == 1
    return "subheading" if short else "body"


def _colon(pg: Page, n: int) -> str:
    after = pg.paragraphs[n + 1].text if n + 1 < len(pg.paragraphs) else ""
    return "subheading" if INTRO.match(pg.paragraphs[n].text) or LABEL.match(after) else "body"


def _unclosed(pg: Page, n: int) -> str:
    """A line that ends without a full stop: sub-heading, list item, or a link to another story."""
    para = pg.paragraphs[n]
    if pg.listed(n):
        return "body"
    if n and pg.paragraphs[n - 1].text.casefold() == "read more":
        return "related"
    if n + 1 < len(pg.signs) and pg.paragraphs[n + 1].text[0].islower():
        return "body"  # a sentence cut in two by what stood beside it
    if n and pg.signs[n - 1] is not None and para.words <= 5 and PERIODICAL.search(para.text):
        return "furniture"
    before, after = _open_line(pg, n - 1), _open_line(pg, n + 1)
    listed = AMOUNT.search(para.text) or (n and _result(pg, n - 1))
    if listed and para.words >= 4:
        return "body"  # an item of a list of results
    if (before or after) and not (pg.prose(n + 1) and not before):
        return "related" if para.words >= 4 else "furniture"
    asks = para.text.endswith("?") and para.words <= QUESTION
    if (para.words <= SUBHEAD or asks) and n + 1 < len(pg.signs):
        return "subheading"
    return "related" if para.words < LONG else "body"


def _result(pg: Page, n: int) -> bool:
    return _open_line(pg, n) and AMOUNT.search(pg.paragraphs[n].text) is not None


def _open_line(pg: Page, n: int) -> bool:
    """Tell whether a line may be the title of another story: bare, and open or a question."""
    return pg.bare(n) and (not pg.paragraphs[n].closed or bool(ASKING.match(pg.paragraphs[n].text)))


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
