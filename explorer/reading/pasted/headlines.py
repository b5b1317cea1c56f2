"""Which line of a pasted page is the headline, among menus, teasers, deks and captions."""

import re
from collections import Counter

from explorer.reading.dates import DATE
from explorer.reading.pasted import captions
from explorer.reading.pasted.divide import DATELINE
from explorer.reading.pasted.kinship import content, kinship
from explorer.reading.pasted.letters import PERSON, salutation
from explorer.reading.web.pages import Page, vocabulary

HEADLINE_WORDS = range(4, 27)
CLOSED_WORDS = 18
"""Words of a headline that ends as a sentence does, with a dek and a caption above the byline."""

ADDRESS = 0.25
"""Share of words in common with a letter under which a line above it is part of an address."""
TAGS = re.compile(r"[A-Z][\w&' \u2019-]{1,25}(?:, [A-Z][\w&' \u2019-]{1,25}){2,}$")
COUNTED = re.compile(r"\b\d+ (?:comments?|shares?|replies|views|min)\b", re.IGNORECASE)
SITE = re.compile(r"\s+(?:\||(?:-|\u2013|\u2014|\u00b7|:|\u00bb)(?=\s+[A-Z\d]))\s+[^|]{2,45}$")
LIVE = re.compile(r"\b(?:live|updates?|as it happened)\b", re.IGNORECASE)
BY = re.compile(r"(?:edited |written |reported )?by\b", re.IGNORECASE)
DATED, TELLING, MOST_DEKS = 12, 4, 4
"""Words of a line that holds a date among other things; telling words of a full headline; deks."""

LONGER = 1.8
"""How many times longer than its dek a headline may be."""

DEK = 12
"""Words of a dek; what is shorter gives way only to a line that says much of the story."""

TOP = 3
"""Lines at the top of a text where a credit may follow a headline at once."""

FAR = 16
"""Lines that share buttons and a player may put between a byline and the summary below it."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d\.\d\d\.\d\d\b")
BELOW = frozenset({"byline", "dateline", "credit", "caption"})
TIMER = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?(?: ?- ?Source: .{2,20})?")
"""What stands below a headline; how long a video is."""

QUESTION = re.compile(r"Q(?:uestion)?\s*:\s")
OPENING = re.compile(r"[\"'\u201c\u2018]?[A-Z .,]{3,40}(?:\(\w+\))?\s*[-\u2013\u2014]{1,2}\s")


def headline(pg: Page, core: range, words: set[str]) -> int | None:
    """Return the number of the headline's paragraph, None when the text begins without one."""
    copies = _copies(pg)
    scored = [
        (_score(pg, n, core, words) + _copied(pg, n, copies), -abs(core.start - n), n)
        for n in range(min(core.start + 1, len(pg.signs)))
        if _may_head(pg, n, core)
    ]
    if salutation(pg, core.start) is not None:  # above a letter stand addresses
        scored = [s for s in scored if kinship(pg.paragraphs[s[2]].text, words) >= ADDRESS]
    if not scored or max(scored)[0] <= 0:
        return None
    return _above_dek(pg, max(scored)[2], words)


def _above_dek(pg: Page, n: int, words: set[str]) -> int:
    """Climb from a dek that says more about the text than the headline above it."""
    while (m := _line_above(pg, n)) is not None:
        above = pg.paragraphs[m].text
        tail = SITE.search(above)
        site = tail and not LIVE.search(tail.group())
        other = _same(above, pg.paragraphs[n].text) or site or DATE.search(above)
        shape = len(above.split()) / max(1, pg.paragraphs[n].words)
        sure = pg.paragraphs[n].words >= DEK or shape >= 1
        akin = kinship(above, words) >= (
            0.25 if sure and shape <= LONGER else 0.4 if sure else 0.51
        )
        if other or shape < 0.35 or above.endswith(",") or not akin:
            break
        n = m
    return n


def _line_above(pg: Page, n: int) -> int | None:
    """Return the bare line above, across one line of furniture between headline and dek."""
    m = n - 1
    found = pg.signs[m] if m > 0 else None
    long = found is not None and found.role == "furniture" and pg.paragraphs[m].words > 4
    if m > 0 and (long or COUNTED.search(pg.paragraphs[m].text)):
        m -= 1
    full = pg.bare(m) and pg.paragraphs[m].words >= 4 and not _trail(pg, m)
    return m if full else None


def _same(a: str, b: str) -> bool:
    return a.casefold() == b.casefold()


def _may_head(pg: Page, n: int, core: range) -> bool:
    para, found = pg.paragraphs[n], pg.signs[n]
    if (captions.glued(para.text) is not None and n > 0) or QUESTION.match(para.text):
        return False
    if found is not None and not (found.role == "related" and para.words >= 5):
        return False
    if (
        para.text.endswith(":")
        or _trail(pg, n)
        or para.words > HEADLINE_WORDS.stop
        or (para.sentences > 2 and para.words > 20)
    ):
        return False
    if n == core.start:
        # A headline that ends in a full stop: it must open the page and run shorter than the text.
        near = range(n + 1, n + (2 if para.words > CLOSED_WORDS else 4))
        opens = n == 0 or any(_signed(pg, m) for m in near)
        return opens and para.sentences <= 2 and _longer_follows(pg, n)
    return para.words >= 3 or n == 0


def _trail(pg: Page, n: int) -> bool:
    """Tell whether a line is a row of tags, or the way through the site that ends in the line below."""
    text = pg.paragraphs[n].text
    below = (p.text for p in pg.paragraphs[n + 1 : n + 4] if p.words >= HEADLINE_WORDS.start)
    return bool(TAGS.match(text)) or any(text.endswith(end) and text != end for end in below)


