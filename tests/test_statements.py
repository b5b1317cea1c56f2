"""One construction a row: who says what (speaker and content as printed)."""

import pytest

from explorer.nlp import document

CLAUSES = [
    ("The governor said that the bridge will reopen in May.", "The governor", "that the bridge will reopen in May"),
    ("Union leaders say the offer is too low.", "Union leaders", "the offer is too low"),
    ("Norway believes that the quota protects the cod.", "Norway", "that the quota protects the cod"),
    ("Farmers fear the dam will dry up their wells.", "Farmers", "the dam will dry up their wells"),
    ("The mayor told reporters that the strike had ended.", "The mayor", "that the strike had ended"),
    ("Mr. Osei warned that prices could double by winter.", "Mr. Osei", "that prices could double by winter"),
    ("She asked whether the fund was insured.", "She", "whether the fund was insured"),
    ("Engineers explained why the turbine failed.", "Engineers", "why the turbine failed"),
    ("The minister denied that the talks had collapsed.", "The minister", "that the talks had collapsed"),
    ("Peru insists it owns the wreck.", "Peru", "it owns the wreck"),
    ("The bank predicted that growth would slow.", "The bank", "that growth would slow"),
    ("Her lawyer argued the evidence was weak.", "Her lawyer", "the evidence was weak"),
    ("Critics claim that the levy punishes commuters.", "Critics", "that the levy punishes commuters"),
    ("The senator acknowledged that the vote would be close.", "The senator", "that the vote would be close"),
    ("Residents complained that the water smelled of diesel.", "Residents", "that the water smelled of diesel"),
    ("The club hopes the appeal will succeed.", "The club", "the appeal will succeed"),
    ("Many voters think the tax is unfair.", "Many voters", "the tax is unfair"),
    ("The council announced that it would sell the stadium.", "The council", "that it would sell the stadium"),
    ("Officials suggested that the ferry was overloaded.", "Officials", "that the ferry was overloaded"),
    ("The coach admitted he had lost the dressing room.", "The coach", "he had lost the dressing room"),
    ("Investigators concluded that the valve had been left open.", "Investigators", "that the valve had been left open"),
    ("He vowed that the mine would never open.", "He", "that the mine would never open"),
    ("The court ruled that the ban was unlawful.", "The court", "that the ban was unlawful"),
    ("The airline expects that demand will recover.", "The airline", "that demand will recover"),
    ("Economists doubt that the peg will hold.", "Economists", "that the peg will hold"),
]  # fmt: skip

QUOTES = [
    ('"We will not sign this deal," said Maria Lopez.', "Maria Lopez", '"We will not sign this deal,"'),
    ('"We will not sign this deal," Ms. Lopez said.', "Ms. Lopez", '"We will not sign this deal,"'),
    ('Ms. Lopez said, "We will not sign this deal."', "Ms. Lopez", '"We will not sign this deal."'),
    ('Ms. Lopez said: "We will not sign this deal."', "Ms. Lopez", '"We will not sign this deal."'),
    ("“The river belongs to everyone,” the chief told the crowd.", "the chief", "“The river belongs to everyone,”"),
    ('"Is this a joke?" asked the trade envoy.', "the trade envoy", '"Is this a joke?"'),
    ('"Not now," he said. "The budget is already spent."', "he", '"Not now," … "The budget is already spent."'),
    ('"The plan," she said, "was drawn up in a hurry."', "she", '"The plan," … "was drawn up in a hurry."'),
    ("''Nobody was consulted,'' the nurse said.", "the nurse", "''Nobody was consulted,''"),
    ("«We want our coast back», the fisherman said.", "the fisherman", "«We want our coast back»"),
    ('The envoy called the vote "a theft in broad daylight."', "The envoy", 'the vote "a theft in broad daylight."'),
    ('He said the port was "closed for good."', "He", 'the port was "closed for good."'),
    ('"Prices rose. Wages did not. We are angry," said the shop steward.', "the shop steward", '"Prices rose. Wages did not. We are angry,"'),
    ('"It was never about money," Jonas Berg, the head of the union, said on Friday.', "Jonas Berg, the head of the union", '"It was never about money,"'),
    ('"Our members deserve better," Park wrote in a letter to the board.', "Park", '"Our members deserve better,"'),
    ('The prime minister replied, "That offer expired last year."', "The prime minister", '"That offer expired last year."'),
    ('Adding to the pressure, Diaz tweeted: "Resign today!"', "Diaz", '"Resign today!"'),
    ('"We are ready to talk" if the blockade ends, said the general.', "the general", '"We are ready to talk" if the blockade ends'),
]  # fmt: skip

