"""Key points: what stands between a heading such as "In short" and the text of a story."""

from explorer.reading.web.pages import Page

MOST, WORDS = 6, 24
"""Points in a box, and words in a point."""

TEXT = 2
"""Paragraphs of running text that must follow for lines above them to be a box."""


def mark(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``dek`` to the points above a story's text, in place."""
    for n in range((head or 0) + 1, min(zone.stop, zone.start + MOST)):
        if _opens(pg, n) and not _under_way(pg, n, zone):
            box = _box(pg, n)
            after = box.stop
            follows = sum(pg.prose(m) for m in range(after, zone.stop))
            if follows >= TEXT and after < len(pg.signs) and pg.signs[after] is not None:
                roles |= dict.fromkeys(box, "dek")
                roles[n] = "dek"


def _opens(pg: Page, n: int) -> bool:
    found = pg.signs[n]
    return found is not None and found.opens == "points"


def _box(pg: Page, n: int) -> range:
    stop = n + 1
    while stop < min(n + 1 + MOST, len(pg.signs)):
        if pg.signs[stop] is not None or pg.paragraphs[stop].words > WORDS:
            break
        stop += 1
    return range(n + 1, stop)


def _under_way(pg: Page, n: int, zone: range) -> bool:
    """Tell whether text stands above that no earlier box holds."""
    above = (k for k in range(max(0, zone.start - MOST), n) if _opens(pg, k))
    boxed = {m for k in above for m in _box(pg, k)}
    return any(pg.prose(m) and m not in boxed for m in range(zone.start, n))
