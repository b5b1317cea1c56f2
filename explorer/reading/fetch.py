"""Fetching a web page: the only module of the product that opens a socket.

Only http and https. A host is resolved once, every address it has is checked, and the checked
address itself is dialled, so that a name cannot change its mind in between. Each redirect is a new
request with all its checks. Time, bytes and kinds of content are limited.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from explorer.errors import FetchError
from explorer.reading import formats, limits
from explorer.reading.addresses import Address, checked, label, public
from explorer.reading.source import Hints, Source
from explorer.records import Document

SECONDS = 10.0
"""For everything together: names, connections, redirects and bodies."""

REDIRECTS = 5
TYPES = frozenset(
    {
        "text/html", "application/xhtml+xml", "text/xml", "application/xml", "application/rss+xml",
        "application/atom+xml", "application/rdf+xml", "application/pdf", "text/plain",
    }
)  # fmt: skip
MOVED = frozenset({301, 302, 303, 307, 308})
AGENT = "ArticleExplorer/0.1 (one page, on a reader's request)"
CHUNK = 65_536
Allowed = Callable[[Address], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as it came, unpacked."""

    url: str
    data: bytes
    media_type: str
    charset: str | None


def read_url(url: str, hints: Hints | None = None, allowed: Allowed = public) -> Iterator[Document]:
    """Yield the articles at a web address.

    Raises:
        FetchError: the address is refused, or did not answer as it should.
        ReadError: what it answered cannot be read.
    """
    answer = fetch(url, allowed)
    source = Source(
        label(answer.url),
        answer.data,
        hints or Hints(),
        answer.media_type,
        answer.charset,
        answer.url,
    )
    yield from formats.documents(source)


def fetch(url: str, allowed: Allowed = public) -> Answer:
    """Return what a web address answers, after at most ``REDIRECTS`` redirects.

    Args:
        url: an http or https address.
        allowed: which network addresses may be dialled; tests allow their own loopback server.

    Raises:
        FetchError: one line that names the address and the reason.
    """
    deadline = time.monotonic() + SECONDS
    for _ in range(REDIRECTS + 1):
        answer = _request(url, allowed, deadline)
        if isinstance(answer, Answer):
            return answer
        url = urljoin(url, answer)
    raise FetchError(f"{label(url)}: more than {REDIRECTS} redirects")


def _request(url: str, allowed: Allowed, deadline: float) -> Answer | str:
    """Return the answer to one request, or where it redirects to."""
    scheme, host, port, target = checked(url)
    name = label(url)
    try:
        address = _resolved(host, port, allowed, name, deadline)
        connection = _Pinned(host, port, address, scheme == "https", deadline)
        try:
            connection.request("GET", target, headers=_headers())
            return _answer(connection.getresponse(), url, deadline)
        finally:
            connection.stop()
    except FetchError:
        raise
    except TimeoutError as error:
        raise FetchError(f"{name}: no answer within {SECONDS:.0f} seconds") from error
    except ssl.SSLError as error:
        raise FetchError(f"{name}: its certificate or encryption was not accepted") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline:
            raise FetchError(f"{name}: no answer within {SECONDS:.0f} seconds") from error
        raise FetchError(f"{name}: could not be fetched ({type(error).__name__})") from error


def _headers() -> dict[str, str]:
    return {
        "User-Agent": AGENT,
        "Accept": ", ".join(sorted(TYPES)),
        "Accept-Encoding": "gzip, deflate",
    }


def _resolved(host: str, port: int, allowed: Allowed, name: str, deadline: float) -> str:
    """Resolve a host once; all its addresses must be allowed. Returns the first."""
    found = _looked_up(host, port, left(deadline))
    for address in found:
        bare = address.split("%", 1)[0]
        if "%" in address or not allowed(ipaddress.ip_address(bare)):
            raise FetchError(f"{name}: leads to an address inside a private network")
    if not found:
        raise FetchError(f"{name}: the host is not known")
    return found[0]


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
    """Ask the system's resolver, which has no time limit of its own, from a thread."""
    found: list[str] = []

    def look() -> None:
        with contextlib.suppress(OSError, UnicodeError):
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(str(entry[4][0]) for entry in entries)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    return found


class _Pinned(http.client.HTTPConnection):
    """A connection to an address already checked, under the name that was asked for."""

    def __init__(self, host: str, port: int, address: str, secure: bool, deadline: float) -> None:
        super().__init__(host, port)
        self.address = address
        self.secure = secure
        self.deadline = deadline
        self.watch: threading.Timer | None = None

    def connect(self) -> None:
        """Dial the checked address; the certificate must be that of the name."""
        sock = socket.create_connection((self.address, self.port), left(self.deadline))
        self.sock = sock
        # A server that sends a byte now and then never runs into a socket's timeout.
        self.watch = threading.Timer(left(self.deadline), _hang_up, (sock,))
        self.watch.daemon = True
        self.watch.start()
        if self.secure:
            self.sock = ssl.create_default_context().wrap_socket(sock, server_hostname=self.host)

    def stop(self) -> None:
        """Hang up and stop the watch (``close`` is called early, while the answer still comes)."""
        if self.watch is not None:
            self.watch.cancel()
        self.close()


def _hang_up(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def left(deadline: float) -> float:
    """Return the seconds left.

    Raises:
        TimeoutError: none are left.
    """
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _answer(response: http.client.HTTPResponse, url: str, deadline: float) -> Answer | str:
    name = label(url)
    if response.status in MOVED and (location := response.headers.get("Location")):
        return str(location)
    if response.status != http.client.OK:
        raise FetchError(f"{name}: answered with status {response.status}")
    media_type = response.headers.get_content_type()
    if media_type not in TYPES or "Content-Type" not in response.headers:
        raise FetchError(f"{name}: answered with {media_type[:60]}, which is not fetched")
    data = _unpacked(
        _body(response, name, deadline), response.headers.get("Content-Encoding"), name
    )
    return Answer(url, data, media_type, response.headers.get_content_charset())


def _body(response: http.client.HTTPResponse, name: str, deadline: float) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(CHUNK):
        pieces.append(piece)
        size += len(piece)
        limits.check_bytes(size, name, what="page")
    left(deadline)
    if response.length:
        raise FetchError(f"{name}: broke off in the middle")
    return b"".join(pieces)


UNPACKERS: dict[str, Callable[[], "zlib._Decompress"]] = {
    "gzip": lambda: zlib.decompressobj(16 + zlib.MAX_WBITS),
    "x-gzip": lambda: zlib.decompressobj(16 + zlib.MAX_WBITS),
    "deflate": zlib.decompressobj,
}


def _unpacked(data: bytes, encoding: str | None, name: str) -> bytes:
    named = (encoding or "identity").strip().casefold()
    if named in {"identity", ""}:
        return data
    if named not in UNPACKERS:
        raise FetchError(f"{name}: packed in an encoding that was not asked for")
    try:
        plain = UNPACKERS[named]().decompress(data, limits.FILE_BYTES + 1)
    except zlib.error as error:
        raise FetchError(f"{name}: its packing is damaged") from error
    limits.check_bytes(len(plain), name, what="unpacked page")
    return plain
