"""What an article says about itself: headline, byline, source, date and how they were found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from explorer.errors import ExactTextError
from explorer.reading import dates
from explorer.reading.language import detect
from explorer.reading.source import Hints
from explorer.records import Article, Section, article_id


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article beside its text; None where nothing is."""

    headline: str | None = None
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str | None = None

    def over(self, other: "Facts") -> "Facts":
        """Return these facts, filled up from others where they are silent."""
        dated = self if self.published else other
        names = ("headline", "byline", "source", "url", "language")
        filled = {name: getattr(self, name) or getattr(other, name) for name in names}
        return Facts(**filled, published=dated.published, published_from=dated.published_from)


APPEARED = re.compile(
    r"(?i:(?:appear(?:s|ed)|(?:re)?published|produced|provided|distributed|syndicated|reprinted|reported|adapted|posted|permission|courtesy)\s+"
    r"(?:\w+\s+){0,3}?(?:in|on|by|at|from|of|with)(?:\s+permission\s+(?:from|of))?|source\s*:|(?-i:SOURCE)(?=\s)|via\s*:|from)\s+(?P<name>(?:the\s+)?[A-Z].{1,60})"
)
NAME_END = re.compile(
    r"\s*(?:[.;(|]|,(?!\s+Inc)|\s[-\u2013\u2014]\s|\s(?:and\s+is|on\s+(?:\w+\s+)?\d|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|\d)|at\s|as\s|under\s|here|with\s|via\s|to\s|for\s|and\s+was)).*$",
    re.DOTALL,
)
COPYRIGHT = re.compile(
    r"(?i:(?:copyright|\(c\)|\u00a9)\s*)+(?:by\s+)?(?:(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?(?P<name>[A-Z][^.\u00a9|]{1,60})"
)
LEGAL = re.compile(
    r"(?:,?\s+(?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co|plc|PLC|GmbH|S\.A|Pty))\.?$|(?i:\s*all\s+rights.*$|\s+\d{4}$|\s+or\s+its\s+affil.*$)"
)
WIRES = {
    "AP": "The Associated Press", "Reuters": "Reuters", "REUTERS": "Reuters", "AFP": "AFP", "UPI": "UPI",
    "Bloomberg": "Bloomberg", "Xinhua": "Xinhua", "TASS": "TASS", "PTI": "PTI", "ANI": "ANI", "dpa": "dpa",
    "Kyodo": "Kyodo", "Yonhap": "Yonhap", "EFE": "EFE", "CNN": "CNN", "Anadolu": "Anadolu", "IANS": "IANS",
}  # fmt: skip
WIRE = re.compile(
    r"(?:\(\s*|^)(?P<wire>" + "|".join(WIRES) + r")(?:\s+\w+)?\s*(?:\)|[-\u2013\u2014])"
)
AGENCY = re.compile(
    r"\((?P<name>(?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d)[A-Z][\w.&'\u2019 -]{1,40})\)\s*[-\u2013\u2014]*\s*$"
)
"""The agency that a dateline ends with: ``OSLO, May 4 (Nordic Wire) -``."""
UNSTORED = re.compile("[\0\ud800-\udfff]")
DAY = timedelta(days=1)
MARKDOWN = re.compile(r"^#+\s+|\*\*")
BY = re.compile(r"^(?:\*\*)?(?:story\s+)?by\s*:?\s+", re.IGNORECASE)
AUTHOR_END = re.compile(
    r"\s*(?:[|\u2022\u00b7]|,?\s+(?:updated|published|posted)\b|\s\d).*$", re.IGNORECASE
)


def stated(text: str, sections: Iterable[Section]) -> Facts:
    """Return what the sections of an article say about it."""
    parts = list(sections)
    published, origin = _date(text, parts)
    return Facts(
        headline=_headline(text, parts),
        byline=_byline(text, parts),
        source=_source(text, parts),
        published=published,
        published_from=origin,
    )


def _of(text: str, parts: list[Section], *roles: str) -> list[str]:
    return [
        " ".join(text[p.start : p.end].split()) for role in roles for p in parts if p.role == role
    ]


