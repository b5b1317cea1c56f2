"""Whom persons and organisations act for: our own sentences over many countries and disputes."""

import pytest

CASES = [
    # a title after a country, a demonym or a possessive
    ("French President Emmanuel Macron opposed the levy.", "Emmanuel Macron", "France"),
    ("Kenyan Finance Minister John Mbadi defended the budget.", "John Mbadi", "Kenya"),
    ("Japan's trade envoy, Ryosei Akazawa, left without a deal.", "Ryosei Akazawa", "Japan"),
    ("Sweden's Magdalena Lund called for calm.", "Magdalena Lund", "Sweden"),
    ("U.S. Treasury Secretary Scott Bessent spoke to reporters.", "Scott Bessent", "United States"),
    (
        "The Brazilian environment minister, Marina Silva, rejected the text.",
        "Marina Silva",
        "Brazil",
    ),
    ("Former South African President Thabo Mbeki will mediate.", "Thabo Mbeki", "South Africa"),
    ("Chilean lawmaker Paula Rojas voted against the reform.", "Paula Rojas", "Chile"),
    ("India's chief negotiator Anand Rao walked out.", "Anand Rao", "India"),
    (
        "European Commission President Ursula von der Leyen proposed a levy.",
        "Ursula von der Leyen",
        "European Union",
    ),
    ("NATO Secretary General Mark Rutte praised the plan.", "Mark Rutte", "NATO"),
    ("EU trade commissioner Maros Sefcovic flew home.", "Maros Sefcovic", "European Union"),
    # a title with "of"
    ("President Karol Nawrocki of Poland vetoed the bill.", "Karol Nawrocki", "Poland"),
    ("Prime Minister Anutin Charnvirakul of Thailand resigned.", "Anutin Charnvirakul", "Thailand"),
    ("The president of Ghana, Kofi Adjei, signed it.", "Kofi Adjei", "Ghana"),
    (
        "Foreign Minister Elina Valtonen of Finland said the offer was fair.",
        "Elina Valtonen",
        "Finland",
    ),
    ("Senator Bernie Sanders of Vermont opposed the cuts.", "Bernie Sanders", "United States"),
    # after the name
    ("Dmitri Orlov, a spokesman for the Kremlin, denied it.", "Dmitri Orlov", "Russia"),
    ("Maria Petrova, the Bulgarian energy minister, agreed.", "Maria Petrova", "Bulgaria"),
    (
        "Li Wei, a spokeswoman for China's Commerce Ministry, said the tariffs were unfair.",
        "Li Wei",
        "China",
    ),
    (
        "Samir Haddad, Lebanon's ambassador to the United Nations, urged restraint.",
        "Samir Haddad",
        "Lebanon",
    ),
    ("Hassan Ali, 52, the Somali president, arrived late.", "Hassan Ali", "Somalia"),
    ("Peter Vale is the Irish prime minister.", "Peter Vale", "Ireland"),
    # a service to an organisation
    ("Boeing chief executive Kelly Ortberg offered a raise.", "Kelly Ortberg", "Boeing"),
    ("Tesla CEO Elon Musk criticised the ruling.", "Elon Musk", "Tesla"),
    ("Anna Weber, an analyst at Deutsche Bank, expects a cut.", "Anna Weber", "Deutsche Bank"),
    (
        "Sean O'Brien, the president of the Teamsters, called the offer an insult.",
        "Sean O'Brien",
        "Teamsters",
    ),
    ("Ruth Okafor of Oxfam said aid was late.", "Ruth Okafor", "Oxfam"),
    (
        "Greenpeace campaigner and spokesman Tom Hale welcomed the decision.",
        "Tom Hale",
        "Greenpeace",
    ),
    ("Hamas leader Khalil al-Hayya refused.", "Khalil al-Hayya", "Hamas"),
    (
        "Jerome Powell, the chair of the Federal Reserve, signalled a pause.",
        "Jerome Powell",
        "United States",
    ),
    ("ECB President Christine Lagarde warned of inflation.", "Christine Lagarde", "European Union"),
    # through another person, and offices only one country has
    (
        "Vladimir Putin called. Putin's foreign policy aide, Yuri Ushakov, gave details.",
        "Yuri Ushakov",
        "Russia",
    ),
    (
        "President Lee Jae-myung of South Korea hesitated. Lee's adviser Park Min-ho did not.",
        "Park Min-ho",
        "South Korea",
    ),
    ("Secretary of State Marco Rubio testified.", "Marco Rubio", "United States"),
    ("House Speaker Mike Johnson delayed the vote.", "Mike Johnson", "United States"),
    ("Home Secretary Shabana Mahmood defended the scheme.", "Shabana Mahmood", "Britain"),
    ("Chancellor of the Exchequer Rachel Reeves ruled out a new tax.", "Rachel Reeves", "Britain"),
    # places whose officials serve them, in articles about their own country
    ("Kharkiv Mayor Ihor Terekhov reported two blasts.", "Ihor Terekhov", "Kharkiv"),
    ("Gov. Gavin Newsom of California sued.", "Gavin Newsom", "California"),
    # the lexicon of leaders, a full name from a surname
    ("Macron refused to sign.", "Emmanuel Macron", "France"),
    ("Zelensky asked for more time.", "Volodymyr Zelenskyy", "Ukraine"),
    ("Modi and Xi met again.", "Narendra Modi", "India"),
]


