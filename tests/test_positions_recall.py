"""Positions in the many wordings of news: each sentence whole, what is found and nothing else."""

import pytest

LEVY = "The levy was proposed in May. Few like the levy. The levy starts in June. "
"""An article that keeps coming back to one thing."""

# (text, [(actor, issue, stance, act)])
READ = [
    # wishes with "for ... to"
    ("Kenya called for the levy to be scrapped.", [("Kenya", "levy", "against", "urge")]),
    (
        "Peru has pleaded for the canal to be reopened.",
        [("Peru", "reopening canal", "favour", "urge")],
    ),
    # texts speak for those who sign or pass them
    (
        "More than 900 nurses signed an open letter denouncing the cuts.",
        [("nurses", "cuts", "against", "criticise")],
    ),
    (
        "A letter signed by 40 senators asks Lisbon to amend the law.",
        [("senators", "amending law", "favour", "urge")],
    ),
    # set phrases
    ("Norway took issue with the levy.", [("Norway", "levy", "against", "oppose")]),
    ("Peru threw its weight behind the treaty.", [("Peru", "treaty", "favour", "support")]),
    ("Oslo said it saw no need for a levy.", [("Norway", "levy", "against", "reject")]),
    ("Peru gave the green light to the dam.", [("Peru", "dam", "favour", "accept")]),
    ("Chile intends to vote no on the treaty.", [("Chile", "treaty", "against", "oppose")]),
    # reported words that evaluate or promise
    (
        "Ana Ruiz said members were not consulted about the levy.",
        [("Ana Ruiz", "lack of consultation", "against", "criticise")],
    ),
    (
        "Ana Ruiz said the levy does not go far enough.",
        [("Ana Ruiz", "levy", "against", "criticise")],
    ),
    ("Ana Ruiz said the levy goes too far.", [("Ana Ruiz", "levy", "against", "criticise")]),
    (
        "Ana Ruiz warned that the levy would lead to job losses.",
        [("Ana Ruiz", "levy", "against", "criticise")],
    ),
    ("Peru said fares would not rise.", [("Peru", "rise in fares", "against", "pledge")]),
    (
        '"Nobody should be living in a tent," said Ana Ruiz.',
        [("Ana Ruiz", "living in tent", "against", "urge")],
    ),
    (
        "Ana Ruiz says residents have a right to sleep.",
        [("Ana Ruiz", "right to sleep", "favour", "support")],
    ),
    # names given
    (
        'Ana Ruiz called the plan "an act of economic vandalism".',
        [("Ana Ruiz", "plan", "against", "criticise")],
    ),
    ("Porto dismissed the levy as a farce.", [("Porto", "levy", "against", "reject")]),
    # money for something, what is wanted done, plans of a party
    (
        "Norway pledged 5 million dollars for the dam.",
        [("Norway", "dam", "favour", "pledge")],
    ),
    ("Norway wants the bill scrapped.", [("Norway", "bill", "against", "demand")]),
    (
        "Norway's proposal would let ports turn away ships.",
        [("Norway", "turning away ships", "favour", "propose")],
    ),
    (
        "Peru urged the regulator to step in.",
        [("Peru", "regulator stepping in", "favour", "urge")],
    ),
    # what the context must tell
    (
        "Chile loves the levy; Peru does not.",
        [("Chile", "levy", "favour", "support"), ("Peru", "levy", "against", "oppose")],
    ),
    (
        LEVY + "\n\nFor: Peru and Chile. Against: Spain.",
        [
            ("Peru", "levy", "favour", "support"),
            ("Chile", "levy", "favour", "support"),
            ("Spain", "levy", "against", "oppose"),
        ],
    ),
    (LEVY + "Peru was supportive.", [("Peru", "levy", "favour", "support")]),
    (LEVY + "Norway has lodged an objection.", [("Norway", "levy", "against", "oppose")]),
    # the same turned round
    (
        '"I\'m not going to sign the treaty," said Ana Ruiz.',
        [("Ana Ruiz", "treaty", "against", "reject")],
    ),
    ("Chile has no intention of signing the treaty.", [("Chile", "treaty", "against", "reject")]),
]

# Stories, background, other people's deeds, guesses: nobody takes a side.
NOTHING = [
    "Brazil drew a line under the affair.",
    "The coach said the players were not tired.",
    "The critic said the film does not go far enough.",
    "Ana Ruiz took part in the race.",
    "Norway would have signed the treaty.",
    "Peru did not come to the meeting and Chile did not.",
    "The shop said the shoes would not be red.",
    "For: 312 votes. Against: 200.",
    "Turnout in Peru was too low to matter.",
    "The bridge leads to the harbour, Chile said.",
    "It was too early to comment, Chile said.",
    "Ana Ruiz signed a letter.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_wordings_of_news_are_read(nlp, text, expected):
    found = [(p.actor, p.issue, p.stance, p.act) for p in nlp(text)._.positions]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_stories_and_guesses_are_no_positions(nlp, text):
    assert nlp(text)._.positions == ()
