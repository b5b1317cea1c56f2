"""What a page is narrowed to, in words: each filter with the way to drop it."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address

NAMES = {
    "actors": "Actor",
    "issues": "Issue",
    "stances": "Stance",
    "speakers": "Speaker",
    "sources": "Source",
    "kinds": "Kind",
    "statuses": "Status",
}


def active(page: str, filters: Filters, options: Mapping[str, Any]) -> Markup | None:
    """Return the active filters as chips that drop themselves; None where nothing is filtered."""
    ways = drops(filters)
    if not ways:
        return None
    chips = [
        address.link(
            Markup('{} <span aria-hidden="true">✕</span>').format(said),
            address.href(page, to, **options),
            title="Drop this filter",
            key=f"drop-{said}",
        )
        for said, to in ways
    ]
    if len(ways) > 1:
        everything = Filters(
            sort=filters.sort, article=filters.article if page == "article" else None
        )
        chips.append(address.link("Drop all", address.href(page, everything), key="drop-all"))
    return Markup('<div class="chips"><span class="muted">Showing only</span>{}</div>').format(
        Markup("").join(chips)
    )


SAID = {
    "cell": "Cell: {0[0]} on {0[1]}",
    "q": "Words: {0}",
    "confidence": "At least {0:.0%} sure",
    "since": "Since {0}",
    "until": "Until {0}",
    "article": "One article",
    "entity": "One entity",
    "measure": "Measure: {0}",
}
"""How a filter that is no facet is said."""


def drops(filters: Filters) -> list[tuple[str, Filters]]:
    """Return each active filter in words, with the filters that lack it."""
    found: list[tuple[str, Filters]] = []
    for name in filters.active():
        value = getattr(filters, name)
        if name in NAMES:
            found += [(f"{NAMES[name]}: {v}", filters.without(name, v)) for v in value]
        else:
            found.append((SAID[name].format(value), filters.without(name)))
    return found
