"""A look at articles before they are stored: facts to correct, paragraphs whose role a click flips."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from markupsafe import Markup

from explorer import library
from explorer.library import Outcome, Task
from explorer.records import READABLE, Article, Section
from explorer.ui import plain
from explorer.ui.amounts import count

SEEN, CHANGED = "add-seen", "add-changed"
SHOWN = 40
"""Paragraphs on one page of the preview."""

FACTS = (("headline", "Headline"), ("source", "Source"), ("byline", "Author"))
ASIDE = "furniture"
"""What a paragraph becomes that is not to be read."""


def keep(outcomes: Sequence[Outcome]) -> None:
    """Remember what was looked at until it is stored or thrown away."""
    st.session_state[SEEN] = list(outcomes)
    st.session_state[CHANGED] = {}


def drop() -> None:
    """Forget what was looked at."""
    st.session_state.pop(SEEN, None)
    st.session_state.pop(CHANGED, None)


def seen() -> list[Outcome]:
    """Return what was looked at and is not stored yet."""
    return list(st.session_state.get(SEEN, []))


def tasks() -> list[Task]:
    """Return what is to be stored, as it was changed."""
    changed = st.session_state.get(CHANGED, {})
    return [library.ready(found, changed.get(n)) for n, found in enumerate(seen()) if _new(found)]


def flipped(section: Section, before: Section) -> Section:
    """Turn a paragraph that is read into one that is not, or back into what it was."""
    if section.role in READABLE:
        return replace(section, role=before.role if before.role not in READABLE else ASIDE)
    return replace(section, role=before.role if before.role in READABLE else "body")


def corrected(article: Article, facts: dict[str, str], day: date | None) -> Article:
    """Return an article with the user's facts; a date he did not touch keeps its origin."""
    known = {name: value.strip() or None for name, value in facts.items()}
    if day != _day(article):
        known["published"] = day.isoformat() if day else None
        known["published_from"] = "user" if day else None
    return replace(article, **known)  # type: ignore[arg-type]


def show() -> None:
    """Show the articles one by one, with what can be corrected."""
    found = seen()
    ready = [n for n, outcome in enumerate(found) if _new(outcome)]
    _told(found)
    if not ready:
        return
    names = {n: f"{n + 1}. {_name(found[n])}" for n in ready}
    plain.heading(f"Look before adding: {count(len(ready), 'article')}")
    number = ready[0]
    if len(ready) > 1:
        number = st.selectbox("Article", ready, format_func=names.__getitem__, key="add-article")
    document = found[number].document
    if document is not None:
        _facts(number, document.article)
        _paragraphs(number, document.article)


def _told(found: Sequence[Outcome]) -> None:
    bad = [
        library.refusal(outcome.task.name, outcome.refusal)
        for outcome in found
        if outcome.refusal is not None
    ]
    plain.notice(bad, bad=True)
    known = [outcome.task.name for outcome in found if outcome.known is not None]
    plain.notice([f"{name}: already in the library" for name in known])


def _new(outcome: Outcome) -> bool:
    return outcome.document is not None and outcome.known is None


def _name(outcome: Outcome) -> str:
    article = outcome.document.article if outcome.document else None
    return ((article.headline if article else None) or outcome.task.name)[:80]


def _now(number: int, article: Article) -> Article:
    changed: dict[int, Article] = st.session_state.setdefault(CHANGED, {})
    return changed.get(number, article)


def _set(number: int, article: Article) -> None:
    st.session_state.setdefault(CHANGED, {})[number] = article


def _day(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def _facts(number: int, article: Article) -> None:
    now = _now(number, article)
    columns = st.columns(3)
    facts = {
        name: column.text_input(label, getattr(now, name) or "", key=f"add-{name}-{number}")
        for column, (name, label) in zip(columns, FACTS, strict=True)
    }
    left, right, rest = st.columns(3)
    origin = f" (found in: {article.published_from})" if article.published_from else ""
    day = left.date_input(f"Date{origin}", _day(now), key=f"add-day-{number}", format="YYYY-MM-DD")
    facts["language"] = right.text_input(
        "Language", now.language or "", key=f"add-language-{number}", max_chars=3
    )
    rest.html(_remark(now))
    _set(number, corrected(now, facts, day))


def _remark(article: Article) -> Markup:
    words = len(article.text.split())
    said = library.unread(article.language) if article.language not in {None, "en"} else ""
    return Markup('<p class="muted">{} words. {}</p>').format(f"{words:,}", said)


def _paragraphs(number: int, article: Article) -> None:
    now = _now(number, article)
    st.caption("Click a role to have a paragraph read or left out. What is left out is kept too.")
    pages = -(-len(now.sections) // SHOWN)
    page = st.number_input("Page", 1, pages, key=f"add-page-{number}") if pages > 1 else 1
    first = (int(page) - 1) * SHOWN
    for n, section in list(enumerate(now.sections))[first : first + SHOWN]:
        with st.container(horizontal=True, key=f"add-para-{number}-{n}"):
            kind = "read" if section.role in READABLE else "aside"
            st.button(
                section.role,
                key=f"add-{kind}-{number}-{n}",
                on_click=_flip,
                args=(number, article, n),
                help="Read: click to leave it out" if kind == "read" else "Left out: click to read",
            )
            words = now.text[section.start : section.end]
            st.html(Markup('<p class="look {}">{}</p>').format(kind, words))


def _flip(number: int, article: Article, n: int) -> None:
    now = _now(number, article)
    sections = list(now.sections)
    sections[n] = flipped(sections[n], article.sections[n])
    _set(number, replace(now, sections=tuple(sections)))
