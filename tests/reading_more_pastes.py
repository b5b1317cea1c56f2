"""Twenty more pages as select-all copies them, in our own words: a paragraph a line, its role before it.

``PASTES`` maps the manner of a site to its lines. ``text`` prints one as it comes out of a clipboard.
"""

PUBLIC_BROADCASTER = """
furniture: BBN
furniture: Register
furniture: Sign In
furniture: Home
furniture: News
furniture: Sport
furniture: Weather
furniture: iPlay
furniture: Sounds
furniture: Menu
headline: Lighthouse keepers' cottages to be sold after 160 years
dateline: 1 day ago
furniture: Share
furniture: Save
byline: Morag Sinclair
byline: BBN Highlands
credit: Northern Lights Trust
caption: The four cottages at Rhu Point have stood empty since 2016
body: Four cottages built for lighthouse keepers on the north coast are to be sold to pay for repairs to the tower beside them.
body: The trust that owns the site said the sale should raise about £900,000, a third of what is needed to save the lantern room.
body: Residents of Rhu have opposed the plan, saying the houses should go to local families.
subheading: 'Sold to the highest bidder'
body: Fiona Ross, whose grandfather kept the light for 22 years, said she had cried when she read the notice.
body: "My mother was born in the second one from the left," she told BBN Scotland. "It'll be somebody's holiday house by the summer."
credit: Ross family
caption: Fiona Ross's grandfather, Alec, outside the cottages in 1954
body: The trust said it had asked the council for help in three successive years and been turned down each time.
body: A council spokesperson said there was "no realistic prospect" of public money.
related: Tower's lamp switched off for the last time
related: 'We could hear the foghorn from school'
related: Storm washes away part of coast road
body: Bids close on 30 April.
related: More on this story
related: Tower's lamp switched off for the last time
dateline: 14 November 2023
related: Island school saved by single pupil
dateline: 2 March 2022
related: Related internet links
related: Northern Lights Trust
furniture: The BBN is not responsible for the content of external sites.
related: Related topics
furniture: Heritage
furniture: Rhu
related: Top stories
related: Ministers meet as floods cut off towns
dateline: 3 hours ago
related: Watch: Moment crane topples into dock
dateline: 5 hours ago
related: Elsewhere on the BBN
related: The dog who learned to drive
related: A life in twelve jumpers
related: Most read
furniture: 1
related: Weather warning extended to Friday
furniture: 2
related: Actor apologises for parking
copyright: Copyright © 2024 BBN. The BBN is not responsible for the content of external sites. Read about our approach to external linking.
"""

LIBERAL_DAILY = """
furniture: Skip to main content
furniture: Skip to navigation
furniture: Print subscriptions
furniture: Sign in
furniture: Support the Warden
furniture: Fund independent journalism with €10 per month
furniture: The Warden - Back to home
furniture: News
furniture: Opinion
furniture: Sport
furniture: Culture
furniture: Lifestyle
furniture: Show more
kicker: Food
headline: Supermarkets accused of hiding 'shrinking' products from shoppers
dek: Consumer group finds 61 items that became smaller in a year while their price stayed the same or rose
byline: Anna Petridou Consumer affairs correspondent
dateline: Thu 15 Feb 2024 07.00 CET
dateline: Last modified on Thu 15 Feb 2024 12.46 CET
furniture: Share
furniture: 402
body: Six supermarket chains have sold smaller packets of everyday food without telling their customers, according to a study published on Thursday.
body: The consumer association compared 3,400 products and found 61 whose weight had fallen by between 4% and 22% while the price on the shelf was unchanged or higher.
body: Among them were a jar of olives that lost 30g and a chocolate bar that lost two of its ten pieces.
body: "It is a price rise for people who don't carry scales," said the association's director, Yannis Kalogiros.
furniture: skip past newsletter promotion
furniture: Sign up to Morning Edition
furniture: Free daily newsletter
furniture: Our morning email breaks down the key stories of the day, telling you what's happening and why it matters
furniture: Enter your email address
furniture: Sign up
furniture: Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy. We use Google reCaptcha to protect our website and the Google Privacy Policy and Terms of Service apply.
furniture: after newsletter promotion
body: The chains denied wrongdoing. One, Korallis, said its suppliers decided the size of packets and that the weight was "clearly printed".
body: France has obliged large shops since July to put up a sign beside any product that has shrunk. Ministers in Athens said they were studying the French rule.
related: 'We weigh everything now': how families cope with dearer food
furniture: Read more
body: Kalogiros said a sign would be a start. "Better still would be an honest price."
related: Explore more on these topics
furniture: Food
furniture: Retail industry
furniture: Inflation
furniture: news
furniture: Share
furniture: Reuse this content
furniture: Comments (402)
furniture: This discussion is now closed to new comments, but you can still sort and read the existing conversation.
related: More on this story
related: Olive oil thieves strike mill for third time
dateline: 3 Feb 2024
related: Bread price cap extended until summer
dateline: 29 Jan 2024
related: Most viewed
related: Striker out for season after falling off sofa
related: The woman who planted a forest in her flat
related: Nine ways to use up an old cabbage
furniture: Help
furniture: Complaints & corrections
furniture: SecureDrop
furniture: Modern Slavery Act
furniture: Back to top
copyright: © 2024 Warden News & Media Limited or its affiliated companies. All rights reserved. (modern)
"""

