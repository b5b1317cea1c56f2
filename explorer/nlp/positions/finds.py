"""What the rules share while they read one article: its cast, its codebook and what went before."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from explorer.nlp import clauses, coreference
from explorer.nlp.clauses import Range
from explorer.nlp.codebook import Codebook
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions import conditions, issues, parties, phrases, stances, unfolding
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
            if noun != anaphor and noun.pos_ in ("NOUN", "PROPN") and not (thing and named):
                return issues.find(noun, self.book, lambda _: None)
            if anaphor.lower_ not in ("this", "that", "it", "which"):
                return None
        return self._last(anaphor)

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
        self.past.append((find.issue, find.act))
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
    scene: Scene, token: Token, frame: Frame, heads: list[Token], target: Token
) -> Iterator[Find]:
    """Yield a find for each head that stands for an actor.

    Args:
        scene: the article.
        token: the stance word.
        frame: its sign and act as they stand here.
        heads: who may hold the position.
        target: head of the phrase in the frame's slot.
    """
    if conditions.inside(token) or _accused(token) or _claimed(token):
        return
    told = frame.act == "deny" or frame.word in TOLD
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


def _accused(token: Token) -> bool:
    """Tell whether a clause is what somebody is accused of or praised for, not an own act."""
    node = token
    while node.head != node and node.dep_ != "relcl":
        if node.dep_ == "pcomp" and node.head.lower_ in ("of", "for"):
            judged = stances.verb_frames(node.head.head)
            return any(f.act in ("criticise", "support") for f in judged)
        node = node.head
    return False


def _claimed(token: Token) -> bool:
    """Tell whether a clause is the content of a claim: "rejected suggestions that it backs them"."""
    node = token
    while node.head != node:
        head = node.head
        if node.dep_ in ("acl", "ccomp", "relcl") and head.pos_ == "NOUN":
            said = stances.lemma(head) in stances.words("judgement", "claims")
            return said and any(c.dep_ == "mark" for c in node.lefts)
        if node.dep_ == "ccomp" and any(f.act == "deny" for f in stances.verb_frames(head)):
            return True
        node = head
    return False


def telling(issue: Issue) -> bool:
    """Tell whether an issue's name says enough for a matrix row."""
    return len(issue.name) > 2 and issue.name.casefold() not in unfolding.words("empty_heads")
