"""What the rules share while they read one article: its cast, its codebook and what went before."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from explorer.nlp import clauses, coreference
from explorer.nlp.clauses import Range
from explorer.nlp.codebook import Codebook
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions import (
    alleged,
    conditions,
    issues,
    parties,
    phrases,
    salience,
    stances,
    unfolding,
)
from explorer.nlp.positions.extents import evidence
from explorer.nlp.positions.holders import Cast, Holder
from explorer.nlp.positions.issues import Issue
from explorer.nlp.positions.stances import Frame

BROACHING = frozenset({"propose", "offer", "demand", "urge", "agree", "accept", "support", "state"})
"""Acts whose issue may later be "the idea", "the plan"."""

WANTED = frozenset({"demand", "urge"})
KIN = {
    "offer": frozenset({"offer", "pledge", "propose"}),
    **dict.fromkeys(["demand", "request", "call", "appeal"], WANTED),
    "refusal": frozenset({"reject", "oppose"}),
    **dict.fromkeys(["charge", "claim", "allegation", "accusation"], frozenset({"criticise"})),
}
"""Nouns that point back only to what was offered or demanded -> acts."""

TRYING = frozenset({"try", "attempt", "seek", "plan", "want", "intend", "threaten"})
THINGS = frozenset({"it", "this", "that", "which"})
REACH = 60
"""Tokens back that "the idea" may point."""

NEAR = 20
"""Tokens after a position in which "France objects" is about the same."""

BREAKS = 1
"""Paragraphs back that it may: news paragraphs are of a sentence or two."""

TOLD = frozenset({"accuse", "blame"})
"""Words whose clause is a deed, not a wish."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What made a rule fire, and for whom."""

    rule: str
    words: str
    """The words that fired the rule, for the reason."""
    trigger: Token
    holder: Holder


@dataclass(frozen=True, slots=True)
class Find:
    """A position as a rule found it."""

    clue: Clue
    issue: Issue
    sign: int
    act: str
    evidence: Range
    stance: str | None = None


@dataclass(slots=True)
class Scene:
    """One article being read from left to right."""

    doc: Doc
    book: Codebook
    cast: Cast
    used: set[int] = field(default_factory=set)
    """Tokens that an earlier rule has already read as part of its own issue."""
    held: frozenset[str] = frozenset()
    """The article's words in lower case."""
    finds: list[Find] = field(default_factory=list)
    """Positions so far."""
    past: list[tuple[Issue, str]] = field(default_factory=list)
    """Issues so far, each with the act of the stance word it stood by."""

    def issue(self, token: Token | None) -> Issue | None:
        """Return what a phrase is about."""
        return issues.find(token, self.book, self.recall) if token is not None else None

    def deed(self, token: Token) -> Issue | None:
        """Return what a denied or blamed clause says happened; a noun is an issue as any other."""
        if not clauses.verbal(token):
            return self.issue(token)
        tried = clauses.child(token, "xcomp") if stances.lemma(token) in TRYING else None
        token = tried if tried is not None else token
        found, subject = issues.named(token, self.book), clauses.child(token, "nsubj")
        if found is not None and " " not in found.name and subject is not None:
            thing = subject.pos_ == "NOUN" and self.cast.holder(subject) is None
            phrase = phrases.noun_phrase(subject) if thing else None
            name = f"{phrase.text} {found.name}" if phrase else found.name  # "ballots going"
            found = replace(found, name=name, coded=False)
        return found if found is not None else self.issue(token)

    def implied(self, word: Token) -> Issue | None:
        """Return the issue that a stance word leaves unsaid: "Madrid objects"."""
        last = self.finds[-1] if self.finds else None
        known = self.doc._.entity_of or {}
        near = last is not None and 0 <= word.i - last.evidence[1] < NEAR
        near = near and last is not None and last.issue.head.i not in known
        found = last.issue if near and last else self.matter(word, plural=True)
        return replace(found, head=word, end=word.i + 1) if found is not None else None

    def recall(self, anaphor: Token) -> Issue | None:
        """Return what "the idea", "it", "one", "this" stand for."""
        if anaphor.lower_ == "one":
            return self._like(anaphor)
        if anaphor.lower_ == "it" and (last := self._last(anaphor, anaphor.sent.start)) is not None:
            return last
        if anaphor.pos_ in ("PRON", "DET"):
            noun = coreference.antecedent(self.doc, anaphor)
            thing = anaphor.lower_ in THINGS
            named = noun.i in (self.doc._.entity_of or {}) or parties.party(noun) is not None
            if named and anaphor.lower_ == "them" and noun.tag_ == "NNP":
                return self.matter(anaphor, plural=True)
            if noun != anaphor and noun.pos_ in ("NOUN", "PROPN") and not (thing and named):
                return issues.find(noun, self.book, lambda _: None)
            if anaphor.lower_ not in ("this", "that", "it", "which"):
                return None
            return self._last(anaphor) or self.matter(anaphor)
        return self._last(anaphor)

    def matter(self, word: Token, *, plural: bool = False) -> Issue | None:
        """Return what the article keeps coming back to, as a word that names no issue sees it."""
        noun = salience.nearest(word, self.book, plural=plural)
        return issues.find(noun, self.book, lambda _: None) if noun is not None else None

    def _last(self, anaphor: Token, since: int = 0) -> Issue | None:
        pronoun = anaphor.pos_ in ("PRON", "DET")
        apposed = stances.lemma(anaphor) in unfolding.words("apposed")
        if apposed and any(c.lower_ in ("a", "an") for c in anaphor.lefts):
            since = anaphor.sent.start  # "a step that ...": what its own sentence said
        for issue, act in reversed(self.past):
            if not (pronoun or apposed) and act not in KIN.get(stances.lemma(anaphor), BROACHING):
                continue
            if anaphor.i - issue.head.i > REACH or issue.head.i < since:
                return None
            if anaphor.lower_ == "it" and _unlike(anaphor, issue.head):
                continue
            party = issue.head.i in (self.doc._.entity_of or {})
            if issue.head.i < anaphor.i and not (party and anaphor.lower_ in THINGS):
                breaks = _breaks(issue.head, anaphor)
                if breaks > (0 if pronoun else BREAKS):
                    return None
                return self._main() if breaks else issue
        return None

    def _main(self) -> Issue | None:
        """Return the issue named most so far, for "the plan" in a new paragraph; None for a tie."""
        counts = Counter(issue.name for issue, _ in self.past).most_common(2)
        if counts[0][1] < 2 or (len(counts) > 1 and counts[1][1] == counts[0][1]):
            return None
        return next(i for i, _ in reversed(self.past) if i.name == counts[0][0])

    def _like(self, one: Token) -> Issue | None:
        """Return the last thing in the sentence that "one" may be one of."""
        for token in reversed(one.doc[one.sent.start : one.i]):
            indefinite = any(c.lower_ in ("a", "an") for c in token.lefts)
            if token.pos_ == "NOUN" and token.dep_ != "compound" and indefinite:
                return issues.find(token, self.book, lambda _: None)
        return None

    def remember(self, find: Find) -> None:
        """Keep an issue for later anaphors, and what its phrase has used up."""
        self.finds.append(find)
        self.past.append((find.issue, "" if find.clue.rule == "right" else find.act))
        node = find.issue.head
        while node != find.clue.trigger and node.head.i != node.i:
            self.used.add(node.i)
            node = node.head