WIRE_SERVICE = """
furniture: Menu
furniture: World
furniture: U.S.
furniture: Politics
furniture: Sports
furniture: Entertainment
furniture: Business
furniture: Science
furniture: Fact Check
furniture: Oddities
furniture: Be Well
furniture: Newsletters
furniture: Photography
headline: Volcano erupts on remote Pacific island, forcing 1,300 to flee by boat
furniture: 1 of 5 |
caption: In this image from video, ash rises from Mount Talu on Senneka island, Saturday, May 4, 2024. (Senneka Red Cross via CPW)
furniture: 2 of 5 |
caption: Evacuees wait on a beach for boats to take them from Senneka island, Saturday, May 4, 2024. (CPW Photo/Lino Vaea)
furniture: Read More
byline: By LINO VAEA
dateline: Updated 3:22 AM GMT, May 5, 2024
furniture: Share
dateline: PORT RESOLVE (CPW) —
body: A volcano erupted on a remote Pacific island Saturday, sending ash 9 kilometers (5.6 miles) into the sky and forcing all 1,300 residents to flee in fishing boats.
body: No deaths were reported, but two men were missing after going back to free their pigs, the Red Cross said.
body: Mount Talu had been rumbling since March. Scientists raised the alert to its second-highest level on Thursday and told people to be ready to leave.
body: "We had our bags by the door for two days," said Mele Tupa, a teacher, by satellite phone from the neighboring island of Aore. "When the sky went brown nobody had to tell us."
furniture: AP QUIZZES
furniture: Test Your News I.Q
furniture: Take this week's quiz
body: Australia and New Zealand each said they would send a ship with water, tents and masks.
body: The last large eruption, in 1913, buried two villages. The island has no airport.
furniture: ___
byline: Associated writer Grace Holm in Wellington, New Zealand, contributed to this report.
related: Most Read
furniture: 1
related: Bear breaks into bakery, eats 60 cupcakes
furniture: 2
related: Senate passes budget after all-night vote
furniture: Suggested For You
related: What to know about the new visa rules
related: Stock market today: shares slip as oil climbs
furniture: More Coverage
copyright: The Associated Wire is an independent global news organization dedicated to factual reporting. Copyright 2024 The Associated Wire. All Rights Reserved.
"""

FINANCIAL_WIRE = """
furniture: Skip to main content
furniture: Exclusive news, data and analytics for financial market professionals
furniture: Learn more about Refined
furniture: World
furniture: Business
furniture: Markets
furniture: Sustainability
furniture: My News
furniture: Register
headline: Copper hits 10-month high as mine strike drags on
byline: By Tomas Reyes and Wei Lin
dateline: March 19, 20242:14 PM UTCUpdated 6 days ago
furniture: Item 1 of 2 A worker walks past copper cathodes at a warehouse in Antofa, March 2, 2023. FWN/Pablo Soto/File Photo
caption: [1/2]A worker walks past copper cathodes at a warehouse in Antofa, March 2, 2023. FWN/Pablo Soto/File Photo Purchase Licensing Rights
furniture: Companies
furniture: Minera Alta SA
furniture: Follow
body: LONDON, March 19 (FWN) - Copper rose to its highest in 10 months on Tuesday as a strike at one of the world's largest mines entered its third week and stocks in exchange warehouses shrank again.
body: Three-month copper on the London exchange was up 1.9% at $9,164 a metric ton by 1400 GMT, after touching $9,180.
body: The 2,800 workers at the Alta mine walked out on March 1 over bonuses. Talks broke off on Sunday.
body: "Every week takes another 20,000 tons out of a market that was already short," said Ingrid Moe, an analyst at Nordmark Bank.
furniture: Advertisement · Scroll to continue
furniture: Report This Ad
body: Stocks in warehouses fell to 106,400 tons, the lowest since August.
body: Among other metals, zinc gained 0.4% to $2,530 and tin slipped 0.2% to $27,900.
furniture: Get the latest news and expert analysis about the state of the global economy with Metals Morning. Sign up here.
byline: Reporting by Tomas Reyes in London and Wei Lin in Shanghai; Editing by Joan Fry
furniture: Our Standards: The FWN Trust Principles., opens new tab
furniture: Suggested Topics:
furniture: Commodities
furniture: Purchase Licensing Rights
byline: Wei Lin
furniture: Wei covers metals and mining in Asia. She joined FWN in 2015 and previously reported on Chinese property.
related: Read Next
furniture: Markets
furniture: category
related: Yen slides as bank ends negative rates
dateline: 12:40 PM UTC
furniture: Energy
furniture: category
related: Oil steadies near four-month high
dateline: 1:15 PM UTC
copyright: © 2024 FWN. All rights reserved
"""

