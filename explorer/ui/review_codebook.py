"""The codebook on screen: merge two issues or two entities, rename one, see and undo what was done."""

from collections.abc import Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database
from streamlit.delta_generator import DeltaGenerator

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import Access
from explorer.store import reviewed
from explorer.ui import plain
from explorer.ui.amounts import count
from explorer.ui.review_card import signature

Row = dict[str, Any]
ROWS = {"issue": "position", "entity": "mention"}
PLURALS = {"issue": "issues", "entity": "entities"}
SAID = "codebook-said"


def editor(db: Database, caller: Access) -> None:
    """Offer to merge or rename issues and entities, with a preview of how much changes."""
    thing = st.radio("What", list(ROWS), format_func=lambda t: PLURALS[t].capitalize(),
                     horizontal=True, key="codebook-thing")  # fmt: skip
    there = reviewed.things(db, thing)
    names = list(dict.fromkeys(row["name"] for row in there))
    left, middle, right = st.columns(3)
    given = _choose(left, f"This {thing}", names, f"codebook-from-{thing}")
    target = _choose(middle, "is the same as", names, f"codebook-into-{thing}")
    name = right.text_input("or has the name", key=f"codebook-name-{thing}", max_chars=300)
    if not given or not (target or name.strip()):
        st.caption("Choose what to merge or rename to see what would change.")
        return
    row = _one(db, thing, given)
    if row is None:
        plain.notice([f"There is no {thing} of this name."], bad=True)
    elif target:
        _offer_merge(thing, row, _one(db, thing, target), caller)
    else:
        st.html(preview(thing, row, name, merged=False))
        st.button("Rename", key="codebook-rename", on_click=_rename,
                  args=(thing, row, name, caller))  # fmt: skip


def _choose(place: DeltaGenerator, label: str, names: Sequence[str], key: str) -> str | None:
    return place.selectbox(label, names, index=None, key=key, accept_new_options=True,
                           placeholder=f"Find among {len(names)}")  # fmt: skip


def _one(db: Database, thing: str, name: str) -> Row | None:
    found = reviewed.named(db, thing, name.strip())
    return found[0] if found else None


def _offer_merge(thing: str, given: Row, into: Row | None, who: Access) -> None:
    if into is None:
        plain.notice([f"There is no {thing} of the name to merge into."], bad=True)
    elif into["number"] == given["number"]:
        plain.notice(["These are one already."])
    else:
        st.html(preview(thing, given, into["name"], merged=True))
        st.button("Merge", key="codebook-merge", on_click=_merge, args=(thing, given, into, who))


def preview(thing: str, given: Row, target: str, *, merged: bool) -> Markup:
    """Say what a merge or a new name changes, before it does."""
    changed = f"{count(given['rows'], ROWS[thing])} in {count(given['articles'], 'article')}"
    words = "would move to" if merged else "would be listed as"
    return Markup(
        "<p><b>{}</b> of “{}” {} “{}”; also in articles added later. It can be undone.</p>"
    ).format(changed, given["name"], words, target)


def _merge(thing: str, given: Row, into: Row, who: Access) -> None:
    _rule(
        lambda name: library.merge(thing, given["number"], into["number"], caller=who, who=name),
        f"“{given['name']}” is now “{into['name']}”: {count(given['rows'], ROWS[thing])}.",
        thing,
    )


def _rename(thing: str, given: Row, target: str, who: Access) -> None:
    _rule(
        lambda name: library.rename(thing, given["number"], target, caller=who, who=name),
        f"“{given['name']}” is now called “{target.strip()}”.",
        thing,
    )


def _rule(act: Any, words: str, thing: str | None = None) -> None:
    try:
        act(st.session_state.get("reviewer"))
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    st.session_state[SAID] = (words, False)
    if thing:
        for side, nothing in (("from", None), ("into", None), ("name", "")):
            st.session_state[f"codebook-{side}-{thing}"] = nothing


def rulings(db: Database, caller: Access) -> None:
    """List the latest merges and new names; those that stand can be undone."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)
    rows = reviewed.rulings(db)
    if not rows:
        st.caption("Nothing was merged or renamed yet.")
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(ruled(row))
            if caller.may_write and not row["undone_at"]:
                st.button(f"Undo ruling {row['number']}", key=f"ruling-{row['number']}",
                          on_click=_undo, args=(row["number"], caller))  # fmt: skip


def _undo(number: int, caller: Access) -> None:
    _rule(lambda _: library.take_back_ruling(number, caller=caller), "Taken back.")


def ruled(row: Row) -> Markup:
    """Return one ruling as a line."""
    if row["act"] == "merge":
        what = f"{row['thing']} “{row['name']}” merged into “{row['into_name']}”"
    else:
        what = f"{row['thing']} “{row['before']}” renamed “{row['after']}”"
    return Markup('<div class="log">{} {} <span class="muted">{}</span></div>').format(
        what, signature(row), "taken back" if row["undone_at"] else ""
    )
