"""Names that count as one, by rule or by a person: seen, kept apart, joined again."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.store import merges
from explorer.ui import address, export, plain
from explorer.ui.amounts import count
from explorer.ui.signing import caller
from explorer.ui.tables import missing

Row = dict[str, Any]
SAID = "joining-said"
USES = {"issue": "position", "entity": "mention"}
WHY = {
    "the same words": "the same words",
    "spelling": "another spelling",
    "initial": "an initial for the first name",
    "surname": "the only person here of this surname",
    "kind": "the same name, read as something else",
}
"""Reason of a rule -> how the page says it."""


def show(db: Database) -> None:
    """List the issues that count as another, with a way to keep each apart."""
    joined, parted = merges.merged_issues(db), merges.parted(db, "issue")
    say()
    if joined.empty and parted.empty:
        return
    with st.expander(f"Issues that count as one row: {len(joined)}"):
        for row in export.records(joined):
            one(row, "issue", into=True)
        for row in export.records(parted):
            apart(row)


def of_entity(db: Database, number: int, name: str) -> None:
    """List the names that count as one entity, and what was kept apart from it."""
    joined, parted = merges.forms(db, "entity", number), merges.parted(db, "entity", number)
    say()
    if joined.empty and parted.empty:
        return
    plain.heading(f"Also counts as {name}", 3)
    for row in export.records(joined):
        one(row, "entity")
    for row in export.records(parted):
        apart(row)


def say() -> None:
    """Say what the last click did."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)


def one(row: Row, thing: str, *, into: bool = False) -> None:
    """Show one name that counts as another; a rule's guess can be kept apart."""
    guessed = not missing(row["why"])
    by = WHY.get(str(row["why"]), "by rule") if guessed else f"merged by {row['who'] or 'a person'}"
    target = Markup(" counts as “{}”").format(row["into_name"]) if into else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            Markup('<div class="log">“{}”{} <span class="muted">{} · {}</span></div>').format(
                row["name"], target, count(int(row["uses"]), USES[thing]), by
            )
        )
        if guessed and caller().may_write:
            st.button(
                "Keep apart", key=f"apart-{thing}-{row['number']}",
                help=f"Count “{row['name']}” by itself from now on",
                on_click=_do, args=(_parting(thing, row), f"“{row['name']}” counts by itself now."),
            )  # fmt: skip
        elif not guessed:
            st.html(address.link("undo in the review", address.href("review")))


def _parting(thing: str, row: Row) -> Callable[[], object]:
    return lambda: library.keep_apart(thing, int(row["number"]), caller=caller())


def apart(row: Row) -> None:
    """Show one decision to keep two names apart, with a way to take it back."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            Markup(
                '<div class="log">“{}” is kept apart from “{}” <span class="muted">{}</span></div>'
            ).format(row["one_name"], row["other_name"], row["who"])
        )
        if caller().may_write:
            st.button(
                "Join again", key=f"join-{row['number']}", on_click=_do,
                args=(_joining(row), f"“{row['one_name']}” and “{row['other_name']}” are one again."),
            )  # fmt: skip


def _joining(row: Row) -> Callable[[], object]:
    return lambda: library.join_again(int(row["number"]), caller=caller())


def _do(act: Callable[[], object], words: str) -> None:
    try:
        act()
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    st.session_state[SAID] = (words, False)
