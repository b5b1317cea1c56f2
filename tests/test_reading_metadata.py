"""Where pages declare their date and their headline, and what wins where they disagree."""

import json

import pytest

from explorer.reading import read_bytes

STORY = "".join(
    f"<p>{p}</p>"
    for p in (
        "The council voted on Monday to close two libraries, the mayor said in a statement to reporters.",
        "The vote was 7 to 2 after five hours of debate, and three members said they had been threatened.",
        "The libraries will close in June unless a judge decides otherwise, according to the council.",
    )
)
TITLE = "Council closes two libraries after night of debate"


def article(head: str = "", above: str = "", title: str = TITLE, h1: str = TITLE, url: str = ""):
    heading = f"<h1>{h1}</h1>" if h1 else ""
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    page = f"<html><head><title>{title}</title>{canonical}{head}</head><body><nav><a href='/'>Home</a></nav><main>{heading}{above}{STORY}</main></body></html>"
    (document,) = read_bytes(page.encode(), "page.html")
    return document.article


def linked(**facts) -> str:
    value = {"@context": "https://schema.org", "@type": "NewsArticle", **facts}
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("head", "above", "date", "origin"),
    [
        (linked(datePublished="2024-03-04T09:00:00+01:00"), "", "2024-03-04", "json-ld"),
        (linked(datePublished="2024-03-04"), "<p>Updated 9 March 2024</p>", "2024-03-04", "json-ld"),
        ('<meta property="article:published_time" content="2024-03-04T09:00:00Z">', "", "2024-03-04", "meta"),
        ('<meta name="parsely-pub-date" content="2024-03-04T09:00:00Z">', "", "2024-03-04", "meta"),
        ('<meta name="sailthru.date" content="2024-03-04 09:00:00">', "", "2024-03-04", "meta"),
        ('<meta name="DC.date.issued" content="2024-03-04">', "", "2024-03-04", "meta"),
        ('<meta name="pubdate" content="20240304">', "", "2024-03-04", "meta"),
        ('<meta name="date" content="Mon, 04 Mar 2024 09:00:00 GMT">', "", "2024-03-04", "meta"),
        ('<meta name="OriginalPublicationDate" content="2024/03/04 09:00:00">', "", "2024-03-04", "meta"),
        ('<meta itemprop="datePublished" content="2024-03-04">', "", "2024-03-04", "meta"),
        ("", '<time datetime="2024-03-04T09:00">Monday</time>', "2024-03-04", "time"),
        ("", '<abbr class="published" title="2024-03-04T09:00:00Z">9 am</abbr>', "2024-03-04", "time"),
        ("", "<p>Published 4 March 2024</p>", "2024-03-04", "dateline"),
        ("", "<p>Monday, March 4, 2024 9:00 a.m. EST</p>", "2024-03-04", "dateline"),
        ("", "<p>04.03.2024, 09:00</p>", "2024-03-04", "dateline"),
        ("", "<p>First published on Mon 4 Mar 2024 09.00 GMT</p>", "2024-03-04", "dateline"),
        ("", "<p>Posted on March 4th, 2024 by Ann Lee</p>", "2024-03-04", "byline"),
        ("", "", None, None),
    ],
)  # fmt: skip
def test_dates_and_where_they_stand(head, above, date, origin):
    read = article(head, above)
    assert ((read.published or "")[:10] or None, read.published_from) == (date, origin)


def test_a_date_in_the_address():
    read = article(url="https://harbour.test/2024/mar/04/libraries")
    assert (read.published, read.published_from) == ("2024-03-04", "url")


def test_the_date_that_readers_saw_wins_over_midnight_elsewhere():
    head = '<meta property="article:published_time" content="2024-03-05T03:42:00Z">'
    read = article(head, "<p>March 4, 2024 10:42 pm</p>")
    assert (read.published, read.published_from) == ("2024-03-04", "dateline")


def test_the_date_of_another_story_gives_way_to_the_one_shown():
    above = '<ul><li><a href="/x">Flood</a> <time datetime="2024-06-01">June</time></li></ul><p>4 March 2024</p>'
    assert article(above=above).published == "2024-03-04"


@pytest.mark.parametrize(
    ("head", "title", "h1"),
    [
        ("", TITLE, TITLE),
        ("", f"{TITLE} | The Harbour Times", TITLE),
        ("", f"The Harbour Times - {TITLE}", TITLE),
        ("", f"HBX NEWS | Local | {TITLE}", TITLE),
        ("", f"{TITLE} » Harbour Notes", TITLE),
        ("", f"{TITLE} - by Ann Lee - Harbour Letters", TITLE),
        ("", f"{TITLE} - The Harbour Times", ""),
        ('<meta property="og:site_name" content="Quay">', f"{TITLE} - Quay", ""),
        (f'<meta property="og:title" content="{TITLE}">', "Loading...", ""),
        (linked(headline=TITLE), "Harbour Times", ""),
        (f'<meta property="og:title" content="{TITLE}">', f"{TITLE} - Quay", "The Harbour Times"),
        ("", f"{TITLE} | The Harbour Times", TITLE.replace("after", "<br>after")),
    ],
)
def test_headline_without_the_name_of_the_site(head, title, h1):
    assert article(head, title=title, h1=h1).headline == TITLE


def test_a_heading_that_only_the_page_has_is_the_headline():
    read = article(title="Two libraries shut - Quay", h1="Two libraries must close, council says")
    assert read.headline == "Two libraries must close, council says"
