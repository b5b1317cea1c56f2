"""Who says a number, and whether it has happened, is planned, proposed, demanded or denied."""

import re

from explorer.nlp.coreference import resolve
from explorer.nlp.figures.measures import phrase
from explorer.nlp.lexicon import load
from explorer.nlp.parsed import Span as TokenSpan
from explorer.nlp.parsed import Token
from explorer.records import Span, Statement

LEXICON = load("figures")["status"]
WORDS: dict[str, str] = {
    word: status for status, words in LEXICON["verbs"].items() for word in words
}
NOUNS: dict[str, str] = {
    word: status for status, words in LEXICON["nouns"].items() for word in words
}
MODALS: dict[str, str] = {
    word: status for status, words in LEXICON["modals"].items() for word in words
}
ADJECTIVES: dict[str, str] = LEXICON["adjectives"]
OBJECTS: dict[str, str] = {
    word: status for status, words in LEXICON["objects"].items() for word in words
}
CUES: dict[str, str] = {word: status for status, words in LEXICON["cues"].items() for word in words}
ASIDE = re.compile(
    r"[ ,]*(?:(?:an?|one|two|three|\d+|\w+) (?:hour|day|week|month|year)s? |hours |days |weeks |just |shortly )?"
    r"(?:after|before) ",
    re.IGNORECASE,
)
TELLING, SHOWING = frozenset(LEXICON["telling"]), frozenset(LEXICON["showing"])
APART = frozenset({"advcl", "relcl", "acl", "parataxis", "csubj"})
"""Clauses that are not told: the number in them is the reporter's own."""
WHEN = frozenset({"after", "before", "since", "despite", "amid", "following"})
ANSWERING = frozenset(LEXICON["answering"])
SAYING = frozenset(LEXICON["saying"])
DEPTH = 10
BLOCK = 2_000


