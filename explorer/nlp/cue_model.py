"""Which candidates are statements: learned weights where they are there, else the plain rules.

``cue_weights.tsv`` holds one feature and its weight per line; ``python -m explorer.nlp.train_cues``
writes it from a folder of hand-marked articles. Without it the classes of ``lexicon/cues.toml``
decide: the product works, and finds fewer attitudes.
"""

from functools import cache
from importlib.resources import files
from math import exp

from explorer.nlp import contents, lexicon
from explorer.nlp.cue_features import PART, features
from explorer.nlp.cues import Candidate, Range, Reading, classes

WEIGHTS = "cue_weights.tsv"
BIAS, TAIL_BIAS = "(bias)", "cut:(bias)"
CUT = 0.5
THRESHOLD = 0.4
"""Where F1 peaked under cross-validation on documents; it is flat from 0.35 to 0.50."""

RULE = {
    "fronted": "parenthesis",
    "quote-after": "quote",
    "quote-before": "quote",
    "object-infinitive": "infinitive",
    "idiom-clause": "noun",
    "idiom": "noun",
    "noun-clause": "noun",
    "passive-tail": "passive",
    "copula": "noun",
    "relative": "object",
    "interrupted": "parenthesis",
    "split": "quote",
}
"""Constructions that share the rule of another."""

NEEDS_SOURCE = frozenset(
    {"noun", "noun-clause", "passive", "copula", "infinitive", "object", "relative", "preposition"}
)


@cache
def weights() -> dict[str, float]:
    """Return feature -> weight, empty where no weights were shipped."""
    path = files("explorer.nlp") / WEIGHTS
    if not path.is_file():
        return {}
    rows = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}


def learned() -> bool:
    """Tell whether learned weights are in use (the about page says so)."""
    return bool(weights())


def scores(read: Reading, found: list[Candidate]) -> list[float]:
    """Return for each candidate how likely it is a statement, in [0, 1]."""
    learnt = weights()
    if not learnt:
        return [rule_score(one) for one in found]
    return [score(learnt, frozenset(features(read, one))) for one in found]


def score(learnt: dict[str, float], seen: frozenset[str]) -> float:
    """Return the probability that a candidate with these features is a statement."""
    x = learnt.get(BIAS, 0.0) + sum(learnt.get(name, 0.0) for name in seen)
    return 1 / (1 + exp(-x)) if x > -30 else 0.0


def shortened(learnt: dict[str, float], read: Reading, one: Candidate) -> tuple[Range, ...]:
    """Return a candidate's content without the tail that the reporter added."""
    content = one.content
    if not learnt:
        return content
    for at, word in contents.tails(read, one, content):
        seen = contents.tail_features(read, one, content, at, word)
        if tail_score(learnt, seen) > CUT:
            return contents.without_tail(read, content, at)
    return content


def tail_score(learnt: dict[str, float], seen: frozenset[str]) -> float:
    """Return the probability that a tail with these features is no part of the content."""
    x = learnt.get(TAIL_BIAS, 0.0) + sum(learnt.get(name, 0.0) for name in seen)
    return 1 / (1 + exp(-x)) if x > -30 else 0.0


@cache
def _rules() -> dict[str, frozenset[str]]:
    return {form: frozenset(names) for form, names in lexicon.load("cues")["rules"].items()}


def rule_score(one: Candidate) -> float:
    """Return what the plain rules give a candidate: above the threshold if they accept it."""
    if one.form in ("according", "colon", "signed"):
        return 0.8
    if one.form in ("raising", "holder", "document", "hearsay"):
        return 0.1 if one.form != "hearsay" else 0.6
    names = classes(PART.get(one.form, "verbs")).get(one.key.lemma_.lower(), frozenset())
    if not names & _rules()[RULE.get(one.form, one.form)]:
        return 0.0
    if one.source is None and one.form in NEEDS_SOURCE:
        return 0.1
    return 0.9 if one.quoted else 0.7
