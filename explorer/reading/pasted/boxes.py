"""Boxes round and inside an article: what opens with a known header, and how far it reaches."""

import re
from itertools import islice

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted.kinship import KIN, kinship
from explorer.reading.pasted.signs import Sign
from explorer.reading.web.pages import Page, vocabulary

INVITING = re.compile(
    r"privacy|agree|terms|captcha|e-?mail|subscri|sign\s*(?:ed|ing)?\s*up|newsletter", re.IGNORECASE
)
LISTED, UNLISTED = re.compile(r"list of \d+ items", re.IGNORECASE), "end of list"
"""How screen readers, and those who copy for them, hear a box with links begin and end."""

US = re.compile(r"\b(?:you|your|we|our|us|free|every|daily|weekly)\b", re.IGNORECASE)
"""How an invitation speaks, and news seldom."""

BOX, BLURB, TITLE, ABOVE, STORY = 7, 30, 12, 30, 12
PERIODICAL = re.compile(r"news|daily|weekly|alert|brief|digest|edition", re.IGNORECASE)
TRIES = 20
"""Headings of comments weighed on one page: each is weighed against all below it."""

TALK = re.compile(
    r"(?:reply|like|report|flag|share|quote|permalink|posted by|feature this comment|soumis par|r\u00e9pondre|responder|antworten|rispondi)\b|.{1,40}\bsays:$",
    re.IGNORECASE,
)
"""What stands below or above a reader's comment."""

BARRIER = 80
"""Words of prose that must stand before a heading like "Comments" for it to end the article."""


def shadows(pg: Page) -> list[str | None]:
    """Return the role that a box gives each paragraph, None outside of boxes."""
    shadows: list[str | None] = [None] * len(pg.signs)
    before = n = tried = 0
    while n < len(pg.signs):
        found = pg.signs[n]
        opens = found.opens if found else None
        tried += opens == "comments"
        if opens == "comments" and tried <= TRIES and _ends_article(pg, n, before):
            shadows[n:] = [_after_end(s) for s in pg.signs[n:]]
            break
        if LISTED.match(pg.paragraphs[n].text):
            shadows[n + 1 : _unlisted(pg, n)] = ["related"] * (_unlisted(pg, n) - n - 1)
        if opens in BOXES:
            for inside in BOXES[opens](pg, n):
                shadows[inside] = "related" if opens == "related" else "furniture"
        before += pg.paragraphs[n].words if pg.prose(n) else 0
        n += 1
    return shadows


def _unlisted(pg: Page, n: int) -> int:
    """Return the number of the line that ends a list, that of the next line where none does."""
    near = range(n + 1, min(n + 5 * BOX, len(pg.signs)))
    ends = (m for m in near if pg.paragraphs[m].text.casefold() == UNLISTED)
    return next(ends, n + 1)


def _after_end(found: Sign | None) -> str:
    keeps = found is not None and found.role in {"copyright", "syndication", "correction"}
    return found.role if found and keeps else "furniture"


def _ends_article(pg: Page, n: int, before: int) -> bool:
    after = sum(p.words for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m))
    talking = [m for m, p in enumerate(pg.paragraphs) if m > n and TALK.match(p.text)]
    talk = len(talking)
    if before < BARRIER or (after > 1.5 * before and talk < 2):
        return False
    first = sum(
        pg.paragraphs[m].words for m in range(n + 1, min(talking, default=n)) if pg.prose(m)
    )
    if first > before:
        return False  # a button above a story
    # A bare "Replies" may be a sub-heading, "12 comments" a button: then the story goes on below.
    weak = re.fullmatch(r"\w+|[\W\d]*\w+[\W\d]*", pg.paragraphs[n].text)
    following = " ".join(p.text for m, p in enumerate(pg.paragraphs) if m > n and pg.prose(m))
    words = vocabulary(pg, range(n))
    return not (weak and talk < 2 and kinship(following, words) >= KIN)


def _related(pg: Page, opener: int) -> list[int]:
    """Return the paragraphs listed under a heading such as "Most read"."""
    inside = _titles(pg, opener + 1)
    summed = 0
    for n in range(opener + 1 + len(inside), len(pg.signs)):
        found, para = pg.signs[n], pg.paragraphs[n]
        if found and found.role in {"syndication", "copyright", "correction"}:
            break
        if found and found.opens in {"comments", "related"}:
            break
        listed = len(inside) >= 2 and pg.bare(n - 1) and pg.bare(n - 2)
        sentence = para.prose or para.text.endswith(".")
        if found is None and sentence and ((listed and not summed) or not _teaser(pg, n, summed)):
            break
        summed += found is None and para.prose
        if found is None:
            inside.append(n)
    return inside if any(pg.bare(n) for n in inside) else []


def _titles(pg: Page, start: int) -> list[int]:
    """Return the titles below a heading that end in full stops, as some magazines write them."""
    n = start
    while n < len(pg.signs) and pg.signs[n] is None and _closed_title(pg.paragraphs[n]):
        n += 1
    return list(range(start, n)) if n - start > 1 else []


def _closed_title(para: Paragraph) -> bool:
    return para.closed and para.words <= TITLE and para.text[-1] not in "\"\u201d'\u2019"


def _teaser(pg: Page, n: int, before: int) -> bool:
    """Tell whether running text is the summary under a linked headline, with another to follow.

    Below several such summaries one more needs none to follow it.
    """
    para = pg.paragraphs[n]
    if para.words > 40 or para.sentences > 2 or not headlined(pg, n):
        return False
    following = _next_prose(pg, n)
    return not following or before > 1 or any(headlined(pg, m) for m in following)


def headlined(pg: Page, n: int) -> bool:
    """Tell whether a bare line, as a link to a story is, stands above a paragraph."""
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
    near = range(opener + 1, _resumes(pg, opener))
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


def _resumes(pg: Page, opener: int) -> int:
    """Return where the story goes on below an invitation: at text about what stood above it."""
    stop = min(opener + BOX, len(pg.signs))
    words = vocabulary(pg, range(max(0, opener - ABOVE), opener))
    own = (
        n
        for n in range(opener + 1, stop)
        if pg.signs[n] is None and pg.paragraphs[n].prose and pg.paragraphs[n].words >= STORY
        if kinship(pg.paragraphs[n].text, words) >= KIN or not US.search(pg.paragraphs[n].text)
    )
    return next(own, stop)


def _before_prose(pg: Page, n: int) -> bool:
    return n + 1 < len(pg.signs) and pg.prose(n + 1)


BOXES = {"related": _related, "newsletter": _newsletter}
