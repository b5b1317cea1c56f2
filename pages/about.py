"""What each field means, how it is found, how good it is, what is known to go wrong."""

import streamlit as st

import explorer
from explorer import library
from explorer.store import queries
from explorer.ui import about
from explorer.ui.downloads import WHOLE
from explorer.ui.frame import frame, opened

frame("About")
db = opened()

st.header("How it works", anchor=False)
st.markdown(about.METHOD)
st.markdown(about.attribution(len(library.cue_weights())))
st.header("What the fields mean", anchor=False)
for kind, pairs in about.FIELDS.items():
    st.subheader(kind, anchor=False)
    st.html(about.terms(pairs))
st.header("How good it is", anchor=False)
st.html(about.measured(about.quality()))
st.html(about.agreed(library.agreement()))
st.header("Known to go wrong", anchor=False)
st.html(about.terms(about.FAILURES))
st.header("Keys", anchor=False)
st.html(about.terms(about.KEYS))
st.caption(
    "Every view works from the keyboard, in light and dark, on a phone, and with motion reduced; "
    "colour is never the only sign. Below each table and chart are its rows and its picture as files."
)
st.header("Versions", anchor=False)
facts = queries.provenance(db)
st.html(
    about.terms(
        (
            ("Article Explorer", f"{explorer.__version__}, MIT licence"),
            ("Extractor of this data", str(facts["extractor_version"] or "none")),
            ("Model", str(facts["model"] or "none")),
            ("Data", f"{facts['articles_shown']}, last added {facts['last_added'] or 'never'}"),
        )
    )
)
st.html(WHOLE)
