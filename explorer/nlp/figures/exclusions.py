"""What is written with numbers and is no figure: dates, times, names, ranks, phone numbers."""

import re

from explorer.nlp.figures.quantities import ARTICLE, Quantity
from explorer.nlp.figures.years import is_year
from explorer.nlp.numerals import DECADE, DIGITS, FRACTION, MULTIPLE, WORDS, YEAR
from explorer.records import Span

MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
NOT_DAY = r"(?![\d,]*\d)(?! ?(?:%|percent|per cent|million|billion|thousand|hundred|people|dollars|euros)\b)"
LABELS = (
    "article|section|chapter|clause|paragraph|rule|title|part|phase|level|category|grade|type|version|route|highway|interstate|flight|room|"
    "page|volume|episode|season|proposition|resolution|amendment|channel|gate|terminal|district|ward|precinct|zone|tier|step|item|figure|table|"
    "question|apartment|suite|line|bus|train|verse|psalm|round|pier|hangar|lane|exit|junction|stage|group|block|schedule|annex|appendix|"
    "protocol|form|tower|unit|platform|apollo|formula|catch|agenda|vision|area|studio|class|super bowl|world war|act|scene|track|model|lot|box|"
    "week|day|quarter|stanza|bill|order|decree|regulation|directive|case|hole|number|sector|camp|brigade|division|battalion|regiment"
)
BLOCKED = (
    re.compile(
        rf"\b{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?{NOT_DAY}(?:\s?(?:-|\u2013|to|and|or|through)\s?(?:{MONTH} )?\d{{1,2}}(?:st|nd|rd|th)?\b{NOT_DAY})?(?:,? (?:1[5-9]|20)\d\d\b(?!,\d))?"
    ),
    re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|\u2013|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of|-)?[ -]{MONTH}\b(?:[ ,-]+\d{{4}}\b)?(?! (?:be|have|not)\b)"
    ),
    re.compile(rf"\b{MONTH},? (?:of )?(?:1\d|20)\d\d\b(?!,\d)", re.IGNORECASE),
    re.compile(
        r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b|\b\d{4}/\d{1,2}/\d{1,2}\b"
    ),
    re.compile(
        r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\b\d{1,2} ?o'? ?clock\b|\b\d{4} (?:hours|hrs|GMT|UTC|EST|CET|local)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ -](?:thirty|fifteen|twenty|forty|forty-five|fifty))? ?(?:[ap]\.?m\b\.?|o'? ?clock\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w.])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,5}\d|\(\d{3}\) ?\d{3}[ -]\d{4}|(?:1[ -])?\d{3}[ .-]\d{3}[.-]\d{4}|0\d{2,4} \d{3,4} ?\d{3,4}|\d{3}-\d{4})\b"
    ),
    re.compile(
        r"https?://\S+|www\.\S+|[\w.+-]{1,64}@\w[\w.-]*|[#@]\w+|\b\d+(?:\.\d+){3,}|\b\d+\.\d+\.\d+\b(?<!\.\d{3})"
    ),
    re.compile(
        r"\b(?:No|Nos|no|nos)\.? ?\d+(?:[.,]\d+)*(?:\s?(?:and|or|to|-)\s?\d+)?|\bnumber (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:is|was|in|of|to|and)\b)"
    ),
    re.compile(r"<[^<>\n]{1,400}>|\b\w+=\"[^\"\n]{0,200}\"|\d{1,3}\.\)|\b\d{1,2}: (?=[a-z])|\b(?:911|999|112) (?:calls?|operators?|dispatch\w*|tapes?|recordings?)|\b(?:call(?:ed|s|ing)?|dial(?:ed|led|s|ling)?) (?:911|999|112)\b"),
    re.compile(r"(?m)^[ \t]*(?:\(?\d{1,3}[.)](?=\s)|\d{1,3}\.(?=[A-Z])|\d{1,3}: |Q\d+\b)"),
    re.compile(
        r"\b(?:24/7|9/11|7/7|50[-/]50|fifty-fifty|20/20|360-degree|one[- ]on[- ]one|one-off|one-time|one-way|one-sided|two-faced|two-way|two-state|one-state|one-china|zero-sum|zero tolerance|zero-tolerance|net[- ]zero|square one|ground zero|day one|hundred percent sure|first half|second half|half[- ](?:time|brother|sister|hearted|baked|truth|mast|staff|life|empty|full)\w*|catch-22|cloud nine|big (?:two|three|four|five|six|seven)|one another|no one|one day|one thing|one by one|one of (?:the|those|these|my|his|her|its|our|your|their|us|them)|five-star|four-star|three-star|two-star|one-star|all fours|back to one|sixth sense|high[- ]five|plan b|to the nines|at sixes and sevens|two cents|dime a dozen|a hundred times|ten commandments|twenty20|double[- ](?:check|cross|edged|standards?|decker|down|agent|whammy|bed|room|glazed|act|life|major|talk|take|digit)|triple[- ]threat|dressed to the nines)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:{LABELS})s?[ -](?:No\.? )?(?:\d{{1,4}}(?:[.(-]\w+\)?)*|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![ -](?:percent|per cent|years?|days?|hours?|months?|weeks?|miles?|people|million|billion|thousand|hundred|dollars)\b|,\d|\.\d|%)(?:\s?(?:,|and|or|to|-)\s?\d{{1,4}}\b(?! ?(?:percent|%|people|million|billion)))*",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\d{1,5}[A-Z]? (?:[A-Z][\w.'-]+ ){1,3}(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Lane|Drive|Boulevard|Blvd|Place|Square|Court|Terrace|Crescent|Way)\b|\b10 Downing\b|\b1600 Pennsylvania\b"
    ),
    re.compile(r"\b[A-Z]\d{1,2}\+\d\b"),
    re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b\d+ U\.?S\.?C\.?\b|§+ ?\d[\d.]*"),
    re.compile(
        r"(?:\b(?:summer|spring|autumn|fall|winter|fiscal(?: year)?|FY|year|season|circa|class|mid|early|late|since|until|Q[1-4]|[HQ][1-4] of)[ -]|')(?:(?:1[1-9]|20)\d\d|(?<=')\d\d)(?:[-/\u2013]\d{2,4})?\b(?!,\d| (?:people|miles|%|percent))",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:1[89]|20)\d\d ?[-/\u2013] ?(?:(?:1[89]|20)\d\d|\d\d)\b(?! (?:people|miles|percent))"
    ),
)
TEAM_SCORE = re.compile(
    r"\b(?:won|win|wins|lost|lose|beat|beats|defeat|defeated|draw|drew|tie|tied|score|scored|victory|loss|lead|leads|led|game|match|set|sets|finished|thrash\w*|rout\w*|final|record)\b",
    re.IGNORECASE,
)
PAIR = re.compile(r"\d{1,3} ?[-\u2013] ?\d{1,3}(?:[ -]\d{1,3})?")
RELATIVE = re.compile(r"(?: or so| and more)? ago\b|[ -](?:th|st|nd|rd)\b", re.IGNORECASE)
GLUED = re.compile(r"(?:[^\W\d]|[_#@/\\=])-?$|[A-Za-z]\.$|\d[.,:/]$|[A-Z]{1,4} ?-$")
GLUED_AFTER = re.compile(r"[A-Za-z_/\\@]|[.,:/]\d|-\d|-[A-Z]\b|(?:'s|s)\b")
ONE_KEPT = re.compile(
    r"\b(?:only|just|least|exactly|than|another|nearly|almost|about) $", re.IGNORECASE
)
HALF_BEFORE = re.compile(
    r"\b(?:than|about|nearly|almost|roughly|by|in|over|only|least|just|around|under|fully|approximately|cut|close to|some|up|down|to|the other|lost|owns?|holds?|makes? up|account(?:s|ed)? for|rising|rose|fell) $|^$|[\"(,.:;-] ?$",
    re.IGNORECASE,
)
HALF_AFTER = re.compile(
    r"(?:[ -]of\b| (?:the|a|an|as|its|their|his|her|our|my|all|that|those|these|this|what|were|was|are|is|have|had|said|say|would|more|less|million|billion|dozen|were)\b|[.,;)]|$| (?:to|in|from|or)\b)",
    re.IGNORECASE,
)
TWICE_AFTER = re.compile(
    r" (?:as|the|that|what|its|their|his|her|more|larger|bigger|higher|our|those|over|in|from|to|every|since|by|production|output|spending|this|last|since)\b|[.,;]|$",
    re.IGNORECASE,
)
ARTICLE_BEFORE = re.compile(
    r"\b(?:for|within|in|lasted|last|lasts|lasting|takes?|took|taking|than|about|around|nearly|almost|roughly|over|least|under|spent|spend|another|only|just|wait(?:ed)?|after|approximately|up to|of|quite|some) $",
    re.IGNORECASE,
)
ARTICLE_AFTER = re.compile(
    r" (?:ago|later|earlier|after|before|in\b|or so ago|of\b|when|that|to remember|which|from now|with\b|old\b)|-|'",
    re.IGNORECASE,
)
ORDINAL_BEFORE = re.compile(r"\b(?:first|second|third|fourth|last|this|next|previous|each|every|current|final|same|latest) $", re.IGNORECASE)
AGE_DECADE = re.compile(
    r"\b(?:his|her|their|my|our|your|aged|people|women|men|person|woman|man|someone|girl|boy)(?: (?:in|to))? (?:the )?(?:early |mid[- ]|late )?$|\b(?:early|mid|late)[- ]$",
    re.IGNORECASE,
)
PARTED = re.compile(r"^(?:early|mid|middle|late)", re.IGNORECASE)


