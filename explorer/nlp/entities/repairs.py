"""Repairs: what the model missed or mangled, put right from the article's other mentions."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from explorer.nlp import lexicon
from explorer.nlp.entities import bodies, compounds, gazetteer, mentions, trimming, unseen
from explorer.nlp.entities.gazetteer import WORD, Known
from explorer.nlp.entities.mentions import Found, Text
from explorer.nlp.entities.trimming import PARTICLES
from explorer.nlp.parsed import Doc, Token

ACRONYM = re.compile(r"\s?\((?:the |or )?['\"]?(?P<short>[A-Z][A-Za-z.&-]{1,9})['\"]?\)")
"""An acronym introduced in brackets right after a name: "Global Dockers Alliance (GDA)"."""

LISTED = re.compile(r"[A-Z]\w+ and [A-Z].*(?:Union|Association|Council|Committee|Federation)$")
"""The end of a list that is one body's name."""

SINGLE = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})


def find(text: Text) -> tuple[list[Found], dict[str, str]]:
    """Return the mentions of an article in reading order, none overlapping, and its acronyms.

    The second value maps an acronym to the name it was introduced for.
    """
    doc = text.doc
    found = mentions.merged(trimming.named(text), mentions.listed(text))
    found = _joined_bodies(text, _joined_persons(text, _parties(found)))
    found = [f for f in compounds.joined(text, found) if not compounds.is_noise(text, f)]
    found = unseen.added(text, _typed(text, found))
    found = _states_not_countries(_persons_not_countries(doc, _in_capitals(found)))
    short = acronyms(text.plain, found)
    found = _cut_headlines(text, found)
    found = _again(text, found, short)
    for mention in found:
        mention.title = mentions.title_before(doc, mention)
        mention.sited = mentions.is_sited(doc, mention)
        mention.bodily = mention.known is None and bodies.is_body(doc, mention)
    return found, short


def _parties(found: list[Found]) -> list[Found]:
    """Keep "Greens" and "the Commission" as bodies only where their country or bloc is named."""
    sides = Counter(f.known.side for f in found if f.known and not f.known.form.endswith("home"))
    for mention in found:
        fact = mention.known
        if fact and fact.form.endswith("at home"):
            home = max(str(fact.side).split(" | "), key=lambda side: sides[side])
            form, named = fact.form.split()[0], sides[home] > 0
            mention.known = Known(fact.name, "organisation", home, form) if named else None
    return [f for f in found if f.known or f.label]


def _joined_persons(text: Text, found: list[Found]) -> list[Found]:
    """Join a name the model broke in two: "Hassan Sheikh" "Mohamud"."""
    kept: list[Found] = []
    for mention in found:
        last = kept[-1] if kept else None
        gap = text.plain[last.end : mention.start].strip() if last else "."
        both = last and not last.known and not mention.known and (not gap or gap in PARTICLES)
        near = last and mention.start - last.end <= len(gap) + 2 and "\n" not in gap
        if last and both and near and last.label == mention.label == "PERSON":
            kept[-1] = text.found(last.start, mention.end, "PERSON")
        else:
            kept.append(mention)
    return kept


def _joined_bodies(text: Text, found: list[Found]) -> list[Found]:
    """Join a body the model broke at a comma: "Cooks" ", " "Waiters and Porters Union"."""
    kept: list[Found] = []
    for mention in found:
        last = kept[-1] if kept else None
        both = last and not last.known and not mention.known
        names = both and last and last.label == mention.label == "ORG"
        near = last and text.plain[last.end : mention.start] == ", "
        if last and names and near and LISTED.match(mention.text):
            kept[-1] = text.found(last.start, mention.end, "ORG")
        else:
            kept.append(mention)
    return kept


def _typed(text: Text, found: list[Found]) -> list[Found]:
    """Read as a body what a common noun says is one: "the rail union Solid", "the charity Refuge"."""
    doc, at = text.doc, {i: f for f in found for i in range(f.first, f.last)}
    added = []
    for token in _typing(text):
        name = doc[token.i + 1]
        if not name.text[:1].isupper() or name.is_sent_start:
            continue
        if name.lower_ == "the":
            continue
        mention = at.get(name.i)
        if mention and mention.known is None and mention.first == name.i:
            mention.label = "ORG"
        elif mention is None and text.read[name.i] and not text.titled[name.i] and name.is_alpha:
            added.append(text.found(name.idx, name.idx + len(name), "ORG"))
    return sorted(found + added, key=lambda f: f.start)


def _typing(text: Text) -> Iterator[Token]:
    """Yield the nouns that say what the name right behind is: "union", not "union's"."""
    typing = mentions.word_list("bodies") | mentions.word_list("kinds_of_body")
    for (word, start, end), (_, after, _) in pairwise(text.words):
        if word in typing and after == end + 1 and text.plain[end] == " ":
            yield text.doc[text.token(start)]


def _in_capitals(found: list[Found]) -> list[Found]:
    """Look a name in capitals up as if it were not ("WASHINGTON (Reuters)")."""
    for mention in found:
        if mention.known is None and mention.text.isupper() and len(mention.text) > 3:
            known = gazetteer.lookup(mention.text.title())
            mention.known = known if known and known.form not in {"surname", "person"} else None
    return found


