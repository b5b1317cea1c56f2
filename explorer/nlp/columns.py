"""What spaCy holds of each token, column by column, with strings in the place of their keys."""

from typing import Any

from spacy import attrs
from spacy.strings import StringStore
from spacy.tokens import Doc

COLUMNS = (
    *(attrs.IDX, attrs.ORTH, attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP),
    *(attrs.ENT_TYPE, attrs.IS_PUNCT, attrs.IS_SPACE),
)
"""What a token is made of, in the order of ``parsed.Token``'s arguments."""

NAMED = range(1, 8)
"""Columns that hold keys of strings."""


class _Names(dict[int, str]):
    """Key -> string, each asked of spaCy once for an article."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.strings = strings

    def __missing__(self, key: int) -> str:
        self[key] = found = self.strings[key]
        return found


def columns(made: Doc) -> list[list[Any]]:
    """Return the columns of an article, one value for each token."""
    table, names = made.to_array(list(COLUMNS)).T, _Names(made.vocab.strings)
    return [  # one at a time: the numbers of a long article take more than its strings
        list(map(names.__getitem__, column.tolist())) if n in NAMED else column.tolist()
        for n, column in enumerate(table)
    ]
