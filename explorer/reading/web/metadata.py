"""What a page declares about its article: JSON-LD, meta tags, headings; and how far they agree."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from explorer.reading import dates
from explorer.reading.facts import Facts
from explorer.reading.web import titles
from explorer.reading.web.blocks import SPACE, Block

TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|NewsStory)$")
URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)"
)
DEPTH = 12
"""How deep articles are looked for in JSON-LD."""

TITLE_NAMES = (
    "og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title",
)  # fmt: skip
DATE_NAMES = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "published-date",
    "article_date_original", "originalpublicationdate", "displaydate", "ptime", "timestamp", "lastmod_first",
    "rnews:datepublished", "citation_publication_date", "citation_date", "prism.publicationdate", "bt:pubdate",
    "cxenseparse:publishtime", "analyticsattributes.articledate", "created", "date_published", "iso-8601-publish-date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Declared:
    """Raw declarations of a page."""

    meta: dict[str, str]
    linked: dict[str, Any]
    """The page's article in JSON-LD, empty where there is none."""
    headings: tuple[str, ...]
    title: str
    times: tuple[str, ...]
    canonical: str | None


def declared(tree: Any) -> Declared:
    """Collect what a page declares."""
    meta: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = node.get("property") or node.get("name") or node.get("itemprop")
        if key and node.get("content"):
            meta.setdefault(key.casefold().strip(), SPACE.sub(" ", node.get("content")).strip())
    titles = [_words(node) for node in tree.iter("title")]
    links = (
        n.get("href") for n in tree.iter("link") if (n.get("rel") or "").casefold() == "canonical"
    )
    times = tuple(n.get("datetime") for n in tree.iter("time") if n.get("datetime"))[:5]
    return Declared(
        meta,
        _linked(tree),
        tuple(text for node in tree.iter("h1") if (text := _words(node))),
        titles[0] if titles else "",
        _marked(tree) + times,
        next(links, None),
    )


def _marked(tree: Any) -> tuple[str, ...]:
    """Return the moments that a page's own tags mark as those of publication."""
    nodes = tree.xpath(
        '//*[@itemprop="datePublished" or @pubdate or contains(@class, "published")]'
        "[@content or @datetime or @title]"
    )
    return tuple(n.get("content") or n.get("datetime") or n.get("title") for n in nodes[:5])


def _words(node: Any) -> str:
    pieces = node.xpath(".//text()")
    spaced = (f" {t}" if t.is_tail and t.getparent().tag == "br" else str(t) for t in pieces)
    return SPACE.sub(" ", "".join(spaced)).strip()


def _linked(tree: Any) -> dict[str, Any]:
    found: list[dict[str, Any]] = []
    for node in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            found += _articles(json.loads(node.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
    return max(found, key=lambda a: ("headline" in a, "datePublished" in a), default={})


def _articles(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type") or ""
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and TYPES.search(kind) for kind in named):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            yield from _articles(value.get(key), depth + 1)


def facts(page: Declared, url: str | None, shown: Sequence[Block] = ()) -> Facts:
    """Return what the declarations say, where several agree the best supported."""
    meta = page.meta
    address = web(_absolute(page.canonical)) or web(meta.get("og:url")) or web(url)
    published, origin = _date(page, address)
    return Facts(
        headline=titles.headline(_titles(page), page.headings, shown, _site(page)),
        byline=_author(page),
        source=_site(page) or (urlsplit(address).hostname or "").removeprefix("www.") or None
        if address
        else _site(page),
        url=url or address,
        published=published,
        published_from=origin,
    )


def _absolute(href: str | None) -> str | None:
    return href if href and href.startswith(("http://", "https://")) else None


def web(url: str | None) -> str | None:
    """Return a URL if it is one a browser may open."""
    try:
        parts = urlsplit(url or "")
        return url if parts.scheme in {"http", "https"} and parts.hostname else None
    except ValueError:
        return None


def _titles(page: Declared) -> list[str]:
    named = [page.meta.get(name) for name in TITLE_NAMES]
    given = [page.linked.get("headline"), *named, page.title]
    return [_text(t) for t in given if isinstance(t, str) and t.strip()]


def _text(markup: str) -> str:
    # JSON-LD and meta tags escape twice now and then.
    return SPACE.sub(" ", re.sub(r"<[^>]{1,40}>", "", unescape(markup))).strip()


def _site(page: Declared) -> str | None:
    publisher = page.linked.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    named = page.meta.get("og:site_name") or (
        name if isinstance(name, str) and "://" not in name else None
    )
    return named or page.meta.get("application-name") or page.meta.get("dc.publisher")


def _author(page: Declared) -> str | None:
    given = page.linked.get("author") or page.linked.get("creator")
    people = given if isinstance(given, list) else [given]
    names = [p.get("name") if isinstance(p, dict) else p for p in people]
    flat = [n for name in names for n in (name if isinstance(name, list) else [name])]
    known = [_text(n) for n in flat if isinstance(n, str) and n.strip() and "://" not in n]
    meta = (
        page.meta.get("author")
        or page.meta.get("article:author")
        or page.meta.get("dc.creator")
        or page.meta.get("byl")
    )
    declared_name = ", ".join(dict.fromkeys(known)) or (
        meta if meta and "://" not in meta else None
    )
    return re.sub(r"^by\s+", "", declared_name, flags=re.IGNORECASE) if declared_name else None


def _date(page: Declared, url: str | None) -> tuple[str | None, str | None]:
    linked = page.linked.get("datePublished") or page.linked.get("dateCreated")
    if isinstance(linked, str) and (found := dates.iso(linked)):
        return found, "json-ld"
    for name in DATE_NAMES:
        if found := dates.iso(page.meta.get(name)):
            return found, "meta"
    if found := url_date(url):
        return found, "url"
    return next(((d, "time") for value in page.times if (d := dates.iso(value))), (None, None))


def url_date(url: str | None) -> str | None:
    """Return the date in a URL's path (/2024/03/04/ or /2024/mar/04/)."""
    match = URL_DATE.search(url or "")
    if match is None:
        return None
    year, month, day = match.groups()
    number = dates.MONTHS.get(month) if month.isalpha() else int(month)
    return dates.iso(f"{year}-{number:02}-{int(day):02}") if number else None
