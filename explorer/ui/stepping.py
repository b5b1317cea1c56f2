"""Ways through an article: hits of a search, places of one name, sentences that hold something.

Each way is a row of links: where the reader stands (n of m), the place before, the place after. All
of them keep the reader's switches, and each place has an address.
"""

from bisect import bisect_left
from collections.abc import Sequence

from markupsafe import Markup

from explorer.ui import address, reader
from explorer.ui.amounts import count, full

Ways = list[tuple[str, str]]
"""What a link says, and where it leads."""


def steps(where: str, ways: Ways, key: str) -> Markup:
    """Return one row of steps."""
    links = Markup(" ").join(
        address.link(label, to, key=f"{key}-{label}", rel="nofollow") for label, to in ways
    )
    return Markup('<div class="steps"><span>{}</span><span>{}</span></div>').format(where, links)


def around(numbers: Sequence[int], at: int | None) -> tuple[int | None, int | None]:
    """Return the last of some sorted numbers before ``at`` and the first after it."""
    here = -1 if at is None else at
    first = bisect_left(numbers, here)
    after = first + (first < len(numbers) and numbers[first] == here)
    before = numbers[first - 1] if first else None
    return before, numbers[after] if after < len(numbers) else None


def turned(number: int, size: int) -> int:
    """Return a number from 1 to ``size``, beyond the last the first again."""
    return (number - 1) % size + 1


def now(places: Sequence[int | None], hit: int, at: int | None) -> int:
    """Return which hit the reader stands at, from 1; 0 where none is meant.

    ``places`` has the sentence of each hit. The hit that the address names counts where it stands
    in the sentence in view; else the first hit of that sentence.
    """
    if 0 < hit <= len(places) and places[hit - 1] == at:
        return hit
    return places.index(at) + 1 if at is not None and at in places else 0


def following(places: Sequence[int | None], at: int | None) -> int:
    """Return the first hit after the sentence in view, from 1; the first of all beyond the last."""
    here = -1 if at is None else at
    return next((n for n, place in enumerate(places, 1) if (place or 0) > here), 1)


def said(current: int, size: int, noun: str) -> str:
    """Say where the reader stands among some places: ``hit 2 of 7``."""
    return f"{noun} {current} of {full(size)}" if current else count(size, noun)


def named(label: str, current: int, size: int) -> str:
    """Say in which of the sentences that name somebody the reader stands."""
    where = f"sentence {current} of {full(size)}" if current else f"in {count(size, 'sentence')}"
    return f"{label}: {where}"


def kinds(found: reader.Found) -> dict[str, list[int]]:
    """Return the sentences that hold a figure, a statement, a position; sorted, each once."""
    rows = {"figure": found.figures, "statement": found.statements, "position": found.positions}
    return {
        kind: sorted({int(row["sentence"]) for row in of if row["sentence"] is not None})
        for kind, of in rows.items()
    }
