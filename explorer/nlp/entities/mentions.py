"""Mentions: where the article names somebody or something, before anybody knows who is who."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from explorer.nlp import lexicon
from explorer.nlp.document import sentences
from explorer.nlp.entities import gazetteer
from explorer.nlp.entities.gazetteer import WORD, Known
from explorer.nlp.parsed import Doc

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

OFFICES = frozenset(
    {"general", "director", "executive", "secretary", "president", "chairman", "chairwoman"}
    | {"minister", "boss", "spokesman", "spokeswoman", "spokesperson", "envoy", "ambassador"}
)
"""Last words of descriptions that only persons have."""

ADJECTIVES = frozenset(
    ["Liberal", "Social", "Christian", "Free", "National", "Progressive", "Sweden", "Centre"]
)
"""Words before "Democrat" that make it another country's party."""

LABELS = {"surname": "PERSON", "generic": "ORG"}
"""Forms of the gazetteer that only tell the kind of a name."""

PREFIXES = frozenset({"ex", "pro", "anti", "non", "post", "pan", "trans"})


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
    sited: bool = False
    """Whether something happens in or near it."""
    bodily: bool = False
    """Whether it has what only an organisation has."""


def word_list(name: str) -> frozenset[str]:
    """Return a list of ``lexicon/roles.toml`` as a set."""
    return lexicon.words("roles", name)


class Text:
    """A parsed article with the bridge from offsets to tokens, and how each word is set."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.plain = doc.text
        self.starts = doc.starts
        self.words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(self.plain)]
        """The words of the text as the gazetteer splits them, with offsets."""
        self.small = {word for word, _, _ in self.words if word.islower()}
        """Words that stand in the article in small letters."""
        self.read = [False] * len(doc)
        self.shouted = [False] * len(doc)
        """In a sentence all in capitals."""
        self.titled = [False] * len(doc)
        """In a headline whose every word of weight is capitalised."""
        for sent, section in sentences(doc):
            words = self.plain[sent.start_char : sent.end_char]
            loud = words.isupper() and len(sent) > 1
            titled = section.role in {"headline", "subheading"} and _title_case(words)
            for i in range(sent.start, sent.end):
                self.read[i], self.shouted[i], self.titled[i] = True, loud, titled
        for section in doc._.article.sections:
            if section.role == "dateline":  # the places in datelines are mentions
                for i in range(self.token(section.start), self.token(section.end - 1) + 1):
                    self.read[i] = True

    def token(self, offset: int) -> int:
        """Return the token at an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def found(self, start: int, end: int, label: str, known: Known | None = None) -> Found:
        """Make a mention of two offsets."""
        first, last = self.token(start), self.token(end - 1) + 1
        return Found(first, last, start, end, self.plain[start:end], label, known)


def _title_case(text: str) -> bool:
    heavy = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(heavy) and sum(word[0].isupper() for word in heavy) >= 0.8 * len(heavy)


def listed(text: Text) -> list[Found]:
    """Return the names of the gazetteer that stand in the text."""
    usual, loud = gazetteer.forms(), gazetteer.capitals_form()
    words, found, at = text.words, [], 0
    while at < len(words):
        if words[at][0] not in usual and words[at][0] not in loud:
            at += 1
            continue
        token = text.token(words[at][1])
        trie = loud if text.shouted[token] else usual
        size, known = _longest(words, at, trie) if text.read[token] else (0, None)
        if known and known.form == "party" and _is_part(text, words, at):
            size, known = 1, None
            found += _hyphenated(text, words, at)
        if known and text.plain[words[at + size - 1][2] : words[at + size - 1][2] + 1] == "$":
            size, known = 1, None  # "US$2.4 billion" is money
        if known:
            label = LABELS.get(known.form, "")
            fact = None if label else known
            found.append(text.found(words[at][1], words[at + size - 1][2], label, fact))
        at += size or 1
    return found


def _is_part(text: Text, words: list[tuple[str, int, int]], at: int) -> bool:
    """Tell whether a word is the end of another party's name: "Social Democrat", "GreenLeft-Labour"."""
    before = text.plain[max(0, words[at][1] - 1) : words[at][1]]
    if before == "-":
        return at > 1 and words[at - 2][0][:1].isupper()
    return at > 0 and before == " " and words[at - 1][0] in ADJECTIVES


