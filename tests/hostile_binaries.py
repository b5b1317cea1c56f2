"""Hostile PDFs, archives and Word files, made by script: name -> (maker, what must be said of it)."""

import gzip
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED, ZipFile

from tests.hostile_texts import ARTICLE, Made
from tests.test_reading_formats import FIRST, PAGE, SECOND, docx, pdf, word, zipped

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
TREE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font %s /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"
SHOWN = f"BT /F1 11 Tf 14 TL 50 780 Td ({FIRST}) Tj T* ({SECOND}) Tj ET ".encode()


def assembled(*objects: bytes, tail: bytes = b"") -> bytes:
    """Put numbered objects together as a PDF with a right table of offsets."""
    out, at = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    end = b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (size, tail, len(out))
    return out + head + end


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def one_page(content: bytes, *more: bytes, font: bytes = FONT) -> bytes:
    return assembled(CATALOG, TREE, LEAF % font, content, *more)


def form(inner: bytes, names: bytes) -> bytes:
    extra = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << %s >> >> "
    return stream(inner, extra % names)


def forms(width: int, depth: int) -> bytes:
    """Forms that each draw the next one several times: width to the power of depth."""
    chain = [form(b"/X Do " * width, b"/X %d 0 R" % (n + 6)) for n in range(depth)]
    return one_page(stream(SHOWN + b"/X Do"), *chain, form(b"BT (a) Tj ET", b""))


def mapped_font(cmap: bytes) -> bytes:
    font = b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>"
    return one_page(stream(SHOWN), stream(cmap), font=font)


