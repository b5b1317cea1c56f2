"""Entities: one name per person, country or body, whatever the article calls it."""

import pytest


def mentions(doc):
    """Return name -> the words of its mentions."""
    return {e.name: [m.text for m in e.mentions] for e in doc._.entities}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Angela Merkel spoke. Ms. Merkel said Chancellor Merkel's word was final.",
            "Angela Merkel",
            ["Angela Merkel", "Merkel", "Merkel"],
        ),
        (
            "Volodymyr Zelenskyy flew in. Zelensky left early.",
            "Volodymyr Zelenskyy",
            ["Volodymyr Zelenskyy", "Zelensky"],
        ),
        (
            "George W. Bush and George Bush are the same man.",
            "George W. Bush",
            ["George W. Bush", "George Bush"],
        ),
        (
            "The European Union (EU) met. EU leaders agreed.",
            "European Union",
            ["European Union", "EU", "EU"],
        ),
        (
            "The Global Dockers Alliance (GDA) will strike. The GDA wants more.",
            "Global Dockers Alliance",
            ["Global Dockers Alliance", "GDA", "GDA"],
        ),
        (
            "Britain and the UK are one; so is the United Kingdom.",
            "Britain",
            ["Britain", "UK", "United Kingdom"],
        ),
        ("The U.S. and America differ from US policy.", "United States", ["U.S.", "America", "US"]),
        (
            "German exporters like the Germans of Germany.",
            "Germany",
            ["German", "Germans", "Germany"],
        ),
        (
            "Ford Motor Company raised prices. Ford said so on Monday.",
            "Ford Motor Company",
            ["Ford Motor Company", "Ford"],
        ),
        ("Kyiv's mayor says Kiev is calm.", "Kyiv", ["Kyiv", "Kiev"]),
        (
            "Marie Dupont won. “Dupont’s plan is clear,” he said.",
            "Marie Dupont",
            ["Marie Dupont", "Dupont"],
        ),
        ("NATO agreed. Nato allies cheered.", "NATO", ["NATO", "Nato"]),
        (
            "The World Trade Organization ruled. The W.T.O. gave no date.",
            "World Trade Organization",
            ["World Trade Organization", "W.T.O."],
        ),
        (
            "Jair Bolsonaro lost. Supporters of Mr. Bolsonaro wept.",
            "Jair Bolsonaro",
            ["Jair Bolsonaro", "Bolsonaro"],
        ),
        ("The pro-Russian party lost; the Russia-backed one won.", "Russia", ["Russian", "Russia"]),
        ("U.S.-China talks failed.", "China", ["China"]),
        (
            "Swiss voters and the French, Dutch and Polish governments agreed.",
            "Netherlands",
            ["Dutch"],
        ),
        ("Filipinos and Swedes disagreed with the Danes.", "Denmark", ["Danes"]),
        (
            "The Republicans blocked it. A Republican lawmaker and the G.O.P. rejoiced.",
            "Republican Party",
            ["Republicans", "Republican", "G.O.P."],
        ),
        (
            "Kim Jong Un threatened. Kim said more tests would follow.",
            "Kim Jong Un",
            ["Kim Jong Un", "Kim"],
        ),
        ("Xi Jinping will travel. Xi's visit is the first.", "Xi Jinping", ["Xi Jinping", "Xi"]),
    ],
)
def test_mentions_are_linked_under_one_name(nlp, text, name, words):
    assert mentions(nlp(text)).get(name) == words


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Trump said no. President Trump spoke. Trump refused Putin's offer.",
            "Donald Trump",
            "person",
        ),
        ("The deal pleased Merz. Mr. Merz smiled.", "Friedrich Merz", "person"),
        ("Nigeria banned exports.", "Nigeria", "country"),
        ("The African Union sent observers.", "African Union", "bloc"),
        ("OPEC+ cut output.", "OPEC+", "bloc"),
        ("The Supreme Court struck it down.", "Supreme Court", "organisation"),
        ("Protesters met in Barcelona.", "Barcelona", "place"),
        ("Texas sued over the rule.", "Texas", "place"),
        ("The State Department objected.", "State Department", "organisation"),
        ("Ships avoid the Red Sea.", "Red Sea", "place"),
        ("Georgia's parliament passed the foreign agents law in Tbilisi.", "Georgia", "country"),
    ],
)
def test_kinds(nlp, text, name, kind):
    assert {e.name: e.kind for e in nlp(text)._.entities}.get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "mention"),
    [
        ("Moscow rejected the offer.", "Russia", "Moscow"),
        ("Beijing has warned Taiwan.", "China", "Beijing"),
        ("Talks between Ankara and Athens resumed.", "Turkey", "Ankara"),
        ("Talks between Ankara and Athens resumed.", "Greece", "Athens"),
        ("Pressure on Tehran is growing.", "Iran", "Tehran"),
        ("Brussels wants a levy on steel.", "European Union", "Brussels"),
        ("London's refusal angered Dublin.", "Britain", "London"),
        ("The Kremlin denied it.", "Russia", "Kremlin"),
        ("Downing Street declined to comment.", "Britain", "Downing Street"),
        ("The minister accused Islamabad of lying.", "Pakistan", "Islamabad"),
        ("New Delhi is ready to talk.", "India", "New Delhi"),
        ("According to Warsaw, the border is closed.", "Poland", "Warsaw"),
        ("The envoy urged Jakarta to sign.", "Indonesia", "Jakarta"),
        ("The treaty was rejected by Tokyo.", "Japan", "Tokyo"),
        ("They asked for weapons from Washington.", "United States", "Washington"),
    ],
)
def test_capitals_that_act_are_their_country(nlp, text, name, mention):
    assert mention in mentions(nlp(text)).get(name, ())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They met in Moscow on Friday.", "Moscow"),
        ("She flew to Beijing after the summit.", "Beijing"),
        ("Drones hit Kyiv overnight.", "Kyiv"),
        ("The mayor of London resigned.", "London"),
        ("Farmers marched on Brussels.", "Brussels"),
        ("Paris is the capital of France.", "Paris"),
        ("Residents of Tehran fled.", "Tehran"),
        ("A court near Ottawa ruled against him.", "Ottawa"),
        ("The train from Warsaw was late.", "Warsaw"),
        ("Washington's streets were empty.", "Washington"),
        ("The delegation left Cairo at dawn.", "Cairo"),
        ("Madrid will host the summit.", "Madrid"),
    ],
)
def test_capitals_where_things_happen_are_places(nlp, text, place):
    found = {e.name: e.kind for e in nlp(text)._.entities}
    assert found.get(place) == "place", found


