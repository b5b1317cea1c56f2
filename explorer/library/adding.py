"""Add sources to the library, or only extract them: read -> extract -> save."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from sqlite_utils import Database

from explorer.errors import ExplorerError, ReadError
from explorer.library import codebooks, quota, rereading, wire
from explorer.library.access import Access
from explorer.library.cluster import Cluster
from explorer.library.places import database_path, writing
from explorer.library.pool import Pool
from explorer.library.rereading import Told
from explorer.library.tasks import Outcome, Parse, Scheduler, Settings, Task
from explorer.reading import Hints, expand, label
from explorer.records import Article, Document
from explorer.store import articles
from explorer.store.article import parses
from explorer.store.connection import transaction

NO_HINTS = Hints()
DEFAULT = Settings()
REFUSED, KNOWN = "refused", "already there"


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
    """Why it was refused, or stored without being analysed: one line."""
    batch: int | None = None
    """The batch it was stored in; None when nothing was stored."""

    def __str__(self) -> str:
        if self.status == REFUSED:
            return f"refused: {self.reason}"
        told = f"; {self.reason}" if self.reason else ""
        return f"{self.status}: {self.name} (#{self.number}){told}"


def tasks(sources: Iterable[str | Path | Task], hints: Hints = NO_HINTS) -> Iterator[Task]:
    """Turn paths (folders are expanded), addresses and ready tasks into tasks, in order."""
    for source in sources:
        if isinstance(source, Task):
            yield source
        elif (address := Task(str(source), hints=hints)).is_url:
            yield address
        else:
            yield from (Task(str(path), hints=hints) for path in expand([Path(source)]))


def extract(
    sources: Iterable[str | Path | Task],
    hints: Hints = NO_HINTS,
    settings: Settings = DEFAULT,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Yield what is found in each source, in order, without storing it."""
    with Pool(workers, settings) as pool:
        yield from pool.run(tasks(sources, hints))


def add(
    sources: Iterable[str | Path | Task],
    hints: Hints = NO_HINTS,
    *,
    caller: Access,
    path: str | Path | None = None,
    settings: Settings = DEFAULT,
    workers: int | Scheduler = 1,
    label: str | None = None,
    halt: Event | None = None,
) -> Iterator[Result]:
    """Store each source as it is ready and yield what became of it; one article, one transaction.

    What one call stores is one batch, which ``undo`` takes back. Stopping early keeps what is
    stored, and so does setting ``halt``. ``workers`` are so many processes, or those of a cluster.

    Raises:
        ClusterError: no scheduler answers, or its workers cannot do the work.
        ForbiddenError: the caller may not change the library.
        QuotaError: the caller may add no more today; what was stored before stays.
        StoreError: the library cannot be opened or written; what was stored before stays.
    """
    storing = replace(settings, database=database_path(path), keep=True)
    with (
        writing(caller, path) as db,
        quota.checked(db, caller),
        codebooks.in_force(db, storing) as (coded, version),
        _pool(workers, coded, halt) as pool,
    ):
        batch = None
        for outcome in pool.run(tasks(sources, hints)):
            if outcome.extraction is not None and batch is None:
                batch = articles.begin(db, label)
            yield _stored(db, outcome, batch, version, caller)


def look(
    sources: Iterable[str | Path | Task],
    hints: Hints = NO_HINTS,
    *,
    path: str | Path | None = None,
    workers: int = 1,
    halt: Event | None = None,
) -> Iterator[Outcome]:
    """Yield each source as it would be stored, without analysing or storing it.

    ``ready`` turns an outcome into a task for ``add``: nothing is read or fetched again.
    """
    settings = Settings(database=database_path(path), only_read=True)
    with Pool(workers, settings, halt) as pool:
        yield from pool.run(tasks(sources, hints))


def ready(outcome: Outcome, changed: Article | None = None) -> Task:
    """Return a task that stores an article that was read, as somebody changed it in between."""
    if outcome.document is None:
        raise ReadError(refusal(outcome.task.name, outcome.refusal or "it was not read"))
    read, name = outcome.document.article, outcome.task.name
    told = rereading.given(outcome.task.hints, read)
    if changed is not None:
        told = rereading.both(told, rereading.changes(read, changed))
    return Task(name, article=changed or read, original=outcome.document.original, told=told)


def _pool(workers: int | Scheduler, settings: Settings, halt: Event | None) -> Pool | Cluster:
    if isinstance(workers, Scheduler):
        return Cluster(workers.address, workers.parts, settings)
    return Pool(workers, settings, halt)


def undo(batch: int, *, caller: Access, path: str | Path | None = None) -> int:
    """Take back what one ``add`` stored; return how many articles that were."""
    with writing(caller, path) as db:
        return articles.undo(db, batch)


def _stored(
    db: Database, outcome: Outcome, batch: int | None, version: str, caller: Access
) -> Result:
    name, document = label(outcome.task.name), outcome.document
    if outcome.known is not None:
        return Result(name, KNOWN, outcome.known, articles.holds(db, outcome.known))
    if document is None or outcome.extraction is None or outcome.parse is None:
        return Result(name, REFUSED, reason=refusal(name, outcome.refusal or "it was not read"))
    try:
        with transaction(db):  # killed in between, nothing of it is there, and a re-run adds all
            saved = articles.save(
                db,
                outcome.extraction,
                document.original,
                model=outcome.parse.model,
                extractor_version=version,
                batch=batch,
                name=Path(name).name,
                told=str(_told(outcome.task, document.article)),
            )
            if saved.status != KNOWN:
                quota.charge(db, caller, _size(document))
                kept_beside(db, saved.number, outcome, outcome.parse)
    except ReadError as error:
        return Result(name, REFUSED, reason=refusal(name, str(error)))
    except ExplorerError:  # of the library, not of the article
        raise
    except Exception as error:  # one odd article must not cost the others
        reason = f"it could not be stored ({type(error).__name__})"
        return Result(name, REFUSED, reason=refusal(name, reason))
    return Result(name, saved.status, saved.article_id, saved.number, outcome.unread, batch)


def _told(task: Task, article: Article) -> Told:
    """Return what people said of an article: at a look before storing it, or with its source."""
    return task.told or rereading.given(task.hints, article)


def kept_beside(db: Database, number: int, outcome: Outcome, parse: Parse) -> None:
    """Keep the model's work on an article, and tell which others carry the same story."""
    if parse.data:
        parses.keep(db, number, parse.model, parse.data)
    if outcome.document is not None:
        wire.group(db, number, outcome.document.article.text, outcome.bands)


def _size(document: Document) -> int:
    """Return the bytes that an article brings with it."""
    kept = document.original
    return len(kept.data) if kept else len(document.article.text.encode("utf-8"))


def refusal(name: str, reason: str) -> str:
    """Return one line that names the source and says why it was refused."""
    shown, line = label(name), " ".join(reason.split())
    return line if shown in line or label(Path(name).name) in line else f"{shown}: {line}"
