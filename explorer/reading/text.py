"""Plain text: the decoded file, word for word, with its paragraphs told apart."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.errors import EmptyArticleError
from explorer.reading.encoding import Decoded, decode
from explorer.reading.facts import Facts, article
from explorer.reading.limits import check_text
from explorer.reading.pasted.roles import sections
from explorer.reading.source import Source
from explorer.reading.versions import named
from explorer.records import Document, Original, Section

READER = named("text")


def read(source: Source) -> Iterator[Document]:
    """Yield the one article of a plain text.

    Raises:
        EmptyArticleError: it holds no letter and no digit.
        TooLargeError: it is longer than ``limits.TEXT_CHARACTERS``.
    """
    check_text_bytes(source)
    yield compose(source, decode(source.data, source.name, source.charset))


def check_text_bytes(source: Source) -> None:
    """Refuse early what cannot be under the limit of characters in any encoding."""
    if len(source.data) > 4_100_000:  # four bytes a character, and a mark
        check_text("x" * len(source.data), source.name)


def compose(source: Source, decoded: Decoded, facts: Facts | None = None) -> Document:
    """Build the document of a text that stands for itself."""
    text = readable(decoded.text, source.name)
    known = facts or Facts(url=source.url)
    original = Original(source.name, source.data, "text/plain", decoded.shown, READER)
    return Document(article(text, _headed(text, known), known, source.hints), original)


def _headed(text: str, known: Facts) -> tuple[Section, ...]:
    """Where the headline is known from elsewhere, a first sentence is no headline."""
    found = sections(text)
    if known.headline is None:
        return found
    return tuple(
        replace(s, role="body")
        if s.role == "headline" and text[s.start : s.end].endswith(".")
        else s
        for s in found
    )


def readable(text: str, name: str) -> str:
    """Return the text if there is something in it to read.

    Raises:
        EmptyArticleError: it holds no letter and no digit.
        TooLargeError: it is longer than ``limits.TEXT_CHARACTERS``.
    """
    check_text(text, name)
    if not any(c.isalnum() for c in text):
        raise EmptyArticleError(f"{name}: nothing to read, only blank space or marks")
    return text
