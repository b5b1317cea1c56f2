"""The verb that a number hangs on, and its subject."""

from explorer.nlp.parsed import Token

NOMINAL = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLIMB = 5
"""Steps up the parse after which no verb is looked for."""


def subject(verb: Token) -> Token | None:
    """Return the nominal subject of a verb, or of the verb that it continues."""
    for _ in range(3):
        noun = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if noun is not None:
            relative = noun.lower_ in {"that", "which", "who"} and verb.dep_ == "relcl"
            return verb.head if relative else noun
        if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL:
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"}:
            return None
        verb = verb.head
    return None


def hung(root: Token) -> tuple[str, str]:
    """Return how a number hangs on the nearest verb: its branch's label and the verb's lemma."""
    token = root
    for _ in range(CLIMB):
        if token.head.pos_ in {"VERB", "AUX"} or token.head == token:
            break
        token = token.head
    return token.dep_, token.head.lemma_


def verb_over(root: Token) -> Token | None:
    """Return the verb that a number hangs on, directly or through one preposition."""
    head = root.head
    if root.dep_ in {"nummod", "quantmod", "amod"}:
        head = head.head
    if head.pos_ == "ADP" or head.dep_ in {"prep", "quantmod"}:
        head = head.head
    return head if head.pos_ in {"VERB", "AUX"} and head != root else None
