"""A page's visible text as blocks: paragraphs with the tags and class names they stand in.

Fed from an lxml tree, or from the standard library's parser for pages nested deeper than libxml2
goes. Nothing here recurses and every tag is looked at once, so depth costs memory only.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

from lxml import etree

SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "head", "select",
        "canvas", "math", "datalist", "dialog", "audio", "video", "map",
    }
)  # fmt: skip
BREAKING = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd",
        "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "input", "label", "legend", "li", "main",
        "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
        "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
    }
)  # fmt: skip
VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "base", "col", "embed", "track", "param"}
)  # fmt: skip
KEPT_TAGS = frozenset(
    {
        "figcaption", "figure", "nav", "aside", "header", "footer", "blockquote", "li", "article", "main", "a", "form",
        "button", "table", "td",
    }
)  # fmt: skip
FOREIGN = frozenset({"math", "svg"})
LEAVING = frozenset(
    {"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "ul"}
)
"""Tags that end a formula or a drawing that was never closed, as in browsers."""

LINES = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "li", "dt", "dd", "pre", "blockquote"}
)
"""Breaking tags that hold lines, not paragraphs."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
HINTS = {
    "caption": re.compile(r"caption|cutline|(?<![a-z])(?:img|photo|pic)?-?cap(?![a-z])"),
    "credit": re.compile(r"credit|photographer|copyright-?holder|image-?source"),
    "byline": re.compile(r"byline|author|contributor"),
    "date": re.compile(r"dateline|timestamp|pub(?:lish)?-?date|published|date-?time|datetime"),
    "dek": re.compile(r"\bdek\b|subhead(?:line)?\b|standfirst|sub-?title|article-?summary|description|excerpt|\bdeck\b"),
    "related": re.compile(r"related|recirc|most-?(?:read|popular)|trending|recommend|more-?(?:from|stories|news)|outbrain|taboola|promo|read-?(?:more|next)|inline-?link|teaser"),
    "comment": re.compile(r"(?<![a-z])(?<!has-)(?<!no-)(?<!with-)(?:comments?|commentlist|disqus|respond|kommentare?|comentarios?|commentaires?|commenti|reacties)(?![a-z])(?!-(?:open|closed|off|count|link|enabled))"),
    "furniture": re.compile(r"newsletter|subscribe|sign-?up|paywall|share|social|cookie|consent|\bads?\b|advert|sponsor|breadcrumb|toolbar|menu|masthead|login|promo-?box|disclaimer|author-?bio|\bbio\b|hidden|visually-?hidden|sr-only|screen-?reader|video-?(?:ct|container|player|wrap|box|embed)|media__video|now-?playing|playlist|(?<![a-z])(?:site-|page-|location-)?footer(?![a-z])|(?<![a-z])(?:side-?bar|right-?rail|widget-?area|colophon)(?![a-z])"),
    "correction": re.compile(r"correction|editors?-?note"),
    "pullquote": re.compile(r"pull-?quote"),
}  # fmt: skip
NAMED = ("class", "id", "data-testid", "itemprop", "rel")
SPACE = re.compile(r"[ \t\n\r\f\v]+")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as a reader of the page sees it."""

    text: str
    tag: str
    within: frozenset[str]
    """Telling tags round it, and ``.name`` for each hint their class names give."""
    links: float
    """Share of its characters that are links."""
    home: int = 0
    """Number of the tag that holds it and its neighbours."""


@dataclass(slots=True)
class Builder:
    """Collects blocks from a stream of tags and text."""

    hidden: bool = False
    """Whether to read what the page hides, too."""
    blocks: list[Block] = field(default_factory=list)
    _stack: list[tuple[str, frozenset[str], bool, int]] = field(default_factory=list)
    _parents: list[int] = field(default_factory=lambda: [0])
    """The holder that holds each holder; 0 is the page."""
    _skip: int = 0
    _foreign: int = 0
    _words: list[str] = field(default_factory=list)
    _linked: int = 0

    def start(self, tag: str, attributes: Mapping[str, Any]) -> None:
        """Open a tag."""
        while self._foreign and tag in LEAVING:
            self._pop()
        marks = _marks(tag, attributes)
        breaks = tag in BREAKING or ".credit" in marks
        if breaks:
            self.flush()
        if tag in VOID:
            return
        _, within, _, home = self._stack[-1] if self._stack else ("", frozenset[str](), False, 0)
        if breaks and tag not in LINES:
            self._parents.append(home)
            home = len(self._parents) - 1
        if self._skip or tag in SKIPPED or (not self.hidden and _is_hidden(attributes)):
            self._skip += 1
        self._foreign += tag in FOREIGN
        self._stack.append((tag, within | marks, breaks, home))

    def end(self, tag: str) -> None:
        """Close a tag, and what was left open inside it."""
        if not any(opened[0] == tag for opened in self._stack[-40:]):
            if tag in BREAKING:
                self.flush()
            return
        while self._stack:
            if self._pop() == tag:
                break

    def _pop(self) -> str:
        """Close the innermost tag and return its name."""
        tag, _, breaks, _ = self._stack[-1]
        if breaks:
            self.flush()
        self._stack.pop()
        self._skip -= 1 if self._skip else 0
        self._foreign -= tag in FOREIGN
        return tag

    def data(self, text: str) -> None:
        """Take text between tags."""
        if self._skip:
            return
        self._words.append(text)
        if self._stack and "a" in self._stack[-1][1]:
            self._linked += len(text.strip())

    def flush(self) -> None:
        """End the current block, if there is text in it."""
        if self._words:
            text = SPACE.sub(" ", "".join(self._words)).strip(" ")
            if text and not text.isspace():
                _, within, _, home = (
                    self._stack[-1] if self._stack else ("", frozenset[str](), 0, 0)
                )
                share = self._linked / len(text)
                self.blocks.append(Block(text, self._inner(), within, share, home))
            self._words, self._linked = [], 0

    def _inner(self) -> str:
        for tag, _, breaks, _ in reversed(self._stack):
            if breaks and tag in BREAKING:
                return tag
        return "body"

    def finish(self) -> list[Block]:
        """End the page and return its blocks; a holder of one block gives way to its own holder."""
        self.flush()
        held = [0] * len(self._parents)
        for block in self.blocks:
            held[block.home] += 1
        for n in range(len(held) - 1, 0, -1):
            held[self._parents[n]] += held[n]
        return [replace(block, home=self._home(block.home, held)) for block in self.blocks]

    def _home(self, home: int, held: list[int]) -> int:
        while home and held[home] == 1:
            home = self._parents[home]
        return home


def _is_hidden(attributes: Mapping[str, Any]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(HIDDEN.search(attributes.get("style") or ""))
    )


def _marks(tag: str, attributes: Mapping[str, Any]) -> frozenset[str]:
    found = {tag} if tag in KEPT_TAGS or tag in HEADINGS else set()
    named = [value for key in NAMED if (value := attributes.get(key))]
    if named and tag not in {"body", "html", "main"}:
        names = " ".join(named)[:300].casefold()
        found |= {f".{hint}" for hint, pattern in HINTS.items() if pattern.search(names)}
    return frozenset(found)


def from_tree(tree: Any, hidden: bool = False) -> list[Block]:
    """Return the blocks of an lxml tree."""
    builder = Builder(hidden)
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag
        if not isinstance(tag, str):
            if event == "end" and node.tail:
                builder.data(node.tail)
        elif event == "start":
            builder.start(tag, node.attrib)
            builder.data(node.text or "")
        else:
            if tag not in VOID:
                builder.end(tag)
            builder.data(node.tail or "")
    return builder.finish()


class _Stream(HTMLParser):
    """The standard library's parser, which has no limit of depth, as a source of blocks."""

    def __init__(self, builder: Builder) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def from_markup(markup: str, hidden: bool = False) -> list[Block]:
    """Return the blocks of a page of any depth."""
    builder = Builder(hidden)
    stream = _Stream(builder)
    stream.feed(markup)
    stream.close()
    return builder.finish()
