"""Live examples for a codebook: which sentences of the library a pattern, an alias or a verb hits."""

import pytest
from made_up import MADE, extraction

from explorer.store import articles
from explorer.store.review import examples

LINES = (
    "The carbon taxes were levied in the port.",
    "A tax on carbon is unfair, said the mayor of a town far away from the new carbon plant.",
    "The carbon plant closed; nobody in the whole of the long valley below it paid any tax.",
    "Ministers bought the weapons and waved them through.",
    "Ministers buy time.",
    "The Front's leader met the front.",
    "A cease-fire holds, the two armies agreed.",
)


@pytest.fixture
def db(db):
    articles.save(db, extraction("\n".join(LINES)), **MADE)
    return db


@pytest.mark.parametrize(
    ("found", "lines", "marked"),
    [
        (lambda db: examples.of_pattern(db, "carbon tax|levy"), [1, 0], "tax on carbon"),
        (lambda db: examples.of_pattern(db, "Carbon Tax"), [1, 0], None),
        (lambda db: examples.of_pattern(db, "buy weapon|arm"), [3], "bought the weapons"),
        (lambda db: examples.of_pattern(db, "cease-fire"), [6], "cease-fire"),
        (lambda db: examples.of_pattern(db, "army"), [6], "armies"),
        (lambda db: examples.of_pattern(db, ""), [], None),
        (lambda db: examples.of_pattern(db, "|"), [], None),
        (lambda db: examples.of_pattern(db, '" OR * NEAR('), [], None),
        (lambda db: examples.of_pattern(db, "unheard-of thing"), [], None),
        (lambda db: examples.of_phrase(db, "the Front"), [5], "The Front's"),
        (lambda db: examples.of_phrase(db, "!?"), [], None),
        (lambda db: examples.of_verb(db, "buy"), [4, 3], None),
        (lambda db: examples.of_verb(db, "wave through"), [3], "waved them through"),
        (lambda db: examples.of_verb(db, ""), [], None),
    ],
)
def test_examples_are_the_sentences_that_hold_the_words(db, found, lines, marked):
    hits = found(db)
    assert [example.text for example in hits.examples] == [LINES[n] for n in lines]
    assert (hits.count, hits.more) == (len(lines), False)
    if marked:
        first = hits.examples[0]
        assert first.text[first.marks[0][0] : first.marks[-1][1]] == marked


def test_no_more_are_shown_than_fit_and_the_count_says_so(db, monkeypatch):
    monkeypatch.setattr(examples, "MOST", 2)
    monkeypatch.setattr(examples, "SHOWN", 1)
    hits = examples.of_phrase(db, "the")
    assert (hits.count, hits.more, len(hits.examples)) == (2, True, 1)
