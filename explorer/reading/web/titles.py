"""The headline of a page by agreement of what it declares and what it shows.

A page names its article in JSON-LD, in meta tags, in ``<title>`` and in a heading, mostly with the
name of the site at one end. What the page shows wins where a declared title supports it.
"""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from rapidfuzz import fuzz

from explorer.reading.pasted.kinship import KIN, content, key, kinship
from explorer.reading.pasted.signs import sign
from explorer.reading.web.blocks import HEADINGS, Block

SEPARATOR = re.compile(
    r"\s+(?:\||-|\u2013|\u2014|\u00b7|:|\u00bb|\u00ab|\u203a|\u2022|::|<|~|/)\s+|\s*\|\s*|:\s+"
)
AGREE = 80
"""Similarity (0 to 100) from which two titles are the same headline."""

RELATED = 50
"""Similarity of word sets from which a lone heading goes with the declared titles."""

LETTERS, PART = 12, 0.3
"""Letters of a line, and its share of a title, from which it may be the title without the site."""

BARE = 0.6
"""Share of a line (Re: ..., One response to ...) that the headline in it makes up at least."""

SHOWN = 400
"""Blocks of a page among which a headline is looked for."""

BY = re.compile(r"by\s", re.IGNORECASE)
TITLED, FOLLOWING, RUNNING = range(4, 27), 8, 80
"""Words of a headline above a byline; blocks below that show what the story is about; their characters."""

SITE_WORDS = re.compile(
    r"(?:news|times|post|herald|tribune|guardian|journal|gazette|reuters|bbc|cnn|npr|today|\.com|\.org|magazine|daily|press)\b",
    re.IGNORECASE,
)


def headline(
    titles: Sequence[str], headings: Sequence[str], blocks: Sequence[Block], site: str | None
) -> str | None:
    """Return the headline.

    Args:
        titles: what the page declares, the most trusted first.
        headings: its ``<h1>`` texts.
        blocks: what it shows, in order.
        site: the name of the site, where it is known.
    """
    given = [t for t in titles if t]
    own = [h for h in headings if h and not (site and _same(h, site))]
    shown = [
        b.text for b in islice(blocks, SHOWN) if b.links < 0.9 and 2 <= len(b.text.split()) <= 35
    ]
    marked = [b.text for b in islice(blocks, SHOWN) if b.tag in HEADINGS and b.tag != "h1"]
    for lines in (own, marked, shown):
        if best := _supported(lines, given, site):
            return best
    lone = [h for h in own if len(h.split()) >= 3]
    if len(lone) == 1 and (not given or _akin(lone[0], given)):
        return lone[0]
    named = _declared(given, site)
    return _above_byline(named, blocks) or named or next(iter(own), None)


def _above_byline(named: str | None, blocks: Sequence[Block]) -> str | None:
    """Return the line above who wrote a story that a declared title has nothing in common with."""
    for n, (above, below) in enumerate(pairwise(blocks[:SHOWN])):
        after, found = blocks[n + 2 : n + 2 + FOLLOWING], sign(below.text)
        full = len(above.text.split()) in TITLED and above.links < 0.5
        if full and found is not None and found.role == "byline" and BY.match(below.text):
            words = content(" ".join(b.text for b in after if len(b.text) > RUNNING))
            named_so = named is not None and kinship(named, words) >= KIN
            return None if named_so or kinship(above.text, words) < KIN else above.text
    return None


def _supported(lines: Sequence[str], titles: Sequence[str], site: str | None) -> str | None:
    """Return the line that most titles agree with; of several the longest that adds nothing."""
    scored = [
        (len([t for t in titles if _agrees(line, t)]), _exact(line, titles), len(line), -n)
        for n, line in enumerate(lines)
        if not (site and _same(line, site))
    ]
    best = max(scored, default=(0, False, 0, 0))
    if not best[0]:
        return None
    found = lines[-best[3]]
    inside = [lines[-n] for count, _, size, n in scored if count == best[0] and size < best[2]]
    bare = [t for t in inside if len(t) > BARE * len(found) and key(t) in key(found)]
    return max(bare, key=len) if bare and not best[1] else found


def _exact(line: str, titles: Sequence[str]) -> bool:
    return any(key(line) == key(title) for title in titles)


def _agrees(line: str, title: str) -> bool:
    """Tell whether a line is a title, or all of it but the name of the site at one end."""
    a, b = key(line), key(title)
    if fuzz.ratio(a, b) >= AGREE and len(a) <= 1.1 * len(b):
        return True
    whole = len(a) >= LETTERS and len(a) >= PART * len(b)
    return whole and (b.startswith(a) or b.endswith(a)) and _cut(title, line)


def _cut(title: str, line: str) -> bool:
    """Tell whether what a title has beside a line is parted from it by a separator."""
    rest = len(title) - len(line)
    near = title[len(line) - 2 : len(line) + 5], title[max(0, rest - 5) : rest + 2]
    return any(
        re.search(r"[|:\-\u2013\u2014\u00b7\u00bb\u00ab\u203a\u2022<~/(,]", part) for part in near
    )


def _akin(heading: str, titles: Sequence[str]) -> bool:
    return any(fuzz.token_set_ratio(heading.casefold(), t.casefold()) >= RELATED for t in titles)


def _declared(titles: Sequence[str], site: str | None) -> str | None:
    """Return the declared title that the others support best, without the site's name."""
    bare = [strip_site(t, site) for t in titles]
    scored = [
        (max((fuzz.ratio(t, o) for m, o in enumerate(bare) if m != n), default=0.0), -n, t)
        for n, t in enumerate(bare)
    ]
    return max(scored, default=(0.0, 0, None))[2]


def strip_site(title: str, site: str | None) -> str:
    """Return a title without the name of the site at either end."""
    cuts = list(SEPARATOR.finditer(title))
    if not cuts:
        return title
    first, last = title[: cuts[0].start()], title[cuts[-1].end() :]
    piped = "|" in cuts[-1].group() and len(last.split()) <= 4
    if _is_site(last, site) or piped:
        return strip_site(title[: cuts[-1].start()], site)
    if site and _same(first, site):
        return title[cuts[0].end() :]
    return title


def _same(part: str, site: str) -> bool:
    return fuzz.token_set_ratio(part.casefold(), site.casefold()) >= AGREE


def _is_site(part: str, site: str | None) -> bool:
    if site and _same(part, site):
        return True
    return bool(SITE_WORDS.search(part)) and len(part.split()) <= 4 and part[:1].isupper()