GULF_BROADCASTER = """
furniture: Skip links
furniture: Skip to Content
furniture: Live
furniture: Show navigation menu
furniture: News
furniture: Middle East
furniture: Africa
furniture: Explained
furniture: Sport
furniture: Video
furniture: Click here to search
kicker: News|Water
headline: Thousands march in Karim after taps run dry for ninth day
dek: Protesters blame mismanagement as temperatures pass 46C in the southern city.
caption: Women carry empty containers during a march in Karim, July 22, 2023 [Hadi Nasser/AFP]
byline: By Al Sahra Staff
dateline: Published On 22 Jul 2023
dateline: 22 Jul 2023
furniture: Save articles to read later and create your own reading list.
body: Thousands of people have marched through the southern city of Karim after their taps stayed dry for a ninth day in a heatwave.
body: Protesters blocked the main bridge on Saturday and chanted slogans against the water authority, witnesses told Al Sahra.
body: The authority blamed a burst pipeline that it said would be repaired “within hours”. It has made the same promise since July 14.
related: Keep reading
furniture: list of 4 items
furniture: list 1 of 4
related: Why are the marshes drying?
furniture: list 2 of 4
related: ‘We buried our buffalo’: farmers leave the delta
furniture: list 3 of 4
related: Photos: A river that turned to salt
furniture: list 4 of 4
related: Neighbours argue over who owns the rain
furniture: end of list
body: “They send us bills for air,” said Umm Jassim, a mother of five, holding an invoice dated last week.
body: Doctors at the city’s main hospital said they had treated 340 people for heatstroke since Monday.
body: Al Sahra’s Layla Haddad, reporting from Karim, said the crowd was peaceful but growing.
body: “People tell us they will stay on this bridge until they hear water in the pipes,” she said.
subheading: ‘Broken promises’
body: The governor sacked two officials on Friday. Protest leaders called the step too little and demanded that he resign himself.
body: The World Bank lent the country $210m for the city’s network in 2018. An audit last year could account for less than half of it.
syndication: Source: Al Sahra and news agencies
furniture: Advertisement
furniture: About
furniture: About
furniture: Show more
furniture: About Us
furniture: Code of Ethics
furniture: Connect
furniture: Contact Us
furniture: Our Channels
furniture: Follow Al Sahra English:
copyright: © 2023 Al Sahra Media Network
"""

POLITICS_SITE = """
furniture: Skip to Main Content
furniture: Congress
furniture: Magazine
furniture: Playbook
furniture: PRO
kicker: AGRICULTURE
headline: Farm bill stalls as sugar fight splits Midwest Republicans
dek: A provision most lawmakers had never read is holding up $1.4 trillion.
caption: Rep. Dale Huber, chair of the House agriculture subcommittee, has refused to bring the bill to the floor. | Kim Sato/CAPITOL SHEET
byline: By RUTH ANGSTROM and CARL DIAZ
dateline: 05/21/2024 04:58 PM EDT
dateline: Updated: 05/21/2024 07:31 PM EDT
furniture: Facebook
furniture: X
furniture: Email
furniture: Print
body: House Republicans pulled the farm bill from Wednesday’s calendar after a revolt by Midwestern members over a single page on sugar imports.
body: The page would let candy makers buy 300,000 more tons of foreign sugar a year. Beet growers in Minnesota and North Dakota say it would cost 4,000 jobs.
body: “I didn’t come here to vote my own county out of business,” said Rep. Dale Huber (R-N.D.), who controls the subcommittee.
furniture: Advertisement
body: Leadership can lose only three votes. At least nine Republicans have told the whip they are against the provision, according to two people granted anonymity to discuss private counts.
furniture: Sign up for Harvest, our weekly newsletter on farm policy
furniture: Don’t miss the numbers behind the food on your table. Delivered every Tuesday.
furniture: By signing up, you acknowledge and agree to our Privacy Policy and Terms of Service.
furniture: Your Email
furniture: SIGN UP
body: Speaker Tom Avery said talks would go on “through the night if need be.”
body: Democrats offered to supply votes if the nutrition cuts are dropped. “They have our number,” said the committee’s ranking member, Ana Ruiz of California.
byline: Meredith Cole contributed to this report.
furniture: FILED UNDER: Congress, Farm Bill, Sugar, Agriculture, North Dakota
furniture: Playbook
furniture: The unofficial guide to official Washington, every morning and weekday afternoons.
furniture: EMAIL
furniture: Your Email
related: Most Read
furniture: 1.
related: The senator who lives on a boat
furniture: 2.
related: Judge tosses lawsuit over portrait of dog
furniture: About Us
furniture: Advertising
furniture: Breaking News Alerts
copyright: © 2024 CAPITOL SHEET LLC
"""

