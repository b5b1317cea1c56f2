"""What figures measure, who says them, whether they have happened; repeats and groups."""

import pytest

from explorer.nlp.figures import same_measure_key
from explorer.records import Figure, Span

MEASURES = [
    ("Brazil plans to plant 12 million trees.", ["trees"]),
    ("A crowd of 800 gathered.", ["crowd"]),
    ("The country's population is 5.4 million.", ["population"]),
    ("Unemployment fell to 5.1 percent from 6.3 percent.", ["Unemployment", "Unemployment"]),
    ("Wheat prices jumped 20 percent.", ["Wheat prices"]),
    ("The bank cut rates to 3 percent.", ["rates"]),
    ("The ministry spent $4 billion on housing.", ["housing"]),
    ("Poland bought $3 billion in American tanks.", ["American tanks"]),
    ("The $275 million bridge plan failed.", ["bridge plan"]),
    ("The candidate raised $2 million.", ["raised"]),
    ("Oil rose to $84.50 a barrel.", ["Oil per barrel"]),
    ("Smith got 84 votes and Lee got 12.", ["votes", "votes"]),
    ("Nearly half of all voters are undecided.", ["voters"]),
    ("They held a 40-minute call.", ["call"]),
    ("The wall is 12 feet high.", ["wall"]),
    ("The town lies 12 miles from the border.", ["distance from border"]),
    ("The aid package, worth €50 billion, was approved.", ["aid package"]),
    ("The deficit reached 3 percent of output.", ["deficit as share of output"]),
    ("The measure passed the Senate 52-48.", ["votes", "votes"]),
    ("The plan would double the deficit.", ["deficit"]),
    ("The 27 member states approved the plan.", ["member states"]),
    ("Labour won 412 seats, up 211.", ["seats", "seats"]),
    ("Revenue was up nearly 36 percent.", ["Revenue"]),
    ("Reuters had put the queue at roughly 45 before noon.", ["queue"]),
    ("Norway set aside 900 million kroner ($84 million) for it.", ["set aside", "set aside"]),
    ("The trail is 5 miles (8 km) long.", ["trail", "trail"]),
    ("Fifty firms bid, 12 of them from Asia.", ["firms", "firms"]),
    ("The move surprised 14 of 20 analysts.", ["analysts", "analysts"]),
    ("The sale lifted reserves to a record $61 billion.", ["reserves"]),
    ("The snow cut off about a third of a million farms.", ["farms"]),
    ("Three of every four tenants pay late.", ["tenants"]),
    ("Sales to the islands, worth $3 million, rose.", ["Sales"]),
    ("The mine, worth 7 billion pesos ($400 million), was sold.", ["mine", "mine"]),
    ("Trade fell 3% on-quarter and 8% year-on-year.", ["Trade", "Trade"]),
    ("Snowfall of 90 cm came in 30 hours.", ["Snowfall", "Snowfall"]),
    ("Guards found two tons of ivory worth about $3 million.", ["ivory", "ivory"]),
    ("Fares have grown twice as fast as pay.", ["Fares"]),
    ("Imports sank 12 percent year on year.", ["Imports"]),
    ("The bank, valued at $9 billion, raised $2 billion.", ["bank", "raised"]),
    (
        "Copper futures slid 4 cents to $3.02 a pound.",
        ["Copper futures", "Copper futures per pound"],
    ),
]

EVENTS = [
    ("Fourteen people were killed in the strike.", [("kill", "people killed")]),
    ("The blast killed 12 soldiers.", [("kill", "soldiers killed")]),
    ("Thirty people died in the fire.", [("kill", "people killed")]),
    ("The death toll rose to 112.", [("kill", "death toll")]),
    ("The crash left at least 200 dead.", [("kill", "people killed")]),
    ("The blast injured five civilians.", [("wound", "civilians wounded")]),
    ("Police arrested 87 protesters.", [("arrest", "protesters arrested")]),
    ("Rebels abducted 40 schoolgirls.", [("kidnap", "schoolgirls abducted")]),
    ("Nine miners are still missing.", [("miss", "miners missing")]),
    ("Three million people have been displaced.", [("displace", "people displaced")]),
    (
        "Fourteen people were killed and 30 wounded.",
        [("kill", "people killed"), ("wound", "people wounded")],
    ),
    ("The militia has lost over 6,000 dead.", [("kill", "people killed")]),
    ("The raid caused the death of four Ghanaians.", [("kill", "Ghanaians killed")]),
    ("The committee killed 12 bills.", [(None, "bills")]),
]

KINDS = [
    ("The army has 120,000 soldiers and 300 tanks.", ["people", "count"]),
    ("About 40 Ukrainians crossed.", ["people"]),
    ("A magnitude 6.3 earthquake struck.", ["index"]),
    ("Sweden sent two Gripen-39 fighters.", ["count"]),
    ("The rebels have 400 fighters.", ["people"]),
    ("NATO's 32 allies agreed.", ["count"]),
    ("The road was used by 700 motorists and 20 pianists.", ["people", "people"]),
    ("The Dow fell 300 points.", ["points"]),
    ("Prices tripled.", ["multiple"]),
    ("A third of the farms closed.", ["fraction"]),
    ("It was 30C.", ["temperature"]),
    ("It covers 20 acres.", ["area"]),
    ("It weighs 20 kg.", ["weight"]),
    ("It yields 15 kilotons.", ["energy"]),
    ("It flew at 90 mph.", ["rate"]),
    ("Thousands were stranded.", ["casualties"]),
    ("Millions watched.", ["people"]),
]

