"""What a source may weigh; every refusal names the limit it broke."""

from explorer.errors import TooLargeError

MB = 1_000_000
FILE_BYTES = 20 * MB
"""One file as it lies on disk, and what an archive or a compressed stream unpacks to."""

HTML_BYTES = 5 * MB
"""A 25.9 MB page took the extractor 114 s and 754 MB; 5 MB took 3 s."""

TEXT_CHARACTERS = 1_000_000
"""spaCy's own limit for one document."""

ARCHIVE_FILES = 2_000
"""Files in one archive, and articles in one feed, table or mailbox."""

UNPACK_RATIO = 200
"""Unpacked to packed; ordinary text stays under 20, bombs are at 1000 and above."""

NESTING = 2
"""Archives in archives, mails in mails."""


def check_bytes(size: int, name: str, limit: int = FILE_BYTES, what: str = "file") -> None:
    """Refuse what is over a limit of bytes.

    Raises:
        TooLargeError: ``size`` is over ``limit``.
    """
    if size > limit:
        raise TooLargeError(f"{name}: {what} is over the limit of {limit // MB} MB")


def check_text(text: str, name: str) -> None:
    """Refuse a text longer than the extractors can parse.

    Raises:
        TooLargeError: the text has more than ``TEXT_CHARACTERS`` code points.
    """
    if len(text) > TEXT_CHARACTERS:
        raise TooLargeError(f"{name}: text is over the limit of {TEXT_CHARACTERS:,} characters")