CMAP = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange %s endcmap"
PDFS: Made = {
    "forms-loop.pdf": (lambda: one_page(stream(SHOWN + b"/X Do"), form(b"/X Do", b"/X 5 0 R")), ""),
    "forms-power.pdf": (lambda: forms(10, 9), ""),
    "contents-loop.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, b"[4 0 R 4 0 R]"), ""),
    "contents-many.pdf": (lambda: assembled(CATALOG, TREE, (LEAF % FONT).replace(b"4 0 R", b"[" + b"4 0 R " * 100_000 + b"]"), stream(SHOWN)), ""),
    "kids-many.pdf": (lambda: assembled(CATALOG, TREE.replace(b"3 0 R", b"3 0 R " * 100_000), LEAF % FONT, stream(SHOWN)), ""),
    "kids-deep.pdf": (lambda: assembled(CATALOG, *(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(5_000)), LEAF % FONT, stream(SHOWN)), ""),
    "count-lie.pdf": (lambda: assembled(CATALOG, TREE.replace(b"/Count 1", b"/Count 999999999"), LEAF % FONT, stream(SHOWN)), ""),
    "parent-loop.pdf": (lambda: assembled(CATALOG, TREE.replace(b"/Count", b"/Parent 2 0 R /Count"), b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", stream(SHOWN)), ""),
    "prev-loop.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), tail=b"/Prev 9 "), ""),
    "length-loop.pdf": (lambda: one_page(b"<< /Length 4 0 R >>\nstream\n" + SHOWN + b"\nendstream"), ""),
    "length-lie.pdf": (lambda: one_page(b"<< /Length 999999999 >>\nstream\n" + SHOWN + b"\nendstream"), ""),
    "length-negative.pdf": (lambda: one_page(b"<< /Length -5 >>\nstream\n" + SHOWN + b"\nendstream"), ""),
    "deep-array.pdf": (lambda: one_page(stream(SHOWN), b"[" * 400_000), ""),
    "deep-dict.pdf": (lambda: one_page(stream(SHOWN), b"<</A " * 180_000), ""),
    "operands.pdf": (lambda: one_page(stream(SHOWN + b"1 " * 400_000 + b"re")), ""),
    "operators.pdf": (lambda: one_page(stream(SHOWN + b"q " * 400_000)), ""),
    "texts.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf " + b"(a) Tj " * 120_000 + b"ET")), ""),
    "moves.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf " + b"1 0 Td (a) Tj " * 60_000 + b"ET")), ""),
    "lines.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf 1 TL " + b"(It rained.) Tj T* " * 45_000 + b"ET")), ""),
    "long-string.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf (" + b"word " * 180_000 + b") Tj ET")), ""),
    "open-string.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf (" + b"(" * 900_000)), ""),
    "hex-string.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf <" + b"41" * 400_000 + b"> Tj ET")), ""),
    "inline-image.pdf": (lambda: one_page(stream(SHOWN + b"BI /W 9 ID " + b"x" * 800_000)), ""),
    "huge-numbers.pdf": (lambda: one_page(stream(b"BT /F1 " + b"9" * 400_000 + b" Tf (a) Tj ET " + SHOWN)), ""),
    "huge-matrix.pdf": (lambda: one_page(stream(b"1e400 0 0 1e400 1e999 nan cm " + SHOWN)), ""),
    "font-zero.pdf": (lambda: one_page(stream(SHOWN.replace(b"11 Tf", b"0 Tf"))), ""),
    "filters.pdf": (lambda: one_page(stream(b"x", b"/Filter [" + b"/ASCIIHexDecode " * 9_000 + b"] ")), ""),
    "a85.pdf": (lambda: one_page(stream(b"z" * 900_000, b"/Filter /ASCII85Decode ")), ""),
    "lzw.pdf": (lambda: one_page(stream(b"\x80\x0b\x60" * 200_000, b"/Filter /LZWDecode ")), ""),
    "run-length.pdf": (lambda: one_page(stream(b"\x81 " * 440_000, b"/Filter /RunLengthDecode ")), ""),
    "predictor.pdf": (lambda: one_page(stream(zlib.compress(SHOWN), b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 999999999 >> ")), ""),
    "flate-cut.pdf": (lambda: one_page(stream(zlib.compress(SHOWN * 90)[:-20], b"/Filter /FlateDecode ")), ""),
    "flate-bomb.pdf": (lambda: one_page(stream(zlib.compress(b" " * 90_000_000), b"/Filter /FlateDecode ")), "unpack"),
    "object-stream.pdf": (lambda: one_page(stream(SHOWN), stream(zlib.compress(b"1 0 " * 900_000), b"/Type /ObjStm /N 99999999 /First 9 /Filter /FlateDecode ")), ""),
    "many-objects.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), *[b"null"] * 20_000), ""),
    "no-table.pdf": (lambda: one_page(stream(SHOWN)).replace(b"startxref", b"startxxxx").replace(b"xref\n0", b"xxxx\n0"), ""),
    "no-table-many.pdf": (lambda: b"%PDF-1.4\n" + b"".join(b"%d 0 obj\nnull\nendobj\n" % n for n in range(40_000)), ""),
    "table-lie.pdf": (lambda: one_page(stream(SHOWN)).replace(b"xref\n0 5", b"xref\n0 999999999"), ""),
    "signature-only.pdf": (lambda: b"%PDF-1.7", "PDF"),
    "signature-late.pdf": (lambda: b"junk\n" * 100 + pdf([[FIRST, SECOND]]), ""),
    "cut.pdf": (lambda: pdf([[FIRST, SECOND]] * 40, packed=True)[:-3_000], ""),
    "middle-zeroed.pdf": (lambda: _zeroed(pdf([[FIRST, SECOND]] * 9)), ""),
    "unicode-surrogates.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <D800> endbfrange"), ""),
    "unicode-nul.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <0000> endbfrange"), ""),
    "unicode-long.pdf": (lambda: mapped_font(CMAP % (b"1 beginbfchar <41> <" + b"0041" * 60_000 + b"> endbfchar")), ""),
    "unicode-range.pdf": (lambda: mapped_font(CMAP % (b"100 beginbfrange " + b"<00000000> <FFFFFFFF> <0041> " * 100 + b"endbfrange")), ""),
    "encrypted.pdf": (lambda: pdf([[FIRST]], extra="/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "a" * 32 + ") /U (" + "b" * 32 + ") /P -4 >> "), "PDF"),
    "encrypted-odd.pdf": (lambda: pdf([[FIRST]], extra="/Encrypt << /Filter /Nothing /V 99 >> "), "PDF"),
    "pages-501.pdf": (lambda: pdf([[FIRST]] * 501), "500 pages"),
    "pages-400.pdf": (lambda: pdf([[FIRST, SECOND]] * 400), ""),
    "script.pdf": (lambda: assembled(CATALOG.replace(b">>", b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), TREE, LEAF % FONT, stream(SHOWN)), ""),
    "title-loop.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), b"<< /Title 5 0 R >>", tail=b"/Info 5 0 R "), ""),
    "title-long.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), b"<< /Title (" + b"A long title here " * 40_000 + b") >>", tail=b"/Info 5 0 R "), ""),
}  # fmt: skip


