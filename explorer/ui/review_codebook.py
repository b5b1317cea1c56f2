"""The codebook on screen: actors, issues and words of stance, with what each would hit while one types."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.filters import Filters
from explorer.library import CHOICES, Access
from explorer.store.review.examples import Example, Hits
from explorer.ui import address, plain
from explorer.ui.amounts import count
from explorer.ui.frame import option
from explorer.ui.marks import Mark, render

Entry = dict[str, Any]
SAID = "code-said"
KINDS = {"actor": "Actors", "issue": "Issues", "stance": "Words of stance"}
LISTS = {"actor": "aliases", "issue": "patterns", "stance": "words"}
"""Kind of entry -> the list in it that is looked for in articles."""

LABELS = {
    "actor": "Aliases: names that mean it, separated by commas",
    "issue": "Patterns, separated by commas: words that all must stand, | between alternatives",
    "stance": "Verbs, separated by commas, with their particle: rule out",
}
STANCES = ("favour", "against", "conditional")
MOST_EXAMPLES = 8


def editor(db: Database, filters: Filters, caller: Access) -> None:
    """Show the codebook: its entries, the one that is open, and what it would hit."""
    words, bad = st.session_state.pop(SAID, (None, False))
    if words:
        plain.notice([words], bad=bad)
    held = library.codebook()
    table = library.codebook_table(held.toml)
    kind, entry = option("code", "issue"), option("entry")
    st.html(kinds(table, kind, filters))
    entries = table[kind]
    at = int(entry) if entry.isdecimal() and int(entry[:6]) < len(entries) else None
    st.html(listing(kind, entries, at, filters))
    if caller.may_write:
        _form(db, kind, entries, at, caller)
    if held.number:
        st.caption(f"State {held.number}, saved {held.made_at[:16].replace('T', ' ')} UTC.")


def kinds(table: Mapping[str, Sequence[Entry]], kind: str, filters: Filters) -> Markup:
    """Return the kinds of entries as links, with how many there are of each."""
    links = Markup("").join(
        address.link(
            Markup("{} <b>{}</b>").format(words, len(table[name])),
            address.href("review", filters, part="codebook", code=name),
            css="on" if name == kind else "", key=f"code-{name}",
            **({"aria_current": "true"} if name == kind else {}),
        )
        for name, words in KINDS.items()
    )  # fmt: skip
    return Markup('<div class="facet" role="group" aria-label="Entries">{}</div>').format(links)


def listing(kind: str, entries: Sequence[Entry], at: int | None, filters: Filters) -> Markup:
    """Return the entries of a kind as links that open them."""
    if not entries:
        return Markup('<p class="muted">No {} of your own yet; the general ones hold.</p>').format(
            KINDS[kind].lower()
        )
    items = Markup("").join(
        Markup("<li>{} <span class='muted'>{}</span></li>").format(
            address.link(
                called(kind, entry),
                address.href("review", filters, part="codebook", code=kind, entry=str(n)),
                css="open" if n == at else "", key=f"entry-{kind}-{n}",
            ),
            ", ".join(entry.get(LISTS[kind], ())) if kind != "stance" else entry["stance"],
        )
        for n, entry in enumerate(entries)
    )  # fmt: skip
    fresh = Markup("")
    if at is not None:
        to = address.href("review", filters, part="codebook", code=kind)
        fresh = Markup("<p>{}</p>").format(address.link("Write a new entry", to, key="entry-new"))
    return Markup('<ul class="list codes">{}</ul>{}').format(items, fresh)


def called(kind: str, entry: Entry) -> str:
    """Return what an entry is listed as."""
    return ", ".join(entry["words"]) if kind == "stance" else str(entry["name"])


def _form(db: Database, kind: str, entries: Sequence[Entry], at: int | None, who: Access) -> None:
    before: Entry = dict(entries[at]) if at is not None else {}
    noun = {"actor": "actor", "issue": "issue", "stance": "word of stance"}[kind]
    plain.heading(f"Change {noun}: {called(kind, before)}" if before else f"New {noun}")
    key = f"code-{kind}-{'new' if at is None else at}-{st.session_state.get('code-turn', 0)}"
    entry = _fields(kind, before, key)
    texts = [t for t in entry.get(LISTS[kind], []) if t.strip()]
    if kind == "actor" and entry.get("name"):
        texts = [entry["name"], *texts]
    others = [e for n, e in enumerate(entries) if n != at]
    faults = library.codebook_faults({kind: [*others, entry]})
    touched = entry != before and any(entry.values())
    if touched:
        plain.notice(faults[:1], bad=True)
    with st.container(horizontal=True):
        st.button("Save the entry", key="code-save", type="primary",
                  disabled=not touched or bool(faults), on_click=_save,
                  args=(kind, entry, at, who))  # fmt: skip
        if before:
            st.button("Remove it", key="code-remove", on_click=_save, args=(kind, None, at, who))
    if texts:
        st.html(examples(library.codebook_examples(db, kind, texts[:MOST_EXAMPLES])))


def _fields(kind: str, before: Entry, key: str) -> Entry:
    """Ask for the fields of an entry and return it; what the form does not show is kept."""
    entry = before | FORMS[kind](before, key)
    return {name: value for name, value in entry.items() if value not in ("", [], None, False)}


def _actor(before: Entry, key: str) -> Entry:
    left, right = st.columns(2)
    return {
        "name": _name(left, before, key),
        "side": right.text_input(
            "Side it stands under (a country, a bloc)", before.get("side", ""), key=f"{key}-side"
        ).strip(),
        "aliases": _list(st, LABELS["actor"], before.get("aliases", ()), f"{key}-list"),
    }


def _issue(before: Entry, key: str) -> Entry:
    left, right = st.columns(2)
    contrary = "Patterns of its contrary (“free port” against a harbour fee)"
    whose = "Whose it is makes another issue: “Poland’s troops”, “France’s troops”"
    return {
        "name": _name(left, before, key),
        "opposites": _list(right, contrary, before.get("opposites", ()), f"{key}-contrary"),
        "patterns": _list(st, LABELS["issue"], before.get("patterns", ()), f"{key}-list"),
        "qualified": st.checkbox(whose, bool(before.get("qualified")), key=f"{key}-whose"),
    }


def _stance(before: Entry, key: str) -> Entry:
    left, middle, right = st.columns([2, 1, 1])
    acts = CHOICES["position", "act"]
    at = STANCES.index(before["stance"]) if before else None
    act = acts.index(before["act"]) if "act" in before else None
    return {
        "words": _list(left, LABELS["stance"], before.get("words", ()), f"{key}-list"),
        "stance": middle.selectbox("What they show", STANCES, at, key=f"{key}-stance"),
        "act": right.selectbox(
            "As an act of", acts, act, key=f"{key}-act", placeholder="the usual"
        ),
    }


FORMS: Mapping[str, Callable[[Entry, str], Entry]] = {
    "actor": _actor,
    "issue": _issue,
    "stance": _stance,
}


def _name(place: Any, before: Entry, key: str) -> str:
    named = before.get("name", "")
    given: str = place.text_input("Name", named, key=f"{key}-name", max_chars=200, live=True)
    return given.strip()


def _list(place: Any, label: str, values: Sequence[str], key: str) -> list[str]:
    given = place.text_input(label, ", ".join(values), key=key, max_chars=2000, live=True)
    return [" ".join(part.split()) for part in given.split(",") if part.strip()]


def examples(found: Sequence[tuple[str, Hits]]) -> Markup:
    """Return what each pattern would hit: how many sentences, and some of them with their marks."""
    return Markup("").join(
        Markup(
            '<section class="hits"><h3>{} <span class="muted">{}</span></h3>{}</section>'
        ).format(text, _many(hits), Markup("").join(map(_example, hits.examples)))
        for text, hits in found
    )


def _many(hits: Hits) -> str:
    if not hits.count:
        return "in no sentence of the library"
    return f"in {'at least ' if hits.more else ''}{count(hits.count, 'sentence')}"


def _example(found: Example) -> Markup:
    marks = [Mark(start, end, "evidence", "ev") for start, end in found.marks]
    to = address.reader(found.article, found.sentence)
    return Markup('<blockquote lang="en">{} {}</blockquote>').format(
        render(found.text, marks),
        address.link(found.headline or "Read it", to, css="muted", key=f"hit-{found.article}"),
    )


def _save(kind: str, entry: Entry | None, at: int | None, caller: Access) -> None:
    who = st.session_state.get("reviewer")
    try:
        number = library.save_entry(kind, entry, at=at, caller=caller, who=who)
    except ExplorerError as error:
        st.session_state[SAID] = (str(error), True)
        return
    done = "removed" if entry is None else "saved"
    st.session_state[SAID] = (f"The entry is {done}: state {number} of the codebook.", False)
    st.session_state["code-turn"] = st.session_state.get("code-turn", 0) + 1
    st.query_params.pop("entry", None)
