"""Summaries of other stories in a row: with a button below each, or with titles and nothing in common."""

import re

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted.kinship import KIN, kinship
from explorer.reading.pasted.signs import Sign
from explorer.reading.web.pages import Page, vocabulary

BUTTON = re.compile(
    r"(?:read|see|view|show|continue|learn) (?:the )?(?:more|full|reading|rest|story)\b.{0,30}$",
    re.IGNORECASE,
)
SUMMARY, BELOW, APART, LEAST = 70, 3, 6, 2
"""Words of a summary; lines from it to its button; lines from one to the next; how many make a row."""

SHORT, MANY, STORY = 45, 3, 80
"""Words of a summary without a button, how many make a row, words of a story beside them."""

YEAR, NAMED = re.compile(r"\b(?:19|20)\d\d\b"), 4
"""A date with its year may stand below a summary for a button; words of its author's name."""

BETWEEN = frozenset({"byline", "dateline"})


def rows(paragraphs: list[Paragraph], signs: tuple[Sign | None, ...]) -> list[range]:
    """Return the ranges of paragraphs from the title of the first summary of a row to its last button."""
    found = [unit for n in range(len(signs)) if (unit := _unit(paragraphs, signs, n))]
    runs: list[list[range]] = []
    for unit in found:
        if runs and unit.start - runs[-1][-1].stop <= APART:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return [range(run[0].start, run[-1].stop) for run in runs if len(run) >= LEAST]


def _unit(paragraphs: list[Paragraph], signs: tuple[Sign | None, ...], n: int) -> range | None:
    """Return the lines from the title above a button to the button, None where no summary stands between."""
    if not (BUTTON.match(paragraphs[n].text) or _dated(paragraphs, signs, n)):
        return None
    for m in range(n - 1, max(-1, n - 1 - BELOW), -1):
        found, para = signs[m], paragraphs[m]
        if found is None and para.prose and para.words <= SUMMARY:
            return range(_title(paragraphs, signs, m), n + 1)
        named = found is None and para.words <= NAMED and not para.closed
        if not named and (found is None or found.role not in BETWEEN):
            return None
    return None


def _dated(paragraphs: list[Paragraph], signs: tuple[Sign | None, ...], n: int) -> bool:
    found = signs[n]
    return found is not None and found.role == "dateline" and bool(YEAR.search(paragraphs[n].text))


def _title(paragraphs: list[Paragraph], signs: tuple[Sign | None, ...], summary: int) -> int:
    """Return the number of the title above a summary, across a line with its section."""
    for n in range(summary - 1, max(-1, summary - 1 - LEAST), -1):
        if signs[n] is None and paragraphs[n].words >= 4:
            return n
    return summary


def trimmed(pg: Page, zone: range) -> range:
    """Return a story's range without the rows of titles and summaries at its ends that it is not about."""
    head, tail = _alternating(pg, zone, 1), _alternating(pg, zone, -1)
    start = head[-1] + 1 if head else zone.start
    story = range(start, max(start, tail[0] if tail else zone.stop))
    return range(
        story.start if _other(pg, head, story) else zone.start,
        story.stop if _other(pg, tail, story) else zone.stop,
    )


def _alternating(pg: Page, zone: range, step: int) -> list[int]:
    """Return the paragraphs of a run of title, summary, title ... from one end of a range, in order."""
    order = list(zone)[::step]
    found: list[int] = []
    while len(order) > 1:
        pair = sorted(order[:2])
        if step > 0 and not found and pg.prose(order[0]):
            pair = order[:1]  # its title stands above the range
        summary, title = pair[-1], pair[0]
        titled = len(pair) == 1 or (pg.bare(title) and pg.paragraphs[title].words >= MANY)
        if not (titled and pg.prose(summary) and pg.paragraphs[summary].words <= SHORT):
            break
        found += pair
        order = order[len(pair) :]
    return sorted(found)


def _other(pg: Page, row: list[int], story: range) -> bool:
    """Tell whether a row holds several summaries, and has little in common with the story beside it."""
    summaries = [n for n in row if pg.prose(n)]
    told = sum(pg.paragraphs[n].words for n in story if pg.prose(n))
    if len(summaries) < MANY or told < STORY:
        return False
    text = " ".join(pg.paragraphs[n].text for n in row)
    return kinship(text, vocabulary(pg, story)) < KIN
