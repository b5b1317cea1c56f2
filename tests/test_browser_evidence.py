"""Evidence or nothing: every link to an article ends at its sentence; files hold what is shown."""

import csv
from random import Random
from urllib.parse import urlencode

import browsing
import pytest
import shelf

pytestmark = browsing.MARKS
csv.field_size_limit(10**7)  # one sentence of the library has a megabyte

LISTS = (
    "", "positions?cell=Highmark.rail+link", "positions?cell=Northland.truce&flip=1", "figures",
    "figures?ev=figure-2", "statements", "entities?e=1", "search?q=ferry", "review", "compare?ev=position-9",
)  # fmt: skip
"""Views with links to articles."""

MOST_LINKS = 6
"""Links followed from one view: the first and the last of them."""

READERS = """() => [...new Set([...document.querySelectorAll("[data-testid=stMain] a[href]")]
  .filter((a) => a.getClientRects().length).map((a) => a.getAttribute("href"))
  .filter((to) => to.startsWith("article?") && /[?&]s=/.test(to)))]"""

CHOICES = {
    "actor": ("Highmark", "Lowmark", "Eastreach", "Northland", "Nobody"),
    "source": ("Herald", "Gazette", "Wire", "Post"),
    "since": ("2024-02-01", "2024-06-15"),
    "until": ("2024-10-10", "2025-12-31"),
    "q": ("killed", "rail link", "Lowmark", "zzz"),
}
OWN = {
    "figures": {"speaker": ("Lowmark", "Highmark"), "kind": ("casualties",), "sort": ("value", "-value", "speaker")},
    "statements": {"speaker": ("Eastreach", "Southland"), "sort": ("cue", "-published")},
    "entities": {"kind": ("country", "bloc"), "sort": ("name", "-mentions")},
    "positions": {"issue": ("rail link", "salt tax", "truce"), "stance": ("favour", "against"), "min": ("0.7",)},
    "compare": {"issue": ("rail link", "seed bank"), "view": ("all",), "by": ("source", "side")},
    "search": {"sort": ("-published",)},
    "": {"sort": ("headline", "-positions")},
}  # fmt: skip
FILES = {
    "": "articles", "positions": "matrix", "compare": "comparison", "search": "sentences",
}  # fmt: skip
"""Page -> the file whose rows are what the page shows; elsewhere it has the page's name."""

ROWS = """(page) => {
  const seen = (e) => e.getClientRects().length > 0
  const words = (all) => [...all].filter(seen).map((e) => e.innerText.trim())
  const main = document.querySelector("[data-testid=stMain]")
  if (page === "search") return words(main.querySelectorAll("li.card blockquote"))
  if (page === "positions" || page === "compare")
    return words(main.querySelectorAll("table.matrix tbody tr:not(.detail) > th")).map((t) => t.split("\\n")[0].replace(/ ≠$/, ""))
  return [...main.querySelectorAll("table.rows tbody tr[id]")].filter(seen).map((e) => e.id.split("-")[1])
}"""
"""What a page shows of its rows: their number, or their words where they have none."""

COLUMN = {"search": "text", "positions": "issue", "compare": "issue"}


