"""One article being read: the address, what is found in it, and what is drawn of it."""

from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.queries import Kept
from explorer.ui import address, export, reader
from explorer.ui.amounts import count
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
    def sections(self) -> list[reader.Row]:
        """Return the paragraphs as rows."""
        return [
            {"role": s.role, "label": s.label, "start": s.start, "end": s.end}
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

    def to(self, at: int | None) -> str:
        """Return the address of another sentence, with the same switches."""
        moved = replace(self.filters, at=at, evidence=None)
        return address.href("article", moved, hide=self.hide, find=self.find)

    def html(self) -> Markup:
        """Return the article's text with its marks."""
        article = self.kept.article
        stands: dict[int, list[reader.Row]] = {}
        for row in () if "position" in self.hide else self.found.positions:
            stands.setdefault(row["sentence"], []).append(row)
        sentences = export.records(self.kept.sentences)
        drawn = reader.part(sentences, len(article.text), self.at)
        found = [m for m in self.found.marks if m["start"] < drawn[1] and m["end"] > drawn[0]]
        marks = reader.marks(found, article.id, self.palette, self.hide)
        marks = marks.plus(reader.hits(article.text, self.find))
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

    def evidence(self) -> tuple[int, int] | None:
        """Return the span of the record that the address points out."""
        kind, _, number = (self.filters.evidence or "").partition("-")
        found = self.found
        rows = {
            "position": found.positions,
            "figure": found.figures,
            "statement": found.statements,
        }
        for row in rows.get(kind, ()):
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
            address.link(words, self.to(n), key=f"jump-{number}")
            for number, words in reader.jump_list(self.sections, self.kept.article.text)
            if (n := self.sentence(self.sections[number - 1]["start"])) is not None
        ]
        return Markup('<nav class="jump" aria-label="Parts of the article">{}</nav>').format(
            Markup("").join(links)
        )

    def steps(self) -> Markup:
        """Return where the reader stands, and the sentences before and after."""
        here = -1 if self.at is None else self.at
        pairs = (("◂ previous", here - 1), ("next ▸", here + 1))
        links = [
            address.link(label, self.to(n), key=f"step-{label}")
            for label, n in pairs
            if 0 <= n <= self.last
        ]
        where = (
            "Choose a sentence" if self.at is None else f"Sentence {here + 1} of {self.last + 1}"
        )
        return Markup('<div class="steps"><b>{}</b><span>{}</span></div>').format(
            where, Markup(" ").join(links)
        )

    def found_steps(self) -> Markup:
        """Return how often the words stand in the article, and the hits before and after."""
        places = [mark.start for mark in reader.hits(self.kept.article.text, self.find)]
        sentences = sorted({n for place in places if (n := self.sentence(place)) is not None})
        here = -1 if self.at is None else self.at
        before = [n for n in sentences if n < here][-1:]
        after = [n for n in sentences if n > here][:1]
        links = [
            address.link(label, self.to(n), key=f"find-{label}")
            for label, numbers in (("previous hit", before), ("next hit", after))
            for n in numbers
        ]
        return Markup('<div class="steps"><span>{}</span><span>{}</span></div>').format(
            count(len(places), "hit"), Markup(" ").join(links)
        )
