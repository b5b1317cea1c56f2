"""Holders told by a bare noun, and what must not become a position."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the speaker's own body
        (
            (
                "Ruth Amadi of the teachers' union Solida spoke first. The union would call off "
                "the strike if wages rose, Amadi said."
            ),
            ("Solida", "strike", "conditional"),
        ),
        # the body named before
        (
            "The airline Skyward offered a bonus. The airline also supports arbitration.",
            ("Skyward", "arbitration", "favour"),
        ),
        # the participle of a small clause
        ("Norway wants the levy halved.", ("Norway", "halving levy", "favour")),
        ("Fishermen fear a ban on trawling.", ("Fishermen", "ban on trawling", "against")),
        ("The mayor was troubled by the arrests.", ("mayor", "arrests", "against")),
        (
            'Chile is angry. "The levy must go," Chilean Trade Minister Ana Rojas said.',
            ("Ana Rojas", "levy", "against"),
        ),
        ("Denmark brushed aside the request.", ("Denmark", "request", "against")),
        (
            "Should Chile withdraw its complaint, Peru would reopen the border, Lima said.",
            ("Peru", "border", "conditional"),
        ),
    ],
)
def test_positions_by_bare_nouns_and_small_clauses(nlp, text, expected):
    found = [(p.actor, p.issue, p.stance) for p in nlp(text)._.positions]
    assert any(
        actor == expected[0] and expected[1].split()[-1] in issue and stance == expected[2]
        for actor, issue, stance in found
    ), found


def test_two_who_speak_together_both_hold_what_they_say(nlp):
    text = "Peru and Chile said that the canal would harm their fisheries."
    assert {p.actor for p in nlp(text)._.positions} == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The aide, who asked not to be named, left early.", "aide"),
        (
            "Finland rejected suggestions that it was behind the ban.",
            None,
        ),
    ],
)
def test_what_is_no_position(nlp, text, actor):
    found = [(p.actor, p.issue) for p in nlp(text)._.positions]
    assert not [row for row in found if actor in (None, row[0]) and row[1] != "suggestions"], found


def test_a_group_is_not_the_first_person_named_among_it(nlp):
    text = (
        "Six governors, among them Ana Silva of Brazil and Jo Weber of Germany, called for "
        "a moratorium on mining."
    )
    assert not {"Ana Silva", "Brazil"} & {p.actor for p in nlp(text)._.positions}
