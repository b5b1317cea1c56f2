"""What reading promises about hostile and odd files: each refusal quick, on one line, and exact."""

import gzip
import json
import os
import socket
import subprocess
import sys
import time
import zlib
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import limits, read_bytes
from tests.hostile_pages import nested_mail
from tests.test_reading_formats import FIRST, ITEM, PAGE, SECOND, docx, feed, pdf, word, zipped
from tests.test_reading_pdf import column, placed

BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"


def texts(data: bytes, name: str = "x") -> list[str]:
    return [d.article.text for d in read_bytes(data, name)]


def bomb_zip(inner: bytes = b"\0" * 40_000_000) -> bytes:
    return zipped({"a.txt": inner})


def lying_zip() -> bytes:
    """A zip whose directory says 10 bytes and whose data goes on for 60 MB."""
    data = bytearray(zipped({"a.txt": b"a" * 60_000_000}))
    size = (60_000_000).to_bytes(4, "little")
    at = data.rfind(size)
    data[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def bomb_pdf() -> bytes:
    return _pdf_with(zlib.compress(b"BT (a) Tj ET " * 5_000_000))


def _pdf_with(stream: bytes, filters: str = "/FlateDecode") -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream"
        % (len(stream), filters.encode(), stream),
    ]
    out, at = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def laughs(root: str) -> str:
    names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "lol">{names}]>'


BOMBS = {
    "zip": bomb_zip,
    "zip in zip": lambda: zipped({"b.zip": bomb_zip()}),
    "lying zip": lying_zip,
    "gzip": lambda: gzip.compress(b"a" * 40_000_000),
    "docx": lambda: docx(word("a" * 40_000_000)),
    "docx of small nodes": lambda: docx("<w:p/>" * 6_000_000),
    "docx entities": lambda: zipped({"word/document.xml": f"<?xml version='1.0'?>{laughs('d')}<d>&l9;</d>"}),
    "pdf": bomb_pdf,
    "pdf twice packed": lambda: _pdf_with(zlib.compress(zlib.compress(b" " * 60_000_000)), "[/FlateDecode /FlateDecode]"),
    "feed entities": lambda: feed("<item><title>&l9;</title></item>", laughs("rss")),
    "xml entities": lambda: b"<?xml version='1.0'?>" + f"{laughs('a')}<a>&l9;</a>".encode(),
    "html over the limit": lambda: b"<html><body>" + b"<p>word word</p>" * 400_000,
    "many files": lambda: zipped({f"{n}.txt": "x" for n in range(limits.ARCHIVE_FILES + 1)}),
    "deep json": lambda: b'{"text": ' + b"[" * 200_000,
}  # fmt: skip
MEASURE = """
import sys, time
from explorer.reading import read_bytes
from explorer.errors import ReadError
data = sys.stdin.buffer.read()
start = time.process_time()
try:
    found = list(read_bytes(data, "bomb"))
    print("read", sum(len(d.article.text) for d in found))
except ReadError as error:
    print("refused", error)
print(time.process_time() - start)
peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak[0].split()[1]) // 1024)
"""


@pytest.mark.parametrize("kind", BOMBS)
def test_bombs_are_refused_within_two_seconds_and_500_mb(kind):
    run = subprocess.run(
        [sys.executable, "-c", MEASURE], input=BOMBS[kind](), capture_output=True, check=True
    )
    told, seconds, megabytes = run.stdout.decode().strip().rsplit("\n", 2)
    assert told.startswith(("refused bomb: ", "refused bomb/"))
    assert "\n" not in told
    assert float(seconds) < 2
    assert int(megabytes) < 500


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><p>" + b"(" * 100_000 + b"</p></body></html>",
        b"<html><body>" + b"<div>" * 50_000 + BODY.encode(),
        b"<html><body>" + b"<b><i><table>" * 20_000 + BODY.encode(),
        b"<p" + b" a=b" * 200_000 + b">" + BODY.encode(),
        b"<!--" * 100_000 + BODY.encode(),
        b"&#x" * 100_000,
        ("1:11" * 250_000).encode(),
        ("a-" * 500_000).encode(),
        ("Share Facebook " * 60_000).encode(),
        ("By A B " * 100_000).encode(),
        ("\n".join("Related" for _ in range(10_000))).encode(),
        ("\n".join(f"Headline number {n} of many" for n in range(10_000))).encode(),
        ("Word. " * 160_000).encode(),
        ("\n".join(f"{FIRST[:-1]} {n}." for n in range(9_000))).encode(),
        b"%PDF-1.4" + b"[" * 900_000,
        b"From: a\nMIME-Version: 1.0\n" + b"X-A: b\n" * 100_000 + b"\ntext of it",
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 100_000,
        b'{"text": "' + b"word " * 190_000 + b'"}',
        b"text,title\n" + b"word,word\n" * 1_999,
        feed(ITEM * 400),
    ],
    ids=lambda data: ascii(data[:24]),
)  # fmt: skip
def test_any_file_under_1_mb_is_done_quickly(data):
    start = time.process_time()
    try:
        assert all(text for text in texts(data))
    except ReadError as error:
        assert str(error).startswith("x")
        assert "\n" not in str(error)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "markup",
    [
        '<base href="http://127.0.0.1:9/"><img src="x.png"><iframe src="http://127.0.0.1:9/"></iframe>',
        '<link rel=stylesheet href="http://127.0.0.1:9/a.css"><object data="file:///etc/passwd"></object>',
        '<?xml-stylesheet href="http://127.0.0.1:9/"?><xi:include href="/etc/passwd" xmlns:xi="http://www.w3.org/2001/XInclude"/>',
    ],
)
def test_parsing_opens_no_socket_and_no_file(markup, monkeypatch):
    list(read_bytes(PAGE.encode(), "warm"))

    def refuse(*args, **kwargs):
        raise AssertionError("opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    (text,) = texts(f"<html><head></head><body>{markup}{BODY}</body></html>".encode())
    assert "root:" not in text
    assert FIRST in text


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        feed(
            "<item><title>&x;</title></item>",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        ),
        zipped(
            {
                "word/document.xml": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            }
        ),
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><text>Hi</text></svg>",
    ],
)
def test_xml_with_entities_or_of_another_kind_is_refused(data):
    with pytest.raises(UnsupportedFormatError, match="XML"):
        texts(data)


