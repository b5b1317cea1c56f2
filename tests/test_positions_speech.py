"""Positions in speech, in conditions and behind anaphors: second table, written unseen by the rules."""

import pytest

ROWS = [
    (
        '"We cannot accept a cut in pensions," union leader Sofia Rossi told reporters.',
        "Sofia Rossi",
        "pension",
        "against",
        "reject",
    ),
    (
        "Prime Minister Anthony Albanese said the tariffs were unjustified and called for their removal.",
        "Anthony Albanese",
        "tariff",
        "against",
        "demand|urge|criticise",
    ),
    (
        "Switzerland will not join the sanctions, its foreign ministry said.",
        "Switzerland",
        "sanction",
        "against",
        "reject",
    ),
    (
        "The central bank warned that higher wages would hurt growth.",
        "central bank",
        "wage|pay",
        "against",
        "criticise|oppose|state",
    ),
    (
        "Ursula von der Leyen said the bloc must cut its dependence on Russian gas.",
        "Ursula von der Leyen",
        "dependence|gas|cut",
        "favour|against",
        "demand|urge",
    ),
    (
        "Argentina threatened to leave Mercosur unless tariffs were lowered.",
        "Argentina",
        "Mercosur",
        "conditional",
        "threaten",
    ),
    (
        "Labour would support the bill if ministers drop the clause on surveillance.",
        "Labour",
        "bill",
        "conditional",
        "support|pledge|offer",
    ),
    (
        "Ministers proposed a cap on rents, but landlords rejected the idea.",
        "landlords",
        "cap|rent",
        "against",
        "reject",
    ),
    (
        "Denmark has offered to host the summit, and Sweden welcomed the offer.",
        "Denmark",
        "summit|host|meeting",
        "favour",
        "offer",
    ),
    (
        "South Africa's refusal to arrest the general was condemned by Amnesty International.",
        "Amnesty International",
        "refusal|arrest|general",
        "against",
        "criticise",
    ),
    ("The plan was rejected by both Greece and Cyprus.", "Cyprus", "plan", "against", "reject"),
    (
        "Senator Susan Collins remains sceptical about the nominee.",
        "Susan Collins",
        "nominee",
        "against",
        "question",
    ),
    (
        "Teachers' unions voiced support for a shorter school week.",
        "unions",
        "week",
        "favour",
        "support",
    ),
    (
        "Brussels has given its backing to the merger.",
        "European Union|Brussels",
        "merger",
        "favour",
        "support",
    ),
    (
        "Lawmakers voted down a proposal to ban short-term rentals.",
        "Lawmakers",
        "rental|ban",
        "against",
        "reject",
    ),
    (
        "The mayor vetoed the zoning plan, saying it would destroy the old town.",
        "mayor",
        "zoning|plan",
        "against",
        "reject|criticise",
    ),
    (
        "Catalonia's president Salvador Illa insists on more control over taxes.",
        "Salvador Illa",
        "control",
        "favour",
        "demand",
    ),
    (
        "The Catholic Church is opposed to the euthanasia law.",
        "Catholic Church",
        "euthanasia",
        "against",
        "oppose",
    ),
    (
        "Indonesia agreed to lift its ban on nickel exports.",
        "Indonesia",
        "ban|export",
        "against|favour",
        "agree",
    ),
    (
        "Pilots at Lufthansa called off the strike.",
        "Pilots",
        "strike",
        "against|favour",
        "reject|agree|state",
    ),
    (
        "Prime Minister Mette Frederiksen denied that Greenland was for sale.",
        "Mette Frederiksen",
        "Greenland|sale",
        "against",
        "deny",
    ),
    (
        '"The subsidies are a waste of money," said Finance Minister Christian Lindner.',
        "Christian Lindner",
        "subsid",
        "against",
        "criticise",
    ),
    (
        "Governor Gavin Newsom described the raid as an abuse of power.",
        "Gavin Newsom",
        "raid",
        "against",
        "criticise",
    ),
    (
        "Farmers' groups were furious about the water quota.",
        "groups",
        "quota",
        "against",
        "criticise",
    ),
    ("Vietnam hailed the agreement as a milestone.", "Vietnam", "agreement", "favour", "support"),
    (
        "Under the plan, Nigeria would scrap its fuel subsidy, President Bola Tinubu said.",
        "Nigeria",
        "subsid",
        "against",
        "pledge|reject",
    ),
    (
        "The opposition Democratic Party has demanded that the minister resign.",
        "Democratic Party",
        "resign",
        "favour",
        "demand",
    ),
    (
        "Bangladesh wants rich nations to pay for flood defences.",
        "Bangladesh",
        "flood|pay",
        "favour",
        "demand",
    ),
    (
        "Critics of the dam say it would flood sacred land.",
        "Critics",
        "dam",
        "against",
        "oppose|criticise",
    ),
    ("Sinn Féin has long pushed for a border poll.", "Sinn", "poll", "favour", "demand"),
    (
        "The ruling drew sharp criticism from the European Commission.",
        "European Commission",
        "ruling",
        "against",
        "criticise",
    ),
    ("Netflix declined to remove the series.", "Netflix", "series", "favour", "reject"),
    (
        "Qatar has expressed its readiness to mediate between the rebels and the government.",
        "Qatar",
        "mediat",
        "favour",
        "offer",
    ),
    (
        "Airlines oppose lifting the cap on night flights.",
        "Airlines",
        "cap",
        "favour|against",
        "oppose",
    ),
    (
        "The Constitutional Court upheld the ban on plastic bags.",
        "Constitutional Court",
        "ban",
        "favour",
        "support|accept",
    ),
    (
        "It is essential to raise the retirement age, Economy Minister Bruno Le Maire said.",
        "Bruno Le Maire",
        "age|retirement|pension",
        "favour",
        "support|demand|urge",
    ),
    (
        "There will be no second referendum, Prime Minister Rishi Sunak said.",
        "Rishi Sunak",
        "referendum",
        "against",
        "reject",
    ),
    (
        "Austria is not prepared to take in more refugees.",
        "Austria",
        "refugee",
        "against",
        "reject",
    ),
    (
        "Colombia, which supports the treaty, asked for more time.",
        "Colombia",
        "treaty",
        "favour",
        "support",
    ),
    (
        "Elon Musk urged shareholders to reject the proposal.",
        "Elon Musk",
        "proposal",
        "against",
        "urge",
    ),
]


@pytest.mark.parametrize(("text", "actor", "issue", "stance", "acts"), ROWS)
def test_positions_in_speech_and_conditions(nlp, text, actor, issue, stance, acts):  # noqa: PLR0917
    found = [(p.actor, p.side, p.issue, p.stance, p.act) for p in nlp(text)._.positions]
    assert any(
        any(a.casefold() in f"{who} {side}".casefold() for a in actor.split("|"))
        and any(i.casefold() in what.casefold() for i in issue.split("|"))
        and sign in stance.split("|")
        and act in acts.split("|")
        for who, side, what, sign, act in found
    ), found