def _breaks(first: Token, last: Token) -> int:
    """Count the paragraphs that begin after one token and up to another."""
    starts = [section.start for section in first.doc._.article.sections]
    return bisect_right(starts, last.idx) - bisect_right(starts, first.idx)


def _unlike(it: Token, head: Token) -> bool:
    """Tell whether "it" cannot mean a word: a plural; as a subject, an action."""
    acts = clauses.verbal(head) and it.dep_ in ("nsubj", "nsubjpass")
    return head.tag_ in ("NNS", "NNPS") or acts


def made(clue: Clue, issue: Issue | None, sign: int, act: str) -> Find | None:
    """Put a find together; None without an issue, or where the issue is the holder himself."""
    if issue is None or issue.name == clue.holder.actor.name:
        return None
    verb = clue.trigger
    span = evidence(verb, issue, clauses.child(verb, "nsubj", "nsubjpass", "csubj", "expl"))
    turned = sign * issue.sign
    return Find(clue, issue, turned, act, span)


def framed(
    scene: Scene, token: Token, frame: Frame, heads: list[Token], target: Token | None
) -> Iterator[Find]:
    """Yield a find for each head that stands for an actor.

    Args:
        scene: the article.
        token: the stance word.
        frame: its sign and act as they stand here.
        heads: who may hold the position.
        target: head of the phrase in the frame's slot; None where it is left to the context.
    """
    if conditions.inside(token) or alleged.accused(token) or alleged.claimed(token):
        return
    told = frame.act == "deny" or frame.word in TOLD
    if target is None:
        issue = scene.implied(token)
    else:
        issue = scene.deed(target) if told else scene.issue(target)
    if told and issue is not None and " " not in issue.name and issue.name.endswith("ing"):
        issue = scene.issue(clauses.child(token, "dobj"))  # "accused Peru of cheating": Peru
    if issue is None:
        return
    scene.past.append((issue, frame.act))  # "the idea" may be nobody's so far
    for head, holder in ((h, one) for h in heads for one in scene.cast.holders(h)):
        if holder.actor.name != issue.name:
            words = evidence(token, issue, head)
            clue = Clue(frame.rule, frame.word, token, holder)
            yield Find(clue, issue, frame.sign * issue.sign, frame.act, words, frame.stance)


def telling(issue: Issue) -> bool:
    """Tell whether an issue's name says enough for a matrix row."""
    return len(issue.name) > 2 and issue.name.casefold() not in unfolding.words("empty_heads")