STATUS = [
    ("The government spent $4 billion on housing.", ["reported"]),
    ("The government will spend $4 billion on housing.", ["planned"]),
    ("The government plans to spend $4 billion on housing.", ["planned"]),
    ("The minister said Ghana would buy $4 billion in grain.", ["planned"]),
    ("The force could be as small as a few hundred troops.", ["proposed"]),
    ("The commission proposed a cut of 40 percent.", ["proposed"]),
    ("The union demanded a raise of 8 percent.", ["demanded"]),
    ("A cut of 40 percent is planned.", ["planned"]),
    ("Drivers must pay $40.", ["demanded"]),
    ("An estimated 300 wolves live there.", ["estimated"]),
    ("The company denied that it owed $3 million in taxes.", ["denied"]),
    ("The 30 planes that the minister promised would be sent are old.", ["planned"]),
]

SPEAKERS = [
    ("Maria Lopez said 200 officers were hired.", ["Maria Lopez"]),
    ("Fourteen people were killed, Maria Lopez said.", ["Maria Lopez"]),
    ("The two teams held a 40-minute call, according to Maria Lopez.", [None, "Maria Lopez"]),
    ("Rain fell for 40 minutes.", [None]),
    ("Police counted 900 marchers.", ["Police"]),
    ("Organisers put the crowd at 4,000.", ["Organisers"]),
    ("Sugar exports fell 9 percent, customs figures showed.", ["customs figures"]),
    ("The chain will shut 70 shops, manager Ana Ruiz told staff on Friday.", ["Ana Ruiz"]),
    ("Maria Lopez said tenants had rejected a rise of 4 percent.", ["Maria Lopez"]),
    ("Deputies approved a budget of $9 billion.", [None]),
    ("Two months after 30 people died, the mayor resigned.", [None, None]),
    ("The firm moved 60 tonnes of ore.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_figures_say_what_they_measure(nlp, text, expected):
    assert [figure.measures for figure in nlp(text)._.figures] == expected


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_casualties_carry_the_event(nlp, text, expected):
    found = nlp(text)._.figures
    assert [(figure.event, figure.measures) for figure in found] == expected
    assert all((figure.kind == "casualties") == (figure.event is not None) for figure in found)


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_figures_have_the_contracts_kinds(nlp, text, expected):
    assert [figure.kind for figure in nlp(text)._.figures] == expected


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_status_follows_mood_and_statement(nlp, text, expected):
    assert [figure.status for figure in nlp(text)._.figures] == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_who_says_the_number(nlp, text, expected):
    speakers = [figure.speaker for figure in nlp(text)._.figures]
    assert speakers[-1] == expected[-1]
    assert len(speakers) == len(expected)


def test_a_repeated_sentence_is_marked(nlp):
    found = nlp("The dam cost $40 million.\n\nThe dam cost $40 million.")._.figures
    assert [figure.repeat for figure in found] == [False, True]


def test_numbers_do_not_reach_across_paragraphs(nlp):
    found = nlp("The queue grew to 20\n\n30 percent of shops closed.")._.figures
    assert [(figure.value, figure.unit) for figure in found] == [(20, None), (30, "percent")]


def figure(unit: str | None, measures: str | None, event: str | None = None) -> Figure:
    return Figure(
        0, 1, "1", 1, 1, 1, unit, "count", "exact", measures, None, "reported", Span(0, 1), event
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (figure("USD", "American weapons"), figure("USD", "weapons"), True),
        (figure("USD", "weapons"), figure("EUR", "weapons"), False),
        (figure(None, "people killed", "kill"), figure(None, "death toll", "kill"), True),
        (figure(None, "people killed", "kill"), figure(None, "people wounded", "wound"), False),
        (figure(None, "soldiers killed", "kill"), figure(None, "people killed", "kill"), False),
        (figure(None, "truce violations"), figure(None, "violation of the truce"), True),
        (figure("percent", "cities"), figure("percent", "city"), True),
    ],
)
def test_figures_of_the_same_measure_share_a_key(one, other, same):
    assert (same_measure_key(one) == same_measure_key(other)) is same


def test_figures_that_measure_nothing_known_have_no_key():
    assert same_measure_key(figure("USD", None)) == ""


@pytest.mark.parametrize(
    ("unit", "kind", "measures", "event", "expected"),
    [
        (None, "casualties", "people killed in strikes", "kill", "casualties people kill"),
        (None, "casualties", "civilians", "kill", "casualties civilian kill"),
        ("USD", "money", "weapons", None, "USD weapon"),
        ("USD", "money", "American weapons for the army", None, "USD weapon"),
        ("percent", "percent", "annual inflation", None, "percent inflation"),
        ("percent", "percent", "inflation of food prices", None, "percent inflation"),
        ("tonne", "weight", "grain", None, "tonne grain"),
        (None, "count", "breaches", None, "count breach"),
        (None, "count", "cities", None, "count city"),
        ("USD", "money", None, None, None),
    ],
)
def test_figures_that_can_be_compared_share_a_measure(unit, kind, measures, event, expected):
    one = Figure(
        0, 1, "1", 1, None, None, unit, kind, "exact", measures, None, "reported", Span(0, 1), event
    )
    assert (same_measure_key(one) or None) == expected


def test_figures_carry_the_key_of_their_measure(nlp):
    found = nlp("The strike killed 14 people. The raid cost $3 million.")._.figures
    assert [figure.measure for figure in found] == [
        same_measure_key(figure) or None for figure in found
    ]
    assert found[0].measure == "casualties people kill"
