"""Records -> rows: one function per table; nothing here touches the database.

Each row is a dict whose keys are the table's columns (see schema.sql). ``Reading`` knows what the
rows of one article share: the sentences, and which actor each name acts for.
"""

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from explorer.records import Entity, Extraction, Figure, Position, Section, Span, Speaker, Statement
from explorer.store.sql import Row

ACTORS = frozenset({"country", "bloc", "organisation"})
"""Kinds of entity that act for themselves."""


class Reading:
    """One extraction, with its sentences numbered and its names resolved to actors."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.article.text
        self.sentences = sorted(extraction.sentences)
        self._starts = [sentence.start for sentence in self.sentences]
        self._entities = {entity.name: entity for entity in extraction.entities}
        self._sides = {position.side or position.actor for position in extraction.positions}

    def sentence_at(self, offset: int) -> int | None:
        """Return the number of the sentence that holds an offset, else of the one before it."""
        if not self._starts:
            return None
        return max(bisect_right(self._starts, offset) - 1, 0)

    def actor_of(self, name: str | None) -> str | None:
        """Return the country, bloc or organisation that a named entity acts for."""
        entity = self._entities.get(name or "")
        if entity is None:
            return None
        return entity.actor or (entity.name if entity.kind in ACTORS else None)

    def is_side(self, name: str | None) -> bool:
        """Tell whether a speaker may be a side: a body that acts for nobody only reports.

        Unless it takes positions itself in the article, as parties do and newspapers do not.
        """
        entity = self._entities.get(name or "")
        reports = entity is not None and entity.kind == "organisation" and entity.actor is None
        return not reports or name in self._sides

    def words(self, span: Span | None) -> str | None:
        """Return the article's words of a span."""
        return None if span is None else span.of(self.text)

    def counts(self) -> Row:
        """Return what an article has how many of; words of furniture do not count."""
        kinds = ("sentences", "entities", "figures", "statements", "positions")
        words = sum(len(sentence.of(self.text).split()) for sentence in self.sentences)
        return {"words": words, **{kind: len(getattr(self.extraction, kind)) for kind in kinds}}


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return a name without case, accents, possessive and doubled spaces, for comparing."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"['’]s$", "", " ".join(letters.split()))


def entity_key(entity: Entity) -> str:
    """Return what makes two entities of different articles one: the folded name; persons apart."""
    return ("person:" if entity.kind == "person" else "") + fold(entity.name)


def sections(article: int, found: Iterable[Section]) -> Iterator[Row]:
    """Return the rows of table ``section``."""
    for n, s in enumerate(found):
        yield {
            "article": article,
            "n": n,
            "role": s.role,
            "label": s.label,
            "start": s.start,
            "end": s.end,
            "repeat": int(s.repeat),
        }


def sentences(article: int, reading: Reading) -> Iterator[Row]:
    """Return the rows of table ``sentence``."""
    for n, s in enumerate(reading.sentences):
        yield {
            "article": article,
            "n": n,
            "start": s.start,
            "end": s.end,
            "text": s.of(reading.text),
        }


def article_entity(article: int, reading: Reading, entity: Entity) -> Row:
    """Return the row of table ``article_entity`` but for the library-wide entities."""
    first = min((m.start for m in entity.mentions), default=None)
    return {
        "article": article,
        "name": entity.name,
        "kind": entity.kind,
        "actor": entity.actor,
        **_span("affiliation", entity.affiliation),
        "mentions": len(entity.mentions),
        "sentence": None if first is None else reading.sentence_at(first),
        "day": reading.extraction.article.published or "",
    }


def mentions(
    article: int, reading: Reading, entity: Entity, shown: int, local: int
) -> Iterator[Row]:
    """Return the rows of table ``mention`` of one entity."""
    for m in entity.mentions:
        yield {
            "article": article,
            "article_entity": local,
            "entity": shown,
            "start": m.start,
            "end": m.end,
            "text": m.text,
            "sentence": reading.sentence_at(m.start),
        }


def contents(statement: int, found: Statement) -> Iterator[Row]:
    """Return the rows of table ``statement_content`` of one statement."""
    for n, part in enumerate(found.content):
        yield {"statement": statement, "n": n, "start": part.start, "end": part.end}


def figure(article: int, reading: Reading, f: Figure) -> Row:
    """Return the row of table ``figure``; numbers that are not finite become null."""
    return {
        "article": article,
        "start": f.start,
        "end": f.end,
        "text": f.text,
        "value": _finite(f.value),
        "low": _finite(f.low),
        "high": _finite(f.high),
        "unit": f.unit,
        "kind": f.kind,
        "modifier": f.modifier,
        "measures": f.measures,
        "speaker": f.speaker,
        "actor": reading.actor_of(f.speaker),
        "own_actor": reading.actor_of(f.speaker),
        "status": f.status,
        "event": f.event,
        "repeat": int(f.repeat),
        "sentence": reading.sentence_at(f.start),
        "measure": f.measure,
    }


def statement(article: int, reading: Reading, s: Statement) -> Row:
    """Return the row of table ``statement``."""
    spans = [Span(p.start, p.end) for p in (s.speaker, s.cue, *s.content) if p is not None]
    content = s.content or tuple(spans)
    start = min((p.start for p in content), default=0)
    last = max((p.end for p in content), default=1)
    actor = reading.actor_of(s.speaker.entity if s.speaker else None)
    return {
        "article": article,
        "start": min(p.start for p in spans),
        "end": max(p.end for p in spans),
        "speaker": _who(s.speaker),
        "speaker_text": s.speaker and s.speaker.text,
        **_span("speaker", s.speaker),
        "actor": actor,
        "own_actor": actor,
        "cue": reading.words(s.cue),
        **_span("cue", s.cue),
        "content": " … ".join(p.of(reading.text) for p in s.content),
        "kind": s.kind,
        "nested": int(s.nested),
        "repeat": int(s.repeat),
        "sentence": reading.sentence_at(start),
        "last_sentence": reading.sentence_at(max(last - 1, start)),
    }


def position(article: int, reading: Reading, p: Position, issue: tuple[int, int]) -> Row:
    """Return the row of table ``position``; ``issue`` before and after merges."""
    side = p.side or p.actor
    speaker = p.speaker.entity if p.speaker else None
    speaker_side = reading.actor_of(speaker) or speaker
    return {
        "article": article,
        "own": issue[0],
        "issue": issue[1],
        "actor": p.actor,
        "side": side,
        "own_side": side,
        "bloc": p.bloc,
        "stance": p.stance,
        "act": p.act,
        "condition": reading.words(p.condition),
        **_span("condition", p.condition),
        "holder": p.holder and p.holder.text,
        **_span("holder", p.holder),
        "evidence": reading.words(p.evidence),
        "start": p.evidence.start,
        "end": p.evidence.end,
        "speaker": _who(p.speaker),
        **_span("speaker", p.speaker),
        "speaker_side": speaker_side,
        "attributed": int(
            speaker_side not in {None, side, p.actor}
            and speaker != p.actor
            and reading.is_side(speaker)
        ),
        "confidence": _finite(p.confidence) or 0.0,
        "reason": p.reason,
        "repeat": int(p.repeat),
        "sentence": reading.sentence_at(p.evidence.start),
    }


def _who(speaker: Speaker | None) -> str | None:
    return (speaker.entity or speaker.text) if speaker else None


def _span(name: str, span: Span | Speaker | None) -> Row:
    return {
        f"{name}_start": None if span is None else span.start,
        f"{name}_end": None if span is None else span.end,
    }


def _finite(value: float | None) -> float | None:
    return float(value) if value is not None and math.isfinite(value) else None
