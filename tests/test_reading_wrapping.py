"""Texts wrapped at a width: their lines become paragraphs, and no other text's lines do."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.reading import read_bytes

HEAD = "Norway rejects plan to flood border valley"
PARAGRAPHS = (
    "Norway rejected the plan to flood the valley. Sweden will pay 40 million kronor for the dam, its energy minister said on Sunday, and Finland is to lend the turbines.",
    'The minister, Karin Holm, told reporters in Stockholm that the talks had taken two years. "We have waited long enough," she said. Farmers, who would lose some 300 hectares of land, called the decision a relief but said that they did not trust it.',
    "Norway has not said whether it would join a smaller project. A vote is due in June.",
    "Nobody expects it to pass.",
)
ITEMS = (
    "- raise the tax on fuel by three percent in the first year and by two in\n  each year after it",
    "- cut the subsidy for coal plants",
    "- build a dam",
)


def sections(text: str) -> list[str]:
    (document,) = read_bytes(text.encode(), "mail.txt")
    article = document.article
    assert article.text == text
    return [text[s.start : s.end] for s in article.sections]


def flat(text: str) -> list[str]:
    return [" ".join(words.split()) for words in sections(text)]


def wrapped(width: int, gap: str = "\n\n", indent: str = "") -> str:
    return gap.join(
        textwrap.fill(p, width, initial_indent=indent, break_on_hyphens=False) for p in PARAGRAPHS
    )


@pytest.mark.parametrize("width", [56, 60, 66, 72, 78, 84, 90, 96, 100])
@pytest.mark.parametrize(
    ("gap", "indent"), [("\n\n", ""), ("\n", "    "), ("\n \n", ""), ("\n\n", "  ")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_become_paragraphs(width, gap, indent, end):
    text = f"{HEAD}\n\n{wrapped(width, gap, indent)}".replace("\n", end)
    assert flat(text) == [HEAD, *PARAGRAPHS]


def test_a_whole_text_that_is_indented_keeps_its_paragraphs():
    text = textwrap.indent(f"{HEAD}\n\n{wrapped(66)}", "        ")
    assert flat(text) == [HEAD, *PARAGRAPHS]


def test_lines_broken_by_hand_become_a_paragraph():
    body = (
        "Norway rejected the plan to flood the valley, its minister\nsaid on Sunday, and Finland is"
        " to lend the\nturbines that Sweden had asked for in the spring of\n2024, after long talks.\n"
    )
    assert flat(f"{HEAD}\n\n{body}") == [HEAD, " ".join(body.split())]


def test_two_lines_are_enough_where_one_ends_inside_a_sentence():
    text = (
        "OSLO, Norway, May 4, 2025 (Test Wire) - Norway rejected the plan to flood the valley. Sweden"
        " will\npay 40 million kronor for the dam"
    )
    assert flat(text) == [text[:40].strip(), " ".join(text[40:].split())]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_paragraphs_of_one_line_stay(gap):
    assert flat(gap.join((HEAD, *PARAGRAPHS))) == [HEAD, *PARAGRAPHS]


def test_items_of_a_list_stay_apart():
    text = f"{HEAD}\n\n{wrapped(72)}\n\nThe plan has three parts:\n" + "\n".join(ITEMS)
    found = flat(f"{text}\n\n{textwrap.fill(PARAGRAPHS[1], 72)}")
    assert found[-4:-1] == [" ".join(item.split()) for item in ITEMS]


@pytest.mark.parametrize(
    "lines",
    [
        ["By Ann Lee", "Published March 4, 2024"],
        ["Ann Lee", "14 Mill Street", "Northfield"],
        ["The committee will meet again on Monday.", "Doors open at nine."],
    ],
)
def test_short_lines_stay_apart(lines):
    text = f"{HEAD}\n\n" + "\n".join(lines) + f"\n\n{wrapped(72)}"
    assert [words for words in flat(text) if words in lines] == lines


def test_speakers_begin_paragraphs():
    talk = (
        "Q: What did the minister tell the farmers of the valley on Sunday night?",
        "A: That nobody would lose a field before the vote in June, and that all would be paid.",
    )
    text = f"{HEAD}\n\n{wrapped(72)}\n\n" + "\n".join(textwrap.fill(t, 72) for t in talk)
    assert tuple(flat(text)[-2:]) == talk


WORDS = st.lists(st.sampled_from(PARAGRAPHS[0].split() + PARAGRAPHS[1].split()), max_size=120)


@settings(max_examples=60, deadline=None, database=None)
@given(WORDS, st.integers(20, 140), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_no_word_is_lost_or_moved(words, width, end):
    text = end.join([HEAD, "", *textwrap.wrap(" ".join(words), width)])
    assert " ".join(flat(text)).split() == text.split()
