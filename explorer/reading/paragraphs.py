"""A text as its paragraphs: lines, or blocks of lines where the text was wrapped at a fixed width."""

import re
from dataclasses import dataclass, field

from explorer.reading.pasted.wrapping import joined

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
EDGE = " \t\u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u202f\u2060\u3000\ufeff\u00ad"
SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u2019\u201d)\]]*(?=\s+[\"'\u2018\u201c(\[]?[A-Z0-9]|$)")
ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Oct"
    r"|Nov|Dec|U\.S|U\.K|U\.N|E\.U|No|Inc|Corp|Co|Ltd|vs|Prof|Rev|Hon|Adm|Capt|Maj|Pres)$"
)
CLOSED = re.compile(
    r"[.!?\u2026\u3002][\"'\u2019\u201d)\]\u00bb*]*(?:\s?[\u25a0\u25a1\u25aa\u25cf\u25c6\u2666\u220e\u2588]|\s\[?\d{1,2}\])?$|[\u201d\"]$|[,;:][\"\u201d]$"
)
"""The end of a sentence, with the mark that magazines close a story with."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its range in the text, its words on one line, and their shape."""

    start: int
    end: int
    text: str = field(repr=False)
    words: int = 0
    sentences: int = 0
    closed: bool = False
    """It ends as a sentence ends."""

    @property
    def prose(self) -> bool:
        """Tell whether it reads like running text."""
        if self.sentences >= 2 and self.words >= 9:
            return True
        quoted = self.text[0] in "\"'\u201c\u2018" and self.words >= 4
        return self.closed and (self.words >= 9 or quoted)


def paragraph(text: str, start: int, end: int) -> Paragraph:
    """Measure the paragraph in a range of a text."""
    flat = " ".join(text[start:end].split())
    ends = sum(
        1
        for m in SENTENCE_END.finditer(flat)
        if not ABBREVIATED.search(flat, max(0, m.start() - 8), m.start())
    )
    return Paragraph(start, end, flat, len(flat.split()), ends, bool(CLOSED.search(flat)))


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text in order, without the white space round them."""
    lines = [line for m in LINE.finditer(text) if (line := _trim(text, *m.span()))]
    return [paragraph(text, *span) for span in joined(text, lines)]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start] in EDGE or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in EDGE or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None
