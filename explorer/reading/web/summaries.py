"""Summaries of other stories on a page: below a link to each, or broken off."""

import re

from explorer.reading.web.blocks import Block

CUT = re.compile(r"\[(?:\u2026|\.\.\.)\]$")
TEASER = 60
"""Words that a summary of another story runs to at most."""


def all_of(blocks: list[Block], story: set[int], own: int) -> set[int]:
    """Return summaries below a linked headline in a holder that is not the story's own."""
    found = {n for n in story if one(blocks, n, own) or _cut_short(blocks, n)}
    return found if found != story else set()


def one(blocks: list[Block], n: int, own: int) -> bool:
    """Tell whether a block sums up another story, below the link to it, outside the story's holder."""
    block = blocks[n]
    if n == 0 or block.home == own or len(block.text.split()) > TEASER:
        return False
    return blocks[n - 1].home == block.home and (_linked(blocks[n - 1]) or block.links > 0.8)


def _cut_short(blocks: list[Block], n: int) -> bool:
    """Tell whether a summary breaks off below the link to its story."""
    return n > 0 and bool(CUT.search(blocks[n].text)) and _linked(blocks[n - 1])


def _linked(block: Block) -> bool:
    return block.links > 0.8 and len(block.text.split()) >= 3
