"""What the command line takes: its sub-commands and their options."""

import argparse
from datetime import date
from pathlib import Path

import explorer
from explorer import library


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
        commands.add_parser("extract", help="print what is found in each article, as JSON lines")
    )
    load_parser = commands.add_parser("load", help="add articles to the library")
    _sources(load_parser)
    _database(load_parser)
    _cluster(load_parser)
    export_parser = commands.add_parser("export", help="print a table of the library")
    export_parser.add_argument("table", choices=library.TABLES, metavar="TABLE", help=_tables())
    form = export_parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help="(the default)")
    form.add_argument("--jsonl", action="store_const", const="jsonl", dest="form")
    _database(export_parser)
    _more(commands)
    return parser


def _more(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    refresh_parser = commands.add_parser("refresh", help="read stored articles again")
    refresh_parser.add_argument("--all", action="store_true", help="also what is up to date")
    _model(refresh_parser)
    _database(refresh_parser)
    publish_parser = commands.add_parser("publish", help="write a read-only snapshot to serve")
    publish_parser.add_argument("folder", metavar="FOLDER")
    publish_parser.add_argument("--parquet", action="store_true", help="also Parquet tables")
    _database(publish_parser)
    bench_parser = commands.add_parser("bench", help="measure speed as ratios within one run")
    bench_parser.add_argument("what", choices=["speed", "store", "pages"])
    bench_parser.add_argument("--n", type=int, default=200, help="articles (default: 200)")
    bench_parser.add_argument("--db", type=Path, help="ask this library instead of a made-up one")


def _tables() -> str:
    return "one of " + ", ".join(library.TABLES)


def _sources(parser: argparse.ArgumentParser) -> None:
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
