"""Lines of PDF pages to paragraphs: running heads told apart, lines joined, broken words closed.

Stored is what this yields: the words as a reader sees them, without the hyphens of line ends.
Everything found points into that text.
"""

import re
from collections import Counter
from collections.abc import Iterator

from explorer.reading.layout import PAGE_BREAK
from explorer.reading.pasted.signs import sign
from explorer.reading.pdf_layout import COLUMN

PAGE_NUMBER = re.compile(
    r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$|[-\u2013]\s*\d{1,4}\s*[-\u2013]$",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4},\s+\d{1,2}:\d\d(?:\s*[AP]M)?\s|(?:https?|file)://\S+(?:\s+\d+/\d+)?$"
)
"""Heads and feet that browsers print."""

HYPHEN = re.compile(r"(\w+)[-\u00ad\u2010]$")
EDGE_LINES = 2
CLOSED = re.compile(r"[.!?:\"\u201d]$")
FULL_LINE = 0.85
"""Share of the usual length from which on a line goes on in the next one."""

Part = tuple[str | None, str]
"""Role where it is known by its place, and words."""


def paragraphs(pages: list[list[str]]) -> list[Part]:
    """Join lines to paragraphs, in order; ``PAGE_BREAK`` stands between pages.

    Heads and feet that run through most pages, and page numbers, are furniture.
    """
    every = [line for page in pages for line in page]
    known = Counter(w.casefold() for line in every for w in re.findall(r"\w+", line))
    usual = _usual(every)
    found: list[Part] = []
    last: int | None = None
    for number, (head, lines, foot) in enumerate(_framed(pages)):
        found += [(PAGE_BREAK, PAGE_BREAK)] if number else []
        found += [("furniture", line) for line in head]
        for frame in _frames(lines):
            blocks = list(_blocks(frame, usual))
            if blocks and last is not None and _runs_on(found[last][1], blocks[0], usual):
                found[last] = (None, _join([found[last][1], *blocks.pop(0)], known))
            for block in blocks:
                found.append((None, _join(block, known)))
                last = len(found) - 1
        found += [("furniture", line) for line in foot]
    return found


def _frames(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines of each column of a page."""
    frame: list[str] = []
    for line in lines:
        if line == COLUMN:
            yield frame
            frame = []
        else:
            frame.append(line)
    yield frame


def _framed(pages: list[list[str]]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield head, body and foot of each page."""
    edges: Counter[str] = Counter()
    for lines in pages:
        full = [line for line in lines if line.strip()]
        edges.update({_shape(line) for line in full[:EDGE_LINES] + full[-EDGE_LINES:]})
    running = {shape for shape, n in edges.items() if n >= 2 and n > 0.4 * len(pages)}
    same = len({tuple(map(_shape, lines)) for lines in pages}) <= len(pages) / 2
    for lines in pages:  # where most pages say the same, nothing of that is a head or a foot
        yield ([], lines, []) if same else _frame(lines, running)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _frame(lines: list[str], running: set[str]) -> tuple[list[str], list[str], list[str]]:
    full = [n for n, line in enumerate(lines) if line.strip()]
    top, bottom = full[:EDGE_LINES], full[-EDGE_LINES:]

    def is_furniture(n: int) -> bool:
        shown = _shape(lines[n]) in running or bool(PAGE_NUMBER.match(lines[n]))
        ends = (
            n in bottom
            and lines[n][:1].islower()
            and not CLOSED.search(lines[n - 1].strip() or ".")
        )
        at_edge = (n in top or n in bottom) and shown and not ends
        return at_edge or bool(PRINTED.match(lines[n]))

    aside = {n for n in full if is_furniture(n)}
    middle = len(lines) / 2
    return (
        [lines[n] for n in sorted(aside) if n < middle],
        [line for n, line in enumerate(lines) if n not in aside],
        [lines[n] for n in sorted(aside) if n >= middle],
    )


def _runs_on(before: str, block: list[str], usual: int) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    if CLOSED.search(before):
        return False
    goes_on = len(before.split()) > 12 and len(block[0]) >= FULL_LINE * usual
    return block[0][:1].islower() or (goes_on and sign(block[0]) is None)


def _usual(lines: list[str]) -> int:
    """Return the length of a full line."""
    lengths = sorted(len(line) for line in lines if len(line) >= 30)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _blocks(lines: list[str], usual: int) -> Iterator[list[str]]:
    """Yield the lines of each paragraph: cut at empty lines and after short, finished lines."""
    block: list[str] = []
    for line in lines:
        if not line:
            if block:
                yield block
            block = []
            continue
        if block and _ends(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _ends(line: str, after: str, usual: int) -> bool:
    room = len(line) + 1 + len(after.split(maxsplit=1)[0])
    finished = re.search(r"[.!?\"\u201d:)]$", line) is not None
    begins = after[:1].isupper() or after[:1] in "\"\u201c\u2018'\u2022"
    told = finished or sign(line) is not None or sign(after) is not None
    return begins and room < (0.9 if told else 0.6) * usual


def _join(lines: list[str], known: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        cut = HYPHEN.search(text)
        text = _rejoined(text, line, cut.group(1), known) if cut else f"{text} {line}"
    return text


def _rejoined(text: str, line: str, start: str, known: Counter[str]) -> str:
    """Close a word broken at the line's end; keep the hyphen of one that has its own."""
    rest = re.match(r"\w+", line)
    end = rest.group() if rest else ""
    whole = known[(start + end).casefold()]
    apart = known[start.casefold()] > 1 and known[end.casefold()] > 1
    if not end[:1].islower() or (not whole and apart):
        return f"{text}{line}"
    return text[:-1] + line
