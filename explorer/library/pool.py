"""A pool of worker processes: tasks out, outcomes back in order, nothing lost when a worker dies.

A batch whose worker died is run again task by task in a new worker; a task that loses its worker
each time, or keeps silent for too long, is refused with the reason. Written on ``subprocess`` because
``multiprocessing`` re-imports ``__main__``, which in a Streamlit server is the page being shown,
and ``concurrent.futures`` breaks its whole process pool when one worker dies.
"""

import contextlib
import os
import pickle
import queue
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from typing import IO, Self

from explorer.errors import ExtractError
from explorer.library.tasks import WALL, Clock, Lost, Outcome, Settings, Task, batches

BOOT = """
import sys
sys.excepthook = lambda kind, error, _: print(f"error: {kind.__name__}: {error}", file=sys.stderr)
from explorer.library.worker import main
main()
"""
"""What a worker runs; should it fail to start, one line says so, no traceback."""

START = 120.0
"""Seconds a worker gets to start, and to load the model: on a busy machine that is slow."""

GLANCE = 0.5
"""Seconds between two looks at whether somebody stopped the work."""

TRIES = 3
"""How often a task may lose its worker before it is refused."""

SPARED = 10
"""Workers of a pool that may be killed from outside before they have begun, at nobody's cost."""


class WorkerLost(Exception):  # noqa: N818 - a message between two functions here, no error
    """The worker died, or was stopped because it was silent for too long."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.reason)
        self.lost = lost


class Worker:
    """One child process and the thread that takes its answers."""

    def __init__(self, settings: Settings, halt: Event) -> None:
        command = [sys.executable, "-c", BOOT]
        root = str(Path(__file__).parents[2])
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
        # One thread a process: two processes of one thread beat one process of two (measured).
        env = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": path}
        self.process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env
        )
        self.answers: queue.SimpleQueue[Outcome | Lost | Clock | None] = queue.SimpleQueue()
        self.begun, self.running, self.left, self.halt = False, False, WALL, halt
        self.listener = Thread(target=self._listen, args=(self.process.stdout,), daemon=True)
        self.listener.start()
        self._send(settings)

    def _listen(self, stdout: IO[bytes]) -> None:
        try:
            with stdout:
                while True:
                    self.answers.put(pickle.load(stdout))  # noqa: S301 - our own child's frames
                    self.begun = True
        except (EOFError, pickle.UnpicklingError, OSError, ValueError):
            what = "stopped" if self.begun else "could not be started"
            self.answers.put(Lost(f"the reading process {what}"))

    def run(self, batch: list[Task]) -> Iterator[Outcome | None]:
        """Yield the outcomes of a batch, None at the end of each task.

        Raises:
            WorkerLost: the process died, or a task took longer than ``WALL`` seconds.
        """
        self.left = WALL
        if not self._send(batch):
            raise WorkerLost(self._last())
        ended = 0
        while ended < len(batch):
            answer = self._answer()
            ended += answer is None
            yield answer

    def _send(self, frame: object) -> bool:
        if self.process.stdin is None:
            return False
        try:
            pickle.dump(frame, self.process.stdin, pickle.HIGHEST_PROTOCOL)
            self.process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def _answer(self) -> Outcome | None:
        answer = self._frame()
        while isinstance(answer, Clock):
            self.running = answer.running
            answer = self._frame()
        if isinstance(answer, Lost):
            raise WorkerLost(answer)
        self.left = WALL
        return answer

    def _last(self) -> Lost:
        """Return why the process is gone, which it may have told itself."""
        while not isinstance(answer := self.answers.get(timeout=START), Lost):
            pass
        return answer

    def _frame(self) -> Outcome | Lost | Clock | None:
        """Wait for the next frame; what waiting takes is the source's while the clock runs."""
        began, limit = time.monotonic(), self.left if self.running else START
        try:
            while not self.halt.is_set():
                rest = began + limit - time.monotonic()
                with contextlib.suppress(queue.Empty):
                    return self.answers.get(timeout=min(max(rest, 0.0), GLANCE))
                if rest <= 0:
                    reason = f"it took longer than {WALL if self.running else START:.0f} seconds"
                    raise WorkerLost(Lost(reason, final=True))
        finally:
            self.left -= time.monotonic() - began if self.running else 0.0
        raise WorkerLost(Lost("it was stopped", final=True))

    def stop(self) -> None:
        """End the process at once; nothing it holds needs saving."""
        self.process.kill()
        self.process.wait()
        self.listener.join()  # it closes the other end
        if self.process.stdin is not None:
            with contextlib.suppress(OSError):  # what was still to be flushed has no reader
                self.process.stdin.close()