def _persons_not_countries(doc: Doc, found: list[Found]) -> list[Found]:
    """Read "Jordan" and "Cuban" as persons where Michael Jordan and Mark Cuban are about."""
    surnames = {f.text.split()[-1] for f in found if f.label == "PERSON" and " " in f.text}
    for mention in found:
        if (
            mention.known
            and mention.last - mention.first == 1
            and _is_surname(doc, mention, surnames)
        ):
            mention.known, mention.label = None, "PERSON"
    return found


def _is_surname(doc: Doc, mention: Found, surnames: set[str]) -> bool:
    if mention.label == "PERSON":
        faith = mention.known is not None and mention.known.form == "group"
        return mention.text in surnames or faith
    token = doc[mention.first]
    acts = token.dep_ in {"nsubj", "dobj", "pobj", "poss", "nsubjpass"} and token.pos_ == "PROPN"
    return mention.text in surnames and acts and mention.label in {"NORP", "", "ORG"}


def _states_not_countries(found: list[Found]) -> list[Found]:
    """Read "Georgia" as the state in an article about the United States."""
    texts = {f.text for f in found}
    at_home = any(f.known and f.known.side == "United States" for f in found)
    for name, against in lexicon.load("actors")["namesakes"].items():
        if name in texts and at_home and not texts & set(against.split(" | ")):
            state = Known(name, "place", "United States")
            for mention in found:
                mention.known = state if mention.text == name else mention.known
    return found


def acronyms(plain: str, found: list[Found]) -> dict[str, str]:
    """Return acronym -> the name it stands right behind in brackets."""
    table = {}
    for mention in found:
        close = ACRONYM.match(plain, mention.end)
        if close and _initials(close["short"], mention.text):
            table[close["short"]] = mention.text
    return table


def _initials(short: str, name: str) -> bool:
    letters = short.replace(".", "").lower()
    words = [w for w in re.split(r"[\s-]+", name) if w]
    if len(words) < 2:
        return False
    every = "".join(w[0] for w in words).lower()
    large = "".join(w[0] for w in words if w[0].isupper()).lower()
    return letters in {every, large} or (letters[0] == every[0] and letters[-1] in every[1:])


def _cut_headlines(text: Text, found: list[Found]) -> list[Found]:
    """In a Title Case headline trust only names that stand elsewhere in the article."""
    sure = {f.text for f in found if not text.titled[f.first] and not text.shouted[f.first]}
    words = {f.text.split()[-1] for f in found if f.text in sure and f.label == "PERSON"}
    return [
        mention
        for mention in found
        if mention.known
        or not text.titled[mention.first]
        or mention.text in sure | words
        or (" " not in mention.text and mention.label in SINGLE and not sure)
    ]


def _again(text: Text, found: list[Found], short: dict[str, str]) -> list[Found]:
    """Find again, wherever they stand, the names recognised once in this article."""
    forms = _forms(found) | {tuple(WORD.findall(a)): "ORG" for a in short}
    if not forms:
        return found
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_first.setdefault(form[0], []).append(form)
    taken = sorted((f.start, f.end) for f in found)
    words, extra, at, upto = text.words, [], 0, 0
    while at < len(words):
        start = words[at][1]
        if words[at][0] not in by_first:
            at += 1
            continue
        while upto < len(taken) and taken[upto][1] <= start:
            upto += 1
        free = upto == len(taken) or start < taken[upto][0]
        form = _form_at(words, at, by_first) if free and text.read[text.token(start)] else None
        if form and (upto == len(taken) or words[at + len(form) - 1][2] <= taken[upto][0]):
            extra.append(text.found(start, words[at + len(form) - 1][2], forms[form]))
        at += len(form) if form else 1
    return sorted(found + extra, key=lambda f: f.start)


def _form_at(
    words: list[tuple[str, int, int]], at: int, by_first: dict[str, list[tuple[str, ...]]]
) -> tuple[str, ...] | None:
    for form in by_first.get(words[at][0], ()):
        if tuple(w for w, _, _ in words[at : at + len(form)]) == form:
            return form
    return None


def _forms(found: list[Found]) -> dict[tuple[str, ...], str]:
    """Return the names worth looking for again, as words, with the label they had."""
    forms: dict[tuple[str, ...], str] = {}
    for mention in found:
        if (mention.known and mention.known.kind != "person") or mention.label not in SINGLE | {""}:
            continue
        words = tuple(WORD.findall(mention.text))
        last = tuple(WORD.findall(mention.text.split()[-1]))
        label = "PERSON" if mention.known else mention.label
        if len(words) > 1 or (label in {"PERSON", "ORG"} and len(mention.text) > 2):
            forms.setdefault(words, label)
        if label == "PERSON" and len(last[-1]) > 2 and last[0][0].isupper():
            forms.setdefault(last, label)
    return {f: v for f, v in forms.items() if any(w[0].isupper() for w in f)}
