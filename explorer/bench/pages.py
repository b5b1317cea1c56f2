"""What a reader waits for: the pages in a browser, and many sessions at once.

First paint and click to idle of each page stand beside those of an empty Streamlit page in the same
run; then ``SESSIONS`` readers with think time beside one alone.
"""

import math
import os
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.bench.serving import EMPTY, dashboard
from explorer.bench.sessions import sessions
from explorer.bench.store import fill

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
ROUNDS = 2
WAIT = 30_000
"""Milliseconds after which a page that does not come to rest is given up."""

CLICKS = {
    "": "a[data-soft^='actor-'], a[data-soft^='facet-actors-']",
    "positions": ".matrix a.cell",
    "figures": "a[data-soft^='facet-kinds-']",
    "statements": "a[data-soft^='facet-kinds-']",
    "entities": "a[data-soft^='facet-kinds-']",
    "compare": "a[data-soft^='facet-actors-']",
    "search?q=ceasefire": "a[data-soft^='page-2']",
}
"""Page -> the link that is clicked on it."""

WATCH = """() => {
  const at = window.restless = {began: performance.now(), rested: 0}
  const look = () => {
    const app = document.querySelector("[data-testid=stApp]")
    const busy = document.querySelector("[data-testid=stSkeleton], [data-testid=stSpinner]")
    at.rested = app?.dataset.testScriptState === "notRunning" && !busy ? performance.now() : 0
    at.seen = true
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"],
  })
}"""
"""Notes when the page changed last, and whether it was at rest then."""

RESTED = """() => {
  const at = window.restless
  return at.seen && at.rested && document.querySelector("h1")
    && performance.now() - at.rested > 300 && at.rested - at.began
}"""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


@dataclass(frozen=True, slots=True)
class Seen:
    """Milliseconds of one page, medians of some rounds."""

    paint: float
    """From the address to the first words on the screen."""
    idle: float
    """From the address to the page at rest."""
    click: float
    """From a click to the page at rest; NaN where there was nothing to click."""

    def line(self, name: str, floor: "Seen") -> str:
        """Return one line of the table, beside the floor."""
        pairs = zip(
            (self.paint, self.idle, self.click),
            (floor.paint, floor.idle, floor.click),
            strict=True,
        )
        return f"  {name:<20}" + "".join(f"{ms:8.0f} ms {ms / at:5.1f}x" for ms, at in pairs)


def pages(count: int, library: Path | None = None) -> Iterator[str]:
    """Yield lines: each page in a browser beside an empty one, then many sessions."""
    with tempfile.TemporaryDirectory() as folder:
        if library is None:
            library = Path(folder) / "library.db"
            fill(library, count)
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        yield f"{'page':<22}{'first paint':>13}{'at rest':>17}{'click to rest':>22}"
        try:
            yield from _in_browser(empty, library)
        except ImportError:
            yield "  no browser: playwright is not installed (requirements-dev.txt)"
        with dashboard(library) as address:
            yield from sessions(address, library)


def _in_browser(empty: Path, library: Path) -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a development dependency

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            with dashboard(library, script=empty) as address:
                floor = _seen(browser, address, "button:has-text('Again')")
            yield floor.line("(empty page)", floor)
            with dashboard(library) as address:
                for page, link in CLICKS.items():
                    yield _seen(browser, address + page, link).line(f"/{page}", floor)
        finally:
            browser.close()


def _seen(browser: "Browser", address: str, link: str) -> Seen:
    """Open a page some times, each time as a new visitor; the first, cold time does not count."""
    rounds = [_round(browser, address, link) for _ in range(ROUNDS + 1)][1:]
    return Seen(*(statistics.median(times) for times in zip(*rounds, strict=True)))


def _round(browser: "Browser", address: str, link: str) -> tuple[float, float, float]:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    try:
        page.add_init_script(f"addEventListener('DOMContentLoaded', {WATCH})")
        page.goto(address)
        idle = _rest(page) + page.evaluate("() => window.restless.began")
        paint = page.evaluate(PAINT)
        found = page.locator(link).locator("visible=true")
        if not found.count():
            return paint, idle, math.nan
        page.evaluate(WATCH)
        found.first.click()
        return paint, idle, _rest(page)
    finally:
        page.close()


def _rest(page: "Page") -> float:
    """Wait until nothing has changed for a while; return when the last change was, NaN for never."""
    from playwright.sync_api import TimeoutError as Late  # noqa: PLC0415 - as above

    try:
        return float(page.wait_for_function(RESTED, timeout=WAIT, polling=50).json_value())
    except Late:
        return math.nan
