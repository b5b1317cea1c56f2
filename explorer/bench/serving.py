"""A dashboard of its own to measure, to test, to take pictures of: Streamlit on a port of this machine."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket
from urllib.request import urlopen

import explorer
from explorer.errors import ExplorerError

ROOT = Path(explorer.__file__).parents[1]
APP = ROOT / "app.py"
EMPTY = """
import streamlit as st
st.title("Empty", anchor=False)
st.button("Again")
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(st.session_state.runs)
"""
"""The floor: what Streamlit itself costs."""


def free_port() -> int:
    """Return a port of this machine that nobody listens to."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def dashboard(
    library: Path, *, script: Path = APP, port: int | None = None, log: Path | None = None,
    **environment: str,
) -> Iterator[str]:  # fmt: skip
    """Serve a library with the project's settings; yield the address.

    Args:
        library: the database.
        script: another one than the dashboard's.
        port: of this machine; None for a free one.
        log: what the server says goes there.
        environment: more of the environment.

    Raises:
        ExplorerError: it does not answer within a minute.
    """
    port = port or free_port()
    settings = {"headless": "true", "address": "127.0.0.1", "port": port, "fileWatcherType": "none"}
    options = [f"--server.{name}={value}" for name, value in settings.items()]
    with Path(log or os.devnull).open("wb") as out:
        server = subprocess.Popen(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-m", "streamlit", "run", str(script), *options],
            cwd=ROOT,
            stdout=out,
            stderr=out,
            env={**os.environ, "EXPLORER_DB": str(library), **environment},
        )
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(10)


def _wait(address: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError), urlopen(address) as answer:  # noqa: S310 - our own server
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise ExplorerError("the dashboard did not start")
