"""Hostile pages, feeds and mails, made by script: name -> (maker, what must be said of it)."""

from tests.hostile_texts import ARTICLE, Made, prose
from tests.test_reading_formats import FIRST, PAGE, SECOND, feed

BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"


def page(middle: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8><title>T</title>{head}</head><body><article><h1>Council closes libraries</h1><p>{FIRST}</p>{middle}<p>{SECOND}</p></article></body></html>".encode(
        "utf-8", "surrogatepass"
    )


def nested(tag: str, depth: int) -> bytes:
    return f"<html><body>{f'<{tag}>' * depth}{BODY}{f'</{tag}>' * depth}</body></html>".encode()


PAGES: Made = {
    **{
        f"deep-{tag}.html": (lambda tag=tag: nested(tag, 60_000), ARTICLE)
        for tag in ("div", "span", "b", "table", "ul", "blockquote", "font", "svg", "a", "p", "li", "section")
    },
    "rows.html": (lambda: page("<table>" + "<tr><td>a<td>b" * 60_000 + "</table>"), ARTICLE),
    "items.html": (lambda: page("<ul>" + "<li>It rained" * 60_000 + "</ul>"), ARTICLE),
    "paragraphs.html": (lambda: page("<p>It rained in town." * 40_000), ARTICLE),
    "breaks.html": (lambda: page("<br>" * 200_000), ARTICLE),
    "links.html": (lambda: page("<a href=x>Read more about this</a> " * 25_000), ARTICLE),
    "attributes.html": (lambda: page("<p " + " ".join(f"a{n}=b" for n in range(90_000)) + ">x</p>"), ARTICLE),
    "long-attribute.html": (lambda: page(f'<p title="{"x" * 900_000}">It rained.</p>'), ARTICLE),
    "long-class.html": (lambda: page(f'<p class="{"related " * 100_000}">It rained.</p>'), ARTICLE),
    "references.html": (lambda: page("&amp;" * 180_000), ARTICLE),
    "bad-references.html": (lambda: page("&#99999999999;&#xD800;&#0;&bogus;" * 25_000), ARTICLE),
    "comments.html": (lambda: page("<!-- x -->" * 90_000), ARTICLE),
    "open-comment.html": (lambda: page("<p>It rained.</p>") + b"<!--" + b"-" * 800_000, ARTICLE),
    "open-script.html": (lambda: page("") + b"<script>" + b"var a=1;" * 100_000, ARTICLE),
    "cdata.html": (lambda: page("<![CDATA[" + "x" * 100_000 + "]]>"), ARTICLE),
    "doctype.html": (lambda: page("").replace(b"<!doctype html>", b"<!doctype html " + b"x " * 300_000 + b">"), ARTICLE),
    "entities.html": (lambda: b"<!DOCTYPE html [" + b"<!ENTITY a 'b'>" * 30_000 + b"]>" + page(""), ""),
    "styles.html": (lambda: page("<style>" + "p{color:red}" * 70_000 + "</style>"), ARTICLE),
    "one-word.html": (lambda: page("<p>" + "x" * 900_000 + "</p>"), ARTICLE),
    "brackets.html": (lambda: page("<p>" + "(" * 900_000 + "</p>"), ARTICLE),
    "long-title.html": (lambda: page("", f"<title>{'T ' * 300_000}</title>"), ARTICLE),
    "long-meta.html": (lambda: page("", f'<meta property="og:title" content="{"T " * 300_000}">'), ARTICLE),
    "many-meta.html": (lambda: page("", '<meta name=author content="A B">' * 25_000), ARTICLE),
    "deep-json-ld.html": (lambda: page("", '<script type="application/ld+json">' + "[" * 200_000 + "</script>"), ARTICLE),
    "wide-json-ld.html": (lambda: page("", '<script type="application/ld+json">[' + '{"@type":"NewsArticle"},' * 35_000 + '{"a":1}]</script>'), ARTICLE),
    "loop-json-ld.html": (lambda: page("", '<script type="application/ld+json">{"@graph":' * 300 + "1" + "}" * 300 + "</script>"), ARTICLE),
    "json-ld-types.html": (lambda: page("", '<script type="application/ld+json">{"@type":["NewsArticle",5],"headline":{"a":[1]},"datePublished":99999999999999999999,"author":[[[]]],"articleBody":7}</script>'), ARTICLE),
    "dates.html": (lambda: page("<p>" + "on 31 February 99999 or 2024-13-45, " * 10_000 + "</p>"), ARTICLE),
    "surrogate.html": (lambda: page("<p>\ud800</p>"), ""),
    "nul.html": (lambda: page("<p>\0It rained.</p>"), ARTICLE),
    "charset-lie.html": (lambda: page("").replace(b"charset=utf-8", b"charset=utf-16"), ARTICLE),
    "charset-odd.html": (lambda: page("").replace(b"charset=utf-8", b"charset=rot13"), ARTICLE),
    "charset-long.html": (lambda: page("").replace(b"charset=utf-8", b"charset=" + b"x" * 200_000), ARTICLE),
    "frames.html": (lambda: page('<iframe src="file:///etc/passwd"></iframe><object data="http://127.0.0.1:9/"></object>' * 4_000), ARTICLE),
    "template.html": (lambda: page("<template><p>hidden words</p></template><noscript><p>Turn it on</p></noscript>" * 4_000), ARTICLE),
    "plaintext.html": (lambda: page("<plaintext>"), ""),
    "textarea.html": (lambda: page("<textarea>" + "x " * 100_000), ""),
    "select.html": (lambda: page("<select>" + "<option>Country</option>" * 25_000 + "</select>"), ARTICLE),
    "ruby.html": (lambda: page("<ruby>a<rt>b</rt></ruby>" * 30_000), ARTICLE),
    "images.html": (lambda: page('<img alt="A man walks">' * 30_000), ARTICLE),
    "figures.html": (lambda: page("<figure><figcaption>A man walks. Photo: A B</figcaption></figure>" * 9_000), ARTICLE),
    "hidden.html": (lambda: page('<div style="display:none">' * 3_000 + "x" + "</div>" * 3_000), ARTICLE),
    "no-text.html": (lambda: b"<html><body><img src=a><script>1</script></body></html>", "no text"),
    "tags-only.html": (lambda: b"<p></p>" * 120_000, ""),
    "unclosed.html": (f"<html><body><p>{FIRST}<p>{SECOND}<a href='".encode, ARTICLE),
    "half-tag.html": ((f"<html><body><p>{FIRST}</p><p>{SECOND}</p>" + "<" * 400_000).encode, ARTICLE),
    "angle.html": (lambda: page("<p>" + "< " * 200_000 + "</p>"), ARTICLE),
    "wayback.html": (lambda: page('<a href="/web/20240102030405/http://a.test/">x</a>' * 18_000), ARTICLE),
    "wayback-open.html": (lambda: page("<!-- BEGIN WAYBACK TOOLBAR INSERT -->" * 20_000), ARTICLE),
    "utf16.html": (lambda: page("").decode().encode("utf-16"), ARTICLE),
    "tables.html": (lambda: page("<table><tr><td>" * 2_000 + "x"), ""),
    "deep-rows.html": (lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + BODY.encode(), ARTICLE),
    "adoption.html": (lambda: b"<html><body>" + b"<a><b><i><p>" * 15_000 + BODY.encode(), ARTICLE),
    "live-blog.html": (lambda: page("".join(f"<div><time>{n % 24}:00</time><h3>Update {n}</h3><p>{FIRST}</p></div>" for n in range(4_000))), ARTICLE),
}  # fmt: skip


