"""Positions: evidence, holder, speaker, condition, anaphors, repeats; composition of wishes."""

import pytest

from explorer.nlp import codebook, lexicon, pipeline
from explorer.records import spans


def rows(doc):
    return [(p.actor, p.issue, p.stance, p.act) for p in doc._.positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway refused to lift the quota.", [("Norway", "quota", "favour", "reject")]),
        ("Norway refused to accept the quota.", [("Norway", "quota", "against", "reject")]),
        ("Norway does not oppose the quota.", [("Norway", "quota", "favour", "accept")]),
        ("Norway opposes an end to the quota.", [("Norway", "quota", "favour", "oppose")]),
        (
            "Norway supports a ban on trawling.",
            [("Norway", "ban on trawling", "favour", "support")],
        ),
        ("Norway dropped its demand for a quota.", [("Norway", "quota", "against", "reject")]),
        ("Norway did not call for a quota.", []),
        ("It is unclear whether Norway supports the quota.", []),
        ("Norway declined to comment on the quota.", []),
        ("Norway may support the quota.", []),
    ],
)
def test_wishes_compose(nlp, text, expected):
    assert rows(nlp(text)) == expected


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "On Monday, Peru rejected the fishing pact, which it had signed.",
            "Peru rejected the fishing pact",
        ),
        (
            "Officials met over Peru's demand for a larger share.",
            "Peru's demand for a larger share",
        ),
        (
            "Peru's leader Ana Ruiz said no soldiers would be sent to the border.",
            "no soldiers would be sent to the border",
        ),
        ("Peru, which opposes the dam, sent a note.", "which opposes the dam"),
        ("The dam was rejected by Peru on Monday.", "The dam was rejected by Peru"),
        (
            'Ana Ruiz called the dam "a disaster for the valley".',
            'Ana Ruiz called the dam "a disaster for the valley',
        ),
    ],
)
def test_evidence_is_the_shortest_clause(nlp, text, evidence):
    assert [p.evidence.of(text) for p in nlp(text)._.positions] == [evidence]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Chile could back the treaty if fishing rights were guaranteed.",
            "if fishing rights were guaranteed",
        ),
        (
            "Chile will stick to the treaty as long as Peru respects it.",
            "as long as Peru respects it",
        ),
        ("Chile threatened to leave Mercosur unless tariffs fell.", "unless tariffs fell"),
        (
            "Chile would stay in the treaty under the right conditions, Peru said.",
            "under the right conditions",
        ),
    ],
)
def test_condition_is_its_own_span(nlp, text, condition):
    found = [p for p in nlp(text)._.positions if p.actor == "Chile"]
    assert [(p.stance, p.condition.of(text)) for p in found] == [("conditional", condition)]


@pytest.mark.parametrize(
    ("text", "actor", "side", "holder", "speaker"),
    [
        (
            "Ana Ruiz of Peru said Chile would buy the ferries.",
            "Chile",
            "Chile",
            "Chile",
            "Ana Ruiz of Peru",
        ),
        (
            '"We reject the levy," French President Emmanuel Macron said.',
            "Emmanuel Macron",
            "France",
            "We",
            None,
        ),
        ("Moscow rejected the treaty.", "Russia", "Russia", "Moscow", None),
        (
            "Senior French officials opposed the levy.",
            "Senior French officials",
            "France",
            "Senior French officials",
            None,
        ),
        (
            "French President Emmanuel Macron said his country would buy the ferries.",
            "France",
            "France",
            "his country",
            "French President Emmanuel Macron",
        ),
        ("The levy was criticised by retailers.", "retailers", None, "retailers", None),
    ],
)
def test_actor_side_holder_and_speaker(nlp, text, actor, side, holder, speaker):  # noqa: PLR0917
    (found,) = nlp(text)._.positions
    assert (found.actor, found.side, found.holder.text) == (actor, side, holder)
    assert (found.speaker and found.speaker.text) == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chile proposed a carbon levy, but Peru rejected the idea.",
            ("Peru", "carbon price", "against"),
        ),
        (
            "Chile, which wants a fishing quota, says one can be agreed without a treaty.",
            ("Chile", "treaty", "against"),
        ),
        (
            "Chile signed the fishing treaty, but Peru rejected it.",
            ("Peru", "fishing treaty", "against"),
        ),
        (
            "Xi Jinping and Narendra Modi met on Monday. The two men agreed to a border treaty.",
            ("Narendra Modi", "border treaty", "favour"),
        ),
        (
            "Chile offered troops. Poland will not send its own troops, Donald Tusk said.",
            ("Poland", "Poland's troops", "against"),
        ),
    ],
)
def test_what_stands_for_something_else(nlp, text, expected):
    assert expected in [(p.actor, p.issue, p.stance) for p in nlp(text)._.positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chile wants the council to force Peru to license patents.",
            ("Chile", "licensing patents", "favour", "demand"),
        ),
        (
            "Chile promised to challenge the fishing treaty.",
            ("Chile", "fishing treaty", "against", "pledge"),
        ),
        (
            "Chile would buy 12 million tonnes of soybeans, Peru said.",
            ("Chile", "buying soybeans", "favour", "pledge"),
        ),
        (
            "Chile will make no territorial concessions, Peru said.",
            ("Chile", "territorial concessions", "against", "reject"),
        ),
        (
            "Peru insists on a fishing quota, a demand that Chile has resisted.",
            ("Chile", "trade quota", "against", "oppose"),
        ),
        ("The vote drew praise from Chile.", ("Chile", "vote", "favour", "support")),
        ("The vote angered Chile.", ("Chile", "vote", "against", "criticise")),
        ("Chile left the door open to a treaty.", ("Chile", "treaty", "conditional", "offer")),
        (
            "Chile is under pressure from Peru to sign the treaty.",
            ("Peru", "treaty", "favour", "demand"),
        ),
        ("Chile said the reports were false.", ("Chile", "reports", "against", "deny")),
        (
            "Chile said there had been no change in its policy.",
            ("Chile", "change in policy", "against", "deny"),
        ),
        (
            "Chile said it would respond to the tariffs.",
            ("Chile", "tariffs", "against", "threaten"),
        ),
    ],
)
def test_constructions(nlp, text, expected):
    assert expected in rows(nlp(text))


