"""Articles in other languages: kept whole and searchable, but not analysed."""

from babel import Locale, UnknownLocaleError

from explorer.records import READABLE, Article, Span


def language_name(code: str | None) -> str:
    """Return a language's English name, such as ``German`` for ``de``; the code where unknown."""
    try:
        name = Locale("en").languages.get(code or "")
    except (UnknownLocaleError, ValueError):
        name = None
    return str(name or code or "an unknown language")


def unread(code: str | None) -> str:
    """Return why nothing was found in an article: one sentence for a page or a command."""
    return f"it is in {language_name(code)}; only English is analysed"


def paragraphs(article: Article) -> tuple[Span, ...]:
    """Return the paragraphs of an article, so that it can be searched and linked to by them."""
    return tuple(Span(s.start, s.end) for s in article.sections if s.role in READABLE)
