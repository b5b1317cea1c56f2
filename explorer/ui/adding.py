"""Adding articles on screen: what was given, how far it is, what became of each."""

from collections.abc import Iterable, Iterator, Sequence
from threading import Event
from typing import Any

import streamlit as st
from markupsafe import Markup

from explorer import library
from explorer.errors import ExplorerError
from explorer.library import Access, Hints, Job, Result, Task
from explorer.ui import address, plain, preview
from explorer.ui.amounts import count

MOST_FILES = 200
LONGEST = 80
"""Characters of a line that a notice repeats."""

AT_ONCE = 0.3
"""Seconds a page waits for work that may be done at once, before it shows how far it is."""

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


def look(tasks: Sequence[Task]) -> None:
    """Begin to read sources without storing them."""
    _begin(Job(lambda halt: library.look(tasks, workers=2, halt=halt), len(tasks)), "look")


def save(tasks: Sequence[Task], who: Access) -> None:
    """Begin to store sources; what is stored stays, whatever happens to the rest."""
    st.session_state.pop("results", None)

    def start(halt: Event) -> Iterator[Result]:
        return library.add(tasks, caller=who, workers=2, label="dashboard", halt=halt)

    _begin(Job(start, len(tasks)), "save")


def _begin(job: Job[Any], what: str) -> None:
    st.session_state.pop("add-error", None)
    job.wait(AT_ONCE)
    st.session_state["job"] = what, job


def at_work() -> bool:
    """Show how far the work is, with a way to stop it; False when there is none."""
    if "job" not in st.session_state:
        return False
    _progress()
    return "job" in st.session_state


@st.fragment(run_every=0.7)
def _progress() -> None:
    what, job = st.session_state.get("job") or ("", None)
    if job is None:
        return
    if job.over:
        _end(what, job)
        st.rerun()
    with st.container(key="job"):
        st.progress(job.share, text=told(job))
        st.button("Stop", on_click=job.stop, key="stop", disabled=job.halt.is_set())
        st.caption("What is stored is kept. You may look at other pages meanwhile.")


def told(job: Job[Any]) -> str:
    """Return how far a job is, in words: how many are done, how long the rest will take."""
    done = min(len(job.results), job.total)
    if job.halt.is_set():
        return f"Stopping; {done} of {job.total} done"
    if job.seconds_left is None:
        return f"Starting; 0 of {job.total} done"
    seconds = job.seconds_left
    left = f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
    return f"{done} of {job.total} done, about {left} left"


def _end(what: str, job: Job[Any]) -> None:
    del st.session_state["job"]
    if job.error:
        kept = " What was stored before is kept." if what == "save" else ""
        st.session_state["add-error"] = f"{job.error}{kept}"
    if what == "look":
        preview.keep(job.results)
        return
    st.session_state["results"] = list(job.results)
    if not job.error:
        preview.drop()
    if job.halt.is_set():
        rest = max(0, job.total - len(job.results))
        st.session_state["add-error"] = f"Stopped; {count(rest, 'source')} not read."


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
    same = "same as" if result.status == "already there" else f"{result.status},"
    said = result.reason if result.status == "refused" else f"{same} #{result.number}"
    more = f"; {result.reason}" if result.reason and result.status != "refused" else ""
    return Markup('<li>{} {} <span class="muted">{}{}</span></li>').format(
        SIGNS.get(result.status, "·"), name, said, more
    )


def undo(batch: int, who: Access) -> None:
    """Take a batch back and say so."""
    try:
        st.session_state["undone"] = library.undo(batch, caller=who)
    except ExplorerError as error:
        plain.notice([str(error)], bad=True)
