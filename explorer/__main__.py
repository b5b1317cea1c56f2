"""The command line: ``python -m explorer``."""

import argparse
import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

import explorer
from explorer import library
from explorer.errors import ExplorerError

READ, REFUSED, NOTHING, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: all read; some refused; nothing could be done; stopped by the user."""

Item = TypeVar("Item")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every sub-command; README shows its help."""
    parser = argparse.ArgumentParser(
        prog="python -m explorer",
        description="Who is in a news article, every number, who said what, where each party stands.",
        epilog="exit status: 0 all read, 1 some sources refused, 2 nothing done, 130 interrupted",
    )
    parser.add_argument("--version", action="version", version=explorer.__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _sources(
        commands.add_parser("extract", help="print what is found in each article, as JSON lines"),
        extract,
    )
    load_parser = commands.add_parser("load", help="add articles to the library")
    _sources(load_parser, load)
    _database(load_parser)
    _cluster(load_parser)
    export_parser = commands.add_parser("export", help="print a table of the library")
    export_parser.set_defaults(run=export)
    export_parser.add_argument("table", choices=library.TABLES, metavar="TABLE", help=_tables())
    form = export_parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help="(the default)")
    form.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")
    _database(export_parser)
    _more(commands)
    return parser


def _more(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    refresh_parser = commands.add_parser("refresh", help="read stored articles again")
    refresh_parser.set_defaults(run=refresh)
    refresh_parser.add_argument("--all", action="store_true", help="also what is up to date")
    _model(refresh_parser)
    _database(refresh_parser)
    publish_parser = commands.add_parser("publish", help="write a read-only snapshot to serve")
    publish_parser.set_defaults(run=publish)
    publish_parser.add_argument("folder", metavar="FOLDER")
    publish_parser.add_argument("--parquet", action="store_true", help="also Parquet tables")
    _database(publish_parser)
    bench_parser = commands.add_parser("bench", help="measure speed as ratios within one run")
    bench_parser.set_defaults(run=bench)
    bench_parser.add_argument("what", choices=["speed", "store", "pages"])
    bench_parser.add_argument("--n", type=int, default=200, help="articles (default: 200)")
    bench_parser.add_argument("--db", type=Path, help="ask this library instead of a made-up one")


def _tables() -> str:
    return "one of " + ", ".join(library.TABLES)


def _sources(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.set_defaults(run=run)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder of files, or an http(s) address"
    )
    parser.add_argument("--date", type=_date, help="date of publication, YYYY-MM-DD")
    parser.add_argument("--source", help="name of the publication")
    parser.add_argument("--url", help="address the article came from")
    _model(parser)


def _model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", help="an English spaCy pipeline (default: EXPLORER_MODEL or md)")
    parser.add_argument("--codebook", metavar="TOML", help="issues and actors of your own")
    parser.add_argument(
        "--workers", type=_count, default=None, metavar="N", help="processes (default: the cores)"
    )


def _cluster(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster, tcp://host:8786")
    parser.add_argument("--parts", metavar="FOLDER", help="a folder the cluster's workers share")


def _database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", help="database file (default: EXPLORER_DB or the user's folder)")


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2025-08-19") from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:6]) <= 64:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 64")
    return int(text)


def _hints(given: argparse.Namespace) -> library.Hints:
    return library.Hints(source=given.source, published=given.date, url=given.url)


def _settings(given: argparse.Namespace) -> library.Settings:
    return library.Settings(given.model, given.codebook and Path(given.codebook))


def _workers(given: argparse.Namespace) -> int | library.Scheduler:
    if given.scheduler is None:
        return given.workers or os.cpu_count() or 1
    place = library.database_path(given.db)
    parts = Path(given.parts) if given.parts else place.with_name(f"{place.name}.parts")
    return library.Scheduler(given.scheduler, parts)


def extract(given: argparse.Namespace) -> int:
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


def load(given: argparse.Namespace) -> int:
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


def export(given: argparse.Namespace) -> int:
    """Print a table of the library as CSV or JSON Lines."""
    for line in library.export(given.table, given.form or "csv", path=given.db):
        sys.stdout.write(line)
    return READ


def refresh(given: argparse.Namespace) -> int:
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


def publish(given: argparse.Namespace) -> int:
    """Write a snapshot, and Parquet tables where asked, and print the files."""
    folder = Path(given.folder)
    print(library.publish(folder, path=given.db))
    for written in library.parquet(folder, path=given.db) if given.parquet else ():
        print(written)
    return READ


def bench(given: argparse.Namespace) -> int:
    """Measure and print; nothing is asserted."""
    from explorer import bench as measured  # noqa: PLC0415 - loads the model in this process

    for line in getattr(measured, given.what)(given.n, given.db):
        print(line, flush=True)
    return READ


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
            status: int = given.run(given)
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
