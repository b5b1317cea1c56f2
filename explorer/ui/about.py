"""What the About page says: fields, method, measured quality, known failures, keys."""

import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

from markupsafe import Markup

from explorer.store.review.reviewed import Agreement
from explorer.ui import address

FIELDS: Mapping[str, Sequence[tuple[str, str]]] = {
    "Entities": (
        ("Name", "the fullest form the article uses; later surnames are linked to it"),
        ("Kind", "person, country, bloc, organisation, place, facility, event, other"),
        ("Acts for", "the country, bloc or organisation a person or body speaks for"),
        ("Mentions", "every place that names it, also by demonym or metonym (the Kremlin: Russia)"),
    ),
    "Figures": (
        ("In the article", "the number in the article's own words"),
        ("Value", "what the words come to; ≥ at least, > more than, ≈ about, ranges from–to"),
        ("Unit", "ISO code of a currency, or a unit's name; none for plain counts"),
        ("Of what", "the noun that is counted or measured"),
        ("Who says it", "the speaker of the innermost statement around the number"),
        ("Status", "reported, planned, proposed, demanded, estimated or denied"),
        ("Same measure", "figures with the same unit, noun and event; they may rightly differ"),
    ),
    "Statements": (
        ("Speaker", "who says, wants, refuses or believes; pronouns are followed to a name"),
        ("Word", "the verb or phrase that reports it"),
        ("Kind", "direct: all in quotation marks; indirect: none; mixed: in part"),
    ),
    "Positions": (
        ("Side", "the country, bloc or party that the matrix rolls an actor up to"),
        ("Issue", "a short neutral noun phrase; the codebook's name where one matches"),
        ("Stance", "+ for, − against, ~ conditional, ? unclear"),
        ("Act", "what the side does: demand, propose, reject, pledge, threaten and so on"),
        ("via", "only another side says that this side holds it"),
        ("Sure", "the share of positions found by the same rule that a reader would accept"),
    ),
}
"""Kind of record -> its fields and what they mean."""

METHOD = (
    "An article is read as it is, to the character. A statistical parser (spaCy) finds words, "
    "sentences and grammar; rules that anybody can read and change (explorer/nlp/lexicon) find "
    "entities, statements, figures and positions in them. No text leaves this machine and no "
    "language model writes anything: every word shown is the article's own, at its own place."
)

LEARNT = (
    "Which words attribute something is weighed with {} weights learned from hand-marked articles "
    "(explorer/nlp/statements/cue_weights.tsv, a plain table)."
)
PLAIN = (
    "No learned weights were found: the plain rules of explorer/nlp/lexicon/cues.toml alone decide "
    "which words attribute something (F1 .58 instead of .66 on the articles of the table below); "
    "beliefs and wishes suffer most."
)


def attribution(weights: int) -> str:
    """Return how statements are told from other sentences, with or without learned weights."""
    return LEARNT.format(f"{weights:,}") if weights else PLAIN


FAILURES = (
    (
        "Irony and quotation at a distance",
        "“A great victory,” he said of the defeat: read as praise.",
    ),
    (
        "Who “they” are",
        "With two groups in the sentence before, a pronoun may go to the wrong one.",
    ),
    ("One issue, two names", "“The truce” and “the pause in fighting” may stand in two rows."),
    ("Implied positions", "A vote, a visit or a silence is no position until words say so."),
    ("Sums and parts", "“Ten, four of them children” are two figures; four is not a rival of ten."),
    ("Old and new", "A position from last year quoted in passing counts like today's."),
)
"""Kinds of error that are known, each with an example of our own."""

KEYS = (
    ("Tab", "next link, button or field; the first stop skips to the content"),
    ("Arrow keys", "walk through the matrix and through the marks of an article"),
    ("Enter", "open what has the focus"),
    ("A, X, F, S, U", "on the review page: accept, reject, fix, skip, undo the last"),
    ("Alt + Left / Right", "back and forward through the views"),
)


def quality() -> dict[str, Any]:
    """Return the measured numbers: ``measured``, ``data`` and a list ``field``."""
    text = (resources.files("explorer.ui") / "quality.toml").read_text("utf-8")
    return {"field": [], **tomllib.loads(text)}


def measured(numbers: Mapping[str, Any]) -> Markup:
    """Return the measured quality as a table; a plain sentence where nothing was measured."""
    if not numbers["field"]:
        return Markup("<p>Not measured yet for this version.</p>")
    rows = Markup("").join(_measured(row) for row in numbers["field"])
    return Markup(
        '<p class="muted">Measured {} on {}.</p><div class="scroll" tabindex="0" role="region" '
        'aria-label="Measured quality"><table class="rows"><caption>Measured quality</caption>'
        '<thead><tr><th scope="col">Field</th><th scope="col" class="num">Precision</th>'
        '<th scope="col" class="num">Recall</th><th scope="col" class="num">F1</th>'
        '<th scope="col" class="num">Documents</th></tr></thead><tbody>{}</tbody></table></div>'
    ).format(numbers.get("measured") or "at no given date", numbers.get("data") or "no data", rows)


def _measured(row: Mapping[str, Any]) -> Markup:
    cells = [f"{row[name]:.2f}" if name in row else "—" for name in ("precision", "recall", "f1")]
    return Markup(
        '<tr><td data-label="Field">{}</td><td class="num" data-label="Precision">{}</td>'
        '<td class="num" data-label="Recall">{}</td><td class="num" data-label="F1">{}</td>'
        '<td class="num" data-label="Documents">{}</td></tr>'
    ).format(row.get("name", "—"), *cells, row.get("documents", "—"))


REVIEWED = Markup("<h3>Reviewed in this library</h3>")


def agreed(found: Sequence[Agreement]) -> Markup:
    """Return what people made of the records of this library: precision with its interval."""
    if not any(each.reviewed for each in found):
        way = address.link(
            "review some", address.href("review", order="chance"), key="about-review"
        )
        return Markup("{}<p>Nothing reviewed yet in this library: {}.</p>").format(REVIEWED, way)
    rows = Markup("").join(map(_agreed, found))
    heads = ("Reviewed", "Accepted", "Fixed", "Rejected", "Precision", "95 % interval")
    cells = Markup("").join(Markup('<th scope="col" class="num">{}</th>').format(h) for h in heads)
    return REVIEWED + Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Reviewed in this library">'
        '<table class="rows"><caption>Reviewed in this library</caption><thead><tr>'
        '<th scope="col">Records</th>{}</tr></thead><tbody>{}</tbody></table></div>'
        '<p class="muted">Precision: the share of reviewed records that needed no change, with '
        "Wilson’s interval. Whoever reviews the doubtful ones first measures less than a sample {} "
        "would.</p>"
    ).format(cells, rows, address.link("in random order", address.href("review", order="chance")))


def _agreed(found: Agreement) -> Markup:
    low, high = found.interval or (None, None)
    precision = "—" if found.precision is None else f"{found.precision:.0%}"
    interval = "—" if low is None or high is None else f"{low:.0%} to {high:.0%}"
    reviewed = f"{found.reviewed:,} of {found.records:,}"
    numbers = (reviewed, found.accepted, found.fixed, found.rejected, precision, interval)
    cells = Markup("").join(Markup('<td class="num">{}</td>').format(n) for n in numbers)
    return Markup("<tr><td>{}</td>{}</tr>").format(found.table.capitalize(), cells)


def terms(pairs: Sequence[tuple[str, str]]) -> Markup:
    """Return terms with what they mean."""
    items = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*pair) for pair in pairs)
    return Markup('<dl class="facts">{}</dl>').format(items)
