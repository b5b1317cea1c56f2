"""The records that travel between reading, nlp and store; ``asdict`` of one is the JSON contract.

All offsets are half-open ranges of Unicode code points into ``Article.text``, and every ``text``
field equals the slice it names: the evidence rule.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

READABLE = frozenset({"headline", "dek", "caption", "body", "subheading", "sidebar", "pullquote"})
"""Section roles that the extractors read. Sub-headings and pull quotes carry attributions too."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points into an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words the span points at."""
        return text[self.start : self.end]

    def __contains__(self, other: "Span | int") -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Section:
    """One paragraph of an article and the part it plays (its role)."""

    role: str
    start: int
    end: int
    label: str | None = None
    repeat: bool = False
    """True when the same words stood earlier in the article (caption = lede)."""


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was given, word for word, with its paragraphs told apart."""

    id: str
    headline: str | None
    byline: str | None
    source: str | None
    url: str | None
    published: str | None
    """ISO 8601 date (or date and time), None when the article does not say."""
    language: str | None
    text: str
    sections: tuple[Section, ...]
    published_from: str | None = None
    """Where the date was found: dateline, byline, json-ld, meta, url, user."""
    captured: str | None = None
    """ISO 8601 time at which an archive saved the page; that is no date of publication."""


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes an article was read from, kept so that it can be read again."""

    name: str
    data: bytes
    media_type: str
    encoding: str | None
    reader: str
    """Name and version of the reader, such as ``text/1``."""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, 64 hexadecimal digits."""
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """What reading one source yields: the article and the bytes it came from."""

    article: Article
    original: Original | None
    """None when only what was stored is read again."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that names an entity."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, country, bloc, organisation, place, facility, event or other named thing."""

    name: str
    kind: str
    actor: str | None
    """The country, bloc or organisation the entity acts for."""
    mentions: tuple[Mention, ...]
    affiliation: Span | None = None
    """The words that tell whom the entity acts for; None when a lexicon said so."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the words, and the entity they stand for where that is known."""

    text: str
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said, wished, refused or believed: speaker, cue and content."""

    speaker: Speaker | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    """direct (all in quotation marks), indirect, or mixed."""
    nested: bool = False
    """True when it stands inside the content of another statement (A says that B wants ...)."""
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number the article reports, and the sentence that reports it."""

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    kind: str
    modifier: str
    measures: str | None
    speaker: str | None
    status: str
    sentence: Span
    event: str | None = None
    """For casualties: kill, wound, displace, arrest, kidnap, affect, miss."""
    repeat: bool = False
    measure: str | None = None
    """What figures that can be compared share: unit or kind, head noun, event ("USD weapon")."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where one actor stands on one issue, and the words that show it."""

    actor: str
    side: str | None
    issue: str
    stance: str
    act: str
    condition: Span | None
    holder: Speaker | None
    evidence: Span
    speaker: Speaker | None
    confidence: float = 0.5
    """Share of positions found like this one that a reader would accept, in [0, 1]."""
    reason: str = ""
    """The rule that fired, in words fit to show."""
    repeat: bool = False
    bloc: str | None = None
    """The bloc whose member the side is, where that bloc may speak as one party (Europe)."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article."""

    article: Article
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    sentences: tuple[Span, ...] = ()
    """The sentences of the readable sections, in reading order; pages address evidence by them."""

    def contract(self, path: str) -> dict[str, Any]:
        """Return the JSON contract: ``path`` first, then the fields of this record."""
        return {"path": path, **asdict(self)}


def article_id(text: str) -> str:
    """Return the identity of a text: 16 hexadecimal digits of its SHA-256."""
    return sha256(text.encode("utf-8")).hexdigest()[:16]


def spans(extraction: Extraction) -> Iterator[tuple[Span, str | None]]:
    """Yield every span of an extraction with the text stored beside it (None where none is)."""
    for entity in extraction.entities:
        yield from ((Span(m.start, m.end), m.text) for m in entity.mentions)
        yield from _bare(entity.affiliation)
    for figure in extraction.figures:
        yield Span(figure.start, figure.end), figure.text
        yield figure.sentence, None
    for statement in extraction.statements:
        yield from _named(statement.speaker)
        yield from _bare(statement.cue, *statement.content)
    for position in extraction.positions:
        yield from _named(position.holder, position.speaker)
        yield from _bare(position.condition, position.evidence)
    yield from _bare(*extraction.sentences)


def _bare(*found: Span | None) -> Iterable[tuple[Span, None]]:
    return ((span, None) for span in found if span is not None)


def _named(*found: Speaker | None) -> Iterable[tuple[Span, str]]:
    return ((Span(who.start, who.end), who.text) for who in found if who is not None)
