"""An article as a spaCy ``Doc`` whose offsets are the article's own.

The model parses a copy of the text of equal length, in which typographic quotes and spaces are plain
and paragraphs that no extractor reads are blank; every span found in the copy is valid in the text.
"""

import re
from collections.abc import Iterator

from spacy import tokens
from spacy.language import Language

from explorer.nlp import parsed
from explorer.records import READABLE, Article, Section, Span, article_id

PARSED = READABLE | {"dateline"}
"""Roles that the model sees; places in datelines are mentions, nothing else is read there."""

PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´`′", "'"),
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
        "‑": "-",
    }
)
LONG_RUN = re.compile(r"(?:[^\w\s][^\S\n]?){200,}|\S{2000,}")
"""spaCy's tokenizer is quadratic on runs of punctuation (8,000 took 10-20 s) and on what has no
space in it ("a-a-a-..." of 900,000 did not end in 2 minutes); neither is prose."""

LONG, WINDOW = 100_000, 100
LINE = re.compile(rf"[^\n]{{{5 * WINDOW},}}")
SIGN = re.compile(r"\w+|[^\w\s]")
DENSE = 0.4
"""Words and signs a character: prose has .2, tables of numbers .3; "a) b) c) ..." of a million
characters would take minutes and 3 GB."""

REPEATING = {"caption", "pullquote", "dek"}
"""Where these say what the body says, they are the repeat, whichever comes first."""

LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
"""A section is one paragraph: line ends inside it only say how wide a page was."""

PIECE = 30_000
"""Code points parsed at once: the model's memory grows with the longest text it is given."""

tokens.Doc.set_extension("article", default=None, force=True)
tokens.Doc.set_extension("repeats", default=None, force=True)
tokens.Doc.set_extension("offset", default=0, force=True)
tokens.Doc.set_extension("sentences", default=None, force=True)


def plain(text: str) -> str:
    """Return a copy of equal length: plain quotes and spaces, long runs without a space blanked."""
    copy = LONG_RUN.sub(lambda run: " " * len(run.group()), text.translate(PLAIN))
    return copy if len(copy) < LONG else LINE.sub(lambda line: "".join(_sparse(line.group())), copy)


def _sparse(copy: str) -> Iterator[str]:
    """Blank stretches of a long line that have a sign every other character: they are no prose."""
    for at in range(0, len(copy), WINDOW):
        stretch = copy[at : at + WINDOW]
        dense = len(SIGN.findall(stretch)) > DENSE * len(stretch)
        yield " " * len(stretch) if dense else stretch


def plain_article(text: str) -> Article:
    """Wrap bare text as an article whose every line is a body section (for single sentences)."""
    lines = re.finditer(r"\S(?:[^\n]*\S)?", text)
    body = tuple(Section("body", line.start(), line.end()) for line in lines)
    return Article(article_id(text), None, None, None, None, None, "en", text, body)


def reading_copy(article: Article) -> str:
    """Return the text the model parses: plain, of equal length, unread paragraphs blank.

    The lines of a paragraph that was wrapped at a width become one.
    """
    copy = plain(article.text)
    kept, at = [], 0
    for section in sorted(article.sections, key=lambda s: s.start):
        if section.role in PARSED:
            words = LINE_END.sub(" ", copy[section.start : section.end])
            kept += [" " * (section.start - at), words]
            at = section.end
    return "".join(kept) + " " * (len(copy) - at)


def make_doc(nlp: Language, article: Article) -> tokens.Doc:
    """Tokenize an article; run the pipeline on the result with ``nlp(doc)``."""
    doc = nlp.tokenizer(reading_copy(article))
    doc._.article = article
    return doc


def pieces(nlp: Language, article: Article) -> Iterator[tuple[tokens.Doc, bool]]:
    """Yield the article as tokenized pieces that join to the whole, and whether each is the last."""
    copy, start = reading_copy(article), 0
    paragraphs = [section.start for section in article.sections]
    while True:
        end = _break(copy, start, paragraphs)
        doc = nlp.tokenizer(copy[start:end])
        doc._.article, doc._.offset = article, start
        yield doc, end == len(copy)
        if end == len(copy):
            return
        start = end


def _break(copy: str, start: int, paragraphs: list[int]) -> int:
    """Return where to end a piece: before a paragraph, else after a sentence or a word."""
    limit = start + PIECE
    if limit >= len(copy):
        return len(copy)
    last = max((at for at in paragraphs if start + PIECE // 2 < at <= limit), default=None)
    if last is not None:
        return last
    for mark in (". ", " "):
        at = copy.rfind(mark, start + PIECE // 2, limit)
        if at >= 0:
            return at + len(mark)
    return limit


def join(parts: list[tokens.Doc], article: Article) -> tokens.Doc:
    """Return one Doc over the whole article from its parsed pieces."""
    doc = parts[0]
    if len(parts) > 1:
        left = ["tensor", "user_data"]
        doc = tokens.Doc.from_docs(parts, ensure_whitespace=False, exclude=left)  # type: ignore[call-arg]
    doc._.article, doc._.offset = article, 0
    return doc


@Language.component("paragraphs", assigns=["token.is_sent_start", "doc._.article"])
def paragraphs(doc: tokens.Doc) -> tokens.Doc:
    """Start a sentence at every section and after a sidebar's label; the parser keeps to it."""
    if doc._.article is None:
        doc._.article = plain_article(doc.text)
    starts = {0}
    for section in doc._.article.sections:
        starts.add(section.start)
        if section.label is not None:
            starts.add(_after_label(doc._.article.text, section))
    for token in doc:
        if token.idx + doc._.offset in starts:
            token.is_sent_start = True
    return doc


def _after_label(text: str, section: Section) -> int:
    rest = re.compile(r"\s*[:.\u2014\u2013-]*\s*").match(
        text, section.start + len(section.label or ""), section.end
    )
    return rest.end() if rest else section.start


def source(doc: parsed.Doc, start: int, end: int) -> str:
    """Return the article's own words between two offsets (not the plain copy's)."""
    text: str = doc._.article.text
    return text[start:end]


def sentences(doc: parsed.Doc) -> Iterator[tuple[parsed.Span, Section]]:
    """Yield each sentence of a readable section, without the white space round it."""
    if doc._.sentences is None:
        doc._.sentences = tuple(_sentences(doc))
    yield from ((doc[first:last], section) for first, last, section in doc._.sentences)


def _sentences(doc: parsed.Doc) -> Iterator[tuple[int, int, Section]]:
    sections = [s for s in doc._.article.sections if s.role in READABLE]
    at = 0
    for start, end in doc.sentences:
        first, last = start, end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        if first == last:
            continue
        where = doc[first].idx
        while at < len(sections) and sections[at].end <= where:
            at += 1
        if at < len(sections) and sections[at].start <= where:
            yield first, last, sections[at]


def span_of(found: parsed.Span) -> Span:
    """Return the code points of some tokens."""
    return Span(found.start_char, found.end_char)


def repeats(doc: parsed.Doc) -> tuple[Span, ...]:
    """Return the sentences that say again, word for word, what another says in this article."""
    if doc._.repeats is None:
        doc._.repeats = _repeats(doc)
    found: tuple[Span, ...] = doc._.repeats
    return found


def _repeats(doc: parsed.Doc) -> tuple[Span, ...]:
    first: dict[str, tuple[Span, str]] = {}
    again, text = [], doc.text
    for sent, section in sentences(doc):
        span = span_of(sent)
        words = " ".join(span.of(text).split()).casefold()
        if words not in first:
            first[words] = (span, section.role)
        elif first[words][1] in REPEATING and section.role not in REPEATING:
            again.append(first[words][0])
            first[words] = (span, section.role)
        else:
            again.append(span)
    return tuple(again)
