"""Many readers at once: sessions over Streamlit's own protocol, without browsers.

Each session opens a web socket, asks for a page, waits for the end of the run, thinks, and asks again
with another filter, as a click does.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product, repeat
from math import nan
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from sqlite_utils import Database
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from explorer.filters import Filters
from explorer.library import database
from explorer.store import queries

SESSIONS = 50
THINK = 5.0
"""Seconds between an answer and the next click, give or take a half."""

LAST = 200
"""Bytes of the message that ends a run, at most; larger ones are not looked into."""

WAIT = 60
"""Seconds a busy machine may take to open a connection."""

PAGES = {
    "figures": ("figures", ("kinds", "statuses", "actors", "speakers", "sources")),
    "positions": ("positions", ("stances", "actors", "issues", "sources")),
}
"""Page -> what its facets count, and which of them its readers use."""

CHOICES = 20
"""Values of a facet that readers choose among, the fullest first."""

Queries = Iterator[str]


def shared(_db: Database, _page: str) -> Queries:
    """Yield the query of one link again and again: what is sent round and opened by everybody."""
    return repeat("")


def varied(db: Database, page: str) -> Queries:
    """Yield queries of which hardly two are alike: one or two values of any facets, pages 1 to 3."""
    table, names = PAGES[page]
    found = {name: queries.facets(db, Filters(), name, table, CHOICES)["value"] for name in names}
    chance = random.Random(page)  # noqa: S311
    while True:
        chosen = chance.sample(names, chance.choice((1, 2)))
        asked: dict[str, Any] = {
            name: (str(chance.choice(list(found[name]))),) for name in chosen if len(found[name])
        }
        asked["page"] = chance.choice((1, 1, 2, 3))
        yield urlencode(Filters(**asked).query(), doseq=True)


KINDS = {"one link": shared, "varied": varied}


@dataclass(slots=True)
class Seen:
    """What some sessions saw: seconds from click to the end of the run, bytes of each answer."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    largest: int = 0
    """Bytes of the largest single message."""

    def quantile(self, share: float) -> float:
        """Return the time within which a share of the answers came, in milliseconds; NaN for none."""
        ordered = sorted(self.seconds)
        if not ordered:
            return nan
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def sessions(address: str, library: Path, seconds: float = 30) -> Iterator[str]:
    """Yield lines: for each page and kind of query one session alone, then ``SESSIONS`` of them."""
    db = database(library)
    for page, (kind, asking) in product(PAGES, KINDS.items()):
        asked = asking(db, page)
        alone = asyncio.run(_crowd(address, page, asked, (1, 0.5, seconds / 2)))
        busy = time.process_time()
        many = asyncio.run(_crowd(address, page, asked, (SESSIONS, THINK, seconds)))
        busy = (time.process_time() - busy) / seconds
        yield (
            f"  /{page:<10}{kind:<9} alone p50 {alone.quantile(0.5):4.0f} p95 {alone.quantile(0.95):4.0f} ms"
            f"   {SESSIONS} sessions p50 {many.quantile(0.5):4.0f} p95 {many.quantile(0.95):4.0f} ms"
            f"   p95 {many.quantile(0.95) / alone.quantile(0.95):4.1f} of alone"
            f"   {statistics.median(many.sizes or [0]) / 1000:4.0f} kB an answer,"
            f" largest message {many.largest / 1000:.0f} kB; asking took {busy:.0%} of a core"
        )
    db.conn.close()


async def _crowd(address: str, page: str, asked: Queries, how: tuple[int, float, float]) -> Seen:
    number, think, seconds = how
    seen = Seen()
    readers = (
        _reader(address, page, asked, (think, seconds, random.Random(n)), seen)  # noqa: S311
        for n in range(number)
    )
    await asyncio.gather(*readers)
    return seen


async def _reader(
    address: str,
    page: str,
    asked: Queries,
    pace: tuple[float, float, random.Random],
    seen: Seen,
) -> None:
    think, seconds, chance = pace
    await asyncio.sleep(chance.random() * think)
    to = address.replace("http://", "ws://") + "_stcore/stream"
    async with connect(to, subprotocols=["streamlit"], max_size=None, open_timeout=WAIT) as socket:  # type: ignore[list-item]
        await _ask(socket, page, "", Seen())  # opening the page is measured in a browser
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            await asyncio.sleep(think * (0.5 + chance.random()))
            await _ask(socket, page, next(asked), seen)


async def _ask(socket: ClientConnection, page: str, query: str, seen: Seen) -> None:
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = page
    started, size = time.perf_counter(), 0
    await socket.send(asked.SerializeToString())
    while True:
        data = await socket.recv()
        size += len(data)
        seen.largest = max(seen.largest, len(data))
        if len(data) <= LAST and _ends(data):
            seen.seconds.append(time.perf_counter() - started)
            seen.sizes.append(size)
            return


def _ends(data: str | bytes) -> bool:
    message = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
    return bool(message.WhichOneof("type") == "script_finished")
