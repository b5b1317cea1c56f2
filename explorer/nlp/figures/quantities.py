"""Join numerals with their units: "$2.5 million", "6 feet 2 inches", "half an hour", "aged 30"."""

import re
from dataclasses import replace
from functools import lru_cache

from explorer.nlp import numerals
from explorer.nlp.figures import currencies, sums, units
from explorer.nlp.figures.quantity import ARTICLE, Quantity
from explorer.nlp.numerals import CLASS, DECADE, DIGITS, FRACTION, MULTIPLE, VAGUE, Numeral

SIGNED = re.compile(r"(?:(?<![\w)%])[-\u2212]|\b(?:minus|negative) )$", re.IGNORECASE)
OF_UNIT = re.compile(r" of(?: an?)?\b|(?: of)? an?\b|(?=-)| ", re.IGNORECASE)
OF_MONEY = re.compile(r" of(?: U\.?S\.?)?(?= )")
OLD = re.compile(r"[- ]{1,3}olds?\b| of age\b|[- ]aged\b", re.IGNORECASE)
AND_HALF = re.compile(
    r" and (?:(?:a|one)[- ](half|quarter|third)\b"
    r"|(half)\b(?! (?:of|the|an?|its|his|her|our|their|that|this|those|as|million|billion|dozen)\b))",
    re.IGNORECASE,
)
PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
TIMES_MORE = re.compile(
    r"[ -]times(?= (?:more|as|the|higher|larger|bigger|greater|smaller|lower|faster|slower|longer|shorter|"
    r"that|its|their|what|over|fewer|less|stronger|worse|better|likelier|normal|\w+er than)\b)",
    re.IGNORECASE,
)
AGE_BEFORE = re.compile(
    r"\b(?:aged?:?|ages|aged between|at age|turn(?:s|ed|ing)?)(?: of)? (?:the age of )?$",
    re.IGNORECASE,
)
OVER_AGE = re.compile(r"\b(?:over|under)[- ]$", re.IGNORECASE)
AGE_OF = re.compile(
    r"\bages? (?:of )?(?:between )?$|\baged (?:between )?$|\bthe ages of (?:between )?$",
    re.IGNORECASE,
)
PLAN = re.compile(
    r" (?:[a-z]+ )?(?:plan|proposal|programme|program|list|manifesto|agenda|document|strategy|framework|"
    r"roadmap|statement|resolution|declaration|checklist|guide|scheme|platform)s?\b"
)
SHARED = re.compile(r" in | of |-in-|-of-")
"""Shares of counted things: "one of every 10 dollars" is a tenth, not ten cents."""
POUNDS = re.compile(r"\W+")
MONEY_WORDS = frozenset(currencies.LEXICON["money_words"]["words"])
ARTICLE_UNIT = re.compile(
    r"(?<![\w-])(an?) (second|minute|hour|day|night|week|fortnight|month|year|decade|century|mile|kilomet(?:er|re)|"
    r"met(?:er|re)|inch|foot|yard|acre|hectare|ton|tonne|kilo|pound|dollar|gallon|lit(?:er|re)|barrel)\b",
    re.IGNORECASE,
)


def read(text: str) -> list[Quantity]:
    """Return the quantities of a plain text in order, parts of one measure joined."""
    found: list[Quantity] = []
    for numeral in _candidates(text):
        if not found or numeral.start >= found[-1].end:
            found.append(_quantity(text, numeral))
    return [_age(text, whole) for whole in sums.joined(text, found)]


def _candidates(text: str) -> list[Numeral]:
    found = numerals.scan(text)
    taken = {numeral.start for numeral in found}
    extra = [
        Numeral(m.start(), m.end(1), 1.0, 1.0, 1.0, ARTICLE)
        for m in ARTICLE_UNIT.finditer(text)
        if m.start() not in taken
    ]
    return sorted(found + extra, key=lambda numeral: numeral.start)


def _quantity(text: str, numeral: Numeral) -> Quantity:
    bare = Quantity(
        numeral.start, numeral.end, numeral.value, numeral.low, numeral.high, None, "count",
        numeral.form, scale=numeral.scale, core=numeral.end,
    )  # fmt: skip
    if numeral.form == MULTIPLE:
        return replace(bare, unit="times", kind="multiple", own_unit=True)
    if numeral.form == FRACTION:
        bare = replace(bare, kind="fraction")
    if times := TIMES_MORE.match(text, bare.end):
        return replace(bare, end=times.end(), unit="times", kind="multiple", own_unit=True)
    found = _with_sign(text, bare) or _with_unit(text, bare)
    return _age(text, found or bare)


