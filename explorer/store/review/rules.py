"""Rules that people made: what they say of records, of this article and of every later one.

A rule lies over what was extracted and under what people say of single records. Some are made as
such ("every position on X that this word shows is rejected"); others follow from what was decided
on entities: their names, and whom they act for, hold in records too.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from explorer.store.article import findings
from explorer.store.article.rows import fold
from explorer.store.review import overlay
from explorer.store.sql import Row, dicts

CONDITIONS: dict[str, tuple[str, ...]] = {
    "position": ("actor", "side", "issue", "stance", "act", "speaker", "reason"),
    "figure": ("speaker", "actor", "unit", "kind", "modifier", "measures", "status", "text"),
    "statement": ("speaker", "actor", "cue", "kind"),
}
"""Record -> the fields that a rule may ask for."""

NAMES: dict[str, tuple[str, ...]] = {
    "position": ("actor", "side", "speaker", "speaker_side"),
    "figure": ("speaker", "actor"),
    "statement": ("speaker", "actor"),
}
"""Record -> its fields that hold names of entities."""

ACTS_FOR: dict[str, tuple[tuple[str, str], ...]] = {
    "position": (("actor", "side"), ("speaker", "speaker_side")),
    "figure": (("speaker", "actor"),),
    "statement": (("speaker", "actor"),),
}
"""Record -> its fields that name somebody, each with the one that says whom he acts for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a ruling says of records; a record must have all that ``matches`` asks for."""

    number: int
    """The ruling's number."""
    record: str
    matches: Mapping[str, str | None]
    """Field -> value, folded (``rows.fold``)."""
    changes: Mapping[str, Any]
    """Field -> new value; none for a rule that rejects."""
    issues: frozenset[int] = field(default=frozenset())
    """Numbers of the issue it asks for."""

    def applies(self, row: Row) -> bool:
        """Tell whether a row of ``record`` has all that the rule asks for."""
        return all(self._has(row, name, value) for name, value in self.matches.items())

    def may_apply(self, *states: Row) -> bool:
        """Tell whether each thing that it asks for is found in one of a record's states."""
        asked = self.matches.items()
        return all(any(self._has(row, *each) for row in states) for each in asked)

    def _has(self, row: Row, name: str, value: str | None) -> bool:
        if name == "issue":
            return row["issue"] in self.issues or row["own"] in self.issues
        return _said(row, name) == value


def _said(row: Row, name: str) -> str | None:
    value = row[name]
    if value is None:
        return None
    return fold(value.partition(";")[0] if name == "reason" else str(value))


def standing(db: Database) -> list[Rule]:
    """Return the rules that are switched on, in the order in which they apply."""
    query = """
        select number, act, thing, matches, changes from ruling
        where undone_at is null and act in ('reject', 'fix') order by number
    """
    return [*_names(db), *_affiliations(db), *(made(db, row) for row in dicts(db, query))]


def made(db: Database, row: Row) -> Rule:
    """Return the rule of a ruling about records."""
    asked = json.loads(row["matches"])
    matches = {name: None if value is None else fold(value) for name, value in asked.items()}
    issues = frozenset(_issues(db, asked["issue"])) if "issue" in asked else frozenset()
    return Rule(row["number"], row["thing"], matches, json.loads(row["changes"] or "{}"), issues)


def _issues(db: Database, name: str) -> Iterator[int]:
    query = "select number from issue where name = ? or key = ?"
    for row in dicts(db, query, [name, fold(name)]):
        yield row["number"]


def _names(db: Database) -> Iterator[Rule]:
    """Yield what merges and new names of entities say of the names in records."""
    query = """
        with ruled as materialized (
            select number, target from ruling
            where thing = 'entity' and undone_at is null and act in ('merge', 'rename')
        ), named (entity, number) as (
            select target, number from ruled
            union all
            select e.number, r.number from ruled r cross join entity e on e.merged_into = r.target
        )
        select e.key, coalesce(i.name, e.name) as name, max(n.number) as number
        from named n cross join entity e on e.number = n.entity
        left join entity i on i.number = e.merged_into
        group by e.number order by 3
    """
    for row in dicts(db, query):
        key = row["key"].removeprefix("person:")
        if key == fold(row["name"]):
            continue
        for record, fields in NAMES.items():
            for name in fields:
                yield Rule(row["number"], record, {name: key}, {name: row["name"]})


