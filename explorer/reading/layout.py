"""Paragraphs with roles, as formats give them, laid out as one text with sections."""

from collections.abc import Iterable

from explorer.reading.paragraphs import paragraph
from explorer.reading.pasted.divide import divided
from explorer.reading.pasted.roles import sidebars
from explorer.reading.pasted.signs import sign
from explorer.reading.web.pages import Page
from explorer.records import Section

GAP = "\n\n"
PAGE_BREAK = "\f"
"""A paragraph of its own between two pages: form feeds before an offset tell its page."""


def laid_out(given: Iterable[tuple[str, str]]) -> tuple[str, tuple[Section, ...]]:
    """Join (role, words) paragraphs with an empty line between them.

    Labels, datelines and glued credits get sections of their own, as in plain text.
    """
    items = [(role, words) for role, words in given if words.strip() or words == PAGE_BREAK]
    text, spans = _joined([words for _, words in items])
    kept = [
        (span, role) for span, (role, _) in zip(spans, items, strict=True) if role != PAGE_BREAK
    ]
    measured = [paragraph(text, *span) for span, _ in kept]
    pg = Page(tuple(measured), tuple(sign(p.text) for p in measured), (None,) * len(measured))
    roles = {n: role for n, (_, role) in enumerate(kept)}
    sidebars(pg, roles, range(len(roles)))
    return text, divided(text, [(p, roles[n]) for n, p in enumerate(measured)])


def _joined(paragraphs: list[str]) -> tuple[str, list[tuple[int, int]]]:
    pieces: list[str] = []
    spans, at = [], 0
    for words in paragraphs:
        page_break = words == PAGE_BREAK
        gap = "" if not pieces or page_break or pieces[-1] == PAGE_BREAK else GAP
        pieces += [gap, words] if gap else [words]
        spans.append((at + len(gap), at + len(gap) + len(words)))
        at += len(gap) + len(words)
    return "".join(pieces), spans
