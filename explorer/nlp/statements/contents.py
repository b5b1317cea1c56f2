"""What a cue says, to the right length: quotations whole, loose ends cut, run-on quotes added."""

from collections.abc import Iterator
from itertools import islice

from explorer.nlp.parsed import Token
from explorer.nlp.statements import cues
from explorer.nlp.statements.cues import Candidate, Range, Reading, classes

QUOTE_MARKS = frozenset({'"', "''", "'", "``", " "})
TAILS = frozenset(
    {"relcl", "conj", "advcl", "appos", "parataxis", "prep", "npadvmod", "acl", "ccomp", "dep"}
)
"""Dependencies that can begin what the reporter adds."""

LONG = 30
CUED = 8
"""Tokens between a quotation and a cue of its own."""

SPEAKING = frozenset({"say", "ask"})
DASHES = frozenset({"-", "--", "—", "–"})


def whole_quotes(read: Reading, one: Candidate) -> tuple[Range, ...]:
    """Return a candidate's content grown to whole quotations, without cue, trimmed.

    A cue that stands inside a quotation attributes nothing outside of it: then nothing is left.
    """
    inside = read.region_of.get(one.key.i)
    grown = [_grown(read, piece, inside, one.cue[0]) for piece in one.content]
    kept = [piece for piece in grown if piece is not None]
    if len(kept) < len(grown):
        return ()
    if one.form == "fronted":
        kept = [_after_colon(read, piece) for piece in kept]
    parts: list[Range] = []
    for piece in merged(kept):
        parts += cues.cut(piece, one.cue) if _overlap(piece, one.cue) else [piece]
    return tuple(t for t in (trimmed(read, part) for part in parts) if t)


def _grown(read: Reading, piece: Range, inside: int | None, cue: int) -> Range | None:
    first, end = piece
    if inside is not None:
        low, high = read.regions[inside]
        return None if end <= low or high <= first else (max(first, low + 1), min(end, high))
    for i in (first, end - 1):
        region = read.region_of.get(i)
        if region is not None:
            a, b = read.regions[region]
            if not a <= cue < b:
                first, end = min(first, a), max(end, b)
    return first, end


def _after_colon(read: Reading, piece: Range) -> Range:
    """Return the quotation that ends a piece after a colon, which the cue is of: 'X: "...," he said'."""
    region = read.region_of.get(piece[1] - 1)
    if region is None:
        return piece
    first = read.regions[region][0]
    return (first, piece[1]) if first - 1 > piece[0] and read.doc[first - 1].text == ":" else piece


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def merged(ranges: list[Range]) -> list[Range]:
    """Return ranges in order, those that overlap or touch made one."""
    out: list[Range] = []
    for first, end in sorted(ranges):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((first, end))
    return out


def trimmed(read: Reading, piece: Range) -> Range | None:
    """Return a piece without loose punctuation at its ends; quotation marks stay."""
    first, end = piece
    while first < end and read.loose[first]:
        first += 1
    while end > first and read.loose[end - 1]:
        end -= 1
    return (first, end) if first < end else None