def _signed(pg: Page, n: int) -> bool:
    found = pg.signs[n] if n < len(pg.signs) else None
    return found is not None and found.role in {"byline", "dateline"}


def _longer_follows(pg: Page, n: int) -> bool:
    following = [p.words for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m)][:4]
    return bool(following) and max(following) > pg.paragraphs[n].words and not _opens_text(pg, n)


def _opens_text(pg: Page, n: int) -> bool:
    para = pg.paragraphs[n]
    return para.words > 10 and bool(OPENING.match(para.text) or DATELINE.match(para.text))


def _score(pg: Page, n: int, core: range, words: set[str]) -> float:
    para = pg.paragraphs[n]
    own = words if n != core.start else vocabulary(pg, range(n + 1, core.stop))
    told = min(1.0, len(content(para.text)) / TELLING)
    score = 3 * told * kinship(para.text, own or words) + (
        0.5 if para.words in HEADLINE_WORDS else -1.0
    )
    score += _before_byline(pg, n) + (0.8 if _below_date(pg, n) else 0.0)
    score -= 0.8 * _after_byline(pg, n)
    score -= 1.2 if _captioned(pg, n) or _timed(pg, n) else 0.0
    score -= 1.0 if DATE.search(para.text) else 0.0
    score -= 0.6 if _below_head(pg, n, words) else 0.0
    tail = SITE.search(para.text)
    score -= 0.8 if tail and not LIVE.search(tail.group()) and not _before_byline(pg, n) else 0.0
    score -= 0.05 * min(core.start - n, 20)
    score -= (
        0.7 if para.closed and not para.text.endswith(("?", "!", "\u201d", '"', "'")) and n else 0.0
    )
    return score + (0.8 if n == 0 and core.start <= 3 else 0.0)


def _below_date(pg: Page, n: int) -> bool:
    """Tell whether only the date stands above a line, and no line that could be the headline."""
    found = pg.signs[n - 1] if n else None
    dated = (
        found is not None and found.role == "dateline" and YEAR.search(pg.paragraphs[n - 1].text)
    )
    return bool(dated) and not any(_long(pg, m) for m in range(max(0, n - 4), n - 1))


def _timed(pg: Page, n: int) -> bool:
    """Tell whether a line is the title of a video, whose length stands below it."""
    return n + 1 < len(pg.signs) and TIMER.fullmatch(pg.paragraphs[n + 1].text) is not None


def _before_byline(pg: Page, n: int) -> float:
    """Return what speaks for a line: a byline, a date or a credit below it and its deks."""
    deks = 0
    for m in range(n + 1, min(n + 4 + MOST_DEKS, len(pg.signs))):
        found, para = pg.signs[m], pg.paragraphs[m]
        glued = found is None and captions.glued(para.text) is not None
        if glued or (found is not None and found.role in BELOW and not TIMER.fullmatch(para.text)):
            return 1.0 if m - deks <= n + 2 else 0.8
        dated = found is None and para.words <= DATED and DATE.search(para.text) is not None
        if dated and m - deks <= n + 3:
            return 0.6
        deks += 1 if found is None and para.words in HEADLINE_WORDS and m > n + 1 else 0
        if m - deks >= n + 3:
            break
    return 1.0 if _named(pg, n + 1) else 0.0


def _below_head(pg: Page, n: int, words: set[str]) -> bool:
    """Tell whether the line above could be the headline: then this one is its dek."""
    above = pg.paragraphs[n - 1].text if n else ""
    return _long(pg, n - 1) and not DATE.search(above) and kinship(above, words) >= 0.25


def _named(pg: Page, n: int) -> bool:
    """Tell whether a line is a bare name with a sign below it, as the author of a story is."""
    bare = pg.bare(n) and pg.paragraphs[n].words <= 4 and PERSON.match(pg.paragraphs[n].text)
    return bool(bare) and n + 1 < len(pg.signs) and pg.signs[n + 1] is not None


def _captioned(pg: Page, n: int) -> bool:
    """Tell whether a line reads like a caption and has a photo credit below it."""
    after = pg.signs[n + 1] if n + 1 < len(pg.signs) else None
    text = pg.paragraphs[n].text
    worded = captions.CUES.search(text) or captions.PRESENT.match(text)
    before = pg.signs[n - 1] if n else None
    below = n > TOP and before is not None and before.role == "credit"
    credited = after is not None and after.role == "credit"
    return below or (credited and (bool(worded) or n > TOP))


def _after_byline(pg: Page, n: int) -> float:
    """Return what speaks against a line below a byline: most where that has a headline above it."""
    for m in range(n - 1, max(-1, n - 1 - FAR), -1):
        found = pg.signs[m]
        said = found is not None and found.role == "byline"
        if said and BY.match(pg.paragraphs[m].text):
            return 2.0 if any(_long(pg, k) for k in range(max(0, m - 3), m)) else 1.0
        if n - m <= 4 and (said or _named(pg, m)):
            return 1.0
    return 0.0


def _long(pg: Page, n: int) -> bool:
    return pg.bare(n) and pg.paragraphs[n].words in HEADLINE_WORDS and not pg.paragraphs[n].closed


def _copies(pg: Page) -> Counter[str]:
    """Count each line of a page, with and without the site's name behind it."""
    return Counter(
        words
        for p in pg.paragraphs
        for words in {p.text.casefold(), SITE.sub("", p.text).casefold()}
    )


def _copied(pg: Page, n: int, copies: Counter[str]) -> float:
    """Return what it counts for a headline that the page has the same line again."""
    full = pg.paragraphs[n].words > HEADLINE_WORDS.start  # what is shorter may be in a menu twice
    return 0.6 if full and copies[pg.paragraphs[n].text.casefold()] > 1 else 0.0
