"""Which candidates are statements: learned weights where they are there, else the plain rules.

``cue_weights.tsv`` holds one feature and its weight per line; ``python -m explorer.nlp.statements.train_cues``
writes it from a folder of hand-marked articles. Without it the classes of ``lexicon/cues.toml``
decide: the product works, and finds fewer attitudes.
"""

from collections.abc import Iterable
from functools import cache
from math import exp

from explorer.nlp import lexicon
from explorer.nlp.learnt import cue_weights
from explorer.nlp.statements import contents
from explorer.nlp.statements.cue_features import (
    PART,
    around,
    headword,
    inside,
    kind_of,
    lexical,
    signature,
)
from explorer.nlp.statements.cues import Candidate, Range, Reading, classes

BIAS, TAIL_BIAS = "(bias)", "cut:(bias)"
CUT = 0.5
LEAN = 1.6
"""Log-odds for what the plain rules accept. The marked articles leave many such out; up to 2.0 it
costs no F1 under cross-validation and finds more of what an analyst expects."""

SURE = frozenset(
    {
        ("document", "front"),
        ("addressed", "on"),
        ("noun-clause", "fronted"),
        ("quote-after", "mark"),
        ("signed", ""),
    }
)
FIRM = 1.0
"""Log-odds more for constructions that are rare in the marked articles and seldom mean anything
else: "in a poll, half ...", "pressed them on", "rents will fall, the OECD forecast"."""

LEANING = frozenset(
    [
        "clause",
        "fronted",
        "parenthesis",
        "infinitive",
        "object-infinitive",
        "object",
        "predicate",
        "preposition",
        "idiom",
        "addressed",
        "addressed-clause",
        "passive",
        "passive-tail",
        "adjective",
        "noun",
        "noun-clause",
        "quote-after",
        "hearsay",
    ]
)
NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
HOPELESS = -2.0
"""Log-odds by construction and words alone below which no sentence ever made up for it."""

BLEAK = -2.0
"""Log-odds by cue and source too below which no content ever made up for it."""

THRESHOLD = 0.385
"""Under cross-validation on documents F1 is flat from 0.36 to 0.44; this finds the most speakers."""

RULE = {
    "fronted": "parenthesis",
    "quote-after": "quote",
    "quote-before": "quote",
    "addressed-clause": "clause",
    "idiom-clause": "idiom",
    "noun-clause": "noun",
    "passive-tail": "passive",
    "relative": "object",
    "interrupted": "parenthesis",
    "split": "quote",
}
"""Constructions that share the rule of another."""

ALWAYS = {"according": 0.8, "colon": 0.8, "signed": 0.8, "hearsay": 0.6}
"""What the plain rules give constructions that need no key word."""

NEEDS_SOURCE = frozenset(
    {"noun", "noun-clause", "passive", "copula", "infinitive", "object", "relative", "preposition"}
)


class Weights:
    """Learned weights, arranged so that a candidate costs one look-up per feature."""

    def __init__(self, rows: dict[str, float]) -> None:
        self.rows = rows
        self.forms: dict[str, dict[str, float]] = {}
        self.shared: dict[str, float] = {}
        self.own: dict[str, list[tuple[str, float]]] = {}
        for name, weight in rows.items():
            form, _, rest = name.partition(":")
            if not rest or "=" in form:
                self.shared[name] = weight
            elif form != "cut":
                self.own.setdefault(form, []).append((rest, weight))
        self.signatures: dict[tuple[str, str, str, str], float] = {}

    def __bool__(self) -> bool:
        return bool(self.rows)

    def lexical(self, read: Reading, one: Candidate) -> float:
        """Return the log-odds of a candidate by its construction and words alone."""
        sign = signature(read, one)
        if sign not in self.signatures:
            found = sum(self.rows.get(name, 0.0) for name in lexical(*sign))
            self.signatures[sign] = found + self.rows.get(BIAS, 0.0)
        return self.signatures[sign]

    def outlook(self, read: Reading, one: Candidate) -> float:
        """Return the log-odds of a candidate but for its content, with ``LEAN`` where it is due."""
        source = -1 if one.source is None else one.source.i
        place = (one.form, one.link, one.key.i, source, one.cue[0])
        if place not in read.outlooks:
            lean = LEAN if canonical(read, one) else 0.0
            lean += FIRM if (one.form, one.link) in SURE else 0.0
            seen = sum([self._group(read, one.form, names) for names in around(read, one)])
            read.outlooks[place] = lean + self.lexical(read, one) + seen
        return read.outlooks[place]

    def _group(self, read: Reading, form: str, names: tuple[str, ...]) -> float:
        """Return what features that many candidates share count under a construction."""
        if (form, names) not in read.sums:
            read.sums[form, names] = total(self._table(form), names)
        return read.sums[form, names]

    def score(self, read: Reading, one: Candidate) -> float:
        """Return the probability that a candidate is a statement."""
        table = self._table(one.form)
        seen = total(table, inside(read, one))
        return _logistic(self.outlook(read, one) + seen)

    def tail(self, seen: frozenset[str]) -> float:
        """Return the probability that a tail with these features is no part of the content."""
        return _logistic(self.rows.get(TAIL_BIAS, 0.0) + sum(self.rows.get(n, 0.0) for n in seen))

    def _table(self, form: str) -> dict[str, float]:
        """Return what each feature of a context counts under a construction."""
        if form not in self.forms:
            self.forms[form] = dict(self.shared)
            for name, weight in self.own.get(form, ()):
                self.forms[form][name] = weight + self.rows.get(name, 0.0)
        return self.forms[form]


