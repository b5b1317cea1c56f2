"""Which part each visible block of a page plays, given the blocks that are its story."""

import re

from rapidfuzz import fuzz

from explorer.reading.blocks import HEADINGS, Block
from explorer.reading.main_text import key, located
from explorer.reading.paragraphs import paragraph
from explorer.reading.signs import sign

SAME = 85
"""Similarity (0 to 100) at which a heading is the declared headline."""

CLOSING = frozenset({"byline", "syndication", "copyright", "correction"})
"""What is kept below the story."""

KEPT = frozenset({"caption", "credit", "byline", "dateline", "correction", "syndication", "dek"})
TAIL = 14
"""Blocks below the last paragraph that may credit, correct or license the story."""

OUTSIDE = frozenset({"nav", "footer", "form", "button", "aside", ".related", ".furniture"})


def parts(blocks: list[Block], told: list[str], headline: str | None) -> list[tuple[str, str]]:
    """Return (role, words) for the page's blocks from headline to credits, in reading order."""
    story, lost = located(told, blocks)
    story = {n for n in story if blocks[n].links < 0.8 or len(blocks[n].text.split()) > 12}
    if not story:
        return _head(headline) + [("body", words) for words in told]
    head = _heading(blocks, headline, min(story) if story else 0)
    story -= _copies(blocks, head, headline)
    if not story:
        return _head(headline) + [("body", words) for words in told]
    story = _with_siblings(blocks, story)
    first, last = min(story), max(story)
    start = head if head is not None and head < first else max(0, first - 6)
    found = _head(None if head is not None and head < first else headline)
    for n in range(start, min(last + TAIL, len(blocks))):
        role = "headline" if n == head else _role(blocks, n, story, first, last)
        if role:
            found.append((role, blocks[n].text))
    return found + [("body", words) for words in lost if len(words.split()) > 12]


def _head(headline: str | None) -> list[tuple[str, str]]:
    return [("headline", headline)] if headline else []


def _heading(blocks: list[Block], headline: str | None, first: int) -> int | None:
    """Return the block that shows the headline: the last such one before the story."""
    if headline is None:
        return next((n for n in range(first, -1, -1) if blocks[n].tag == "h1"), None)
    alike = [
        n
        for n, block in enumerate(blocks[: first + 2])
        if block.links < 0.9 and fuzz.ratio(block.text.casefold(), headline.casefold()) >= SAME
    ]
    marked = [n for n in alike if blocks[n].tag in HEADINGS]
    return max(marked or alike, default=None)


def _copies(blocks: list[Block], head: int | None, headline: str | None) -> set[int]:
    title = key(blocks[head].text if head is not None else headline or "")
    return {n for n, b in enumerate(blocks) if title and key(b.text) == title}


def _with_siblings(blocks: list[Block], story: set[int]) -> set[int]:
    """Add paragraphs that stand beside the story in the same tags: precise extractors skip some."""
    homes = {blocks[n].within for n in story if blocks[n].tag == "p"}
    first, last = min(story), max(story)
    added = {n for n in range(first, last) if n not in story and _sibling(blocks[n], homes)}
    n = last + 1
    while n < len(blocks) and _sibling(blocks[n], homes) and len(blocks[n].text.split()) >= 6:
        added.add(n)
        n += 1
    return story | added


def _sibling(block: Block, homes: set[frozenset[str]]) -> bool:
    inside = block.within in homes and block.tag == "p" and not block.within & OUTSIDE
    measured = paragraph(block.text, 0, len(block.text))
    return inside and block.links < 0.5 and measured.closed and sign(measured.text) is None


def _role(blocks: list[Block], n: int, story: set[int], first: int, last: int) -> str | None:
    block = blocks[n]
    said = sign(" ".join(block.text.split()))
    if n in story and n < first + 2 and ".dek" in block.within:
        return "dek"
    if n in story:
        return _story_role(block, said.role if said else None)
    pictured = _picture(block)
    if pictured and n <= last + 1:
        return pictured
    if n > last:
        return said.role if said and said.role in CLOSING else None
    if n < first:
        return _above(block, said.role if said else None)
    if ".correction" in block.within:
        return "correction"
    if said is not None:
        return said.role if said.role in KEPT | {"related"} else None
    listed = ".related" in block.within or (block.links > 0.8 and len(block.text.split()) >= 5)
    return "related" if listed and not block.within & {"nav", "footer", "button", "form"} else None


def _story_role(block: Block, said: str | None) -> str:
    pictured = _picture(block)
    if pictured:
        return pictured
    if block.tag in HEADINGS and said is None:
        return "subheading"
    if said == "related" and block.links < 0.3 and len(block.text.split()) > 15:
        return "body"
    if ".pullquote" in block.within:
        return "pullquote"
    return said or "body"


def _picture(block: Block) -> str | None:
    if ".credit" in block.within and len(block.text.split()) <= 14:
        return "credit"
    if "figcaption" in block.within or ".caption" in block.within:
        said = sign(" ".join(block.text.split()))
        return said.role if said and said.role in {"credit", "furniture"} else "caption"
    return None


def _above(block: Block, said: str | None) -> str | None:
    """Return the role of a block between headline and story."""
    words = len(block.text.split())
    if block.within & {"nav", "button", "form"}:
        return None
    if said in KEPT:
        return said
    if said is not None:
        return None
    if ".byline" in block.within and words <= 20:
        return "byline"
    if ".date" in block.within and re.search(r"\d", block.text):
        return "dateline"
    if block.within & {".related", ".furniture", "aside"} or block.links > 0.5:
        return None
    shaped = block.tag in {"h2", "h3", "h4", "p"} or ".dek" in block.within
    return "dek" if shaped and 5 <= words <= 60 else None
