"""Where words stand on a PDF page: columns in reading order, empty lines where paragraphs end.

pypdf's layout mode tells where each run of text begins and ends. Runs become line segments; a gutter
that hardly any segment crosses, with full lines on both sides, parts columns (an XY cut, Nagy and
Seth 1984); gaps, indents and sizes part paragraphs. What pypdf cannot place is read in its own order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PageObject
from pypdf._text_extraction import _layout_mode
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, ContentStream, StreamObject

COLUMN = "\v"
"""A line of its own between two columns, and where one gives way to lines over the whole width."""

SHARE = 0.95
"""Letters that must be placed for the places to be believed."""

GUTTER = re.compile(r"\s{4,}")
"""pypdf writes a wide gap on one line as that many spaces; justified text has up to three."""

SEGMENTS = 2_000
"""Runs of text on a page from which on it is no page of an article, and places are not looked at."""

FULL = 0.6
"""Share of its column's width that the median line of running text fills; cells of tables do not."""

NEAR = 6.0
"""Points between two beginnings of lines that are one edge of a column."""

CROSSING = 0.25
"""Share of lines over the whole width, such as headlines, up to which there are columns."""

LINES = 4
"""Lines that both columns have at least."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words side by side on one line; ``y`` grows downwards, all in points."""

    x: float
    right: float
    y: float
    height: float
    text: str


def lines(page: PageObject, plain: str) -> list[str]:
    """Return a page's lines in reading order, an empty one between paragraphs, ``COLUMN`` between columns.

    Args:
        page: the page.
        plain: its text as pypdf gives it without places, which is kept where places fail.
    """
    try:
        found = list(_segments(page))
    except LimitReachedError:
        raise
    except Exception:  # odd fonts and operators: places are a help, no need
        found = []
    if not found or len(found) > SEGMENTS or _letters(found) < SHARE * _count(plain):
        return [" ".join(line.split()) for line in plain.splitlines()]
    return list(_parted(found))


def _letters(found: list[Segment]) -> int:
    return sum(_count(segment.text) for segment in found)


def _count(text: str) -> int:
    return sum(c.isalnum() for c in text)


def _segments(page: PageObject) -> Iterator[Segment]:
    contents: Any = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, ArrayObject | StreamObject):
        return
    operations = iter(ContentStream(contents, page.pdf, "bytes").operations)
    fonts = page._layout_mode_fonts()  # noqa: SLF001 - pypdf is pinned, and a test looks at columns
    for group in _layout_mode.text_show_operations(operations, fonts):
        yield from _pieces(group)


def _pieces(group: Any) -> Iterator[Segment]:
    """Yield the parts of a run of text that stand apart from each other."""
    text = group["text"].replace("\0", "")
    each = (group["displaced_tx"] - group["tx"]) / max(1, len(text))
    y = -group["ty"] * group["flip_sort"]
    at = 0
    for gap in [*(found.span() for found in GUTTER.finditer(text)), (len(text), len(text))]:
        words = text[at : gap[0]]
        if words.strip():
            start = at + len(words) - len(words.lstrip())
            yield Segment(
                group["tx"] + each * start,
                group["tx"] + each * gap[0],
                y,
                abs(group["font_height"]) or 10.0,
                " ".join(words.split()),
            )
        at = gap[1]


