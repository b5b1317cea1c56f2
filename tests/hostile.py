"""A folder of odd and hostile files, made by script, with what each must come to."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

from tests.test_reading_formats import FIRST, SECOND, docx, feed, pdf, word
from tests.test_trust_reading import _pdf_with, bomb_pdf, bomb_zip, laughs

ARTICLE = ""
"""What is expected of a file that becomes an article."""

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20


def looped_pdf() -> bytes:
    """A PDF whose tree of pages holds itself."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R /Resources 3 0 R >>",
    ]
    out, at = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    tail = b"trailer\n<< /Size 4 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF"
    return out + b"xref\n0 4\n0000000000 65535 f \n" + table + tail % (len(out), len(out))


def deep_page() -> bytes:
    return b"<html><body>" + b"<div>" * 5_000 + f"<p>{FIRST}</p><p>{SECOND}</p>".encode()


def long_line() -> bytes:
    return (f"{FIRST} " + "x" * 900_000 + f" {SECOND}").encode()


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "file is empty"),
    "blank.txt": (lambda: b" \n\t\r\n " * 50, "the file is blank"),
    "marks.txt": (lambda: b"-- \n ... \n", "nothing to read"),
    "binary.dat": (lambda: bytes(range(256)) * 40, "binary data"),
    "picture.txt": (lambda: PNG, "is a PNG image"),
    "huge.txt": (lambda: b"The council voted. " * 1_320_000, "over the limit of 20 MB"),
    "long.txt": (lambda: (FIRST + " ").encode() * 20_000, "1,000,000 characters"),
    "one-too-many.txt": (lambda: b"word " * 200_000 + b"x", "1,000,000 characters"),
    "line.txt": (long_line, ARTICLE),
    "brackets.txt": (f"{FIRST}\n\n{'(' * 8_000}\n\n{SECOND}".encode, ARTICLE),
    "quotes.txt": (f"{FIRST}\n\n{'“x” ' * 25_000}\n\n{SECOND}".encode, ARTICLE),
    "quote-run.txt": ((FIRST + '"' * 50_000 + SECOND).encode, ARTICLE),
    "deep.html": (deep_page, ARTICLE),
    "bomb.zip": (bomb_zip, "unpack"),
    "bomb.gz": (lambda: gzip.compress(b"a" * 40_000_000), "unpack"),
    "bomb.docx": (lambda: docx(word("a" * 40_000_000)), "unpack"),
    "bomb.pdf": (bomb_pdf, "unpack"),
    "loop.pdf": (looped_pdf, "PDF is damaged"),
    "lengths.pdf": (lambda: _pdf_with(b"x" * 50, "/FlateDecode").replace(b"/Length 50", b"/Length 4 0 R"), "PDF"),
    "entities.xml": (f"<?xml version='1.0'?>{laughs('a')}<a>&l9;</a>".encode, "XML"),
    "entities.rss": (lambda: feed("<item><title>&l9;</title></item>", laughs("rss")), "XML"),
    "wide.txt": (lambda: f"{FIRST}\n\n{SECOND}".replace("’", "'").encode("utf-16-le"), ARTICLE),
    "wide-be.txt": (lambda: f"{FIRST}\n\n{SECOND}".encode("utf-16-be"), ARTICLE),
    "half.json": (f'{{"text": "{FIRST} \\ud800 {SECOND}"}}'.encode, "surrogate"),
    "half.txt": (lambda: f"{FIRST} \ud800 {SECOND}".encode("utf-8", "surrogatepass"), "surrogate"),
    "nul.txt": (f"{FIRST}\n\n{SECOND}\0".encode, "NUL"),
    "numbers.csv": (lambda: b"year,town,people\n" + b"2024,Oslo,700000\n" * 20, "year, town, people"),
    "rows.csv": (f'title,text\nOne,"{FIRST}"\nTwo,\nThree,"{SECOND}"\n'.encode, "1 of 3 parts"),
    "deep.json": (lambda: b'{"text": ' + b"[" * 200_000, "nested too deep"),
    "scan.pdf": (lambda: pdf([[]]), "holds no text"),
    "good.txt": (f"{FIRST}\n\n{SECOND}".encode, ARTICLE),
}  # fmt: skip


ODD_NAMES = (
    b"two\nlines.txt",
    b"\x1b[31mred\x07.txt",
    b"\xff\xfe.txt",
    b"-rf",
    b" $(touch x)`.txt",
)
"""Names that no line may repeat as they are, or that no program may take for an option."""

LINKS = {
    "self.txt": ("self.txt", "symbolic links"),
    "kernel.txt": ("/proc/self/environ", "file is empty"),
    "device.txt": ("/dev/zero", "is a device"),
}
"""Links by name: what they point to, and what must be said of them."""


def build(folder: Path) -> None:
    """Write the files, a loop of folders, a link to itself, a pipe and a file that fails to read."""
    for name, (make, _) in FILES.items():
        (folder / name).write_bytes(make())
    for name in ODD_NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(FILES["good.txt"][0]())
    (folder / "sub").mkdir()
    (folder / "sub" / "loop").symlink_to(folder)
    for name, (target, _) in LINKS.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
