"""The top of an article: its headline among menus and teasers, and what stands before the text."""

import re
from collections import Counter

from explorer.reading import captions
from explorer.reading.divide import DATELINE
from explorer.reading.kinship import content, kinship
from explorer.reading.letters import SALUTATION, salutation
from explorer.reading.pages import Page
from explorer.reading.paragraphs import Paragraph

HEADLINE_WORDS = range(4, 27)
ADDRESS = 0.25
"""Share of words in common with a letter under which a line above it is part of an address."""
SITE = re.compile(r"\s+(?:\||-|\u2013|\u2014|\u00b7|:|\u00bb)\s+[^|]{2,45}$")
PERSON = re.compile(
    r"(?:[A-Z][\w'\u2019.-]+\s+){1,3}[A-Z][\w'\u2019-]+(?:(?:,\s+|\s+and\s+|\s*&\s*|\s*\|\s*)(?:[A-Z][\w'\u2019.-]+\s*){2,4})*$"
)
BY = re.compile(r"(?:edited |written |reported )?by\b", re.IGNORECASE)
FAR = 16
"""Lines that share buttons and a player may put between a byline and the summary below it."""

QUESTION = re.compile(r"Q(?:uestion)?\s*:\s")
OPENING = re.compile(r"[\"'\u201c\u2018]?[A-Z .,]{3,40}(?:\(\w+\))?\s*[-\u2013\u2014]{1,2}\s")
JOB = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|journalist|producer|bureau|staff|analyst)\b",
    re.IGNORECASE,
)


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
        other = _same(above, pg.paragraphs[n].text) or SITE.search(above)
        if other or kinship(above, words) < 0.25:
            break
        n = m
    return n


def _line_above(pg: Page, n: int) -> int | None:
    """Return the bare line above, across one line of furniture between headline and dek."""
    m = n - 1
    found = pg.signs[m] if m > 0 else None
    if found is not None and found.role == "furniture" and pg.paragraphs[m].words > 4:
        m -= 1
    return m if pg.bare(m) and pg.paragraphs[m].words >= 4 else None


def _same(a: str, b: str) -> bool:
    return a.casefold() == b.casefold()


def _may_head(pg: Page, n: int, core: range) -> bool:
    para, found = pg.paragraphs[n], pg.signs[n]
    if (captions.glued(para.text) is not None and n > 0) or QUESTION.match(para.text):
        return False
    if found is not None and not (found.role == "related" and para.words >= 5):
        return False
    if para.words > HEADLINE_WORDS.stop or (para.sentences > 2 and para.words > 20):
        return False
    if n == core.start:
        # A headline that ends in a full stop: it must open the page and run shorter than the text.
        return n == 0 and para.sentences <= 2 and _longer_follows(pg, n)
    return para.words >= 3 or n == 0


def _longer_follows(pg: Page, n: int) -> bool:
    following = [p.words for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m)][:4]
    return bool(following) and max(following) > pg.paragraphs[n].words and not _opens_text(pg, n)


def _opens_text(pg: Page, n: int) -> bool:
    para = pg.paragraphs[n]
    return para.words > 10 and bool(OPENING.match(para.text) or DATELINE.match(para.text))


def _score(pg: Page, n: int, core: range, words: set[str]) -> float:
    para = pg.paragraphs[n]
    own = words if n != core.start else words - content(para.text) | set()
    score = 3 * kinship(para.text, own or words) + (0.5 if para.words in HEADLINE_WORDS else -1.0)
    score += 1.0 if _before_byline(pg, n) else 0.0
    score -= 0.8 * _after_byline(pg, n)
    score -= 1.2 if _captioned(pg, n) else 0.0
    score -= 0.8 if SITE.search(para.text) and not _before_byline(pg, n) else 0.0
    score -= 0.05 * min(core.start - n, 20)
    score -= (
        0.7 if para.closed and not para.text.endswith(("?", "!", "\u201d", '"', "'")) and n else 0.0
    )
    return score + (0.8 if n == 0 and core.start <= 3 else 0.0)


def _before_byline(pg: Page, n: int) -> bool:
    """Tell whether a byline, a date or a credit follows within a dek's distance."""
    near = pg.signs[n + 1 : n + 4]
    told = any(
        s is not None and s.role in {"byline", "dateline", "credit", "caption"} for s in near
    )
    return told or _named(pg, n + 1)


