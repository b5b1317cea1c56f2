"""Regions in quotation marks: straight, curly, doubled, single, unbalanced, over paragraphs."""

import pytest

from explorer.nlp.quotes import quotes


def found(text):
    at, paragraphs = 0, []
    for line in text.split("\n"):
        paragraphs.append((at, at + len(line)))
        at += len(line) + 1
    return [text[q.start : q.end] for q in quotes(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no deal" twice.', ['"no deal"']),
        ("She said “no deal” twice.", ["“no deal”"]),
        ("She said ''no deal'' twice.", ["''no deal''"]),
        ("She said ``no deal'' twice.", ["``no deal''"]),
        ("She said «no deal» twice.", ["«no deal»"]),
        ("She said „no deal“ twice.", ["„no deal“"]),
        ("Port is 'closed for good,' union says", ["'closed for good,'"]),
        ("Port is ‘closed for good,’ union says", ["‘closed for good,’"]),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("\"He told me 'go home' and left,\" she said.", ["\"He told me 'go home' and left,\""]),
        ("The union's offer and the workers' demands", []),
        ("It was the summer of '68, rock 'n' roll and all", []),
        ('An opened "mark that never closes.', ['"mark that never closes.']),
        ('The plates were 10" wide.', []),
        ("No marks at all.", []),
    ],
)
def test_quotes_are_whole_and_outermost(text, expected):
    assert found(text) == expected


def test_quotation_runs_over_paragraphs_that_reopen_it():
    text = "“First part.\n“Second part.\n“Last part,” he said."
    paragraphs = [(0, 12), (13, 26), (27, 48)]
    one, two, three = quotes(text, paragraphs)
    assert [one.closed, two.closed, three.closed] == [False, False, True]
    assert [one.resumed, two.resumed, three.resumed] == [False, True, True]


def test_unclosed_mark_ends_with_its_paragraph():
    assert found('He said "never.\nThe vote is on Friday.') == ['"never.']
