"""Pastes of other kinds than news pages: single lines, letters, transcripts, press releases."""

import pytest

from explorer.reading import read_bytes

A = "Norway rejected the plan to flood the valley on Sunday, its energy minister said in Oslo."
B = "Sweden will pay 40 million kronor for the dam, and Finland is to lend the turbines it bought."
C = "A vote is due in June, and nobody expects the plan to pass without the farmers."
HEAD = "Norway rejects plan to flood border valley"
LINKS = (
    "Sweden buys turbines for dam",
    "How the valley was saved last year",
    "Ten pictures of ice",
)


def read(text: str):
    (document,) = read_bytes(text.encode(), "paste")
    return document.article


def roles(text: str) -> list[tuple[str, str]]:
    return [(s.role, text[s.start : s.end]) for s in read(text).sections]


@pytest.mark.parametrize(
    "text",
    [
        A,
        HEAD,
        f"{A} {B} {C}",
        "Norway rejected the plan.",
        "BREAKING: Norway rejects plan to flood valley",
        '"We will not drown them," said Karin Holm, minister of energy, on Sunday.',
        "- Norway rejects the plan",
    ],
)
def test_a_text_of_one_paragraph_is_body(text):
    assert roles(text) == [("body", text)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_text_without_headline_loses_nothing(gap):
    assert roles(gap.join((f"{A} {B}", C))) == [("body", f"{A} {B}"), ("body", C)]


@pytest.mark.parametrize(
    "head",
    [
        HEAD.upper(),
        "NORWAY SAYS NO",
        "NORWAY REJECTS PLAN TO FLOOD BORDER\nVALLEY, SWEDEN PAYS FOR DAM",
        f"# {HEAD}",
    ],
)
def test_headlines_of_every_dress(head):
    assert roles(f"{head}\n\n{A}\n\n{B}") == [("headline", head), ("body", A), ("body", B)]
    assert read(f"{head}\n\n{A}\n\n{B}").headline == " ".join(head.removeprefix("# ").split())


@pytest.mark.parametrize(
    ("by", "published"),
    [
        ("By Ann Lee", "Published May 4, 2025 at 3:15 PM EDT"),
        ("By ANN LEE and BO ROE", "Published: 4 May 2025, 15:15 GMT | Updated: 5 May 2025, 09:00 GMT"),
        ("**By Ann Lee**", "Posted 2025-05-04"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_byline_and_date_lines(by, published, gap):
    text = f"{HEAD}{gap}{by}{gap}{published}\n\n{A}\n\n{B}"
    assert [r for r, _ in roles(text)] == ["headline", "byline", "dateline", "body", "body"]
    article = read(text)
    assert article.byline == by.strip("*").removeprefix("By ")
    assert article.published == "2025-05-04"


@pytest.mark.parametrize(
    "start",
    [
        "LONDON \u2014 ",
        "LONDON\u2014",
        "LONDON, May 4 \u2014 ",
        "LONDON (May 4, 2025) \u2013 ",
        "OSLO, Norway (May 4) -- ",
        "S\u00e3o Paulo, Brazil \u2014 ",
    ],
)
@pytest.mark.parametrize("head", ["", f"{HEAD}\n\n"])
def test_datelines(start, head):
    found = roles(f"{head}{start}{A}\n\n{B}")
    assert found[-3:] == [("dateline", start), ("body", A), ("body", B)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Q: Why did you reject the plan?", "A: Because 300 families live there.", "Q: And then?", "A: No."),
        ("CHAIR: We hear the minister.", "MS. HOLM: Thank you. No.", "CHAIR: Why?", "(Applause.)"),
        ("CHAIR", "The committee will come to order. We hear the minister.", "MS. HOLM", "Thank you.", "CHAIR", "Why?"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["", "Transcript of the hearing on the dam\n\n"])
def test_nothing_said_in_a_transcript_is_lost(lines, gap, head):
    found = roles(head + gap.join(lines))
    assert found[bool(head) :] == [("body", line) for line in lines]


@pytest.mark.parametrize("head", [HEAD, HEAD.upper()])
def test_a_press_release(head):
    text = "\n\n".join(
        (
            "FOR IMMEDIATE RELEASE",
            "Contact: Ann Lee, 555-0134, press@valley.test",
            head,
            f"OSLO, Norway (May 4, 2025) \u2013 {A}",
            B,
            C,
            "###",
        )
    )
    assert [r for r, _ in roles(text)] == [
        "furniture", "furniture", "headline", "dateline", "body", "body", "body", "furniture",
    ]  # fmt: skip
    article = read(text)
    assert (article.headline, article.published, article.source) == (head, "2025-05-04", None)


def test_a_letter():
    text = "\n\n".join(
        (
            "The Rt Hon Jonas Berg MP\n10 Mill Street\nOslo",
            "4 May 2025",
            "Dear Prime Minister,",
            *(A, B, C),
            "Yours sincerely,",
            "Karin Holm",
        )
    )
    article = read(text)
    assert (article.headline, article.byline, article.published) == (
        None,
        "Karin Holm",
        "2025-05-04",
    )
    assert [words for role, words in roles(text) if role == "body"] == [A, B, C]


def test_a_letter_to_a_paper_may_have_a_headline():
    text = f"{HEAD}\n\nTo the Editor:\n\n{A}\n\n{B}\n\nKARIN HOLM\nOslo"
    assert [r for r, _ in roles(text)] == [
        "headline", "furniture", "body", "body", "byline", "furniture",
    ]  # fmt: skip


@pytest.mark.parametrize("opener", ["Related", "Most read", "READ MORE", "You may also like"])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    "last",
    [
        "Holm is to travel to Stockholm on Friday.",
        "She did not elaborate.",
        "In 1987 a scheme was abandoned when engineers found cracks in the rock, and two firms closed.",
    ],
)
@pytest.mark.parametrize("foot", ["", "\n\n\u00a9 2025 Valley News. All rights reserved."])
def test_a_last_paragraph_below_a_list_of_links_is_kept(opener, count, last, foot):
    links = "\n\n".join(LINKS[:count])
    found = dict(
        map(reversed, roles(f"{HEAD}\n\n{A}\n\n{B}\n\n{C}\n\n{opener}\n\n{links}\n\n{last}{foot}"))
    )
    assert found[last] == "body"
    assert {found[link] for link in LINKS[:count]} <= {"related", "furniture"}
