"""Fixtures shared by the tests."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from collections.abc import Callable, Generator

import pytest
from spacy.tokens import Doc

from explorer.nlp import document, pipeline
from explorer.store.connection import connect


@pytest.fixture(scope="session")
def nlp() -> Callable[[str], Doc]:
    """Text -> Doc with everything the pipeline finds in it."""
    language = pipeline.load()
    return lambda text: language(document.make_doc(language, document.plain_article(text)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail instead of skipping where a browser is required (``EXPLORER_REQUIRE_BROWSER=1``)."""
    report = yield
    required = os.environ.get("EXPLORER_REQUIRE_BROWSER", "0") not in {"", "0"}
    if required and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"skipped though a browser is required: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def crowd(tmp_path_factory):
    """Return the library that all browser tests share: made up, no model is loaded."""
    import shelf  # noqa: PLC0415 - only browser tests need it

    return shelf.crowd(tmp_path_factory.mktemp("crowd") / "crowd.db")


@pytest.fixture(scope="session")
def origin(crowd, tmp_path_factory):
    """Serve the dashboard once for all browser tests; return its address."""
    from explorer.bench.serving import dashboard  # noqa: PLC0415 - it brings along Streamlit

    with dashboard(crowd, log=tmp_path_factory.mktemp("log") / "server.log") as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    """Return one browser for the tests of a module."""
    import browsing  # noqa: PLC0415

    with browsing.playwright.sync_playwright() as started:
        opened = started.chromium.launch(
            executable_path=browsing.CHROMIUM, args=list(browsing.FLAGS)
        )
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, origin):
    """Open tabs; at the end each is closed, and fails the test for whatever went wrong in it."""
    import browsing  # noqa: PLC0415

    tabs = []

    def new(address="", **context):
        tabs.append(browsing.Visit(browser, origin, **context))
        return tabs[-1].open(address)

    yield new
    for tab in tabs:
        tab.close()


@pytest.fixture
def db(tmp_path):
    """Return a fresh library, open for writing."""
    library = connect(tmp_path / "library.db")
    yield library
    library.conn.close()
