"""One registry of formats: which reader a source goes to, by its content first.

A reader of one article takes a ``Source`` and yields documents; a container yields sources that are
read in turn. One bad part of a container never costs the others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explorer.errors import EmptyArticleError, ReadError, UnsupportedFormatError
from explorer.reading import archive, docx, feed, mail, pdf, table, text
from explorer.reading.encoding import MARKS
from explorer.reading.facts import check_facts
from explorer.reading.source import Source
from explorer.reading.web import html
from explorer.records import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file, how it is recognised, and what reads it."""

    name: str
    matches: Callable[[Source], bool]
    read: Callable[[Source], Iterator[Document]]


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of file that holds other sources."""

    name: str
    matches: Callable[[Source], bool]
    parts: Callable[[Source], Iterator[Source]]
    read_part: Callable[[Source], Iterator[Document]]

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the articles of all parts that can be read.

        Raises:
            ReadError: after the last of them, when parts were refused, naming the first of them.
        """
        refused: list[ReadError] = []
        count = read = 0
        for part in self.parts(source):
            count += 1
            try:
                for document in self.read_part(part):
                    read += 1
                    yield document
            except ReadError as error:
                refused.append(error)
        if refused and not read and count == 1:
            raise refused[0]
        if refused:
            raise ReadError(
                f"{source.name}: {len(refused)} of {count} parts refused, first {refused[0]}"
            )
        if not read:
            raise EmptyArticleError(f"{source.name}: {self.name} holds no article")


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
    (b"BZh9", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .msg)"),
    (b"bplist00", "a binary property list (such as a .webarchive)"),
)
"""Kinds refused by name; what has no text is said to have none."""


def documents(source: Source) -> Iterator[Document]:
    """Read a source with the first reader that recognises it.

    Raises:
        EmptyArticleError: there is nothing but blank space.
        UnsupportedFormatError: the content is of a kind we know but do not read.
        ReadError: and its other kinds, by the reader.
    """
    if not source.data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise EmptyArticleError(f"{source.name}: nothing to read, the file is blank")
    for magic, kind in MAGIC:
        if source.data.startswith(magic):
            raise UnsupportedFormatError(f"{source.name}: is {kind}, which we do not read")
    for document in next(f for f in FORMATS if f.matches(source)).read(source):
        check_facts(document.article, source.name)
        yield document


def head(source: Source) -> str:
    """Return the first characters of a source, good enough to tell formats apart."""
    start = source.data[:8192]
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return start.decode(encoding, "ignore")
    return start.decode("latin-1")


def _zipped(source: Source) -> bool:
    if archive.is_zip(source.data):
        archive.refuse_office(source)
        return True
    return archive.is_gzip(source.data)


def _refuse_xml(source: Source) -> Iterator[Document]:
    feed.refuse_xml(source)
    return iter(())


def _row(source: Source) -> Iterator[Document]:
    document = table.read_row(source)
    check_facts(document.article, source.name)
    yield document


FORMATS: tuple[Format | Container, ...] = (
    Format("PDF", lambda s: pdf.matches(s.data), pdf.read),
    Format("Word document", docx.matches, docx.read),
    Container("archive", _zipped, archive.members, documents),
    Format("HTML", lambda s: html.matches(head(s)), html.read),
    Container("feed", lambda s: feed.matches(head(s)), feed.entries, _row),
    Format("XML", lambda s: feed.is_xml(head(s)), _refuse_xml),
    Container("JSON file", lambda s: table.is_json(head(s)), table.read_json, _row),
    Container(
        "table",
        lambda s: bool(s.hints.columns) or table.is_table(head(s)),
        table.read_table,
        _row,
    ),
    Format("other table", lambda s: table.is_other_table(head(s)), table.refuse_table),
    Format("message", lambda s: mail.matches(head(s)), mail.read),
    Format("plain text", lambda _: True, text.read),
)
"""In this order: what carries a signature first, plain text last."""
