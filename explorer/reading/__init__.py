"""Reading: bytes of any article an analyst has -> ``Article``, with the bytes kept.

``read`` takes a path, ``read_bytes`` an upload or pasted text, ``expand`` turns folders into files.
Nothing here opens a socket except ``fetch``, and no reader opens any file but the one it was given.
"""

from collections.abc import Iterator
from pathlib import Path

from explorer.errors import ReadError
from explorer.reading import files, limits
from explorer.reading.files import expand, label, load
from explorer.reading.source import Hints, Source
from explorer.reading.versions import outdated, renewed
from explorer.records import Document, Original

__all__ = [
    "Hints",
    "expand",
    "label",
    "load",
    "outdated",
    "read",
    "read_again",
    "read_bytes",
    "read_url",
    "renewed",
]

NO_HINTS = Hints()


def read(path: Path, hints: Hints = NO_HINTS) -> Iterator[Document]:
    """Yield the articles of a file: usually one, several for feeds, archives and tables.

    Raises:
        ReadError: with one line that names the file and the reason.
    """
    yield from read_bytes(load(Path(path)), files.label(path), hints)


def read_bytes(data: bytes, name: str, hints: Hints = NO_HINTS) -> Iterator[Document]:
    """Yield the articles in some bytes; the name is only a label.

    Raises:
        ReadError: with one line that names the source and the reason.
    """
    from explorer.reading import formats  # noqa: PLC0415 - the readers' libraries take .5 s to load

    shown = files.label(name)
    limits.check_bytes(len(data), shown)
    try:
        yield from formats.documents(Source(shown, data, hints, url=hints.url))
    except RecursionError as error:  # mails in mails, tags in tags
        raise ReadError(f"{shown}: nested too deep") from error


def read_url(url: str, hints: Hints = NO_HINTS) -> Iterator[Document]:
    """Yield the articles at a web address, after all the checks of ``fetch``.

    Raises:
        FetchError: the address is refused, or did not answer as it should.
        ReadError: what it answered cannot be read.
    """
    from explorer.reading import fetch  # noqa: PLC0415 - it loads every reader

    yield from fetch.read_url(url, hints)


def read_again(original: Original, url: str | None) -> Document:
    """Return the article in the bytes of a stored one, as today's reader reads them.

    Raises:
        ReadError: it cannot be read any more, or is no longer one article.
    """
    from explorer.reading import again  # noqa: PLC0415 - it loads every reader

    return again.read_again(original, url)
