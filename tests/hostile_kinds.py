"""Hostile archives and Word files of the second kind, and files of two kinds at once."""

import gzip
import pickle
import sqlite3
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tests.hostile_binaries import RELATION, SHOWN, one_page, packed, stream
from tests.hostile_texts import ARTICLE, Made
from tests.test_reading_formats import FIRST, PAGE, SECOND, docx, feed, word, zipped

PAIR = f"{FIRST}\n\n{SECOND}"


def entry(name: str, data: bytes, **fields: int) -> bytes:
    """A zip of one stored file whose directory says other things than are true."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(ZipInfo(name), data)
        info = archive.filelist[0]
        for field, value in fields.items():
            setattr(info, field, value)
    return buffer.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped({"a.txt": PAIR}))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def patched(data: bytes, at: int, form: str, *values: int) -> bytes:
    """Change numbers in the record that ends a zip's directory."""
    end = data.rfind(b"PK\x05\x06") + at
    return data[:end] + struct.pack(form, *values) + data[end + struct.calcsize(form) :]


def opened_document(name: str, body: bytes = b"x") -> bytes:
    return packed(
        {"mimetype": name.encode(), "META-INF/manifest.xml": b"<m/>", "content.xml": body},
        ZIP_STORED,
    )


WORKBOOK = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}
ZIPS: Made = {
    "nested-twice.zip": (lambda: zipped({"b.zip": zipped({"a.txt": PAIR})}), ARTICLE),
    "nested-thrice.zip": (lambda: zipped({"c.zip": zipped({"b.zip": zipped({"a.txt": PAIR})})}), "nested too deep"),
    "inner-bombs.zip": (lambda: zipped({f"{n}.zip": zipped({"a.txt": b"a" * 15_000_000}) for n in range(9)}), ""),
    "gzip-in-zip.zip": (lambda: zipped({"a.gz": gzip.compress(PAIR.encode())}), ARTICLE),
    "zip-in-gzip.gz": (lambda: gzip.compress(zipped({"a.txt": PAIR})), ARTICLE),
    "tar.tar.gz": (lambda: gzip.compress(b"a.txt".ljust(257, b"\0") + b"ustar\0" + bytes(249) + PAIR.encode()), ""),
    "encrypted.zip": (encrypted, "password"),
    "slip.zip": (lambda: zipped({"../" * 40 + "tmp/explorer-slip.txt": PAIR}), ARTICLE),
    "absolute.zip": (lambda: zipped({"/tmp/explorer-absolute.txt": PAIR}), ARTICLE),
    "drive.zip": (lambda: zipped({"\\\\host\\share\\a.txt": PAIR}), ARTICLE),
    "dash.zip": (lambda: zipped({"-rf.txt": PAIR}), ARTICLE),
    "name-dots.zip": (lambda: zipped({"..": PAIR, ".": PAIR}), ""),
    "name-nul.zip": (lambda: zipped({"abcd.txt": PAIR}).replace(b"abcd.txt", b"ab\0d.txt"), ""),
    "name-bytes.zip": (lambda: zipped({"abcd.txt": PAIR}).replace(b"abcd.txt", b"\xff\xfe\x80\x81.txt"), ARTICLE),
    "names-same.zip": (lambda: zipped({f"{n:04}.txt": f"{PAIR} {n}" for n in range(90)}).replace(b"00", b"01"), ""),
    "same-content.zip": (lambda: zipped({f"{n}.txt": PAIR for n in range(1_900)}), ARTICLE),
    "files-2001.zip": (lambda: zipped({f"{n}.txt": "a" for n in range(2_001)}), "2,000 files"),
    "files-60000.zip": (lambda: zipped({f"{n}": "" for n in range(60_000)}), "2,000 files"),
    "empty-files.zip": (lambda: zipped({f"{n}.txt": "" for n in range(900)}), "parts refused"),
    "sizes-lie.zip": (lambda: entry("a.txt", PAIR.encode(), file_size=10), ""),
    "sizes-huge.zip": (lambda: entry("a.txt", PAIR.encode(), file_size=2**40), ""),
    "offset-lie.zip": (lambda: entry("a.txt", PAIR.encode(), header_offset=2**30), ""),
    "sum-lie.zip": (lambda: entry("a.txt", PAIR.encode(), CRC=1), "damaged"),
    "counts-lie.zip": (lambda: patched(zipped({"a.txt": PAIR}), 8, "<HH", 65_535, 65_535), ""),
    "directory-lie.zip": (lambda: patched(zipped({"a.txt": PAIR}), 12, "<II", 2**31, 2**31), "damaged"),
    "zip64-lie.zip": (lambda: patched(zipped({"a.txt": PAIR}), 8, "<HHII", *[0xFFFF] * 2, *[0xFFFFFFFF] * 2), ""),
    "disks.zip": (lambda: patched(zipped({"a.txt": PAIR}), 4, "<HH", 9, 9), ""),
    "end-only.zip": (lambda: b"PK\x05\x06" + bytes(18), ""),
    "start-only.zip": (lambda: b"PK\x03\x04" + bytes(900), "damaged"),
    "spanned.zip": (lambda: b"PK\x07\x08" + zipped({"a.txt": PAIR}), ""),
    "in-front.zip": (lambda: b"MZ\x90" + bytes(900) + zipped({"a.txt": PAIR}), "program"),
    "half.zip": (lambda: zipped({"a.txt": PAIR * 90, "b.txt": PAIR})[:300], "damaged"),
    "extra-field.zip": (lambda: zipped({"a.txt": PAIR}).replace(b"a.txt", b"a.tx"), ""),
    "link.zip": (lambda: entry("a.txt", b"/etc/passwd", external_attr=0o120777 << 16), "no article"),
    "page-saved.zip": (lambda: zipped({"a.html": PAGE, "a_files/x.js": "x", "a_files/y.css": "y", "__MACOSX/a": "z"}), ARTICLE),
    "flags.gz": (lambda: b"\x1f\x8b\x08\xff" + bytes(900), "damaged"),
    "tail.gz": (lambda: gzip.compress(PAIR.encode()) + b"junk" * 90, ""),
    "sum.gz": (lambda: gzip.compress(PAIR.encode())[:-8] + bytes(8), "damaged"),
    "name.gz": (lambda: b"\x1f\x8b\x08\x08\0\0\0\0\0\xff../../x\x1b[31m\0" + gzip.compress(PAIR.encode())[10:], ARTICLE),
    "workbook.docx": (lambda: zipped(WORKBOOK), "Excel"),
    "slides.docx": (lambda: zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}), "PowerPoint"),
    "open.docx": (lambda: opened_document("application/vnd.oasis.opendocument.text"), "OpenDocument"),
    "book.epub": (lambda: zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<c/>", "a.xhtml": PAGE}), "EPUB"),
    "both.docx": (lambda: zipped({**WORKBOOK, "word/document.xml": "<w/>"}), ""),
    "program.apk": (lambda: zipped({"classes.dex": "x", "META-INF/MANIFEST.MF": "y"}), ""),
}  # fmt: skip


