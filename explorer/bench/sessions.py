"""Many readers at once: sessions over Streamlit's own protocol, without browsers.

Each session opens a web socket, asks for a page, waits for the end of the run, thinks, and asks again
with another filter, as a click does.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import nan

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

SESSIONS = 50
THINK = 5.0
"""Seconds between an answer and the next click, give or take a half."""

WAIT = 60
"""Seconds a busy machine may take to open a connection."""

QUERIES = {
    "figures": ("", "kind=money", "kind=percent", "page=2", "kind=people&page=2"),
    "positions": ("", "stance=against", "actor=Ukraine", "min=0.7", "view=gaps"),
}
"""Page -> what its readers ask for in turn."""


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


def sessions(address: str, seconds: float = 30) -> Iterator[str]:
    """Yield lines: for each page one session alone, then ``SESSIONS`` with think time."""
    for page, queries in QUERIES.items():
        alone = asyncio.run(_crowd(address, page, queries, (1, 0.5, seconds / 2)))
        many = asyncio.run(_crowd(address, page, queries, (SESSIONS, THINK, seconds)))
        yield (
            f"  /{page:<10} alone p50 {alone.quantile(0.5):5.0f} p95 {alone.quantile(0.95):5.0f} ms"
            f"   {SESSIONS} sessions p50 {many.quantile(0.5):5.0f} p95 {many.quantile(0.95):5.0f} ms"
            f"   p95 {many.quantile(0.95) / alone.quantile(0.95):4.1f} of alone"
            f"   {statistics.median(many.sizes or [0]) / 1000:5.0f} kB an answer,"
            f" largest message {many.largest / 1000:.0f} kB"
        )


async def _crowd(
    address: str, page: str, queries: Sequence[str], how: tuple[int, float, float]
) -> Seen:
    number, think, seconds = how
    seen = Seen()
    readers = (
        _reader(address, page, queries, (think, seconds, random.Random(n)), seen)  # noqa: S311
        for n in range(number)
    )
    await asyncio.gather(*readers)
    return seen


async def _reader(
    address: str,
    page: str,
    queries: Sequence[str],
    pace: tuple[float, float, random.Random],
    seen: Seen,
) -> None:
    think, seconds, chance = pace
    await asyncio.sleep(chance.random() * think)
    to = address.replace("http://", "ws://") + "_stcore/stream"
    async with connect(to, subprotocols=["streamlit"], max_size=None, open_timeout=WAIT) as socket:  # type: ignore[list-item]
        await _ask(socket, page, "", Seen())  # opening the page is measured in a browser
        turn, end = chance.randrange(len(queries)), time.monotonic() + seconds
        while time.monotonic() < end:
            await asyncio.sleep(think * (0.5 + chance.random()))
            turn += 1
            await _ask(socket, page, queries[turn % len(queries)], seen)


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
        message = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
        if message.WhichOneof("type") == "script_finished":
            seen.seconds.append(time.perf_counter() - started)
            seen.sizes.append(size)
            return
