"""Tables as files beside the app: ``/api/<table>.csv|json|jsonl?<the query of a page>``.

``/api/library.db`` is the whole library as one SQLite file. Read-only and without a cap: the rows a page would show under the same query, all pages of them,
sent as they are read. ``st.App`` serves these routes next to the pages.
"""

import json
from collections.abc import Iterator
from itertools import chain
from threading import Lock
from urllib.parse import parse_qs

import streamlit as st
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from explorer import library
from explorer.errors import ExplorerError
from explorer.filters import Filters
from explorer.library import exporting
from explorer.ui import address, plain

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
}
LOCAL = {"localhost", "127.0.0.1", "::1"}
FOREIGN = "This library answers to this machine only."
HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
MOST_NOTICES = 20
BLOCK = 64 * 1024
"""Characters sent at a time."""


def routes() -> list[Route]:
    """Return the routes to serve beside the pages, also under the server's base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return [
        Route(f"{under}/api/{path}", answered, methods=["GET"])
        for under in dict.fromkeys(["", f"/{base}" if base else ""])
        for path, answered in (("library.db", whole), ("{table}.{form}", answer))
    ]


_COPYING = Lock()
"""One copy at a time: each takes the room of the library on the disk while it is sent."""


def whole(request: Request) -> Response:
    """Answer with a copy of the library, 503 while another is made, 500 with one plain sentence."""
    if foreign(request.url.hostname):
        return PlainTextResponse(FOREIGN, 421)
    if not _COPYING.acquire(blocking=False):
        return PlainTextResponse("A copy is being made; please try again in a moment.", 503)
    try:
        copy = exporting.copied()
    except ExplorerError as error:
        return PlainTextResponse(f"The library could not be copied: {error}", 500)
    finally:
        _COPYING.release()
    return FileResponse(
        copy,
        filename="articles.db",
        media_type="application/vnd.sqlite3",
        headers=HEADERS,
        background=BackgroundTask(copy.unlink, missing_ok=True),
    )


def answer(request: Request) -> Response:
    """Answer with a table, 404 with the names there are, or 500 with one plain sentence.

    What could not be read in the query is told in the header ``X-Notices`` (JSON).
    """
    if foreign(request.url.hostname):
        return PlainTextResponse(FOREIGN, 421)
    table, form = request.path_params["table"], request.path_params["form"]
    if table not in library.TABLES or form not in MEDIA:
        return PlainTextResponse(
            f"There are {', '.join(library.TABLES)} as {', '.join(MEDIA)}.", 404
        )
    filters, notices = asked(request.url.query)
    lines = written(table, form, filters)
    try:
        first = next(lines, "")  # an error shows here, while the status can still say so
    except ExplorerError as error:
        return PlainTextResponse(f"The library could not be read: {error}", 500)
    headers = {
        "Content-Disposition": f'attachment; filename="{table}.{form}"',
        **HEADERS,
    }
    if notices:
        headers["X-Notices"] = json.dumps(notices[:MOST_NOTICES])
    return StreamingResponse(blocks(chain([first], lines)), media_type=MEDIA[form], headers=headers)


def foreign(host: str | None) -> bool:
    """Tell whether a request for a library of this machine comes by another name.

    A web page that makes its own name lead here (DNS rebinding) could read the library otherwise.
    Behind a proxy on this machine, ``browser.serverAddress`` is the name that is right.
    """
    right = {*LOCAL, st.get_option("browser.serverAddress")}
    return st.get_option("server.address") in LOCAL and host not in right


def asked(query: str) -> tuple[Filters, list[str]]:
    """Read a query as the pages do; their own options (``view``, ``flip`` ...) are no filters."""
    given, _ = address.split(parse_qs(query, keep_blank_values=True))
    return Filters.from_query(given)


def written(table: str, form: str, filters: Filters) -> Iterator[str]:
    """Yield a table as text; ``json`` is one array of the objects that ``jsonl`` has in lines."""
    if form != "json":
        yield from library.export(table, form, filters)
        return
    before = "["
    for line in library.export(table, "jsonl", filters):
        yield before + line.rstrip("\n")
        before = ",\n"
    yield "[]\n" if before == "[" else "]\n"


def blocks(lines: Iterator[str]) -> Iterator[bytes]:
    """Join lines into blocks of some size: a thousand times fewer turns than line by line."""
    waiting: list[str] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= BLOCK:
            yield "".join(waiting).encode("utf-8")
            waiting, size = [], 0
    yield "".join(waiting).encode("utf-8")


def failed(error: Exception) -> bool:
    """Show an error of the library as one plain sentence; leave all others to Streamlit."""
    if not isinstance(error, ExplorerError):
        return False

    plain.notice(
        [f"This view could not be shown: {error}. Nothing in the library changed."], bad=True
    )
    return True
