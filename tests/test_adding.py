"""The page to add articles: a look first, corrections, flipped paragraphs, progress, stopping."""

import re
from datetime import date

import pytest
import shelf
from test_pages import html, opened

from explorer import library
from explorer.records import Article, Document, Section
from explorer.ui import adding


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    path = tmp_path / "shelf.db"
    shelf.fill(path)
    monkeypatch.setenv("EXPLORER_DB", str(path))


PAGE = "Council closes libraries\n\nThe council voted on Monday, 7 to 2.\n\nShare this article\n"


@pytest.fixture
def looked_at(shelved, monkeypatch):
    """Return the add page with one pasted article in its preview, and the list of what is stored."""
    stored = []

    def look(tasks, **_):
        for task in tasks:
            text = task.data.decode()
            ends = [m.span() for m in re.finditer(r"\S.*", text)]
            roles = ("headline", "body", "furniture")
            parts = tuple(Section(r, *e) for r, e in zip(roles, ends, strict=True))
            article = Article("b" * 16, "Council", None, None, None, None, "en", text, parts)
            yield library.Outcome(task, Document(article, None))

    def add(tasks, **_):
        stored.extend(tasks)
        yield library.Result("pasted", "new", "b" * 16, 8, "it is in German", batch=4)

    monkeypatch.setattr(library, "look", look)
    monkeypatch.setattr(library, "add", add)
    monkeypatch.setenv("EXPLORER_MODE", "local")
    app = opened("add")
    app.text_area(key="pasted").set_value(PAGE).run()
    app.button(key="preview").click().run()
    return app, stored


def test_a_preview_can_be_corrected_and_its_paragraphs_flipped(looked_at):
    app, stored = looked_at
    assert "Look before adding: 1 article" in html(app)
    app.button(key="add-read-0-1").click().run()
    app.button(key="add-aside-0-2").click().run()
    app.text_input(key="add-headline-0").set_value("A better one").run()
    app.date_input(key="add-day-0").set_value(date(2024, 3, 4)).run()
    app.button(key="save-seen").click().run()
    article = stored[0].article
    assert [section.role for section in article.sections] == ["headline", "furniture", "body"]
    assert (article.headline, article.published, article.published_from) == (
        "A better one",
        "2024-03-04",
        "user",
    )
    assert article.text == PAGE
    assert "it is in German" in html(app)
    assert "Look before adding" not in html(app)


def test_a_flip_is_taken_back_by_another_and_a_preview_thrown_away(looked_at):
    app, stored = looked_at
    app.button(key="add-read-0-0").click().run()
    app.button(key="add-aside-0-0").click().run()
    assert app.button(key="add-read-0-0").label == "headline"
    app.button(key="drop").click().run()
    assert "Look before adding" not in html(app)
    assert stored == []


def test_work_shows_how_far_it_is_and_stops(shelved, monkeypatch):
    def add(tasks, *, halt, **_):
        for n in range(5):
            yield library.Result(f"n{n}", "new", "b" * 16, n, batch=4)
            if halt.wait(30):
                return

    monkeypatch.setattr(library, "add", add)
    monkeypatch.setenv("EXPLORER_MODE", "local")
    app = opened("add")
    app.text_area(key="web").set_value("\n".join(f"https://a.test/{n}" for n in range(5))).run()
    app.button(key="save").click().run()
    job = app.session_state["job"][1]
    assert adding.told(job).startswith("1 of 5 done, about ")
    app.button(key="stop").click().run()
    assert job.wait(5)
    app.run()
    assert "Stopped; 4 sources not read." in html(app)
    assert "1 article added" in html(app)
