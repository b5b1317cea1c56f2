"""README keeps its word: help, commands, exit statuses, files and the top level are as it says.

python -m tests.test_readme      write the help blocks of README anew
"""

import os
import re
import subprocess
import tomllib
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

import pytest

import explorer
from explorer import __main__ as command_line
from explorer.arguments import build_parser
from explorer.library import tasks, worker
from explorer.reading import fetch, formats, limits, pdf

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    ".streamlit",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "app.py",
    "explorer",
    "pages",
    "pyproject.toml",
    "requirements-cluster.txt",
    "requirements-dev.txt",
    "requirements-team.txt",
    "requirements.txt",
    "seeds",
    "tests",
}
INSTALLS = {
    "requirements.txt": ".venv/bin/streamlit run app.py",
    "requirements-dev.txt": ".venv/bin/python -m pytest -q",
}
BLOCK = re.compile(r"(?s)(<!-- help ?(\w*) -->\n```text\n)(.*?)(```\n<!-- end -->)")
PIN = re.compile(r"[A-Za-z0-9._-]+(?:\[[a-z-]+\])?==[0-9][\w.]*")


def helped(command: str) -> str:
    """Return what ``--help`` prints for a sub-command ("" for the whole), 80 columns wide."""
    printed, columns = StringIO(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    try:
        with redirect_stdout(printed), suppress(SystemExit):
            build_parser().parse_args([command, "--help"] if command else ["--help"])
    finally:
        os.environ.pop("COLUMNS") if columns is None else os.environ.update(COLUMNS=columns)
    return printed.getvalue()


def commands() -> list[str]:
    """Return the sub-commands that the help lists."""
    return re.findall(r"(?m)^    ([a-z]+)  ", helped(""))


def words(text: str) -> list[str]:
    """Return a text without its line breaks, which differ between versions of Python."""
    return text.split()


def section(title: str) -> str:
    return README.read_text("utf-8").split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def shell_commands() -> list[str]:
    return re.findall(r"(?s)```sh\n(.*?)\n```", section("Start"))


def paths_named(document: str) -> list[str]:
    """Return what a document names in backticks that looks like a path of this repository."""
    text = (ROOT / document).read_text("utf-8")
    named = re.findall(r"`((?:\.ci|app\.py|explorer|pages|seeds|tests)(?:/[\w./-]*)?)`", text)
    return sorted(set(named))


def test_every_help_block_is_what_the_program_prints():
    blocks = {name: text for _, name, text, _ in BLOCK.findall(README.read_text("utf-8"))}
    assert sorted(blocks) == sorted(["", *commands()])
    for name, text in blocks.items():
        assert words(text) == words(helped(name)), name or "explorer"


def test_the_two_commands_install_a_list_and_run_what_exists():
    commands = shell_commands()
    assert len(commands) == len(INSTALLS)
    for command, (listed, then) in zip(commands, INSTALLS.items(), strict=True):
        venv, install, run = command.split(" && ")
        assert venv == "python3 -m venv .venv"
        assert install == f".venv/bin/pip install -q -r {listed}"
        assert run == then
        assert (ROOT / listed).is_file()
    assert (ROOT / "app.py").is_file()


def test_exit_statuses_are_those_of_the_program():
    listed = re.findall(r"(?m)^\| (\d+) \| ", section("Command line"))
    used = (
        command_line.READ,
        command_line.REFUSED,
        command_line.NOTHING,
        command_line.INTERRUPTED,
    )
    assert tuple(map(int, listed)) == used


def test_every_format_has_its_row():
    rows = re.findall(r"(?m)^\| ([^|]+?)(?:, [^|]*)? \|", section("What it reads"))
    assert [f.name for f in formats.FORMATS if f.name not in rows] == []


def test_limits_are_those_of_the_program():
    shown = section("What it reads")
    assert f"| one file | {limits.FILE_BYTES // limits.MB} MB |" in shown
    assert f"| one HTML page | {limits.HTML_BYTES // limits.MB} MB |" in shown
    assert f"| {limits.TEXT_CHARACTERS:,} characters |" in shown
    assert f"| {limits.ARCHIVE_FILES:,} |" in shown
    assert f"| pages of a PDF | {pdf.MAX_PAGES} |" in shown
    assert f"| archives in archives | {limits.NESTING} deep |" in shown
    assert f"and {limits.UNPACK_RATIO} times its size" in shown
    assert (
        f"| {tasks.WALL:.0f} s, in a process of its own of at most {worker.MEMORY >> 30} GB"
        in shown
    )
    assert f"{fetch.SECONDS:.0f} s and {fetch.REDIRECTS} redirects in all" in shown


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_paths_named_exist(document):
    assert [path for path in paths_named(document) if not (ROOT / path).exists()] in (
        [],
        ["explorer/reading/fetch.py"],  # the one place where a URL will be opened
    )


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_within_the_repository_exist(document):
    here = (ROOT / document).parent
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / document).read_text("utf-8"))
    assert [link for link in links if not (here / link).exists()] == []


def test_top_level_is_as_fixed():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    assert {name.split("/")[0] for name in listed.stdout.decode().split("\0") if name} == TOP_LEVEL


@pytest.mark.parametrize("listed", [*INSTALLS, "requirements-cluster.txt", "requirements-team.txt"])
def test_requirements_are_pinned_exactly(listed):
    lines = [
        line.split("#")[0].split(";")[0].strip()
        for line in (ROOT / listed).read_text("utf-8").splitlines()
    ]
    wanted = [line for line in lines if line and not line.startswith("-r requirements")]
    assert [line for line in wanted if not PIN.fullmatch(line)] == []


def test_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    newest = re.search(r"(?m)^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert project["version"] == explorer.__version__
    assert newest is not None
    assert newest[1] == explorer.__version__


def test_ci_is_executable_and_runs_what_readme_runs():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    text = script.read_text("utf-8")
    for step in (
        "ruff format",
        "ruff check",
        "mypy --strict",
        "-m pytest -q",
        "requirements-dev.txt",
    ):
        assert step in text
    assert "set -euo pipefail" in text


def write_help() -> None:
    """Write the help blocks of README anew."""
    text = README.read_text("utf-8")
    README.write_text(BLOCK.sub(lambda b: f"{b[1]}{helped(b[2])}{b[4]}", text), "utf-8")


if __name__ == "__main__":
    write_help()
