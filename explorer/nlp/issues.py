"""What a position is about: from the words wanted or refused to the name of a matrix row.

A phrase is unfolded through words that only pass the issue on ("the need to secure a truce" -> truce)
or turn it round ("an end to the blockade" -> blockade, sign -1), then named: by the codebook, else by
its own short head phrase.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from explorer.nlp import clauses, lexicon, phrases, stances, wording
from explorer.nlp.codebook import Codebook

DEPTH = 6
PLACES = frozenset({"GPE", "LOC", "FAC"})
OBJECT_PREPOSITIONS = ("to", "in", "from", "of", "on", "for", "with", "by", "out", "at", "through")
NOUN_PREPOSITIONS = ("of", "for", "to", "on", "from", "in", "about")

Recall = Callable[[Token], "Issue | None"]
"""Finds what "the idea", "it", "one" stand for; None where nothing fits."""


@dataclass(frozen=True, slots=True)
class Issue:
    """The thing wanted or refused."""

    name: str
    sign: int
    """-1 where wanting the phrase is being against the issue."""
    head: Token
    end: int
    """End of the phrase (token index)."""
    coded: bool = False
    """True when the name is the codebook's."""


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list of the issue lexicon."""
    return frozenset(lexicon.load("issues")["words"][key])


def find(token: Token, book: Codebook, recall: Recall) -> Issue | None:
    """Return the issue that a noun or clause stands for, None where it is too empty to name.

    Args:
        token: head of the phrase in the slot of a stance word.
        book: names and merges issues.
        recall: resolves anaphors.
    """
    core, sign = unfold(_whole(token))
    end = max(clauses.right_end(token), core.i + 1 if core.sent == token.sent else 0)
    if is_anaphor(core):
        before = recall(core)
        if before is not None:
            return replace(before, sign=before.sign * sign, end=end, head=core)
        if core.pos_ != "NOUN":
            return None
    if core.pos_ not in (*clauses.VERBAL, "NOUN", "PROPN", "ADJ", "NUM", "X", "SYM"):
        return None
    found = named(core, book)
    return replace(found, sign=found.sign * sign, end=end) if found else None


def _whole(token: Token) -> Token:
    """Return the verb of "re-entering", which the tokenizer cuts in three."""
    cut = token.lower_ == "re" and token.i + 2 < len(token.doc) and token.nbor().text == "-"
    return token.nbor(2) if cut else token


def unfold(token: Token, depth: int = DEPTH) -> tuple[Token, int]:
    """Return the word that carries the issue, and -1 if the way to it turned the wish round."""
    verbal = token.pos_ in clauses.VERBAL
    sign = -1 if (clauses.negated(token) if verbal else clauses.denied_noun(token)) else 1
    inner, turn = _verb_step(token) if verbal else _noun_step(token)
    if inner is None or not depth:
        return token, sign
    core, rest = unfold(inner, depth - 1)
    return core, sign * turn * rest


def _verb_step(verb: Token) -> tuple[Token | None, int]:
    word = stances.composed(verb)
    flip = word in stances.words("compose", "flip")
    if not flip and word not in stances.words("compose", "same"):
        return _copula_step(verb)
    target = _ended(verb) if flip else affected(verb)
    if target is not None and flip and target.ent_type_ in PLACES:
        return None, 1  # "wants them to leave the region" is not being against the region
    return target, -1 if flip else 1


def _ended(verb: Token) -> Token | None:
    """Return what an ending ends: object, "from" phrase, or the subject of "the fighting stops"."""
    found = clauses.child(verb, "dobj", "nsubjpass", "xcomp")
    if found is None:
        found = complement(verb, ("from", "of", "with"))
    if found is None and verb.lemma_ in ("end", "stop", "cease", "halt"):
        found = clauses.child(verb, "nsubj")
    if found is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        found = verb.head
    return found


def _copula_step(verb: Token) -> tuple[Token | None, int]:
    """Step from "be willing to sign" to its complement."""
    if verb.lemma_ != "be":
        return None, 1
    noun = clauses.child(verb, "nsubjpass", "attr") or clauses.child(verb, "nsubj")
    return (noun if noun is not None and noun.pos_ in ("NOUN", "PROPN") else None), 1


def affected(verb: Token) -> Token | None:
    """Return what a verb acts on: object, clause, passive subject, or what its preposition governs."""
    found = clauses.child(verb, "dobj", "nsubjpass", "xcomp")
    if found is None and verb.tag_ == "VBN" and verb.dep_ == "ccomp":
        found = clauses.child(verb, "nsubj")  # "wants the pact strengthened"
    if found is not None:
        return found
    for word in OBJECT_PREPOSITIONS:
        inner = clauses.object_of(clauses.preposition(verb, word))
        if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
            return inner
    head = verb.head
    return head if verb.dep_ == "acl" and verb.tag_ == "VBN" and head.pos_ == "NOUN" else None


def _noun_step(noun: Token) -> tuple[Token | None, int]:
    word = stances.lemma(noun)
    if word in stances.words("compose", "flip_nouns"):
        return complement(noun, NOUN_PREPOSITIONS), -1
    if word in words("light"):
        found = clause_complement(noun)
        if found is None and word not in words("only_clause"):
            found = complement(noun, NOUN_PREPOSITIONS)
        if found is not None and stances.lemma(found) in words("light") and word in words("stand"):
            return None, 1
        if found is not None and found.ent_type_ in PLACES:
            return None, 1
        return found, 1
    return None, 1


def clause_complement(noun: Token) -> Token | None:
    """Return the infinitive of "the need to secure a truce"."""
    for c in noun.rights:
        if c.dep_ in ("acl", "relcl", "xcomp", "ccomp") and clauses.infinitival(c):
            return c
    return None


def complement(noun: Token, prepositions: Iterable[str]) -> Token | None:
    """Return what the first of some prepositions governs."""
    for word in prepositions:
        found = clauses.object_of(clauses.preposition(noun, word))
        if found is not None:
            return found
    return None


def is_anaphor(token: Token) -> bool:
    """Tell whether a word only points back: it, this, one, "the idea"."""
    if token.pos_ in ("PRON", "DET") or token.lower_ in ("one", "it", "this", "that"):
        return token.pos_ != "PROPN"
    if stances.lemma(token) not in words("back"):
        return False
    definite = any(
        c.lower_ in ("the", "this", "that", "such", "these", "those") for c in token.lefts
    )
    rest = [
        c for c in token.children if c.dep_ in ("amod", "compound", "prep", "acl", "relcl", "poss")
    ]
    return definite and not rest


def named(core: Token, book: Codebook) -> Issue | None:
    """Name the issue that a noun or verb carries."""
    phrase = phrases.verb_phrase(core) if core.pos_ in clauses.VERBAL else phrases.noun_phrase(core)
    if phrase is None:
        return None
    coded = None if phrase.entity else book.issue(phrase.lemmas, phrase.head)
    if coded is None and phrase.object is not None:
        coded = book.issue(phrase.lemmas, phrase.object)
    if coded is None:
        return Issue(phrase.text, 1, core, clauses.right_end(core))
    name = phrases.qualified(core, coded) if coded.qualified else coded.name
    return Issue(name, coded.sign, core, clauses.right_end(core), coded=True)


def arguable(token: Token, book: Codebook) -> bool:
    """Tell whether parties can take sides on what a loose verb's object names."""
    if token.pos_ in clauses.VERBAL or is_anaphor(token) or token.pos_ == "PROPN":
        return True
    word = stances.lemma(token)
    if word in words("arguable") or word in words("light") or word.endswith(_endings()):
        return True
    return book.issue(frozenset({word}), word) is not None


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lexicon.load("issues")["words"]["endings"])


