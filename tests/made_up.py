"""Articles and extractions made up for tests of the store: no model is loaded.

Lines of the forms "SIDE rejects ISSUE.", "SIDE backs ISSUE." and "SIDE says N THINGS were killed."
become positions, statements and figures; whatever else a text says is only sentences.
"""

import re
from random import Random

from explorer.records import (
    Article,
    Entity,
    Extraction,
    Figure,
    Mention,
    Original,
    Position,
    Section,
    Span,
    Speaker,
    Statement,
    article_id,
)

SIDES = ("Northland", "Southland", "Westmark", "the Eastern League")
ISSUES = ("truce", "border talks", "fishing quota", "grain tariff")
MORE_SIDES = ("Highmark", "Lowmark", "Eastreach")
MORE_ISSUES = ("harbour fee", "rail link", "seed bank", "night ferry", "salt tax")
MADE = {"model": "none 1", "extractor_version": "1"}

POSITION = re.compile(r"^(.+?) (rejects|backs) the (.+?)\.$", re.MULTILINE)
SAYING = re.compile(r"^(.+?) (says) ((\d+) (\w+) were killed)\.$", re.MULTILINE)


def article(text: str, headline: str | None = "A headline", **fields) -> Article:
    """Wrap a text whose every line is a paragraph."""
    lines = re.finditer(r"[^\r\n]+", text)
    body = tuple(Section("body", line.start(), line.end()) for line in lines)
    known = {"byline": None, "source": "Wire", "url": None, "published": "2025-08-19"}
    return Article(
        **{"id": article_id(text), "headline": headline, "language": "en", **known, **fields},
        text=text,
        sections=body,
    )


def extraction(text: str, confidence: float = 0.8, **fields) -> Extraction:
    """Find what the lines of a text say."""
    made = article(text, **fields)
    return Extraction(
        made,
        entities=tuple(entities(text)),
        figures=tuple(figure(found) for found in SAYING.finditer(text)),
        statements=tuple(statement(found) for found in SAYING.finditer(text)),
        positions=tuple(position(found, confidence) for found in POSITION.finditer(text)),
        sentences=tuple(Span(s.start, s.end) for s in made.sections),
    )


def entities(text: str):
    for side in (*SIDES, *MORE_SIDES):
        places = [m.start() for m in re.finditer(re.escape(side), text)]
        if places:
            kind = "bloc" if "League" in side else "country"
            mentions = tuple(Mention(at, at + len(side), side) for at in places)
            yield Entity(side, kind, None, mentions)


def figure(found: re.Match) -> Figure:
    start, end = found.span(4)
    return Figure(
        *(start, end, found[4], float(found[4]), None, None, None, "casualties", "exact"),
        *(found[5], found[1], "reported", Span(*found.span()), "kill"),
        measure="casualties people kill",
    )


def statement(found: re.Match) -> Statement:
    speaker = Speaker(found[1], *found.span(1), found[1])
    return Statement(speaker, Span(*found.span(2)), (Span(*found.span(3)),), "indirect")


def position(found: re.Match, confidence: float) -> Position:
    stance, act = ("against", "reject") if found[2] == "rejects" else ("favour", "support")
    holder = Speaker(found[1], *found.span(1), found[1])
    start, end = found.span()
    return Position(
        *(found[1], None, found[3], stance, act, None, holder, Span(start, end - 1), None),
        *(confidence, "a verb of stance"),
    )


def original(text: str) -> Original:
    name = f"{article_id(text)}.txt"
    return Original(name, text.encode("utf-8"), "text/plain", "utf-8", "text/1")


def story(seed: int, lines: int = 6, sides=SIDES, issues=ISSUES) -> str:
    """Make up a text; the same seed gives the same text."""
    chance = Random(seed)
    said = [f"Report number {seed}."]
    for _ in range(lines):
        side, issue = chance.choice(sides), chance.choice(issues)
        verb, people = chance.choice(["rejects", "backs"]), chance.randint(1, 40)
        said.append(
            chance.choice(
                [
                    f"{side} {verb} the {issue}.",
                    f"{side} says {people} people were killed.",
                    f"Rain fell on {side} for a day.",
                ]
            )
        )
    return "\n".join(said)