LOCAL_PAPER = """
furniture: Subscribe for $1
furniture: Log In
furniture: e-Edition
furniture: Obits
furniture: Jobs
furniture: 58° Partly cloudy
kicker: TOP STORY
headline: Marlow council bans beach fires after third blaze in a month
byline: By Jenna Polk jpolk@coastcourier.test
dateline: Jul 9, 2024 Updated 5 hrs ago
furniture: 0
furniture: Facebook Twitter Email Print Save
caption: Firefighters hose down driftwood at Second Beach in Marlow on Sunday.
credit: Jenna Polk, Coast Courier
body: MARLOW — Campfires are no longer allowed on Marlow's beaches, the city council decided in a 5-2 vote Monday night.
body: The ban takes effect immediately and lasts until Oct. 15. Violators face fines of up to $500.
body: Three fires since June 12 burned a combined 6 acres of dune grass and came within 40 feet of the Sea Pines motel.
body: "We got lucky with the wind three times," Fire Chief Al Moreno told the council. "I'm out of luck."
furniture: People are also reading…
furniture: 1
related: Beloved clam shack to close after 51 years
furniture: 2
related: Deputies identify driver in Highway 9 crash
furniture: 3
related: Marlow grad signs with Pioneers
body: Councilors Bev Tate and Hugo Lund voted no, saying the city should have tried designated fire rings first.
body: Lund said visitors spend about $2 million a summer in Marlow and that "half of them come to toast a marshmallow."
furniture: Get local news delivered to your inbox!
furniture: Subscribe to our Daily Headlines newsletter.
furniture: Email Address
furniture: Sign up
furniture: * I understand and agree that registration on or use of this site constitutes agreement to its user agreement and privacy policy.
body: The council will review the ban at its Sept. 9 meeting.
byline: Jenna Polk covers city government for the Coast Courier. Reach her at 555-0184.
furniture: 0 Comments
furniture: Love
furniture: Funny
furniture: Wow
furniture: Sad
furniture: Angry
furniture: Be the first to know
furniture: Get local news delivered to your inbox!
furniture: Sign up!
related: Related to this story
related: Most Popular
related: Beloved clam shack to close after 51 years
related: The owners said they want to see their grandchildren before the grandchildren have grandchildren.
related: Deputies identify driver in Highway 9 crash
related: A 34-year-old Tilden man died at the scene on Friday, the sheriff's office said.
copyright: © Copyright 2024 Coast Courier, 200 Front St. Marlow | Terms of Use | Privacy Policy | Do Not Sell My Info
furniture: Powered by BLOX Content Management System
"""

CABLE_NEWS = """
furniture: CTN values your feedback
furniture: 1. How relevant is this ad to you?
furniture: Did you encounter any technical issues?
furniture: Cancel
furniture: Submit
furniture: World
furniture: Africa
furniture: More
furniture: Watch
furniture: Listen
furniture: Live TV
furniture: Subscribe
furniture: Sign in
headline: Train strike strands tens of thousands before holiday weekend
byline: By Greta Holm and Pavel Dusek, CTN
furniture: 4 minute read
dateline: Updated 1:05 PM EDT, Fri May 24, 2024
furniture: Facebook
furniture: Tweet
furniture: Email
furniture: Link
furniture: Link Copied!
caption: Travelers wait beneath a blank departure board at Vienna's main station on Friday.
credit: Lukas Auer/APA/AFP/Getty Images
furniture: Vienna CTN —
body: Tens of thousands of travelers were stranded across central Europe on Friday after train drivers in three countries walked off the job hours before a holiday weekend.
body: Long-distance services between Vienna, Prague and Budapest were canceled until Monday, and only one in four commuter trains ran, operators said.
body: Drivers want a 35-hour week and an extra driver on night trains. Their union says fatigue caused two near misses in April.
body: “I have driven 11 nights out of 14,” said Karel Novak, a driver from Brno. “I love my job and I am afraid of it.”
related: Related article Why Europe's night trains are full again
furniture: Ad Feedback
body: The railways called the demands “detached from reality” and said they had offered a 9% raise.
body: Airlines raised fares within hours. A one-way ticket from Vienna to Prague, normally about 90 euros ($97), cost 412 euros on Friday afternoon.
subheading: What travelers should know
body: Tickets for canceled trains can be used until June 30 or refunded in full.
body: Buses between the capitals are sold out until Sunday evening.
correction: This is a developing story and will be updated.
byline: CTN’s Anna Roth contributed reporting.
furniture: Ad Feedback
related: More from CTN
related: Couple spends year in airport lounge
related: The village that moved uphill
furniture: Ad Feedback
furniture: Paid Partner Content
related: New rule for drivers who are safe behind the wheel
furniture: AutoSaver
furniture: Search CTN...
furniture: Terms of Use
furniture: Privacy Policy
furniture: Ad Choices
furniture: Accessibility & CC
copyright: © 2024 Cable Television News. A Brothers Company. All Rights Reserved.
"""

WIKI_NEWS = """
furniture: From Wikinotes, the free news source you can write!
furniture: Jump to navigation
furniture: Jump to search
headline: Researchers find new species of cave spider in abandoned mine
dateline: Tuesday, August 11, 2020
caption: File photo of a related cave spider.
credit: Image: Jan Kopp.
body: Biologists from the University of Lower Silesia announced on Monday that they had found a previously unknown species of spider in a lead mine that was abandoned in 1921.
body: The spider, about nine millimetres long and without pigment, was named Meta plumbaria for the metal that the mine once produced.
body: Lead author Dr Hanna Cieslak said her team counted 46 individuals, all of them below the second gallery. "They have had a hundred years without visitors," she said.
body: The finding was published in the Journal of Cave Life on August 7. It is the third new cave spider described in Europe since 2015.
body: The mine will stay closed to the public, the regional conservation office said.
subheading: Sources
related: Hanna Cieslak et al. "Meta plumbaria, a new spider" — Journal of Cave Life, August 7, 2020
related: Press office. "New spider found in old mine" — University of Lower Silesia, August 10, 2020
furniture: Share this:
furniture: Email Facebook Twitter WhatsApp Reddit
furniture: Retrieved from "https://wikinotes.test/w/index.php?title=Researchers_find&oldid=458"
furniture: Categories: August 11, 2020 | Published | Archived | Science and technology
furniture: Navigation menu
furniture: Personal tools
furniture: Not logged in
furniture: Talk
furniture: Contributions
furniture: This page was last edited on 19 August 2020, at 12:05.
copyright: All text created after September 25, 2005 available under the terms of the Creative Commons Attribution 2.5 License, unless otherwise specified.
"""

