"""More stories in our own words, for the pages of ``reading_sites``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tale:
    headline: str
    dek: str
    author: str
    caption: str
    credit: str
    body: tuple[str, ...]
    heads: tuple[str, str]
    items: tuple[str, ...]
    quote: str


FERRY = Tale(
    "Island ferry service suspended after inspectors find cracks in hull",
    "Nine hundred residents depend on the boat for food, fuel and school",
    "Orla McBride",
    "The ferry Saint Brendan tied up at Killary pier on Tuesday morning.",
    "Tom Reidy/West Coast Pictures",
    (
        "The only passenger ferry to Inishglas was taken out of service on Tuesday after inspectors found three cracks below its waterline.",
        "The transport authority said the Saint Brendan, built in 1987, would not sail again until it had been repaired in dry dock, which could take six weeks.",
        "About 900 people live on the island, 14 kilometres from the mainland, and 31 children cross each day to go to secondary school in Killary.",
        "“We have milk until Thursday and diesel until the weekend,” said Nora Feeney, who runs the island’s only shop. “After that I honestly don’t know what happens.”",
        "The operator, Atlantic Line, has asked for permission to use a smaller boat from a neighbouring route, but that vessel carries just 40 passengers and no freight.",
        "Councillors had warned in three separate reports since 2018 that the ship was past its working life.",
        "“Nobody can say this came out of the blue,” said Councillor Diarmuid Walsh, who chairs the harbour committee.",
        "A replacement costing 23 million euros was promised in the last budget, but no contract has been signed.",
        "The minister for the islands is due to visit on Friday. Residents plan to meet her at the pier with empty shopping trolleys.",
    ),
    ("Warnings since 2018", "What the minister has promised"),
    (
        "a helicopter for medical emergencies, on call day and night",
        "free storage of freight in Killary until the ship is back",
        "a grant of 400 euros for each household that has to buy fuel elsewhere",
    ),
    "Nobody can say this came out of the blue",
)
MUSEUM = Tale(
    "Court orders museum to hand back portrait sold under duress in 1938",
    "Heirs of a Leipzig dealer win a case that lasted eleven years",
    "Jonas Hartwig and Mei Tan",
    "Visitors look at the portrait in the east wing of the Van Loon Museum in 2019.",
    "Karin Boll/Nordpress",
    (
        "A regional court ruled on Wednesday that the Van Loon Museum must return a seventeenth-century portrait to the heirs of a dealer who sold it while fleeing persecution.",
        "Judge Helena Brandt found that the price paid in November 1938, about a tenth of the painting’s worth, could not have been agreed freely.",
        "The portrait, of an unknown woman holding a lemon, has hung in the museum since 1951 and is valued at 8 million euros.",
        "Lawyers for the museum argued that the claim had come decades too late and that their client had bought the work in good faith.",
        "“Good faith does not turn a robbery into a sale,” the judge said in a ruling that took 40 minutes to read.",
        "The dealer, Max Rosenthal, reached Montevideo in 1939 and died there eight years later without ever speaking of the picture, according to his granddaughter.",
        "“My grandfather kept the empty frame,” said Ana Rosenthal, 71, outside the courtroom. “It hung in our kitchen in Uruguay, and we thought it was a joke.”",
        "The museum has four weeks to appeal. Its director, Piet Verhoeven, said trustees would study the ruling before deciding.",
        "Eleven similar claims are pending before courts in the same district, and officials expect more once the archive of a second dealer opens in May.",
    ),
    ("A price nobody could refuse", "More claims to come"),
    (
        "a landscape with mills, claimed by a family in Toronto",
        "two drawings of horses, whose owner was never traced",
        "a silver cup that the city bought at auction in 1941",
    ),
    "Good faith does not turn a robbery into a sale",
)
HARVEST = Tale(
    "Olive growers expect smallest harvest in thirty years after dry spring",
    "Prices at the mill have doubled and some families are selling their trees",
    "Lucia Ferrante",
    "An olive grower checks branches near Bitello after the hottest May on record.",
    "Photo: Davide Sarti",
    (
        "Olive growers in the southern hills say they will pick less than half of a normal crop this autumn, the smallest since records began in 1994.",
        "The regional farm office estimates the harvest at 96,000 tonnes, down from 214,000 tonnes last year.",
        "Barely any rain fell between February and May, when the trees set their flowers, and a week of hot wind in June shook off much of the young fruit.",
        "At the cooperative mill in Bitello the price of a litre of oil has risen from 5 euros to 10.50 euros since January.",
        "“People come in, look at the label and put the bottle back,” said the mill’s manager, Enzo Ruggiero.",
        "Some of the smallest growers are giving up. Maria Conte, 68, sold 120 old trees in April to a garden firm that will plant them beside swimming pools.",
        "“They paid me more than ten years of oil would have,” she said. “I still couldn’t watch when the lorry came.”",
        "Scientists at the university in Lecara are testing varieties from Tunisia that flower three weeks later and need a third less water.",
        "The government has set aside 60 million euros for wells and drip lines, though growers’ groups say most of the money has not reached them.",
        "Picking normally starts in the middle of October. This year, Mr Ruggiero said, the mill may not open before November.",
    ),
    ("Trees sold for gardens", "Later flowers, less water"),
    (
        "check the cap: a dark bottle keeps oil for eighteen months",
        "look for the year of harvest rather than the date of bottling",
        "buy from a mill you can telephone",
    ),
    "I still couldn’t watch when the lorry came",
)
TRAM = Tale(
    "City council approves second tram line after tied vote is broken by mayor",
    "Supporters promise 20,000 fewer car journeys a day; opponents plan a referendum",
    "Bartek Nowicki",
    "Passengers wait for a tram at Market Square, where the two lines would cross.",
    "Ewa Lis / City News Agency",
    (
        "The city council approved a second tram line late on Monday after Mayor Agata Zielna cast the deciding vote in a chamber split 22 to 22.",
        "The line will run for 11.4 kilometres from the university hospital to the eastern housing estates, with 19 stops and a bridge over the river.",
        "Building is to begin next spring and to cost 310 million zloty, of which the state has agreed to pay 60 percent.",
        "Planners say the line will replace 20,000 car journeys a day and cut the trip to the hospital from 42 minutes to 25.",
        "Opponents, mostly shop owners along Mill Street, fear that two years of roadworks will ruin them.",
        "“You cannot park a delivery van on a promise,” said Piotr Galka, who owns a hardware store and leads a group that has collected 9,000 signatures.",
        "If the group reaches 15,000 by the end of the month, the council must hold a referendum.",
        "Mayor Zielna, elected last year by a margin of 311 votes, said she would respect any result but regarded the tram as the reason she had stood for office.",
        "“Every city that built one was told it couldn’t be done,” she told the chamber shortly before midnight.",
    ),
    ("A street that fears the diggers", "Signatures against the line"),
    (
        "Hospital to Market Square: 12 minutes",
        "Market Square to Riverside: 6 minutes",
        "Riverside to the eastern estates: 7 minutes",
    ),
    "You cannot park a delivery van on a promise",
)
SCHOOL = Tale(
    "Ministry scraps final exams for two thousand pupils after server failure",
    "Grades will be based on course work; parents demand an inquiry",
    "Staff reporter",
    "Pupils leave the examination hall at Lakeside High on Thursday.",
    "Handout/Ministry of Education",
    (
        "The education ministry cancelled this year’s final examinations for 2,140 pupils on Thursday, a day after the computers on which they were sitting them stopped working.",
        "The failure hit 17 schools in the north, where the new online papers were being tried for the first time.",
        "Pupils had been writing for 50 minutes when their screens went white. Most of their answers could not be recovered, the ministry said.",
        "“I had finished four essays out of five,” said Thandi Mokoena, 18, who hopes to read medicine. “It was the best day of my school life for about an hour.”",
        "Grades will now be worked out from course work and from a test held in January.",
        "The deputy minister, Sipho Radebe, apologised on national radio and said the supplier, Clearpath Systems, would be fined.",
        "Clearpath said its servers had been overloaded by a routine update that should have been blocked during the examination.",
        "Parents’ groups want an independent inquiry. They say the ministry ignored a trial in October in which a third of computers froze.",
        "Universities have promised that nobody will lose a place because of the failure.",
    ),
    ("Screens went white", "A trial that froze"),
    (
        "January test: 40 percent of the final grade",
        "Course work: 45 percent",
        "Teacher assessment: 15 percent",
    ),
    "It was the best day of my school life for about an hour",
)
GLACIER = Tale(
    "Alpine villages agree to share cost of tunnel under melting glacier",
    "Engineers say a lake above the valley could burst within ten years",
    "Claire Aubonne",
    "Engineers lower a sensor into the lake on the Griesch glacier in August.",
    "AFP/Stringer",
    (
        "Six villages below the Griesch glacier have agreed to pay for a tunnel that will drain the lake forming on top of it.",
        "The lake, which did not exist in 2005, now holds 1.8 million cubic metres of water, enough to fill 700 Olympic pools.",
        "Engineers of the cantonal water office believe that the ice dam in front of it could fail within a decade and send a wave down the valley in less than half an hour.",
        "The tunnel, 1,200 metres long, will be bored through rock beneath the ice and is expected to cost 14 million francs.",
        "Under the agreement, signed on Saturday in Obermatt, the canton pays half and the villages share the rest by number of inhabitants.",
        "“Nobody enjoys paying for a hole,” said Obermatt’s president, Beat Imhof. “But we have buried people here before.”",
        "In 1968 a smaller flood killed 12 people and destroyed the old bridge, whose stones still lie in the river bed.",
        "Work is to start in June, when the snow allows, and to end before the winter of the following year.",
        "Until then, 40 sensors will measure the lake every minute, and a siren has been fixed to each church tower.",
    ),
    ("A wave in half an hour", "Paying for a hole"),
    (
        "leave by the marked path on the side of the valley you are on",
        "do not cross a bridge",
        "do not go back for animals or cars",
    ),
    "We have buried people here before",
)