def statements_at(statements: tuple[Statement, ...], at: int, text: str) -> list[Statement]:
    """Return the statements whose content holds an offset of the text, innermost first."""
    holding = [
        s
        for s, piece in _index(statements).get(at // BLOCK, ())
        if piece.start <= at < piece.end and not _aside(s, piece, text)
    ]
    return sorted(holding, key=lambda s: sum(c.end - c.start for c in s.content))


def _index(statements: tuple[Statement, ...]) -> dict[int, list[tuple[Statement, Span]]]:
    """Return the contents by the blocks of text they touch, made once per article.

    Asking every statement about every number took 20 s for a text of 900,000 characters.
    """
    if not _indexed or _indexed[0][0] is not statements:
        blocks: dict[int, list[tuple[Statement, Span]]] = {}
        for statement in statements:
            for piece in statement.content:
                for block in range(piece.start // BLOCK, piece.end // BLOCK + 1):
                    blocks.setdefault(block, []).append((statement, piece))
        _indexed[:] = [(statements, blocks)]
    return _indexed[0][1]


_indexed: list[tuple[tuple[Statement, ...], dict[int, list[tuple[Statement, Span]]]]] = []


def claim_of(holding: list[Statement], text: str) -> Statement | None:
    """Return the innermost statement that says the number, not one that answers it ("rejected")."""
    return next((s for s in holding if not _answers(s, text)), None)


def _answers(statement: Statement, text: str) -> bool:
    cue = statement.cue
    return cue is not None and not ANSWERING.isdisjoint(text[cue.start : cue.end].lower().split())


def _aside(statement: Statement, piece: Span, text: str) -> bool:
    """Tell the reporter's own addition: "..., officials said, a day after 14 people were killed"."""
    cue = statement.cue
    return cue is not None and piece.start >= cue.end and bool(ASIDE.match(text, piece.start))


def speaker_of(statement: Statement | None) -> str | None:
    """Return the canonical name of who says it, else the words that stand for them."""
    if statement is None or statement.speaker is None:
        return None
    return statement.speaker.entity or statement.speaker.text


def status_of(
    root: Token, noun: Token | None, statement: Statement | None, text: str, before: str
) -> str:
    """Return reported, planned, proposed, demanded, estimated or denied.

    The clause that holds the number decides first, then the verb of the statement round it.
    """
    if any(word in before for word in LEXICON["estimates"]):
        return "estimated"
    return (
        _of_relative(root, noun) or _of_clause(root) or _of_noun(root, noun)
        or _of_statement(text, statement) or "reported"
    )  # fmt: skip


def claimed_by(tokens: TokenSpan, noun: Token | None) -> str | None:
    """Return who says so in a relative clause: "the 30 planes that the minister said would fly"."""
    for verb in _relatives(tokens.root, noun):
        if verb.lemma_ in SAYING:
            return _subject(verb)
    return None


def _subject(verb: Token) -> str | None:
    """Return the canonical name, else the words, of who does what the verb says."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or who.tag_ in {"WDT", "WP"}:
        return None
    entity = resolve(who.doc, who)
    return str(who.doc._.entities[entity].name) if entity is not None else phrase(who)


def told_by(root: Token) -> str | None:
    """Return who says so where the number hangs on a verb of telling that begins no statement.

    "Police counted 31,000", "put the turnout at 80,000", "exports rose 5 percent, data showed".
    """
    token = root
    for _ in range(DEPTH):
        verb, dep = token.head, token.dep_
        if verb == token:
            return _attributed(token, root)
        if dep in APART or (dep == "prep" and token.lower_ in WHEN):
            return None
        if verb.pos_ == "VERB" and _tells(verb, token):
            return _subject(verb)
        token = verb
    return None


def _attributed(verb: Token, number: Token) -> str | None:
    """Read "..., the chief executive told staff" that the parser took for a second clause."""
    for other in verb.rights:
        who = next((c for c in other.lefts if c.dep_ == "nsubj"), None)
        if other.lemma_ not in SHOWING or other.dep_ != "conj" or who is None or who.i < number.i:
            continue
        if who.left_edge.i and who.left_edge.nbor(-1).text == ",":
            return _subject(other)
    return None


def _tells(verb: Token, below: Token) -> bool:
    if below.dep_ == "ccomp":
        return verb.lemma_ in SHOWING
    if below.dep_ == "prep" and verb.lemma_ == "put":
        return below.lower_ == "at"
    return below.dep_ == "dobj" and verb.lemma_ in TELLING


def _relatives(root: Token, noun: Token | None) -> list[Token]:
    heads = {root, root.head, noun} if root.dep_ in {"nummod", "quantmod"} else {root, noun}
    return [c for head in heads if head is not None for c in head.rights if c.dep_ == "relcl"]


def _of_relative(root: Token, noun: Token | None) -> str | None:
    for verb in _relatives(root, noun):
        for clause in (verb, *(c for c in verb.children if c.dep_ == "ccomp")):
            if status := _mood(clause):
                return status
    return None


def _of_clause(root: Token) -> str | None:
    """Climb from the number to the verbs over it, and ask each for its mood."""
    token, path = root, list[str]()
    for _ in range(DEPTH):
        if token.pos_ in {"VERB", "AUX"} and (status := _mood(token) or _sought(token, path)):
            return status
        path.append(token.dep_)
        if token.head == token or token.dep_ in {"parataxis", "csubj"}:
            return None
        if token.dep_ == "ccomp":
            return _sought(token.head, ["ccomp"])
        if token.dep_ == "advcl" or (token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}):
            return None
        token = token.head
    return None


def _sought(verb: Token, path: list[str]) -> str | None:
    """Read "demanded a raise of 8 percent": the number is in the verb's own object."""
    if not path or path[-1] not in {"dobj", "ccomp", "attr", "nsubjpass"} or "relcl" in path:
        return None
    return OBJECTS.get(verb.lemma_)


def _mood(verb: Token) -> str | None:
    for child in verb.lefts:
        if child.dep_ == "aux" and (status := MODALS.get(child.lower_)):
            perfect = any(c.lower_ == "have" for c in verb.children if c.dep_ == "aux")
            return None if perfect else status
    if verb.dep_ in {"xcomp", "relcl", "acl"} and verb.tag_ == "VB":
        over = verb.head
        return WORDS.get(over.lemma_) or ("planned" if over.lower_ in LEXICON["ready"] else None)
    return None


def _of_noun(root: Token, noun: Token | None) -> str | None:
    """Read "a proposed $5 billion cut", "the $5 billion plan"."""
    for token in (noun, root, root.head):
        if token is None:
            continue
        if status := NOUNS.get(token.lemma_.lower()):
            return status
        for child in token.lefts:
            if child.dep_ == "amod" and (status := ADJECTIVES.get(child.lower_)):
                return status
    return None


def _of_statement(text: str, statement: Statement | None) -> str | None:
    if statement is None or statement.cue is None:
        return None
    cue: Span = statement.cue
    for word in text[cue.start : cue.end].lower().split():
        if status := CUES.get(word):
            return status
    return None
