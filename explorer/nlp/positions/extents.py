"""The extent of the evidence: the shortest words that show who takes which side on what."""

from explorer.nlp import clauses
from explorer.nlp.clauses import Range
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions.issues import Issue

AGENT_REACH = 6
"""Tokens after a predicate in which "by the union" belongs to the evidence."""


def evidence(trigger: Token, issue: Issue, subject: Token | None) -> Range:
    """Return the shortest clause: subject where it is near, predicate, issue, agent."""
    verb = trigger if trigger.pos_ in clauses.VERBAL else clauses.clause_of(trigger)
    owned = subject is not None and trigger.pos_ == "NOUN" and clauses.descends(subject, trigger)
    if owned or not clauses.descends(trigger, verb):
        first, last = clauses.left_end(trigger) if owned else trigger.i, trigger.i + 1
    else:
        first = min(clauses.predicate_start(verb), trigger.i)
        last = max(trigger.i + 1, verb.i + 1, *(c.i + 1 for c in verb.rights if c.dep_ == "prt"))
    last = max(last, issue.end)
    if subject is not None and _near(subject, first, verb):
        first = min(first, clauses.left_end(subject))
    elif (
        subject is not None and 0 < subject.i - last < AGENT_REACH and subject.sent == trigger.sent
    ):
        last = clauses.right_end(subject)
    if issue.head.sent == trigger.sent and issue.head.i < first:
        first = clauses.left_end(issue.head)
    return trimmed(trigger.doc, first, last)


def _near(subject: Token, first: int, verb: Token) -> bool:
    """Tell whether a subject stands before its predicate with no other clause between."""
    if subject.i > first or first - subject.i > 12:
        return False
    between = subject.doc[subject.i + 1 : first]
    return subject.head == verb or not any(t.pos_ == "VERB" and t.dep_ != "amod" for t in between)


def trimmed(doc: Doc, first: int, last: int) -> Range:
    """Return a range without loose punctuation at its ends."""
    while first < last - 1 and (
        doc[first].is_punct or doc[first].is_space or doc[first].dep_ == "cc"
    ):
        first += 1
    while last - 1 > first and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return first, last