def _joined(found: list[Segment]) -> list[Segment]:
    """Join neighbours on one base line, from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(found, key=lambda s: s.y):
        if rows and segment.y - rows[-1][-1].y < 0.4 * min(segment.height, rows[-1][-1].height):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [segment for row in rows for segment in _row(sorted(row, key=lambda s: s.x))]


def _row(row: list[Segment]) -> Iterator[Segment]:
    kept = row[0]
    for after in row[1:]:
        gap = after.x - kept.right
        if gap > 1.2 * kept.height:
            yield kept
            kept = after
            continue
        space = " " if gap > 0.12 * kept.height else ""
        kept = Segment(
            kept.x,
            max(kept.right, after.right),
            kept.y,
            max(kept.height, after.height),
            kept.text + space + after.text,
        )
    yield kept


def _parted(found: list[Segment]) -> Iterator[str]:
    """Yield the lines of a page column by column, an empty one where a paragraph ends."""
    columns = [_rows(column) for column in _columns(_joined(found))]
    steps = [b.y - a.y for column in columns for a, b in pairwise(column)]
    usual = median(steps) if steps else 0.0
    for number, column in enumerate(columns):
        if number:
            yield COLUMN
        left = median(line.x for line in column)
        for n, line in enumerate(column):
            if n and _ends(column[n - 1], line, usual, left):
                yield ""
            yield line.text


def _rows(column: list[Segment]) -> list[Segment]:
    """Join what stands on one line of a column, such as the cells of a table."""
    rows: list[Segment] = []
    for segment in column:
        last = rows[-1] if rows else None
        if last and abs(segment.y - last.y) < 0.4 * last.height:
            right, text = max(last.right, segment.right), f"{last.text} {segment.text}"
            rows[-1] = Segment(last.x, right, last.y, last.height, text)
        else:
            rows.append(segment)
    return rows


def _ends(line: Segment, after: Segment, usual: float, left: float) -> bool:
    """Tell by their places whether a paragraph ends between two lines of a column."""
    step = after.y - line.y
    apart = usual > 0 and step > 1.3 * usual and step > 1.25 * after.height
    other = not 0.87 < after.height / line.height < 1.15
    indent = 0.6 * after.height < after.x - left < 5 * after.height
    return apart or other or (indent and line.x - left < 0.5 * line.height)


def _columns(found: list[Segment]) -> list[list[Segment]]:
    """Cut segments (top to bottom) into columns in reading order; what crosses parts the page."""
    gutter = _gutter(found)
    if gutter is None:
        return [found]
    columns: list[list[Segment]] = []
    band: list[Segment] = []
    for segment in found:
        if segment.x < gutter < segment.right:
            columns += [*_band(band, gutter), [segment]]
            band = []
        else:
            band.append(segment)
    return _across([*columns, *_band(band, gutter)], gutter)


def _band(band: list[Segment], gutter: float) -> list[list[Segment]]:
    sides = [s for s in band if s.x < gutter], [s for s in band if s.x >= gutter]
    return [column for side in sides if side for column in _columns(side)]


def _across(columns: list[list[Segment]], gutter: float) -> list[list[Segment]]:
    """Join lines over the whole width that follow each other."""
    joined: list[list[Segment]] = []
    for column in columns:
        crosses = all(s.x < gutter < s.right for s in column)
        if joined and crosses and all(s.x < gutter < s.right for s in joined[-1]):
            joined[-1] += column
        else:
            joined.append(column)
    return joined


def _gutter(found: list[Segment]) -> float | None:
    """Return the middle of the widest empty strip between two columns of running text."""
    best: tuple[int, float] | None = None
    for start in _starts(found):
        edge = start - 2.0
        left = [s for s in found if s.right <= edge]
        right = [s for s in found if s.x > edge]
        crossing = len(found) - len(left) - len(right)
        if min(len(left), len(right)) < LINES or crossing > CROSSING * len(found):
            continue
        if _prose(left) and _prose(right) and (best is None or crossing < best[0]):
            best = crossing, edge
    return best[1] if best else None


def _starts(found: list[Segment]) -> list[float]:
    """Return where several lines begin, but for those that begin at the left edge of all."""
    places = sorted(s.x for s in found)
    near: list[list[float]] = [[places[0]]]
    for x in places[1:]:
        if x - near[-1][-1] < NEAR:
            near[-1].append(x)
        else:
            near.append([x])
    return [group[0] for group in near[1:] if len(group) >= LINES - 1]


def _prose(side: list[Segment]) -> bool:
    """Tell whether lines fill their column, or are columns themselves."""
    width = max(s.right for s in side) - min(s.x for s in side)
    words = median(len(s.text.split()) for s in side)
    full = median(s.right - s.x for s in side) >= FULL * width
    return words >= 3 and (full or (len(side) >= 2 * LINES and _gutter(side) is not None))
