"""What stands beside the text: the records of the sentence in view, each leading to its row."""

from typing import Any

from markupsafe import Markup

from explorer.filters import Filters
from explorer.ui import address, cards
from explorer.ui.amounts import amount, with_unit
from explorer.ui.matrix import SIGNS, WORDS
from explorer.ui.palette import Palette
from explorer.ui.reader import Found
from explorer.ui.statements import Chains, chain
from explorer.ui.tables import missing

Row = dict[str, Any]
NOBODY: Chains = {}


def notes(
    found: Found,
    at: int | None,
    palette: Palette,
    opened: str | None = None,
    told: Chains = NOBODY,
) -> list[Markup]:
    """Return the notes of one sentence: positions, statements, figures, then who is named.

    ``told``: who says that somebody says something (``statements.chains``).
    """
    made = [
        *(_position(row, palette, opened) for row in _of(found.positions, at)),
        *(_statement(row, palette, opened, told) for row in _of(found.statements, at)),
        *(_figure(row, palette, opened) for row in _of(found.figures, at)),
    ]
    named = _entities([row for row in found.mentions if row["sentence"] == at], palette, opened)
    return [*made, *named]


def _of(rows: Any, at: int | None) -> list[Row]:
    return [row for row in rows if row["sentence"] == at]


def _note(key: str, css: str, opened: str | None, body: Markup, to: str) -> Markup:
    kind = key.partition("-")[0]
    return Markup(
        '<li class="note {}" id="note-{}"><div class="kind">{}</div>{} <div class="actions">{}</div></li>'
    ).format(
        f"{css} open" if opened == key else css,
        key,
        kind,
        body,
        address.link(f"In the table of {kind}s", to, key=f"row-{key}"),
    )


def _position(row: Row, palette: Palette, opened: str | None) -> Markup:
    told = "" if missing(row["speaker"]) else f" (told by {row['speaker']})"
    body = Markup('{} <b>{} {}</b> {} on {}{} <span class="muted">{}, {:.0%} sure</span>').format(
        cards.chip(row["side"], palette),
        SIGNS[row["stance"]],
        WORDS[row["stance"]],
        row["act"],
        row["issue"],
        told,
        row["reason"] or "found by a rule",
        row["confidence"],
    )
    to = address.href("positions", Filters(cell=(row["side"], row["issue"])))
    return _note(f"position-{row['number']}", row["stance"], opened, body, to)


def _statement(row: Row, palette: Palette, opened: str | None, told: Chains) -> Markup:
    body = Markup("{} <b>{}</b> {} <span class=muted>{}</span>{}").format(
        cards.speaker(row, palette),
        "" if missing(row["cue"]) else row["cue"],
        cards.content(row),
        row["kind"],
        chain(row, told.get(int(row["number"]), ())),
    )
    key = f"statement-{row['number']}"
    to = address.href("statements", Filters(article=row["article"], evidence=key))
    return _note(key, palette[row["actor"]].css, opened, body, to)


def _figure(row: Row, palette: Palette, opened: str | None) -> Markup:
    exact = amount(row, exact=True)
    facts = [row["measures"], row["status"], row["speaker"] and f"said by {row['speaker']}"]
    body = Markup('<b>{}</b> <span title="{}">{}</span> <span class="muted">{}</span>').format(
        row["text"], exact, with_unit(row), " · ".join(str(f) for f in facts if not missing(f))
    )
    key = f"figure-{row['number']}"
    to = address.href("figures", Filters(article=row["article"], evidence=key))
    return _note(key, palette[row["actor"]].css, opened, body, to)


def _entities(rows: list[Row], palette: Palette, opened: str | None) -> list[Markup]:
    """Return one note with everybody the sentence names."""
    if not rows:
        return []
    once = {row["number"]: row for row in rows}
    links = Markup(" ").join(
        address.link(
            cards.chip(row["actor"], palette, row["label"]),
            address.href("entities", Filters(entity=int(number))),
            title="All about this entity",
            key=f"entity-{number}",
        )
        for number, row in once.items()
    )
    on = any(opened == f"entity-{number}" for number in once)
    return [
        Markup('<li class="note {}"><div class="kind">named here</div>{}</li>').format(
            "open" if on else "", links
        )
    ]
