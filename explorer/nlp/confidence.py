"""How far a position can be trusted: the share of finds like it that a reader would accept."""

from functools import cache

from explorer.nlp import clauses, lexicon
from explorer.nlp.finds import Find


@cache
def _table() -> dict[str, float]:
    found: dict[str, float] = lexicon.load("confidence")
    return found


def of(find: Find, conditional: bool) -> float:
    """Return the confidence of a find in [0, 1], from the table measured for its rule."""
    table = _table()
    value = table.get(find.clue.rule, 0.5)
    value += table["coded"] if find.issue.coded else 0.0
    value += table["anonymous"] if find.clue.holder.actor.anonymous else 0.0
    value += (
        table["hedged"]
        if conditional or clauses.modal(find.clue.trigger) in ("may", "might")
        else 0.0
    )
    value += (
        table["pronoun"]
        if find.clue.holder.words[1] - find.clue.holder.words[0] == 1 and _pronoun(find)
        else 0.0
    )
    return round(min(0.95, max(0.05, value)), 2)


def _pronoun(find: Find) -> bool:
    return bool(find.clue.trigger.doc[find.clue.holder.words[0]].pos_ == "PRON")


def reason(find: Find) -> str:
    """Return the rule that fired, in words fit to show."""
    far = find.clue.trigger.i - find.clue.holder.words[0]
    where = f"{abs(far)} words {'before' if far >= 0 else 'after'} it"
    return f"{find.clue.rule} \u201c{find.clue.words}\u201d; holder {where}"
