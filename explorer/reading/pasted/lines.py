"""What a line inside a story is that nothing marks: text, sub-heading, caption, link, item."""

import re

from explorer.reading.pasted import captions
from explorer.reading.pasted.boxes import PERIODICAL
from explorer.reading.pasted.divide import LABEL
from explorer.reading.web.pages import Page

INTRO = re.compile(
    r"(?:here(?:['\u2019]s|\s+(?:is|are))|what\s+(?:else\s+)?(?:to|we|you)|key\s|other\s|also\s|more\s|in\s+other|five|four|three|\d+\s)",
    re.IGNORECASE,
)
BULLET = re.compile(r"[\u2022\u00b7*\u25cf\u25aa\u25a0\u2023-]\s*\S")
ASKING = re.compile(
    r"(?:who|what|why|how|when|where|which|is|are|can|will|could|should|does|do|did|has|have|was)\b[^.\"\u201c]+\?$",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"[$\u00a3\u20ac]\s?\d|\d\s?%|\d,\d{3}|\b(?:percent|million|billion)\b")
"""Figures as lists of results have them, and lists of links seldom."""

SAID = re.compile(r"\b(?:said|told)\b")
SPAN = 20
"""Lines round a pull quote that may have its words."""

QUESTION, SUBHEAD, LONG = 14, 8, 25
"""Words of a question and of a sub-heading at most; words from which on a line is text."""


def role(pg: Page, n: int) -> str:
    """Return the role of a paragraph without a sign between the first and last text."""
    para, shadow = pg.paragraphs[n], pg.shadows[n]
    if shadow:
        return shadow
    if captions.player(para.text):
        return "caption"
    if _linked(pg, n):
        return "related"
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


def _linked(pg: Page, n: int) -> bool:
    """Tell whether a line is the title of another story with a button to it below."""
    button = n + 1 < len(pg.signs) and pg.paragraphs[n + 1].text.casefold() == "read more"
    return button and not pg.paragraphs[n].closed and pg.paragraphs[n].words < LONG


def _question(pg: Page, n: int) -> str:
    """Return the role of a question above running text: a link, a sub-heading, or an interviewer's."""
    if _open_line(pg, n - 1) and not _said_again(pg, n - 1):
        return "related"
    short = pg.paragraphs[n].words <= QUESTION and pg.paragraphs[n].sentences == 1
    return "subheading" if short else "body"


def _said_again(pg: Page, n: int) -> bool:
    """Tell whether a line is a pull quote: a paragraph near it has the same words."""
    words = pg.paragraphs[n].text.strip("\"'\u2018\u2019\u201c\u201d").casefold()
    near = range(max(0, n - SPAN), min(n + SPAN, len(pg.signs)))
    return any(words in pg.paragraphs[m].text.casefold() for m in near if m != n)


def _colon(pg: Page, n: int) -> str:
    after = pg.paragraphs[n + 1].text if n + 1 < len(pg.paragraphs) else ""
    return "subheading" if INTRO.match(pg.paragraphs[n].text) or LABEL.match(after) else "body"


def _unclosed(pg: Page, n: int) -> str:
    """A line that ends without a full stop: sub-heading, list item, or a link to another story."""
    para = pg.paragraphs[n]
    if pg.listed(n) or _broken(pg, n):
        return "body"
    if n and pg.paragraphs[n - 1].text.casefold() == "read more":
        return "related"
    if captions.POSED.match(para.text):
        return "caption"
    if para.words <= 5 and PERIODICAL.search(para.text) and _invites(pg, n):
        return "furniture"
    return _result(pg, n) or _title(pg, n)


def _broken(pg: Page, n: int) -> bool:
    """Tell whether a sentence was cut in two by what stood beside it, or lacks its full stop."""
    cut = n + 1 < len(pg.signs) and pg.paragraphs[n + 1].text[0].islower()
    para = pg.paragraphs[n]
    said = para.words > QUESTION and SAID.search(para.text) is not None
    return cut or (said and n > 0 and pg.prose(n - 1) and n + 1 < len(pg.signs) and pg.prose(n + 1))


def _result(pg: Page, n: int) -> str | None:
    """Return the role of an item of a list of results, None for other lines."""
    para = pg.paragraphs[n]
    listed = AMOUNT.search(para.text) or (n and _amounts(pg, n - 1))
    return "body" if listed and para.words >= 4 else None


def _title(pg: Page, n: int) -> str:
    para = pg.paragraphs[n]
    before, after = _open_line(pg, n - 1), _open_line(pg, n + 1)
    below = n + 1 < len(pg.signs)
    if (before or after) and not (below and pg.prose(n + 1) and not before):
        return "related" if para.words >= 4 else "furniture"
    asks = para.text.endswith("?") and para.words <= QUESTION
    if (para.words <= SUBHEAD or asks) and below:
        return "subheading"
    return "related" if para.words < LONG else "body"


def _invites(pg: Page, n: int) -> bool:
    """Tell whether a title stands below a sign, or above an invitation to sign up."""
    after = pg.signs[n + 1] if n + 1 < len(pg.signs) else None
    below = n > 0 and pg.signs[n - 1] is not None
    return below or (after is not None and after.opens == "newsletter")


def _amounts(pg: Page, n: int) -> bool:
    return _open_line(pg, n) and AMOUNT.search(pg.paragraphs[n].text) is not None


def _open_line(pg: Page, n: int) -> bool:
    """Tell whether a line may be the title of another story: bare, and open or a question."""
    return pg.bare(n) and (not pg.paragraphs[n].closed or bool(ASKING.match(pg.paragraphs[n].text)))
