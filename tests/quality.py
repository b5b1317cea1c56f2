"""Precision, recall and F1 of each extractor on the hand-marked briefs, and floors that only rise.

python -m tests.quality          print the measures beside their floors
python -m tests.quality --pin    raise the floors to what was measured; refuses to lower one
"""

import argparse
import json
import math
import re
import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from explorer.nlp import pipeline
from explorer.reading import read
from explorer.records import Extraction

HERE = Path(__file__).parent
GOLD = HERE / "gold"
SEEDS = HERE.parent / "seeds"
FLOORS = HERE / "floors.toml"
MEASURES = ("precision", "recall", "f1")
SLACK = {"precision": 0.03, "recall": 0.03, "f1": 0.01}
"""How far under the measure a floor is set: precision and recall may be traded, F1 hardly falls."""
SECONDS = {"minute": 60.0, "hour": 3600.0}

Record = dict[str, Any]
Agree = Callable[[Record, Record, str], bool]


@dataclass(frozen=True, slots=True)
class Score:
    """How many records were found, how many of them rightly, how many there are."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.gold + other.gold)


# What is compared: records in a flat list, and the rule by which a found one is the marked one.


def sections(contract: Record) -> list[Record]:
    return list(contract["article"]["sections"])


def mentions(contract: Record) -> list[Record]:
    named = contract["entities"]
    return [{**entity, **mention} for entity in named for mention in entity["mentions"]]


def affiliations(contract: Record) -> list[Record]:
    return [e for e in contract["entities"] if e["kind"] == "person" and e["actor"]]


def same_section(gold: Record, found: Record, text: str) -> bool:
    ends = [text[record["start"] : record["end"]].rstrip() for record in (gold, found)]
    alike = all(gold.get(key) == found[key] for key in ("role", "start", "label"))
    return alike and ends[0] == ends[1]


def same_mention(gold: Record, found: Record, text: str) -> bool:
    return overlap(gold, found) and plain(found["name"]) in map(plain, either(gold, "name"))


def same_affiliation(gold: Record, found: Record, text: str) -> bool:
    meet = any(overlap(g, f) for g in gold["mentions"] for f in found["mentions"])
    return meet and found["actor"] in either(gold, "actor")


def same_figure(gold: Record, found: Record, text: str) -> bool:
    return (
        overlap(gold, found)
        and found["modifier"] in either(gold, "modifier")
        and any(amount(gold, unit) == amount(found, found["unit"]) for unit in either(gold, "unit"))
    )


def same_statement(gold: Record, found: Record, text: str) -> bool:
    alike = jaccard(words(text, *gold["content"]), words(text, *found["content"])) >= 0.5
    if gold["speaker"] is None or not alike:
        return alike
    return found["speaker"] is not None and same_speaker(gold["speaker"], found["speaker"])


def same_speaker(gold: Record, found: Record) -> bool:
    return overlap(gold, found) or (
        gold["entity"] is not None and gold["entity"] == found["entity"]
    )


def same_position(gold: Record, found: Record, text: str) -> bool:
    names = {plain(name) for name in (gold["actor"], *gold.get("also", ()), *gold["side"])}
    ours, theirs = words(text, gold["evidence"]), words(text, found["evidence"])
    return (
        bool(names & {plain(found["actor"]), plain(found["side"] or "")})
        and found["stance"] in either(gold, "stance")
        and any(word.casefold() in found["issue"].casefold() for word in gold["keywords"])
        and len(ours & theirs) >= 0.5 * min(len(ours), len(theirs))
        and jaccard(ours, theirs) >= 0.25
    )


EXTRACTORS: dict[str, tuple[Callable[[Record], list[Record]], Agree]] = {
    "sections": (sections, same_section),
    "entities": (mentions, same_mention),
    "affiliation": (affiliations, same_affiliation),
    "figures": (lambda contract: contract["figures"], same_figure),
    "statements": (lambda contract: contract["statements"], same_statement),
    "positions": (lambda contract: contract["positions"], same_position),
}


def either(gold: Record, key: str) -> list[Any]:
    """Return the marked value and the others that are accepted."""
    return [gold[key], *gold.get(f"{key}_alt", ())]


def overlap(one: Record, other: Record) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def amount(figure: Record, unit: str | None) -> tuple[object, ...]:
    """Return value, low and high (without a value) and unit, times in seconds, rounded alike."""
    factor = SECONDS.get(unit or "", 1.0)
    value, low, high = figure["value"], figure["low"], figure["high"]
    limits = (value, None) if value is not None else (low, high)
    base = "second" if unit in SECONDS else unit
    return *(None if n is None else float(f"{n * factor:.4g}") for n in limits), base


def words(text: str, *spans: Record) -> frozenset[int]:
    """Return where the words of some ranges start."""
    return frozenset(
        span["start"] + word.start()
        for span in spans
        for word in re.finditer(r"\w+", text[span["start"] : span["end"]])
    )


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def where(record: Record) -> list[Record]:
    """Return the ranges of a record: its evidence, content or own span."""
    if "evidence" in record:
        return [record["evidence"]]
    return list(record.get("content") or record.get("mentions") or [record])


def free(found: Record, zones: list[Record]) -> bool:
    """Tell whether an unmatched record is ignored: optional there, or nested in another."""
    return found.get("nested", False) or any(
        overlap(span, zone) for span in where(found) for zone in zones
    )


def score(name: str, gold: Record, found: Record, text: str) -> Score:
    """Match the records of one extractor in one brief, one to one, in reading order."""
    pick, agree = EXTRACTORS[name]
    marked, left, right = pick(gold), pick(found), 0
    for record in (r for r in marked if not r.get("optional")):
        match = next((other for other in left if agree(record, other, text)), None)
        if match is not None:
            left = [other for other in left if other is not match]
            right += 1
    zones = [span for r in marked if r.get("optional") for span in where(r)]
    zones += gold["optional"] if name != "sections" else []
    wrong = [r for r in left if not free(r, zones)]
    return Score(right, right + len(wrong), sum(not r.get("optional") for r in marked))


def load_gold(path: Path) -> Record:
    """Return one marked brief, each position with the words its issue may be named by."""
    gold: Record = json.loads(path.read_text("utf-8"))
    for position in gold["positions"]:
        position["keywords"] = gold["issues"][position["issue_id"]]["keywords"]
    return gold


def measure(extractions: dict[str, Extraction]) -> dict[str, Score]:
    """Return the score of every extractor over all marked briefs; ``extractions`` is by stem."""
    total = dict.fromkeys(EXTRACTORS, Score())
    for path in sorted(GOLD.glob("*.json")):
        found = extractions[path.stem]
        gold, contract = load_gold(path), found.contract(path.stem)
        for name in EXTRACTORS:
            total[name] += score(name, gold, contract, found.article.text)
    return total


def extract(paths: Iterable[Path]) -> dict[str, Extraction]:
    """Read and extract files; return the extractions by stem."""
    articles = {path.stem: next(iter(read(path))).article for path in paths}
    return dict(zip(articles, pipeline.extract_all(articles.values()), strict=True))


def corpus() -> str:
    """Return a digest of the marked briefs: floors hold for exactly these."""
    stems = [path.stem for path in sorted(GOLD.glob("*.json"))]
    parts = [p.read_bytes() for s in stems for p in (GOLD / f"{s}.json", SEEDS / f"{s}.txt")]
    return sha256(b"\0".join(parts)).hexdigest()[:16]


def read_floors() -> Record:
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def fallen(scores: dict[str, Score], floors: Record) -> list[str]:
    """Name every measure that is under its floor."""
    return [
        f"{name} {m}: {getattr(got, m):.4f}, floor {floors[name][m]:.2f}"
        for name, got in scores.items()
        for m in MEASURES
        if name in floors and getattr(got, m) < floors[name][m]
    ]


def reached(scores: dict[str, Score], floors: Record) -> Record:
    """Return the floors that the scores allow: two decimals, rounded down, none under its old one."""
    return {
        name: {
            m: max(
                math.floor(100 * (getattr(got, m) - SLACK[m]) + 1e-9) / 100,
                floors.get(name, {}).get(m, 0.0),
            )
            for m in MEASURES
        }
        for name, got in scores.items()
    }


def write_floors(new: Record) -> None:
    lines = ["# Floors of quality; raised by `python -m tests.quality --pin`, never lowered."]
    lines += [f'corpus = "{corpus()}"']
    for name, floor in new.items():
        lines += ["", f"[{name}]", *(f"{m} = {floor[m]:.2f}" for m in MEASURES)]
    FLOORS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Print the measures; with ``--pin`` raise the floors, or say which would fall and refuse."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--pin", action="store_true", help="raise the floors")
    given, floors = parser.parse_args(), read_floors()
    scores = measure(extract(SEEDS / f"{p.stem}.txt" for p in sorted(GOLD.glob("*.json"))))
    for name, got in scores.items():
        floor = floors.get(name, {})
        shown = (f"{m} {getattr(got, m):.3f} (floor {floor.get(m, 0):.2f})" for m in MEASURES)
        print(f"{name:12}", *shown)
    if given.pin and (under := fallen(scores, floors)):
        print("refused, floors only rise:", *under, sep="\n  ", file=sys.stderr)
        return 1
    if given.pin:
        write_floors(reached(scores, floors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
