"""One entity under several spellings, one issue in several wordings: found by rule, undone by people.

``variant_of`` says what the rules think (``likeness.py``); ``merged_into`` is what holds after what
people ruled. What the rules think depends on nothing but the names that the library has now.
"""

import json
from collections.abc import Collection, Iterable

from sqlite_utils import Database

from explorer.store import summaries
from explorer.store.names.likeness import Named, families, likeness, twins
from explorer.store.names.partings import apart
from explorer.store.sql import Row, dicts

CROWD = 100
"""Names that share a surname: beyond that a surname alone says nothing."""

AMONG = "in (select value from json_each(:numbers))"

OWN = """(select n.actor from article_entity n indexed by article_entity_own_told
         where n.own = t.number and n.actor is not null
         order by n.day desc, n.article desc limit 1)"""

SHARED = f"""
    select t.number, t.likeness from entity t
    where t.number {AMONG} and t.likeness <> '' and t.actor is not {OWN} and exists (
        select 1 from entity o where o.number <> t.number
        and o.likeness >= substr(t.likeness, 1, instr(t.likeness, '.'))
        and o.likeness < substr(t.likeness, 1, instr(t.likeness, '.') - 1) || '/'
        and instr(t.likeness, '.') > 0)
"""
"""Persons who act for others than before and share a surname: that may part or join them."""

USED = {
    "entity": "exists (select 1 from article_entity n where n.own = t.number)",
    "issue": "exists (select 1 from position p where p.own = t.number)",
}
"""Thing -> whether some article has it under its own name."""

COLUMNS = {
    "entity": f"""t.number, t.key, t.kind,
        {OWN} as actor,
        (select coalesce(sum(v.mentions), 0) from entity_vote v
         where v.entity = t.number and v.field = 'kind') as weight""",
    "issue": "t.number, t.key, 'other' as kind, null as actor, 0 as weight",
}

DOCUMENTS = {
    "entity": f"""select distinct a.document from article_entity n
        join article a on a.number = n.article where n.own {AMONG}""",
    "issue": f"""select distinct a.document from position p
        join article a on a.number = p.article where p.own {AMONG}""",
}
"""Thing -> the documents that have some of them under their own names."""

MOVES = {
    "entity": (
        """update mention set entity = ?1
        where article_entity in (select number from article_entity where own = ?2)""",
        "update article_entity set entity = ?1 where own = ?2",
    ),
    "issue": ("update position set issue = ?1 where own = ?2",),
}
"""Thing -> how rows are told what they are now, by what they were before merges."""


def settle(db: Database, thing: str, touched: Collection[int]) -> set[int]:
    """Compare new names (and those of which one went) with the library; return what was moved.

    The caller holds the transaction; summaries are kept here, so none may be open.

    Args:
        db: the library, open for writing.
        thing: ``entity`` or ``issue``.
        touched: numbers that some article has, or had before it changed.
    """
    asked = {"numbers": json.dumps(sorted(touched))}
    query = f"select t.number, t.key, t.likeness from {thing} t where t.number {AMONG} and "
    new = dicts(db, f"{query} t.likeness is null", asked)
    for row in new:
        row["likeness"] = likeness(thing, row["key"])
        db.execute(
            f"update {thing} set likeness = ? where number = ?", [row["likeness"], row["number"]]
        )
    gone = dicts(db, f"{query} t.likeness is not null and not {USED[thing]}", asked)
    found: dict[int, tuple[int, str] | None] = {}
    shared = dicts(db, SHARED, asked) if thing == "entity" else []
    for like in sorted({row["likeness"] for row in (*new, *gone, *shared)} - {""}):
        found |= _family(db, thing, like)
    told = {"numbers": json.dumps([row["number"] for row in (*new, *shared)])}
    left = {"numbers": json.dumps([row["number"] for row in gone])}
    lost = dicts(db, f"select number from {thing} where variant_of {AMONG}", left)
    for row in (*gone, *lost):
        found.setdefault(row["number"], None)
    if thing == "entity":
        joined = _twins(db, asked, found)
        found = {n: to for n, to in found.items() if n in touched or not _kind_variant(db, n)}
        found |= joined
    marked = _marked(db, thing, found)
    if (
        thing == "entity"
    ):  # a spelling keeps what it says by itself; the one it counts as, the newest
        query = f"update entity as t set actor = {OWN} where t.number {AMONG}"
        db.execute(f"{query} and t.variant_of is not null", told)
    return point(db, thing, marked)


def _family(db: Database, thing: str, like: str) -> dict[int, tuple[int, str] | None]:
    """Return what the rules think of the names that share a likeness."""
    surname, dot, initial = like.partition(".")
    wide = {"low": f"{surname}.", "high": f"{surname}/"}
    found = _named(db, thing, "t.likeness >= :low and t.likeness < :high", wide) if dot else []
    crowded = len(found) > CROWD
    if not dot or crowded:
        found = _named(db, thing, "t.likeness = :like", {"like": like})
    if crowded and not initial:
        return {}
    return families(thing, found, apart(db, thing, [name.key for name in found]))


