"""The three pictures of README: overview, positions with evidence, reader; made from the demo.

python -m tests.screenshots      writes tests/screens/*.png (needs chromium and playwright)
"""

import io
import os
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from explorer import library
from explorer.bench.serving import dashboard
from explorer.filters import Filters
from explorer.store import queries
from explorer.ui import address

SCREENS = Path(__file__).parent / "screens"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
SIZE = {"width": 1400, "height": 900}
CELL = ("Russia", "ceasefire")
COLOURS = 128
MOST_BYTES = 200_000
IDLE = """() => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
  && !document.querySelector("[data-testid=stSkeleton], [data-testid=stSpinner]")"""


def views(path: Path) -> dict[str, str]:
    """Return name of a picture -> address: one cell of the matrix, and its first words in the reader."""
    db = library.database(path)
    try:
        cell = Filters(cell=CELL)
        first = queries.positions(db, cell, 1).iloc[0]
    finally:
        db.conn.close()
    place = address.reader(first["article"], int(first["sentence"]), f"position-{first['number']}")
    return {"overview": "", "positions": address.href("positions", cell), "reader": place}


def settled(page: Page) -> None:
    """Wait until the page has been idle for a while and has scrolled to its place."""
    calm = 0
    for _ in range(200):
        calm = calm + 1 if page.evaluate(IDLE) else 0
        if calm == 8:
            return
        page.wait_for_timeout(250)
    raise SystemExit(f"{page.url} is still busy")


def small(picture: bytes) -> bytes:
    """Return a PNG with a palette, which is a third of the size and looks the same."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    out = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    if out.tell() > MOST_BYTES:
        raise SystemExit(f"a picture has {out.tell()} bytes; at most {MOST_BYTES} are allowed")
    return out.getvalue()


def main() -> None:
    """Load the demo into a new library, open the three views, write the pictures."""
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "demo.db"
        print(f"{sum(1 for _ in library.load_demo(path))} briefs read")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]
        browser = started.chromium.launch(executable_path=CHROMIUM, args=flags)
        with dashboard(path) as origin:
            for name, to in views(path).items():
                page = browser.new_page(viewport=SIZE, color_scheme="light")
                page.goto(origin + to)
                settled(page)
                (SCREENS / f"{name}.png").write_bytes(small(page.screenshot()))
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
