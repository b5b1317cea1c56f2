"""Key points: what stands between a heading such as "In short" and the text of a story."""

from explorer.reading.web.pages import Page

MOST, WORDS, REACH = 6, 24, 10
"""Points in a box, words in a point, lines of a story within which a box opens."""

TEXT = 2
"""Paragraphs of running text that must follow for lines above them to be a box."""


def mark(pg: Page, roles: dict[int, str], zone: range, head: int | None) -> None:
    """Give the role ``dek`` to the points above a story's text, in place."""
    for n in range((head or 0) + 1, min(zone.stop, zone.start + REACH)):
        if _opens(pg, n) and not _under_way(pg, roles, n, zone):
            box = _box(pg, n)
            after = box.stop
            follows = sum(pg.prose(m) for m in range(after, zone.stop))
            ended = after < len(pg.signs) and (pg.signs[after] is not None or _shown(pg, after))
            if follows >= TEXT and ended:
                roles |= dict.fromkeys(box, "dek")
                roles[n] = "dek"


def _opens(pg: Page, n: int) -> bool:
    found = pg.signs[n]
    return found is not None and found.opens == "points"


def _box(pg: Page, n: int) -> range:
    stop = n + 1
    while stop < min(n + 1 + MOST, len(pg.signs)):
        if pg.signs[stop] is not None or pg.paragraphs[stop].words > WORDS or _shown(pg, stop):
            break
        stop += 1
    return range(n + 1, stop)


def _under_way(pg: Page, roles: dict[int, str], n: int, zone: range) -> bool:
    """Tell whether text stands above that no earlier box holds."""
    above = (k for k in range(max(0, zone.start - MOST), n) if _opens(pg, k))
    boxed = {m for k in above for m in _box(pg, k)}
    told = (m for m in range(zone.start, n) if pg.prose(m) and m not in boxed)
    return any(roles.get(m) not in {"caption", "dek", "headline"} for m in told)


def _shown(pg: Page, n: int) -> bool:
    """Tell whether a line stands above a photo credit, as captions do."""
    after = pg.signs[n + 1] if n + 1 < len(pg.signs) else None
    return after is not None and after.role == "credit"
