"""Transcripts: who speaks, before a colon or in capitals on a line alone."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted.signs import Sign

SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z. '\u2019-]{0,38}[A-Z.]|[QA])\s*:\s")
"""Who speaks; a dateline in capitals never comes twice with a colon."""

WORDS = 5
"""Words of a name in capitals, such as REP. ANN LEE (D-OHIO)."""


def transcript(texts: Iterable[str]) -> bool:
    """Tell whether some name before a colon speaks more than once."""
    named = Counter(found["name"] for text in texts if (found := SPEAKER.match(text)))
    return any(times > 1 for times in named.values())


def speakers(paragraphs: Sequence[Paragraph], signs: Sequence[Sign | None]) -> frozenset[int]:
    """Return the numbers of lines that only name who speaks below, some more than once."""
    found = [
        n
        for n, p in enumerate(paragraphs[:-1])
        if signs[n] is None and p.words <= WORDS and p.text.isupper() and not p.closed
        if signs[n + 1] is None and paragraphs[n + 1].closed
    ]
    names = {paragraphs[n].text for n in found}
    return frozenset(found if len(found) > 2 and len(names) < len(found) else ())
