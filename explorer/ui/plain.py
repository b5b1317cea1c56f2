"""Headings and notices whose words are shown as they are.

Streamlit's own headings and alerts read Markdown: a name such as ``*x*`` or an address such as
``![](http://…)`` would be rendered, or even fetched.
"""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup


def heading(words: str, level: int = 2, *, note: str = "", anchor: str = "") -> None:
    """Show a heading of level 2 or 3, with a note beside it and a place to jump to."""
    beside = Markup('<span class="muted"> {}</span>').format(note) if note else Markup("")
    st.html(Markup('<h{0} id="{3}">{1}{2}</h{0}>').format(level, words, beside, anchor))


def notice(lines: Sequence[str], *, bad: bool = False) -> None:
    """Show one box with one line for each notice; nothing for none."""
    if lines:
        st.html(notices(lines, bad=bad))


def notices(lines: Sequence[str], *, bad: bool = False) -> Markup:
    """Return the box of some notices; ``bad``: something failed."""
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup('<ul class="notice {}" role="{}">{}</ul>').format(
        "bad" if bad else "", "alert" if bad else "status", items
    )