class Pool:
    """Up to ``size`` workers; use as a context manager, so that none is left behind."""

    def __init__(self, size: int, settings: Settings, halt: Event | None = None) -> None:
        self.size, self.settings = max(1, size), settings
        self.halt = halt or Event()
        """Set by whoever wants the work to stop."""
        self.workers: list[Worker] = []
        self.idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        self.closed = False
        self.spared = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        for worker in self.workers:
            worker.stop()

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield outcomes in the order of the tasks, each as soon as those before it are there."""
        running: deque[queue.SimpleQueue[Outcome | Exception | None]] = deque()
        with ThreadPoolExecutor(self.size) as threads:
            try:
                for batch in batches(tasks):
                    running.append(queue.SimpleQueue())
                    threads.submit(self._work, batch, running[-1])
                    if len(running) > self.size:  # one batch waits: bounded, and nobody idles
                        yield from _taken(running.popleft())
                while running:
                    yield from _taken(running.popleft())
            finally:
                self.__exit__()  # the threads end when their workers do

    def _work(
        self, batch: list[Task], answers: "queue.SimpleQueue[Outcome | Exception | None]"
    ) -> None:
        try:
            for outcome in self.outcomes(batch):
                answers.put(outcome)
        except Exception as error:
            answers.put(error)
        answers.put(None)

    def outcomes(self, batch: list[Task], tries: int = TRIES) -> Iterator[Outcome]:
        """Yield what comes of one batch, run by one worker (another one where that dies)."""
        if self.closed or self.halt.is_set():
            return
        done = given = 0
        worker = self._worker()
        try:
            for outcome in worker.run(batch):
                if outcome is None:
                    done, given = done + 1, 0
                else:
                    given += 1
                    yield outcome
            self.idle.put(worker)
        except WorkerLost as error:
            worker.stop()
            left = tries - self._counts(worker)
            yield from self._again(batch[done:], given, left, error.lost)

    def _counts(self, worker: Worker) -> bool:
        """Tell whether losing a worker is laid to the task, or to a program that cannot be started."""
        killed = worker.process.returncode == -signal.SIGKILL and not worker.begun
        self.spared += killed
        return not killed or self.spared > SPARED

    def _again(self, rest: list[Task], given: int, tries: int, lost: Lost) -> Iterator[Outcome]:
        """Run one by one what a lost worker left; ``given`` outcomes of the first are out."""
        if self.closed or self.halt.is_set() or not rest:
            return
        if lost.fatal or (tries == 0 and not any(worker.begun for worker in self.workers)):
            raise ExtractError(lost.reason)
        if len(rest) == 1 and (tries == 0 or lost.final):
            yield Outcome(rest[0], refusal=lost.reason)
            return
        for task in rest:
            yield from islice(self.outcomes([task], max(tries, 1)), given, None)
            given = 0

    def _worker(self) -> Worker:
        try:
            worker = self.idle.get_nowait()
        except queue.Empty:
            worker = Worker(self.settings, self.halt)
            self.workers.append(worker)
        return worker


def _taken(answers: "queue.SimpleQueue[Outcome | Exception | None]") -> Iterator[Outcome]:
    while (answer := answers.get()) is not None:
        if isinstance(answer, Exception):
            raise answer
        yield answer
