"""The command line: ``python -m explorer``."""

import json
import os
import signal
import sys
import threading
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from explorer import library
from explorer.arguments import build_parser
from explorer.errors import ExplorerError

READ, REFUSED, NOTHING, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: all read; some refused; nothing could be done; stopped by the user."""

Item = TypeVar("Item")


def _hints(given: Namespace) -> library.Hints:
    return library.Hints(source=given.source, published=given.date, url=given.url)


def _settings(given: Namespace) -> library.Settings:
    return library.Settings(given.model, given.codebook and Path(given.codebook))


def _workers(given: Namespace) -> int | library.Scheduler:
    if given.scheduler is None:
        return given.workers or os.cpu_count() or 1
    place = library.database_path(given.db)
    parts = Path(given.parts) if given.parts else place.with_name(f"{place.name}.parts")
    return library.Scheduler(given.scheduler, parts)


def extract(given: Namespace) -> int:
    """Print one JSON object per article, each as soon as it is ready."""
    done = refused = 0
    workers = given.workers or os.cpu_count() or 1
    for outcome in _progress(
        library.extract(given.paths, _hints(given), _settings(given), workers)
    ):
        if outcome.extraction is None:
            refused += 1
            _say(f"refused: {library.refusal(outcome.task.name, outcome.refusal or '')}")
        else:
            done += 1
            if outcome.unread:
                _say(f"not analysed: {library.refusal(outcome.task.name, outcome.unread)}")
            print(_json(outcome.extraction.contract(outcome.task.name)), flush=True)
    return _status(done, refused)


def load(given: Namespace) -> int:
    """Add articles to the library and say per source what became of it."""
    done = refused = 0
    results = library.add(
        given.paths,
        _hints(given),
        caller=library.OWNER,
        path=given.db,
        settings=_settings(given),
        workers=_workers(given),
    )
    for result in _progress(results):
        if result.status == "refused":
            refused += 1
            _say(str(result))
        else:
            done += 1
            print(result, flush=True)
    return _status(done, refused)


def export(given: Namespace) -> int:
    """Print a table of the library as CSV or JSON Lines."""
    for line in library.export(given.table, given.form or "csv", path=given.db):
        sys.stdout.write(line)
    return READ


def refresh(given: Namespace) -> int:
    """Read stored articles again, say what became of each, and count it on standard error."""
    counts: Counter[str] = Counter()
    results = library.refresh(
        caller=library.OWNER,
        path=given.db,
        settings=_settings(given),
        workers=given.workers or os.cpu_count() or 1,
        everything=given.all,
    )
    for result in _progress(results):
        print(result, flush=True)
        counts[result.status] += 1
    _say(", ".join(f"{many:,} {status}" for status, many in counts.items()) or "all is up to date")
    return REFUSED if counts["refused"] else READ


def publish(given: Namespace) -> int:
    """Write a snapshot, and Parquet tables where asked, and print the files."""
    folder = Path(given.folder)
    print(library.publish(folder, path=given.db))
    for written in library.parquet(folder, path=given.db) if given.parquet else ():
        print(written)
    return READ


def bench(given: Namespace) -> int:
    """Measure and print; nothing is asserted."""
    from explorer import bench as measured  # noqa: PLC0415 - loads the model in this process

    for line in getattr(measured, given.what)(given.n, given.db):
        print(line, flush=True)
    return READ


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "extract": extract,
    "load": load,
    "export": export,
    "refresh": refresh,
    "publish": publish,
    "bench": bench,
}


def _status(done: int, refused: int) -> int:
    if not refused:
        return READ if done else NOTHING
    return REFUSED if done else NOTHING


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _say(line: str) -> None:
    tqdm.write(line, file=sys.stderr)


def _progress(items: Iterable[Item]) -> Iterator[Item]:
    # A bar is for a person: none where standard error is a file or a pipe.
    yield from tqdm(items, unit=" articles", file=sys.stderr, disable=None, leave=False)


@contextmanager
def _stoppable() -> Iterator[None]:
    """End in good order when asked to, by Ctrl-C or by whoever ends the session; being asked once is enough."""
    asked = (signal.SIGINT, signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        for kind in asked:
            signal.signal(kind, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {kind: signal.signal(kind, stop) for kind in asked}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status; errors are one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = build_parser().parse_args(arguments)
    try:
        with _stoppable():
            status: int = COMMANDS[given.command](given)
    except ExplorerError as error:
        _say(f"error: {' '.join(str(error).split())}")
        return NOTHING
    except KeyboardInterrupt:
        _say("stopped; what was done is kept")
        return INTERRUPTED
    except BrokenPipeError:  # ... | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READ
    except Exception as error:  # no traceback ever reaches a user
        if os.environ.get("EXPLORER_DEBUG"):
            raise
        _say(f"error: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
        return NOTHING
    return status


if __name__ == "__main__":
    sys.exit(main())