@pytest.mark.parametrize(("text", "person", "actor"), CASES)
def test_persons_act_for(nlp, text, person, actor):
    found = {e.name: (e.kind, e.actor) for e in nlp(text)._.entities}
    assert found.get(person) == ("person", actor), found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Grace Nyambura said the price of maize had doubled.", "Grace Nyambura"),
        ("Mark Lopez visited France last year.", "Mark Lopez"),
        ("Critics of Russia met Olga Brandt in Vienna.", "Olga Brandt"),
        ("Ivan Petrenko criticised the Hungarian prime minister.", "Ivan Petrenko"),
        ("The talks with Germany pleased Paul Stone, who runs a bakery.", "Paul Stone"),
        ("South African billionaire Patrice Dube bought the club.", "Patrice Dube"),
    ],
)
def test_nobody_is_given_a_country_without_evidence(nlp, text, person):
    found = {e.name: e.actor for e in nlp(text)._.entities}
    assert found.get(person, "absent") is None, found


@pytest.mark.parametrize(
    ("text", "person", "words"),
    [
        (
            "French President Emmanuel Macron opposed the levy.",
            "Emmanuel Macron",
            "French President",
        ),
        (
            "Dmitri Orlov, a spokesman for the Kremlin, denied it.",
            "Dmitri Orlov",
            "spokesman for the Kremlin",
        ),
        (
            "Rep. Ann Cole, R-Ohio, voted no. Many Republicans and Democrats stayed away.",
            "Ann Cole",
            "R-Ohio",
        ),
        ("President Karol Nawrocki of Poland vetoed the bill.", "Karol Nawrocki", "Poland"),
    ],
)
def test_the_words_that_tell_it_are_kept(nlp, text, person, words):
    entity = next(e for e in nlp(text)._.entities if e.name == person)
    assert entity.affiliation is not None
    assert entity.affiliation.of(text) == words


@pytest.mark.parametrize(
    ("text", "person", "actor"),
    [
        (
            "Sen. Joan Hill (D-Mass.) objected. Republicans and Democrats traded blame over the budget.",
            "Joan Hill",
            "Democratic Party",
        ),
        (
            "Rep. Ann Cole, R-Ohio, voted no. Most Democrats and some Republicans followed.",
            "Ann Cole",
            "Republican Party",
        ),
        (
            "Sen. Joan Hill (D-Mass.) met Japanese and Korean officials in Tokyo.",
            "Joan Hill",
            "United States",
        ),
        (
            "Labour lawmaker Priya Nair quit. The Conservatives cheered and Labour sulked.",
            "Priya Nair",
            "Labour Party",
        ),
    ],
)
def test_a_party_is_a_side_at_home_and_its_country_abroad(nlp, text, person, actor):
    assert {e.name: e.actor for e in nlp(text)._.entities}.get(person) == actor


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The Russian Foreign Ministry protested.", "Russian Foreign Ministry", "Russia"),
        (
            "Japan's Defense Ministry said it tracked the ship.",
            "Japanese Defense Ministry",
            "Japan",
        ),
        ("The Treasury Department set new rates.", "Treasury Department", "United States"),
        ("The European Commission fined the firm.", "European Commission", "European Union"),
        ("Hezbollah rejected the offer.", "Hezbollah", "Lebanon"),
        ("Volkswagen closed a plant in Germany.", "Volkswagen", None),
    ],
)
def test_organisations_act_for(nlp, text, name, actor):
    found = {e.name: e.actor for e in nlp(text)._.entities}
    assert found.get(name, "absent") == actor, found


