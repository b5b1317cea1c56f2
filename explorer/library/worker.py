"""A worker process: takes batches of tasks from standard input, writes outcomes to standard output.

Started by ``pool`` as ``python -m explorer.library.worker``. Frames are pickles of our own records
between a parent and its own child; nothing from outside is ever unpickled.
"""

import contextlib
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from explorer.errors import ExplorerError, ExtractError
from explorer.library import wire
from explorer.library.tasks import Lost, Outcome, Parse, Settings, Task
from explorer.nlp import parses, pipeline
from explorer.reading import read, read_bytes, read_url
from explorer.records import Article, Document
from explorer.store import articles
from explorer.store.connection import connect_read_only

MEMORY = 4 * 1024**3
"""Bytes of address space a worker may take before Python raises MemoryError."""


def run(batch: list[Task], settings: Settings) -> Iterator[Outcome | None]:
    """Yield the outcomes of a batch in order, and None at the end of each task."""
    order: deque[Outcome | None] = deque()

    def fresh() -> Iterator[Article]:
        for task in batch:
            for outcome in _read(task, settings):
                order.append(outcome)
                if not outcome.done and outcome.document:
                    yield outcome.document.article
            order.append(None)

    for doc in pipeline.parse_all(fresh(), settings.model):
        while (outcome := order.popleft()) is None or outcome.done:
            yield outcome
        made = parses.dump(doc) if settings.keep else b""
        extraction = pipeline.analysed(doc, settings.model, settings.codebook)
        parse = Parse(pipeline.described(settings.model), made)
        bands = wire.bands(extraction.article.text) if settings.keep else ()
        yield replace(outcome, extraction=extraction, parse=parse, bands=bands)
    yield from order


def _again(task: Task, article: Article, settings: Settings) -> Outcome:
    """Extract from a kept parse where the same model made it; else leave it to be parsed."""
    outcome = Outcome(task, Document(article, None))
    model = pipeline.described(settings.model)
    if task.parse is None or task.parse.model != model:
        return outcome
    doc = pipeline.restored(article, task.parse.data, settings.model)
    if doc is None:
        return outcome
    return replace(
        outcome,
        extraction=pipeline.analysed(doc, settings.model, settings.codebook),
        parse=task.parse,
    )


def _read(task: Task, settings: Settings) -> Iterator[Outcome]:
    if task.article is not None:
        yield _again(task, task.article, settings)
        return
    try:
        documents = (
            read_bytes(task.data, task.name, task.hints)
            if task.data is not None
            else read_url(task.name, task.hints)
            if task.is_url
            else read(Path(task.name), task.hints)
        )
        for document in documents:
            yield Outcome(task, document, known=_known(document.article, settings.database))
    except ExplorerError as error:
        yield Outcome(task, refusal=str(error))
    except MemoryError:
        yield Outcome(task, refusal="reading it needs too much memory")
    except Exception as error:
        yield Outcome(task, refusal=f"it could not be read ({type(error).__name__})")


def _known(article: Article, database: Path | None) -> bool:
    if database is None or not database.exists():
        return False
    db = connect_read_only(database)
    with contextlib.closing(db.conn):
        return articles.holds(db, article.id) is not None


def serve(stdin: BinaryIO, stdout: BinaryIO, settings: Settings) -> None:
    """Answer batches until standard input ends; a failure is told before the process ends."""
    while True:
        try:
            batch: list[Task] = pickle.load(stdin)  # noqa: S301 - the parent's own frames
        except EOFError:
            return
        try:
            for outcome in run(batch, settings):
                _send(outcome, stdout)
        except ExtractError as error:
            _send(Lost(str(error), fatal=True), stdout)
        except BrokenPipeError:  # the parent was killed: nobody is left to answer
            return
        except Exception as error:
            _send(Lost(f"it could not be analysed ({type(error).__name__})"), stdout)


def _send(frame: Outcome | Lost | None, stdout: BinaryIO) -> None:
    pickle.dump(frame, stdout, pickle.HIGHEST_PROTOCOL)
    stdout.flush()


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Keep the pipe for frames; whatever a library prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    frames = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    serve(sys.stdin.buffer, frames, pickle.load(sys.stdin.buffer))  # noqa: S301 - the parent's


if __name__ == "__main__":
    main()