def total(table: dict[str, float], names: Iterable[str]) -> float:
    """Return the sum of the weights that some features have."""
    return sum([table[name] for name in names if name in table])


@cache
def weights() -> Weights:
    """Return the weights that were shipped, empty where none were."""
    return Weights(cue_weights())


def plausible(learnt: Weights, read: Reading, one: Candidate) -> bool:
    """Tell whether a candidate is worth a look at its content."""
    if not learnt:
        return True
    if learnt.lexical(read, one) <= HOPELESS and not ruled(read, one):
        return False
    return learnt.outlook(read, one) > BLEAK


def scores(learnt: Weights, read: Reading, found: list[Candidate]) -> list[float]:
    """Return for each candidate how likely it is a statement, in [0, 1]."""
    if not learnt:
        return [rule_score(read, one) for one in found]
    return [learnt.score(read, one) for one in found]


def canonical(read: Reading, one: Candidate) -> bool:
    """Tell whether the plain rules accept a candidate that has a proper holder."""
    if one.form == "hearsay" or _foreseen(read, one):
        return True
    if one.source is None or one.form not in LEANING or not ruled(read, one):
        return False
    if one.form in ("noun", "noun-clause"):
        owns = one.source.dep_ == "poss" or one.link == "fronted"
        return owns and one.source.ent_type_ in NAMES
    return kind_of(one.source) != "thing"


def _foreseen(read: Reading, one: Candidate) -> bool:
    """Tell whether nobody is named for what is expected: "the port is expected to close"."""
    if one.form != "passive-tail" or one.link != "xcomp":
        return False
    return bool({"believe", "say"} & classes("verbs").get(headword(read, one.key), frozenset()))


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -30 else 0.0


def shortened(learnt: Weights, read: Reading, one: Candidate) -> tuple[Range, ...]:
    """Return a candidate's content without the tail that the reporter added."""
    content = one.content
    if not learnt:
        return content
    for at, word in contents.tails(read, one, content):
        seen = contents.tail_features(read, one, content, at, word)
        if learnt.tail(seen) > CUT:
            return contents.without_tail(read, content, at)
    return content


@cache
def _rules() -> dict[str, frozenset[str]]:
    return {form: frozenset(names) for form, names in lexicon.load("cues")["rules"].items()}


def ruled(read: Reading, one: Candidate) -> bool:
    """Tell whether the plain rules accept a candidate's construction with its key word."""
    names = classes(PART.get(one.form, "verbs")).get(headword(read, one.key), frozenset())
    if not names & _rules().get(RULE.get(one.form, one.form), frozenset()):
        return False
    return one.form != "idiom" or "express" in classes("verbs").get(one.key.head.lemma_, ())


def rule_score(read: Reading, one: Candidate) -> float:
    """Return what the plain rules give a candidate: above the threshold if they accept it."""
    if one.form in ALWAYS:
        return ALWAYS[one.form]
    if not ruled(read, one) or (one.source is None and one.form in NEEDS_SOURCE):
        return 0.0
    return 0.9 if one.quoted else 0.7
