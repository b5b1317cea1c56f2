"""The parse as plain objects says what spaCy's says."""

import pytest

from explorer.nlp import parsed, pipeline
from explorer.nlp.branches import edges, sentence_ranges

NAMES = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "is_punct")
RARE = (
    "is_space",
    "is_sent_start",
    "is_sent_end",
    "like_num",
    "is_title",
    "ent_iob_",
    "whitespace_",
)
TIES = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
TEXTS = (
    "The mayor and the unions, who met on Monday, said that fares would not rise by 5%.",
    'First line.\n\n"We refuse," the ferry owners of Skagen wrote; nobody - least of all they - gave in.',
    "A hearing is scheduled on the levy today that nobody wanted, officials in Lima said.",
    "",
)


@pytest.fixture(params=TEXTS)
def made(nlp, request):
    doc = nlp(request.param)
    doc._.parsed = None
    return doc


@pytest.mark.parametrize("name", (*NAMES, *RARE))
def test_words_are_those_of_spacy(made, name):
    assert [getattr(t, name) for t in parsed.of(made)] == [getattr(t, name) for t in made]


@pytest.mark.parametrize("name", TIES)
def test_ties_are_those_of_spacy(made, name):
    ours = [[t.i for t in getattr(token, name)] for token in parsed.of(made)]
    assert ours == [[t.i for t in getattr(token, name)] for token in made]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_edges_are_those_of_spacy(made, name):
    assert [getattr(t, name).i for t in parsed.of(made)] == [getattr(t, name).i for t in made]


@pytest.mark.parametrize("width", [1, 2, 5])
def test_spans_are_those_of_spacy(made, width):
    def told(doc, start):
        span = doc[start : start + width]
        ends = (span.start_char, span.end_char, span.sent.start, span.sent.end)
        return len(span), span.text, span.root.i, ends, [t.i for t in reversed(span)]

    ours = parsed.of(made)
    assert [told(ours, i) for i in range(len(ours))] == [told(made, i) for i in range(len(made))]


def test_a_parse_is_read_once_and_let_go_of(nlp):
    made = nlp(TEXTS[0])
    made._.parsed = None
    first = parsed.of(made)
    assert parsed.of(made) is first and first[0].nbor(2) is first[2]
    with pytest.raises(IndexError):
        first[0].nbor(-1)
    first.release()
    assert parsed.of(made) is not first
    assert pipeline.analyse(pipeline.load(), made)._.statements


def test_crossing_branches_reach_as_far_as_spacy_says():
    heads = [2, 3, 2, 2]  # the second word hangs on the last, across the first's root
    assert edges(heads, {0}) == ([0, 1, 0, 1], [0, 1, 3, 3])
    assert sentence_ranges([1, -1, 0, 1]) == [(0, 3), (3, 4)]
