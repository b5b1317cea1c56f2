"""What a newer version of an article changed: words taken out and put in, in their paragraphs."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from markupsafe import Markup

TAGS = {"same": Markup("{}"), "out": Markup("<del>{}</del>"), "in": Markup("<ins>{}</ins>")}
WORD = re.compile(r"\s+|\w+|[^\w\s]")
MOST_PARAGRAPHS = 2_000
MOST_WORDS = 2_000
"""Beyond this a changed passage is shown whole, before and after: comparing word by word is slow."""


def paragraphs(text: str) -> list[str]:
    """Return the lines of a text that hold words."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the changed passages of two versions: what stood there, what stands there now."""
    old, new = paragraphs(before)[:MOST_PARAGRAPHS], paragraphs(after)[:MOST_PARAGRAPHS]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(old[i:j], new[k:m])


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair changed paragraphs: one by one where as many stand on either side, else together."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
    else:
        yield "\n".join(old), "\n".join(new)


def words(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield ``same``, ``out`` or ``in`` with the words; all that is not ``out`` is ``after``."""
    old, new = WORD.findall(before), WORD.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        yield "out", before
        yield "in", after
        return
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", "".join(old[i:j])
            continue
        if i < j:
            yield "out", "".join(old[i:j])
        if k < m:
            yield "in", "".join(new[k:m])


def passage(before: str, after: str) -> Markup:
    """Return one changed passage with ``del`` and ``ins``."""
    parts = (TAGS[kind].format(text) for kind, text in words(before, after))
    return Markup('<p class="quote-words">{}</p>').format(Markup("").join(parts))


def html(before: str, after: str) -> Markup:
    """Return all changed passages of two versions; a sentence where no word differs."""
    passages = [passage(*pair) for pair in changes(before, after)]
    if not passages:
        return Markup('<p class="muted">No word differs; only line breaks do.</p>')
    return Markup('<div class="changes">{}</div>').format(Markup("").join(passages))
