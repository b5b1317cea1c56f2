"""One article being read: the address, what is found in it, and what is drawn of it."""

from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.record import record
from explorer.store.queries import Kept
from explorer.ui import address, export, reader, statements, stepping
from explorer.ui.marks import Mark
from explorer.ui.palette import Palette

LABELS = {
    "entity": ("entity", "entities"),
    "figure": ("figure", "figures"),
    "statement": ("statement", "statements"),
    "position": ("position", "positions"),
}
EVERY = 5000
"""Records of one article: as good as all."""


@dataclass(frozen=True)
class Reading:
    """One article being read: what the address asks for and what is found in it."""

    db: Database
    kept: Kept
    palette: Palette
    filters: Filters
    hide: tuple[str, ...] = ()
    """Kinds of marks switched off."""
    find: str = ""
    """Words to find in the article."""
    hit: int = 0
    """Which place of these words is pointed out, from 1; 0: the first of the sentence in view."""

    @cached_property
    def found(self) -> reader.Found:
        """Return the records of the article."""
        here = Filters(article=self.kept.article.id)
        marks = export.records(queries.marks(self.db, self.kept.article.id))
        return reader.Found(
            [row for row in marks if row["kind"] == "entity"],
            export.records(queries.figures(self.db, here, EVERY)),
            export.records(queries.statements(self.db, here, EVERY)),
            export.records(queries.positions(self.db, here, EVERY)),
            marks,
        )

    @cached_property
    def chains(self) -> statements.Chains:
        """Return who says that somebody says something, for the statements of the sentence in view."""
        here = [r for r in self.found.statements if r["sentence"] == self.at and r["nested"]]
        return statements.chains(queries.chains(self.db, (row["number"] for row in here)))

    @cached_property
    def sections(self) -> list[reader.Row]:
        """Return the paragraphs as rows."""
        return [
            {"role": s.role, "label": s.label, "start": s.start, "end": s.end, "repeat": s.repeat}
            for s in self.kept.article.sections
        ]

    @property
    def last(self) -> int:
        """Return the number of the last sentence; -1 where there is none."""
        return len(self.kept.sentences) - 1

    @property
    def at(self) -> int | None:
        """Return the sentence in view: the one asked for, or the last where there are fewer."""
        if self.filters.at is None or self.last < 0:
            return None
        return min(self.filters.at, self.last)

    def sentence(self, offset: int) -> int | None:
        """Return the number of the sentence that holds an offset."""
        rows = self.kept.sentences
        inside = rows[(rows["start"] <= offset) & (rows["end"] > offset)]
        return int(inside["n"].to_numpy()[0]) if len(inside) else None

    def to(self, at: int | None, *, hit: int = 0, keep: bool = False) -> str:
        """Return the address of another sentence, with the same switches; ``keep`` the open record."""
        moved = replace(self.filters, at=at, evidence=self.filters.evidence if keep else None)
        return address.href("article", moved, hide=self.hide, find=self.find, hit=hit)

    def html(self) -> Markup:
        """Return the article's text with its marks."""
        article = self.kept.article
        stands: dict[int, list[reader.Row]] = {}
        for row in () if "position" in self.hide else self.found.positions:
            stands.setdefault(row["sentence"], []).append(row)
        sentences = export.records(self.kept.sentences)
        drawn = reader.part(sentences, len(article.text), self.at)
        found = [m for m in self.found.marks if m["start"] < drawn[1] and m["end"] > drawn[0]]
        marks = reader.marks(found, article.id, self.palette, self.hide, self.filters.evidence)
        marks = marks.plus(
            replace(mark, css="now") if n == self.hit_now else mark
            for n, (mark, _) in enumerate(self.hits, 1)
        )
        shown = (self.at, self.evidence(), *drawn)
        page = reader.Page(
            article.id, article.text, self.sections, sentences, marks, stands, *shown
        )
        return self.parts() + reader.html(page) + self.parts()

    def parts(self) -> Markup:
        """Return links to the other parts of an article that is too long to draw at once."""
        if self.last < reader.PART:
            return Markup("")
        number, last = (self.at or 0) // reader.PART, self.last // reader.PART
        ways = (("◂ part before", number - 1), ("next part ▸", number + 1))
        links = [
            address.link(words, self.to(n * reader.PART), key=f"part-{words}")
            for words, n in ways
            if 0 <= n <= last
        ]
        return Markup('<div class="steps"><span>Part {} of {}</span><span>{}</span></div>').format(
            number + 1, last + 1, Markup(" ").join(links)
        )

    def holds(self, key: str) -> bool:
        """Tell whether a record, such as ``figure-12``, was found in the article."""
        if key.startswith("mention-"):
            return self.evidence() is not None
        kinds = {mark["kind"]: mark["kind"] for mark in self.found.marks} | {"cue": "statement"}
        return any(f"{kinds[m['kind']]}-{m['number']}" == key for m in self.found.marks)

    def evidence(self) -> tuple[int, int] | None:
        """Return the span of the record that the address points out."""
        kind, _, number = (self.filters.evidence or "").partition("-")
        if kind == "mention":
            rows = export.records(record(self.db, f"mention-{number}"))
            rows = [row for row in rows if row["article"] == self.kept.article.id]
        else:
            rows = list(getattr(self.found, f"{kind}s", ()))
        for row in rows:
            if str(row["number"]) == number:
                return int(row["start"]), int(row["end"])
        return None

    def toggles(self) -> Markup:
        """Return one switch per kind of mark, with how many there are."""
        links = Markup("").join(self._toggle(*pair) for pair in self.found.counts().items())
        return Markup('<div class="facet" role="group" aria-label="Marks">{}</div>').format(links)

    def _toggle(self, kind: str, number: int) -> Markup:
        off = kind in self.hide
        others = tuple(k for k in self.hide if k != kind) if off else (*self.hide, kind)
        return address.link(
            Markup("{} <b>{}</b>").format(LABELS[kind][number != 1].capitalize(), number),
            address.href("article", self.filters, hide=others, find=self.find),
            css="" if off else "on",
            title="Show these marks" if off else "Hide these marks",
            key=f"toggle-{kind}",
            role="switch",
            aria_checked="false" if off else "true",
        )

    def jumps(self) -> Markup:
        """Return links to the parts of the article."""
        links = [
            address.link(words, self.to(n), key=f"jump-{number}-{words[:20]}")
            for number, words in reader.jump_list(self.sections, self.kept.article.text)
            if (n := self.near(self.sections[number - 1]["start"])) is not None
        ]
        if not links:
            return Markup("")
        return Markup('<nav class="jump" aria-label="Parts of the article">{}</nav>').format(
            Markup("").join(links)
        )

    def near(self, offset: int) -> int | None:
        """Return the first sentence that ends after an offset; None behind the last."""
        ends = self.kept.sentences["end"].to_numpy()
        n = int(ends.searchsorted(offset, side="right"))
        return n if n < len(ends) else None

    def steps(self) -> Markup:
        """Return where the reader stands, and the sentences before and after."""
        here = -1 if self.at is None else self.at
        pairs = (("◂ previous", here - 1), ("next ▸", here + 1))
        ways = [(label, self.to(n)) for label, n in pairs if 0 <= n <= self.last]
        return stepping.steps(self.where(), ways, "step")

    def where(self) -> str:
        """Say which sentence is in view, in which paragraph and, of a PDF, on which page."""
        if self.at is None:
            return "Choose a sentence"
        start = int(self.kept.sentences["start"].to_numpy()[self.at])
        inside = (n for n, s in enumerate(self.sections, 1) if s["start"] <= start < s["end"])
        said = [f"Sentence {self.at + 1} of {self.last + 1}"]
        said += [f"paragraph {n}" for n in inside][:1]
        if reader.PAGE_BREAK in self.kept.article.text:
            said.append(f"page {reader.page_of(self.kept.article.text, start)}")
        return ", ".join(said)

    def kind_steps(self) -> Markup:
        """Return links to the next sentence that holds a position, a statement, a figure."""
        ways = [
            (f"{kind} ▸", self.to(after))
            for kind, numbers in stepping.kinds(self.found).items()
            if kind not in self.hide
            for after in [stepping.around(numbers, self.at)[1]]
            if after is not None
        ]
        return stepping.steps("Next with a", ways, "next") if ways else Markup("")

    @cached_property
    def hits(self) -> list[tuple[Mark, int | None]]:
        """Return each hit of the words to find, with its sentence."""
        return [
            (mark, self.sentence(mark.start))
            for mark in reader.hits(self.kept.article.text, self.find)
        ]

    @property
    def hit_now(self) -> int:
        """Return which hit the reader stands at, from 1; 0 for none."""
        return stepping.now([place for _, place in self.hits], self.hit, self.at)

    def found_steps(self) -> Markup:
        """Return which hit of how many is in view, and the hits before and after."""
        places = [place for _, place in self.hits]
        if not places:
            return Markup('<div class="steps"><span>No hits</span></div>')
        current, size = self.hit_now, len(places)
        after = current + 1 if current else stepping.following(places, self.at)
        pairs = [("◂ previous hit", current - 1 if current else after - 1), ("next hit ▸", after)]
        ways = [
            (label, self.to(places[n - 1], hit=n))
            for label, n in ((label, stepping.turned(n, size)) for label, n in pairs)
        ]
        return stepping.steps(stepping.said(current, size, "hit"), ways, "find")

    def entity_steps(self) -> Markup:
        """Return which place of how many names the open entity, and those before and after."""
        kind, _, number = (self.filters.evidence or "").partition("-")
        rows = [row for row in self.found.mentions if str(row["number"]) == number]
        if kind != "entity" or not rows:
            return Markup("")
        numbers = sorted({int(row["sentence"]) for row in rows if row["sentence"] is not None})
        current = numbers.index(self.at) + 1 if self.at in numbers else 0
        pairs = zip(("◂ previous", "next ▸"), stepping.around(numbers, self.at), strict=True)
        ways = [(label, self.to(n, keep=True)) for label, n in pairs if n is not None]
        words = stepping.named(str(rows[0]["label"]), current, len(numbers))
        return stepping.steps(words, ways, "named")
