"""Mentions: where the article names somebody or something, before anybody knows who is who."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from explorer.nlp import gazetteer, lexicon
from explorer.nlp.document import sentences
from explorer.nlp.gazetteer import WORD, Known

KINDS = {
    "PERSON": "person",
    "GPE": "place",
    "ORG": "organisation",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "other",
    "EVENT": "event",
    "PRODUCT": "other",
    "LAW": "other",
    "WORK_OF_ART": "other",
}
"""The recogniser's labels and our kinds; a GPE that is no known country is a place."""

NO_NAMES = frozenset(["I", "A", "The"])


@dataclass(slots=True)
class Found:
    """One mention being worked on: tokens [first, last), and what names it."""

    first: int
    last: int
    start: int
    end: int
    text: str
    """Words of the plain copy, without titles, determiners and possessive endings."""
    label: str
    """The recogniser's label, "" where it found nothing here."""
    known: Known | None = None
    title: str = ""
    """The title just before the name, in lower case."""


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a list of ``lexicon/roles.toml`` as a set."""
    return frozenset(lexicon.load("roles")[name].split())


class Text:
    """A parsed article with the bridge from offsets to tokens."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]
        self.read = [False] * len(doc)
        self.shouted = [False] * len(doc)
        for sent, section in sentences(doc):
            loud = section.role in {"headline", "subheading"} and sent.text.isupper()
            for token in sent:
                self.read[token.i] = True
                self.shouted[token.i] = loud
        self.dateline(doc)

    def dateline(self, doc: Doc) -> None:
        """Mark datelines as read: the places in them are mentions."""
        for section in doc._.article.sections:
            if section.role == "dateline":
                for i in range(self.token(section.start), self.token(section.end - 1) + 1):
                    self.read[i] = True

    def token(self, offset: int) -> int:
        """Return the token at an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def found(self, start: int, end: int, label: str, known: Known | None = None) -> Found:
        """Make a mention of two offsets."""
        first, last = self.token(start), self.token(end - 1) + 1
        return Found(first, last, start, end, self.doc.text[start:end], label, known)


def find(doc: Doc) -> list[Found]:
    """Return the mentions of an article in reading order; none overlap."""
    text = Text(doc)
    named = [found for ent in doc.ents if (found := _trim(text, ent.start, ent.end, ent.label_))]
    listed = _listed(text)
    found = _merge(named, listed)
    found = _repair(text, found)
    for mention in found:
        mention.title = _title(doc, mention)
    return found


def _trim(text: Text, first: int, last: int, label: str) -> Found | None:
    """Take determiners, titles and possessive endings off a recognised name."""
    doc = text.doc
    if label not in KINDS or not text.read[first]:
        return None
    while first < last and _no_start(doc, first, last, label):
        first += 1
    while first < last and _no_end(doc, last - 1):
        last -= 1
    if first == last or not any(
        t.text[:1].isupper() or t.text[:1].isdigit() for t in doc[first:last]
    ):
        return None
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    if "\n" in doc.text[start:end] or doc.text[start:end] in NO_NAMES:
        return None
    return text.found(start, end, label)


def _no_start(doc: Doc, i: int, last: int, label: str) -> bool:
    token = doc[i]
    low = token.lower_.rstrip(".")
    if label == "PERSON" and low in word_list("titles") and i + 1 < last:
        return True
    if token.lower_ in {"the", "a", "an", "this", "that"} and i + 1 < last:
        return True
    return (
        token.is_space or token.is_quote or token.text in {"-", "(", ",", "'", "'s", "—", "–", "."}
    )


def _no_end(doc: Doc, i: int) -> bool:
    return doc[i].is_space or doc[i].text in {
        "'s",
        "'",
        '"',
        ",",
        ")",
        "-",
        "—",
        "–",
        ":",
        ";",
        "``",
        "''",
    }


def _listed(text: Text) -> list[Found]:
    """Scan the text for the names the gazetteer has."""
    words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text.doc.text)]
    usual, loud = gazetteer.forms(), None
    found, at = [], 0
    while at < len(words):
        token = text.token(words[at][1])
        trie = usual
        if text.shouted[token]:
            loud = trie = loud or gazetteer.capitals_form()
        size, known = _longest(words, at, trie) if text.read[token] else (0, None)
        if known:
            found.append(text.found(words[at][1], words[at + size - 1][2], "", known))
        at += size or 1
    return found


def _longest(
    words: list[tuple[str, int, int]],
    at: int,
    trie: dict[str, tuple[tuple[tuple[str, ...], Known], ...]],
) -> tuple[int, Known | None]:
    for form, known in trie.get(words[at][0], ()):
        if all(at + k < len(words) and words[at + k][0] == word for k, word in enumerate(form)):
            return len(form), known
    return 0, None


def _merge(named: list[Found], listed: list[Found]) -> list[Found]:
    """Keep the longer of two that overlap; one found both ways keeps label and meaning."""
    kept: list[Found] = []
    for mention in sorted(named + listed, key=lambda f: (f.start - f.end, f.known is None)):
        rival = next((k for k in kept if k.first < mention.last and mention.first < k.last), None)
        if rival is None:
            kept.append(mention)
        elif (rival.first, rival.last) == (mention.first, mention.last):
            rival.label = rival.label or mention.label
            rival.known = rival.known or mention.known
    return sorted(kept, key=lambda f: f.start)


def _repair(text: Text, found: list[Found]) -> list[Found]:
    """Find again, wherever they stand, the names recognised once in this article."""
    doc = text.doc
    taken = {i for f in found for i in range(f.first, f.last)}
    names = {}
    for mention in found:
        if mention.label == "PERSON" and not mention.known:
            words = mention.text.split()
            for form in {tuple(words), (words[-1],)}:
                if len(form[-1]) > 2 and form[-1][0].isupper():
                    names[form[-1]] = form
    extra = []
    for token in doc:
        if token.i in taken or not text.read[token.i]:
            continue
        if token.text in names and token.text[0].isupper():
            extra.append(text.found(token.idx, token.idx + len(token), "PERSON"))
    return sorted(found + extra, key=lambda f: f.start)


def _title(doc: Doc, mention: Found) -> str:
    before = doc[mention.first - 1].lower_.rstrip(".") if mention.first else ""
    return before if before in word_list("titles") else ""
