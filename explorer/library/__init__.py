"""The use cases: add sources, open the database, load the demo, export. Pages and commands call these.

The process that calls never loads a model: reading and extraction run in worker processes
(``pool``), so that a hostile file can neither stop nor grow the dashboard.
"""

from explorer.library.adding import Added, Refused, Result, add, extract
from explorer.library.demo import demo_paths, load_demo
from explorer.library.places import database, database_path, writer

__all__ = [
    "Added",
    "Refused",
    "Result",
    "add",
    "database",
    "database_path",
    "demo_paths",
    "extract",
    "load_demo",
    "writer",
]