LETTER_PLATFORM = """
furniture: The Slow Train
furniture: Subscribe
furniture: Sign in
headline: Why the night bus matters more than the fast train
dek: Notes from the back seat of the N14
byline: Ines Okafor
dateline: Mar 08, 2024
furniture: 118
furniture: 24
furniture: 9
furniture: Share
body: Last Tuesday I missed the last train home for the first time in four years, and I have the city council to thank for it.
body: The council spent 40 million on shaving six minutes off the express. It also cut the night bus on eleven routes, which saved a little under two million.
body: I did the sum on the pavement outside the station. Six minutes for 9,000 people, or a way home for 3,100. It isn't a hard sum unless you own a car.
furniture: The Slow Train is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.
furniture: Type your email...
furniture: Subscribe
subheading: Who rides at three in the morning
body: I have been riding the N14 every Thursday since January with a notebook. Cleaners, mostly. Two nurses. A man who bakes for the hotel on the square and smells of it.
body: "If it stops I take the hotel's offer and sleep in the laundry," he told me. He did not say it as a joke.
pullquote: It isn't a hard sum unless you own a car.
body: The council's own survey counted riders between eight and midnight, which is rather like counting owls at noon.
body: The vote is on the 21st. I will be on the bus, and then I will be in the gallery.
furniture: Thanks for reading The Slow Train! Subscribe for free to receive new posts and support my work.
furniture: 118 Likes
furniture: 9 Restacks
furniture: Discussion about this post
furniture: Comments
furniture: Restacks
furniture: Ben Adeyemi
furniture: Mar 8
furniture: Liked by Ines Okafor
furniture: I drove the N14 for nine years and you have it exactly right, except that there are three nurses, and one of them always brings cake.
furniture: Reply
furniture: Share
furniture: 22 more comments...
related: Top
related: Latest
related: Discussions
related: In praise of the request stop
dateline: Jan 12
furniture: Ready for more?
copyright: © 2024 Ines Okafor
furniture: Privacy ∙ Terms ∙ Collection notice
furniture: Start Writing
furniture: Get the app
"""

PRESS_RELEASE = """
furniture: Accessibility Statement
furniture: Skip Navigation
furniture: Send a Release
furniture: Client Login
headline: Halden Robotics to Open Assembly Plant in Tromso, Creating 240 Jobs
furniture: News provided by
furniture: Halden Robotics ASA
dateline: 04 Sep, 2023, 09:00 CEST
furniture: Share this article
furniture: Share toX
dateline: TROMSO, Norway, Sept. 4, 2023 /NewsLine/ --
body: Halden Robotics ASA (OSE: HALD), a maker of machines that inspect undersea cables, today announced that it will open an assembly plant in Tromso in the second quarter of 2025.
body: The plant, an investment of 380 million kroner, will employ 240 people and build up to 90 machines a year.
body: "Our customers work in cold water, and so should we," said Chief Executive Officer Siri Vang. "Tromso gives us a harbor that never freezes and a university that never sleeps."
subheading: Financing
body: The company will pay for the plant from cash and from a loan of 150 million kroner by the Northern Development Bank.
subheading: About Halden Robotics
body: Halden Robotics was founded in 2009 and has 610 employees in six countries. Its machines have inspected 41,000 kilometers of cable.
furniture: Media contact:
furniture: Lars Brekke
furniture: Head of Communications
furniture: +47 555 01 90
furniture: press@haldenrobotics.test
furniture: This information was brought to you by NewsLine http://news.newsline.test
furniture: The following files are available for download:
furniture: https://mb.newsline.test/main/3821/release.pdf
furniture: Release
syndication: SOURCE Halden Robotics ASA
furniture: Modal title
furniture: WANT YOUR COMPANY'S NEWS FEATURED ON NEWSLINE.TEST?
furniture: GET STARTED
furniture: 440k+ Newsrooms & Influencers
furniture: Also from this source
related: Halden Robotics wins contract for Baltic cable
related: Halden Robotics: second-quarter report
furniture: Contact NewsLine
copyright: Copyright © 2023 NewsLine Association. All Rights Reserved.
"""

PHONE = """
furniture: 9:41
furniture: dailyregister.test
furniture: Open in app
headline: Zoo's last elephant moves to sanctuary after 44 years
byline: Petra Vogel
furniture: 2 min read
caption: Mila, 47, leaves her enclosure for the last time on Wednesday
body: The last elephant at Brennock Zoo has been moved to a sanctuary in the south, ending 88 years of elephants in the city.
body: Mila, who is 47, walked into a transport box on Wednesday after three weeks of training with apples.
furniture: Advertisement
body: "She looked back once and then at the apples," said her keeper, Sam Hurley, who has looked after her since 1998.
furniture: Ad
body: The zoo decided in 2021 to give up elephants because its enclosure could not be made large enough.
furniture: Tap to read more
body: Mila will share 90 hectares with five others. She has not met another elephant since 2009.
furniture: See less
furniture: 😢 214 ❤️ 1.2K
related: You may also like
related: Penguin chick named by 8,000 children
related: Where have all the sparrows gone?
furniture: Allow notifications?
furniture: Not now
"""

