"""Rules on screen: make one of the record under review, see all that were made, switch them off and on."""

from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import CHOICES, Access
from explorer.store.review import reviewed
from explorer.store.review.review_queue import Proposal
from explorer.store.review.rules import CONDITIONS
from explorer.ui import plain, signing
from explorer.ui.amounts import count
from explorer.ui.review_card import FIELDS, LABELS, signature

Row = dict[str, Any]
SAID = "rules-said"
MOST = 200
USUAL = {"position": ("actor", "issue"), "figure": ("text", "kind"), "statement": ("cue",)}
"""Record -> what a rule asks for unless somebody chooses otherwise."""

WORDS = {**LABELS, "reason": "Found because of", "text": "Words", "cue": "Cue"}


def maker(db: Database, found: Proposal, caller: Access) -> None:
    """Offer to make a rule of a record: what others must have in common with it, and what follows."""
    record, key = found.record, found.key
    with st.expander("Make a rule of it", key=f"rule-{key}"):
        st.caption("A rule holds for records that are there and for later articles, under what "
                   "people say of single records. What was extracted is kept.")  # fmt: skip
        there = [n for n in CONDITIONS[record] if found.row[n] is not None]
        usual = [n for n in USUAL[record] if n in there]
        names = st.multiselect(f"Every {record} with the same", there, usual, key=f"rule-if-{key}",
                               format_func=lambda n: f"{WORDS[n]}: {condition(found, n)}")  # fmt: skip
        changes = _then(found)
        matches = {name: condition(found, name) for name in names}
        if not matches:
            st.caption("Choose at least one thing that they have in common.")
            return
        many, articles = reviewed.would_touch(db, record, matches)
        touched = f"{count(many, record)} in {count(articles, 'article')}"
        st.html(Markup("<p><b>{}</b> now, and those of later articles.</p>").format(touched))
        ready = changes is None or bool(changes)
        st.button("Make the rule", key=f"rule-make-{key}", type="primary", disabled=not ready,
                  on_click=_make, args=(key, matches, changes or {}, touched, caller))  # fmt: skip


def condition(found: Proposal, name: str) -> str:
    """Return what a rule asks for in a field: the record's own value; of a reason, the rule's name."""
    value = str(found.row[name])
    return value.partition(";")[0] if name == "reason" else value


def _then(found: Proposal) -> Row | None:
    """Ask what follows: None rejects; else the changes, empty until something is chosen."""
    record, key = found.record, found.key
    fields = FIELDS[record]
    what = st.selectbox("Then", ["", *fields], key=f"rule-then-{key}",
                        format_func=lambda n: f"change {WORDS[n].lower()} to" if n else "reject it")  # fmt: skip
    if not what:
        return None
    allowed = CHOICES.get((record, what))
    if allowed:
        value = st.selectbox("New value", allowed, None, key=f"rule-value-{key}-{what}")
    else:
        value = st.text_input("New value", key=f"rule-value-{key}-{what}", max_chars=300)
    return {what: value} if value and str(value).strip() else {}


def _make(key: str, matches: Row, changes: Row, touched: str, caller: Access) -> None:
    record = key.partition("-")[0]
    who, why = st.session_state.get("reviewer"), st.session_state.get(f"why-{key}")
    try:
        made = library.make_rule(record, matches, changes=changes, caller=caller, who=who, why=why)
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    does = "fixes" if changes else "rejects"
    st.session_state[SAID] = (f"Rule {made} {does} {touched}, and those of later articles.", False)


def said() -> None:
    """Show what the last button did, once."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)


def listed(db: Database, caller: Access) -> None:
    """List the rules, the newest first, each with a button that switches it off or on."""
    said()
    rows = signing.told(db, reviewed.rulings(db, MOST), caller)
    if not rows:
        st.html(
            '<div class="empty"><h2>No rules yet</h2><p>Reject or fix a record in the queue and make a '
            "rule of it, or decide on an entity or an issue. Rules hold for later articles too.</p></div>"
        )
        return
    on = sum(row["undone_at"] is None for row in rows)
    st.caption(f"{on} of {count(len(rows), 'rule')} switched on. They hold for later articles too; "
               "what was extracted is kept, and what people say of single records goes first.")  # fmt: skip
    for row in rows:
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"rule-row-{row['number']}"
        ):
            st.html(line(row), width="stretch")
            if caller.may_write:
                off = row["undone_at"] is not None
                st.button(f"Switch {'on' if off else 'off'} {row['number']}", key=f"ruling-{row['number']}",
                          on_click=_switch, args=(row["number"], off, caller))  # fmt: skip


def _switch(number: int, off: bool, caller: Access) -> None:
    act = library.restore_ruling if off else library.take_back_ruling
    try:
        done = act(number, caller=caller)
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    now = "on" if off else "off"
    words = f"Rule {number} is {now}." if done else f"Rule {number} was {now} before."
    st.session_state[SAID] = (words, False)


def line(row: Row) -> Markup:
    """Return one rule as a line: what it says, how much it touches, who made it when and why."""
    touched = f"{count(row['touched'], 'record')} changed" if row["touched"] else ""
    state = "switched off" if row["undone_at"] else touched
    return Markup(
        '<div class="log {}"><b class="num">{}</b> {} {} <span class="muted">{}</span></div>'
    ).format("off" if row["undone_at"] else "", row["number"], words(row), signature(row), state)


def _asked(name: str, value: str | None) -> str:
    if name == "reason":
        return f"found because of {value}"
    return f"{WORDS.get(name, name).lower()} " + ("—" if value is None else f"“{value}”")


def words(row: Row) -> str:
    """Return what a ruling says, in a sentence."""
    thing, name = row["thing"], row["name"] or row["before"]
    if row["act"] == "merge":
        return f"{thing} “{name}” merged into “{row['into_name']}”"
    if row["act"] == "rename":
        return f"{thing} “{row['before']}” renamed “{row['after']}”"
    if row["act"] == "kind":
        return f"{thing} “{name}” is of kind {row['after']}"
    if row["act"] == "actor":
        return f"{thing} “{name}” acts for “{row['after']}”"
    asked = " and ".join(_asked(name, value) for name, value in row["matches"].items())
    if row["act"] == "reject":
        return f"every {thing} with {asked} is rejected"
    new = ", ".join(f"{WORDS.get(n, n).lower()} → {v}" for n, v in row["changes"].items())
    return f"every {thing} with {asked} is changed: {new}"
