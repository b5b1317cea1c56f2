"""What one paragraph says about being a caption: its wording, and the credit it ends in."""

import re

from explorer.reading.pasted.agencies import CAPTION, GLUED_CREDIT, PLAYER

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
POSED = re.compile(r"(?:[A-Z][\w.'\u2019-]+ ){1,4}[A-Z][\w.'\u2019-]+, \w+ing\b[^.?!]*$")
"""Somebody doing something, without a verb that makes it a sentence."""
STRONG = re.compile(
    r"^[\u2014\u2013-]\s*\w+\s+(?i:photo|picture|image)|REUTERS\s?/|AP Photo|\((?:[^()]*(?:AP|AFP|Reuters|Getty|[Pp]hoto|Source:|Credit:|Image:|Picture:)[^()]*)\)$|\bvia\b|[A-Z][\w.]+\s?[\u2014\u2013]\s?(?:Getty|AP|AFP|Reuters|Alamy|EPA)\b|(?:Photo|PHOTO|PHOTOGRAPH|CREDIT|Photograph|Photographer|Picture|Image|Credit)\b[^.]{0,10}[:/]|\([A-Z][^()]*: ?[A-Z][^()]*\)$|\bBy\b|/|\|"
)
LONGEST = 110


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
