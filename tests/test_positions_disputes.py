"""Positions over disputes of many kinds: (sentence, actor, word of the issue, stance, acts)."""

import pytest

TRADE = [
    ("China rejected the new tariffs on solar panels.", "China", "tariff", "against", "reject"),
    (
        "Canada has threatened to impose duties on American steel.",
        "Canada",
        "dut|tariff",
        "favour",
        "threaten",
    ),
    ("Brazil is pressing for lower farm subsidies.", "Brazil", "subsid", "favour", "urge|demand"),
    ("Japan refused to open its rice market to imports.", "Japan", "market", "against", "reject"),
    ("Mexico's opposition to the steel quota has grown.", "Mexico", "quota", "against", "oppose"),
    (
        "India said it would not sign the trade agreement.",
        "India",
        "agreement",
        "against",
        "reject",
    ),
    (
        "Germany is open to a compromise on car emissions.",
        "Germany",
        "compromise",
        "favour|conditional",
        "accept|state|offer",
    ),
    (
        "France could back the deal if farmers were protected.",
        "France",
        "deal",
        "conditional",
        "support|offer",
    ),
    (
        "The European Commission proposed a levy on imported fertiliser.",
        "European Commission",
        "levy|tariff",
        "favour",
        "propose",
    ),
    (
        '"We will never accept these tariffs," said Canadian Prime Minister Mark Carney.',
        "Mark Carney",
        "tariff",
        "against",
        "reject",
    ),
]
CLIMATE = [
    ("Norway supports a ban on deep-sea mining.", "Norway", "ban", "favour", "support"),
    ("Poland opposes a ban on coal boilers.", "Poland", "ban", "against", "oppose"),
    (
        "Greenpeace condemned the decision to expand Heathrow.",
        "Greenpeace",
        "expan",
        "against",
        "criticise",
    ),
    (
        "Saudi Arabia objected to any mention of fossil fuels in the text.",
        "Saudi Arabia",
        "fossil",
        "against",
        "oppose|reject",
    ),
    (
        "Small island states demanded a fund for loss and damage.",
        "states",
        "fund|finance",
        "favour",
        "demand",
    ),
    ("Australia pledged to phase out coal by 2040.", "Australia", "coal", "against", "pledge"),
    ("Denmark promised to double its climate aid.", "Denmark", "aid|finance", "favour", "pledge"),
    (
        "India's refusal to accept a phase-out timetable angered delegates.",
        "India",
        "timetable",
        "against",
        "reject",
    ),
    ("Kenya called for a global carbon tax.", "Kenya", "carbon", "favour", "demand|urge|propose"),
    ("Environmental groups criticised the pipeline.", "groups", "pipeline", "against", "criticise"),
]
BUDGET = [
    (
        "Senator Bernie Sanders voted against the spending bill.",
        "Bernie Sanders",
        "bill",
        "against",
        "oppose|reject",
    ),
    (
        "Republicans blocked the child tax credit.",
        "Republican",
        "tax credit",
        "against",
        "reject|oppose",
    ),
    ("Democrats insisted on higher taxes for the wealthy.", "Democrat", "tax", "favour", "demand"),
    (
        "President Emmanuel Macron vetoed the pension amendment.",
        "Emmanuel Macron",
        "amendment",
        "against",
        "reject",
    ),
    ("The Treasury ruled out further borrowing.", "Treasury", "borrowing", "against", "reject"),
    (
        "The White House played down the chances of a shutdown deal.",
        "White House|United States",
        "deal",
        "against",
        "question|reject",
    ),
    ("Italy is unwilling to cut its deficit.", "Italy", "deficit", "against", "reject"),
    (
        "The International Monetary Fund urged Kenya to cut fuel subsidies.",
        "International Monetary Fund",
        "subsid",
        "against|favour",
        "urge",
    ),
    ("Labour is against the two-child limit.", "Labour", "limit", "against", "oppose"),
    (
        "The Green Party is in favour of a wealth tax.",
        "Green Party",
        "wealth tax",
        "favour",
        "support",
    ),
]
STRIKES = [
    ("The union rejected a 4 percent pay offer.", "union", "pay", "against", "reject"),
    (
        "Ryanair refused to recognise the pilots' union.",
        "Ryanair",
        "union|recogni",
        "against",
        "reject",
    ),
    ("Nurses are demanding a pay rise of 12 percent.", "Nurses", "pay", "favour", "demand"),
    ("Boeing offered its workers a bonus of $7,000.", "Boeing", "bonus", "favour", "offer"),
    ("Rail workers accepted the new contract.", "workers", "contract", "favour", "accept"),
    (
        "Amazon dismissed the allegations as baseless.",
        "Amazon",
        "allegation",
        "against",
        "deny|reject|criticise",
    ),
    ("Teachers threatened to walk out over class sizes.", "Teachers", "walk", "favour", "threaten"),
    (
        "Unions accused the company of breaking the contract.",
        "Unions",
        "company|contract",
        "against",
        "criticise",
    ),
    ("A mediator proposed binding arbitration.", "mediator", "arbitration", "favour", "propose"),
    ("The employers agreed to shorter shifts.", "employers", "shift", "favour", "agree|accept"),
]
ELECTIONS = [
    ("The opposition called for new elections.", "opposition", "election", "favour", "demand|urge"),
    (
        "Nigel Farage backs a referendum on immigration.",
        "Nigel Farage",
        "referendum",
        "favour",
        "support",
    ),
    ("Georgia's government denied rigging the vote.", "Georgia", "vot|rigg", "against", "deny"),
    (
        "Scotland's demand for a second referendum was turned down by London.",
        "Scotland",
        "referendum",
        "favour",
        "demand",
    ),
    (
        "Scotland's demand for a second referendum was turned down by London.",
        "London|Britain|United Kingdom",
        "referendum",
        "against",
        "reject",
    ),
    (
        "Kamala Harris endorsed the voting rights act.",
        "Kamala Harris",
        "voting|act",
        "favour",
        "support",
    ),
    ("Poland's president refused to sign the media law.", "Poland", "law", "against", "reject"),
    ("Hungary vetoed the sanctions package.", "Hungary", "sanction", "against", "reject"),
    (
        "The protesters want the prime minister to resign.",
        "protesters",
        "resign",
        "favour",
        "demand",
    ),
    (
        '"There can be no coalition with the far right," Olaf Scholz said.',
        "Olaf Scholz",
        "coalition",
        "against",
        "reject",
    ),
]
COURTS = [
    ("Apple disputes the fine.", "Apple", "fine", "against", "question|oppose|reject|deny"),
    (
        "The American Civil Liberties Union challenged the travel ban.",
        "American Civil Liberties Union",
        "ban",
        "against",
        "oppose|question",
    ),
    ("Google called the ruling a mistake.", "Google", "ruling", "against", "criticise"),
    (
        "Texas argued that the mandate was unconstitutional.",
        "Texas",
        "mandate",
        "against",
        "criticise",
    ),
    (
        "The Supreme Court struck down the abortion law.",
        "Supreme Court",
        "law",
        "against",
        "reject",
    ),
    (
        "Microsoft denied that it had broken competition rules.",
        "Microsoft",
        "rules|brea",
        "against",
        "deny",
    ),
    ("Prosecutors sought a life sentence.", "Prosecutors", "sentence", "favour", "demand"),
    ("Kenya's government defended the housing levy.", "Kenya", "levy", "favour", "support"),
    ("Meta said the law was unworkable.", "Meta", "law", "against", "criticise"),
    (
        'Chancellor Rachel Reeves said the cut was "the right thing to do".',
        "Rachel Reeves",
        "cut",
        "favour",
        "support|state",
    ),
]
DIPLOMACY = [
    ("Turkey agreed to the accession of Sweden.", "Turkey", "accession", "favour", "agree|accept"),
    ("Egypt rejected the proposal, and Ethiopia accepted it.", "Ethiopia", "", "favour", "accept"),
    (
        "Pakistan warned that it would close its airspace.",
        "Pakistan",
        "airspace",
        "favour",
        "threaten",
    ),
    ("Peru withdrew from the fishing pact.", "Peru", "pact", "against", "reject"),
    (
        "Iran would return to talks if sanctions were lifted, Foreign Minister Abbas Araghchi said.",
        "Iran",
        "talks",
        "conditional",
        "offer|pledge",
    ),
    (
        "Sudan's army insisted that no ceasefire was possible.",
        "Sudan",
        "ceasefire",
        "against",
        "reject|state",
    ),
    ("Chile and Peru urged Bolivia to lift the blockade.", "Chile", "blockade", "against", "urge"),
    ("Chile and Peru urged Bolivia to lift the blockade.", "Peru", "blockade", "against", "urge"),
    ("A joint patrol was proposed by Vietnam.", "Vietnam", "patrol", "favour", "propose"),
    ("Serbia did not support the resolution.", "Serbia", "resolution", "against", "reject|oppose"),
    ("Morocco does not oppose the new port.", "Morocco", "port", "favour", "accept|support|state"),
    ("Spain has ruled out sending troops to Mali.", "Spain", "troop", "against", "reject"),
    (
        'Foreign Minister Sergei Lavrov said the plan was "totally unacceptable".',
        "Sergei Lavrov",
        "plan",
        "against",
        "reject|criticise",
    ),
    (
        "Talks broke down over Israel's insistence on a buffer zone.",
        "Israel",
        "buffer zone",
        "favour",
        "demand",
    ),
    (
        "Finland will not close the border, Prime Minister Petteri Orpo said.",
        "Finland",
        "border",
        "against",
        "reject",
    ),
]
NOTHING = [
    "The storm closed the port for three days.",
    "Farmers in Kansas harvested their wheat early.",
    "The court met on Tuesday in Geneva.",
    "Russia launched dozens of drones overnight.",
    "The minister arrived in Nairobi for a two-day visit.",
    "Shares in Boeing fell 3 percent.",
    "Police blocked the road after the accident.",
    "The bank employs 400 people in Leeds.",
    "The company supports 3,000 jobs in the region.",
    "Volunteers backed the truck into the yard.",
]


@pytest.mark.parametrize(
    ("text", "actor", "issue", "stance", "acts"),
    TRADE + CLIMATE + BUDGET + STRIKES + ELECTIONS + COURTS + DIPLOMACY,
)
def test_positions_name_actor_issue_stance_and_act(nlp, text, actor, issue, stance, acts):  # noqa: PLR0917
    found = [(p.actor, p.side, p.issue, p.stance, p.act) for p in nlp(text)._.positions]
    assert any(
        any(a.casefold() in f"{who} {side}".casefold() for a in actor.split("|"))
        and any(i in what.casefold() for i in issue.split("|"))
        and sign in stance.split("|")
        and act in acts.split("|")
        for who, side, what, sign, act in found
    ), found


@pytest.mark.parametrize("text", NOTHING)
def test_plain_events_are_not_positions(nlp, text):
    assert [(p.actor, p.issue, p.stance) for p in nlp(text)._.positions] == []
