"""The cue classifier: its weights are shipped and found, and the rules work without them."""

import subprocess
import sys

import pytest

from explorer import library
from explorer.nlp import parsed, statements
from explorer.nlp.learnt import cue_weights
from explorer.nlp.statements import cue_model, cues
from explorer.nlp.statements.cue_model import Weights
from explorer.ui import about


def test_the_shipped_weights_are_found():
    assert len(cue_weights()) > 1000
    assert cue_model.weights()
    assert cue_model.BIAS in cue_weights()
    assert cue_model.TAIL_BIAS in cue_weights()


def test_weights_hold_every_construction_that_is_tried():
    forms = {name.split("=")[1] for name in cue_weights() if name.startswith("form=")}
    assert {"clause", "fronted", "infinitive", "according", "noun", "passive"} <= forms


def test_the_about_page_says_whether_weights_were_learned():
    assert "11,000 weights" in about.attribution(11_000)
    assert "No learned weights" in about.attribution(0)
    assert "plain rules" in about.attribution(0)


def test_counting_the_weights_loads_no_model():
    code = (
        "import sys; from explorer.nlp.learnt import cue_weights; "
        "print(len(cue_weights()) > 0, 'spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
    assert library.cue_weights is cue_weights


def by_rules(doc):
    """Return (speaker, content) of what the plain rules alone accept."""
    read = cues.reading(parsed.of(doc))
    found = statements.settled(read, statements.candidates(read))
    kept = statements.judged(read, found, Weights({}))
    return [
        (one.speaker and one.speaker.text, [c.of(doc.text) for c in one.content])
        for one in statements.records(read, kept)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the dam was safe.", ("The mayor", ["the dam was safe"])),
        ('"The dam is safe," the mayor said.', ("the mayor", ['"The dam is safe,"'])),
        ("Norway wants to raise the quota.", ("Norway", ["to raise the quota"])),
        ("Norway rejected the quota.", ("Norway", ["the quota"])),
        ("The dam is safe, according to the mayor.", ("the mayor", ["The dam is safe"])),
    ],
)
def test_plain_rules_work_without_weights(nlp, text, expected):
    assert expected in by_rules(nlp(text))


@pytest.mark.parametrize("text", ["The dam was built in 1931.", "Rain fell for three days."])
def test_plain_rules_leave_reports_alone(nlp, text):
    assert by_rules(nlp(text)) == []
