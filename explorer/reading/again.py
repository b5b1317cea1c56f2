"""Reading the bytes of a stored article again, as if they had been given today."""

from explorer.errors import ReadError
from explorer.reading import files, formats, table
from explorer.reading.source import Source
from explorer.records import Document, Original

GUESSED = " (guessed)"


def read_again(original: Original, url: str | None) -> Document:
    """Return the one article in the bytes of an original; nothing is fetched.

    Args:
        original: the bytes, and what was known when they were read first.
        url: the address of the article; where the bytes were fetched, their name is the address.

    Raises:
        ReadError: they cannot be read any more, or are no longer one article.
    """
    name = files.label(original.name)
    fetched = name if name.startswith(("http://", "https://")) else url
    said = original.encoding if original.encoding and GUESSED not in original.encoding else None
    source = Source(name, original.data, charset=said, url=fetched)
    try:
        if original.reader.startswith("row/"):
            return table.read_row(source)
        found = list(formats.documents(source))
    except RecursionError as error:
        raise ReadError(f"{name}: nested too deep") from error
    if len(found) != 1:
        raise ReadError(f"{name}: it holds {len(found)} articles for today's reader")
    return found[0]
