"""The demo: ten briefs in our own words, loaded into an empty library on first start."""

from collections.abc import Iterator
from pathlib import Path

from explorer.library.access import OWNER, Access, require
from explorer.library.adding import Result, add
from explorer.library.places import database_path

SEEDS = Path(__file__).parents[2] / "seeds"


def demo_paths() -> list[Path]:
    """Return the briefs in order; an empty list where the folder was not shipped."""
    return sorted(SEEDS.glob("*.txt"))


def load_demo(
    path: str | Path | None = None, workers: int = 2, *, caller: Access = OWNER
) -> Iterator[Result]:
    """Add the briefs and yield each result, so that a page can show how far it is.

    On a server's first start, while it has no library yet, the first visitor may bring this about.

    Raises:
        ForbiddenError: there is a library, and the caller may not change it.
    """
    if database_path(path).exists():
        require(caller)
    yield from add(demo_paths(), caller=OWNER, path=path, workers=workers, label="demo")
