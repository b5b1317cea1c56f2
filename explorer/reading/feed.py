"""RSS and Atom feeds by feedparser: one article per entry, with the full text where the feed has it."""

import re
from collections.abc import Iterator
from io import BytesIO
from time import struct_time
from typing import Any

import feedparser

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import limits, table
from explorer.reading.source import Source

OPENING = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<\?[^>]*>\s*+|(?><!--.*?-->)\s*+|<!DOCTYPE\s+rss[^>\[]*>\s*+)*+<(?:rss|feed|rdf:RDF|\w+:feed)\b",
    re.IGNORECASE | re.DOTALL,
)
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def matches(head: str) -> bool:
    """Tell whether a file's first characters open a feed."""
    return bool(OPENING.match(head))


def is_xml(head: str) -> bool:
    """Tell whether a file's first characters open some other XML."""
    return head.lstrip("\ufeff \t\r\n").startswith(("<?xml", "<!DOCTYPE", "<!ENTITY", "<svg"))


def refuse_xml(source: Source) -> None:
    """Refuse XML that is neither a page nor a feed.

    Raises:
        UnsupportedFormatError: always.
    """
    what = (
        "declares entities, which is refused"
        if ENTITY.search(source.data)
        else "of a kind we do not read"
    )
    raise UnsupportedFormatError(f"{source.name}: XML {what}")


def entries(source: Source) -> Iterator[Source]:
    """Yield each entry of a feed as a row of a table of articles.

    Raises:
        UnsupportedFormatError: the feed declares XML entities.
        ReadError: it cannot be parsed.
        EmptyArticleError: it has no entries.
    """
    if ENTITY.search(source.data):
        raise UnsupportedFormatError(f"{source.name}: XML declares entities, which is refused")
    try:
        # A stream, never a string: feedparser would take a string for an address or a path.
        found = feedparser.parse(
            BytesIO(source.data), sanitize_html=True, resolve_relative_uris=False
        )
    except Exception as error:
        raise ReadError(f"{source.name}: feed is damaged ({type(error).__name__})") from error
    if not found.entries:
        raise EmptyArticleError(f"{source.name}: feed has no entries")
    if len(found.entries) > limits.ARCHIVE_FILES:
        raise TooLargeError(f"{source.name}: feed of more than {limits.ARCHIVE_FILES:,} entries")
    name = _text(found.feed.get("title"))
    for number, entry in enumerate(found.entries, start=1):
        fields = _fields(entry, name, source)
        if "html" in fields:
            yield source.inner(f"entry {number}", table.packed(fields))


def _fields(entry: Any, feed: str | None, source: Source) -> dict[str, str]:
    bodies = [part.get("value") or "" for part in entry.get("content") or []]
    full = max([*bodies, entry.get("summary") or ""], key=len)
    title = _text(entry.get("title"))
    link = entry.get("link")
    given = {
        "headline": title,
        "html": full or (f"<p>{title}</p>" if title else None),
        "byline": _text(entry.get("author")),
        "source": _text((entry.get("source") or {}).get("title")) or feed,
        "url": link
        if isinstance(link, str) and link.startswith(("http://", "https://"))
        else source.url,
        "published": _moment(_stamp(entry, "published_parsed") or _stamp(entry, "updated_parsed")),
    }
    return {key: value for key, value in given.items() if value}


def _text(markup: Any) -> str | None:
    plain = re.sub(r"<[^>]{1,200}>", "", markup) if isinstance(markup, str) else ""
    return " ".join(plain.split()) or None


def _stamp(entry: Any, name: str) -> Any:
    # feedparser's own ``get`` warns when it answers for a date with another that is there.
    return dict.get(entry, name)


def _moment(parsed: struct_time | None) -> str | None:
    """Return the UTC time feedparser read."""
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