TABLOID = """
furniture: News
furniture: Politics
furniture: Football
furniture: Celebs
furniture: TV
furniture: Shopping
kicker: Breaking
headline: Mum's fury as council paints double yellow lines around her parked car
dek: Kelly Marsh, 36, returned from the school run to find her hatchback fenced in by fresh paint - and a £70 ticket on the windscreen
credit: (Image: Kelly Marsh / SWNS)
caption: Kelly Marsh says she was gone for just 25 minutes
byline: Danny Frost Senior Reporter
dateline: 12:07, 13 Sep 2023
dateline: Updated 13:40, 13 Sep 2023
furniture: Comments
furniture: Bookmark
body: A furious mum has hit out at council workers who painted double yellow lines around her parked car - then fined her for being on them.
body: Kelly Marsh, 36, had left her hatchback on Orchard Road in Dunsby for 25 minutes while she took her sons to school.
body: When she returned, fresh lines ran right up to her bumpers and a £70 ticket was stuck to the windscreen.
related: READ MORE: Neighbours at war over 14ft hedge that 'blocks out the sun'
body: "I honestly thought it was a joke," she said. "The paint was still wet. I've got it on my new trainers."
furniture: Want all the biggest news straight to your inbox? Sign up for our free newsletter HERE
body: The council has since cancelled the fine and apologised for what it called "an unfortunate sequence of events".
caption: The lines stop a few inches from each bumper
credit: (Image: SWNS)
body: But Kelly says she wants more than an apology. "They can pay for the trainers and all."
related: Don't Miss
related: Dad builds pub in shed and forgets to tell wife EXCLUSIVE
related: Man finds python in toilet NIGHTMARE
related: Kids' TV star 'sacked by text' REVEALED
body: A spokesman for Dunsby Borough Council said the contractor had been "reminded of the importance of looking".
furniture: Do you have a parking nightmare? Email webnews@tabloid.test
furniture: Follow Daily Bugle on Google News
furniture: Story Saved
furniture: You can find this story in My Bookmarks.
related: MORE ON
furniture: Parking
furniture: Councils
furniture: Get email updates with the day's biggest stories
furniture: Invalid Email
furniture: Something went wrong, please try again later.
furniture: Sign Up
related: Top Stories
related: King cancels trip to Wales
related: Coach stranded on motorway for nine hours
copyright: © 2023 Bugle Group Newspapers Limited
"""

INDIAN_DAILY = """
furniture: Thursday, Jun 20, 2024
furniture: English
furniture: हिन्दी
furniture: e-paper
furniture: Subscribe
furniture: Sign In
furniture: Home
furniture: Cities
furniture: India
furniture: Explained
furniture: Opinion
furniture: Premium
furniture: Home / Cities / Pune / Bridge over Mula to stay shut till August: civic body
kicker: Pune
headline: Bridge over Mula to stay shut till August: civic body
dek: Engineers found corrosion in 14 of 22 bearings; commuters face a detour of 7 km
byline: Written by Rohan Deshpande
dateline: Pune | Updated: June 20, 2024 09:12 IST
furniture: NewsGuard
furniture: Follow Us
caption: The bridge was closed to all vehicles on June 11. (Express photo by Meera Joshi)
body: The British-era bridge over the Mula will remain closed until at least the second week of August, the municipal corporation said on Wednesday.
body: A structural audit found corrosion in 14 of the bridge's 22 bearings. "We can't take a chance in the monsoon," said superintending engineer V K Patil.
furniture: Story continues below this ad
body: About 60,000 vehicles used the bridge every day. They now take a detour of 7 km through Khadki, where residents say a 10-minute drive takes nearly an hour.
related: Also Read | Why Pune's oldest bridges have no load limit
body: The corporation has set aside Rs 8.4 crore for the repair. A new bridge alongside, sanctioned in 2019, is 35 per cent complete.
body: Opposition corporators staged a protest at the site and demanded that the contractor be blacklisted.
furniture: Click here to join Express Pune WhatsApp channel and get a curated list of our stories
copyright: © The Daily Express Pvt Ltd
byline: First published on: 20-06-2024 at 07:30 IST
furniture: TAGS: bridge monsoon Mula river Pune
related: More from Pune
related: Leopard spotted in Katraj society
related: Water cut in these areas on Friday
related: Best of Express
related: 12 dead as bus falls into gorge
related: Delhi records hottest night in 14 years
furniture: Must Read
furniture: Advertisement
related: Latest News
furniture: 01
related: Sensex gains 200 points in early trade
furniture: 02
related: Exam panel to meet on Friday
"""

