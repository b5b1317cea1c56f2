"""Twelve more pasted pages, written after the roles were tuned to ``reading_more_pastes``."""

BRIEF_STYLE = """
furniture: Skip to main content
furniture: Ax
furniture: Local
furniture: Newsletters
furniture: Pro
furniture: Log In
dateline: Updated Apr 3, 2024
furniture: -
kicker: Energy & Environment
headline: Denver landlords must disclose heat bills from July
byline: Cole Farrow
credit: Illustration: Dee Quist/Ax
body: Landlords in Denver will have to tell would-be tenants what heating an apartment cost over the past year, under an ordinance the city council passed Monday.
body: Why it matters: Heat makes up a fifth of what the city's poorest renters spend on housing, and most learn the figure only with their first bill.
body: Driving the news: The 9-4 vote followed testimony from a nurse whose February bill came to $611.
body: By the numbers: About 48% of Denver households rent, and 61,000 of those apartments were built before insulation was required.
body: Yes, but: Property owners say bills depend on the tenant.
body: "I can't tell you what my neighbor will set his thermostat to," said Gil Ortega of the apartment association.
furniture: Get the rundown of the biggest stories of the day with Ax Daily.
furniture: Enter Email
furniture: Subscribe
body: The bottom line: The rule takes effect July 1, when nobody needs heat.
related: Go deeper
related: What a gas furnace really costs
furniture: A
furniture: Ax
related: More Ax Denver stories
furniture: No stories could be found
"""

FRENCH_BROADCASTER = """
furniture: Skip to main content
furniture: Live
furniture: English
furniture: Africa
kicker: AFRICA
headline: Senegal's fishermen burn boats licence fees in protest
furniture: Issued on: 17/02/2024 - 10:21
furniture: 3 min
caption: Pirogues on the beach at Kayar, Senegal, February 16, 2024. © Aliou Fall, AFP
byline: By: NEWS WIRES
dek: Fishermen in the Senegalese town of Kayar burned their licence papers on Friday to protest at foreign trawlers that they say have emptied the sea.
furniture: ADVERTISING
furniture: Read more
related: Senegal's coast: the villages that are leaving
body: Some 300 men threw the documents on a bonfire in front of the fisheries office as riot police looked on.
body: Catches have fallen by 58 percent in ten years, according to the national fisheries institute.
body: "We pay for a licence to fish in water without fish," said Modou Diop, 44, who has owned a pirogue since he was 19.
body: The ministry said that 19 foreign vessels held valid permits, fewer than at any time since 2006.
body: Environmental groups counter that many trawlers simply switch off their beacons at night.
syndication: (AFP)
furniture: Daily newsletter
furniture: Receive essential international news every morning
furniture: Subscribe
furniture: Take international news everywhere with you! Download the app
furniture: Share :
related: Read more on related topics:
furniture: SENEGAL
furniture: FISHING
related: Page not found
related: The content you requested does not exist or is not available anymore.
copyright: © 2024 Copyright Newswave - All rights reserved.
"""

