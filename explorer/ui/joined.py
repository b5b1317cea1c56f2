"""Names that count as one, by rule or by a person: seen, kept apart, joined again."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.store.names import merges
from explorer.store.names.likeness import Named
from explorer.ui import address, export, plain
from explorer.ui.amounts import count
from explorer.ui.kept import kept
from explorer.ui.signing import caller
from explorer.ui.tables import missing

Row = dict[str, Any]
SAID = "joining-said"
MOST_NEAR = 12
"""Pairs offered at once."""
MOST_JOINED = 12
"""Joined names listed at once."""
USES = {"issue": "position", "entity": "mention"}
WHY = {
    "the same words": "the same words",
    "spelling": "another spelling",
    "initial": "an initial for the first name",
    "surname": "the only person here of this surname",
    "kind": "the same name, read as something else",
}
"""Reason of a rule -> how the page says it."""


def show(issues: tuple[str, ...] = ()) -> None:
    """List the issues that count as another, and those among ``issues`` that may."""
    joined, parted = kept(merges.merged_issues), kept(merges.parted, "issue")
    may = caller().may_write
    near = kept(merges.near_issues, issues)[:MOST_NEAR] if may else []
    say()
    if not joined.empty or not parted.empty:
        with _drawer("joined", f"Issues that count as one row: {len(joined)}") as drawer:
            if drawer.open:
                _list(joined, parted, may=may)
    if near:
        with _drawer("near", f"Rows that may mean the same: {len(near)}") as drawer:
            for narrow, wide in near if drawer.open else ():
                _offer(narrow, wide)


def _drawer(name: str, words: str) -> Any:
    """Return what a click opens; the page asks its ``open`` and draws nothing for a closed one."""
    return st.expander(words, key=f"drawer-{name}", on_change="rerun")


def _list(joined: pd.DataFrame, parted: pd.DataFrame, *, may: bool) -> None:
    for row in export.records(joined.head(MOST_JOINED)):
        one(row, "issue", into=True, may=may)
    if len(joined) > MOST_JOINED:
        st.caption(f"The {MOST_JOINED} that most positions use are shown.")
    for row in export.records(parted.head(MOST_JOINED)):
        apart(row, may=may)


def _offer(narrow: Named, wide: Named) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            Markup('<div class="log">“{}” <span class="muted">{}</span> and “{}” '
                   '<span class="muted">{}</span></div>').format(
                narrow.key, count(narrow.weight, "position"), wide.key, count(wide.weight, "position")
            ), width="content")  # fmt: skip
        st.button(
            "Make one row", key=f"near-{narrow.number}-{wide.number}",
            help=f"“{narrow.key}” would count as “{wide.key}”, also in articles to come; the review can undo it",
            on_click=_do, args=(_merging(narrow, wide), f"“{narrow.key}” counts as “{wide.key}” now."),
        )  # fmt: skip


def _merging(narrow: Named, wide: Named) -> Callable[[], object]:
    return lambda: library.merge("issue", narrow.number, wide.number, caller=caller())


def of_entity(db: Database, number: int, name: str) -> None:
    """List the names that count as one entity, and what was kept apart from it."""
    joined, parted = merges.forms(db, "entity", number), merges.parted(db, "entity", number)
    say()
    if joined.empty and parted.empty:
        return
    plain.heading(f"Also counts as {name}", 3)
    may = caller().may_write
    for row in export.records(joined):
        one(row, "entity", may=may)
    for row in export.records(parted):
        apart(row, may=may)


def say() -> None:
    """Say what the last click did."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)


def one(row: Row, thing: str, *, into: bool = False, may: bool) -> None:
    """Show one name that counts as another; who ``may`` write can keep a rule's guess apart."""
    guessed = not missing(row["why"])
    by = WHY.get(str(row["why"]), "by rule") if guessed else f"merged by {row['who'] or 'a person'}"
    target = Markup(" counts as “{}”").format(row["into_name"]) if into else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            Markup('<div class="log">“{}”{} <span class="muted">{} · {}</span></div>').format(
                row["name"], target, count(int(row["uses"]), USES[thing]), by
            ),
            width="content",
        )
        if guessed and may:
            st.button(
                "Keep apart", key=f"apart-{thing}-{row['number']}",
                help=f"Count “{row['name']}” by itself from now on",
                on_click=_do, args=(_parting(thing, row), f"“{row['name']}” counts by itself now."),
            )  # fmt: skip
        elif not guessed:
            st.html(address.link("undo in the review", address.href("review")), width="content")


def _parting(thing: str, row: Row) -> Callable[[], object]:
    return lambda: library.keep_apart(thing, int(row["number"]), caller=caller())


def apart(row: Row, *, may: bool) -> None:
    """Show one decision to keep two names apart; who ``may`` write can take it back."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            Markup(
                '<div class="log">“{}” is kept apart from “{}” <span class="muted">{}</span></div>'
            ).format(row["one_name"], row["other_name"], row["who"]),
            width="content",
        )
        if may:
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