def blocked(text: str) -> list[Span]:
    """Return the ranges that dates, times, phone numbers, addresses, labels and the like take."""
    spans = (Span(*found.span()) for pattern in BLOCKED for found in pattern.finditer(text))
    return sorted(span for span in spans if span.end > span.start)


def is_figure(text: str, found: Quantity) -> bool:
    """Tell a figure from other uses of a number, by the words around it alone."""
    return (
        found.form != YEAR
        and not _glued(text, found)
        and FORMS.get(found.form, _plain)(text, found)
    )


def _glued(text: str, found: Quantity) -> bool:
    """Tell numbers that are part of a longer code: B-52, 5G, 3.5.1, 20th."""
    before, after = text[max(0, found.start - 5) : found.start], text[found.end : found.end + 3]
    if (
        GLUED.search(before)
        and found.kind != "money"
        and found.form == DIGITS
        and text[found.start] != "-"
    ):
        return True
    return (
        found.form == DIGITS
        and bool(GLUED_AFTER.match(after))
        and found.modifier != "between"
        and not after.startswith("s'")
    )


def _plain(text: str, found: Quantity) -> bool:
    if RELATIVE.match(text, found.end) and found.kind in {"duration", "count"}:
        return False
    if found.value == 1 and found.form == WORDS and found.unit is None and found.scale == 1:
        return bool(ONE_KEPT.search(text[max(0, found.start - 10) : found.start]))
    if is_year(text, found):
        return False
    return not (
        PAIR.fullmatch(text[found.start : found.end])
        and found.unit is None
        and TEAM_SCORE.search(text[max(0, found.start - 60) : found.end + 30])
    )


