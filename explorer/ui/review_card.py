"""One record under review: its sentence in context with its words marked, its fields, its verdict.

Pure functions: what the store returns in, escaped HTML out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from explorer.filters import Filters
from explorer.store.review.review_queue import MOST, RECORDS, Place, Proposal
from explorer.store.review.reviewed import Agreement
from explorer.ui import address, cards
from explorer.ui.amounts import count, full, with_unit
from explorer.ui.marks import Mark, render
from explorer.ui.tables import missing

Row = Mapping[str, Any]

FIELDS: dict[str, tuple[str, ...]] = {
    "position": ("actor", "side", "issue", "stance", "act", "speaker"),
    "figure": ("value", "low", "high", "unit", "modifier", "measures", "speaker", "status"),
    "statement": ("speaker", "actor", "kind"),
}
"""Kind of record -> the fields that can be fixed, in the order of the form."""

LABELS = {
    "actor": "Actor", "side": "Side", "issue": "Issue", "stance": "Stance", "act": "Act",
    "speaker": "Speaker", "value": "Value", "low": "Low", "high": "High", "unit": "Unit",
    "modifier": "Modifier", "measures": "Measures", "status": "Status", "kind": "Kind",
    "condition": "Condition", "holder": "Holder, as written", "text": "Words",
    "entity": "Entity", "cue": "Cue", "content": "Content", "reason": "Found because of", "confidence": "Certainty",
}  # fmt: skip

SHOWN: dict[str, tuple[str, ...]] = {
    "position": (*FIELDS["position"], "condition", "holder", "confidence", "reason"),
    "figure": ("text", *FIELDS["figure"], "kind"),
    "statement": (*FIELDS["statement"], "cue", "content"),
}

WIDE = frozenset({"condition", "reason", "content", "measures", "holder"})
"""Fields with a line of their own."""

OPTIONAL = frozenset({"low", "high", "condition"})
"""Fields that most records lack: shown only where there is something."""

PARTS = {
    "words": ("evidence", "ev"),
    "cue": ("cue", ""),
    "holder": ("entity", ""),
    "speaker": ("entity", ""),
    "condition": ("hit", ""),
}
"""Part a span plays -> kind and colour class of its mark."""

SHORT = 80
"""Characters of what tells a record from others, in a list."""

VERDICTS = {"accept": "accepted", "reject": "rejected", "fix": "fixed"}
SIGNS = {"accept": "✓", "reject": "✕", "fix": "✎"}


def card(found: Proposal, judged: Row | None) -> Markup:
    """Return the record with its context, fields, source and what was decided on it."""
    row = found.row
    said = Markup("")
    if judged:
        said = Markup('<p><span class="badge">{}</span></p>').format(_decided(judged))
    to = address.reader(row["id"], row["sentence"], found.key)
    return Markup(
        '<ul class="cards"><li class="card review open" data-target="card-{}">{}{}{}{}'
        '<div class="actions">{}</div></li></ul>'
    ).format(
        found.key, said, context(found), fields(found), cards.source_line(row),
        address.link("Read in the article", to, key=f"read-{found.key}"),
    )  # fmt: skip


def context(found: Proposal) -> Markup:
    """Return the sentences before (muted), the record's own with its words marked, and after."""
    marks = [
        Mark(start - found.offset, end - found.offset, *PARTS[part], title=part)
        for start, end, part in found.spans
    ]
    start, end = found.start - found.offset, found.end - found.offset
    return Markup(
        '<blockquote lang="en"><span class="muted">{}</span>{}<span class="muted">{}</span>'
        "</blockquote>"
    ).format(found.text[:start], render(found.text, marks, start, end), found.text[end:])


def fields(found: Proposal) -> Markup:
    """Return the proposed record as labelled fields; a dash where nothing was found."""
    pairs = Markup("").join(
        _field(LABELS[name], _value(found, name), wide=name in WIDE)
        for name in SHOWN[found.record]
        if name not in OPTIONAL or _adds(found.row, name)
    )
    return Markup('<dl class="facts">{}</dl>').format(pairs)


def _adds(row: Row, name: str) -> bool:
    """Tell whether a field says more than is shown already: a bound that is the value does not."""
    return not missing(row[name]) and (name == "condition" or row[name] != row["value"])


def _field(label: str, value: Markup, *, wide: bool) -> Markup:
    css = ("far", "long") if wide else ("", "")
    return Markup('<dt class="{}">{}</dt><dd class="{}">{}</dd>').format(
        css[0], label, css[1], value
    )


def _value(found: Proposal, name: str) -> Markup:
    value = found.row[name]
    if missing(value):
        return Markup('<span class="muted">—</span>')
    if name == "confidence":
        return escape(f"{value:.0%}")
    if name == "value":
        return escape(f"{full(value)} ({with_unit(found.row)})")
    return escape(full(value) if name in {"low", "high"} else value)


