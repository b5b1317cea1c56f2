"""Fixtures shared by the tests."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from explorer.nlp import document, pipeline


@pytest.fixture(scope="session")
def nlp() -> Callable[[str], Doc]:
    """Text -> Doc with everything the pipeline finds in it."""
    language = pipeline.load()
    return lambda text: language(document.make_doc(language, document.plain_article(text)))
