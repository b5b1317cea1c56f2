"""Where on a page the article itself stands: its core of running text, and the boxes round it.

Every paragraph weighs for or against being part of the article; the heaviest unbroken stretch is
the core. Boxes that open with a known header (related, newsletter, comments) are shadowed first.
Stretches of prose beyond a gap are taken in when they use the words of the core.
"""

import re
from dataclasses import dataclass
from itertools import islice

from explorer.reading.kinship import content, kinship
from explorer.reading.paragraphs import Paragraph
from explorer.reading.signs import Sign, sign
from explorer.reading.talk import speakers

KIN = 0.2
"""Share of content words found in the core from which on a paragraph belongs to the story.
Measured on news articles of one dispute: 3 paragraphs of 4 of the same story lie above, 3 of 4 of
another story below."""

PROSE_CAP = 60
GAP = 6
AMOUNT = re.compile(r"[$\u00a3\u20ac]\s?\d|\d\s?%|\d,\d{3}|\b(?:percent|million|billion)\b")
"""Figures as lists of results have them, and lists of links seldom."""

INVITING = re.compile(
    r"privacy|agree|terms|captcha|e-?mail|subscri|sign\s*(?:ed|ing)?\s*up|newsletter", re.IGNORECASE
)
BOX, BLURB = 7, 30
PERIODICAL = re.compile(r"news|daily|weekly|alert|brief|digest|edition", re.IGNORECASE)
BARRIER = 80
"""Words of prose that must stand before a heading like "Comments" for it to end the article."""


@dataclass(frozen=True, slots=True)
class Page:
    """Paragraphs with what they say about themselves and the boxes they lie in."""

    paragraphs: tuple[Paragraph, ...]
    signs: tuple[Sign | None, ...]
    shadows: tuple[str | None, ...]
    """Role given by the box a paragraph lies in."""
    speakers: frozenset[int] = frozenset()
    """Paragraphs that only name who speaks next."""

    def prose(self, n: int) -> bool:
        """Tell whether paragraph ``n`` is running text that no sign or box claims."""
        free = self.signs[n] is None and self.shadows[n] is None
        return free and self.paragraphs[n].prose

    def bare(self, n: int) -> bool:
        """Tell whether paragraph ``n`` is a line without a sign that is not running text."""
        return 0 <= n < len(self.signs) and self.signs[n] is None and not self.paragraphs[n].prose


def page(paragraphs: list[Paragraph]) -> Page:
    """Measure a page."""
    signs = tuple(sign(p.text) for p in paragraphs)
    bare = Page(tuple(paragraphs), signs, (None,) * len(signs))
    return Page(bare.paragraphs, signs, tuple(_shadows(bare)), speakers(paragraphs, signs))


def vocabulary(pg: Page, core: range) -> set[str]:
    """Return the content words of the core's running text."""
    return set().union(*(content(pg.paragraphs[n].text) for n in core if pg.prose(n)))


def _shadows(pg: Page) -> list[str | None]:
    shadows: list[str | None] = [None] * len(pg.signs)
    before, n = 0, 0
    while n < len(pg.signs):
        found = pg.signs[n]
        opens = found.opens if found else None
        if opens == "comments" and _ends_article(pg, n, before):
            shadows[n:] = [_after_end(s) for s in pg.signs[n:]]
            break
        if opens in BOXES:
            for inside in BOXES[opens](pg, n):
                shadows[inside] = "related" if opens == "related" else "furniture"
        before += pg.paragraphs[n].words if pg.prose(n) else 0
        n += 1
    return shadows


def _after_end(found: Sign | None) -> str:
    keeps = found is not None and found.role in {"copyright", "syndication", "correction"}
    return found.role if found and keeps else "furniture"


def _ends_article(pg: Page, n: int, before: int) -> bool:
    after = sum(p.words for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m))
    talk = sum(
        1
        for p in pg.paragraphs[n + 1 :]
        if re.match(r"(?:reply|like|report|flag|share)\b", p.text, re.IGNORECASE)
    )
    if before < BARRIER or (after > 1.5 * before and talk < 2):
        return False
    # A bare "Replies" or "Discussion" may be a sub-heading: then the story goes on below it.
    weak = re.fullmatch(r"\w+", pg.paragraphs[n].text)
    following = " ".join(p.text for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m))
    words = vocabulary(pg, range(n))
    return not (weak and talk < 2 and kinship(following, words) >= KIN)


def _related(pg: Page, opener: int) -> list[int]:
    """Return the paragraphs listed under a heading such as "Most read"."""
    inside: list[int] = []
    for n in range(opener + 1, len(pg.signs)):
        found, para = pg.signs[n], pg.paragraphs[n]
        if found and found.role in {"syndication", "copyright", "correction"}:
            break
        if found and found.opens in {"comments", "related"}:
            break
        listed = len(inside) >= 2 and pg.bare(n - 1) and pg.bare(n - 2)
        sentence = para.prose or para.text.endswith(".")
        if found is None and sentence and (listed or not _teaser(pg, n)):
            break
        if found is None:
            inside.append(n)
    return inside if any(pg.bare(n) for n in inside) else []


