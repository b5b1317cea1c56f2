"""Paragraphs that hold two parts, divided: dateline and text, caption and credit, label and item."""

import re
from collections.abc import Iterator

from explorer.reading import dates
from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted import captions
from explorer.reading.pasted.talk import SPEAKER, transcript
from explorer.records import Section

PLACE = r"[A-Z\u00c0-\u00dc][A-Z\u00c0-\u00dc.'\u2019-]+(?:[ /-][A-Z\u00c0-\u00dc.'\u2019-]+){0,3}"
MIXED = r"[A-Z][\w.'\u2019-]+(?:[ /][A-Z][\w.'\u2019-]+){0,3}"
STATE = r"(?:,\s+[A-Z][\w.]*\.?(?: [A-Z][\w.]+)?)?"
DAY = r"(?:,?\s+(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s+\d{4})?)?"
NO_PLACE = r"(?!(?:BREAKING|EXCLUSIVE|JUST IN|UPDATED?|WATCH|LIVE|OPINION|ANALYSIS|EDITORIAL|FACT CHECK|NOTE|WARNING|QUESTION|ANSWER)\b)"
WIRE = r"\(\s*[A-Z][\w .&/-]{1,40}\)"
DATED = r"\((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s+\d{4})?\)"
DASH = r"\s*(?:\u2014|\u2013|--|-|\u2015)\s+"
DATELINE = re.compile(
    rf"(?:{PLACE}\u2014(?=[A-Z\"\u201c])|{NO_PLACE}{PLACE}{STATE}{DAY}\s*(?:{WIRE}|{DATED}|/[\w .]{{2,30}}/)?(?:{DASH}|\s*:\s+(?=[A-Z\"\u201c])|(?<=\))\s*,?\s+(?=[A-Z]))"
    rf"|{MIXED}{STATE}{DAY}\s*{WIRE}{DASH}|{MIXED},\s+[A-Z][\w.]+\.?{DAY}{DASH}(?=[A-Z\"\u201c])"
    rf"|(?!(?:The|An?|In|On|At|But|And|If|When|As|For|This|That|Its?|He|She|They|We)\\b){MIXED}\s+[A-Z]{{2,5}}\s+\u2014\s+"
    rf"|{WIRE}{DASH}|(?:AP|Reuters|REUTERS|AFP|UPI){DASH})"
)
LABEL = re.compile(
    r"(?:[\u2022\u00b7*\u25cf\u25aa-]\s*)?(?P<label>[A-Z0-9](?:[^:.!?\"\u201c]|(?<=\b[A-Z])\.|(?<=\b[A-Z]\.)[A-Z]){1,58}):\s+(?=[\"'\u201c\u2018A-Z0-9])"
)
CUTTABLE = frozenset({"body", "dek", "caption"})
"""Roles whose paragraphs may hold a credit or a player's words too."""
GLUED_BYLINE = re.compile(r"(?<=[a-z0-9?!'\u2019\u201d\"])(?P<by>By )[A-Z][\w.'\u2019-]+ [A-Z]")
GLUED_DATE = re.compile(dates.DATE.pattern.removeprefix(r"(?<![\w.])"), re.IGNORECASE)
KEPT = frozenset(
    {"headline", "caption", "credit", "subheading", "related", "pullquote", "body", "dek"}
)


def divided(text: str, given: list[tuple[Paragraph, str]]) -> tuple[Section, ...]:
    """Return the sections of paragraphs with their roles; a transcript's speakers are no places."""
    talk = transcript(p.text for p, _ in given)
    parts = []
    for p, role in given:
        if talk and role == "body" and SPEAKER.match(p.text):
            parts.append(Section(role, p.start, p.end))
        else:
            parts += divide(text[p.start : p.end], p.start, role)
    return repeated(text, parts)


def divide(whole: str, start: int, role: str) -> Iterator[Section]:
    """Yield the sections of one paragraph at an offset: mostly one, two where it holds two parts."""
    end = start + len(whole)
    pictured = role == "caption" or (role in CUTTABLE and captions.glued(whole) is not None)
    if role in CUTTABLE and (words := captions.player(whole)):
        yield Section("furniture", start, start + words)
        yield from _caption(start + words, end, whole[words:])
    elif pictured:
        yield from _caption(start, end, whole)
    elif role == "body" and (found := DATELINE.match(whole)) and found.end() < len(whole):
        yield Section("dateline", start, start + found.end())
        yield Section("body", start + found.end(), end)
    elif role == "headline" and (found := GLUED_BYLINE.search(whole)):
        yield from _glued_head(whole, start, found.start("by"))
    elif role == "sidebar" and (label := LABEL.match(whole)):
        yield Section(role, start + label.start("label"), end, label["label"])
    else:
        yield Section(role, start, end)


def _glued_head(whole: str, start: int, cut: int) -> Iterator[Section]:
    """Yield the parts of a headline, byline, date and caption that were copied as one line."""
    yield Section("headline", start, start + cut)
    dated = GLUED_DATE.search(whole, cut)
    end = dated.start() if dated else len(whole)
    yield Section("byline", start + cut, start + end)
    if dated:
        clock = dates.CLOCK_AFTER.match(whole, dated.end())
        last = clock.end() if clock else dated.end()
        yield Section("dateline", start + end, start + last)
        if whole[last:].strip():
            yield from _caption(start + last, start + len(whole), whole[last:])


def _caption(start: int, end: int, words: str) -> Iterator[Section]:
    cut = captions.glued(words)
    if cut is None:
        yield Section("caption", start, end)
        return
    yield Section("caption", start, start + len(words[:cut].rstrip(" |(\u2022")))
    yield Section("credit", start + cut, end)


def repeated(text: str, parts: list[Section]) -> tuple[Section, ...]:
    """Mark the sections that say word for word what an earlier one said."""
    seen: set[str] = set()
    marked = []
    for part in parts:
        words = " ".join(text[part.start : part.end].split()).casefold()
        again = part.role in KEPT and words in seen
        seen.add(words)
        marked.append(Section(part.role, part.start, part.end, part.label, again))
    return tuple(marked)
