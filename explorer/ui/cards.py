"""Evidence: the exact words, marked in their sentence, with article, date and the way to read on.

Pure functions: a row of a read model in, HTML out. All of an article's text is escaped.
"""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from explorer.filters import Filters
from explorer.ui import address
from explorer.ui.amounts import with_unit
from explorer.ui.marks import Mark, render
from explorer.ui.markup import fill
from explorer.ui.matrix import SIGNS, WORDS
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

Row = dict[str, Any]
PARTS = " … "
"""What the store puts between the parts of a statement's content."""

CHIP = '<span class="chip %s" data-code="%s">%s</span>'
UNDATED = "no date given"
DIGITS_OF_DAY = 10


def chip(name: str | None, palette: Palette, text: str | None = None) -> Markup:
    """Return an actor's name with its code and colour; a dash where nobody is named."""
    if missing(name):
        return escape("—" if missing(text) else text)
    swatch = palette[str(name)]
    return fill(CHIP, swatch.css, swatch.code, text or name)


def day(published: Any) -> str:
    """Return the date of a row's article, without the time."""
    return UNDATED if missing(published) else str(published)[:DIGITS_OF_DAY]


def dated(row: Row) -> str:
    """Return the date of a row's article for a table: nothing where none is given."""
    return "" if missing(row["published"]) else day(row["published"])


def quoted(
    words: str,
    offset: int,
    spans: Iterable[tuple[Any, Any]],
    more: Iterable[Mark] = (),
) -> Markup:
    """Return a sentence (which begins at ``offset``) with some spans of the article marked.

    ``more``: marks whose offsets count from the beginning of the sentence.
    """
    marks = [
        Mark(int(start) - offset, int(end) - offset, "evidence", "ev")
        for start, end in spans
        if not missing(start) and not missing(end)
    ]
    marks += more
    return Markup('<blockquote lang="en">{}</blockquote>').format(render(words, marks))


def source_line(row: Row) -> Markup:
    """Return headline, source and date of a row's article."""
    return Markup(
        '<div class="meta"><span class="quote-words">{}</span><span>{}</span><span>{}</span></div>'
    ).format(
        "no headline" if missing(row["headline"]) else row["headline"],
        "no source given" if missing(row["source"]) else row["source"],
        day(row["published"]),
    )


def actions(row: Row, record: str, citation: str) -> Markup:
    """Return the links under a piece of evidence: read it in place, copy it as a citation."""
    to = address.reader(row["article"], row["sentence"], f"{record}-{row['number']}")
    return Markup(
        '<div class="actions">{} <button type="button" class="copy" data-copy="{}">'
        "Copy as citation</button></div>"
    ).format(
        address.link("Read in the article", to, key=f"read-{record}-{row['number']}"), citation
    )


def citation(row: Row, words: str) -> str:
    """Return words with where they stand, as plain text to paste."""
    named = [row["headline"], row["source"], day(row["published"])]
    where = ", ".join(str(part) for part in named if not missing(part))
    return f"“{' '.join(words.split())}” ({where})"


def card(
    row: Row, record: str, head: Markup, quote: Markup, words: str, *, css: str, on: bool
) -> Markup:
    """Return one piece of evidence as a list item."""
    key = f"{record}-{row['number']}"
    return Markup(
        '<li data-target="card-{}" class="card {}"><div class="head">{}</div>{}{}{}</li>'
    ).format(
        key,
        f"{css} open" if on else css,
        head,
        quote,
        source_line(row),
        actions(row, record, citation(row, words)),
    )


def cards(items: Iterable[Markup], label: str) -> Markup:
    """Return cards as one list."""
    return Markup('<ul class="cards" aria-label="{}">{}</ul>').format(label, Markup("").join(items))


def position(
    row: Row, palette: Palette, opened: str | None = None, again: Iterable[Row] = ()
) -> Markup:
    """Return the evidence of one position; ``again``: the same words elsewhere in its article."""
    head = Markup(
        "{} <b>{} {}</b> <span>{}</span> <span>on {}</span>{}{} "
        '<span class="muted" title="{}">{:.0%} sure</span>'
    ).format(
        chip(row["side"], palette),
        SIGNS[row["stance"]],
        WORDS[row["stance"]],
        row["act"],
        row["issue"],
        _holder(row),
        _attribution(row),
        row.get("reason") or "",
        row["confidence"],
    )
    sentence, offset = sentence_of(row, "context")
    quote = quoted(sentence, offset, [(row["start"], row["end"])]) + _again(again)
    return card(
        row, "position", head, quote, row["evidence"],
        css=row["stance"], on=opened == f"position-{row['number']}",
    )  # fmt: skip