def _with_sign(text: str, bare: Quantity) -> Quantity | None:
    """Take in the currency sign before or after: "$5", "-$5", "5 €"."""
    minus_inside = text[bare.start : bare.start + 1] == "-"
    before = currencies.sign_before(text, bare.start)
    if before is None and text[bare.start - 1 : bare.start] == "-":
        before = currencies.sign_before(text, bare.start - 1)
        minus_inside = before is not None
    if before:
        code, start = before
        bare = _negative(bare, bare.start) if minus_inside else bare
        minus = SIGNED.search(text, max(0, start - 9), start)
        bare = _negative(bare, minus.start()) if minus else replace(bare, start=start)
        after = currencies.sign_after(text, bare.end)
        end = after[1] if after else _named_after(text, bare.end)
        return replace(bare, end=end, unit=after[0] if after else code, kind="money", own_unit=True)
    after = currencies.sign_after(text, bare.end)
    if after and bare.form in {DIGITS, VAGUE, numerals.WORDS}:
        return replace(bare, end=after[1], unit=after[0], kind="money", own_unit=True)
    return None


def _named_after(text: str, end: int) -> int:
    unit = units.after(text, end, digits=False)
    return unit.end if unit and unit.kind == "money" else end


def _negative(bare: Quantity, start: int) -> Quantity:
    if bare.value is None:
        return replace(bare, start=start)
    value = -abs(bare.value)
    return replace(bare, start=start, value=value, low=value, high=value)


def _with_unit(text: str, bare: Quantity) -> Quantity | None:
    if bare.form == FRACTION and SHARED.search(text, bare.start, bare.end):
        return None
    digits = bare.form == DIGITS or (bare.form == FRACTION and text[bare.end - 1].isdigit())
    unit = units.after(text, bare.end, digits=digits)
    if unit is None and bare.form in {FRACTION, VAGUE, CLASS}:
        unit = _unit_of(text, bare)
    if unit is None or (bare.form == CLASS and unit.kind not in {"percent", "money"}):
        return None
    if unit.name == "point" and PLAN.match(text, unit.end):
        return None
    if unit.name == "pound" and _sterling(text, bare, unit.end):
        unit = units.Unit("GBP", "money", unit.end)
    return _half_more(
        text, replace(bare, end=unit.end, unit=unit.name, kind=unit.kind, own_unit=True)
    )


def _unit_of(text: str, bare: Quantity) -> units.Unit | None:
    """Read "half an hour", "a quarter of a mile", "millions of dollars"."""
    link = (OF_UNIT if bare.form == FRACTION else OF_MONEY).match(text, bare.end)
    unit = units.after(text, link.end(), digits=False) if link else None
    if (
        unit
        and bare.form == FRACTION
        and text[bare.end : bare.end + 4] == " of "
        and not re.search(r"\ban?\b", link.group() if link else "")
    ):
        return None
    return unit


def _sterling(text: str, bare: Quantity, end: int) -> bool:
    """Tell pounds of money from pounds of weight by what stands near."""
    if text[end : end + 10].lower().startswith((" sterling", " sterlin")):
        return True
    if bare.scale >= 1e6 and text[end : end + 4] != " of ":
        return True
    near = text[max(0, bare.start - 60) : end + 40].lower()
    return bool(MONEY_WORDS.intersection(POUNDS.split(near))) or _british(text)


@lru_cache(maxsize=8)
def _british(text: str) -> bool:
    return "£" in text


def _half_more(text: str, found: Quantity) -> Quantity:
    """Read the rest of "a year and a half"."""
    more = AND_HALF.match(text, found.end)
    if not more or found.value is None:
        return found
    unit_after = units.after(text, more.end(), digits=False)
    if unit_after:
        return found
    value = found.value + PARTS[(more[1] or more[2]).lower()]
    return replace(found, end=more.end(), value=value, low=value, high=value, form=numerals.WORDS)


def _age(text: str, found: Quantity) -> Quantity:
    """Read "30-year-old", "30 years of age", "aged 30", "in her mid-30s" as ages."""
    if found.kind == "duration" and (old := OLD.match(text, found.end)):
        return replace(found, end=old.end(), kind="age")
    plain = found.unit is None and found.form in {DIGITS, numerals.WORDS} and found.scale == 1.0
    before = text[max(0, found.start - 30) : found.start]
    if plain and 0 < (found.value or 0) <= 125 and AGE_BEFORE.search(before):
        return replace(found, kind="age", unit="year")
    if found.form == DECADE or (plain and OVER_AGE.search(before) and text[found.end - 1] == "s"):
        return replace(found, kind="age", unit="year")
    return found