CANADIAN = """
furniture: Skip to Main Content
furniture: Menu
furniture: Search
furniture: Sign In
furniture: Quick Links
furniture: News
furniture: Sports
furniture: Radio
furniture: Top Stories
furniture: Local
furniture: Climate
kicker: New Brunswick
headline: Town votes to keep covered bridge, even if nobody can drive on it
dek: Engineers gave Sussex Vale two choices: replace it or look at it
byline: Joelle Arsenault · NBC News · Posted: Sep 26, 2023 6:00 AM ADT | Last Updated: September 26, 2023
caption: The Ferris bridge was closed to traffic in March after inspectors found rot in three beams. (Pat Moore/NBC)
furniture: Social Sharing
furniture: Facebook
furniture: X
furniture: Email
furniture: Reddit
furniture: LinkedIn
body: Residents of Sussex Vale have chosen to keep a covered bridge from 1909 standing across the Kennebecasis River, though no car will ever cross it again.
body: In a plebiscite on Monday, 812 people voted to preserve the Ferris bridge for walkers and cyclists and 344 to tear it down for a modern span.
body: "My great-grandfather was fined on that bridge for trotting his horse," said Marg Keohan. "You don't throw that out."
related: Why covered bridges are disappearing
related: Can this town save its last one-room school?
body: Repairs will cost the town $1.1 million. Drivers face a detour of nine kilometres.
caption: Marg Keohan keeps the $2 fine, from 1911, in a frame in her kitchen. (Pat Moore/NBC)
body: Mayor Dan Hoyt said he had voted for the new bridge but was "content to lose to history."
body: Work begins in May.
furniture: ABOUT THE AUTHOR
byline: Joelle Arsenault
furniture: Reporter
furniture: Joelle Arsenault is a reporter with NBC New Brunswick, based in Moncton. Send story tips to joelle.arsenault@nbc.test
furniture: CORRECTIONS AND CLARIFICATIONS
furniture: SUBMIT A NEWS TIP
furniture: REPORT ERROR
furniture: Comments
furniture: To encourage thoughtful and respectful conversations, first and last names will appear with each submission to NBC's online communities. Pseudonyms are not permitted.
furniture: By submitting a comment, you accept that NBC has the right to reproduce and publish that comment in whole or in part, in any manner NBC chooses.
furniture: Footer Links
furniture: My Account
furniture: Connect with NBC
furniture: Audience Relations, NBC
furniture: P.O. Box 500 Station A
furniture: Toll-free (Canada only): 1-866-555-0100
copyright: ©2023 NBC/Radio-Est. All rights reserved.
"""

ASIAN_DAILY = """
furniture: Advertisement
furniture: My News
furniture: Subscribe
furniture: SCP
furniture: News
furniture: Hong Kong
furniture: Economy
kicker: Typhoons and storms
headline: Hong Kong to bury power lines to outlying islands after third blackout
dek: Utility will spend HK$2.4 billion on cables under the seabed by 2027
dek: Residents of Lamma and Cheung Chau were without power for up to 31 hours in September
furniture: Reading Time: 2 minutes
furniture: Why you can trust SCP
byline: Winnie Au
byline: + FOLLOW
dateline: Published: 7:00pm, 14 Nov 2023
furniture: Listen
furniture: Select voice
furniture: Choose speed
caption: Workers repair a line on Lamma Island after Typhoon Koinu. Photo: Dickson Yu
body: The company that supplies electricity to Hong Kong’s outlying islands will lay cables under the seabed at a cost of HK$2.4 billion (US$307 million) after storms cut off 29,000 residents three times in a year.
body: Harbour Power said on Tuesday that work would start next summer and be finished in 2027.
body: The overhead lines were built in the 1970s and can withstand winds of 160km/h. Typhoon Koinu brought gusts of 194km/h in October.
body: “People were carrying their grandmothers down to the ferry because the lifts and the fridges were dead,” district councillor Leung Wai said.
caption: 02:11
caption: Lamma residents cook on the beach during 31-hour blackout
body: Tariffs will rise by 0.9 per cent a year to pay for the cables, the company said.
furniture: Advertisement
body: The Consumer Council said it would study the figures, noting that the company made a profit of HK$1.7 billion last year.
byline: Winnie Au
furniture: FOLLOW
furniture: Winnie joined the Post in 2019. She covers housing and infrastructure.
related: Hong Kong weather
related: Hong Kong power supply
furniture: Discover more stories on
related: Further Reading
related: Half of city’s trees ‘in poor health’, survey finds
related: Bus fares to rise by up to 7 per cent
furniture: Before you go
"""

