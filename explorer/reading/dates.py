"""Dates as news pages write them, and lines that hold nothing but a date."""

import re
from datetime import date, datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = r"(?P<month{n}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY = r"(?P<day{n}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year{n}>(?:19|20)\d\d)"
FORMS = (
    r"(?P<year0>(?:19|20)\d\d)[-/.](?P<month0>1[0-2]|0\d)[-/.](?P<day0>[0-3]\d)",
    MONTH.format(n=1) + r"\s*" + DAY.format(n=1) + r",?\s*" + YEAR.format(n=1),
    DAY.format(n=2) + r"\.?\s*(?:of\s+)?-?" + MONTH.format(n=2) + r"-?,?\s*" + YEAR.format(n=2),
    r"(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<year3>(?:19|20)\d\d)",
)
DATE = re.compile(rf"(?<![\w.])(?:{'|'.join(FORMS)})(?=\D|$|\d?\d:\d\d)", re.IGNORECASE)
"""Year first; month day year; day month year; numbers. Years glued to a clock time are freed."""

WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?"
LEAD = r"(?:(?:(?:first|last|article|story)\s+)?(?:published|updated|posted|modified|created|issued|filed|last\s+(?:updated|modified)|publish\s+date|date|edited|reviewed|on|at)\b\s*:?\s*)"
CLOCK = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
ZONE = r"(?:\(?(?:e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|bst|utc|ist|cet|cest|eet|eest|aest|aedt|acst|awst|nz[sd]t|eat|wat|cat|sast|[phks]kt|[hjkp]st|sgt|msk|gst|wib|[ab]rt|z|local\s+time|eastern(?:\s+time)?)(?:[+-]\d+(?::\d\d)?)?\)?)"
CLOCK_AFTER = re.compile(rf",?\s*(?:at\s+)?(?:{CLOCK}\s*)?(?:{ZONE}\b)?", re.IGNORECASE)
AGO = r"(?:(?:\d+|an?|one|two|three|a\s+few)\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])\s+ago|yesterday|today|just\s+now)"
BARE = re.sub(
    r"\(\?P<\w+>", "(?:", "|".join((*FORMS[:3], r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d"))
)
SHORT = re.sub(
    r"\(\?P<\w+>",
    "(?:",
    rf"{MONTH.format(n=8)}\s*{DAY.format(n=8)}|{DAY.format(n=9)}\s*{MONTH.format(n=9)}",
)
PLACE = r"(?:(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*[|\u2022\u00b7]\s*(?=(?:updated|published|posted|last)\b))?"
DATE_LINE = re.compile(
    rf"\W{{0,3}}{PLACE}(?:(?>{LEAD}|{WEEKDAY}|{BARE}|{SHORT}|{AGO}|{CLOCK}|{ZONE}|(?:at|on|and|\d+\s*min(?:ute)?s?\s+read)\b)(?:[\s,|\u2022\u00b7;/\u2014\u2013()-]|(?-i:T(?=\d)))*+)++$",
    re.IGNORECASE,
)


def find(text: str) -> str | None:
    """Return the first full date in a text as ISO 8601, None when it names no year."""
    for match in DATE.finditer(text):
        found = _iso({k: v for k, v in match.groupdict().items() if v})
        if found:
            return found
    return None


def _iso(parts: dict[str, str]) -> str | None:
    named = {key.rstrip("0123456789"): value for key, value in parts.items()}
    year = int(named["year"])
    try:
        if "a" in named:
            return _numbers(year, int(named["a"]), int(named["b"]), named["mark"])
        month = named["month"].casefold()
        number = int(month) if month.isdigit() else MONTHS[month]
        return date(year, number, int(named["day"])).isoformat()
    except ValueError:
        return None


def _numbers(year: int, a: int, b: int, mark: str) -> str | None:
    # 19.08.2025 is day.month (no other order is written with points); 08/19/2025 is month/day in
    # American papers, the only ones that write slashes in running pages; over 12 settles the rest.
    month, day = (b, a) if mark == "." or a > 12 else (a, b)
    return date(year, month, day).isoformat()


def iso(value: str | None) -> str | None:
    """Return an ISO 8601 date or date and time as given in metadata; None when it is no date."""
    text = (value or "").strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return find(text)
    if not 1900 <= moment.year <= 2100:
        return None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()
