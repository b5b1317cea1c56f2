"""How far the branches of a parse reach, and its sentences, told from lists of numbers."""

ROUNDS = 10
"""Times that spaCy goes through a parse in which branches cross."""


def sentence_ranges(opens: list[int]) -> list[tuple[int, int]]:
    """Return the half-open ranges of tokens of each sentence; 1 opens one."""
    starts = [i for i, value in enumerate(opens) if value == 1 or i == 0]
    return list(zip(starts, [*starts[1:], len(opens)], strict=True)) if opens else []


def edges(above: list[int], opens: set[int]) -> tuple[list[int], list[int]]:
    """Return the first and the last token below each.

    Once there and back; where branches cross, until sentences begin where spaCy says they do.
    """
    size = len(above)
    first, last = list(range(size)), list(range(size))
    roots = [i for i, head in enumerate(above) if i == head]
    for _ in range(ROUNDS):
        for i in (*range(size), *range(size - 1, -1, -1)):
            head = above[i]
            if first[i] < first[head]:  # noqa: PLR1730 - a call would cost more than the rest
                first[head] = first[i]
            if last[i] > last[head]:  # noqa: PLR1730
                last[head] = last[i]
        if {first[i] for i in roots} == opens:
            break
    return first, last
