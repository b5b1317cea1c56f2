"""Two quantities that are one: "10 to 15 percent", "$1.5-2bn", "between 20 and 30", "19 or 21"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.nlp.figures import modifiers, units
from explorer.nlp.figures.quantities import AGE_OF
from explorer.nlp.figures.quantity import ARTICLE, Quantity
from explorer.nlp.figures.years import is_year
from explorer.nlp.numerals import DIGITS, FRACTION, MULTIPLE, VAGUE, WORDS
from explorer.nlp.numerals.tries import alternation

DASH = re.compile(r"\s?(?:--?|\u2013|~|\u2212)\s?~?$|\s?\.\.\.?\s?$")
TO = re.compile(
    r"(?: to |-to-|- to | through | up to | and up to | till | until )(?:as (?:many|much|high) as |about |around |nearly |almost |roughly |maybe |perhaps )?$",
    re.IGNORECASE,
)


def _phrases(*modifiers_: str) -> str:
    return alternation(
        phrase for name in modifiers_ for phrase in modifiers.LEXICON["before"][name]
    )


AND = re.compile(
    r" and (?:about |around |roughly |nearly |almost |some |perhaps |maybe )?", re.IGNORECASE
)
BY = re.compile(r" by | ?[x×] ?", re.IGNORECASE)
BUT = re.compile(
    rf"(?:,|,? (?:and|but|yet))(?: (?:also|is|are))? (?:{_phrases('up_to', 'less_than')}) ",
    re.IGNORECASE,
)
BACK = re.compile(
    rf"(?:,|,? (?:and|but|yet))(?: (?:also|is|are))? (?:{_phrases('at_least', 'more_than')}) ",
    re.IGNORECASE,
)
"""What stands between the lower and the upper bound: "over 30 but under 40"; and the other way."""
OR = re.compile(r" or |- or | or (?:maybe |perhaps |even )", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?:between|range of|ranges? between|from between|anywhere between|in between)(?: the)?(?: numbers?)?(?: (?:about|around|roughly|the ages of|ages|age|some|approximately))? $",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\bfrom(?: (?:about|around|roughly|nearly|almost|just|as (?:little|few|low) as|a low of|a high of))? $",
    re.IGNORECASE,
)
RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|spann(?:ed|ing)|priced|stretch(?:es|ed|ing)?)\b([^.;]{0,30})$",
    re.IGNORECASE,
)
WORDS_BEFORE = re.compile(r"[A-Za-z]+")
HEADS = modifiers.LEXICON["heads"]
DOZEN = 12
TALLY = "tally"
"""The form of the two counts of a vote."""
VOTING = frozenset(HEADS["voting"])
STEPS = frozenset({"slid", "gained", "lost", "added", "shed", "by", "settled", "inched"})
CHANGING, CONTEST = frozenset(HEADS["changing"]), frozenset(HEADS["contest"])


def merge(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities with the two ends of each range joined into one."""
    return list(_merged(text, found))