PLACES = [
    ("The harvest failed twice, according to the ministry.", "the ministry", "The harvest failed twice"),
    ("According to the auditors, the money never arrived.", "the auditors", "the money never arrived"),
    ("The harvest, according to the ministry, failed twice.", "the ministry", "The harvest … failed twice"),
    ("The treaty, he said, would cost thousands of jobs.", "he", "The treaty … would cost thousands of jobs"),
    ("Still, the minister said, the border will stay shut.", "the minister", "Still … the border will stay shut"),
    ("The reactor is safe, the operator insists.", "the operator", "The reactor is safe"),
    ("The reactor is safe, says the operator.", "the operator", "The reactor is safe"),
    ("In many villages, aid workers say, the wells are empty.", "aid workers", "In many villages … the wells are empty"),
    ("Two divers are missing, police said.", "police", "Two divers are missing"),
    ("Exports will fall by half, the institute estimates.", "the institute", "Exports will fall by half"),
]  # fmt: skip

WISHES = [
    ("Chile wants to nationalise the mines.", "Chile", "to nationalise the mines"),
    ("The company refused to recall the cars.", "The company", "to recall the cars"),
    ("The opposition pledged to repeal the law.", "The opposition", "to repeal the law"),
    ("Denmark declined to comment.", "Denmark", "to comment"),
    ("The president promised to lower fares.", "The president", "to lower fares"),
    ("The two sides agreed to share the water.", "The two sides", "to share the water"),
    ("Mr. Adeyemi threatened to sue the newspaper.", "Mr. Adeyemi", "to sue the newspaper"),
    ("The bishops urged lawmakers to drop the bill.", "The bishops", "lawmakers to drop the bill"),
    ("Brussels asked Hungary to repay the grant.", "Brussels", "Hungary to repay the grant"),
    ("The senator hopes to pass the bill before June.", "The senator", "to pass the bill before June"),
    ("Teachers do not want to work on Saturdays.", "Teachers", "to work on Saturdays"),
    ("The pilots plan to strike on Monday.", "The pilots", "to strike on Monday"),
    ("The mayor vowed to rebuild the market.", "The mayor", "to rebuild the market"),
]  # fmt: skip

OBJECTS = [
    ("The senator opposes the pipeline.", "The senator", "the pipeline"),
    ("Greenpeace criticized the new licences.", "Greenpeace", "the new licences"),
    ("The party endorsed the candidate.", "The party", "the candidate"),
    ("Turkey rejected the proposal.", "Turkey", "the proposal"),
    ("The bishop condemned the raid.", "The bishop", "the raid"),
    ("Investors praised the merger.", "Investors", "the merger"),
    ("She supports a ban on trawling.", "She", "a ban on trawling"),
    ("The judge dismissed the complaint.", "The judge", "the complaint"),
    ("He blamed the government for the shortage.", "He", "the government for the shortage"),
    ("He described the vote as a sham.", "He", "the vote as a sham"),
    ("The report cited a lack of inspectors.", "The report", "a lack of inspectors"),
    ("The minister defended the subsidy.", "The minister", "the subsidy"),
    ("Workers demanded higher pay.", "Workers", "higher pay"),
    ("The unions oppose any cut in pensions.", "The unions", "any cut in pensions"),
    ("Rivals mocked the slogan.", "Rivals", "the slogan"),
    ("Brazil welcomed the ruling.", "Brazil", "the ruling"),
    ("The general ruled out a retreat.", "The general", "a retreat"),
    ("Moscow played down the incident.", "Moscow", "the incident"),
    ("The senator denounced what he called a giveaway to banks.", "The senator", "what he called a giveaway to banks"),
]  # fmt: skip

PREPOSITIONS = [
    ("The chancellor called for new elections.", "The chancellor", "new elections"),
    ("The chief executive apologised for the leak.", "The chief executive", "the leak"),
    ("The envoy spoke about the prisoners.", "The envoy", "the prisoners"),
    ("Canada objected to the tariff.", "Canada", "the tariff"),
    ("The candidate complained about the debate rules.", "The candidate", "the debate rules"),
    ("Protesters called on the mayor to resign.", "Protesters", "the mayor to resign"),
    ("Some senators pressed the minister on the need for a pause.", "Some senators", "the need for a pause"),
    ("The senator accused the firm of hiding its losses.", "The senator", "the firm of hiding its losses"),
    ("Mr. Ito pointed to a fall in crime.", "Mr. Ito", "a fall in crime"),
    ("The coach talked about retirement.", "The coach", "retirement"),
    ("The two leaders disagreed on the fishing quota.", "The two leaders", "the fishing quota"),
]  # fmt: skip

