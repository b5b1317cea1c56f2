"""Letters: the words they open and close with, and names on a line alone."""

import re

from explorer.reading.web.pages import Page

PERSON = re.compile(
    r"(?:[A-Z][\w'\u2019.-]+\s+){1,3}[A-Z][\w'\u2019-]+(?:(?:,\s+|\s+and\s+|\s*&\s*|\s*\|\s*)(?:[A-Z][\w'\u2019.-]+\s*){2,4})*$"
)
"""One name or several, as bylines and signatures have them."""

SALUTATION = re.compile(
    r"(?:dear\b.{1,60}|to\s+(?:the\s+)?(?:editors?|whom\s+it\s+may\s+concern)|(?:sir|madam)s?(?:\s*[/,]?\s*(?:or\s+)?madam)?)\s*[,:]$",
    re.IGNORECASE,
)
VALEDICTION = re.compile(
    r"(?:yours(?:\s+(?:sincerely|faithfully|truly|etc))?|(?:very\s+)?(?:sincerely|respectfully|faithfully)(?:\s+yours)?|(?:with\s+)?(?:best|kind|warm)\s+(?:regards|wishes)|regards|cordially)\s*[,.]?$",
    re.IGNORECASE,
)


def salutation(pg: Page, before: int) -> int | None:
    """Return the number of a letter's salutation above a paragraph, None without one."""
    near = range(max(0, before - 3), min(before + 1, len(pg.signs)))
    return next((n for n in near if SALUTATION.match(pg.paragraphs[n].text)), None)