BLOG_COMMENTS = """
furniture: Bread & Circuits
furniture: Baking, soldering and other ways to burn yourself
furniture: Home
furniture: About
furniture: Archive
headline: I rebuilt a 1961 bakery oven with a washing machine's brain
dateline: February 11, 2021 by henrik
body: The oven came with the house. It weighs 900 kilos, it was made in Malmö in 1961, and when we moved in it had two settings: off and crematorium.
body: For three winters I baked by opening the door and counting. Then the neighbour's washing machine died and I asked if I could have the board.
caption: The board, before I drilled it by mistake.
body: A washing machine, it turns out, knows almost everything that an oven needs to know. It measures temperature, it keeps time and it is not afraid of mains voltage.
subheading: What went wrong
body: I fried the first relay because I had wired it for 12 volts. The second one I dropped into the dough.
body: Here is the list of parts, should you want to try:
body: One controller board from a Cylinda 7, 2004 or later
body: Two solid-state relays, 40 A
body: A thermocouple, type K
body: In January I baked my first loaf at a steady 231 degrees. It tasted exactly like the bread from before, which my wife says is the point she had been making all along.
furniture: Filed under: Baking, Electronics
furniture: Tagged: oven, relay, hubris
furniture: ← Why I no longer own a drone
furniture: Sourdough by telegraph →
furniture: 3 Responses to I rebuilt a 1961 bakery oven with a washing machine's brain
furniture: Lotta says:
furniture: February 11, 2021 at 10:14 pm
furniture: We have the same oven in the parish hall and nobody dares to touch it. Do you make house calls? I can pay in cardamom buns.
furniture: Reply
furniture: OhmsLaw says:
furniture: February 12, 2021 at 7:02 am
furniture: Please tell me that you fused the neutral. No, on second thoughts, please do not tell me anything at all.
furniture: Reply
furniture: henrik says:
furniture: February 12, 2021 at 8:30 am
furniture: I fused the neutral!
furniture: Leave a Reply
furniture: Your email address will not be published.
furniture: Theme: Twenty Twelve by the WordPress team.
"""

MARKET_WRAP = """
furniture: Markets
furniture: Economics
furniture: Industries
furniture: Tech
furniture: Politics
furniture: Live Now
kicker: Markets
headline: Coffee Jumps Most Since 2021 as Frost Hits Brazil
furniture: By
byline: Renata Silva and Owen Marsh
dateline: August 13, 2024 at 4:04 PM UTC
furniture: Updated on
dateline: August 13, 2024 at 6:40 PM UTC
furniture: Save
furniture: Translate
furniture: Listen
furniture: 2:41
dek: Arabica futures rose as much as 8.3%, the most in three years
dek: Growers in Minas Gerais say a tenth of trees may be damaged
caption: A farmer inspects frost-burned coffee trees near Varginha. Photographer: Joao Prado/Marketline
body: Coffee surged the most since 2021 after a cold front brought frost to the heart of Brazil’s growing belt.
body: Arabica for December delivery climbed as much as 8.3% to $2.51 a pound in New York before trimming gains.
body: Temperatures fell to minus 1.4C (29F) in parts of Minas Gerais over the weekend, meteorologist Rural Clima said.
related: Read more: What a Cup of Coffee Will Cost You by Christmas
body: “The damage is patchy but it’s the wrong patches,” said Elena Rossi, a trader at Porto Commodities in Trieste.
body: Robusta rose 4.1% in London, to $4,480 a ton.
furniture: — With assistance by Kim Tran
furniture: Get Alerts for:
furniture: Renata Silva
furniture: Have a confidential tip for our reporters? Get in Touch
furniture: Before it’s here, it’s on the Marketline Terminal
furniture: LEARN MORE
related: More From Marketline
related: Cocoa Grinders Shut Plants as Beans Run Out
related: Sugar Slips on Indian Export Hopes
related: Top Reads
related: The Hedge Fund That Only Trades Onions
byline: by Kit Lowe
copyright: ©2024 Marketline L.P. All Rights Reserved.
"""

WORLD_SERVICE_OLD = """
furniture: Home
furniture: News
furniture: Sport
furniture: World
furniture: Asia
furniture: China
headline: Nepal bans single-use plastic on Everest
dateline: 22 August 2019
furniture: Share this with Facebook
furniture: Share this with Messenger
furniture: Share this with Twitter
furniture: Share
credit: Image copyright AFP
caption: Image caption Climbers have left tonnes of waste on the mountain
body: Nepal is banning single-use plastics in the Everest region to cut down on the waste left behind by climbers.
body: From January, visitors will no longer be allowed to bring plastic bottles or bags thinner than 30 microns, local officials said.
body: More than 50,000 people visit the area each year.
body: "If we start now, it will help keep our region clean in the long term," official Ganesh Ghimi told news agency AFP.
related: The ice doctors of Everest
related: Who owns the world's highest rubbish?
body: The government collects a deposit of $4,000 from every team, which is returned if each climber brings back at least 8kg of waste.
body: Only half of them do, according to a local committee.
related: You may also be interested in:
furniture: Media playback is unsupported on your device
furniture: Media caption The woman who climbed it nine times
related: More on this story
related: Everest: four in a queue at the top
dateline: 24 May 2019
related: Top Stories
related: Storm season begins early
dateline: 22 August 2019
related: Features
related: The town that bought its own library
furniture: News Navigation
furniture: Sections
furniture: BBN News Services
furniture: On your mobile
furniture: Get news alerts
furniture: Contact BBN News
copyright: Copyright © 2019 BBN. The BBN is not responsible for the content of external sites. Read about our approach to external linking.
"""

