"""The use cases: add sources, open the database, load the demo, export. Pages and commands call these.

The process that calls never loads a model: reading and extraction run in worker processes
(``pool``), so that a hostile file can neither stop nor grow the dashboard.
"""

from explorer.library.access import OWNER, Access, access
from explorer.library.adding import Result, add, extract, look, ready, refusal, undo
from explorer.library.codebooks import (
    codebook,
    codebook_examples,
    codebook_faults,
    codebook_table,
    codebook_toml,
    save_codebook,
    save_entry,
)
from explorer.library.demo import demo_paths, load_demo
from explorer.library.exporting import TABLES, export
from explorer.library.job import Job
from explorer.library.joining import join_again, keep_apart
from explorer.library.labelling import (
    Imported,
    import_labels,
    import_statements,
    labels,
    statements_csv,
)
from explorer.library.languages import unread
from explorer.library.places import database, database_path, writer
from explorer.library.publishing import parquet, publish
from explorer.library.quota import Quota, allowance
from explorer.library.refreshing import refresh, stale
from explorer.library.reviewing import agreement, judge, somebody_else, take_back
from explorer.library.ruling import (
    KINDS,
    alias,
    classify,
    make_rule,
    merge,
    rename,
    restore_ruling,
    take_back_ruling,
)
from explorer.library.tasks import Outcome, Scheduler, Settings, Task
from explorer.library.values import CHOICES, signs_as
from explorer.nlp.learnt import cue_weights
from explorer.reading import Hints

__all__ = [
    "CHOICES",
    "KINDS",
    "OWNER",
    "TABLES",
    "Access",
    "Hints",
    "Imported",
    "Job",
    "Outcome",
    "Quota",
    "Result",
    "Scheduler",
    "Settings",
    "Task",
    "access",
    "add",
    "agreement",
    "alias",
    "allowance",
    "classify",
    "codebook",
    "codebook_examples",
    "codebook_faults",
    "codebook_table",
    "codebook_toml",
    "cue_weights",
    "database",
    "database_path",
    "demo_paths",
    "export",
    "extract",
    "import_labels",
    "import_statements",
    "join_again",
    "judge",
    "keep_apart",
    "labels",
    "load_demo",
    "look",
    "make_rule",
    "merge",
    "parquet",
    "publish",
    "ready",
    "refresh",
    "refusal",
    "rename",
    "restore_ruling",
    "save_codebook",
    "save_entry",
    "signs_as",
    "somebody_else",
    "stale",
    "statements_csv",
    "take_back",
    "take_back_ruling",
    "undo",
    "unread",
    "writer",
]
