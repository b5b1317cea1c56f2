"""Which part each visible block of a page plays, given the blocks that are its story."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from explorer.reading.paragraphs import paragraph
from explorer.reading.pasted.kinship import key
from explorer.reading.pasted.letters import PERSON
from explorer.reading.pasted.signs import sign
from explorer.reading.pasted.top import JOB
from explorer.reading.web.blocks import HEADINGS, Block
from explorer.reading.web.main_text import located
from explorer.reading.web.story import APART, BOXES, holder, kept, unmarked

SAME = 85
"""Similarity (0 to 100) at which a heading is the declared headline."""

CLOSING = frozenset({"byline", "syndication", "copyright", "correction"})
"""What is kept below the story."""

KEPT = frozenset({"caption", "credit", "byline", "dateline", "correction", "syndication", "dek"})
TAIL = 14
"""Blocks below the last paragraph that may credit, correct or license the story."""

OUTSIDE = APART | BOXES
SUBHEAD, DEK = 8, range(5, 61)
"""Words of a heading that opens the text, and of a dek."""

TEXT = 25
"""Words of a paragraph that is no mere link or offer, whatever it begins with."""

QUOTED = 4
"""Words from which on what stands elsewhere in the story word for word is a pull quote."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
INITIALS = re.compile(r"[(\[/-]+\s*\w{2,5}(?:\s*/\s*\w{2,5})?\s*[)\]/-]*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's blocks, which of them are its story, and where its parts begin and end."""

    blocks: list[Block]
    story: set[int]
    head: int | None
    """The block that shows the headline."""
    opening: int
    """The first running text of the story."""
    closing: int
    """The last running text of the story."""
    first: int
    last: int
    own: int
    """The holder of most of the story."""


def parts(blocks: list[Block], told: list[str], headline: str | None) -> list[tuple[str, str]]:
    """Return (role, words) for the page's blocks from headline to credits, in reading order."""
    found, lost = located(told, blocks)
    blocks = unmarked(blocks, found)
    story = kept(blocks, {n for n in found if _text(blocks[n])})
    head = _heading(blocks, headline, min(story)) if story else None
    story -= _copies(blocks, head, headline)
    if not story:
        return _head(headline) + [("body", words) for words in told]
    page = _layout(blocks, story, head)
    above = head is not None and head <= page.opening
    start = head if above and head is not None else max(0, page.first - 6)
    made = _head(None if above else headline)
    for n in range(start, min(page.last + TAIL, len(blocks))):
        role = "headline" if n == head else _role(page, n)
        if role:
            made.append((role, blocks[n].text))
    return made + [("body", words) for words in lost if len(words.split()) > 12]


def _text(block: Block) -> bool:
    return block.links < 0.8 or len(block.text.split()) > 12


def _head(headline: str | None) -> list[tuple[str, str]]:
    return [("headline", headline)] if headline else []


def _layout(blocks: list[Block], story: set[int], head: int | None) -> Layout:
    running = [n for n in story if paragraph(blocks[n].text, 0, len(blocks[n].text)).prose]
    running = running or list(story)
    return Layout(
        blocks,
        story,
        head,
        min(running),
        max(running),
        min(story),
        max(story),
        holder(blocks, story),
    )


def _heading(blocks: list[Block], headline: str | None, first: int) -> int | None:
    """Return the block that shows the headline: the last such one before the story."""
    if headline is None:
        return next((n for n in range(first, -1, -1) if blocks[n].tag == "h1"), None)
    alike = [
        n
        for n, block in enumerate(blocks[: first + 4])
        if block.links < 0.9 and fuzz.ratio(block.text.casefold(), headline.casefold()) >= SAME
    ]
    marked = [n for n in alike if blocks[n].tag in HEADINGS]
    return max(marked or alike, default=None)


def _copies(blocks: list[Block], head: int | None, headline: str | None) -> set[int]:
    title = key(blocks[head].text if head is not None else headline or "")
    return {n for n, b in enumerate(blocks) if title and key(b.text) == title}


def _role(page: Layout, n: int) -> str | None:
    block = page.blocks[n]
    found = sign(" ".join(block.text.split()))
    said = found.role if found else None
    if found and found.opens == "bio" and page.opening < n < page.closing:
        said = None  # somebody the story is about
    if n in page.story:
        return _story_role(page, n, said)
    pictured = _picture(block)
    if pictured and n <= page.last + 1:
        return pictured
    if n > page.last:
        return said if said in CLOSING else None
    if n < page.opening:
        return _above(page, n, said)
    if ".correction" in block.within:
        return "correction"
    if said is not None:
        return said if said in KEPT | {"related"} else None
    listed = ".related" in block.within or (block.links > 0.8 and len(block.text.split()) >= 5)
    return "related" if listed and not block.within & {"nav", "footer", "button", "form"} else None


def _story_role(page: Layout, n: int, said: str | None) -> str | None:
    block = page.blocks[n]
    pictured = _picture(block)
    if pictured:
        return pictured
    if n < page.opening or _dek(page, n):
        return _opening(page, n, said)
    if n > page.closing and _signed(block):
        return "byline" if not ADDRESS.match(block.text) else None
    if block.tag in HEADINGS and said is None:
        return "subheading"
    if n > page.opening and block.home != page.own and ".byline" in block.within:
        return None  # about the author
    if said in {"related", "furniture"} and _prose(page, n):
        return "body"
    if ".pullquote" in block.within or (block.tag != "li" and _said_again(page, n)):
        return "pullquote"
    return said or "body"


def _prose(page: Layout, n: int) -> bool:
    """Tell whether a block in the midst of the story only begins as a link or an offer does."""
    block = page.blocks[n]
    beside = block.home == page.own and page.opening < n < page.closing and block.links < 0.3
    long = len(block.text.split()) >= TEXT and paragraph(block.text, 0, len(block.text)).closed
    return beside and (long or block.text.endswith("?"))


def _signed(block: Block) -> bool:
    return bool(INITIALS.match(block.text) or ADDRESS.match(block.text))


def _said_again(page: Layout, n: int) -> bool:
    """Tell whether a block stands word for word inside a longer block of the story."""
    words = key(page.blocks[n].text)
    if not QUOTED <= len(page.blocks[n].text.split()) <= 40:
        return False
    near = [m for m in range(max(0, n - 30), n + 31) if m != n and m in page.story]
    longer = (page.blocks[m].text for m in near if len(page.blocks[m].text) > 1.3 * len(words))
    return any(words in key(text) for text in longer)


def _dek(page: Layout, n: int) -> bool:
    """Tell whether a sentence of the story stands apart from it, above who wrote it and when."""
    block = page.blocks[n]
    if n > page.opening or block.home == page.own or len(page.story) < 3:
        return False
    if ".dek" in block.within:
        return True
    after = min((m for m in page.story if m > n), default=n)
    other = page.blocks[after].within != block.within or page.blocks[after].tag != block.tag
    between = [sign(page.blocks[m].text) for m in range(n + 1, after)]
    return other and any(s is not None and s.role in {"byline", "dateline"} for s in between)


def _opening(page: Layout, n: int, said: str | None) -> str | None:
    """Return the role of a block of the story above its first running text."""
    block = page.blocks[n]
    words = len(block.text.split())
    if page.head is not None and n < page.head:
        return None
    if said is not None:
        return said if said in KEPT else None
    if block.tag in HEADINGS:
        return "subheading" if words <= SUBHEAD and n + 1 in page.story else "dek"
    if block.text.endswith(":") or block.tag == "li" or words > DEK.stop:
        return "body"
    return _above(page, n, said) or ("body" if words >= DEK.start else None)


def _picture(block: Block) -> str | None:
    if ".credit" in block.within and len(block.text.split()) <= 14:
        return "credit"
    if "figcaption" in block.within or ".caption" in block.within:
        said = sign(" ".join(block.text.split()))
        return said.role if said and said.role in {"credit", "furniture"} else "caption"
    return None


def _above(page: Layout, n: int, said: str | None) -> str | None:
    """Return the role of a block between headline and story."""
    block = page.blocks[n]
    words = len(block.text.split())
    if block.within & {"nav", "button", "form"}:
        return None
    if said is not None:
        return said if said in KEPT else None
    if (".byline" in block.within and words <= 20) or (words <= 9 and _person(block.text)):
        return "byline"
    if ".date" in block.within and re.search(r"\d", block.text):
        return "dateline"
    if block.within & {".related", ".furniture", "aside"} or block.links > 0.5:
        return None
    shaped = block.tag in {"h2", "h3", "h4", "p", "b", "div"} or ".dek" in block.within
    return "dek" if shaped and words in DEK else None


def _person(text: str) -> bool:
    return bool(PERSON.match(text) or (JOB.search(text) and not text.endswith(".")))