LIVE_PAGE = """
furniture: Home
furniture: Live
furniture: Video
headline: Election night in Norland - live updates
dateline: Last updated 2 hours ago
byline: Edited by Tove Lind
furniture: Summary
dek: Prime Minister Berg concedes after 11 years in power
dek: Turnout was 79 percent, the highest since 1985
furniture: Live Reporting
dateline: 23:41
kicker: Breaking
subheading: Berg concedes defeat
body: Prime Minister Kristian Berg has just conceded the election in a call to his rival, Astrid Moen, a spokesman says.
body: Moen's Labour bloc is on course for 92 of 169 seats, according to the public broadcaster's forecast.
furniture: Share
dateline: 23:10
subheading: 'Thank you, Norland'
body: Moen has arrived at party headquarters in Hamar. "Thank you, Norland," she shouted over the cheering. "Go home and sleep. I won't."
credit: Image source, Reuters
furniture: Share
dateline: 22:15
subheading: How the north voted
body: In the three northern counties, Labour has gained 9 points, with 88 percent of votes counted.
body: Fuel prices were the issue voters there named first.
furniture: Share
furniture: Load more posts
related: Related stories
related: Who is Astrid Moen?
related: Norland's election in five charts
copyright: © 2025 Nordic Public Media
"""

AUSSIE = """
furniture: Skip to main content
furniture: ABN News
furniture: Just In
furniture: Watch Live
furniture: Politics
furniture: For You
furniture: More
headline: Outback pub wins right to keep its camel
byline: By Kirra Dunne
furniture: ABN North West
furniture: Topic:Animals
dateline: Thu 14 Mar
furniture: Thursday 14 March
caption: Trevor has lived behind the Birdsville Road pub since 2012. (ABN North West: Kirra Dunne)
furniture: In short:
dek: A tribunal has ruled that a camel called Trevor can stay at a pub in outback Queensland.
dek: The council had classed him as an unlicensed patron.
furniture: What's next?
dek: The council has 28 days to appeal.
furniture: abc.net.au/news/outback-camel/103571234
furniture: Link copied
furniture: Share article
body: A camel that drinks from the trough outside an outback pub will not have to move to a zoo 700 kilometres away, a tribunal has ruled.
body: The local council ordered the owners of the Birdsville Road Hotel to remove Trevor last year after a tourist complained that he had eaten her hat.
body: "He's better behaved than most of what comes in on a Friday," publican Shaz Miller said.
subheading: 'Not a patron'
body: Tribunal member Anil Perera found that the animal was "neither livestock nor a patron within the meaning of the Act".
caption: The hat was never recovered. (Supplied: Birdsville Road Hotel)
body: The council said it would consider its position.
dateline: Posted 14 Mar
related: Top Stories
related: Reserve Bank leaves rates on hold
related: Two missing after boat capsizes
related: Related stories
related: Emu on the loose in Mount Isa
furniture: Back to top
furniture: Footer
furniture: Contact ABN News
furniture: Acknowledgement of Country
furniture: We acknowledge Aboriginal and Torres Strait Islander peoples as the First Australians and Traditional Custodians of the lands where we live, learn, and work.
"""