@pytest.mark.parametrize(
    "text",
    [
        "A deal will require willingness by Chile to cut quotas.",
        "Chile accused Peru of opposing the treaty.",
        "How Chile would pay for the ferries is unclear.",
        "Chile offered money on condition that Peru accepts the treaty.",
        "People should vote for whom they like, Chile said.",
        "Chile would have signed the treaty.",
    ],
)
def test_what_nobody_asserts_is_no_position(nlp, text):
    assert not {"treaty", "quotas", "ferries"} & {p.issue for p in nlp(text)._.positions}


def test_threat_against_a_party_is_against_it(nlp):
    assert rows(nlp("Moscow threatened Britain.")) == [("Russia", "Britain", "against", "threaten")]


def test_repeated_sentences_are_marked(nlp):
    found = nlp("Peru rejected the treaty.\n\nPeru rejected the treaty.")._.positions
    assert [p.repeat for p in found] == [False, True]


def test_reason_and_confidence_are_given(nlp):
    (found,) = nlp("Peru rejected the treaty.")._.positions
    assert found.reason == "verb \u201creject\u201d; holder 1 word before it"
    assert found.confidence == lexicon.load("confidence")["verb"]


def test_groups_are_less_certain_than_names(nlp):
    (named,) = nlp("Peru rejected the treaty.")._.positions
    (group,) = nlp("Retailers rejected the treaty.")._.positions
    assert group.confidence < named.confidence


def test_a_codebook_names_issue_and_actor(nlp):
    text = "Peru rejected the anchovy levy."
    doc = nlp(text)
    doc._.codebook = codebook.build(
        {
            "issue": [{"name": "fish tax", "patterns": ["anchovy levy|tax"]}],
            "actor": [{"name": "Republic of Peru", "aliases": ["Peru"], "side": "Andes"}],
        }
    )
    (found,) = pipeline.load().get_pipe("positions")(doc)._.positions
    assert (found.actor, found.side, found.issue) == ("Republic of Peru", "Andes", "fish tax")


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        "To accept. To refuse!",
        "No no no: there can be no \u2014",
        "Rejected by by by, it is called a a.",
        "Higher fares, longer queues and no support.",  # no verb to hang on: this never ended
        "\u201cWe reject it,\u201d he said. \u00a0 Who? They. The idea.",
    ],
)
def test_scraps_do_no_harm(nlp, text):
    doc = nlp(text)
    found = list(spans(pipeline.extraction(doc._.article, doc)))
    assert all(words is None or span.of(text) == words for span, words in found)


def test_it_points_to_no_issue_of_another_paragraph(nlp):
    found = nlp(
        "The airport's proposal to allow landings after midnight has met stiff resistance, with "
        "five towns threatening to withdraw their money and residents promising a blockade.\n\n"
        "Under the plan, twelve planes would land each night. The airport's director, Lena Holm, "
        "has defended it as a lifeline. Morley and Stowe have come out against it.\n"
    )._.positions
    assert [(p.actor, p.issue) for p in found if p.issue == "blockade"] == [
        ("residents", "blockade")
    ]
