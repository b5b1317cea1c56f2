"""A worker process: takes batches of tasks from standard input, writes outcomes to standard output.

Started by ``pool``. Frames are pickles of our own records
between a parent and its own child; nothing from outside is ever unpickled.
"""

import contextlib
import os
import pickle
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from explorer.errors import ExplorerError, ExtractError, ReadError
from explorer.library import rereading, wire
from explorer.library.languages import paragraphs, unread
from explorer.library.tasks import Clock, Lost, Outcome, Parse, Settings, Task
from explorer.nlp import parses, pipeline
from explorer.reading import load, read_bytes, read_url
from explorer.records import Article, Document, Extraction
from explorer.store import articles
from explorer.store.article import originals
from explorer.store.connection import connect_read_only

MEMORY = 4 * 1024**3
"""Bytes of address space a worker may take before Python raises MemoryError."""


Frame = Outcome | Lost | Clock | None
Tell = Callable[[Frame], None]


def run(batch: list[Task], settings: Settings, tell: Tell) -> Iterator[Outcome | None]:
    """Yield the outcomes of a batch in order, and None at the end of each task.

    ``tell`` is called before and after the model is loaded.
    """
    order: deque[Outcome | None] = deque()

    def fresh() -> Iterator[Article]:
        for task in batch:
            for outcome in _read(task, settings, tell):
                order.append(outcome)
                if not outcome.done and outcome.document and not settings.only_read:
                    _load(settings.model, tell)
                    yield outcome.document.article
            order.append(None)

    for doc in pipeline.parse_all(fresh(), settings.model):
        while (outcome := order.popleft()) is None or outcome.done:
            yield outcome
        made = parses.dump(doc) if settings.keep else b""
        extraction = pipeline.analysed(doc, settings.model, settings.codebook)
        parse = Parse(pipeline.described(settings.model), made)
        yield _banded(replace(outcome, extraction=extraction, parse=parse), settings)
    yield from order


def _load(model: str | None, tell: Tell) -> None:
    """Load the model, once; that time is no source's."""
    if not _loaded:
        tell(Clock(False))
        pipeline.load(model)
        _loaded.append(True)
        tell(Clock(True))


_loaded: list[bool] = []


def _banded(outcome: Outcome, settings: Settings) -> Outcome:
    if not settings.keep or outcome.extraction is None:
        return outcome
    return replace(outcome, bands=wire.bands(outcome.extraction.article.text))


def _again(task: Task, article: Article, settings: Settings, tell: Tell) -> Outcome:
    """Extract from a kept parse where the same model made it; else leave it to be parsed."""
    outcome = _opened(_anew(task, article), settings)
    if outcome.done or task.parse is None or outcome.document is None:
        return outcome
    article = outcome.document.article
    _load(settings.model, tell)
    if task.parse.model != pipeline.described(settings.model):
        return outcome
    doc = pipeline.restored(article, task.parse.data, settings.model)
    if doc is None:
        return outcome
    extraction = pipeline.analysed(doc, settings.model, settings.codebook)
    return replace(outcome, extraction=extraction, parse=task.parse)


def _anew(task: Task, article: Article) -> Outcome:
    """Return an article as it was given, or as its bytes are read today."""
    if task.before is None:
        return Outcome(task, Document(article, task.original))
    try:
        document, told = rereading.anew(article, task.before)
        return Outcome(task, document, told=told)
    except ReadError as error:
        return Outcome(task, Document(article, None), stays=str(error))


def _opened(outcome: Outcome, settings: Settings) -> Outcome:
    """Finish what needs no model: an article that is there already, or in another language."""
    if outcome.document is None:
        return outcome
    article = outcome.document.article
    if held := _known(article.id, settings.database):
        return replace(outcome, known=held)
    if settings.only_read or article.language in {None, "en"}:
        return outcome
    extraction = Extraction(article, sentences=paragraphs(article))
    named = replace(outcome, unread=unread(article.language), parse=Parse("none", b""))
    return _banded(replace(named, extraction=extraction), settings)


def _read(task: Task, settings: Settings, tell: Tell) -> Iterator[Outcome]:
    try:
        if task.article is not None:
            yield _again(task, task.article, settings, tell)
        else:
            yield from _documents(task, settings)
    except ExtractError:  # no such model: that is no fault of this source
        raise
    except ExplorerError as error:
        yield Outcome(task, refusal=str(error))
    except MemoryError:
        yield Outcome(task, refusal="reading it needs too much memory")
    except Exception as error:
        yield Outcome(task, refusal=f"it could not be read ({type(error).__name__})")


def _documents(task: Task, settings: Settings) -> Iterator[Outcome]:
    if task.is_url:
        documents = read_url(task.name, task.hints)
    else:
        data = load(Path(task.name)) if task.data is None else task.data
        held = _same_bytes(data, settings.database)
        if held is not None:
            yield Outcome(task, known=held)
            return
        documents = read_bytes(data, task.name, task.hints)
    for document in documents:
        yield _opened(Outcome(task, document), settings)


def _same_bytes(data: bytes, database: Path | None) -> str | None:
    """Return the article that was read from these bytes, so that they need not be read again."""
    if database is None or not database.exists():
        return None
    db = connect_read_only(database)
    with contextlib.closing(db.conn):
        return originals.known(db, sha256(data).hexdigest())


def _known(article_id: str, database: Path | None) -> str | None:
    if database is None or not database.exists():
        return None
    db = connect_read_only(database)
    with contextlib.closing(db.conn):
        return article_id if articles.holds(db, article_id) is not None else None


def serve(stdin: BinaryIO, stdout: BinaryIO, settings: Settings) -> None:
    """Answer batches until standard input ends; a failure is told before the process ends."""

    def tell(frame: Frame) -> None:
        _send(frame, stdout)

    tell(Clock(True))
    while True:
        try:
            batch: list[Task] = pickle.load(stdin)  # noqa: S301 - the parent's own frames
        except EOFError:
            return
        try:
            for outcome in run(batch, settings, tell):
                tell(outcome)
        except ExtractError as error:
            tell(Lost(str(error), fatal=True))
        except BrokenPipeError:  # the parent was killed: nobody is left to answer
            return
        except Exception as error:
            tell(Lost(f"it could not be analysed ({type(error).__name__})"))


def _send(frame: Frame, stdout: BinaryIO) -> None:
    pickle.dump(frame, stdout, pickle.HIGHEST_PROTOCOL)
    stdout.flush()


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _say(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
    """Print what our pipeline warns of as one line; what libraries warn of is not for users."""
    if category is RuntimeWarning and str(message).startswith("no "):
        print(f"warning: {message}", file=sys.stderr, flush=True)  # noqa: T201 - a line on stderr


def main() -> None:
    """Keep the pipe for frames; whatever a library prints goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    frames = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    warnings.showwarning = _say
    with contextlib.suppress(BrokenPipeError, EOFError):  # the parent was killed: nobody is there
        serve(sys.stdin.buffer, frames, pickle.load(sys.stdin.buffer))  # noqa: S301 - the parent's
    sys.stderr.flush()
    os._exit(0)  # without a last try to flush what nobody reads
