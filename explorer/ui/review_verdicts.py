"""The queue on screen: one record, its buttons with their keys, the form that fixes its fields."""

from dataclasses import dataclass
from typing import Any

import streamlit as st
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.filters import Filters
from explorer.library import CHOICES, Access
from explorer.store import queries
from explorer.store.review import reviewed
from explorer.store.review.review_queue import Place, Proposal
from explorer.ui import plain
from explorer.ui.review_card import FIELDS, LABELS, VERDICTS

KEYS = {"accept": "A", "reject": "X", "fix": "F", "skip": "S", "undo": "U"}
"""Button -> key; R and C belong to Streamlit."""

SAID = "review-said"
FIXING = "review-fixing"
NAME = "review-name"
NAMED = ("actor", "side", "issue")
"""Fields chosen among the names there are; others can be typed."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a button needs: the record under review and the one that comes next."""

    found: Proposal
    next: str | None
    caller: Access


def step(found: Proposal, place: Place, caller: Access) -> Step:
    """Return the step from one record to the next of its queue."""
    return Step(found, None if place.next is None else f"{found.record}-{place.next}", caller)


def name(caller: Access) -> None:
    """Ask for the name under judgements where nobody is signed in."""
    if caller.mode == "local" and not caller.user:
        # Streamlit forgets the fields of a page that one leaves: the name is kept beside its field.
        st.session_state["reviewer"] = st.session_state.get(
            "reviewer", st.session_state.get(NAME, "")
        )
        with st.sidebar:
            st.text_input("Your name, for the record", key="reviewer", max_chars=80)
        st.session_state[NAME] = st.session_state["reviewer"]


def buttons(db: Database, now: Step) -> None:
    """Draw the five buttons; each answers to its key too."""
    st.text_input("Why (if it is worth saying)", key=f"why-{now.found.key}", max_chars=300)
    with st.container(horizontal=True, key="verdicts"):
        for verdict, icon in (("accept", "check"), ("reject", "close")):
            st.button(
                verdict.capitalize(),
                key=f"review-{verdict}",
                shortcut=KEYS[verdict],
                icon=f":material/{icon}:",
                on_click=_judge,
                args=(now, verdict),
            )
        st.button("Fix", key="review-fix", shortcut=KEYS["fix"], icon=":material/edit:",
                  on_click=_open, args=(now.found.key,))  # fmt: skip
        st.button("Skip", key="review-skip", shortcut=KEYS["skip"], icon=":material/skip_next:",
                  on_click=_go, args=(now.next,), disabled=now.next is None)  # fmt: skip
        undo_last(db, now.caller)
    if st.session_state.get(FIXING) == now.found.key:
        _form(db, now)


def undo_last(db: Database, caller: Access) -> None:
    """Draw the button that takes back one's own latest judgement."""
    name = library.signs_as(db, caller, st.session_state.get("reviewer"))
    latest = reviewed.last(db, name) if name else None
    st.button("Undo last", key="review-undo", shortcut=KEYS["undo"], icon=":material/undo:",
              on_click=take_back, args=(latest, caller), disabled=latest is None)  # fmt: skip


def said() -> None:
    """Show what the last button did, once."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)


def _tell(words: str, *, bad: bool = False) -> None:
    st.session_state[SAID] = (words, bad)


def _go(key: str | None) -> None:
    st.session_state.pop(FIXING, None)
    if key is None:
        st.query_params.pop("ev", None)
    else:
        st.query_params["ev"] = key


def _open(key: str) -> None:
    closed = st.session_state.get(FIXING) == key
    st.session_state[FIXING] = None if closed else key
    st.query_params["ev"] = key


def _judge(now: Step, verdict: str, changes: dict[str, Any] | None = None) -> None:
    found = now.found
    why = st.session_state.get(f"why-{found.key}")
    try:
        library.judge(
            found.record, found.row["number"], verdict,
            caller=now.caller, who=st.session_state.get("reviewer"), changes=changes, why=why, seen=found,
        )  # fmt: skip
    except ExplorerError as error:
        _tell(str(error), bad=True)
        return
    _tell(f"{found.record.capitalize()} {found.row['number']} {VERDICTS[verdict]}.")
    _go(now.next)


def take_back(latest: dict[str, Any] | None, caller: Access) -> None:
    """Undo one correction and go to its record."""
    if latest is None:
        return
    try:
        done = library.take_back(latest["number"], caller=caller)
    except ExplorerError as error:
        _tell(str(error), bad=True)
        return
    _tell("Taken back." if done else "It was taken back before.")
    if latest["target"] and latest["record"] != "mention":
        if latest["record"] == "position":  # the queue that an address means when it names none
            st.query_params.pop("queue", None)
        else:
            st.query_params["queue"] = latest["record"] + "s"
        _go(f"{latest['record']}-{latest['target']}")


def _form(db: Database, now: Step) -> None:
    with st.form(f"fix-{now.found.key}"):
        columns = st.columns(2)
        for n, field in enumerate(FIELDS[now.found.record]):
            with columns[n % 2]:
                _field(db, now.found, field)
        st.form_submit_button("Save the fix", type="primary", key="review-save",
                              on_click=_fix, args=(now,))  # fmt: skip


def _field(db: Database, found: Proposal, field: str) -> None:
    key, value = f"fix-{found.key}-{field}", found.row[field]
    allowed = CHOICES.get((found.record, field))
    if allowed:
        at = allowed.index(value) if value in allowed else None
        st.selectbox(LABELS[field], allowed, index=at, key=key)
    elif field in NAMED and found.record == "position":
        facet = "issues" if field == "issue" else "actors"
        names = [str(v) for v in queries.facets(db, Filters(), facet)["value"]]
        names = list(dict.fromkeys([str(value), *names]))
        st.selectbox(LABELS[field], names, key=key, accept_new_options=True)
    else:
        st.text_input(LABELS[field], _written(value), key=key, max_chars=300)


def _written(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else str(value)


def _fix(now: Step) -> None:
    found, changes = now.found, {}
    for field in FIELDS[found.record]:
        given = st.session_state.get(f"fix-{found.key}-{field}")
        text = "" if given is None else str(given).strip()
        if text != _written(found.row[field]):
            changes[field] = text or None
    if not changes:
        _tell("No field was changed: accept the record, or change a field.", bad=True)
        return
    _judge(now, "fix", changes)