def _again(rows: Iterable[Row]) -> Markup:
    """Return links to the same words elsewhere in an article; nothing where there are none."""
    links = [
        address.link(
            f"sentence {int(row['sentence']) + 1}",
            address.reader(row["article"], row["sentence"], f"position-{row['number']}"),
            key=f"again-{row['number']}",
        )
        for row in rows
        if not missing(row["sentence"])
    ]
    if not links:
        return Markup("")
    return Markup('<p class="muted">The same words stand again in {}; counted once.</p>').format(
        Markup(", ").join(links)
    )


def sentence_of(row: Row, name: str) -> tuple[str, int]:
    """Return a row's sentence and where it begins; the record's own words where none holds them."""
    if missing(row.get(name)) or int(row["end"]) > int(row[f"{name}_end"]):
        return str(row.get("evidence") or row.get("text") or ""), int(row["start"])
    return str(row[name]), int(row[f"{name}_start"])


def _holder(row: Row) -> Markup:
    named = row["actor"] if row["actor"] != row["side"] else row.get("holder")
    if missing(named) or named == row["side"]:
        return Markup("")
    held = Markup('<span class="muted">held by {}</span>').format(named)
    if not row.get("told_of"):
        return held
    why = address.link(
        "by another article",
        address.href("entities", Filters(entity=row["told_of"])),
        title=f"This article does not say for whom {named} acts; the words are on this page",
        key=f"side-{row['number']}",
    )
    return held + Markup(' <span class="muted">for {} {}</span>').format(row["side"], why)


def _attribution(row: Row) -> Markup:
    again = Markup("")
    if row.get("repeat"):
        again = Markup(' <span class="badge" title="The same sentence stands twice">repeat</span>')
    if not row.get("attributed"):
        return again
    return again + Markup(' <span class="badge" title="Only {} says so">via {}</span>').format(
        row["speaker"], row["speaker_side"] if not missing(row["speaker_side"]) else row["speaker"]
    )


def figure(row: Row, palette: Palette, opened: str | None = None) -> Markup:
    """Return the evidence of one figure: its words, its value, its sentence."""
    said = (
        Markup(" <span>said by {}</span>").format(chip(row["actor"], palette, row["speaker"]))
        if not missing(row["speaker"])
        else Markup("")
    )
    of = "" if missing(row["measures"]) else row["measures"]
    head = Markup("<b>{}</b> <span>{}</span> <span>{}</span> <span>{}</span>{}").format(
        row["text"], with_unit(row), of, row["status"], said
    )
    sentence, offset = sentence_of(row, "evidence")
    quote = quoted(sentence, offset, [(row["start"], row["end"])])
    return card(
        row, "figure", head, quote, sentence,
        css=palette[row["actor"]].css, on=opened == f"figure-{row['number']}",
    )  # fmt: skip


def statement(row: Row, palette: Palette, opened: str | None = None) -> Markup:
    """Return the evidence of one statement: who, with which word, what."""
    head = Markup("{} <b>{}</b> <span class=muted>{}</span>").format(
        speaker(row, palette), "" if missing(row["cue"]) else row["cue"], row["kind"]
    )
    sentence, offset = sentence_of(row, "evidence")
    quote = quoted(sentence, offset, [(row["cue_start"], row["cue_end"])], _said(row, sentence))
    return card(
        row, "statement", head, quote, row["content"],
        css=palette[row["actor"]].css, on=opened == f"statement-{row['number']}",
    )  # fmt: skip


def _said(row: Row, sentence: str) -> list[Mark]:
    """Return marks for the parts of a statement's content that stand in its sentence."""
    marks, done = [], 0
    for part in str(row["content"]).split(PARTS):
        at = sentence.find(part, done)
        if at >= 0:
            done = at + len(part)
            marks.append(Mark(at, done, "evidence", "ev"))
    return marks


def speaker(row: Row, palette: Palette) -> Markup:
    """Return who speaks, with the code of whom he acts for."""
    if missing(row["speaker"]):
        return Markup('<span class="muted">nobody named</span>')
    if missing(row["actor"]):
        return Markup('<span class="quote-words">{}</span>').format(row["speaker"])
    return chip(row["actor"], palette, row["speaker"])


def content(row: Row) -> Markup:
    """Return what is said; a direct quotation keeps (or is given) its quotation marks."""
    words = str(row["content"])
    if row["kind"] == "direct" and words[:1] not in "\"“‘'«„":
        words = f"“{words}”"
    return fill('<span class="quote-words">%s</span>', words)