MAGAZINE = """
furniture: Skip to main content
furniture: Newsletter
furniture: Sign In
furniture: Subscribe
kicker: ANNALS OF TRANSPORT
headline: The Last Elevator Operator in Ghent
dek: What a woman who has pressed buttons for thirty-nine years knows about a city.
byline: By Tessa Vermeer
dateline: April 22, 2024
furniture: Save this story
caption: Godelieve Maes has spent about nine years of her life going up.
credit: Photograph by Wim Lanoo for The Meridian
furniture: Listen to this story
body: Godelieve Maes arrives at the Boerentoren annex at ten minutes to seven each morning, hangs her coat on a nail that she hammered in herself in 1985, and sits down on a folding seat the width of a dinner plate.
body: She is, as far as the city’s personnel office can tell, the last person in Belgium whose job it is to press the button for somebody else.
body: The elevator has nine floors. Maes told me that she can guess the floor of a stranger four times out of five, and when I stood behind her for a morning and kept a tally she got 61 of 74.
furniture: Advertisement
body: “Lawyers look at the numbers,” she said. “People who owe money look at their shoes.”
body: In 2011 the city proposed to replace her with a panel. Four hundred tenants signed a petition, and a dentist on the sixth floor threatened to move to Antwerp.
furniture: More from The Meridian
related: The spy who sold flowers.
related: Can a river have a lawyer?
related: My year without vowels.
body: She will be sixty-five in September. The folding seat has been promised to a museum, which plans to put it behind glass and, she notes with some satisfaction, has no elevator. ♦
furniture: New Yorker Favorites
byline: Tessa Vermeer, a staff writer, is the author of “Small Machines.”
furniture: More:Cities Work Belgium
furniture: Weekly
furniture: Enjoy our flagship newsletter as a digest delivered once a week.
furniture: E-mail address
furniture: Sign up
furniture: By signing up, you agree to our user agreement and privacy policy & cookie statement. This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
related: Read More
related: Letter from Lisbon
related: The Man Who Counts Pigeons
related: Every spring he climbs the same roof, and every spring there are fewer.
related: By Rui Tavares
furniture: Sections
furniture: Manage Account
copyright: © 2024 The Meridian. All rights reserved. The material on this site may not be reproduced, distributed, transmitted, cached or otherwise used, except with the prior written permission of The Meridian.
"""

OPINION = """
furniture: SECTIONS
furniture: SEARCH
furniture: SUBSCRIBE FOR €1/WEEK
furniture: LOG IN
kicker: OPINION
kicker: GUEST ESSAY
headline: Don't Blame the Bats for the Blackout
dateline: Feb. 2, 2024
furniture: Share full article
furniture: 311
credit: Illustration by Sofia Brandt
byline: By Emeka Obi
byline: Mr. Obi is an electrical engineer and the author of “Load.”
body: When the lights went out in four states last month, the utilities had a suspect within hours, and it had wings.
body: A colony of bats, they told us, had nested in a substation. The story was irresistible. It was also, as an inquiry now shows, beside the point.
body: I have spent 26 years keeping power lines up. Animals get into equipment every day, and every day a switch that costs about $300 keeps the fault from spreading.
body: In the substation at Corven that switch had been on order since 2019.
furniture: ADVERTISEMENT
furniture: SKIP ADVERTISEMENT
body: Regulators let utilities earn a return on what they build and almost nothing on what they mend. So they build. Who can blame them? I can, a little.
body: Pay for maintenance the way we pay for towers, and the bats will be innocent again.
related: More on the power grid
related: Opinion | Lena Park
related: The Grid Is Older Than You Are
dateline: Dec. 11, 2023
related: Opinion | The Editorial Board
related: A Winter Without Light
dateline: Jan. 19, 2024
furniture: The Chronicle is committed to publishing a diversity of letters to the editor. We’d like to hear what you think about this or any of our articles. Here are some tips. And here’s our email: letters@chronicle.test.
furniture: Follow the Chronicle Opinion section on Facebook, Instagram, TikTok, WhatsApp, X and Threads.
syndication: A version of this article appears in print on , Section SR, Page 6 of the New York edition with the headline: The Bats Are Innocent. Order Reprints | Today’s Paper | Subscribe
furniture: See more on: Bats
furniture: 311
furniture: Share full article
furniture: Read 311 Comments
furniture: Site Index
copyright: © 2024 The Evening Chronicle Company
"""

COURT_AGENCY = """
furniture: News
furniture: Multimedia
furniture: Institutions
furniture: Press releases
headline: Top court: airlines must pay for delays caused by sick pilots
furniture: Print
furniture: Text size
dateline: 11.05.2023
body: Luxburg, 11 May – Airlines have to compensate passengers whose flights are delayed because a member of the crew falls ill, Europe's highest court ruled on Thursday.
body: The illness of a pilot is part of the normal running of an airline and not an “extraordinary circumstance”, the judges said, “however unexpected and however sad”.
body: The case concerned a flight from Stutgard to Lisbon in July 2019 that was cancelled after the first officer was found dead in his hotel bed.
body: The airline had refused to pay 18 passengers 400 euros each.
body: Judgment in Cases C-156/22 to C-158/22
syndication: (EPA/Union Wire)
furniture: Back
furniture: This text is provided for information only and does not bind the Court.
furniture: Imprint
furniture: Data protection
"""

