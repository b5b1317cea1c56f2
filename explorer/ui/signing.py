"""Who is at the other end: whether he may write here, and in a team the way to sign in and out."""

from collections.abc import Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlite_utils import Database

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import Access
from explorer.store.review import reviewed
from explorer.ui import plain

Row = dict[str, Any]

SAID = "signing-said"


def caller() -> Access:
    """Return the right of whoever looks at this page.

    The name is what the identity provider vouches for; an address that it has not verified is none.
    """
    user = st.user
    verified = str(user.get("email_verified", True)).casefold() == "true"  # some send it as a word
    email = user.get("email") if user.get("is_logged_in") and verified else None
    name = str(user.get("name") or "") if email else ""
    headers = {str(name): str(value) for name, value in st.context.headers.items()}
    return library.access(
        st.get_option("server.address"), str(email) if email else None, headers, name=name or None
    )


def told(db: Database, rows: Sequence[Row], who: Access) -> Sequence[Row]:
    """Return decisions as a caller may see them: the mail address beside the name for editors only."""
    return reviewed.with_addresses(db, rows) if who.may_write else rows


def panel() -> None:
    """In a team: say who is signed in and what he may do, and offer to sign in or out."""
    who = caller()
    if who.mode != "team":
        return
    if who.user:
        right = "editor" if who.may_write else "reader: not on the list of editors"
        st.html(Markup('<p class="muted">{}<br>{}<br>{}</p>').format(who.user, right, _used(who)))
        st.button("Sign out", key="sign-out", on_click=st.logout)
    else:
        st.html(Markup('<p class="muted">You are reading as a visitor.</p>'))
        st.button("Sign in", key="sign-in", on_click=_sign_in)
    if words := st.session_state.pop(SAID, None):
        plain.notice([words], bad=True)


def _used(who: Access) -> str:
    """Say what an editor added today of what he may; nothing to readers."""
    if not who.may_write:
        return ""
    try:
        db = library.database()
    except ExplorerError:  # the page says so
        return ""
    try:
        return str(library.allowance(db, who) or "")
    finally:
        db.conn.close()


def _sign_in() -> None:
    try:
        st.login()
    except Exception as error:  # whatever is missing: the settings, a section of them, the library
        reason = str(error).strip().split("\n", 1)[0].rstrip(".")[:200]
        st.session_state[SAID] = f"Signing in is not set up on this server: {reason}."
