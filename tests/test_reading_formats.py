"""Each format, from files made here: what is read, under which roles, and what is refused."""

import gzip
import json
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from explorer.errors import EmptyArticleError, ReadError, UnsupportedFormatError
from explorer.reading import Hints, read_bytes

FIRST = "The council voted on Monday to close two libraries, the mayor said in a statement to reporters."
SECOND = "The vote was 7 to 2 after five hours of debate, and three members said they had been threatened."
PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><title>Council closes libraries | The Herald</title>"
    '<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2024-03-04T10:00:00Z">'
    f"</head><body><nav><a href=/>Home</a></nav><article><h1>Council closes libraries</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
)


def parts(data: bytes, name: str = "x", hints: Hints | None = None):
    return [d.article for d in read_bytes(data, name, hints or Hints())]


def roles(article):
    return [(s.role, article.text[s.start : s.end]) for s in article.sections]


def zipped(files: dict[str, bytes | str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(body: str, core: str = "") -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<?xml version='1.0'?><w:document {w}><w:body>{body}</w:body></w:document>",
    }
    return zipped(files | ({"docProps/core.xml": core} if core else {}))


def word(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(pages: list[list[str]], packed: bool = False, extra: str = "") -> bytes:
    """Write a PDF by hand: each page a list of lines in Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET".encode("latin-1")
        stream = zlib.compress(stream) if packed else stream
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        filtered = " /Filter /FlateDecode" if packed else ""
        objects.append(
            f"<< /Length {len(stream)}{filtered} >>\nstream\n{stream.decode('latin-1')}\nendstream"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>"
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra}>>\nstartxref\n{len(out)}\n%%EOF"
    return out + tail.encode("latin-1")


def feed(entries: str, doctype: str = "") -> bytes:
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>The Herald</title>{entries}</channel></rss>'.encode()


ITEM = (
    "<item><title>Council closes libraries</title><link>https://herald.test/1</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate>"
    f"<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>"
)


def test_html_page():
    (article,) = parts(PAGE.encode())
    assert roles(article) == [
        ("headline", "Council closes libraries"),
        ("body", FIRST),
        ("body", SECOND),
    ]
    assert (article.source, article.published, article.published_from) == (
        "The Herald",
        "2024-03-04T10:00:00+00:00",
        "meta",
    )


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PAGE.replace("Monday", "Málaga").encode(), "utf-8"),
        (
            PAGE.replace("Monday", "Málaga").replace("utf-8", "iso-8859-1").encode("cp1252"),
            "cp1252",
        ),
        (PAGE.replace("Monday", "Málaga").encode("utf-16"), "utf-16"),
    ],
)
def test_html_encoding(data, encoding):
    (document,) = read_bytes(data, "x")
    assert "Málaga" in document.article.text
    assert document.original.encoding == encoding


def test_html_deeper_than_any_extractor_goes_keeps_its_text():
    deep = "<html><body>" + "<div>" * 3000 + f"<p>{FIRST}</p><p>{SECOND}</p>" + "</div>" * 3000
    (article,) = parts(deep.encode())
    assert FIRST in article.text
    assert SECOND in article.text


def test_html_text_that_only_its_json_holds_is_read():
    body = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": "Council closes libraries",
            "articleBody": f"{FIRST}\n{SECOND}\n" * 4,
        }
    )
    page = f'<html><head><script type="application/ld+json">{body}</script></head><body><p>Subscribe to read.</p></body></html>'
    (article,) = parts(page.encode())
    assert FIRST in article.text


def test_html_without_text_is_refused():
    with pytest.raises(EmptyArticleError, match="no text"):
        parts(b"<html><body><script>var a = 'text';</script><img src=x></body></html>")


def test_wayback_page_keeps_capture_and_publication_apart():
    bar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div>Capture of 3 Jan 2021, 14 captures so far</div><!-- END WAYBACK TOOLBAR INSERT -->"
    link = '<link rel="canonical" href="https://web.archive.org/web/20210103040506/https://herald.test/2020/12/30/libraries">'
    page = (
        PAGE.replace("<article>", bar + "<article>")
        .replace("</head>", link + "</head>")
        .replace("article:published_time", "x")
    )
    (document,) = read_bytes(page.encode(), "x")
    article = document.article
    assert "captures" not in article.text
    assert (article.url, article.published, article.published_from) == (
        "https://herald.test/2020/12/30/libraries",
        "2020-12-30",
        "url",
    )
    assert article.captured == "2021-01-03T04:05:06+00:00"


def test_mail_in_plain_text():
    mail = (
        "From: Ann Lee <ann@herald.test>\nTo: x@y.test\nSubject: Fwd: Council closes libraries\nDate: Mon, 04 Mar 2024 10:00:00 +0000\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{FIRST}\n\n{SECOND}\n"
    )
    (article,) = parts(mail.encode())
    assert (article.headline, article.source, article.published_from) == (
        "Council closes libraries",
        "Ann Lee",
        "mail",
    )
    assert [role for role, _ in roles(article)] == ["body", "body"]


def test_mhtml_part_without_charset_is_decoded_by_us():
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://herald.test/2024/03/04/libraries\nSubject: x\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="B"\n\n--B\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: 8bit\nContent-Location: https://herald.test/2024/03/04/libraries\n\n"
        f"{PAGE.replace('Monday', 'Málaga')}\n--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--B--\n"
    )
    (document,) = read_bytes(mail.encode(), "x")
    assert "Málaga" in document.article.text
    assert document.article.url == "https://herald.test/2024/03/04/libraries"
    assert document.original.media_type == "multipart/related"


def test_pdf_paragraphs_pages_and_hyphens():
    head = "The Herald, Monday"
    page = [
        head,
        "The council voted to close two librar-",
        "ies on Monday, the mayor told repor-",
        "ters at the town hall.",
        "",
        "1",
    ]
    again = [head, "Libraries and reporters were quiet.", "", "2"]
    (article,) = parts(pdf([page, again, [head, "The mayor left early in the day.", "", "3"]]))
    assert "two libraries on Monday, the mayor told reporters at" in article.text
    told = [words for role, words in roles(article) if role == "furniture"]
    assert told == [head, "1", head, "2", head, "3"]
    assert article.text.count("\f") == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([[]]), "PDF holds no text"),
        (b"%PDF-1.7\n" + b"garbage " * 50, "damaged"),
        (
            pdf(
                [["x"]],
                extra="/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >> /ID [(a)(b)] ",
            ),
            "encrypted",
        ),
    ],
)
def test_pdf_refusals(data, reason):
    with pytest.raises(ReadError, match=reason):
        parts(data)


def test_docx_styles_become_roles():
    body = (
        word("Council closes libraries", "Title")
        + word(FIRST)
        + word("What next", "Heading2")
        + word(SECOND)
    )
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ann Lee</dc:creator></c>'
    (article,) = parts(docx(body, core))
    assert [role for role, _ in roles(article)] == ["headline", "body", "subheading", "body"]
    assert (article.headline, article.byline) == ("Council closes libraries", "Ann Lee")


def test_docx_deleted_words_are_not_read():
    body = word(FIRST) + "<w:p><w:del><w:r><w:delText>Never said.</w:delText></w:r></w:del></w:p>"
    assert "Never" not in parts(docx(body))[0].text


def test_feed_entries_become_articles():
    articles = parts(feed(ITEM + ITEM.replace("/1", "/2")))
    assert [a.url for a in articles] == ["https://herald.test/1", "https://herald.test/2"]
    first = articles[0]
    assert roles(first) == [
        ("headline", "Council closes libraries"),
        ("body", FIRST),
        ("body", SECOND),
    ]
    assert (first.source, first.published) == ("The Herald", "2024-03-04T10:00:00+00:00")


def test_a_row_reads_again_by_itself():
    for document in read_bytes(feed(ITEM), "feed.xml"):
        (again,) = read_bytes(document.original.data, "again")
        assert again.article == document.article
        assert again.original.digest == document.original.digest


@pytest.mark.parametrize(
    "data",
    [
        f'title,text,date\nCouncil closes libraries,"{FIRST}\n{SECOND}",2024-03-04\n',
        f'title\tbody\tdate\nCouncil closes libraries\t"{FIRST}\n{SECOND}"\t4 March 2024\n',
        json.dumps(
            {
                "title": "Council closes libraries",
                "text": f"{FIRST}\n{SECOND}",
                "date": "2024-03-04",
            }
        ),
        json.dumps(
            [
                {
                    "headline": "Council closes libraries",
                    "body": f"{FIRST}\n{SECOND}",
                    "pubDate": "2024-03-04",
                }
            ]
        ),
    ],
)
def test_tables_of_articles(data):
    (article,) = parts(data.encode())
    assert roles(article) == [
        ("headline", "Council closes libraries"),
        ("body", FIRST),
        ("body", SECOND),
    ]
    assert (article.published, article.published_from) == ("2024-03-04", "table")


def test_columns_can_be_named():
    (article,) = parts(
        f"kop;inhoud\nX;{FIRST}\n".encode(),
        hints=Hints(columns={"text": "inhoud", "headline": "kop"}),
    )
    assert (article.headline, FIRST in article.text) == ("X", True)


@pytest.mark.parametrize(
    ("said", "expected"),
    [("en-GB", "en"), ("English", "en"), ("unknown", "en"), ("", "en"), ("de", "de"), (None, "en")],
)
def test_the_language_of_a_row_is_what_it_says_where_that_is_a_language(said, expected):
    row = {"title": "A vote", "text": f"{FIRST}\n{SECOND}", "language": said}
    (article,) = parts(json.dumps(row).encode())
    assert article.language == expected


def test_a_table_without_text_names_its_columns():
    with pytest.raises(UnsupportedFormatError, match="no column of article text among: a, b"):
        parts(b'{"a": "1", "b": "2"}')


def test_zip_of_several_kinds_reads_what_can_be_read_and_names_the_rest():
    data = zipped(
        {"b.txt": FIRST, "a.html": PAGE, "style.css": "p {}", "bad.bin": b"\x01\x02\x03\x04" * 99}
    )
    found = []
    with pytest.raises(ReadError, match=r"1 of 3 parts refused, first x/bad\.bin: binary"):
        found.extend(read_bytes(data, "x"))
    assert [d.original.name for d in found] == ["x/a.html", "x/b.txt"]


def test_gzip_of_a_page():
    (article,) = parts(gzip.compress(PAGE.encode()), "page.html.gz")
    assert article.headline == "Council closes libraries"


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"xl/workbook.xml": "x"}, "Excel"),
        ({"ppt/presentation.xml": "x"}, "PowerPoint"),
        ({"mimetype": "application/epub+zip", "META-INF/container.xml": "x"}, "EPUB"),
        ({"content.xml": "x"}, "OpenDocument"),
    ],
)
def test_office_files_are_refused_by_name(files, kind):
    with pytest.raises(UnsupportedFormatError, match=kind):
        parts(zipped(files))


def test_format_is_told_by_content_not_by_suffix():
    assert parts(PAGE.encode(), "page.pdf")[0].headline == "Council closes libraries"
    assert parts(FIRST.encode(), "story.html")[0].text == FIRST


def test_a_damaged_line_does_not_cost_the_others():
    lines = [json.dumps({"text": FIRST}), "7", '{"text": ""}', json.dumps({"text": SECOND}), '{"te']
    found = []
    with pytest.raises(ReadError, match="3 of 5 parts refused, first x/row 2: not a JSON object"):
        for document in read_bytes("\n".join(lines).encode(), "x"):
            found.append(document.article.text)  # noqa: PERF401 - what came before the refusal
    assert found == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("year,town,people\n" + "2024,Oslo,700000\n" * 5, True),
        ("year\ttown\n" + "2024\tOslo\n" * 8, True),
        (f"{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}\n", False),
        ("Oslo, Norway\nBergen, Norway\nUmea, Sweden\nTurku, Finland\nRiga, Latvia\nAgain, no\n", False),
        ("Vote\n" * 8, False),
    ],
)  # fmt: skip
def test_a_table_of_other_things_is_no_article(text, refused):
    if refused:
        with pytest.raises(UnsupportedFormatError, match="table without a column of article text"):
            list(read_bytes(text.encode(), "x"))
    else:
        assert len(list(read_bytes(text.encode(), "x"))) == 1