def part(xml: str | bytes, **others: str | bytes) -> bytes:
    return zipped({"word/document.xml": xml, **others})


SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORDS: Made = {
    "root-other.docx": (lambda: part("<html><body><p>It rained.</p></body></html>"), "no text"),
    "strict.docx": (lambda: part(f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{word(FIRST)}{word(SECOND)}</w:body></w:document>'), ""),
    "prefix.docx": (lambda: docx(word(FIRST) + word(SECOND)), ARTICLE),
    "attributes.docx": (lambda: docx("<w:p " + " ".join(f"a{n}='b'" for n in range(60_000)) + "/>" + word(FIRST) + word(SECOND)), ARTICLE),
    "deep-runs.docx": (lambda: docx("<w:r>" * 300 + word(FIRST) + word(SECOND) + "</w:r>" * 300), ""),
    "deletions.docx": (lambda: docx(word(FIRST) + "<w:del><w:p><w:r><w:delText>gone</w:delText></w:r></w:p></w:del>" * 9_000 + word(SECOND)), ARTICLE),
    "fields.docx": (lambda: docx(word(FIRST) + "<w:p><w:fldSimple w:instr='INCLUDETEXT file:///etc/passwd'/></w:p>" * 9_000 + word(SECOND)), ARTICLE),
    "objects.docx": (lambda: docx(word(FIRST) + "<w:p><w:object r:id='x' xmlns:r='y'/></w:p>" * 9_000 + word(SECOND)), ARTICLE),
    "relations.docx": (lambda: part(docx_xml(), **{"word/_rels/document.xml.rels": RELATION * 900}), ARTICLE),
    "macros.docm": (lambda: part(docx_xml(), **{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(900)}), ARTICLE),
    "marks.docx": (lambda: docx(word("a" + "\u0301" * 100_000) + word(FIRST) + word(SECOND)), ARTICLE),
    "controls.docx": (lambda: docx(word("It &#7; rained.") + word(FIRST)), "damaged"),
    "encoding.docx": (lambda: part(f"<?xml version='1.0' encoding='utf-99'?>{docx_xml()}"), "damaged"),
    "utf16.docx": (lambda: part(f"<?xml version='1.0' encoding='utf-16'?>{docx_xml()}".encode("utf-16")), ARTICLE),
    "utf7-entity.docx": (lambda: part("<?xml version='1.0' encoding='utf-7'?>+ADwAIQ-DOCTYPE w +AFsAPAAh-ENTITY x SYSTEM 'file:///etc/passwd'+AD4AXQA+-".encode("ascii")), ""),
    "same-part.docx": (lambda: docx(word(FIRST) + word(SECOND)).replace(b"[Content_Types].xml", b"word/document.xml\0\0"), ""),
    "part-encrypted.docx": (lambda: encrypted().replace(b"a.txt", b"a.xml"), "password"),
    "core-deep.docx": (lambda: docx(word(FIRST) + word(SECOND), "<a>" * 90_000), ARTICLE),
    "core-binary.docx": (lambda: docx(word(FIRST) + word(SECOND), "\x01\x02"), ARTICLE),
    "creator-long.docx": (lambda: docx(word(FIRST) + word(SECOND), f"<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>{'A' * 500_000}</dc:creator></a>"), ARTICLE),
    "many-parts.docx": (lambda: part(docx_xml(), **{f"word/media/{n}.png": b"x" for n in range(1_900)}), ARTICLE),
    "truncated.docx": (lambda: docx(word(FIRST) * 90)[:400], "damaged"),
}  # fmt: skip


def docx_xml() -> str:
    return f"<w:document {SPACE}><w:body>{word(FIRST)}{word(SECOND)}</w:body></w:document>"


def table() -> bytes:
    db = sqlite3.connect(":memory:")
    db.execute("create table article (text)")
    return db.serialize()


class Calls:
    """A pickle that runs a command where somebody loads it."""

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return eval, ("__import__('os').system('touch /tmp/explorer-pickle')",)


KINDS: Made = {
    "pdf-and-zip.pdf": (lambda: one_page(stream(SHOWN)) + zipped({"a.txt": "x"}), ""),
    "zip-and-pdf.zip": (lambda: zipped({"a.txt": PAIR}) + one_page(stream(SHOWN)), ""),
    "page.pdf": (PAGE.encode, ARTICLE),
    "page.docx": (PAGE.encode, ARTICLE),
    "page.json": (PAGE.encode, ARTICLE),
    "zip.txt": (lambda: zipped({"a.txt": PAIR}), ARTICLE),
    "pdf.html": (lambda: one_page(stream(SHOWN)), ""),
    "docx.html": (lambda: docx(word(FIRST) + word(SECOND)), ARTICLE),
    "feed.html": (lambda: feed(f"<item><title>Vote</title><description>{PAIR}</description></item>"), ARTICLE),
    "text.pdf": (PAIR.encode, ARTICLE),
    "text.zip": (PAIR.encode, ARTICLE),
    "json.html": (lambda: b'{"title": "T", "text": "' + FIRST.encode() + b'"}', ""),
    "no-suffix": (PAIR.encode, ARTICLE),
    "script.py": (lambda: b"#!/usr/bin/env python3\nimport os\nos.system('touch /tmp/explorer-script')\n", ""),
    "shell.sh": (lambda: b"#!/bin/sh\ntouch /tmp/explorer-shell\n", ""),
    "pickle.txt": (lambda: pickle.dumps(Calls()), ""),
    "old-pickle.txt": (lambda: pickle.dumps(Calls(), 0), ""),
    "database.txt": (table, "SQLite"),
    "wave.txt": (lambda: b"RIFF" + bytes(4) + b"WAVEfmt " + bytes(900), "audio"),
    "jpeg.html": (lambda: b"\xff\xd8\xff\xe0" + b"<html><p>It rained.</p></html>" * 30, "JPEG"),
    "gif.txt": (lambda: b"GIF89a" + PAIR.encode(), "GIF"),
    "tiff.txt": (lambda: b"II*\0" + bytes(range(256)) * 30, "binary"),
    "bmp.txt": (lambda: b"BM" + bytes(range(256)) * 30, "binary"),
    "mp4.txt": (lambda: b"\0\0\0 ftypisom" + bytes(range(256)) * 30, "binary"),
    "mp3.txt": (lambda: b"\xff\xfb\x90\0" + bytes(range(256)) * 30, "binary"),
    "rtf.txt": (lambda: b"{\\rtf1\\ansi " + PAIR.encode() + b"}", "RTF"),
    "old-word.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "Office"),
    "postscript.txt": (lambda: b"%!PS-Adobe-3.0\n/Times findfont\n(It rained.) show\nshowpage\n", ""),
    "java.txt": (lambda: b"\xca\xfe\xba\xbe" + bytes(range(256)) * 30, "binary"),
    "web-assembly.txt": (lambda: b"\0asm\1\0\0\0" + bytes(range(256)) * 30, "binary"),
    "tar.txt": (lambda: b"a.txt".ljust(257, b"\0") + b"ustar\0" + bytes(249) + PAIR.encode().ljust(512, b"\0"), ""),
    "parquet.txt": (lambda: b"PAR1" + bytes(range(256)) * 30 + b"PAR1", "binary"),
    "font.txt": (lambda: b"\0\1\0\0\0\x0c\0\x80" + bytes(range(256)) * 30, "binary"),
    "bzip2.txt": (lambda: b"BZh1" + bytes(range(256)) * 30, ""),
    "zlib.txt": (lambda: zlib.compress(PAIR.encode() * 90), ""),
    "deflate-zeros.txt": (lambda: bytes(900_000), "blank"),
    "spaces-then-zip.txt": (lambda: b" " + zipped({"a.txt": PAIR}), ""),
    "mark-then-pdf.pdf": (lambda: b"\xef\xbb\xbf" + one_page(stream(SHOWN)), ""),
    "mark-then-page.html": (lambda: b"\xef\xbb\xbf" + PAGE.encode(), ARTICLE),
    "mark-then-json.json": (lambda: b'\xef\xbb\xbf{"title": "T", "text": "' + PAIR.replace("\n", "\\n").encode() + b'"}', ARTICLE),
    "comment-then-page.html": (lambda: b"<!-- saved -->\n" * 900 + PAGE.encode(), ARTICLE),
}  # fmt: skip

FILES: Made = {f"two-{name}": made for name, made in {**ZIPS, **WORDS, **KINDS}.items()}
