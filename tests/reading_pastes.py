"""Pages as they are pasted, in our own words: one paragraph a line, its role before it."""

ELECTION = """
furniture: Skip links
furniture: Skip to Content
furniture: play
furniture: Live
furniture: Show navigation menu
furniture: Navigation menu
furniture: News
furniture: Show more news sections
furniture: Features
furniture: Opinion
kicker: News|Elections
headline: Opposition claims victory in Belmara as count is halted
dek: Electoral commission suspends publication of results, citing a cyberattack, as both candidates urge supporters to stay calm.
caption: Supporters of opposition candidate Ines Kabore celebrate outside her party's headquarters in Port-Clair
credit: [Amadou Ba/Reuters]
byline: By Staff and News Agencies
dateline: Published On 9 Jun 2024
dateline: 9 Jun 2024
furniture: Save articles to read later and create your own reading list.
body: The opposition in Belmara has claimed victory in Sunday’s presidential election after the electoral commission stopped publishing results with 61 percent of votes counted.
body: Ines Kabore, a former judge, was leading President Joseph Tandia by 52 to 44 percent when the commission’s website went dark.
related: Recommended Stories
furniture: list of 3 items
furniture: list 1 of 3Why young Belmarans want change
furniture: list 2 of 3A timeline of coups in the region
furniture: list 3 of 3Photos: Voting under curfew
furniture: end of list
body: “The people have spoken and no machine will silence them,” Kabore told cheering crowds in Port-Clair.
body: Tandia’s campaign said that the claim was “premature and dangerous”.
subheading: ‘We want our votes’
body: Observers from the regional bloc ECO-9 said voting had been largely peaceful, but expressed concern about the delay.
body: Police fired tear gas at young people who gathered near the commission, a witness told the AFP news agency.
furniture: Sign up for Gulf Wire News
furniture: Americas Coverage Newsletter
furniture: US politics, Canada's multiculturalism, South America's geopolitical rise—we bring you the stories that matter.
furniture: E-mail address
furniture: Subscribe
furniture: By signing up, you agree to our Privacy Policy
furniture: protected by reCAPTCHA
body: A curfew has been imposed on the capital from 8pm to 5am.
syndication: Source: Gulf Wire News and news agencies
furniture: Advertisement
furniture: About
furniture: Show more
furniture: Connect
furniture: Our Channels
furniture: Follow Gulf Wire News English:
"""

EMBEDDED = """
headline: Senator drops out of governor’s race after donor revelations
byline: By Kate Ames and Phil Noor, TVN
furniture: 3 minute read
dateline: Updated 6:20 PM EDT, Tue June 11, 2024
furniture: Link Copied!
caption: Sen. Paul Grady speaks at a rally in Topeka in May.
credit: Daniel Roe/Getty Images
body: Sen. Paul Grady ended his campaign for governor on Tuesday, four days after reports that a donor facing fraud charges had paid for his family's vacations.
body: “I have let people down,” Grady said in a video posted on X. “I won't let this become the story of our state.”
body: “I wish Paul and his family well. Now let's get back to talking about Kansas.”
furniture: — Laura Finch (@laurafinchks) June 11, 2024
body: Grady, 58, had led the Republican field by 11 points in a poll released last month.
furniture: Ad Feedback
related: RELATED ARTICLE
related: Donor at center of Grady inquiry pleads not guilty
body: The Justice Department declined to comment.
body: “It was over the moment the photos came out,” one former aide, who asked not to be named, told TVN.
subheading: A crowded field
body: His exit leaves Attorney General Laura Finch as the front-runner in the August primary.
correction: This story has been updated with additional details.
byline: TVN’s Maya Cole contributed to this report.
furniture: Ad Feedback
furniture: Ad Feedback
furniture: Paid Content
related: Doctors stunned by this simple trick
furniture: HealthBeat
furniture: Search TVN...
furniture: Log In
furniture: Live TV
furniture: Follow TVN Politics
furniture: Terms of Use
furniture: Privacy Policy
copyright: © 2024 Television News Network. All Rights Reserved.
copyright: TVN Sans ™ & © 2016 Television News Network.
"""

