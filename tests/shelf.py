"""A small library with known content, for tests of the dashboard; no model is loaded."""

from dataclasses import replace
from pathlib import Path

from made_up import MADE, MORE_ISSUES, MORE_SIDES, SIDES, extraction, story

from explorer.records import Mention, Section, Span, article_id
from explorer.store import articles
from explorer.store.connection import connect

QUARREL = (
    "Northland rejects the truce.\nSouthland backs the truce.\nNorthland says 14 people were killed.\n"
    "Rain fell on Westmark for a day.\nWestmark backs the border talks."
)
REPLY = "Northland backs the truce.\nSouthland says 17 people were killed.\nSouthland rejects the grain tariff."
HOSTILE = (
    "Northland backs the <img src=x onerror=window.pwned=1>.\n"
    "Rain <script>window.pwned = 2</script> fell & “stayed” on \u202eNorthland\u202c ![x](http://out.example/p.png).\n"
    "Southland says 3 people were killed.\n"
    "A line with a &lt; in it, [a link](javascript:window.pwned=3), $x^2$, :red[x], 👩‍👩‍👧 and \u200bnothing."
)
NASTY = (
    "\"' onmouseover=window.pwned=4 x='</style></blockquote></script><svg/onload=window.pwned=5>\r\n"
    "\u05d4\u05d2\u05e9\u05dd \u202b\u2067\u2066 {{7*7}} ${window.pwned=6} %n `x` <!-- <textarea> \u0300\u0301\u0302\r\n"
    "Northland <iframe srcdoc='<script>parent.pwned=7</script>'> backs the 🏴‍☠️ <a href=javascript:window.pwned=8>quota</a>.\r\n"
    "</div></div></div> says 5 <b onclick=window.pwned=9> were killed.\r\n"
    "👩🏽‍🚀🇺🇦 e\u0301\ufe0f \u2028 \ufeff end"
)
GIANT_END = "Lowmark backs the rail link."
GIANT = "Rain fell on the hills, and nobody knew for how long it would go on. " * 14_500 + GIANT_END
ODD_NAME = "*Odd* <b>headline</b> ![](http://out.example/h.png) =1+1"


def fill(path: Path) -> Path:
    """Write the library to a file and return it."""
    db = connect(path)
    try:
        for text, fields in (
            (QUARREL, {"headline": "Truce in doubt", "source": "Wire", "published": "2025-08-19"}),
            (
                REPLY,
                {"headline": "A reply from the north", "source": "Post", "published": "2025-09-02"},
            ),
            (HOSTILE, {"headline": ODD_NAME, "source": "=cmd()", "published": None}),
        ):
            articles.save(db, extraction(text, **fields), **MADE)
        articles.save(db, folded(), **MADE)
    finally:
        db.conn.close()
    return path


def crowd(path: Path) -> Path:
    """Write the small library and some 40 articles of other sides to a file; return it.

    Among them a text of 700 sentences, one line of a megabyte, and texts meant to break a page.
    """
    fill(path)
    db = connect(path)
    try:
        for seed in range(36):
            text = story(seed, 8, MORE_SIDES, MORE_ISSUES)
            day = f"2024-{seed % 12 + 1:02}-{seed % 27 + 1:02}"
            made = extraction(
                text, 0.5 + seed % 5 / 10, headline=f"Report {seed}",
                source=("Herald", "Gazette", "Wire")[seed % 3], published=day,
            )  # fmt: skip
            articles.save(db, made, **MADE)
        long = story(99, 700, MORE_SIDES, MORE_ISSUES)
        articles.save(db, extraction(long, headline="A long report", source="Herald"), **MADE)
        lines = NASTY.replace("\r\n", "\n\n")  # as long, with the line ends that are looked for
        together = f"{', '.join((*SIDES, *MORE_SIDES))} met, and nothing was said."
        articles.save(db, extraction(together, headline="A meeting", source="Post"), **MADE)
        nasty = extraction(lines, headline=NASTY[:120], source="<b>&amp;\u202e", byline="<i>")
        bad = replace(
            nasty.article, text=NASTY, id=article_id(NASTY), url="javascript:window.pwned=10"
        )
        articles.save(db, replace(nasty, article=bad), **MADE)
        articles.save(db, giant(), **MADE)
    finally:
        db.conn.close()
    return path


def giant():
    """Return an extraction of one line of a megabyte whose last words hold a position."""
    small, before = extraction(GIANT_END), len(GIANT) - len(GIANT_END)
    made = extraction(GIANT, headline="One line", source="Gazette", published="2024-06-01")

    def moved(record):
        return replace(record, start=record.start + before, end=record.end + before)

    position = small.positions[0]
    late = replace(
        position, holder=moved(position.holder),
        evidence=Span(position.evidence.start + before, position.evidence.end + before),
    )  # fmt: skip
    [entity] = small.entities
    named = replace(entity, mentions=tuple(Mention(**_moved(m, before)) for m in entity.mentions))
    return replace(made, positions=(late,), entities=(named,))


def _moved(mention, by):
    return {"start": mention.start + by, "end": mention.end + by, "text": mention.text}


def folded():
    """Return an extraction of a text with line ends of all kinds, gaps and a labelled sidebar."""
    text = "A headline\r\n\r\n\r\nWestmark rejects the fishing quota.\r\n \r\nQuota: It is small.\n"
    made = extraction(text)
    sections = tuple(
        Section(role, text.index(words), text.index(words) + len(words), label)
        for role, words, label in (
            ("headline", "A headline", None),
            ("body", "Westmark rejects the fishing quota.", None),
            ("sidebar", "Quota: It is small.", "Quota"),
        )
    )
    return replace(
        made,
        article=replace(made.article, sections=sections, headline="A headline", source="Post"),
        sentences=tuple(Span(s.start, s.end) for s in sections),
    )


def entity_of(path: Path, name: str) -> int:
    """Return the number of the entity with a name."""
    db = connect(path)
    try:
        return db.execute("select number from entity where name = ?", [name]).fetchone()[0]
    finally:
        db.conn.close()


def article_of(path: Path, text: str) -> str:
    """Return the id of the article with a text."""
    db = connect(path)
    try:
        return db.execute("select id from article where text = ?", [text]).fetchone()[0]
    finally:
        db.conn.close()