def _fraction(text: str, found: Quantity) -> bool:
    words = text[found.start : found.end].lower()
    before, after = text[max(0, found.start - 16) : found.start], text[found.end : found.end + 12]
    if (
        found.unit
        or "/" in words
        or words[-1:] not in {"f", "r", "d", "h"}
        or " in " in words
        or " out " in words
    ):
        return True
    if words in {"half", "a half", "one half", "one-half"}:
        return bool(HALF_AFTER.match(after)) and bool(
            HALF_BEFORE.search(before)
            or after.startswith(" of")
            or words != "half"
            or HALF_AFTER.match(after)
        )
    if words == "quarter":
        return after.startswith(" of ") and not ORDINAL_BEFORE.search(before)
    if words.startswith(("a ", "an ")):
        compared = re.search(
            r"\b(?:than|about|nearly|almost|roughly|by|over|only|least|just|around|under) $",
            before,
            re.IGNORECASE,
        )
        return after.startswith(" of ") or bool(compared)
    return (
        not words.startswith("one ")
        or after.startswith((" of", ".", ","))
        or words.endswith(("third", "quarter", "half"))
    )


def _multiple(text: str, found: Quantity) -> bool:
    words = text[found.start : found.end].lower()
    if words in {"twice", "thrice"}:
        return bool(
            re.match(
                r" (?:as|the|that|what|its|their|his|her|more|larger|those)\b",
                text[found.end : found.end + 9],
            )
        )
    return not words.startswith(("double", "triple", "treble")) or bool(
        TWICE_AFTER.match(text[found.end : found.end + 14])
    )


def _decade(text: str, found: Quantity) -> bool:
    words = text[found.start : found.end]
    before = text[max(0, found.start - 16) : found.start]
    if before.endswith("'"):
        return False
    return bool(AGE_DECADE.search(before)) or (
        bool(PARTED.match(words)) and not before.lower().endswith("the ")
    )


def _article(text: str, found: Quantity) -> bool:
    before = text[max(0, found.start - 14) : found.start]
    if text[found.start : found.end].lower().endswith(("half", "quarter", "third")):
        return True
    return bool(ARTICLE_BEFORE.search(before)) and not ARTICLE_AFTER.match(
        text[found.end : found.end + 14]
    )


FORMS = {FRACTION: _fraction, MULTIPLE: _multiple, DECADE: _decade, ARTICLE: _article}
