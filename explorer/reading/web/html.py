"""HTML pages: the article's paragraphs in the order and words of the page, each with its role.

The extractors say which of the page's visible blocks are the story; tags, class names and wording
say what the others are. Menus and the like are left out; the page itself is kept in the original.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from htmldate import find_date

from explorer.errors import EmptyArticleError
from explorer.reading import dates, limits
from explorer.reading.encoding import Decoded, decode, exact
from explorer.reading.facts import Facts, article
from explorer.reading.layout import laid_out
from explorer.reading.pasted.kinship import content, key, kinship
from explorer.reading.pasted.roles import sections
from explorer.reading.source import Source
from explorer.reading.text import readable
from explorer.reading.versions import named
from explorer.reading.web import main_text, metadata, wayback
from explorer.reading.web.blocks import Block, from_markup, from_tree
from explorer.reading.web.page_roles import OUTSIDE, parts
from explorer.records import READABLE, Article, Document, Original, Section

READER = named("html")
META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]+)")
LATIN = frozenset({"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"})
OPENING = re.compile(
    r"\s*+(?:(?:<\?[^>]*>|(?><!--.*?-->))\s*+)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1|section|main|script|table)\b",
    re.IGNORECASE | re.DOTALL,
)
LABELLED = re.compile(
    r"(?:date|(?:first )?published|posted|publication date)\b[\s:]*(?:on\s)?.{6,40}$",
    re.IGNORECASE,
)
LABELLED_LINE = 60
"""A line that says when a page was published, and its characters."""

MISSED, RUNNING = 150, 12
"""Words of paragraphs of so many words that the extractors may leave, whatever they told."""

FEW = 60
"""Words under which they have hardly told anything, and may leave half as many again."""

BETTER = 1.5
"""How many times more text the whole page must give before it is read like a pasted one."""

Text = tuple[str, tuple[Section, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page taken apart; ``tree`` is None when it is nested too deep for the extractors."""

    name: str
    tree: Any
    blocks: list[Block]
    declared: metadata.Declared | None
    facts: Facts


def matches(head: str) -> bool:
    """Tell whether a file's first characters open an HTML page."""
    return bool(OPENING.match(head))


def read(source: Source) -> Iterator[Document]:
    """Yield the one article of a page.

    Raises:
        TooLargeError: the page is over ``limits.HTML_BYTES``.
        EmptyArticleError: there is no text on it.
    """
    limits.check_bytes(len(source.data), source.name, limits.HTML_BYTES, "HTML page")
    yield document(source, decoded(source))


def decoded(source: Source) -> Decoded:
    """Decode a page: byte order mark, UTF-8, the charset of the transfer or of the page, a guess."""
    found = META_CHARSET.search(source.data[:4096]) or XML_CHARSET.search(source.data[:200])
    charset = source.charset or (found.group(1).decode("ascii") if found else None)
    # Browsers read Latin-1 as cp1252, and HTML ignores NUL characters.
    if charset and charset.casefold() in LATIN:
        charset = "cp1252"
    wide = source.data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return decode(source.data if wide else source.data.replace(b"\0", b""), source.name, charset)


def document(source: Source, text: Decoded) -> Document:
    """Build the document of a decoded page."""
    url, captured = wayback.original_url(source.url)
    clean = wayback.unwrap(text.text)
    captured = clean.captured or captured
    page = _page(source.name, clean.markup, metadata.web(url))
    words, roles = _text(page)
    made = article(
        exact(readable(words, source.name), source.name), roles, page.facts, source.hints
    )
    if made.published is None and captured is None:
        made = _dated(made, page)
    original = Original(source.name, source.data, "text/html", text.shown, READER)
    return Document(replace(made, captured=captured), original)


def _page(name: str, markup: str, url: str | None) -> Page:
    tree = main_text.parse(markup)
    if tree is None:
        return Page(name, None, from_markup(markup), None, Facts(url=url))
    declared, blocks = metadata.declared(tree), from_tree(tree)
    return Page(name, tree, blocks, declared, metadata.facts(declared, url, blocks))


def _dated(made: Article, page: Page) -> Article:
    """Fill in the date that a line names as the page's, or that htmldate finds anywhere on it.

    Its origin says how weak it is.
    """
    named = (b.text for b in page.blocks if len(b.text) < LABELLED_LINE and LABELLED.match(b.text))
    day = next((day for line in named if (day := dates.find(line))), None) or _found(page.tree)
    return replace(made, published=day, published_from="text") if day else made


def _found(tree: Any) -> str | None:
    try:
        day = (
            find_date(tree, original_date=True, extensive_search=True) if tree is not None else None
        )
    except Exception:
        day = None
    # A year alone is told as its first day, and is mostly a copyright line's.
    return day if day is not None and not day.endswith("-01-01") else None


def _text(page: Page) -> Text:
    told = main_text.extracted(page.tree) if page.tree is not None else []
    count = _words(told)
    body = (page.declared.linked.get("articleBody") or "") if page.declared else ""
    if isinstance(body, str) and len(body.split()) > max(80, 2 * count) and _agrees(body, told):
        lines = [("body", " ".join(line.split())) for line in body.splitlines()]
        return laid_out(_head(page) + lines)
    if told and _words(_missed(page, told)) <= (max(MISSED, count) if count >= FEW else count / 2):
        return laid_out(parts(page.blocks, told, page.facts.headline))
    return _whole(page, told)


def _agrees(body: str, told: list[str]) -> bool:
    """Tell whether a text given for machines is that of the page, as far as the page shows any."""
    running = [key(p)[:60] for p in told if len(p.split()) >= RUNNING]
    return not running or any(start in key(body) for start in running)


def _missed(page: Page, told: list[str]) -> list[str]:
    """Return the running text that the extractors left and nothing marks as another thing."""
    found, _ = main_text.located(told, page.blocks)
    return [
        block.text
        for n, block in enumerate(page.blocks)
        if n not in found and block.links < 0.3 and not block.within & OUTSIDE
        if len(block.text.split()) >= RUNNING
    ]


def _words(paragraphs: list[str]) -> int:
    return sum(len(p.split()) for p in paragraphs)


def _head(page: Page) -> list[tuple[str, str]]:
    return [("headline", page.facts.headline)] if page.facts.headline else []


def _whole(page: Page, told: list[str]) -> Text:
    """Read the whole visible text like a pasted one.

    Not where the extractors found about as much, or more of what the headline names.
    """
    text = "\n\n".join(_visible(page))
    found = sections(text)
    whole = [text[s.start : s.end] for s in found if s.role in READABLE]
    other = _named(page, told) > _named(page, whole)
    if told and (other or _words(whole) < BETTER * _words(told)):
        return laid_out(parts(page.blocks, told, page.facts.headline))
    return text, found


def _named(page: Page, paragraphs: list[str]) -> float:
    """Return how much of the headline's words some paragraphs use, in [0, 1]."""
    return kinship(page.facts.headline or "", content(" ".join(paragraphs)))


def _visible(page: Page) -> list[str]:
    """Return what can be read on the page; what it hides or describes where that is nothing."""
    blocks = page.blocks or (from_tree(page.tree, hidden=True) if page.tree is not None else [])
    meta = page.declared.meta if page.declared else {}
    given = [page.facts.headline, meta.get("og:description") or meta.get("description")]
    visible = [b.text for b in blocks] or [text for text in given if text]
    if not visible:
        raise EmptyArticleError(f"{page.name}: the page holds no text")
    return visible
