"""What each summary table holds, as a query over the records of some articles.

``{these}`` is a condition on ``a`` (the article) or on the records' own columns; a query yields the
table's keys, then its sums, its smallest and its largest values.
"""

from explorer.store.pages.tables import FACETS
from explorer.store.summaries.spanned import COMBINED, MATRIX
from explorer.store.summaries.summary import KEPT, RECORD, Summary

RECORDS = ("positions", "figures", "statements")
TOLD = "coalesce(a.story, a.number)"


def _facets(table: str) -> Summary:
    """Count the values of all facets of one kind of record, in one pass over the articles."""
    columns = {facet: tables[table] for facet, tables in FACETS.items() if table in tables}
    own = {"issue": "(select name from issue where number = t.issue)", "source": "a.source"}
    chosen = ", ".join(f"{own.get(name, f't.{name}')} as {name}" for name in columns.values())
    counted = [
        f"select '{table}', '{facet}', {column}, count(*) from found"
        f" where verdict is not 'reject' and {column} is not null group by 3"
        for facet, column in columns.items()
    ]
    everything = f"select '{table}', '', '', count(*) from found where verdict is not 'reject'"
    reviewed = f"""
        select '{table}', 'reviewed', coalesce(verdict, 'none'), count(*) from found
        where repeat = 0 group by 3
    """
    rows = " union all ".join([*counted, f"{everything} having count(*) > 0", reviewed])
    query = f"""
        with found as materialized (
            select {chosen}, t.verdict, t.repeat from {RECORD.format(table=table[:-1])}
            where {{these}})
        {rows}
    """
    return Summary("facet_total", query, ("name", "facet", "value"), ("count",))


ARTICLES = Summary(
    "facet_total",
    """
    select 'articles', 'sources', a.source, count(*) from article a
    where +a.current = 1 and a.source is not null and {these} group by 3
    union all
    select 'articles', '', '', count(*) from article a where +a.current = 1 and {these}
    having count(*) > 0
    """,
    ("name", "facet", "value"),
    ("count",),
)

SHOWN = ", ".join(
    f"sum(a.{name} - (select count(*) from {name[:-1]} r"
    " where r.article = a.number and r.verdict = 'reject'))"
    for name in ("figures", "statements", "positions")
)

DAYS = Summary(
    "day_total",
    f"""
    select coalesce(substr(a.published, 1, 10), ''), coalesce(a.source, ''), {SHOWN}, count(*)
    from article a where +a.current = 1 and {{these}} group by 1, 2
    """,
    ("day", "source"),
    ("figures", "statements", "positions", "articles"),
)

NAMED = "article_entity n join article a on a.number = n.article and +a.current = 1"

ENTITIES = Summary(
    "entity_total",
    f"""
    select n.entity, count(distinct n.article), sum(n.mentions), min(a.published), max(a.published)
    from {NAMED} where {{these}} group by 1
    """,
    ("entity",),
    ("articles", "mentions"),
    ("first",),
    ("last",),
    one="n.entity = :entity",
)

ENTITY_SOURCES = Summary(
    "entity_source",
    f"""
    select n.entity, a.source, count(distinct n.article) from {NAMED}
    where a.source is not null and {{these}} group by 1, 2
    """,
    ("entity", "source"),
    ("articles",),
)

COMPANY = Summary(
    "co_mention",
    """
    with named as materialized (
        select distinct m.article, m.sentence, m.entity from mention m
        join article a on a.number = m.article and +a.current = 1
        where m.sentence is not null and {these})
    select one.entity, other.entity, count(*) from named one join named other
    on other.article = one.article and other.sentence = one.sentence and other.entity <> one.entity
    group by 1, 2
    """,
    ("entity", "other"),
    ("sentences",),
)

CELLS = Summary(
    "cell_total",
    f"""
    with found as materialized (
        select t.issue, t.side, t.bloc, {TOLD} as told
        from {RECORD.format(table="position")} where {KEPT} and t.repeat = 0 and {{these}})
    select issue, side, sum(own), count(distinct told) from (
        select issue, side, 1 as own, told from found
        union all select issue, bloc, 0, told from found where bloc is not null)
    group by 1, 2
    """,
    ("issue", "side"),
    ("positions", "articles"),
    told=True,
)

WHOLE = Summary(
    "cell_total",
    f"""
    select 0, '', count(*), count(distinct {TOLD}) from {RECORD.format(table="position")}
    where {KEPT} and t.repeat = 0 and {{these}} having count(*) > 0
    """,
    ("issue", "side"),
    ("positions", "articles"),
    told=True,
)

AMOUNT = "coalesce(t.value, t.low || '-' || t.high, t.low, t.high)"
WORDING = "coalesce(case when t.event is null then lower(t.measures) end, '')"
WEEK = "coalesce(strftime('%Y %W', a.published), '')"

FIGURES = f"""
    count(*), count(distinct {TOLD}), min(coalesce(t.low, t.value, t.high)),
    min(cast({AMOUNT} as text)), {{one}} min(t.kind), min(t.unit), min(a.published),
    min(t.measures), max(coalesce(t.high, t.value, t.low)), max(cast({AMOUNT} as text)), {{other}}
    max(a.published)
    from {RECORD.format(table="figure")}
    where {KEPT} and t.measure is not null and t.repeat = 0 and {{{{these}}}}
"""

GROUPS = Summary(
    "figure_total",
    f"select t.measure, {FIGURES.format(one='', other='')} group by 1",
    ("measure",),
    ("figures", "articles"),
    ("low", "least", "kind", "unit", "first", "measures"),
    ("high", "most", "last"),
    told=True,
    one="t.measure = :measure",
)

WEEKS = Summary(
    "figure_week",
    f"select t.measure, {WORDING}, {WEEK},"
    f" {FIGURES.format(one='min(t.speaker),', other='max(t.speaker),')} group by 1, 2, 3",
    ("measure", "wording", "week"),
    ("figures", "articles"),
    ("low", "least", "one", "kind", "unit", "first", "measures"),
    ("high", "most", "other", "last"),
    told=True,
    one=f"t.measure = :measure and {WORDING} = :wording and {WEEK} = :week",
)

SUMMARIES = (
    ARTICLES,
    *map(_facets, RECORDS),
    DAYS,
    ENTITIES,
    ENTITY_SOURCES,
    COMPANY,
    MATRIX,
    *COMBINED,
    CELLS,
    WHOLE,
    GROUPS,
    WEEKS,
)
"""All summary tables but what triggers keep: the facets of entities."""
