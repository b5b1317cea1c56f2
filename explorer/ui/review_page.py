"""The parts of the review page, in the order in which they stand on it."""

from dataclasses import replace
from functools import lru_cache
from importlib import resources

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.library import Access
from explorer.store.review import review_queue, reviewed
from explorer.store.review.review_queue import RECORDS, Place
from explorer.ui import (
    address,
    dropping,
    filter_bar,
    plain,
    review_card,
    review_codebook,
    review_files,
    review_rules,
    review_things,
    review_verdicts,
    signing,
)
from explorer.ui.frame import option


@lru_cache(maxsize=1)
def _style() -> str:
    return (
        f"<style>{resources.files('explorer.ui').joinpath('review.css').read_text('utf-8')}</style>"
    )


PARTS = {
    "queue": "Queue", "rules": "Rules", "names": "Names", "codebook": "Codebook", "files": "Files",
}  # fmt: skip
"""Part of the page -> what it is called."""


def begin(caller: Access, filters: Filters) -> str:
    """Say who may do what here, offer the parts of the page, and return the one asked for."""
    part = option("part", "queue")
    with st.container(key="review-style"):
        st.html(_style())
    st.html(parts(part, filters))
    if caller.may_write:
        review_verdicts.name(caller)
    else:
        st.info("This library is read-only here: you see what waits and what was decided.")
    return part


def parts(part: str, filters: Filters) -> Markup:
    """Return the parts of the page as links that keep the filters."""
    links = Markup("").join(
        address.link(
            words, address.href("review", filters, part="" if name == "queue" else name),
            css="on" if name == part else "", key=f"part-{name}",
            **({"aria_current": "page"} if name == part else {}),
        )
        for name, words in PARTS.items()
    )  # fmt: skip
    return Markup('<nav class="facet parts" aria-label="Parts of the review">{}</nav>').format(
        links
    )


def judging(db: Database, filters: Filters, caller: Access) -> None:
    """The queue, and below it what was judged last."""
    table, order = table_of(filters), option("order", "doubt")
    if caller.may_write:
        st.caption(
            "Keys: A accept, X reject, F fix, S skip, U undo last. What was extracted is kept; "
            "judgements are a layer over it and outlive a new extraction."
        )
    facets(db, table, filters, order)
    queue(db, table, filters, order, caller)
    plain.heading("Latest corrections")
    log(db, caller)


def rules(db: Database, caller: Access) -> None:
    """List every rule, with a switch where one may write."""
    review_rules.listed(db, caller)


def names(db: Database, caller: Access) -> None:
    """Decide on entities and issues, and see what was decided."""
    review_things.said()
    if caller.may_write:
        review_things.editor(db, caller)
    plain.heading("Rules", note="what was decided here stands among them")
    review_rules.listed(db, caller)


def codebook(db: Database, filters: Filters, caller: Access) -> None:
    """Show and edit the codebook; bring articles up to date with it."""
    st.caption(
        "Your own actors, issues and words of stance come before the general ones in everything read "
        "from now on, here and by command; articles already here can be read again."
    )
    if caller.may_write:
        review_files.said()
        review_files.read_again(caller)
    review_codebook.editor(db, filters, caller)


def files(db: Database, caller: Access) -> None:
    """Offer what comes out as files, and take what comes in."""
    review_files.said()
    review_files.out(db)
    if caller.may_write:
        plain.heading("Bring in")
        ways = (review_files.labels_in, review_files.statements_in, review_files.codebook_in)
        for column, way in zip(st.columns(3), ways, strict=True):
            with column:
                way(caller)


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
    if chips := dropping.active("review", filters, options):
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
    judged = reviewed.standing(db, found.record, int(found.row["number"]))
    shown = signing.told(db, [judged] if judged else [], caller)
    st.html(review_card.card(found, next(iter(shown), None)))
    if caller.may_write:
        review_verdicts.buttons(db, review_verdicts.step(found, place, caller))
        review_rules.said()
        review_rules.maker(db, found, caller)


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
        ways = dropping.drops(filters)
        st.html(review_card.empty(table, replace(filters, evidence=None), ways))


def log(db: Database, caller: Access) -> None:
    """List the latest corrections, each with who, when, what, why."""
    rows = signing.told(db, reviewed.corrections(db), caller)
    if not rows:
        st.caption("Nobody has corrected anything yet.")
        return
    for row in rows:
        key = f"log-row-{row['number']}"
        with st.container(horizontal=True, vertical_alignment="center", key=key):
            st.html(review_card.logged(row))
            if caller.may_write and not row["undone_at"]:
                st.button(f"Undo {row['number']}", key=f"correction-{row['number']}",
                          on_click=review_verdicts.take_back, args=(row, caller))  # fmt: skip