def _hyphenated(text: Text, words: list[tuple[str, int, int]], at: int) -> list[Found]:
    """Return "GreenLeft-Labour" whole, where a hyphen joins a party's name to another word."""
    joined = text.plain[words[at][1] - 1] == "-"
    return [text.found(words[at - 2][1], words[at][2], "ORG")] if joined else []


def _longest(
    words: list[tuple[str, int, int]],
    at: int,
    trie: dict[str, tuple[tuple[tuple[str, ...], Known], ...]],
) -> tuple[int, Known | None]:
    for form, known in trie.get(words[at][0], ()):
        if all(at + k < len(words) and words[at + k][0] == word for k, word in enumerate(form)):
            return len(form), known
    return 0, None


def merged(names: list[Found], known: list[Found]) -> list[Found]:
    """Keep the longer of two that overlap; one found both ways keeps label and meaning."""
    holders: dict[int, Found] = {}
    starts = [k.start for k in known]  # in reading order
    kept: list[Found] = []
    ranked = [(_weight(f, known, starts), f.start, f) for f in (*names, *known)]
    for _, _, mention in sorted(ranked, key=lambda row: row[:2]):
        span = range(mention.start, mention.end)
        rival = next((holders[i] for i in span if i in holders), None)
        if rival is None:
            kept.append(rival := mention)
            holders.update(dict.fromkeys(span, mention))
        elif (rival.start, rival.end) == (mention.start, mention.end):
            rival.label = rival.label or mention.label
            rival.known = rival.known or mention.known
        elif rival.known and not rival.label:
            rival.label = mention.label
        if rival.known and rival.known.kind == "person":
            rival.label = "PERSON"
    return sorted(kept, key=lambda f: f.start)


def _weight(mention: Found, known: list[Found], starts: list[int]) -> tuple[int, bool]:
    """Longer first; a recognised name that is a known one and lower-case words is only that one."""
    size = mention.start - mention.end
    if mention.known is None and len(mention.text) > 3:
        first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        inside = [k for k in known[first:last] if k.end <= mention.end]
        rest = mention.text
        for one in inside:
            rest = rest.replace(one.text, "", 1)
        branch = mention.label == "ORG" and not rest.strip()  # "Greenpeace Canada": all one name
        small = not any(c.isupper() for c in rest) and not branch
        plain_rest = small or rest.lower().strip("- ") in PREFIXES
        if inside and (mention.label in {"NORP", "GPE"} or plain_rest):
            return 0, True
    return size, mention.known is None


def title_before(doc: Doc, mention: Found) -> str:
    """Return the title just before a name, in lower case, "" if there is none."""
    word = doc[mention.first - 1].lower_.rstrip(".") if mention.first else ""
    if word in word_list("titles"):
        return word
    if word == "," and mention.first > 1 and doc[mention.first - 2].lower_ in OFFICES:
        owners = {t.lower_ for t in doc[max(0, mention.first - 6) : mention.first - 2]}
        return doc[mention.first - 2].lower_ if owners & {"its", "their", "'s"} else ""
    return _title_after(doc, mention.last)


def is_sited(doc: Doc, mention: Found) -> bool:
    """Tell whether a name follows a preposition of place that no verb of mind asks for."""
    prep = doc[mention.first - 1] if mention.first else None
    if prep is None:
        return False
    if prep.lower_ == "of":
        return prep.head.lemma_.lower() in word_list("settlements")
    if prep.lower_ not in {"in", "near", "outside", "around"}:
        return False
    return prep.head.lemma_.lower() not in word_list("minds")


def _office_after(doc: Doc, i: int) -> bool:
    """Tell whether an office somebody has follows: "Ann Lee, the agency's director-general,"."""
    end = next((k for k in range(i, min(i + 9, len(doc))) if doc[k].text == ","), i)
    owned = any(t.text == "'s" for t in doc[i:end])
    return owned and doc[end - 1].lower_ in OFFICES and doc[end - 1].tag_ == "NN"


def _title_after(doc: Doc, i: int) -> str:
    """Return the title in "Marine Le Pen, leader of the far right"; a group's members do not count."""
    if i >= len(doc) or doc[i].text != ",":
        return ""
    if _office_after(doc, i + 1):
        return "leader"
    for token in doc[i + 1 : i + 6]:
        if token.lower_ in word_list("person_titles") | {"leader"}:
            after = doc[token.i + 1] if token.i + 1 < len(doc) else token
            return "leader" if after.lower_ in {"of", "for", ",", "at"} else ""
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PART"}:
            return ""
    return ""
