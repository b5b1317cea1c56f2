"""What one paragraph says about itself: the wordings by which page furniture and credits show.

The wordings are in ``lexicon/signs.toml``, which says how to read them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from explorer.reading import lexicon
from explorer.reading.dates import DATE_LINE
from explorer.reading.pasted.agencies import CAPTION, PLAYER, WHOLE_CREDIT

LONGEST = 1_200
"""Characters; no furniture we know is longer, and patterns stay fast on any input."""

SOCIAL = re.compile(rf"(?:{'|'.join(lexicon.load('signs')['share'])})$", re.IGNORECASE)
BOLD = re.compile(r"(\*\*|__)(?P<words>[^*_\s](?:.*[^*_\s])?)\1")
"""Markdown, as chats and note apps copy it."""
PLACED = re.compile(
    r"[A-Z][\w.'\u2019-]+(?:[ ,]+[A-Z][\w.'\u2019-]*){0,4} ?(?:\([A-Z][\w .&-]{1,30}\)|[A-Z]{2,6}) ?(?:\u2014|\u2013|--?)$"
)
"""A line with place and agency that stands above the text it belongs to."""
GALLERY = re.compile(
    r"(?:photos|videos|pictures|images): (?!.*[/\u00a9])(?:\S+ ){3,}\S+$", re.IGNORECASE
)
"""A link to a gallery, which begins as a credit does."""
SHOUTED = re.compile(
    r"[A-Z][A-Z.'\u2019-]+(?: [A-Z][A-Z.'\u2019-]*){1,3}, [A-Z][a-z][\w.&-]+(?: (?:of|the|for|[A-Z])[\w.&-]*){1,4}$"
)
"""A photographer's name in capitals, and the paper."""
SECTIONED = re.compile(
    r"[A-Z]{3,20}(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? \d{1,2}, (?:19|20)\d\d)"
)
"""A section's name that was copied as one with the date beside it."""
PLACE_DATE = re.compile(
    r"[A-Z][A-Z.'\u2019 -]{2,30},(?: [A-Z][\w.]+){1,2} (?:\u2014|\u2013|-{1,2}) (?=[A-Z][a-z]+\.? \d)"
)
"""The place that a line of its own names before the date."""
BRACKETED = re.compile(
    r"\[(?!.*(?i:\badverts?\b|\bads?\b|e-?mail|\bvideo|\bhere\b))[A-Z][\w.&'\u2019 /,-]{2,60}\]$"
)
BUTTON = re.compile(
    r"(?:home|sign|share|subscribe|view|search|log|register|read|watch|listen|follow|join|click|save|open|contact|top|stay|republish|help|take|add|get)\b",
    re.IGNORECASE,
)
"""Words that buttons and links open with, and names of photographers seldom."""
MINUTES = re.compile(r"\W*\d+\s*min(?:ute)?s?\b[\w\s]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """The role a wording gives its paragraph, and the block it opens, if any."""

    role: str
    opens: str | None = None


def _table() -> Iterator[tuple[Sign, int, re.Pattern[str]]]:
    found = lexicon.load("signs")
    for row in found["sign"]:
        begins = list(row.get("begins", ()))
        if whole := row.get("whole"):
            begins.append(f"(?:{'|'.join(whole)}){row.get('tail', '')}$")
        pattern = "|".join(begins).replace("{share}", "|".join(found["share"]))
        yield (
            Sign(row["role"], row.get("opens")),
            row["words"],
            re.compile(pattern, re.IGNORECASE),
        )


TABLE = tuple(_table())


@lru_cache(maxsize=4096)
def sign(text: str) -> Sign | None:
    """Return what a paragraph says about its own role."""
    if len(text) > LONGEST:
        return None
    text = " ".join(text.split())
    bold = BOLD.fullmatch(text)
    text = bold["words"] if bold else text
    words = len(text.split())
    if role := _formed(text, words):
        return Sign(role)
    for found, limit, pattern in TABLE:
        if words <= limit and pattern.match(text):
            headed = found.opens == "related" and words > 3 and text.endswith(".")
            return None if headed else found
    credited = words <= 9 and (SHOUTED.match(text) or BRACKETED.match(text))
    return Sign("credit") if credited else None


def _formed(text: str, words: int) -> str | None:
    """Return the role of dates, copyright, credits and captions, which have forms of their own."""
    if words <= 8 and PLACED.match(text):
        return "dateline"
    dated = PLACE_DATE.sub("", SECTIONED.sub("", text, count=1), count=1)
    if words <= 22 and DATE_LINE.match(dated) and not MINUTES.match(text):
        return "dateline"
    if text.startswith("\u00a9") and "/" not in text and words <= 14 and re.search(r"\d{4}", text):
        return "copyright"
    other = GALLERY.match(text) or BUTTON.match(text)
    credited = not other and WHOLE_CREDIT.match(text.strip("[]"))
    if words <= 14 and credited and not SOCIAL.match(text):
        return "credit"
    captioned = words <= 90 and (CAPTION.match(text) or PLAYER.match(text))
    return "caption" if captioned and not text.casefold().startswith("file under") else None
