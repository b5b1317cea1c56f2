"""PDF by pypdf (BSD): pages to paragraphs, words broken at line ends rejoined, scans refused.

Pages are divided by form feeds, so that the page of a paragraph is one more than the form feeds
before it (as ``pdftotext`` does it).
"""

import contextlib
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import limits, pdf_layout, pdf_paragraphs
from explorer.reading.encoding import exact
from explorer.reading.facts import Facts, article
from explorer.reading.layout import laid_out
from explorer.reading.pasted.roles import roles_of
from explorer.reading.source import Source
from explorer.reading.text import readable
from explorer.reading.versions import named
from explorer.records import Document, Original

READER = named("pdf")
MAX_PAGES = 500
STREAM_BYTES = 8 * limits.MB
"""What one compressed stream may unpack to; pages of newspapers have well under 1 MB."""

# pypdf's own limits are 75 MB a stream, which is far too slow to parse; no outside program is run.
STRICT = Configuration(
    zlib_maximum_output_length=STREAM_BYTES,
    lzw_maximum_output_length=STREAM_BYTES,
    run_length_maximum_output_length=STREAM_BYTES,
    brotli_maximum_output_length=STREAM_BYTES,
    array_based_stream_maximum_output_length=STREAM_BYTES,
    stream_decoding_work_maximum_length=4 * STREAM_BYTES,
    stream_parsing_work_maximum_count=500_000,
    xform_maximum_invocations_per_extraction=500,
    jbig2dec_binary=None,
    disable_legacy_handling=True,
)
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def matches(data: bytes) -> bool:
    """Tell whether bytes open a PDF."""
    return b"%PDF-" in data[:1024]


def read(source: Source) -> Iterator[Document]:
    """Yield the one article of a PDF.

    Raises:
        UnsupportedFormatError: it is encrypted, or scanned images without text.
        TooLargeError: too many pages, or streams that unpack beyond all measure.
        ReadError: it is damaged.
    """
    with apply_configuration(STRICT):
        pages, facts = _pages(source)
    if not any(line.strip() for page in pages for line in page):
        raise UnsupportedFormatError(
            f"{source.name}: PDF holds no text (a scan needs character recognition first)"
        )
    text, sections = laid_out(_roles(pdf_paragraphs.paragraphs(pages), source.name))
    exact(readable(text, source.name), source.name)
    # The file's own title often has the site's name in it, or is that of a template.
    if any(section.role == "headline" for section in sections):
        facts = replace(facts, headline=None)
    original = Original(source.name, source.data, "application/pdf", None, READER)
    yield Document(article(text, sections, facts, source.hints), original)


def _pages(source: Source) -> tuple[list[list[str]], Facts]:
    try:
        reader = PdfReader(BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnsupportedFormatError(f"{source.name}: PDF is encrypted with a password")
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise TooLargeError(f"{source.name}: PDF has more than {MAX_PAGES} pages")
        _weigh(reader, source)
        return list(_lines(reader, source.name)), _facts(reader, source)
    except LimitReachedError as error:
        raise TooLargeError(f"{source.name}: PDF unpacks to far more than it weighs") from error
    except ReadError:
        raise
    except (PyPdfError, DependencyError, ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError,
            AssertionError, OSError, NotImplementedError, ImportError, UnicodeError, LookupError) as error:  # fmt: skip
        raise ReadError(f"{source.name}: PDF is damaged ({type(error).__name__})") from error
    except RecursionError as error:
        raise ReadError(f"{source.name}: PDF is nested too deep") from error


def _weigh(reader: PdfReader, source: Source) -> None:
    """Refuse pages whose drawing instructions unpack to far more than the file weighs."""
    total = 0
    for page in reader.pages:
        contents = page.get_contents()
        total += len(contents.get_data()) if contents is not None else 0
        if total > 2 * limits.MB and total > limits.UNPACK_RATIO * len(source.data):
            raise TooLargeError(f"{source.name}: PDF unpacks to far more than it weighs")
        limits.check_bytes(total, source.name, what="unpacked PDF")


def _lines(reader: PdfReader, name: str) -> Iterator[list[str]]:
    characters = 0
    for page in reader.pages:
        text = page.extract_text().replace("\0", "")
        characters += len(text)
        if characters > limits.TEXT_CHARACTERS:
            limits.check_text(" " * characters, name)
        yield pdf_layout.lines(page, text)


def _facts(reader: PdfReader, source: Source) -> Facts:
    # The creation date is left alone: it is that of the print, seldom that of publication.
    title = None
    with contextlib.suppress(Exception):  # metadata is often broken, and never needed
        title = str(reader.metadata.title) if reader.metadata and reader.metadata.title else None
    good = title and len(title.split()) >= 4 and not re.search(r"\.\w{2,4}$|^Microsoft", title)
    return Facts(headline=title if good else None, url=source.url)


def _roles(paragraphs: list[tuple[str | None, str]], name: str) -> list[tuple[str, str]]:
    """Give roles to the paragraphs that have none yet."""
    bare = [words for role, words in paragraphs if role is None]
    if not bare:
        raise EmptyArticleError(f"{name}: PDF holds no paragraphs")
    told = iter(roles_of(bare))
    return [(role or next(told), words) for role, words in paragraphs]