def _teaser(pg: Page, n: int) -> bool:
    """Tell whether running text is the summary under a linked headline, with another to follow."""
    para = pg.paragraphs[n]
    if para.words > 40 or para.sentences > 2 or not _headlined(pg, n):
        return False
    return any(_headlined(pg, m) for m in _next_prose(pg, n)) or not _next_prose(pg, n)


def _headlined(pg: Page, n: int) -> bool:
    m = n - 1
    while m >= 0 and pg.signs[m] is not None and pg.signs[m].role in {"dateline", "credit"}:  # type: ignore[union-attr]
        m -= 1
    return pg.bare(m) and pg.paragraphs[m].words >= 4 and not pg.paragraphs[m].text.endswith(".")


def _next_prose(pg: Page, n: int) -> list[int]:
    near = range(n + 1, min(n + 40, len(pg.signs)))
    return list(islice((m for m in near if pg.prose(m)), 1))


def _newsletter(pg: Page, opener: int) -> list[int]:
    """Return the lines that go with an invitation to sign up.

    All up to the box's last telling line, then short lines up to the next running text.
    """
    near = range(opener + 1, min(opener + BOX, len(pg.signs)))
    telling = [n for n in near if pg.signs[n] and INVITING.search(pg.paragraphs[n].text)]
    last = max(telling, default=opener)
    inside = [n for n in range(opener + 1, last) if pg.signs[n] is None]
    if any(pg.paragraphs[n].words > BLURB for n in inside) or len(inside) > 2:
        inside, last = [], opener
    for n in range(last + 1, min(last + 4, len(pg.signs))):
        if pg.signs[n] is None and (pg.paragraphs[n].closed or pg.paragraphs[n].words > 8):
            break
        titled = PERIODICAL.search(pg.paragraphs[n].text) and pg.paragraphs[n].words <= 5
        if pg.signs[n] is None and (titled or not _before_prose(pg, n)):
            inside.append(n)
    return inside


def _before_prose(pg: Page, n: int) -> bool:
    return n + 1 < len(pg.signs) and pg.prose(n + 1)


BOXES = {"related": _related, "newsletter": _newsletter}


def core(pg: Page) -> range:
    """Return the numbers of the paragraphs from the first to the last of the article's text."""
    found = _heaviest([_weight(pg, n) for n in range(len(pg.signs))])
    words = vocabulary(pg, found)
    if not words:
        return found
    first, last = found.start, found.stop
    for group in _groups(pg, range(last, len(pg.signs))):
        if not (
            _kin(pg, group, words) or _cut_off(pg, last, group) or _near(pg, last, group, words)
        ):
            break
        last = group.stop
    for group in reversed(_groups(pg, range(first))):
        if not _kin(pg, group, words):
            break
        first = group.start
    return range(first, last)


def _near(pg: Page, last: int, group: range, words: set[str]) -> bool:
    """Tell whether a few lines without a list of links part a passage from the story."""
    between = range(last, group.start)
    listed = any(
        pg.shadows[n] == "related" or ((s := pg.signs[n]) is not None and s.role == "related")
        for n in between
    )
    text = " ".join(pg.paragraphs[n].text for n in group)
    several = len(group) > 1 or kinship(text, words) >= KIN / 2
    return len(between) <= 4 and not listed and several


def _cut_off(pg: Page, last: int, group: range) -> bool:
    """Tell whether only furniture parts a group from the story, and a closing line follows it."""
    between = all(
        pg.shadows[n] == "furniture" or ((s := pg.signs[n]) is not None and s.role == "furniture")
        for n in range(last, group.start)
    )
    after = pg.signs[group.stop] if group.stop < len(pg.signs) else None
    return between and after is not None and after.role in {"syndication", "byline", "correction"}


def _weight(pg: Page, n: int) -> int:
    if pg.prose(n):
        return min(pg.paragraphs[n].words, PROSE_CAP)
    if pg.shadows[n] is not None or pg.signs[n] is not None:
        return -2
    if pg.paragraphs[n].closed or n in pg.speakers:
        return 1
    if AMOUNT.search(pg.paragraphs[n].text) and pg.paragraphs[n].words >= 4:
        return 0
    return -GAP if not pg.bare(n - 1) else -2 * GAP


def _heaviest(weights: list[int]) -> range:
    best, total, start, found = 0, 0, 0, range(0)
    for n, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, n
        total += weight
        if total > best:
            best, found = total, range(start, n + 1)
    return found


def _groups(pg: Page, where: range) -> list[range]:
    groups: list[range] = []
    for n in where:
        if not pg.prose(n):
            continue
        if groups and groups[-1].stop == n:
            groups[-1] = range(groups[-1].start, n + 1)
        else:
            groups.append(range(n, n + 1))
    return groups


def _kin(pg: Page, group: range, words: set[str]) -> bool:
    text = " ".join(pg.paragraphs[n].text for n in group)
    lone = len(group) == 1 and _headlined(pg, group.start) and pg.paragraphs[group.start].words < 40
    return kinship(text, words) >= (KIN + 0.2 if lone else KIN)
