"""Each page runs on a small library: what it shows, what an address asks for, what junk does."""

import re
from pathlib import Path

import pytest
import shelf
from made_up import MADE, extraction
from streamlit.testing.v1 import AppTest

from explorer import library
from explorer.store import articles
from explorer.store.connection import connect
from explorer.ui import api

ROOT = Path(__file__).parents[1]
PAGES = (
    "positions",
    "figures",
    "statements",
    "entities",
    "article",
    "compare",
    "search",
    "review",
    "about",
    "add",
)
JUNK = {
    "a": ["'; drop table article; --"],
    "s": ["-1", "9" * 400],
    "e": ["1e99"],
    "actor": ["<script>alert(1)</script>", "x" * 5000, "![](http://out.example/x.png)"],
    "issue": ["\u202e"],
    "cell": ["<b>.</b>", "."],
    "min": ["nan"],
    "sort": ["-- x"],
    "page": ["10000000000000000000000"],
    "ev": ["position-0", "figure-99999999"],
    "view": ["<img>"],
    "least": ["0"],
    "hide": ["everything"],
    "find": ["*" * 400],
    "by": ["weather"],
    "with": ["nobody"],
    "q": ['" OR * NEAR('],
    "since": ["yesterday"],
    "unheard": ["of"],
}


@pytest.fixture
def shelved(tmp_path, monkeypatch):
    """Point the app at a small library; return its path."""
    path = shelf.fill(tmp_path / "shelf.db")
    monkeypatch.setenv("EXPLORER_DB", str(path))
    return path


