"""PDF by pypdf (BSD): pages to paragraphs, running heads out, words broken at line ends rejoined.

Pages are divided by form feeds, so that the page of a paragraph is one more than the form feeds
before it (as ``pdftotext`` does it).
"""

import contextlib
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError, PyPdfError

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import limits
from explorer.reading.encoding import exact
from explorer.reading.facts import Facts, article
from explorer.reading.layout import PAGE_BREAK, laid_out
from explorer.reading.roles import roles_of
from explorer.reading.signs import sign
from explorer.reading.source import Source
from explorer.reading.text import readable
from explorer.records import Document, Original

READER = "pdf/1"
MAX_PAGES = 500
STREAM_BYTES = 8 * limits.MB
"""What one compressed stream may unpack to; pages of newspapers have well under 1 MB."""

PAGE_NUMBER = re.compile(
    r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$|[-\u2013]\s*\d{1,4}\s*[-\u2013]$",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4},\s+\d{1,2}:\d\d(?:\s*[AP]M)?\s|(?:https?|file)://\S+(?:\s+\d+/\d+)?$"
)
"""Heads and feet that browsers print."""

HYPHEN = re.compile(r"(\w+)[-\u00ad\u2010]$")
EDGE_LINES = 2
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
    if not any(line for page in pages for line in page):
        raise UnsupportedFormatError(
            f"{source.name}: PDF holds no text, only images (a scan needs character recognition first)"
        )
    text, sections = laid_out(_roles(_paragraphs(pages)))
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
        return _body(list(_lines(reader, source.name))), _facts(reader, source)
    except LimitReachedError as error:
        raise TooLargeError(f"{source.name}: PDF unpacks to far more than it weighs") from error
    except ReadError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError,
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
        text = page.extract_text()
        characters += len(text)
        if characters > limits.TEXT_CHARACTERS:
            limits.check_text(" " * characters, name)
        clean = text.replace("\0", "")
        yield [" ".join(line.split()) for line in clean.splitlines()]


def _facts(reader: PdfReader, source: Source) -> Facts:
    # The creation date is left alone: it is that of the print, seldom that of publication.
    title = None
    with contextlib.suppress(Exception):  # metadata is often broken, and never needed
        title = str(reader.metadata.title) if reader.metadata and reader.metadata.title else None
    good = title and len(title.split()) >= 4 and not re.search(r"\.\w{2,4}$|^Microsoft", title)
    return Facts(headline=title if good else None, url=source.url)


def _body(pages: list[list[str]]) -> list[list[str]]:
    """Take out page numbers and the heads and feet that run through most pages."""
    edges: Counter[str] = Counter()
    for lines in pages:
        full = [line for line in lines if line]
        edges.update({_shape(line) for line in full[:EDGE_LINES] + full[-EDGE_LINES:]})
    running = {shape for shape, n in edges.items() if n >= 2 and n > 0.4 * len(pages)}
    return [_inner(lines, running) for lines in pages]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _inner(lines: list[str], running: set[str]) -> list[str]:
    full = [n for n, line in enumerate(lines) if line]
    edge = {*full[:EDGE_LINES], *full[-EDGE_LINES:]}
    return [
        line
        for n, line in enumerate(lines)
        if not (n in edge and (_shape(line) in running or PAGE_NUMBER.match(line)))
        and not PRINTED.match(line)
    ]


def _paragraphs(pages: list[list[str]]) -> list[str]:
    """Join lines to paragraphs; ``PAGE_BREAK`` stands between pages, after what runs over."""
    known = Counter(
        w.casefold() for page in pages for line in page for w in re.findall(r"\w+", line)
    )
    found: list[str] = []
    usual = _usual([line for page in pages for line in page])
    for number, lines in enumerate(pages):
        blocks = list(_blocks(lines, usual))
        if number and found and blocks and _runs_on(found[-1], blocks[0]):
            found[-1] = _join([found[-1], *blocks.pop(0)], known)
        found += [PAGE_BREAK] if number else []
        found += [_join(block, known) for block in blocks]
    return found


def _runs_on(before: str, block: list[str]) -> bool:
    return (
        before != PAGE_BREAK
        and not re.search(r"[.!?:\"\u201d]$", before)
        and block[0][:1].islower()
    )


def _usual(lines: list[str]) -> int:
    """Return the length of a full line."""
    lengths = sorted(len(line) for line in lines if len(line) >= 30)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _blocks(lines: list[str], usual: int) -> Iterator[list[str]]:
    """Yield the lines of each paragraph: cut at empty lines and after short, finished lines."""
    block: list[str] = []
    for line in lines:
        if not line:
            if block:
                yield block
            block = []
            continue
        if block and _ends(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _ends(line: str, after: str, usual: int) -> bool:
    room = len(line) + 1 + len(after.split(maxsplit=1)[0])
    finished = re.search(r"[.!?\"\u201d:)]$", line) is not None
    begins = after[:1].isupper() or after[:1] in "\"\u201c\u2018'\u2022"
    told = finished or sign(line) is not None or sign(after) is not None
    return begins and room < (0.9 if told else 0.6) * usual


def _join(lines: list[str], known: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        cut = HYPHEN.search(text)
        text = _rejoined(text, line, cut.group(1), known) if cut else f"{text} {line}"
    return text


def _rejoined(text: str, line: str, start: str, known: Counter[str]) -> str:
    """Close a word broken at the line's end; keep the hyphen of one that has its own."""
    rest = re.match(r"\w+", line)
    end = rest.group() if rest else ""
    whole = known[(start + end).casefold()]
    apart = known[start.casefold()] > 1 and known[end.casefold()] > 1
    if not end[:1].islower() or (not whole and apart):
        return f"{text}{line}"
    return text[:-1] + line


def _roles(paragraphs: list[str]) -> list[tuple[str, str]]:
    if not any(p != PAGE_BREAK for p in paragraphs):
        raise EmptyArticleError("PDF holds no paragraphs")
    told = iter(roles_of([p for p in paragraphs if p != PAGE_BREAK]))
    return [(p, p) if p == PAGE_BREAK else (next(told), p) for p in paragraphs]
