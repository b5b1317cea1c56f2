"""Pages saved from the Wayback Machine: its own markup out, its capture time kept apart."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

INSERT = re.compile(
    r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?<!-- END WAYBACK TOOLBAR INSERT -->"
    r"|<!--\s*(?:FILE ARCHIVED ON|playback timings).*?-->"
    r"|<script[^>]*(?:archive\.org|_static/)[^>]*>.*?</script>"
    r"|<!-- End Wayback Rewrite JS Include -->",
    re.DOTALL | re.IGNORECASE,
)
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
    clean = WRAPPED.sub("", INSERT.sub("", markup))
    return Capture(clean, moment(first.group(1)) if first else None)


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