def opened(page: str = "", /, **query) -> AppTest:
    """Open a page with an address and run it."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    if page:
        app.run()
        app.switch_page(f"pages/{page}.py")
    for key, values in query.items():
        app.query_params[key] = values
    app.run()
    assert not app.exception, app.exception[0].value
    return app


def html(app: AppTest) -> str:
    """Return all HTML of a page, without the style sheet."""
    return "\n".join(
        element.value for element in app.html if not element.value.startswith("<style>")
    )


def links(app: AppTest) -> list[str]:
    return re.findall(r'href="([^"]+)"', html(app))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "Truce in doubt"),
        ("positions", "reject"),
        ("figures", "14"),
        ("statements", "people were killed"),
        ("entities", "Northland"),
        ("article", "Truce in doubt"),
        ("compare", "truce"),
        ("about", "What"),
    ],
)
def test_every_page_shows_the_library(shelved, page, words):
    app = opened(page)
    assert words in html(app) or words in " ".join(h.value for h in app.header)
    assert "Found by rules, not read by a person" in html(app)


@pytest.mark.parametrize("page", ["", *PAGES])
def test_junk_in_every_parameter_gives_notices_and_no_error(shelved, page):
    app = opened(page, **JUNK)
    said = html(app)
    assert "is left out" in said
    assert "is not a filter" in said
    assert "<script" not in said
    assert "<img" not in said


@pytest.mark.parametrize("page", ["", *PAGES])
def test_an_empty_library_offers_ways_to_fill_it(tmp_path, monkeypatch, page):
    connect(tmp_path / "empty.db").conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(tmp_path / "empty.db"))
    app = opened(page)
    if page not in {"about", "add"}:
        assert "No articles yet" in html(app)


@pytest.mark.parametrize(
    "page", ["positions", "figures", "statements", "entities", "compare", "search"]
)
def test_an_empty_filter_names_the_filters_and_drops_each(shelved, page):
    app = opened(page, actor=["Nobody"], source=["Nowhere"], q=["truce"])
    said = html(app)
    assert "Drop Actor: Nobody" in said
    assert "Drop Source: Nowhere" in said
    dropped = next(to for to in links(app) if "source=Nowhere" in to and "actor=" not in to)
    assert dropped.startswith(f"{page}?")


def test_a_broken_library_is_one_plain_sentence(tmp_path, monkeypatch):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"This is no database at all, only words. " * 200)
    monkeypatch.setenv("EXPLORER_DB", str(broken))
    app = opened()
    assert "The library could not be opened" in html(app)


def test_a_cell_shows_its_evidence_with_the_words_marked(shelved):
    app = opened("positions", cell=["Northland.truce"])
    said = html(app)
    assert "Northland on truce: 2 sentences in 2 articles" in said
    assert ">Northland rejects the truce</span>" in said
    assert ">Northland backs the truce</span>" in said
    reader = {to for to in links(app) if to.startswith("article?") and "ev=position" in to}
    assert len(reader) == 2


def test_a_cell_can_be_named_by_code(shelved):
    app = opened("positions", cell=["NO.truce"])
    assert "Northland on truce: 2 sentences in 2 articles" in html(app)


def test_a_side_that_contradicts_itself_has_a_split_cell(shelved):
    said = html(opened("positions"))
    cell = re.search(r'title="Northland on truce[^>]*>(.*?)</a>', said)[1]
    assert cell.count('class="half') == 2


@pytest.mark.parametrize(
    ("query", "there", "absent"),
    [
        ({"view": ["gaps"]}, "truce", "border talks"),
        ({"least": ["2"]}, "truce", "border talks"),
        ({"stance": ["favour"]}, "border talks", "fishing quota"),
        ({"issue": ["border talks"]}, "border talks", "grain tariff"),
        ({"issue": ["border talks"], "source": ["Wire"]}, "border talks", "grain tariff"),
        ({"actor": ["Westmark"]}, "border talks", "grain tariff"),
        ({"min": ["0.9"]}, "6 positions less than 90% sure are hidden", "class=\"matrix"),
    ],
)  # fmt: skip
def test_the_matrix_obeys_the_address(shelved, query, there, absent):
    app = opened("positions", **query)
    board = "\n".join(e.value for e in [*app.html, *app.caption] if 'class="facet"' not in e.value)
    assert there in board
    assert absent not in board


def test_a_row_opens_its_evidence_below_it(shelved):
    app = opened("figures")
    to = next(to for to in links(app) if "ev=figure-" in to)
    key = re.search(r"ev=(figure-\d+)", to)[1]
    said = html(opened("figures", ev=[key]))
    assert f'data-target="card-{key}"' in said
    assert f'<tr id="{key}" class="open">' in said


def test_a_record_of_another_page_is_shown_above_the_table(shelved):
    said = html(opened("figures", source=["Post"], ev=["figure-1"]))
    assert 'data-target="card-figure-1"' in said
    assert '<tr id="figure-1"' not in said


@pytest.mark.parametrize(("sort", "first"), [("value", "3"), ("-value", "17")])
def test_tables_sort_by_the_address(shelved, sort, first):
    said = html(opened("figures", sort=[sort]))
    assert re.search(r'<td class="words"[^>]*><div><a [^>]*>(\d+)</a>', said)[1] == first


@pytest.mark.parametrize(
    ("page", "query", "heads"),
    [
        ("statements", {"col": ["kind"]}, ["Speaker", "What is said", "Kind"]),
        ("figures", {"col": ["text"]}, ["In the article"]),
        ("figures", {"col": ["value", "nothing"]}, ["In the article", "Value"]),
        ("entities", {"col": ["kind"], "sort": ["name"]}, ["Name ▲", "Kind"]),
    ],
)
def test_the_address_chooses_columns(shelved, page, query, heads):
    said = html(opened(page, **query))
    table = re.search(r'<table class="rows">.*?</thead>', said, re.DOTALL)[0]
    assert re.findall(r"<th [^>]*><a [^>]*>([^<]*)</a>", table) == heads
    way = re.search(r'data-soft="column-kind" href="([^"]*)"', said)
    assert way is None or "col=kind" not in way[1]


@pytest.mark.parametrize("text", [shelf.QUARREL, shelf.REPLY, shelf.HOSTILE])
def test_the_reader_shows_the_text_and_the_notes_of_a_sentence(shelved, text):
    article = shelf.article_of(shelved, text)
    app = opened("article", a=[article], s=["0"])
    said = html(app)
    assert 'class="sent here" id="s-0"' in said
    assert "Sentence 1 of" in said
    assert 'class="note ' in said
    assert "<img" not in said
    assert "<script" not in said


def test_the_reader_hides_marks_and_finds_words(shelved):
    article = shelf.article_of(shelved, shelf.QUARREL)
    shown = html(opened("article", a=[article]))
    hidden = html(opened("article", a=[article], hide=["entity", "position"], find=["truce"]))
    assert 'class="mk entity' in shown
    assert 'class="mk entity' not in hidden
    assert 'class="margin' not in hidden
    assert hidden.count('class="mk hit') == 2
    assert "2 hits" in hidden


@pytest.mark.parametrize(
    ("query", "said", "ways"),
    [
        ({}, "2 hits", {"next hit ▸": 1, "◂ previous hit": 2}),
        ({"s": ["0"]}, "hit 1 of 2", {"next hit ▸": 2, "◂ previous hit": 2}),
        ({"s": ["1"], "hit": ["2"]}, "hit 2 of 2", {"next hit ▸": 1, "◂ previous hit": 1}),
        ({"s": ["3"]}, "2 hits", {"next hit ▸": 1, "◂ previous hit": 2}),
    ],
)
def test_the_reader_steps_through_hits(shelved, query, said, ways):
    article = shelf.article_of(shelved, shelf.QUARREL)
    shown = html(opened("article", a=[article], find=["truce"], **query))
    assert f"<span>{said}</span>" in shown
    for label, number in ways.items():
        to = re.search(f'data-soft="find-{label}" href="([^"]*)"', shown)[1]
        assert f"hit={number}" in to
    assert shown.count(" now") == (said != "2 hits")


def test_the_reader_steps_through_the_places_of_a_name(shelved):
    article = shelf.article_of(shelved, shelf.QUARREL)
    shown = html(opened("article", a=[article], s=["2"], ev=["entity-1"]))
    assert "Northland: sentence 2 of 2" in shown
    assert shown.count("mk chosen entity") == 2
    assert re.search(r'data-soft="named-◂ previous" href="[^"]*s=0&amp;ev=entity-1"', shown)


def test_the_reader_has_one_tab_stop(shelved):
    article = shelf.article_of(shelved, shelf.QUARREL)
    shown = html(opened("article", a=[article], s=["2"]))
    text = shown[shown.index('class="article"') :].split('class="muted files"')[0]
    assert text.count('tabindex="0"') == 1
    assert text.index('class="sent here"') < text.index('tabindex="0"')


def test_a_record_that_is_gone_is_told(shelved):
    article = shelf.article_of(shelved, shelf.QUARREL)
    shown = html(opened("article", a=[article], s=["2"], ev=["figure-99"]))
    assert "There is no figure 99 in this article" in shown


@pytest.mark.parametrize("query", [{}, {"a": ["0" * 16]}])
def test_without_an_article_the_reader_offers_those_there_are(shelved, query):
    app = opened("article", **query)
    assert "Truce in doubt" in html(app)


def test_a_widget_moves_the_address(shelved):
    app = opened("positions")
    app.text_input(key="filter-q").set_value("rain").run()
    assert app.query_params["q"] == "rain"
    app.text_input(key="filter-q").set_value("").run()
    assert "q" not in app.query_params


def test_an_address_moves_the_widgets(shelved):
    app = opened("positions", q=["truce"], min=["0.5"])
    assert app.text_input(key="filter-q").value == "truce"
    assert app.slider(key="filter-confidence").value == 0.5


def test_every_link_of_every_page_opens(shelved):
    """Follow each kind of link once: the page it names runs with that address."""
    seen = set()
    for page in ("", "positions", "figures", "statements", "entities", "compare"):
        for to in links(opened(page)):
            path, _, query = to.partition("?")
            names = tuple(sorted(re.findall(r"([a-z]+)=", query)))
            if to.startswith(("#", "http")) or (path, names) in seen:
                continue
            seen.add((path, names))
            if path.startswith("api/"):
                assert api.asked(query.replace("&amp;", "&"))[1] == [], to
                continue
            asked: dict[str, list[str]] = {}
            for key, value in re.findall(r"(\w+)=([^&]*)", query.replace("&amp;", "&")):
                asked.setdefault(key, []).append(value.replace("+", " "))
            said = html(opened("" if path == "./" else path, **asked))
            assert "is left out" not in said, to
    assert len(seen) > 20


def test_search_marks_hits_and_offers_near_words(shelved):
    assert ">truce</span>" in html(opened("search", q=["truce"]))
    missed = html(opened("search", q=["trucee"]))
    assert "Perhaps" in missed
    assert ">truce</a>" in missed


def test_search_facets_count_the_hits(shelved):
    app = opened("search", q=["truce"])
    said = html(app)
    assert any("3 sentences found" in words.value for words in app.caption)
    counts = dict(re.findall(r'data-soft="facet-(\w+-\w+)"[^>]*>\w+ <b>(\d+)</b>', said))
    assert counts["sources-Wire"] == "2"
    assert counts["sources-Post"] == "1"
    for facet, number in counts.items():
        name, _, value = facet.partition("-")
        key = {"sources": "source", "actors": "actor", "speakers": "speaker"}[name]
        narrowed = html(opened("search", q=["truce"], **{key: [value]}))
        assert narrowed.count('<li class="card">') == int(number), facet


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("northland trucee", "northland truce"),
        ("Northlnd trucee", "northland truce"),
        ("trucee", "truce"),
        ("truce westmark", "westmark"),
        ("trucee westmark", "truce"),
    ],
)
def test_a_search_without_hits_offers_searches_that_have_some(shelved, words, near):
    said = html(opened("search", q=[words]))
    assert f'data-soft="near-{near}"' in said
    assert '<li class="card">' in html(opened("search", q=[near]))


def test_an_entity_has_a_panel_with_its_places(shelved):
    said = html(opened("entities", e=["1"]))
    assert 'class="kwic"' in said
    assert "Named as" in said


def test_read_only_visitors_cannot_add(shelved, monkeypatch):
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    app = opened("add")
    assert "read-only" in app.info[0].value
    assert not app.button


def test_pasted_text_is_added_and_taken_back(shelved, monkeypatch):
    given, undone = [], []

    def add(tasks, **_):
        given.extend(tasks)
        yield library.Result("first", "new", "a" * 16, 7, batch=3)
        yield library.Result("second", "refused", reason="second: it is empty <b>")

    monkeypatch.setattr(library, "add", add)
    monkeypatch.setattr(library, "undo", lambda batch, **_: undone.append(batch) or 1)
    monkeypatch.setenv("EXPLORER_MODE", "local")
    app = opened("add")
    app.text_area(key="pasted").set_value("Rain fell.").run()
    app.text_input(key="headline").set_value("Weather").run()
    app.button(key="save").click().run()
    assert given[0].data == b"Weather\n\nRain fell."
    assert "1 article added" in html(app)
    assert "second: it is empty &lt;b&gt;" in html(app)
    app.button(key="undo-3").click().run()
    assert undone == [3]
    assert "taken back" in app.success[0].value


def test_an_empty_library_loads_the_sample_on_request(tmp_path, monkeypatch):
    path = tmp_path / "empty.db"
    connect(path).conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))

    def load(*_, **__):
        shelf.fill(path)
        yield library.Result("one", "new", "a" * 16, 1)

    monkeypatch.setattr(library, "load_demo", load)
    app = opened()
    app.button(key="load-sample").click().run()
    assert not app.exception
    assert "Truce in doubt" in html(app)


def test_the_first_start_loads_the_sample_with_progress(tmp_path, monkeypatch):
    path = tmp_path / "new.db"
    monkeypatch.setenv("EXPLORER_DB", str(path))

    def load(*_, **__):
        yield library.Result("one", "refused", reason="one: it cannot be read")
        shelf.fill(path)

    monkeypatch.setattr(library, "load_demo", load)
    app = opened()
    assert "one: it cannot be read" in html(app)
    assert "Truce in doubt" in html(app)


def test_what_an_editor_is_offered_is_not_kept_for_a_visitor(shelved, monkeypatch):
    db = connect(shelved)
    articles.save(db, extraction("Northland backs the sea truce."), **MADE)
    db.conn.close()
    offered = []
    for mode in ("local", "read-only", "local"):
        monkeypatch.setenv("EXPLORER_MODE", mode)
        page = opened("positions")
        assert not page.button
        page.session_state["drawer-near"] = True
        offered.append([button.label for button in page.run().button])
    assert offered == [["Make one row"], [], ["Make one row"]]
    page.button[0].click().run()
    assert "counts as “truce” now" in html(page)
    assert not page.button
    page.session_state["drawer-joined"] = True
    assert "“sea truce” counts as “truce”" in html(page.run())