TELEVISION = """
furniture: KXYZ 9 News
furniture: Close
furniture: 64°
furniture: Livestream
furniture: Alerts
furniture: Menu
furniture: Weather Alert
furniture: Flood watch until Thursday
headline: Sheriff: Three rescued from swollen creek near Harlan
byline: by: Cody Marsh
dateline: Posted: Jun 11, 2024 / 05:42 PM CDT
dateline: Updated: Jun 11, 2024 / 09:10 PM CDT
furniture: SHARE
dateline: HARLAN, Texas (KXYZ) —
body: Deputies pulled three people from a swollen creek Tuesday after their pickup was swept off a low-water crossing, the Harlan County Sheriff's Office said.
body: Sheriff Dale Ortiz said the driver, 34, and two teenagers clung to a tree for almost an hour.
furniture: Close
furniture: Thanks for signing up!
furniture: Watch for us in your inbox.
furniture: Subscribe Now
furniture: KXYZ Daily News
body: “The water came up four feet in ten minutes,” Ortiz told reporters at the scene.
body: More than six inches of rain have fallen on the county since Sunday, according to the National Weather Service. Eleven roads were closed.
related: Top Stories
related: Teen arrested in mall vandalism
related: City council approves new stadium lease
related: Harlan teacher wins $1M lottery prize
body: Nobody was seriously hurt. All three were treated at Harlan Regional and released.
body: “Turn around, don't drown,” Ortiz said. “We say it every year.”
copyright: Copyright 2024 Nexmedia Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.
furniture: SHARE THIS STORY
related: Trending Stories
related: Suspect in 2019 cold case found in Mexico
related: Restaurant report: Three kitchens fail
related: Tornado debris field seen from space
related: Don't Miss
related: Best air purifiers for pet owners
related: BestReviews
furniture: 3 days ago
related: How to clean a grill in ten minutes
related: BestReviews
furniture: 4 days ago
related: View All BestReviews Picks
related: Video Forecast
"""

DAILY = """
furniture: Skip to main content
furniture: Skip to navigation
furniture: Print subscriptions
furniture: Sign in
furniture: Search jobs
furniture: US edition
furniture: The Sentinel - Back to home
furniture: Support the Sentinel
furniture: Fund independent journalism with $15 per month
furniture: Support us
furniture: News
furniture: Opinion
furniture: Sport
furniture: Culture
furniture: Lifestyle
furniture: Show more
furniture: World
furniture: US politics
furniture: Middle East
furniture: Fishing rights
furniture: This article is more than 2 months old
headline: Fishing fleets face ban from spawning grounds after scientists warn of collapse
furniture: This article is more than 2 months old
dek: Ministers say the closure will last until cod stocks recover, but crews call it a death sentence for coastal towns
caption: Trawlers in Skerry harbour. The closure covers an area the size of Wales.
credit: Photograph: Murdo Keane/Alamy
byline: Fiona Blake Environment correspondent
dateline: Mon 3 Jun 2024 16.21 BST
dateline: Last modified on Tue 4 Jun 2024 09.02 BST
furniture: Share
body: Fishing fleets will be banned from four of the North Sea’s most important spawning grounds from next spring, ministers have announced, after scientists warned that cod numbers had fallen to a tenth of their level in the 1980s.
body: The closure, which covers 20,000 sq km, is the largest ever ordered in British waters.
body: “We are looking at the last chance for cod,” said Prof Alan Reid of the Marine Institute. “If we wait for certainty there will be nothing left to protect.”
furniture: Skip past newsletter promotion
furniture: Sign up to Down to Earth
furniture: Free weekly newsletter
furniture: The planet's most important stories. Get all the week's environment news - the good, the bad and the essential
furniture: Enter your email address
furniture: Sign up
furniture: Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy. We use Google reCaptcha to protect our website and the Google Privacy Policy and Terms of Service apply.
furniture: after newsletter promotion
body: Crews in Skerry, where one in three jobs depends on the harbour, reacted with anger. “They have signed our death warrant,” said Callum Munro, who skippers a 20-metre trawler.
body: The environment secretary, Jane Holt, said owners would receive up to £80,000 a boat in compensation.
furniture: Quick Guide
furniture: How quotas work
furniture: Show
body: Campaigners welcomed the move. Greenwatch said it would monitor the closed areas by satellite.
body: Norway, which shares the stock, has not said whether it will follow.
related: Explore more on these topics
related: Fishing industry
related: Fishing
related: Marine life
furniture: news
furniture: Share
furniture: Reuse this content
related: Most viewed
related: Football star apologises after late-night party
furniture: Live
related: Storm batters the south as trains halted
related: ‘I lost everything’: the people who trusted a crypto guru
related: Review: a thriller that forgets to thrill
related: More from Environment
related: Water firms told to stop dumping sewage
furniture: 12h ago
related: Beavers return to London after 400 years
furniture: 1d ago
related: Original reporting and incisive analysis, direct from the Sentinel every morning
furniture: Sign up for our email
furniture: About us
furniture: Help
furniture: Complaints & corrections
furniture: Work for us
furniture: Privacy policy
furniture: Cookie policy
furniture: Back to top
copyright: © 2024 Sentinel News & Media Limited or its affiliated companies. All rights reserved. (dcr)
"""

