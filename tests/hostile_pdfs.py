"""Hostile PDFs of the second kind: trees, filters, fonts, measures and tables that lie."""

import zlib
from collections.abc import Callable

from tests.hostile_binaries import (
    CATALOG,
    CMAP,
    FONT,
    LEAF,
    SHOWN,
    TREE,
    assembled,
    mapped_font,
    one_page,
    stream,
)
from tests.hostile_texts import Made
from tests.test_reading_formats import FIRST, SECOND, pdf


def leaf(**entries: bytes) -> bytes:
    """A PDF of one page whose page object has other entries."""
    more = b"".join(b"/%s %s " % (name.encode(), value) for name, value in entries.items())
    return assembled(
        CATALOG, TREE, (LEAF % FONT).replace(b"/MediaBox [0 0 612 792]", more), stream(SHOWN)
    )


def shown(operators: bytes) -> Callable[[], bytes]:
    return lambda: one_page(stream(operators + SHOWN))


def font(body: bytes) -> Callable[[], bytes]:
    return lambda: one_page(stream(SHOWN), font=b"<< /F1 << /Type /Font %s >> >>" % body)


def object_streams(depth: int) -> bytes:
    """Streams of objects that say they extend one another in a ring."""
    rings = [
        stream(b"9 0 null", b"/Type /ObjStm /N 1 /First 4 /Extends %d 0 R " % (5 + (n + 1) % depth))
        for n in range(depth)
    ]
    return one_page(stream(SHOWN), *rings)