def test_encrypted_zip_is_refused():
    data = bytearray(zipped({"a.txt": FIRST}))
    central = data.rfind(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    with pytest.raises(UnsupportedFormatError, match="encrypted"):
        texts(bytes(data))


def test_archives_nested_too_deep_are_refused():
    data = zipped({"a.txt": FIRST})
    for n in range(limits.NESTING):
        data = zipped({f"{n}.zip": data})
    with pytest.raises(UnsupportedFormatError, match="nested too deep"):
        texts(data)


def test_names_in_archives_are_labels_only(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (document,) = read_bytes(zipped({"../../evil\n<b>.txt": FIRST}), "x.zip")
    assert document.original.name == "x.zip/../../evil\\n<b>.txt"
    assert list(tmp_path.iterdir()) == []


def test_html_limit_is_named():
    with pytest.raises(TooLargeError, match="HTML page is over the limit of 5 MB"):
        texts(b"<html><body>" + b"<p>a b c</p>" * 500_000)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{'<div>' * 260}{BODY}</body></html>",
        f"<html><body><div class=comments>{BODY}</div></body></html>",
        f"<html><body><footer>{BODY}</footer></body></html>",
        f"<html><body><table><tr><td>{FIRST}<br><br>{SECOND}</td></tr></table></body></html>",
        f"<html><body><div hidden>{BODY}</div></body></html>",
        f"<html><body><form>{BODY}</form></body></html>",
        f"<html><body>{FIRST}\n{SECOND}",
    ],
)
def test_odd_pages_never_give_an_empty_article(page):
    (text,) = texts(page.encode())
    assert FIRST in text
    assert SECOND in text


def test_json_surrogates_and_nul_are_refused_by_name():
    for bad, reason in (("\\ud800", "surrogate"), ("\\u0000", "NUL")):
        with pytest.raises(ReadError, match=reason):
            texts(f'{{"text": "{FIRST} {bad} {SECOND}"}}'.encode())


SAMPLES = [
    PAGE.encode(), FIRST.encode(), feed(ITEM), docx(word(FIRST)), pdf([[FIRST]]), pdf([[FIRST]], packed=True),
    zipped({"a.txt": FIRST, "b.html": PAGE}), gzip.compress(PAGE.encode()),
    json.dumps({"title": "A title here", "text": FIRST}).encode(), f'title,text\nA,"{FIRST}"\n'.encode(),
    nested_mail(3), placed([column(50, 700, [FIRST], 12, 0) + column(320, 700, [SECOND] * 2, 0, 8)]),
    f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n{PAGE}".encode(), PAGE.encode("utf-16"),
]  # fmt: skip
FUZZ = settings(
    max_examples=int(os.environ.get("EXPLORER_FUZZ", "60")),
    deadline=timedelta(seconds=30),
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)
"""The same examples in each run where ``CI`` is set; elsewhere others each time, and what fails is
printed as a line to run it again. ``EXPLORER_FUZZ=1000`` takes about a minute."""


def whole(data: bytes) -> None:
    """Either a one-line refusal, or articles whose sections are ranges of their text, in order."""
    try:
        found = list(read_bytes(data, "fuzz"))
    except ReadError as error:
        assert "\n" not in str(error)
        assert str(error).startswith("fuzz")
        return
    for document in found:
        article = document.article
        ends = [0, *(s.end for s in article.sections)]
        assert article.text.strip()
        assert all(
            end <= s.start < s.end <= len(article.text)
            for end, s in zip(ends, article.sections, strict=False)
        )
        article.text.encode("utf-8")


@FUZZ
@given(st.binary(max_size=2_000))
def test_fuzz_any_bytes(data):
    whole(data)


@FUZZ
@given(st.text(max_size=1_500))
def test_fuzz_any_text(text):
    whole(text.encode("utf-8", "surrogatepass"))


@FUZZ
@given(st.sampled_from(SAMPLES), st.data())
def test_fuzz_damaged_files(sample, data):
    changed = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    whole(bytes(changed[: data.draw(st.integers(1, len(changed)))]))


LINE = st.one_of(
    st.sampled_from([FIRST, SECOND, "Related", "Advertisement", "3 Comments", "By Ann Lee", "Photo: AP", "LONDON (AP) - It rained.", "Cost: It was high and it kept on rising all year.", "1 of 4", "© 2024 X", "Sign up", "", "Q: Why did you go there at all last night?"]),
    st.text(alphabet="aA .:-—\"'()/|0\t\u200b\u202e", max_size=40),
)  # fmt: skip


@FUZZ
@given(st.lists(LINE, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", "\u2028"]))
def test_fuzz_pasted_pages(lines, gap):
    whole(gap.join(lines).encode())


@FUZZ
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<table>", "<td>", "<h1>", "<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "&#xD800;", "<a href='javascript:x'>", "</a>", "<figure>", "<figcaption>", FIRST, SECOND, "<title>T</title>", "\0", "<svg>", "<template>", "<plaintext>", "<textarea>"]), max_size=40))  # fmt: skip
def test_fuzz_tag_soup(pieces):
    whole(("<html>" + "".join(pieces)).encode())
