"""The language of a text: English by its commonest words, others by py3langid.

py3langid 0.4 (BSD-3, a 4.6 MB model in its wheel, no network) takes a second to load; most articles
are plainly English and never need it.
"""

import re

ENOUGH = 3
"""Letters under which nothing is told about the language."""

SAMPLE = 20_000
"""Characters looked at: more changes no verdict."""

SURE = 60
"""Letters below which only a script other than Latin speaks against English."""

ENGLISH = re.compile(
    r"\b(?:the|of|and|to|that|was|with|for|by|from|this|which|have|has|his|they|said|are|were|would)\b",
    re.IGNORECASE,
)
PLAINLY = 0.15
"""Share of those words among all words from which on a text is English; news has .2 to .35."""


def detect(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, None where there is too little of it."""
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    if letters < ENOUGH:
        return None
    latin = sum(c.isascii() and c.isalpha() for c in sample)
    if letters < SURE and latin > 0.9 * letters:
        return "en"
    if len(ENGLISH.findall(sample)) >= PLAINLY * len(sample.split()) and latin > 0.8 * letters:
        return "en"
    from py3langid import classify  # noqa: PLC0415 - its model takes a second to load

    return str(classify(sample)[0])
