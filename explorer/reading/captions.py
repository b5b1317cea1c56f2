"""Captions and credits: told by wording, by the credit beside them, or by the credit they end in."""

import re
from itertools import pairwise

from explorer.reading.paragraphs import SENTENCE_END
from explorer.reading.signs import CAPTION, GLUED_CREDIT, PLAYER
from explorer.reading.zones import Page

CUES = re.compile(
    r"\b(?:pictured|photographed|is seen|are seen|seen (?:here|in|on|at|during)|looks? on|poses?|\((?:left|right|center|centre|l|r|file)\)|, (?:left|right|center|centre),|from left|file (?:photo|picture|image)|in this (?:photo|image|frame|file)|(?:top|bottom) (?:left|right)|undated|in an? (?:aerial|handout|combination))\b"
    r"|\b(?:on|in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)\d\d)",
    re.IGNORECASE,
)
"""Wordings and full dates that captions use and running text seldom does."""

PRESENT = re.compile(
    r"^(?:(?:the|a|an|two|three|people|u\.s\.)\s+)?(?:[\w.,'\u2019-]+\s+){1,9}?"
    r"(?:speaks?|speaking|stands?|standing|walks?|walking|waves?|waving|arrives?|arriving|attends?|attending|holds?|holding|gestures?|gesturing|sits?|sitting|waits?|waiting|work(?:s|ing)?|march(?:es|ing)?|protest(?:s|ing)?|gather(?:s|ing)?|left after|shakes?|shaking|talks|delivers|addresses|carr(?:y|ies)|listens?|greets?|leaves|departs?)\b"
)
STRONG = re.compile(
    r"REUTERS\s?/|AP Photo|\((?:[^()]*(?:AP|AFP|Reuters|Getty)[^()]*)\)$|\bvia\b|(?:Photo|Photograph|Picture|Image|Credit)\b[^.]{0,10}[:/]|\bBy\b|/|\|"
)
LONGEST = 110


def attach(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``caption`` to paragraphs beside a photo credit, in place."""
    for n, found in enumerate(pg.signs):
        if found is None or found.role != "credit" or n >= zone.stop + 4:
            continue
        for m in (n - 1, n + 1):
            if _captions(pg, m, n, roles, head):
                roles[m] = "caption"
                break


def _captions(pg: Page, m: int, credit: int, roles: dict[int, str], head: int | None) -> bool:
    if not 0 <= m < len(pg.signs) or m == head or pg.signs[m] is not None:
        return False
    para = pg.paragraphs[m]
    if para.words > LONGEST or para.words < 3 or roles.get(m) in {"headline", "kicker", "byline"}:
        return False
    if CUES.search(para.text) or PRESENT.match(para.text) or _said_again(pg, m):
        return True
    bare = not para.closed and roles.get(m) != "subheading"
    return bare and m < credit and (head is None or m > head + 1)


def _said_again(pg: Page, m: int) -> bool:
    """Tell whether a sentence of it, or all of it, stands elsewhere on the page too."""
    text = pg.paragraphs[m].text
    cuts = [0, *(e.end() for e in SENTENCE_END.finditer(text)), len(text)]
    parts = {text[a:b].strip() for a, b in pairwise(cuts)}
    long = [part for part in (*parts, text) if len(part.split()) >= 8]
    return any(part in p.text for part in long for k, p in enumerate(pg.paragraphs) if k != m)


def glued(text: str) -> int | None:
    """Return where a credit begins at the end of a caption, None where there is none."""
    if len(text) > 1_000 or len(text.split()) > LONGEST:
        return None
    found = GLUED_CREDIT.search(text, max(0, len(text) - 160))
    if found is None or len(text[: found.start()].split()) < 3:
        return None
    start = found.start("credit")
    sure = STRONG.search(text[start:]) and (len(text[start:].split()) <= 12)
    cued = CAPTION.match(text) or CUES.search(text) or PRESENT.match(text)
    return start if cued or (sure and not re.search(r"\bsaid\b|\btold\b", text)) else None


def player(text: str) -> int | None:
    """Return where the caption begins after a media player's own words, None without them."""
    end = 0
    while found := PLAYER.match(text, end):
        end = found.end()
    return end or None
