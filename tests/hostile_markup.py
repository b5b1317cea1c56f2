"""Hostile pages, feeds and mails of the second kind: structures, facts that lie, parts in parts."""

import base64
import json

from tests.hostile_pages import BODY, item, mail, page
from tests.hostile_texts import ARTICLE, Made
from tests.test_reading_formats import FIRST, PAGE, SECOND, feed

PAIR = f"{FIRST}\n\n{SECOND}"


def linked(value: object) -> str:
    """Return facts about an article as pages state them for machines."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def story(**fields: object) -> bytes:
    return page("", linked({"@type": "NewsArticle", **fields}))


def meta(name: str, value: str) -> bytes:
    return page("", f'<meta property="{name}" content="{value}">')


CYCLE = {"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"}, "isPartOf": {"@id": "#a"}}
PICTURE = "data:image/png;base64," + "iVBORw0KGgo" * 60_000

PAGES: Made = {
    "empty-tags.html": (lambda: page("<i></i>" * 125_000), ARTICLE),
    "empty-paragraphs.html": (lambda: page("<p></p>" * 125_000), ARTICLE),
    "empty-divs.html": (lambda: page("<div>" * 80_000), ARTICLE),
    "nested-100000.html": (lambda: page("<div>" * 100_000 + "x" + "</div>" * 60_000), ARTICLE),
    "nested-inline.html": (lambda: page("<p>" + "<i><b><u>" * 30_000 + "It rained"), ARTICLE),
    "nested-lists.html": (lambda: page("<ul><li>" * 40_000 + "It rained"), ARTICLE),
    "nested-forms.html": (lambda: page("<form>" * 90_000), ARTICLE),
    "nested-buttons.html": (lambda: page("<button>" * 90_000), ARTICLE),
    "nested-quotes.html": (lambda: page("<q>" * 90_000 + "It rained"), ARTICLE),
    "nested-objects.html": (lambda: page("<object>" * 60_000), ""),
    "nested-custom.html": (lambda: page("<x-a>" * 90_000), ARTICLE),
    "nested-headings.html": (lambda: page("<h2>" * 90_000 + "Vote"), ARTICLE),
    "nested-details.html": (lambda: page("<details><summary>a" * 30_000), ARTICLE),
    "nested-sections.html": (lambda: page("<main><article><section>" * 20_000), ARTICLE),
    "closing-tags.html": (lambda: page("</div></p></b>" * 60_000), ARTICLE),
    "attributes-same.html": (lambda: page("<p " + "class=a " * 100_000 + ">It rained.</p>"), ARTICLE),
    "attributes-open.html": (lambda: page('<p class="' + "a" * 100_000), ""),
    "attribute-names.html": (lambda: page("<p " + "a" * 800_000 + "=b>It rained.</p>"), ARTICLE),
    "tag-name.html": (lambda: page("<" + "a" * 800_000 + ">It rained."), ARTICLE),
    "picture.html": (lambda: page(f'<img src="{PICTURE}" alt="A man walks">'), ARTICLE),
    "picture-style.html": (lambda: page(f'<p style="background:url({PICTURE})">It rained.</p>'), ARTICLE),
    "vector.html": (lambda: page("<svg><text>" + "<g>" * 30_000 + "a" + "</g>" * 30_000 + "</text></svg>"), ARTICLE),
    "foreign.html": (lambda: page("<svg><foreignObject><p>It rained.</p></foreignObject></svg>" * 9_000), ""),
    "mathematics.html": (lambda: page("<math>" + "<mrow>" * 50_000 + "<mi>x</mi></math>"), ARTICLE),
    "noscript.html": (lambda: page("<noscript>" + BODY + "</noscript>" * 50_000), ARTICLE),
    "srcdoc.html": (lambda: page('<iframe srcdoc="<p>It rained</p>"></iframe>' * 15_000), ARTICLE),
    "templates.html": (lambda: page("<template>" * 60_000 + "x"), ""),
    "refresh.html": (lambda: page("", '<meta http-equiv=refresh content="0;url=file:///etc/passwd">'), ARTICLE),
    "base.html": (lambda: page("<a href=x>a</a><img src=y>", '<base href="http://127.0.0.1:9/">'), ARTICLE),
    "import.html": (lambda: page("", '<link rel=import href="http://127.0.0.1:9/"><style>@import "http://127.0.0.1:9/"</style>'), ARTICLE),
    "amp-flood.html": (lambda: page("<p>" + "&amp;lt;" * 110_000 + "</p>"), ARTICLE),
    "long-reference.html": (lambda: page("<p>&" + "a" * 800_000 + ";</p>"), ARTICLE),
    "zero-references.html": (lambda: page("<p>" + "&#x0;&#128;&#xFFFF;" * 40_000 + "</p>"), ARTICLE),
    "combining-references.html": (lambda: page("<p>a" + "&#x301;" * 100_000 + "</p>"), ARTICLE),
    "sections-cdata.html": (lambda: page("<![CDATA[" * 90_000), ""),
    "conditional.html": (lambda: page("<!--[if IE]><p>Old</p><![endif]-->" * 20_000), ARTICLE),
    "conditional-open.html": (lambda: page("<!--[if IE]>" * 60_000), ""),
    "nul-in-tags.html": (lambda: page("<p\0 class\0=a\0>It rained.</p\0>" * 2_000), ARTICLE),
    "two-bodies.html": (lambda: page("</body></html><html><body>" * 9_000), ARTICLE),
    "two-pages.html": (lambda: page("") + page("<p>It rained.</p>"), ARTICLE),
    "frameset.html": (lambda: b"<html><frameset cols=50%><frame src=file:///etc/passwd></frameset></html>", "no text"),
    "frameset-article.html": (lambda: page("<frameset><frame src=a></frameset>" * 9_000), ARTICLE),
    "scripts.html": (lambda: page("<script>document.write('x')</script>" * 20_000), ARTICLE),
    "script-in-title.html": (lambda: page("", "<title><script>alert(1)</script></title>"), ARTICLE),
    "handlers.html": (lambda: page('<p onclick="alert(1)" onerror="alert(2)">It rained.</p>'), ARTICLE),
    "processing.html": (lambda: page("<?php echo 1 ?>" * 50_000), ARTICLE),
    "xhtml.html": (lambda: b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:9/x.dtd">' + page("").replace(b"<!doctype html>", b""), ARTICLE),
    "xhtml-entities.html": (lambda: b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>' + page("<p>&c;</p>").replace(b"<!doctype html>", b""), ""),
    "stylesheet.html": (lambda: b'<?xml version="1.0"?><?xml-stylesheet href="file:///etc/passwd"?>' + page(""), ARTICLE),
    "upper-case.html": (lambda: page("").upper().replace(FIRST.upper().encode(), FIRST.encode()).replace(SECOND.upper().encode(), SECOND.encode()), ARTICLE),
    "hidden-article.html": (lambda: page("").replace(b"<article>", b'<article hidden style="display:none">'), ARTICLE),
    "one-line-tags.html": (lambda: page("<p>It rained.</p>" * 45_000), ARTICLE),
    "long-paragraph.html": (lambda: page("<p>" + "It rained all day. " * 40_000 + "</p>"), ARTICLE),
    "list-of-links.html": (lambda: page("<ul>" + "<li><a href=x>It rained in town</a>" * 20_000 + "</ul>"), ARTICLE),
    "comments-section.html": (lambda: page("<div class=comment><p>It rained, said nobody.</p></div>" * 12_000), ARTICLE),
    "headings-only.html": (lambda: b"<html><body>" + b"<h1>Vote</h1>" * 60_000, ""),
    "captions-only.html": (lambda: b"<html><body>" + b"<figcaption>A man</figcaption>" * 25_000, ""),
    "text-no-tags.html": (lambda: b"<html>" + PAIR.encode(), ARTICLE),
    "charset-twice.html": (lambda: page("", "<meta charset=utf-16><meta charset=shift_jis>"), ARTICLE),
    "charset-utf7.html": (lambda: page("<p>+ADw-script+AD4-</p>").replace(b"charset=utf-8", b"charset=utf-7"), ARTICLE),
    "charset-idna.html": (lambda: page("<p>Caf\u00e9</p>").decode().encode("cp1252").replace(b"charset=utf-8", b"charset=idna"), ARTICLE),
    "charset-unicode-escape.html": (lambda: page("<p>Caf\u00e9 \\ud800</p>").decode().encode("cp1252").replace(b"charset=utf-8", b"charset=unicode_escape"), ""),
    "latin-declared-utf8.html": (lambda: page("<p>Caf\u00e9</p>").decode().encode("cp1252"), ARTICLE),
    "ld-cycle.html": (lambda: page("", linked([CYCLE] * 2_000)), ARTICLE),
    "ld-graphs.html": (lambda: page("", linked({"@graph": [{"@graph": [CYCLE] * 90}] * 90})), ARTICLE),
    "ld-numbers.html": (lambda: story(headline=5, datePublished=7, author=9, publisher=1, description=False), ARTICLE),
    "ld-lists.html": (lambda: story(headline=["Vote"], datePublished=["2024-03-04", None], author=[None, [], {}]), ARTICLE),
    "ld-dates.html": (lambda: story(headline="Vote", datePublished="0000-00-00T99:99:99Z"), ARTICLE),
    "ld-year-99999.html": (lambda: story(headline="Vote", datePublished="99999-12-31"), ARTICLE),
    "ld-year-1.html": (lambda: story(headline="Vote", datePublished="0001-01-01T00:00:00+14:00"), ARTICLE),
    "ld-not-a-number.html": (lambda: page("", '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":NaN,"headline":Infinity}</script>'), ARTICLE),
    "ld-digits.html": (lambda: page("", '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":' + "9" * 500_000 + "}</script>"), ARTICLE),
    "ld-markup.html": (lambda: story(headline="<img src=x onerror=alert(1)>", articleBody="<p>a</p>" * 50_000), ARTICLE),
    "ld-surrogate.html": (lambda: story(headline="Vote \ud800", author={"name": "\udfff"}), ""),
    "ld-nul.html": (lambda: story(headline="Vote\0", author={"name": "A\0B"}), ""),
    "ld-cut.html": (lambda: page("", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vo</script>'), ARTICLE),
    "ld-many.html": (lambda: page("", linked({"@type": "NewsArticle", "headline": "Vote"}) * 7_000), ARTICLE),
    "ld-deep-author.html": (lambda: page("", '<script type="application/ld+json">{"@type":"NewsArticle","author":' + '{"author":' * 900 + "1" + "}" * 901 + "</script>"), ARTICLE),
    "ld-body-other.html": (lambda: story(headline="Vote", articleBody="Other words. " * 40_000), ARTICLE),
    "og-markup.html": (lambda: meta("og:title", "&lt;script&gt;alert(1)&lt;/script&gt;"), ARTICLE),
    "og-bidi.html": (lambda: meta("og:title", "\u202eetov\u202c\u0007"), ARTICLE),
    "og-date.html": (lambda: meta("article:published_time", "NaN"), ARTICLE),
    "og-date-huge.html": (lambda: meta("article:published_time", "2" * 100_000), ARTICLE),
    "og-url.html": (lambda: meta("og:url", "javascript:alert(1)"), ARTICLE),
    "og-url-broken.html": (lambda: meta("og:url", "http://[::1/a"), ARTICLE),
    "og-url-port.html": (lambda: meta("og:url", "http://a.test:99999999/"), ARTICLE),
    "og-locale.html": (lambda: meta("og:locale", "x" * 9_000), ARTICLE),
    "canonical.html": (lambda: page("", '<link rel=canonical href="//[">' * 900), ARTICLE),
    "time-odd.html": (lambda: page('<time datetime="P99999999Y">then</time><time datetime="2024-02-30">'), ARTICLE),
    "lang-odd.html": (lambda: page("").replace(b"<html>", b"<html lang='" + b"e" * 90_000 + b"'>"), ARTICLE),
}  # fmt: skip

HEADLESS = "<item><description>It rained all day in the town.</description></item>"
FEEDS: Made = {
    "hundred-thousand.rss": (lambda: feed("<item><title>a</title></item>" * 100_000), "2,000 entries"),
    "no-text.rss": (lambda: feed("<item><guid>1</guid></item>" * 500), ""),
    "base.atom": (f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="file:///etc/"><title>H</title><entry><title>Vote</title><link href="passwd"/><content type="html" src="file:///etc/passwd">{PAIR}</content></entry></feed>'.encode, ARTICLE),
    "content-xhtml.atom": (f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Vote</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry></feed>'.encode, ARTICLE),
    "content-base64.atom": (f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Vote</title><content type="application/octet-stream">{base64.b64encode(bytes(300)).decode()}</content></entry></feed>'.encode, ""),
    "dates-absurd.rss": (lambda: feed("".join(f"<item><title>Entry {n}</title><pubDate>{d}</pubDate><description>{FIRST} {n}</description></item>" for n, d in enumerate(("0000-00-00", "99999999", "NaN", "Mon, 00 Jan 0000 00:00:00", "2024-13-45T99:99:99Z", "31 Dec 9999 23:59:59 -2359", "9" * 5_000)))), ""),
    "enclosures.rss": (lambda: feed(item(1).replace("<link>", '<enclosure url="file:///etc/passwd" length="-1" type="audio/mpeg"/>' * 5_000 + "<link>")), ARTICLE),
    "categories.rss": (lambda: feed(item(1).replace("<link>", "<category>a</category>" * 30_000 + "<link>")), ARTICLE),
    "same-titles.rss": (lambda: feed(item(1).replace("<link>", "<title>Vote</title>" * 20_000 + "<link>")), ARTICLE),
    "namespaces.rss": (lambda: feed(item(1)).replace(b"<rss", b"<rss " + b" ".join(b'xmlns:n%d="u%d"' % (n, n) for n in range(20_000))), ARTICLE),
    "headless.rss": (lambda: feed(HEADLESS * 900), ""),
    "quadratic.rss": (lambda: feed("<item><title>" + "&a;" * 9_000 + "</title></item>", f'<!DOCTYPE rss [<!ENTITY a "{"a" * 9_000}">]>'), "XML"),
    "rdf.rdf": (f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>Vote</title><description>{PAIR}</description></item></rdf:RDF>'.encode, ARTICLE),
    "utf16.rss": (lambda: feed(item(1)).decode().replace('version="1.0"?', 'version="1.0" encoding="utf-16"?').encode("utf-16"), ARTICLE),
    "sitemap.xml": (lambda: b'<?xml version="1.0"?><urlset><url><loc>http://a.test</loc></url></urlset>', "XML"),
    "opml.xml": (lambda: b'<?xml version="1.0"?><opml><body><outline text="a"/></body></opml>', "XML"),
    "soap.xml": (lambda: b'<?xml version="1.0"?><a:Envelope xmlns:a="x"><a:Body/></a:Envelope>', "XML"),
    "vector.svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><text>It rained.</text></svg>", ""),
    "script-title.rss": (lambda: feed(item(1).replace("Vote 1", "<![CDATA[<script>alert(1)</script>Vote]]>")), ARTICLE),
    "comments-deep.rss": (lambda: feed("<!--" + "-" * 800_000 + "-->" + item(1)), ""),
}  # fmt: skip


def parted(*parts: str, kind: str = "mixed") -> bytes:
    inside = "".join(f"--b\n{part}\n" for part in parts)
    return mail(f"{inside}--b--\n", "", f"multipart/{kind}; boundary=b")


WORDS = f"Content-Type: text/plain; charset=utf-8\n\n{PAIR}"
BINARY = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + "iVBORw0KGgo" * 9_000
MAILS: Made = {
    "nested-1000.eml": (lambda: mail("--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 1_000 + WORDS, "", "multipart/mixed; boundary=b"), ""),
    "parts-10000.eml": (lambda: parted(WORDS, *["Content-Type: image/png\n\nx"] * 10_000), "2,000 parts"),
    "parts-1900.eml": (lambda: parted(WORDS, *["Content-Type: image/png\n\nx"] * 1_900), ARTICLE),
    "never-closed.eml": (lambda: mail(f"--b\n{WORDS}", "", "multipart/mixed; boundary=b"), ARTICLE),
    "other-boundary.eml": (lambda: mail(f"--c\n{WORDS}\n--c--", "", "multipart/mixed; boundary=b"), ""),
    "picture-first.eml": (lambda: parted(BINARY, WORDS), ARTICLE),
    "picture-only.eml": (lambda: parted(BINARY), "no text"),
    "itself.eml": (lambda: parted("Content-Type: message/rfc822\n\n" + parted(WORDS).decode()), ARTICLE),
    "delivery.eml": (lambda: mail(f"--b\nContent-Type: message/delivery-status\n\nStatus: 5.0.0\n\n--b\n{WORDS}\n--b--", "", "multipart/report; boundary=b"), ARTICLE),
    "external-body.eml": (lambda: parted('Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"\n\n', WORDS), ARTICLE),
    "base64-garbage.eml": (lambda: mail("QQ=Q" * 90_000, "Content-Transfer-Encoding: base64\n"), ""),
    "base64-binary.eml": (lambda: mail(base64.b64encode(bytes(range(256)) * 90).decode(), "Content-Transfer-Encoding: base64\n"), ""),
    "base64-zip.eml": (lambda: mail(base64.b64encode(b"PK\x03\x04" + bytes(900)).decode(), "Content-Transfer-Encoding: base64\n"), ""),
    "transfer-odd.eml": (lambda: mail(PAIR, "Content-Transfer-Encoding: no-such\n"), ARTICLE),
    "transfer-twice.eml": (lambda: mail(PAIR, "Content-Transfer-Encoding: 8bit\nContent-Transfer-Encoding: base64\n"), ""),
    "charset-unknown.eml": (lambda: mail(PAIR, "", "text/plain; charset=x-unknown-99"), ARTICLE),
    "charset-lie.eml": (lambda: mail(f"{PAIR}\n\nCaf\u00e9", "", "text/plain; charset=us-ascii"), ARTICLE),
    "charset-wide.eml": (lambda: mail(PAIR, "", "text/plain; charset=utf-16"), ARTICLE),
    "words-encoded.eml": (lambda: mail(PAIR).replace(b"Vote", b"=?utf-8?q?=00=00=ED=A0=80?= =?x?b?!!!?= =?utf-8?b?" + b"QUFB" * 40_000 + b"?="), ARTICLE),
    "words-unclosed.eml": (lambda: mail(PAIR).replace(b"Vote", b"=?utf-8?q?" * 40_000), ARTICLE),
    "subject-nul.eml": (lambda: mail(PAIR).replace(b"Vote", b"Vo\0te"), ""),
    "from-many.eml": (lambda: mail(PAIR).replace(b"From: A B <a@b.test>", b"From: " + b"a@b.test, " * 50_000 + b"c@d.test"), ARTICLE),
    "from-groups.eml": (lambda: mail(PAIR).replace(b"A B <a@b.test>", b"a:" * 20_000 + b";"), ARTICLE),
    "from-comments.eml": (lambda: mail(PAIR).replace(b"A B <a@b.test>", b"(" * 40_000 + b"a@b.test"), ARTICLE),
    "received.eml": (lambda: mail(PAIR, "Received: from a by b; Mon, 4 Mar 2024 10:00:00 +0000\n" * 9_000), ARTICLE),
    "date-zone.eml": (lambda: mail(PAIR).replace(b"+0000", b"+9999"), ARTICLE),
    "date-year.eml": (lambda: mail(PAIR).replace(b"2024", b"0000"), ARTICLE),
    "location-odd.mhtml": (lambda: mail(PAGE, "Snapshot-Content-Location: file:///etc/passwd\n", "text/html"), ARTICLE),
    "location-broken.mhtml": (lambda: mail(PAGE, "Snapshot-Content-Location: http://[::1/\n", "text/html"), ARTICLE),
    "related.mhtml": (lambda: mail(f"--b\nContent-Type: text/html\nContent-Location: https://a.test/\n\n{PAGE}\n--b\n{BINARY}\n--b--", "Snapshot-Content-Location: https://a.test/\n", "multipart/related; boundary=b"), ARTICLE),
    "html-hostile.eml": (lambda: mail("<div>" * 60_000 + BODY, "", "text/html; charset=utf-8"), ARTICLE),
    "header-only.eml": (lambda: mail("")[:-1], ""),
    "no-header-end.eml": (lambda: b"MIME-Version: 1.0\n" * 40_000, ""),
    "mbox.mbox": (lambda: b"From a@b.test Mon Mar  4 10:00:00 2024\n" + mail(PAIR) + b"\n\nFrom c@d.test Mon Mar  4 10:00:00 2024\n" + mail(PAIR), ARTICLE),
    "signed.eml": (lambda: parted(WORDS, "Content-Type: application/pkcs7-signature\n\nx", kind="signed"), ARTICLE),
    "encrypted.eml": (lambda: parted("Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nx", kind="encrypted"), "no text"),
}  # fmt: skip

FILES: Made = {
    **{f"two-{name}": made for name, made in {**PAGES, **FEEDS, **MAILS}.items()},
}
