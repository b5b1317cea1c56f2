"""What a page shows when there is nothing to show, or not yet."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from markupsafe import Markup

from explorer import library
from explorer.errors import ExplorerError
from explorer.filters import Filters
from explorer.ui import address, dropping, plain, signing
from explorer.ui.amounts import count


def nothing(page: str, filters: Filters, noun: str, options: Mapping[str, Any]) -> Markup:
    """Return the state of a filter that leaves nothing: what is filtered, each with a way out."""
    drops = Markup(" ").join(
        Markup("<li>{}</li>").format(
            address.link(f"Drop {said}", address.href(page, to, **options), key=f"empty-{said}")
        )
        for said, to in dropping.drops(filters)
    )
    way_out = Markup("<ul>{}</ul>").format(drops) if drops else Markup("")
    return Markup('<div class="empty"><h2>No {}</h2><p>There are no {}.</p>{}</div>').format(
        noun, filters.sentence(noun), way_out
    )


def empty_library(page: str) -> None:
    """Offer the ways to fill an empty library."""
    if not signing.caller().may_write:
        st.html(
            '<div class="empty"><h2>No articles yet</h2><p>Whoever runs this server can add some.</p></div>'
        )
        return
    st.html(
        Markup(
            '<div class="empty"><h2>No articles yet</h2><p>Load the sample briefs, or add your own '
            "articles: files, pasted text, a web address. Nothing leaves this machine.</p>{}</div>"
        ).format(address.link("Add articles", address.href("add"), key="empty-add"))
    )
    if library.demo_paths() and st.button("Load the sample", key="load-sample", type="primary"):
        load_sample()
        st.rerun()
    st.caption(f"Page: {address.PAGES[page]}")


def load_sample() -> None:
    """Load the demo into an empty library, with progress; stopping keeps what is stored."""
    total = len(library.demo_paths())
    if not total:
        return
    place = st.empty()
    refused = []
    with place.container():
        plain.heading("Reading the sample")
        st.caption(
            "The briefs are read on this machine, once; it takes some seconds. "
            "Stop (above, on the right) keeps what is read so far."
        )
        words = "{} of " + count(total, "article")
        bar = st.progress(0.0, text=f"Starting the language model for {count(total, 'article')} …")
        clock = st.empty()
        for height in (90, 320):
            st.skeleton(height=height)
        try:
            with clock, st.spinner("Reading", show_time=True):  # its clock runs in the browser
                for done, result in enumerate(library.load_demo(caller=signing.caller()), 1):
                    bar.progress(min(1.0, done / total), text=words.format(done))
                    if result.status == "refused":
                        refused.append(str(result))
        except ExplorerError as error:
            refused.append(f"The sample could not be loaded: {error}")
    place.empty()
    plain.notice(refused, bad=True)