def run_on(read: Reading, one: Candidate, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return a quoted content with the whole quoted sentences that follow it.

    What is left of the cue's sentence may stand between; after that, quotation follows quotation.
    """
    region = read.region_of.get(content[-1][1] - 1)
    if region is None or region == read.region_of.get(one.key.i):
        return content
    out = list(_earlier(read, content))
    at = max(content[-1][1], one.cue[1])
    opened = len(out)
    rest = one.cue[0] >= content[-1][1]
    for first, end in read.regions[region + 1 :]:
        if len(out) == opened and _resumes(read, one, out[-1][1], first):
            pass
        elif not (_fresh(read, at, first, rest) and _whole(read, first, end)):
            if rest and _aside(read, at, first, end):
                continue
            break
        out.append((first, end))
        at, rest = end, False
    return tuple(out)


def _earlier(read: Reading, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Add the paragraphs before that opened the quotation and did not close it."""
    region = read.region_of.get(content[0][0], -1)
    while region in read.doc._.resumed and read.regions[region][0] == content[0][0]:
        region -= 1
        content = (read.regions[region], *content)
    return content


def _resumes(read: Reading, one: Candidate, ended: int, first: int) -> bool:
    """Tell whether a quotation goes on after a cue set into it: '"A," X said, "B"'."""
    doc = read.doc
    if not ended <= one.cue[0] < first or first - ended > LONG or doc[first - 1].text != ",":
        return False
    return not any(doc[i].text in ".!?;" for i in range(ended, first))


def _fresh(read: Reading, at: int, first: int, rest: bool) -> bool:
    """Tell whether a sentence starts at a quotation and nothing stands between but the cue's end."""
    doc = read.doc
    between = list(islice((t for t in doc[at:first] if not t.is_space), LONG + 1))
    if not between:
        return doc[at - 1].is_punct
    if not rest or len(between) > LONG or between[-1].text not in (".", "!", "?"):
        return False
    return sum(t.text in ".!?" for t in between) == 1


def _aside(read: Reading, at: int, first: int, end: int) -> bool:
    """Tell whether a quotation is a few words of the sentence that the cue is in."""
    doc = read.doc
    if first - at > LONG or end - first > LONG or doc[end - 2].text in (".", "!", "?"):
        return False
    return not any(t.text in ".!?" or t.is_space for t in doc[at:first])


def _whole(read: Reading, first: int, end: int) -> bool:
    """Tell whether a quotation is whole sentences: it ends as one and no cue follows."""
    doc = read.doc
    inner = (doc[i] for i in range(end - 1, first, -1) if doc[i].text not in QUOTE_MARKS)
    last = next(inner, None)
    if last is None or last.text[-1] not in ".!?…—-":
        return False
    after = next((t for t in doc[end : end + 3] if not t.is_space), None)
    if after is not None and (after.text[0] in DASHES or doc[end].text[:1].islower()):
        return False
    return end >= read.bounds[first][1] or not _cued(read, end)


def _cued(read: Reading, end: int) -> bool:
    """Tell whether a speaking verb follows a quotation in its paragraph: '"Why?" Lee asked'."""
    for token in read.doc[end : min(end + CUED, read.bounds[end][1])]:
        if token.is_punct or token.is_space or token.i in read.region_of:
            return False
        if token.pos_ == "VERB" and SPEAKING & classes("verbs").get(token.lemma_, frozenset()):
            return True
    return False


# ---------------------------------------------------------------- loose ends
def tails(read: Reading, one: Candidate, content: tuple[Range, ...]) -> Iterator[tuple[int, Token]]:
    """Yield (first token, its head word) of each loose end a content could lose, longest first."""
    if one.quoted and read.region_of.get(content[-1][1] - 1) is not None:
        return
    first, end = content[-1]
    root = read.doc[first:end].root
    node: Token | None = root
    found: list[tuple[int, Token]] = []
    while node is not None and len(found) < 6:
        last = [c for c in node.rights if first <= c.i < end and not c.is_punct and not c.is_space]
        node = last[-1] if last else None
        if node is None or node.right_edge.i + 1 < end - 1:
            break
        if node.dep_ in TAILS and node.left_edge.i > first:
            found.append((_tail_start(read, node), node))
    yield from ((at, word) for at, word in found if at > first and at not in read.region_of)


def without_tail(read: Reading, content: tuple[Range, ...], at: int) -> tuple[Range, ...]:
    """Return a content that ends before a token."""
    piece = trimmed(read, (content[-1][0], at))
    return (*content[:-1], piece) if piece else content


def _tail_start(read: Reading, node: Token) -> int:
    """Return where a tail begins: with the comma, dash or conjunction before it."""
    at, doc = node.left_edge.i, read.doc
    while at > 0 and (
        doc[at - 1].dep_ == "cc"
        or doc[at - 1].text in (",", ";", "(")
        or doc[at - 1].text in "-—–--"
    ):
        at -= 1
    return at


def tail_features(
    read: Reading, one: Candidate, content: tuple[Range, ...], at: int, word: Token
) -> frozenset[str]:
    """Return the names of what tells whether a tail belongs to the content."""
    doc = read.doc
    first, end = content[-1]
    opener = doc[word.left_edge.i].lower_
    before = doc[at].text if doc[at].is_punct or doc[at].dep_ == "cc" else "-"
    conjunction = next((t.lower_ for t in doc[at : word.i + 1] if t.dep_ == "cc"), "-")
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in word.lefts)
    size = sum(end - at >= limit for limit in (3, 6, 10, 16))
    rest = sum(at - first >= limit for limit in (2, 4, 8, 14))
    dep = word.dep_
    direct = word.head.i == doc[first:end].root.i
    base = [
        f"dep={dep}", f"dep,form={dep},{one.form}", f"dep,before={dep},{before}",
        f"dep,before,form={dep},{before},{one.form}",
        f"dep,opener={dep},{opener}", f"dep,opener,before={dep},{opener},{before}",
        f"dep,conj={dep},{conjunction},{own},{before}", f"tag={word.tag_}", f"dep,tag={dep},{word.tag_}",
        f"size={size}", f"rest={rest}", f"dep,size={dep},{size}", f"dep,rest={dep},{rest}",
        f"dep,direct={dep},{direct}", f"head={word.head.pos_}", f"dep,head={dep},{word.head.pos_}",
        f"dep,ent={dep},{_ent(word)}", f"before={before}", f"key={one.key.lemma_}",
    ]  # fmt: skip
    if any(i in read.region_of for i in range(at, end)):
        base.append("quoted tail")
    base += [
        f"class={c},{dep}"
        for c in classes("verbs").get(word.lemma_, ())
        if c in ("say", "believe", "want")
    ]
    return frozenset("cut:" + name for name in base)


def _ent(word: Token) -> str:
    if word.dep_ == "prep":
        inner = next((c for c in word.children if c.dep_ == "pobj"), None)
        return inner.ent_type_ if inner is not None else ""
    return word.ent_type_
