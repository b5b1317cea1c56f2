"""Which tokens are worth a look: told from arrays, before any rule walks the parse."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.attrs import DEP, LEMMA, LOWER, POS, TAG
from spacy.strings import StringStore
from spacy.symbols import ADJ, ADP, AUX, NOUN, PROPN, VERB, prep

from explorer.nlp.positions import frames, reactions, stances
from explorer.nlp.positions.finds import Scene

MODAL = StringStore().add("MD")


class Gate:
    """The tokens of one article by what their words can trigger."""

    def __init__(self, scene: Scene) -> None:
        columns = scene.doc.to_array([POS, DEP, LOWER, LEMMA, TAG]).T.tolist()
        self.parts = [ADP if d == prep else p for p, d in zip(*columns[:2], strict=True)]
        """Parts of speech; ADP for everything the parser calls a preposition."""
        self.said = scene.cast.said
        self._lower, self._lemma, self._tags = columns[2:]
        self._listed = dict(listed())
        self._listed[VERB] |= _hashes(own.split(" ")[0] for own in scene.book.stances)
        if "under" in scene.held:
            self._listed[VERB] |= _hashes(["be"])  # "is under fire"

    def open(self, start: int, end: int) -> Iterator[int]:
        """Yield the tokens of a sentence [start, end) that a rule may read."""
        modal = MODAL in self._tags[start:end]
        for i in range(start, end):
            part = VERB if self.parts[i] == AUX else self.parts[i]
            words = self._listed.get(part)
            if words is None:
                continue
            known = self._lemma[i] in words or self._lower[i] in words
            if known or (part == VERB and (modal or i in self.said)):
                yield i


@cache
def listed() -> dict[int, frozenset[int]]:
    """Return part of speech -> hashes of the words that take a side wherever they stand."""
    adjectives = set(stances.frames("adjective"))
    nouns = {*stances.frames("noun"), *stances.frames("partisan")}
    verbs = {*stances.frames("verb"), *stances.frames("measure"), *adjectives, "come"}
    verbs |= stances.words("judgement", "naming")
    verbs |= stances.words("reaction", "against") | stances.words("reaction", "favour")
    for key in ("whether", "silent", "weighing"):
        verbs |= stances.words("undecided", key)
    openers = {*frames.STANDING, "in", "on", *reactions.DEFYING}
    groups = {VERB: verbs, NOUN: nouns, PROPN: nouns, ADJ: adjectives, ADP: openers}
    return {part: _hashes(word.split(" ")[0] for word in group) for part, group in groups.items()}


def _hashes(words: Iterable[str]) -> frozenset[int]:
    """Return the hashes of words as the model may write them: small, at a start, in capitals."""
    store = StringStore()
    return frozenset(store.add(w) for word in words for w in (word, word.title(), word.upper()))
