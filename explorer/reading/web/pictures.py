"""Which paragraphs of a page are captions: by the credit beside them or by their place."""

import re
from itertools import pairwise

from explorer.reading.paragraphs import SENTENCE_END
from explorer.reading.pasted.captions import CUES, LONGEST, PRESENT
from explorer.reading.pasted.divide import DATELINE
from explorer.reading.web.pages import Page

TOLD = re.compile(r"\b(?:said|told|was|were|had|announced|voted|agreed|reported|according)\b")
COUNTER = re.compile(r"\d{1,3} ?(?:/|of) ?\d{1,3}")
TIMER = re.compile(r"\d{1,2}:[0-5]\d")
PLACED = re.compile(r"(?:\)\s*[-\u2013\u2014:]*|[A-Z]{2,6}\s*[-\u2013\u2014]+)$")
"""The end of a line that names place and agency."""

CAPTION_WORDS = range(5, 41)
NAMED, LEAD_WORDS = 4, 45
"""Words of a line that only names a photographer; of a sentence that describes a picture."""

REACH, PICTURES, BEGIN = 14, 2, 8
"""Lines between headline and byline; captions that a story opens with; lines it opens within."""

SHOWN, BRIEF = 20, 14
"""Words of a sentence above a credit that may be its caption; of one that may tell news, too."""

PAST = re.compile(r"\b\w{3,}ed\b")
SAYING = re.compile(r"[\"\u201c\u201d]|\b(?:said|says|told|added|asked)\b")
HELD = re.compile(r"\s*(?:\u00a9|\(c\))\s*(?:(?:19|20)\d\d\b)?", re.IGNORECASE)
RESERVED = re.compile(r"\b(?:rights reserved|reproduc\w+|Ltd|Inc|LLC)\b", re.IGNORECASE)
HOLDER = 8
"""Words of a line that says who holds the rights to one picture."""

NOT_PICTURED = frozenset({"headline", "kicker", "byline", "sidebar"})


