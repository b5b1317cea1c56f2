"""Where on a page the article itself stands: its core of running text.

Every paragraph weighs for or against being part of the article; the heaviest unbroken stretch is
the core. Boxes that open with a known header (related, newsletter, comments) are shadowed first.
Stretches of prose beyond a gap are taken in when they use the words of the core.
"""

import re

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted import teasers
from explorer.reading.pasted.boxes import headlined, shadows
from explorer.reading.pasted.kinship import KIN, kinship
from explorer.reading.pasted.lines import AMOUNT, ASKING
from explorer.reading.pasted.signs import sign
from explorer.reading.pasted.talk import speakers
from explorer.reading.web.pages import Page, vocabulary

CELLS, CELL = 80, 4
"""Lines that a table in the text may have, and words in a line."""

PROSE_CAP = 60
NEAR = 5
"""Lines that a sentence above the text may be away from it."""

GAP = 6
PICTURED = frozenset({"credit", "caption"})
FEW, NEXT = 4, 12
"""Lines that no sign claims, and all lines, between the text and a passage that goes on with it."""

SHOWN = 20
"""Paragraphs of the text above looked at for pictures."""

SIGNED, GALLERY = 6, 14
"""Lines between a byline and the text; lines of pictures below its opening."""

SPOKEN = re.compile(
    r"\b(?:said|says|told|added)\b.*[\"\u201c]|[\"\u201d]\W+(?:\w+ ){0,4}(?:said|says|told|added)\b"
)
"""Somebody is quoted, as stories do and summaries of stories seldom."""

CLOSING = frozenset({"byline", "copyright", "syndication"})
"""What stands below a story, not inside it."""


def page(paragraphs: list[Paragraph]) -> Page:
    """Measure a page."""
    signs = tuple(sign(p.text) for p in paragraphs)
    bare = Page(tuple(paragraphs), signs, (None,) * len(signs))
    boxed = shadows(bare)
    for row in teasers.rows(paragraphs, signs):
        boxed[row.start : row.stop] = ["related"] * len(row)
    return Page(bare.paragraphs, signs, tuple(boxed), speakers(paragraphs, signs))


def core(pg: Page) -> range:
    """Return the numbers of the paragraphs from the first to the last of the article's text."""
    found = teasers.trimmed(pg, _heaviest([_weight(pg, n) for n in range(len(pg.signs))]))
    words = vocabulary(pg, found)
    if not words:
        return found
    first, last = found.start, found.stop
    for group in reversed(_groups(pg, range(first))):
        far = first - group.stop > NEAR
        if not (_kin(pg, group, words, far=far) or _opening(pg, group, first)):
            break
        first = group.start
    words = vocabulary(pg, range(first, last))
    return range(first, _last(pg, last, words))


def _last(pg: Page, last: int, words: set[str]) -> int:
    """Return where the text ends, given where its heaviest stretch does.

    One passage that shows nothing may stand before one that goes on with what somebody says.
    """
    doubted = False
    for group in _groups(pg, range(last, len(pg.signs))):
        if doubted and not SPOKEN.search(pg.paragraphs[group.start].text):
            break
        if (
            _kin(pg, group, words)
            or _cut_off(pg, last, group)
            or _near(pg, last, group, words)
            or _shown_beside(pg, last, group)
        ):
            last, doubted = group.stop, False
        elif doubted or len(group) > 1 or group.start - last > NEXT:
            break
        else:
            doubted = True
    return last


def _shown_beside(pg: Page, last: int, group: range) -> bool:
    """Tell whether a passage has a picture with its credit below it, as the text above it has."""
    after = pg.signs[group.stop : group.stop + GALLERY // 3]
    above = pg.signs[max(0, last - SHOWN) : last]
    both = all(any(s is not None and s.role == "credit" for s in part) for part in (after, above))
    return both and group.start - last <= NEXT


def _opening(pg: Page, group: range, first: int) -> bool:
    """Tell whether a passage below who wrote it is the opening, with pictures below it."""
    between = [pg.signs[n] for n in range(group.stop, first)]
    pictured = any(s is not None and s.role in PICTURED for s in between)
    above = [pg.signs[n] for n in range(max(0, group.start - SIGNED), group.start)]
    signed = any(s is not None and s.role in {"byline", "dateline"} for s in above)
    return pictured and signed and len(between) <= GALLERY


def _near(pg: Page, last: int, group: range, words: set[str]) -> bool:
    """Tell whether a few lines without a list of links part a passage from the story."""
    between = range(last, group.start)
    listed = any(
        pg.shadows[n] == "related" or ((s := pg.signs[n]) is not None and s.role == "related")
        for n in between
    )
    closed = any((s := pg.signs[n]) is not None and s.role in CLOSING for n in between)
    text = " ".join(pg.paragraphs[n].text for n in group)
    asked = group.start > last and ASKING.match(pg.paragraphs[group.start - 1].text)
    several = len(group) > 1 or asked or kinship(text, words) >= KIN / 2
    cells = len(between) <= CELLS and all(pg.paragraphs[n].words <= CELL for n in between)
    told = sum(pg.signs[n] is None and pg.shadows[n] is None for n in between)
    few = told <= FEW and len(between) <= NEXT
    return bool((cells or few) and not listed and not closed and several)


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
    if (AMOUNT.search(pg.paragraphs[n].text) and pg.paragraphs[n].words >= 4) or pg.listed(n):
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


def _kin(pg: Page, group: range, words: set[str], far: bool = False) -> bool:
    text = " ".join(pg.paragraphs[n].text for n in group)
    short = len(group) == 1 and pg.paragraphs[group.start].words < 40
    lone = short and (far or headlined(pg, group.start) or _below_closing(pg, group.start))
    lone = lone and not SPOKEN.search(text)
    return kinship(text, words) >= (KIN + 0.2 if lone else KIN)


def _below_closing(pg: Page, n: int) -> bool:
    """Tell whether what stands below a story stands a few lines above a paragraph."""
    return any(
        (s := pg.signs[m]) is not None and s.role in CLOSING for m in range(max(0, n - 5), n)
    )
