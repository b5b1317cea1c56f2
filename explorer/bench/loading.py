"""What loading, a second worker, memory and a refresh come to, beside the model alone."""

import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from explorer import library
from explorer.bench.synthetic import articles
from explorer.library import worker
from explorer.library.access import OWNER
from explorer.library.pool import Pool
from explorer.library.tasks import BATCH_FILES, Settings, Task
from explorer.nlp import document, pipeline
from explorer.records import Article

WARM = 2 * BATCH_FILES
"""Articles after which every worker has its model: what comes before is start-up."""

LONG = 1_000_000
"""Bytes of the long article among the others."""


def loading(corpus: list[Article], floor: float) -> Iterator[str]:
    """Yield lines about loading articles; ``floor`` is what the model alone takes, in seconds.

    CPU time of this process and of its workers, without that of one article alone (start-up).
    """
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.db", Path(folder) / "many.db"
        share = floor * (len(corpus) - 1) / len(corpus)
        start, load = _cpu(partial(_add, corpus[:1], one)), _cpu(partial(_add, corpus, many))
        yield f"load with index {load - start:16.2f} s CPU  {(load - start) / share:6.2f} of the floor"
        begin, again = _cpu(partial(_refresh, one)), _cpu(partial(_refresh, many))
        times = (load - start) / (again - begin)
        yield f"refresh {again - begin:24.2f} s CPU  {times:6.1f} times faster than loading"


def workers(corpus: list[Article]) -> Iterator[str]:
    """Yield what a second worker brings, by the clock and in CPU time, start-up excluded."""
    (one, alone), (two, both) = _rate(corpus, 1), _rate(corpus, 2)
    yield f"two workers: {two / one:.2f} times one ({one:.1f} and {two:.1f} articles/s by the clock)"
    yield f"  CPU of an article {both / alone:.2f} of what it takes one worker"


def memory(count: int) -> Iterator[str]:
    """Yield the peak of a worker beside that of the bare pipe over the same articles.

    The second line has an article of 1 MB among them, the floor does not: the bare pipe
    would parse that in one piece and need some 20 kB for each of its tokens.
    """
    floor = _told(f"bare({count})")
    yield f"peak memory: bare pipe {floor} MB, worker {_told(f'working({count})') - floor:+d} MB"
    yield f"  with one article of 1 MB {_told(f'working({count}, {LONG})') - floor:+d} MB"


def bare(count: int) -> None:
    """Print the peak memory in MB of the model's own pipe over some articles."""
    nlp = pipeline.load()
    docs = (document.make_doc(nlp, article) for article in articles(count))
    for _ in nlp.pipe(docs, batch_size=pipeline.BATCH, disable=pipeline.EXTRACTORS):
        pass
    print(_peak())  # noqa: T201 - the answer


def working(count: int, long: int = 0) -> None:
    """Print the peak memory in MB of what a worker does with some articles, one of them long."""
    todo = _tasks(articles(count))
    batches = [todo[n : n + BATCH_FILES] for n in range(0, count, BATCH_FILES)]
    if long:  # alone, as the pool hands it over
        parts = (article.text for article in articles(long // 4_000, seed=2))
        whole = "\n\n".join(parts)[:long]
        batches.insert(len(batches) // 2, [Task("long.txt", whole.encode())])
    for batch in batches:
        for outcome in worker.run(batch, Settings(keep=True), lambda _: None):
            pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)
    print(_peak())  # noqa: T201 - the answer


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _told(call: str) -> int:
    """Return what a function of this module prints in a process of its own."""
    command = [sys.executable, "-c", f"from explorer.bench.loading import *; {call}"]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=root)  # noqa: S603
    return int(done.stdout.split()[-1])


def _tasks(corpus: Iterable[Article]) -> list[Task]:
    return [Task(f"{n}.txt", article.text.encode()) for n, article in enumerate(corpus)]


def _add(corpus: list[Article], path: Path) -> None:
    for _ in library.add(_tasks(corpus), caller=OWNER, path=path):
        pass


def _refresh(path: Path) -> None:
    for _ in library.refresh(caller=OWNER, path=path, everything=True):
        pass


def _rate(corpus: list[Article], size: int) -> tuple[float, float]:
    """Return articles a second by the clock, and seconds of CPU an article, once all work."""
    done, spent = [], []
    with Pool(size, Settings()) as pool:
        for _ in pool.run(_tasks(corpus)):
            done.append(time.perf_counter())
            spent.append(sum(_clock(one.process.pid) for one in pool.workers))
    count = len(done) - WARM
    return count / (done[-1] - done[WARM - 1]), (spent[-1] - spent[WARM - 1]) / count


def _clock(pid: int) -> float:
    """Return the seconds of CPU that a process has used (Linux)."""
    user, system = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / 100


def _cpu(work: Callable[[], None]) -> float:
    def used() -> float:
        every = (
            resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        return sum(one.ru_utime + one.ru_stime for one in every)

    before = used()
    work()
    return used() - before