def _zeroed(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + b"\0" * 400 + data[middle + 400 :]


def packed(files: dict[str, bytes], method: int) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def overlapping() -> bytes:
    """A zip in which many directory entries share the data of one file."""
    data = zipped({"a.txt": b"a" * 3_000_000})
    at = data.rfind(b"PK\x01\x02")
    end = data.rfind(b"PK\x05\x06")
    entry, tail = data[at:end], data[end:]
    many = entry * 1_500
    counts = struct.pack("<HHI", 1_500, 1_500, len(many))
    return data[:at] + many + tail[:8] + counts + tail[16:]


def quine_like() -> bytes:
    data = zipped({"a.txt": FIRST})
    for n in range(30):
        data = zipped({f"{n}.zip": data})
    return data


def _same_name() -> bytes:
    data = zipped({"a.txt": f"{FIRST}\n\n{SECOND}", "b.txt": FIRST})
    return data.replace(b"b.txt", b"a.txt")


ZIPS: Made = {
    "bzip2.zip": (lambda: packed({"a.txt": f"{FIRST}\n\n{SECOND}".encode()}, ZIP_BZIP2), ARTICLE),
    "lzma.zip": (lambda: packed({"a.txt": f"{FIRST}\n\n{SECOND}".encode()}, ZIP_LZMA), ARTICLE),
    "stored.zip": (lambda: packed({"a.txt": f"{FIRST}\n\n{SECOND}".encode()}, ZIP_STORED), ARTICLE),
    "bzip2-bomb.zip": (lambda: packed({"a.txt": b"a" * 40_000_000}, ZIP_BZIP2), "unpack"),
    "lzma-bomb.zip": (lambda: packed({"a.txt": b"a" * 40_000_000}, ZIP_LZMA), "unpack"),
    "overlapping.zip": (overlapping, "unpack"),
    "deep.zip": (quine_like, "nested too deep"),
    "empty.zip": (lambda: zipped({}), "no article"),
    "folders.zip": (lambda: zipped({f"{n}/": b"" for n in range(1_000)}), "no article"),
    "pictures.zip": (lambda: zipped({f"{n}.png": b"x" for n in range(500)}), "no article"),
    "paths.zip": (lambda: zipped({"../../../etc/passwd": f"{FIRST}\n\n{SECOND}", "C:\\a.txt": FIRST, "/abs.txt": SECOND}), ARTICLE),
    "long-name.zip": (lambda: zipped({"a" * 60_000 + ".txt": f"{FIRST}\n\n{SECOND}"}), ARTICLE),
    "odd-name.zip": (lambda: zipped({"\u202e\x1b[31m\n.txt": f"{FIRST}\n\n{SECOND}"}), ARTICLE),
    "same-name.zip": (_same_name, ARTICLE),
    "mixed.zip": (lambda: zipped({"a.html": PAGE, "b.bin": bytes(range(256)) * 9, "c.txt": b"", "d.pdf": b"%PDF-", "e.txt": f"{FIRST}\n\n{SECOND}"}), "3 of 5 parts"),
    "cut.zip": (lambda: zipped({"a.txt": FIRST * 90})[:-30], "damaged"),
    "crc.zip": (lambda: _changed(packed({"a.txt": FIRST.encode()}, ZIP_STORED), FIRST[:9].encode()), "damaged"),
    "odd-method.zip": (lambda: _method(zipped({"a.txt": FIRST})), "unknown way"),
    "comment.zip": (lambda: zipped({"a.txt": f"{FIRST}\n\n{SECOND}"})[:-2] + b"\xff\xff" + b"x" * 65_535, ARTICLE),
    "trailing.zip": (lambda: zipped({"a.txt": f"{FIRST}\n\n{SECOND}"}) + b"x" * 900_000, "damaged"),
    "gzip-chain.gz": (lambda: gzip.compress(gzip.compress(gzip.compress(gzip.compress(FIRST.encode())))), "nested too deep"),
    "gzip-members.gz": (lambda: gzip.compress(b"word ") * 40_000, ""),
    "gzip-cut.gz": (lambda: gzip.compress(PAGE.encode())[:-9], "damaged"),
    "gzip-header.gz": (lambda: b"\x1f\x8b\x08\x08" + b"a" * 900_000, "damaged"),
    "gzip-empty.gz": (lambda: gzip.compress(b""), "nothing"),
    "jar.zip": (lambda: zipped({"META-INF/MANIFEST.MF": "x", "a.class": "y"}), "Java"),
}  # fmt: skip


def _changed(data: bytes, words: bytes) -> bytes:
    return data.replace(words, words.swapcase(), 1)


def _method(data: bytes) -> bytes:
    changed = bytearray(data)
    central = data.rfind(b"PK\x01\x02")
    changed[8] = changed[central + 10] = 97
    return bytes(changed)


RELATION = '<?xml version="1.0"?><Relationships><Relationship Id="r1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
WORDS: Made = {
    "external.docx": (lambda: _part("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w>&x;</w>"), "XML"),
    "parameter.docx": (lambda: _part("<!DOCTYPE w [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'> %p;]><w/>"), "XML"),
    "late-entity.docx": (lambda: _part("<?xml version='1.0'?><!--" + "x" * 200_000 + "--><!DOCTYPE w [<!ENTITY x 'y'>]><w>&x;</w>"), ""),
    "include.docx": (lambda: docx(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>{word(FIRST)}{word(SECOND)}'), ARTICLE),
    "utf16-entity.docx": (lambda: _part("<?xml version='1.0' encoding='utf-16'?><!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w>&x;</w>".encode("utf-16")), ""),
    "relations.docx": (lambda: zipped({"word/document.xml": _document(word(FIRST) + word(SECOND)), "word/_rels/document.xml.rels": RELATION}), ARTICLE),
    "deep.docx": (lambda: docx(f"{word(FIRST)}{'<w:p>' * 50_000}{'</w:p>' * 50_000}{word(SECOND)}"), ""),
    "deep-tables.docx": (lambda: docx("<w:tbl><w:tr><w:tc>" * 90 + word(FIRST) + word(SECOND) + "</w:tc></w:tr></w:tbl>" * 90), ""),
    "paragraphs.docx": (lambda: docx(word(FIRST) + word("It rained in town.") * 40_000 + word(SECOND)), ""),
    "runs.docx": (lambda: docx(f"{word(FIRST)}<w:p>{'<w:r><w:t>a </w:t></w:r>' * 90_000}</w:p>{word(SECOND)}"), "unpack"),
    "tabs.docx": (lambda: docx(f"{word(FIRST)}<w:p><w:r>{'<w:tab/>' * 400_000}</w:r></w:p>{word(SECOND)}"), ""),
    "boxes.docx": (lambda: docx(f"{word(FIRST)}<w:p>{'<w:r><w:p>' * 100}x{'</w:p></w:r>' * 100}</w:p>{word(SECOND)}"), ARTICLE),
    "style.docx": (lambda: docx(word(FIRST, "a" * 800_000) + word(SECOND, "Title")), ARTICLE),
    "no-text.docx": (lambda: docx("<w:p/>" * 9), "no text"),
    "cut-xml.docx": (lambda: _part(f"<w:document xmlns:w='x'><w:p>{FIRST}"), ""),
    "not-xml.docx": (lambda: _part("nothing"), "damaged"),
    "surrogate.docx": (lambda: docx(word(f"{FIRST}&#xD800;")), "damaged"),
    "core.docx": (lambda: docx(word(FIRST) + word(SECOND), "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"), "XML"),
    "core-long.docx": (lambda: docx(word(FIRST) + word(SECOND), f"<a xmlns:d='http://purl.org/dc/elements/1.1/'><d:creator>{'A B ' * 200_000}</d:creator></a>"), ARTICLE),
}  # fmt: skip


def _document(body: str) -> str:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'


def _part(xml: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


MAGIC: Made = {
    f"magic-{n}.txt": (lambda start=start: start + bytes(range(256)) * 90, "")
    for n, start in enumerate((b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1 ", b"SQLite format 3\0", b"\x28\xb5\x2f\xfd", b"bplist00"))
}  # fmt: skip

FILES: Made = {**PDFS, **ZIPS, **WORDS, **MAGIC}
