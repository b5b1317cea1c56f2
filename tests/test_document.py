"""The parsed copy has the article's own offsets, whatever the text holds."""

import pytest

from explorer.nlp import document, pipeline
from explorer.records import Article, Section, article_id

ODD = [
    "Plain words.",
    "“Curly” and ‘single’ quotes — she’s sure.",
    "Line one.\r\nLine two.\r\n\r\nLine three.",
    "Flags 🇺🇦 and families 👨‍👩‍👧 count 3.",
    "A\u00a0hard space and a\u2009thin one.",
    "\u202eright to left\u202c and back.",
    "x" + "(" * 500 + "y",
    "“" * 300,
]


def article(text, *sections):
    return Article(article_id(text), None, None, None, None, None, "en", text, tuple(sections))


@pytest.mark.parametrize("text", ODD)
def test_the_copy_is_as_long_as_the_text(text):
    assert len(document.plain(text)) == len(text)
    copy = document.reading_copy(document.plain_article(text))
    assert len(copy) == len(text)


def test_long_runs_of_one_mark_are_blank_and_short_ones_stay():
    assert document.plain("a" + "." * 300 + "b") == "a" + " " * 300 + "b"
    assert document.plain("a" + "." * 199 + "b") == "a" + "." * 199 + "b"


def test_unread_sections_are_blank():
    text = "Head\n\nShare this page\n\nBody text."
    parts = [Section("headline", 0, 4), Section("furniture", 6, 21), Section("body", 23, 33)]
    copy = document.reading_copy(article(text, *parts))
    assert copy == "Head" + " " * 19 + "Body text."


def test_lines_of_a_wrapped_paragraph_become_one(nlp):
    wrapped = (
        "Norway will not flood the\r\nvalley, the energy minister\nsaid on Sunday. Farmers cheered."
    )
    whole = article(wrapped, Section("body", 0, len(wrapped)))
    copy = document.reading_copy(whole)
    assert len(copy) == len(wrapped)
    assert copy.split() == wrapped.split()
    assert not set("\r\n") & set(copy)
    language = pipeline.load()
    doc = language(document.make_doc(language, whole))
    sents = [document.source(doc, s.start_char, s.end_char) for s, _ in document.sentences(doc)]
    assert sents == [wrapped[: wrapped.index(" Farmers")], "Farmers cheered."]


def test_each_section_and_label_starts_a_sentence(nlp):
    language = pipeline.load()
    text = "Talks end\n\nPrices: The union wants more pay\n\nIt is over"
    sections = [
        Section("headline", 0, 9),
        Section("sidebar", 11, 43, "Prices"),
        Section("body", 45, 55),
    ]
    doc = language(document.make_doc(language, article(text, *sections)))
    found = [(sent.text, section.role) for sent, section in document.sentences(doc)]
    assert found == [
        ("Talks end", "headline"),
        ("Prices:", "sidebar"),
        ("The union wants more pay", "sidebar"),
        ("It is over", "body"),
    ]


def test_a_caption_that_says_what_the_body_says_is_the_repeat(nlp):
    text = "The mayor left the hall early.\n\nThe mayor left the hall early."
    sections = [Section("caption", 0, 30), Section("body", 32, 62)]
    language = pipeline.load()
    doc = language(document.make_doc(language, article(text, *sections)))
    assert [(span.start, span.end) for span in document.repeats(doc)] == [(0, 30)]


def test_a_long_article_is_read_in_pieces_as_it_would_be_whole(monkeypatch):
    paragraph = "The council said it would vote again on 14 May. Nobody objected to the delay.\n\n"
    long = document.plain_article(paragraph * 40)
    whole = next(pipeline.extract_all([long]))
    monkeypatch.setattr(document, "PIECE", 900)
    language = pipeline.load()
    cut = [piece.text for piece, _ in document.pieces(language, long)]
    assert len(cut) > 3
    assert "".join(cut) == document.reading_copy(long)
    assert next(pipeline.extract_all([long])) == whole


@pytest.mark.parametrize("text", ["a" * 5000, "word " * 2000, "One. Two. " * 700])
def test_pieces_end_somewhere_even_without_paragraphs(monkeypatch, text):
    monkeypatch.setattr(document, "PIECE", 1000)
    language = pipeline.load()
    pieces = list(document.pieces(language, document.plain_article(text)))
    assert "".join(piece.text for piece, _ in pieces) == document.reading_copy(
        document.plain_article(text)
    )
    assert [last for _, last in pieces] == [False] * (len(pieces) - 1) + [True]
