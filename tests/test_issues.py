"""Issues: what a phrase is about, how it is named, and which names are one row."""

import pytest

from explorer.nlp import codebook
from explorer.nlp.positions import issues, wording


@pytest.mark.parametrize(
    ("text", "word", "name", "sign"),
    [
        ("They spoke of the need to secure an urgent ceasefire.", "need", "ceasefire", 1),
        ("They spoke of an end to the blockade.", "end", "blockade", -1),
        (
            "They spoke of the possibility of a new border crossing.",
            "possibility",
            "border crossing",
            1,
        ),
        ("They spoke of the decision to close the mine.", "decision", "closing mine", 1),
        ("They spoke of the withdrawal from the fishing pact.", "withdrawal", "fishing pact", -1),
        ("They spoke of European troops.", "troops", "European troops", 1),
        ("They spoke of a 12-point peace plan.", "plan", "peace agreement", 1),
        (
            "They spoke of territorial concessions to the rebels.",
            "concessions",
            "territorial concessions",
            1,
        ),
        ("They spoke of higher taxes on second homes.", "taxes", "tax rises", 1),
        ("They spoke of limits on the army of Chile.", "limits", "limits on army", 1),
    ],
)
def test_a_phrase_unfolds_to_its_issue(nlp, text, word, name, sign):
    token = next(t for t in nlp(text) if t.text == word)
    found = issues.find(token, codebook.general(), lambda _: None)
    assert (found.name, found.sign) == (name, sign)


@pytest.mark.parametrize("text", ["They spoke of him.", "They spoke of 12.", "They spoke of it."])
def test_what_names_nothing_is_no_issue(nlp, text):
    token = nlp(text)[3]
    assert issues.find(token, codebook.general(), lambda _: None) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["nuclear deal", "deal"], {"nuclear deal": "nuclear deal", "deal": "nuclear deal"}),
        (
            ["fishing pact", "fishing accord"],
            {"fishing pact": "fishing pact", "fishing accord": "fishing pact"},
        ),
        (
            ["wage rise", "large wage rises"],
            {"wage rise": "wage rise", "large wage rises": "wage rise"},
        ),
        (
            ["trade deal", "nuclear deal", "deal"],
            {"trade deal": "trade deal", "nuclear deal": "nuclear deal", "deal": "deal"},
        ),
        (["ban on coal", "coal ban"], {"ban on coal": "coal ban", "coal ban": "coal ban"}),
        (["closing mine", "mine"], {"closing mine": "closing mine", "mine": "mine"}),
        (["tariff", "tariffs"], {"tariff": "tariff", "tariffs": "tariff"}),
        ([], {}),
    ],
)
def test_names_that_mean_the_same_merge(names, expected):
    assert issues.merge(names) == expected


def test_merging_is_stable_and_keeps_owned_heads_apart():
    names = ["troops", "Italian troops"]
    merged = issues.merge(names, apart={"troops"})
    assert merged == {"troops": "troops", "Italian troops": "Italian troops"}
    assert issues.merge(set(merged.values()), apart={"troops"}) == merged


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("buy", "buying"),
        ("impose", "imposing"),
        ("cut", "cutting"),
        ("die", "dying"),
        ("agree", "agreeing"),
        ("visit", "visiting"),
        ("permit", "permitting"),
        ("sign", "signing"),
    ],
)
def test_gerunds_are_spelled(verb, expected):
    assert wording.gerund(verb) == expected
