"""A dashboard of its own to measure: Streamlit on a free port of this machine."""

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


@contextmanager
def dashboard(script: Path, library: Path | None = None) -> Iterator[str]:
    """Serve a script with the project's settings; yield its address.

    Raises:
        ExplorerError: it does not answer within a minute.
    """
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"headless": "true", "address": "127.0.0.1", "port": port, "fileWatcherType": "none"}
    options = [f"--server.{name}={value}" for name, value in settings.items()]
    server = subprocess.Popen(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "EXPLORER_DB": str(library or "")},
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
    raise ExplorerError("the dashboard to measure did not start")