TRADE_MAGAZINE = """
furniture: ADVERTISEMENT
furniture: Dive Brief
headline: Regulator tells grid operators to plan for hotter nights
dateline: Published Aug. 23, 2023
byline: Robert Lam
byline: Senior Reporter
furniture: Share
furniture: Copy link
furniture: Email
furniture: LinkedIn
caption: Transformers need cool nights to shed the heat of the day.
credit: Retrieved from Department of Energy.
dek: Dive Brief:
body: The federal energy regulator on Tuesday ordered the six regional grid operators to include hot nights in their summer plans from 2025.
body: Night-time temperatures in 38 states have risen twice as fast as day-time highs since 1980, according to the order.
body: Operators have until Dec. 1 to say how many transformers could fail.
subheading: Dive Insight:
body: Transformers rely on cool nights. When the air stays above 30 C until dawn, their insulation ages up to eight times as fast, engineers say.
body: "We've been planning for the afternoon peak for a hundred years," said commissioner Alia Brooks in a concurring statement. "The problem now starts at midnight."
body: Two of the six operators asked for more time. The order gives them none.
related: Recommended Reading
related: Utilities scramble for transformers as lead times reach 3 years
furniture: By Nia Grant • July 7, 2023
related: Heat dome tests Gulf grid
furniture: By Robert Lam • Aug. 2, 2023
furniture: Filed Under: Transmission & Distribution, Regulation & Policy
furniture: Grid Dive news delivered to your inbox
furniture: Get the free daily newsletter read by industry experts
furniture: Email:
furniture: Select user consent: By signing up to receive our newsletter, you agree to our Terms of Use and Privacy Policy. You can unsubscribe at anytime.
furniture: Sign up
related: Editors' picks
related: Who pays for the wires?
related: A quarrel between neighbours may decide the shape of the western market.
related: Company Announcements
furniture: Industry Dive is an Info company
copyright: © 2023 Industry Dive. All Rights Reserved.
"""

TV_STATION = """
furniture: WQRT 5
furniture: WATCH LIVE
furniture: First Alert Weather
furniture: Traffic
furniture: Submit Photos
furniture: Contests
furniture: 1 weather alert in effect
headline: Mayor's cat found alive in city hall ceiling after 9 days
caption: Biscuit is expected to make a full recovery. (Source: WQRT)
byline: By WQRT Staff and Ty Mercer
dateline: Published: Nov. 3, 2023 at 5:12 PM EDT|Updated: 2 hours ago
furniture: Share on Facebook
furniture: Email This Link
furniture: Share on X (formerly Twitter)
dateline: ALDER FALLS, Ohio (WQRT) -
body: A cat that belongs to Mayor Donna Pruitt has been found alive above the ceiling of city hall, nine days after it went missing during a budget hearing.
body: A maintenance worker heard scratching over the clerk's office on Friday morning and removed a tile.
body: “Two green eyes and a very bad attitude,” said the worker, Luis Ortega.
body: Biscuit, who is six, lost two pounds but was otherwise unhurt, a veterinarian said.
body: The mayor told WQRT she would pay for the tile.
copyright: Copyright 2023 WQRT. All rights reserved.
related: Most Read
related: Body found in Alder Creek identified
related: Man wins lottery with expired numbers
related: Latest News
related: Levee vote delayed until spring
furniture: News
related: School bus driver honored for 40 years without a scratch
furniture: Submit your photos and videos
furniture: WQRT
furniture: 400 Main Street
furniture: Alder Falls, OH 44000
furniture: Public Inspection File
furniture: FCC Applications
furniture: Closed Captioning/Audio Description
furniture: At Gray Sky, our journalists report, write, edit and produce the news content that informs the communities we serve.
copyright: Gray Sky Media Group, Inc. Station © 2002-2023
"""

SPORTS = """
furniture: Home
furniture: Scores
furniture: Schedule
furniture: Standings
furniture: Fantasy
kicker: WOMEN'S HOCKEY
headline: Larsen's overtime winner sends Frost to first final
furniture: MIN
furniture: 3
furniture: TOR
furniture: 2
furniture: Final/OT
furniture: Recap
furniture: Box Score
furniture: Play-by-Play
byline: Cass Whitman
furniture: Close
furniture: Multiple Authors
dateline: May 17, 2024, 11:48 PM ET
caption: Britt Larsen, center, celebrates with teammates after scoring 4:11 into overtime on Friday. Elsa Park/Getty Images
body: ST. PAUL, Minn. -- Britt Larsen scored 4:11 into overtime, and the Frost beat Toronto 3-2 on Friday night to reach the final for the first time.
body: Larsen, who missed 14 games with a broken wrist, took a pass from Ada Moe at the blue line, walked around a defender and lifted the puck over goaltender Claire Roy.
body: "I closed my eyes," Larsen said. "Don't tell my coach."
related: EDITOR'S PICKS
related: Expansion draft: who stays, who goes
related: Power rankings: Boston slips to fifth
body: Moe and Lena Sund scored in regulation for Minnesota, which opens the best-of-five series in Boston on Sunday.
body: Toronto, the top seed, led 2-0 after one period and had won all five meetings this season.
furniture: UP NEXT
body: Game 1: Sunday at Boston, 5 p.m. ET
furniture: Terms of Use
furniture: Your US State Privacy Rights
furniture: GAMBLING PROBLEM? CALL 1-800-GAMBLER.
copyright: © Sports Ventures, LLC. All rights reserved.
"""

PASTES = {
    name.casefold(): value.strip().splitlines()
    for name, value in dict(globals()).items()
    if name.isupper() and isinstance(value, str)
}

TIGHT = frozenset({"furniture", "related", "byline", "dateline", "credit", "kicker"})
"""Roles that browsers copy with a single line end before them."""


def text(lines: list[str], single: bool = False) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a paste and the (role, start, end) of its paragraphs."""
    made, gold = "", []
    for line in lines:
        role, words = line.split(": ", 1)
        dated = made.endswith(("\u2014", "--", " -"))
        gap = "" if not made else " " if dated else "\n" if single or role in TIGHT else "\n\n"
        made += gap
        gold.append((role, len(made), len(made) + len(words)))
        made += words
    return made, gold