def _named(pg: Page, n: int) -> bool:
    """Tell whether a line is a bare name with a sign below it, as the author of a story is."""
    bare = pg.bare(n) and pg.paragraphs[n].words <= 4 and PERSON.match(pg.paragraphs[n].text)
    return bool(bare) and n + 1 < len(pg.signs) and pg.signs[n + 1] is not None


def _captioned(pg: Page, n: int) -> bool:
    """Tell whether a line reads like a caption and has a photo credit below it."""
    after = pg.signs[n + 1] if n + 1 < len(pg.signs) else None
    text = pg.paragraphs[n].text
    worded = captions.CUES.search(text) or captions.PRESENT.match(text)
    return bool(worded) and after is not None and after.role == "credit"


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
    return 0.6 if copies[pg.paragraphs[n].text.casefold()] > 1 else 0.0


def before_text(pg: Page, head: int | None, core: range, words: set[str]) -> dict[int, str]:
    """Return the roles of the unsigned paragraphs above the core."""
    roles: dict[int, str] = {}
    for n in range(core.start):
        if pg.signs[n] is None or n == head:
            roles[n] = _above(pg, n, head, words)
    if head is not None:
        roles[head] = "headline"
        _kicker(pg, head, roles)
        _dek_in_core(pg, head, core, roles)
    return roles


def _above(pg: Page, n: int, head: int | None, words: set[str]) -> str:
    para = pg.paragraphs[n]
    if head is not None and n < head:
        same = para.text.casefold() == pg.paragraphs[head].text.casefold()
        return "headline" if same else "furniture"
    if head is None:
        return "body" if para.prose and kinship(para.text, words) >= 0.2 else "furniture"
    if para.text.casefold() == pg.paragraphs[head].text.casefold():
        return "headline"
    if _person(pg, n, para):
        return "byline"
    kin = kinship(para.text, words)
    if captions.glued(para.text) is not None:
        return "caption"
    if para.prose:
        return "dek" if n <= head + 3 or kin >= 0.3 else "furniture"
    first = n == head + 1 and para.words >= 4
    early = n <= head + 3 and para.words >= 8
    return "dek" if first or early or (kin >= 0.4 and para.words >= 5) else "furniture"


def _person(pg: Page, n: int, para: Paragraph) -> bool:
    """Tell whether a bare line is an author: a name beside a byline, a job or a date."""
    if SALUTATION.match(para.text):
        return False
    if JOB.search(para.text) and para.words <= 12 and not para.closed:
        return True
    if para.words > 9 or not PERSON.match(para.text):
        return False
    near = [s for m, s in enumerate(pg.signs[max(0, n - 1) : n + 3]) if s is not None]
    beside = any(s.role in {"byline", "dateline"} for s in near)
    return beside or (n + 1 < len(pg.signs) and bool(JOB.search(pg.paragraphs[n + 1].text)))


def _kicker(pg: Page, head: int, roles: dict[int, str]) -> None:
    n = head - 1
    if n < 0 or pg.paragraphs[n].words > 3 or pg.paragraphs[n].closed:
        return
    found = pg.signs[n]
    listed = n > 0 and pg.paragraphs[n - 1].words <= 3 and not pg.paragraphs[n - 1].closed
    shouted = pg.paragraphs[n].text.isupper() and not (n and pg.paragraphs[n - 1].text.isupper())
    listed = listed and not shouted
    if roles.get(n) == "headline" or (found is not None and (listed or found.role != "furniture")):
        return
    if found is None or re.fullmatch(r"[\w&'. -]+", pg.paragraphs[n].text):
        roles[n] = "kicker"


def _dek_in_core(pg: Page, head: int, core: range, roles: dict[int, str]) -> None:
    """One sentence between the headline and the byline is the dek, though it reads like text."""
    n = core.start
    if n != head + 1 and not (n == head and (n := head + 1)):
        return
    if n + 1 >= len(pg.signs) or not pg.prose(n) or pg.paragraphs[n].words > 45:
        return
    for m in range(n + 1, min(n + 5, len(pg.signs))):
        after = pg.signs[m]
        if after is not None and after.role in {"byline", "dateline"}:
            credits_others = re.search(r"\b(?:by|contributed)\b", pg.paragraphs[m].text[3:])
            roles[n] = roles.get(n, "body") if credits_others else "dek"
        if n in roles or pg.prose(m):
            break
