"""Whose position it is: from a subject, possessor or speaker to an actor and the words that name him."""

from dataclasses import dataclass

from explorer.nlp import clauses, coreference
from explorer.nlp.clauses import Range
from explorer.nlp.document import source
from explorer.nlp.entities import actors
from explorer.nlp.entities.actors import Actor
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions import bodies, parties
from explorer.records import Speaker, Statement

FIRST = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
PERSONS, COUNTRIES = frozenset({"person"}), frozenset({"country"})
GROUPS = frozenset({"it", "they"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
PAIR_REACH = 60
"""Tokens back that "the two men" may look."""

PAIRS = {
    **dict.fromkeys(["man", "woman", "leader", "president", "minister", "politician"], PERSONS),
    **dict.fromkeys(
        ["country", "government", "nation", "state", "neighbour", "neighbor"], COUNTRIES
    ),
    **dict.fromkeys(["side", "party", "ally"], PERSONS | COUNTRIES | {"bloc", "organisation"}),
}
"""Nouns of "the two ..." -> kinds of the two named."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor and where the text names him."""

    actor: Actor
    words: Range
    """Tokens of the phrase, a pronoun's own where there is one."""

    def speaker(self, doc: Doc) -> Speaker:
        """Return the record of the words and whom they stand for."""
        last = doc[self.words[1] - 1]
        start, end = doc[self.words[0]].idx, last.idx + len(last)
        return Speaker(source(doc, start, end), start, end, self.actor.name)


class Cast:
    """Who speaks where in one article, and whom its words stand for."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.said: dict[int, Statement] = _said(doc)
        """Token index -> innermost statement whose content holds it."""
        entities = enumerate(doc._.entities)
        self._named = {entity.name: index for index, entity in entities}
        self._voices: dict[tuple[int, int], Holder | None] = {}

    def statement(self, token: Token) -> Statement | None:
        """Return the innermost statement that holds a token in its content."""
        return self.said.get(token.i)

    def voice(self, token: Token) -> Holder | None:
        """Return who says the words a token stands in, None outside speech."""
        said = self.statement(token)
        if said is None or said.speaker is None:
            return None
        key = (said.speaker.start, said.speaker.end)
        if key not in self._voices:
            self._voices[key] = None  # "We say we ...": a speaker may stand in his own words
            self._voices[key] = self._voice(said.speaker)
        return self._voices[key]

    def reporter(self, token: Token) -> Holder | None:
        """Return who says the words, where a verb ("said") or "according to" reports them."""
        said = self.statement(token)
        if said is None or said.cue is None:
            return None
        cue = self.doc.char_span(said.cue.start, said.cue.end)
        spoken = cue is not None and (
            cue.root.pos_ in clauses.VERBAL or "according" in cue.text.lower()
        )
        return self.voice(token) if spoken else None

    def _voice(self, speaker: Speaker) -> Holder | None:
        span = self.doc.char_span(speaker.start, speaker.end)
        if span is None:
            return None
        index = self._named.get(speaker.entity or "")
        if index is not None:
            actor = parties.named(self.doc, index)
            return Holder(actor, (span.start, span.end)) if actor.kind in parties.HOLDING else None
        found = self.holder(span.root)
        return Holder(found.actor, (span.start, span.end)) if found else None

    def holders(self, token: Token) -> list[Holder]:
        """Return the actors a noun stands for: one, none, or the two of "the two men"."""
        one = self.holder(token)
        if one is not None:
            return [one, *self._fellows(token)]
        words = clauses.phrase(token)
        return [Holder(actor, words) for actor in self._pair(token)]

    def _fellows(self, token: Token) -> list[Holder]:
        """Return those that "they" means beside the first: "The airline and the pilots say they"."""
        if token.lower_ != "they":
            return []
        meant = coreference.antecedent(self.doc, token)
        first = _first_joined(meant)
        joined = (other for other in clauses.coordinated(first) if other != meant)
        found = ((other, parties.party(other)) for other in joined)
        return [Holder(a, clauses.phrase(t)) for t, a in found if a is not None]

    def _aside(self, meant: Token) -> bool:
        """Tell whether countries were only mentioned: "a summit of Peru and Chile. They promised"."""
        index = (self.doc._.entity_of or {}).get(meant.i)
        if index is None or self.doc._.entities[index].kind not in ("country", "bloc"):
            return False
        return _first_joined(meant).dep_ not in SUBJECT

    def _pair(self, token: Token) -> list[Actor]:
        """Return the two last named together, for "the two leaders", "both sides"."""
        counted = any(c.lower_ in ("two", "both") for c in token.lefts)
        kinds = PAIRS.get(token.lemma_.lower())
        if not counted or kinds is None:
            return []
        known = self.doc._.entity_of or {}
        for other in reversed(self.doc[max(0, token.i - PAIR_REACH) : token.i]):
            named = other.dep_ == "conj" and other.i in known and other.head.i in known
            if named and clauses.child(other, "conj") is None:
                found = [a for t in (other.head, other) if (a := parties.party(t)) is not None]
                if len(found) == 2 and all(a.kind in kinds for a in found):
                    return found
        return []

    def holder(self, token: Token | None) -> Holder | None:
        """Return the actor a noun or pronoun stands for; None for things and unknown pronouns."""
        if token is None:
            return None
        if is_first_person(token):
            voice = self.voice(token)
            return Holder(voice.actor, (token.i, token.i + 1)) if voice else None
        meant = coreference.antecedent(self.doc, token)
        voice = self.voice(token) if token.pos_ == "PRON" else None
        if voice is not None and (words := self._own_words(token, meant, voice)) is not None:
            return Holder(voice.actor, words)
        if is_first_person(meant) or meant.pos_ in ("PRON", "DET"):
            return None
        if token.lower_ == "they" and self._aside(meant):
            return None
        actor = parties.party(meant)
        if actor is None or (actor.anonymous and actor.side is None):
            actor = self._body(meant) or actor
        if actor is None:
            same = voice is not None and token.lower_ in GROUPS and token.dep_ in SUBJECT
            return voice if same else None
        return Holder(actor, self._words(token, meant, actor))

    def _own_words(self, token: Token, meant: Token, voice: Holder) -> Range | None:
        """Return the words that name a speaker who speaks of himself, None where he does not."""
        if self._speaks_of_itself(token, meant, voice):
            return token.i, token.i + 1
        return voice.words if voice.words[0] <= meant.i < voice.words[1] else None

    def _speaks_of_itself(self, token: Token, meant: Token, voice: Holder) -> bool:
        """Tell whether "it", "they" is the body that speaks: "The party said they would back it"."""
        if token.lower_ not in GROUPS or token.dep_ not in SUBJECT or meant.sent == token.sent:
            return False
        if not token.sent.start <= voice.words[0] < token.i:
            return False
        plural = token.lower_ == "they" and voice.actor.anonymous
        named = voice.actor.kind in ("organisation", "bloc", "country", "other")
        return (named or plural) and token.head.dep_ == "ccomp"

    def _body(self, noun: Token) -> Actor | None:
        """Return the body that "the union" means: the speaker's own, else the one named before."""
        if noun.pos_ != "NOUN" or not bodies.is_bare(noun):
            return None
        entities = self.doc._.entities
        voice = self.voice(noun) if noun.i in self.said else None
        speaker = voice.actor.entity if voice else None
        own = entities[speaker].actor if speaker is not None else None
        name = bodies.own_body(noun, own, {e.name: e.kind for e in entities})
        if name is not None:
            return Actor(name, actors.side_of(self.doc, name) or name, "organisation")
        index = bodies.meant(noun)
        return parties.named(self.doc, index) if index is not None else None

    def partners(self, holder: Holder) -> list[Holder]:
        """Return those named together with a speaker: "Peru and Chile asked ..., warning that"."""
        found = []
        for token in self.doc[holder.words[0] : holder.words[1]]:
            if token.dep_ == "conj" and token.i in (self.doc._.entity_of or {}):
                actor = parties.party(token)
                if actor is not None and actor.name != holder.actor.name:
                    found.append(Holder(actor, clauses.phrase(token)))
        return found

    def _words(self, token: Token, meant: Token, actor: Actor) -> Range:
        """Return the words that name a holder best: for "which" and "he said he" the name itself."""
        if meant == token:
            return clauses.phrase(token)
        if token.tag_ in ("WDT", "WP"):
            return clauses.phrase(meant)
        voice = self.voice(token)
        return voice.words if voice and voice.actor.name == actor.name else (token.i, token.i + 1)


def _first_joined(noun: Token) -> Token:
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def is_first_person(token: Token) -> bool:
    """Tell whether a word is I, we, us, our; "US" is not."""
    return token.lower_ in FIRST and token.text not in ("US", "U.S.")


def _supposed(doc: Doc, statement: Statement) -> bool:
    """Tell whether something would only be said: "Kyiv would write that it will not join"."""
    cue = statement.cue
    span = doc.char_span(cue.start, cue.end) if cue else None
    return span is not None and any(t.lower_ == "would" and t.tag_ == "MD" for t in span)


def _said(doc: Doc) -> dict[int, Statement]:
    """Return token index -> innermost statement whose content holds it."""
    found: dict[int, Statement] = {}
    told = [s for s in doc._.statements if not _supposed(doc, s)]
    pieces = [(c.end - c.start, c, s) for s in told for c in s.content]
    for _, piece, statement in sorted(pieces, key=lambda p: -p[0]):
        span = doc.char_span(piece.start, piece.end)
        if span is not None:
            found.update(dict.fromkeys(range(span.start, span.end), statement))
    return found
