"""A kept parse gives the same extraction as a new one, and never that of another text."""

import pytest

from explorer.nlp import parses, pipeline
from explorer.nlp.document import plain_article

TEXTS = [
    "The council said it would spend $4 million on 12 bridges. “We must act,” Mayor Ana Ruiz said.",
    "Line one.\r\nLine two says “yes” 🙂.\r\n\r\nNorway rejected the quota of 40,000 tonnes.",
    "x" + "(" * 400 + "y. Ten people came.",
]


def parsed(text):
    return next(pipeline.parse_all([plain_article(text)]))


@pytest.mark.parametrize("text", TEXTS)
def test_extraction_from_a_kept_parse_is_the_same(text):
    article = plain_article(text)
    kept = pipeline.restored(article, parses.dump(parsed(text)))
    assert kept is not None
    assert pipeline.analysed(kept) == pipeline.extract(article)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:0], lambda data: data[:-9], lambda data: b"x" + data]
)
def test_damaged_bytes_are_no_parse(damage):
    data = parses.dump(parsed(TEXTS[0]))
    assert pipeline.restored(plain_article(TEXTS[0]), damage(data)) is None


def test_the_parse_of_another_text_is_refused():
    data = parses.dump(parsed(TEXTS[0]))
    assert pipeline.restored(plain_article(TEXTS[0] + " More."), data) is None
