"""Dates, clock times, telephone numbers, addresses, labels and idioms: stretches without figures."""

import re
from collections.abc import Iterable, Iterator

from explorer.nlp.figures.quantity import ARTICLE, Quantity
from explorer.nlp.lexicon import load
from explorer.nlp.numerals.tries import alternation, lowered
from explorer.records import Span

LEXICON = load("figures")["names"]
REACH = 40
"""Code points before and after a number in which such a stretch is looked for."""

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
ORDINAL = r"(?:st|nd|rd|th)?"
TO = r"\s?(?:-|\u2013|to|and|or|through)\s?"
UNIT = r"(?:%|percent|per cent|million|billion|thousand|hundred|people|dollars|euros)"
NOT_DAY = rf"(?![\d,]*\d)(?! ?{UNIT})"
WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MINUTES = r"(?:thirty|fifteen|twenty|forty|forty-five|fifty)"
YEAR = r"(?:1[1-9]|20)\d\d"
LABEL = alternation(LEXICON["labels"])
COUNTED = (
    r"(?![ -](?:percent|per cent|years?|days?|hours?|months?|weeks?|miles?|people|million|billion|"
    r"thousand|hundred|dollars|times|points?|men|women)\b|,\d|\.\d|%)"
)
IDIOM = alternation(LEXICON["idioms"], space="[ -]")
STREET = "Street|St\\.|Avenue|Ave\\b|Road|Rd\\b|Lane|Drive|Boulevard|Blvd|Place|Square|Court|Terrace|Crescent|Way"


def _compiled(*patterns: str, flags: int = 0) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, flags) for pattern in patterns)


DATES = _compiled(
    rf"\b{MONTH} ?\d{{1,2}}{ORDINAL}{NOT_DAY}(?:{TO}(?:{MONTH} )?\d{{1,2}}{ORDINAL}\b{NOT_DAY})?(?:,? {YEAR}\b(?!,\d))?",
    rf"\b\d{{1,2}}{ORDINAL}(?:{TO}\d{{1,2}}{ORDINAL})?(?: of|-)?[ -]{MONTH}\b(?:[ ,-]+\d{{4}}\b)?(?! (?:be|have|not)\b)",
    rf"\b\d{{1,2}}{ORDINAL} of (?i:{MONTH})\b",
    rf"(?i:\b{MONTH}),? (?:of )?{YEAR}\b(?!,\d)",
    r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|\b\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{2,4}\b|\b\d{4}/\d{1,2}/\d{1,2}\b",
    rf"(?i:\b(?:summer|spring|autumn|fall|winter|fiscal(?: year)?|FY|year|season|circa|class|mid|early|late|since|until|[HQ][1-4](?: of)?)[ -]|(?<!\d)')(?:{YEAR}|(?<=')\d\d)(?:[-/\u2013]\d{{2,4}})?\b(?!,\d| (?:people|miles|%|percent))",
    r"\b(?:1[89]|20)\d\d ?[-/\u2013] ?(?:(?:1[89]|20)\d\d|\d\d)\b(?! (?:people|miles|percent))",
)
TIMES = _compiled(
    r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\b\d{1,2} ?o'? ?clock\b|\b\d{4} (?:hours|hrs|gmt|utc|est|cet|local)\b|\b\d+:\d{1,2}\b",
    rf"\b(?:\d+|{WORD})-to-(?:1|one)\b|\b(?:\d|{WORD})[ -]on[ -](?:\d|{WORD})\b|\btop-(?:\d+|{WORD})\b|\b(?:\d|{WORD})-for-(?:\d|{WORD})\b|\b(?:9|nine)[ -]to[ -](?:5|five)\b",
    r"\b(?:figs?|tab|secs?|arts?|ch|vols?|pp?|paras?|eq)\. ?\d{1,4}\b(?:\s?[-\u2013,]\s?\d{1,4}\b)*",
    rf"\b(?:half past|quarter (?:past|to)|(?:five|ten|twenty|twenty-five) past) (?:{WORD}|\d{{1,2}})\b",
    r"\b(?:911|999|112) (?:calls?|operators?|dispatch\w*|tapes?|recordings?)|\b(?:call(?:ed|s|ing)?|dial(?:ed|led|s|ling)?) (?:911|999|112)\b",
    rf"\b{WORD}(?:[ -]{MINUTES})? ?(?:[ap]\.?m\b\.?|o'? ?clock\b)",
)
CODES = _compiled(
    r"(?<![\w.])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,5}\d|\(\d{3}\) ?\d{3}[ -]\d{4}|(?:1[ -])?\d{3}[ .-]\d{3}[.-]\d{4}|0\d{2,4} \d{3,4} ?\d{3,4}|(?!\d00-\d+00\b)\d{3}-\d{4})\b",
    r"[#@]\w+|\b\d+(?:\.\d+){3,}|\b\d+\.\d+\.\d+\b(?<!\.\d{3})",
    rf"\b(?:No|Nos|no|nos)\.? ?\d+(?:[.,]\d+)*(?:{TO}\d+)?|\b[Nn]umber (?:\d{{1,3}}\b(?! (?:is|was|in|of|to|and)\b)|{WORD}\b(?! (?:is|was|of|to|and)\b))",
    r"\(\d\)|\(\d{1,3}\.\)|: \d{1,3}\.\)|\b\d{1,2}: (?=[a-z])",
    r"\b(?:Group|Gang|Club|League|Band|Party|Committee|Council) of (?:\d+|[A-Z][a-z]+)\b|\bYear \d{1,2}\b|\b\d+(?:-\d+){2,}\b|\b\d+-in-\d+-year\b|\b\d+\([a-z]\)(?:\(\d\))?",
    r"(?m)^[ \t]*(?:\(?\d{1,3}[.)](?=\s)|\d{1,3}\.(?=[A-Z])|\d{1,3}: |Q\d+\b)",
    rf"\b\d{{1,5}}[A-Z]? (?:[A-Z][\w.'-]+ ){{1,3}}(?:{STREET})\b|\b10 Downing\b|\b1600 Pennsylvania\b",
    r"\b[A-Z]\d{1,2}\+\d\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b\d+ U\.?S\.?C\.?\b",
    r"§+ ?\d[\d.]*",
)
NAMES = _compiled(
    rf"\b(?:{IDIOM})\b",
    rf"\b(?:{LABEL})s?(?:[ -]|: )(?:No\.? )?(?:\d{{1,4}}(?:[a-e]|(?:[.(-]\w+\)?)*)|{WORD})\b{COUNTED}(?:\s?(?:,|and|or|to|through|-)\s?(?:\d{{1,4}}|{WORD})\b(?! ?{UNIT}))*",
)


