"""PDF pages by the places of their words: columns, gaps, indents, running heads, broken words."""

import textwrap

import pytest

from explorer.reading import read_bytes
from tests.hostile_binaries import assembled, stream

STORY = [
    "The council voted on Monday to close two libraries in the north of the town, the mayor said after a long night of talks.",
    "The vote was 7 to 2 after five hours of debate, and three members said that callers had threatened them on the telephone.",
    "Opponents of the plan said they would go to court, because nobody had asked the readers before the budget was drawn up.",
    "A spokesman for the ministry promised money for new buses in the valley, and said that it had no comment on the rest.",
]
MORE = [
    "In the harbour the dockers went back to work on Friday, ten days after the strike began over pay and over night shifts.",
    "Their union had asked for 9 percent; the port offered 4 percent and, in the end, agreed to 6 percent from next spring.",
    "Ships had waited outside the bay for a week, and two of them sailed on to other ports with fruit that could not wait.",
]
HEAD, TITLE = "THE HERALD  Page of the town", "Council closes libraries in the north of the town"
Run = tuple[float, float, float, str]


def placed(pages: list[list[Run]], by_rows: bool = False, together: bool = False) -> bytes:
    """Write a PDF of (x, y, size, words); ``by_rows`` writes line by line across the columns."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT]
    kids = []
    for page in pages:
        runs = sorted(page, key=lambda run: (-run[1], run[0])) if by_rows else page
        shown = [f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, size, words in runs]
        content = f"BT {' '.join(shown)} ET" if together else " ".join(f"BT {s} ET" for s in shown)
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects += [PAGE % (len(objects) + 2), stream(content.encode("latin-1"))]
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return assembled(*objects)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"


def column(x: float, top: float, paragraphs: list[str], indent: float, gap: float) -> list[Run]:
    runs: list[Run] = []
    for words in paragraphs:
        for n, line in enumerate(textwrap.wrap(words, 46)):
            runs.append((x + (indent if n == 0 else 0), top, 10, line))
            top -= 12
        top -= gap
    return runs


def read(data: bytes) -> list[tuple[str, str]]:
    (document,) = read_bytes(data, "x.pdf")
    article = document.article
    return [(s.role, article.text[s.start : s.end]) for s in article.sections]


def body(data: bytes) -> list[str]:
    return [words for role, words in read(data) if role not in {"furniture", "headline"}]


@pytest.mark.parametrize(("indent", "gap"), [(12, 0), (0, 8), (0, 5), (14, 4)])
@pytest.mark.parametrize("by_rows", [False, True])
@pytest.mark.parametrize("together", [False, True])
def test_two_columns_are_read_one_after_the_other(indent, gap, by_rows, together):
    page = [(50, 750, 18, TITLE), *column(50, 715, STORY, indent, gap), *column(320, 715, MORE, indent, gap)]  # fmt: skip
    data = placed([page], by_rows, together)
    assert body(data) == [*STORY, *MORE]
    assert read(data)[0] == ("headline", TITLE)


def test_three_columns():
    def narrow(x, paragraphs):
        lines = [line for words in paragraphs for line in [*textwrap.wrap(words, 30), ""]]
        return [(x, 700 - 12 * n, 10, line) for n, line in enumerate(lines) if line]

    page = [*narrow(40, STORY[:2]), *narrow(220, STORY[2:]), *narrow(400, MORE)]
    assert body(placed([page], by_rows=True)) == [*STORY, *MORE]


def test_what_crosses_the_columns_parts_the_page():
    middle = "The photograph over both columns shows the harbour at night, with a ship that waits outside the bay."
    page = [
        *column(50, 750, STORY[:2], 12, 0),
        *column(320, 750, STORY[2:], 12, 0),
        (50, 600, 10, middle),
        *column(50, 560, MORE[:2], 12, 0),
        *column(320, 560, MORE[2:], 12, 0),
    ]
    assert body(placed([page], by_rows=True)) == [*STORY, middle, *MORE]


@pytest.mark.parametrize("by_rows", [False, True])
def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page(by_rows):
    lines = [run[3] for run in column(0, 0, [" ".join(STORY + MORE)], 0, 0)]
    cut = len(lines) // 3
    first = [(50, 700 - 12 * n, 10, line) for n, line in enumerate(lines[:cut])]
    second = [(320, 700 - 12 * n, 10, line) for n, line in enumerate(lines[cut : 2 * cut])]
    third = [(50, 700 - 12 * n, 10, line) for n, line in enumerate(lines[2 * cut :])]
    assert body(placed([[*first, *second], third], by_rows)) == [" ".join(STORY + MORE)]


def test_running_heads_and_page_numbers_are_furniture_in_their_places():
    pages = [
        [(50, 770, 8, HEAD), *column(50, 720, story, 12, 0), (300, 30, 8, f"- {n} -")]
        for n, story in enumerate((STORY[:2], STORY[2:], MORE), 1)
    ]
    data = placed(pages)
    aside = [words for role, words in read(data) if role == "furniture"]
    assert aside == [w for n in (1, 2, 3) for w in (" ".join(HEAD.split()), f"- {n} -")]
    assert body(data) == [*STORY, *MORE]


def test_pages_that_all_say_the_same_are_no_furniture():
    assert body(placed([column(50, 720, STORY[:1], 0, 0)] * 4)) == [STORY[0]] * 4


def test_the_page_of_a_paragraph_is_told_by_the_form_feeds_before_it():
    pages = [column(50, 720, [words], 0, 0) for words in STORY]
    (document,) = read_bytes(placed(pages), "x.pdf")
    article = document.article
    pages_of = {
        article.text[s.start : s.end]: article.text.count("\f", 0, s.start) + 1
        for s in article.sections
    }
    assert pages_of == {words: n for n, words in enumerate(STORY, 1)}


@pytest.mark.parametrize("by_rows", [False, True])
def test_three_pages_of_columns_tell_the_page_on_which_each_paragraph_begins(by_rows):
    lines = [run[3] for run in column(0, 0, [" ".join(MORE)], 0, 0)]
    over = [(320, 660 - 12 * n, 10, line) for n, line in enumerate(lines[:4])]
    rest = [(50, 720 - 12 * n, 10, line) for n, line in enumerate(lines[4:])]
    head = (50, 770, 8, HEAD)
    pages = [
        [head, *column(50, 720, STORY[:2], 0, 8), *column(320, 720, STORY[2:], 0, 8)],
        [head, *column(50, 720, STORY[2:], 0, 8), *column(320, 720, STORY[:1], 0, 8), *over],
        [head, *rest, *column(320, 720, STORY[1:3], 0, 8)],
    ]
    (document,) = read_bytes(placed(pages, by_rows), "x.pdf")
    article = document.article
    told = [
        (article.text[s.start : s.end], article.text.count("\f", 0, s.start) + 1)
        for s in article.sections
        if s.role != "furniture"
    ]
    first, second, third = STORY, [*STORY[2:], STORY[0], " ".join(MORE)], STORY[1:3]
    assert told == [(w, n) for n, page in enumerate((first, second, third), 1) for w in page]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The govern-", "ment said no."], "The government said no."),
        (["A well-", "known reader, a well-known man, known well."], "A well-known reader, a well-known man, known well."),
        (["They met in Stoke-", "On-Trent today."], "They met in Stoke-On-Trent today."),
        (["It cost 1990-", "2000 crowns."], "It cost 1990-2000 crowns."),
    ],
)  # fmt: skip
def test_words_broken_at_line_ends_are_closed(lines, expected):
    page = [(50, 700 - 12 * n, 10, line) for n, line in enumerate(lines)]
    assert " ".join(words for _, words in read(placed([page]))) == expected


def test_cells_of_a_table_stay_on_their_lines():
    rows = [("Oslo", "700"), ("Bergen", "290"), ("Tromso", "78"), ("Bodo", "53"), ("Alta", "21")]
    cells = [
        run
        for n, (town, people) in enumerate(rows)
        for run in ((50, 500 - 14 * n, 10, town), (400, 500 - 14 * n, 10, people))
    ]
    text = " ".join(words for _, words in read(placed([[*column(50, 700, STORY, 12, 0), *cells]])))
    assert "Oslo 700" in text
    assert "Alta 21" in text


def test_a_heading_in_larger_type_is_a_paragraph_of_its_own():
    page = [
        *column(50, 720, STORY[:1], 0, 0),
        (50, 680, 14, "What happens next"),
        *column(50, 664, MORE[:1], 0, 0),
    ]
    assert body(placed([page])) == [STORY[0], "What happens next", MORE[0]]
