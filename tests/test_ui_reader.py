"""The reader's HTML holds the article to the character, whatever is marked in it."""

import html as entities
import re

import pytest
import shelf

from explorer.ui import cards, reader
from explorer.ui.marks import Mark, Marks
from explorer.ui.palette import Palette

PALETTE = Palette(["Northland", "Southland"])


def shown(markup: str) -> str:
    """Return the text of some HTML: what ``textContent`` says."""
    return entities.unescape(re.sub(r"<[^>]*>", "", str(markup)))


def page(text: str, **fields) -> reader.Page:
    """Return a page of a text whose every line is a paragraph of one sentence."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text)]
    sections = [{"role": "body", "label": None, "start": s, "end": e} for s, e in spans]
    sentences = [{"n": n, "start": s, "end": e} for n, (s, e) in enumerate(spans)]
    known = {"marks": Marks([]), "at": None, **fields}
    return reader.Page("a" * 16, text, sections, sentences, **known)


@pytest.mark.parametrize(
    "text", [shelf.QUARREL, shelf.HOSTILE, "\n\n one \r\n\r\n two \n", "", "x" * 999]
)
@pytest.mark.parametrize("step", [1, 7, 40])
def test_the_html_holds_the_text_to_the_character(text, step):
    marks = [
        Mark(start, start + 9, kind, "a1", "article?s=1" if kind != "statement" else "", "t", "k")
        for start in range(0, len(text), step)
        for kind in ("entity", "figure", "statement", "cue", "hit")
    ]
    stands = {0: [{"number": 1, "sentence": 0, "side": "A", "stance": "against", "issue": "b"}]}
    drawn = reader.html(page(text, marks=Marks(marks), at=0, evidence=(0, 5), positions=stands))
    assert shown(drawn) == text


def test_sections_and_sentences_that_overlap_lose_nothing():
    text = "One. Two. Three."
    sections = [
        {"role": "body", "label": None, "start": 0, "end": 9},
        {"role": "<b>", "label": None, "start": 5, "end": 12},
    ]
    sentences = [{"n": 0, "start": 0, "end": 12}, {"n": 1, "start": 10, "end": 16}]
    drawn = reader.html(reader.Page("a" * 16, text, sections, sentences, Marks([])))
    assert shown(drawn) == text
    assert "<b>" not in drawn


@pytest.mark.parametrize(
    ("number", "at", "expected"),
    [
        (0, None, (0, 20)),
        (300, 299, (0, 3000)),
        (301, None, (0, 3000)),
        (301, 300, (3000, 3010)),
        (700, 450, (3000, 6000)),
    ],
)
def test_a_long_article_is_drawn_in_parts(number, at, expected):
    sentences = [{"n": n, "start": 10 * n, "end": 10 * n + 9} for n in range(number)]
    assert reader.part(sentences, max(20, 10 * number), at) == expected


def test_the_parts_of_a_long_article_are_all_of_it():
    text = "".join(f"Sentence {n} stands here.\n" for n in range(650))
    spans = [
        {"n": n, "start": m.start(), "end": m.end()}
        for n, m in enumerate(re.finditer(r"[^\n]+", text))
    ]
    parts = []
    for at in (0, 300, 600):
        start, end = reader.part(spans, len(text), at)
        parts.append(shown(reader.html(page(text, start=start, end=end))))
    assert "".join(parts) == text


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("truce", "A truce, the Truce.", [(2, 7), (13, 18)]),
        ("  ", "A truce.", []),
        (None, "A truce.", []),
        ("a.c", "abc a.c", [(4, 7)]),
    ],
)
def test_hits_are_found_as_typed_whatever_the_case(words, text, expected):
    assert [(m.start, m.end) for m in reader.hits(text, words)] == expected


def test_marks_lead_to_their_note_and_hidden_kinds_are_left_out():
    rows = [
        {"kind": "entity", "number": 4, "start": 0, "end": 9, "actor": "Northland", "label": "Northland", "sentence": 0},
        {"kind": "figure", "number": 5, "start": 15, "end": 17, "actor": None, "label": "count", "sentence": 0},
        {"kind": "cue", "number": 6, "start": 10, "end": 14, "actor": "Northland", "label": "says", "sentence": 0},
        {"kind": "condition", "number": 7, "start": 1, "end": 2, "actor": None, "label": None, "sentence": 0},
    ]  # fmt: skip
    made = reader.marks(rows, "a" * 16, PALETTE, ["figure"]).within(0, 99)
    assert [(m.kind, m.css) for m in made] == [("entity", "a0"), ("cue", "a0")]
    assert made[0].href.endswith("s=0&ev=entity-4")
    assert made[1].href.endswith("s=0&ev=statement-6")


STATEMENT = {
    "number": 1, "article": "a" * 16, "headline": "H", "source": None, "published": None,
    "speaker": "Ann Other", "actor": "Northland", "cue": "said", "content": "Rain fell … for a day",
    "kind": "indirect", "cue_start": 115, "cue_end": 119, "start": 100, "end": 131, "sentence": 0,
    "evidence": "Rain fell, she said, for a day.", "evidence_start": 100, "evidence_end": 131,
}  # fmt: skip


def test_a_statement_is_marked_in_its_sentence():
    marked = re.findall(r'class="mk evidence[^>]*>([^<]*)<', cards.statement(STATEMENT, PALETTE))
    assert marked == ["Rain fell", "said", "for a day"]
