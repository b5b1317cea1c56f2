"""What a position is about: from the words wanted or refused to the name of a matrix row.

A phrase is unfolded through words that only pass the issue on ("the need to secure a truce" -> truce)
or turn it round ("an end to the blockade" -> blockade, sign -1), then named: by the codebook, else by
its own short head phrase.

Word vectors were tried for phrases no pattern knows and left out. By the sum of a phrase: at any
threshold that maps "gas exploration" to drilling, "buffer zone" is a no-fly zone and "income tax" a
wealth tax. By the strict variant, where the heads and every content word must be alike: of the 366
issue names of 64 articles the 15 nearest (.75 and more) hold 4 right ones ("ground forces" = troops);
from the third on come "determination" = recognition and "proclamation" = resignation.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy import tokens

from explorer.nlp import clauses, lexicon
from explorer.nlp.codebook import Codebook
from explorer.nlp.parsed import Doc, Token
from explorer.nlp.positions import phrases, stances, wording
from explorer.nlp.positions.unfolding import affected, unfold, whole, words

DEFINITE = frozenset({"the", "this", "that", "such", "these", "those"})
WORD = re.compile(r"[\w'-]+")
DEMONSTRATIVE = frozenset({"this", "that", "such"})
SAYING = frozenset({"amod", "compound", "prep", "acl", "poss"})
"""Dependents that say what an idea is about."""

ALIKE = frozenset({"similar", "same", "identical"})
tokens.Doc.set_extension("held", default=None, force=True)

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
    ownerless: bool = False
    """True for a deed whose name lacks whose it is: "sending troops"."""


def find(token: Token, book: Codebook, recall: Recall) -> Issue | None:
    """Return the issue that a noun or clause stands for, None where it is too empty to name.

    Args:
        token: head of the phrase in the slot of a stance word.
        book: names and merges issues.
        recall: resolves anaphors.
    """
    core, sign = unfold(whole(token))
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


def is_anaphor(token: Token) -> bool:
    """Tell whether a word only points back: it, this, one, "the idea"."""
    if token.pos_ in ("PRON", "DET") or token.lower_ in ("one", "it", "this", "that"):
        return token.pos_ != "PROPN"
    word = stances.lemma(token)
    if word == "do":
        return any(c.lower_ == "so" for c in token.rights)
    if token.pos_ in clauses.VERBAL or not (word in words("back") or word in words("apposed")):
        return False
    kin = {"relcl" if _finite(c) else c.dep_ for c in token.children if c.lower_ not in ALIKE}
    if any(c.lower_ in ALIKE for c in token.lefts):
        return not kin & SAYING
    if any(c.lower_ in ("a", "an") for c in token.lefts):
        clause = (c for c in token.rights if c.dep_ in ("relcl", "acl"))
        judged = any(stances.verb_frames(c) for c in clause)
        aside = judged or token.dep_ not in ("dobj", "pobj")  # "an idea the builders dismissed"
        return aside and "relcl" in kin and not kin & SAYING
    pointing = DEFINITE if word in words("back") else DEMONSTRATIVE
    definite = any(c.lower_ in pointing for c in token.lefts)
    return definite and not kin & (SAYING | {"relcl"})


def _finite(clause: Token) -> bool:
    return clause.dep_ == "acl" and clauses.child(clause, "nsubj") is not None


def named(core: Token, book: Codebook) -> Issue | None:
    """Name the issue that a noun or verb carries."""
    verbal = clauses.verbal(core) and (core.tag_.startswith("V") or clauses.infinitival(core))
    phrase = phrases.verb_phrase(core) if verbal else phrases.noun_phrase(core)
    if phrase is None:
        return None
    article = held(core.doc)
    coded = None if phrase.entity else book.issue(phrase.lemmas, phrase.head, article)
    if coded is None and phrase.object is not None:
        coded = book.issue(phrase.lemmas, phrase.object, article)
        if coded is not None and not coded.qualified and phrase.head not in coded.words:
            coded = None  # "rigging the election" is not the election
    if coded is None:
        return Issue(phrase.text, 1, core, clauses.right_end(core))
    name = phrases.qualified(core, coded) if coded.qualified else coded.name
    bare = coded.qualified and name == coded.name and core.pos_ in clauses.VERBAL
    return Issue(name, coded.sign, core, clauses.right_end(core), coded=True, ownerless=bare)


def held(doc: Doc) -> frozenset[str]:
    """Return the words of an article in lower case, gathered once."""
    if doc._.held is None:
        doc._.held = frozenset(WORD.findall(doc.text.lower()))
    found: frozenset[str] = doc._.held
    return found


def arguable(token: Token, book: Codebook) -> bool:
    """Tell whether parties can take sides on what a loose verb's object names."""
    if clauses.verbal(token) or is_anaphor(token) or token.pos_ == "PROPN":
        return True
    word = stances.lemma(token)
    if word in words("plain"):
        return False
    if word in words("arguable") or word in words("light") or word.endswith(_endings()):
        return True
    return book.issue(frozenset({word}), word) is not None


def debatable(issue: Issue | None, book: Codebook) -> Issue | None:
    """Return an issue if it, or a noun it is made of, is something that parties argue about."""
    if issue is None or issue.coded:
        return issue
    head = issue.head
    if head.pos_ in clauses.VERBAL:
        found = affected(head)
        if found is None or found.pos_ not in ("NOUN", "PROPN"):
            return None
        head = found
    parts = (head, *(c for c in head.lefts if c.dep_ == "compound"))
    return issue if any(arguable(part, book) for part in parts) else None


def disputed(issue: Issue | None, book: Codebook) -> bool:
    """Tell whether an issue, or what its deed is done to, is a common noun parties argue about."""
    found = debatable(issue, book)
    if found is None or found.coded:
        return found is not None
    head = affected(found.head) if found.head.pos_ in clauses.VERBAL else found.head
    return head is not None and head.pos_ == "NOUN"


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
