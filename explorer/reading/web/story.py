"""The story among the blocks that the extractors took for it: what readers and editors added goes.

Extractors keep comments, teasers of other stories and offers now and then. Tags and class names
show some of it; headings such as "Comments" end the story; a summary below a linked headline is a
teaser. A paragraph that shares its holder with the story is never cut off by a heading alone.
"""

import re
from collections import Counter
from dataclasses import replace

from explorer.reading.paragraphs import paragraph
from explorer.reading.pasted.kinship import KIN, content, kinship
from explorer.reading.pasted.signs import sign
from explorer.reading.web import summaries
from explorer.reading.web.blocks import HEADINGS, Block

APART = frozenset({"nav", "footer", "aside", "form", "button", ".comment"})
"""Tags and class names of what is never the story, if there is a story outside them."""

BOXES = frozenset({".related", ".furniture"})
LEAST, LEAST_SHARE = 20, 0.25
"""Words, and share of the words told, that a story must keep when what stands apart is dropped."""

MOSTLY = 0.7
"""Share of the words told that must bear a mark for it to tell nothing."""

BOXED_SHARE = 0.3
"""Share of the words told that may be dropped for class names alone: they lie now and then."""

BEFORE = 60
"""Words of story before a heading may end it."""

WEAK = re.compile(r"(?:discussion|conversation|replies|responses?)\W*$", re.IGNORECASE)
"""Headings that a story may have itself."""

COMMENTS = re.compile(
    r"\W*(?:\d+\W*)?(?:(?:reader|user|visitor)s?\W*\s)?"
    r"(?:comments?|kommentare?|comentarios?|coment\u00e1rios?|commentaires?|commenti|reacties|r\u00e9actions|\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0438|\u8bc4\u8bba|\u30b3\u30e1\u30f3\u30c8)"
    r"\b.{0,60}$",
    re.IGNORECASE,
)
"""Headings of readers' comments in the languages that pages mix with English."""

TEXT = frozenset({"p", "div", "td", "li", "blockquote", "section", "pre", "dd", "article"})
"""Tags that hold running text."""

NEAR, LEAD, ITEMS = 4, 12, 30
"""Blocks above the first told one that may be the lede, the words it then has; items below the last."""

TALK = re.compile(
    r"(?:reply|report|like|share|quote|permalink|flag|posted (?:by|on|at)|(?:by|from) \w+ (?:on|at)\b|.{1,40}\b(?:says|said|wrote|writes|commented)\W*$|\d+\W*$)",
    re.IGNORECASE,
)
NEARBY, MUCH = 40, 1.5
"""Blocks below a heading that show whether readers speak; what they say to what the story says."""

OPENERS = frozenset({"comments", "related", "newsletter"})
MOST = 40
"""Such headings looked at on one page."""

LONGEST_HEADING = 90
"""Characters."""


def kept(blocks: list[Block], told: set[int]) -> set[int]:
    """Return the numbers of the told blocks that are the story."""
    story = _without(blocks, told, APART, 1 - LEAST_SHARE)
    story = _without(blocks, story, BOXES, BOXED_SHARE)
    story -= summaries.all_of(blocks, story, holder(blocks, story))
    return _with_siblings(blocks, story - _beyond(blocks, story))


def unmarked(blocks: list[Block], told: set[int]) -> list[Block]:
    """Return the blocks without the marks that most of the story bears: a form round a whole page."""
    total, borne = words(blocks, told), Counter[str]()
    for n in told:
        borne.update(dict.fromkeys(blocks[n].within, len(blocks[n].text.split())))
    common = frozenset(mark for mark, count in borne.items() if count > MOSTLY * total)
    return [replace(b, within=b.within - common) if b.within & common else b for b in blocks]


def words(blocks: list[Block], numbers: set[int]) -> int:
    """Return how many words some blocks hold."""
    return sum(len(blocks[n].text.split()) for n in numbers)


def _without(blocks: list[Block], story: set[int], marks: frozenset[str], most: float) -> set[int]:
    dropped = {n for n in story if blocks[n].within & marks}
    left, all_ = words(blocks, story - dropped), words(blocks, story)
    return story - dropped if left >= LEAST and left >= (1 - most) * all_ else story


def _with_siblings(blocks: list[Block], story: set[int]) -> set[int]:
    """Add running text that stands beside the story in its holder: precise extractors skip some."""
    if not story:
        return story
    own, first, last = holder(blocks, story), min(story), max(story)
    tags = {blocks[n].tag for n in story if blocks[n].home == own} & TEXT
    kinds = {blocks[n].within for n in story if blocks[n].tag == "p"}
    beside = {
        n
        for n in range(max(0, first - NEAR), last)
        if n not in story and _running(blocks[n])
        if (blocks[n].home == own and blocks[n].tag in tags)
        or (
            blocks[n].within in kinds and blocks[n].tag == "p" and not summaries.one(blocks, n, own)
        )
    }
    added = {n for n in beside if n > first or _lead(blocks[n])}
    found = story | added | _below(blocks, last, kinds, tags)
    return found | _items(blocks, found, own)


