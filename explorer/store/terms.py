"""What a person types into a search box -> an expression of FTS5; any string is valid."""

import re

MOST_TERMS = 32
PREFIX = 4
"""Letters from which a word also finds the words that begin with it (troop: troops, trooper)."""

PART = re.compile(r'"([^"]*)"|([^\s"]+)')


def match(text: str) -> str:
    """Return an FTS5 expression: all the words, in any order; words in quotation marks as a phrase.

    Nothing the user types is an operator. Empty when there is nothing to look for.
    """
    clean = re.sub("[\0\ud800-\udfff]", " ", text).translate(dict.fromkeys(map(ord, "“”„"), '"'))
    parts = [(phrase, word) for phrase, word in PART.findall(clean)][: 4 * MOST_TERMS]
    terms = [_phrase(phrase) if phrase else _word(word) for phrase, word in parts]
    return " AND ".join([term for term in terms if term][:MOST_TERMS])


def words(text: str) -> list[str]:
    """Return the words of a search, in lower case."""
    return re.findall(r"[^\W_]+", text.casefold())[:MOST_TERMS]


def _phrase(text: str) -> str:
    return f'"{text}"' if words(text) else ""


def _word(text: str) -> str:
    found = words(text)
    if not found:
        return ""
    if len(found) > 1 or len(found[0]) < PREFIX:
        return f'"{text}"'
    stem = found[0]
    if len(stem) > PREFIX and re.search(r"[^su]s$", stem):
        return f'("{stem[:-1]}" OR "{stem}"*)'
    return f'"{stem}"*'
