"""Speed, measured as ratios against a floor timed in the same run: ``python -m explorer bench``.

Machines are noisy and differ; a ratio within one run is what can be compared. Nothing here is a
test: tests assert no times.
"""

from explorer.bench.pages import pages
from explorer.bench.speed import speed
from explorer.bench.store import store
from explorer.bench.synthetic import articles, extractions

__all__ = ["articles", "extractions", "pages", "speed", "store"]
