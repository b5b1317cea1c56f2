"""Every view has an address: shared links, Back and Forward, and links that hold nonsense."""

import re

import browsing
import pytest
import shelf

pytestmark = browsing.MARKS

VIEWS = {
    "": ("?source=Herald&since=2024-03-01", "?actor=Highmark&sort=-headline", "?source=Wire&page=2"),
    "positions": (
        "?cell=Highmark.rail+link&stance=against",
        "?view=gaps&least=2&min=0.6",
        "?flip=1&wide=1&actor=Lowmark&source=Herald&source=Wire&ev=position-9",
    ),
    "figures": (
        "?kind=casualties&sort=-value&page=2",
        "?speaker=Lowmark&since=2024-02-01&until=2024-09-30&ev=figure-9",
        "?actor=Highmark&units=imperial&col=text&col=value",
    ),
    "statements": (
        "?speaker=Eastreach&page=2",
        "?q=killed&source=Gazette&sort=cue",
        "?actor=Highmark&ev=statement-9",
    ),
    "entities": ("?e=1", "?kind=country&sort=name", "?q=mark&actor=Lowmark&e=6"),
    "article": (
        "?a={quarrel}&s=2&ev=figure-1",
        "?a={quarrel}&hide=entity&hide=figure&find=Northland&s=2",
        "?a={long}&s=650",
    ),
    "compare": (
        "?by=source",
        "?by=article&with={one}&with={two}&view=all",
        "?with=Highmark&with=Lowmark&issue=rail+link&since=2024-03-01",
    ),
    "search": (
        "?q=rail+link&actor=Highmark",
        "?q=killed&page=2&source=Herald",
        "?q=%22night+ferry%22&since=2024-05-01",
    ),
    "review": ("?queue=figures&order=chance", "?queue=statements&source=Herald", "?ev=position-9"),
    "add": ("?embed=true",),
    "about": ("",),
}  # fmt: skip
"""Page -> addresses with filters of several kinds."""

STEPS = {
    "": ('[data-soft="sort-headline"]', '[data-soft="facet-sources-Herald"]'),
    "positions": ('[data-soft^="wide-Highmark."]', '[data-soft="facet-stances-against"]'),
    "figures": ('[data-soft="sort-value"]', '[data-soft^="ev-"]'),
    "statements": ('[data-soft="page-2"]', '[data-soft^="ev-"]'),
    "entities": ('[data-soft="sort-name"]', "table.rows td a[data-soft]"),
    "article?a={quarrel}": ('[data-soft="toggle-entity"]', ".article a.mk.figure"),
    "compare": ('[data-soft="by-source"]', '[data-soft="facet-sources-Herald"]'),
    "search?q=killed": ('[data-soft="page-2"]', '[data-soft="facet-sources-Herald"]'),
    "review": ('[data-soft^="facet-sources-"]', '[data-soft^="facet-stances-"]'),
}
"""Page -> two clicks that change its address."""

KEYS = (
    "a", "actor", "issue", "stance", "speaker", "source", "kind", "status", "since", "until", "q",
    "min", "cell", "e", "measure", "s", "sort", "page", "ev", "col", "view", "flip", "wide", "least",
    "hide", "by", "queue", "order", "units", "find", "with", "embed", "unheard",
)  # fmt: skip
JUNK = {
    "quotes": "%27%22%60%29%3B+drop+table+article%3B--+%5C.%5C",
    "markup": "%3Cimg+src%3Dx+onerror%3Dwindow.pwned%3D1%3E.!%5Bx%5D(http%3A%2F%2Fout.example%2Fx.png)",
    "unknown": "-999999999",
    "digits": "9" * 3000,
    "odd": "%00%F0%9F%8F%B4%E2%80%AE%ED%A0%80+%25+%2526",
}

SHOWN = """() => {
  const drawn = [...document.querySelectorAll("[data-testid=stVegaLiteChart]")]
  drawn.forEach((chart) => (chart.style.visibility = "hidden"))  // axes label as they have room
  const seen = ["stMain", "stSidebarUserContent"].map((name) => {
    const part = document.querySelector(`[data-testid=${name}]`)
    return part.innerText + [...part.querySelectorAll("input")].map((box) => box.value).join("|")
  })
  drawn.forEach((chart) => (chart.style.visibility = ""))
  return [...seen, drawn.length]
}"""
"""What a reader sees: all words, and what stands in the boxes."""


@pytest.fixture(scope="module")
def known(crowd):
    """Return the ids of articles that addresses name."""
    made = {"long": (99, 700), "one": (1, 8), "two": (2, 8)}
    sides = (shelf.MORE_SIDES, shelf.MORE_ISSUES)
    texts = {name: shelf.story(*seed, *sides) for name, seed in made.items()}
    texts["quarrel"] = shelf.QUARREL
    return {name: shelf.article_of(crowd, text) for name, text in texts.items()}


@pytest.mark.parametrize("page", VIEWS)
def test_a_shared_link_shows_the_same_in_a_fresh_browser(visit, known, page):
    sender = visit(page)
    for query in VIEWS[page]:
        sender.go(page + query.format(**known))
        shown, address = sender.page.evaluate(SHOWN), sender.here()
        fresh = visit(address)
        assert fresh.page.evaluate(SHOWN) == shown
        assert fresh.here() == address
        assert asked(query.format(**known)) <= asked(address)
        fresh.close()


def asked(query):
    """Return the parts of a query, apart from those that Streamlit itself takes."""
    return set(re.findall(r"[^?&]+=[^&]*", query)) - {"embed=true"}


def test_back_and_forward_step_through_every_page(visit, known):
    tab = visit()
    for page, clicks in STEPS.items():
        tab.go(page.format(**known))
        seen = [(tab.here(), tab.page.evaluate(SHOWN))]
        for selector in clicks:
            tab.click(f"[data-testid=stApp] :is({selector}):visible")
            seen.append((tab.here(), tab.page.evaluate(SHOWN)))
        assert len({address for address, _ in seen}) == len(seen), page
        for move, views in ((tab.back, seen[-2::-1]), (tab.forward, seen[1:])):
            for view in views:
                move()
                assert (tab.here(), tab.page.evaluate(SHOWN)) == view, page


@pytest.mark.parametrize("kind", JUNK)
def test_junk_in_every_parameter_is_told_and_breaks_nothing(visit, kind):
    tab = visit("about")
    query = "&".join(f"{key}={JUNK[kind]}" for key in KEYS)
    for page in browsing.PAGES:
        tab.go(f"{page or './'}?{query}")
        unbroken(tab, f"{page} {kind}")
        assert tab.page.locator("ul.notice").count() > 0, page


@pytest.mark.parametrize(
    ("page", "key"), [("figures", "page"), ("article", "s"), ("positions", "cell"), ("search", "q")]
)
def test_a_million_digits_break_nothing(visit, page, key):
    tab = visit("about")
    tab.go(f"{page}?{key}={'9' * 10**6}")
    unbroken(tab, page)


def unbroken(tab, view):
    boxes = tab.page.locator("[data-testid=stException], [data-testid=stAlertContentError]")
    assert boxes.count() == 0, f"{view}: {boxes.first.inner_text()}"
    assert tab.page.evaluate("window.pwned") is None
    assert "Found by rules" in tab.text(), view
