"""A statement table (``pages.statement_table``, or one of Discourse Network Analyzer) laid over positions.

A row means the position of an actor on an issue that stands in the words it quotes. What a person
coded becomes a judgement: accepted where it says the same, fixed where it says something else.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial

from sqlite_utils import Database

from explorer.errors import StoreError
from explorer.store.article.rows import fold
from explorer.store.review import corrections
from explorer.store.review.corrections import Signature
from explorer.store.review.label_import import APPLIED, THERE, Check
from explorer.store.sql import Row, dicts, one

Cells = Mapping[str, str]
"""Column of ``statement_table.COLUMNS`` -> what stands in the cell; no cell: empty."""

AGREED = {
    **dict.fromkeys(("1", "true", "yes"), "favour"), **dict.fromkeys(("0", "false", "no"), "against"),
}  # fmt: skip
"""Agreement, as programs write it -> stance."""
ALIKE = {**dict.fromkeys("'’‘`", "['’‘`]"), **dict.fromkeys('"“”„', '["“”„]')}
LONGEST = 20_000
"""Characters of a quotation."""

POSITIONS = """
    select p.number, p.actor, p.side, p.stance, p.act, p.verdict, p.start, p."end", p.evidence,
           i.name as issue, o.key as own, json_extract(p.extracted, '$.actor') as was,
           (select key from issue where number = json_extract(p.extracted, '$.own')) as own_was
    from position p join issue i on i.number = p.issue join issue o on o.number = p.own
    where p.article = ? and p.repeat = 0 order by p.start, p.number
"""


class Shelf:
    """The newest versions of the articles by headline; asked once for a whole table."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.titled: dict[str, list[Row]] = {}
        query = "select number, headline, published, source from article where current = 1"
        for row in dicts(db, query):
            self.titled.setdefault(_same(row["headline"] or ""), []).append(row)

    def article(self, cells: Cells) -> int:
        """Return the number of the article that a row means.

        Raises:
            StoreError: there is none, or several that its number, date and source do not tell apart.
        """
        found = self.titled.get(_same(cells.get("document title", "")), [])
        told = {"document ID": "number", "time": "published", "source": "source"}
        for column, field in told.items():
            given = _same(cells.get(column, ""))[: 10 if field == "published" else None]
            if len(found) > 1 and given:
                same = partial(_begins, field, given)
                found = list(filter(same, found)) or found
        if len(found) != 1:
            why = (
                "several articles have its title" if found else "its article is not in this library"
            )
            raise StoreError(why)
        return int(found[0]["number"])


def _begins(field: str, given: str, row: Row) -> bool:
    value = _same(str(row[field] or ""))
    return value.startswith(given) if field == "published" else value == given


def lay(
    db: Database, cells: Cells, shelf: Shelf, by: Signature, check: Check, *, coded: bool
) -> str:
    """Lay one row over the position it means; return what became of it.

    Args:
        db: the library, open for writing.
        cells: the row.
        shelf: the articles.
        by: who coded it, and the name of its file.
        check: refuses values that the contract does not allow.
        coded: whether a person did; what a program found is no judgement while it says the same.

    Raises:
        StoreError: there is no such article, quotation or position, or the row contradicts itself.
    """
    found = _position(db, cells, shelf.article(cells))
    new = _changes(found, cells)
    changes = {name: check("position", name, value) for name, value in new.items()}
    if not changes and (found["verdict"] or not coded):
        return THERE
    verdict = "fix" if changes else "accept"
    corrections.correct(db, "position", found["number"], verdict, who=by, changes=changes)
    return APPLIED


