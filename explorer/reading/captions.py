"""Captions and credits: told by wording, by the credit beside them, or by the credit they end in."""

import re
from itertools import pairwise

from explorer.reading.agencies import CAPTION, GLUED_CREDIT, PLAYER
from explorer.reading.paragraphs import SENTENCE_END
from explorer.reading.zones import Page

CUES = re.compile(
    r"\b(?:pictured|photographed|is seen|are seen|seen (?:here|in|on|at|during)|looks? on|poses?|\((?:left|right|center|centre|l|r|file)\)|, (?:left|right|center|centre),|from left|file (?:photo|picture|image)|in this (?:photo|image|frame|file)|(?:top|bottom) (?:left|right)|undated|in an? (?:aerial|handout|combination))\b"
    r"|\b(?:on|in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)\d\d)",
    re.IGNORECASE,
)
"""Wordings and full dates that captions use and running text seldom does."""

VERBS = (
    "speak|stand|walk|wave|arrive|attend|hold|gesture|sit|wait|work|march|protest|gather|shake|talk|deliver|address"
    "|listen|greet|leave|depart|applaud|wade|look|watch|ride|line|queue|meet|react|embrace|hug|kiss|cheer|chant"
    "|inspect|search|play|celebrate|shop|pose|mourn|burn|rise|fly|drive|load|operate|patrol|cast|tour|board|enter"
    "|testify|appear|smile|hang|flow|surround|pray|light|rest|sail|raise|throw|kneel|sleep|run|fire|point|read"
)
PRESENT = re.compile(
    rf"^(?:[A-Za-z][\w.,'\u2019-]*\s+){{1,14}}?(?:left after|(?:{VERBS}|carry|carries|passes|fills|covers|shows)(?:s|es|ing)?)\b"
    r"(?!.*\b(?:said|says|told|added|according)\b)"
)
STRONG = re.compile(
    r"REUTERS\s?/|AP Photo|\((?:[^()]*(?:AP|AFP|Reuters|Getty)[^()]*)\)$|\bvia\b|(?:Photo|Photograph|Picture|Image|Credit)\b[^.]{0,10}[:/]|\bBy\b|/|\|"
)
TOLD = re.compile(r"\b(?:said|told|was|were|had|announced|voted|agreed|reported|according)\b")
LONGEST = 110
NOT_PICTURED = frozenset({"headline", "kicker", "byline", "sidebar"})


def attach(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``caption`` to paragraphs beside a photo credit, in place."""
    for n, found in enumerate(pg.signs):
        if found is None or found.role != "credit" or n >= zone.stop + 4:
            continue
        if head is not None and n < head - 4:
            continue
        if (
            n - 1 == zone.start
            and pg.prose(n - 1)
            and n - 1 != head
            and not TOLD.search(pg.paragraphs[n - 1].text)
        ):
            roles[n - 1] = "caption"
            continue
        for m in (n - 1, n + 1):
            if _captions(pg, m, n, roles, head):
                roles[m] = "caption"
                break


def _captions(pg: Page, m: int, credit: int, roles: dict[int, str], head: int | None) -> bool:
    if not 0 <= m < len(pg.signs) or m == head or pg.signs[m] is not None:
        return False
    para = pg.paragraphs[m]
    if para.words > LONGEST or para.words < 3 or roles.get(m) in NOT_PICTURED:
        return False
    if CUES.search(para.text) or PRESENT.match(para.text) or _said_again(pg, m):
        return True
    if m > credit:
        return False
    top = head is not None and m > head + 1 and roles.get(m) in {"dek", "furniture"}
    return top or (not para.closed and roles.get(m) != "subheading")


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
