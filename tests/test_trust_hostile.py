"""Every hostile file that can be made quickly is read within limits, or refused in one line by name.

What takes longest is left to ``python -m tests.feeding``, which analyses all of them.
"""

import time

import pytest

from explorer.errors import ReadError
from explorer.reading import read_bytes
from tests.feeding import FILES
from tests.hostile_texts import ARTICLE
from tests.test_reading_formats import FIRST, SECOND

SECONDS = 20
"""CPU time; most take well under one."""

HEAVY = frozenset(
    [
        "adoption.html",
        "angle.html",
        "bad-references.html",
        "blank-lines.txt",
        "brackets.html",
        "breaks.html",
        "broken-utf8.txt",
        "captions.txt",
        "comments.html",
        "crlf.txt",
        "dashes-list.txt",
        "dates.html",
        "deep-a.html",
        "deep-b.html",
        "deep-blockquote.html",
        "deep-div.html",
        "deep-font.html",
        "deep-html.rss",
        "deep-li.html",
        "deep-p.html",
        "deep-rows.html",
        "deep-section.html",
        "deep-span.html",
        "deep-svg.html",
        "deep-table.html",
        "deep-ul.html",
        "deep.rss",
        "figures.html",
        "folded-subject.eml",
        "forms-power.pdf",
        "gzip-members.gz",
        "half-tag.html",
        "headlines.txt",
        "hex-string.pdf",
        "images.html",
        "items.html",
        "kids-many.pdf",
        "labels.txt",
        "lines.pdf",
        "links.html",
        "live-blog.html",
        "long-attribute.html",
        "long-class.html",
        "long-meta.html",
        "long-string.pdf",
        "long-title.rss",
        "lzw.pdf",
        "many-meta.html",
        "many-rows.csv",
        "many-to.eml",
        "many.rss",
        "mixed-ends.txt",
        "moves.pdf",
        "numbers-named.txt",
        "numbers.jsonl",
        "numbers.txt",
        "one-word.html",
        "open-",
        "quote.csv",
        "operands.pdf",
        "operators.pdf",
        "own-names.txt",
        "pages-400.pdf",
        "paragraphs.html",
        "params.eml",
        "questions.txt",
        "quote-per-line.txt",
        "random-ascii.txt",
        "random-punctuation.txt",
        "random-words.txt",
        "references.html",
        "ruby.html",
        "select.html",
        "shift-jis.txt",
        "short-lines-apart.txt",
        "short-lines.txt",
        "spelled-number.txt",
        "styles.html",
        "tags-only.html",
        "template.html",
        "texts.pdf",
        "tokens-of-1000.txt",
        "wayback.html",
        "wide-json-ld.html",
        "flood-pipes.txt",
        "two-captions-only.html",
        "two-comments-section.html",
        "two-empty-paragraphs.html",
        "two-empty-tags.html",
        "two-headings-only.html",
        "two-hundred-thousand.rss",
        "two-letters-apart.pdf",
        "two-list-of-links.html",
        "two-nested-details.html",
        "two-nested-forms.html",
        "two-one-line-tags.html",
        "two-restores.pdf",
        "two-same-place.pdf",
    ]
)
"""Read in .3 to 4 s each."""

LIGHT = sorted(name for name in FILES if name not in HEAVY and not name.startswith("run-"))
RUNS = ("run-a-a.txt", "run-spaced-dots.txt", "run-returns.txt", "run-combining.txt")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_there_are_hundreds_of_them():
    assert len(FILES) > 850


@pytest.mark.parametrize("name", [*LIGHT, *RUNS])
def test_a_hostile_file_is_read_whole_or_refused_in_one_line(name):
    make, reason = FILES[name]
    data = make()
    start = time.process_time()
    found, refusal = [], None
    try:
        found.extend(read_bytes(data, name))
    except ReadError as error:
        refusal = str(error)
    assert time.process_time() - start < SECONDS
    if reason and reason != ARTICLE:
        assert reason in (refusal or "")
    if refusal is not None:
        assert reason != ARTICLE, refusal
        assert refusal.startswith(name)
        assert "\n" not in refusal
        return
    assert found
    assert all(document.article.text.strip() for document in found)
    if reason == ARTICLE:
        text = squeezed(" ".join(document.article.text for document in found))
        assert FIRST in text
        assert SECOND in text
