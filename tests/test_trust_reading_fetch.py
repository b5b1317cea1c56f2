"""Fetching: addresses that are refused, redirects that are checked again, limits that hold."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from explorer.errors import FetchError, ReadError, TooLargeError
from explorer.reading import Hints, addresses, fetch
from tests.test_reading_formats import FIRST, PAGE

BIG = 21_000_000


class Site(BaseHTTPRequestHandler):
    """Answers a few paths, each in its own bad or good manner."""

    def do_GET(self):
        path = self.path.split("?")[0]
        if path.startswith("/hop/"):
            left = int(path.rsplit("/", 1)[1])
            return self.answer(302, b"", Location=f"/hop/{left - 1}" if left else "/page")
        if path == "/away":
            return self.answer(302, b"", Location="http://169.254.169.254/latest/meta-data")
        if path == "/file":
            return self.answer(302, b"", Location="file:///etc/passwd")
        return getattr(self, path[1:].replace("-", "_"))()

    def page(self):
        self.answer(200, PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def packed(self):
        self.answer(
            200, gzip.compress(PAGE.encode()), Content_Type="text/html", Content_Encoding="gzip"
        )

    def bomb(self):
        self.answer(
            200, gzip.compress(b"a" * BIG), Content_Type="text/html", Content_Encoding="gzip"
        )

    def odd_packing(self):
        self.answer(200, PAGE.encode(), Content_Type="text/html", Content_Encoding="br")

    def image(self):
        self.answer(200, b"\x89PNG", Content_Type="image/png")

    def untyped(self):
        self.answer(200, PAGE.encode())

    def missing(self):
        self.answer(404, b"no", Content_Type="text/html")

    def big(self):
        self.answer(200, b"a" * BIG, Content_Type="text/plain")

    def broken(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(PAGE.encode()[:100])

    def drip(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(60):
            self.wfile.write(b"<p>")
            self.wfile.flush()
            time.sleep(0.1)

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # clients that hang up are the point of these tests


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Quiet(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def never(*args, **kwargs):
    pytest.fail("dialled")


def loopback(address) -> bool:
    """The allowance of these tests: their own server, and nothing else."""
    return address == ipaddress.ip_address("127.0.0.1")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "240.0.0.1",
        "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "fec0::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
        "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "2001:0:0:0:0:0:80ff:fffe", "2001:db8::1",
    ],
)  # fmt: skip
def test_private_addresses_are_not_dialled(address):
    assert not addresses.public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"]
)
def test_public_addresses_are(address):
    assert addresses.public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://herald.test/a", "only http and https"),
        ("gopher://herald.test/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("//herald.test/a", "only http and https"),
        ("http://user:secret@herald.test/", "user name"),
        ("http:///nowhere", "not a web address"),
        ("http://[::1", "not a web address"),
        ("http://a b/", "not a web address"),
        ("http://127.0.0.1/", "private network"),
        ("http://localhost:1/", "private network"),
        ("http://2130706433/", "private network"),
        ("http://0x7f.1/", "private network"),
        ("http://[::ffff:127.0.0.1]/", "private network"),
    ],
)
def test_addresses_are_refused_before_anything_is_dialled(url, reason, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", never)
    with pytest.raises(FetchError, match=reason) as refused:
        fetch.fetch(url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_every_address_of_a_host_is_checked(monkeypatch):
    both = [(2, 1, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.5")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    monkeypatch.setattr(socket, "create_connection", never)
    with pytest.raises(FetchError, match="private network"):
        fetch.fetch("http://two-faced.test/")


def test_a_host_is_resolved_once_and_that_address_dialled(monkeypatch):
    asked, dialled = [], []

    def resolve(host, port, **kwargs):
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.216.34" if len(asked) == 1 else "127.0.0.1", port))]

    def dial(address, timeout):
        dialled.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", dial)
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch.fetch("http://rebinding.test/")
    assert (asked, dialled) == (["rebinding.test"], [("93.184.216.34", 80)])


@pytest.mark.parametrize("path", ["/page", "/packed", "/hop/4", "/page?q=a b"])
def test_pages_are_fetched_and_read(site, path):
    (document,) = fetch.read_url(site + path, Hints(source="The Herald"), loopback)
    assert document.article.headline == "Council closes libraries"
    assert FIRST in document.article.text
    assert document.article.url.startswith(site)


@pytest.mark.parametrize(
    ("path", "error", "reason"),
    [
        ("/hop/5", FetchError, "more than 5 redirects"),
        ("/away", FetchError, "private network"),
        ("/file", FetchError, "only http and https"),
        ("/missing", FetchError, "status 404"),
        ("/image", FetchError, "image/png"),
        ("/untyped", FetchError, "not fetched"),
        ("/odd-packing", FetchError, "encoding that was not asked for"),
        ("/broken", FetchError, "could not be fetched|broke off"),
        ("/big", TooLargeError, "20 MB"),
        ("/bomb", TooLargeError, "20 MB"),
    ],
)
def test_answers_are_refused(site, path, error, reason):
    with pytest.raises(error, match=reason):
        fetch.fetch(site + path, loopback)


def test_a_slow_server_is_left_in_time(site, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", 0.6)
    start = time.monotonic()
    with pytest.raises(ReadError, match="no answer within"):
        fetch.fetch(site + "/drip", loopback)
    assert time.monotonic() - start < 4


def test_only_fetch_opens_sockets():
    users = [
        path.name
        for path in Path("explorer/reading").glob("*.py")
        if any(
            f"import {name}" in path.read_text()
            for name in ("socket", "http.client", "urllib.request", "requests", "httpx")
        )
    ]
    assert users == ["fetch.py"]
