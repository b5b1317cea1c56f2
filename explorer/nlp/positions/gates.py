"""Which tokens are worth a look: told before any rule walks the parse."""

from collections.abc import Iterable, Iterator
from functools import cache

from explorer.nlp.clauses import VERBAL
from explorer.nlp.parsed import Span, Token
from explorer.nlp.positions import adjectives, idioms, labels, reactions, stances
from explorer.nlp.positions.finds import Scene


class Gate:
    """The tokens of one article by what their words can trigger."""

    def __init__(self, scene: Scene) -> None:
        self.said = scene.cast.said
        self._listed = dict(listed())
        self._listed["VERB"] |= _written(own.split(" ")[0] for own in scene.book.stances)
        if "under" in scene.held:
            self._listed["VERB"] |= _written(["be"])  # "is under fire"
        self._listed["AUX"] = self._listed["VERB"]

    def open(self, sent: Span) -> Iterator[Token]:
        """Yield the tokens of a sentence that a rule may read."""
        words = list(sent)
        modal = any(token.tag_ == "MD" for token in words)
        begins, ends = phrases()
        phrased = any(token.lemma_ in ends for token in words)
        for token in words:
            part = part_of(token)
            listed_ = self._listed.get(part)
            if listed_ is None:
                continue
            known = token.lemma_ in listed_ or token.lower_ in listed_
            if part in VERBAL and not known:
                known = modal or token.i in self.said or (phrased and token.lemma_ in begins)
                known = known or token.lower_ in labels.STANDING_IN
            if known:
                yield token


def part_of(token: Token) -> str:
    """Return a part of speech, ADP for everything the parser calls a preposition."""
    return "ADP" if token.dep_ == "prep" else token.pos_


@cache
def listed() -> dict[str, frozenset[str]]:
    """Return part of speech -> the words that take a side wherever they stand."""
    said = set(stances.frames("adjective"))
    nouns = {*stances.frames("noun"), *stances.frames("partisan")}
    verbs = {*stances.frames("verb"), *stances.frames("measure"), *said, "come"}
    verbs |= stances.words("judgement", "naming")
    verbs |= stances.words("reaction", "against") | stances.words("reaction", "favour")
    for key in ("whether", "silent", "weighing"):
        verbs |= stances.words("undecided", key)
    openers = {*adjectives.STANDING, "in", "on", *reactions.DEFYING}
    groups = {"VERB": verbs, "NOUN": nouns, "PROPN": nouns, "ADJ": said, "ADP": openers}
    return {part: _written(word.split(" ")[0] for word in group) for part, group in groups.items()}


@cache
def phrases() -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs that set phrases begin with, and the words they end with."""
    return _written(idioms.verbs() | idioms.BE), _written(idioms.nouns())


def _written(words: Iterable[str]) -> frozenset[str]:
    """Return words as the model may write them: small, at a start, in capitals."""
    return frozenset(w for word in words for w in (word, word.title(), word.upper()))
