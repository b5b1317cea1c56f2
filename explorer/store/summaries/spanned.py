"""What is counted for any two dates: the cells of the matrix, and every combination of facets.

Each row stands four times: whenever it was, in its year, its month and on its day, so that what lies
between two dates is the sum of some dozen spans (``spans`` names them) and reads no record.
"""

from explorer.store.summaries.summary import KEPT, RECORD, Summary

DAY = "coalesce(substr(a.published, 1, 10), '')"
SPANS = "(select 0 as letters union all select 4 union all select 7 union all select 10) spans"
"""How many letters of a date make a span: none (whenever it was), a year, a month, a day."""


def _places(keys: tuple[str, ...]) -> str:
    return ", ".join(str(n + 1) for n in range(len(keys)))


CELL_KEYS = (
    *("span", "source", "issue", "side", "actor", "bloc", "stance", "act", "attributed"),
    *("told_by", "sure"),
)

MATRIX = Summary(
    "matrix_cell",
    f"""
    with found as materialized (
        select {DAY} as day, coalesce(a.source, '') as source, t.issue, t.side, t.actor,
               coalesce(t.bloc, '') as bloc, t.stance, t.act, t.attributed,
               coalesce(t.speaker_side, '') as told_by,
               cast(round(t.confidence * 1000) as integer) as sure,
               sum(t.repeat = 0) as positions, count(*) as rows
        from {RECORD.format(table="position")} where {KEPT} and {{these}}
        group by {_places(CELL_KEYS)})
    select substr(day, 1, letters), case own when 1 then source else '' end,
           {", ".join(CELL_KEYS[2:])}, sum(positions), sum(rows)
    from found cross join {SPANS} cross join (select 0 as own union all select 1)
    where letters <= length(day) and (own = 0 or source <> '') group by {_places(CELL_KEYS)}
    """,
    CELL_KEYS,
    ("positions", "rows"),
)

FACET_KEYS = {
    "position": ("side", "actor", "stance", "speaker", "source"),
    "figure": ("kind", "status", "actor", "speaker", "source"),
    "statement": ("kind", "actor", "speaker", "source"),
}
LAST_SENTENCE = {"figure": "sentence", "statement": "last_sentence"}

NEAR = """
    union all
    select {day}, near.issue, {chosen} from (
        select distinct t.number, p.issue from {record}
        join position p on p.article = t.article and p.verdict is not 'reject'
         and p.sentence between t.sentence and t.{last}
        where {kept} and {{these}}) near
    cross join {table} t on t.number = near.number join article a on a.number = t.article
"""


def _combined(record: str, keys: tuple[str, ...]) -> Summary:
    """Count every combination of facets of one kind of record."""
    chosen = ", ".join(
        f"coalesce({'a' if name == 'source' else 't'}.{name}, '') as {name}" for name in keys
    )
    issue, near, every = "t.issue", "", ("span", "issue", *keys)
    from_ = RECORD.format(table=record)
    if last := LAST_SENTENCE.get(record):
        issue = "0"
        near = NEAR.format(day=DAY, chosen=chosen, record=from_, last=last, kept=KEPT, table=record)
    query = f"""
        with every as (
            select {DAY} as day, {issue} as issue, {chosen} from {from_}
            where {KEPT} and {{these}} {near}
        ), found as materialized (
            select *, count(*) as n from every group by {_places(every)})
        select substr(day, 1, letters), issue, {", ".join(keys)}, sum(n)
        from found cross join {SPANS} where letters <= length(day) group by {_places(every)}
    """
    return Summary(f"{record}_facet", query, every, ("rows",))


COMBINED = tuple(_combined(record, keys) for record, keys in FACET_KEYS.items())