def _joined(patterns: Iterable[re.Pattern[str]]) -> tuple[re.Pattern[str], ...]:
    """Join the patterns that begin at a word into one, so that each letter is looked at once."""
    words: list[re.Pattern[str]] = []
    others: list[re.Pattern[str]] = []
    for pattern in patterns:
        (words if pattern.pattern.startswith(r"\b") else others).append(pattern)
    every = "|".join(pattern.pattern for pattern in words)
    return (re.compile(rf"\b(?:{every})"), *others)


LOCAL = _joined((*DATES, *CODES))
LOWER = _joined((*TIMES, *NAMES))
"""Patterns for the text in lower case: faster than to ignore case."""
LONG = (
    ("://", re.compile(r"https?://\S+")),
    ("www.", re.compile(r"www\.\S+")),
    ("@", re.compile(r"[\w.+-]{1,64}@\w[\w.-]*")),
    ("<", re.compile(r"<[^<>\n]{1,400}>")),
    ('="', re.compile(r"\b\w{1,40}=\"[^\"\n]{0,200}\"")),
)
"""Patterns that may be longer than the reach: looked for everywhere, if their mark is there."""


def free(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities that no date, code, label or idiom covers."""
    spans = sorted(_blocked(text, found))
    kept, at, end = [], 0, 0
    for quantity in found:
        while at < len(spans) and spans[at].start < quantity.end:
            end = max(end, spans[at].end)
            at += 1
        if end <= quantity.start:
            kept.append(quantity)
    return kept


def _blocked(text: str, found: list[Quantity]) -> Iterator[Span]:
    lower = lowered(text)
    for start, end in _windows(text, found):
        for patterns, where in ((LOCAL, text), (LOWER, lower)):
            for pattern in patterns:
                for match in pattern.finditer(where, start, end):
                    yield Span(*match.span())
    for mark, pattern in LONG:
        if mark in text:
            yield from (Span(*match.span()) for match in pattern.finditer(text))


def _windows(text: str, found: list[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield the stretches round the quantities, joined where they touch."""
    start, end = 0, 0
    for quantity in found:
        if quantity.form == ARTICLE:
            continue
        first, last = max(0, quantity.start - REACH), min(len(text), quantity.end + REACH)
        if first > end:
            if end:
                yield start, end
            start = first
        end = last
    if end:
        yield start, end
