"""Trimming: the names the model recognised, without what is no part of them and not cut short."""

from explorer.nlp.entities import gazetteer
from explorer.nlp.entities.mentions import KINDS, Found, Text, word_list
from explorer.nlp.parsed import Doc

OPENERS = frozenset(
    ["the", "a", "an", "this", "that", "-", "(", ",", "'", "'s", "—", "–", ".", "&"]
)
CLOSERS = frozenset(["'s", "'", '"', ",", ")", "(", "-", "—", "–", ":", ";", "``", "''", "s"])
PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "do",
        "du",
        "la",
        "le",
        "al",
        "bin",
        "ibn",
        "el",
        "ter",
        "ten",
        "af",
    ]
)


def named(text: Text) -> list[Found]:
    """Return the names the model recognised, trimmed."""
    found = (_trim(text, ent.start, ent.end, ent.label_) for ent in text.doc.made.ents)
    return [mention for mention in found if mention]


def _trim(text: Text, first: int, last: int, label: str) -> Found | None:
    """Take determiners, titles and possessive endings off a recognised name; finish "Ursula von"."""
    doc = text.doc
    if label not in KINDS or not text.read[first]:
        return None
    while first < last and _no_start(doc, first, last, label):
        first += 1
    while first < last and (doc[last - 1].is_space or doc[last - 1].text in CLOSERS):
        last -= 1
    if first == last or not any(
        t.text[:1].isupper() or t.text[:1].isdigit() for t in doc[first:last]
    ):
        return None
    last = _finished(doc, first, last) if label == "PERSON" else _cut_tail(doc, first, last)
    if label == "ORG":
        last = next((i for i in range(first + 1, last) if doc[i].text in {",", ":"}), last)
        if _is_department(doc, first + 1, last) and gazetteer.is_demonym(doc[first].text):
            last, label = first + 1, "NORP"  # "European Trade" Commissioner
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    start -= 2 * (text.plain[max(0, start - 2) : start] in {"O'", "D'"})
    start += len(doc[first].text) - len(doc[first].text.lstrip("-\u2014\u2013'\"@#"))
    if (
        start >= end
        or "\n" in text.plain[start:end]
        or (last - first == 1 and doc[first].pos_ in {"PRON", "DET"})
    ):
        return None
    return text.found(start, end, label)


def _is_department(doc: Doc, first: int, last: int) -> bool:
    """Tell whether words are the department of the office that follows them."""
    words = doc[first:last].text.lower()
    office = last < len(doc) and doc[last].lower_ in word_list("roles")
    return bool(words) and office and words in word_list("departments")


def _no_start(doc: Doc, i: int, last: int, label: str) -> bool:
    token = doc[i]
    if token.is_space or token.is_quote or (i + 1 < last and token.lower_ in OPENERS):
        return True
    if label in {"ORG", "GPE", "LOC", "FAC"} and i + 1 < last and token.is_lower and token.is_alpha:
        return token.lower_ not in PARTICLES
    titles = word_list("titles") | (word_list("royal") if i + 2 < last else frozenset())
    return label == "PERSON" and i + 1 < last and token.lower_.rstrip(".") in titles


def _cut_tail(doc: Doc, first: int, last: int) -> int:
    """Return the end of a name without common words behind it ("RIA state news agency")."""
    while last - 1 > first and doc[last - 1].is_lower and doc[last - 2].text != "-":
        last -= 1
    return last


def _goes_on(doc: Doc, i: int) -> bool:
    """Tell whether a word carries a person's name on; a wrong sentence start does not stop it."""
    token, joined = doc[i], doc[i - 1].whitespace_ == " "
    lone = not token.ent_type_ or doc[i - 1].lower_ in PARTICLES
    return joined and token.pos_ == "PROPN" and token.is_title and lone


def _finished(doc: Doc, first: int, last: int) -> int:
    """Return the end of a person's name that the model broke off ("Ursula von", "Sarah")."""
    last = _cut_tail(doc, first, last) if doc[last - 1].lower_ not in PARTICLES else last
    titled = first > 0 and doc[first - 1].lower_.rstrip(".") in word_list("person_titles")
    if last - first == 1 and (titled or doc[first].lower_ in word_list("given")):
        while last < len(doc) and _goes_on(doc, last):
            last += 1
    while last < len(doc) and doc[last - 1].lower_ in PARTICLES and doc[last].is_alpha:
        last += 1
    if last + 1 < len(doc) and doc[last].text in PARTICLES and _goes_on(doc, last + 1):
        last += 2  # "Andre Correa" do Lago
    return last
