"""Publish a library: an immutable snapshot that dashboards swap to atomically, and Parquet tables."""

import json
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

import explorer
from explorer.errors import StoreError
from explorer.filters import Filters
from explorer.library.places import MANIFEST, database, writer
from explorer.store import queries, snapshot
from explorer.store.pages.tables import TABLES

EVERYTHING = Filters()
CHUNK = 50_000
"""Rows written to Parquet at once; bounds the memory of a large table."""


def publish(folder: Path, *, path: str | Path | None = None) -> Path:
    """Write a snapshot named by its content into a folder and make the manifest name it.

    Dashboards whose ``EXPLORER_DB`` is the folder open what the manifest names; the manifest is
    replaced by a rename, so that each of them sees the old state or the new, never half of one.

    Returns:
        The snapshot's path.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / "snapshot.part"
        part.unlink(missing_ok=True)
        db = writer(path)
        try:
            snapshot.write(db, part)
            counts = queries.counts(db, EVERYTHING)
        finally:
            db.conn.close()
        with part.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        target = part.replace(folder / f"articles-{digest[:12]}.db")
        _write_manifest(folder, target, digest, counts)
    except OSError as error:
        raise StoreError(f"{folder}: {error.strerror or error}") from error
    return target


def _write_manifest(folder: Path, target: Path, digest: str, counts: dict[str, int]) -> None:
    manifest = {
        "file": target.name,
        "sha256": digest,
        "bytes": target.stat().st_size,
        "written_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": explorer.__version__,
        "counts": counts,
    }
    part = folder / f"{MANIFEST}.part"
    part.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    part.replace(folder / MANIFEST)


def parquet(folder: Path, *, path: str | Path | None = None) -> list[Path]:
    """Write every table as Parquet, for other engines; return the files."""
    import pyarrow as pa  # noqa: PLC0415 - 60 MB, only needed here
    import pyarrow.parquet as pq  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    db, written = database(path, seconds=3600), []
    try:
        for name in TABLES:
            rows = queries.export(db, name, EVERYTHING)
            target = folder / f"{name}.parquet"
            writer: pq.ParquetWriter | None = None
            while batch := [row for row, _ in zip(rows, range(CHUNK), strict=False)]:
                table = pa.Table.from_pylist(batch, writer.schema if writer else None)
                writer = writer or pq.ParquetWriter(target, table.schema)
                writer.write_table(table)
            if writer:
                writer.close()
                written.append(target)
    finally:
        db.conn.close()
    return written
