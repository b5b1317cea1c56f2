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


@pytest.fixture
def db(tmp_path):
    """Return a fresh library, open for writing."""
    library = connect(tmp_path / "library.db")
    yield library
    library.conn.close()
