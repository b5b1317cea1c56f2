"""What a number measures, in words: the noun phrase, what befell it, and the rate."""

from typing import NamedTuple

from explorer.nlp.figures import casualties, nouns, verbs
from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.parsed import Span, Token

MAX_WORDS = 8
MODIFIERS = frozenset({"compound", "amod", "nmod"})
VAGUE_ADJECTIVES = frozenset(
    {"more", "other", "many", "additional", "few", "total", "combined", "strong"}
)
DONE = frozenset({"money", "distance", "weight", "area"})
RELATIVE = frozenset({"ago", "later", "earlier", "before", "after"})


class Measured(NamedTuple):
    """The noun that a number counts, the words to show for it, and what befell it."""

    noun: Token | None
    words: str | None
    event: str | None = None


def measured(span: Span, found: Quantity) -> Measured:
    """Return what the quantity at these tokens measures; at most eight words."""
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if found.unit is None and (state := casualties.words("states").get(after)):
        return Measured(None, None, state)
    root = nouns.governed(span.root)
    noun = nouns.counted(span, root, found)
    event = casualties.event_of(noun, root, span) if found.unit is None else None
    if noun is None:
        return Measured(
            None, _rated(_distance(span, found), span, found) or _done(root, found), event
        )
    words = phrase(noun, span)
    if event:
        return Measured(noun, casualties.told(words, noun, event, MAX_WORDS), event)
    words = _share(words, noun, span, root, found)
    return Measured(noun, _rated(words, span, found), event)


def phrase(noun: Token, skip: Span | None = None, room: int = MAX_WORDS) -> str:
    """Return a noun with its modifiers and its "of" phrase, at most ``room`` words."""
    inside = range(skip.start, skip.end) if skip is not None else range(0)
    first = _first(noun, inside, room)
    tokens = [t for t in noun.doc[first : noun.i + 1] if t.i not in inside]
    words = "".join(t.text_with_ws for t in tokens).replace(" -", " ").strip(" -,'\"\n")
    links = {"of", "in"} if noun.lemma_ in nouns.VERBS["changes"] else {"of"}
    of = next((c for c in noun.rights if c.lower_ in links and c.i not in inside), None)
    inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    left_over = room - len(words.split()) - 1
    plain = inner is not None and inner.i not in inside and not _numbered(inner)
    dated = inner is not None and inner.ent_type_ == "DATE"
    if of is not None and inner is not None and plain and left_over > 1 and not dated:
        words = f"{words} {of.lower_} {phrase(inner, skip, left_over)}"
    return " ".join(words.split()[:room])


def _numbered(noun: Token) -> bool:
    """Tell the "120 mm" of "rainfall of 120 mm", which is another figure."""
    return noun.like_num or any(c.dep_ == "nummod" and c.i == noun.i - 1 for c in noun.lefts)


def _first(noun: Token, inside: range, room: int) -> int:
    """Return the index of the first modifier that fits and says something."""
    first = noun.i
    for left in sorted((c for c in noun.lefts if c.dep_ in MODIFIERS), key=lambda c: -c.i):
        start = left.i if left.left_edge.i in inside else left.left_edge.i
        full = noun.i - start >= room - 1
        if full or start in inside or left.i in inside or left.lower_ in VAGUE_ADJECTIVES:
            break
        first = start
    return first


def _share(words: str, noun: Token, span: Span, root: Token, found: Quantity) -> str:
    """Name both sides of "the deficit reached 3 percent of GDP"."""
    if found.kind != "percent" or root.dep_ not in {"dobj", "attr"}:
        return words
    verb = verbs.verb_over(root)
    whole = verbs.subject(verb) if verb is not None and verb.lemma_ in nouns.EQUALS else None
    if whole is None or whole.pos_ not in verbs.NOMINAL or whole == noun or noun.i < span.start:
        return words
    return " ".join(f"{phrase(whole, span, 4)} as share of {words}".split()[:MAX_WORDS])


def _rated(words: str | None, span: Span, found: Quantity) -> str | None:
    """Append the "per month" of "$10 a month", "a barrel", "per capita"."""
    rest = span.doc[span.end : span.end + 3]
    if found.unit is None or found.kind in {"duration", "percent", "age", "rate"} or len(rest) < 2:
        return words
    per = rest[0].lower_ in {"per", "each"} or (
        rest[0].lower_ in {"a", "an"} and rest[1].tag_ == "NN"
    )
    apart = len(rest) > 2 and (
        rest[2].lower_ in RELATIVE or (rest[2].pos_ == "NOUN" and rest[0].lower_ != "per")
    )
    if not per or apart or rest[1].pos_ not in {"NOUN", "ADP", "ADJ", "ADV", "X"}:
        return words
    return f"{' '.join((words or '').split()[: MAX_WORDS - 2])} per {rest[1].text}".strip()


def _done(root: Token, found: Quantity) -> str | None:
    """Say what was done with money or distance that has no noun: "raised", "flew"."""
    verb = verbs.verb_over(root)
    if found.kind not in DONE or verb is None or verb.pos_ != "VERB":
        return None
    apart = (c for c in verb.rights if c.dep_ == "prt" or c.lower_ == "aside")
    return " ".join([verb.lower_, *(c.lower_ for c in apart if c.i == verb.i + 1)])


def _distance(span: Span, found: Quantity) -> str | None:
    """Say what "12 miles from the border" is."""
    if found.kind != "distance":
        return None
    for prep in span.doc[span.end : span.end + 3]:
        if prep.lower_ in {"from", "of", "off", "to"} and prep.dep_ == "prep":
            noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
            return (
                f"distance {prep.lower_} {phrase(noun, None, MAX_WORDS - 2)}"
                if noun is not None
                else "distance"
            )
    return None