def _headline(text: str, parts: list[Section]) -> str | None:
    lines = _of(text, parts, "headline")
    return MARKDOWN.sub("", lines[0]) if lines else None


def _byline(text: str, parts: list[Section]) -> str | None:
    lines = _of(text, parts, "byline")
    names = [BY.sub("", line) for line in lines if BY.match(line)] or [
        n for n in lines if "@" not in n and n.casefold() != "by"
    ][:1]
    plain = [AUTHOR_END.sub("", name).strip(" .,*") for name in names]
    return next((name for name in plain if name and not name.startswith("@")), None)


def _source(text: str, parts: list[Section]) -> str | None:
    for line in _of(text, parts, "syndication"):
        found = APPEARED.search(line) or re.search(r"^[-\u2014\u2013]+\s*(?P<name>.+)", line)
        if found:
            return _name(found["name"])
    for line in _of(text, parts, "copyright"):
        held = COPYRIGHT.search(line)
        if held and (name := LEGAL.sub("", LEGAL.sub("", _name(held["name"])))):
            return name
    lines = _of(text, parts, "dateline")
    wires = [WIRES[found["wire"]] for line in lines if (found := WIRE.search(line))]
    agencies = [found["name"] for line in lines if (found := AGENCY.search(line))]
    return next(iter(wires + agencies), None)


def _name(words: str) -> str:
    name = NAME_END.sub("", words).strip(" ,.\"'\u201c\u201d")
    return f"The {name[4:]}" if name.startswith("the ") else name


def _date(text: str, parts: list[Section]) -> tuple[str | None, str | None]:
    for role in ("dateline", "byline"):
        lines = _of(text, parts, role)
        first = sorted(
            lines, key=lambda line: bool(re.search(r"updated|modified", line, re.IGNORECASE))
        )
        for line in first:
            if found := dates.find(line):
                return found, role
    return None, None


def shown(declared: Facts, told: Facts) -> Facts:
    """Return the declared facts with the date that the article itself shows, where that is surer.

    A moment declared in universal time falls a day after the date that readers in the west saw, and
    the first ``<time>`` of a page may be another story's.
    """
    if not (declared.published and told.published):
        return declared
    page = declared.published_from in {"json-ld", "meta"}
    if declared.published_from == "time" or (page and _day(told) == _day(declared) - DAY):
        return replace(declared, published=told.published, published_from=told.published_from)
    return declared


def _day(facts: Facts) -> date:
    return date.fromisoformat((facts.published or "")[:10])


def corrected(facts: Facts, hints: Hints) -> Facts:
    """Return the facts with the user's corrections over them."""
    user = Facts(
        hints.headline, hints.byline, hints.source, hints.url, hints.published,
        "user" if hints.published else None, hints.language,
    )  # fmt: skip
    return user.over(facts)


def check_facts(article: Article, name: str) -> None:
    """Refuse facts that cannot be stored as they are, as a text of that kind is refused.

    Raises:
        ExactTextError: one of them holds a NUL character or half a surrogate pair.
    """
    for fact in ("headline", "byline", "source", "url", "published", "language"):
        said = getattr(article, fact) or ""
        if UNSTORED.search(said):
            raise ExactTextError(f"{name}: {fact} with a NUL character or half a surrogate pair")


def article(text: str, sections: tuple[Section, ...], facts: Facts, hints: Hints) -> Article:
    """Put an article together: facts given by the format win over what the text states."""
    parts = tuple(replace(s, role=hints.roles.get(s.start, s.role)) for s in sections)
    told = stated(text, parts)
    known = corrected(shown(facts, told).over(told), hints)
    body = "\n".join(text[s.start : s.end] for s in parts if s.role in {"body", "dek", "sidebar"})
    return Article(
        id=article_id(text),
        headline=known.headline,
        byline=known.byline,
        source=known.source,
        url=known.url,
        published=known.published,
        language=known.language or detect(body or text),
        text=text,
        sections=parts,
        published_from=known.published_from,
    )
