"""Learn the weights of the cue classifier from a folder of hand-marked articles.

::

    python -m explorer.nlp.statements.train_cues GOLD_FOLDER                     write cue_weights.tsv
    python -m explorer.nlp.statements.train_cues GOLD_FOLDER --held-out FILE     write instead, as JSON lines,
                                 what each article gets from weights that never saw that article

The folder holds ``NAME.txt`` and ``NAME.json``, the latter in the extraction contract ("statements"
with speaker, cue and content; "unsure" zones are left out). Needs scikit-learn, which the product
itself does not. A logistic regression over named features; a minute or two, most of it parsing.
"""

import argparse
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from explorer.nlp import document, learnt, parsed, pipeline, statements
from explorer.nlp.parsed import Doc
from explorer.nlp.statements import contents, cue_model, cues
from explorer.nlp.statements.cue_features import features
from explorer.nlp.statements.cue_model import Weights
from explorer.nlp.statements.cues import Candidate, Reading

AGREE = 0.5
"""Share of content words (Jaccard) from which a candidate counts as a marked statement."""

RIVAL, LOST = 0.75, 0.3
"""A candidate that fits a mark less than this share of the best is a mistake of this weight."""

RARE = 3
"""Features seen in fewer candidates are left out."""

STRENGTH = 0.25
"""Inverse regularisation; chosen by cross-validation among 0.1, 0.25, 0.5 and 1."""

SMALL = 0.02
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    """One article: its candidates, what the classifier sees of them, and what they are."""

    path: Path
    read: Reading
    found: list[Candidate]
    seen: list[frozenset[str]]
    label: list[int]
    weight: list[float]
    tails: list[tuple[frozenset[str], int]]
    """What is seen of each loose end of a marked content, and whether the marks leave it out."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A hand-marked statement as sets of tokens."""

    source: frozenset[int]
    content: frozenset[int]


def example(path: Path, doc: Doc, gold: dict[str, Any]) -> Example:
    """Turn a parsed article and its marks into candidates with labels."""
    read = cues.reading(doc)
    found = statements.settled(read, statements.candidates(read))
    marks = [_marked(doc, row) for row in gold["statements"]]
    unsure = _tokens(doc, gold.get("unsure", []))
    fits = [_best(read, one, marks) for one in found]
    top: dict[Marked, float] = {}
    for share, mark in fits:
        if mark is not None:
            top[mark] = max(share, top.get(mark, 0.0))
    label, weight, tails = [], [], []
    for one, (share, mark) in zip(found, fits, strict=True):
        good = mark is not None and share >= max(AGREE, RIVAL * top[mark])
        label.append(int(good))
        weight.append(
            share if good else LOST if share >= AGREE else _doubt(read, one, marks, unsure)
        )
        if share >= AGREE and mark is not None:
            tails += _tails(read, one, mark)
    seen = [features(read, one) for one in found]
    return Example(path, read, found, seen, label, weight, tails)


def _best(read: Reading, one: Candidate, marks: list[Marked]) -> tuple[float, Marked | None]:
    """Return the marked statement a candidate fits best, at its best length, and how well."""
    tokens = statements.source_of(read, one)
    source = frozenset(range(*tokens)) if tokens else frozenset()
    lengths = [one.content]
    for at, _ in contents.tails(read, one, one.content):
        lengths.append(contents.without_tail(read, one.content, at))
    options = [_words(read.doc, length) for length in lengths]
    best: tuple[float, Marked | None] = (0.0, None)
    for mark in marks:
        if bool(source & mark.source) if source else not mark.source:
            share = max(len(o & mark.content) / max(1, len(o | mark.content)) for o in options)
            best = max(best, (share, mark), key=lambda pair: pair[0])
    return best


def _doubt(read: Reading, one: Candidate, marks: list[Marked], unsure: frozenset[int]) -> float:
    """Return 0 where the marks cannot tell: inside a marked content, or an unsure zone."""
    content, cue = _words(read.doc, one.content), _words(read.doc, (one.cue,))
    nested = any(cue and cue <= mark.content for mark in marks)
    return 0.0 if nested or len(content & unsure) > len(content) / 2 else 1.0


