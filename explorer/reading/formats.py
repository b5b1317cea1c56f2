"""One registry of formats: which reader a source goes to, by its content first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explorer.errors import EmptyArticleError, UnsupportedFormatError
from explorer.reading import html, text
from explorer.reading.encoding import MARKS
from explorer.reading.source import Source
from explorer.records import Document

Reader = Callable[[Source], Iterator[Document]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file, how it is recognised, and what reads it."""

    name: str
    matches: Callable[[Source], bool]
    read: Reader


MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an audio, video or WebP file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"{\\rtf", "an RTF file"),
)


def documents(source: Source) -> Iterator[Document]:
    """Read a source with the first reader that recognises it.

    Raises:
        EmptyArticleError: there are no bytes.
        UnsupportedFormatError: the content is of a kind we know but do not read.
    """
    if not source.data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise EmptyArticleError(f"{source.name}: nothing to read, the file is blank")
    for magic, kind in MAGIC:
        if source.data.startswith(magic):
            raise UnsupportedFormatError(f"{source.name}: is {kind}, which holds no text we read")
    return next(f for f in FORMATS if f.matches(source)).read(source)


def head(source: Source) -> str:
    """Return the first characters of a source, good enough to tell formats apart."""
    start = source.data[:4096]
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return start.decode(encoding, "ignore")
    return start.decode("latin-1")


FORMATS = (
    Format("HTML", lambda source: html.matches(head(source)), html.read),
    Format("plain text", lambda _: True, text.read),
)