NOUNS = [
    ("Egypt's demand for a larger share of the river stalled the talks.", "Egypt's", "a larger share of the river"),
    ("Spain's opposition to the deal surprised no one.", "Spain's", "the deal"),
    ("Merkel's refusal to write off the debt angered Athens.", "Merkel's", "to write off the debt"),
    ("France's support for the sanctions is firm.", "France's", "the sanctions"),
    ("Britain's criticism of the plan was muted.", "Britain's", "the plan"),
    ("The minister expressed concern about the delay.", "The minister", "concern about the delay"),
    ("The bank made no mention of the fine.", "The bank", "the fine"),
    ("The senator raised questions about the contract.", "The senator", "the contract"),
    ("The regulator cast doubt on the figures.", "The regulator", "the figures"),
    ("The mayor rejected the idea that the city was bankrupt.", "The mayor", "the idea that the city was bankrupt"),
    ("Lawyers issued a statement saying the arrest was illegal.", "Lawyers", "the arrest was illegal"),
]  # fmt: skip

PASSIVES = [
    ("The law was dismissed by lawyers as unworkable.", "lawyers", "The law … as unworkable"),
    ("The bridge is expected to open in March.", None, "The bridge … to open in March"),
    ("The strike was condemned by the employers.", "the employers", "The strike"),
    ("The ban was criticised by doctors.", "doctors", "The ban"),
]  # fmt: skip

OTHERS = [
    ("The minister spoke briefly, adding that talks would resume.", "The minister", "that talks would resume"),
    ("The board met again, saying the offer was final.", "The board", "the offer was final"),
    ("A new poll shows that most voters want a refund.", "A new poll", "that most voters want a refund"),
    ("The study found that noise harms whales.", "The study", "that noise harms whales"),
    ("The memo warned that the dam was cracking.", "The memo", "that the dam was cracking"),
    ("Data released on Monday suggest that rents are falling.", "Data released on Monday", "that rents are falling"),
    ("The candidate, who said the vote was rigged, has left the country.", "who", "the vote was rigged"),
    ("The firm reportedly paid the ransom.", None, "The firm … paid the ransom"),
    ("The islanders are worried about the oil rig.", "The islanders", "the oil rig"),
    ("The fishermen are afraid that the quota will shrink.", "The fishermen", "that the quota will shrink"),
    ("Kenya's president said he was confident that the ceasefire would hold.", "Kenya's president", "he was confident that the ceasefire would hold"),
    ("Asked about the delay, he blamed the weather.", "he", "the weather"),
    ("Macron: Europe must pay for its own defence", "Macron", "Europe must pay for its own defence"),
    ("Ana Ruiz: We never saw the contract.", "Ana Ruiz", "We never saw the contract"),
]  # fmt: skip

