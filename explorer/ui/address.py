"""Addresses inside the app: every view has one, and every click leads to one.

An address is a page, the shared ``Filters``, and that page's own options (``OPTIONS``). Links are
relative, so the app also works under a base path.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urlsplit

from markupsafe import Markup, escape

from explorer.filters import Filters
from explorer.ui.markup import fill, join

PAGES = {
    "overview": "Overview",
    "positions": "Positions",
    "figures": "Figures",
    "statements": "Statements",
    "entities": "Entities",
    "article": "Article",
    "compare": "Compare",
    "search": "Search",
    "review": "Review",
    "add": "Add",
    "about": "About",
}
"""Pages and their titles; the menu shows them in this order."""

OPTIONS: dict[str, tuple[str, ...]] = {
    "view": ("matrix", "gaps", "all"),
    "flip": ("1",),
    "wide": ("1",),
    "least": tuple(str(n) for n in range(1, 100)),
    "hide": ("entity", "figure", "statement", "position"),
    "by": ("side", "source", "article"),
    "queue": ("positions", "figures", "statements"),
    "order": ("doubt", "chance"),
    "part": ("queue", "rules", "names", "codebook", "files"),
    "code": ("actor", "issue", "stance"),
    "entry": (),
    "units": ("metric", "imperial"),
    "hit": tuple(str(n) for n in range(1, 501)),
    "changes": ("1",),
    "embed": ("true",),
    "embed_options": (),
    "find": (),
    "with": (),
    "new": (),
}
"""What a page keeps in its address beside the filters, with the values allowed (none: any text)."""

MOST_TEXT = 200


def split(query: Mapping[str, Iterable[str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Part a query into the filters' share and the pages' options."""
    both: tuple[dict[str, list[str]], dict[str, list[str]]] = {}, {}
    for key, values in query.items():
        both[key in OPTIONS][key] = list(values)
    return both


def options(query: Mapping[str, Iterable[str]]) -> tuple[dict[str, list[str]], list[str]]:
    """Read the pages' options; a notice for each value that is not allowed."""
    found: dict[str, list[str]] = {}
    notices = []
    for key, values in split(query)[1].items():
        allowed = OPTIONS[key]
        for value in list(values)[:MOST_TEXT]:
            if (allowed and value in allowed) or (not allowed and len(value) <= MOST_TEXT):
                found.setdefault(key, []).append(value)
            else:
                shown = value if len(value) <= 40 else value[:40] + "…"
                notices.append(f"{key}: “{shown}” is left out")
    return found, notices


def query(filters: Filters, **chosen: Any) -> dict[str, list[str]]:
    """Return the query of a view; options that are None, empty or False are left out."""
    written = filters.query()
    for key, value in chosen.items():
        values = [value] if isinstance(value, str | int) else list(value or ())
        kept = [str(int(v) if isinstance(v, bool) else v) for v in values if v not in (False, "")]
        if kept:
            written[key.rstrip("_")] = kept
    return written


def href(page: str, filters: Filters | None = None, **chosen: Any) -> str:
    """Return the relative address of a page with filters and options."""
    path = "./" if page == "overview" else page
    asked = urlencode(query(filters or Filters(), **chosen), doseq=True)
    return f"{path}?{asked}" if asked else path


def link(
    text: str | Markup, to: str, *, css: str = "", title: str = "", key: str = "", **attributes: str
) -> Markup:
    """Return a soft link: same session, real address. ``attributes``: aria_current and the like."""
    more = join(
        fill(' %s="%s"', name.replace("_", "-"), value) for name, value in attributes.items()
    )
    return fill(
        '<a data-soft="%s" href="%s" class="%s" title="%s"%s>%s</a>',
        *(key, to, css, title, more, text),
    )


def reader(article: str, sentence: Any = None, record: str | None = None) -> str:
    """Return the address of an article, at a sentence (from 0), with one record pointed out."""
    at = int(sentence) if isinstance(sentence, int | float) and sentence >= 0 else None
    return href("article", Filters(article=article, at=at, evidence=record))


def outside(url: str | None) -> Markup:
    """Return a link to a web page with its host in sight; other schemes stay plain text."""
    if not url:
        return Markup("")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return escape(url)
    return Markup(
        '<a href="{}" target="_blank" rel="noopener noreferrer nofollow">{} ↗</a>'
    ).format(url, parts.hostname)


def replaced(filters: Filters, **changes: Any) -> Filters:
    """Return the filters with changes, on the same page of rows."""
    return replace(filters, **changes)


def narrowed(filters: Filters, **changes: Any) -> Filters:
    """Return the filters with changes, from the first page and with no record open."""
    return replace(filters, **{"page": 1, "evidence": None, **changes})
