"""What people told of an article before it was stored, and reading its bytes again without losing it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.errors import ReadError
from explorer.reading import Hints, read_again
from explorer.records import Article, Document, Original, Section

FACTS = ("headline", "byline", "source", "url", "published", "language")


@dataclass(frozen=True, slots=True)
class Told:
    """The facts that people gave, and the roles they gave to sections (by where these start)."""

    facts: Mapping[str, str | None] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)

    def __str__(self) -> str:
        roles = {str(start): role for start, role in self.roles.items()}
        return json.dumps({"facts": dict(self.facts), "roles": roles}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Before:
    """What a stored article was read from; ``told`` is None where an older program did not keep it."""

    original: Original
    told: Told | None


def stored(told: str | None) -> Told | None:
    """Return what ``str`` of it left in the library."""
    if told is None:
        return None
    known: dict[str, Any] = json.loads(told)
    return Told(known["facts"], {int(start): role for start, role in known["roles"].items()})


def given(hints: Hints, article: Article) -> Told:
    """Return which of the facts and roles of an article are the user's (a container's are not)."""
    facts = {
        name: said
        for name in FACTS
        if (said := getattr(hints, name)) is not None and said == getattr(article, name)
    }
    starts = {section.start for section in article.sections}
    return Told(facts, {start: role for start, role in hints.roles.items() if start in starts})


def changes(read: Article, changed: Article) -> Told:
    """Return what somebody changed in an article that was read."""
    facts = {
        name: getattr(changed, name)
        for name in FACTS
        if getattr(changed, name) != getattr(read, name)
    }
    roles = {
        section.start: section.role
        for before, section in zip(read.sections, changed.sections, strict=True)
        if before.role != section.role
    }
    return Told(facts, roles)


def both(first: Told, later: Told) -> Told:
    """Return what was told at two times; the later one wins."""
    return Told({**first.facts, **later.facts}, {**first.roles, **later.roles})


def anew(article: Article, before: Before) -> tuple[Document, Told | None]:
    """Read an article's bytes again and say of it what people said; return it, and what they said.

    Raises:
        ReadError: today's reader refuses them, or finds several articles.
    """
    found = read_again(before.original, article.url)
    if found.original is None:
        raise ReadError(f"{before.original.name}: its bytes were not kept")
    fresh = replace(found.article, captured=found.article.captured or article.captured)
    if before.told is None:
        return replace(found, article=_careful(fresh, article)), None
    roles = _moved(before.told.roles, article, fresh)
    told = Told(before.told.facts, roles)
    return replace(found, article=_with(fresh, told)), told


def _with(article: Article, told: Told) -> Article:
    parts = tuple(replace(s, role=told.roles.get(s.start, s.role)) for s in article.sections)
    origin = {"published_from": "user"} if told.facts.get("published") else {}
    facts: dict[str, Any] = {**told.facts, **origin}
    return replace(article, sections=parts, **facts)


def _careful(fresh: Article, article: Article) -> Article:
    """Change nothing that people may have said: in the same text, nothing at all."""
    if fresh.id == article.id:
        return article
    facts: dict[str, Any] = {
        name: getattr(article, name) for name in FACTS if getattr(fresh, name) is None
    }
    if article.published_from == "user" or fresh.published is None:
        facts |= {"published": article.published, "published_from": article.published_from}
    return replace(fresh, **facts)


def _moved(roles: Mapping[int, str], old: Article, new: Article) -> dict[int, str]:
    """Return the roles for the paragraphs of another text that have the same words."""
    if old.id == new.id:
        return dict(roles)
    words = {_words(old, s): roles[s.start] for s in old.sections if s.start in roles}
    return {s.start: words[_words(new, s)] for s in new.sections if _words(new, s) in words}


def _words(article: Article, section: Section) -> str:
    return " ".join(article.text[section.start : section.end].split())
