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


DISPUTES = [
    (
        "BOEING WORKERS REJECT OFFER\n\nMembers of the International Association of Machinists (IAM) voted against the contract. The IAM wants 40 percent.",
        "International Association of Machinists",
        "organisation",
        None,
        3,
    ),
    (
        "Chancellor Rachel Reeves told Parliament the budget was sound. Reeves ruled out new taxes. Britain's Treasury agreed with the UK watchdog.",
        "Rachel Reeves",
        "person",
        "Britain",
        2,
    ),
    (
        "Chancellor Rachel Reeves told Parliament the budget was sound. Britain's economy grew in the UK budget year.",
        "UK Parliament",
        "organisation",
        "Britain",
        1,
    ),
    (
        "Senate Majority Leader John Thune scheduled a vote. Thune said Democrats would cave; Republicans cheered.",
        "John Thune",
        "person",
        "United States",
        2,
    ),
    (
        "Rep. Alexandria Ocasio-Cortez (D-N.Y.) denounced it. Ocasio-Cortez called Republicans cowards; Democrats applauded.",
        "Alexandria Ocasio-Cortez",
        "person",
        "Democratic Party",
        2,
    ),
    (
        "The Supreme Court of India stayed the order. India's government welcomed the Supreme Court ruling in India.",
        "Supreme Court of India",
        "organisation",
        "India",
        2,
    ),
    (
        "Ryanair boss Michael O'Leary blamed Boeing. O’Leary said deliveries were late.",
        "Michael O'Leary",
        "person",
        "Ryanair",
        2,
    ),
    (
        "United Auto Workers President Shawn Fain rejected the offer. The UAW will strike at Ford and General Motors.",
        "United Auto Workers",
        "organisation",
        None,
        2,
    ),
    (
        "United Auto Workers President Shawn Fain rejected the offer. Fain wants more.",
        "Shawn Fain",
        "person",
        "United Auto Workers",
        2,
    ),
    (
        "Saudi Energy Minister Prince Abdulaziz bin Salman hinted at cuts. OPEC agreed.",
        "Abdulaziz bin Salman",
        "person",
        "Saudi Arabia",
        1,
    ),
    (
        "Simon Stiell, the U.N. climate chief, urged more ambition.",
        "Simon Stiell",
        "person",
        "United Nations",
        1,
    ),
    (
        "Brazilian President Luiz Inácio Lula da Silva opened the talks. Lula wants a fund for forests.",
        "Luiz Inácio Lula da Silva",
        "person",
        "Brazil",
        2,
    ),
    (
        "Turkish President Recep Tayyip Erdogan objected. Erdogan's office gave no reason.",
        "Recep Tayyip Erdoğan",
        "person",
        "Turkey",
        2,
    ),
    (
        "Marine Le Pen, leader of the far-right National Rally, hopes to win. Le Pen leads in France.",
        "Marine Le Pen",
        "person",
        ("France", "National Rally"),
        2,
    ),
    (
        "Bolivia's former president Evo Morales barred roads. Morales refused to leave.",
        "Evo Morales",
        "person",
        "Bolivia",
        2,
    ),
    (
        "Kenya's President William Ruto withdrew the finance bill. Ruto spoke in Nairobi.",
        "William Ruto",
        "person",
        "Kenya",
        2,
    ),
    (
        "New Zealand's Jacinda Ardern and Fiji's Frank Bainimarama signed.",
        "Frank Bainimarama",
        "person",
        "Fiji",
        1,
    ),
    (
        "The Bank of England kept rates. Its governor, Andrew Bailey, was cautious.",
        "Andrew Bailey",
        "person",
        ("Britain", "Bank of England"),
        1,
    ),
    (
        "Attorney General Merrick Garland declined to appeal in the U.S. case.",
        "Merrick Garland",
        "person",
        "United States",
        1,
    ),
    ("Judge Aileen Cannon dismissed the case against Trump.", "Aileen Cannon", "person", None, 1),
    (
        "The Hague-based court ruled. Karim Khan, the prosecutor of the International Criminal Court, appealed.",
        "Karim Khan",
        "person",
        "International Criminal Court",
        1,
    ),
    (
        "Ottawa imposed duties. Prime Minister Mark Carney said Canada would not blink.",
        "Canada",
        "country",
        None,
        2,
    ),
    ("Canberra and Beijing have mended ties.", "Australia", "country", None, 1),
    (
        "Seoul summoned the ambassador after Pyongyang fired missiles.",
        "North Korea",
        "country",
        None,
        1,
    ),
    ("Buenos Aires owes $40 billion to the IMF.", "Argentina", "country", None, 1),
    ("The summit in Baku ended without a deal.", "Baku", "place", "Azerbaijan", 1),
    ("Thousands rallied in Belgrade against Aleksandar Vucic.", "Belgrade", "place", "Serbia", 1),
    (
        "Hungary's Viktor Orban vetoed the aid. Orban faces pressure from Brussels.",
        "European Union",
        "bloc",
        None,
        1,
    ),
    (
        "Dutch and Danish ministers met. The Danes objected; the Dutch did not.",
        "Netherlands",
        "country",
        None,
        2,
    ),
    (
        "The African National Congress (ANC) lost its majority. The ANC will seek partners in South Africa.",
        "African National Congress",
        "organisation",
        "South Africa",
        3,
    ),
    (
        "Congo accuses Rwanda of arming M23. Congolese President Felix Tshisekedi refused talks. Tshisekedi left.",
        "Felix Tshisekedi",
        "person",
        "Democratic Republic of Congo",
        2,
    ),
    (
        "Ethiopian Prime Minister Abiy Ahmed met Somali President Hassan Sheikh Mohamud in Ankara. Abiy smiled.",
        "Abiy Ahmed",
        "person",
        "Ethiopia",
        2,
    ),
    (
        "Mohamud, of Somalia, declined. Somali President Hassan Sheikh Mohamud left Ankara.",
        "Hassan Sheikh Mohamud",
        "person",
        "Somalia",
        2,
    ),
    ("Pope Leo XIV called for peace.", "Pope Leo XIV", "person", "Vatican", 1),
    (
        "Google and Meta sued. Google's lawyer, Ann Reed, called the fine absurd.",
        "Ann Reed",
        "person",
        "Google",
        1,
    ),
    (
        "Sam Altman, chief executive of OpenAI, testified. Mr. Altman backed a licence.",
        "Sam Altman",
        "person",
        "OpenAI",
        2,
    ),
    (
        "Mexico's president, Claudia Sheinbaum, called Mr. Trump. Ms. Sheinbaum sought a delay.",
        "Claudia Sheinbaum",
        "person",
        "Mexico",
        2,
    ),
    (
        "The union's general secretary, Mick Lynch, refused. RMT members will strike, Lynch said.",
        "Mick Lynch",
        "person",
        None,
        2,
    ),
    ("Jordan's King Abdullah refused to take in refugees.", "Jordan", "country", None, 1),
    (
        "Rep. Jim Jordan of Ohio chairs the panel. Jordan will subpoena the agency.",
        "Jim Jordan",
        "person",
        "United States",
        2,
    ),
    ("Tesla shares fell. Musk, who runs Tesla, shrugged.", "Musk", "person", "Tesla", 1),
    (
        "The Biden administration appealed. Biden had promised it.",
        "United States",
        "country",
        None,
        1,
    ),
    ("South Korean and Japanese firms left.", "South Korea", "country", None, 1),
    (
        "Netanyahu's office denied it. Israeli Prime Minister Benjamin Netanyahu left.",
        "Benjamin Netanyahu",
        "person",
        "Israel",
        2,
    ),
    (
        "Conservatives in Britain attacked the plan; British Conservative leader Kemi Badenoch called it mad.",
        "Kemi Badenoch",
        "person",
        ("Britain", "Conservative Party"),
        1,
    ),
    (
        "Rishi Sunak lost. The former British prime minister, Rishi Sunak, will stay on.",
        "Rishi Sunak",
        "person",
        "Britain",
        2,
    ),
    (
        "Texas Attorney General Ken Paxton sued. Paxton, a Republican, said Democrats lied.",
        "Ken Paxton",
        "person",
        ("United States", "Republican Party"),
        2,
    ),
    (
        "Yoon Suk Yeol was arrested. Supporters of Yoon wept in Seoul.",
        "Yoon Suk Yeol",
        "person",
        "South Korea",
        2,
    ),
    ("Ajay Banga, president of the World Bank, agreed.", "Ajay Banga", "person", "World Bank", 1),
    ("State media in Pyongyang said nothing.", "Pyongyang", "place", "North Korea", 1),
]


@pytest.mark.parametrize(("text", "name", "expected"), [(t, n, rest) for t, n, *rest in DISPUTES])
def test_entities_of_many_disputes(nlp, text, name, expected):
    kind, actor, times = expected
    found = {e.name: e for e in nlp(text)._.entities}
    assert name in found, sorted(found)
    entity = found[name]
    accepted = actor if isinstance(actor, tuple) else (actor,)
    assert (entity.kind, len(entity.mentions)) == (kind, times)
    assert entity.actor in accepted