BUDGET = """Chancellor Rachel Reeves told MPs on Tuesday that she would not lift the cap on pay.

Speaking in the House of Commons, Reeves said Labour had inherited an "empty purse" from the Conservatives. Mel Stride, the shadow chancellor, called the claim nonsense.

Sharon Graham, general secretary of Unite, said the Treasury had declared war on nurses. The Royal College of Nursing (RCN) will ballot its members. The RCN's general secretary, Nicola Ranger, said ministers had broken their word.

Downing Street insisted the prime minister backed his chancellor. Paul Johnson of the Institute for Fiscal Studies said the numbers did not add up. In Scotland, First Minister John Swinney urged Westminster to reconsider. Parliament votes on the budget on Nov. 26.
"""

SHUTDOWN = """Senate Democrats blocked a stopgap spending bill on Thursday, and Republicans blamed Minority Leader Chuck Schumer for a shutdown that could begin at midnight.

"The American people will not forget," House Speaker Mike Johnson, R-La., told reporters on Capitol Hill. Sen. Patty Murray, D-Wash., said the GOP had refused to negotiate. Sen. Lisa Murkowski, an Alaska Republican, crossed party lines.

Russell Vought, the director of the Office of Management and Budget, told agencies to prepare layoffs. The American Federation of Government Employees, known as AFGE, sued. AFGE president Everett Kelley said workers were being used as pawns. The White House did not respond to the Democrats.
"""

SUMMIT = """BELEM, Brazil - Delegates walked out of U.N. climate talks on Thursday after Saudi Arabia blocked any mention of fossil fuels, a move that Brussels called "a betrayal".

Andre Correa do Lago, the Brazilian president of the summit, pleaded with ministers to return. "We are not leaving," said Palau's ambassador, Ilana Seid, who chairs the Alliance of Small Island States (AOSIS).

Wopke Hoekstra, the EU climate commissioner, accused Riyadh of bad faith. China's chief negotiator, Liu Zhenmin, agreed, and Kenya's Ali Mohamed backed the roadmap. Audi workers in Brussels, Belgium, walked out in sympathy.
"""


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            BUDGET,
            {
                "Rachel Reeves": "Britain",
                "Mel Stride": "Britain",
                "Sharon Graham": "Unite",
                "Nicola Ranger": "Royal College of Nursing",
                "Paul Johnson": "Institute for Fiscal Studies",
                "John Swinney": "Britain",
                "UK Parliament": "Britain",
                "Treasury": "Britain",
                "Britain": None,
            },
        ),
        (
            SHUTDOWN,
            {
                "Chuck Schumer": "United States",
                "Mike Johnson": "Republican Party",
                "Patty Murray": "Democratic Party",
                "Lisa Murkowski": "Republican Party",
                "Russell Vought": "United States",
                "American Federation of Government Employees": None,
                "Everett Kelley": "American Federation of Government Employees",
                "White House": "United States",
            },
        ),
        (
            SUMMIT,
            {
                "Andre Correa do Lago": "Brazil",
                "Ilana Seid": "Palau",
                "Wopke Hoekstra": "European Union",
                "Liu Zhenmin": "China",
                "Ali Mohamed": "Kenya",
                "Brussels": "Belgium",
                "European Union": None,
                "Saudi Arabia": None,
            },
        ),
    ],
    ids=["budget", "shutdown", "summit"],
)
def test_whole_articles_tell_whom_everybody_acts_for(nlp, article, expected):
    found = {e.name: e.actor for e in nlp(article)._.entities}
    assert {name: found.get(name, "absent") for name in expected} == expected
