"""Summaries of other stories in a row, each with a button below it and no heading above them all."""

import re

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted.signs import Sign

BUTTON = re.compile(
    r"(?:read|see|view|show|continue|learn) (?:the )?(?:more|full|reading|rest|story)\b.{0,30}$",
    re.IGNORECASE,
)
SUMMARY, BELOW, APART, LEAST = 70, 3, 6, 2
"""Words of a summary; lines from it to its button; lines from one to the next; how many make a row."""

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
    if not BUTTON.match(paragraphs[n].text):
        return None
    for m in range(n - 1, max(-1, n - 1 - BELOW), -1):
        found, para = signs[m], paragraphs[m]
        if found is None and para.prose and para.words <= SUMMARY:
            return range(_title(paragraphs, signs, m), n + 1)
        if found is None or found.role not in BETWEEN:
            return None
    return None


def _title(paragraphs: list[Paragraph], signs: tuple[Sign | None, ...], summary: int) -> int:
    """Return the number of the title above a summary, across a line with its section."""
    for n in range(summary - 1, max(-1, summary - 1 - LEAST), -1):
        if signs[n] is None and paragraphs[n].words >= 4:
            return n
    return summary
