"""Feed every hostile file to the analysis, alone and all together, and print time and memory.

python -m tests.feeding [NAME ...]      all files, or those whose names hold one of the words
"""

import resource
import sys
import time
from collections.abc import Iterator

from explorer.library.pool import Pool
from explorer.library.tasks import Outcome, Settings, Task
from tests import (
    hostile_binaries,
    hostile_kinds,
    hostile_markup,
    hostile_pages,
    hostile_pdfs,
    hostile_texts,
    hostile_words,
)

FILES = {
    **hostile_texts.FILES,
    **hostile_pages.FILES,
    **hostile_binaries.FILES,
    **hostile_words.FILES,
    **hostile_markup.FILES,
    **hostile_pdfs.FILES,
    **hostile_kinds.FILES,
}
FAULTS = ("stopped", "could not", "memory", "took longer")
"""Words of refusals that blame us, not the file."""


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak() -> float:
    """Return the megabytes of the largest process so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def told(outcomes: list[Outcome]) -> str:
    refused = [outcome.refusal for outcome in outcomes if outcome.refusal]
    sentences = sum(len(o.extraction.sentences) for o in outcomes if o.extraction)
    return f"{len(outcomes) - len(refused)} read, {sentences} sentences. {' '.join(refused)[:100]}"


def alone(names: list[str]) -> Iterator[tuple[str, float, float, list[Outcome]]]:
    """Yield name, seconds by the clock and of the processor, and outcomes of each file alone."""
    for name in names:
        task = Task(name, FILES[name][0]())
        began, used = time.monotonic(), processor_seconds()
        with Pool(1, Settings()) as pool:
            found = list(pool.run([task]))
        yield name, time.monotonic() - began, processor_seconds() - used, found


def faults(outcomes: list[Outcome]) -> int:
    return sum(any(w in (o.refusal or "") for w in FAULTS) for o in outcomes)


def main(words: list[str]) -> None:
    names = [name for name in FILES if not words or any(word in name for word in words)]
    slowest, failed = 0.0, 0
    for name, seconds, used, found in alone(names):
        print(f"{name:28} {seconds:6.1f} s, {used:5.1f} s of processor; {told(found)}", flush=True)
        slowest, failed = max(slowest, seconds), failed + faults(found)
    print(f"alone: {len(names)} files, {failed} faults, slowest {slowest:.1f} s, {peak():.0f} MB")
    with Pool(2, Settings()) as pool:
        together = list(pool.run(Task(name, FILES[name][0]()) for name in names))
    print(f"together: {len(together)} outcomes, {faults(together)} faults, {peak():.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
