"""The record of one written number, and the forms it can have."""

from dataclasses import dataclass

DIGITS, WORDS, VAGUE, FRACTION = "digits", "words", "vague", "fraction"
MULTIPLE, DECADE, CLASS, YEAR = "multiple", "decade", "class", "year"
"""YEAR stands for all that is written like a number and is none: 1960s, nineteen eighty-four, 25th."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """One written number: half-open range of code points, and what it is worth.

    ``value`` is None for vague words, decades and digit classes (``low`` and ``high`` bound them),
    and for numbers beyond the range of a float.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    form: str
    scale: float = 1.0
    """The scale word or letter at its end ("million" -> 1e6); ranges share it."""


def exact(start: int, end: int, value: float, form: str, scale: float = 1.0) -> Numeral:
    """Return a numeral that says one value, free of the dust of products ("16.4 million")."""
    value = float(f"{value:.15g}") if scale != 1.0 else value
    return Numeral(start, end, value, value, value, form, scale)


def none(start: int, end: int) -> Numeral:
    """Return what is written like a number and is none."""
    return Numeral(start, end, None, None, None, YEAR)
