"""What comes out of the review and goes into it as files: labels, the statement table, the codebook."""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import Access, Imported
from explorer.store.review import reviewed
from explorer.ui import export, plain
from explorer.ui.amounts import count

SAID = "files-said"
MOST_SHOWN = 20


def out(db: Database) -> None:
    """Offer the files: judged records, positions as a statement table, the codebook."""
    judged = sum(each.reviewed for each in reviewed.agreement(db))
    with st.container(horizontal=True, key="files-out"):
        _file(f"Labels, {count(judged, 'record')}: JSON Lines", "labels", "jsonl",
              "application/x-ndjson", lambda: "".join(library.labels()))  # fmt: skip
        _file("Positions as a statement table: CSV", "statements-dna", "csv", "text/csv",
              lambda: "".join(library.statements_csv()))  # fmt: skip
        _file("Codebook: TOML", "codebook", "toml", "application/toml", _codebook)
    st.caption(
        "Labels hold what people judged, each record as the contract writes it. The statement table "
        "has the columns of Discourse Network Analyzer: person, organization, concept, agreement."
    )


def _file(words: str, name: str, suffix: str, kind: str, text: object) -> None:
    day = datetime.now(UTC).date().isoformat()
    st.download_button(
        words, lambda: text().encode("utf-8"),  # type: ignore[operator]
        export.file_name(name, "", day, suffix), kind,
        key=f"file-{name}", on_click="ignore", icon=":material/download:",
    )  # fmt: skip


def _codebook() -> str:
    return library.codebook().toml or library.codebook_toml({})


def said() -> None:
    """Show what became of the last file."""
    lines, bad = st.session_state.pop(SAID, ([], False))
    plain.notice(lines, bad=bad)


def labels_in(caller: Access) -> None:
    """Take a file of labels and lay it over the records, each under its own signature."""
    file = st.file_uploader("Labels to bring in (JSON Lines)", type=["jsonl", "json", "txt"],
                            key="labels-in", max_upload_size=20)  # fmt: skip
    if file is not None:
        st.button("Bring in the labels", key="labels-take", type="primary", on_click=_take,
                  args=(library.import_labels, file.name, file.getvalue(), caller))  # fmt: skip


def statements_in(caller: Access) -> None:
    """Take a statement table and lay it over the positions."""
    file = st.file_uploader("A statement table to bring in (CSV)", type=["csv", "tsv", "txt"],
                            key="statements-in", max_upload_size=20)  # fmt: skip
    if file is not None:
        st.button("Bring in the statements", key="statements-take", type="primary", on_click=_take,
                  args=(library.import_statements, file.name, file.getvalue(), caller))  # fmt: skip


def _take(bring: Callable[..., Imported], name: str, data: bytes, caller: Access) -> None:
    try:
        lines = data.decode("utf-8-sig").splitlines(keepends=True)
        came = bring(lines, name, caller=caller)
    except (ExplorerError, UnicodeDecodeError) as error:
        reason = str(error) if isinstance(error, ExplorerError) else "it is not UTF-8 text"
        st.session_state[SAID] = ([f"{name}: {reason}"], True)
        return
    left = came.refused[:MOST_SHOWN]
    rest = len(came.refused) - len(left)
    more = [f"and {count(rest, 'line')} more"] if rest else []
    st.session_state[SAID] = ([f"{name}: {came}", *left, *more], bool(came.refused))


def codebook_in(caller: Access) -> None:
    """Take a whole codebook as a file; it is checked before it replaces the one that holds."""
    file = st.file_uploader("A codebook to use in its place (TOML)", type=["toml", "txt"],
                            key="codebook-in", max_upload_size=2)  # fmt: skip
    if file is None:
        return
    try:
        toml = file.getvalue().decode("utf-8-sig")
        table = library.codebook_table(toml)
    except (ExplorerError, UnicodeDecodeError) as error:
        reason = str(error) if isinstance(error, ExplorerError) else "it is not UTF-8 text"
        plain.notice([f"{file.name}: {reason}"], bad=True)
        return
    held = ", ".join(count(len(table[kind]), kind) for kind in table)
    plain.notice([f"{file.name} holds {held}. Earlier states of the codebook are kept."])
    st.button("Use this codebook", key="codebook-take", type="primary",
              on_click=_take_codebook, args=(file.name, toml, caller))  # fmt: skip


def _take_codebook(name: str, toml: str, caller: Access) -> None:
    try:
        number = library.save_codebook(toml, caller=caller, who=st.session_state.get("reviewer"))
    except ExplorerError as error:
        st.session_state[SAID] = ([str(error)], True)
        return
    st.session_state[SAID] = ([f"{name} is the codebook now: state {number}."], False)


def read_again(caller: Access) -> None:
    """Offer to read again what other rules, or another codebook, read; from kept parses, so it is quick."""
    many = library.stale()
    if not many:
        return
    plain.notice(
        [f"{count(many, 'article')} were read by other readers or rules, or with another codebook."]
    )
    if not st.button(f"Read {count(many, 'article')} again", key="read-again"):
        return
    bar, refused = st.progress(0.0, text=f"Reading 0 of {many}"), []
    try:
        for done, result in enumerate(library.refresh(caller=caller, workers=2), 1):
            bar.progress(min(1.0, done / many), text=f"Reading {done} of {many}")
            refused += [str(result)] if result.status == "refused" else []
    except ExplorerError as error:
        refused.append(f"{error} What was read before is kept.")
    lines = refused or [f"{count(many, 'article')} read again."]
    st.session_state[SAID] = (lines, bool(refused))
    st.rerun()
