"""What stands below the text: a last paragraph cut off by a list of links, who signed a letter."""

from explorer.reading.pasted.letters import PERSON, VALEDICTION, salutation
from explorer.reading.web.pages import Page

LAST = 3
"""Paragraphs of text at most that a list of links may part from the story without a word in common."""


def complete(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Give back what belongs to the text and stands below it, in place."""
    roles |= dict.fromkeys(_cut_off(pg, zone.stop), "body")
    _signed(pg, roles, zone)


def _cut_off(pg: Page, n: int) -> list[int]:
    """Return sentences below a list of bare links where nothing but furniture comes after.

    Were they the summary of the last link, the others had summaries too.
    """
    opened = links = False
    while n < len(pg.signs) and (_opens(pg, n) or (pg.bare(n) and not pg.paragraphs[n].closed)):
        opened, links = opened or _opens(pg, n), links or pg.bare(n)
        n += 1
    if not links or not (opened or _box(pg, n + 1)):
        return []
    last = n
    while last < len(pg.signs) and _sentence(pg, last):
        last += 1
    alone = all(found is not None for found in pg.signs[last:]) or _box(pg, last)
    claimed = any(pg.shadows[m] not in {None, "related"} for m in range(n, last))
    return list(range(n, last)) if alone and not claimed and last - n <= LAST else []


def _sentence(pg: Page, n: int) -> bool:
    """Tell whether a line ends as a sentence; a question may be a title."""
    text = pg.paragraphs[n].text
    return pg.signs[n] is None and pg.paragraphs[n].closed and not text.endswith("?")


def _box(pg: Page, n: int) -> bool:
    """Tell whether a box with links or comments, or who helped, stands at a place."""
    found = pg.signs[n] if n < len(pg.signs) else None
    return found is not None and (found.opens == "related" or found.role in {"byline", "copyright"})


def _opens(pg: Page, n: int) -> bool:
    found = pg.signs[n]
    more = pg.paragraphs[n].text.casefold() == "read more"  # a button elsewhere
    return found is not None and (found.role == "related" or more)


def _signed(pg: Page, roles: dict[int, str], zone: range) -> None:
    """Name who signed: the name below a valediction, or right below the text of a letter."""
    n = zone.stop
    if n < len(pg.signs) and VALEDICTION.match(pg.paragraphs[n].text):
        n += 1
    elif salutation(pg, zone.start) is None:
        return
    if pg.bare(n) and PERSON.match(pg.paragraphs[n].text) and pg.paragraphs[n].words <= 5:
        roles[n] = "byline"
