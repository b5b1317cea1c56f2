"""What an article keeps coming back to: the thing that "it" and a bare "objects" mean when nothing nearer does."""

from collections import Counter

from spacy import tokens

from explorer.nlp import clauses
from explorer.nlp.codebook import Codebook
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions import issues, parties, stances, unfolding

REACH = 60
"""Tokens back that it may stand."""

NEAR = 30
"""The same for a pronoun."""

LEAST = 3
"""Times an article must name a thing that it keeps coming back to."""

OFTEN = 5
"""Times it must name a thing that parties do not argue about everywhere."""

PLURAL = frozenset({"NNS", "NNPS"})

Counts = Counter[str]
"""Lemma -> how often an article has it as a noun."""

tokens.Doc.set_extension("noun_counts", default=None, force=True)


def nearest(anaphor: Token, book: Codebook, *, plural: bool = False) -> Token | None:
    """Return the last noun before a word that the article keeps naming and parties argue about.

    Args:
        anaphor: the word that needs it.
        book: the issues known to be argued about.
        plural: True where it may be a plural.
    """
    counts, reach = _counts(anaphor.doc), REACH if plural else NEAR
    for noun in reversed(anaphor.doc[max(0, anaphor.i - reach) : anaphor.i]):
        if noun.pos_ != "NOUN" or noun.dep_ in ("compound", "npadvmod"):
            continue
        if (noun.tag_ in PLURAL and not plural) or counts[noun.lemma_] < LEAST:
            continue
        if _matter(noun, book) and not clauses.descends(anaphor, noun):
            return noun
    return None


def _matter(noun: Token, book: Codebook) -> bool:
    argued = issues.arguable(noun, book) or often(noun)
    empty = stances.lemma(noun) in unfolding.words("light") or noun.ent_type_
    return argued and not empty and parties.party(noun) is None


def often(noun: Token) -> bool:
    """Tell whether an article is about a thing that other articles would only mention: the hubs."""
    word = stances.lemma(noun)
    if noun.pos_ != "NOUN" or noun.ent_type_ or _counts(noun.doc)[noun.lemma_] < OFTEN:
        return False
    idle = word in unfolding.words("empty_heads") or word in unfolding.words("light")
    return not idle and parties.party(noun) is None


def _counts(doc: Doc) -> Counts:
    """Return how often an article has each noun, counted once."""
    if doc._.noun_counts is None:
        doc._.noun_counts = Counter(t.lemma_ for t in doc if t.pos_ == "NOUN")
    counts: Counts = doc._.noun_counts
    return counts
