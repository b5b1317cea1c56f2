"""Archives: zip files of articles and single gzip files, unpacked in memory within limits.

Names inside an archive are labels only; nothing is ever written to disk.
"""

import gzip
import lzma
import re
import stat
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import limits
from explorer.reading.files import label
from explorer.reading.source import Source

SAVED_BESIDE = (
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .woff .woff2 .ttf .otf .eot"
    " .mp4 .webm .mp3 .m4a .swf"
)
ASSETS = frozenset(SAVED_BESIDE.split())
"""What browsers save beside a page; it is passed over without a word."""

HIDDEN = re.compile(r"\.[^.]|__MACOSX")
SMALL = limits.MB
"""Unpacked bytes under which no ratio is called a bomb."""

OFFICE = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an EPUB book"),
    ("classes.dex", "an Android program"),
    ("META-INF/MANIFEST.MF", "a Java program"),
)


def is_zip(data: bytes) -> bool:
    """Tell whether bytes open a zip archive (an Office file is one, too)."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_gzip(data: bytes) -> bool:
    """Tell whether bytes open a gzip file."""
    return data.startswith(b"\x1f\x8b")


def opened(source: Source) -> ZipFile:
    """Open a zip archive whose directory promises no more than the limits allow.

    Raises:
        TooLargeError: too many files, too many bytes, or a bomb's ratio.
        UnsupportedFormatError: it is encrypted.
        ReadError: it is damaged.
    """
    try:
        archive = ZipFile(BytesIO(source.data))
    except (BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise ReadError(f"{source.name}: zip archive is damaged") from error
    parts = archive.infolist()
    if len(parts) > limits.ARCHIVE_FILES:
        raise TooLargeError(f"{source.name}: archive of more than {limits.ARCHIVE_FILES:,} files")
    if any(part.flag_bits & 1 for part in parts):
        raise UnsupportedFormatError(f"{source.name}: archive is encrypted with a password")
    check_ratio(sum(part.file_size for part in parts), len(source.data), source.name)
    return archive


def check_ratio(unpacked: int, packed: int, name: str) -> None:
    """Refuse what unpacks over the limit of bytes, or to a multiple that only bombs reach."""
    if unpacked > SMALL and unpacked > limits.UNPACK_RATIO * packed:
        raise TooLargeError(
            f"{name}: unpacks to {unpacked // max(1, packed)} times its size, a bomb"
        )
    limits.check_bytes(unpacked, name, what="unpacked content")


def content(archive: ZipFile, part: ZipInfo | str, name: str) -> bytes:
    """Return one file of an archive, never more bytes than the limit whatever it claims.

    Raises:
        ReadError: it is damaged or packed in a way we do not unpack.
    """
    try:
        with archive.open(part) as file:
            data = file.read(limits.FILE_BYTES + 1)
    except (
        BadZipFile,
        zlib.error,
        lzma.LZMAError,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        KeyError,
    ) as error:
        raise ReadError(f"{name}: archive is damaged or packed in an unknown way") from error
    limits.check_bytes(len(data), name, what="unpacked content")
    return data


def members(source: Source) -> Iterator[Source]:
    """Yield the files of a zip archive, or the one of a gzip file, in order of name.

    Raises:
        ReadError: see ``opened``; also archives nested deeper than ``limits.NESTING``.
    """
    if source.depth >= limits.NESTING:
        raise UnsupportedFormatError(f"{source.name}: archives nested too deep")
    if is_gzip(source.data):
        yield source.inner(_gzip_name(source), _gunzip(source))
        return
    with opened(source) as archive:
        for part in sorted(archive.infolist(), key=lambda part: part.filename):
            if _is_read(part):
                yield source.inner(label(part.filename), content(archive, part, source.name))


def _is_read(part: ZipInfo) -> bool:
    """Tell whether an entry is a file for us: no folder, no link, nothing hidden or beside a page."""
    path = PurePosixPath(part.filename)
    hidden = any(HIDDEN.match(piece) for piece in path.parts)
    link = stat.S_ISLNK(part.external_attr >> 16)
    return not (part.is_dir() or link or hidden or path.suffix.casefold() in ASSETS)


def _gzip_name(source: Source) -> str:
    name = PurePosixPath(source.name).name
    return name.removesuffix(".gz") or "content"


def _gunzip(source: Source) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(source.data)) as file:
            data = file.read(limits.FILE_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{source.name}: gzip file is damaged") from error
    check_ratio(len(data), len(source.data), source.name)
    if not data:
        raise EmptyArticleError(f"{source.name}: gzip file holds nothing")
    return data


def refuse_office(source: Source) -> None:
    """Refuse files that are zip archives only in form.

    Raises:
        UnsupportedFormatError: it is a workbook, a presentation, a book or a program.
    """
    with opened(source) as archive:
        names = archive.namelist()
    for start, kind in OFFICE:
        if any(name.startswith(start) for name in names):
            raise UnsupportedFormatError(f"{source.name}: is {kind}, which we do not read")
