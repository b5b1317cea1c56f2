"""What a number counts or measures: the noun phrase, also where it stands elsewhere."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from explorer.nlp.coreference import antecedent
from explorer.nlp.figures.quantities import Quantity
from explorer.nlp.lexicon import load

LEXICON = load("measures")
EQUALS, MOVES = frozenset(LEXICON["verbs"]["equals"]), frozenset(LEXICON["verbs"]["moves"])
PEOPLE, PERSON_SUFFIXES = frozenset(LEXICON["people"]["nouns"]), tuple(LEXICON["people"]["suffixes"])
EVENTS: dict[str, dict[str, list[str]]] = LEXICON["events"]
MAX_WORDS = 8
COMPARATIVES = frozenset({"more", "less", "fewer", "higher", "lower", "greater", "up", "down", "off", "above", "below"})
BARE_MASS = frozenset({"reach", "hit", "total", "average", "exceed", "surpass", "cost", "top", "equal", "number", "lose", "gain", "be"})  # fmt: skip
NOMINAL = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"compound", "amod", "nmod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
UNITLESS = frozenset({"count", "people", "casualties", "fraction"})


class Measured(NamedTuple):
    """The noun that a number counts, the words to show for it, and what befell it."""

    noun: Token | None
    words: str | None
    event: str | None = None


def measured(span: Span, found: Quantity) -> Measured:
    """Return what the quantity at these tokens measures; at most eight words."""
    root = governed(span.root)
    noun = _noun(span, root, found)
    event = _event(noun, root, span) if found.unit is None else None
    words = phrase(noun, skip=span) if noun is not None else _distance(span, found)
    if words and event and noun is not None:
        words = _with_event(words, noun, event)
    elif found.unit is not None:
        words = _with_rate(words, span) if found.kind != "duration" else words
    return Measured(noun, words or _verb(root, found), event)


def governed(root: Token) -> Token:
    """Return the word that carries a number in its clause: "more" in "5 percent more"."""
    while root.head.lower_ in COMPARATIVES and root.dep_ in {"nummod", "npadvmod", "advmod", "quantmod"} and root.head != root:
        root = root.head
    return root


def _noun(span: Span, root: Token, found: Quantity) -> Token | None:
    inside = range(span.start, span.end)
    if root.dep_ in {"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "advmod"}:
        head = root.head
        if head.i not in inside and head.pos_ in NOMINAL and (head.i > root.i or root.dep_ == "nummod"):
            return head
    for find in (_partitive, _person, _multiplied, _compared, _equated, _governor, _after):
        noun = find(span, root, found)
        if noun is not None and noun.pos_ == "PRON":
            noun = antecedent(noun.doc, noun)
        if noun is not None and noun.i not in inside and noun.pos_ in NOMINAL:
            return noun
    return None


def _multiplied(span: Span, root: Token, found: Quantity) -> Token | None:
    """Read "double the deficit", "prices doubling"."""
    if root.pos_ != "VERB" or found.kind != "multiple":
        return None
    for wanted in ("dobj", "nsubj", "nsubjpass"):
        noun = next((c for c in root.children if c.dep_ == wanted), None)
        if noun is not None:
            return noun
    return root.head if root.dep_ == "acl" else _subject(root)


def _compared(span: Span, root: Token, found: Quantity) -> Token | None:
    """Read "revenue up 36 percent", "revenues are off $5 million"."""
    if root.lower_ not in {"up", "down", "off"}:
        return None
    if root.head.pos_ in NOMINAL:
        return root.head
    verb = root.head
    return _subject(verb) if verb.pos_ in {"VERB", "AUX"} else None


def _partitive(span: Span, root: Token, found: Quantity) -> Token | None:
    """Read "five of the casinos", "hundreds of drones", "$90 billion in weapons"."""
    wanted = ("of", "in", "for", "worth") if found.kind == "money" else ("of",)
    for word in wanted:
        for token in span:
            for prep in token.children:
                if prep.lower_ == word and prep.i >= span.end:
                    noun = next((c for c in prep.children if c.dep_ in {"pobj", "dobj"}), None)
                    if noun is not None and not (word == "in" and noun.ent_type_ in {"DATE", "GPE", "TIME"}):
                        return noun
    return None


def _person(span: Span, root: Token, found: Quantity) -> Token | None:
    """Return whose age it is."""
    if found.kind != "age":
        return None
    if root.dep_ in {"appos", "acl", "amod", "nummod", "npadvmod", "advmod", "parataxis"}:
        head = root.head if root.head.pos_ in NOMINAL else root.head.head
        if head.pos_ in NOMINAL:
            return head
    before = next((t for t in reversed(list(span.sent)) if t.i < span.start and t.pos_ in NOMINAL), None)
    return before


def _equated(span: Span, root: Token, found: Quantity) -> Token | None:
    """Read the subject of "income reached $5,000", the object of "cut rates to 3 percent"."""
    verb = _verb_over(root)
    if verb is None:
        return None
    if root.head.lower_ in {"as", "at"} and root.dep_ == "pobj":
        noun = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < root.i), None)
        if noun is not None and noun.ent_type_ != "PERSON":
            return noun
    if verb.lemma_ in MOVES and root.dep_ not in {"dobj", "attr"}:
        noun = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        if noun is not None:
            return noun
    transitive = root.dep_ == "dobj" and verb.lemma_ not in BARE_MASS
    if verb.lemma_ in EQUALS and not (transitive and found.kind not in {"percent", "points"}):
        return _subject(verb)
    return None


def _subject(verb: Token) -> Token | None:
    """Return the nominal subject of a verb, or of the verb that it continues."""
    for _ in range(3):
        noun = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if noun is not None:
            if noun.lower_ in {"that", "which", "who"} and verb.dep_ == "relcl":
                return verb.head
            return noun
        if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL:
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"}:
            return None
        verb = verb.head
    return None


def _verb_over(root: Token) -> Token | None:
    """Return the verb that a number hangs on, directly or through one preposition."""
    head = root.head
    if root.dep_ in {"nummod", "quantmod", "amod"}:
        head = head.head
    if head.pos_ == "ADP" or head.dep_ in {"prep", "quantmod"}:
        head = head.head
    return head if head.pos_ in {"VERB", "AUX"} and head != root else None


def _governor(span: Span, root: Token, found: Quantity) -> Token | None:
    """Read "a population of 769,025", "a force in the tens of thousands", "his pay: $5"."""
    head = root.head
    if head.dep_ == "prep" and head.head.pos_ in NOMINAL and head.head.i < root.i:
        return head.head
    if root.dep_ in {"appos", "nummod"} and head.pos_ in NOMINAL and head.ent_type_ not in {"PERSON", "DATE"}:
        return head
    return None


def _after(span: Span, root: Token, found: Quantity) -> Token | None:
    """Return a noun right after the number that the parser did not tie to it."""
    if found.unit is not None and found.kind not in {"duration", "money", "percent"}:
        return None
    for token in span.doc[span.end : min(span.end + 4, span.sent.end)]:
        if token.pos_ == "NOUN" and token.head.pos_ != "ADP":
            return token if token.ent_type_ not in {"DATE", "TIME"} or found.unit is None else None
        if token.pos_ not in {"ADJ", "PROPN", "NUM", "SYM"}:
            return None
    return None


def phrase(noun: Token, skip: Span | None = None, room: int = MAX_WORDS) -> str:
    """Return a noun with its modifiers and its "of" phrase, at most ``room`` words."""
    first = noun.i
    inside = range(skip.start, skip.end) if skip is not None else range(0)
    for left in sorted((c for c in noun.lefts if c.dep_ in MODIFIERS), key=lambda c: -c.i):
        start = left.left_edge.i
        if start in inside or left.i in inside or noun.i - start >= room - 1 or left.lower_ in {"more", "other", "many", "additional", "few"}:
            break
        first = start
    tokens = [t for t in noun.doc[first : noun.i + 1] if t.i not in inside]
    words = "".join(t.text_with_ws for t in tokens).strip(" -,'\"").replace("\n", " ")
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    left_over = room - len(words.split()) - 1
    if inner is not None and left_over > 1 and inner.i not in inside and not inner.like_num:
        words = f"{words} of {phrase(inner, skip, left_over)}"
    return " ".join(words.split()[:MAX_WORDS])


def _with_event(words: str, noun: Token, event: str) -> str:
    named = noun.lemma_.lower() in EVENTS[event]["nouns"] or noun.lower_ in EVENTS[event]["states"]
    return words if named else " ".join(words.split()[: MAX_WORDS - 1]) + f" {EVENTS[event]['word']}"


def _with_rate(words: str | None, span: Span) -> str | None:
    """Append the "per month" of "$10 a month", "a barrel", "for every 1,000"."""
    rest = span.doc[span.end : span.end + 3]
    if len(rest) > 1 and rest[0].lower_ in {"a", "an", "per", "each"} and rest[1].pos_ == "NOUN" and (rest[0].lower_ == "per" or rest[1].tag_ == "NN"):
        if rest[0].lower_ != "per" and len(rest) > 2 and rest[2].pos_ == "NOUN":
            return words
        kept = " ".join((words or "").split()[: MAX_WORDS - 2])
        return f"{kept} per {rest[1].text}".strip()
    return words


def _verb(root: Token, found: Quantity) -> str | None:
    """Say what was done with money whose purpose is not named: "raised", "donated"."""
    verb = _verb_over(root)
    if found.kind != "money" or verb is None or verb.pos_ != "VERB":
        return None
    return verb.lower_


def _distance(span: Span, found: Quantity) -> str | None:
    """Say what "12 miles from the border" is."""
    if found.kind != "distance":
        return None
    for prep in span.doc[span.end : span.end + 3]:
        if prep.lower_ in {"from", "of", "off", "to"} and prep.dep_ == "prep":
            noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
            return f"distance {prep.lower_} {phrase(noun, None, MAX_WORDS - 2)}" if noun is not None else "distance"
    return None


@cache
def _events(role: str) -> dict[str, str]:
    return {word: event for event, roles in EVENTS.items() for word in roles[role]}


def _event(noun: Token | None, root: Token, span: Span) -> str | None:
    """Return kill, wound, displace ... when that is what befell those counted."""
    head = noun if noun is not None else root
    if noun is not None and (event := _events("nouns").get(noun.lemma_.lower())):
        return event
    if noun is not None and not is_person(noun):
        return None
    for token in {head, root}:
        verb = token.head
        if token.dep_ in {"nsubjpass", "dobj"} and (event := _events("done_to").get(verb.lemma_)):
            return event
        if token.dep_ == "nsubj" and (event := _events("done_by").get(verb.lemma_)):
            return event
        if event := _state(token, verb, span):
            return event
    return None


def _state(token: Token, verb: Token, span: Span) -> str | None:
    """Read "14 dead", "30 people wounded in the blast", "left four missing"."""
    near = [c for c in token.children if c.dep_ in {"acl", "amod", "acomp", "advcl", "oprd"}]
    if token.dep_ in {"nsubj", "dobj", "nsubjpass"}:
        near += [c for c in verb.children if c.dep_ in {"acomp", "oprd", "ccomp", "xcomp", "attr"} and c.i > token.i]
    near += list(span.doc[span.end : span.end + 1])
    for word in (token, *near):
        if word.dep_ == "acl" and word.tag_ == "VBN" and (event := _events("done_to").get(word.lemma_)):
            return event
        if event := _events("states").get(word.lower_):
            return event
    return None


def is_person(noun: Token) -> bool:
    """Tell whether a noun names persons: listed, a people's name, or formed like one."""
    lemma = noun.lemma_.lower()
    if lemma in {"force", "community", "contingent", "army", "town", "city", "village"}:
        return any(c.lower_ in {"of", "in"} for c in noun.children) and noun.tag_ == "NN"
    if lemma in PEOPLE or noun.lower_ in PEOPLE or noun.ent_type_ == "NORP" and noun.tag_ in {"NNPS", "NNS"}:
        return True
    return len(lemma) > 5 and lemma.endswith(PERSON_SUFFIXES)
