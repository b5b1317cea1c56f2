"""Mails and saved web archives (.eml, .mhtml): the standard library's parser, bytes decoded by us."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from explorer.errors import EmptyArticleError, TooLargeError
from explorer.reading import limits
from explorer.reading.encoding import decode
from explorer.reading.facts import Facts
from explorer.reading.source import Source
from explorer.reading.text import compose
from explorer.reading.versions import named
from explorer.reading.web import html, wayback
from explorer.records import Article, Document, Original

READER = named("mail")
HEADER = re.compile(r"(?:[A-Za-z][\w-]{1,40}:[ \t]?.*(?:\r?\n[ \t]+.*)*\r?\n)+\r?\n?")
NEEDED = re.compile(
    r"^(?:mime-version|content-type|snapshot-content-location|received|message-id|return-path)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\"\s;]{1,100})", re.IGNORECASE)
PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def matches(head: str) -> bool:
    """Tell whether a file opens with the header of a message."""
    found = HEADER.match(head)
    return bool(found and NEEDED.search(found.group()))


def read(source: Source) -> Iterator[Document]:
    """Yield the one article of a message: its HTML part, else its plain text.

    Raises:
        EmptyArticleError: it has neither.
    """
    _check_parts(source)
    message = message_from_bytes(source.data, policy=policy.default)
    location = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    page = _part(message, "text/html", location)
    plain = _part(message, "text/plain", None)
    chosen = page or plain
    if chosen is None:
        raise EmptyArticleError(f"{source.name}: the message holds no text")
    inner = replace(
        source,
        data=_bytes(chosen),
        charset=_charset(chosen) or source.charset,
        url=source.url or _web(location),
    )
    if not inner.data.strip():
        raise EmptyArticleError(f"{source.name}: the message's text is empty")
    found = _page(inner) if page is not None else _plain(inner, message)
    kind = "multipart/related" if location else "message/rfc822"
    inside = found.original
    encoding, reader = (inside.encoding, f"{READER} {inside.reader}") if inside else (None, READER)
    original = Original(source.name, source.data, kind, encoding, reader)
    yield Document(_completed(found, message, mailed=location is None), original)


def _check_parts(source: Source) -> None:
    """Refuse messages cut into so many parts that taking them apart would never end."""
    found = BOUNDARY.findall(source.data[:1_000_000])
    if sum(source.data.count(b"--" + boundary) for boundary in found[:20]) > limits.ARCHIVE_FILES:
        raise TooLargeError(f"{source.name}: message of more than {limits.ARCHIVE_FILES:,} parts")


def _page(inner: Source) -> Document:
    return next(html.read(inner))


def _plain(inner: Source, message: EmailMessage) -> Document:
    decoded = decode(inner.data, inner.name, inner.charset)
    return compose(inner, decoded, Facts(headline=_subject(message), url=inner.url))


def _completed(found: Document, message: EmailMessage, mailed: bool) -> Article:
    """Fill in what the message's header knows and its text does not say."""
    article = found.article
    sent = _sent(message)
    if article.headline is None:
        article = replace(article, headline=_subject(message))
    if mailed and sent and article.published_from in {None, "text"}:
        article = replace(article, published=sent, published_from="mail")
    if mailed and article.source is None:
        article = replace(article, source=_sender(message))
    return article


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError):  # the parser trips over odd headers
        return None
    text = " ".join(str(value).split()) if value is not None else ""
    return text.encode("utf-8", "replace").decode("utf-8") or None


def _subject(message: EmailMessage) -> str | None:
    subject = _header(message, "Subject")
    return PREFIX.sub("", subject) if subject else None


def _sender(message: EmailMessage) -> str | None:
    return re.sub(r"\s*<[^>]*>", "", _header(message, "From") or "").strip('" ') or None


def _sent(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _charset(part: EmailMessage) -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError, AttributeError, TypeError):
        return None


def _web(location: str | None) -> str | None:
    url, _ = wayback.original_url(location)
    return url if url and url.startswith(("http://", "https://")) else None


def _part(message: EmailMessage, kind: str, location: str | None) -> EmailMessage | None:
    """Return the part of a kind: the one saved from ``location``, else the first not attached.

    Parts with nothing in them (such as the heads of a report of delivery) come last.
    """
    found = [
        part for part in message.walk() if part.get_content_type() == kind and not _attached(part)
    ]
    at_home = [part for part in found if location and _header(part, "Content-Location") == location]
    return next(iter([part for part in at_home or found if _bytes(part).strip()] or found), None)


def _bytes(part: EmailMessage) -> bytes:
    return cast("bytes", part.get_payload(decode=True) or b"")


def _attached(part: object) -> bool:
    return (_header(cast("EmailMessage", part), "Content-Disposition") or "").startswith(
        "attachment"
    )