def _named(db: Database, thing: str, where: str, bound: Row) -> list[Named]:
    query = f"select {COLUMNS[thing]} from {thing} t where {where} and {USED[thing]} limit :most"
    return [Named(**row) for row in dicts(db, query, {**bound, "most": CROWD + 1})]


TWINS = f"""
    with pair (other, person) as (
        select o.number, p.number from entity o
        join entity p on p.key = 'person:' || o.key where o.number {AMONG}
        union
        select o.number, p.number from entity p
        join entity o on o.key = substr(p.key, 8) where p.number {AMONG} and p.key like 'person:%'
    )
    select other, person from pair where exists (select 1 from article_entity n where n.own = other)
      and exists (select 1 from article_entity n where n.own = person)
"""


def _twins(
    db: Database, asked: Row, found: dict[int, tuple[int, str] | None]
) -> dict[int, tuple[int, str] | None]:
    """Join the reading of a name as a person with its reading as something else."""
    joined: dict[int, tuple[int, str] | None] = {}
    query = f"t.number {AMONG}"
    for row in dicts(db, TWINS, asked):
        pair = {"numbers": json.dumps([row["person"], row["other"]])}
        one, other = sorted(_named(db, "entity", query, pair), key=lambda n: n.number)
        parted = apart(db, "entity", [one.key, other.key])
        decided = None if parted else twins(one, other)
        if decided is None:
            joined |= {n.number: None for n in (one, other) if _kind_variant(db, n.number)}
            continue
        few, many = decided
        joined[few.number] = many.number, "kind"
        if many.number in found or _kind_variant(db, many.number):
            joined[many.number] = found.get(many.number)
    return joined


def _kind_variant(db: Database, number: int) -> bool:
    query = "select 1 from entity where number = ? and variant_why = 'kind'"
    return db.execute(query, [number]).fetchone() is not None


def _marked(db: Database, thing: str, found: dict[int, tuple[int, str] | None]) -> list[int]:
    """Write down what the rules think; return the numbers of which they think otherwise now."""
    changed = []
    for number, to in found.items():
        root, why = to or (None, None)
        query = f"""
            update {thing} set variant_of = ?1, variant_why = ?2
            where number = ?3 and (variant_of is not ?1 or variant_why is not ?2)
        """
        if db.execute(query, [root, why, number]).rowcount:
            changed.append(number)
    return changed


def point(db: Database, thing: str, numbers: Iterable[int]) -> set[int]:
    """Bring rows in line with what the rules think and people ruled; return what has other rows now.

    What was merged into some of the numbers follows them.
    """
    moves: dict[int, int | None] = {}
    left = set()
    for number in _with_dependents(db, thing, numbers):
        root = _root(db, thing, number)
        to = None if root == number else root
        query = f"select merged_into from {thing} where number = ?"
        before = db.execute(query, [number]).fetchone()[0]
        if before != to:
            moves[number] = to
            left.add(before)
    if not moves:
        return set()
    documents = [d for (d,) in db.execute(DOCUMENTS[thing], {"numbers": json.dumps([*moves])})]
    with summaries.kept(db, documents):
        for number, to in moves.items():
            db.execute(f"update {thing} set merged_into = ? where number = ?", [to, number])
            for query in MOVES[thing]:
                db.execute(query, [to or number, number])
    return {number for number in (*moves, *moves.values(), *left) if number is not None}


def _with_dependents(db: Database, thing: str, numbers: Iterable[int]) -> list[int]:
    """Return some numbers and, over any number of steps, all that was merged into them."""
    query = f"""
        with recursive below (number) as (
            select value from json_each(:numbers)
            union select t.number from below b join {thing} t on t.variant_of = b.number
            union select r.target from below b join ruling r
                on r."into" = b.number and r.thing = :thing and r.act = 'merge'
        ) select b.number from below b join {thing} t on t.number = b.number order by 1
    """
    bound = {"numbers": json.dumps(sorted(numbers)), "thing": thing}
    return [number for (number,) in db.execute(query, bound)]


def _root(db: Database, thing: str, number: int) -> int:
    """Follow what people ruled, else what the rules think, to what a number is now."""
    query = f"""
        select coalesce((select r."into" from ruling r where r.thing = :thing and r.act = 'merge'
            and r.target = t.number and r.undone_at is null order by r.number desc limit 1),
            t.variant_of)
        from {thing} t where t.number = :number
    """
    seen = [number]
    while True:
        row = db.execute(query, {"thing": thing, "number": seen[-1]}).fetchone()
        if row is None or row[0] is None or row[0] in seen:
            return seen[-1]
        seen.append(row[0])
