"""How far a position can be trusted: the share of finds like it that a reader would accept."""

from functools import cache

from explorer.nlp import clauses, lexicon
from explorer.nlp.positions import unfolding
from explorer.nlp.positions.finds import Find

LEAST, MOST = 0.05, 0.95


@cache
def _table() -> dict[str, float]:
    found: dict[str, float] = lexicon.load("confidence")
    return found


def of(find: Find) -> float:
    """Return the confidence of a find in [0, 1], from the table counted for its rule."""
    table = _table()
    value = table[find.clue.rule] + sum(table[trait] for trait in traits(find))
    return round(min(MOST, max(LEAST, value)), 2)


def traits(find: Find) -> tuple[str, ...]:
    """Return what about a find changes its confidence: keys of the table."""
    first, end = find.clue.holder.words
    doc = find.clue.trigger.doc
    found = {
        "coded": find.issue.coded,
        "anonymous": find.clue.holder.actor.anonymous,
        "pronoun": end - first == 1 and doc[first].pos_ == "PRON",
        "hedged": clauses.modal(find.clue.trigger) in ("may", "might"),
        "bare": find.issue.name.casefold() in unfolding.words("light"),
    }
    return tuple(name for name, has in found.items() if has)


def reason(find: Find) -> str:
    """Return the rule that fired, in words fit to show."""
    far = find.clue.trigger.i - find.clue.holder.words[0]
    where = f"{abs(far)} word{'s'[: abs(far) != 1]} {'before' if far >= 0 else 'after'} it"
    return f"{find.clue.rule} \u201c{find.clue.words}\u201d; holder {where}"
