"""The demo briefs: their form, the evidence rule over them and over odd input, the floors."""

import json
import re
from pathlib import Path

import pytest
import quality
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.nlp import pipeline
from explorer.reading import read, read_bytes
from explorer.records import READABLE, Article, Span, spans

BRIEFS = sorted(quality.SEEDS.glob("*.txt"))
MARKED = sorted(quality.GOLD.glob("*.json"))
DATES = {
    "01": "2025-08-19",
    "02": "2025-08-16",
    "04": "2025-09-05",
    "05": "2025-09-12",
    "06": "2025-10-19",
    "07": "2025-10-23",
    "08": "2025-11-22",
    "10": "2025-12-19",
    "11": "2026-01-10",
    "13": "2025-11-05",
}

BRIEF = (
    "Ministers “agree” on fishing quotas\n\n"
    "OSLO, May 4, 2024 (Wire) - Norway’s minister, Kari Holm, said “we will cut catches by 12%”.\n\n"
    "Iceland rejected the plan, which would cost about $3 million.\n"
)
ODD = {
    "windows line ends": BRIEF.replace("\n", "\r\n"),
    "old mac line ends": BRIEF.replace("\n", "\r"),
    "byte order mark inside": BRIEF.replace("said", "said\ufeff"),
    "emoji with joiners": BRIEF.replace("Norway", "👩🏽‍⚖️ Norway").replace("plan", "plan 🇮🇸🐟"),
    "bidirectional marks": BRIEF.replace("Kari Holm", "\u202bKari Holm\u202c").replace(
        "$", "\u200e$"
    ),
    "combining marks": BRIEF.replace("Iceland", "I\u0301celand").replace("Holm", "Ho\u0308lm"),
    "astral letters": BRIEF.replace("Kari", "𝒦𝒶𝓇𝒾").replace("quotas", "𐌵𐌿𐍉𐍄𐌰𐍃"),
    "no-break and thin spaces": BRIEF.replace("$3 million", "$3\u00a0million").replace(
        "12%", "12\u202f%"
    ),
    "soft hyphens": BRIEF.replace("minister", "min\u00adister").replace(
        "rejected", "re\u00adjected"
    ),
    "zero width spaces": BRIEF.replace("said ", "said\u200b "),
    "unbalanced quotes": BRIEF.replace("”", ""),
    "doubled quotes": BRIEF.replace("“", "``").replace("”", "''"),
    "line and paragraph separators": BRIEF.replace("\n\n", "\u2029").replace(", ", ",\u2028", 1),
    "form feeds and tabs": BRIEF.replace("\n\n", "\n\f\n").replace("said ", "said\t"),
    "no line end": BRIEF.rstrip(),
    "white space all round": f"\n\n  {BRIEF}\n \n",
    "one long line": " ".join(BRIEF.split()),
    "a run of brackets": BRIEF.replace("plan", "plan" + "(" * 3000),
    "headline only": "Iceland rejects $3 million plan",
}

SCRAPS = [
    *("Norway", " Iceland’s", " Kari Holm", " she", " the minister", " rejected", " said", " will"),
    *(
        " $3 million",
        " 12%",
        " 40-minute",
        " about a dozen",
        " ceasefire",
        " if",
        " not",
        " the plan",
    ),
    *(" “", "”", '"', "'", "''", "``", ": ", ", ", ". ", "? ", " - ", "\n", "\n\n", "\r\n"),
    *("\u00a0", "\u200b", "\u202e", "\u0301", "\ufeff", "🐟", "👩🏽‍⚖️", "𐌵", "ﬁ", "İ", "ß", "\t"),
]
"""Pieces of which hypothesis builds texts that no person would write."""


def only(path: Path) -> Article:
    """Return the one article in a file."""
    (document,) = read(path)
    return document.article


@pytest.fixture(scope="module")
def extractions():
    """Every brief, read and extracted, by stem."""
    return quality.extract(BRIEFS)


def assert_spans_equal_their_slices(extraction):
    text = extraction.article.text
    checked = 0
    for span, words in spans(extraction):
        assert 0 <= span.start < span.end <= len(text), span
        assert words is None or words == span.of(text), (span, words)
        assert span.of(text).strip(), span
        checked += 1
    return checked