@pytest.mark.parametrize(
    "text",
    [
        "The talks on grain — “a ‘first’ step,” Mr. Lula’s aide said — ended in Brasília.",
        "U.S.–E.U. talks: Germany’s Mr. Merz met Ms. von der Leyen; the A.C.L.U. sued.",
        "CHINA WARNS U.S. OVER TAIWAN\n\nBeijing warned Washington on Monday.",
    ],
)
def test_every_span_is_the_articles_own_words(nlp, text):
    entities = nlp(text)._.entities
    assert entities
    assert all(text[m.start : m.end] == m.text for e in entities for m in e.mentions)


def test_headlines_in_capitals_are_read(nlp):
    found = mentions(nlp("CHINA WARNS TAIWAN OVER ELECTION\n\nBeijing warned Taiwan on Monday."))
    assert found["China"] == ["CHINA", "Beijing"]
    assert found["Taiwan"] == ["TAIWAN", "Taiwan"]


def test_entity_of_leads_from_every_token_of_a_mention_to_its_entity(nlp):
    doc = nlp("Emmanuel Macron met Giorgia Meloni in Rome.")
    named = [doc._.entities[doc._.entity_of[i]].name for i in (0, 1, 3, 4, 6)]
    assert named == ["Emmanuel Macron"] * 2 + ["Giorgia Meloni"] * 2 + ["Rome"]