def _decided(judged: Row) -> str:
    why = f" (“{judged['why']}”)" if judged["why"] else ""
    return f"{VERDICTS[judged['verdict']]} by {judged['who']}, {day(judged['made_at'])}{why}"


def day(made_at: str) -> str:
    """Return a stored time in words for a list: date and minute, in UTC."""
    return made_at[:16].replace("T", " ") + " UTC"


def queues(
    agreed: Sequence[Agreement], table: str, order: str, filters: Filters, place: Place
) -> Markup:
    """Return the way to the other queues and orders, as links that keep the filters."""
    fresh = address.narrowed(filters)
    kinds = Markup("").join(
        _choice(f"{a.table.capitalize()} ", full(a.reviewed), address.href(
            "review", fresh, queue=a.table, order=order), on=a.table == table)
        for a in agreed
    )  # fmt: skip
    orders = Markup("").join(
        _choice(words, "", address.href("review", filters, queue=table, order=name),
                on=name == order)
        for name, words in (("doubt", "Least certain first"), ("chance", "In random order"))
    )  # fmt: skip
    at, left = (f"{full(n)} or more" if n == MOST else full(n) for n in (place.at, place.left))
    stands = f"{at} of {left} waiting" if place.at else f"{left} waiting"
    return Markup(
        '<div class="facet" role="group" aria-label="Queue">{}</div>'
        '<div class="facet" role="group" aria-label="Order">{}</div>'
        '<p class="muted">{}; the numbers beside the queues say how many were reviewed</p>'
    ).format(kinds, orders, stands)


def _choice(words: str, note: str, to: str, *, on: bool) -> Markup:
    current = {"aria_current": "true"} if on else {}
    text = Markup("{}<b>{}</b>").format(words, note) if note else words
    return address.link(text, to, css="on" if on else "", key=f"choice-{words}", **current)


def progress(agreed: Agreement) -> str:
    """Say how far the review is and how often people agreed with what was found."""
    done = f"{full(agreed.reviewed)} of {count(agreed.records, agreed.table[:-1])} reviewed"
    if agreed.precision is None or agreed.interval is None:
        return f"{done}; no precision before the first judgement"
    low, high = agreed.interval
    return (
        f"{done}, precision of reviewed {agreed.table} {agreed.precision:.0%} "
        f"(95 % interval {low:.0%} to {high:.0%}): {full(agreed.accepted)} accepted, "
        f"{full(agreed.fixed)} fixed, {full(agreed.rejected)} rejected"
    )


def logged(row: Row) -> Markup:
    """Return one correction as a line: what, on which record, by whom, when, why."""
    table = next((table for table, record in RECORDS.items() if record == row["record"]), "")
    name = f"{row['record']} {row['target'] or '(not found any more)'}: {_short(row['key'])}"
    named: Markup | str = name
    if row["target"] and not table:  # a mention: it has no queue, the article shows it
        to = address.reader(row["article"])
        named = address.link(name, to, key=f"log-{row['number']}")
    elif row["target"]:
        key = f"{row['record']}-{row['target']}"
        to = address.href("review", Filters(evidence=key), queue=table)
        named = address.link(name, to, key=f"log-{row['number']}")
    changes = ", ".join(
        f"{LABELS.get(name, name)} → {'—' if value is None else value}"
        for name, value in row["changes"].items()
    )
    return Markup('<div class="log">{} {} {} <b>{}</b> {} <span class="muted">{}</span></div>').format(
        SIGNS[row["verdict"]], VERDICTS[row["verdict"]], named, changes, signature(row),
        "taken back" if row["undone_at"] else "",
    )  # fmt: skip


def _short(words: str) -> str:
    return words if len(words) <= SHORT else words[:SHORT].rstrip() + " …"


def signature(row: Row) -> Markup:
    """Return who decided when and why."""
    why = f" · “{row['why']}”" if row["why"] else ""
    why += f" · from {row['source']}" if row.get("source") else ""
    return Markup('<span class="muted">{} · {}{}</span>').format(
        row["who"], day(row["made_at"]), why
    )


def empty(table: str, filters: Filters, others: Sequence[tuple[str, Filters]]) -> Markup:
    """Return the state of an empty queue, with each filter to drop."""
    drops = Markup("").join(
        Markup("<li>{}</li>").format(
            address.link(f"Drop {said}", address.href("review", to, queue=table), key=f"q-{said}")
        )
        for said, to in others
    )
    ways = Markup("<ul>{}</ul>").format(drops) if drops else Markup("")
    return Markup(
        '<div class="empty"><h2>Nothing waits for review</h2>'
        "<p>There are no {} that nobody has judged yet.</p>{}</div>"
    ).format(filters.sentence(table), ways)
