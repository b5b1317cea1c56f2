"""What a person types into a search box -> an expression of FTS5, and the marks in what it finds.

Any string is valid: nothing the user types is an operator but quotation marks round a phrase.
"""

import re
import unicodedata
from dataclasses import dataclass

MOST_TERMS = 32
PREFIX = 4
"""Letters from which a word also finds the words that begin with it (troop: troops, trooper)."""

PART = re.compile(r'"([^"]*)"|([^\s"]+)')
WORD = re.compile(r"[^\W_]+")
QUOTES = dict.fromkeys(map(ord, "“”„"), '"')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side; the last may go on where ``prefix`` says so."""

    words: tuple[str, ...]
    prefix: bool = False

    def expression(self) -> str:
        """Return the term in FTS5's grammar."""
        exact = '"' + " ".join(self.words) + '"'
        if not self.prefix:
            return exact
        singular = _singular(self.words[0])
        return f"({exact}* OR {_quoted(singular)})" if singular else f"{exact}*"

    def fits(self, words: list[str]) -> bool:
        """Tell whether as many words of a text as the term has are what it looks for."""
        if not self.prefix:
            return tuple(words) == self.words
        return words[0].startswith(self.words[0]) or words[0] == _singular(self.words[0])


def terms(text: str) -> list[Term]:
    """Return what a search looks for: all of the terms, in any order."""
    clean = re.sub("[\0\ud800-\udfff]", " ", text).translate(QUOTES)
    found = []
    for phrase, word in PART.findall(clean)[: 4 * MOST_TERMS]:
        parts = tuple(words(phrase or word))
        if parts:
            found.append(Term(parts, not phrase and len(parts) == 1 and len(parts[0]) >= PREFIX))
    return found[:MOST_TERMS]


def match(text: str) -> str:
    """Return an FTS5 expression; empty when there is nothing to look for."""
    return " AND ".join(term.expression() for term in terms(text))


def words(text: str) -> list[str]:
    """Return the words of a text as the index has them: without case and accents."""
    return [_fold(word) for word in WORD.findall(text)][: 4 * MOST_TERMS]


def marks(text: str, looked_for: list[Term]) -> list[tuple[int, int]]:
    """Return where a text has the terms of a search: (start, end), in order, without overlaps."""
    places = [(word.start(), word.end(), _fold(word.group())) for word in WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    for at, (start, _, _) in enumerate(places):
        if found and start < found[-1][1]:
            continue
        for term in looked_for:
            run = places[at : at + len(term.words)]
            if len(run) == len(term.words) and term.fits([word for _, _, word in run]):
                found.append((start, run[-1][1]))
                break
    return found


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _quoted(word: str) -> str:
    return f'"{word}"'


def _singular(word: str) -> str | None:
    """Return a plural without its s where it is long enough for a prefix."""
    return word[:-1] if len(word) > PREFIX and re.search(r"[^su]s$", word) else None
