"""What a page says of those who wrote the story, above or below it: a sentence about them."""

import re

from explorer.reading.web.pages import Page

NAME = re.compile(r"[A-Z][\w'\u2019-]+")
TITLED = r"(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.? )?"
SELF = r"(?:,[^.]{3,60},)? (?:is|covers|writes|reports|works|worked|joined|has (?:been|covered|written|reported)|can be|teaches|lives|edits|leads)\b"
CASELESS = re.compile(r"(?:is|was|has|covers|writes|reports) (?:an? |the )?[a-z]")
"""How a sentence goes on whose subject is the name on the line above."""

LONGEST, ABOVE, BELOW = 90, 4, 14
"""Words of such a sentence; lines of the story's opening, and below its end, where it stands."""

COMPANY = re.compile(
    r"\b(?:Inc|Ltd|LLC|GmbH|plc|PLC|AG|ASA|AS|AB|Corp|Group|Company|Ministry|Office|University)\b"
)
"""What a name ends with that is no person's."""

STOP = frozenset(
    {
        "By",
        "The",
        "Staff",
        "Writer",
        "Reporter",
        "Editor",
        "Correspondent",
        "News",
        "In",
        "And",
        "For",
    }
)


def mark(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``furniture`` to what is said of authors at either end of a story, in place."""
    start = zone.start if head is None else head
    names = _names(pg, roles, range(start, min(zone.start + ABOVE, len(pg.signs))))
    if not names:
        return
    about = re.compile(
        rf"{TITLED}(?:[\w.'\u2019-]+ ){{0,2}}(?:{'|'.join(map(re.escape, names))}){SELF}"
    )
    ends = (
        *range(start + 1, min(zone.start + ABOVE, zone.stop)),
        *range(max(zone.start, zone.stop - ABOVE), min(zone.stop + BELOW, len(pg.signs))),
    )
    for n in ends:
        para = pg.paragraphs[n]
        if para.words <= LONGEST and about.match(para.text):
            roles[n] = "furniture"
            if _named(pg, n - 1, names) and n > zone.start + ABOVE:
                roles[n - 1] = "furniture"
        elif _named(pg, n - 1, names) and CASELESS.match(para.text):
            roles[n - 1] = roles[n] = "furniture"


def _names(pg: Page, roles: dict[int, str], top: range) -> list[str]:
    """Return the surnames on the lines that say who wrote a story."""
    found = [
        name.title() if name.isupper() else name
        for n in top
        if roles.get(n) == "byline" and pg.paragraphs[n].words <= 12
        if not COMPANY.search(pg.paragraphs[n].text)
        for name in NAME.findall(pg.paragraphs[n].text)
    ]
    return [name for name in found if name not in STOP and len(name) > 2]


def _named(pg: Page, n: int, names: list[str]) -> bool:
    bare = pg.bare(n) and pg.paragraphs[n].words <= 4
    return bare and any(name.casefold() in pg.paragraphs[n].text.casefold() for name in names)