def test_every_evidence_link_lands_with_its_sentence_in_view(visit):
    tab = visit("about")
    followed = set()
    for view in LISTS:
        tab.go(view or "./")
        links = tab.page.evaluate(READERS)
        assert links or not view, view
        for to in {*links[: MOST_LINKS // 2], *links[-MOST_LINKS // 2 :]} - followed:
            followed.add(to)
            tab.go(to)
            assert tab.in_view(".sent.here"), f"{view}: {to}"
            if "ev=" in to and "ev=entity" not in to:
                assert tab.in_view(".sent.here .evidence, .chosen"), f"{view}: {to}"
    assert len(followed) > 25


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["1400", "390"])
def test_evidence_at_the_end_of_long_texts_is_in_view(visit, crowd, size):
    tab = visit("about", viewport={"width": size[0], "height": size[1]})
    long = shelf.story(99, 700, shelf.MORE_SIDES, shelf.MORE_ISSUES)
    article = shelf.article_of(crowd, long)
    for sentence in (0, 350, 699):
        tab.go(f"article?a={article}&s={sentence}")
        assert tab.in_view(".sent.here"), sentence
    tab.go(f"article?a={shelf.article_of(crowd, shelf.GIANT)}&s=0&ev={giant_position(tab)}")
    assert tab.in_view(".evidence")
    assert tab.text(".evidence") == "Lowmark"


def giant_position(tab):
    """Return the key of the position at the end of the megabyte."""
    tab.go(
        "positions?cell=Lowmark.rail+link&source=Gazette&since=2024-06-01&until=2024-06-01&min=0"
    )
    links = tab.page.evaluate("""() => [...document.querySelectorAll("[data-soft^=read-position]")]
      .map((a) => [a.dataset.soft.replace("read-", ""), a.closest("li").innerText])""")
    return next(key for key, words in links if "One line" in words)


def random_filters(seed):
    chance = Random(seed)
    page = chance.choice(sorted(OWN))
    every = {**CHOICES, **OWN[page]}
    if page == "search":
        every = {**every, "q": CHOICES["q"][:3]}
    asked = {key: chance.choice(every[key]) for key in chance.sample(sorted(every), 2)}
    if page == "search":
        asked.setdefault("q", "killed")
    return page, asked


@pytest.mark.parametrize("seeds", [range(10), range(10, 20)], ids=["0-9", "10-19"])
def test_exported_rows_are_the_shown_rows(visit, seeds):
    tab = visit("about")
    for seed in seeds:
        page, asked = random_filters(seed)
        tab.go(f"{page or './'}?{urlencode(asked)}")
        shown = every_row(tab, page)
        if shown:
            assert exported(tab, page) == shown, (page, asked)
        else:
            assert "There are no" in tab.text(), (page, asked)


def every_row(tab, page):
    """Return the rows of all pages of a table."""
    shown = tab.page.evaluate(ROWS, page)
    while tab.page.locator(".pager").count():
        now = tab.page.locator(".pager a.here").first
        number = int(now.inner_text()) + 1
        following = tab.page.locator(f'.pager a[data-soft="page-{number}"]')
        if not following.count():
            break
        tab.click(f'.pager a[data-soft="page-{number}"]')
        shown += tab.page.evaluate(ROWS, page)
    return shown


def exported(tab, page):
    """Return the same of the file that the page offers."""
    with tab.page.expect_download() as waiting:
        tab.page.locator(f".st-key-csv-{FILES.get(page, page)} button").first.click()
    with waiting.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row[COLUMN.get(page, "number")].strip() for row in rows]


def test_the_keyboard_alone_walks_from_the_matrix_to_the_article(visit):
    tab = visit("positions")
    tab.page.keyboard.press("Tab")  # the first stop skips to the content
    for _ in range(120):
        tab.page.keyboard.press("Tab")
        if focus(tab).startswith("wide-"):
            break
    tab.page.keyboard.press("ArrowDown")
    tab.page.keyboard.press("ArrowRight")
    cell = focus(tab)
    assert cell.startswith("wide-")
    tab.press("Enter")
    assert "cell=" in tab.here()
    assert tab.in_view("[data-target=evidence]:visible")
    for _ in range(60):
        tab.page.keyboard.press("Tab")
        if focus(tab).startswith("read-"):
            break
    tab.press("Enter")
    assert tab.here().startswith("article?")
    assert tab.in_view(".sent.here")
    for _ in range(40):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate("document.activeElement.matches('.article a')"):
            break
    marked = focus(tab)
    tab.page.keyboard.press("ArrowRight")
    assert focus(tab) != marked
    tab.press("Enter")
    assert tab.page.locator(".note.open").count() == 1
    assert tab.page.locator(".article a[tabindex='0']").count() == 1


def focus(tab):
    return tab.page.evaluate("document.activeElement.dataset.soft") or ""


@pytest.mark.parametrize(
    ("view", "key", "noun"),
    [
        ("compare", "by-date-positions", "positions"),
        ("compare", "by-date-figures", "figures"),
        ("figures", "strip-0", "figures"),
        ("entities?e={highmark}", "company", "names"),
    ],
)
def test_a_chart_saves_its_picture_and_its_rows(visit, crowd, view, key, noun):
    tab = visit(view.format(highmark=shelf.entity_of(crowd, "Highmark")))
    with tab.page.expect_download() as waiting:
        tab.page.locator(f"[data-png=st-key-{key}]").click()
    picture = waiting.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 3000
    said = tab.text(f".st-key-csv-{key} button")
    with tab.page.expect_download() as waiting:
        tab.page.locator(f".st-key-csv-{key} button").click()
    with waiting.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert said == f"CSV of {len(list(csv.DictReader(file)))} {noun}"


def test_the_library_is_one_file(visit, tmp_path):
    tab = visit("figures")
    with tab.page.expect_download() as waiting:
        tab.page.get_by_text("Whole library (SQLite)").first.click()
    waiting.value.save_as(tmp_path / "articles.db")
    assert (tmp_path / "articles.db").read_bytes().startswith(b"SQLite format 3")
