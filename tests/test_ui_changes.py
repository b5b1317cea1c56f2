"""What changed between two versions of an article, word by word."""

import re

import pytest
import shelf
from made_up import MADE, extraction
from streamlit.testing.v1 import AppTest
from test_pages import html, opened

from explorer.records import article_id
from explorer.store import articles
from explorer.store.connection import connect
from explorer.ui import changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The port reopens.", "The port reopens.", []),
        ("Nine ships left.", "Ten ships left.", ["<del>Nine</del><ins>Ten</ins> ships left."]),
        ("One.\nTwo.", "One.\nTwo.\nThree.", ["<ins>Three.</ins>"]),
        ("One.\nTwo.\nThree.", "One.\nThree.", ["<del>Two.</del>"]),
        ("A b.\n\n\nC d.", "A b.\r\nC d.", []),
        ("It said <b>no</b>.", "It said <i>no</i>.", [
            "It said &lt;<del>b</del><ins>i</ins>&gt;no&lt;/<del>b</del><ins>i</ins>&gt;."]),
    ],
)  # fmt: skip
def test_changed_words_are_marked(before, after, expected):
    found = re.findall(r'(?s)<p class="quote-words">(.*?)</p>', changes.html(before, after))
    assert found == expected


@pytest.mark.parametrize(
    "before", ["", "The dam holds.", "The dam may hold, they say.\nRain fell."]
)
@pytest.mark.parametrize("after", ["The dam burst.", "Rain fell.\nThe dam may hold.", "x " * 9000])
def test_what_is_not_taken_out_is_the_newer_version(before, after):
    for old, new in changes.changes(before, after):
        parts = list(changes.words(old, new))
        assert "".join(text for kind, text in parts if kind != "out") == new
        assert "".join(text for kind, text in parts if kind != "in") == old


def test_a_newer_version_shows_its_changes_on_its_page(tmp_path, monkeypatch):
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    db = connect(path)
    url = "https://news.example/truce"
    for words in ("Northland backs the truce.", "Northland rejects the truce."):
        made = extraction(words, headline="Truce", source="Wire", published=None, url=url)
        newest = articles.save(db, made, **MADE)
    db.conn.close()
    app: AppTest = opened("article", a=[newest.article_id])
    assert "What changed since version 1" in html(app)
    assert "<del>" not in html(app)
    app = opened("article", a=[newest.article_id], changes=["1"])
    assert "<del>backs</del><ins>rejects</ins>" in html(app)
    older = article_id("Northland backs the truce.")
    assert "This is version 1;" in html(opened("article", a=[older]))
