"""What our extractors add to the time of the model alone, and what loading adds to that."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.language import Language

from explorer.bench.loading import loading, memory, workers
from explorer.bench.synthetic import articles
from explorer.nlp import document, parsed, pipeline
from explorer.records import Article

ROUNDS = 3


def speed(count: int, _library: Path | None = None) -> Iterator[str]:
    """Yield lines: the floor (the model's own pipe), extraction as a ratio, each extractor's share.

    CPU time of this process, the median of some interleaved rounds, start-up excluded. The floor
    parses the very copies of the texts that extraction parses, with the same products of matrices.
    """
    corpus, nlp = list(articles(count)), pipeline.load()
    _floor(nlp, corpus[:8])
    floors, extracts = [], []
    for _ in range(ROUNDS):
        floors.append(_cpu(lambda: _floor(nlp, corpus)))
        extracts.append(_cpu(lambda: _drain(pipeline.extract_all(corpus))))
    floor, extract = statistics.median(floors), statistics.median(extracts)
    yield f"{count} articles, {sum(len(a.text.split()) for a in corpus)} words"
    yield f"floor: model alone     {floor:8.2f} s CPU  {count / floor:6.1f} articles/s"
    yield f"extract                {extract:8.2f} s CPU  {extract / floor:6.2f} of the floor"
    for name, cost in _shares(nlp, corpus).items():
        yield f"  {name:<20} {cost:8.2f} s CPU  {cost / floor:6.1%} of the floor"
    yield from loading(corpus, floor)
    yield from workers(corpus)
    yield from memory(count)


def _floor(nlp: Language, corpus: list[Article]) -> None:
    docs = (document.make_doc(nlp, article) for article in corpus)
    _drain(nlp.pipe(docs, batch_size=pipeline.BATCH, disable=pipeline.EXTRACTORS))


def _shares(nlp: Language, corpus: list[Article]) -> dict[str, float]:
    cost = dict.fromkeys(pipeline.EXTRACTORS, 0.0)
    docs = (document.make_doc(nlp, article) for article in corpus)
    for doc in nlp.pipe(docs, batch_size=pipeline.BATCH, disable=pipeline.EXTRACTORS):
        for name in pipeline.EXTRACTORS:
            start = time.process_time()
            nlp.get_pipe(name)(doc)
            cost[name] += time.process_time() - start
        parsed.of(doc).release()
    return cost


def _cpu(work: Callable[[], None]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def _drain(things: Iterator[object]) -> None:
    for _ in things:
        pass
