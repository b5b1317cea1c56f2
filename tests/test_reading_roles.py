"""Roles of pasted text: whole pages, single forms, and what must never be taken for furniture."""

import pytest

from explorer.reading import read_bytes
from tests import reading_pastes

PASTES = ("ELECTION", "EMBEDDED", "TELEVISION", "DAILY", "RADIO", "RELEASE")
LEDE = "The council voted on Monday to close two libraries, the mayor said in a statement to reporters."
VOTE = "The vote was 7 to 2 after five hours of debate, and three members said they had been threatened."
LAST = (
    "The libraries will close in June unless a judge decides otherwise, according to the council."
)
STORY = f"Council closes two libraries\n\n{LEDE}\n\n%s\n\n{VOTE}\n\n{LAST}"


def roles(text: str) -> list[tuple[str, str]]:
    (document,) = read_bytes(text.encode(), "paste")
    article = document.article
    return [(s.role, article.text[s.start : s.end]) for s in article.sections]


def unlinked(role: str) -> str:
    """Lists of links are furniture to a reader; which of the two names they get is a nicety."""
    return "furniture" if role == "related" else role


@pytest.mark.parametrize("name", PASTES)
def test_pasted_pages(name):
    lines = [line.split(": ", 1) for line in getattr(reading_pastes, name).strip().splitlines()]
    text = ""
    for _, words in lines:
        text += words + (" " if words.endswith(("\u2014", "--")) else "\n\n")
    found = [(unlinked(role), words.strip()) for role, words in roles(text)]
    assert found == [(unlinked(role), words) for role, words in lines]


@pytest.mark.parametrize(
    ("inside", "role"),
    [
        ("Advertisement", "furniture"),
        ("Story continues below advertisement", "furniture"),
        ("READ MORE: Budget cuts hit schools", "related"),
        ("Sign up for our newsletter", "furniture"),
        ("Facebook Twitter Email", "furniture"),
        ("1 of 12", "furniture"),
        ("___", "furniture"),
        ("What happens next", "subheading"),
        ("WHAT HAPPENS NEXT", "subheading"),
        ("Why did the council vote now?", "subheading"),
        ("Nobody cheered.", "body"),
        ("It was close.", "body"),
        ("\u201cWe lost,\u201d she said.", "body"),
        ("FILE PHOTO: The library in Mill Street.", "caption"),
        ("Image caption, The library in Mill Street", "furniture"),
        ("Correction: An earlier version misstated the vote.", "correction"),
        ("This story originally appeared in The Harbour Times.", "syndication"),
        ("SOURCE: Northfield Institute", "syndication"),
        ("\u00a9 2024 Harbour Media. All rights reserved.", "copyright"),
        ("Reporting by Ann Lee; editing by Bo Roe", "byline"),
        ("Ann Lee contributed to this report.", "byline"),
        ("Ann Lee/Harbour Times", "credit"),
        ("Photo: Ann Lee", "credit"),
        ("ASSOCIATED PRESS", "credit"),
    ],
)
def test_single_forms_inside_a_story(inside, role):
    found = roles(STORY % inside)
    assert found[2][0] == role
    assert [r for r, words in found if words in {LEDE, VOTE, LAST}] == ["body"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters reported on Monday that the mayor had asked for advice.",
        "Subscribers to the library would lose access to 40,000 books, she said.",
        "Get out now, he told them, before the water comes.",
        "By Tuesday the building was empty and the shelves were gone.",
        "File copies of the letters were found in the mayor\u2019s desk.",
        "The latest vote split both parties.",
        "Related costs rose by 14 percent, the auditor found.",
        "Comments by the mayor angered residents who had queued for hours.",
        "Copyright law protects the archive, a lawyer for the council argued.",
        "This article of the constitution was never applied, the judge wrote.",
        "The story was first reported by a student newspaper, and the mayor denied it.",
        "Share prices of the builder fell 11 percent after the vote.",
        "Watch what happens next, he warned the council in a letter.",
        "Sign language interpreters were sent home, said one of them.",
    ],
)
def test_sentences_that_begin_like_furniture_are_body(sentence):
    assert roles(STORY % sentence)[2] == ("body", sentence)


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("WASHINGTON (Reuters) - ", "Lawmakers left."),
        ("WASHINGTON, Dec. 8 (UPI) \u2014 ", "Lawmakers left."),
        ("Philadelphia (AFP) \u2013 ", "Lawmakers left."),
        ("RYE, N.H. - ", "Lawmakers left."),
        ("KYIV, Ukraine (AP) \u2014 ", "Lawmakers left."),
        ("NEW DELHI: ", "Lawmakers left."),
        ("BRUSSELS/LONDON, June 5 (Reuters) - ", "Lawmakers left."),
        ("HOUSTON, June 10, 2024 /PressLine/ -- ", "Lawmakers left."),
    ],
)
def test_datelines_stand_alone(start, rest):
    found = roles(f"Council closes two libraries\n\n{start}{rest} {LEDE}\n\n{VOTE}")
    assert found[1:3] == [("dateline", start), ("body", f"{rest} {LEDE}")]