def merge(names: Iterable[str], apart: Collection[str] = ()) -> Mapping[str, str]:
    """Return name -> name of its matrix row: names with one head that say the same become one.

    Plural and singular, order and prepositions do not matter. A longer name joins the shortest
    one whose words it contains, if that is more than a bare head; a bare head joins the only
    longer name there is. Pure: usable over one article or a whole library.

    Args:
        names: issue names.
        apart: heads ("troops") whose bare name must not join a longer one ("Italian troops").
    """
    families: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        families[wording.head_of(name)].add(name)
    merged: dict[str, str] = {}
    single = {wording.normal(head) for head in apart}
    for head, family in families.items():
        merged |= _merge_family(family, bare_joins=head not in single)
    return merged


def _merge_family(family: set[str], *, bare_joins: bool) -> dict[str, str]:
    content = {name: wording.content(name) for name in family}
    order = sorted(family, key=lambda n: (len(content[n]), len(n), n))
    merged: dict[str, str] = {}
    for name in order:
        rows = (o for o in order if merged.get(o) == o and len(content[o]) > 1)
        same = (o for o in rows if content[o] <= content[name])
        merged[name] = next(same, name)
    longer = [n for n in order if merged[n] == n and len(content[n]) > 1]
    for name in order:
        if len(content[name]) == 1 and len(longer) == 1 and bare_joins:
            merged[name] = longer[0]
    bare = [n for n in order if len(content[n]) == 1 and merged[n] == n]
    return merged | dict.fromkeys(bare, bare[0] if bare else "")
