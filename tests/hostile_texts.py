"""Hostile plain texts and tables, made by script: name -> (maker, what must be said of it)."""

import json
import random
from collections.abc import Callable

from tests.test_reading_formats import FIRST, SECOND

ARTICLE = "is read"
"""Expected of a file that becomes an article holding FIRST and SECOND; nothing is expected by an
empty string: such a file may be read or refused."""

Made = dict[str, tuple[Callable[[], bytes], str]]


def round_about(middle: str) -> bytes:
    """Put something between two paragraphs that must not be lost."""
    return f"{FIRST}\n\n{middle}\n\n{SECOND}".encode()


def between(middle: str) -> Callable[[], bytes]:
    return lambda: round_about(middle)


def prose(characters: int, gap: str = " ") -> str:
    """Return varied sentences of about so many characters."""
    chance = random.Random(characters)
    who = [
        "The minister",
        "Ann Lee",
        "The union",
        "Russia",
        "A spokesman",
        "Norway",
        "Critics",
        "The court",
    ]
    did = ["said", "denied", "told reporters", "warned", "repeated", "agreed"]
    what = [
        "that {} homes were lost",
        "it would pay ${} million",
        "{} people had left",
        "talks failed after {} hours",
    ]
    found, size = [], 0
    while size < characters:
        line = f"{chance.choice(who)} {chance.choice(did)} {chance.choice(what).format(chance.randrange(2, 9000))}."
        found.append(line)
        size += len(line) + 1
    return gap.join(found)[:characters]


def framed(middle: str) -> bytes:
    return f"{FIRST} {middle} {SECOND}".encode()


RUNS = {
    "a-a": "a-" * 450_000,
    "open": "(" * 900_000,
    "quotes": '"' * 900_000,
    "curly": "“" * 300_000,
    "curly-pairs": "“”" * 150_000,
    "single": "'" * 900_000,
    "mixed": "([{<" * 225_000,
    "mixed-quotes": "\"'(" * 300_000,
    "percent": "%" * 900_000,
    "dollar": "$" * 900_000,
    "dollars-and-digits": "$1" * 450_000,
    "dots": "." * 900_000,
    "spaced-dots": ". " * 450_000,
    "spaced-quotes": '" ' * 450_000,
    "spaced-brackets": "( " * 450_000,
    "commas": "a," * 450_000,
    "digits": "9" * 900_000,
    "digits-commas": "9," * 450_000,
    "digits-dots": "1." * 450_000,
    "slashes": "a/" * 450_000,
    "urls": "http://a.b/" * 81_000,
    "at": "a@b." * 225_000,
    "apostrophes": "don't" * 180_000,
    "capitals": "A" * 900_000,
    "initials": "A." * 450_000,
    "dashes": "—" * 300_000,
    "bidi": "\u202e\u202d" * 150_000,
    "zero-width": "a\u200b" * 220_000,
    "combining": "a" + "\u0301" * 440_000,
    "many-combining": "e\u0301\u0327" * 180_000,
    "emoji": "😀" * 220_000,
    "family": "👩\u200d👩\u200d👧" * 50_000,
    "hangul": "가" * 300_000,
    "nbsp": "\u00a0" * 400_000,
    "tabs": "\t" * 900_000,
    "line-separators": "word\u2028" * 100_000,
    "form-feeds": "\f" * 900_000,
    "returns": "\r" * 900_000,
    "soft-hyphens": "co\u00ad" * 200_000,
    "underscores": "_" * 900_000,
    "markdown": "**a** " * 150_000,
    "colons": "a:" * 450_000,
    "semicolons": ";" * 900_000,
    "numbers-joined": "1-2-" * 225_000,
    "times": "1:11" * 225_000,
    "fractions": "1/2 " * 225_000,
    "hundreds": "hundred thousand million " * 37_000,
    "twenty": "twenty-" * 128_000,
    "and": "and " * 225_000,
    "said": "said " * 180_000,
    "he-said": "he said " * 112_000,
    "that-said": "Ann said that " * 64_000,
    "titles": "Mr. Mrs. Dr. " * 69_000,
    "names": "Ann Lee " * 112_000,
    "of-the": "president of the " * 52_000,
    "long-noun": "committee " * 90_000,
    "countries": "Russia Ukraine " * 60_000,
    "money": "$5 million " * 80_000,
    "parens": "(a) " * 225_000,
    "deep-parens": "(" * 450_000 + ")" * 449_000,
    "html-in-text": "&lt;p&gt;" * 100_000,
    "percent-numbers": "5% " * 300_000,
    "currency-mix": "€1£1¥1$1" * 80_000,
    "roman": "XIV " * 225_000,
}  # fmt: skip
"""Runs of one pattern, nearly a million characters between two good paragraphs."""

