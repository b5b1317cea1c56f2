"""The record of a number with its unit, before it is placed in its sentence."""

from dataclasses import dataclass

ARTICLE = "article"
"""The form of "an hour": one, said by the article; kept only where it measures."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, before it is placed in its sentence."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    kind: str
    form: str
    modifier: str = "exact"
    scale: float = 1.0
    own_unit: bool = False
    """True when the unit stands beside this number and was not lent by the other end of a range."""
    core: int = -1
    """Where the number itself ends (before its unit)."""