@pytest.mark.parametrize(
    "start", ["Russia - ", "Four casinos \u2014 ", "The mayor \u2014 ", "In the letter - "]
)
def test_dashes_after_a_subject_are_no_datelines(start):
    assert roles(f"Council closes two libraries\n\n{LEDE}\n\n{start}{VOTE}")[2][0] == "body"


def test_labelled_items_are_sidebars_with_their_labels():
    items = f"Cost: {LEDE}\n\nU.S. role: {VOTE}\n\nNext step: {LAST}"
    (document,) = read_bytes((STORY % f"Here\u2019s what else to know:\n\n{items}").encode(), "x")
    found = [(s.role, s.label) for s in document.article.sections]
    assert found[2:6] == [
        ("subheading", None),
        ("sidebar", "Cost"),
        ("sidebar", "U.S. role"),
        ("sidebar", "Next step"),
    ]


def test_speakers_of_a_transcript_are_not_labels():
    talk = f"Lee: {LEDE}\n\nRoe: {VOTE}\n\nLee: {LAST}\n\nQ: {LEDE}\n\nA: {VOTE}"
    assert "sidebar" not in [role for role, _ in roles(STORY % talk)]


def test_a_caption_that_comes_again_is_a_repeat():
    caption = "FILE PHOTO: The library in Mill Street."
    (document,) = read_bytes(
        (STORY % f"{caption}\n\n{VOTE[:-1]} again.\n\n{caption}").encode(), "x"
    )
    assert [s.repeat for s in document.article.sections if s.role == "caption"] == [False, True]


def test_one_line_of_headline_byline_date_and_caption_is_divided():
    line = "Council closes librariesBy Ann Lee, Staff WriterJune 9, 2024 3:15 PMPeople wait in Mill Street. (Ann Lee/Handout)"
    found = roles(f"{line}\n\n{LEDE}\n\n{VOTE}")
    assert found[:5] == [
        ("headline", "Council closes libraries"),
        ("byline", "By Ann Lee, Staff Writer"),
        ("dateline", "June 9, 2024 3:15 PM"),
        ("caption", "People wait in Mill Street."),
        ("credit", "(Ann Lee/Handout)"),
    ]


def test_a_subheading_called_replies_does_not_end_the_story():
    found = roles(STORY % f"{VOTE}\n\nReplies")
    assert [role for role, words in found if words == LAST] == ["body"]


def test_lines_wrapped_at_a_width_are_joined():
    text = "Council closes two libraries\n\n"
    for words in (LEDE, VOTE, LAST):
        line = ""
        for word in words.split():
            if len(line) + 1 + len(word) > 50:
                text, line = text + line + "\n", ""
            line += (" " if line else "") + word
        text += line + "\n\n"
    assert [" ".join(words.split()) for _, words in roles(text)][1:] == [LEDE, VOTE, LAST]
