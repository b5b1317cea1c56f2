"""A load killed at any moment, or run twice at once: with the model's work and the wire stories whole."""

import os
import signal
import time
from contextlib import suppress
from random import Random

from made_up import extraction, original, story
from test_trust_store import whole
from test_trust_store_kill import in_a_child, said

from explorer.errors import StoreError
from explorer.library import OWNER, adding, wire
from explorer.library.tasks import Outcome, Parse, Task
from explorer.records import Document
from explorer.store import articles
from explorer.store.connection import connect, connect_read_only

KILLS = 30
ARTICLES = 24


def outcomes():
    """Yield what workers would send: every third article is a copy of the one before it."""
    for seed in range(ARTICLES):
        text = story(seed - (seed % 3 == 2), lines=24)
        text += f"The paper adds line {seed}.\n" if seed % 3 == 2 else ""
        found = extraction(text)
        yield Outcome(
            Task(f"{seed}.txt"),
            Document(found.article, original(text)),
            found,
            parse=Parse("none 1", b"work" * 200),
            bands=wire.bands(text),
        )


def load(path, ready, reverse=False):
    db = connect(path)
    batch = articles.begin(db, "load")
    for outcome in reversed(ready) if reverse else ready:
        assert adding._stored(db, outcome, batch, "1", OWNER).status in {"new", adding.KNOWN}
    db.conn.close()


def beside(db):
    """Return how many articles, parses, stories of several papers and bands there are."""
    return db.execute(
        "select (select count(*) from article), (select count(*) from parse),"
        " (select count(*) from article where story is not null and story <> number),"
        " (select count(distinct article) from near)"
    ).fetchone()


def wait_for(path, number):
    """Wait until so many articles are stored, or all, or two seconds are over."""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        if path.exists() and path.stat().st_size:
            with suppress(StoreError):
                db = connect_read_only(path)
                stored = db.table("article").count
                db.conn.close()
                if stored >= min(number, ARTICLES):
                    return
        time.sleep(0.005)


def test_a_load_killed_thirty_times_and_run_again_is_like_one_that_was_not(tmp_path):
    path, ready, chance = tmp_path / "killed.db", list(outcomes()), Random(3)
    kills, counts = 0, []
    while kills < KILLS:
        child = in_a_child(lambda: load(path, ready))
        wait_for(path, (counts[-1] if counts else 0) + chance.randint(0, 4))
        time.sleep(chance.uniform(0, 0.03))  # somewhere in the middle of the next one
        os.kill(child, signal.SIGKILL)
        kills += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        db = connect(path)
        assert whole(db) == []
        stored, parsed, _, banded = beside(db)
        assert stored == parsed == banded
        counts.append(stored)
        db.conn.close()
        if stored == ARTICLES:
            path.unlink()
            counts[-1] = 0
    assert len(set(counts)) > 3, "the kills came at different moments"

    load(path, ready)
    load(tmp_path / "calm.db", ready)
    one, other = connect(path), connect(tmp_path / "calm.db")
    assert beside(one) == beside(other)
    assert beside(one)[:2] == (ARTICLES, ARTICLES)
    assert said(one) == said(other)
    for db in (one, other):
        db.conn.close()


def test_two_loads_at_once_store_each_article_once_with_all_that_belongs_to_it(tmp_path):
    path, ready = tmp_path / "both.db", list(outcomes())
    connect(path).conn.close()
    children = [
        in_a_child(lambda: load(path, ready)),
        in_a_child(lambda: load(path, ready, reverse=True)),
    ]
    db, statuses = connect_read_only(path), {}
    while len(statuses) < len(children):
        stored, parsed, _, banded = beside(db)
        assert stored == parsed == banded
        for child in [c for c in children if c not in statuses]:
            gone, status = os.waitpid(child, os.WNOHANG)
            if gone:
                statuses[child] = status
    assert list(statuses.values()) == [0, 0]
    assert beside(db)[:2] == (ARTICLES, ARTICLES)
    db.conn.close()
