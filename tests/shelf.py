"""A small library with known content, for tests of the dashboard; no model is loaded."""

from dataclasses import replace
from pathlib import Path

from made_up import MADE, extraction

from explorer.records import Section, Span
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


def article_of(path: Path, text: str) -> str:
    """Return the id of the article with a text."""
    db = connect(path)
    try:
        return db.execute("select id from article where text = ?", [text]).fetchone()[0]
    finally:
        db.conn.close()
