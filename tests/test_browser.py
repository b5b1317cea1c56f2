"""The dashboard in a real browser: the way an analyst walks, shared links, keyboard, hostile text.

Needs Debian's chromium (or ``CHROMIUM``); skipped with a reason where there is none.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from socket import socket
from urllib.request import urlopen

import pytest
import shelf

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PAGES = (
    "",
    "positions",
    "figures",
    "statements",
    "entities",
    "article",
    "compare",
    "search",
    "add",
    "about",
)
STOCK = {"svg-img-alt", "empty-table-header", "presentation-role-conflict"}
"""Defects of Streamlit's own widgets: line charts, the select column, the drop zone."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"there is no chromium at {CHROMIUM}"),
]

EVIDENCE = "[data-target=evidence]:visible"
SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]")
  return app?.dataset.testScriptState === "notRunning"
    && !document.querySelector("[data-testid=stSkeleton], [data-testid=stSpinner]")
}"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return shelf.fill(tmp_path_factory.mktemp("shelf") / "shelf.db")


@pytest.fixture(scope="module")
def origin(library, tmp_path_factory):
    """Serve the app on a free port; yield its address."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
    command += ["--server.fileWatcherType", "none"]
    log = tmp_path_factory.mktemp("log") / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=out,
            env={**os.environ, "EXPLORER_DB": str(library)},
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(10)


def wait_for(address: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError), urlopen(address) as answer:
            if answer.status == 200:
                return
        time.sleep(0.2)
    pytest.fail(f"{address} did not answer in {seconds} s")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


class Visit:
    """One tab in a fresh context: it waits until the app is idle and notes what goes wrong."""

    def __init__(self, browser, origin, **context):
        context.setdefault("viewport", {"width": 1400, "height": 1000})
        self.context, self.origin, self.wrong = browser.new_context(**context), origin, []
        self.page = self.context.new_page()
        self.page.on("request", self._requested)
        self.page.on("pageerror", lambda error: self.wrong.append(f"page error: {error}"))
        self.page.on("response", self._answered)

    def _requested(self, request):
        own = self.origin.replace("http", "ws", 1)
        if not request.url.startswith((self.origin, own, "data:", "blob:")):
            self.wrong.append(f"request to {request.url}")

    def _answered(self, response):
        # Streamlit asks for its health below the page's path first, then at the root.
        if response.status >= 400 and "/_stcore/" not in response.url:
            self.wrong.append(f"{response.status} for {response.url}")

    def open(self, address=""):
        self.page.goto(self.origin + address)
        return self.settle()

    def settle(self):
        calm = 0
        for _ in range(120):
            calm = calm + 1 if self.page.evaluate(SETTLED) else 0
            if calm == 2:
                return self
            self.page.wait_for_timeout(250)
        pytest.fail(f"{self.page.url} is still busy")

    def click(self, selector):
        self.page.locator(selector).first.click()
        self.page.wait_for_timeout(100)
        return self.settle()

    def text(self, selector="[data-testid=stMain]"):
        return self.page.locator(selector).first.inner_text()

    def in_view(self, selector):
        """Tell whether an element stands inside the window, below the header, once scrolling ends."""
        inside = """(e) => { const b = e.getBoundingClientRect(); return b.height > 0
          && b.bottom > 50 && b.top < innerHeight && (b.top >= 0 || b.height > innerHeight * .5) }"""
        element = self.page.locator(selector).first
        for _ in range(40):
            if element.count() and element.evaluate(inside):
                return True
            self.page.wait_for_timeout(100)
        return False

    def close(self):
        self.context.close()
        assert self.wrong == []


@pytest.fixture
def visit(browser, origin):
    """Open tabs that are closed, and checked for outside requests and errors, at the end."""
    tabs = []

    def new(address="", **context):
        tabs.append(Visit(browser, origin, **context))
        return tabs[-1].open(address)

    yield new
    for tab in tabs:
        tab.close()


def test_from_the_overview_to_the_words_in_the_article(visit):
    tab = visit()
    tab.click('[data-soft="menu-positions"]')
    assert tab.page.url.endswith("/positions")
    tab.click('[data-soft="wide-Northland.truce"]')
    assert "cell=Northland.truce" in tab.page.url
    assert tab.in_view(EVIDENCE)
    assert "Northland rejects the truce" in tab.text(EVIDENCE)
    tab.click(EVIDENCE + ' [data-soft^="read-position"]')
    assert "/article?a=" in tab.page.url
    assert tab.in_view(".sent.here")
    assert tab.text(".sent.here .evidence").startswith("Northland")
    assert tab.page.locator(".note.open").count() == 1


def test_a_shared_link_shows_the_same_in_a_fresh_browser(visit):
    first = visit("positions")
    first.click('[data-soft="wide-Northland.truce"]')
    first.click('[data-soft="facet-stances-against"]')
    address = first.page.url.removeprefix(first.origin)
    again = visit(address)
    assert again.text(EVIDENCE) == first.text(EVIDENCE)
    assert again.text(".wide-only") == first.text(".wide-only")
    assert again.page.url == first.page.url


def test_back_and_forward_step_through_the_views(visit):
    tab = visit("positions")
    tab.click('[data-soft="wide-Northland.truce"]')
    tab.click('[data-soft="menu-figures"]')
    tab.page.go_back()
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert tab.page.url.endswith("positions?cell=Northland.truce")
    assert "Northland on truce" in tab.text()
    tab.page.go_back()
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert tab.page.url.endswith("/positions")
    assert "Northland on truce" not in tab.text()
    tab.page.go_forward()
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert "Northland on truce" in tab.text()


def test_a_widget_writes_the_address_and_back_undoes_it(visit):
    tab = visit("statements")
    box = tab.page.get_by_label("Words in the text")
    box.fill("17")
    box.press("Enter")
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert tab.page.url.endswith("?q=17")
    assert tab.page.locator("table.rows tbody tr").count() == 1
    tab.page.go_back()
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert tab.page.locator("table.rows tbody tr").count() == 3


def test_the_keyboard_alone_walks_from_the_matrix_to_the_article(visit):
    tab = visit("positions")
    tab.page.locator(".wide-only a[tabindex='0']").focus()
    tab.page.keyboard.press("ArrowRight")
    moved = tab.page.evaluate("document.activeElement.dataset.soft")
    assert moved.startswith("wide-")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert "cell=" in tab.page.url
    assert tab.in_view(EVIDENCE)
    for _ in range(60):
        tab.page.keyboard.press("Tab")
        if (tab.page.evaluate("document.activeElement.dataset.soft") or "").startswith("read-"):
            break
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_timeout(200)
    tab.settle()
    assert "/article?" in tab.page.url
    assert tab.in_view(".sent.here")


@pytest.mark.parametrize("name", ["QUARREL", "HOSTILE", "FOLDED"])
def test_the_reader_is_the_article_to_the_character(visit, library, name):
    text = shelf.folded().article.text if name == "FOLDED" else getattr(shelf, name)
    tab = visit(f"article?a={shelf.article_of(library, text)}")
    shown = tab.page.locator(".article").evaluate("(e) => e.textContent")
    assert shown == text.replace("\r\n", "\n")


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_is_only_text(visit, library, page):
    address = (
        f"article?a={shelf.article_of(library, shelf.HOSTILE)}&s=1" if page == "article" else page
    )
    tab = visit(address)
    assert tab.page.evaluate("window.pwned") is None
    own = tab.page.locator("[data-testid=stHtml] :is(img, script, iframe)")
    assert own.count() == 0
    schemes = tab.page.locator("a").evaluate_all("(all) => all.map((a) => a.protocol)")
    assert set(schemes) <= {"http:", "https:", ""}


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beyond_the_stock_defects(visit, library, scheme, width):
    found = {}
    size = {"width": width, "height": 900}
    tab = visit("", color_scheme=scheme, viewport=size)
    reader = f"article?a={shelf.article_of(library, shelf.QUARREL)}&s=0"
    for address in (
        *PAGES,
        reader,
        "positions?cell=Northland.truce",
        "entities?e=1",
        "search?q=truce",
    ):
        tab.open(address)
        for violation in axe.Axe().run(tab.page).response["violations"]:
            if violation["id"] not in STOCK:
                nodes = [node["html"][:120] for node in violation["nodes"][:3]]
                found.setdefault(violation["id"], []).append((address, nodes))
    assert found == {}


@pytest.mark.parametrize("page", PAGES)
def test_a_phone_scrolls_only_downwards(visit, page):
    tab = visit(page, viewport={"width": 390, "height": 844})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    inner = "document.querySelector('[data-testid=stMain]')"
    assert tab.page.evaluate(f"{inner}.scrollWidth - {inner}.clientWidth") <= 0


def test_on_a_phone_the_matrix_is_accordions(visit):
    tab = visit("positions", viewport={"width": 390, "height": 844})
    assert not tab.page.locator("table.matrix").first.is_visible()
    tab.page.locator(".accordions summary", has_text="truce").first.click()
    tab.click('[data-soft="narrow-Northland.truce"]')
    assert tab.in_view(EVIDENCE)


def test_a_download_has_the_rows_that_are_shown(visit, tmp_path):
    tab = visit("figures?source=Post")
    rows = tab.page.locator("table.rows tbody tr td:first-child").all_inner_texts()
    with tab.page.expect_download() as waiting:
        tab.page.locator(".st-key-csv-figures button").click()
    saved = tmp_path / "rows.csv"
    waiting.value.save_as(saved)
    lines = saved.read_text("utf-8-sig").splitlines()
    assert [line.split(",")[5] for line in lines[1:]] == rows
    assert waiting.value.suggested_filename.startswith("figures_in-post_")


def test_a_table_has_an_address_beside_the_pages(visit, origin):
    tab = visit("figures?source=Post")
    rows = tab.page.locator("table.rows tbody tr td:first-child").all_inner_texts()
    to = tab.page.locator(".st-key-more-figures a").evaluate("(link) => link.href")
    assert to == f"{origin}api/figures.csv?source=Post"
    with urlopen(to) as answer:
        lines = answer.read().decode("utf-8").splitlines()
    assert [line.split(",")[5] for line in lines[1:]] == rows


def test_a_brief_is_a_file_that_stands_alone(visit, origin, tmp_path):
    tab = visit("positions?issue=truce")
    with tab.page.expect_download() as waiting:
        tab.page.locator(".st-key-brief button").first.click()
    saved = tmp_path / "brief.html"
    waiting.value.save_as(saved)
    tab.page.goto("about:blank")
    tab.page.set_content(saved.read_text("utf-8"))
    assert "Northland rejects the truce" in tab.page.locator("body").inner_text()
    assert waiting.value.suggested_filename.startswith("brief_on-truce_")


def test_on_a_phone_the_notes_do_not_cover_their_sentence(visit, library):
    article = shelf.article_of(library, shelf.QUARREL)
    tab = visit(f"article?a={article}&s=2", viewport={"width": 390, "height": 844})
    tab.page.wait_for_timeout(1500)
    sentence = tab.page.locator(".sent.here").bounding_box()
    sheet = tab.page.locator(".st-key-sentence-notes").bounding_box()
    assert sentence["y"] + sentence["height"] <= sheet["y"]
    assert "Sentence 3 of 5" in tab.text(".st-key-sentence-notes")