def _affiliations(db: Database) -> Iterator[Rule]:
    """Yield what is decided on whom an entity acts for; the names are the decided ones by now."""
    query = """
        select r.number, r.after, coalesce(i.name, e.name) as name
        from ruling r join entity e on e.number = r.target
        left join entity i on i.number = e.merged_into
        where r.undone_at is null and r.act = 'actor' order by r.number
    """
    for row in dicts(db, query):
        for record, pairs in ACTS_FOR.items():
            for who, whom in pairs:
                yield Rule(row["number"], record, {who: fold(row["name"])}, {whom: row["after"]})


def lay(db: Database, record: str, numbers: Iterable[int], rules: Sequence[Rule]) -> None:
    """Apply rules to records that are as they were extracted."""
    mine = [rule for rule in rules if rule.record == record]
    if not mine:
        return
    query = f"select * from {record} where number in (select value from json_each(?))"
    for row in dicts(db, query, [json.dumps(list(numbers))]):
        _lay(db, record, row, mine)


def _lay(db: Database, record: str, row: Row, rules: Sequence[Rule]) -> None:
    """Apply the rules one after the other, each to what those before it left, and write once."""
    changes: Row = {}
    applied: list[int] = []
    verdict = None
    for rule in rules:
        if not rule.applies(row):
            continue
        verdict = None if rule.changes else "reject"
        new = {name: value for name, value in rule.changes.items() if row[name] != value}
        if verdict or new:
            applied.append(rule.number)
            changes |= new
            row = {**row, **new}
        if "issue" in new:
            row["own"], row["issue"] = findings.issue(db, new["issue"])
        if verdict:
            break
    if applied:
        overlay.put(db, record, row["number"], changes, verdict=verdict, rulings=applied)


def candidates(db: Database, record: str, fresh: Iterable[Rule], gone: Iterable[Rule]) -> list[Row]:
    """Return number and article of the records that fresh rules may change, or that gone ones did."""
    mine = [rule for rule in fresh if rule.record == record]
    numbers = json.dumps([rule.number for rule in (*mine, *gone) if rule.record == record])
    changed = f"""
        select number, article from {record} where rules is not null and exists (
            select 1 from json_each(rules) where value in (select value from json_each(?)))
    """
    found = {row["number"]: row for row in dicts(db, changed, [numbers])}
    for rule in mine:
        found |= {row["number"]: row for row in matching(db, rule)}
    laid = f"select * from {record} where extracted is not null" if mine else None
    for row in dicts(db, laid) if laid else ():
        before = {**row, **json.loads(row["extracted"])}
        if any(rule.may_apply(row, before) for rule in mine):
            found[row["number"]] = {"number": row["number"], "article": row["article"]}
    return list(found.values())


def matching(db: Database, rule: Rule) -> list[Row]:
    """Return number and article of the records that are now as a rule asks."""
    clauses: list[str] = []
    bound: list[str] = []
    for name, value in rule.matches.items():
        if name == "issue":
            clauses.append(
                "(issue in (select value from json_each(?1)) or own in"
                " (select value from json_each(?1)))".replace("?1", f"?{len(bound) + 1}")
            )
            bound.append(json.dumps(sorted(rule.issues)))
        elif value is None:
            clauses.append(f"{name} is null")
        else:
            clauses.append(f"{name} in (select value from json_each(?{len(bound) + 1}))")
            spelled = dicts(db, f"select distinct {name} from {rule.record}")
            bound.append(json.dumps([row[name] for row in spelled if _said(row, name) == value]))
    where = " and ".join(clauses) or "false"
    return dicts(db, f"select number, article from {rule.record} where {where}", bound)
