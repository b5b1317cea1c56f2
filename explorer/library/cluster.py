"""The same batches on a Dask cluster: workers leave parts in a shared folder, one writer loads them.

A part is named by the content of its batch and appears by a rename, so that a batch that runs twice
(a worker died, the load was started again) leaves one part. Each Dask worker reads and extracts in
a child process with the limits of :mod:`explorer.library.pool`; Dask gives the batch of a worker
that died to another one.
"""

import os
import tempfile
import warnings
import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import explorer
from explorer.errors import ClusterError, ReadError
from explorer.library.pool import Pool
from explorer.library.tasks import Outcome, Settings, Task, batches
from explorer.reading.files import load

if TYPE_CHECKING:
    from distributed import Future

SUFFIX = ".part"

AHEAD = 2
"""Batches handed out per thread of the cluster: one runs and one waits, whatever is to come."""

PATIENCE = 20.0
"""Seconds to reach the scheduler."""


def part(batch: list[Task], settings: Settings, folder: str) -> str:
    """Run a batch on this machine and leave what came of it in the folder; return the part's name.

    This is what a Dask worker calls. A part that is there already is not made again.
    """
    target = Path(folder, part_name(batch, settings))
    if not target.exists():
        found = [_light(outcome) for outcome in _pool(settings).outcomes(batch)]
        _write(target, _codec().encode(found))
    return target.name


def part_name(batch: list[Task], settings: Settings) -> str:
    """Name a batch by its content: what is read, with which model, codebook and version."""
    codebook = settings.codebook.read_bytes() if settings.codebook else b""
    digest = sha256(repr((explorer.__version__, settings.model, codebook)).encode())
    for task in batch:
        digest.update(repr((task.name, task.hints, task.size())).encode())
        digest.update(task.data or b"")
    return digest.hexdigest()[:24] + SUFFIX


def read_part(path: Path) -> list[Outcome]:
    """Read a part back. It is MessagePack checked against our own records, never a pickle."""
    found: list[Outcome] = _codec().decode(zlib.decompress(path.read_bytes()), type=list[Outcome])
    return found


class Cluster:
    """Runs tasks on the workers of a Dask scheduler; use it in the place of a ``Pool``."""

    def __init__(self, address: str, folder: Path, settings: Settings) -> None:
        distributed = _distributed()
        # The workers cannot see the library: its one writer tells what it holds already.
        self.settings, self.folder = replace(settings, database=None), folder.absolute()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            reason = str(error).split("\n", 1)[0]
            raise ClusterError(f"{address}: no scheduler answers ({reason})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield outcomes batch by batch, in the order of the tasks; what cannot be read comes first.

        A part is removed when the next outcome is asked for, that is when it has been stored.

        Raises:
            ClusterError: the workers cannot run our code, or their parts are not to be seen here.
        """
        running: deque[tuple[list[Task], Future[str]]] = deque()
        for batch in batches(tasks):
            refused, packed = _packed(batch)
            yield from refused
            if packed:
                running.append((packed, self._submit(packed)))
            while len(running) > self._ahead():
                yield from self._taken(*running.popleft())
        while running:
            yield from self._taken(*running.popleft())

    def _ahead(self) -> int:
        threads: int = sum(self.client.nthreads().values())
        return AHEAD * max(1, threads)

    def _submit(self, batch: list[Task]) -> "Future[str]":
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")
            name = part_name(batch, self.settings)
            future: Future[str] = self.client.submit(
                part, batch, self.settings, str(self.folder), key=name
            )
        return future

    def _taken(self, batch: list[Task], future: "Future[str]") -> Iterator[Outcome]:
        distributed = _distributed()
        try:
            path = self.folder / future.result()
        except distributed.KilledWorker:
            yield from self._one_by_one(batch)
            return
        except (ImportError, OSError) as error:
            raise ClusterError(f"the workers cannot run this program: {error}") from error
        if not path.exists():
            raise ClusterError(f"{path}: not here; the workers must write to the same folder")
        yield from read_part(path)
        path.unlink(missing_ok=True)

    def _one_by_one(self, batch: list[Task]) -> Iterator[Outcome]:
        if len(batch) == 1:
            yield Outcome(batch[0], refusal="the worker that read it was killed again and again")
            return
        for task in batch:
            yield from self._taken([task], self._submit([task]))


@cache
def _pool(settings: Settings) -> Pool:
    """Return this machine's pool; its process ends with ours, whose pipe it reads."""
    return Pool(1, settings)


def _packed(batch: list[Task]) -> tuple[list[Outcome], list[Task]]:
    """Put the bytes of files into their tasks: a worker need not see this machine's disk."""
    refused, packed = [], []
    for task in batch:
        try:
            ready = task.data is not None or task.article is not None or task.is_url
            packed.append(task if ready else replace(task, data=load(Path(task.name))))
        except ReadError as error:
            refused.append(Outcome(task, refusal=str(error)))
    return refused, packed


def _light(outcome: Outcome) -> Outcome:
    return replace(outcome, task=Task(outcome.task.name, hints=outcome.task.hints))


def _write(target: Path, encoded: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
        file.write(zlib.compress(encoded, 1))
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(target)


def _distributed() -> Any:
    try:
        import distributed  # noqa: PLC0415 - an extra: requirements-cluster.txt
    except ImportError as error:
        raise ClusterError("a cluster needs: pip install -r requirements-cluster.txt") from error
    return distributed


def _codec() -> Any:
    import msgspec  # noqa: PLC0415 - an extra: requirements-cluster.txt

    return msgspec.msgpack
