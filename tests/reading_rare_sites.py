"""More saved pages, written after the readers were tuned to ``reading_sites``; same contract."""

from collections.abc import Callable

from tests.reading_more_stories import FERRY, GLACIER, HARVEST, MUSEUM, SCHOOL, TRAM
from tests.reading_sites import TEASERS, Site, ld, links, page, ps


def cable_network() -> Site:
    s = SCHOOL
    paras = "".join(f'<div class="zn-body__paragraph">{p}</div>' for p in s.body[3:])
    html = page(
        f'<title>{s.headline} - CTN</title><meta property="og:title" content="{s.headline}"><meta itemprop="datePublished" content="2018-06-07T14:31:59Z"><meta property="og:pubdate" content="2018-06-07T14:31:59Z">',
        f'<div class="nav-header"><ul>{links()}</ul></div><article class="pg-rail-tall"><h1 class="pg-headline">{s.headline}</h1><div class="metadata"><p class="metadata__byline"><span>By Thabo Nene, CTN</span></p><p class="update-time">Updated 1431 GMT (2231 HKT) June 7, 2018</p></div><div class="media__video"><div class="js-media__video"><h3>Now Playing</h3><span>{TEASERS[0]} <span>01:12</span></span></div></div><div class="el__storyhighlights"><h3>Story highlights</h3><ul><li>The failure hit 17 schools</li><li>Universities promise leniency</li></ul></div><section id="body-text"><div class="l-container"><div class="zn-body__paragraph speakable"><cite>(CTN)</cite>{s.body[0]}</div><div class="zn-body__paragraph speakable">{s.body[1]}</div><div class="zn-body__paragraph">{s.body[2]}</div><div class="el__leafmedia"><div class="ad">Advertisement</div></div><div class="zn-body__read-all">{paras}</div><p class="zn-body__footer">CTN\'s Ruth Molefe contributed to this report.</p></div></section></article><div class="ob-widget"><h2>Paid Content</h2>{links("div", 3)}</div><div class="zn-staggered"><h2>More from CTN</h2>{links("h3", 4)}</div><footer><p>© 2018 Cable Television News. CTN Sans is a trademark.</p></footer>',
    )
    return Site(html, s.body, s.headline, "2018-06-07")


def webforms() -> Site:
    s = TRAM
    html = page(
        f"<title>{s.headline}</title><meta name='DATE' content='2009-03-31'>",
        f"<form name='aspnetForm' method='post' action='Article.aspx?id=77' id='aspnetForm'><input type='hidden' name='__VIEWSTATE' value='xx'><div id='ctl00_Header'><a href='/'>City Council Watch</a> | <a href='/a'>Archive</a></div><div id='ctl00_Main_Panel1'><h3 id='ctl00_Main_lblTitle'>{s.headline}</h3><span id='ctl00_Main_lblDate'>31/03/2009</span><br/><span id='ctl00_Main_lblSub'>{s.dek}</span><div id='ctl00_Main_divText'>{ps(s.body)}</div><span>Rate this article:</span><select><option>1</option><option>2</option></select></div><div id='ctl00_Right'><b>Related items</b><br/>{links('div', 4)}</div><div id='ctl00_Footer'>Site by Pixelworks</div></form>",
    )
    return Site(html, s.body, s.headline, "2009-03-31")


