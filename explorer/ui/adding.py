"""Adding articles on screen: what was given, how far it is, what became of each."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import Access, Hints, Result, Task
from explorer.ui import address, plain
from explorer.ui.amounts import count

MOST_FILES = 200
LONGEST = 80
"""Characters of a line that a notice repeats."""

SIGNS = {"new": "✓", "new version": "✓", "already there": "=", "refused": "✕"}


def pasted(text: str, headline: str, hints: Hints) -> Task:
    """Return pasted text as a source; the headline, where one is given, goes first."""
    words = f"{headline.strip()}\n\n{text}" if headline.strip() else text
    name = headline.strip() or text.strip().split("\n", 1)[0]
    return Task(f"{name[:60]} (pasted)", words.encode("utf-8", "surrogatepass"), hints)


def uploaded(files: Iterable[Any], hints: Hints) -> list[Task]:
    """Return uploaded files as sources; their names are only labels."""
    return [Task(file.name, file.getvalue(), hints) for file in files][:MOST_FILES]


def addresses(text: str, hints: Hints) -> tuple[list[Task], list[str]]:
    """Read addresses, one a line: the sources they name, and the lines that are none."""
    tasks: list[Task] = []
    wrong: list[str] = []
    for line in dict.fromkeys(filter(None, map(str.strip, text.splitlines()))):
        task = Task(line, hints=hints)
        if task.is_url and not any(sign.isspace() for sign in line):
            tasks.append(task)
        else:
            wrong.append(line if len(line) <= LONGEST else line[:LONGEST] + "…")
    return tasks[:MOST_FILES], wrong


def run(tasks: Sequence[Task], who: Access) -> list[Result]:
    """Add sources with progress; an error keeps what is stored and is told in one line."""
    bar = st.progress(0.0, text=f"Reading 0 of {len(tasks)}")
    st.caption("Choosing another page stops here; what is stored is kept.")
    results = []
    try:
        with st.spinner("Starting the language model, then reading", show_time=True):
            for result in library.add(tasks, caller=who, workers=2, label="dashboard"):
                results.append(result)
                done = min(len(results), len(tasks))
                bar.progress(done / len(tasks), text=f"Reading {done} of {len(tasks)}")
    except ExplorerError as error:
        plain.notice([f"{error} What was stored before is kept."], bad=True)
    bar.empty()
    return results


def outcome(results: Sequence[Result]) -> Markup:
    """Return what became of each source: new, the same as one that is there, or refused and why."""
    items = Markup("").join(_line(result) for result in results)
    added = sum(result.status in {"new", "new version"} for result in results)
    return Markup('<h2>{} added</h2><ul class="list">{}</ul>').format(
        count(added, "article"), items
    )


def _line(result: Result) -> Markup:
    name: Markup | str = result.name
    if result.article:
        name = address.link(result.name, address.reader(result.article), key=result.article)
    said = result.reason if result.status == "refused" else f"{result.status}, #{result.number}"
    return Markup('<li>{} {} <span class="muted">{}</span></li>').format(
        SIGNS.get(result.status, "·"), name, said
    )


def preview(tasks: Sequence[Task]) -> None:
    """Show what would be stored: headline, date, source, parts, what is found in them."""
    with st.spinner("Reading …"):
        outcomes = list(library.extract(tasks[:3]))
    for found in outcomes:
        if found.document is None or found.extraction is None:
            plain.notice([library.refusal(found.task.name, found.refusal or "not read")], bad=True)
            continue
        article, records = found.document.article, found.extraction
        roles: dict[str, int] = {}
        for section in article.sections:
            roles[section.role] = roles.get(section.role, 0) + 1
        pairs = (
            ("Headline", article.headline or "none found"),
            ("Date", f"{article.published or 'none found'} {article.published_from or ''}"),
            ("Source", article.source or "none found"),
            ("Parts", ", ".join(f"{n} {role}" for role, n in roles.items())),
            ("Found", ", ".join(
                (count(len(records.entities), "entity", "entities"),
                 count(len(records.figures), "figure"), count(len(records.statements), "statement"),
                 count(len(records.positions), "position")))),
        )  # fmt: skip
        items = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*pair) for pair in pairs)
        st.html(Markup('<dl class="facts">{}</dl>').format(items))
    if len(tasks) > 3:
        st.caption("The first three are previewed.")


def undo(batch: int, who: Access) -> None:
    """Take a batch back and say so."""
    try:
        st.session_state["undone"] = library.undo(batch, caller=who)
    except ExplorerError as error:
        plain.notice([str(error)], bad=True)
