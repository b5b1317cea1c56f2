"""Stories and page furniture in our own words, from which test pages are put together."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    headline: str
    dek: str
    author: str
    place: str
    caption: str
    credit: str
    body: tuple[str, ...]
    subheads: tuple[str, ...]


STORIES = (
    Story(
        "Dockworkers reject pay offer and prepare to shut five northern ports",
        "Union says a 9 percent raise over three years does not cover rising rents",
        "Marta Ellison",
        "PORT HALVEN",
        "Dockworkers listen to a union delegate outside the container terminal in Port Halven on Thursday.",
        "Piet Olsson/Northern Picture Agency",
        (
            "Dockworkers at five northern ports voted on Thursday to reject a pay offer from their employers, clearing the way for a strike that could halt a third of the country’s container traffic from Monday.",
            "The Maritime Workers’ Union said 81 percent of its 12,400 members had turned down a raise of 9 percent over three years.",
            "“Rents went up by a fifth last year alone,” said Henrik Dahl, the union’s lead negotiator. “Our members load the ships that make these companies rich, and they cannot afford to live near the quay.”",
            "The employers’ federation called the vote regrettable.",
            "Its chairwoman, Lise Brandt, said the offer was the most generous in two decades and warned that shippers would move their cargo to rival harbours across the strait.",
            "Importers have been rushing goods through customs for two weeks. Warehouses near Halven are about 95 percent full, according to the chamber of commerce, and trucking rates have doubled since the start of the month.",
            "Transport Minister Olaf Reim urged both sides to return to the table. He ruled out ordering the dockers back to work, a step the government last took in 1998, but said he was prepared to name a mediator.",
            "“We are not there yet,” Mr. Reim told reporters after a cabinet meeting. “A strike helps nobody, least of all the families waiting for heating fuel.”",
            "Economists at Nordbank estimate that each week of a full stoppage would cost exporters between $240 million and $310 million.",
            "Talks broke off at 2 a.m. after the two sides failed to agree on automation. The union wants a guarantee that no crane driver will lose a job to remote control before 2032.",
            "Employers have refused to put any date in writing.",
        ),
        ("Full warehouses", "What is on the table"),
    ),
    Story(
        "Judge blocks state plan to merge rural school districts",
        "Ruling gives 42 small districts at least another year on their own",
        "Dana Whitcomb and Luis Ferrer",
        "CEDAR FALLS",
        "Parents hold signs outside the county courthouse in Cedar Falls before the hearing.",
        "Ada Quill/Prairie Ledger",
        (
            "A district judge on Tuesday blocked a state plan to merge 42 rural school districts into nine regional ones, saying lawmakers had skipped the public hearings that the constitution requires.",
            "Judge Carla Mendez wrote in a 61-page ruling that the state had given families 11 days to comment on a change that would close as many as 30 buildings.",
            "The decision stops the merger from taking effect in July.",
            "Governor Tom Hadley, a Republican who made school consolidation a centerpiece of his budget, said he would appeal to the state Supreme Court. “The math has not changed,” he said. “We cannot keep paying for half-empty buildings.”",
            "The state says the merger would save about $118 million a year. An audit ordered by the legislature put the figure at $47 million, and said transportation costs could erase much of that in the first three years.",
            "Parents who packed the courtroom hugged and cried when the ruling was read.",
            "“My kids would have been on a bus for 95 minutes each way,” said Jolene Baker, a dental assistant who has three children in the Ridgeway district. “Nobody asked us. They drew lines on a map.”",
            "Supporters of the plan say small districts cannot offer the classes that colleges expect. Only seven of the 42 districts teach calculus, according to the state education department, and four have no full-time science teacher.",
            "Superintendent Ray Colby of Ridgeway said the ruling bought time, not money.",
            "His district, with 212 students, has spent its reserves and will have to ask voters for a tax increase in November whatever the higher court decides.",
        ),
        ("Who would save what", "A long ride"),
    ),
    Story(
        "Lake towns count the damage after dam release floods valley",
        "At least six people are missing and hundreds of homes are under water",
        "Priya Nandakumar",
        "SANTA IREN",
        "A man wades through a flooded street in Santa Iren, June 3, 2024.",
        "REUTERS/Joana Pires",
        (
            "Residents of three lake towns began to clear mud from their homes on Monday after the emergency release of water from the Alvera dam flooded the valley below it.",
            "At least six people were missing and 40 had been treated for injuries, the civil protection agency said. More than 700 homes were damaged.",
            "The operator, Hidro Alvera, opened all four gates shortly after midnight on Sunday when the reservoir rose to within 20 centimetres of the crest. It said there had been no safe alternative.",
            "Mayors in the valley accused the company of waiting too long.",
            "“They had three days of forecasts,” said Rui Matos, the mayor of Santa Iren. “If they had let water go on Friday, little by little, we would have had wet cellars. Instead we have dead cattle on the football pitch.”",
            "The company rejected the criticism. Its chief engineer, Teresa Vaz, said releases on Friday would have flooded roads that rescue crews needed.",
            "About 310 millimetres of rain fell in 48 hours, roughly what the region gets in a whole spring. Meteorologists said a stalled low-pressure system was to blame, and that such systems were becoming more common as the sea warmed.",
            "Prime Minister Ana Duarte promised 25 million euros in immediate aid when she toured the area by helicopter.",
            "Opposition leaders said that was far too little, and asked why a review of the country’s dams, finished in March, had never been published.",
            "Trains between the coast and the capital will not run before Thursday.",
            "Schools stay closed until the drinking water has been tested.",
        ),
        ("A question of timing", "Help from the capital"),
    ),
    Story(
        "Central bank holds rates at 4.5% and hints at cut in autumn",
        "Policymakers want to see two more months of falling prices",
        "Jonas Okafor",
        "LONDON",
        "The governor of the central bank, Helen Marsh, leaves a news conference in London on Wednesday.",
        "Getty Images",
        (
            "The central bank left its main interest rate at 4.5 percent on Wednesday but signalled that it could begin to cut as early as September if inflation keeps falling.",
            "Seven of the nine members of the rate-setting committee voted to hold. Two wanted a cut of a quarter of a percentage point at once.",
            "“We are getting there, but we are not there,” Governor Helen Marsh said at a news conference. “I would rather be a month late than a year early.”",
            "Inflation slowed to 2.8 percent in May from 3.4 percent in April, its lowest in almost three years.",
            "The pound fell 0.4 percent against the dollar after the announcement, and yields on two-year government bonds dropped to 4.1 percent.",
            "Finance minister David Crewe welcomed what he called a sensible decision.",
            "Business groups were less patient. The Federation of Manufacturers said its members had put off investments worth 6 billion pounds because credit was too expensive, and called on the bank to move at its next meeting.",
            "Mortgage holders will feel little relief for now. About 1.6 million households come off cheap fixed deals this year, and a typical borrower will pay 240 pounds a month more than before, according to the housing charity Roofline.",
            "Economists are divided over what comes next. Some point to wages, which are still rising by 5.9 percent a year; others to shops that have begun to cut prices.",
            "“The last mile is the hardest,” said Irina Belova of Castle Street Research. “Services inflation is sticky, and the bank knows it.”",
            "The committee meets again on August 1.",
        ),
        ("Patience wears thin", "What borrowers face"),
    ),
    Story(
        "Talks on river treaty collapse as upstream neighbour fills new reservoir",
        "Downstream governments say the step breaks a 1959 agreement",
        "Samir Haddad",
        "KHARTAL",
        "Farmers stand on the dry bed of a canal near Khartal in this file photo.",
        "AFP",
        (
            "Talks over the waters of the Nera river collapsed on Saturday after Taresh announced that it had begun to fill a reservoir without the consent of the two countries downstream.",
            "Delegations from Khartal and Lower Nera walked out of the meeting within an hour, diplomats said.",
            "Khartal’s foreign minister, Yusuf Amin, called the filling “an act of contempt” and said his government would take the matter to the Security Council.",
            "Taresh says that the dam, the largest on the river, will double its electricity and will not take a drop from anyone once the reservoir is full. Water minister Lemma Tadese said his country had waited 13 years for an agreement and would wait no longer.",
            "“We have offered data, visits and guarantees,” he said. “What we will not offer is a veto.”",
            "About 90 percent of the farmland in Khartal depends on the river. Engineers there fear that a quick filling during a drought could cut the flow by a quarter for as long as five years.",
            "Lower Nera has been more careful. It hopes to buy cheap power from the dam, officials there said, but wants a binding rule for dry years.",
            "The African Union, which brokered the talks, urged restraint.",
            "A 1959 treaty between the downstream states divides the whole river between them. Taresh never signed it and does not recognise it.",
            "Satellite images from last week show that the lake behind the dam already stretches for 18 kilometres.",
        ),
        ("No veto", "A treaty without a partner"),
    ),
    Story(
        "Parliament passes tougher rules for facial recognition in public",
        "Police may still search for missing children and suspects in serious crimes",
        "Ingrid Solberg",
        "BRUSSELS",
        "Lawmakers applaud after the vote on the surveillance bill in Brussels.",
        "AP Photo/Luc Claes",
        (
            "Lawmakers voted on Wednesday to forbid most uses of facial recognition by the authorities in streets, stations and stadiums, ending a dispute that had split the governing coalition for a year.",
            "The bill passed by 341 votes to 208, with 37 abstentions.",
            "Police will need a judge’s order to run live searches and may do so only for missing children, terrorist threats and crimes punished by at least five years in prison.",
            "“This is the strictest law of its kind anywhere,” said Clara Dumont, the Green lawmaker who wrote it. “A face is not a licence plate.”",
            "The interior ministry had asked for exceptions for football matches and protests. Both were voted down.",
            "Interior Minister Paul Verhagen said he accepted the result but warned that officers would lose a tool that had helped solve 46 cases since 2021.",
            "Civil liberties groups were divided. Some praised the ban; others said the list of exceptions was so long that cameras would be installed everywhere just in case.",
            "Companies that sell the technology said they would study the text. Shares in Optera, the biggest of them, fell 11 percent.",
            "The law takes effect next January and will be reviewed after three years.",
        ),
        ("Two defeats for the minister", "Exceptions under fire"),
    ),
)

TEASERS = (
    "Museum returns stolen bronze after 80 years",
    "Why your tomatoes cost more this summer",
    "Striker signs record deal with Rovers",
    "The quiet comeback of the night train",
    "Five recipes for a long weekend",
    "Actress says sequel will be her last",
    "How a small island learned to live with wolves",
    "Start-up raises $40 million for seaweed plastic",
    "Heat wave breaks records across the south",
    "New comet may be visible this week, astronomers say",
)
SUMMARIES = (
    "The bronze left the country in a diplomat’s suitcase and surfaced at an auction.",
    "Fuel, glass and a late frost have all played their part, growers say.",
    "The forward will earn more in a week than his first club did in a season.",
    "Sleeper services are back, and they are sold out until September.",
)
NAV = ("Home", "World", "Politics", "Business", "Sport", "Culture", "Opinion", "Video", "Podcasts")
COMMENTS = (
    (
        "riverman52",
        "2 hours ago",
        "About time somebody said this out loud, they have been dragging their feet for years.",
    ),
    (
        "Old Salt",
        "4 hours ago",
        "Typical. And who pays for it in the end? The taxpayer, as always, while they fly business class.",
    ),
    (
        "K. Winter",
        "5 hours ago",
        "I worked there for thirty years and I can tell you that nothing in this article surprises me.",
    ),
)
COOKIES = "We use cookies and similar technologies to improve your experience, measure our audience and show you personalised ads."
NEWSLETTER = (
    "Sign up for our morning briefing",
    "Get the stories that matter delivered to your inbox every weekday.",
    "Enter your email address",
    "By signing up you agree to our terms of use and privacy policy.",
)