def _lead(block: Block) -> bool:
    return len(block.text.split()) >= LEAD and ".dek" not in block.within


def _below(blocks: list[Block], last: int, within: set[frozenset[str]], tags: set[str]) -> set[int]:
    """Return running text below the last told block in the same kinds of tags, up to other things."""
    added, gap = set[int](), 0
    for n in range(last + 1, len(blocks)):
        block = blocks[n]
        alike = block.within in within and block.tag in tags and len(block.text.split()) >= 6
        if alike and _running(block) and not summaries.one(blocks, n, blocks[last].home):
            added, gap = added | {n}, 0
        elif gap < 2 and (block.links > 0.8 or _dated(block)):
            gap += 1
        else:
            break
    return added


def _items(blocks: list[Block], story: set[int], own: int) -> set[int]:
    """Return lists below a heading of the story, or below words that announce them."""
    added = set[int]()
    for n in range(min(story) + 1, min(max(story) + NEAR + ITEMS, len(blocks))):
        before, block = blocks[n - 1], blocks[n]
        free = n not in story and not block.within & (APART | BOXES) and block.links < 0.5
        if not free or sign(block.text) is not None:
            continue
        inside = n - 1 in story or n - 1 in added
        heading = block.tag in HEADINGS and block.home == own and inside
        listed = (
            block.tag == "li" and inside and (before.tag in {"li", *HEADINGS} or _announces(before))
        )
        if listed or (heading and n + 1 < len(blocks) and _plain_item(blocks[n + 1])):
            added.add(n)
    return added


def _announces(block: Block) -> bool:
    return block.text.endswith(":")


def _plain_item(block: Block) -> bool:
    return block.tag == "li" and block.links < 0.5 and len(block.text.split()) >= 3


def _dated(block: Block) -> bool:
    found = sign(block.text)
    return found is not None and found.role == "dateline"


def _running(block: Block) -> bool:
    measured = paragraph(block.text, 0, len(block.text))
    free = not block.within & (APART | BOXES) and not block.within & {
        ".caption",
        ".credit",
        ".byline",
    }
    return free and block.links < 0.5 and measured.closed and sign(measured.text) is None


def holder(blocks: list[Block], story: set[int]) -> int:
    """Return the holder with most of the story's words."""
    held: Counter[int] = Counter()
    for n in story:
        held[blocks[n].home] += len(blocks[n].text.split())
    return held.most_common(1)[0][0] if held else 0


def _beyond(blocks: list[Block], story: set[int]) -> set[int]:
    """Return told blocks below headings that open comments, offers or lists of other stories."""
    order, beyond = sorted(story), set[int]()
    above, count, resumed, met = set[int](), 0, 0, 0
    for n in range(order[0], order[-1] + 1) if order else ():
        if n >= resumed and count >= BEFORE and met < MOST and (opens := _opens(blocks[n])):
            met += 1
            rest = [m for m in order if m >= n]
            ends = opens == "comments" and _ends(blocks[n]) and _talk(blocks, n, rest, count)
            cut, resumed = _cut(blocks, above, rest, ends, opens != "comments")
            beyond |= cut
        if n in story and n not in beyond:
            above.add(n)
            count += len(blocks[n].text.split())
    return beyond


def _opens(block: Block) -> str | None:
    if block.tag in HEADINGS and COMMENTS.match(block.text):
        return "comments"
    found = sign(block.text) if len(block.text) < LONGEST_HEADING else None
    return found.opens if found and found.opens in OPENERS else None


def _cut(
    blocks: list[Block], above: set[int], rest: list[int], ends: bool, mild: bool
) -> tuple[set[int], int]:
    """Return what of the rest goes, and where the story may go on.

    A story goes on in a holder it stood in before; below a mild heading also where the words are
    about the same things.
    """
    homes = {blocks[m].home for m in above}
    same = [] if ends else [m for m in rest[1:] if blocks[m].home in homes]
    cut = {m for m in rest if not same or m < same[0] or m > same[-1]}
    if mild and _akin(blocks, above, cut):
        return set(), rest[0] + 1 if rest else 0
    return cut, same[0] if same else len(blocks)


def _talk(blocks: list[Block], n: int, rest: list[int], above: int) -> bool:
    """Tell whether readers speak below a heading, or at least less is said there than above."""
    said = sum(bool(TALK.match(b.text)) for b in blocks[n : n + NEARBY])
    return said > 1 or words(blocks, set(rest)) <= MUCH * above


def _akin(blocks: list[Block], above: set[int], below: set[int]) -> bool:
    """Tell whether paragraphs are about the same things, each for itself: together they have more words."""
    vocabulary = set[str]().union(*(content(blocks[n].text) for n in above))
    shares = [
        kinship(blocks[n].text, vocabulary) for n in below if len(blocks[n].text.split()) >= LEAD
    ]
    return bool(shares) and sum(shares) / len(shares) >= KIN


def _ends(block: Block) -> bool:
    """Tell whether a heading ends the story even in the story's own holder."""
    return block.tag in HEADINGS and not WEAK.match(block.text)