CORNERS = [
    ("„Wir“ is a word; “we want our coast back,” the fisherman said.", "the fisherman", "„Wir“ is a word; “we want our coast back,”"),
    ("“The union will not sign,\" the envoy said.", "the envoy", "“The union will not sign,\""),
    ('"We will not sign, the envoy said.\nThe strike goes on.', "the envoy", "We will not sign"),
    ("“The first dam broke in 1911.\n“The second broke last year,” the engineer said.", "the engineer", "“The first dam broke in 1911. … “The second broke last year,”"),
    ('"We lost," said Moe. "It hurts."', "Moe", '"We lost," … "It hurts."'),
    ('"Prices are down," Lund said.\n"And they will fall more."', "Lund", '"Prices are down," … "And they will fall more."'),
    ('"Prices are down," Lund said.\n"Why so?" Berg asked.', "Lund", '"Prices are down,"'),
    ('"Prices are down," Lund said.\n"Why so?" Berg asked.', "Berg", '"Why so?"'),
    ('"The fee is open," Lund said. The mayor walked out. "Never."', "Lund", '"The fee is open,"'),
    ('"Prices are down," said Mr. Ekdal, who noted that boats had "cratered" in price. "Things are moving."', "Mr. Ekdal", '"Prices are down," … "Things are moving."'),
    ('"We gave all we had."\n- Mayor Ana Ruiz', "Mayor Ana Ruiz", '"We gave all we had."'),
    ('"It is over," Lund told Fox News.', "Lund", '"It is over,"'),
    ("Lund told Channel 4 that the strike was over.", "Lund", "that the strike was over"),
    ("In an interview with the Harbour Times, Lund said the strike was over.", "Lund", "the strike was over"),
    ('"I have not recovered," he said on the radio\'s "Morning Hour."', "he", '"I have not recovered,"'),
    ("Lee and Park said the offer was too low.", "Lee and Park", "the offer was too low"),
    ("The union, the port authority and two shipping lines agreed to resume talks.", "The union, the port authority and two shipping lines", "to resume talks"),
    ("Finance Minister Ana Ruiz and her deputy, Tom Berg, said the budget was sound.", "Finance Minister Ana Ruiz and her deputy, Tom Berg", "the budget was sound"),
    ("The Dutch and Danish governments rejected the levy.", "The Dutch and Danish governments", "the levy"),
    ("The union on Thursday rejected the offer.", "The union", "the offer"),
    ("Mr. Okafor, who led the inquiry, said the pump had failed.", "Mr. Okafor", "the pump had failed"),
    ("The Greens themselves doubt the plan.", "The Greens", "the plan"),
    ("Even the most loyal ministers doubt the plan.", "the most loyal ministers", "the plan"),
    ("The OECD forecast on Friday that growth would slow.", "OECD", "that growth would slow"),
    ("Growth will slow to 1.2 percent, the OECD forecast on Friday.", "OECD", "Growth will slow to 1.2 percent"),
    ("A poll by Kantar found that most voters want a refund.", "A poll by Kantar", "that most voters want a refund"),
    ("Sixty percent of voters oppose the tax, a survey showed.", "a survey", "Sixty percent of voters oppose the tax"),
    ("In a Harris poll, half of the voters opposed the dam.", "a Harris poll", "half of the voters opposed the dam"),
    ("The report, published on Friday, concludes that the pump failed.", "The report", "that the pump failed"),
    ("The minister conceded that the dam had cracked but insisted that nobody was in danger.", "The minister", "that the dam had cracked"),
    ("The minister conceded that the dam had cracked but insisted that nobody was in danger.", "The minister", "that nobody was in danger"),
    ("The regulator said the tariff was unlawful, adding that refunds would follow.", "The regulator", "the tariff was unlawful"),
    ("The regulator said the tariff was unlawful, adding that refunds would follow.", "The regulator", "that refunds would follow"),
    ("The club released a letter accusing the league of bias.", "The club", "the league of bias"),
    ("The union rejected the offer, calling it an insult.", "The union", "it an insult"),
    ("The tax was described by economists as a gamble.", "economists", "The tax … as a gamble"),
    ("The bill was backed by the Greens.", "the Greens", "The bill"),
    ("The airline was accused by unions of breaking the law.", "unions", "The airline … of breaking the law"),
    ("The minister is said to favour a pause.", None, "The minister … to favour a pause"),
    ("The ministry has no comment on the leak.", "The ministry", "the leak"),
    ("Lund said Berg wants to resign.", "Lund", "Berg wants to resign"),
    ("Lund said Berg wants to resign.", "Berg", "to resign"),
]  # fmt: skip

NOTHING = [
    "The bridge was built in 1931.",
    "Rain fell on the capital for three days.",
    "The striker scored twice before half-time.",
    "The ferry left the harbour at noon.",
    "The company employs 4,000 people in two factories.",
    "She drove to the coast with her two sons.",
    "The committee meets every second Tuesday.",
    "Shares in the group fell by 4 percent.",
    "The so-called “green list” has twelve entries.",
    "The library keeps a copy of “A Cold Spring” in a glass case.",
    "The magazine “Harbour Life” costs two euros.",
    "A banner at the gate: “Enough”.",
    "An earlier version of this article misspelled the name of the river.",
    "The storm destroyed the old market.",
    "Two boats collided near the lighthouse.",
    "Signs reading “No more cuts” hung from the balconies.",
    "The film “The Long Night” opens on Friday.",
    "The dock, known as “the Pier,” closed in 1980.",
    "Correction: An earlier version of this article gave the wrong date.",
]


def says(doc):
    """Return (speaker, content) of each statement, pieces of a content joined by an ellipsis."""
    return [
        (
            one.speaker.text if one.speaker else None,
            " … ".join(document.source(doc, c.start, c.end) for c in one.content),
        )
        for one in doc._.statements
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        *CLAUSES,
        *QUOTES,
        *PLACES,
        *WISHES,
        *OBJECTS,
        *PREPOSITIONS,
        *NOUNS,
        *PASSIVES,
        *OTHERS,
        *CORNERS,
    ],
    ids=lambda value: str(value)[:40],
)
def test_statements_find_speaker_and_content(nlp, text, speaker, content):
    assert (speaker, content) in says(nlp(text))


@pytest.mark.parametrize("text", NOTHING, ids=lambda text: text[:40])
def test_statements_leave_plain_reports_alone(nlp, text):
    assert says(nlp(text)) == []


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("Lund said Berg wants to resign.", ["Berg"]),
        ("The envoy said the minister had told him the talks were dead.", ["the minister"]),
        ("A poll by Kantar found that most voters want a refund.", ["most voters"]),
        ("Lund said the port was shut. Berg wants to resign.", []),
    ],
)
def test_statements_inside_another_are_kept_and_marked(nlp, text, nested):
    found = nlp(text)._.statements
    assert [one.speaker.text for one in found if one.nested and one.speaker] == nested