RADIO = """
furniture: Accessibility links
furniture: Skip to main content
furniture: Keyboard shortcuts for audio player
furniture: Open Navigation Menu
furniture: NRB
furniture: NRB Shop
furniture: Close Navigation Menu
furniture: Home
furniture: News
furniture: Expand/collapse submenu for News
furniture: Newsletters
furniture: Search
furniture: Economy
headline: Bakeries brace for flour shortage as rail strike enters second week
dateline: June 12, 20245:04 AM ET
furniture: Heard on Morning Edition
byline: By
byline: Rosa Kim
furniture: 3-Minute Listen
furniture: Download
furniture: Transcript
caption: A baker shapes loaves before dawn in Duluth, Minn. Supplies of flour are running low across the Upper Midwest.
credit: Tim Larsen for NRB
furniture: hide caption
furniture: toggle caption
credit: Tim Larsen for NRB
dateline: DULUTH, Minn. —
body: Bakers across the Upper Midwest are rationing flour as a strike by freight rail workers enters its second week.
body: The walkout by 6,000 conductors and engineers has idled mills from Duluth to Fargo. Millers say they can store only about ten days of wheat.
furniture: Sponsor Message
body: "I've got enough for maybe four days," said Anna Lindqvist, who owns two bakeries in Duluth. "After that, I'm closed."
body: Railroads offered a 14% raise over five years. The union wants 22% and paid sick leave.
related: Rail strike could raise food prices within weeks, economists say
furniture: Economy
related: Rail strike could raise food prices within weeks, economists say
body: The Biden administration has declined to say whether it would ask Congress to step in.
body: "We're watching it closely," said Labor Department spokesman Mark Cho.
furniture: railroads
furniture: strike
furniture: flour
furniture: Facebook
furniture: Flipboard
furniture: Email
furniture: Read & Listen
furniture: Home
furniture: News
furniture: Culture
furniture: Connect
furniture: Newsletters
furniture: Facebook
copyright: © 2024 nrb
"""

RELEASE = """
furniture: News provided by
furniture: Northwind Energy Corp.
dateline: Jun 10, 2024, 08:00 ET
headline: NORTHWIND ENERGY REPORTS FIRST-QUARTER RESULTS
furniture: Share this article
dateline: HOUSTON, June 10, 2024 /PressLine/ --
body: Northwind Energy Corp. (NYSE: NWE) today reported net income of $412 million for the first quarter, compared with $388 million a year earlier.
body: "Our teams delivered a strong start to the year," said Chief Executive Maria Osei.
subheading: Highlights
body: Revenue of $3.1 billion, up 6 percent
body: Record output of 410,000 barrels a day
body: Quarterly dividend raised to 55 cents a share
body: The company expects capital spending of $1.9 billion this year.
subheading: About Northwind Energy
body: Northwind Energy is an independent producer with operations in Texas and the Gulf of Mexico.
furniture: Contact:
furniture: Paul Greene
furniture: Investor Relations
furniture: 713-555-0147
furniture: ir@northwind.test
syndication: SOURCE Northwind Energy Corp.
furniture: 21%
related: more press release views with
furniture: Request a Demo
"""