def mark(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give captions and credits their roles, in place."""
    _held(pg, roles, zone, head)
    _attach(pg, roles, zone, head)
    _in_text(pg, roles, zone)
    _timed(pg, roles, zone)
    _numbered(pg, roles, zone)
    _above_text(pg, roles, zone, head)
    _named_again(pg, roles, zone)


def _attach(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``caption`` to paragraphs beside a photo credit, in place."""
    for n in range(max(0, (head or 0) - 4), min(zone.stop + 4, len(pg.signs))):
        if roles.get(n) != "credit":
            continue
        if _opens_zone(pg, n - 1, zone, head):
            roles[n - 1] = "caption"
            continue
        for m in (n + 1, n - 1) if _dek_above(pg, n, head) else (n - 1, n + 1):
            if _captions(pg, m, n, roles, head):
                roles[m] = "caption"
                break


def _opens_zone(pg: Page, m: int, zone: range, head: int | None) -> bool:
    """Tell whether the first sentence of the text, above a credit, tells no news."""
    first = m == zone.start and pg.prose(m) and m != head
    return first and not TOLD.search(pg.paragraphs[m].text)


def _dek_above(pg: Page, credit: int, head: int | None) -> bool:
    """Tell whether the line above a credit is a dek, and the caption stands below."""
    return head is not None and credit == head + 2 and _fragment(pg, credit + 1)


def _fragment(pg: Page, n: int) -> bool:
    """Tell whether a bare line is long enough for a caption."""
    bare = pg.bare(n) and not pg.paragraphs[n].closed
    return bare and pg.paragraphs[n].words in CAPTION_WORDS


def _captions(pg: Page, m: int, credit: int, roles: dict[int, str], head: int | None) -> bool:
    if not 0 <= m < len(pg.signs) or m == head or pg.signs[m] is not None:
        return False
    para = pg.paragraphs[m]
    if para.words > LONGEST or para.words < 3 or roles.get(m) in NOT_PICTURED:
        return False
    if CUES.search(para.text) or PRESENT.match(para.text) or _said_again(pg, m):
        return True
    if m > credit:
        return _fragment(pg, m) and not pg.bare(m + 1)
    if para.closed and _tells_no_news(pg, m):
        return True
    if m - 1 == head and roles.get(m) == "dek":
        return False
    top = head is not None and m > head + 1 and roles.get(m) in {"dek", "furniture"}
    return top or (not para.closed and roles.get(m) != "subheading")


def _tells_no_news(pg: Page, m: int) -> bool:
    """Tell whether a sentence above a credit describes a picture: it is short and quotes nobody."""
    para = pg.paragraphs[m]
    if SAYING.search(para.text) or para.words > SHOWN:
        return False
    told = TOLD.search(para.text) or PAST.search(para.text)
    return para.words in range(5, BRIEF + 1) or not told


def _held(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Mark who holds the rights to a picture in the story: a page's own rights stand below it."""
    for n in range(0 if head is None else head + 1, max(zone.start, zone.stop - 1)):
        found, para = pg.signs[n], pg.paragraphs[n]
        other = para.words > LEAD_WORDS or RESERVED.search(para.text)
        if found is None or found.role != "copyright" or other:
            continue
        mark = HELD.search(para.text)
        if mark and mark.start() == 0 and para.words <= HOLDER:
            roles[n] = "credit"
        elif mark and len(para.text[: mark.start()].split()) >= NAMED:
            roles[n] = "caption"


def _in_text(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Mark a short line with who took a picture and the line below with what it shows, in place.

    They stand between two paragraphs of running text, as links to two other stories seldom do.
    """
    for n in range(zone.start + 1, zone.stop - 2):
        alone = _closed(pg, n - 1) and _closed(pg, n + 2)
        named = _names(pg, n) and pg.shadows[n] is None and pg.shadows[n + 1] is None
        if alone and named and _fragment(pg, n + 1) and pg.paragraphs[n].text[:1].isupper():
            roles[n], roles[n + 1] = "credit", "caption"


def _numbered(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Mark the pictures of a gallery: what one shows, who took it, its number, in place."""
    for n in range(zone.start + 2, zone.stop):
        shown = pg.signs[n - 2] is None and pg.paragraphs[n - 2].words <= LEAD_WORDS
        if shown and COUNTER.fullmatch(pg.paragraphs[n].text) and _names(pg, n - 1):
            roles[n - 1], roles[n - 2] = "credit", "caption"


def _timed(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Mark the length of a video and the line below with what it shows, in place."""
    for n in range(zone.start + 1, zone.stop - 1):
        if TIMER.fullmatch(pg.paragraphs[n].text) and _fragment(pg, n + 1):
            roles[n], roles[n + 1] = "furniture", "caption"


def _closed(pg: Page, n: int) -> bool:
    return pg.signs[n] is None and pg.paragraphs[n].closed


def _above_text(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Mark what stands between the line that says who wrote it or when, and the text, in place."""
    if head is None:
        return
    start = _begin(pg, zone)
    signed = [n for n in range(head + 1, start) if _signs(pg, n)]
    if not signed or signed[-1] - head > REACH + start - zone.start:
        return
    between = [n for n in range(signed[0] + 1, start) if n not in signed and pg.signs[n] is None]
    fragments = [n for n in between if _fragment(pg, n) and roles.get(n) != "headline"]
    few = len(fragments) <= PICTURES
    for n in between:
        beside = n + 1 == start or _credits(pg, n + 1) or _names(pg, n + 1)
        lead = (
            beside and n >= zone.start and pg.prose(n) and not _under_way(pg, roles, zone.start, n)
        )
        told = lead and pg.paragraphs[n].words <= LEAD_WORDS
        if (n in fragments and few) or told:
            roles[n] = "caption"
            if _names(pg, n - 1) and n - 1 > signed[0] and n - 1 not in signed:
                roles[n - 1] = "credit"
        elif roles.get(n - 1) == "caption" and pg.paragraphs[n].words <= NAMED + 1:
            roles[n] = "credit"


def _named_again(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Mark a name below a caption that names it too, in place: pages credit a picture twice."""
    for n in range(max(1, zone.start - REACH), zone.stop):
        same = pg.paragraphs[n].text in pg.paragraphs[n - 1].text
        if same and _names(pg, n) and roles.get(n - 1) == "caption":
            roles[n] = "credit"


def _under_way(pg: Page, roles: dict[int, str], start: int, n: int) -> bool:
    """Tell whether text stands above a paragraph, other than a dek above the byline."""
    signed = max((m for m in range(start, n) if _signs(pg, m) and _byline(pg, m)), default=start)
    return any(pg.prose(m) and roles.get(m) != "caption" for m in range(signed, n))


def _byline(pg: Page, n: int) -> bool:
    found = pg.signs[n]
    return found is not None and found.role == "byline"


def _names(pg: Page, n: int) -> bool:
    return pg.bare(n) and pg.paragraphs[n].words <= NAMED and not pg.paragraphs[n].closed


def _signs(pg: Page, n: int) -> bool:
    found = pg.signs[n]
    return found is not None and found.role in {"byline", "dateline"} and found.opens is None


def _begin(pg: Page, zone: range) -> int:
    """Return where the text begins: below a credit, or at a paragraph that names its place."""
    near = range(zone.start, min(zone.start + BEGIN, len(pg.signs)))
    for n in near[:4]:
        found, text = pg.signs[n], pg.paragraphs[n].text
        placed = found is not None and found.role == "dateline" and PLACED.search(text)
        if placed or (found is None and pg.prose(n) and DATELINE.match(text)):
            return n
    lead = (n for n in near if n and _credits(pg, n) and pg.prose(n - 1))
    first = next(lead, zone.start)
    signed = any(_signs(pg, n) for n in range(zone.start, first))
    return first if signed or first <= zone.start + 2 else zone.start


def _credits(pg: Page, n: int) -> bool:
    found = pg.signs[n] if n < len(pg.signs) else None
    return found is not None and found.role == "credit"


def _said_again(pg: Page, m: int) -> bool:
    """Tell whether a sentence of it, or all of it, stands elsewhere on the page too."""
    text = pg.paragraphs[m].text
    cuts = [0, *(e.end() for e in SENTENCE_END.finditer(text)), len(text)]
    parts = {text[a:b].strip() for a, b in pairwise(cuts)}
    long = [part for part in (*parts, text) if len(part.split()) >= 8]
    return any(part in p.text for part in long for k, p in enumerate(pg.paragraphs) if k != m)
