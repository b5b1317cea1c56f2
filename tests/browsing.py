"""A real browser before the dashboard: fresh tabs, and what counts as wrong in them.

``Visit`` is one tab in a fresh context. Any console error, page error, answer of 400 or more, or
request that leaves the app's own origin fails the test that opened the tab.
"""

import os
import shutil
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PAGES = (
    "", "positions", "figures", "statements", "entities", "article", "compare", "search",
    "review", "add", "about",
)  # fmt: skip
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"there is no chromium at {CHROMIUM}"),
]

CALM = """async (longest) => {
  const started = performance.now()
  const busy = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning"
    || document.querySelector("[data-testid=stSkeleton], [data-testid=stSpinner]")
  let calm = 0
  while (calm < 4) {
    if (performance.now() - started > longest) return false
    await new Promise((done) => setTimeout(done, 50))
    calm = busy() ? 0 : calm + 1
  }
  return true
}"""
"""Idle: the script has stopped for 200 ms and nothing is a placeholder."""

GO = """(to) => {
  history.pushState({}, "", to)
  dispatchEvent(new PopStateEvent("popstate", { state: {} }))
}"""
"""What a soft link of the app does."""

INSIDE = """(e) => { const b = e.getBoundingClientRect(); return b.height > 0
  && b.bottom > 50 && b.top < innerHeight && (b.top >= 0 || b.height > innerHeight * .5) }"""


class Visit:
    """One tab in a fresh context: it waits until the app is idle and notes what goes wrong.

    ``also``: the one other address that may be asked, where people sign in.
    """

    def __init__(self, browser, origin, *, also=None, **context):
        context.setdefault("viewport", {"width": 1400, "height": 1000})
        self.context, self.origin, self.wrong = browser.new_context(**context), origin, []
        self.also = [also] if also else []
        self.page = self.context.new_page()
        self.page.on("request", self._requested)
        self.page.on("pageerror", lambda error: self.wrong.append(f"page error: {error}"))
        self.page.on("console", self._logged)
        self.page.on("response", self._answered)

    def _requested(self, request):
        own = self.origin.replace("http", "ws", 1)
        allowed = (self.origin, own, *self.also, "data:", "blob:", "about:")
        if not request.url.startswith(allowed):
            self.wrong.append(f"request to {request.url[:200]}")

    def _logged(self, message):
        # Below a page's path Streamlit's health is asked for first where there is none: a 404 each.
        where = message.location.get("url", "")
        if message.type == "error" and "/_stcore/" not in where:
            self.wrong.append(f"console: {message.text[:300]} ({where})")

    def _answered(self, response):
        if response.status >= 400 and "/_stcore/" not in response.url:
            self.wrong.append(f"{response.status} for {response.url[:200]}")

    def open(self, address=""):
        """Load an address as a shared link is."""
        self.page.goto(self.origin + address)
        return self.settle()

    def go(self, address=""):
        """Follow a link inside the app."""
        self.page.evaluate(GO, self.origin + address)
        return self.settle()

    def settle(self):
        """Wait until the app is idle."""
        if not self.page.evaluate(CALM, 30_000):
            pytest.fail(f"{self.page.url[:200]} is still busy")
        return self

    def back(self):
        """Go one view back."""
        self.page.go_back()
        return self.settle()

    def forward(self):
        """Go one view forward."""
        self.page.go_forward()
        return self.settle()

    def click(self, selector):
        """Click the first element of a selector."""
        self.page.locator(selector).first.click()
        return self.settle()

    def press(self, key):
        """Press a key where the focus is."""
        self.page.keyboard.press(key)
        return self.settle()

    def text(self, selector="[data-testid=stMain]"):
        """Return the words of an element."""
        return self.page.locator(selector).first.inner_text()

    def here(self):
        """Return the address below the origin."""
        return self.page.url.removeprefix(self.origin)

    def in_view(self, selector):
        """Tell whether an element stands inside the window, below the header, once scrolling ends."""
        element = self.page.locator(selector).first
        for _ in range(120):
            if element.count() and element.evaluate(INSIDE):
                return True
            self.page.wait_for_timeout(50)
        return False

    def close(self):
        """Close the tab; fail on whatever went wrong in it."""
        self.context.close()
        assert self.wrong == []
