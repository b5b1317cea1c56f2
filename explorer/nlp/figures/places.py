"""Where a quantity stands in the parse: its tokens, its root, and whether it is part of a name."""

from bisect import bisect_right

from explorer.nlp.figures import casualties
from explorer.nlp.figures.quantity import Quantity
from explorer.nlp.numerals import DIGITS, WORDS
from explorer.nlp.parsed import Doc, Span, Token

NAMES = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "NORP"}
)
NOT_PERSON = frozenset(
    {"GPE", "LOC", "DATE", "TIME", "FAC", "NORP", "EVENT", "MONEY", "LAW", "LANGUAGE"}
)
OLDEST = 120
SMALL = 12
TITLE_CASE = 0.6
"""Share of capitalised words from which a sentence is a headline in title case."""
NOMINAL = frozenset({"NOUN", "PROPN"})


class Places:
    """Finds the tokens of a document by offset."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        self.starts = doc.starts

    def span(self, start: int, end: int) -> Span:
        """Return the tokens that hold a range of code points, at least one."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first + 1, bisect_right(self.starts, end - 1))
        return self.doc[first:last]


def in_name(span: Span, found: Quantity, headline: bool) -> bool:
    """Tell whether a number belongs to a name: Boeing 737, Rossiya 24, the Big Three."""
    first = span[0]
    if found.form == WORDS and first.is_title and found.scale == 1:
        return not headline and _capitalised(span)
    if found.unit is None and found.scale > 1 and len(span) == 1 and first.ent_type_ == "ORG":
        return first.text[-1].isupper()
    if found.unit is not None or found.form != DIGITS or found.scale > 1:
        return False
    if first.ent_type_ in NAMES and _inside_entity(span):
        return True
    if first.head.tag_ == "NNP" and first.head.i == span.end and first.head.ent_type_ != "NORP":
        return True
    before = first.nbor(-1) if first.i > 0 else None
    if before is None or before.is_sent_end or not before.text[:1].isupper():
        return False
    return before.pos_ == "PROPN" and _is_left(first, before) and before.whitespace_ == " "


def _capitalised(span: Span) -> bool:
    """Tell "the Seven Summits" and "Three Mile Island" from a number that opens a sentence."""
    near = range(max(span.sent.start + 1, span.start - 1), span.end + 1)
    words = [t for t in span.sent if t.is_alpha and t.i != span.sent.start and t.i not in near]
    if sum(token.is_title for token in words) > TITLE_CASE * len(words):
        return False
    first, last = span[0], span[-1]
    after = last.nbor(1) if last.i + 1 < len(span.doc) else None
    if first.i == span.sent.start:
        return len(span) > 1 and last.is_title and after is not None and after.is_title
    before = first.nbor(-1)
    return before.is_alpha or before.lower_ == "'s"


def _inside_entity(span: Span) -> bool:
    """Tell whether other capitalised words share the number's entity."""
    first, last = span[0], span[-1]
    left = first.ent_iob_ == "I" and first.i > 0 and first.nbor(-1).text[:1].isupper()
    after = last.nbor(1) if last.i + 1 < len(span.doc) else None
    right = after is not None and after.ent_iob_ == "I" and after.text[:1].isupper()
    return left or (right and (first.is_title or first.is_digit))


def _is_left(number: Token, before: Token) -> bool:
    """Tell whether the parser ties a number to the word before it and to nothing after it."""
    if number.head.i > number.i and number.dep_ == "nummod" and number.head.pos_ == "NOUN":
        return False
    tied = number.head == before or (before.head == number and before.dep_ in {"compound", "nmod"})
    return tied or (number.head == before.head and number.dep_ in {"nummod", "appos"})


def pronominal(span: Span, found: Quantity) -> bool:
    """Tell "the two" that stands for known persons from "the two men"."""
    first = span[0]
    if found.form != WORDS or found.unit or not 0 < (found.value or 0) <= SMALL or first.i == 0:
        return False
    head = span.root
    counts = head.dep_ in {"nummod", "compound", "amod"} or any(
        c.dep_ == "prep" and c.lower_ == "of" for c in head.children
    )
    if found.value == 1:
        return not counts
    return first.nbor(-1).lower_ in {"the", "these", "those"} and not counts


def age_of(span: Span, found: Quantity) -> bool:
    """Tell the age in "Maria Lopez, 46, ..." and "Maria Lopez (46)"."""
    age = (
        found.form == DIGITS
        and found.unit is None
        and 0 < (found.value or 0) <= OLDEST
        and found.scale == 1
    )
    first, last = span[0], span[-1]
    if not age or first.i < 2 or first.nbor(-1).text not in {",", "("}:
        return False
    person = first.nbor(-2)
    after = last.nbor(1).text if last.i + 1 < len(span.doc) else "."
    named = person.ent_type_ == "PERSON" or (
        person.pos_ == "PROPN"
        and person.ent_type_ not in NOT_PERSON
        and (person.ent_type_ != "ORG" or person.ent_iob_ == "B")
    )
    named = named or (person.pos_ == "NOUN" and after == "," and casualties.is_person(person))
    return named and (after in {",", ".", ")", ";", "and", "who"} or after.isspace())
