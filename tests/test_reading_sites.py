"""Pages in the manner of many kinds of sites: body, headline and date; floors only rise."""

import pytest

from explorer.reading import read_bytes
from tests.reading_rare_sites import RARE_SITES
from tests.reading_sites import SITES as USUAL
from tests.test_reading_pages import f1, story, words

SITES = USUAL | RARE_SITES
BODY_MEAN, BODY_LEAST = 0.995, 0.95


def read(name: str):
    (document,) = read_bytes(SITES[name].html.encode(), name)
    return document.article


@pytest.mark.parametrize("name", SITES)
def test_body_of_each_site(name):
    wanted = words(" ".join(SITES[name].body))
    assert f1(words(story(read(name))), wanted) >= BODY_LEAST


def test_bodies_of_all_sites():
    scores = [f1(words(story(read(n))), words(" ".join(s.body))) for n, s in SITES.items()]
    assert len(scores) >= 40
    assert sum(scores) / len(scores) >= BODY_MEAN


@pytest.mark.parametrize("name", SITES)
def test_headline_and_date_of_each_site(name):
    article = read(name)
    assert article.headline == SITES[name].headline
    assert (article.published or "")[:10] == SITES[name].date
    assert article.published_from in {
        "json-ld",
        "meta",
        "url",
        "time",
        "text",
        "dateline",
        "byline",
    }
