"""Entities and issues on screen: which are one, what they are called, whom they act for, who is meant."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import KINDS, Access
from explorer.store.review import reviewed
from explorer.ui import plain
from explorer.ui.amounts import count

Row = dict[str, Any]
ROWS = {"issue": "position", "entity": "mention"}
PLURALS = {"issue": "issues", "entity": "entities"}
SAID = "codebook-said"
MOST_NEAR = 5

ACTS = {
    "merge": "is the same as", "rename": "has the name", "alias": "is also called",
    "kind": "is of the kind", "actor": "acts for", "split": "is not who is meant by",
}  # fmt: skip
OF = {"issue": ("merge", "rename"), "entity": tuple(ACTS)}


def editor(db: Database, caller: Access) -> None:
    """Offer what can be decided on one issue or entity, with a preview of how much changes."""
    thing = st.radio("What", list(ROWS), format_func=lambda t: PLURALS[t].capitalize(),
                     horizontal=True, key="codebook-thing")  # fmt: skip
    there = reviewed.things(db, thing)
    names = list(dict.fromkeys(row["name"] for row in there))
    left, middle, right = st.columns(3)
    given = _choose(left, f"This {thing}", names, f"codebook-from-{thing}")
    act = middle.selectbox("What about it", OF[thing], format_func=lambda a: ACTS[a],
                           key=f"codebook-act-{thing}")  # fmt: skip
    row = _one(db, thing, given) if given else None
    if given and row is None:
        plain.notice([nobody(thing, given, names)], bad=True)
    with right:
        value = _value(act, names, thing)
    if row is None:
        st.caption(f"Choose the {thing} to see what would change.")
        return
    if thing == "entity":
        st.html(known(row, reviewed.names(db, row["number"])))
    if act == "split":
        _split(db, row, value, caller)
    elif act == "merge" and value:
        _offer_merge(thing, row, _one(db, thing, value), caller)
    elif value:
        _offer(thing, act, row, value, caller)


def nobody(thing: str, given: str, names: Sequence[str]) -> str:
    """Say that nothing has a name, and which names hold what was typed."""
    near = [name for name in names if given.strip().casefold() in name.casefold()][:MOST_NEAR]
    more = f" Do you mean {', '.join(near)}?" if near else ""
    return f"There is no {thing} of this name.{more}"


def _value(act: str, names: Sequence[str], thing: str) -> str:
    key = f"codebook-{act}-{thing}"
    if act in {"merge", "actor", "split"}:
        label = {
            "merge": f"that {thing}",
            "actor": "Country, bloc or body",
            "split": "Who is meant",
        }
        return _choose(st, label[act], names, key) or ""
    if act == "kind":
        return st.selectbox("Kind", KINDS, None, key=key) or ""
    return str(st.text_input("Name", key=key, max_chars=300) or "").strip()


def _choose(place: Any, label: str, names: Sequence[str], key: str) -> str | None:
    found: str | None = place.selectbox(label, names, index=None, key=key, accept_new_options=True,
                                        placeholder=f"Find among {len(names)}")  # fmt: skip
    return found


def _one(db: Database, thing: str, name: str) -> Row | None:
    found = reviewed.named(db, thing, name.strip())
    return found[0] if found else None


def known(row: Row, names: Sequence[Row]) -> Markup:
    """Return what is known of an entity: its kind, whom it acts for, the names that mean it."""
    others = ", ".join(f"{n['name']} ({n['rows']})" for n in names) or "none"
    pairs = (("Kind", row["kind"]), ("Acts for", row["actor"] or "—"), ("Names", others))
    items = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*pair) for pair in pairs)
    return Markup('<dl class="facts">{}</dl>').format(items)


def _offer(thing: str, act: str, row: Row, value: str, who: Access) -> None:
    st.html(preview(thing, row, value, act))
    st.button(f"Decide: {ACTS[act]}", key=f"codebook-{act}", on_click=_decide,
              args=(thing, act, row, value, who))  # fmt: skip


def _offer_merge(thing: str, row: Row, into: Row | None, who: Access) -> None:
    if into is None:
        plain.notice([f"There is no {thing} of the name to merge into."], bad=True)
    elif into["number"] == row["number"]:
        plain.notice(["These are one already."])
    else:
        st.html(preview(thing, row, into["name"], "merge"))
        st.button("Merge", key="codebook-merge", on_click=_merge, args=(thing, row, into, who))


def preview(thing: str, given: Row, target: str, act: str) -> Markup:
    """Say what a decision changes, before it does."""
    changed = f"{count(given['rows'], ROWS[thing])} in {count(given['articles'], 'article')}"
    words = {
        "merge": "would move to", "rename": "would be listed as", "alias": "would take in the name",
        "kind": "would be of kind", "actor": "would stand for",
    }[act]  # fmt: skip
    return Markup(
        "<p><b>{}</b> of “{}” {} “{}”; also in articles added later. It can be undone.</p>"
    ).format(changed, given["name"], words, target)


def _merge(thing: str, given: Row, into: Row, who: Access) -> None:
    run(
        lambda name: library.merge(thing, given["number"], into["number"], caller=who, who=name),
        f"“{given['name']}” is now “{into['name']}”: {count(given['rows'], ROWS[thing])}.",
        [f"codebook-from-{thing}", f"codebook-merge-{thing}"],
    )


def _decide(thing: str, act: str, given: Row, value: str, who: Access) -> None:
    number = given["number"]
    acts: dict[str, Callable[[str | None], Any]] = {
        "rename": lambda name: library.rename(thing, number, value, caller=who, who=name),
        "alias": lambda name: library.alias(number, value, caller=who, who=name),
        "kind": lambda name: library.classify(number, kind=value, caller=who, who=name),
        "actor": lambda name: library.classify(number, actor=value, caller=who, who=name),
    }
    words = {"rename": "is now called", "alias": "is meant by", "kind": "is now of kind",
             "actor": "now acts for"}[act]  # fmt: skip
    kept = [f"codebook-{act}-{thing}", *([f"codebook-from-{thing}"] if act == "rename" else [])]
    run(acts[act], f"“{given['name']}” {words} “{value}”.", kept)


def _split(db: Database, row: Row, name: str, caller: Access) -> None:
    """Offer the mentions of an entity: those that are chosen are somebody else."""
    rows = reviewed.mentions(db, row["number"])
    said = "Choose the mentions that are not “{}”; the newest {} are here."
    st.html(Markup('<p class="muted">{}</p>').format(said.format(row["name"], len(rows))))
    picked = st.dataframe(_mentions(rows), on_select="rerun", selection_mode="multi-row",
                          key=f"split-{row['number']}", hide_index=True, height=320)  # fmt: skip
    chosen = [rows[n]["number"] for n in picked["selection"]["rows"] if n < len(rows)]
    at = KINDS.index(row["kind"]) if row["kind"] in KINDS else 0
    kind = st.selectbox("Kind of who is meant", KINDS, at, key="split-kind")
    if not chosen or not name:
        st.caption("Choose mentions here, and above who is meant.")
        return
    st.button(f"{count(len(chosen), 'mention')}: somebody else", key="codebook-split", type="primary",
              on_click=_part, args=(row, chosen, name, kind, caller))  # fmt: skip


def _mentions(rows: Sequence[Row]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Mention": [row["text"] for row in rows],
            "Sentence": [row["words"] for row in rows],
            "Article": [row["headline"] for row in rows],
            "Date": [row["published"] for row in rows],
            "Moved": ["yes" if row["moved"] else "" for row in rows],
        }
    )


def _part(row: Row, chosen: list[int], name: str, kind: str, who: Access) -> None:
    run(
        lambda by: library.somebody_else(chosen, name, kind, caller=who, who=by),
        f"{count(len(chosen), 'mention')} of “{row['name']}” moved to “{name}”; undo it under the latest corrections.",
        ["codebook-split-entity", f"split-{row['number']}"],
    )


def run(act: Callable[[str | None], Any], words: str, fields: Sequence[str] = ()) -> None:
    """Run an action and keep what to say of it; the fields that led to it are emptied."""
    try:
        act(st.session_state.get("reviewer"))
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    st.session_state[SAID] = (words, False)
    for field in fields:
        st.session_state.pop(field, None)


def said() -> None:
    """Show what the last button did, once."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)
