"""A parse as plain objects, with the names that spaCy gives its own: what the extractors walk.

spaCy makes an object anew for every ``doc[i]`` and a string for every ``token.lemma_``, searches
the text for ``token.children``, and looks at the whole article for ``token.sent``. The rules ask
all this many times of each token; here it is asked once, which halves what they cost.
"""

from collections.abc import Iterator, Sequence
from typing import Any, overload

from spacy import attrs, tokens

from explorer.nlp.branches import edges, sentence_ranges
from explorer.nlp.columns import columns

tokens.Doc.set_extension("parsed", default=None, force=True)


class Token:
    """A word with its place in the parse; see ``spacy.tokens.Token`` for what each name means."""

    __slots__ = (
        *("dep_", "doc", "ent_type_", "head", "i", "idx", "is_punct", "is_space"),
        *("left_edge", "lefts", "lemma_", "lower_", "pos_", "right_edge", "rights", "tag_", "text"),
        "children",
    )

    def __init__(  # noqa: PLR0917 - made in bulk by ``map``, column by column
        self, doc: "Doc", i: int, idx: int, text: str, lower: str, lemma: str, pos: str, tag: str,
        dep: str, ent_type: str, is_punct: int, is_space: int,
    ) -> None:  # fmt: skip
        self.doc, self.i, self.idx, self.text, self.lower_, self.lemma_ = (
            doc, i, idx, text, lower, lemma,
        )  # fmt: skip
        self.pos_, self.tag_, self.dep_, self.ent_type_ = pos, tag, dep, ent_type
        self.is_punct, self.is_space = bool(is_punct), bool(is_space)
        self.head = self.left_edge = self.right_edge = self
        self.lefts: Sequence[Token] = ()
        self.rights: Sequence[Token] = ()
        self.children: Sequence[Token] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, by: int = 1) -> "Token":
        """Return the token so many places on.

        Raises:
            IndexError: the article begins or ends before.
        """
        at = self.i + by
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]

    @property
    def sent(self) -> "Span":
        """The sentence it stands in."""
        return Span(self.doc, *self.doc.bounds[self.i])

    @property
    def subtree(self) -> Iterator["Token"]:
        """It and all that hangs on it, in reading order."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def ancestors(self) -> Iterator["Token"]:
        """What it hangs on, up to the root."""
        node = self
        while node.head is not node:
            node = node.head
            yield node

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The others it is joined to by "and"."""
        start = self
        while start.dep_ == "conj" and start.head is not start:
            start = start.head
        found = [start]
        for one in found:
            found += [c for c in one.rights if c.dep_ == "conj"]
        return tuple(one for one in found if one is not self)

    def __getattr__(self, name: str) -> Any:
        """Ask spaCy for what few rules look at, such as ``like_num``."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.doc.made[self.i], name)


class Span:
    """Some tokens in a row."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.doc, self.start, self.end) == (other.doc, other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __getitem__(self, at: int) -> Token:
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """Where its first token starts."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its last token ends."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they were parsed, without the space behind."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def sent(self) -> "Span":
        """The sentence its first token stands in."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The token closest to the root of its sentence, of several the first."""
        words = self.doc.tokens[self.start : self.end]
        for word in words:
            if word.head is word:
                return word
        out = [word for word in words if not self.start <= word.head.i < self.end]
        return min(out, key=_depth) if out else self.doc.tokens[self.start]


def _depth(token: Token) -> int:
    """Return how many words are above a token; a lone mark is no root where a word can be."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


class Doc:
    """A parsed article; ``made`` is spaCy's, ``_`` what the extractors left on that."""

    def __init__(self, made: tokens.Doc) -> None:
        self.made, self._, self.text = made, made._, made.text
        words = columns(made)
        heads, opens = made.to_array([attrs.HEAD, attrs.SENT_START]).astype("int64").T.tolist()
        size = len(made)
        self.starts: list[int] = words[0]
        """Where each token starts."""
        self.tokens = list(map(Token, [self] * size, range(size), *words))
        self.sentences = sentence_ranges(opens)
        """Half-open ranges of tokens."""
        self.bounds = [one for one in self.sentences for _ in range(*one)]
        """For each token its sentence."""
        _hang(self.tokens, heads, {first for first, _ in self.sentences})

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if not isinstance(at, slice):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that hold a range of code points, None outside of the text."""
        found = self.made.char_span(start, end, alignment_mode="expand")
        return None if found is None else Span(self, found.start, found.end)

    def release(self) -> None:
        """Let go of the tokens, which hold one another: memory is free at once, not some time."""
        for token in self.tokens:
            token.head = token.left_edge = token.right_edge = token
            token.lefts = token.rights = token.children = ()
            del token.doc, token.head, token.left_edge, token.right_edge
        self.made._.parsed = None


def of(doc: tokens.Doc) -> Doc:
    """Return a parsed article as plain objects, made once; nothing may change its parse later."""
    if doc._.parsed is None:
        doc._.parsed = Doc(doc)
    found: Doc = doc._.parsed
    return found


def _hang(words: list[Token], heads: list[int], opens: set[int]) -> None:
    """Tie each token to its head (an offset), with the edges of all that hangs on it."""
    above = [i + by for i, by in enumerate(heads)]
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for i, head in enumerate(above):
        if head != i:
            words[i].head = words[head]
            (lefts if i < head else rights).setdefault(head, []).append(words[i])
    for i, found in lefts.items():
        words[i].lefts = words[i].children = found
    for i, found in rights.items():
        words[i].rights = found
        words[i].children = [*words[i].lefts, *found]
    first, last = edges(above, opens)
    for word, left, right in zip(words, first, last, strict=True):
        word.left_edge, word.right_edge = words[left], words[right]