@pytest.mark.parametrize("path", BRIEFS, ids=lambda p: p.stem)
def test_brief_has_the_form_that_its_readme_promises(path):
    text = path.read_text("utf-8")
    headline, lead, *body, sources = text.strip().split("\n\n")
    words = len(" ".join([lead, *body]).split())
    assert not headline.endswith(".")
    assert re.match(
        r"[A-Z ]{3,}, (?:[\w ]+, )?[A-Z][a-z]{2,3} \d{1,2}, 20\d\d \(Article Explorer\) - ", lead
    )
    assert 250 <= words <= 500
    assert sources.startswith("Sources: ")
    assert text.endswith("\n")


def test_there_is_a_date_for_every_brief():
    assert [path.stem[:2] for path in BRIEFS] == sorted(DATES)


@pytest.mark.parametrize("path", BRIEFS, ids=lambda p: p.stem)
def test_brief_is_read_word_for_word_with_headline_and_date(path):
    article = only(path)
    assert article.text == path.read_text("utf-8")
    assert article.headline == article.text.split("\n", 1)[0]
    assert article.published == DATES[path.stem[:2]]
    assert article.source == "Article Explorer"
    assert article.language == "en"


@pytest.mark.parametrize("path", BRIEFS, ids=lambda p: p.stem)
def test_brief_says_something_in_every_readable_paragraph(path, extractions):
    found = extractions[path.stem]
    held = [Span(s.start, s.end) for s in found.article.sections if s.role in READABLE]
    assert all(any(sentence in section for section in held) for sentence in found.sentences)
    assert {s.role for s in found.article.sections} >= {"headline", "dateline", "body"}
    assert all((found.entities, found.figures, found.statements, found.positions))


@pytest.mark.parametrize("path", BRIEFS, ids=lambda p: p.stem)
def test_every_span_of_a_brief_equals_its_slice(path, extractions):
    assert assert_spans_equal_their_slices(extractions[path.stem]) > 100


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_every_span_of_odd_input_equals_its_slice(text):
    (document,) = read_bytes(text.encode("utf-8"), "odd.txt")
    assert document.article.text == text
    assert assert_spans_equal_their_slices(pipeline.extract(document.article)) > 0


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join))
def test_every_span_of_scraps_equals_its_slice(scraps):
    text = f"Iceland rejects plan\n\n{scraps}"
    (document,) = read_bytes(text.encode("utf-8"), "scraps.txt")
    assert document.article.text == text
    assert assert_spans_equal_their_slices(pipeline.extract(document.article)) > 0


@pytest.mark.parametrize("path", MARKED, ids=lambda p: p.stem)
def test_every_marked_span_equals_its_slice(path):
    text = (quality.SEEDS / f"{path.stem}.txt").read_text("utf-8")

    def check(node):
        if isinstance(node, list):
            return sum(map(check, node))
        if not isinstance(node, dict):
            return 0
        if "text" in node:
            assert text[node["start"] : node["end"]] == node["text"]
        return ("text" in node) + sum(map(check, node.values()))

    assert check(json.loads(path.read_text("utf-8"))) > 100


@pytest.mark.parametrize("path", MARKED, ids=lambda p: p.stem)
def test_gold_as_prediction_scores_everything(path):
    gold = quality.load_gold(path)
    for issue in gold["positions"]:
        issue["issue"] += " " + issue["keywords"][0]
        issue["side"] = next(iter(issue["side"]), None)
    marked = quality.load_gold(path)
    text = (quality.SEEDS / f"{path.stem}.txt").read_text("utf-8")
    for record in gold["article"]["sections"]:
        record.setdefault("label", None)
    for name in quality.EXTRACTORS:
        got = quality.score(name, marked, gold, text)
        assert (got.precision, got.recall) == (1.0, 1.0), name


@pytest.mark.parametrize("name", quality.EXTRACTORS)
def test_no_extractor_is_under_its_floor(name, extractions):
    scores, floors = quality.measure(extractions), quality.read_floors()
    assert floors["corpus"] == quality.corpus(), "the marked briefs changed: pin the floors again"
    assert quality.fallen({name: scores[name]}, floors) == []


def test_pinning_refuses_to_lower_a_floor():
    floors = {"figures": {"precision": 0.5, "recall": 0.5, "f1": 0.9}}
    worse, better = quality.Score(8, 10, 10), quality.Score(95, 100, 100)
    assert quality.fallen({"figures": worse}, floors) == ["figures f1: 0.8000, floor 0.90"]
    assert quality.fallen({"figures": better}, floors) == []
    assert quality.reached({"figures": better}, floors) == {
        "figures": {"precision": 0.92, "recall": 0.92, "f1": 0.94}
    }
    assert quality.reached({"figures": worse}, floors)["figures"]["f1"] == 0.9