def _position(db: Database, cells: Cells, article: int) -> Row:
    """Return the position in the words of a row, of its actor on its issue; else the one it numbers."""
    quoted = cells.get("text", "")
    if not _same(quoted):
        raise StoreError("it quotes no words")
    rows = dicts(db, POSITIONS, [article])
    near = [row for row in rows if _same(row["evidence"]) == _same(quoted)]
    near = near or _overlapping(rows, _places(db, article, quoted))
    if not near:
        raise StoreError("no position stands in its words")
    actors = _names(db, cells)
    held = [row for row in near if not actors.isdisjoint(map(_same, _holders(row, cells)))]
    if not held and not (held := _numbered(near, cells)):
        raise StoreError("nobody of its name has a position in its words")
    concept = _same(cells.get("concept", ""))
    issue = one(db, "select coalesce(merged_into, number) from issue where key = ?", concept)
    name = one(db, "select key from issue where number = ?", issue)
    meant = {concept, name} - {"", None}
    about = [r for r in held if meant & {_same(r["issue"]), r["own"], r["own_was"]}]
    if not about and not (about := _numbered(held, cells)):
        raise StoreError("its words hold no position on its concept")
    best = next(iter(_numbered(about, cells)), about[0])
    if best["verdict"] == "reject":
        raise StoreError("somebody rejected that position here")
    return best


def _numbered(rows: Iterable[Row], cells: Cells) -> list[Row]:
    """Return the position with the number of a row: a table of this library whose cells were edited."""
    return [row for row in rows if str(row["number"]) == cells.get("statement ID", "").strip()]


def _overlapping(rows: Iterable[Row], places: list[tuple[int, int]]) -> list[Row]:
    return [row for row in rows if any(row["start"] < e and s < row["end"] for s, e in places)]


def _places(db: Database, article: int, quoted: str) -> list[tuple[int, int]]:
    """Return where words stand in an article, however their spaces and quotation marks are typed."""
    words = quoted[:LONGEST].strip().removeprefix("'").split()
    pattern = r"\s+".join("".join(ALIKE.get(c) or re.escape(c) for c in word) for word in words)
    text = one(db, "select text from article where number = ?", article)
    found = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    if not found:
        raise StoreError("its words are not in the article")
    return found


def _names(db: Database, cells: Cells) -> set[str]:
    """Return what the person of a row (else the organization) is called here."""
    given = _same(cells.get("person", "") or cells.get("organization", ""))
    query = """
        select coalesce(i.name, e.name) as name from entity e
        left join entity i on i.number = e.merged_into where e.key in (?, 'person:' || ?)
    """
    return {given, *(_same(row["name"]) for row in dicts(db, query, [given, given]))} - {""}


def _holders(row: Row, cells: Cells) -> tuple[str, ...]:
    """Return the names by which a row may mean the holder: an organization also by its side."""
    names = (row["actor"], row["was"] or "")
    return names if cells.get("person", "").strip() else (*names, row["side"])


def _changes(found: Row, cells: Cells) -> dict[str, str]:
    """Return the fields in which a row says something else than the position."""
    new = {"stance": _stance(cells), "act": cells.get("act", "")}
    if _numbered([found], cells):
        person, side = cells.get("person", ""), cells.get("organization", "")
        new |= {"actor": person or side, "side": side, "issue": cells.get("concept", "")}
    return {
        name: value.strip().lstrip("'")
        for name, value in new.items()
        if _same(value) and _same(value) not in {_same(found[name]), _known(found, name)}
    }


def _known(found: Row, name: str) -> str | None:
    return found["own"] if name == "issue" else None


def _stance(cells: Cells) -> str:
    """Return the stance of a row.

    Raises:
        StoreError: the agreement is neither yes nor no, or its two columns contradict each other.
    """
    stance, agreement = _same(cells.get("stance", "")), _same(cells.get("agreement", ""))
    agreed = AGREED.get(agreement, "")
    if agreement and not agreed:
        raise StoreError(f"agreement: “{agreement[:40]}” is neither 1 nor 0")
    if stance and agreed not in {"", stance}:
        raise StoreError(f"agreement {agreement} and stance {stance} contradict: change both")
    return stance or agreed


def _same(words: str) -> str:
    """Return words for comparing: folded, without the apostrophe that guards a formula."""
    return fold(words.strip().lstrip("'"))