def _tails(read: Reading, one: Candidate, mark: Marked) -> list[tuple[frozenset[str], int]]:
    out = []
    for at, word in contents.tails(read, one, one.content):
        lost = _words(read.doc, ((at, one.content[-1][1]),))
        seen = contents.tail_features(read, one, one.content, at, word)
        out.append((seen, int(len(lost & mark.content) < len(lost) / 2)))
    return out


def _marked(doc: Doc, row: dict[str, Any]) -> Marked:
    speaker = row["speaker"]
    source = _tokens(doc, speaker.get("pieces", [speaker])) if speaker else frozenset()
    return Marked(source, _tokens(doc, row["content"]))


def _tokens(doc: Doc, spans: list[dict[str, Any]]) -> frozenset[int]:
    starts = [token.idx for token in doc]
    ranges = [(bisect_left(starts, s["start"]), bisect_left(starts, s["end"])) for s in spans]
    return _words(doc, ranges)


def _words(doc: Doc, ranges: Sequence[tuple[int, int]]) -> frozenset[int]:
    return frozenset(
        i for a, b in ranges for i in range(a, b) if not (doc[i].is_punct or doc[i].is_space)
    )


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return feature -> weight, with the biases, learned from some articles."""
    cues_ = _regression(
        [names for one in examples for names in one.seen],
        [y for one in examples for y in one.label],
        [w for one in examples for w in one.weight],
        cue_model.BIAS,
    )
    ends = [end for one in examples for end in one.tails]
    tails = _regression(
        [seen for seen, _ in ends], [y for _, y in ends], [1.0] * len(ends), cue_model.TAIL_BIAS
    )
    return cues_ | tails


def _regression(
    seen: list[frozenset[str]], label: list[int], weight: list[float], bias: str
) -> dict[str, float]:
    counts = Counter(name for names in seen for name in names)
    column = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= RARE))}
    cells = [(i, column[name]) for i, names in enumerate(seen) for name in names if name in column]
    rows, columns = zip(*cells, strict=True)
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(seen), len(column)))
    y, w = np.array(label), np.array(weight)
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear")
    model.fit(matrix[w > 0], y[w > 0], sample_weight=w[w > 0])
    found = dict(zip(column, model.coef_[0].tolist(), strict=True))
    kept = {name: round(value, 3) for name, value in found.items() if abs(value) >= SMALL}
    return kept | {bias: round(float(model.intercept_[0]), 3)}


def examples_of(folder: Path) -> list[Example]:
    """Parse a folder of hand-marked articles."""
    nlp, out = pipeline.load(), []
    with nlp.select_pipes(disable=["statements", "figures", "positions"]):
        for path in sorted(folder.glob("*.json")):
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            doc = nlp(document.make_doc(nlp, document.plain_article(text)))
            out.append(example(path, parsed.of(doc), json.loads(path.read_text(encoding="utf-8"))))
    return out


def held_out(examples: list[Example]) -> list[str]:
    """Return contract lines of every article, read with weights learned from other articles."""
    lines = []
    for fold in range(FOLDS):
        weights = Weights(fit([one for n, one in enumerate(examples) if n % FOLDS != fold]))
        for one in examples[fold::FOLDS]:
            kept = statements.judged(one.read, one.found, weights)
            found = statements.records(one.read, kept)
            one.read.doc._.statements = tuple(found)
            extraction = pipeline.extraction(one.read.doc._.article, one.read.doc.made)
            row = extraction.contract(str(one.path.with_suffix(".txt")))
            lines.append(json.dumps(row, ensure_ascii=False))
    return lines


def main() -> None:
    """Write the weights, or with ``--held-out`` the cross-validated extractions."""
    parser = argparse.ArgumentParser(description="Learn the weights of the cue classifier.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", type=Path, metavar="FILE")
    asked = parser.parse_args()
    examples = examples_of(asked.folder)
    if asked.held_out:
        asked.held_out.write_text("\n".join(held_out(examples)) + "\n", encoding="utf-8")
        return
    rows = sorted(fit(examples).items())
    target = Path(learnt.__file__).parent / learnt.CUES
    target.write_text("".join(f"{name}\t{weight:g}\n" for name, weight in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
