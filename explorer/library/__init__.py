"""The use cases: add sources, open the database, load the demo, export. Pages and commands call these.

The process that calls never loads a model: reading and extraction run in worker processes
(``pool``), so that a hostile file can neither stop nor grow the dashboard.
"""

from explorer.library.access import OWNER, Access, access
from explorer.library.adding import Result, add, extract, look, ready, refusal, undo
from explorer.library.demo import demo_paths, load_demo
from explorer.library.exporting import TABLES, export
from explorer.library.joining import join_again, keep_apart
from explorer.library.places import database, database_path, writer
from explorer.library.publishing import parquet, publish
from explorer.library.refreshing import refresh
from explorer.library.reviewing import (
    CHOICES,
    agreement,
    judge,
    labels,
    merge,
    rename,
    signed,
    take_back,
    take_back_ruling,
)
from explorer.library.tasks import Outcome, Scheduler, Settings, Task
from explorer.reading import Hints

__all__ = [
    "CHOICES",
    "OWNER",
    "TABLES",
    "Access",
    "Hints",
    "Outcome",
    "Result",
    "Scheduler",
    "Settings",
    "Task",
    "access",
    "add",
    "agreement",
    "database",
    "database_path",
    "demo_paths",
    "export",
    "extract",
    "join_again",
    "judge",
    "keep_apart",
    "labels",
    "load_demo",
    "look",
    "merge",
    "parquet",
    "publish",
    "ready",
    "refresh",
    "refusal",
    "rename",
    "signed",
    "take_back",
    "take_back_ruling",
    "undo",
    "writer",
]
