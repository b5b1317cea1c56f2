"""One record by its key, as ``position-12`` in an address: for links to rows that no page shows."""

import pandas as pd
from sqlite_utils import Database

from explorer.store.pages.lists import frame
from explorer.store.pages.tables import TABLES

KEPT_IN = {
    "figure": "figures", "statement": "statements", "position": "positions", "mention": "mentions",
}  # fmt: skip
"""Kind of record -> the table that has it."""


def record(db: Database, key: str) -> pd.DataFrame:
    """Return the row of a record with the columns of its table; no row where there is none."""
    kind, _, number = key.partition("-")
    table = TABLES[KEPT_IN[kind]]
    query = f"select {table.select()} from {table.view} where number = :number"
    return frame(db, query, {"number": int(number)})