STATEMENT = """
furniture: Skip to main content
furniture: Menu
furniture: Home
furniture: News
furniture: Press releases
headline: Statement by the Secretary-General on the drought in the Karoo basin
furniture: Press release
dateline: 12 October 2023
furniture: Reading time: 2 min (612 words)
body: I am deeply alarmed by the failure of the rains in the Karoo basin for a fourth successive season.
body: More than 3.4 million people now depend on water brought by lorry, and the price of maize has doubled since June.
body: I call on all parties to the conflict to open the Tesfa road to aid convoys without conditions and without delay.
body: The Organization has released 45 million dollars from its emergency fund. This covers less than a quarter of what is needed before the end of the year.
body: I urge donors to act now. Hunger does not wait for budget cycles.
furniture: ***
furniture: For further information, please contact:
furniture: Office of the Spokesperson
furniture: +41 22 555 01 00
furniture: spokesperson@org.test
furniture: Share this page
furniture: Copy link
furniture: Tags
furniture: Drought
furniture: Humanitarian aid
related: Latest news
related: Sea level report: what coastal cities should know
related: New envoy appointed for the northern lakes
furniture: Follow us
furniture: Terms of use
copyright: © Organization 2023
"""

TRADE_UNION_LOCAL = """
headline: Strike at seed factory ends after night of talks
byline: MARIA KOCH
dateline: Published 9:12 am Friday, October 6, 2023
body: HOLLAND CREEK — A six-week strike at the Greenfield seed factory ended Friday after negotiators reached an agreement at 4 a.m.
body: The 420 workers will get 14 percent over four years and a second break on night shifts.
furniture: Advertisement
furniture: Article continues after sponsor message
body: “Nobody got everything, and nobody got nothing,” said Dolores Webb, president of Local 88.
body: The company said production would resume Monday.
byline: — Maria Koch
furniture: About the Author
furniture: Maria Koch
furniture: email author
furniture: More by Maria
related: More News
related: Levee trail to reopen
related: Area deaths for Oct. 6
related: High school scores
furniture: Print Article
furniture: You Might Like
furniture: Special Sections
furniture: Services
furniture: Subscriber Services
copyright: © 2023, Holland Creek Herald
"""

EXPLAINER = """
furniture: Menu
furniture: Give
furniture: Newsletters
furniture: Facebook
furniture: Instagram
kicker: Science
headline: Why airports are getting hotter faster than the cities around them
dek: Runways, it turns out, are very good at one thing besides landing planes.
byline: by Priya Raman
dateline: Aug 2, 2023, 8:00 AM EDT
furniture: Link
furniture: Gift
caption: Heat shimmers over a taxiway in Phoenix in July.
credit: Getty Images/Image Source
byline: Priya Raman is a senior science reporter covering heat and cities.
body: On the second day of July, the ground at Phoenix’s main airport reached 77 degrees Celsius. A mile away, under trees, it was 46.
body: Airports are, in effect, experiments in what happens when you pave a valley and forbid shade. I asked four climate scientists what they have learned from them.
subheading: Why are runways so hot?
body: Concrete stores heat all day and gives it back all night, says Lena Fuchs of the Desert Institute. “A runway never really cools down in summer,” she told me.
body: Trees are banned near runways because they attract birds.
subheading: Does it matter for flights?
body: It does. Hot air is thin, and thin air lifts less. In 2017 more than 40 flights were grounded in Phoenix because the charts for smaller jets ended at 48 degrees.
related: Related
related: The case for painting roofs white
related: What heat does to your phone
body: Some airports are trying lighter concrete. Others, like the one in Oslo, store winter snow to cool the terminal in summer.
furniture: You’ve read 1 article in the last month
furniture: Here at Why, we believe in helping everyone understand our complicated world, so that we can all help to shape it. Our mission is to create clear, accessible journalism to empower understanding and action.
furniture: If you share our vision, please consider supporting our work by becoming a Why Member.
furniture: We accept credit card, Apple Pay, and Google Pay.
furniture: One-Time
furniture: Monthly
furniture: $5/month
furniture: $10/month
related: Most Popular
furniture: 1
related: The moon’s new time zone, explained
furniture: 2
related: A short history of the queue
furniture: Today, Explained
furniture: Understand the world with a daily explainer plus the most compelling stories of the day.
furniture: Email (required)
furniture: Sign Up
furniture: By submitting your email, you agree to our Terms and Privacy Notice. This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
related: More in Science
related: Nobody knows how eels do it
"""

RARE_PASTES = {
    name.casefold(): value.strip().splitlines()
    for name, value in dict(globals()).items()
    if name.isupper() and isinstance(value, str)
}
