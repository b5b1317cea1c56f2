"""The condition a position hangs on: "if sanctions are lifted", "under the right conditions"."""

from collections.abc import Iterator

from explorer.nlp import clauses
from explorer.nlp.clauses import Range
from explorer.nlp.parsed import Token

MARKS = frozenset({"if", "unless", "until", "provided", "providing", "once"})
PHRASES = (
    "as long as",
    "so long as",
    "on condition",
    "provided that",
    "only when",
    "only after",
    "only if",
)
TERMS = frozenset({"condition", "term", "circumstance"})
EXCHANGE = frozenset({"return", "exchange"})
BINDING = frozenset(
    {"offer", "pledge", "threaten", "state", "accept", "support", "agree", "propose", "reject"}
)
"""Acts that a condition makes conditional; criticism and demands stay what they are."""


def find(trigger: Token, core: Token) -> Range | None:
    """Return the tokens of the condition on a clause, None where there is none.

    Args:
        trigger: the word that takes the side.
        core: the word that names the issue; every verb from there up to the trigger is asked.
    """
    for verb in _path(trigger, core):
        for c in verb.children:
            if c.dep_ == "advcl" and _conditional(c):
                return c.left_edge.i, clauses.right_end(c) if c.i < verb.i else _end(c)
            if c.dep_ == "advmod" and c.lower_ == "long" and clauses.child(c, "advcl"):
                return c.left_edge.i, _end(c)
            if c.dep_ == "prep" and (found := _phrase(c)) is not None:
                return found
    return None


def _path(trigger: Token, core: Token) -> Iterator[Token]:
    """Yield the verbs between issue and trigger, and the clause the trigger hangs in."""
    node = core
    while node != trigger and node.head.i != node.i:
        if node.pos_ in clauses.VERBAL:
            yield node
        node = node.head
    yield trigger
    if trigger.dep_ in ("acomp", "xcomp", "attr", "dobj") and trigger.head.pos_ in clauses.VERBAL:
        yield trigger.head


def _conditional(clause: Token) -> bool:
    words = [t.lower_ for t in clause.doc[clause.left_edge.i : clause.left_edge.i + 4]]
    text = " ".join(words)
    if text.startswith(("even if", "as if", "even though", "not if")):
        return False
    if _inverted(clause):
        return True
    return text.startswith(PHRASES) or any(
        c.dep_ == "mark" and c.lower_ in MARKS for c in clause.lefts
    )


def _inverted(clause: Token) -> bool:
    """Tell whether a clause says "if" by its order: "should donors pay", "were it to fail"."""
    first = next((c for c in clause.lefts if not c.is_punct), None)
    return first is not None and first.dep_ == "aux" and first.lower_ in ("should", "were", "had")


def _phrase(prep: Token) -> Range | None:
    obj = clauses.child(prep, "pobj")
    if obj is None:
        return None
    terms = prep.lower_ in ("under", "on") and obj.lemma_.lower() in TERMS
    exchange = prep.lower_ == "in" and obj.lower_ in EXCHANGE and clauses.preposition(obj, "for")
    if not terms and not exchange:
        return None
    return prep.i, _end(prep)


def _end(token: Token) -> int:
    edge = token.right_edge.i
    while edge > token.i and token.doc[edge].is_punct:
        edge -= 1
    return edge + 1


def inside(token: Token) -> bool:
    """Tell whether a word stands in a condition or question, where nothing is asserted."""
    node = token
    while node.head.i != node.i:
        if node.dep_ == "advcl" and _conditional(node):
            return True
        if any(_open(c) for c in node.lefts) or _on_condition(node):
            return True
        if node.dep_ in ("relcl", "parataxis"):
            return False
        node = node.head
    return False


def _on_condition(clause: Token) -> bool:
    """Tell whether a clause is what "on condition that" asks for."""
    return clause.dep_ in ("acl", "ccomp", "relcl") and clause.head.lower_ == "condition"


def _open(word: Token) -> bool:
    """Tell whether a word opens an indirect question: whether, how, why."""
    if word.dep_ == "mark":
        return word.lower_ in ("whether", "if")
    return word.dep_ == "advmod" and word.lower_ in ("how", "why", "whether")
