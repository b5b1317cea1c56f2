"""Who stands behind a cue: the subject it is said of, the owner of a noun, the agent of a passive."""

from explorer.nlp.parsed import Token
from explorer.nlp.statements.cues import classes

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "dep", "pcomp"})
DASHES = frozenset({",", "-", "—", "--"})
OBJECT_CONTROL = frozenset(
    [
        "ask",
        "tell",
        "urge",
        "order",
        "want",
        "allow",
        "let",
        "help",
        "make",
        "force",
        "enable",
        "cause",
        "lead",
        "press",
        "push",
        "encourage",
        "persuade",
        "convince",
        "invite",
        "instruct",
        "direct",
        "command",
        "beg",
        "implore",
        "advise",
        "warn",
        "remind",
        "require",
        "permit",
        "pressure",
        "lobby",
        "get",
        "expect",
        "prompt",
        "inspire",
        "teach",
        "challenge",
        "dare",
        "see",
        "hear",
        "call",
        "leave",
        "need",
        "like",
        "compel",
        "request",
        "prod",
        "goad",
        "train",
        "hire",
        "appoint",
        "authorize",
        "empower",
        "motivate",
        "tempt",
    ]
)
"""Verbs whose object does what the infinitive says ("asked him to go"), unlike "used it to say"."""

PAPERS = frozenset(
    ["statement", "letter", "memo", "email", "message", "note", "tweet", "post", "release", "report",
     "declaration", "communique", "notice", "warning", "petition", "resolution", "complaint"]
)  # fmt: skip
SENDS = frozenset(
    ["issue", "release", "publish", "send", "post", "file", "put", "make", "write", "sign", "tweet",
     "circulate", "distribute", "lodge", "submit"]
)  # fmt: skip
"""What one person's words are written on, and what he does with it."""

MAX_CLIMB = 5


def subject(verb: Token) -> Token | None:
    """Return the head of the phrase a verb's action is said of, climbing to where it stands.

    Participles, infinitives and coordinated verbs borrow it from the verb they hang on; an
    infinitive under some verbs with an object borrows the object ("asked him to say").
    """
    node = verb
    for _ in range(MAX_CLIMB):
        own = own_subject(node)
        if own is not None:
            return own
        above = node.head
        if above is node:
            return None
        if node.dep_ == "acl":
            carrier = sending(above)
            return above if carrier is None else subject(carrier)
        if node.dep_ == "pcomp" and above.head.pos_ in ("NOUN", "PROPN"):
            return possessor(above.head)
        if node.dep_ == "xcomp" and above.lemma_ in OBJECT_CONTROL and _object(above) is not None:
            return _object(above)
        if node.dep_ not in SHARES_SUBJECT:
            return None
        node = outer(node) or (above.head if node.dep_ == "pcomp" else above)
    return None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on the verb itself; of several the closest, no clause."""
    found = [c for c in verb.children if c.dep_ in SUBJECT and c.ent_type_ not in ("DATE", "TIME")]
    if len(found) < 2:
        return found[0] if found else None
    nouns = [c for c in found if c.dep_ != "csubj"] or found
    close = next((c for c in reversed(nouns) if c.i < verb.i), nouns[0])
    for other in nouns:  # "the former mayor -- Ana Ruiz -- said": the parser made two of one
        if other.ent_type_ != "GPE" and 0 <= close.left_edge.i - other.right_edge.i - 1 <= 1:
            return other
    return close


def outer(verb: Token) -> Token | None:
    """Return the speaking verb that goes on with a verb which the parser hung below what was said.

    "The mayor said rents had doubled, adding that ...", "The mayor admitted that rents had doubled
    but insisted that ...": a speaker goes on talking, what he talks about does not.
    """
    low = verb.head
    above = low.head
    if low.dep_ != "ccomp" or not (plain(verb) and plain(above)) or plain(low):
        return None
    if verb.dep_ == "conj":
        return above if verb.tag_ == above.tag_ else None
    set_off = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text in DASHES
    return above if verb.dep_ == "advcl" and verb.tag_ == "VBG" and set_off else None


def plain(verb: Token) -> bool:
    """Tell whether a verb does nothing but attribute: say, add, warn."""
    return "plain" in classes("shades").get(verb.lemma_, ())


def sending(document: Token) -> Token | None:
    """Return the verb by which a document went out: "the club sent a letter saying"."""
    verb = document.head
    if document.dep_ != "dobj" or document.lemma_.lower() not in PAPERS:
        return None
    return verb if verb.lemma_ in SENDS else None


def possessor(noun: Token) -> Token | None:
    """Return whose a noun is: "Russia's demand", "their view", "the demand of Russia / by Russia"."""
    by = None
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of", "among"):
            by = by or next((c for c in child.children if c.dep_ == "pobj"), None)
    return by


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's "by" phrase."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
