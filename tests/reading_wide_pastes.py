"""Twenty-five pages of many kinds of sites, copied whole: live pages, tabloids, agencies, charities."""

LIVE_BLOG = """
furniture: Skip to main content
furniture: Your privacy choices
furniture: Home
furniture: News
furniture: Sport
furniture: Weather
furniture: Player
furniture: Live
furniture: 4,812 viewing this page
headline: Grain port strike enters third day as talks resume in Varna
furniture: Live Reporting
byline: Edited by Petra Holm and Dan Okafor
furniture: Summary
dek: Dockers at three Black Sea terminals have stopped work over a new shift system
dek: The port authority has offered a six-month delay, which the union called an insult
dek: Wheat futures rose two per cent in early trading
caption: Cranes stand idle at the Varna West terminal on Tuesday
credit: Image source, Reuters
furniture: Jump to content
dateline: 11:42 BST
subheading: Union leaders arrive for second round of talks
body: The union's chief negotiator, Stefan Dimov, has just walked into the ministry of transport without speaking to reporters.
body: An official told us the meeting is expected to last until the evening, and that the minister will join by video link from Brussels.
furniture: Share
furniture: close panel
furniture: Copy link
furniture: About sharing
dateline: 11:15 BST
subheading: 'We load nothing until the roster goes'
byline: Lucia Varga
byline: Reporting from Varna
body: A few hundred dockers are standing round braziers at gate four, where the road into the terminal has been blocked since Sunday night.
body: "We load nothing until the roster goes," says Mitko, who has worked here for 22 years. "They want us to sleep in the canteen between shifts."
body: Drivers who queue outside say some of them have run out of food.
furniture: Share
caption: Lorries queue for nine kilometres outside the terminal
credit: EPA
dateline: 10:50 BST
subheading: What is the dispute about?
body: The operator wants to split the day into four shifts of six hours, with two of them compulsory in a single day at harvest time.
body: It argues that ships wait for up to nine days, which costs growers about 30 dollars a tonne.
furniture: Share
furniture: Page 1 of 4
furniture: Next page
furniture: Related Topics
furniture: Bulgaria
furniture: Shipping
furniture: Top stories
furniture: Minister quits over hospital tender
furniture: Storm shuts mountain passes
furniture: Most read
furniture: 1
furniture: The village that sold its bell
furniture: 2
furniture: Why your train ticket costs more on Fridays
furniture: © 2025 NNC. The NNC is not responsible for the content of external sites. Read about our approach to external linking.
"""
BROADSHEET_PAYWALL = """
furniture: Accessibility help
furniture: Skip to navigation
furniture: Sign In
furniture: Subscribe
furniture: Search the Chronicle
furniture: Home World UK Companies Tech Markets Opinion Work & Careers Life & Arts
furniture: Subscribe to unlock this article
furniture: Try unlimited access Only €1 for 4 weeks
furniture: Then €69 per month. Complete digital access to quality journalism on any device.
furniture: Central banks
furniture: Add to myChronicle
headline: Swiss rate-setters split over how far to lean against the franc
dek: Minutes show three of nine members wanted to intervene in currency markets in March
caption: The central bank's headquarters in Bern. Exporters say the strong currency has cost 11,000 jobs this year
credit: © Urs Wyler/Bloomberg
byline: Margit Ruhl in Zurich and Sol Fenwick in London
dateline: Published APRIL 3 2025
furniture: Print this page
furniture: Unlock the Editor's Digest for free
furniture: Mara Quill, Editor of the Chronicle, selects her favourite stories in this weekly newsletter.
body: Policymakers at the Swiss central bank were divided at their last meeting over whether to sell francs, according to a record of the discussion published on Thursday.
body: Three of the nine members of the enlarged council argued that intervention would be cheaper than another cut in the policy rate, which stands at zero.
body: The majority disagreed, saying that sales of the scale required would "invite political attention from abroad".
furniture: Recommended
furniture: The Big Read
furniture: How Switzerland lost its banking secret
body: The franc has risen 6 per cent against the euro since January, squeezing watchmakers and machine toolmakers alike.
furniture: Some content could not load. Check your internet connection or browser settings.
body: "There is no painless option left," said Karin Moser, an economist at Bank Lienhard. "Either you go negative, or you print and buy."
pullquote: ‘Either you go negative, or you print and buy’
body: The bank's president is due to speak in Lausanne next week. Analysts expect him to repeat that the bank is ready to act at any time.
furniture: Copyright The Chronicle Limited 2025. All rights reserved.
furniture: Reuse this content
furniture: (opens in new window)
furniture: Comments
furniture: Jump to comments section
furniture: Promoted Content
furniture: Follow the topics in this article
furniture: Central banks Add to myChronicle
furniture: Swiss franc Add to myChronicle
furniture: Useful links
furniture: Support
furniture: View Site Tips
furniture: Help Centre
furniture: Markets data delayed by at least 15 minutes. © THE CHRONICLE LTD 2025.
"""
TABLOID_GALLERY = """
furniture: The Daily Bugle
furniture: News Sport Showbiz TV Money Health Travel Shop
furniture: BREAKING NEWS
furniture: More On: zoos
furniture: Zoo visitors evacuated after lynx escapes
furniture: Keeper bitten by otter back at work
furniture: EXCLUSIVE
headline: Escaped capybara spends NINE DAYS in pensioner's pond - and she fed him porridge
dek: Retired nurse Joan, 81, thought the giant rodent was 'a very odd dog'
byline: By
byline: Harry Plumb
byline: , Chief Reporter
dateline: Published: 22:14, 6 Jun 2024
dateline: Updated: 9:02, 7 Jun 2024
furniture: Comments
furniture: Share
body: A CAPYBARA that vanished from a wildlife park was found nine days later in a great-grandmother's garden pond.
body: Cinnamon, a one-year-old female, slipped through a fence while a gardener was mowing, sparking a hunt with drones and thermal cameras.
furniture: 3
caption: Cinnamon was found a mile and a half from her enclosure
credit: Credit: SWNP
furniture: 3
caption: Joan Tipping with the bowl she used to feed the runaway
credit: Credit: SWNP
body: But all the time the 40lb beast was living it up in Joan Tipping's lily pond in nearby Telford.
body: The retired nurse said: “I saw these two ears and thought, that is a very odd dog.
body: “He looked hungry so I made him porridge. He came back every morning at seven.”
furniture: READ MORE ON ANIMALS
furniture: WILD THING
furniture: Panther on the prowl? Driver's dashcam clip stuns experts
furniture: TAIL SPIN
furniture: I spent £4k on my cat's teeth - now she only eats prawns
body: She only learned the truth when her grandson showed her a picture on his phone.
furniture: Most read in The Daily Bugle
furniture: SOLD OUT
furniture: Shoppers rush to buy £3 garden gadget
furniture: PIER PRESSURE
furniture: Seaside town bans stag dos
body: A spokesman for the park said: “We are so grateful to Joan. Cinnamon has put on two kilos and is in very good spirits.”
furniture: 3
caption: The park has promised Joan free entry for life
credit: Credit: Alamy
furniture: Do you have a story for The Daily Bugle?
furniture: Email us at tips@dailybugle.example or call 0207 782 0000. You can WhatsApp us on 07900 000000.
furniture: Topics
furniture: Zoos
furniture: Telford
furniture: ©Bugle Newspapers Limited in England No. 679215 Registered office: 1 Bugle Street, London. "The Bugle" is a registered trademark.
"""
AGENCY_PAGE = """
furniture: Menu
furniture: World
furniture: U.S.
furniture: Politics
furniture: Business
furniture: SECTIONS
furniture: TOP STORIES
furniture: Wildfire nears Chilean vineyard town
furniture: Court lets ferry merger go ahead
furniture: Newsletters
furniture: The Morning Wire
furniture: Our flagship newsletter breaks down the biggest headlines of the day.
furniture: The Afternoon Wire
furniture: Get caught up on what you may have missed throughout the day.
furniture: World News
headline: Mongolia's parliament backs rail link to China after years of dispute over gauge
furniture: 1 of 4 |
caption: A coal train passes the Tavan Tolgoi mine in Umnugovi province, Mongolia, on May 12, 2024. (WP Photo/Ganbat Bold)
furniture: Read More
furniture: 2 of 4 |
caption: Prime Minister Erdene Baatar speaks to lawmakers in Ulaanbaatar, Mongolia, Thursday, June 6, 2024. (WP Photo/Ganbat Bold)
furniture: Read More
byline: By TSEND OYUN and MARK BRAUN
dateline: Updated 3:07 PM EDT, June 6, 2024
furniture: Share
furniture: Print
body: ULAANBAATAR, Mongolia (WP) — Mongolia's parliament voted Thursday to build a narrow-gauge railway to the Chinese border, ending more than a decade of argument over whether coal should travel on rails of the Russian or the Chinese width.
body: Lawmakers approved the plan 71-38 after an all-night debate. The link at Gashuun Sukhait is expected to double coal exports by 2028.
furniture: Related Stories
furniture: Mongolia opens first subway tender
furniture: Herders sue over dust from mine road
furniture: China buys less coal as dams refill
body: Opponents warned that the country was giving up its only lever against its southern neighbour. "A gauge is a border," said Tumur Bayar, a former president.
body: The government said the new track would pay for itself in seven years.
furniture: ___
furniture: Braun reported from Beijing. Wire writer Li Wen in Hong Kong contributed to this report.
furniture: TSEND OYUN
furniture: Oyun covers Mongolia and Central Asia for The Wire. She is based in Ulaanbaatar.
furniture: twitter
furniture: mailto
furniture: Most read
furniture: Lottery winner returns ticket she found
furniture: Airline bans emotional support peacock
furniture: The Wire is an independent global news organization dedicated to factual reporting. Founded in 1881, The Wire today remains the most trusted source of fast, accurate, unbiased news in all formats.
furniture: Copyright 2024 The Wire. All Rights Reserved.
"""
LOCAL_PAPER_REGISTRATION = """
furniture: Weather
furniture: Obituaries
furniture: Public Notices
furniture: e-Edition
furniture: Subscribe for $1
furniture: Log In
furniture: 82°
furniture: Partly cloudy
furniture: Site search
furniture: Advertisement
furniture: EDITOR'S PICK
furniture: TOP STORY
headline: County commissioners table vote on gravel pit near Little Elk school
byline: BY DARLA QUICK dquick@elkvalleytribune.example
dateline: Jul 16, 2024
furniture: 0
furniture: 1 min to read
furniture: Facebook
furniture: Twitter
furniture: Email
furniture: Save
caption: Residents fill the Elk County courthouse Monday during a hearing on the proposed Tollefson gravel pit.
credit: DARLA QUICK, Elk Valley Tribune
caption: Commissioner Wade Purcell listens to testimony Monday.
credit: DARLA QUICK, Elk Valley Tribune
body: LITTLE ELK — After four hours of testimony, Elk County commissioners on Monday put off a decision on a gravel pit that would sit 900 feet from an elementary school.
body: The board voted 2-1 to wait for a dust study from the state, which is due in September.
furniture: Advertisement
furniture: Support local journalism.
furniture: Subscribe today for unlimited access to elkvalleytribune.example.
body: Tollefson Materials wants to dig 40 acres along Route 9 for up to 15 years. Its lawyer, Ann Rusk, told the board the pit would bring the county $210,000 a year in royalties.
body: “We have met every condition you gave us, and now there is a new one,” Rusk said.
furniture: People are also reading…
furniture: Sheriff: Man stole same truck twice
furniture: Little Elk grad signs with Nuggets
furniture: Huckleberry season is early this year
body: Parents who spoke on Monday said trucks would pass the school gate 120 times a day. Third-grade teacher Mel Ortiz said the playground fence is closer to the road than the study assumed.
body: “You can fix a road,” she said. “You can't fix lungs.”
body: Commissioner Wade Purcell cast the vote against the delay.
furniture: Get our local education coverage delivered directly to your inbox.
furniture: Your email address
furniture: Sign up!
furniture: * I understand and agree that registration on or use of this site constitutes agreement to its user agreement and privacy policy.
furniture: Darla Quick covers county government. Reach her at 406-555-0143.
furniture: Tags
furniture: Gravel Pit
furniture: Elk County
furniture: Zoning
furniture: Love
furniture: 0
furniture: Funny
furniture: 0
furniture: Sad
furniture: 1
furniture: Be the first to know
furniture: Get local news delivered to your inbox!
furniture: © Copyright 2024 Elk Valley Tribune, 12 Main St. Little Elk, MT
furniture: Powered by BLOX Content Management System
"""
BROADCASTER_VIDEO = """
furniture: ABN News Home
furniture: Just In
furniture: Politics
furniture: World
furniture: Analysis
furniture: Share
furniture: abn.example/news/coral-spawning-record/1043
furniture: Print content
furniture: Print with images and other media
furniture: Print text only
furniture: Print
furniture: Cancel
headline: Coral spawns a week early on the northern reef, and scientists do not know why
byline: By Tess Harlow
furniture: ABN Far North
furniture: Topic:Oceans and Reefs
dateline: Tue 19 Nov 2024 at 4:45pm
caption: A colony of branching coral releases bundles of eggs and sperm on the northern reef.
credit: (Supplied: Reef Watch/Jo Kelly)
furniture: In short:
dek: Corals on the northern reef spawned six days earlier than tide and moon tables predicted.
dek: Researchers say warm water in October may have brought the event forward.
furniture: What's next?
dek: Larvae collected this week will be settled on tiles and returned to the reef in March.
furniture: abn.example/news/coral-spawning-record/1043
furniture: Link copied
furniture: COPY LINK
furniture: SHARE
body: It is the biggest night of the year on the reef, and this time almost everybody missed it.
body: Coral colonies along 200 kilometres of the northern reef released their eggs on November 13, six days before the night that scientists had marked in their calendars.
body: "We were still packing the boat," said marine biologist Leah Tran.
caption: Leah Tran had planned the trip for two years.
credit: (ABN Far North: Brendan Moss)
subheading: Reading the moon
body: Spawning usually follows the full moon in November, when the water has warmed for at least a month.
body: Dr Tran's team believes a heatwave in October moved the clock.
furniture: Loading...
body: Not all colonies took part, and the slow-growing boulder corals waited for the predicted night.
furniture: Loading YouTube content
caption: Duration 1 minute 12 seconds. Footage shows coral spawning at night.
body: That matters because mixed timing makes it harder for larvae of different reefs to meet.
furniture: Posted19 Nov 2024
furniture: Share options
furniture: Copy link
furniture: Facebook
furniture: X (formerly Twitter)
furniture: Top Stories
furniture: Rates on hold until winter, bank chief says
furniture: Cyclone season: what to pack
furniture: Related Stories
furniture: Heatwave leaves reef pale for third year
furniture: Back to top
furniture: Footer
furniture: We acknowledge Aboriginal and Torres Strait Islander peoples as the First Australians and Traditional Custodians of the lands where we live, learn and work.
furniture: © 2024 ABN
"""
OPINION_COLUMN = """
furniture: Subscribe
furniture: Give a gift
furniture: Sign in
furniture: The Ledger
furniture: Opinion
furniture: Columnists
furniture: Letters
furniture: Cartoons
furniture: Guest Essay
headline: We Should Let the Old Bridge Fall
dateline: Sept. 9, 2024
caption: Credit...Ina Jensen
furniture: Listen to this article · 6:12 min Learn more
furniture: Share full article
furniture: 417
byline: By Omar Castellanos
furniture: Mr. Castellanos is an engineer who has inspected bridges for three state governments.
furniture: Sign up for the Opinion Today newsletter
furniture: Get expert analysis of the news and a guide to the big ideas shaping the world every weekday morning. Get it sent to your inbox.
body: Every spring I drive out to the Harlan Street Bridge with a hammer. I tap the rivets and listen. For the past nine years, more of them have answered with a dull note.
body: The city loves this bridge. It is on the tea towels. But love is not a maintenance plan, and the $84 million the council wants to spend will buy at most 15 more years.
furniture: Advertisement
furniture: SKIP ADVERTISEMENT
body: There is a better use for that money: a plain concrete crossing half a mile upstream, wide enough for the buses that now cannot cross at all.
body: I know what the letters will say. That we are a throwaway society. That Rome kept its bridges. Rome did not salt its roads.
body: So let it stand, closed, as long as it can. And when it goes, let us build something our grandchildren will not have to tap with a hammer.
furniture: The Ledger is committed to publishing a diversity of letters to the editor. We'd like to hear what you think about this or any of our articles. Here are some tips. And here's our email: letters@ledger.example.
furniture: Follow the Ledger Opinion section on Facebook, Instagram, TikTok and Threads.
furniture: A version of this article appears in print on Sept. 10, 2024, Section A, Page 23 of the New York edition with the headline: Let the Old Bridge Fall. Order Reprints | Today's Paper | Subscribe
furniture: See more on: Harlan County
furniture: Share full article
furniture: 417
furniture: Related Content
furniture: More in Opinion
furniture: I Was a Toll Collector. I Saw Everything.
furniture: By June Park
furniture: Illustration by Max Roe
furniture: The Case for Slower Trains
furniture: By Editorial Board
furniture: Trending in The Ledger
furniture: What to Cook This Week
furniture: Site Information Navigation
furniture: © 2024 The Ledger Company
furniture: LedgerCo Contact Us Accessibility Work with us Advertise
"""
COOKIE_BANNER_TOP = """
furniture: We value your privacy
furniture: We and our 847 partners store and/or access information on a device, such as cookies and process personal data, such as unique identifiers and standard information sent by a device for personalised advertising and content, advertising and content measurement, audience research and services development.
furniture: With your permission we and our partners may use precise geolocation data and identification through device scanning. You may click to consent to our and our 847 partners' processing as described above. Alternatively you may access more detailed information and change your preferences before consenting.
furniture: Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only.
furniture: MORE OPTIONS
furniture: AGREE
furniture: Dublin
furniture: 12°C
furniture: Irish News
furniture: World News
furniture: Property
furniture: Farming
headline: Sheep worrying: farmers demand register of dogs after 60 ewes killed in Wicklow
byline: Niamh Foley
dateline: Today at 06:30
body: Hill farmers in Wicklow have called for a compulsory register of dogs after 60 in-lamb ewes were killed in a single night above Glenmalure.
body: The attack, which gardaí believe involved two dogs, is the worst in the county for 15 years.
body: Pat Dunne, who lost 41 animals, said walkers ignored signs on the mountain road "as if they were decoration".
furniture: Farming Newsletter
furniture: Get the best farming news, views and opinion every Tuesday and Thursday
furniture: This field is required
furniture: SIGN UP
body: The farmers' association wants owners to be fined at least €2,500 where a dog is found loose near sheep.
body: The department said that the control of dogs was a matter for local authorities, which employ 58 wardens between them.
furniture: Join the Independent WhatsApp channel
furniture: Stay up to date with all the latest news
furniture: More on Sheep
furniture: Follow
furniture: Latest Irish News
furniture: Man (40s) dies in Kildare crash
furniture: Weather: snow on high ground by evening
furniture: Top Stories
furniture: Bus fares to rise in January
furniture: © Mediahouse Ireland
"""
MAGAZINE_LONGREAD = """
furniture: Newsletter
furniture: Sign In
furniture: Search
furniture: The Latest
furniture: News
furniture: Books & Culture
furniture: Fiction & Poetry
furniture: Humor & Cartoons
furniture: Puzzles & Games
furniture: Letter from the Arctic
headline: The Last Ice Road
dek: Each winter, truckers drive across frozen lakes to the mines. This year the lakes would not freeze.
byline: By Ansel Whitcombe
dateline: February 26, 2024
caption: A convoy crosses Gordon Lake in January. The season has shrunk from ten weeks to five.
credit: Photographs by Pia Lund for The Monthly
furniture: Save this story
furniture: Listen to this story
body: At four in the morning, when the cold is at its most reliable, Marcel Beaulieu opens the door of his truck and leaves it open. He does this on every lake. If the ice goes, he told me, you have about as long as it takes to say your own name.
body: The road runs for two hundred and fifty miles north-east of Yellowknife, and most of it is not there in summer. It is built anew each December by men who flood the lakes, inch by inch, until the ice will bear seventy tons.
body: This year they began on the third of January, the latest start on record, and stopped twice.
furniture: Get the best of The Monthly in your inbox every day
caption: Marcel Beaulieu, who has driven the road for thirty-one winters, at a rest stop on Mackay Lake.
body: “The ice talks,” Beaulieu said, as we rolled on to Gordon Lake at ten miles an hour. Faster, and a wave forms under the ice ahead of the wheels. “When it is quiet, that's when you worry.”
body: The mines have begun to plan for a world without the road. One of them has ordered airships.
furniture: *
body: In the spring of 1999, a driver called Len Harding went through the ice near Portage 18. He was found a day later, on the bonnet of his truck, which had come to rest on a shoal.
body: “He asked for a cigarette,” Beaulieu said. ♦
furniture: More from The Monthly
furniture: The cook who vanished from a cruise ship.
furniture: What happens when a town loses its only doctor?
furniture: Sign up for our daily newsletter to receive the best stories from The Monthly.
byline: Ansel Whitcombe
furniture: is a staff writer. He is the author of “Cold Harbour.”
furniture: More:
furniture: Arctic
furniture: Climate Change
furniture: Read More
furniture: Annals of Nature
furniture: The Owl Who Liked Sitting on Caesar
furniture: By Susan Orme
"""
AMP_PAGE = """
furniture: Open in app
furniture: ≡
furniture: Sunrise Daily
furniture: TRENDING:
furniture: Fuel price
furniture: AFCON
furniture: Exam results
furniture: Home/News/Health
headline: Clinic nurses in Kisumu down tools over unpaid risk allowance
byline: By OTIENO WERE
dateline: Thursday, October 10, 2024 — updated at 14:20 EAT
furniture: 2 min read
caption: Nurses outside the county assembly in Kisumu on October 10, 2024. PHOTO | ONDARI OGEGA | SDG
furniture: What you need to know:
dek: Nurses say they have not been paid the allowance since March.
dek: The county blames delays in transfers from the treasury.
furniture: Advertisement
body: Nurses at 34 public clinics in Kisumu County stayed away from work on Thursday over a risk allowance that they say has not been paid for seven months.
body: Union branch secretary Maurice Opetu said members would not return until the money was in their accounts.
furniture: Also Read: Why county hospitals are buying solar freezers
body: “We have been patient. Promises do not pay rent,” he told journalists outside the county assembly.
body: Patients were turned away at Lumumba sub-county hospital, where only the emergency ward was open.
furniture: Advertisement
body: County health executive Grace Akinyi asked the nurses to give the government until the end of the month, saying the treasury had released only half of what was due.
furniture: owere@sunrise.example
furniture: Follow our WhatsApp channel for breaking news updates and more stories like this.
furniture: In the headlines
furniture: Teachers' employer defends transfer of 400 heads
furniture: Rains to continue for a week, weatherman says
furniture: Sponsored
furniture: Residents of Nairobi are surprised by the price of these flats
furniture: View Comments (6)
furniture: View non-AMP version
"""
WAYBACK_CAPTURE = """
furniture: The Wayback Machine - https://web.archive.org/web/20090314120455/http://www.pilotherald.example/news/ferry.html
furniture: PilotHerald.example
furniture: Hello, Guest! Log in | Register
furniture: Site Index
furniture: Jobs | Cars | Homes | Classifieds
furniture: Today's Weather: 48° Rain
headline: State may drop night ferries to save $9 million
dateline: Saturday, March 14, 2009
byline: By Rick Jansen
byline: PILOT-HERALD STAFF WRITER
furniture: Story tools
furniture: E-mail this story
furniture: Printable version
furniture: Text size: A A A
body: PORT ALDER - The state ferry system may end sailings after 9 p.m. on four routes this fall, a step that island residents said would cut them off from hospital care.
body: The cuts would save about $9 million over two years, according to a plan that managers gave to lawmakers Friday.
caption: The ferry Klahanie leaves Port Alder for Orcas on Friday evening. Night runs carry 300 riders on average.
credit: Photo by Ann Osei / Pilot-Herald
body: "People do not stop having heart attacks at nine o'clock," said Bev Stroud, a volunteer with the Shaw Island fire district.
furniture: ADVERTISEMENT
body: Ferry director Dale Moss said ridership on the late boats had fallen by a third since 2000.
body: Public meetings begin on March 23 in Friday Harbor.
furniture: Rick Jansen can be reached at 360-555-0189 or rjansen@pilotherald.example.
furniture: Reader comments (12)
furniture: islander62 wrote:
furniture: Maybe the director should try living out here for one winter.
furniture: Posted 3/14/2009 7:15 AM
furniture: boatguy wrote:
furniture: Raise the fares in July, not the pitchforks in March. Tourists pay, simple.
furniture: Posted 3/14/2009 8:40 AM
furniture: Top jobs
furniture: Welder, Dakota Creek
furniture: RN nights, Island Hospital
furniture: Contact us | About us | Site map | Privacy policy
furniture: © 2009 Pilot-Herald Publishing
"""
EXPLAINER_KEYPOINTS = """
furniture: العربية
furniture: English
furniture: Français
furniture: Navigation menu
furniture: News
furniture: Show more news sections
furniture: Economy
furniture: Video
furniture: EXPLAINER
furniture: News
furniture: |
furniture: Fisheries
headline: Why are Senegal's fishermen blocking the new deepwater port?
dek: Protesters say a breakwater at Ndayane will close the channel they have used for generations.
caption: Pirogues lie on the beach at Ndayane, south of Dakar. Some 4,000 people here live from fishing [Amadou Sarr/Sahel News]
byline: By Fatou Binetou Diop
dateline: Published On 2 Feb 2025
furniture: Save
furniture: Share
body: Fishermen in the Senegalese village of Ndayane have blocked the road to a building site for a third week, in a dispute over a port that the government calls a national priority.
body: The port, which is being built by a foreign operator for $1.2bn, is meant to relieve congestion in Dakar from 2027.
subheading: What do the fishermen want?
body: They want a gap of 300 metres in the breakwater, so that pirogues can reach the open sea in winter.
body: “A wall in the sea is still a wall,” said Moussa Ba, who speaks for the village's 700 boat owners.
furniture: Sign up for Sahel News
furniture: Weekly newsletter
furniture: The latest news from around the region. Timely. Accurate. Fair.
furniture: E-mail address
furniture: Subscribe
furniture: By signing up, you agree to our Privacy Policy
furniture: protected by reCAPTCHA
subheading: What does the government say?
body: The ministry of infrastructure says that a gap would let swell into the harbour, and that it has set aside 9 billion francs to move the boats to a new beach.
caption: [Sahel News]
subheading: Has this happened before?
body: Yes. In 2013, residents of Bargny stopped a coal plant for two years with a court case.
body: That plant was finished in the end, but it has hardly run.
furniture: Source: Sahel News
furniture: You might also like
furniture: list of 3 items
furniture: list 1 of 3
furniture: Mauritania reopens octopus season
furniture: list 2 of 3
furniture: The women who smoke Dakar's fish
furniture: list 3 of 3
furniture: Gas arrives, jobs do not
furniture: end of list
furniture: About
furniture: Show more
furniture: Follow Sahel News on:
furniture: © 2025 Sahel Media Network
"""
TRADE_SITE_METERED = """
furniture: Skip to content
furniture: Latest issue
furniture: Events
furniture: Awards
furniture: Podcasts
furniture: You have 2 free articles remaining this month. Register for more.
furniture: Home / Logistics / Warehousing
headline: Robot pickers fail to dent warehouse vacancies, survey finds
dateline: 12 March 2025
byline: Georgia Pell
furniture: 2 minute read
furniture: Follow this topic
furniture: Bookmark
furniture: Record learning outcomes
credit: Picture: Shutterstock
body: Warehouses that bought picking robots in the past two years have as many open jobs as those that did not, according to a survey of 412 sites by the Storage Employers Federation.
body: The average site had nine unfilled posts in January, compared with eight a year earlier.
furniture: Related articles
furniture: Two in five depots plan night shifts
furniture: Drone stocktakes: what we learned in Daventry
body: Respondents said that robots had changed what they looked for rather than how many people they needed.
pullquote: "We used to hire backs. Now we hire people who can reboot a conveyor"
furniture: Ian Tolley, Coldharbour Foods
body: Four in 10 had raised starting pay by more than 5% since last spring. Only 6% had cut hours.
subheading: Training gap
body: The federation called on ministers to let firms spend the apprenticeship levy on short courses, a change the government promised in 2023 but has not made.
body: Federation chair Lorna Speight said: “A six-week course would fill half of these posts.”
furniture: Sign up for our daily newsletter
furniture: Sign up
furniture: Related topics
furniture: Automation
furniture: Recruitment
furniture: Have your say
furniture: Your email address will not be published. Required fields are marked *
furniture: Comment
furniture: Name
furniture: Post comment
furniture: Most read
furniture: Pallet prices at four-year low
furniture: Minister opens rail terminal
furniture: © 2025 Metro Business Titles Ltd
"""
SPORTS_AND_POLLS = """
furniture: SCORES
furniture: NFL
furniture: NBA
furniture: Soccer
furniture: Watch
furniture: Bet
furniture: FINAL
furniture: LYN 2
furniture: DOV 1
furniture: Summary
furniture: Report
furniture: Commentary
furniture: Statistics
headline: Lynmouth stun Dover in stoppage time to keep promotion hopes alive
byline: Theo Brandt
byline: National League correspondent
dateline: Apr 20, 2024, 05:31 PM ET
furniture: Open Extended Reactions
body: Kasim Idowu scored in the 94th minute as Lynmouth came from behind to beat Dover 2-1 on Saturday and move within a point of the playoff places.
body: Dover led at the break through Paul Hines, who turned in a corner after 31 minutes.
furniture: Editor's Picks
furniture: Dover's stadium plan goes to appeal
furniture: 2d
furniture: Ranking all 24 kits: Who wore it worst?
furniture: 5h
furniture: 2 Related
body: But Rob Asher's side sat back, and Lynmouth levelled when Idowu's shot went in off both posts.
body: "I stopped counting the corners," Asher said. "We did this to ourselves."
furniture: play
caption: Idowu: I closed my eyes and hit it (0:47)
caption: Lynmouth striker Kasim Idowu talks about his late winner. (0:47)
body: Lynmouth manager Fay Collins said the result was reward for two months of dull victories.
body: They travel to Hartlepool on Tuesday, where a draw may be enough.
furniture: Information from the league's press office was used in this report.
furniture: Poll: Will Lynmouth go up?
furniture: Yes, automatically
furniture: Yes, through the playoffs
furniture: No
furniture: 1,204 votes
furniture: Terms of Use
furniture: Privacy Policy
furniture: Your US State Privacy Rights
furniture: © 2024 ESP Enterprises, LLC. All rights reserved.
"""
NGO_AND_TIMELINE = """
furniture: Donate
furniture: Get updates
furniture: Languages
furniture: English Español Português
furniture: Countries
furniture: Topics
furniture: Reports
furniture: Videos & Photos
furniture: Available In
furniture: English
furniture: Español
dateline: November 5, 2024 12:00AM EST
furniture: News Release
headline: Peru: Court Ruling Leaves River Towns Without Safe Water
dek: Government Should Comply With Order to Test for Lead and Mercury
furniture: Share
furniture: Share this via Facebook
furniture: Share this via X
furniture: Share this via WhatsApp
furniture: Other ways to share
caption: A woman carries water from a truck in Nauta, Loreto, October 2024.
credit: © 2024 Rights Monitor
body: (Lima) – A ruling by Peru's highest court that lets the government put off water tests in 19 river towns endangers tens of thousands of people, Rights Monitor said today.
body: The court held on October 29 that a 2021 order to test for heavy metals did not bind the new health minister.
body: “People were told for three years to wait for a test,” said Elena Ruiz, Americas researcher at Rights Monitor. “Now they are told to wait for a minister.”
furniture: Click to expand Image
caption: Samples taken by residents in plastic bottles, Nauta. © 2024 Rights Monitor
body: Oil spills in the Marañón basin have left lead and mercury in the river since the 1970s, government studies show.
subheading: Timeline
body: 2016: A pipeline breaks at Chiriaco. Children are hired to collect the oil.
body: 2021: A judge in Loreto orders monthly tests.
body: 2024: The highest court suspends the order.
body: The health ministry did not reply to a request for comment.
furniture: Your tax deductible gift can help stop human rights violations and save lives around the world.
furniture: $50
furniture: $100
furniture: Other
furniture: Region / Country
furniture: Americas
furniture: Peru
furniture: Most Viewed
furniture: Dispatches: A Mayor in Hiding
furniture: Protecting Rights, Saving Lives
furniture: Rights Monitor defends the rights of people in 90 countries worldwide, spotlighting abuses and bringing perpetrators to justice
furniture: Get updates on rights issues from around the globe. Join our movement today.
furniture: Enter an email address
furniture: Sign Up
"""
SCANDI_PUBLIC = """
furniture: NRO
furniture: Hopp til innhold
furniture: News in English
furniture: Listen
furniture: This article is over two years old, it may contain outdated information.
headline: Salmon farms told to stop killing seals, or lose their licences
dek: New rules take effect on 1 June. The industry says it needs more time.
caption: A grey seal outside a fish farm in Frøya. Photo: Lise Aune / NRO
byline: Marit Sveen
furniture: Journalist
byline: Torstein Hagen
furniture: Journalist
furniture: We report from Trondheim
dateline: Published 12 February 2023 at 19:04
dateline: Updated 13 February at 08:12
furniture: The article is more than two years old
body: Fish farms that shoot seals after the first of June will lose the licence for the site, the fisheries minister said on Sunday.
body: Last year 412 seals were shot along the coast, most of them at 30 farms north of Trondheim.
subheading: Nets instead of rifles
body: The minister wants farms to hang a second net, which costs about 4 million kroner for a site.
body: – It is a one-time cost, and it is small beside what they earn in a good month, she says.
caption: Fisheries minister Anniken Dahl visited Frøya on Friday. Photo: Lise Aune / NRO
furniture: READ ALSO: Sea lice cost farms more than ever
body: The farmers' association says that divers could not hang so many nets before the summer.
body: – We need two seasons, says its director, Jon Erik Vik.
furniture: Published 12 February 2023 at 19:04
furniture: Tips us
furniture: Do you have input on this case? Send us an email
furniture: More from Trøndelag
furniture: Bridge opens after nine months
furniture: Editor-in-chief and managing director: Hanne Bjørk
furniture: Copyright © NRO 2023
"""
AGGREGATOR_WITH_TICKER = """
furniture: US Markets closed
furniture: S&P 500
furniture: 5,123.41
furniture: -57.33 (-1.11%)
furniture: Dow 30
furniture: 38,989.83
furniture: +97.55 (+0.25%)
furniture: Crude Oil
furniture: 81.93
furniture: -0.23 (-0.28%)
furniture: Bitcoin USD
furniture: 68,224.10
furniture: Money
furniture: My Portfolio
furniture: News
furniture: Markets
furniture: Upgrade to Premium
headline: Cinema chain Lumo to close 31 screens after holders reject debt swap
furniture: Wire Finance
byline: Hugh Parrish and Wen Lu
dateline: Mon, Mar 4, 2024, 4:12 PM EST
furniture: 2 min read
furniture: In This Article:
furniture: LUMO
furniture: -18.40%
body: (Wire Finance) -- Lumo Screens Inc. will shut 31 cinemas in eight states by the end of May after holders of its 2027 notes refused to swap them for shares.
body: The shares fell 18% to $1.42 at 3:58 p.m. in New York, their lowest in four years.
furniture: Most Read from Wire Finance
furniture: Copper Bets Unwind as Chile Mine Reopens
furniture: The Accountant Who Bought an Island
furniture: Hedge Funds Pile Into Cocoa
body: Lumo lost $61 million last year as rents rose faster than ticket sales. It has 2,200 employees.
body: “We ran out of road,” Chief Executive Officer Paula Deng said in a call with analysts. “Those screens were never coming back.”
furniture: Story continues
body: The company still has $40 million in cash and expects to open a smaller chain of dine-in theaters in 2025, she said.
body: --With assistance from Tom Hale.
furniture: (Adds CEO comment in fourth paragraph.)
furniture: Most Read from Wire Finance Businessweek
furniture: How a Mattress Start-Up Lost Its Sleep
furniture: ©2024 Wire Finance L.P.
furniture: Terms and Privacy Policy
furniture: Recommended Stories
furniture: Oil slips as traders weigh ceasefire talks
furniture: Oil fell for a second day as traders weighed the odds of a ceasefire against lower output.
furniture: 2 hours ago
furniture: Reuters Wire
furniture: Gold hits record as dollar weakens
furniture: Gold climbed to a record on Monday on bets that rates have peaked.
furniture: 5 hours ago
furniture: Market Post
"""
UK_TABLOID_WEB = """
furniture: Jump directly to the content
furniture: Sign in
furniture: UK Edition
furniture: News
furniture: World News
furniture: FLOOD FURY
headline: Family's home flooded for SIXTH time in two years - but council says ditch is 'not a priority'
dek: Mum-of-three Kelly, 34, has now bought a boat
byline: Danny Crewe
dateline: Published: 10:41 , 21 Feb 2024
furniture: Updated: 11:20 , 21 Feb 2024
body: A MUM whose house has flooded six times in two years says she has given up on the council - and bought a boat.
body: Kelly Roper, 34, was woken at 4am on Tuesday by the sound of her fridge floating into the hall.
furniture: 4
caption: Kelly Roper with her new dinghy outside the house in Tewkford
credit: Credit: Mercury Press
furniture: 4
caption: The kitchen was under three feet of water
credit: Credit: Mercury Press
furniture: Sign up for The Bugle newsletter
furniture: Thank you!
body: The ditch behind the family's rented terrace in Tewkford, Gloucs, has not been cleared since 2019, she claims.
body: She said: "I've rung them 40 times. They told me the ditch is not a priority. Is my son's bed a priority?
body: "The boat was £90. It's the best money I've ever spent."
furniture: Read more on the weather
furniture: SNOW WAY
furniture: Met Office names exact date snow will hit
furniture: DRY UP
furniture: Hosepipe ban could return in APRIL
body: A council spokeswoman said the ditch would be inspected "in due course".
furniture: EXCLUSIVE
furniture: Strictly star's secret split
body: The Environment Agency said it had three pumps in the area.
furniture: Article continues below
furniture: 4
caption: Water reached the third stair
credit: Credit: Kelly Roper
furniture: Topics
furniture: Floods
furniture: © News Mercury Ltd. Registered in England
"""
NONPROFIT_NEWSROOM = """
furniture: Close
furniture: Local reporting, for you. Free.
furniture: Subscribe to our newsletter
furniture: Donate
furniture: Topics
furniture: Housing
furniture: Schools
furniture: About Us
furniture: Our Team
furniture: Impact
furniture: Housing
headline: Landlord kept deposits of 214 tenants for years. Now the state wants them back.
dek: Most of the renters had moved away and never knew they were owed money, records show.
byline: by Imani Frost and Leo Katz
dateline: May 14, 2024, 5 a.m. EDT
caption: Denise Waller looks through letters about her deposit at her home in Akron. Credit: Jo Sands for The Rubber City Project
furniture: Republish This Story for Free
furniture: Creative Commons License (CC BY-NC-ND 3.0)
furniture: The Rubber City Project is a nonprofit newsroom that investigates abuses of power. Sign up to receive our biggest stories as soon as they're published.
body: For nine years, the company that owned Denise Waller's apartment kept her $850. She found out from a postcard.
body: It came in March, from the Ohio attorney general, and it said that Crestline Homes had kept the deposits of 214 tenants in four buildings, in breach of a law from 1974.
body: “I thought it was a scam,” Waller said. “Who sends you a postcard to give you money?”
furniture: Our Reporting
furniture: How we counted the deposits
furniture: We compared court files with a list of leases that the company gave to the state.
body: Crestline did not answer questions sent by email. In court filings, its lawyers said the firm had lost track of tenants who left no address.
body: The attorney general asked a judge on Monday to order the company to pay back $163,000, and twice that sum in damages.
furniture: Help Us Report on Deposits
furniture: Did a landlord keep your deposit? Fill out our brief questionnaire.
furniture: Take Action
body: Waller has plans for the money. “A washing machine,” she said. “New. With the plastic still on it.”
byline: Mina Sole contributed research.
furniture: Filed under —
furniture: Housing
furniture: Imani Frost
furniture: Imani Frost is a reporter at The Rubber City Project covering housing and courts.
furniture: imani.frost@rubbercity.example
furniture: @imanifrost
furniture: Republish This Story
furniture: Most Read
furniture: The Judge Who Never Ruled
"""
TV_STATION_GROUP = """
furniture: 1
furniture: WEATHER ALERT
furniture: Flood Watch
furniture: WATCH NOW
furniture: Full Story
furniture: Traffic
furniture: I-Team
furniture: LOCAL NEWS
headline: Teen who built prosthetic hand for neighbor wins $50K science prize
byline: By Carla Ames via WKTQ logo
dateline: Friday, October 6, 2023 6:51PM
furniture: EMBED <>MORE VIDEOS
caption: A high school junior built a working hand out of fishing line and spoons. Carla Ames reports.
body: FAIRLAWN, Ohio (WKTQ) -- A Fairlawn teenager who built a prosthetic hand for her neighbor out of fishing line and kitchen spoons has won one of the country's biggest science prizes.
body: Priya Raman, 16, received $50,000 on Thursday night for the hand, which cost her $38 to make.
caption: Priya Raman shows the hand that she built in her family's garage. (WKTQ)
body: "Mr. Otis kept dropping his coffee," she told Doorstep News. "I just wanted him to be able to hold the cup."
furniture: RELATED: Akron robotics team heads to world finals
body: Otis Bell, 71, lost his right hand in a press accident in 1988. He had never been able to afford an artificial one.
furniture: ALSO SEE: Fire destroys historic carousel
body: Raman says she will spend part of the money on a 3D printer, and the rest on college.
furniture: The video in the player above is from an earlier report.
furniture: Copyright © 2023 WKTQ-TV. All Rights Reserved.
furniture: Report a correction or typo
furniture: Related Topics
furniture: SCIENCE
furniture: FAIRLAWN
furniture: Watch Live
furniture: ON NOW
furniture: Top Stories
furniture: Driver dies in I-77 crash
furniture: 20 minutes ago
furniture: School levy: What's on the ballot
furniture: Here's what voters in 11 districts will decide in November.
furniture: WKTQ
furniture: Privacy Policy
"""
INDIAN_SITE = """
furniture: Tuesday, 11 June 2024
furniture: E-PAPER
furniture: Sign In
furniture: Home India World Opinion Sports Tech Videos
furniture: TRENDING
furniture: Monsoon
furniture: NEET row
furniture: T20 World Cup
furniture: Home > Cities > Pune
furniture: Advertisement
headline: Pune: Auto drivers call off stir after RTO promises to act against bike taxis
dek: About 45,000 autos stayed off the roads on Monday; commuters were left stranded at stations
byline: Written by Sneha Kulkarni
dateline: Pune | Updated: June 11, 2024 09:32 IST
furniture: Follow Us
furniture: NewsGuard
caption: Auto drivers protest outside the RTO office in Pune on Monday. (Express photo by Arul Das)
furniture: Listen to this article
furniture: Your browser does not support the audio element.
body: A day after 45,000 autorickshaws stayed off the roads, drivers' unions in Pune on Monday night called off their strike following a written assurance from the Regional Transport Office (RTO) that it would act against bike taxis.
body: “The RTO has given us fifteen days. If a single bike taxi runs after that, we will be back on the streets,” said Keshav Pawar, president of the Rickshaw Panchayat.
furniture: Story continues below this ad
body: Commuters at Pune railway station and Swargate said app-based cabs had charged up to four times the usual fare.
furniture: Also Read | Why Pune's second airport keeps moving
body: RTO officer Sanjay Bhor said 126 bike taxis had been seized since January.
body: The Bombay High Court in January 2023 had told an aggregator to stop services until it had a licence.
furniture: Click here to join The Daily Express Pune WhatsApp channel and get a curated list of our stories
furniture: © The Daily Express (P) Ltd
furniture: First uploaded on: 10-06-2024 at 23:58 IST
furniture: TAGS:
furniture: autorickshaw
furniture: pune
furniture: Sneha Kulkarni
furniture: Sneha Kulkarni is a correspondent with The Daily Express in Pune. She writes on transport and civic issues. ... Read More
furniture: Latest Comment
furniture: Post Comment
furniture: Read Comments
furniture: Must Read
furniture: India chase 120 and lose
furniture: Sports
"""
SUNDAY_MAGAZINE_INTERVIEW = """
furniture: Menu
furniture: The Observer Weekly
furniture: Support us
furniture: Print subscriptions
furniture: Interview
furniture: Books
headline: Agnes Tal: ‘I wrote the whole novel in a launderette’
byline: Rhian Pugh
dek: The prize-winning novelist on thirty rejections, her love of bus timetables and why she will not own a phone
dateline: Sat 8 Jul 2023 09.00 BST
furniture: Share
furniture: 25
body: Agnes Tal, 58, worked as a conductor on the buses of Cardiff for 26 years before her first novel, The Night Depot, won the Marlow prize in May. She lives in Splott with a greyhound.
subheading: How did you write while you worked shifts?
body: I had an hour between the early and the split. The canteen was loud so I went to the launderette on Carlisle Street. It was warm, and nobody talks to you if you look at a drum going round.
subheading: Thirty publishers turned it down. What did they say?
body: One said nobody wants to read about buses. I thought: somebody does, there were forty of them on the number 11 every morning.
furniture: Sign up to Bookshelf
furniture: Free weekly newsletter
furniture: Discover new books and learn more about your favourite authors with our expert reviews, interviews and news stories.
furniture: Enter your email
furniture: Sign up
furniture: Privacy Notice: Newsletters may contain information about charities, online ads, and content funded by outside parties.
furniture: after newsletter promotion
pullquote: Nobody talks to you if you look at a drum going round
subheading: Is it true that you have no phone?
body: I have one on the wall. If it rings I go to it. People find that very restful.
furniture: The Night Depot is published by Harbour (£16.99). To support the Observer Weekly order your copy at bookshop.example. Delivery charges may apply
furniture: Explore more on these topics
furniture: Fiction
furniture: The Observer
furniture: interviews
furniture: Share
furniture: Reuse this content
furniture: Most viewed
furniture: The beach hut that costs more than a house
"""
GOV_AND_WIRE_MIX = """
furniture: An official website of the Province
furniture: Here's how you know
furniture: News releases
furniture: Ministers
headline: Province names three lakes for clean-up fund, leaves out largest
dateline: OTTERBURN, Man. — June 19, 2024
byline: The Canadian Wire
body: Three lakes in the Interlake will share $14 million for sewage works and shoreline planting, the Manitoba government said Wednesday, but Lake Otter, the largest and the greenest of them, is not on the list.
furniture: Article content
body: Environment Minister Tracy Loewen said that Lake Otter needed "a plan of its own", which would be ready next year.
furniture: We apologize, but this video has failed to load.
furniture: Try refreshing your browser, or
furniture: tap here to see other videos from our team.
furniture: Advertisement 2
furniture: This advertisement has not loaded yet, but your article continues below.
furniture: Article content
body: Cottage owners were not impressed. "Next year we will be able to walk across it," said Harvey Reimer, who has had a place at Gull Point since 1981.
furniture: Recommended from Editorial
furniture: Algae closes beaches at Gimlet
furniture: Council to vote on septic tanks
body: Algae covered a third of the lake last August, according to satellite images.
furniture: Share this article in your social network
furniture: Comments
furniture: Prairiemedia is committed to maintaining a lively but civil forum for discussion. Please keep comments relevant and respectful. Comments may take up to an hour to appear on the site.
furniture: Join the Conversation
furniture: This Week in Flyers
"""
PODCAST_TRANSCRIPT_PAGE = """
furniture: Skip to main content
furniture: Keyboard shortcuts for audio player
furniture: Open Navigation Menu
furniture: Newsletters
furniture: Sign In
furniture: Shop
furniture: World
headline: The last lighthouse keeper on the Bay of Fundy comes ashore
furniture: LISTEN & FOLLOW
furniture: Podcasts App
dateline: April 9, 2024 4:21 PM ET
furniture: Heard on All Evening
byline: Kate Dorsey
furniture: 3-Minute Listen
furniture: Download
furniture: Transcript
caption: Wes Ingalls at the Machias Seal Island light, which he kept for 31 years.
credit: Kate Dorsey/NRP
furniture: hide caption
furniture: toggle caption
credit: Kate Dorsey/NRP
body: MACHIAS SEAL ISLAND — For 31 years, Wes Ingalls wound the clock, polished the lens and counted puffins. On Friday, he turned off the kettle and got into a boat.
body: The light at Machias Seal Island has worked by itself since 1996. Keepers stayed for another reason: the island is claimed by two countries, and each wanted somebody to live there.
body: "I was a flag that could make tea," Ingalls says.
furniture: Sponsor Message
caption: Puffins outnumber people on the island by about 10,000 to two.
credit: Pia Lunde/AP
furniture: hide caption
body: Now both governments have agreed to leave the rock to the birds, and a camera will count them instead.
body: Ingalls, who is 66, has bought a house in Cutler with no view of the sea. He says he has seen it.
furniture: puffins
furniture: lighthouses
furniture: Facebook
furniture: Flipboard
furniture: Email
furniture: More Stories From NRP
furniture: Author Interviews
furniture: A memoir of a childhood in lifts
furniture: Popular on NRP.org
furniture: Why your dog hates the mail
furniture: NRP Editors' Picks
furniture: Read & Listen
furniture: Home
furniture: News
furniture: © 2024 nrp
"""
BUSINESS_WEEKLY_LEADER = """
furniture: Weekly edition
furniture: The world in brief
furniture: Log in
furniture: Menu
furniture: Leaders | Ports in a storm
headline: Why the world's harbours should stop dredging
dek: Bigger ships have become a race that nobody wins
credit: Image: Luca Dorbini
dateline: Sep 21st 2024
furniture: Save
furniture: Share
furniture: Give
furniture: Your browser does not support the <audio> element.
furniture: Listen to this story. Enjoy more audio and podcasts on iOS or Android.
body: IN THE spring of 1956 a converted tanker left Newark with 58 metal boxes on its deck. It drew nine metres of water. The ships that call at Rotterdam today draw 16, and the harbours that want them must dig.
body: Digging is dear. Hamburg has spent €800m on a few decimetres of the Elbe since 2019, and the river has filled half of them in again.
furniture: Get our daily newsletter
furniture: Upgrade your inbox and get our Daily Dispatch and Editor's Picks.
body: Yet the gains go elsewhere. A study of 40 ports finds that carriers kept nine-tenths of what larger ships saved, and that towns kept the mud.
subheading: A box too far
body: Governments could agree to stop at 16 metres, as they once agreed on the width of rails. A treaty needs only a dozen signatures: the ports that matter are few.
body: It would not be the end of trade. It might be the end of showing off. ■
furniture: For subscribers only: to see how we design each week's cover, sign up to our weekly Cover Story newsletter
furniture: Explore more
furniture: Leaders
furniture: Trade
furniture: This article appeared in the Leaders section of the print edition under the headline "Ports in a storm"
furniture: Leaders
furniture: September 21st 2024
furniture: The trouble with cheap money
furniture: From the September 21st 2024 edition
furniture: Discover stories from this section and more in the list of contents
furniture: Explore the edition
furniture: Reuse this content
furniture: More from Leaders
furniture: Let the robots do the paperwork
furniture: Forms were never a job for people
"""

WIDE_PASTES = {
    name.casefold(): value.strip().splitlines()
    for name, value in dict(globals()).items()
    if name.isupper() and isinstance(value, str)
}
