"""Long work beside a page: it goes on while the page is redrawn, tells how far it is, and can be stopped."""

import contextlib
import time
from collections.abc import Callable, Generator, Iterator
from threading import Event, Thread
from typing import Generic, TypeVar

from explorer.errors import ExplorerError

Item = TypeVar("Item")
Start = Callable[[Event], Iterator[Item]]


class Job(Generic[Item]):
    """Takes items from an iterator in a thread of its own.

    ``start`` is given the event that stops the work, and returns the iterator.
    """

    def __init__(self, start: Start[Item], total: int) -> None:
        self.total = max(1, total)
        self.results: list[Item] = []
        self.error: str | None = None
        self.halt = Event()
        self.began = time.monotonic()
        self._thread = Thread(target=self._run, args=(start,), daemon=True)
        self._thread.start()

    def _run(self, start: Start[Item]) -> None:
        try:
            with _closing(start(self.halt)) as items:
                for item in items:
                    self.results.append(item)
                    if self.halt.is_set():
                        break
        except ExplorerError as error:
            self.error = str(error)
        except Exception as error:  # a page shows one sentence, never a traceback
            self.error = f"it could not go on ({type(error).__name__})."

    @property
    def over(self) -> bool:
        """Tell whether the work has ended."""
        return not self._thread.is_alive()

    @property
    def share(self) -> float:
        """The share of the work that is done, in [0, 1]."""
        return min(1.0, len(self.results) / self.total)

    @property
    def seconds_left(self) -> float | None:
        """Seconds that the rest will take at the speed so far; None before the first result."""
        if not self.results:
            return None
        each = (time.monotonic() - self.began) / len(self.results)
        return each * max(0, self.total - len(self.results))

    def wait(self, seconds: float) -> bool:
        """Wait so long for the end, and tell whether it came."""
        self._thread.join(seconds)
        return self.over

    def stop(self) -> None:
        """End the work soon; what is done stays done."""
        self.halt.set()


@contextlib.contextmanager
def _closing(items: Iterator[Item]) -> Iterator[Iterator[Item]]:
    try:
        yield items
    finally:
        if isinstance(items, Generator):
            items.close()
