"""Saved pages in the manner of many kinds of sites: markup by hand, stories in our own words.

Each function returns one ``Site``: the page, its body paragraphs, headline and date as a reader of
the page would give them. ``SITES`` holds them all, keyed by the name of the manner.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from tests.reading_more_stories import FERRY, GLACIER, HARVEST, MUSEUM, SCHOOL, TRAM

TEASERS = (
    "Seven arrested after raid on cheese smugglers",
    "How one street in Lodz planted 400 trees",
    "Rovers sack coach after fifth defeat in a row",
    "The bridge that nobody wanted to paint",
    "Volcano alert lifted for northern islands",
    "Ten podcasts for a long drive",
)


@dataclass(frozen=True)
class Site:
    html: str
    body: tuple[str, ...]
    headline: str
    date: str | None


def ps(texts: tuple[str, ...] | list[str], attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>{escape(t, quote=False)}</p>" for t in texts)


def links(tag: str = "li", count: int = 5) -> str:
    return "".join(f'<{tag}><a href="/s{n}">{t}</a></{tag}>' for n, t in enumerate(TEASERS[:count]))


def page(head: str, body: str, lang: str = "en") -> str:
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">{head}</head>\n<body>{body}</body></html>'


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def wordpress_classic() -> Site:
    s = HARVEST
    entry = (
        ps(s.body[:4])
        + f'<div id="attachment_77" class="wp-caption alignright" style="width: 310px"><a href="o.jpg"><img class="size-medium wp-image-77" src="o-300.jpg"></a><p class="wp-caption-text">{s.caption}</p></div>'
        + ps(s.body[4:])
        + '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Twitter (Opens in new window)</a></li><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div>'
        + '<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3></div>'
    )
    comments = "".join(
        f'<li class="comment even thread-even depth-1" id="comment-{n}"><div class="comment-author vcard"><cite class="fn">{who}</cite> <span class="says">says:</span></div><div class="comment-meta"><a href="#">July {n}, 2017 at 9:0{n} am</a></div><p>{text}</p><div class="reply"><a href="#">Reply</a></div></li>'
        for n, who, text in (
            (3, "Graziella", "My cousin has a grove near Bitello and it is exactly as you describe it, the flowers simply fell off in that awful hot wind we had in June."),
            (4, "olivetree66", "Prices at my supermarket have not gone up at all, so I wonder who is really paying here. Could somebody who works in the trade explain it to the rest of us?"),
            (5, "Pete in Leeds", "Great piece, thank you for writing it. We rented a house there in 2012 and the owner gave us five litres to take home."),
        )
    )  # fmt: skip
    html = page(
        f'<title>{s.headline} | The Hill Paper</title><link rel="canonical" href="http://hillpaper.test/?p=77"><meta name="generator" content="WordPress 4.8">',
        f'<div id="page" class="hfeed site"><header id="masthead"><h1 class="site-title"><a href="/">The Hill Paper</a></h1><h2 class="site-description">News from the southern hills</h2><nav id="site-navigation"><ul class="nav-menu"><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav></header>'
        f'<div id="main"><div id="primary"><div id="content" role="main"><article id="post-77" class="post-77 post type-post status-publish format-standard hentry category-farming"><header class="entry-header"><h1 class="entry-title">{s.headline}</h1></header><div class="entry-content">{entry}</div>'
        f'<footer class="entry-meta">This entry was posted in <a href="/farming" rel="category tag">Farming</a> on <a href="/77" rel="bookmark"><time class="entry-date" datetime="2017-07-02T08:00:11+00:00">July 2, 2017</time></a> by <span class="author vcard"><a href="/lucia">Lucia</a></span>.</footer></article>'
        f'<nav class="nav-single"><span class="nav-previous"><a href="/p">&larr; {TEASERS[1]}</a></span></nav><div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on &ldquo;{s.headline}&rdquo;</h2><ol class="commentlist">{comments}</ol><div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div></div></div>'
        f'<div id="secondary" class="widget-area"><aside class="widget"><h3>Recent Posts</h3><ul>{links()}</ul></aside></div></div></div>',
    )
    return Site(html, s.body, s.headline, "2017-07-02")


def wordpress_blocks() -> Site:
    s = TRAM
    body = "".join(f"\n<p class=\"wp-block-paragraph\">{p}</p>\n" for p in s.body[:3])  # fmt: skip
    body += f'<h2 class="wp-block-heading" id="h-fears">{s.heads[0]}</h2>' + ps(s.body[3:6])
    body += f'<figure class="wp-block-pullquote"><blockquote><p>{s.quote}</p><cite>Piotr Galka</cite></blockquote></figure>'
    body += f'<figure class="wp-block-image size-large"><img src="t.jpg"><figcaption class="wp-element-caption">{s.caption} {s.credit}</figcaption></figure>'
    body += ps(s.body[6:])
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "River City Post"}, {"@type": "WebPage", "datePublished": "2023-03-14T05:02:00+00:00"}, {"@type": "Person", "name": s.author}, {"@type": "NewsArticle", "headline": s.headline, "datePublished": "2023-03-14T05:02:00+00:00", "author": [{"@type": "Person", "name": s.author}]}]}  # fmt: skip
    html = page(
        f'<title>{s.headline} - River City Post</title><meta property="og:title" content="{s.headline} - River City Post"><meta property="og:site_name" content="River City Post">{ld(graph)}',
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">River City Post</a></p><nav class="wp-block-navigation"><ul>{links(count=3)}</ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">{s.headline}</h1><div class="wp-block-post-author">By {s.author}</div><div class="wp-block-post-date"><time datetime="2023-03-14T05:02:00+00:00">March 14, 2023</time></div><div class="entry-content wp-block-post-content">{body}</div>'
        f'<div class="wp-block-group newsletter-signup"><h3>Get the Post in your inbox</h3><p>Every weekday at seven, the five stories that matter in River City. Free, and you can leave at any time.</p><form><input type="email"><button>Sign up</button></form></div><div class="wp-block-query"><h2>More from the city</h2><ul>{links()}</ul></div></main><footer><p>© 2023 River City Post</p></footer></div>',
    )
    return Site(html, (*s.body, s.heads[0]), s.headline, "2023-03-14")


def drupal() -> Site:
    s = SCHOOL
    html = page(
        f'<title>{s.headline} | Education Today</title><meta name="dcterms.date" content="2018-06-07T14:20+02:00"><meta name="Generator" content="Drupal 7">',
        f'<div id="skip-link"><a href="#main">Jump to navigation</a></div><div class="region region-header"><div class="block block-menu"><ul class="menu">{links()}</ul></div></div><div id="breadcrumb">Home » News » Schools</div>'
        f'<div class="region region-content"><h1 class="title" id="page-title">{s.headline}</h1><div class="node node-article node-full clearfix"><div class="meta submitted">Submitted by admin on Thu, 06/07/2018 - 14:20</div><div class="content"><div class="field field-name-field-image"><img src="h.jpg"></div><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{ps(s.body)}<ul>{"".join(f"<li>{i}</li>" for i in s.items)}</ul></div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:&nbsp;</div><div class="field-item"><a href="/t">examinations</a></div></div></div><ul class="links inline"><li><a href="/user/login">Log in</a> to post comments</li></ul></div></div>'
        f'<div class="region region-sidebar-second"><div class="block block-views"><h2>Popular content</h2><ul>{links()}</ul></div></div><div class="region region-footer"><p>Powered by Drupal</p></div>',
    )
    return Site(html, (*s.body, *s.items), s.headline, "2018-06-07")


def arc() -> Site:
    s = FERRY
    mid = f'<div class="c-ad"><p>Advertisement</p></div><div class="b-interstitial-link"><p><a href="/x"><b>[ {TEASERS[1]} ]</b></a></p></div>'
    html = page(
        f'<title>{s.headline} – The Western Mail &amp; Star</title><meta property="og:title" content="{s.headline}"><meta property="article:published_time" content="2022-02-01T12:31:44.101Z"><meta property="article:modified_time" content="2022-02-02T08:00:00Z">'
        + ld({"@context": "http://schema.org", "@type": "NewsArticle", "headline": s.headline, "datePublished": "2022-02-01T12:31:44.101Z", "dateModified": "2022-02-02T08:00:00Z"}),
        f'<div id="fusion-app"><header class="b-header-nav-chain"><nav><ul>{links()}</ul></nav></header><main class="b-article-main"><section class="c-stack"><h1 class="b-headline">{s.headline}</h1><h2 class="b-subheadline">{s.dek}</h2></section><figure class="b-lead-art"><img src="f.jpg"><figcaption><p class="c-media-item__fig-caption">{s.caption}</p><span class="c-media-item__credit">({s.credit})</span></figcaption></figure><div class="b-byline">By <a href="/a">{s.author}</a></div><time class="b-date" datetime="2022-02-01T12:31:44Z">February 01, 2022 at 12:31PM GMT</time>'
        f'<article class="b-article-body">{ps(s.body[:3], " class=c-paragraph")}{mid}{ps(s.body[3:6], " class=c-paragraph")}<div class="b-gallery"><div class="c-carousel__caption">{s.caption}</div><p>1 of 6</p></div>{ps(s.body[6:], " class=c-paragraph")}<div class="b-tags"><a href="/t">Ferries</a><a href="/t">Islands</a></div></article><div class="b-author-bio"><p>{s.author} has covered the islands for the Western Mail since 2009. She lives in Killary with two dogs and no boat.</p></div></main><aside class="right-rail"><h2>Most Read</h2><ol>{links()}</ol></aside></div>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2022-02-01")


def blogger() -> Site:
    s = HARVEST
    text = "<br /><br />".join(s.body)
    html = page(
        f"<title>Notes from the Terrace: {s.headline}</title><meta content='blogger' name='generator'/><link href='http://terrace.test/2012/10/olive-growers.html' rel='canonical'/>",
        f"<div class='header'><h1 class='title'><a href='/'>Notes from the Terrace</a></h1><p class='description'>Oil, wine and weather from a small farm</p></div><div class='blog-posts hfeed'><h2 class='date-header'><span>Sunday, October 14, 2012</span></h2><div class='post hentry'><h3 class='post-title entry-title'>{s.headline}</h3><div class='post-body entry-content' id='post-body-88'><div class='separator' style='clear: both;'><a href='o.jpg'><img src='o.jpg'/></a></div>{text}<div style='clear: both;'></div></div><div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>Lucia</span></span> <span class='post-timestamp'>at <abbr class='published' title='2012-10-14T18:05:00+02:00'>6:05 PM</abbr></span><span class='post-labels'>Labels: <a href='/l'>olives</a>, <a href='/l'>drought</a></span></div></div>"
        f"<div class='comments' id='comments'><h4>2 comments:</h4><dl><dt class='comment-author'>Anonymous said...</dt><dd class='comment-body'><p>What a sad year. We had the same on the other side of the valley, and our neighbour has already ordered almonds instead of new olives for the lower field.</p></dd><dt class='comment-author'>Bea said...</dt><dd class='comment-body'><p>I will buy two litres whatever they cost. Tell Enzo to keep some for me until I come down for Christmas with the children.</p></dd></dl><p class='comment-footer'><a href='#'>Post a Comment</a></p></div></div><div class='sidebar'><h2>Blog Archive</h2><ul><li><a href='#'>2012</a> (44)</li><li><a href='#'>2011</a> (61)</li></ul><h2>About Me</h2><p>I moved to the hills in 1999 and have been picking other people's olives ever since.</p></div>",
    )
    return Site(html, s.body, s.headline, "2012-10-14")


def ghost() -> Site:
    s = GLACIER
    html = page(
        f'<title>{s.headline}</title><meta property="og:site_name" content="Ridge &amp; Valley"><meta property="og:title" content="{s.headline}"><meta property="article:published_time" content="2021-11-08T06:30:00.000Z">',
        f'<div class="gh-viewport"><header class="gh-head"><a class="gh-head-logo" href="/">Ridge &amp; Valley</a><nav class="gh-head-menu"><ul class="nav">{links(count=3)}</ul></nav><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag" href="/tag">Water</a><h1 class="gh-article-title">{s.headline}</h1><p class="gh-article-excerpt">{s.dek}</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author">{s.author}</a></h4><time datetime="2021-11-08">Nov 8, 2021</time><span>4 min read</span></div></header>'
        f'<section class="gh-content gh-canvas">{ps(s.body[:5])}<hr>{ps(s.body[5:6])}<div class="kg-card kg-callout-card"><div class="kg-callout-text">You can support Ridge &amp; Valley for five francs a month.</div></div><h2 id="hole">{s.heads[1]}</h2>{ps(s.body[6:])}</section></article><section class="gh-subscribe"><h3>Sign up for more like this.</h3><a class="gh-subscribe-input">Enter your email</a></section><aside class="gh-read-next"><h2>You might also like...</h2>{links("h3", 3)}<div class="post-card-excerpt">A walk along the river where the villages wait for water nobody wants, with a photographer who has drawn every stone of it.</div></aside></main><footer class="gh-foot"><div>Ridge &amp; Valley © 2021</div><div><a href="https://ghost.org">Powered by Ghost</a></div></footer></div>',
    )
    return Site(html, (*s.body, s.heads[1]), s.headline, "2021-11-08")


def newsletter_site() -> Site:
    s = TRAM
    html = page(
        f'<title>{s.headline} - by {s.author} - Rails and Roads</title><meta property="og:title" content="{s.headline}">'
        + ld({"@context": "https://schema.org", "@type": "NewsArticle", "headline": s.headline, "datePublished": "2022-05-31T04:11:09+00:00", "author": [{"@type": "Person", "name": s.author}], "publisher": {"@type": "Organization", "name": "Rails and Roads"}}),
        f'<div id="main" class="main typography"><div class="topbar"><a href="/">Rails and Roads</a><button>Subscribe</button><button>Sign in</button></div><div class="single-post-container"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">{s.headline}</h1><h3 class="subtitle">{s.dek}</h3><div class="pencraft byline"><a href="/@b">{s.author}</a><div class="pencraft">May 31, 2022</div></div><div class="like-button">41</div><div>12</div><div>Share</div></div><div class="available-content"><div class="body markup" dir="auto">{ps(s.body[:4])}<div class="subscription-widget-wrap"><p class="cta-caption">Rails and Roads is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p><div class="fake-input">Type your email…</div><button>Subscribe</button></div>{ps(s.body[4:])}<p class="button-wrapper"><a class="button primary" href="#"><span>Leave a comment</span></a></p></div></div></article>'
        f'<div class="comments-section"><h4>12 Comments</h4><div class="comment-content"><span>Hanna</span><p>As somebody who lives on the eastern estates I can only say: finally. The 14 bus takes an hour on a good day and there are not many of those.</p></div><div class="comment-content"><span>Marek W.</span><p>Is there any source for the 25 minutes? The consultants said 31 in the first draft, and I would love to know what they cut.</p></div><a href="#">10 more comments...</a></div></div><div class="footer"><div>© 2022 {s.author}</div><div>Privacy ∙ Terms ∙ Collection notice</div><a href="#">Start Writing</a></div></div>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2022-05-31")


def essay_platform() -> Site:
    s = MUSEUM
    html = page(
        f'<title>{s.headline} | by Mei Tan | Court Notes | Medium-ish</title><meta property="og:title" content="{s.headline}"><meta name="twitter:title" content="{s.headline}"><meta property="article:published_time" content="2020-01-16T09:44:21.602Z">',
        f'<div id="root"><div class="a b c"><nav class="bv bw"><a href="/">Open in app</a><a href="/">Sign up</a><a href="/">Sign In</a></nav></div><article class="meteredContent"><div class="l"><section><div class="ab ce"><h1 id="8d1" class="pw-post-title gq gr">{s.headline}</h1><div class="speechify-ignore"><div class="hw"><a href="/@m">Mei Tan</a> · <button>Follow</button></div><div><span>6 min read</span> · <span>Jan 16, 2020</span></div><div class="pw-multi-vote-count"><p>231</p></div><button>Listen</button><button>Share</button></div>{"".join(f"<p id=x{n} class=pw-post-body-paragraph>{p}</p>" for n, p in enumerate(s.body[:5]))}<blockquote class="nq"><p class="nr">{s.quote}</p></blockquote>{ps(s.body[5:])}</div></section></div></article><div class="footer"><div><h2>Written by Mei Tan</h2><p>Reporter. I write about courts, and about the people who wait outside them in the rain.</p><button>Follow</button></div><h2>More from Mei Tan and Court Notes</h2>{links("h2", 3)}<p>Help</p><p>Status</p><p>Careers</p></div></div>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2020-01-16")


def squarespace() -> Site:
    s = GLACIER
    html = page(
        f'<title>{s.headline} &mdash; Valley Watch</title><meta itemprop="datePublished" content="2019-10-21T10:15:00+0200"><meta property="og:title" content="{s.headline} — Valley Watch"><meta property="og:site_name" content="Valley Watch">',
        f'<header id="header"><h1 class="logo"><a href="/">Valley Watch</a></h1><nav class="main-nav">{links("div", 3)}</nav></header><section id="page" role="main"><article class="hentry post-type-text"><header><time class="published" datetime="2019-10-21">October 21, 2019</time><h1 class="entry-title"><a href="/blog/x">{s.headline}</a></h1></header><div class="body entry-content"><div class="sqs-layout"><div class="row sqs-row"><div class="col sqs-col-12"><div class="sqs-block html-block"><div class="sqs-block-content">{ps(s.body[:4], " style=white-space:pre-wrap")}</div></div><div class="sqs-block image-block"><figure><img src="l.jpg"><figcaption class="image-caption-wrapper"><div class="image-caption"><p>{s.caption}</p></div></figcaption></figure></div><div class="sqs-block html-block"><div class="sqs-block-content"><h2>{s.heads[1]}</h2>{ps(s.body[4:], " style=white-space:pre-wrap")}</div></div></div></div></div></div><footer><span class="entry-author">Claire Aubonne</span><span class="sqs-simple-like">17 Likes</span><div class="squarespace-social-buttons">Share</div></footer></article><div class="pagination"><a href="/n">Newer Post: {TEASERS[0]}</a><a href="/o">Older Post: {TEASERS[3]}</a></div></section><footer id="footer"><p>Valley Watch, Dorfstrasse 4, Obermatt</p></footer>',
    )
    return Site(html, (*s.body, s.heads[1]), s.headline, "2019-10-21")


def joomla() -> Site:
    s = FERRY
    html = page(
        f'<meta name="author" content="Super User"><meta name="generator" content="Joomla! 1.5"><title>{s.headline}</title>',
        f'<div id="wrapper"><div id="top"><table class="nopad"><tr><td><ul class="menu-nav">{links(count=4)}</ul></td></tr></table></div><div class="breadcrumbs pathway">Home / News / Islands</div><div id="maincolumn"><table class="contentpaneopen"><tr><td class="contentheading" width="100%">{s.headline}</td><td align="right" class="buttonheading"><a href="#"><img alt="PDF"></a></td></tr></table><table class="contentpaneopen"><tr><td valign="top"><span class="small">Written by Orla McBride</span></td></tr><tr><td valign="top" class="createdate">Tuesday, 01 February 2011 12:31</td></tr><tr><td valign="top">{ps(s.body)}</td></tr><tr><td class="modifydate">Last Updated on Wednesday, 02 February 2011 09:00</td></tr></table></div><div id="right"><div class="moduletable"><h3>Latest News</h3><ul class="latestnews">{links()}</ul></div><div class="moduletable"><h3>Who\'s Online</h3>We have 14 guests online</div></div></div>',
    )
    return Site(html, s.body, s.headline, "2011-02-01")


def amp() -> Site:
    s = MUSEUM
    html = page(
        f'<title>{s.headline}</title><link rel="canonical" href="https://nordblatt.test/culture/2019/09/18/portrait-ruling-1.4412"><script async src="amp.js"></script>'
        + ld({"@context": "http://schema.org", "@type": "NewsArticle", "mainEntityOfPage": "https://nordblatt.test/culture/x", "headline": s.headline, "datePublished": "2019-09-18T15:00:00+02:00", "publisher": {"@type": "Organization", "name": "Nordblatt"}}),
        f'<amp-sidebar id="menu" layout="nodisplay"><ul>{links()}</ul></amp-sidebar><header class="top"><amp-img src="logo.png"></amp-img></header><article class="amp-article"><h1>{s.headline}</h1><p class="intro">{s.dek}</p><div class="meta">{s.author} | 18/09/2019 15:00</div><figure><amp-img src="p.jpg"></amp-img><figcaption>{s.caption} <span class="copyright">{s.credit}</span></figcaption></figure>{ps(s.body[:2])}<amp-ad width="300" height="250"><div placeholder>Advertisement</div></amp-ad>{ps(s.body[2:5])}<section class="readmore"><h4>Read also</h4><ul>{links(count=2)}</ul></section>{ps(s.body[5:])}</article><amp-user-notification id="consent"><p>We use cookies to improve our service and to show you advertising that suits you. By using this site you agree to this.</p><button>Accept</button></amp-user-notification>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2019-09-18")


def table_layout() -> Site:
    s = SCHOOL
    text = "<p>".join(s.body)
    html = (
        f'<HTML><HEAD><TITLE>Daily Courier Online: {s.headline}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER="0"><TR><TD COLSPAN="3"><IMG SRC="logo.gif"><FONT SIZE="1">Thursday, June 7, 2001</FONT></TD></TR><TR><TD WIDTH="120" VALIGN="top"><FONT SIZE="2">'
        + "<BR>".join(f'<A HREF="{n}.htm">{w}</A>' for n, w in enumerate(("News", "Sport", "Business", "Letters", "Classifieds", "Archive")))
        + f'</FONT></TD><TD VALIGN="top"><FONT SIZE="5"><B>{s.headline}</B></FONT><BR><FONT SIZE="2"><I>By our education correspondent</I></FONT><P><FONT FACE="Verdana" SIZE="2">{text}</FONT><P><FONT SIZE="1"><A HREF="mailto:ed@courier.test">Write to the editor</A> | <A HREF="print.htm">Printer-friendly version</A></FONT></TD><TD WIDTH="140" VALIGN="top" BGCOLOR="#CCCCCC"><FONT SIZE="1"><B>OTHER STORIES</B><BR>'
        + "<BR><BR>".join(f'<A HREF="o{n}.htm">{t}</A>' for n, t in enumerate(TEASERS))
        + '</FONT></TD></TR><TR><TD COLSPAN="3"><FONT SIZE="1">&copy; 2001 Daily Courier Newspapers. All rights reserved. Use of this site means you accept our terms.</FONT></TD></TR></TABLE></BODY></HTML>'
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2001-06-07")


def br_in_div() -> Site:
    s = TRAM
    text = "<br><br>".join(f"&nbsp;&nbsp;{p}" for p in s.body)
    html = page(
        f"<title>{s.headline}</title>",
        f'<div class="top"><a href="/">Kurier Miejski English</a> | <a href="/n">News</a> | <a href="/s">Sport</a> | <a href="/c">Culture</a></div><div class="left"><div class="headline">{s.headline}</div><div class="info">Published: 14.03.2023, 06:12</div><div class="story"><b>{s.dek}</b><br><br>{text}<br><br>(bn)</div><div class="tools"><a href="#">print</a> <a href="#">send</a> <a href="#">comment (4)</a></div></div><div class="right"><div class="boxhead">Most read</div>{links("div")}</div><div class="bottom">Kurier Miejski is not responsible for the content of external pages.</div>',
    )
    return Site(html, s.body, s.headline, "2023-03-14")


def hashed_classes() -> Site:
    s = GLACIER
    para = "".join(f'<div class="css-1x9f2k" data-testid="block-{n}"><span class="css-0">{p}</span></div>' for n, p in enumerate(s.body))  # fmt: skip
    html = page(
        f'<title>{s.headline}</title><meta name="parsely-pub-date" content="2020-08-17T03:00:00Z"><meta name="parsely-title" content="{s.headline}">',
        f'<div id="__next"><div class="sc-bdVaJa kRzYpQ"><div class="sc-htpNat">{links("div", 4)}</div></div><div class="sc-ifAKCX hYxpqW"><div class="sc-EHOje"><h1 class="sc-bZQynM dLwtmy">{s.headline}</h1><div class="sc-gzVnrw">{s.author}</div><div class="sc-htoDjs">17.08.2020</div></div><div class="sc-dnqmqq">{para}</div><div class="sc-iwsKbI"><div class="sc-gZMcBi">Related</div>{links("div", 3)}</div></div><div class="sc-cSHVUG"><span>Imprint</span><span>Data protection</span></div></div>',
    )
    return Site(html, s.body, s.headline, "2020-08-17")


def spans_in_sections() -> Site:
    s = FERRY
    para = "".join(f"<section class='para'><span>{p}</span></section>" for p in s.body)
    html = page(
        f'<title>{s.headline} : Coast FM</title><meta name="date" content="2016-04-05">',
        f"<section class='menu'><span><a href='/'>Coast FM</a></span><span><a href='/n'>On air now</a></span></section><section class='page'><section class='title'><span>{s.headline}</span></section><section class='when'><span>Tuesday 5 April 2016, 11.20am</span></section>{para}<section class='share'><span>Share this on Facebook</span></section></section><section class='foot'><span>Coast FM 101.4 broadcasts from Killary harbour.</span></section>",
    )
    return Site(html, s.body, s.headline, "2016-04-05")


def live_blog() -> Site:
    s = SCHOOL
    times = ("15.42", "15.10", "14.31", "14.02", "13.20", "12.55", "12.30", "11.48", "11.05")
    posts = "".join(f'<div class="block block--content" id="block-{n}"><p class="block-time published-time"><a href="#"><time datetime="2018-06-07T{t.replace(".", ":")}:00Z" class="js-timestamp">{t}</time></a></p><div class="block-elements">{ps([p])}</div><div class="block-share"><a href="#">Facebook</a><a href="#">Twitter</a></div></div>' for n, (t, p) in enumerate(zip(times, s.body, strict=False)))  # fmt: skip
    html = page(
        f"<title>{s.headline} – as it happened | Education | The Observer Post</title>"
        + ld({"@context": "http://schema.org", "@type": "LiveBlogPosting", "headline": f"{s.headline} – as it happened", "datePublished": "2018-06-07T10:50:00.000Z"}),
        f'<header><nav><ul>{links()}</ul></nav></header><main><h1 class="content__headline">{s.headline} – as it happened</h1><div class="content__standfirst"><p>{s.dek}</p></div><div class="js-live-blog__timeline"><h2>Key events</h2><ul>{links(count=3)}</ul></div><div class="js-liveblog-body" itemprop="articleBody">{posts}</div></main><footer><p>© 2018 Observer Post News. All rights reserved.</p></footer>',
    )  # fmt: skip
    return Site(html, s.body, f"{s.headline} – as it happened", "2018-06-07")


def gallery_between() -> Site:
    s = HARVEST
    shots = ("A sack of olives weighed at the Bitello mill.", "Maria Conte shows where her oldest tree stood.", "A drip line that has waited for a pump since March.")  # fmt: skip
    parts = ""
    for n, p in enumerate(s.body):
        parts += ps([p])
        if n in (1, 4, 7):
            parts += f'<div class="gallery-item"><img src="{n}.jpg"><div class="caption">{shots[n // 3]}</div><div class="photo-credit">Davide Sarti</div><div class="count">{n // 3 + 1} / 3</div></div>'
    html = page(
        f'<title>{s.headline}</title><meta property="og:title" content="{s.headline}"><meta name="sailthru.date" content="2021-09-30 07:15:00 -0400">',
        f'<nav>{links("span", 4)}</nav><div class="story-container"><h1>{s.headline}</h1><p class="byline">By {s.author}</p>{parts}</div><div class="recirc"><h3>Read next</h3>{links("p", 3)}</div>',
    )
    return Site(html, s.body, s.headline, "2021-09-30")


def paywall_teaser() -> Site:
    s = MUSEUM
    html = page(
        f'<title>{s.headline} | Financial Ledger</title><meta property="og:title" content="{s.headline}"><meta property="article:published_time" content="2023-05-03T17:00:00Z">',
        f'<header><nav><ul>{links()}</ul></nav></header><div class="article"><h1>{s.headline}</h1><p class="standfirst">{s.dek}</p><time datetime="2023-05-03T17:00:00Z">May 3 2023</time><div class="article-body">{ps(s.body[:3])}</div><div class="paywall-barrier"><h2>Subscribe to unlock this article</h2><p>Join over 200,000 readers who rely on the Financial Ledger every day for the clearest view of markets, courts and culture.</p><div class="offer"><h3>Standard digital</h3><p>Essential access to quality journalism on any device, with the daily briefing and the weekend magazine included at no extra charge.</p><p>$39 per month. Cancel anytime during your trial.</p></div><div class="offer"><h3>Premium digital</h3><p>Complete access with expert analysis from leaders of industry, and invitations to our conferences in four cities.</p><p>$69 per month.</p></div><p>Check whether you already have access via your university or organisation. Terms and conditions apply.</p></div></div><footer><p>Markets data delayed by at least 15 minutes. © The Financial Ledger Ltd 2023.</p></footer>',
    )
    return Site(html, s.body[:3], s.headline, "2023-05-03")


def long_thread() -> Site:
    s = TRAM
    voices = (
        ("railfan_77", "Finally some courage in this town. The shops on Mill Street said the same thing before the first line opened and now they use the stop in their adverts, every single one of them."),
        ("Grazyna", "My mother is 84 and cannot walk to the new stops. Nobody at the town hall asked her, or any of the people in her building, what they needed or when they travel."),
        ("builder", "310 million today, 500 million by the time the bridge is up. Remember the stadium? Remember the stadium roof? I do, because I worked on both of them."),
        ("MillSt9", "I have a bakery here. Two years of diggers means two years without the morning trade, and no bank lends against a promise from the mayor."),
        ("j.k.", "The referendum will fail because nobody votes in July, and everybody in the chamber knows it, which is why they put the line on the agenda now."),
        ("Zofia R.", "Twenty-five minutes to the hospital. My husband would still be alive with that, and I will vote for it with both hands whatever it costs."),
        ("trolley", "Why not electric buses? They need no rails, no bridge and no diggers, and they can be moved when the town moves, as it always does."),
        ("council_watch", "For the record, three of the 22 who voted against own property on Mill Street. It is in the public register for anyone who wants to look."),
    )  # fmt: skip
    thread = "".join(f'<div class="post-comment" id="c{n}"><div class="user">{u}</div><div class="ago">{n + 1} hours ago</div><div class="text">{t}</div><div class="act"><a href="#">Reply</a> <a href="#">Report</a></div></div>' for n, (u, t) in enumerate(voices * 2))  # fmt: skip
    html = page(
        f'<title>{s.headline} - City Gazette</title><meta property="og:title" content="{s.headline}"><meta property="og:article:published_time" content="2015-06-23T00:10:00+02:00">',
        f'<div class="menu">{links("span")}</div><div class="content"><h1>{s.headline}</h1><div class="date">23 June 2015</div><div class="text-body">{ps(s.body[:6])}</div><div class="discussion"><h3>Comments (16)</h3>{thread}</div></div>',
    )
    return Site(html, s.body[:6], s.headline, "2015-06-23")


def consent_overlay() -> Site:
    s = GLACIER
    purposes = "".join(f"<li><h4>{t}</h4><p>{d}</p></li>" for t, d in (
        ("Store and access information on a device", "Cookies, device identifiers or other information can be stored or accessed on your device for the purposes presented to you, by us and by up to 143 partners."),
        ("Personalised advertising and content", "Advertising and content can be personalised based on your profile. Your activity on this service can be used to build or improve a profile about you."),
        ("Measure performance", "The performance of advertising and of content can be measured, and reports can be generated based on your activity and that of others like you."),
    ))  # fmt: skip
    html = page(
        f'<title>{s.headline}</title><meta property="og:title" content="{s.headline}"><meta property="og:site_name" content="Alpenbote"><meta name="dc.date.issued" content="2022-08-29">',
        f'<div id="cmp-box" class="cmp consent-layer"><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices at any time, including your right to object where legitimate interest is used.</p><ul>{purposes}</ul><button>Agree and continue</button><button>Settings</button></div><div id="site"><header><a href="/">Alpenbote</a></header><main id="content"><article><span class="kicker">Valais</span><h1>{s.headline}</h1><p class="lead">{s.dek}</p>{ps(s.body)}</article></main></div>',
    )
    return Site(html, s.body, s.headline, "2022-08-29")


def related_in_body() -> Site:
    s = FERRY
    box = f'<div class="article__related-box"><div class="related-title">More on this</div><div class="related-item"><a href="/1">{TEASERS[0]}</a><p>Officers found four tonnes of cheese behind a false wall in a lorry from the coast.</p></div><div class="related-item"><a href="/2">{TEASERS[4]}</a><p>Fishermen may return to the northern harbours from Monday, scientists say.</p></div></div>'
    inline = f'<p><strong>Read more: <a href="/3">{TEASERS[2]}</a></strong></p>'
    html = page(
        f'<title>{s.headline} | Tabloid Extra</title><meta property="og:title" content="{s.headline}"><meta name="article.published" content="2023-10-10T06:00:00Z">',
        f'<div class="mod-header">{links("a")}</div><article class="article-main"><h1>{s.headline}</h1><p class="sub-title">{s.dek}</p><div class="author"><a href="/om">{s.author}</a></div><ul class="time-info"><li><span class="label">Published</span><span>07:00, 10 OCT 2023</span></li></ul><div class="article-body">{ps(s.body[:2])}{inline}{ps(s.body[2:5])}{box}{ps(s.body[5:7])}<div class="newsletter-box"><h4>Get the island briefing</h4><p>Sign up for our free weekly email with news from the harbour.</p><label>Email</label><button>Sign me up</button></div>{ps(s.body[7:])}<p><em>Do you have a story about the ferry? Email us at tips@extra.test</em></p></div></article><div class="trending"><h2>Trending</h2>{links("p")}</div>',
    )
    return Site(html, s.body, s.headline, "2023-10-10")


def tables_and_lists() -> Site:
    s = SCHOOL
    rows = (("Northgate", "212", "0"), ("Lakeside High", "340", "12"), ("St Mary", "98", "98"))
    table = "<table class='data'><thead><tr><th>School</th><th>Pupils</th><th>Answers saved</th></tr></thead><tbody>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</tbody></table>"  # fmt: skip
    html = page(
        f'<title>{s.headline} - Data Desk</title><meta property="og:title" content="{s.headline}"><meta name="pubdate" content="20180607">',
        f'<nav>{links("a")}</nav><main><article><h1>{s.headline}</h1><p class="date">7 June 2018</p>{ps(s.body[:4])}{table}{ps(s.body[4:6])}<p>The final grade will be made up of:</p><ul>{"".join(f"<li>{i}</li>" for i in s.items)}</ul>{ps(s.body[6:])}</article></main><footer>Data Desk</footer>',
    )
    cells = tuple(c for r in (("School", "Pupils", "Answers saved"), *rows) for c in r)
    lead = "The final grade will be made up of:"
    return Site(html, (*s.body, *cells, lead, *s.items), s.headline, "2018-06-07")


def list_body() -> Site:
    s = TRAM
    items = "".join(f"<li>{p}</li>" for p in s.body)
    html = page(
        f'<title>{s.headline}</title><meta property="article:published_time" content="2019-12-03T08:00:00Z">',
        f'<div class="nav"><ul>{links()}</ul></div><div class="entry"><h1>Nine things to know: {s.headline}</h1><ol class="listicle">{items}</ol></div><div class="foot"><ul><li>Contact</li><li>Imprint</li></ul></div>',
    )
    return Site(html, s.body, f"Nine things to know: {s.headline}", "2019-12-03")


def interview() -> Site:
    s = GLACIER
    talk = (
        "Mr Imhof, when did you first hear that there was a lake up there?",
        "From a climber, in 2006. He said he had camped beside a puddle on the ice. I laughed at him, and the following summer I went up and stopped laughing.",
        "What frightened you?",
        "The sound. You stand on the edge and you hear water running under your boots, and you know that all of it wants to come down to where your children go to school.",
        "Your village pays a tenth of the tunnel. Is that fair?",
        "Fair is a word for people who live on a hill. We would have paid a fifth if they had asked us, but please do not tell the canton that.",
        "And if it bursts before the tunnel is finished?",
        "Then we ring the bells and walk uphill. We practised on Sunday: 19 minutes for the slowest, and that was my own mother.",
    )
    html = page(
        '<title>“We practised on Sunday” – Obermatt’s president on the lake above his village | Alpine Review</title><meta property="og:title" content="“We practised on Sunday”"><meta property="article:published" content="2023-02-11T09:00:00+01:00">',
        f'<nav>{links("a")}</nav><article><h1>“We practised on Sunday”</h1><h2 class="subtitle">Beat Imhof, president of Obermatt, on paying for a hole in the rock and on the lake above his village</h2><p class="author">Interview: {s.author}</p>{"".join(f"<p><strong>{q}</strong></p><p>{a}</p>" for q, a in zip(talk[::2], talk[1::2], strict=True))}</article><aside>{links("p", 3)}</aside>',
    )
    return Site(html, talk, "“We practised on Sunday”", "2023-02-11")


def government() -> Site:
    s = SCHOOL
    html = page(
        f'<title>{s.headline} - GOV.TEST</title><meta property="og:title" content="{s.headline}"><meta name="govuk:first-published-at" content="2018-06-07T15:00:00+01:00"><meta name="govuk:updated-at" content="2018-06-09T10:00:00+01:00">',
        f'<a class="skip-link" href="#content">Skip to main content</a><div id="global-cookie-message"><p>GOV.TEST uses cookies to make the site simpler.</p></div><header role="banner"><div class="header-logo">GOV.TEST</div></header><div class="breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/e">Education</a></li></ol></div><main id="content"><div class="govuk-grid-row"><span class="context">Press release</span><h1 class="gem-c-title__text">{s.headline}</h1><p class="gem-c-lead-paragraph">{s.dek}</p><dl class="gem-c-metadata"><dt>From:</dt><dd><a href="/m">Ministry of Education</a></dd><dt>Published</dt><dd>7 June 2018</dd><dt>Last updated</dt><dd>9 June 2018</dd></dl><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">{ps(s.body)}</div></div><div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="#">Share on Facebook</a></li><li><a href="#">Share on Twitter</a></li></ul></div><div class="gem-c-published-dates">Published 7 June 2018<br>Last updated 9 June 2018</div></div><div class="gem-c-contextual-sidebar"><h2>Related content</h2><ul>{links(count=3)}</ul></div></main><div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Don’t include personal or financial information like your National Insurance number or credit card details.</p></div><footer role="contentinfo"><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p><p>© Crown copyright</p></footer>',
    )
    return Site(html, s.body, s.headline, "2018-06-07")


def court_notice() -> Site:
    title = "Notice of proposed settlement in the matter of Harbour Fuels Limited"
    body = (
        "TO: All persons who bought heating oil from Harbour Fuels Limited between 1 March 2009 and 30 June 2012.",
        "PLEASE READ THIS NOTICE CAREFULLY. It may affect your legal rights.",
        "1. The High Court has given leave for a hearing at which it will be asked to approve a settlement of this action, which was begun on 4 May 2013 under number 2013/118.",
        "2. Under the proposed settlement the defendant will pay 6.2 million pounds into a fund, from which eligible persons may claim up to 310 pounds each after the deduction of legal fees.",
        "3. The hearing will be held on 12 November 2014 at 10.30 a.m. in Court 4, Custom House Street. Any person who wishes to object must do so in writing by 17 October 2014.",
        "4. If you do nothing you will be bound by the settlement and will receive no payment.",
        "The lawyers for the claimants are Pryce and Dunne, 14 Quay Street. This notice has been approved by the Court and does not express any opinion on the merits of the claims.",
    )
    html = page(
        f"<title>{title}</title><meta name='DC.date' content='2014-09-08'>",
        f"<div id='wrap'><div id='hd'><img src='crest.gif'><ul id='nav'><li><a href='/'>Home</a></li><li><a href='/lists'>Court lists</a></li><li><a href='/judgments'>Judgments</a></li></ul></div><div id='bd'><h2>{title}</h2><div class='notice'>{''.join(f'<p align=justify>{p}</p>' for p in body)}</div><p class='dated'>Dated: 8 September 2014</p></div><div id='ft'><a href='/legal'>Legal information</a></div></div>",
    )
    return Site(html, body, title, "2014-09-08")


def ngo_statement() -> Site:
    s = GLACIER
    html = page(
        f"<title>Statement: {s.headline} | River People</title><meta property='og:title' content='Statement: {s.headline}'><meta property='og:site_name' content='River People'>",
        f"<div class='site-header'><a href='/'>River People</a><a class='donate-btn' href='/give'>Donate</a></div><div class='hero'><h1>Statement: {s.headline}</h1><p class='hero-date'>29 August 2022</p></div><div class='content-block rich-text'>{ps(s.body[:5])}<blockquote><p>{s.quote}</p></blockquote>{ps(s.body[5:])}<p>ENDS</p><h3>Notes to editors</h3><p>River People has measured water in the upper valleys since 1996. For interviews call the press office on +41 555 0120.</p></div><div class='cta'><h2>Stand with the valley</h2><p>Your gift of 20 francs pays for one sensor battery. Give today and we will send you a picture of the lake.</p><a href='/give'>Give now</a></div><footer><p>River People is a registered charity.</p></footer>",
    )
    return Site(html, s.body, f"Statement: {s.headline}", "2022-08-29")


def agency_wire() -> Site:
    s = MUSEUM
    first = f"LEIPZIG, Sept 18 (Nordpress) - {s.body[0]}"
    html = page(
        f'<title>{s.headline} | Nordpress</title><meta name="analyticsAttributes.articleDate" content="2019-09-18T13:20:00Z"><meta property="og:title" content="{s.headline}">',
        f'<header>{links("a")}</header><main><article><header><h1>{s.headline}</h1><address>By <a href="/jh">Jonas Hartwig</a></address><time datetime="2019-09-18T13:20:00Z"><span>September 18, 2019</span><span>1:20 PM UTC</span><span>Updated 3 years ago</span></time></header><div class="article-body__content"><p data-testid="paragraph-0">{first}</p>{ps(s.body[1:])}<p class="sign-off">Reporting by Jonas Hartwig in Leipzig and Mei Tan in Montevideo; Editing by Ruth Okoye</p><p class="trust"><a href="/p">Our Standards: The Nordpress Principles.</a></p></div></article><div class="read-next"><h2>Read Next</h2>{links("h3", 4)}</div></main>',
    )
    return Site(html, s.body, s.headline, "2019-09-18")


def print_version() -> Site:
    s = HARVEST
    html = page(
        f"<title>Print: {s.headline}</title><meta name='robots' content='noindex'>",
        f"<div id='print'><p><a href='javascript:window.print()'>Print this page</a> | <a href='/story'>Close window</a></p><hr><h2>{s.headline}</h2><p>By {s.author}<br>The Southern Review, September 30, 2008</p>{ps(s.body)}<hr><p>Find this article at:<br>http://southernreview.test/2008/09/30/olives.htm</p><p>Copyright 2008 The Southern Review</p></div>",
    )
    return Site(html, s.body, s.headline, "2008-09-30")


def two_articles() -> Site:
    s, other = FERRY, HARVEST
    html = page(
        f'<title>{s.headline} - Daily Digest</title><meta property="og:title" content="{s.headline}"><meta property="article:published_time" content="2022-02-01T13:00:00Z">',
        f'<nav>{links("a")}</nav><main><article class="story full"><h1>{s.headline}</h1><p class="by">{s.author}, 1 February 2022</p>{ps(s.body)}</article><section class="next-stories"><h2>Next story</h2><article class="story teaser"><h2><a href="/olives">{other.headline}</a></h2><p>{other.body[0]}</p><p>{other.body[1]}</p><a href="/olives">Continue reading</a></article></section></main>',
    )
    return Site(html, s.body, s.headline, "2022-02-01")


def linked_data_only() -> Site:
    s = SCHOOL
    text = "\n\n".join(s.body)
    html = page(
        "<title>Loading…</title>"
        + ld([{"@context": "https://schema.org", "@type": "Organization", "name": "App News"}, {"@context": "https://schema.org", "@type": ["NewsArticle", "Article"], "headline": s.headline, "articleBody": text, "datePublished": "2024-06-07T12:00:00.000Z", "author": {"@type": "Person", "name": "Lindiwe Dube"}}]),
        '<div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript><p class="slogan">App News. Know more.</p>',
    )  # fmt: skip
    return Site(html, s.body, s.headline, "2024-06-07")


def site_name_first() -> Site:
    s = TRAM
    html = page(
        f"<title>BBX NEWS | Europe | {s.headline}</title><meta name='Headline' content='{s.headline}'><meta name='OriginalPublicationDate' content='2007/03/27 05:41:10'>",
        f"<div id='toolbar'><a href='/'>Home</a> <a href='/tv'>TV</a> <a href='/radio'>Radio</a></div><table width='629'><tr><td><div class='ds'>Last Updated: <b>Tuesday, 27 March 2007, 05:41 GMT 06:41 UK</b></div><div class='mvb'><a href='#'>E-mail this to a friend</a></div><div class='mvb'><a href='#'>Printable version</a></div><div class='sh'>{s.headline}</div><table width='203' align='right' class='storycontent'><tr><td><div class='cap'>{s.caption}</div></td></tr></table><font size='2'><p><b>{s.body[0]}</b></p>{ps(s.body[1:3])}<p><b>{s.heads[0]}</b></p>{ps(s.body[3:])}</font><div class='storyextra'><div class='o'>SEE ALSO:</div>{links('div', 3)}</div><div class='o'>The BBX is not responsible for the content of external internet sites</div></td></tr></table>",
    )
    return Site(html, (*s.body, s.heads[0]), s.headline, "2007-03-27")


def forum_post() -> Site:
    s = HARVEST
    replies = ("Same here on the coast, we have about a third of the usual crop and the mill wants cash up front this year.", "Thanks for the numbers. Does anyone know whether the farm office counts the groves below two hectares?")  # fmt: skip
    posts = "".join(f'<div id="post{n}" class="post"><div class="postprofile">user{n}<br>Posts: {n * 17}<br>Joined: Jan 2010</div><div class="postbody"><h3>Re: {s.headline}</h3><p class="author">by user{n} » Mon Oct 15, 2012 {n}:10 pm</p><div class="content">{r}</div></div></div>' for n, r in enumerate(replies, 2))  # fmt: skip
    html = page(
        f"<title>{s.headline} - Growers' Board</title>",
        f"<div class='headerbar'><a href='/'>Growers' Board</a><p>A forum for people who grow things</p></div><div class='navbar'><a href='/faq'>FAQ</a><a href='/login'>Login</a></div><h2>{s.headline}</h2><div id='post1' class='post'><div class='postprofile'>lucia_f<br>Posts: 412<br>Joined: Mar 2009</div><div class='postbody'><p class='author'>by lucia_f » Sun Oct 14, 2012 6:05 pm</p><div class='content'>{'<br /><br />'.join(s.body)}</div><div class='signature'>Bitello, 400 m, 300 trees, two dogs</div></div></div>{posts}<div class='copyright'>Powered by phpBB</div>",
    )
    return Site(html, s.body, s.headline, "2012-10-14")


def bold_heads() -> Site:
    s = MUSEUM
    html = page(
        f"<title>{s.headline} » Art Law Monthly</title><meta name='citation_publication_date' content='2019/10/01'>",
        f"<div class='menu-top'><ul>{links()}</ul></div><div class='post'><h2 class='post-title'>{s.headline}</h2><p class='postmeta'>Posted on October 1st, 2019 by Mei Tan in <a href='/c'>Cases</a></p><p><b>{s.heads[0]}</b></p>{ps(s.body[:5])}<p><b>{s.heads[1]}</b></p>{ps(s.body[5:])}<p>The claims still open are:</p><p>• {s.items[0]}</p><p>• {s.items[1]}</p><p>• {s.items[2]}</p><p class='tags'>Tags: <a href='/t'>restitution</a>, <a href='/t'>auctions</a></p></div><h3>One Response to “{s.headline}”</h3><ol class='commentlist'><li><cite>H. Boll</cite> Says:<br><small>October 2nd, 2019 at 8:00 am</small><p>A useful summary, though I would have liked to hear more about the expert who valued the picture in 1938 and about who had paid him.</p></li></ol>",
    )
    more = ("The claims still open are:", *s.items)
    return Site(html, (*s.body, *s.heads, *more), s.headline, "2019-10-01")


def german_page() -> Site:
    body = (
        "Der Gemeinderat von Obermatt hat am Montagabend beschlossen, den Bau des Stollens unter dem Griesgletscher mit 1,4 Millionen Franken zu unterstützen.",
        "Der See auf dem Gletscher sei in den vergangenen drei Jahren auf das Doppelte gewachsen, sagte die Leiterin des Wasseramts, Ruth Anthamatten.",
        "„Wir reden nicht mehr darüber, ob er ausbricht, sondern wann“, erklärte sie vor rund 200 Einwohnern in der Turnhalle.",
        "Der Kanton übernimmt die Hälfte der Kosten, den Rest teilen sich sechs Gemeinden nach der Zahl ihrer Einwohner.",
        "Mit den Arbeiten soll im Juni begonnen werden, sobald der Schnee es zulässt. Bis dahin messen vierzig Sensoren den Wasserstand jede Minute.",
    )
    title = "Obermatt zahlt für den Stollen unter dem Gletscher"
    html = page(
        f"<title>{title} - Oberländer Bote</title><meta property='og:title' content='{title}'><meta property='article:published_time' content='2022-08-30T06:00:00+02:00'>",
        f"<nav><ul><li><a href='/'>Startseite</a></li><li><a href='/sport'>Sport</a></li></ul></nav><article><h1>{title}</h1><p class='autor'>Von Claire Aubonne</p><p class='datum'>30. August 2022, 06:00 Uhr</p>{ps(body)}<p class='anzeige'>Anzeige</p></article><div class='kommentare'><h3>Kommentare</h3><p>Endlich geschieht etwas, nachdem wir jahrelang gewarnt haben und niemand im Kanton zuhören wollte.</p></div><aside><h2>Das könnte Sie auch interessieren</h2><p><a href='/1'>Neue Brücke für Unterwasser</a></p></aside><footer><p>Impressum | Datenschutz | AGB</p></footer>",
        "de",
    )
    return Site(html, body, title, "2022-08-30")


def spanish_page() -> Site:
    body = (
        "El ayuntamiento aprobó el lunes por la noche la segunda línea de tranvía, después de que la alcaldesa deshiciera con su voto un empate a 22.",
        "La línea recorrerá 11,4 kilómetros entre el hospital universitario y los barrios del este, con 19 paradas y un puente nuevo sobre el río.",
        "Las obras empezarán la próxima primavera y costarán 310 millones, de los cuales el Estado pagará el 60 por ciento.",
        "«No se puede aparcar una furgoneta encima de una promesa», dijo Pedro Galca, dueño de una ferretería, que ha reunido 9.000 firmas contra el proyecto.",
        "Si el grupo llega a 15.000 antes de fin de mes, el ayuntamiento tendrá que convocar una consulta.",
    )
    title = "El voto de la alcaldesa salva la segunda línea de tranvía"
    html = page(
        f"<title>{title} | Diario del Río</title><meta property='og:title' content='{title} | Diario del Río'><meta property='og:site_name' content='Diario del Río'>",
        f"<nav><ul><li><a href='/'>Portada</a></li><li><a href='/d'>Deportes</a></li></ul></nav><article><h1>{title}</h1><div class='firma'>Bartolomé Novales</div><time datetime='2023-03-14T05:00:00+01:00'>14 de marzo de 2023</time>{ps(body)}</article><section class='comentarios'><h4>2 comentarios</h4><p>Ya era hora de que alguien en este pueblo se atreviera a hacer algo por los barrios del este.</p></section><footer>Todos los derechos reservados</footer>",
        "es",
    )
    return Site(html, body, title, "2023-03-14")


def day_first_text() -> Site:
    s = GLACIER
    html = page(
        f"<title>{s.headline}</title>",
        f"<div class='masthead'>The Lakeside Courier</div><h1>{s.headline}</h1><p>Published 3 March 2021 · Updated 12 March 2021</p><p>{s.author}</p>{ps(s.body)}<p><small>Printed and published by Lakeside Newspapers, registered in 1921.</small></p>",
    )
    return Site(html, s.body, s.headline, "2021-03-03")


def lead_outside_body() -> Site:
    s = FERRY
    html = page(
        f"<title>{s.headline} — Broad Sheet</title><meta property='og:title' content='{s.headline}'><meta itemprop='datePublished' content='2022-02-01'>",
        f"<header>{links('a')}</header><main><h1 itemprop='headline'>{s.headline}</h1><div class='intro-paragraph'><p>{s.body[0]}</p></div><div class='ad-slot'>ADVERTISEMENT</div><div class='story-chunk'>{ps(s.body[1:4])}</div><div class='ad-slot'>ADVERTISEMENT</div><div class='story-chunk'>{ps(s.body[4:7])}</div><div class='ad-slot'>ADVERTISEMENT</div><div class='story-chunk'>{ps(s.body[7:])}</div></main><footer><a href='/c'>Contact</a></footer>",
    )
    return Site(html, s.body, s.headline, "2022-02-01")


def short_brief() -> Site:
    s = FERRY
    html = page(
        "<title>Ferry stopped - Ticker</title><meta property='og:title' content='Ferry stopped'><meta property='article:published_time' content='2022-02-01T11:00:00Z'>",
        f"<nav>{links('a')}</nav><main><h1>Ferry stopped</h1><time datetime='2022-02-01T11:00:00Z'>11:00</time><p>{s.body[0]}</p></main><aside><h2>Ticker</h2>{links('p')}<p>Weather for tomorrow: rain in the west, gusts of up to 90 km/h on the coast, brighter towards evening.</p></aside><footer><p>Ticker is produced around the clock by a team of fourteen editors in three cities and is free to read thanks to our sponsors.</p></footer>",
    )
    return Site(html, s.body[:1], "Ferry stopped", "2022-02-01")


def old_blog_archive() -> Site:
    s = TRAM
    html = page(
        f"<title>the back bench: {s.headline}</title>",
        f"<div id='banner'><h1><a href='/'>the back bench</a></h1><h2>politics seen from behind a pillar</h2></div><div id='center'><div class='content'><p align='right'><a href='/a'>« {TEASERS[1]}</a> | <a href='/'>Main</a> | <a href='/b'>{TEASERS[3]} »</a></p><h2>March 27, 2005</h2><h3>{s.headline}</h3><p>{s.body[0]}</p><a name='more'></a>{ps(s.body[1:])}<p class='posted'>Posted by bartek at March 27, 2005 11:58 PM | <a href='/tb'>TrackBack</a></p><h2><a name='comments'></a>Comments</h2><p>I was there until the vote. Half of the gallery was asleep and the other half was selling sandwiches to each other.</p><p class='posted'>Posted by: Ola at March 28, 2005 09:12 AM</p><p>You forgot to say that the heating had been switched off at ten. That vote was decided by the cold and by nothing else.</p><p class='posted'>Posted by: w. at March 28, 2005 10:40 AM</p><h2>Post a comment</h2><form><p>Thanks for signing in. Remember personal info?</p></form></div></div>",
    )
    return Site(html, s.body, s.headline, "2005-03-27")


def noscript_images() -> Site:
    s = HARVEST
    html = page(
        f"<title>{s.headline} | Country Matters</title><meta property='og:title' content='{s.headline}'><meta name='shareaholic:article_published_time' content='2019-11-04T09:00:00+00:00'>",
        f"<div class='page'><div class='content-wrapper'><div class='content-head'><h1>{s.headline}</h1><div class='details'>by {s.author} — 4th November 2019</div></div><div class='content-main'><picture><noscript><img src='a.jpg' alt='An olive grower'></noscript></picture><p class='imgcap'>{s.caption} <i>{s.credit}</i></p>{ps(s.body[:5])}<p>&nbsp;</p><p><a href='/r'><em>{TEASERS[1]}</em></a></p>{ps(s.body[5:])}<p><strong>How to buy well</strong></p><ol>{''.join(f'<li>{i}</li>' for i in s.items)}</ol></div></div><div class='popup hidden' style='display:none'><p>Before you go: join 40,000 readers of our Sunday letter about food, fields and weather, sent every week at eight o’clock.</p></div></div>",
    )
    return Site(html, (*s.body, "How to buy well", *s.items), s.headline, "2019-11-04")


MANNERS: tuple[Callable[[], Site], ...] = (
    wordpress_classic, wordpress_blocks, drupal, arc, blogger, ghost, newsletter_site, essay_platform, squarespace,
    joomla, amp, table_layout, br_in_div, hashed_classes, spans_in_sections, live_blog, gallery_between, paywall_teaser,
    long_thread, consent_overlay, related_in_body, tables_and_lists, list_body, interview, government, court_notice,
    ngo_statement, agency_wire, print_version, two_articles, linked_data_only, site_name_first, forum_post, bold_heads,
    german_page, spanish_page, day_first_text, lead_outside_body, short_brief, old_blog_archive, noscript_images,
)  # fmt: skip
SITES = {manner.__name__: manner() for manner in MANNERS}
