"""A page's paragraphs with what they say about themselves and the boxes they lie in."""

from dataclasses import dataclass

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted.kinship import content
from explorer.reading.pasted.signs import Sign

ITEMS, ANNOUNCED = 12, 4
"""Items of a list looked at; words of a line that announces more than the next line."""


@dataclass(frozen=True, slots=True)
class Page:
    """Paragraphs with what they say about themselves and the boxes they lie in."""

    paragraphs: tuple[Paragraph, ...]
    signs: tuple[Sign | None, ...]
    shadows: tuple[str | None, ...]
    """Role given by the box a paragraph lies in."""
    speakers: frozenset[int] = frozenset()
    """Paragraphs that only name who speaks next."""

    def prose(self, n: int) -> bool:
        """Tell whether paragraph ``n`` is running text that no sign or box claims."""
        free = self.signs[n] is None and self.shadows[n] is None
        return free and self.paragraphs[n].prose

    def listed(self, n: int) -> bool:
        """Tell whether paragraph ``n`` is an item below a line that announces a list."""
        m = n
        while n - m < ITEMS and self.bare(m) and not self.paragraphs[m].closed:
            above = self.paragraphs[m - 1] if m else None
            if above and above.text.endswith(":") and self.signs[m - 1] is None:
                return above.words >= ANNOUNCED or m == n
            m -= 1
        return False

    def bare(self, n: int) -> bool:
        """Tell whether paragraph ``n`` is a line without a sign that is not running text."""
        return 0 <= n < len(self.signs) and self.signs[n] is None and not self.paragraphs[n].prose


def vocabulary(pg: Page, core: range) -> set[str]:
    """Return the content words of the core's running text."""
    return set().union(*(content(pg.paragraphs[n].text) for n in core if pg.prose(n)))