def page_builder() -> Site:
    s = GLACIER
    widgets = "".join(f'<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">{ps(part)}</div></div>' for part in (s.body[:3], s.body[3:5], s.body[5:]))  # fmt: skip
    html = page(
        f'<title>{s.headline} – Bergverein</title><meta property="og:title" content="{s.headline} – Bergverein"><meta property="og:site_name" content="Bergverein">'
        + ld({"@context": "https://schema.org", "@graph": [{"@type": "Article", "headline": s.headline, "datePublished": "2022-09-02T07:00:00+00:00", "wordCount": 240}, {"@type": "WebPage", "name": f"{s.headline} – Bergverein"}]}),
        f'<div class="elementor-location-header"><nav class="elementor-nav-menu">{links("a")}</nav></div><div class="elementor-section-wrap"><section class="elementor-section"><h1 class="elementor-heading-title">{s.headline}</h1><ul class="elementor-post-info"><li>September 2, 2022</li><li>No Comments</li></ul>{widgets}<div class="elementor-share-buttons"><div>Share on facebook</div><div>Share on twitter</div></div><div class="elementor-author-box"><h4>About the author</h4><p>Claire Aubonne has walked every glacier in the canton and has written about most of them. She is secretary of the association.</p></div></section></div><div class="elementor-location-footer"><p>Join us for a walk every first Sunday of the month from May to October. Members pay nothing, guests ten francs.</p></div>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2022-09-02")


def interstitials() -> Site:
    s = FERRY
    shout = f"<p><strong><a href='/x'>{TEASERS[0].upper()}</a></strong></p>"
    html = page(
        f"<title>{s.headline} | Box News</title><meta property='og:title' content='{s.headline}'><meta name='dcterms.created' content='2020-02-11T08:14:00-05:00'>",
        f"<header>{links('a')}</header><main class='main-content'><article class='article-wrap'><header class='article-header'><div class='eyebrow'><a href='/travel'>Travel</a></div><div class='article-date'>Published <time>February 11, 2020</time></div><h1 class='headline'>{s.headline}</h1><div class='author-byline'>By <a href='/p'>{s.author}</a>, <span>Box News</span></div></header><div class='article-content'><div class='article-body'><div class='video-ct'><h4>{TEASERS[1]}</h4><p>A reporter takes a closer look at the street and its trees.</p></div><p class='speakable'>{s.body[0]}</p><p class='speakable'>{s.body[1]}</p>{shout}{ps(s.body[2:5])}<div class='inline image-ct'><picture><img src='f.jpg'></picture><div class='caption'><p>{s.caption} <span>({s.credit})</span></p></div></div>{ps(s.body[5:7])}<p><strong><a href='/app'>CLICK HERE TO GET THE BOX NEWS APP</a></strong></p>{ps(s.body[7:])}<p><i>The Western Wire contributed to this report.</i></p></div></div></article><div class='sidebar'><h2>Trending in Travel</h2>{links('div')}<p>Daily updates on trips and travel news delivered to your inbox</p></div></main><footer>This material may not be published, broadcast, rewritten, or redistributed. ©2020 Box News Network, LLC. All rights reserved.</footer>",
    )
    return Site(html, s.body, s.headline, "2020-02-11")


def press_wire() -> Site:
    intro = "HALDEN, Norway, May 5, 2020 /NewsLine/ -- The law office of Berg &amp; Partners reminds investors in Arctic Kelp ASA (OSE: KELP) that they have until July 6 to ask the court to be named lead plaintiff."
    body = (
        intro.replace("&amp;", "&"),
        "The complaint says that the company knew by January 2019 that two of its three farms had been destroyed by storms.",
        "According to the filing, it nevertheless told shareholders on four occasions that harvests were on schedule.",
        "When the losses became known, on March 11, the price of the shares fell by 61 percent to 14.20 kroner.",
        "If you bought shares between January 20, 2019, and March 11, 2020, you may contact the firm for more information at no cost.",
        "Berg & Partners has represented shareholders in Nordic courts since 1994.",
    )
    rows = "".join(f"<p>{p}</p>" for p in (intro, *body[1:]))
    title = (
        "Shareholder alert: Berg and Partners reminds investors in Arctic Kelp of July 6 deadline"
    )
    html = page(
        f"<title>{title} | NewsLine</title><meta name='date' content='May 05, 2020, 11:30 ET'><meta property='og:title' content='{title}'>",
        f"<div class='header'><a href='/'>NewsLine</a></div><div class='release-header'><h1>{title}</h1><div class='row'><p>News provided by</p><a href='/n'><strong>Berg and Partners</strong></a><p class='mb-no'>May 05, 2020, 11:30 ET</p></div><p>Share this article</p></div><section class='release-body'>{rows}<p>Contact:<br>Berg and Partners<br>Kaia Berg<br>press@bergpartners.test<br>+47 555 0133</p><p>SOURCE Berg and Partners</p></section><div class='related-links'><h3>Related Links</h3><a href='http://bergpartners.test'>http://bergpartners.test</a></div><div class='more'><h2>Also from this source</h2>{links('div', 2)}</div>",
    )
    return Site(html, body, title, "2020-05-05")


def normal_div() -> Site:
    s = HARVEST
    text = "<br/><br/>".join(s.body[:3]) + f'<br/><div class="cdatainner"><a href="/also">Also read: {TEASERS[2]}</a></div><br/>' + "<br/><br/>".join(s.body[3:])  # fmt: skip
    html = page(
        f"<title>{s.headline} | World News - Plains of India</title><meta property='og:title' content='{s.headline} | World News - Plains of India'><meta property='og:site_name' content='The Plains of India'>",
        f"<div class='contentwrapper'><ul class='breadcrumb'><li><a href='/'>News</a></li><li><a href='/w'>World News</a></li></ul><div class='toparticle'><h1><arttitle>{s.headline}</arttitle></h1><div class='bylinefull'>Lucia Ferrante / TNN / Updated: Oct 14, 2019, 09:30 IST</div><div class='actionbar'>AA <a href='#'>Share</a></div></div><section class='article_content'><div class='highlights'><h3>Highlights</h3></div><div class='Normal'>{text}</div></section><div class='downloadapp'>Download The Plains of India News App for Latest World News</div><div class='twitterfeed'>Get the latest notifications.</div><div class='featuredarticles'><h2>Featured Today</h2>{links('div', 5)}</div></div>",
    )
    return Site(html, s.body, s.headline, "2019-10-14")


def read_more_fold() -> Site:
    s = MUSEUM
    html = page(
        f"<title>{s.headline} - The Palette</title><meta property='og:title' content='{s.headline}'><meta name='publish-date' content='Thu, 19 Sep 2019 09:00:00 GMT'>",
        f"<nav>{links('a')}</nav><div class='post-wrap'><h1>{s.headline}</h1><div class='meta'>19 Sep 2019</div><div class='content'>{ps(s.body[:3])}<div class='read-more-content hidden-text'>{ps(s.body[3:])}</div><a class='read-more-button' href='#'>Read more</a></div></div><div class='sidebar'><h3>Subscribe</h3><p>Four issues a year, printed on paper that smells like paper, for 48 euros including postage.</p></div>",
    )
    return Site(html, s.body, s.headline, "2019-09-19")


def many_widgets() -> Site:
    s = TRAM
    promo = "".join(f'<div class="card"><a href="/c{n}"><h3>{t}</h3></a><p>What you need to know about the story that everybody in the region was talking about this week, in three minutes.</p></div>' for n, t in enumerate(TEASERS))  # fmt: skip
    html = page(
        f'<title>{s.headline} | Region Live</title><meta name="cXenseParse:recs:publishtime" content="2021-06-22T22:14:00.000Z"><meta property="og:title" content="{s.headline}">',
        f'<div class="page"><div class="hero-strip">{promo}</div><div class="columns"><div class="col-main"><h1>{s.headline}</h1><p class="intro"><b>{s.dek}</b></p><p>{s.body[0]}</p><p>{s.body[1]}</p><div class="poll"><h4>Vote</h4><p>Do you want a second tram line?</p><label>Yes</label><label>No</label></div><p>{s.body[2]}</p><p>{s.body[3]}</p><blockquote class="twitter-tweet"><p>Long night at the town hall. Worth every minute. #tram</p>— Agata Zielna (@azielna) <a href="#">June 22, 2021</a></blockquote>{ps(s.body[4:])}</div><div class="col-side">{promo}</div></div><div class="more-from-region"><h2>More from the region</h2>{promo}</div></div>',
    )
    return Site(html, s.body, s.headline, "2021-06-22")


def long_dek_and_points() -> Site:
    s = SCHOOL
    html = page(
        f"<title>{s.headline} - Mail Daily</title><meta property='og:title' content='{s.headline}'><meta property='article:published_time' content='2018-06-07T13:05:21+0100'>",
        f"<div class='nav'>{links('span')}</div><div id='js-article-text'><h2>{s.headline}</h2><ul class='mol-bullets'><li><strong>2,140 pupils in 17 schools are affected</strong></li><li><strong>Supplier blames a routine update</strong></li><li><strong>Universities say no places will be lost</strong></li></ul><p class='author-section'>By <a href='/a'>Jo Marsh For Maildaily</a></p><p class='byline-plain'><span>Published: 13:05, 7 June 2018 | Updated: 17:44, 7 June 2018</span></p><div id='shareLinkTop'>31 shares</div><div itemprop='articleBody'>{''.join(f'<p class=mol-para-with-font>{p}</p>' for p in s.body[:4])}<div class='mol-img'><p class='imageCaption'>{s.caption}</p></div>{''.join(f'<p class=mol-para-with-font>{p}</p>' for p in s.body[4:])}</div><div id='reader-comments'><h3>Comments <b>214</b></h3><p>Share what you think</p><p>The comments below have not been moderated.</p><div class='comment'><p>My son was one of them. He came home and slept for two days.</p></div></div></div>",
    )
    return Site(html, s.body, s.headline, "2018-06-07")


def unclosed_tags() -> Site:
    s = FERRY
    html = (
        f"<html><head><title>{s.headline}</title><body bgcolor=white><center><h1>The Harbour Bell</h1></center><hr><h2>{s.headline}</h2><i>by Orla McBride, April 5, 2003</i>\n"
        + "\n".join(f"<p>{p}" for p in s.body)
        + "<hr><a href=index.html>Back to the front page</a><p><font size=1>The Harbour Bell is written by volunteers and printed on Thursdays."
    )
    return Site(html, s.body, s.headline, "2003-04-05")


def definition_lists() -> Site:
    s = GLACIER
    html = page(
        f"<title>Obermatt | {s.headline}</title>",
        f"<div id='kopf'><a href='/'>Gemeinde Obermatt</a></div><div id='inhalt'><h2>News</h2><h3>{s.headline}</h3><dl><dt>Date:</dt><dd>2022-08-29</dd><dt>Contact:</dt><dd>Gemeindekanzlei, 027 555 01 20</dd></dl>{ps(s.body)}<h4>In case of flood</h4><ul>{''.join(f'<li>{i}</li>' for i in s.items)}</ul><p><a href='/plan.pdf'>Plan of the tunnel (PDF, 2.1 MB)</a></p></div><div id='fuss'>Opening hours: Monday to Friday, 8 to 11.30 a.m.</div>",
    )
    more = ("In case of flood", *s.items)
    return Site(html, (*s.body, *more), s.headline, "2022-08-29")


def script_heavy() -> Site:
    s = MUSEUM
    data = {"props": {"pageProps": {"article": {"title": s.headline, "text": list(s.body)}}}}
    html = page(
        f"<title>{s.headline}</title><meta property='og:title' content='{s.headline}'><meta property='article:published_time' content='2019-09-18'>",
        f"<div id='__next'><main><div class='headline-wrap'><h1>{s.headline}</h1></div><div class='richtext'>{''.join(f'<div class=paragraph><p>{p}</p></div>' for p in s.body)}</div></main><div class='toast' role='alert'>Saved to your reading list</div></div><script id='__NEXT_DATA__' type='application/json'>{data}</script><noscript><p>Please enable JavaScript to continue using this application.</p></noscript>",
    )
    return Site(html, s.body, s.headline, "2019-09-18")


MANNERS: tuple[Callable[[], Site], ...] = (
    cable_network, webforms, page_builder, interstitials, press_wire, normal_div, read_more_fold, many_widgets,
    long_dek_and_points, unclosed_tags, definition_lists, script_heavy,
)  # fmt: skip
RARE_SITES = {manner.__name__: manner() for manner in MANNERS}
