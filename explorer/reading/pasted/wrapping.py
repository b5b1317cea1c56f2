"""Lines that were broken only because the next word did not fit, told from lines that end paragraphs.

Greedy wrapping at a width W leaves a mark: a broken line plus the next word is longer than W. Blocks
of lines (no blank line between) show it line after line; single-line paragraphs and lists do not.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

BREAK = re.compile(r"\r\n|[\n\r\v\x85\u2028]|[\f\u2029]")
WIDTHS = range(45, 133)
"""Line lengths at which a text may have been wrapped; longer lines are whole paragraphs."""

EXACT, RAGGED = 3, 14
"""Characters that a line may fall short of the width: typed by machine, or broken by hand."""

WRAPPED = 0.65
"""Share of a block's line ends that must be explained by the width."""

CLOSED = re.compile(r"[.!?\u2026:;][\"'\u2019\u201d)\]\u00bb*]*$")
INNER_END = re.compile(r"[a-z\d\"\u201d)][.!?][\"'\u2019\u201d]?\s+[A-Z\"\u201c]")
DANGLING = re.compile(
    r"(?:,|-|\b(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|is|are|was|were"
    r"|be|been|has|have|had|will|would|could|should|may|its|their|his|her|than|not|said|Mr\.|Mrs\.|Ms\.|Dr\."
    r"|St\.|No\.|Sen\.|Gen\.|Gov\.|President|Minister))$"
)
ITEM = re.compile(r"(?:[\u2022\u00b7\u25cf\u25aa\u2023*-]|\d{1,2}[.)]|\([a-z\d]\))\s+\S")
SPEAKER = re.compile(
    r"(?:Q|A|(?:[A-Z][A-Z.'\u2019-]+ ?){1,4}|(?:[A-Z][\w.'\u2019-]+ ?){1,4})\s*:(?=\s|$)"
)
CAPITALS = 30
"""Length from which on two lines in capitals are one headline."""

HEADED = (2, 3)
"""Lines such a headline may have."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the white space round it."""

    start: int
    end: int
    indent: int
    """Characters of white space before it, more than the least in its block."""
    text: str = field(repr=False)

    @property
    def item(self) -> bool:
        """Tell whether it begins as an item of a list does."""
        return ITEM.match(self.text) is not None


def joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges of paragraphs, given those of lines: wrapped lines become one range."""
    blocks = _blocks(text, spans)
    widths = [width for block in blocks if (width := _width(block))]
    return [span for block in blocks for span in _paragraphs(block, max(widths, default=0))]


def _blocks(text: str, spans: list[tuple[int, int]]) -> list[list[Line]]:
    """Return the lines in runs without a blank line or a page break between."""
    blocks: list[list[Line]] = []
    end = 0
    for n, span in enumerate(spans):
        breaks = list(BREAK.finditer(text, end, span[0]))
        here = Line(*span, span[0] - (breaks[-1].end() if breaks else end), text[slice(*span)])
        single = len(breaks) == 1 and breaks[0].group() not in "\f\u2029"
        if n and single:
            blocks[-1].append(here)
        else:
            blocks.append([here])
        end = span[1]
    return [_levelled(block) for block in blocks]


def _levelled(block: list[Line]) -> list[Line]:
    least = min(line.indent for line in block)
    return [replace(line, indent=line.indent - least) for line in block]


def _width(block: list[Line]) -> int | None:
    """Return the width a block was wrapped at, None where its lines are paragraphs."""
    width = max(len(line.text) for line in block)
    pairs = [pair for pair in pairwise(block) if not _begins(*pair)]
    cut = _plainly_cut if len(pairs) == 1 else _cut
    if width not in WIDTHS or not any(cut(a, b) and _full(a, b, width) for a, b in pairs):
        return None
    inner = [(a, b) for a, b in pairs if not (CLOSED.search(a.text) and not _full(a, b, width))]
    fitting = sum(_continues(a, b, width) for a, b in inner)
    return width if fitting >= WRAPPED * len(inner) else None


def _paragraphs(block: list[Line], width: int) -> list[tuple[int, int]]:
    """Join the wrapped lines of a block; a block with longer lines was not wrapped at the width."""
    found = [(block[0].start, block[0].end)]
    if len(block) in HEADED and all(line.text.isupper() for line in block):
        width = max(width, *(len(line.text) for line in block))  # needs no wrapped text below
    wrapped = max(len(line.text) for line in block) <= width + EXACT
    listed = block[0].item
    for a, b in pairwise(block):
        hanging = listed and b.indent > 0 and not b.item
        if wrapped and (hanging or (not _begins(a, b) and _continues(a, b, width))):
            found[-1] = (found[-1][0], b.end)
        else:
            found.append((b.start, b.end))
            listed = b.item
    return found


def _begins(a: Line, b: Line) -> bool:
    """Tell whether a line shows that it begins a paragraph."""
    if b.indent > 0 and not a.item:
        return True
    ended = CLOSED.search(a.text) or a.item or a.text.endswith(",")
    return bool(ended and (b.item or SPEAKER.match(b.text)))


def _continues(a: Line, b: Line, width: int) -> bool:
    if a.text.isupper() and b.text.isupper():
        return len(a.text) >= CAPITALS  # a headline in capitals over two lines
    return _full(a, b, width, RAGGED if _cut(a, b) else EXACT)


def _full(a: Line, b: Line, width: int, slack: int = RAGGED) -> bool:
    """Tell whether the next line's first word did not fit on a line."""
    return len(a.text) + 1 + len(b.text.split(maxsplit=1)[0]) > width - slack


def _cut(a: Line, b: Line) -> bool:
    """Tell whether a line end stands inside a sentence."""
    if CLOSED.search(a.text):
        return False
    open_tail = INNER_END.search(a.text) and a.text[-1].isalnum()
    return b.text[0].islower() or bool(DANGLING.search(a.text) or open_tail)


def _plainly_cut(a: Line, b: Line) -> bool:
    """Tell whether the words themselves show it: two lines alone tell nothing by their length."""
    return _cut(a, b) and bool(b.text[0].islower() or DANGLING.search(a.text))
