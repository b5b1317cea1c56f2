"""What the rules made one, for people to see and to undo."""

import json
from collections.abc import Iterable

import pandas as pd
from sqlite_utils import Database

from explorer.store.connection import transaction
from explorer.store.names import partings, upkeep
from explorer.store.names.likeness import Named, stems
from explorer.store.pages.lists import frame
from explorer.store.sql import changed, dicts

USES = {
    "entity": "(select coalesce(sum(mentions), 0) from entity_vote v where v.entity = t.number"
    " and v.field = 'kind')",
    "issue": "(select count(*) from position p join article a on a.number = p.article"
    " and a.current = 1 where p.own = t.number and p.verdict is not 'reject' and p.repeat = 0)",
}
"""Thing -> how many mentions or positions stand under a name of its own."""

FORMS = {
    thing: f"""
    select t.number, t.name, t.merged_into as into_number, i.name as into_name,
           {uses} as uses,
           case when r.number is null then t.variant_why end as why, r.number as ruling, r.who
    from {thing} t join {thing} i on i.number = t.merged_into
    left join ruling r on r.number = (
        select max(number) from ruling where thing = '{thing}' and act = 'merge'
        and target = t.number and undone_at is null)
    where {{where}} order by uses desc, t.name limit :limit
    """
    for thing, uses in USES.items()
}

NAMES = """
    select v.value, sum(v.mentions) as mentions from entity e join entity_vote v on v.entity = e.number
    where v.field = 'name' and (e.number = :number or e.merged_into = :number)
    group by 1 order by 2 desc, 1
"""

NEAR = """
    select i.number, i.key, f.count as weight from issue i
    join facet_total f on f.name = 'positions' and f.facet = 'issues' and f.value = i.name
    where i.name in (select value from json_each(:names)) and i.merged_into is null
"""

PARTED = """
    select p.number, p.thing, p.who, p.made_at, p.why, a.number as one, a.name as one_name,
           b.number as other, b.name as other_name
    from parting p
    join {thing} a on a.key = p.one join {thing} b on b.key = p.other
    where p.thing = :thing and p.undone_at is null and (:number is null or coalesce(a.merged_into,
          a.number) = :number or coalesce(b.merged_into, b.number) = :number)
    order by p.number desc limit :limit
"""


def forms(db: Database, thing: str, number: int, limit: int = 50) -> pd.DataFrame:
    """Return the other names that count as one entity or issue.

    Columns: number, name, into_number, into_name, uses, why (of the rule; null where a person merged them),
    ruling (number of the person's merge), who.
    """
    where = "t.merged_into = :number"
    return frame(db, FORMS[thing].format(where=where), {"number": int(number), "limit": limit})


def names(db: Database, number: int) -> list[str]:
    """Return all names of an entity with its other spellings, the most frequent first."""
    found = frame(db, NAMES, {"number": int(number)})
    return [str(name) for name in found["value"]]


def decided(db: Database, number: int) -> str | None:
    """Return who decided whom an entity acts for; None where articles say so."""
    query = """
        select who from ruling where thing = 'entity' and act = 'actor' and target = ?
        and undone_at is null order by number desc limit 1
    """
    return next((str(row["who"]) for row in dicts(db, query, [int(number)])), None)


def root(db: Database, thing: str, number: int) -> int:
    """Return the number of what an entity or issue counts as; its own where it stands for itself."""
    found = frame(db, f"select merged_into from {thing} where number = :number", {"number": number})
    into = found["merged_into"].dropna()
    return number if into.empty else int(into.iloc[0])


def near_issues(db: Database, names: Iterable[str]) -> list[tuple[Named, Named]]:
    """Return pairs of issues of which one says the other and one word more, the narrower first.

    They may mean the same ("Tomahawks", "Tomahawk missiles") or not ("troops", "own troops"): a
    person has to say. What a person has told apart is left out.
    """
    bound = {"names": json.dumps(list(names))}
    found = [Named(**row) for row in dicts(db, NEAR, bound)]
    said = {issue.number: frozenset(stems(issue.key)) for issue in found}
    pairs = []
    for wide in found:
        for narrow in found:
            more = said[narrow.number] - said[wide.number]
            if said[wide.number] < said[narrow.number] and len(more) == 1:
                pairs.append((narrow, wide))
    pairs.sort(key=lambda pair: (-pair[1].weight - pair[0].weight, pair[0].number))
    return pairs


def merged_issues(db: Database, limit: int = 200) -> pd.DataFrame:
    """Return all issues that count as another, as ``forms``."""
    where = "t.merged_into is not null"
    return frame(db, FORMS["issue"].format(where=where), {"limit": limit})


def parted(db: Database, thing: str, number: int | None = None, limit: int = 50) -> pd.DataFrame:
    """Return what people told apart (of one entity or issue): number, who, one_name, other_name ..."""
    bound = {"thing": thing, "number": number, "limit": limit}
    return frame(db, PARTED.format(thing=thing), bound)


def keep_apart(db: Database, thing: str, number: int, *, who: str, why: str | None = None) -> int:
    """Undo what the rules joined, for good; return the number of the decision.

    Raises:
        StoreError: there is no such thing, or no rule joined it to another.
    """
    with transaction(db):
        row = partings.joined(db, thing, number)
        made = partings.part(db, thing, number, who=who, why=why)
        if row is not None:
            upkeep.again(db, thing, partings.numbers(db, thing, [row["key"], row["other"]]))
        changed(db)
    return made


def join_again(db: Database, parting: int) -> bool:
    """Take such a decision back; False when there is none that stands."""
    with transaction(db):
        row = partings.join_again(db, parting)
        if row is not None:
            keys = [row["one"], row["other"]]
            upkeep.again(db, row["thing"], partings.numbers(db, row["thing"], keys))
            changed(db)
    return row is not None
