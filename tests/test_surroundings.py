"""Bare offices, bodies named before, and other affiliations that only the context tells."""

from dataclasses import replace

import pytest

from explorer.nlp import document, pipeline
from explorer.records import Section


@pytest.mark.parametrize(
    ("text", "person", "actor"),
    [
        # a body named before, meant by a common noun
        (
            (
                "The nurses' union Solidar rejected the deal. The union's president, Petra Holm, "
                "called it a joke."
            ),
            "Petra Holm",
            "Solidar",
        ),
        (
            (
                "Drivers of the rail union Vida met managers of Westline. Anders Kolb, the company's "
                "chief executive, was furious."
            ),
            "Anders Kolb",
            "Westline",
        ),
        (
            (
                "The charity Lifeboat sued the ministry. The head of the charity, Jana Novak, said "
                "lives were at stake."
            ),
            "Jana Novak",
            "Lifeboat",
        ),
        # a bare spokesman speaks for the body spoken of before
        (
            'Volvo denied the report. "There is no such plan," said spokesman Lars Berg.',
            "Lars Berg",
            "Volvo",
        ),
        # "its" looks back over a sentence that names nobody
        (
            (
                "The European Union wants tighter limits. The rules are overdue, its budget chief "
                "Clara Voss told reporters."
            ),
            "Clara Voss",
            "European Union",
        ),
        (
            "NATO welcomed the move. Its secretary-general, Willem Brandsma, will fly to Ankara.",
            "Willem Brandsma",
            "NATO",
        ),
        ("Ines Kato, who speaks for the African Union, left early.", "Ines Kato", "African Union"),
        # offices
        (
            "Competition Commissioner Pia Lund fined the search company.",
            "Pia Lund",
            "European Union",
        ),
        (
            (
                "Kenya and Uganda quarrelled over the island. Kenya sent boats, Uganda soldiers. "
                "Kenyan Senator Moses Kiptoo called for calm."
            ),
            "Moses Kiptoo",
            "Kenya",
        ),
        (
            "The transport secretary, Ruth Haldane, told the BBC that Britain could wait.",
            "Ruth Haldane",
            "Britain",
        ),
    ],
)
def test_the_context_tells_whom_somebody_acts_for(nlp, text, person, actor):
    found = {e.name: e.actor for e in nlp(text)._.entities}
    assert found.get(person) == actor, found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        # two bodies the noun could mean
        (
            "Acme and Borland merged. Carla Diaz, the company's founder, wept.",
            "Carla Diaz",
        ),
        # a senator in an article about other countries is no American
        (
            (
                "Peru closed its border with Chile. Chile protested, and Peru ignored Chile. "
                "The United States watched. Senator Hugo Salas laughed."
            ),
            "Hugo Salas",
        ),
        # the attacker is not the speaker's country
        (
            (
                "Norland was calm. If Denmark attacks Sweden, the navy will answer, Defence Minister "
                "Olof Strand said."
            ),
            "Olof Strand",
        ),
    ],
)
def test_unclear_context_tells_nothing(nlp, text, person):
    assert {e.name: e.actor for e in nlp(text)._.entities}.get(person, "absent") is None


@pytest.mark.parametrize(
    ("dateline", "country"),
    [("LIMA", "Peru"), ("HANOI, June 3", "Vietnam"), ("ACCRA (AFP)", "Ghana"), ("SOMEWHERE", None)],
)
def test_a_dateline_helps_to_place_a_bare_office(dateline, country):
    body = " - Japan and Canada signed the pact. Chief Justice Ada Lopez objected to the pact."
    text = dateline + body + (f" {country} waits." if country else "")
    size = len(dateline)
    sections = (Section("dateline", 0, size), Section("body", size, len(text)))
    article = replace(document.plain_article(text), sections=sections)
    language = pipeline.load()
    doc = language(document.make_doc(language, article))
    people = {e.name: e.actor for e in doc._.entities if e.kind == "person"}
    assert people.get("Ada Lopez", "absent") == country


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Talks with the dockers' union Harbora failed.", "Harbora", "organisation"),
        ("The conciliation service Medias will meet both sides.", "Medias", "organisation"),
        ("Villagers fear the Sesan Falls dam will flood them.", "Sesan Falls dam", "facility"),
        ("Brussels is divided. The Commission wants more.", "European Commission", "organisation"),
        ("New Democrats in Canada voted no.", "New Democratic Party", "organisation"),
        ("Beijing remains ambiguous about the plan.", "China", "country"),
        ("Madrid was furious.", "Spain", "country"),
        ("Madrid was sunny.", "Madrid", "place"),
    ],
)
def test_kinds_told_by_the_words_beside_a_name(nlp, text, name, kind):
    found = {e.name: e.kind for e in nlp(text)._.entities}
    assert found.get(name) == kind, found


def test_dollars_are_no_country(nlp):
    doc = nlp("The bridge will cost US$40 million, or A$60 million, Fiji said.")
    assert [e.name for e in doc._.entities] == ["Fiji"]
