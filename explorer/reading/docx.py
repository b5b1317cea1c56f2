"""Word documents (.docx): paragraphs with their styles, read as a stream within limits."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from explorer.errors import EmptyArticleError, ReadError, UnsupportedFormatError
from explorer.reading import archive
from explorer.reading.encoding import exact
from explorer.reading.facts import Facts, article
from explorer.reading.layout import laid_out
from explorer.reading.pasted.roles import roles_of
from explorer.reading.source import Source
from explorer.reading.text import readable
from explorer.reading.versions import named
from explorer.records import Document, Original

READER = named("docx")
MAIN = "word/document.xml"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The same names in ISO's strict form of the format, which Word can write too."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DC = "{http://purl.org/dc/elements/1.1/}"
STYLES = (
    (re.compile(r"title$", re.IGNORECASE), "headline"),
    (re.compile(r"subtitle", re.IGNORECASE), "dek"),
    (re.compile(r"heading", re.IGNORECASE), "subheading"),
    (re.compile(r"caption", re.IGNORECASE), "caption"),
)
SPECIAL = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}


def matches(source: Source) -> bool:
    """Tell whether a source is a Word document."""
    if not archive.is_zip(source.data):
        return False
    with archive.opened(source) as zipped:
        return MAIN in zipped.namelist()


def read(source: Source) -> Iterator[Document]:
    """Yield the one article of a Word document.

    Raises:
        EmptyArticleError: it has no paragraphs.
        ReadError: its XML is damaged or declares entities.
    """
    with archive.opened(source) as zipped:
        paragraphs = list(_paragraphs(_xml(zipped, MAIN, source), source.name))
        facts = _facts(zipped, source)
    if not paragraphs:
        raise EmptyArticleError(f"{source.name}: the document holds no text")
    text, sections = laid_out(_roles(paragraphs))
    exact(readable(text, source.name), source.name)
    original = Original(source.name, source.data, MEDIA_TYPE, None, READER)
    yield Document(article(text, sections, facts, source.hints), original)


def _xml(zipped: ZipFile, part: str, source: Source) -> bytes:
    data = archive.content(zipped, part, source.name)
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", data[:100_000]):
        raise UnsupportedFormatError(f"{source.name}: its XML declares entities, which is refused")
    return data.replace(STRICT, W[1:-1].encode())


def _paragraphs(xml: bytes, name: str) -> Iterator[tuple[str, str]]:
    """Yield (style, words) and free each paragraph as soon as it is read."""
    try:
        stream = etree.iterparse(
            BytesIO(xml), events=("end",), tag=f"{W}p", resolve_entities=False, no_network=True
        )
        for _, node in stream:
            if any(parent.tag in {f"{W}p", FALLBACK} for parent in node.iterancestors()):
                continue  # a text box inside a paragraph is read with it
            words = " ".join("".join(_runs(node)).split(" ")).strip()
            if words:
                yield _style(node), words
            _free(node)
    except etree.XMLSyntaxError as error:
        raise ReadError(f"{name}: the document's XML is damaged") from error


def _free(node: Any) -> None:
    node.clear()
    while node.getprevious() is not None and node.getparent() is not None:
        del node.getparent()[0]


def _runs(node: Any) -> Iterator[str]:
    """Yield the words of a paragraph; deleted text and second copies of text boxes are left out."""
    for part in node.iter(f"{W}t", f"{W}p", *SPECIAL):
        if any(parent.tag == FALLBACK for parent in part.iterancestors()):
            continue
        if part.tag == f"{W}t":
            yield part.text or ""
        else:
            yield SPECIAL.get(part.tag, " ")


def _style(node: Any) -> str:
    found = node.find(f"{W}pPr/{W}pStyle")
    return (found.get(f"{W}val") or "") if found is not None else ""


def _roles(paragraphs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    told = roles_of([words for _, words in paragraphs])
    styled = [_styled(style) for style, _ in paragraphs]
    if "headline" in styled:
        told = ["body" if role == "headline" else role for role in told]
    return [
        (style or role, words)
        for style, role, (_, words) in zip(styled, told, paragraphs, strict=True)
    ]


def _styled(style: str) -> str | None:
    return next((role for pattern, role in STYLES if pattern.match(style)), None)


def _facts(zipped: ZipFile, source: Source) -> Facts:
    """Return the author; title and dates of a Word file are those of its template too often."""
    if "docProps/core.xml" not in zipped.namelist():
        return Facts(url=source.url)
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        tree = etree.fromstring(_xml(zipped, "docProps/core.xml", source), parser)
    except etree.XMLSyntaxError:
        return Facts(url=source.url)
    return Facts(byline=tree.findtext(f"{DC}creator") or None, url=source.url)
