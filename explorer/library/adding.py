"""Add sources to the library, or only extract them: read -> extract -> save."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from explorer.library.places import database_path, writer
from explorer.library.pool import Pool
from explorer.library.tasks import Outcome, Task
from explorer.reading import Hints, expand

NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one source (or one article in it), in words fit to show."""

    name: str
    status: str
    """new, new version, already there, or refused."""
    article: str | None = None
    """The article's id; None when refused."""
    number: int | None = None
    reason: str | None = None
    """Why it was refused: one line that names the source."""

    def __str__(self) -> str:
        if self.status == "refused":
            return f"refused: {self.reason}"
        return f"{self.status}: {self.name} (#{self.number})"


def tasks(sources: Iterable[Path | Task], hints: Hints = NO_HINTS) -> Iterator[Task]:
    """Turn paths (folders are expanded) and ready tasks into tasks, in order."""
    for source in sources:
        if isinstance(source, Task):
            yield source
        else:
            yield from (Task(str(path), hints=hints) for path in expand([source]))


def extract(
    sources: Iterable[Path | Task],
    hints: Hints = NO_HINTS,
    model: str | None = None,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Yield what is found in each source, in order, without storing it."""
    with Pool(workers, model) as pool:
        yield from pool.run(tasks(sources, hints))


def add(
    sources: Iterable[Path | Task],
    hints: Hints = NO_HINTS,
    *,
    path: str | Path | None = None,
    model: str | None = None,
    workers: int = 1,
    batch: str | None = None,
) -> Iterator[Result]:
    """Store each source as it is ready and yield what became of it; one article, one transaction.

    ``batch`` names the load, so that it can be undone. Stopping early keeps what is stored.
    """
    db = writer(path)
    try:
        with Pool(workers, model, database_path(path)) as pool:
            for outcome in pool.run(tasks(sources, hints)):
                yield _stored(db, outcome, model, batch)
    finally:
        db.conn.close()


def refusal(name: str, reason: str) -> str:
    """Return one line that names the source and says why it was refused."""
    line = " ".join(reason.split())
    return line if name in line or Path(name).name in line else f"{name}: {line}"
