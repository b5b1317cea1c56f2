"""How pages look: nothing for axe to find, no sideways scroll, hostile texts are only texts."""

import browsing
import pytest
import shelf

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = browsing.MARKS

STOCK = {"svg-img-alt", "empty-table-header", "presentation-role-conflict"}
"""Defects of Streamlit's own widgets: line charts, the select column, the drop zone."""

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What differs between light and dark."""

WIDE, NARROW = {"width": 1400, "height": 900}, {"width": 390, "height": 844}
SIDEWAYS = """() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
  .map((e) => e.scrollWidth - e.clientWidth)"""
OWN = "[data-testid=stHtml] :is(img, script, iframe, svg, textarea, object, form, [onclick], [onload])"


def views(library):
    """Return the addresses to look at: each page, and what opens on it."""
    reader = f"article?a={shelf.article_of(library, shelf.QUARREL)}"
    more = (
        f"{reader}&s=0&find=truce", "positions?cell=Northland.truce", "entities?e=1", "search?q=truce",
        "search?q=zzzz", "figures?ev=figure-1", "compare?by=source", "review?queue=figures",
        "figures?actor=Nobody&source=Nowhere",
    )  # fmt: skip
    # of long tables some rows do: axe weighs every cell; the statements keep all, and their pages
    few = {page: f"{page or './'}?source=Post" for page in ("", "figures", "entities", "positions")}
    return (*(few.get(page, page) for page in browsing.PAGES), *more)


def violations(tab, options):
    if not tab.page.evaluate("'axe' in window"):
        tab.page.evaluate(axe.Axe().axe_script)
    told = {"resultTypes": ["violations"], **options}
    found = tab.page.evaluate("(options) => axe.run(document, options)", told)["violations"]
    return {
        each["id"]: [node["html"][:160] for node in each["nodes"][:3]]
        for each in found
        if each["id"] not in STOCK
    }


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1400", "390"])
def test_axe_finds_nothing_beyond_the_stock_defects(visit, crowd, size):
    tab = visit("", viewport=size)
    found = {}
    for view in views(crowd):
        tab.go(view or "./")
        for scheme, options in (("dark", COLOURS), ("light", {})):
            tab.page.emulate_media(color_scheme=scheme)
            tab.page.wait_for_timeout(150)
            if wrong := violations(tab, options):
                found[view, scheme] = wrong
        if any(over > 0 for over in tab.page.evaluate(SIDEWAYS)):
            found[view, "sideways"] = tab.page.evaluate(SIDEWAYS)
    assert found == {}


@pytest.mark.parametrize("view", ["positions?cell=Northland.truce", "figures", "article"])
def test_print_shows_the_view_and_nothing_to_press(visit, crowd, view):
    own = f"?a={shelf.article_of(crowd, shelf.QUARREL)}&s=1" if view == "article" else ""
    tab = visit(view + own)
    tab.page.emulate_media(media="print")
    for hidden in ("[data-testid=stSidebar]", "button", ".pager", "[data-testid=stHeader]"):
        shown = tab.page.locator(hidden).evaluate_all(
            "(all) => all.filter((e) => e.checkVisibility()).length"
        )
        assert shown == 0, hidden
    assert "Northland" in tab.text()
    sizes = "(e) => [e.scrollHeight, e.clientHeight]"
    inner, outer = tab.page.locator("[data-testid=stMain]").evaluate(sizes)
    assert inner <= outer + 1  # all of it is on paper, not only what the window shows


def test_hostile_texts_are_only_texts(visit, crowd):
    tab = visit("about")
    pages = [page for page in browsing.PAGES if page != "article"]
    texts = (shelf.HOSTILE, shelf.NASTY, shelf.GIANT)
    readers = [f"article?a={shelf.article_of(crowd, text)}&s=1" for text in texts]
    own = tab.page.evaluate("Object.keys(window)")
    for view in (
        *pages,
        "search?q=rain",
        "statements?source=Wire",
        "entities?q=Northland",
        *readers,
    ):
        tab.go(view or "./")
        assert tab.page.locator(OWN).count() == 0, view
        schemes = tab.page.locator("a").evaluate_all("(all) => all.map((a) => a.protocol)")
        assert set(schemes) <= {"http:", "https:", ""}, view
    new = set(tab.page.evaluate("Object.keys(window)")) - set(own)
    assert not {name for name in new if name.isidentifier() and "pwned" in name}
    assert tab.page.evaluate("window.pwned") is None


@pytest.mark.parametrize("name", ["QUARREL", "HOSTILE", "NASTY", "GIANT", "FOLDED"])
def test_the_reader_is_the_article_to_the_character(visit, crowd, name):
    text = shelf.folded().article.text if name == "FOLDED" else getattr(shelf, name)
    tab = visit(f"article?a={shelf.article_of(crowd, text)}")
    shown = tab.page.locator(".article").evaluate("(e) => e.textContent")
    assert shown == text.replace("\r\n", "\n")