SHAPES: Made = {
    "prose-in-one-line.txt": (lambda: framed(prose(900_000)), ARTICLE),
    "short-lines.txt": (lambda: round_about("word\n" * 190_000), ARTICLE),
    "short-lines-apart.txt": (lambda: round_about("ab\n\n" * 200_000), ARTICLE),
    "bullets.txt": (lambda: round_about("\n".join(f"• Item {n} is here" for n in range(45_000))), ARTICLE),
    "dashes-list.txt": (lambda: round_about("- It rained.\n" * 65_000), ARTICLE),
    "labels.txt": (lambda: round_about("\n\n".join(f"Label {n}: It was so." for n in range(35_000))), ARTICLE),
    "captions.txt": (lambda: round_about("A man walks past. (AP Photo/Ann Lee)\n\n" * 20_000), ARTICLE),
    "headlines.txt": (lambda: round_about("Mayor Quits Post\n\n" * 45_000), ARTICLE),
    "one-sentence.txt": (lambda: framed("and then it went on " * 45_000), ARTICLE),
    "one-quote.txt": (lambda: framed("“" + prose(800_000) + "”"), ARTICLE),
    "open-quote.txt": (lambda: framed("“" + prose(800_000)), ARTICLE),
    "quote-per-line.txt": (lambda: round_about("“" + prose(600_000, "\n\n“")), ARTICLE),
    "nested-said.txt": (lambda: framed("Ann said Bo said " * 50_000), ARTICLE),
    "questions.txt": (lambda: round_about("Q: Why?\nA: It rained.\n" * 40_000), ARTICLE),
    "numbers.txt": (lambda: framed(" ".join(str(n) for n in range(140_000))), ARTICLE),
    "numbers-named.txt": (lambda: framed(" ".join(f"{n} people," for n in range(60_000))), ARTICLE),
    "giant-number.txt": (lambda: framed(f"It cost ${'9' * 400_000} million."), ARTICLE),
    "giant-decimal.txt": (lambda: framed(f"It rose 0.{'1' * 400_000} percent."), ARTICLE),
    "grouped-number.txt": (lambda: framed(f"It cost $1{',000' * 120_000}."), ARTICLE),
    "exponents.txt": (lambda: framed("It was 1e999999 and 10^99999 tons. " * 9_000), ARTICLE),
    "spelled-number.txt": (lambda: framed("one hundred " * 30_000 + "people died."), ARTICLE),
    "own-names.txt": (lambda: framed(" ".join(f"Ann Lee{n} met Bo Ray{n}." for n in range(25_000))), ARTICLE),
    "tokens-of-1000.txt": (lambda: framed(("x" * 1_000 + " ") * 890), ARTICLE),
    "words-of-100000.txt": (lambda: framed(("y" * 100_000 + " ") * 8), ARTICLE),
    "spaces.txt": (lambda: framed("a" + " " * 890_000), ARTICLE),
    "blank-lines.txt": (lambda: round_about("\n" * 900_000), ARTICLE),
    "crlf.txt": (lambda: round_about("It rained.\r\n\r\n" * 60_000), ARTICLE),
    "mixed-ends.txt": (lambda: round_about("It rained.\r\n\n\rIt snowed.\x85\x0b\x0c" * 30_000), ARTICLE),
    "injection.txt": (between("'); drop table article; -- <script>alert(1)</script> {{7*7}} ${x} %s %n"), ARTICLE),
    "formula.txt": (between("=HYPERLINK(\"http://a.test\",\"x\")\n\n+1+1\n\n@SUM(A1)\n\n-2+3"), ARTICLE),
    "escapes.txt": (between("\x1b[31mred\x1b[0m \x07 \x08\x08 \\x00 \\u0000"), ARTICLE),
    "not-characters.txt": (between("\ufffe \uffff \ufdd0 \U0010ffff \ue000"), ARTICLE),
    "bom-inside.txt": (between("\ufeff".join(["word"] * 500)), ARTICLE),
    "bom-only.txt": (lambda: b"\xef\xbb\xbf", "blank"),
    "bom16-only.txt": (lambda: b"\xff\xfe", ""),
    "one-letter.txt": (lambda: b"a", ""),
    "one-line.txt": (f"{FIRST}".encode, ""),
    "latin.txt": (lambda: f"{FIRST}\n\nCaf\u00e9 na\u00efve fa\u00e7ade.\n\n{SECOND}".encode("cp1252"), ARTICLE),
    "broken-utf8.txt": (lambda: f"{FIRST}\n\n".encode() + b"\xc3\x28 \xe2\x82 \xf0\x28\x8c\xbc" * 300 + f"\n\n{SECOND}".encode(), ""),
    "broken-utf16.txt": (lambda: b"\xff\xfe" + FIRST.encode("utf-16-le") + b"\x00\xd8" + b"a", "broken utf-16"),
    "utf32.txt": (lambda: f"{FIRST}\n\n{SECOND}".encode("utf-32"), ARTICLE),
    "utf7.txt": (lambda: f"{FIRST} +ADw-script+AD4-\n\n{SECOND}".encode("ascii"), ARTICLE),
    "ebcdic.txt": (lambda: f"{FIRST} {SECOND}".encode("cp037"), ""),
    "shift-jis.txt": (lambda: ("会議は月曜日に開かれた。" * 40).encode("shift_jis"), ""),
    "controls.txt": (lambda: bytes(range(1, 32)) * 300, "binary data"),
    "nul-first.txt": (lambda: b"\0" + FIRST.encode(), ""),
    "random.bin": (lambda: random.Random(5).randbytes(900_000), ""),
    "random-ascii.txt": (lambda: bytes(random.Random(6).choices(range(33, 127), k=900_000)), ""),
    "random-words.txt": (lambda: framed(" ".join("".join(random.Random(n).choices("abcdefgh", k=n % 12 + 1)) for n in range(100_000))), ARTICLE),
    "random-punctuation.txt": (lambda: framed("".join(random.Random(7).choices("\"'().,;:!?-%$“”‘’ ", k=800_000))), ARTICLE),
}  # fmt: skip


