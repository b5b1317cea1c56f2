"""The demo: ten briefs in our own words, loaded into an empty library on first start."""

from collections.abc import Iterator
from pathlib import Path

from explorer.library.access import OWNER
from explorer.library.adding import Result, add

SEEDS = Path(__file__).parents[2] / "seeds"


def demo_paths() -> list[Path]:
    """Return the briefs in order; an empty list where the folder was not shipped."""
    return sorted(SEEDS.glob("*.txt"))


def load_demo(path: str | Path | None = None, workers: int = 2) -> Iterator[Result]:
    """Add the briefs and yield each result, so that a page can show how far it is."""
    yield from add(demo_paths(), caller=OWNER, path=path, workers=workers, label="demo")
