"""The dashboard in a real browser: the way an analyst walks, widgets, phones, files.

Needs Debian's chromium (or ``CHROMIUM``); skipped with a reason where there is none.
"""

from urllib.request import urlopen

import browsing
import shelf

pytestmark = browsing.MARKS

EVIDENCE = "[data-target=evidence]:visible"
PHONE = {"width": 390, "height": 844}


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


def test_a_widget_writes_the_address_and_back_undoes_it(visit):
    tab = visit("statements")
    every = tab.page.locator("table.rows tbody tr").count()
    tab.page.get_by_label("Words in the text").fill("17")
    tab.press("Enter")
    assert tab.here() == "statements?q=17"
    assert 0 < tab.page.locator("table.rows tbody tr").count() < every
    tab.back()
    assert tab.here() == "statements"
    assert tab.page.locator("table.rows tbody tr").count() == every


def test_on_a_phone_the_matrix_is_accordions(visit):
    tab = visit("positions", viewport=PHONE)
    assert not tab.page.locator("table.matrix").first.is_visible()
    tab.page.locator(".accordions summary", has_text="truce").first.click()
    tab.click('[data-soft="narrow-Northland.truce"]')
    assert tab.in_view(EVIDENCE)


def test_a_table_has_an_address_beside_the_pages(visit, origin):
    tab = visit("figures?source=Post")
    rows = tab.page.locator("table.rows tbody tr td:first-child").all_inner_texts()
    to = tab.page.locator(".st-key-more-figures a").first.evaluate("(link) => link.href")
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
    assert waiting.value.suggested_filename.startswith("brief_on-truce")


def test_on_a_phone_the_notes_do_not_cover_their_sentence(visit, crowd):
    article = shelf.article_of(crowd, shelf.QUARREL)
    tab = visit(f"article?a={article}&s=2", viewport=PHONE)
    tab.page.wait_for_timeout(1500)
    sentence = tab.page.locator(".sent.here").bounding_box()
    sheet = tab.page.locator(".st-key-sentence-notes").bounding_box()
    assert sentence["y"] + sentence["height"] <= sheet["y"]
    assert "Sentence 3 of 5" in tab.text(".st-key-sentence-notes")
