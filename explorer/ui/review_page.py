"""The parts of the review page, in the order in which they stand on it."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from importlib import resources

import streamlit as st
from sqlite_utils import Database

from explorer import library
from explorer.filters import Filters
from explorer.library import Access
from explorer.store import review_queue, reviewed
from explorer.store.review_queue import RECORDS, Place
from explorer.ui import export, filter_bar, plain, review_card, review_verdicts
from explorer.ui.amounts import count
from explorer.ui.frame import option


@lru_cache(maxsize=1)
def _style() -> str:
    return (
        f"<style>{resources.files('explorer.ui').joinpath('review.css').read_text('utf-8')}</style>"
    )


def begin(caller: Access) -> None:
    """Say who may do what here and with which keys."""
    with st.container(key="review-style"):
        st.html(_style())
    if caller.may_write:
        review_verdicts.name(caller)
        st.caption(
            "Keys: A accept, X reject, F fix, S skip, U undo last. What was extracted is kept; "
            "judgements are a layer over it and outlive a new extraction."
        )
    else:
        st.info("This library is read-only here: you see what waits and what was decided.")


def table_of(filters: Filters) -> str:
    """Return the queue an address means: the one it names, else the one of its record."""
    record = (filters.evidence or "").partition("-")[0]
    return option("queue") or next((t for t, r in RECORDS.items() if r == record), "positions")


def facets(db: Database, table: str, filters: Filters, order: str) -> None:
    """Draw the facets of a queue in the side bar: they narrow what waits."""
    options = {"queue": [table], "order": [order]}
    with st.sidebar:
        st.caption(f"Counts are of all {table}, reviewed or not.")
        for name in filter_bar.FACETS[table]:
            found = filter_bar.counted(db, replace(filters, entity=None), name, table)
            st.html(filter_bar.facet("review", filters, name, found, options))
    if chips := filter_bar.active("review", filters, options):
        st.html(chips)


def queue(db: Database, table: str, filters: Filters, order: str, caller: Access) -> None:
    """Show where the review is, the record under review, and what may be done with it."""
    number = _number(db, table, filters, order)
    place = review_queue.place(db, table, filters, number, order)
    agreed = {each.table: each for each in reviewed.agreement(db)}
    st.html(review_card.queues(list(agreed.values()), table, order, filters, place))
    done = agreed[table]
    st.progress(
        min(1.0, done.reviewed / done.records) if done.records else 0.0,
        text=review_card.progress(done) + _warning(done, order),
    )
    review_verdicts.said()
    key = None if number is None else f"{RECORDS[table]}-{number}"
    found = None if key is None else review_queue.proposal(db, key)
    if found is None:
        _nothing(table, filters, key, place)
        if caller.may_write:
            review_verdicts.undo_last(db, caller)
        return
    st.html(review_card.card(found, reviewed.standing(db, found.record, int(found.row["number"]))))
    if caller.may_write:
        review_verdicts.buttons(db, review_verdicts.step(found, place, caller))


def _warning(done: reviewed.Agreement, order: str) -> str:
    if not done.reviewed or order == "chance":
        return ""
    return ". Records in doubt come first here: a sample in random order says more of all of them"


def _number(db: Database, table: str, filters: Filters, order: str) -> int | None:
    """Return the record the address names, else the head of the queue."""
    record, _, number = (filters.evidence or "").partition("-")
    if record == RECORDS[table]:
        return int(number)
    return review_queue.first(db, table, filters, order)


def _nothing(table: str, filters: Filters, key: str | None, place: Place) -> None:
    if key is not None:
        plain.notice([f"There is no {key.replace('-', ' ')} (any more)."])
    if not place.left:
        ways = filter_bar.drops(filters)
        st.html(review_card.empty(table, replace(filters, evidence=None), ways))


def log(db: Database, caller: Access) -> None:
    """List the latest corrections, each with who, when, what, why; offer all labels as a file."""
    rows = reviewed.corrections(db)
    if not rows:
        st.caption("Nobody has corrected anything yet.")
        return
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(review_card.logged(row))
            if caller.may_write and not row["undone_at"]:
                st.button(f"Undo {row['number']}", key=f"correction-{row['number']}",
                          on_click=review_verdicts.take_back, args=(row, caller))  # fmt: skip
    judged = sum(each.reviewed for each in reviewed.agreement(db))
    st.download_button(
        f"Labels, {count(judged, 'record')}: JSON Lines",
        lambda: "".join(library.labels()).encode("utf-8"),
        export.file_name("labels", "", datetime.now(UTC).date().isoformat(), "jsonl"),
        "application/x-ndjson",
        key="labels",
        on_click="ignore",
        icon=":material/download:",
    )
