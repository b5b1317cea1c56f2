"""What travels between the calling process and its workers: tasks there, outcomes back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explorer.library.rereading import Before, Told
from explorer.reading import Hints
from explorer.records import Article, Document, Extraction, Original

WALL = 50.0
"""Seconds a source may take before its worker is stopped and it is refused: with the start of the
program and of the model that is under a minute."""

BATCH_FILES = 4
BATCH_BYTES = 64_000
"""Sources are handed over in batches of at most this many files and bytes; a larger one alone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What every task of a pool has in common."""

    model: str | None = None
    codebook: Path | None = None
    """The analyst's own issues and actors; they come before the general ones."""
    database: Path | None = None
    """The library that may already hold an article."""
    keep: bool = False
    """Whether the model's work is sent back too."""
    only_read: bool = False
    """Whether articles are only read, such as for a look before they are stored."""


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A Dask cluster that does the work in the place of this machine's processes."""

    address: str
    """Such as ``tcp://host:8786``."""
    parts: Path
    """A folder that this machine and the workers share; results wait there to be stored."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What a model made of an article."""

    model: str
    """Name and version of the spaCy pipeline."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Task:
    """One source to read: a path, an http(s) address, or bytes with a name as their label."""

    name: str
    data: bytes | None = None
    hints: Hints = field(default_factory=Hints)
    article: Article | None = None
    """An article that was read before and is only to be extracted."""
    parse: Parse | None = None
    """The model's work on that article, where it was kept."""
    original: Original | None = None
    """The bytes that article was read from, where it is not stored yet."""
    told: Told | None = None
    """What people said of that article when they looked at it."""
    before: Before | None = None
    """What that article was read from, where it is to be read again."""

    @property
    def is_url(self) -> bool:
        """Tell whether the source is to be fetched."""
        return self.data is None and self.name.lower().startswith(("http://", "https://"))

    def size(self) -> int:
        """Return the bytes to read; 0 where that cannot be told (reading will say why)."""
        if self.article is not None:
            return len(self.article.text)
        if self.data is not None:
            return len(self.data)
        try:
            return Path(self.name).stat().st_size
        except (OSError, ValueError):
            return 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of (a part of) a task: an article with what was found in it, or a refusal."""

    task: Task
    document: Document | None = None
    extraction: Extraction | None = None
    refusal: str | None = None
    """One line that tells why; set when there is no extraction."""
    parse: Parse | None = None
    """Which model parsed it, and (empty unless asked for) its work."""
    bands: tuple[bytes, ...] = ()
    """Hashes by which other articles with nearly the same text are found."""
    known: str | None = None
    """Id of the article in the library that has this text, so that nothing was extracted."""
    unread: str | None = None
    """Why nothing was extracted from an article that is stored, in words fit to show."""
    told: Told | None = None
    """What people said of an article that was read again."""
    stays: str | None = None
    """Why an article that was to be read again stays as it was: one line."""

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to extract."""
        return any(said is not None for said in (self.known, self.refusal, self.extraction))


@dataclass(frozen=True, slots=True)
class Lost:
    """A worker's last word: its batch could not be finished."""

    reason: str
    final: bool = False
    """True when trying the same task again would take as long again."""
    fatal: bool = False
    """True when no task can be done (no such model)."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A worker says that it loads the model (no source's time), or that it works again."""

    running: bool


def batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Group tasks so that a batch is parsed together and still small enough to run again."""
    batch: list[Task] = []
    size = 0
    for task in tasks:
        more = task.size()
        if batch and (len(batch) == BATCH_FILES or size + more > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(task)
        size += more
    if batch:
        yield batch
