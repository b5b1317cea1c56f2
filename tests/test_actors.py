"""Actors: the holder behind a noun phrase, sides and the members of blocs."""

import pytest

from explorer.nlp.entities import actors


def phrase(doc, words):
    """Return the span of a document that has these words."""
    start = doc.text.index(words)
    return doc.char_span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Senior European officials pressed for a truce.",
            "Senior European officials",
            ("Senior European officials", "Europe", True),
        ),
        ("The rebels refused.", "The rebels", ("rebels", None, True)),
        ("One diplomat disagreed.", "One diplomat", ("diplomat", None, True)),
        (
            "Several US officials objected.",
            "Several US officials",
            ("US officials", "United States", True),
        ),
        ("Union leaders rejected the offer.", "Union leaders", ("Union leaders", None, True)),
        (
            "Some of the opposition lawmakers left.",
            "Some of the opposition lawmakers",
            ("opposition lawmakers", None, True),
        ),
        (
            "The Colombian government agreed.",
            "The Colombian government",
            ("Colombian government", "Colombia", True),
        ),
        (
            "A Kremlin spokesman denied it.",
            "A Kremlin spokesman",
            ("Kremlin spokesman", "Russia", True),
        ),
        ("Moscow rejected the plan.", "Moscow", ("Russia", "Russia", False)),
        (
            "British Prime Minister Keir Starmer agreed.",
            "British Prime Minister Keir Starmer",
            ("Keir Starmer", "Britain", False),
        ),
        (
            "The European Commission objected.",
            "The European Commission",
            ("European Commission", "European Union", False),
        ),
        ("Volkswagen objected.", "Volkswagen", ("Volkswagen", "Volkswagen", False)),
        ("Kopra Industries objected.", "Kopra Industries", ("Kopra Industries", None, False)),
        (
            "The two largest parties agreed.",
            "The two largest parties",
            ("largest parties", None, True),
        ),
        ("Dozens of farmers protested.", "Dozens of farmers", ("farmers", None, True)),
        (
            "Chinese exporters fear the tariff.",
            "Chinese exporters",
            ("Chinese exporters", None, True),
        ),
    ],
)
def test_actor_of(nlp, text, words, expected):
    actor = actors.actor_of(phrase(nlp(text), words))
    assert actor is not None
    assert (actor.name, actor.side, actor.anonymous) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ukraine's allies objected.", "Ukraine's allies", ("Ukraine's allies", None, True)),
        ("Western allies agreed.", "Western allies", ("Western allies", "West", True)),
        (
            "Venezuela's opposition party objected.",
            "Venezuela's opposition party",
            ("Venezuela's opposition party", None, True),
        ),
        ("French farmers blocked the road.", "French farmers", ("French farmers", None, True)),
        (
            "Officials in Tehran denied it.",
            "Officials in Tehran",
            ("Officials in Tehran", "Iran", True),
        ),
        ("More than 30 countries agreed.", "More than 30 countries", ("countries", None, True)),
        (
            "The president of Ghana, Kofi Adjei, left.",
            "The president of Ghana, Kofi Adjei",
            ("Kofi Adjei", "Ghana", False),
        ),
        ("The chip maker Nvidia refused.", "The chip maker Nvidia", ("Nvidia", "Nvidia", False)),
        (
            "The Trump administration appealed.",
            "The Trump administration",
            ("United States", "United States", False),
        ),
        ("Americans oppose it.", "Americans", ("Americans", None, True)),
        (
            "The Americans left the talks.",
            "The Americans",
            ("United States", "United States", False),
        ),
        (
            "Republican lawmakers left.",
            "Republican lawmakers",
            ("Republican lawmakers", "Republican Party", True),
        ),
        (
            "Mr. Orban's spokesman denied it in Hungary.",
            "Mr. Orban's spokesman",
            ("Mr. Orban's spokesman", "Hungary", True),
        ),
        (
            "Members of Congress objected.",
            "Members of Congress",
            ("Members of Congress", "United States", True),
        ),
    ],
)
def test_sides_of_descriptions(nlp, text, words, expected):
    actor = actors.actor_of(phrase(nlp(text), words))
    assert actor is not None
    assert (actor.name, actor.side, actor.anonymous) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The price rose.", "The price"),
        ("She refused.", "She"),
        ("The old bridge collapsed.", "The old bridge"),
        ("Two weeks passed.", "Two weeks"),
    ],
)
def test_things_and_pronouns_are_no_actors(nlp, text, words):
    assert actors.actor_of(phrase(nlp(text), words)) is None


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("France", "France"),
        ("UK", "Britain"),
        ("European Commission", "European Union"),
        ("Treasury Department", "United States"),
        ("NATO", "NATO"),
        ("Republican Party", "Republican Party"),
        ("IMF", "International Monetary Fund"),
        ("Donald Trump", "United States"),
        ("Somebody Unheard-of", None),
    ],
)
def test_side(name, side):
    assert actors.side(name) == side


@pytest.mark.parametrize(
    ("bloc", "size", "inside", "outside"),
    [
        ("European Union", 27, "Greece", "Britain"),
        ("NATO", 32, "Turkey", "Austria"),
        ("G7", 7, "Japan", "Russia"),
        ("G20", 19, "Argentina", "Spain"),
        ("Europe", 31, "Britain", "Turkey"),
        ("Arab League", 22, "Palestinians", "Iran"),
        ("ASEAN", 11, "East Timor", "China"),
        ("United Nations", 193, "South Sudan", "Taiwan"),
        ("African Union", 55, "Morocco", "Israel"),
        ("France", 0, None, "France"),
    ],
)
def test_members(bloc, size, inside, outside):
    members = actors.members(bloc)
    assert len(members) == size
    assert inside is None or inside in members
    assert outside not in members


def test_an_article_tells_the_side_of_a_person_no_lexicon_knows(nlp):
    doc = nlp("Kenyan Finance Minister John Mbadi defended the budget. Mbadi would not bend.")
    assert actors.side_of(doc, "John Mbadi") == "Kenya"


@pytest.mark.parametrize(
    ("side", "umbrella"),
    [
        ("France", "Europe"),
        ("Britain", "Europe"),
        ("European Union", "Europe"),
        ("Europe", None),
        ("Russia", None),
        ("Canada", None),
        ("NATO", None),
        ("Republican Party", None),
        (None, None),
    ],
)
def test_a_member_stands_under_its_umbrella(side, umbrella):
    assert actors.bloc(side) == umbrella
