"""What is written with numbers and is no figure: dates, times, names, ranks, phone numbers."""

import re

from explorer.nlp.figures.quantity import ARTICLE, Quantity
from explorer.nlp.figures.years import is_year
from explorer.nlp.numerals import DECADE, DIGITS, FRACTION, MULTIPLE, WORDS, YEAR

TEAM_SCORE = re.compile(
    r"\b(?:won|win|wins|lost|lose|beat|beats|defeat|defeated|draw|drew|tie|tied|score|scored|victory|loss|lead|leads|led|game|match|set|sets|finished|thrash\w*|rout\w*|final|record)\b",
    re.IGNORECASE,
)
PAIR = re.compile(r"\d{1,3} ?[-\u2013] ?\d{1,3}(?:[ -]\d{1,3})?")
RELATIVE = re.compile(r"(?: or so| and more)? ago\b|[ -](?:th|st|nd|rd)\b", re.IGNORECASE)
GLUED = re.compile(
    r"(?:[^\W\d]|[_#@/\\\u0300-\u036f]|(?<![<>])=)-?$|[A-Za-z]\.$|\d[.,:/+]$|[A-Z]{1,4} ?-$"
)
GLUED_AFTER = re.compile(r"[A-Za-z_/\\@]|[.,:/]\d|-\d|-[A-Z]\b|\.[a-z]|(?:'s|s)\b")
RATE = re.compile(r"/[a-z]")
ONE_DAY = re.compile(r"one (?:day|night|minute|second)", re.IGNORECASE)
MEASURED = re.compile(
    r"\b(?:for|in|within|lasts?|lasted|than|least|only|just|takes?|took|about|by|to|over|under|a|or|and|of) $",
    re.IGNORECASE,
)
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
FOLLOWED = re.compile(r"[ -]\w")
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
ORDINAL_BEFORE = re.compile(
    r"\b(?:first|second|third|fourth|last|this|next|previous|each|every|current|final|same|latest) $",
    re.IGNORECASE,
)
AGE_DECADE = re.compile(
    r"\b(?:his|her|their|my|our|your|aged|people|women|men|person|woman|man|someone|girl|boy)(?: (?:in|to))? (?:the )?(?:early |mid[- ]|late )?$|\b(?:early|mid|late)[- ]$",
    re.IGNORECASE,
)
PARTED = re.compile(r"^(?:early|mid|middle|late)", re.IGNORECASE)


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
        found.kind != "age"
        and GLUED.search(before)
        and found.kind != "money"
        and text[found.start].isdigit()
    ):
        return True
    return (
        found.form == DIGITS
        and bool(GLUED_AFTER.match(after))
        and found.modifier != "between"
        and not after.startswith("s'")
        and not (found.unit and RATE.match(after))
    )


def _plain(text: str, found: Quantity) -> bool:
    if RELATIVE.match(text, found.end) and found.kind in {"duration", "count"}:
        return False
    if ONE_DAY.fullmatch(text[found.start : found.end]):
        return bool(MEASURED.search(text[max(0, found.start - 12) : found.start]))
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
    ordinal = words.startswith("one ") and not words.endswith(("third", "quarter", "half"))
    return not ordinal or not FOLLOWED.match(after) or bool(HALF_AFTER.match(after))


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
    if found.kind == "age":
        return True
    if text[found.start : found.end].lower().endswith(("half", "quarter", "third")):
        return True
    return bool(ARTICLE_BEFORE.search(before)) and not ARTICLE_AFTER.match(
        text[found.end : found.end + 14]
    )


FORMS = {FRACTION: _fraction, MULTIPLE: _multiple, DECADE: _decade, ARTICLE: _article}