def item(n: int, body: str = BODY) -> str:
    return f"<item><title>Vote {n}</title><link>https://a.test/{n}</link><description><![CDATA[{body}]]></description></item>"


FEEDS: Made = {
    "many.rss": (lambda: feed("".join(f"<item><title>Entry {n} says so</title></item>" for n in range(10_000))), "2,000 entries"),
    "some.rss": (lambda: feed("".join(item(n, f"<p>{FIRST} It was number {n}.</p><p>{SECOND}</p>") for n in range(40))), ARTICLE),
    "same.rss": (lambda: feed("".join(item(n) for n in range(300))), ARTICLE),
    "none.rss": (lambda: feed(""), "no entries"),
    "cut.rss": (lambda: feed(item(1) + item(2))[:-100], ""),
    "deep.rss": (lambda: feed("<a>" * 100_000), ""),
    "untitled.rss": (lambda: feed("<item></item>" * 1_000), ""),
    "long-title.rss": (lambda: feed(f"<item><title>{'T ' * 400_000}</title></item>"), ""),
    "dates.rss": (lambda: feed(item(1).replace("<link>", "<pubDate>Mon, 99 Foo 99999 99:99:99 ZZZ</pubDate><link>")), ARTICLE),
    "links.rss": (lambda: feed(item(1).replace("https://a.test/1", "javascript:alert(1)")), ARTICLE),
    "external.rss": (lambda: feed("<item><title>&x;</title></item>", "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]>"), "XML"),
    "include.rss": (lambda: feed('<item><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/><title>It rained all day</title></item>'), ""),
    "deep-html.rss": (lambda: feed(item(1, "<div>" * 30_000 + BODY)), ARTICLE),
    "nul.rss": (lambda: feed("<item><title>a&#0;b</title></item>"), ""),
    "charset.rss": (lambda: feed(item(1)).replace(b'version="1.0"?', b'version="1.0" encoding="utf-99"?'), ARTICLE),
    "spaces.xml": (lambda: b"<?xml version='1.0'?>" + b" " * 800_000 + b"<rss/>", ""),
    "instructions.xml": (lambda: b"<?xml version='1.0'?>" + b"<?a?>" * 150_000 + b"<rss/>", ""),
    "comments.xml": (lambda: b"<!--a-->" * 100_000 + b"<rss/>", ""),
}  # fmt: skip


