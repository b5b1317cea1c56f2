"""Pages saved from the Wayback Machine: its own markup out, its capture time kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

INSERTS = (
    ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"),
    (r"<!--\s*(?:FILE ARCHIVED ON|playback timings)", "-->"),
    (r"<script[^<>]*(?:archive\.org|_static/)[^<>]*>", "</script>"),
    ("<!-- End Wayback Rewrite JS Include -->", ""),
)
"""How each insertion begins, and ends."""

WRAPPED = re.compile(
    r"(?:(?:https?:)?//web\.archive\.org)?/web/(\d{14})(?:[a-z]{2}_)?/(?=https?:|//|mailto:)"
)
ADDRESS = re.compile(r"https?://web\.archive\.org/web/(\d{4,14})(?:[a-z]{2}_)?/(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was before it was archived, and when it was."""

    markup: str
    captured: str | None
    """ISO 8601 date and time in UTC; this is not the day of publication."""


def unwrap(markup: str) -> Capture:
    """Take the archive's insertions and link prefixes out of a page."""
    first = WRAPPED.search(markup)
    if first is None and "WAYBACK TOOLBAR" not in markup:
        return Capture(markup, None)
    clean = markup
    for begin, end in INSERTS:
        clean = "".join(_without(clean, re.compile(begin, re.IGNORECASE), end))
    clean = WRAPPED.sub("", clean)
    return Capture(clean, moment(first.group(1)) if first else None)


def _without(markup: str, begin: re.Pattern[str], end: str) -> Iterator[str]:
    """Yield what stands outside insertions; one that never ends is left alone."""
    at = 0
    while found := begin.search(markup, at):
        close = re.compile(re.escape(end), re.IGNORECASE).search(markup, found.end())
        if close is None:
            break
        yield markup[at : found.start()]
        at = close.end()
    yield markup[at:]


def original_url(url: str | None) -> tuple[str | None, str | None]:
    """Return (the page's own address, capture time); the address as it is when not archived."""
    found = ADDRESS.match(url or "")
    return (found.group(2), moment(found.group(1))) if found else (url, None)


def moment(digits: str) -> str | None:
    """Return the ISO 8601 time of an archive's stamp of 14 digits."""
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat()
    except ValueError:
        return None