def _merged(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    i = 0
    while i < len(found):
        if i + 1 < len(found):
            pair = _pair(text, found[i], found[i + 1])
            if pair is not None:
                yield from pair
                i += 2
                continue
        yield found[i]
        i += 1


def _pair(text: str, low: Quantity, high: Quantity) -> tuple[Quantity, ...] | None:
    between = text[low.end : high.start]
    if len(between) > 32 or "\n" in between or not _comparable(low, high):
        return None
    if is_year(text, low) and (high.own_unit or high.start - low.end > 1):
        return None
    if _elsewhere(text, low, high, between):
        return None
    if low.form == ARTICLE and not _counted_on(low, high, between):
        return None
    first, last = _share(low, high)
    low, high = _share(_converted(low, high), high)
    link = _link(text, low, high, between)
    if link == "change" or (first.unit != last.unit and _moves(text, first.start)):
        return first, last
    if link == "name":
        return ()
    if link == "tally":
        return _tally(text, low, high)
    return (_range(low, high),) if link == "range" else None


def _moves(text: str, start: int) -> bool:
    """Tell the step and the level of "slid 6 cents to $5.71" from the ends of a range."""
    words = WORDS_BEFORE.findall(text, max(0, start - 20), start)
    return bool(words) and words[-1].lower() in CHANGING | STEPS


def _elsewhere(text: str, low: Quantity, high: Quantity, between: str) -> bool:
    """Tell "3 points to 45", whose second number is of another kind: its unit would come last."""
    named = low.own_unit and high.unit is None and low.core < low.end
    if low.form == ARTICLE:
        return False
    return named and not DASH.fullmatch(between) and text[low.end - 1] not in "%$€£"


def _counted_on(low: Quantity, high: Quantity, between: str) -> bool:
    """Tell "a week to 10 days" and "an hour or two" from "$5 a day to 10 people"."""
    if TO.fullmatch(between):
        return high.own_unit and low.kind == high.kind
    return bool(OR.fullmatch(between)) and high.unit is None and high.value == low.value + 1  # type: ignore[operator]


def _converted(low: Quantity, high: Quantity) -> Quantity:
    """Return the first end in the unit of the second: the "six months" of "six months to two years"."""
    ratio = _ratio(low.unit, high.unit) if low.unit != high.unit else None
    if ratio is None or low.value is None:
        return low
    value = low.value * ratio
    return replace(low, value=value, low=value, high=value, unit=high.unit)


def _ratio(unit: str | None, other: str | None) -> float | None:
    """Return what one of a unit is worth in another of its dimension; None where nothing is."""
    if unit in units.SUBUNITS and other is not None and other.isupper():
        return 0.01
    if unit not in units.SIZES or other not in units.SIZES:
        return None
    (dimension, size), (another, larger) = units.SIZES[unit], units.SIZES[other]
    return size / larger if dimension == another else None


def _comparable(low: Quantity, high: Quantity) -> bool:
    if (
        low.value is None
        or high.value is None
        or MULTIPLE in {low.form, high.form}
        or high.form == ARTICLE
        or (low.form == FRACTION and high.kind == "money")
    ):
        return False
    return (
        low.unit is None
        or high.unit is None
        or low.unit == high.unit
        or bool(_ratio(low.unit, high.unit))
    )


def _share(low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """Lend the first number the unit and the scale that stand only at the second, and back."""
    if low.unit is None and high.unit is not None:
        low = replace(low, unit=high.unit, kind=high.kind)
    elif high.unit is None and low.unit is not None:
        high = replace(high, unit=low.unit, kind=low.kind)
    a, b = low.value or 0.0, high.value or 0.0
    if low.scale == 1.0 and high.scale >= DOZEN and 0 < a <= b / high.scale:
        shared = a * high.scale
        low = replace(low, value=shared, low=shared, high=shared, scale=high.scale)
    return low, high


def _link(text: str, low: Quantity, high: Quantity, between: str) -> str:
    """Say what two neighbours are: a "range", a "change" (two figures that share a unit), "" neither."""
    up = (low.value or 0.0) < (high.value or 0.0)
    before = text[max(0, low.start - 60) : low.start]
    if BY.fullmatch(between) and high.kind == "distance":
        return "change"
    if DASH.fullmatch(between) and {low.form, high.form} == {DIGITS, WORDS}:
        return "name"
    if DASH.fullmatch(between):
        return "range" if up else "tally"
    if TO.fullmatch(between):
        return _to(before, low, high, up)
    if (BUT if up else BACK).fullmatch(between):
        return "range" if _bounded(text, low, not up) else ""
    if AND.fullmatch(between):
        return "range" if up and (BETWEEN.search(before) or AGE_OF.search(before)) else ""
    if OR.fullmatch(between) and up and not (low.own_unit and high.own_unit):
        return "range" if (high.value or 0) <= 10 * (low.value or 1) else ""
    return ""


def _bounded(text: str, first: Quantity, above: bool) -> bool:
    """Tell whether the first of two bounds is the lower one ("over 30"), or the upper one."""
    modifier = modifiers.before(text, first.start, first.kind)
    return modifier in ({"up_to", "less_than"} if above else {"at_least", "more_than"})


def _tally(text: str, low: Quantity, high: Quantity) -> tuple[Quantity, ...] | None:
    """Read "52-48" of a vote as two counts; a score of a game is no figure."""
    if low.unit or high.unit:
        return low, high
    near = text[max(0, low.start - 60) : high.end + 60].lower()
    if VOTING.intersection(WORDS_BEFORE.findall(near)):
        return replace(low, form=TALLY), replace(high, form=TALLY)
    return ()


def _to(before: str, low: Quantity, high: Quantity, up: bool) -> str:
    words = {word.lower() for word in WORDS_BEFORE.findall(before)[-8:]}
    if (high.value or 0.0) < (low.value or 0.0) < 0 and RANGING.search(before):
        return "range"
    if FROM.search(before):
        if ranging := RANGING.search(before):
            words = set(WORDS_BEFORE.findall(ranging[1].lower()))
        return "change" if words & CHANGING or not up else "range"
    if low.own_unit and high.own_unit and words & CONTEST:
        return "change"
    return "range" if up else "change"


def _range(low: Quantity, high: Quantity) -> Quantity:
    form = FRACTION if FRACTION in {low.form, high.form} else low.form
    least, most = sorted((low.value or 0.0, high.value or 0.0))
    return replace(
        low, start=low.start, end=high.end, value=None, low=least, high=most, modifier="between",
        unit=high.unit, kind=high.kind if high.kind != "count" else low.kind,
        form=form if form in {DIGITS, WORDS, VAGUE, FRACTION} else WORDS, own_unit=True, core=high.core,
    )  # fmt: skip