def mail(body: str, head: str = "", kind: str = "text/plain; charset=utf-8") -> bytes:
    return f"From: A B <a@b.test>\nSubject: Vote\nDate: Mon, 04 Mar 2024 10:00:00 +0000\n{head}MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}".encode()


def nested_mail(depth: int) -> bytes:
    data = f"Content-Type: text/plain\n\n{FIRST}\n\n{SECOND}\n"
    for n in range(depth):
        data = f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n{data}\n--b{n}--\n"
    return f"From: a@b.test\nMIME-Version: 1.0\n{data}".encode()


def forwarded(depth: int) -> bytes:
    head = "From: a@b.test\nMIME-Version: 1.0\n"
    return (
        head
        + "Content-Type: message/rfc822\n\n" * depth
        + f"Content-Type: text/plain\n\n{FIRST}\n\n{SECOND}"
    ).encode()


MAILS: Made = {
    "nested-50.eml": (lambda: nested_mail(50), ARTICLE),
    "nested-500.eml": (lambda: nested_mail(500), ""),
    "nested-5000.eml": (lambda: nested_mail(5_000), ""),
    "forwarded-500.eml": (lambda: forwarded(500), ""),
    "forwarded-20000.eml": (lambda: forwarded(20_000), ""),
    "one-boundary.eml": (lambda: mail("--b\n\n" * 100_000, "", "multipart/mixed; boundary=b"), ""),
    "short-boundary.eml": (lambda: mail(f"--\n\n{FIRST}", "", 'multipart/mixed; boundary=""'), ""),
    "no-boundary.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", "", "multipart/mixed"), ""),
    "own-boundary.eml": (lambda: mail(f"--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{FIRST}\n--b--", "", "multipart/mixed; boundary=b"), ""),
    "long-header.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", f"X-A: {'a' * 800_000}\n"), ARTICLE),
    "long-subject.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}").replace(b"Vote", b"Vote " * 100_000), ARTICLE),
    "folded-subject.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}").replace(b"Vote", b"Vote\n " * 50_000), ARTICLE),
    "encoded-subject.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}").replace(b"Vote", b"=?utf-8?b?4pyT?= " * 20_000), ARTICLE),
    "many-to.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", "To: " + "a@b.test, " * 60_000 + "a@b.test\n"), ARTICLE),
    "odd-from.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}").replace(b"A B <a@b.test>", b"<<<>>>(((\"" * 3_000), ARTICLE),
    "odd-date.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}").replace(b"04 Mar 2024", b"99 Zzz 9999999"), ARTICLE),
    "odd-charset.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", "", "text/plain; charset=\"no-such\""), ARTICLE),
    "odd-type.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", "", "/;;;=; charset*0*=utf-8''%"), ""),
    "bad-base64.eml": (lambda: mail("!!!!" * 100_000, "Content-Transfer-Encoding: base64\n"), ""),
    "bad-quoted.eml": (lambda: mail(f"{FIRST}\n\n=ZZ=\n\n{SECOND}", "Content-Transfer-Encoding: quoted-printable\n"), ARTICLE),
    "uuencoded.eml": (lambda: mail("begin 644 a\n" + "M" + "!" * 60 + "\n", "Content-Transfer-Encoding: x-uuencode\n"), ""),
    "empty.eml": (lambda: mail(""), "empty"),
    "attached.eml": (lambda: mail(f"--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\n{FIRST}\n--b--", "", "multipart/mixed; boundary=b"), "no text"),
    "params.eml": (lambda: mail(f"{FIRST}\n\n{SECOND}", "", "text/plain; " + "; ".join(f"a*{n}=b" for n in range(3_000))), ""),
    "page.eml": (lambda: mail(PAGE.replace("</article>", prose(200_000) + "</article>"), "", "text/html"), ARTICLE),
}  # fmt: skip

FILES: Made = {**PAGES, **FEEDS, **MAILS}
