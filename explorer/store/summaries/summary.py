"""One summary table: its keys, what it sums up, and the query over records that fills it."""

from dataclasses import dataclass

RECORD = "{table} t join article a on a.number = t.article and +a.current = 1"
"""Without the plus SQLite reads the index of all newest versions to find those of one document."""
KEPT = "t.verdict is not 'reject'"


@dataclass(frozen=True, slots=True)
class Summary:
    """One summary table and how it is filled."""

    table: str
    query: str
    keys: tuple[str, ...]
    sums: tuple[str, ...]
    """The last one counts what there is: where it is 0 the row goes."""
    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    told: bool = False
    """Whether it counts stories: what an article adds depends on the others of its story."""
    one: str = ""
    """The condition that holds for the records of one key, with the keys bound by name."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return all columns in the order of the query."""
        return (*self.keys, *self.sums, *self.least, *self.most)

    def asked(self, these: str) -> str:
        """Return the query over some articles."""
        return self.query.replace("{these}", these)

    def merged(self, source: str) -> str:
        """Return the statement that adds rows to the table: sums add up, the others widen."""
        sets = [f'"{name}" = "{name}" + excluded."{name}"' for name in self.sums]
        for names, way in ((self.least, "min"), (self.most, "max")):
            sets += [
                f'"{n}" = {way}(coalesce("{n}", excluded."{n}"), coalesce(excluded."{n}", "{n}"))'
                for n in names
            ]
        return (
            f"insert into {self.table} ({_names(self.columns)}) {source}"
            f" on conflict ({_names(self.keys)}) do update set {', '.join(sets)}"
        )


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
