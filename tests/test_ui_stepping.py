"""Where a reader stands among hits, names and pages, and where the next step leads."""

import pytest

from explorer.ui import reader, stepping
from explorer.ui.marks import Marks


@pytest.mark.parametrize(
    ("numbers", "at", "expected"),
    [
        ([], None, (None, None)),
        ([2, 5], None, (None, 2)),
        ([2, 5], 0, (None, 2)),
        ([2, 5], 2, (None, 5)),
        ([2, 5], 3, (2, 5)),
        ([2, 5], 5, (2, None)),
        ([2, 5], 9, (5, None)),
    ],
)
def test_the_places_around_a_sentence(numbers, at, expected):
    assert stepping.around(numbers, at) == expected


@pytest.mark.parametrize(
    ("places", "hit", "at", "expected"),
    [
        ([1, 1, 4], 2, 1, 2),
        ([1, 1, 4], 2, 4, 3),
        ([1, 1, 4], 9, 1, 1),
        ([1, 1, 4], 0, None, 0),
        ([1, 1, 4], 1, 2, 0),
        ([None, 1], 0, 1, 2),
    ],
)
def test_which_hit_is_in_view(places, hit, at, expected):
    assert stepping.now(places, hit, at) == expected


@pytest.mark.parametrize(
    ("places", "at", "expected"), [([1, 1, 4], None, 1), ([1, 1, 4], 1, 3), ([1, 1, 4], 4, 1)]
)
def test_the_hit_after_a_sentence(places, at, expected):
    assert stepping.following(places, at) == expected


def test_pages_of_a_pdf_are_numbered_and_in_the_jump_list():
    text = "One.\n\n\f\n\nTwo.\n\nThree.\n\n\f\n\nFour."
    spans = [
        (text.index(word), text.index(word) + len(word))
        for word in ("One.", "Two.", "Three.", "Four.")
    ]
    sections = [{"role": "body", "label": None, "start": s, "end": e} for s, e in spans]
    sentences = [{"n": n, "start": s, "end": e} for n, (s, e) in enumerate(spans)]
    drawn = reader.html(reader.Page("a" * 16, text, sections, sentences, Marks([])))
    assert drawn.count("data-page=") == 2
    assert 'data-page="page 2">' in drawn
    assert [words for _, words in reader.jump_list(sections, text)] == ["Page 2", "Page 3"]
    assert [reader.page_of(text, start) for start, _ in spans] == [1, 2, 2, 3]
