"""Statements inside statements: the chain of who told it, from the database to the screen."""

import pytest
from made_up import original

from explorer.nlp import document
from explorer.records import Extraction, Span, Speaker, Statement
from explorer.store import articles, queries
from explorer.ui import statements

TEXT = "The minister said the union wants a strike. The port is shut."


def words(part: str) -> Span:
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


def said(speaker: str, cue: str, content: str, nested: bool = False) -> Statement:
    at = words(speaker)
    who = Speaker(speaker, at.start, at.end, None)
    return Statement(who, words(cue), (words(content),), "indirect", nested)


@pytest.fixture
def told(db):
    found = (
        said("The minister", "said", "the union wants a strike"),
        said("the union", "wants", "a strike", nested=True),
    )
    extraction = Extraction(document.plain_article(TEXT), (), (), found, ())
    articles.save(db, extraction, original(TEXT), model="none", extractor_version="1")
    return db


def test_chains_name_who_stands_round_a_nested_statement(told):
    rows = queries.statements(told)
    around = queries.chains(told, rows["number"])
    inner = rows[rows["nested"] == 1]["number"].iloc[0]
    assert statements.chains(around) == {inner: [("The minister", "said")]}


def test_chains_of_nothing_are_empty(told):
    assert queries.chains(told, []).empty


def test_the_page_shows_who_told_it():
    row = {"nested": 1, "speaker": "the union", "cue": "wants"}
    assert "The minister said › the union wants …" in statements.chain(
        row, [("The minister", "said")]
    )
    assert "told by another" in statements.chain(row, [])
    assert statements.chain({"nested": 0}, []) == ""


def test_names_in_a_chain_are_escaped():
    row = {"nested": 1, "speaker": "<b>", "cue": "wants"}
    assert "<b>" not in statements.chain(row, [("<i>", "said")])