TABLES: Made = {
    "wide.csv": (("text,title," + ",".join(f"c{n}" for n in range(100_000)) + f'\n"{FIRST}\n{SECOND}",T' + "," * 100_000 + "\n").encode, ARTICLE),
    "wide-row.csv": (("text,title\n" + f'"{FIRST}\n{SECOND}",T' + ",x" * 400_000).encode, ARTICLE),
    "open-quote.csv": ((f'text,title\n"{FIRST}\n{SECOND}' + "\nmore words,x" * 50_000).encode, ARTICLE),
    "no-rows.csv": (lambda: b"text,title\n", "no article"),
    "empty-rows.csv": (lambda: b"text,title\n" + b",\n" * 1_500, "no text"),
    "many-rows.csv": (lambda: b"text,title\n" + b"It rained,x\n" * 2_500, "2,000 articles"),
    "twice-named.csv": (f'text,text,title\n"{FIRST}","{SECOND}",T\n'.encode, ""),
    "nul.csv": (f'text,title\n"{FIRST}\0",T\n'.encode, "NUL"),
    "commas.csv": (lambda: b"text,title" + b"," * 900_000, ""),
    "numbers.jsonl": (lambda: b"1\n2\n3\n" * 50_000, ""),
    "nan.jsonl": ((json.dumps({"text": f"{FIRST}\n{SECOND}", "score": float("nan"), "n": 10**400}) + "\n").encode, ARTICLE),
    "long-int.json": (lambda: b'{"text": "' + FIRST.encode() + b'", "n": ' + b"9" * 800_000 + b"}", ""),
    "deep-inside.json": ((json.dumps({"text": f"{FIRST}\n{SECOND}"})[:-1] + ', "x": ' + "[" * 900 + "]" * 900 + "}").encode, ARTICLE),
    "cut.json": (lambda: json.dumps({"title": "T", "text": f"{FIRST} {SECOND}"}).encode()[:-40], ""),
    "many-keys.json": (lambda: json.dumps({**{f"k{n}": n for n in range(60_000)}, "text": f"{FIRST}\n{SECOND}"}).encode(), ARTICLE),
    "text-is-list.json": (lambda: json.dumps({"text": [FIRST, SECOND], "title": "T"}).encode(), ""),
    "text-is-number.json": (lambda: json.dumps({"text": 5, "title": ["a"]}).encode(), ""),
    "null.json": (lambda: b'{"text": null}', ""),
    "list-of-lists.json": (lambda: b'[{"text": "a"}, [], 5, null, "x"]', ""),
    "same-key.json": (lambda: b'{"text": "a", ' * 1 + b'"text": "' + FIRST.encode() + b'"}', ""),
    "html-field.json": (lambda: json.dumps({"html": "<div>" * 20_000 + f"<p>{FIRST}</p><p>{SECOND}</p>"}).encode(), ARTICLE),
    "line-with-bom.jsonl": (lambda: "\ufeff".encode() + (json.dumps({"text": f"{FIRST}\n{SECOND}"}) + "\n").encode() * 3, ARTICLE),
}  # fmt: skip

FILES: Made = {
    **{f"run-{name}.txt": (lambda run=run: framed(run), ARTICLE) for name, run in RUNS.items()},
    **SHAPES,
    **TABLES,
}