FILES: Made = {
    "two-tree-of-trees.pdf": (lambda: assembled(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>"), "PDF"),
    "two-tree-ring.pdf": (lambda: assembled(CATALOG, TREE, b"<< /Type /Pages /Kids [2 0 R 4 0 R] /Count 2 >>", LEAF % FONT), "PDF"),
    "two-tree-missing.pdf": (lambda: assembled(CATALOG), "PDF"),
    "two-root-missing.pdf": (lambda: one_page(stream(SHOWN)).replace(b"/Root 1 0 R", b"/Root 99 0 R"), ""),
    "two-root-itself.pdf": (lambda: assembled(b"1 0 R", TREE, LEAF % FONT, stream(SHOWN)), ""),
    "two-kids-names.pdf": (lambda: assembled(CATALOG, b"<< /Type /Pages /Kids [/A (b) 5 null] /Count 4 >>"), "PDF"),
    "two-empty-pages-100000.pdf": (lambda: assembled(CATALOG, b"<< /Type /Pages /Kids [" + b"3 0 R " * 100_000 + b"] /Count 100000 >>", b"<< /Type /Page /Parent 2 0 R >>"), "PDF"),
    "two-empty-pages-499.pdf": (lambda: pdf([[]] * 499), "no text"),
    "two-objects-ring.pdf": (lambda: object_streams(60), ""),
    "two-objects-bomb.pdf": (lambda: one_page(stream(SHOWN), stream(zlib.compress(b"[" * 60_000_000), b"/Type /ObjStm /N 1 /First 0 /Filter /FlateDecode ")), ""),
    "two-many-bombs.pdf": (lambda: assembled(CATALOG, TREE, (LEAF % FONT).replace(b"/Contents 4 0 R", b"/Contents [" + b"4 0 R " * 400 + b"]"), stream(zlib.compress(b" " * 1_000_000), b"/Filter /FlateDecode ")), ""),
    "two-double-flate.pdf": (lambda: one_page(stream(zlib.compress(zlib.compress(b" " * 90_000_000)), b"/Filter [/FlateDecode /FlateDecode] ")), ""),
    "two-filter-unknown.pdf": (lambda: one_page(stream(SHOWN, b"/Filter /NoSuchDecode ")), ""),
    "two-filter-crypt.pdf": (lambda: one_page(stream(SHOWN, b"/Filter /Crypt ")), ""),
    "two-filter-jbig.pdf": (lambda: one_page(stream(SHOWN, b"/Filter /JBIG2Decode ")), ""),
    "two-filter-image.pdf": (lambda: one_page(stream(SHOWN, b"/Filter [/DCTDecode /JPXDecode] ")), ""),
    "two-predictor-lie.pdf": (lambda: one_page(stream(zlib.compress(SHOWN), b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 99999 /BitsPerComponent 99999 /Columns 99999 >> ")), ""),
    "two-media-huge.pdf": (lambda: leaf(MediaBox=b"[0 0 9%s 9%s]" % (b"0" * 30, b"0" * 30)), ""),
    "two-media-negative.pdf": (lambda: leaf(MediaBox=b"[900 900 -900 -900]"), ""),
    "two-media-odd.pdf": (lambda: leaf(MediaBox=b"[/A (b) null]"), ""),
    "two-media-short.pdf": (lambda: leaf(MediaBox=b"[0 0]"), ""),
    "two-rotate-odd.pdf": (lambda: leaf(MediaBox=b"[0 0 612 792]", Rotate=b"37"), ""),
    "two-rotate-90.pdf": (lambda: leaf(MediaBox=b"[0 0 612 792]", Rotate=b"90"), ""),
    "two-unit-huge.pdf": (lambda: leaf(MediaBox=b"[0 0 612 792]", UserUnit=b"9" * 30), ""),
    "two-font-negative.pdf": (lambda: one_page(stream(SHOWN.replace(b"11 Tf", b"-11 Tf"))), ""),
    "two-font-huge.pdf": (lambda: one_page(stream(SHOWN.replace(b"11 Tf", b"9999999999 Tf"))), ""),
    "two-font-missing.pdf": (lambda: one_page(stream(SHOWN.replace(b"/F1", b"/F9"))), ""),
    "two-font-ring.pdf": (font(b"/Subtype /Type0 /BaseFont /A /DescendantFonts [5 0 R]"), ""),
    "two-font-widths.pdf": (font(b"/Subtype /TrueType /BaseFont /A /FirstChar -99999 /LastChar 99999999 /Widths [-1 9999999999 (a)]"), ""),
    "two-font-glyphs.pdf": (font(b"/Subtype /Type3 /FontMatrix [0 0 0 0 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [0 /a] >>"), ""),
    "two-font-differences.pdf": (font(b"/Subtype /Type1 /BaseFont /A /Encoding << /Differences [" + b"65 /A " * 90_000 + b"] >>"), ""),
    "two-encoding-unknown.pdf": (font(b"/Subtype /Type0 /BaseFont /A /Encoding /NoSuch-H"), ""),
    "two-unicode-controls.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <0007> endbfrange"), ""),
    "two-unicode-marks.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <0301> endbfrange"), ""),
    "two-unicode-bidi.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <202E> endbfrange"), ""),
    "two-unicode-garbage.pdf": (lambda: mapped_font(b"garbage <<< >>> beginbfchar <zz> <" + b"41" * 99_999), ""),
    "two-unicode-pairs.pdf": (lambda: mapped_font(CMAP % b"1 beginbfrange <00> <FF> <D83DDE00> endbfrange"), ""),
    "two-unicode-itself.pdf": (lambda: one_page(stream(SHOWN), b"5 0 R", font=b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 5 0 R >> >>"), ""),
    "two-saves.pdf": (shown(b"q " * 60_000 + b"Q " * 60_000), ""),
    "two-restores.pdf": (shown(b"Q " * 200_000), ""),
    "two-matrices.pdf": (shown(b"1 0 0 1 999999999 999999999 cm " * 20_000), ""),
    "two-matrix-zero.pdf": (shown(b"0 0 0 0 0 0 cm "), ""),
    "two-texts-open.pdf": (shown(b"BT " * 90_000), ""),
    "two-spacing.pdf": (shown(b"9999999999 Tc -9999999999 Tw 0 Tz 9999999999 TL "), ""),
    "two-arrays.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf [" + b"(a) -999 " * 70_000 + b"] TJ ET")), ""),
    "two-arrays-deep.pdf": (shown(b"[" * 90_000), ""),
    "two-marked.pdf": (shown(b"/Span << /ActualText (x) >> BDC " * 15_000), ""),
    "two-letters-apart.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf " + b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (n % 600, 780 - n // 600 * 9) for n in range(20_000)) + b"ET")), ""),
    "two-same-place.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf " + b"1 0 0 1 50 700 Tm (word) Tj " * 25_000 + b"ET")), ""),
    "two-off-page.pdf": (lambda: one_page(stream(SHOWN.replace(b"50 780 Td", b"99999 -99999 Td"))), ""),
    "two-two-columns-many.pdf": (lambda: pdf([[FIRST] * 50] * 60), ""),
    "two-script-many.pdf": (lambda: assembled(CATALOG.replace(b">>", b"/Names << /JavaScript << /Names [" + b"(a) << /S /JavaScript /JS (x) >> " * 15_000 + b"] >> >> >>"), TREE, LEAF % FONT, stream(SHOWN)), ""),
    "two-launch.pdf": (lambda: assembled(CATALOG.replace(b">>", b"/OpenAction << /S /Launch /F (/bin/sh) >> /AA << /O << /S /URI /URI (http://127.0.0.1:9) >> >> >>"), TREE, LEAF % FONT, stream(SHOWN)), ""),
    "two-attached.pdf": (lambda: one_page(stream(SHOWN), stream(b"x" * 90_000, b"/Type /EmbeddedFile ")), ""),
    "two-forms.pdf": (lambda: assembled(CATALOG.replace(b">>", b"/AcroForm << /XFA (<x/>) /Fields [1 0 R] >> >>"), TREE, LEAF % FONT, stream(SHOWN)), ""),
    "two-outline-ring.pdf": (lambda: assembled(CATALOG.replace(b">>", b"/Outlines 5 0 R >>"), TREE, LEAF % FONT, stream(SHOWN), b"<< /First 5 0 R /Next 5 0 R /Title (a) >>"), ""),
    "two-info-odd.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), b"<< /Title [1 2] /Author << >> /CreationDate (D:99999999999999Z) >>", tail=b"/Info 5 0 R "), ""),
    "two-info-surrogate.pdf": (lambda: assembled(CATALOG, TREE, LEAF % FONT, stream(SHOWN), b"<< /Title <FEFFD800> /Author <FEFF0000> >>", tail=b"/Info 5 0 R "), ""),
    "two-table-ring.pdf": (lambda: one_page(stream(SHOWN)).replace(b"/Root", b"/Prev 0 /XRefStm 0 /Root"), ""),
    "two-table-offset.pdf": (lambda: one_page(stream(SHOWN)).replace(b"startxref\n", b"startxref\n99999999999999999999"), ""),
    "two-table-negative.pdf": (lambda: one_page(stream(SHOWN)).replace(b"startxref\n", b"startxref\n-"), ""),
    "two-generations.pdf": (lambda: one_page(stream(SHOWN)).replace(b" 00000 n", b" 99999 n"), ""),
    "two-linearized-lie.pdf": (lambda: one_page(stream(SHOWN)).replace(b"%PDF-1.4\n", b"%PDF-1.4\n9 0 obj\n<< /Linearized 1 /L 1 /H [0 0] /O 9 /E 9 /N 99999999 /T 9 >>\nendobj\n"), ""),
    "two-version-odd.pdf": (lambda: one_page(stream(SHOWN)).replace(b"%PDF-1.4", b"%PDF-9.9"), ""),
    "two-signature-twice.pdf": (lambda: b"%PDF-1.4\n" + one_page(stream(SHOWN)), ""),
    "two-tail-of-junk.pdf": (lambda: one_page(stream(SHOWN)) + b"\0" * 900_000, ""),
    "two-half.pdf": (lambda: pdf([[FIRST, SECOND]] * 9)[:4_000], ""),
    "two-comments.pdf": (lambda: one_page(stream(SHOWN)).replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + b"%" * 800_000 + b"\n"), ""),
    "two-strings-escaped.pdf": (lambda: one_page(stream(b"BT /F1 9 Tf (" + b"\\101\\)\\n" * 90_000 + b") Tj ET")), ""),
    "two-names-long.pdf": (lambda: one_page(stream(b"/" + b"A" * 800_000 + b" gs " + SHOWN)), ""),
}  # fmt: skip
