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

from explorer.errors import ExplorerError, ModelError
from explorer.library.tasks import Lost, Outcome, Task
from explorer.nlp import pipeline
from explorer.reading import read, read_bytes
from explorer.records import Article, Document
from explorer.store import articles
from explorer.store.connection import connect_read_only

MEMORY = 4 * 1024**3
"""Bytes of address space a worker may take before Python raises MemoryError."""


def run(batch: list[Task], model: str | None, database: Path | None) -> Iterator[Outcome | None]:
    """Yield the outcomes of a batch in order, and None at the end of each task."""
    order: deque[Outcome | None] = deque()

    def fresh() -> Iterator[Article]:
        for task in batch:
            for outcome in _read(task, database):
                order.append(outcome)
                if outcome.document and not outcome.known:
                    yield outcome.document.article
            order.append(None)

    for extraction in pipeline.extract_all(fresh(), model):
        while (outcome := order.popleft()) is None or outcome.refusal or outcome.known:
            yield outcome
        yield replace(outcome, extraction=extraction, model=pipeline.described(model))
    yield from order


def _read(task: Task, database: Path | None) -> Iterator[Outcome]:
    if task.article is not None:
        yield Outcome(task, Document(task.article, None))
        return
    try:
        documents = (
            read(Path(task.name), task.hints)
            if task.data is None
            else read_bytes(task.data, task.name, task.hints)
        )
        for document in documents:
            yield Outcome(task, document, known=_known(document.article, database))
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


def serve(stdin: BinaryIO, stdout: BinaryIO, model: str | None, database: Path | None) -> None:
    """Answer batches until standard input ends; a failure is told before the process ends."""
    while True:
        try:
            batch: list[Task] = pickle.load(stdin)  # noqa: S301 - the parent's own frames
        except EOFError:
            return
        try:
            for outcome in run(batch, model, database):
                _send(outcome, stdout)
        except ModelError as error:
            _send(Lost(str(error), fatal=True), stdout)
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
    model, database = sys.argv[1:3]
    _limit_memory()
    serve(sys.stdin.buffer, frames, model or None, Path(database) if database else None)


if __name__ == "__main__":
    main()
